// The TypeScript half of the generated code: public types from the schema, and the tables the encoder and the checks read.
// Each function below writes one file of packages/guppy/src/generated; nothing there is edited by hand.
import { fixedClasses, prefixedClasses, scales } from "../../schema/classes.ts";
import { basicColors, palette, shades } from "../../schema/colors.ts";
import { errorCodes } from "../../schema/errors.ts";
import { events } from "../../schema/events.ts";
import { limits } from "../../schema/limits.ts";
import { nodes, props } from "../../schema/nodes.ts";
import { enums, shorthands, states, styleOps } from "../../schema/styles.ts";
import type { EventSpec, NodeSpec, PayloadField, PropSpec, StyleOpSpec, ValueType } from "../../schema/vocabulary.ts";
import { inputs, requests, windowOptions } from "../../schema/windows.ts";
import { wireVersion } from "../../schema/wire.ts";
import { constant, entries, field, interfaceOf, pascalCase, quote, unionOf } from "./typescript-syntax.ts";
import type { GeneratedFile } from "./write.ts";

type FieldType = PayloadField["type"];

interface ValueSource {
  readonly type: FieldType;
  readonly units?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly required?: boolean;
}

const eventSpecs: Readonly<Record<string, EventSpec>> = events;
const nodeSpecs: Readonly<Record<string, NodeSpec>> = nodes;
const propSpecs: Readonly<Record<string, PropSpec>> = props;
const opSpecs: Readonly<Record<string, StyleOpSpec>> = styleOps;
const inputSpecs: Readonly<
  Record<string, { readonly number: number; readonly payload: Readonly<Record<string, FieldType>> }>
> = inputs;
const optionSpecs: Readonly<
  Record<string, ValueSource & { readonly number: number; readonly doc: string; readonly default?: unknown }>
