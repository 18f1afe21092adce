// Values of props, styles, commands and window options, checked against the schema and brought into the form that travels.

import { closest } from "../errors.ts";
import { limits } from "../generated/schema.ts";
import type { LengthUnit, ValueSpec, ValueType } from "../generated/values.ts";
import { colorNames, readColor } from "./colors.ts";
import { Fault, show } from "./fault.ts";
import { checkFormat } from "./formats.ts";
import type { LengthValue, StyleValue } from "./style-ref.ts";

/** A colour is `0xRRGGBBAA` or a token of the theme, an enum its word, an absent optional null. */
export type CheckedValue =
  | StyleValue
  | boolean
  | null
  | Uint8Array
  | readonly CheckedValue[]
  | { readonly [field: string]: CheckedValue };

/** The wire's numbers of the units, by their place. */
const units: readonly LengthUnit[] = ["px", "rem", "fraction", "auto"];

const integers = { u32: [0, 0xffff_ffff], i32: [-0x8000_0000, 0x7fff_ffff] } as const;

/** The checked value, or undefined when the schema does not take it. */
export function readValue(spec: ValueSpec, value: unknown): CheckedValue | undefined {
  const { type } = spec;
  if (typeof type !== "string") return readComposed(type, spec, value);
  switch (type) {
    case "bool":
      return typeof value === "boolean" ? value : undefined;
    case "node":
    case "string":
      return typeof value === "string" && !exceedsStringLimit(value) ? value : undefined;
    case "bytes":
      return value instanceof Uint8Array && value.length <= limits.blobBytes ? value : undefined;
    case "color":
      return typeof value === "string" ? readColor(value) : undefined;
    case "length":
      return readLength(spec, value);
    case "u32":
    case "i32":
      return isInteger(value, integers[type]) && inRange(spec, value) ? value : undefined;
    default:
      return typeof value === "number" && isFiniteFloat(value, type) && inRange(spec, value) ? value : undefined;
  }
}

/** As `readValue`, with an error that says what `name` takes instead. */
export function checkValue(name: string, spec: ValueSpec, value: unknown): CheckedValue {
  const checked = readValue(spec, value);
  if (checked !== undefined) {
    if (spec.format !== undefined && typeof checked === "string") checkFormat(name, spec.format, checked);
    return checked;
  }
  const entry = wrongEntry(spec.type, value);
  // Of a list it is said which entry is wrong.
  if (entry !== undefined) return checkValue(`${name}[${entry.index}]`, { type: entry.type }, entry.value);
  if (typeof value === "string" && exceedsStringLimit(value)) throw tooLong(`\`${name}\``, value);
  const word = typeof value === "string" ? closest(value, wordsOf(spec.type)) : undefined;
  const suggestion = word === undefined ? "" : `Did you mean "${word}"? `;
  throw new Fault("GUPPY_INVALID_VALUE", `\`${name}\` is ${show(value)}`, `${suggestion}It takes ${expected(spec)}.`, {
    name,
    value: typeof value === "string" ? value.slice(0, 200) : value,
  });
}

function wrongEntry(type: ValueType, value: unknown): { index: number; type: ValueType; value: unknown } | undefined {
  if (typeof type !== "object" || !("list" in type) || !Array.isArray(value) || value.length > type.max)
    return undefined;
  const index = value.findIndex((entry) => readValue({ type: type.list }, entry) === undefined);
  return index < 0 ? undefined : { index, type: type.list, value: value[index] as unknown };
}

/** Most strings are short: three bytes a character is the most UTF-8 needs, so their bytes are never counted. */
export function exceedsStringLimit(text: string): boolean {
  if (text.length * 3 <= limits.stringBytes) return false;
  return text.length > limits.stringBytes || Buffer.byteLength(text) > limits.stringBytes;
}

export function tooLong(name: string, text: string): Fault {
  return new Fault(
    "GUPPY_LIMIT_EXCEEDED",
    `${name} has ${text.length} characters`,
    `A string may have up to ${limits.stringBytes} bytes of UTF-8; show a part of it.`,
    { limit: "stringBytes", length: text.length },
  );
}

function readComposed(type: Exclude<ValueType, string>, spec: ValueSpec, value: unknown): CheckedValue | undefined {
  if ("enum" in type) return typeof value === "string" && type.enum.includes(value) ? value : undefined;
  if ("optional" in type) {
    return value === null || value === undefined ? null : readValue({ ...spec, type: type.optional }, value);
  }
  if ("list" in type) return readList(type, value);
  return readRecord(type.record, value);
}

