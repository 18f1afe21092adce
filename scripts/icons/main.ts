// Writes `guppy/icons` from an unpacked copy of Lucide's package `lucide-static`, whose folder is the argument. The package is far
// larger than what is taken of it, so it is no dependency: run this when icons are added or a newer Lucide is taken.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { iconNames } from "./names.ts";

const root = join(import.meta.dirname, "..", "..");
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: node scripts/icons/main.ts FOLDER (of lucide-static, unpacked from its npm package)");
  process.exit(2);
}
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly version: string };

const lines = iconNames().map(([own, lucide]) => {
  const svg = readFileSync(join(folder, "icons", `${lucide}.svg`), "utf8");
  return `export const ${own}: string =\n  '${oneLine(svg, lucide)}';`;
});
const header = [
  `// Made by scripts/icons from Lucide ${version} (ISC and MIT); do not edit. The entry \`guppy/icons\`: each icon is the text of an SVG,`,
  "// 24 px wide and high. What is not imported is not bundled.",
];
writeFileSync(join(root, "packages", "guppy", "src", "icons.ts"), `${[...header, ...lines].join("\n")}\n`);
copyFileSync(join(folder, "LICENSE"), join(import.meta.dirname, "LICENSE-Lucide.txt"));
console.log(`${lines.length} icons`);

function oneLine(svg: string, name: string): string {
  const shapes = /<svg[^>]*>([\s\S]*)<\/svg>/
    .exec(svg)?.[1]
    ?.replace(/\s*\n\s*/g, "")
    .replaceAll(" />", "/>");
  if (shapes === undefined || shapes.includes("'")) throw new Error(`${name}.svg is not as expected`);
  const look = 'fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" ${look}>${shapes}</svg>`;
}
