// Warns before the session ends, prolongs it while somebody types, and keeps an open form when it ends.
// Without this file the server ends the session and keeps the form that is sent afterwards.
(function () {
  "use strict";

  var dialog = document.getElementById("session-warning");
  var seconds = dialog ? Number(dialog.dataset.seconds) : 0;
  var token = document.querySelector('meta[name="csrf-token"]');
  if (!seconds || !token || !dialog.showModal) {
    return;
  }
  var warning = Math.min(120, Math.floor(seconds / 3));
  var often = Math.min(60, Math.floor(seconds / 10)) * 1000;
  var last = Date.now();
  var acted = 0;
  var typed = null;
  var over = false;

  function share() {
    last = Date.now();
    try {
      window.localStorage.setItem("nk-contact", String(last));
    } catch (e) {
      // Other windows then warn on their own.
    }
  }

  // Another window of the same browser may have used the session.
  function lastContact() {
    try {
      last = Math.max(last, Number(window.localStorage.getItem("nk-contact")) || 0);
    } catch (e) {
      // Only this window counts.
    }
    return last;
  }

  // No keepalive: it refuses large forms.
  function send(address, body) {
    var headers = { "HX-Request": "true" };
    headers[token.dataset.header] = token.content;
    return window.fetch(address, { method: "POST", headers: headers, body: body, credentials: "same-origin" });
  }

  function stay() {
    share();
    send(dialog.dataset.stay).then(function (answer) {
      if (answer.status === 401) {
        end();
      }
    }).catch(function () {
      // No connection: the next use of the page tells.
    });
    if (dialog.open) {
      dialog.close();
    }
  }

  // form.method and form.action are fields of that name, where a form has them.
  function isSent(form) {
    return (form.getAttribute("method") || "").toLowerCase() === "post";
  }

  function pathOf(form) {
    return new URL(form.getAttribute("action") || "", window.location.href).pathname;
  }

  function fieldsOf(form) {
    var fields = new URLSearchParams();
    new FormData(form).forEach(function (value, name) {
      var field = form.elements.namedItem(name);
      if (typeof value === "string" && !(field && field.type === "password")) {
        fields.append(name, value);
      }
    });
    fields.append("kept-action", pathOf(form));
    fields.append("kept-page", window.location.pathname + window.location.search);
    return fields;
  }

  function end() {
    if (over) {
      return;
    }
    over = true;
    var kept = typed ? send(dialog.dataset.keep, fieldsOf(typed)).catch(function () {}) : Promise.resolve();
    kept.then(function () {
      document.getElementById("session-over").submit();
    });
  }

  function tick() {
    var left = Math.ceil((lastContact() + seconds * 1000 - Date.now()) / 1000);
    if (left <= 3) {
      end();
    } else if (left <= warning) {
      if (!dialog.open) {
        dialog.showModal();
        document.getElementById("session-stay").focus();
      }
      document.getElementById("session-left").textContent =
        left > 90 ? "2 minutes" : left > 60 ? "1 minute and a half" : left > 30 ? "1 minute" : left + " seconds";
    } else if (dialog.open) {
      dialog.close();
    }
  }

  function used() {
    acted = Date.now();
    if (!dialog.open && acted - lastContact() > often) {
      stay();
    }
  }

  document.addEventListener("input", function (event) {
    var form = event.target.form;
    if (form && isSent(form)) {
      typed = form;
    }
    used();
  });
  document.addEventListener("submit", function (event) {
    if (event.target === typed) {
      typed = null;
    }
    if (event.target.id === "session-over") {
      event.preventDefault();
      end();
    }
  });
  document.addEventListener("keydown", used);
  document.addEventListener("pointerdown", used);
  document.addEventListener("visibilitychange", tick);
  dialog.addEventListener("cancel", stay);
  document.getElementById("session-stay").addEventListener("click", stay);
  // A long upload is use of the page, also while nobody touches it.
  document.addEventListener("nk-sending", function () {
    if (Date.now() - lastContact() > often) {
      stay();
    }
  });
  document.addEventListener("htmx:afterRequest", function (event) {
    if (!event.detail.requestConfig.headers["NK-Background"]) {
      share();
    }
  });
  share();
  window.setInterval(tick, 1000);
})();