function readList(type: { readonly list: ValueType; readonly max: number }, value: unknown): CheckedValue | undefined {
  if (!Array.isArray(value) || value.length > type.max) return undefined;
  const checked: CheckedValue[] = [];
  for (const entry of value) {
    const read = readValue({ type: type.list }, entry);
    if (read === undefined) return undefined;
    checked.push(read);
  }
  return checked;
}

function readRecord(fields: Readonly<Record<string, ValueType>>, value: unknown): CheckedValue | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (Object.keys(value).some((name) => !Object.hasOwn(fields, name))) return undefined;
  const checked: Record<string, CheckedValue> = {};
  for (const [name, type] of Object.entries(fields)) {
    const read = readValue({ type }, (value as Readonly<Record<string, unknown>>)[name]);
    if (read === undefined) return undefined;
    checked[name] = read;
  }
  return checked;
}

function readLength(spec: ValueSpec, value: unknown): LengthValue | undefined {
  const length =
    typeof value === "number" ? { unit: 0, value } : typeof value === "string" ? parseLength(value) : undefined;
  if (length === undefined || !isFiniteFloat(length.value, "f32")) return undefined;
  if (spec.units?.some((unit) => unit === units[length.unit]) === false) return undefined;
  return spec.min === undefined || length.value >= spec.min ? length : undefined;
}

function parseLength(text: string): LengthValue | undefined {
  if (text === "auto") return { unit: 3, value: 0 };
  if (text === "0") return { unit: 0, value: 0 };
  const match = /^(-?(?:\d+(?:\.\d+)?|\.\d+))(px|rem|%)$/.exec(text);
  if (match === null) return undefined;
  const amount = Number(match[1]);
  if (match[2] === "%") return { unit: 2, value: amount / 100 };
  return { unit: match[2] === "px" ? 0 : 1, value: amount };
}

function isInteger(value: unknown, [least, greatest]: readonly [number, number]): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= greatest;
}

/** A number that is finite here may still overflow the four bytes it travels in. */
function isFiniteFloat(value: number, type: "f32" | "f64"): boolean {
  return Number.isFinite(type === "f32" ? Math.fround(value) : value);
}

function inRange({ min, max, above }: ValueSpec, value: number): boolean {
  if (above !== undefined && value <= above) return false;
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

function wordsOf(type: ValueType): readonly string[] {
  if (type === "color") return colorNames;
  return typeof type === "object" && "enum" in type ? type.enum : [];
}

function expected(spec: ValueSpec): string {
  const { type } = spec;
  if (typeof type !== "string") return expectedComposed(type, spec);
  switch (type) {
    case "bool":
      return "true or false";
    case "string":
      return "a string";
    case "node":
      return "the id of a node (a string)";
    case "bytes":
      return `a Uint8Array of up to ${limits.blobBytes} bytes`;
    case "color":
      return 'a colour such as "#223344", "rgb(34 51 68 / 50%)", "red-500" or "red-500/50"';
    case "length":
      return `${lengthForms(spec)}${rangeOf(spec)}`;
    case "u32":
    case "i32":
      return `a whole number${rangeOf(spec)}`;
    default:
      return `a finite number${rangeOf(spec)}`;
  }
}

function expectedComposed(type: Exclude<ValueType, string>, spec: ValueSpec): string {
  if ("enum" in type) return type.enum.map((word) => `"${word}"`).join(", ");
  if ("optional" in type) return expected({ ...spec, type: type.optional });
  if ("list" in type) return `a list of up to ${type.max}, each ${expected({ type: type.list })}`;
  const fields = Object.entries(type.record).map(([name, field]) => `\`${name}\` (${expected({ type: field })})`);
  return `an object with ${fields.join(", ")}`;
}

function lengthForms({ units: allowed = units }: ValueSpec): string {
  const forms = { px: 'a number of px, "12px"', rem: '"1.5rem"', fraction: '"50%"', auto: '"auto"' };
  return allowed.map((unit) => forms[unit]).join(", ");
}

function rangeOf({ min, max, above }: ValueSpec): string {
  if (above !== undefined) return max === undefined ? ` above ${above}` : ` above ${above}, ${max} at most`;
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return `, ${min} or more`;
  return max === undefined ? "" : `, ${max} or less`;
}
