// Everything works without this file. It adds the form token to partial updates, the theme switch,
// printing, and menus that close by themselves.
(function () {
  "use strict";

  document.addEventListener("htmx:configRequest", function (event) {
    var token = document.querySelector('meta[name="csrf-token"]');
    if (token) {
      event.detail.headers[token.dataset.header] = token.content;
    }
  });

  document.querySelectorAll("[data-theme-toggle]").forEach(function (button) {
    var root = document.documentElement;
    function show() {
      button.textContent = root.getAttribute("data-bs-theme") === "dark" ? "Light" : "Dark";
    }
    button.hidden = false;
    show();
    button.addEventListener("click", function () {
      var next = root.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
      root.setAttribute("data-bs-theme", next);
      try {
        window.localStorage.setItem("nk-theme", next);
      } catch (e) {
        // The choice then lasts until the next page.
      }
      show();
    });
  });

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var menu = button.closest("details");
      if (menu) {
        menu.open = false;
      }
      window.print();
    });
  });

  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  document.addEventListener("keydown", function (event) {
    var menu = event.key === "Escape" && document.querySelector("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
})();
