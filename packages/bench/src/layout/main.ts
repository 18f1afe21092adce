// Remakes fixtures/layout/boxes.json: where a browser puts each node of fixtures/layout/trees.json. Needs Debian's `chromium`,
// or another one that the variable CHROMIUM names.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { html } from "./css.ts";
import { layoutFolder, readFixture } from "./trees.ts";

/** x, y, width and height from the top left of the window. */
type Box = readonly [number, number, number, number];

const fontFolder = join(import.meta.dirname, "../../../../crates/guppy-gpui/fonts");
const faces = [
  ["Inter", 400, "normal", "sans-regular"],
  ["Inter", 400, "italic", "sans-italic"],
  ["Inter", 500, "normal", "sans-medium"],
  ["Inter", 600, "normal", "sans-semibold"],
  ["Inter", 700, "normal", "sans-bold"],
  ["JetBrains Mono", 400, "normal", "mono-regular"],
] as const;

const { width, height, trees } = readFixture();
const browser = process.env["CHROMIUM"] ?? "chromium";
const version = execFileSync(browser, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
const boxes = measure(page());
if (boxes.length !== trees.length) throw new Error(`the browser measured ${boxes.length} of ${trees.length} trees`);
const lines = trees.map(({ name }, index) => `    ${JSON.stringify(name)}: ${JSON.stringify(boxes[index])}`);
writeFileSync(
  join(layoutFolder, "boxes.json"),
  `{\n  "browser": ${JSON.stringify(version)},\n  "boxes": {\n${lines.join(",\n")}\n  }\n}\n`,
);
console.log(`${trees.length} trees, ${boxes.flat().length} boxes, ${version}`);

function page(): string {
  const fonts = faces.map(([family, weight, style, file]) => {
    const url = pathToFileURL(join(fontFolder, `${file}.ttf`)).href;
    return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url("${url}")}`;
  });
  const windows = trees.map(({ tree }) => `<main>${html(tree, true)}</main>`);
  return `<!doctype html><meta charset="utf-8"><style>${fonts.join("")}
html{font-size:16px}
main{position:relative;display:flex;flex-direction:column;width:${width}px;height:${height}px;overflow:hidden;
font-family:Inter;line-height:1.5;white-space:pre-wrap;text-rendering:geometricPrecision}
main div{box-sizing:border-box;position:relative;border:0 solid;scrollbar-width:none}
</style><body>${windows.join("")}<pre id="boxes"></pre><script type="module">
const faces = [...document.fonts];
await Promise.all(faces.map((face) => face.load()));
const round = (number) => Math.round(number * 100) / 100;
const boxes = [...document.querySelectorAll("main")].map((main) => {
  const from = main.getBoundingClientRect();
  return [...main.querySelectorAll("div")].map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    const shown = node.getClientRects().length > 0;
    return shown ? [x - from.x, y - from.y, width, height].map(round) : [0, 0, 0, 0];
  });
});
document.querySelector("#boxes").textContent = JSON.stringify(boxes);
</script>`;
}

function measure(source: string): readonly (readonly Box[])[] {
  const folder = mkdtempSync(join(tmpdir(), "guppy-layout-"));
  try {
    const file = join(folder, "trees.html");
    writeFileSync(file, source);
    const args = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--allow-file-access-from-files",
      // Fractions of a pixel, as guppy has them: glyphs are not hinted, and what is rounded to whole device px is finer.
      "--font-render-hinting=none",
      "--force-device-scale-factor=8",
      "--virtual-time-budget=10000",
      `--user-data-dir=${join(folder, "profile")}`,
      "--dump-dom",
      pathToFileURL(file).href,
    ];
    const dom = execFileSync(browser, args, {
      encoding: "utf8",
      maxBuffer: 1 << 26,
      timeout: 120_000,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const found = /<pre id="boxes">(.+?)<\/pre>/s.exec(dom)?.[1];
    if (found === undefined) throw new Error("the browser measured nothing");
    return JSON.parse(found) as readonly (readonly Box[])[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
