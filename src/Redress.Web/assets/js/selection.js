// [data-select-all="NAME"] marks every row; [data-selection="NAME"] is the bar that is there while rows are marked.
for (const bar of document.querySelectorAll("[data-selection]")) {
  const name = bar.dataset.selection;
  const boxes = [...document.querySelectorAll(`input[type="checkbox"][name="${CSS.escape(name)}"]`)];
  const all = document.querySelector(`[data-select-all="${CSS.escape(name)}"]`);
  const count = bar.querySelector("[data-selected]");
  const misfits = bar.querySelector("[data-misfits]");
  const said = misfits?.textContent;
  // Acts that fit none of the rows are gone; those that fit some say how many they do not.
  const fits = () => {
    const chosen = boxes.filter((box) => box.checked && box.dataset.fits !== undefined);
    const short = [];
    for (const act of bar.querySelectorAll("[data-act]")) {
      const fitting = chosen.filter((box) => box.dataset.fits.split(" ").includes(act.dataset.act)).length;
      act.hidden = chosen.length > 0 && fitting === 0;
      if (fitting > 0 && fitting < chosen.length) short.push(`${chosen.length - fitting} of these cannot be ${act.dataset.did}`);
    }
    if (misfits) misfits.textContent = short.length > 0 ? `${short[0]}. You see a preview.` : said;
  };
  const tell = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    bar.hidden = chosen === 0;
    fits();
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
