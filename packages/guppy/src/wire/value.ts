// One value as bytes and back, by the type the schema gives it. The tables of `generated/` decide everything, so an element,
// an event or a request needs no code of its own here. The mirror image is in `reader.rs` and `writer.rs` of the wire crate.
import { GuppyError } from "../errors.ts";
import { themeTokens } from "../generated/theme.ts";
import type { ValueType } from "../generated/values.ts";
import type { LengthValue } from "../ir/style-ref.ts";
import type { Reader } from "./reader.ts";
import type { Writer } from "./writer.ts";

type Fields = Readonly<Record<string, ValueType>>;

const tokens: Readonly<Record<string, { readonly number: number }>> = themeTokens;

/**
 * Writes a checked value. A colour is `0xRRGGBBAA`, a token of the theme or one with its opacity (`text/50`), an enum its word, an absent optional null or
 * undefined, and a record an object.
 */
export function writeValue(writer: Writer, type: ValueType, value: unknown): void {
  if (typeof type !== "string") {
    writeComposed(writer, type, value);
    return;
  }
  switch (type) {
    case "bool":
      writer.bool(value === true);
      return;
    case "string":
      writer.string(value as string);
      return;
    case "bytes":
      writer.bytes(value as Uint8Array);
      return;
    case "length":
      writer.u8((value as LengthValue).unit);
      writer.f32((value as LengthValue).value);
      return;
    case "color":
      writeColor(writer, value as number | string);
      return;
    case "u32":
    case "node":
      writer.u32(value as number);
      return;
    case "i32":
      writer.i32(value as number);
      return;
    case "f32":
      writer.f32(value as number);
      return;
    default:
      writer.f64(value as number);
  }
}

/** Fields of an object, in the order of the table. */
export function writeFields(writer: Writer, fields: Fields, values: unknown): void {
  const of = values as Readonly<Record<string, unknown>>;
  for (const name in fields) writeField(writer, name, fields[name] as ValueType, of[name]);
}

/** What is missing would be read as something else, so it is said here, where the field has a name. */
export function writeField(writer: Writer, name: string, type: ValueType, value: unknown): void {
  if (value === undefined && !isOptional(type)) {
    throw new GuppyError("GUPPY_INVALID_VALUE", `\`${name}\` is missing. Give it a value.`, { details: { name } });
  }
  writeValue(writer, type, value);
}

/** Says so where a list is longer than the native side takes. */
export function checkLength(length: number, max: number): void {
  if (length <= max) return;
  throw new GuppyError("GUPPY_LIMIT_EXCEEDED", `A list has ${length} entries; it may have ${max}. Give fewer.`, {
    details: { limit: "listEntries", length, max },
  });
}

function isOptional(type: ValueType): boolean {
  return typeof type === "object" && "optional" in type;
}

function writeComposed(writer: Writer, type: Exclude<ValueType, string>, value: unknown): void {
  if ("enum" in type) {
    writer.u8(type.enum.indexOf(value as string));
  } else if ("optional" in type) {
    const present = value !== null && value !== undefined;
    writer.bool(present);
    if (present) writeValue(writer, type.optional, value);
  } else if ("list" in type) {
    const values = value as readonly unknown[];
    checkLength(values.length, type.max);
    writer.u32(values.length);
    for (const entry of values) writeValue(writer, type.list, entry);
  } else {
    writeFields(writer, type.record, value);
  }
}

function writeColor(writer: Writer, value: number | string): void {
  if (typeof value === "number") {
    writer.u8(0);
    writer.u32(value);
    return;
  }
  const [token = "", opacity] = value.split("/");
  writer.u8(opacity === undefined ? 1 : 2);
  writer.u8(tokens[token]?.number ?? 0xff);
  if (opacity !== undefined) writer.u8(Math.round((Number(opacity) / 100) * 0xff));
}

/** Reads what `writeValue` writes, for the types that come back. An absent optional is null. */
export function readValue(reader: Reader, type: ValueType): unknown {
  if (typeof type !== "string") return readComposed(reader, type);
  switch (type) {
    case "bool":
      return reader.bool();
    case "string":
      return reader.string();
    case "bytes":
      return reader.bytes();
    case "u32":
      return reader.u32();
    case "i32":
      return reader.i32();
    case "f32":
      return reader.f32();
    case "f64":
      return reader.f64();
    default:
      throw reader.malformed(`a ${type}, which does not travel this way`);
  }
}

export function readFields(reader: Reader, fields: Fields): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const name in fields) values[name] = readValue(reader, fields[name] as ValueType);
  return values;
}

function readComposed(reader: Reader, type: Exclude<ValueType, string>): unknown {
  if ("enum" in type) {
    const index = reader.u8();
    const word = type.enum[index];
    if (word === undefined) throw reader.malformed(`word ${index} of ${type.enum.length}`);
    return word;
  }
  if ("optional" in type) return reader.bool() ? readValue(reader, type.optional) : null;
  if ("record" in type) return readFields(reader, type.record);
  const count = reader.u32();
  if (count > type.max) throw reader.malformed(`a list of ${count} entries`);
  const values: unknown[] = [];
  for (let left = count; left > 0; left--) values.push(readValue(reader, type.list));
  return values;
}
