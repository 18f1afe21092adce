// Writes NOTICE, which says what the native file bundles: crates by licence and fonts. `--check` fails when a copy is old.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

interface Metadata {
  readonly packages: readonly {
    readonly id: string;
    readonly name: string;
    readonly version: string;
    readonly license: string | null;
    readonly license_file: string | null;
    readonly source: string | null;
  }[];
  readonly resolve: {
    readonly nodes: readonly {
      readonly id: string;
      readonly deps: readonly {
        readonly pkg: string;
        readonly dep_kinds: readonly { readonly kind: string | null }[];
      }[];
    }[];
  };
}

const root = join(import.meta.dirname, "..");
// guppy's package carries it too: whoever installs a native file has that package.
const paths = ["NOTICE", "packages/guppy/NOTICE"];
const target = "x86_64-unknown-linux-gnu";
const topCrate = "guppy-napi";

const fonts = [
  "Inter 4.001, Copyright 2016 The Inter Project Authors, SIL Open Font License 1.1 (crates/guppy-gpui/fonts/LICENSE-Inter.txt)",
  "JetBrains Mono 2.211, Copyright 2020 The JetBrains Mono Project Authors, SIL Open Font License 1.1 (crates/guppy-gpui/fonts/LICENSE-JetBrains-Mono.txt)",
];

const args = ["metadata", "--locked", "--format-version", "1", "--filter-platform", target];
const metadata = JSON.parse(
  execFileSync("cargo", args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  }),
) as Metadata;
const text = render(cratesByLicence(metadata));

for (const path of paths) {
  const file = join(root, path);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    console.error(`${path} is out of date: run \`pnpm notice\` and commit it`);
    process.exitCode = 1;
  }
}

/** The crates that end up in the native file: what the top crate reaches over normal dependencies, ours left out. */
function cratesByLicence({ packages, resolve }: Metadata): Map<string, string[]> {
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const queue = packages.filter((entry) => entry.name === topCrate && entry.source === null).map((entry) => entry.id);
  const reached = new Set(queue);
  for (const id of queue) {
    for (const dependency of nodes.get(id)?.deps ?? []) {
      const linked = dependency.dep_kinds.some(({ kind }) => kind === null);
      if (linked && !reached.has(dependency.pkg)) {
        reached.add(dependency.pkg);
        queue.push(dependency.pkg);
      }
    }
  }

  const groups = new Map<string, string[]>();
  for (const { id, name, version, license, license_file: file, source } of packages) {
    if (source === null || !reached.has(id)) continue;
    // Old crates write a slash where SPDX has OR.
    const licence = license?.replaceAll(/\s*\/\s*/g, " OR ") ?? (file ? `see its ${file}` : "not stated");
    groups.set(licence, [...(groups.get(licence) ?? []), `${name} ${version}`]);
  }
  return groups;
}

function render(groups: ReadonlyMap<string, readonly string[]>): string {
  const lines = [
    "guppy",
    "Copyright the guppy authors. Licensed under the Apache License, Version 2.0; see LICENSE.",
    "",
    "The native file contains the fonts and the Rust crates below. Made by scripts/notice.ts.",
    "",
    "Fonts",
    ...fonts.map((font) => `  ${font}`),
    "",
    `Rust crates (${target})`,
  ];
  for (const licence of [...groups.keys()].sort()) {
    lines.push(`  ${licence}`, ...wrap([...(groups.get(licence) ?? [])].sort(), "    ", 120));
  }
  return `${lines.join("\n")}\n`;
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
