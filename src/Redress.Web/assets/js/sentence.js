// [data-echo="ID"] repeats what a field holds or which choice is taken; [data-echo-count="NAME"] counts marked boxes, [data-echo-earliest="NAME"] tells the
// earliest date among NAME[1], NAME[2] … in rows that are marked: the sentence of a fixed bar.
const echoes = [...document.querySelectorAll("[data-echo], [data-echo-count], [data-echo-earliest]")];

function repeat() {
  for (const echo of echoes) {
    const { echoCount, echoEarliest } = echo.dataset;
    const words = echoCount ? counted(echo) : echoEarliest ? earliest(echoEarliest) : held(document.getElementById(echo.dataset.echo));
    if (words) echo.textContent = words;
  }
}

function held(field) {
  if (field?.tagName === "SELECT") return field.selectedOptions[0]?.textContent;
  if (field?.type !== "radio" && field?.type !== "checkbox") return field?.value;
  const taken = document.querySelector(`input[name="${CSS.escape(field.name)}"]:checked`);
  return taken?.labels[0]?.textContent;
}

function counted(echo) {
  const number = document.querySelectorAll(`input[name="${CSS.escape(echo.dataset.echoCount)}"]:checked`).length;
  const noun = echo.dataset.noun ?? "";
  return `${number} ${noun}${number === 1 || !noun ? "" : "s"}`.trim();
}

function earliest(name) {
  const days = [...document.querySelectorAll(`input[name^="${CSS.escape(name)}["]`)]
    .filter((field) => field.closest("tr")?.querySelector('input[type="checkbox"]')?.checked !== false)
    .map((field) => Date.parse(/^\d{4}-\d\d-\d\d$/.test(field.value) ? `${field.value}T00:00` : field.value))
    .filter((day) => !Number.isNaN(day));
  return days.length ? new Date(Math.min(...days)).toLocaleDateString("en-US", { day: "numeric", month: "short", year: "numeric" }) : "";
}

if (echoes.length) {
  document.addEventListener("input", repeat);
  document.addEventListener("change", repeat);
}
