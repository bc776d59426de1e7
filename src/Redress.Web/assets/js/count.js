// Characters of a text area, told below it; screen readers hear them only when few are left.
for (const area of document.querySelectorAll("[data-count]")) {
  const place = document.getElementById(area.dataset.count);
  const most = Number(area.dataset.most);
  const tell = () => {
    const used = area.value.length;
    place.textContent = used > most
      ? `${(used - most).toLocaleString("en-US")} characters too many`
      : `${used.toLocaleString("en-US")} ${used === 1 ? "character" : "characters"}`;
    place.setAttribute("aria-live", used > most * 0.9 ? "polite" : "off");
  };
  area.addEventListener("input", tell);
  tell();
}
