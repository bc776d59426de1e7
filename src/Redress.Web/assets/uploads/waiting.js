// A form is sent when its files are there. Until then it says at the pressed button that it waits, and goes by itself.

/** @param look Tells how many files are on their way, and which have stopped. */
export function hold(form, look, sent) {
  let pressed = null;
  let note = null;

  // Before whatever else listens: what waits has not been sent.
  document.addEventListener("submit", (event) => {
    if (event.target !== form) return;
    const { running, stopped } = look();
    if (running === 0 && stopped.length === 0) {
      sent();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed = event.submitter;
    say(running, stopped.length);
    if (running === 0) stopped[0].acts.querySelector("button")?.focus();
  }, true);

  function say(running, stopped) {
    note ??= Object.assign(document.createElement("span"), { className: "uploads__waits" });
    note.setAttribute("role", "status");
    const files = (count) => `${count} ${count === 1 ? "file" : "files"}`;
    if (!note.isConnected) (pressed?.closest(".acts") ?? form).append(note);
    note.textContent = running > 0 ? `Waits for ${files(running)} to be uploaded, then goes by itself.` : `Not sent: ${files(stopped)} ${stopped === 1 ? "is" : "are"} not uploaded. Try again, or remove ${stopped === 1 ? "it" : "them"}.`;
  }

  return {
    look() {
      if (!note?.isConnected) return;
      const { running, stopped } = look();
      if (running > 0) return say(running, 0);
      if (stopped.length > 0) return say(0, stopped.length);
      note.remove();
      if (pressed?.isConnected) form.requestSubmit(pressed);
      else form.requestSubmit();
    },
  };
}
