// A form with data-passkey="get" or "create" asks the browser for a passkey and sends what it says. Hidden where a browser has none.
const formsOfPasskeys = window.PublicKeyCredential?.parseRequestOptionsFromJSON ? document.querySelectorAll("form[data-passkey]") : [];

for (const form of formsOfPasskeys) {
  form.hidden = false;
  // Before the one that counts how often a form is sent.
  form.addEventListener("submit", async (event) => {
    const field = form.elements.namedItem("credential");
    if (field.value) return;
    event.preventDefault();
    const state = form.querySelector("[data-passkey-state]");
    state.textContent = "Your browser asks for the passkey …";
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(form.dataset.passkeyOptions, { method: "POST", body, headers: { "X-Requested-With": "fetch" } });
      if (!answer.ok) throw new Error(String(answer.status));
      field.value = JSON.stringify(await ask(form.dataset.passkey, await answer.json()));
      form.requestSubmit();
    } catch {
      state.textContent = "This did not work. The passkey is not on this device, or the browser was stopped.";
    }
  });
}

function ask(kind, options) {
  return kind === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}
