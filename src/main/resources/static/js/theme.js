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
  document.documentElement.setAttribute("data-bs-theme", dark ? "dark" : "light");
})();
