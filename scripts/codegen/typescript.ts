// The TypeScript half of the generated code: public types from the schema, and the tables that checks and codecs walk.
// Each `…File` function gives the blocks of one file of packages/guppy/src/generated; nothing there is edited by hand.
import { loadErrorCodes } from "../../schema/errors.ts";
import { groupBy, type Model } from "./model.ts";
import { pascal } from "./names.ts";
import { elementsFile, eventsFile } from "./typescript-elements.ts";
import { recordsOf, requestsFile, windowsFile } from "./typescript-requests.ts";
import { stylesFile, themeFile } from "./typescript-styles.ts";
import { constant, entries, quote, unionOf } from "./typescript-syntax.ts";
import type { GeneratedFile } from "./write.ts";

const header = "// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.";

/** Every generated TypeScript file, for `main.ts` to write or to compare. */
export function generateTypeScript(model: Model, hash: string): readonly GeneratedFile[] {
  const files: Readonly<Record<string, readonly string[]>> = {
    schema: schemaFile(model, hash),
    errors: errorsFile(model),
    values: valuesFile(model),
    styles: stylesFile(model),
    theme: themeFile(model),
    events: eventsFile(model),
    // Tables of props name records, and records name the kinds.
    elements: elementsFile(model, recordsOf(model)),
    windows: windowsFile(model),
    requests: requestsFile(model),
  };
  const owners = declaredNames(files);
  return entries(files).map(([name, blocks]) => ({
    path: `packages/guppy/src/generated/${name}.ts`,
    text: `${[header, ...importsOf(name, blocks.join("\n"), owners), ...blocks].join("\n\n")}\n`,
  }));
}

interface Declared {
  readonly file: string;
  readonly value: boolean;
}

function declaredNames(files: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, Declared> {
  const found = entries(files).flatMap(([file, blocks]) => {
    const names = [...blocks.join("\n").matchAll(/^export (const|type|interface) (\w+)/gm)];
    return names.map(([, what, name]): [string, Declared] => [name ?? "", { file, value: what === "const" }]);
  });
  return new Map(found);
}

/** What a file uses of the others, one import each. Comments and strings are left out of the search. */
function importsOf(file: string, text: string, owners: ReadonlyMap<string, Declared>): readonly string[] {
  const code = text.replace(/\/\*\*[\s\S]*?\*\//g, "").replace(/"[^"\n]*"/g, '""');
  const used = new Set([...code.matchAll(/(?<![\w.])([A-Za-z]\w*)\b(?!\??:)/g)].map(([, name]) => name ?? ""));
  const foreign = [...used].flatMap((name) => {
    const owner = owners.get(name);
    return owner === undefined || owner.file === file ? [] : [{ name, ...owner }];
  });
  const groups = groupBy(foreign, (entry) => entry.file);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([from, names]) => importLine(from, names));
}

function importLine(from: string, names: readonly (Declared & { readonly name: string })[]): string {
  const sorted = [...names].sort((a, b) => (a.name < b.name ? -1 : 1));
  const typesOnly = sorted.every(({ value }) => !value);
  const list = sorted.map(({ name, value }) => (value || typesOnly ? name : `type ${name}`)).join(", ");
  return `import ${typesOnly ? "type " : ""}{ ${list} } from "./${from}.ts";`;
}

function schemaFile(model: Model, hash: string): readonly string[] {
  const values = Object.fromEntries(entries(model.limits).map(([name, limit]) => [name, limit.value]));
  return [
    `/** The native file must have been built from the same schema. */\nexport const schemaHash = ${quote(hash)};`,
    `/** The version in each patch's header. */\nexport const wireVersion = ${model.wireVersion};`,
    constant("limits", values, { doc: "What a patch may hold.", asConst: true }),
  ];
}

function errorsFile(model: Model): readonly string[] {
  const wire = model.errorCodes.map(({ name, number }): [string, number] => [name, number]);
  const load = entries(loadErrorCodes).map(([name, { number }]): [string, number] => [name, number]);
  const all = [...wire, ...load];
  return [
    unionOf(
      "ErrorCode",
      all.map(([name]) => name),
      "Everything that can go wrong, closed.",
    ),
    constant("errorNumbers", Object.fromEntries(all), {
      doc: "The number of each code; those up to 100 travel.",
      type: "Readonly<Record<ErrorCode, number>>",
    }),
  ];
}

function valuesFile(model: Model): readonly string[] {
  const words = Object.fromEntries(model.enums.map((list) => [list.name, list.words]));
  return [
    '/** A unit a length may have. `fraction` is a share of the parent, 1 for 100 %. */\nexport type LengthUnit = "px" | "rem" | "fraction" | "auto";',
    ...model.enums.map((list) => unionOf(pascal(list.name), list.words)),
    constant("enums", words, { doc: "The words of each closed list; the wire carries the index.", asConst: true }),
    `/** How a value travels. */
export type ValueType =
  | "bool"
  | "u32"
  | "i32"
  | "f32"
  | "f64"
  | "string"
  | "bytes"
  | "color"
  | "length"
  | "node"
  | { readonly enum: readonly string[] }
  | { readonly list: ValueType; readonly max: number }
  | { readonly record: Readonly<Record<string, ValueType>> }
  | { readonly optional: ValueType };

/** How a value is checked where programs give it. */
export interface ValueSpec {
  readonly type: ValueType;
  readonly units?: readonly LengthUnit[];
  readonly min?: number;
  readonly max?: number;
  /** The value must be greater. */
  readonly above?: number;
  /** What holds when it is absent. */
  readonly default?: boolean | number | string;
  readonly required?: boolean;
  /** Set by guppy itself, never by programs. */
  readonly internal?: boolean;
  /** What a string must be. */
  readonly format?: "regexp" | "mask";
}

/** A value that travels under a number. */
export interface NumberedSpec extends ValueSpec {
  readonly number: number;
}`,
  ];
}
