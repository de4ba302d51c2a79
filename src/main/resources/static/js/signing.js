// "Sign with passkey" beside the buttons that sign. Where a browser has no passkeys, and without this file, one
// signs with the password.
(function () {
  "use strict";

  var token = document.querySelector('meta[name="csrf-token"]');
  if (!token || !window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) {
    return;
  }
  document.documentElement.setAttribute("data-passkeys", "");

  // The button that signs stands before the one that signs with a passkey.
  function submitter(button) {
    var found = null;
    button.form.querySelectorAll("button[type=submit]").forEach(function (one) {
      if (one.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) {
        found = one;
      }
    });
    return found;
  }

  function post(address, fields) {
    var headers = {};
    headers[token.dataset.header] = token.content;
    return window.fetch(address, { method: "POST", headers: headers, body: fields, credentials: "same-origin" })
      .then(function (answer) {
        return answer.json().then(function (json) {
          if (!answer.ok) {
            throw new Error(json.problem || "");
          }
          return json;
        });
      });
  }

  // What is signed: every field as it is sent, without passwords and files.
  function fields(form, button) {
    var all = new URLSearchParams();
    new FormData(form, button).forEach(function (value, name) {
      if (typeof value === "string" && name !== "_csrf" && !/password/i.test(name)) {
        all.append(name, value);
      }
    });
    return all;
  }

  function tell(button, sentence) {
    var problem = button.parentNode.querySelector("[data-passkey-problem]");
    if (!problem) {
      problem = document.createElement("p");
      problem.className = "field-error";
      problem.setAttribute("role", "alert");
      problem.setAttribute("data-passkey-problem", "");
      button.insertAdjacentElement("afterend", problem);
    }
    problem.textContent = sentence;
  }

  function sign(button) {
    var signs = submitter(button);
    var form = button.form;
    var address = new URL(
      signs.getAttribute("formaction") || form.getAttribute("action") || window.location.href, window.location.href);
    var sent = fields(form, signs);
    var challenge = null;
    sent.append("nk-signing-address", address.pathname);
    button.disabled = true;
    tell(button, "");
    post(button.dataset.passkeySign + "/options" + address.search, sent)
      .then(function (options) {
        challenge = options.challenge;
        return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      })
      .then(function (credential) {
        var answer = new URLSearchParams();
        answer.append("challenge", challenge);
        answer.append("credential", JSON.stringify(credential.toJSON()));
        return post(button.dataset.passkeySign + "/answer", answer);
      })
      .then(function (proof) {
        button.disabled = false;
        form.querySelector("input[type=password][name=password]").value = proof.ticket;
        form.requestSubmit(signs);
      })
      .catch(function (problem) {
        button.disabled = false;
        tell(button, problem instanceof DOMException || !problem.message
          ? "No passkey was given. Try again, or sign with the password." : problem.message);
      });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest ? event.target.closest("[data-passkey-sign]") : null;
    if (button && button.form) {
      sign(button);
    }
  });
})();
