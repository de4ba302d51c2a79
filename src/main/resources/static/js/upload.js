// Files can be dropped on the field, and a bar shows how far they are sent. Without this file they
// are chosen in it and sent by the browser.
(function () {
  "use strict";

  function megabytes(bytes) {
    return (bytes / 1048576).toFixed(1) + " MB";
  }

  function size(files) {
    return Array.from(files).reduce(function (sum, file) {
      return sum + file.size;
    }, 0);
  }

  function drop(zone) {
    var field = zone.querySelector("input[type=file]");
    var told = zone.querySelector("[data-dropped]");

    function tell() {
      var count = field.files.length;
      var words = count === 1 ? "1 file chosen, " : count + " files chosen, ";
      told.textContent = count === 0 ? "" : words + megabytes(size(field.files));
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
  }

  // What the server answers to a form that it refused: the same page with the words beside the fields.
  function show(html) {
    var answer = new DOMParser().parseFromString(html, "text/html").querySelector("main");
    var main = document.querySelector("main");
    main.replaceWith(document.importNode(answer, true));
    start();
    var wrong = document.querySelector("main [aria-invalid=true]");
    if (wrong) {
      wrong.focus();
    }
  }

  function send(form) {
    var kept = form.querySelector("[data-sending]");
    var bar = document.importNode(kept.content, true).firstElementChild;
    var meter = bar.querySelector("progress");
    var words = bar.querySelector("[data-sent]");
    var button = form.querySelector("button[type=submit]");
    var request = new XMLHttpRequest();

    function failed() {
      bar.remove();
      button.disabled = false;
      form.querySelector("[data-dropped]").textContent =
        "The files could not be sent. Nothing was stored; try again.";
    }

    request.open("POST", form.action);
    request.upload.addEventListener("progress", function (event) {
      document.dispatchEvent(new Event("nk-sending"));
      meter.max = event.total;
      meter.value = event.loaded;
      words.textContent =
        event.loaded < event.total
          ? megabytes(event.loaded) + " of " + megabytes(event.total) + " sent"
          : "All is sent. The files are checked…";
      if (event.loaded >= event.total) {
        meter.removeAttribute("value");
      }
    });
    request.addEventListener("load", function () {
      var type = request.getResponseHeader("Content-Type") || "";
      if (request.responseURL !== form.action && request.status === 200) {
        window.location.assign(request.responseURL);
      } else if (type.indexOf("text/html") === 0) {
        show(request.responseText);
      } else {
        failed();
      }
    });
    request.addEventListener("error", failed);
    button.disabled = true;
    kept.before(bar);
    request.send(new FormData(form));
  }

  function start() {
    document.querySelectorAll("[data-drop]").forEach(drop);
    document.querySelectorAll("form[data-upload]").forEach(function (form) {
      form.addEventListener("submit", function (event) {
        event.preventDefault();
        send(form);
      });
    });
  }

  start();
})();
