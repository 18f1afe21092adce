// A page for each element in docs/elements: what it is, how it looks in both lights, an example that a test runs, its props, and
// what the keyboard and assistive technology make of it. The last two stand in the first lines of the example.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { documentedComposites, propsTable } from "./composites.ts";
import { elementBlocks } from "./markdown.ts";
import type { Model } from "./model.ts";
import type { GeneratedFile } from "./write.ts";

const root = join(import.meta.dirname, "..", "..");
const examples = join(root, "examples", "elements");
const header =
  "<!-- Generated from examples/elements by `pnpm codegen` (scripts/codegen/element-pages.ts). Do not edit. -->";

export interface Example {
  readonly keyboard: string;
  readonly accessibility: string;
  readonly code: string;
}

/** An example's notes and its code; undefined where the notes are not there. */
export function readExample(text: string): Example | undefined {
  const found = /^\/\/ Keyboard: (.+)\n\/\/ Accessibility: (.+)\n([\s\S]+)$/u.exec(text);
  if (found === null) return undefined;
  const [, keyboard = "", accessibility = "", rest = ""] = found;
  return { keyboard, accessibility, code: rest.replace(/export const height = \d+;\n\n?/u, "").trim() };
}

export function fileNameOf(kind: string): string {
  return kind.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
}

interface Documented {
  readonly name: string;
  /** What it is, and its tables. */
  readonly doc: string;
  readonly tables: readonly string[];
}

export function generateElementPages(model: Model): readonly GeneratedFile[] {
  const base = model.kinds.map((kind): Documented => {
    const [, doc = "", ...tables] = elementBlocks(model, kind);
    return {
      name: kind.name,
      doc,
      tables: tables.map((table) => table.replaceAll("](events.md", "](../reference/events.md")),
    };
  });
  const made = documentedComposites().map(
    ({ name, doc, props }): Documented => ({ name, doc, tables: propsTable(props) }),
  );
  const all = [...base, ...made].sort((a, b) => (a.name < b.name ? -1 : 1));
  const pages = all.map(
    (one): GeneratedFile => ({ path: `docs/elements/${fileNameOf(one.name)}.md`, text: pageOf(one) }),
  );
  return [...pages, { path: "docs/elements/README.md", text: indexOf(all) }];
}

function pageOf({ name, doc, tables }: Documented): string {
  const file = fileNameOf(name);
  const path = join(examples, `${file}.tsx`);
  const example = existsSync(path) ? readExample(readFileSync(path, "utf8")) : undefined;
  const shown =
    example === undefined
      ? []
      : [
          `![light](../images/elements/${file}-light.png) ![dark](../images/elements/${file}-dark.png)`,
          `\`\`\`tsx\n${example.code}\n\`\`\``,
          `**Keyboard.** ${example.keyboard}`,
          `**Accessibility.** ${example.accessibility}`,
        ];
  return `${[header, `# ${name}`, doc, ...shown, "## Props", ...tables, "All elements also take `id`, `key`, `ref`, `class` and `style`."].join("\n\n")}\n`;
}

function indexOf(all: readonly Documented[]): string {
  const rows = all.map(({ name, doc }) => `| [${name}](${fileNameOf(name)}.md) | ${firstSentence(doc)} |`);
  return `${[header, "# Elements", "| element | what |", "| --- | --- |"].join("\n\n").replace("|\n\n|", "|\n|")}\n${rows.join("\n")}\n`;
}

function firstSentence(doc: string): string {
  return /^.+?[.:](?= |$)/u.exec(doc)?.[0].replace(/:$/u, ".") ?? doc;
}

/** Examples that are about no element, and elements without one. */
export function exampleProblems(kinds: readonly string[]): readonly string[] {
  const files = new Set(readdirSync(examples).filter((file) => file.endsWith(".tsx") && !file.includes(".test.")));
  const missing = kinds.map((kind) => `${fileNameOf(kind)}.tsx`).filter((file) => !files.delete(file));
  return [
    ...missing.map((file) => `examples/elements/${file} is missing`),
    ...[...files].map((file) => `examples/elements/${file} is about no element`),
  ];
}
