// The reference of the elements that are made of others, from the comments of their files: what stands in a file's first line, and
// what is said of each prop of the interface that ends in `Props`.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GeneratedFile } from "./write.ts";

const folder = join(import.meta.dirname, "..", "..", "packages", "guppy", "src", "elements");

export interface Documented {
  readonly name: string;
  readonly doc: string;
  readonly props: readonly DocumentedProp[];
}

/** Props that several elements take, and the files that say them. */
const sharedProps = ["ControlProps", "ListProps"];
const sharedFiles = ["control.ts", "list-props.ts"];

interface DocumentedProp {
  readonly name: string;
  readonly type: string;
  readonly default: string;
  readonly doc: string;
  readonly required: boolean;
}

/** The elements that a file is about: none, one, or several that are alike. */
export function readComposites(text: string, shared: string): readonly Documented[] {
  const comment =
    /^((?:\/\/ .*\n)+)/u
      .exec(text)?.[1]
      ?.replace(/^\/\/ /gmu, "")
      .replaceAll("\n", " ")
      .trim() ?? "";
  const [, names = "", doc = ""] = /^((?:`<\w+>`(?:, | and )?)+): (.+)$/u.exec(comment) ?? [];
  return [...names.matchAll(/<(\w+)>/gu)].map(([, name = ""]) => {
    const propsName = `${name[0]?.toUpperCase()}${name.slice(1)}Props`;
    const here = bodyOf(text, propsName);
    const own = here.body === "" ? bodyOf(shared, propsName) : here;
    const taken = sharedProps.filter((group) => new RegExp(`extends[^{]*\\b${group}\\b`, "u").test(own.head));
    // What an element says of a prop itself comes before what is said of it for several.
    const named = new Map<string, DocumentedProp>();
    for (const body of [...taken.map((group) => bodyOf(shared, group).body), own.body])
      for (const prop of propsOf(body)) named.set(prop.name, prop);
    return {
      name,
      doc: `${doc[0]?.toUpperCase()}${doc.slice(1)}`,
      props: [...named.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    };
  });
}

function bodyOf(text: string, name: string): { readonly head: string; readonly body: string } {
  const [, head = "", body = ""] =
    new RegExp(`export interface ${name}\\b([^{]*)\\{\\n(.*?)\\n\\}`, "su").exec(text) ?? [];
  return { head, body };
}

const prop =
  /(?:\/\*\*(?<comment>.*?)\*\/\s*)?(?:readonly (?<name>\w+)(?<optional>\??):\s*(?<type>(?:[^;{}]|\{[^{}]*\})+)|^ {2}(?<method>\w+)(?<may>\??)(?<takes>\((?:[^;{}()]|\{[^{}]*\})*\)): (?<gives>(?:[^;{}]|\{[^{}]*\})+));/gmsu;

function propsOf(body: string): readonly DocumentedProp[] {
  return [...body.matchAll(prop)].map(({ groups = {} }) => {
    const comment = (groups.comment ?? "").replace(/^\s*\*? ?/gmu, "").trim();
    const [, doc = "", , fallback = ""] = /^(.*?)(@default (.*))?$/su.exec(comment) ?? [];
    return {
      name: groups.name ?? groups.method ?? "",
      type: (groups.type ?? `${groups.takes} => ${groups.gives}`)
        .replace(/\s+/gu, " ")
        .replace(/ \| undefined$/u, "")
        .replace(/^\| /u, "")
        .trim(),
      default: fallback.trim(),
      doc: doc.replace(/\s+/gu, " ").trim(),
      required: (groups.optional ?? groups.may) === "",
    };
  });
}

export function compositesMarkdown(documented: readonly Documented[]): string {
  const lines = [
    "<!-- Generated from packages/guppy/src/elements by `pnpm codegen` (scripts/codegen/composites.ts). Do not edit. -->",
    "",
    "# Elements made of others",
    "",
    "They are written in TypeScript on top of [the elements of the schema](elements.md) and used in the same way: `<select …/>` or",
    "`ui.select(…)`. Each also takes `id`, `key`, `class`, `style` and `ref`, which go to the node that it stands for.",
    "A value that is given (`value`, `checked`, `open`) is decided by the program; without it the element keeps its own.",
    "",
  ];
  for (const { name, doc, props } of documented) {
    lines.push(`## ${name}`, "", doc, "", ...propsTable(props).flatMap((table) => [table, ""]));
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

/** One table; none where there are no props. */
export function propsTable(props: readonly DocumentedProp[]): readonly string[] {
  if (props.length === 0) return [];
  const rows = props.map(({ name, type, default: fallback, doc, required }) => {
    const cell = (text: string): string => text.replaceAll("|", "\\|");
    const value =
      fallback === "" ? "" : /^[a-z ']+$/iu.test(fallback) && !isLiteral(fallback) ? fallback : `\`${fallback}\``;
    return `| \`${name}\`${required ? " (required)" : ""} | \`${cell(type)}\` | ${cell(value)} | ${cell(doc)} |`;
  });
  return [["| prop | type | default | what |", "| --- | --- | --- | --- |", ...rows].join("\n")];
}

function isLiteral(text: string): boolean {
  return ["true", "false", "null"].includes(text);
}

export function documentedComposites(): readonly Documented[] {
  const shared = sharedFiles.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts") && !name.includes(".test."))
    .flatMap((name) => readComposites(readFileSync(join(folder, name), "utf8"), shared))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function generateComposites(): readonly GeneratedFile[] {
  return [{ path: "docs/reference/composites.md", text: compositesMarkdown(documentedComposites()) }];
}
