// The field for documents, where scripts run: files go up as soon as they are chosen or dropped, three at a time, each with its own row.
// Without scripts the same field sends them with its form.
import { bar, button, icon, sizeWords } from "./parts.js";
import { begin, forgetAll, remove, known, reasonOf } from "./sending.js";
import { hold } from "./waiting.js";

const atOnce = 3, most = 25, largest = 2 ** 30;

for (const [at, field] of document.querySelectorAll("[data-uploads]").entries()) start(field, at);

function start(field, at) {
  const form = field.closest("form");
  const draft = field.querySelector('input[name="Uploads.Id"]');
  const picker = field.querySelector('input[type="file"]');
  const table = field.querySelector("table");
  const says = field.querySelector("[data-uploads-says]");
  const context = { draft, token: form.querySelector('input[name="__RequestVerificationToken"]').value };
  const place = `uploads:${location.pathname}:${at}`;
  const rows = [];

  // A form that is new each time is told apart by its draft: after a reload it goes on with the one before.
  const before = sessionStorage.getItem(place);
  if (before && (field.dataset.uploads === "own" || before === draft.value)) {
    draft.value = before;
    showKnown();
  }
  const hint = document.getElementById(picker.getAttribute("aria-describedby")?.split(" ")[0]);
  if (hint) hint.textContent += " Or drop them here.";

  picker.addEventListener("change", () => {
    add([...picker.files]);
    picker.value = "";
  });
  for (const name of ["dragenter", "dragover"]) field.addEventListener(name, (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    field.classList.add("uploads--over");
  });
  for (const name of ["dragleave", "drop"]) field.addEventListener(name, (event) => {
    if (name === "drop" || !field.contains(event.relatedTarget)) field.classList.remove("uploads--over");
  });
  field.addEventListener("drop", (event) => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    add([...event.dataTransfer.files]);
  });
  field.addEventListener("click", (event) => {
    const pressed = event.target.closest('button[name="Uploads.Remove"]');
    if (!pressed || pressed.dataset.byForm) return;
    event.preventDefault();
    takeAway(pressed);
  });
  addEventListener("online", () => rows.filter((row) => row.state === "lost").forEach(again));
  addEventListener("beforeunload", (event) => {
    if (rows.some((row) => row.state === "running")) event.preventDefault();
  });
  const waits = hold(form, () => ({
    running: rows.filter((row) => row.state === "running" || row.state === "waiting").length,
    stopped: rows.filter((row) => row.state === "failed" || row.state === "lost" || row.state === "part"),
  }), () => {
    sessionStorage.removeItem(place);
    forgetAll(context);
  });

  function add(files) {
    sessionStorage.setItem(place, draft.value);
    for (const file of files) {
      // A file that stopped half way, chosen again, goes on in its own row.
      const row = rows.find((one) => (one.state === "part" || one.state === "failed") && one.name === file.name && one.size === file.size) ?? make(file.name, file.size);
      row.file = file;
      row.percent ??= 0;
      const never = file.size === 0 ? "The file is empty." : file.size > largest ? "A file may have up to 1 GB." : "";
      if (never) row.file = null;
      if (never) show(row, "failed", never);
      else if (rows.filter((one) => one.file && one.state !== "done").length > most) show(row, "failed", `Up to ${most} at once. Try again when others are done.`);
      else show(row, "waiting");
    }
    next();
  }

  function next() {
    for (const row of rows.filter((one) => one.state === "waiting").slice(0, Math.max(0, atOnce - rows.filter((one) => one.state === "running").length))) run(row);
    waits.look();
  }

  function run(row) {
    show(row, "running");
    row.upload = begin(context, row.file, {
      progress(percent) {
        if (row.state === "running") show(row, "running", "", percent);
      },
      lost: () => show(row, "running", "Connection lost. It goes on by itself."),
      done(id) {
        row.id = id;
        // Chosen twice, or here since before the page was loaded again.
        const same = [...field.querySelectorAll('button[name="Uploads.Remove"]')].some((one) => one.value === id) || rows.some((one) => one !== row && one.id === id);
        if (same) drop(row);
        else show(row, "done");
        tell(`${row.name} is uploaded.${rows.every((one) => one.state === "done") && rows.length > 1 ? ` All ${rows.length} files are uploaded.` : ""}`);
        next();
        showKnown();
      },
      failed(error) {
        const { words, isLost } = reasonOf(error);
        show(row, isLost ? "lost" : "failed", words);
        if (isLost) setTimeout(() => row.state === "lost" && again(row), 60_000);
        tell(`${row.name} is not uploaded. ${words}`);
        next();
      },
    });
  }

  function again(row) {
    show(row, "waiting");
    next();
  }

  async function showKnown() {
    for (const one of await known(context)) {
      let row = rows.find((there) => there.id === one.id);
      if (!row && [...field.querySelectorAll('button[name="Uploads.Remove"]')].some((there) => there.value === one.id)) continue;
      if (!row && one.offset < one.length && rows.some((there) => there.name === one.fileName && there.size === one.length)) continue;
      row ??= make(one.fileName, one.length);
      row.id = one.id;
      if (one.document) {
        row.kind.textContent = one.kind;
        show(row, "done");
      } else {
        row.percent = Math.floor(100 * one.offset / one.length);
        show(row, "part", `${row.percent}% is here. Choose the file again to go on.`);
      }
    }
    waits.look();
  }

  function make(name, size) {
    const line = table.tBodies[0].insertRow();
    const row = { name, size, line };
    const cells = ["n-main", "", "num", "n-line wrap", "num"].map((kind) => Object.assign(line.insertCell(), { className: kind }));
    cells[0].textContent = name;
    cells[2].textContent = sizeWords(size);
    [row.title, row.kind, , row.says, row.acts] = cells;
    rows.push(row);
    table.hidden = false;
    return row;
  }

  function show(row, state, words = "", percent = row.percent) {
    const isNew = row.state !== state;
    Object.assign(row, { state, percent });
    row.says.replaceChildren(...{
      waiting: () => ["Waits for others"],
      running: () => [bar(percent ?? 0, words ? `${percent ?? 0}%. ${words}` : `${percent ?? 0}%`)],
      part: () => [icon("half-disk"), words],
      lost: () => [icon("pause"), words],
      failed: () => [icon("late"), words],
      done: () => [icon("check"), "Uploaded"],
    }[state]());
    row.says.classList.toggle("upload--failed", state === "failed");
    if (!isNew) return;
    const held = row.acts.contains(document.activeElement);
    row.acts.replaceChildren(...state === "done" ? [button("Remove", row.name, () => takeAwayRow(row))]
      : state === "failed" || state === "lost" ? [...row.file ? [button("Try again", row.name, () => again(row))] : [], button("Remove", row.name, () => takeAwayRow(row))]
      : state === "part" ? [button("Remove", row.name, () => takeAwayRow(row))]
      : [button("Cancel", row.name, () => takeAwayRow(row))]);
    if (state === "done") row.title.replaceChildren(Object.assign(document.createElement("a"), { href: `/documents/${row.id}`, textContent: row.name }));
    if (held) row.acts.querySelector("button")?.focus();
  }

  async function takeAwayRow(row) {
    const was = row.state;
    row.state = "going";
    await row.upload?.abort().catch(() => {});
    const id = row.id ?? row.upload?.id();
    if (id && !await remove(context, id)) {
      show(row, was === "running" ? "lost" : was, "It could not be removed. Try again.");
      return;
    }
    row.upload?.forget();
    drop(row);
    tell(`${row.name} is removed.`);
    picker.focus();
    next();
  }

  async function takeAway(pressed) {
    const name = pressed.closest("tr").cells[0].textContent.trim();
    if (!await remove(context, pressed.value, true)) {
      // It came with a form, or long ago: the form takes it away.
      pressed.dataset.byForm = "yes";
      form.requestSubmit(pressed);
      return;
    }
    pressed.closest("tr").remove();
    table.hidden = table.tBodies[0].rows.length === 0;
    tell(`${name} is removed.`);
    picker.focus();
  }

  function drop(row) {
    rows.splice(rows.indexOf(row), 1);
    row.line.remove();
    table.hidden = table.tBodies[0].rows.length === 0;
  }

  function tell(words) {
    says.textContent = words;
  }
}
