// `docs/parity.md`: what the sibling offers, ours, and the test that proves it. A row whose test is gone is a problem.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ParityRow, parityRows } from "./parity-rows.ts";
import { type GeneratedFile, root } from "./write.ts";

/** Rows that claim what no test says. `read` gives the text of a file, undefined where there is none. */
export function parityProblems(
  rows: readonly ParityRow[],
  read: (path: string) => string | undefined,
): readonly string[] {
  return rows.flatMap(({ bar, proof }) => {
    if (proof === undefined) return [];
    const [file, words] = proof;
    const text = read(file);
    if (text === undefined) return [`${bar}: there is no ${file}`];
    return text.includes(words) ? [] : [`${bar}: ${file} has no test with the words “${words}”`];
  });
}

export function parityFile(path: string): string | undefined {
  const whole = join(root, path);
  return existsSync(whole) ? readFileSync(whole, "utf8") : undefined;
}

export function generateParity(): readonly GeneratedFile[] {
  const lines = [
    "<!-- Generated from scripts/codegen/parity-rows.ts by `pnpm codegen`. Do not edit. -->",
    "",
    "# Parity with Guppy for Elixir",
    "",
    "What its version 0.2.0 offers, what it is called here, and the test that proves it. What has no test is not claimed.",
    "",
  ];
  for (const [section, rows] of parityRows) {
    lines.push(`## ${section}`, "", "| there | here | proof |", "| --- | --- | --- |");
    for (const { bar, ours, proof } of rows) {
      const shown = proof === undefined ? "" : `[${proof[0].split("/").at(-1)}](../${proof[0]})`;
      lines.push(`| ${bar} | ${ours} | ${shown} |`);
    }
    lines.push("");
  }
  return [{ path: "docs/parity.md", text: `${lines.join("\n").trimEnd()}\n` }];
}
