// Values of props, styles and window options, checked against the schema and brought into the form that travels.

import { closest } from "../errors.ts";
import { limits } from "../generated/schema.ts";
import type { LengthUnit, ValueShape } from "../generated/values.ts";
import { colorNames, parseColor } from "./colors.ts";
import { Fault, show } from "./fault.ts";
import type { LengthValue, StyleValue } from "./style-ref.ts";

/** A colour is `0xRRGGBBAA`, an enum its word. */
export type CheckedValue = StyleValue | boolean;

/** The wire's numbers of the units, by their place. */
const units: readonly LengthUnit[] = ["px", "rem", "fraction", "auto"];

const integers = { u32: [0, 0xffff_ffff], i32: [-0x8000_0000, 0x7fff_ffff] } as const;

/** The checked value, or undefined when the schema does not take it. */
export function readValue(shape: ValueShape, value: unknown): CheckedValue | undefined {
  switch (shape.type) {
    case "bool":
      return typeof value === "boolean" ? value : undefined;
    case "string":
      return typeof value === "string" && !exceedsStringLimit(value) ? value : undefined;
    case "enum":
      return typeof value === "string" && shape.words?.includes(value) === true ? value : undefined;
    case "color":
      return typeof value === "string" ? parseColor(value) : undefined;
    case "length":
      return readLength(shape, value);
    case "u32":
    case "i32":
      return isInteger(value, integers[shape.type]) && inRange(shape, value) ? value : undefined;
    default:
      return typeof value === "number" && isFiniteFloat(value, shape) && inRange(shape, value) ? value : undefined;
  }
}

/** As `readValue`, with an error that says what `name` takes instead. */
export function checkValue(name: string, shape: ValueShape, value: unknown): CheckedValue {
  const checked = readValue(shape, value);
  if (checked !== undefined) return checked;
  if (typeof value === "string" && exceedsStringLimit(value)) throw tooLong(`\`${name}\``, value);
  const word = typeof value === "string" ? closest(value, wordsOf(shape)) : undefined;
  const suggestion = word === undefined ? "" : `Did you mean "${word}"? `;
  throw new Fault("GUPPY_INVALID_VALUE", `\`${name}\` is ${show(value)}`, `${suggestion}It takes ${expected(shape)}.`, {
    name,
    value: typeof value === "string" ? value.slice(0, 200) : value,
  });
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

function readLength(shape: ValueShape, value: unknown): LengthValue | undefined {
  const length =
    typeof value === "number" ? { unit: 0, value } : typeof value === "string" ? parseLength(value) : undefined;
  if (length === undefined || !isFiniteFloat(length.value, { type: "f32" })) return undefined;
  if (shape.units?.some((unit) => unit === units[length.unit]) === false) return undefined;
  return shape.min === undefined || length.value >= shape.min ? length : undefined;
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
function isFiniteFloat(value: number, shape: ValueShape): boolean {
  return Number.isFinite(shape.type === "f32" ? Math.fround(value) : value);
}

function inRange({ min, max }: ValueShape, value: number): boolean {
  return (min === undefined || value >= min) && (max === undefined || value <= max);
}

function wordsOf(shape: ValueShape): readonly string[] {
  return shape.type === "color" ? colorNames : (shape.words ?? []);
}

function expected(shape: ValueShape): string {
  const range = rangeOf(shape);
  switch (shape.type) {
    case "bool":
      return "true or false";
    case "string":
      return "a string";
    case "enum":
      return (shape.words ?? []).map((word) => `"${word}"`).join(", ");
    case "color":
      return 'a colour such as "#223344", "rgb(34 51 68 / 50%)", "red-500" or "red-500/50"';
    case "length":
      return `${lengthForms(shape)}${range}`;
    case "u32":
    case "i32":
      return `a whole number${range}`;
    default:
      return `a finite number${range}`;
  }
}

function lengthForms({ units: allowed = units }: ValueShape): string {
  const forms = { px: 'a number of px, "12px"', rem: '"1.5rem"', fraction: '"50%"', auto: '"auto"' };
  return allowed.map((unit) => forms[unit]).join(", ");
}

function rangeOf({ min, max }: ValueShape): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return `, ${min} or more`;
  return max === undefined ? "" : `, ${max} or less`;
}
