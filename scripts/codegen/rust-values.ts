// Values of the schema in Rust: the type that holds one, and the expressions that read and write it.
import type { ScalarType, Value, ValueType } from "../../schema/language.ts";
import { enumWords, type Field, kindEnum, type Model } from "./model.ts";
import { pascal, snake } from "./names.ts";

/** The order of the unit byte of a length in `docs/wire-format.md`. */
const unitNumbers: Readonly<Record<string, number>> = { px: 0, rem: 1, fraction: 2, auto: 3 };

const scalars: Readonly<Record<ScalarType, { readonly rust: string; readonly least: number; readonly copy: boolean }>> =
  {
    bool: { rust: "bool", least: 1, copy: true },
    u32: { rust: "u32", least: 4, copy: true },
    i32: { rust: "i32", least: 4, copy: true },
    f32: { rust: "f32", least: 4, copy: true },
    f64: { rust: "f64", least: 8, copy: true },
    string: { rust: "Arc<str>", least: 4, copy: false },
    bytes: { rust: "Arc<[u8]>", least: 4, copy: false },
    color: { rust: "Color", least: 2, copy: true },
    length: { rust: "Length", least: 5, copy: true },
    node: { rust: "u32", least: 4, copy: true },
  };

export function docLine(doc: string): string {
  return doc === "" ? "" : `/// ${doc}\n`;
}

export function enumType(name: string): string {
  return name === kindEnum ? "NodeKind" : pascal(name);
}

export function rustType(type: ValueType): string {
  if (typeof type === "string") return scalars[type].rust;
  if ("enum" in type) return enumType(type.enum);
  if ("list" in type) return `Vec<${rustType(type.list)}>`;
  if ("optional" in type) return `Option<${rustType(type.optional)}>`;
  return pascal(type.record);
}

export function isCopy(type: ValueType): boolean {
  if (typeof type === "string") return scalars[type].copy;
  if ("optional" in type) return isCopy(type.optional);
  return "enum" in type;
}

/** The fewest bytes a value of the type takes, by which a list is measured before room is made for it. */
export function leastBytes(type: ValueType): number {
  if (typeof type === "string") return scalars[type].least;
  if ("enum" in type || "optional" in type) return 1;
  if ("list" in type) return 4;
  return Object.values(type.fields).reduce((sum, field) => sum + leastBytes(field.type), 0);
}

/** The bytes it always takes; none when that depends on the value. */
export function fixedBytes(type: ValueType): number | undefined {
  if (typeof type === "string") {
    return type === "string" || type === "bytes" || type === "color" ? undefined : scalars[type].least;
  }
  return "enum" in type ? 1 : undefined;
}

/** An expression that reads a value and refuses what the schema does not allow, without a `?` at its end. */
export function readValue(value: Value): string {
  const { type, min, max, above } = value;
  if (type === "length") {
    const bits = (value.units ?? Object.keys(unitNumbers)).reduce(
      (sum, unit) => sum | (1 << (unitNumbers[unit] ?? 0)),
      0,
    );
    return `reader.length(Units(${bits}), ${min === undefined ? "f32::MIN" : float(min)})`;
  }
  if (typeof type !== "string" || (min === undefined && max === undefined && above === undefined))
    return readType(type);
  const number = (of: number): string => (type.startsWith("f") ? float(of) : String(of));
  const greatest = max === undefined ? `${type}::MAX` : number(max);
  if (above === undefined)
    return `reader.${type}_in(${min === undefined ? `${type}::MIN` : number(min)}..=${greatest})`;
  if (type.startsWith("f")) return `reader.${type}_above(${number(above)}, ${greatest})`;
  return `reader.${type}_in(${above + 1}..=${greatest})`;
}

export function readType(type: ValueType): string {
  if (type === "string") return "reader.text()";
  if (type === "bytes") return "reader.blob()";
  if (type === "length") return "reader.length(Units(15), f32::MIN)";
  if (type === "node") return "reader.u32()";
  if (typeof type === "string") return `reader.${type}()`;
  if ("enum" in type) return `${enumType(type.enum)}::read(reader)`;
  if ("record" in type) return `${pascal(type.record)}::read(reader)`;
  if ("optional" in type) return `reader.optional(${readerOf(type.optional)})`;
  return `reader.list(${type.max}, ${leastBytes(type.list)}, ${readerOf(type.list)})`;
}

function readerOf(type: ValueType): string {
  const expression = readType(type);
  if (expression.endsWith("::read(reader)")) return expression.replace("(reader)", "");
  if (/^reader\.\w+\(\)$/.test(expression)) return `Reader::${expression.slice("reader.".length, -2)}`;
  return `|reader| ${expression}`;
}

