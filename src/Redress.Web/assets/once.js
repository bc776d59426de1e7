// Installs the packages and builds the assets if something changed; of several builds at once, one does the work.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));
const lock = join(here, "../obj/assets.lock");
const installed = join(here, "node_modules/.package-lock.json");
const built = join(here, "../wwwroot/app.js");

mkdirSync(join(lock, ".."), { recursive: true });
while (!taken()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
try {
  if (age(installed) < age(join(here, "package-lock.json"))) run("npm ci --ignore-scripts --no-audit --no-fund --loglevel=error");
  if (age(built) < Math.max(age(installed), ...sources().map(age))) run("node build.js");
} finally {
  rmSync(lock, { recursive: true, force: true });
}

function taken() {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, "pid"), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (left()) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

// A build that was killed leaves its lock behind.
function left() {
  try {
    process.kill(Number(readFileSync(join(lock, "pid"), "utf8")), 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

function sources() {
  return ["build.js", "once.js", "package.json", "package-lock.json", "../../../docs/screens", ...["scss", "js", "uploads", "../../../docs/screens"].flatMap((folder) => readdirSync(join(here, folder)).map((name) => join(folder, name)))].map((name) => join(here, name));
}

function age(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}

function run(command) {
  const { status } = spawnSync(command, { cwd: here, shell: true, stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
  if (status !== 0) throw new Error(`${command} failed`);
}