> = windowOptions;

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
  const numbers = Object.fromEntries(entries(errorCodes).map(([code, spec]) => [code, spec.number]));
  return [
    unionOf("ErrorCode", Object.keys(errorCodes), "Everything that can go wrong, closed."),
    constant("errorNumbers", numbers, {
      doc: "The number each code travels as.",
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

function stylesFile(): readonly string[] {
  const opFields = Object.entries(opSpecs).map(([name, spec]) => field(name, styleType(spec), spec.doc));
  const shorthandFields = entries(shorthands).map(([name, spec]) =>
    field(name, styleType(shorthandSpec(spec.ops)), spec.doc),
  );
  const conditional = entries(states).filter(([name]) => name !== "base");
  const stateFields = conditional.map(([name, spec]) => field(name, "StyleValues", spec.doc));
  return [
    "/** `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(…)`, `hsl(…)`, a name of the palette such as `red-500` or `red-500/50`, or a basic CSS name. */\nexport type Color = string;",
    "/** A number is px. */\nexport type AbsoluteLength = number | `${number}px` | `${number}rem`;",
    "/** A number is px, a percentage a share of the parent. */\nexport type DefiniteLength = AbsoluteLength | `${number}%`;",
    '/** A number is px, a percentage a share of the parent. */\nexport type Length = DefiniteLength | "auto";',
    unionOf("StyleOpName", Object.keys(styleOps)),
    unionOf(
      "StyleState",
      conditional.map(([name]) => name),
      "A condition a nested style depends on.",
    ),
    interfaceOf(
      "StyleValues",
      [...opFields, ...shorthandFields],
      "Style keys; of two that set the same thing the later wins.",
    ),
    interfaceOf("Style extends StyleValues", stateFields, "A style, with what changes in each state of the node."),
    constant("styleOps", valueSpecs(opSpecs), {
      doc: "Every op of a style.",
      type: "Readonly<Record<StyleOpName, ValueSpec>>",
    }),
    constant(
      "shorthands",
      mapValues(shorthands, (spec) => spec.ops),
      {
        doc: "Keys that stand for several ops.",
        type: "Readonly<Record<string, readonly StyleOpName[]>>",
      },
    ),
    constant(
      "stateNumbers",
      mapValues(states, (spec) => spec.number),
      { doc: "The base style and each state, weakest first.", asConst: true },
    ),
    constant(
      "statePrefixes",
      Object.fromEntries(conditional.map(([name, spec]) => ["prefix" in spec ? spec.prefix : name, name])),
      {
        doc: "The state behind each class prefix.",
        type: "Readonly<Record<string, StyleState>>",
      },
    ),
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

function eventsFile(): readonly string[] {
  const all = Object.entries(eventSpecs);
  const named = (scope: string): readonly string[] =>
    all.filter(([, spec]) => spec.scope === scope).map(([name]) => name);
  const payloads = all.map(([name, spec]) =>
    interfaceOf(
      `${pascalCase(name)}Payload`,
      Object.entries(spec.payload).map(([key, value]) =>
        field(key, scalarType(value.type), value.doc, { optional: false }),
      ),
      spec.doc,
    ),
  );
  const handlers = all
    .filter(([, spec]) => spec.scope === "node")
    .map(([name, spec]) => field(spec.handler, `EventHandler<${quote(name)}>`, spec.doc));
  const table = mapValues(eventSpecs, (spec) => ({
    number: spec.number,
    scope: spec.scope,
    handler: spec.handler,
    payload: Object.entries(spec.payload).map(([name, value]) => ({ name, ...valueShape(value) })),
  }));
  return [
    'import type { ElementKind } from "./elements.ts";',
    unionOf("NodeEventName", named("node"), "Events that happen to a node."),
    unionOf("WindowEventName", named("window"), "Events that happen to a window."),
    ...payloads,
    interfaceOf(
      "EventPayloads",
      all.map(([name]) => field(name, `${pascalCase(name)}Payload`, undefined, { optional: false })),
    ),
    interfaceOf(
      "EventTarget",
      [
        field("id", "string", "The node's identity: its id, or the way to it from the nearest node that has one.", {
          optional: false,
        }),
        field("kind", "ElementKind", "The element's name.", { optional: false }),
      ],
      "The node an event happened to.",
    ),
    "/** What a handler gets: the payload, the event's name and the node it happened to. */\nexport type NodeEvent<Name extends NodeEventName = NodeEventName> = EventPayloads[Name] & { readonly type: Name; readonly target: EventTarget };",
    "/** May return a promise; one that rejects is reported as `GUPPY_HANDLER_FAILED`. */\nexport type EventHandler<Name extends NodeEventName> = (event: NodeEvent<Name>) => unknown;",
    interfaceOf("NodeHandlers", handlers, "Handler props, by the names elements take them under."),
    [
      "/** One event of the wire. Its bit in a node is `number - 1`. */",
      "export interface EventTable {",
      "  readonly number: number;",
      '  readonly scope: "node" | "window";',
      "  readonly handler: string;",
      "  readonly payload: readonly PayloadField[];",
      "}",
    ].join("\n"),
    constant("events", table, {
      doc: "Every event.",
      type: "Readonly<Record<NodeEventName | WindowEventName, EventTable>>",
    }),
  ];
}

function elementsFile(): readonly string[] {
  const kinds = Object.entries(nodeSpecs);
  const propTypes = kinds.map(([kind, spec]) => {
    const own = spec.props.map((name) => {
      const prop = required(propSpecs, name);
      return field(name, scalarType(prop.type), withDefault(prop), { optional: prop.required !== true });
    });
    const handlers = spec.events.map((name) => quote(required(eventSpecs, name).handler)).join(" | ");
    const base = handlers === "" ? "" : ` extends Pick<NodeHandlers, ${handlers}>`;
    return interfaceOf(`${pascalCase(kind)}Props${base}`, own, spec.doc);
  });
  const table = mapValues(nodeSpecs, ({ number, children, role, focusable, props, events }) => ({
    number,
    children,
    role,
    focusable,
    props,
    events,
  }));
  return [
    'import type { NodeEventName, NodeHandlers } from "./events.ts";',
    unionOf("ElementKind", Object.keys(nodeSpecs), "The elements that need no import."),
    unionOf("PropName", Object.keys(propSpecs)),
    ...propTypes,
    interfaceOf(
      "ElementOwnProps",
      kinds.map(([kind]) => field(kind, `${pascalCase(kind)}Props`, undefined, { optional: false })),
      "Each element's own props and events.",
    ),
    interfaceOf(
      "ElementChildren",
      kinds.map(([kind, spec]) => field(kind, quote(spec.children), undefined, { optional: false })),
      "What each element may hold.",
    ),
    [
      "/** One element kind of the wire. */",
      "export interface ElementTable {",
      "  readonly number: number;",
      '  readonly children: "nodes" | "text" | "none";',
      "  readonly role: string;",
      "  readonly focusable: boolean;",
      "  readonly props: readonly PropName[];",
      "  readonly events: readonly NodeEventName[];",
      "}",
    ].join("\n"),
    constant("elements", table, { doc: "Every element kind.", type: "Readonly<Record<ElementKind, ElementTable>>" }),
    constant("props", valueSpecs(propSpecs), { doc: "Every prop.", type: "Readonly<Record<PropName, ValueSpec>>" }),
  ];
}

function windowsFile(): readonly string[] {
  const wireType = (type: FieldType): string => (type === "color" ? "number" : scalarType(type));
  const inputVariants = Object.entries(inputSpecs).map(([name, spec]) => {
    const fields = Object.entries(spec.payload).map(([key, type]) => `readonly ${key}: ${scalarType(type)}`);
    return `  | { readonly type: ${quote(name)}; ${fields.join("; ")} }`;
  });
  const inputTable = mapValues(inputSpecs, (spec) => ({
    number: spec.number,
    payload: Object.entries(spec.payload).map(([name, type]) => ({ name, ...valueShape({ type }) })),
  }));
  return [
    'import type { Color } from "./styles.ts";',
    unionOf("WindowOptionName", Object.keys(windowOptions)),
    interfaceOf(
      "WindowOptionProps",
      Object.entries(optionSpecs).map(([name, spec]) => field(name, scalarType(spec.type), withDefault(spec))),
      "What a window can be asked for.",
    ),
    interfaceOf(
      "WireWindowOptions",
      Object.entries(optionSpecs).map(([name, spec]) => field(name, wireType(spec.type), undefined)),
      "The same, checked; colours are `0xRRGGBBAA`.",
    ),
    unionOf("RequestKind", Object.keys(requests), "What the UI thread can be asked."),
    `/** Simulated input; coordinates are logical px. */\nexport type SimulatedInput =\n${inputVariants.join("\n")};`,
    constant("windowOptions", valueSpecs(optionSpecs), {
      doc: "Every window option.",
      type: "Readonly<Record<WindowOptionName, ValueSpec>>",
    }),
    constant(
      "requestNumbers",
      mapValues(requests, (spec) => spec.number),
      { doc: "The number each request travels as.", type: "Readonly<Record<RequestKind, number>>" },
    ),
    constant("inputs", inputTable, {
      doc: "Every kind of simulated input.",
      type: 'Readonly<Record<SimulatedInput["type"], { readonly number: number; readonly payload: readonly PayloadField[] }>>',
    }),
  ];
}

function valueSpecs(
  specs: Readonly<Record<string, ValueSource & { readonly number: number }>>,
): Readonly<Record<string, unknown>> {
  return mapValues(specs, (spec) => ({
    number: spec.number,
    ...valueShape(spec),
    ...(spec.required === true ? { required: true } : {}),
  }));
}

function valueShape({ type, units, min, max }: ValueSource): Readonly<Record<string, unknown>> {
  return {
    ...(typeof type === "string" ? { type } : { type: "enum", words: { code: `enums.${type.enum}` } }),
    ...(units === undefined ? {} : { units }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

function scalarType(type: FieldType): string {
  if (typeof type !== "string") return pascalCase(type.enum);
  const names = {
    bool: "boolean",
    u32: "number",
    i32: "number",
    f32: "number",
    f64: "number",
    string: "string",
    color: "Color",
    length: "Length",
  };
  return names[type];
}

function styleType(spec: { readonly type: ValueType; readonly units?: readonly string[] }): string {
  if (spec.type !== "length") return scalarType(spec.type);
  if (spec.units?.includes("auto")) return "Length";
  return spec.units?.includes("fraction") ? "DefiniteLength" : "AbsoluteLength";
}

/** A shorthand takes what its first op takes; the schema keeps the ops of one shorthand alike. */
function shorthandSpec(ops: readonly string[]): StyleOpSpec {
  const [first] = ops;
  return required(opSpecs, first ?? "");
}

function withDefault(spec: { readonly doc: string; readonly default?: unknown }): string {
  return spec.default === undefined ? spec.doc : `${spec.doc}\n@default ${JSON.stringify(spec.default)}`;
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

function required<T>(record: Readonly<Record<string, T>>, name: string): T {
  const value = record[name];
  if (value === undefined) throw new Error(`The schema names \`${name}\`, which it does not define.`);
  return value;
}
