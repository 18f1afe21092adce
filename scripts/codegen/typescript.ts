// The TypeScript half of the generated code: public types from the schema, and the tables the encoder and the checks read.
// Each `…File` function gives the blocks of one file of packages/guppy/src/generated; nothing there is edited by hand.
import { fixedClasses, prefixedClasses, scales } from "../../schema/classes.ts";
import { basicColors, palette, shades } from "../../schema/colors.ts";
import { errorCodes, loadErrorCodes } from "../../schema/errors.ts";
import { limits } from "../../schema/limits.ts";
import { enums } from "../../schema/styles.ts";
import { wireVersion } from "../../schema/wire.ts";
import { elementsFile, eventsFile, windowsFile } from "./typescript-nodes.ts";
import { stylesFile } from "./typescript-styles.ts";
import { constant, entries, pascalCase, quote, unionOf } from "./typescript-syntax.ts";
import type { GeneratedFile } from "./write.ts";

const header = "// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.";

/** Every generated TypeScript file, for `main.ts` to write or to compare. */
export function generateTypeScript(schemaHash: string): readonly GeneratedFile[] {
  const files: Readonly<Record<string, readonly string[]>> = {
    schema: schemaFile(schemaHash),
    errors: errorsFile(),
    values: valuesFile(),
    styles: stylesFile(),
    classes: classesFile(),
    colors: colorsFile(),
    events: eventsFile(),
    elements: elementsFile(),
    windows: windowsFile(),
  };
  return Object.entries(files).map(([name, blocks]) => ({
    path: `packages/guppy/src/generated/${name}.ts`,
    text: `${[header, ...(name === "values" ? [] : valueImports(blocks.join("\n"))), ...blocks].join("\n\n")}\n`,
  }));
}

/** The import of what a file uses of values.ts. */
function valueImports(text: string): readonly string[] {
  const uses = (name: string): boolean => new RegExp(`[:<,] ?(?:readonly )?${name}\\b`).test(text);
  const types = ["PayloadField", "ValueSpec", ...Object.keys(enums).map(pascalCase)].filter(uses).sort();
  const names = [...(/\benums\./.test(text) ? ["enums"] : []), ...types.map((name) => `type ${name}`)];
  return names.length === 0 ? [] : [`import { ${names.join(", ")} } from "./values.ts";`];
}

function schemaFile(schemaHash: string): readonly string[] {
  const values = Object.fromEntries(entries(limits).map(([name, limit]) => [name, limit.value]));
  return [
    `/** The native file must have been built from the same schema. */\nexport const schemaHash = ${quote(schemaHash)};`,
    `/** The version in each frame's header. */\nexport const wireVersion = ${wireVersion};`,
    constant("limits", values, { doc: "What a frame may hold.", asConst: true }),
  ];
}

function errorsFile(): readonly string[] {
  const all = { ...errorCodes, ...loadErrorCodes };
  const numbers = Object.fromEntries(entries(all).map(([code, spec]) => [code, spec.number]));
  return [
    unionOf("ErrorCode", Object.keys(all), "Everything that can go wrong, closed."),
    constant("errorNumbers", numbers, {
      doc: "The number of each code; those up to 100 travel.",
      type: "Readonly<Record<ErrorCode, number>>",
    }),
  ];
}

function valuesFile(): readonly string[] {
  const types = Object.entries(enums).map(([name, words]) => unionOf(pascalCase(name), words));
  return [
    '/** A unit a length may have. `fraction` is a share of the parent, 1 for 100 %. */\nexport type LengthUnit = "px" | "rem" | "fraction" | "auto";',
    ...types,
    constant("enums", enums, { doc: "The words of each closed list; the wire carries the index.", asConst: true }),
    [
      "/** How one value is checked and written. */",
      "export interface ValueShape {",
      '  readonly type: "bool" | "u32" | "i32" | "f32" | "f64" | "string" | "color" | "length" | "enum";',
      "  readonly words?: readonly string[];",
      "  readonly units?: readonly LengthUnit[];",
      "  readonly min?: number;",
      "  readonly max?: number;",
      "}",
    ].join("\n"),
    [
      "/** A value that travels under a number. */",
      "export interface ValueSpec extends ValueShape {",
      "  readonly number: number;",
      "  readonly required?: boolean;",
      "}",
    ].join("\n"),
    "/** A value that travels by its place among others. */\nexport interface PayloadField extends ValueShape {\n  readonly name: string;\n}",
  ];
}

function classesFile(): readonly string[] {
  const scaleNames = [...Object.keys(scales), "color", "percent", "number"];
  return [
    unionOf("ScaleName", scaleNames, "Where the value after a class prefix comes from."),
    [
      "/** One way to read the value after a class prefix. */",
      "export interface ClassRule {",
      "  readonly style: string;",
      "  readonly scale: ScaleName;",
      "  readonly negative?: boolean;",
      "}",
    ].join("\n"),
    constant("fixedClasses", fixedClasses, {
      doc: "Words that stand for style keys as they are.",
      type: "Readonly<Record<string, Readonly<Record<string, string | number>>>>",
    }),
    constant("prefixedClasses", prefixedClasses, {
      doc: "Prefixes; the first rule that takes the value wins.",
      type: "Readonly<Record<string, readonly ClassRule[]>>",
    }),
    constant("scales", scales, {
      doc: "Named values of each scale.",
      type: "Readonly<Partial<Record<ScaleName, Readonly<Record<string, string | number>>>>>",
    }),
  ];
}

function colorsFile(): readonly string[] {
  const shaded = Object.entries(palette).flatMap(([hue, row]) => {
    const codes = row.split(" ");
    return shades.map((shade, index): [string, string] => [`${hue}-${shade}`, `#${codes[index]}`]);
  });
  return [
    constant(
      "namedColors",
      { ...basicColors, ...Object.fromEntries(shaded) },
      {
        doc: "Colours by name, each `#rrggbb` or `#rrggbbaa`.",
        type: "Readonly<Record<string, string>>",
      },
    ),
  ];
}