/** A statement that writes a value; `borrowed` when the expression is a reference to it. */
export function writeValue(type: ValueType, expression: string, borrowed = false): string {
  if (type === "string" || type === "bytes") {
    return `writer.${type === "string" ? "str" : "blob"}(${borrowed ? "" : "&"}${expression});`;
  }
  if (type === "node") return writeValue("u32", expression, borrowed);
  if (typeof type === "string") return `writer.${type}(${borrowed ? "*" : ""}${expression});`;
  if ("optional" in type) return `writer.optional(${expression}.as_ref(), |writer, value| ${inner(type.optional)});`;
  if ("list" in type) return `writer.list(${borrowed ? "" : "&"}${expression}, |writer, value| ${inner(type.list)});`;
  return `${expression}.write(writer);`;
}

function inner(type: ValueType): string {
  return writeValue(type, "value", true).slice(0, -1);
}

/** The type and the first value of a field that may be absent: it has its default, or is an option. */
export function heldType({ type, default: fallback, required }: Value): string {
  const rust = rustType(type);
  return fallback === undefined && required !== true && !isOptional(type) ? `Option<${rust}>` : rust;
}

export function heldDefault(model: Model, value: Value): string {
  const { type, default: fallback } = value;
  if (fallback === undefined) return value.required === true ? zero(model, type) : "None";
  return literal(model, type, fallback);
}

/** What a read value must be put into to be held. */
export function hold(value: Value, expression: string): string {
  return heldType(value) === rustType(value.type) ? expression : `Some(${expression})`;
}

/** True when `Default` can be derived for it. */
export function isZero(model: Model, value: Value): boolean {
  const { type } = value;
  if (typeof type === "object" && "enum" in type) return heldDefault(model, value) === "None";
  return ["false", "0", "0.0", '"".into()', "None"].includes(heldDefault(model, value));
}

export function isOptional(type: ValueType): boolean {
  return typeof type === "object" && "optional" in type;
}

export function structFields(fields: readonly Field[], visibility = "pub "): string {
  return fields
    .map((field) => `${docLine(field.doc)}${visibility}${snake(field.name)}: ${rustType(field.type)},`)
    .join("\n");
}

/** `a: …?, b: …?` in the order of the wire. */
export function readFields<T extends { readonly name: string } = Field>(
  fields: readonly T[],
  read: (field: T) => string,
): string {
  const reads = fields.map(
    (field) => `${snake(field.name)}: ${read(field)}.map_err(|error| error.within("${field.name}"))?,`,
  );
  return reads.join("\n");
}

export function writeFields(fields: readonly Field[]): string {
  return fields.map((field) => writeValue(field.type, `self.${snake(field.name)}`)).join("\n");
}

/** A default of the schema, or a checked value, as an expression. */
export function literal(model: Model, type: ValueType, value: unknown): string {
  if (typeof type !== "string") return composedLiteral(model, type, value);
  if (type === "string") return `${JSON.stringify(value)}.into()`;
  if (type === "bytes")
    return `[${[...(value as Uint8Array)].map((byte) => `${byte}_u8`).join(", ")}].as_slice().into()`;
  if (type === "f32" || type === "f64") return float(Number(value));
  if (type === "length") return `Length::Px(${float(Number(value))})`;
  if (type === "color") return colorLiteral(String(value));
  return String(value);
}

/** `#rrggbb`, `#rrggbbaa`, or a token of the theme. */
function colorLiteral(color: string): string {
  return color.startsWith("#")
    ? `Color::Rgba(0x${color.slice(1).padEnd(8, "f")})`
    : `Color::Token(ThemeToken::${pascal(color)})`;
}

function composedLiteral(model: Model, type: Exclude<ValueType, string>, value: unknown): string {
  if ("enum" in type) {
    const known = enumWords(model, type.enum).includes(String(value));
    return `${enumType(type.enum)}::${known ? pascal(String(value)) : ""}`;
  }
  if ("optional" in type) return value === null ? "None" : `Some(${literal(model, type.optional, value)})`;
  if ("list" in type) {
    return `vec![${(value as readonly unknown[]).map((entry) => literal(model, type.list, entry)).join(", ")}]`;
  }
  const fields = Object.entries(type.fields).map(
    ([name, field]) =>
      `${snake(name)}: ${literal(model, field.type, (value as Readonly<Record<string, unknown>>)[name])}`,
  );
  return `${pascal(type.record)} { ${fields.join(", ")} }`;
}

function zero(model: Model, type: ValueType): string {
  if (typeof type === "object" && "enum" in type) return literal(model, type, enumWords(model, type.enum)[0] ?? "");
  if (type === "color") return "Color::Rgba(0)";
  if (type === "length") return "Length::Px(0.0)";
  return "Default::default()";
}

function float(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
