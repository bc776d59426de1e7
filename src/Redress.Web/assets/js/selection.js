// [data-select-all="NAME"] marks every row; [data-selection="NAME"] is the bar that is there while rows are marked.
for (const bar of document.querySelectorAll("[data-selection]")) {
  const name = bar.dataset.selection;
  const boxes = [...document.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(name)}"]`)];
  const all = document.querySelector(`[data-select-all="${CSS.escape(name)}"]`);
  const count = bar.querySelector("[data-selected]");
  const tell = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    bar.hidden = chosen === 0;
    if (count) count.textContent = `${chosen} selected`;
    if (!all) return;
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  };
  for (const box of boxes) box.addEventListener("change", tell);
  all?.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    tell();
  });
  bar.querySelector("[data-clear]")?.addEventListener("click", (event) => {
    event.preventDefault();
    for (const box of boxes) box.checked = false;
    tell();
    (all ?? boxes[0])?.focus();
  });
  tell();
}
