// Files can be dropped on the field. Without this file they are chosen in it.
(function () {
  "use strict";

  document.querySelectorAll("[data-drop]").forEach(function (zone) {
    var field = zone.querySelector("input[type=file]");
    var told = zone.querySelector("[data-dropped]");

    function tell() {
      var count = field.files.length;
      told.textContent = count === 0 ? "" : count === 1 ? "1 file chosen" : count + " files chosen";
    }

    function over(event) {
      event.preventDefault();
      zone.classList.add("drop-over");
    }

    zone.addEventListener("dragenter", over);
    zone.addEventListener("dragover", over);
    zone.addEventListener("dragleave", function () {
      zone.classList.remove("drop-over");
    });
    zone.addEventListener("drop", function (event) {
      event.preventDefault();
      zone.classList.remove("drop-over");
      if (event.dataTransfer && event.dataTransfer.files.length > 0) {
        field.files = event.dataTransfer.files;
        tell();
      }
    });
    field.addEventListener("change", tell);
  });
})();
