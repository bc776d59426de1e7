// A form with data-autosave="ADDRESS" is saved there two seconds after typing. Its state is told in [data-autosave-state].
// Elements of the answer that have the id of an element on the page take its place: likely duplicates, what is missing.
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const state = document.querySelector("[data-autosave-state]");
  let timer = 0;
  let saving = false;
  let again = false;
  let held = false;
  let pressed = null;
  let savedAt = "";

  form.addEventListener("input", later);
  // A choice on which others depend is saved at once: its answer brings what there is to choose now.
  form.addEventListener("change", (event) => (event.target.dataset.saveNow === undefined ? later() : now()));
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (!saving) return;
    // What the running save answers, such as the version of the draft, belongs into the form before it goes.
    event.preventDefault();
    held = true;
    pressed = event.submitter;
  });

  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, 2000);
  }

  function now() {
    clearTimeout(timer);
    save();
  }

  async function save() {
    if (form.dataset.sent) return;
    if (saving) {
      again = true;
      return;
    }
    saving = true;
    tell("Saving …", "saving");
    try {
      const body = new FormData(form);
      for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
      const answer = await fetch(form.dataset.autosave, { method: "POST", body, headers: { "X-Requested-With": "fetch" }, redirect: "error" });
      if (answer.status === 409) {
        // Somebody else saved meanwhile: pressing "Save draft" shows both texts.
        tell(`Not saved: ${await answer.text()}`, "failed");
      } else {
        if (!answer.ok) throw new Error(String(answer.status));
        // Said by the server, in the reader's zone.
        savedAt = answer.headers.get("X-Saved-At") ?? clock();
        tell(`Draft saved at ${savedAt}`, "saved");
        if (answer.headers.get("content-type")?.startsWith("text/html")) replace(await answer.text());
      }
    } catch {
      tell(`Not saved${savedAt ? ` since ${savedAt}` : ""}. Your text is kept in this window`, "failed");
    } finally {
      saving = false;
    }
    if (held) {
      held = again = false;
      form.requestSubmit(pressed);
      return;
    }
    if (again) {
      again = false;
      later();
    }
  }

  function tell(words, kind) {
    if (!state) return;
    state.textContent = words;
    state.dataset.autosaveState = kind;
  }

  function replace(html) {
    const answer = new DOMParser().parseFromString(html, "text/html");
    for (const fresh of answer.querySelectorAll("[id]")) {
      const old = document.getElementById(fresh.id);
      if (!old) continue;
      const held = old.contains(document.activeElement) ? document.activeElement : null;
      if (!held) old.replaceWith(fresh);
      else if (held.matches("select")) held.replaceChildren(...(fresh.querySelector("select")?.children ?? held.children));
    }
  }

  function clock() {
    const now = new Date();
    const hour = now.getHours() % 12 || 12;
    return `${hour}:${String(now.getMinutes()).padStart(2, "0")} ${now.getHours() < 12 ? "a.m." : "p.m."}`;
  }
}
