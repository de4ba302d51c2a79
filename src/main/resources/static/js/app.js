// Everything works without this file. It adds the form token to partial updates, the theme switch,
// printing, and menus that close by themselves.
(function () {
  "use strict";

  document.addEventListener("htmx:configRequest", function (event) {
    var token = document.querySelector('meta[name="csrf-token"]');
    if (token) {
      event.detail.headers[token.dataset.header] = token.content;
    }
    // What a page asks again and again on its own does not keep a session alive.
    if (!event.detail.triggeringEvent) {
      event.detail.headers["NK-Background"] = "true";
    }
  });

  // A slider beside a number: it writes into the field, which stays what is sent.
  document.querySelectorAll("[data-drags]").forEach(function (slider) {
    var field = document.getElementById(slider.dataset.drags);
    var wait;
    slider.hidden = false;
    slider.addEventListener("input", function () {
      field.value = slider.value;
      window.clearTimeout(wait);
      wait = window.setTimeout(function () {
        field.form.dispatchEvent(new CustomEvent("dragged"));
      }, 150);
    });
    field.addEventListener("change", function () {
      slider.value = field.value.replace(",", ".");
    });
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

  // That a page goes to the printer is part of the audit trail.
  window.addEventListener("beforeprint", function () {
    var token = document.querySelector('meta[name="csrf-token"]');
    if (token && document.querySelector(".frame-me")) {
      var headers = { "Content-Type": "application/x-www-form-urlencoded" };
      headers[token.dataset.header] = token.content;
      window.fetch("/printed", {
        method: "POST",
        headers: headers,
        keepalive: true,
        body: "page=" + encodeURIComponent(window.location.pathname + window.location.search),
      });
    }
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
