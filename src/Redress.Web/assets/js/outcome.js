// form[data-outcome="ADDRESS"] asks the server what its present choices would do, and shows it in #outcome.
for (const form of document.querySelectorAll("form[data-outcome]")) {
  let timer = 0;
  let asked = 0;

  form.addEventListener("input", later);
  form.addEventListener("change", later);

  function later() {
    clearTimeout(timer);
    timer = setTimeout(ask, 300);
  }

  async function ask() {
    const mine = ++asked;
    const body = new FormData(form);
    for (const [name, value] of [...body]) if (value instanceof File) body.delete(name);
    const answer = await fetch(form.dataset.outcome, { method: "POST", body, headers: { "X-Requested-With": "fetch" }, redirect: "error" }).catch(() => null);
    // A later choice overtakes an earlier answer; without an answer the panel stays as it was.
    if (!answer?.ok || mine !== asked) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("outcome");
    if (fresh) document.getElementById("outcome").replaceChildren(...fresh.children);
  }
}
