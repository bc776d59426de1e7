// Two minutes before the session ends a line says so, and keeps what was typed. Work in another window counts.
const minutes = Number(document.body.dataset.idleMinutes);
const warnBefore = 2 * 60_000;

if (minutes > 0) {
  let line = null;
  const key = "redress-last-request";
  mark();
  setInterval(look, 5_000);
  document.addEventListener("visibilitychange", look);
  // A form sent now would only lead to the sign-in page: its text stays here until there is a session again.
  document.addEventListener("submit", (event) => {
    if (left() > 0 || event.target.method !== "post") return;
    event.preventDefault();
    look();
  }, true);

  function mark() {
    localStorage.setItem(key, String(Date.now()));
    line?.remove();
    line = null;
  }

  function left() {
    return Number(localStorage.getItem(key)) + minutes * 60_000 - Date.now();
  }

  function look() {
    if (left() > warnBefore) {
      line?.remove();
      line = null;
    } else if (left() > 0) {
      show(`You will be signed out in ${Math.ceil(left() / 60_000)} ${left() > 60_000 ? "minutes" : "minute"}.`, "What you have typed is kept.", "Stay signed in");
    } else {
      show("You were signed out.", "What you have typed is kept in this window. Sign in in another window, then go on here.", "");
    }
  }

  function show(lead, rest, act) {
    if (line?.firstChild?.textContent === lead) return;
    line?.remove();
    line = document.createElement("div");
    line.className = "line line--session line--fixed";
    line.setAttribute("role", "alert");
    const strong = document.createElement("b");
    strong.textContent = lead;
    line.append(strong, ` ${rest} `);
    if (act) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link";
      button.textContent = act;
      button.addEventListener("click", async () => {
        const answer = await fetch(location.href, { method: "HEAD", redirect: "manual" });
        if (answer.ok) mark();
      });
      line.append(button);
    }
    document.body.append(line);
  }
}
