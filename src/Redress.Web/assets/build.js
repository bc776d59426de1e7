// Style sheet, script, fonts and pictures, written to ../wwwroot. Run by the build of the project.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync, copyFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { compile } from "sass";
import { feature } from "topojson-client";

const here = fileURLToPath(new URL(".", import.meta.url));
const out = join(here, "../wwwroot");
const uswds = join(here, "node_modules/@uswds/uswds");

// An error ends the build here: nothing is written before the style sheet has compiled.
const { css } = compile(join(here, "scss/app.scss"), {
  loadPaths: [join(uswds, "packages")],
  style: "compressed",
  quietDeps: true,
  silenceDeprecations: ["if-function"],
});

rmSync(out, { recursive: true, force: true });
for (const folder of ["fonts", "img"]) mkdirSync(join(out, folder), { recursive: true });

// Only what the style sheet asks for is copied, and of fonts only woff2.
const slim = css.replaceAll(/,\s*url\([^)]*\.(?:woff|ttf)"?\) ?format\([^)]*\)/g, "");
const files = new Set([...slim.matchAll(/url\("?(\.\/[^")]+)"?\)/g)].map((match) => match[1]));
for (const file of files) {
  const source = file.includes("/fonts/") ? file.replace("./fonts", "dist/fonts") : file.replace("./img", "dist/img");
  const target = join(out, file.includes("/fonts/") ? "fonts" : "img", basename(file));
  copyFileSync(join(uswds, source), target);
}
const flat = slim.replaceAll(/url\("?\.\/(fonts|img)\/(?:[^")]*\/)?([^")/]+)"?\)/g, 'url("./$1/$2")');
writeFileSync(join(out, "app.css"), flat);

// Outlines of the states, already laid flat by us-atlas, as paths in whole pixels.
const atlas = JSON.parse(readFileSync(join(here, "node_modules/us-atlas/states-albers-10m.json"), "utf8"));
const outlines = feature(atlas, atlas.objects.states).features.map(({ properties, geometry }) => [properties.name, (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates).flat().map(ring).join("")]);
writeFileSync(join(out, "states.json"), JSON.stringify(Object.fromEntries(outlines)));

// Points that fall on the pixel before are left out, and islands of less than three.
function ring(points) {
  const pixels = points.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).filter((pixel, no, all) => pixel !== all[no - 1]);
  return pixels.length > 3 ? `M${pixels.slice(0, -1).join("L")}Z` : "";
}

// Pictures of the help, as the browser tests took them.
const pictures = join(here, "../../../docs/screens");
mkdirSync(join(out, "screens"));
for (const name of readdirSync(pictures).filter((name) => name.endsWith(".png"))) copyFileSync(join(pictures, name), join(out, "screens", name));

// Each script stands alone; together they are one module, so that a page asks for one file.
const scripts = readdirSync(join(here, "js")).filter((name) => name.endsWith(".js")).sort();
const bodies = scripts.map((name) => `{\n${readFileSync(join(here, "js", name), "utf8")}}\n`);
writeFileSync(join(out, "app.js"), bodies.join(""));

// What needs a library is a file of its own, for the pages that use it.
await build({ entryPoints: [join(here, "uploads/index.js")], outfile: join(out, "uploads.js"), bundle: true, minify: true, format: "esm", target: "es2022", legalComments: "none", logLevel: "error" });
