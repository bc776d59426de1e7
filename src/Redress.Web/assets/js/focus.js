// The line that reports an act and the error summary take the focus; "autofocus" alone is not heeded after a restored scroll.
const landing = document.querySelector(".error-summary, main .line[tabindex='-1']");
landing?.focus();

// A link of the error summary leads to the field itself.
document.querySelector(".error-summary")?.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  field.focus();
});
