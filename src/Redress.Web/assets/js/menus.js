// Menus close on Escape and on a click elsewhere.
const menus = "details.menu, details.pop, details[data-menu]";

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(menus)) if (menu.open && !menu.contains(event.target)) menu.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const open = event.target.closest?.(menus) ?? document.querySelector("details.menu[open], details.pop[open], details[data-menu][open]");
  if (!open?.open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
