// Bytes to values. Nothing in them is trusted: every length is compared with what is there, strings are UTF-8 without zeros, and
// nesting is bounded, so bad bytes are an error and never a crash or a wait.
import { broken } from "./broken.ts";
import { alignmentOf, type BasicCode, parseSignature, parseSingle, type Type } from "./signature.ts";
import { isObjectPath, type Value } from "./values.ts";

const deepest = 64;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** All values of a body; bytes that are left over are an error too. */
export function readBody(bytes: Uint8Array, signature: string, little: boolean): readonly Value[] {
  const reader = createBusReader(bytes, little);
  const values = parseSignature(signature).map((type) => reader.value(type));
  if (reader.at() !== bytes.length) throw broken("a message has more bytes than its signature says");
  return values;
}

export interface BusReader {
  readonly at: () => number;
  readonly value: (type: Type) => Value;
}

export function createBusReader(bytes: Uint8Array, little: boolean, start = 0): BusReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = start;

  const take = (count: number): number => {
    if (at + count > bytes.length) throw broken("a message ends too early");
    const from = at;
    at += count;
    return from;
  };
  const align = (to: number): void => {
    const from = take((to - (at % to)) % to);
    for (let index = from; index < at; index++) if (bytes[index] !== 0) throw broken("padding is not zero");
  };
  const uint32 = (): number => {
    align(4);
    return view.getUint32(take(4), little);
  };
  const text = (length: number): string => {
    const from = take(length + 1);
    if (bytes[from + length] !== 0) throw broken("a string does not end with a zero");
    const part = bytes.subarray(from, from + length);
    if (part.includes(0)) throw broken("a string has a zero in it");
    try {
      return decoder.decode(part);
    } catch {
      throw broken("a string is not UTF-8");
    }
  };
  const signature = (): string => {
    const found = text(bytes[take(1)] ?? 0);
    parseSignature(found);
    return found;
  };

  const basic = (code: BasicCode): Value => {
    switch (code) {
      case "y":
        return view.getUint8(take(1));
      case "b": {
        const given = uint32();
        if (given > 1) throw broken("a boolean is neither 0 nor 1");
        return given === 1;
      }
      case "n":
        align(2);
        return view.getInt16(take(2), little);
      case "q":
        align(2);
        return view.getUint16(take(2), little);
      case "i":
        align(4);
        return view.getInt32(take(4), little);
      case "u":
      case "h":
        return uint32();
      case "x":
        align(8);
        return view.getBigInt64(take(8), little);
      case "t":
        align(8);
        return view.getBigUint64(take(8), little);
      case "d":
        align(8);
        return view.getFloat64(take(8), little);
      case "s":
        return text(uint32());
      case "o": {
        const path = text(uint32());
        if (!isObjectPath(path)) throw broken("an object path is malformed");
        return path;
      }
      case "g":
        return signature();
    }
  };

  const array = (of: Type, depth: number): Value => {
    const length = uint32();
    align(alignmentOf(of));
    const end = at + length;
    if (end > bytes.length) throw broken("an array is longer than its message");
    if (of.code === "y") return Uint8Array.from(bytes.subarray(take(length), end));
    if (of.code === "{") {
      const entries = new Map<Value, Value>();
      while (at < end) {
        align(8);
        const key = read(of.key, depth);
        entries.set(key, read(of.value, depth));
      }
      if (at !== end) throw broken("an array does not end with an entry");
      return entries;
    }
    const list: Value[] = [];
    while (at < end) list.push(read(of, depth));
    if (at !== end) throw broken("an array does not end with an entry");
    return list;
  };

  const read = (type: Type, depth: number): Value => {
    if (depth > deepest) throw broken("a message nests too deeply");
    switch (type.code) {
      case "a":
        return array(type.of, depth + 1);
      case "(":
        align(8);
        return type.fields.map((field) => read(field, depth + 1));
      case "v": {
        const held = signature();
        return { type: held, value: read(parseSingle(held), depth + 1) };
      }
      case "{":
        throw broken("a dictionary's entry stands alone");
      default:
        return basic(type.code);
    }
  };

  return { at: () => at, value: (type) => read(type, 0) };
}
