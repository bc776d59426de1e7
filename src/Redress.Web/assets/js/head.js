// Scrolled past, the head of a record shrinks to one line: ID, title, who acts next, due, primary act. For the eye and the mouse;
// the head itself stays where it is for keyboard and screen reader.
const head = document.querySelector(".record-head");

if (head && "IntersectionObserver" in window && !document.querySelector(".top .title-row--stay")) {
  const bar = document.createElement("div");
  bar.className = "record-bar";
  bar.setAttribute("aria-hidden", "true");
  const inner = document.createElement("div");
  const parts = [
    head.querySelector(".record-head__id"),
    head.querySelector("h1"),
    ...[...head.querySelectorAll(".strip .lead")].slice(0, 2),
    head.querySelector(".acts.wide-only .usa-button:not(.usa-button--outline)"),
  ];
  for (const part of parts.filter(Boolean)) {
    const copy = document.createElement(part.matches("a, button") ? part.tagName : "span");
    copy.className = part.tagName === "H1" ? "strong" : part.className;
    copy.innerHTML = part.innerHTML;
    for (const attribute of ["href", "form"]) if (part.hasAttribute(attribute)) copy.setAttribute(attribute, part.getAttribute(attribute));
    for (const target of [copy, ...copy.querySelectorAll("a, button")]) if (target.matches("a, button")) target.tabIndex = -1;
    inner.append(copy);
  }
  bar.append(inner);
  document.body.append(bar);
  new IntersectionObserver(([seen]) => bar.classList.toggle("is-there", !seen.isIntersecting && seen.boundingClientRect.top < 0)).observe(head);
}
