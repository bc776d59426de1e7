// Small parts of a row, as the server draws them.
const svg = "http://www.w3.org/2000/svg";

export function bar(percent, words) {
  const frame = shape("svg", { viewBox: "0 0 84 8", "aria-hidden": "true", focusable: "false" });
  frame.append(shape("rect", { class: "clock__ground", width: 84, height: 8 }), shape("rect", { class: "clock__used", width: 0.84 * percent, height: 8 }));
  const clock = document.createElement("span");
  clock.className = "clock clock--upload";
  clock.append(frame, words);
  return clock;
}

/** A mark that the page brings along, in its template. */
export function icon(name) {
  return document.querySelector("template[data-upload-marks]").content.querySelector(`[data-mark="${name}"]`)?.firstElementChild?.cloneNode(true) ?? "";
}

export function button(words, name, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: words });
  made.append(Object.assign(document.createElement("span"), { className: "sr-only", textContent: ` ${name}` }));
  made.addEventListener("click", act);
  return made;
}

/** As FileWords.Size says it. */
export function sizeWords(bytes) {
  if (bytes < 1_000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}

function shape(kind, facts) {
  const made = document.createElementNS(svg, kind);
  for (const [name, value] of Object.entries(facts)) made.setAttribute(name, value);
  return made;
}
