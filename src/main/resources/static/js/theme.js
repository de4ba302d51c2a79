// Runs before the first paint, so that a dark page does not flash white.
(function () {
  "use strict";
  var chosen = null;
  try {
    chosen = window.localStorage.getItem("nk-theme");
  } catch (e) {
    // Storage may be switched off; the system's choice then rules.
  }
  var dark = chosen ? chosen === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  var root = document.documentElement;
  root.setAttribute("data-bs-theme", dark ? "dark" : "light");

  // Paper is white, whatever the screen is.
  var shown = null;
  function print(begins) {
    if (begins && shown === null) {
      shown = root.getAttribute("data-bs-theme");
      root.setAttribute("data-bs-theme", "light");
    } else if (!begins && shown !== null) {
      root.setAttribute("data-bs-theme", shown);
      shown = null;
    }
  }
  var paper = window.matchMedia("print");
  print(paper.matches);
  paper.addEventListener("change", function (event) {
    print(event.matches);
  });
  window.addEventListener("beforeprint", function () {
    print(true);
  });
  window.addEventListener("afterprint", function () {
    print(false);
  });
})();
