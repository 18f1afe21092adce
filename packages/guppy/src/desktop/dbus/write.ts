// Values to bytes, little-endian, each aligned from the start of the message's part it stands in.
import { broken } from "./broken.ts";
import { alignmentOf, parseSignature, parseSingle, type Type } from "./signature.ts";
import { isObjectPath, isVariant, type Value } from "./values.ts";

/** Above this a message is refused before it is sent; buses take up to 128 MiB. */
export const longestMessage = 16 * 1024 * 1024;

export interface BusWriter {
  readonly length: () => number;
  readonly align: (to: number) => void;
  readonly value: (type: Type, value: Value) => void;
  readonly uint32: (value: number) => void;
  readonly bytes: () => Uint8Array;
}

/** The body of a message. */
export function writeBody(signature: string, body: readonly Value[]): Uint8Array {
  const types = parseSignature(signature);
  if (types.length !== body.length) throw broken(`\`${signature}\` does not fit ${body.length} values`);
  const writer = createBusWriter();
  for (const [index, type] of types.entries()) writer.value(type, body[index] as Value);
  return writer.bytes();
}

export function createBusWriter(): BusWriter {
  let buffer = Buffer.alloc(256);
  let length = 0;

  const room = (more: number): number => {
    if (length + more > longestMessage) throw broken("a message would be larger than 16 MiB");
    if (length + more > buffer.length) {
      const larger = Buffer.alloc(Math.max(buffer.length * 2, length + more));
      buffer.copy(larger);
      buffer = larger;
    }
    const at = length;
    length += more;
    return at;
  };
  const align = (to: number): void => {
    // Fresh room is zero: nothing is written twice.
    room((to - (length % to)) % to);
  };
  const uint32 = (value: number): void => {
    align(4);
    const at = room(4);
    buffer.writeUInt32LE(value, at);
  };

  const string = (text: Value): void => {
    const bytes = utf8(text);
    uint32(bytes.length);
    const at = room(bytes.length + 1);
    buffer.set(bytes, at);
  };

  const signature = (text: Value): void => {
    const bytes = utf8(text);
    parseSignature(String(text));
    const at = room(bytes.length + 2);
    buffer[at] = bytes.length;
    buffer.set(bytes, at + 1);
  };

  const array = (of: Type, given: Value): void => {
    align(4);
    const head = room(4);
    align(alignmentOf(of));
    const start = length;
    if (of.code === "y") {
      if (!(given instanceof Uint8Array)) throw unfit("ay", given);
      const at = room(given.length);
      buffer.set(given, at);
    } else if (of.code === "{") {
      if (!(given instanceof Map)) throw unfit("a{}", given);
      for (const [key, held] of given) {
        align(8);
        value(of.key, key);
        value(of.value, held);
      }
    } else {
      if (!Array.isArray(given)) throw unfit("a", given);
      for (const each of given) value(of, each);
    }
    buffer.writeUInt32LE(length - start, head);
  };

  const value = (type: Type, given: Value): void => {
    switch (type.code) {
      case "a":
        array(type.of, given);
        return;
      case "(": {
        if (!Array.isArray(given) || given.length !== type.fields.length) throw unfit("a struct", given);
        align(8);
        for (const [index, field] of type.fields.entries()) value(field, given[index]);
        return;
      }
      case "v": {
        if (!isVariant(given)) throw unfit("v", given);
        const of = parseSingle(given.type);
        signature(given.type);
        value(of, given.value);
        return;
      }
      case "s":
        string(given);
        return;
      case "o":
        if (typeof given !== "string" || !isObjectPath(given)) throw unfit("o", given);
        string(given);
        return;
      case "g":
        signature(given);
        return;
      case "{":
      case "h":
        throw unfit(type.code, given);
      default:
        number(type.code, given);
        return;
    }
  };

  const number = (code: "y" | "b" | "n" | "q" | "i" | "u" | "x" | "t" | "d", given: Value): void => {
    const { size, low, high, write } = numbers[code];
    if (code === "b" ? typeof given !== "boolean" : typeof given !== "number" && typeof given !== "bigint") {
      throw unfit(code, given);
    }
    const wide = Number(given);
    if (code !== "d" && (!(wide >= low && wide <= high) || (typeof given === "number" && !Number.isInteger(given)))) {
      throw unfit(code, given);
    }
    align(size);
    const at = room(size);
    write(buffer, at, given);
  };

  return { length: () => length, align, value, uint32, bytes: () => buffer.subarray(0, length) };
}

interface NumberForm {
  readonly size: 1 | 2 | 4 | 8;
  readonly low: number;
  readonly high: number;
  readonly write: (buffer: Buffer, at: number, value: Value) => void;
}

const numbers: Readonly<Record<"y" | "b" | "n" | "q" | "i" | "u" | "x" | "t" | "d", NumberForm>> = {
  y: { size: 1, low: 0, high: 0xff, write: (buffer, at, value) => void buffer.writeUInt8(Number(value), at) },
  b: { size: 4, low: 0, high: 1, write: (buffer, at, value) => void buffer.writeUInt32LE(value === true ? 1 : 0, at) },
  n: { size: 2, low: -0x8000, high: 0x7fff, write: (buffer, at, value) => void buffer.writeInt16LE(Number(value), at) },
  q: { size: 2, low: 0, high: 0xffff, write: (buffer, at, value) => void buffer.writeUInt16LE(Number(value), at) },
  i: {
    size: 4,
    low: -0x8000_0000,
    high: 0x7fff_ffff,
    write: (buffer, at, value) => void buffer.writeInt32LE(Number(value), at),
  },
  u: { size: 4, low: 0, high: 0xffff_ffff, write: (buffer, at, value) => void buffer.writeUInt32LE(Number(value), at) },
  x: {
    size: 8,
    low: -(2 ** 63),
    high: 2 ** 63,
    write: (buffer, at, value) => void buffer.writeBigInt64LE(BigInt.asIntN(64, BigInt(value as bigint)), at),
  },
  t: {
    size: 8,
    low: 0,
    high: 2 ** 64,
    write: (buffer, at, value) => void buffer.writeBigUInt64LE(BigInt.asUintN(64, BigInt(value as bigint)), at),
  },
  d: {
    size: 8,
    low: 0,
    high: 0,
    write: (buffer, at, value) => void buffer.writeDoubleLE(Number(value), at),
  },
};

/** A bus ends the connection of who sends other strings. */
function utf8(text: Value): Buffer {
  if (typeof text !== "string") throw unfit("s", text);
  if (text.includes("\0")) throw broken("a string has a zero in it");
  // Lone surrogates become U+FFFD, as everywhere else where strings leave JavaScript.
  return Buffer.from(text, "utf8");
}

function unfit(code: string, value: Value): Error {
  const shown = typeof value === "object" ? "an object" : String(value).slice(0, 60);
  return broken(`${shown} does not fit the type \`${code}\``);
}
