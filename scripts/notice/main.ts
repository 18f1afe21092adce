// Writes NOTICE, which says what the published files bundle, and the texts of the licences. `--check` fails when a copy is old.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { Bundled } from "./bundled.ts";
import { bundledCrates } from "./crates.ts";
import { type LicenceText, licenceTexts } from "./licence-texts.ts";
import { bundledPackages } from "./npm-packages.ts";

const root = join(import.meta.dirname, "..", "..");
const fontFolder = "crates/guppy-gpui/fonts";
const textsFile = "THIRD-PARTY-LICENSES.txt";

const fonts = [
  { name: "Inter", version: "4.001", holder: "Copyright 2016 The Inter Project Authors", file: "LICENSE-Inter.txt" },
  {
    name: "JetBrains Mono",
    version: "2.211",
    holder: "Copyright 2020 The JetBrains Mono Project Authors",
    file: "LICENSE-JetBrains-Mono.txt",
  },
];

const icons = { version: lucideVersion(), file: "scripts/icons/LICENSE-Lucide.txt" };

const crates = bundledCrates(root);
const packages = bundledPackages(root);
const notice = renderNotice();

// guppy's package carries both: whoever installs a native file has that package.
const files: Readonly<Record<string, string>> = {
  NOTICE: notice,
  "packages/guppy/NOTICE": notice,
  [`packages/guppy/${textsFile}`]: renderTexts([
    ...fonts.map(({ name, version, file }) => ({ text: read(join(fontFolder, file)), of: [`${name} ${version}`] })),
    { text: read(icons.file), of: [`Lucide ${icons.version}`] },
    ...licenceTexts([...crates, ...packages], read("LICENSE")),
  ]),
};

for (const [path, text] of Object.entries(files)) {
  const file = join(root, path);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    console.error(`${path} is out of date: run \`pnpm notice\` and commit it`);
    process.exitCode = 1;
  }
}

function renderNotice(): string {
  return [
    "guppy",
    "Copyright the guppy authors. Licensed under the Apache License, Version 2.0; see LICENSE.",
    "",
    `What native files and guppy's own files contain of others. The texts of the licences are in ${textsFile} of the package`,
    "guppy. Made by scripts/notice.",
    "",
    "Fonts",
    ...fonts.map(({ name, version, holder, file }) => {
      return `  ${name} ${version}, ${holder}, SIL Open Font License 1.1 (${fontFolder}/${file})`;
    }),
    "",
    "Icons, in the entry `guppy/icons`",
    `  Lucide ${icons.version}, Copyright Lucide Icons and Contributors, ISC License; in part Copyright Cole Bemis, MIT License (${icons.file})`,
    "",
    "Rust crates, in native files",
    ...byLicence(crates),
    "",
    "npm packages, in the commands that build and fetch native files",
    ...byLicence(packages),
    "",
  ].join("\n");
}

function byLicence(bundled: readonly Bundled[]): readonly string[] {
  const licences = [...new Set(bundled.map(({ licence }) => licence))].sort();
  return licences.flatMap((licence) => {
    const names = bundled.filter((one) => one.licence === licence).map(({ name, version }) => `${name} ${version}`);
    return [`  ${licence}`, ...wrap(names.sort(), "    ", 120)];
  });
}

function renderTexts(texts: readonly LicenceText[]): string {
  const line = "-".repeat(80);
  const parts = texts.flatMap(({ text, of }) => [line, ...wrap(of, "", 120), line, "", text.trim(), ""]);
  return `${["Licences of what guppy and its native files contain of others; NOTICE has the list.", "", ...parts].join("\n")}`;
}

function lucideVersion(): string {
  return /from Lucide (\S+)/.exec(read("packages/guppy/src/icons.ts"))?.[1] ?? "";
}

function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** Comma-separated words in lines of at most `width` columns. */
function wrap(words: readonly string[], indent: string, width: number): string[] {
  const lines: string[] = [];
  let line = indent;
  words.forEach((word, index) => {
    const piece = index === words.length - 1 ? word : `${word},`;
    if (line !== indent && line.length + 1 + piece.length > width) {
      lines.push(line);
      line = indent;
    }
    line += line === indent ? piece : ` ${piece}`;
  });
  return [...lines, line];
}
