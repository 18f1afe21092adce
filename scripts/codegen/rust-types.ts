// How names and value types of the schema are spelled in Rust.
import { enums } from "../../schema/styles.ts";
import type { PayloadField, ValueType } from "../../schema/vocabulary.ts";

export interface ValueSpec {
  readonly type: ValueType | "f64";
  readonly units?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

/** The order of the unit byte of a length in `docs/wire-format.md`. */
const unitNumbers: Readonly<Record<string, number>> = { px: 0, rem: 1, fraction: 2, auto: 3 };

/** `paddingTop` and `row-reverse` become `PaddingTop` and `RowReverse`; digits in front go to the end (`2xl` is `Xl2`). */
export function pascal(name: string): string {
  const [, digits = "", rest = ""] = /^(\d*)(.*)$/.exec(name) ?? [];
  return (
    rest
      .split("-")
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join("") + digits
  );
}

export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function screaming(name: string): string {
  return snake(name).toUpperCase();
}

export function docLine(doc: string): string {
  return `/// ${doc}\n`;
}

/** The type that holds a value read from the wire. */
export function rustType(type: ValueSpec["type"] | PayloadField["type"]): string {
  if (typeof type !== "string") return pascal(type.enum);
  return {
    bool: "bool",
    u32: "u32",
    i32: "i32",
    f32: "f32",
    f64: "f64",
    string: "Arc<str>",
    color: "Color",
    length: "Length",
  }[type];
}

/** An expression that reads a value and refuses what the schema does not allow. */
export function readValue(spec: ValueSpec): string {
  const { type, min, max } = spec;
  if (typeof type !== "string") return `${pascal(type.enum)}::decode(reader)`;
  if (type === "string") return "reader.text()";
  if (type === "length")
    return `reader.length(Units(${unitBits(spec.units ?? [])}), ${min === undefined ? "f32::MIN" : float(min)})`;
  if (min === undefined && max === undefined) return `reader.${type}()`;
  return `reader.${type}_in(${range(type, min, max)})`;
}

export function range(type: string, min: number | undefined, max: number | undefined): string {
  const literal = (value: number): string => (type === "f32" ? float(value) : String(value));
  return `${min === undefined ? `${type}::MIN` : literal(min)}..=${max === undefined ? `${type}::MAX` : literal(max)}`;
}

/** A default of the schema as an expression; strings are borrowed. */
export function defaultValue(type: ValueType, value: boolean | number | string): string {
  if (typeof type !== "string") return `${pascal(type.enum)}::${pascal(String(value))}`;
  if (type === "string") return JSON.stringify(value);
  if (type === "f32") return float(Number(value));
  if (type === "color") return `Color(0x${String(value).slice(1).padEnd(8, "f")})`;
  return String(value);
}

export function enumWords(name: string): readonly string[] {
  return (enums as Readonly<Record<string, readonly string[]>>)[name] ?? [];
}

function unitBits(units: readonly string[]): string {
  const mask = units.reduce((sum, unit) => sum | (1 << (unitNumbers[unit] ?? 0)), 0);
  return `0b${mask.toString(2).padStart(4, "0")}`;
}

function float(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
