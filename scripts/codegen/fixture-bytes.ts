// Values as bytes for the fixtures, by the table in `docs/wire-format.md`.
import { enums } from "../../schema/styles.ts";
import type { PayloadField } from "../../schema/vocabulary.ts";

export type FixtureValue = boolean | number | string;
type FieldType = PayloadField["type"];

const units: readonly (readonly [suffix: string, unit: number, divisor: number])[] = [
  ["px", 0, 1],
  ["rem", 1, 1],
  ["%", 2, 100],
];

export const u8 = (value: number): Uint8Array => bytes(1, (view) => view.setUint8(0, value));
export const u16 = (value: number): Uint8Array => bytes(2, (view) => view.setUint16(0, value, true));
export const u32 = (value: number): Uint8Array => bytes(4, (view) => view.setUint32(0, value, true));
export const f32 = (value: number): Uint8Array => bytes(4, (view) => view.setFloat32(0, value, true));
export const f64 = (value: number): Uint8Array => bytes(8, (view) => view.setFloat64(0, value, true));

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

export function string(text: string): Uint8Array {
  const utf8 = Buffer.from(text, "utf8");
  return join(u32(utf8.length), utf8);
}

/** Colours are written `#rrggbbaa`, lengths `4px`, `1rem`, `50%` or `auto`, enums as their word. */
export function value(type: FieldType, of: FixtureValue): Uint8Array {
  if (typeof type !== "string") return word(type.enum, String(of));
  switch (type) {
    case "bool":
      return u8(of === true ? 1 : 0);
    case "u32":
      return u32(Number(of));
    case "i32":
      return u32(Number(of) >>> 0);
    case "f32":
      return f32(Number(of));
    case "f64":
      return f64(Number(of));
    case "string":
      return string(String(of));
    case "color":
      return u32(Number.parseInt(String(of).slice(1), 16));
    case "length":
      return length(String(of));
  }
}

/** The entry of a table, or an error that says which name is wrong. */
export function named<T>(table: Readonly<Record<string, T>>, name: string): T {
  const entry = Object.hasOwn(table, name) ? table[name] : undefined;
  if (entry === undefined) throw new Error(`a fixture names ${name}, which the schema does not have`);
  return entry;
}

function length(text: string): Uint8Array {
  if (text === "auto") return join(u8(3), f32(0));
  const unit = units.find(([suffix]) => text.endsWith(suffix));
  if (unit === undefined) throw new Error(`a fixture has the length ${text}`);
  return join(u8(unit[1]), f32(Number.parseFloat(text) / unit[2]));
}

function word(list: string, text: string): Uint8Array {
  const words = named<readonly string[]>(enums, list);
  if (!words.includes(text)) throw new Error(`a fixture has the word ${text}, which ${list} does not have`);
  return u8(words.indexOf(text));
}

function bytes(size: number, set: (view: DataView) => void): Uint8Array {
  const array = new Uint8Array(size);
  set(new DataView(array.buffer));
  return array;
}
