// A day can be typed, or chosen from the browser's own calendar.
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

for (const field of document.querySelectorAll("input[data-date]")) {
  if (!("showPicker" in HTMLInputElement.prototype) || field.readOnly || field.disabled) continue;
  const around = document.createElement("span");
  around.className = "dated";
  field.before(around);

  const calendar = document.createElement("input");
  calendar.type = "date";
  calendar.tabIndex = -1;
  calendar.setAttribute("aria-hidden", "true");

  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", `Choose from a calendar: ${field.labels[0]?.textContent.replace("*", "").trim() ?? "day"}`);

  around.append(field, calendar, button);
  button.addEventListener("click", () => {
    const day = new Date(field.value);
    if (!Number.isNaN(day.getTime())) calendar.value = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    calendar.showPicker();
  });
  calendar.addEventListener("change", () => {
    const [year, month, day] = calendar.value.split("-").map(Number);
    if (!year) return;
    field.value = `${months[month - 1]} ${day}, ${year}`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
