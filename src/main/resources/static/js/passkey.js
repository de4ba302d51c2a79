// Makes and uses passkeys. Where a browser has none, the button for them is not shown.
(function () {
  "use strict";

  var able = window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON;

  function failed(form) {
    var problem = form.querySelector("[data-problem]");
    problem.textContent = "No passkey was given. Try again.";
  }

  function answer(form, credential) {
    form.elements.namedItem("credential").value = JSON.stringify(credential.toJSON());
    form.submit();
  }

  var making = document.getElementById("passkey-new");
  if (making && able) {
    making.addEventListener("submit", function (event) {
      event.preventDefault();
      var options = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(making.dataset.options));
      navigator.credentials.create({ publicKey: options }).then(function (credential) {
        answer(making, credential);
      }).catch(function () {
        failed(making);
      });
    });
  }

  var using = document.getElementById("passkey-sign-in");
  if (using && able) {
    using.hidden = false;
    using.addEventListener("submit", function (event) {
      event.preventDefault();
      var token = document.querySelector('meta[name="csrf-token"]');
      var headers = {};
      headers[token.dataset.header] = token.content;
      window.fetch(using.dataset.options, { method: "POST", headers: headers, credentials: "same-origin" })
        .then(function (response) {
          return response.json();
        })
        .then(function (json) {
          return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(json) });
        })
        .then(function (credential) {
          answer(using, credential);
        })
        .catch(function () {
          failed(using);
        });
    });
  }
})();
