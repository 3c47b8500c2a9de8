// Passkeys: the only thing here that needs a script. Everything else is plain forms.
"use strict";

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const known = (list) => (list || []).map((each) => ({ ...each, id: bytes(each.id) }));

async function ask(kind, options) {
  const publicKey = { ...options, challenge: bytes(options.challenge) };
  if (kind === "get") {
    publicKey.allowCredentials = known(options.allowCredentials);
    return navigator.credentials.get({ publicKey });
  }
  publicKey.user = { ...options.user, id: bytes(options.user.id) };
  publicKey.excludeCredentials = known(options.excludeCredentials);
  return navigator.credentials.create({ publicKey });
}

function plain(credential) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = text(credential.response[name]);
  }
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response };
}

async function run(form) {
  const asked = new URLSearchParams({ form: form.elements.form.value, for: form.elements.for.value });
  const answer = await fetch(form.dataset.options, { method: "POST", body: asked });
  if (answer.status === 401) return form.submit(); // Answered with the question who it is.
  if (answer.redirected) return location.assign(answer.url); // Something else comes first.
  if (!answer.ok) throw new Error("no options");
  const { ceremony, options } = await answer.json();
  const credential = await ask(form.dataset.passkey, options);
  const prefix = form.dataset.prefix || "";
  form.elements[`${prefix}ceremony`].value = ceremony;
  form.elements[`${prefix}answer`].value = JSON.stringify(plain(credential));
  form.submit();
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const failed = form.querySelector(".error");
    failed.hidden = true;
    run(form).catch(() => {
      failed.textContent = form.dataset.failed;
      failed.hidden = false;
    });
  });
}
