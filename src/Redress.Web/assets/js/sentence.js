// [data-echo="ID"] repeats what a field holds or which choice is taken; [data-echo-count="NAME"] counts marked boxes: the sentence of a fixed bar.
const echoes = [...document.querySelectorAll("[data-echo], [data-echo-count]")];

function repeat() {
  for (const echo of echoes) {
    const words = echo.dataset.echoCount ? counted(echo) : held(document.getElementById(echo.dataset.echo));
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

if (echoes.length) {
  document.addEventListener("input", repeat);
  document.addEventListener("change", repeat);
}
