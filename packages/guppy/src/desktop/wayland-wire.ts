// The bytes of Wayland's protocol: messages of an object, an opcode and arguments, in words of 32 bits of the machine, which is
// taken to count from the little end.

export const headerSize = 8;

/** Of a message; numbers stand for a word each. */
export function message(object: number, opcode: number, args: readonly (number | Buffer)[]): Buffer {
  const body = Buffer.concat(args.map((arg) => (typeof arg === "number" ? word(arg) : arg)));
  return Buffer.concat([word(object), word(((body.length + headerSize) << 16) | opcode), body]);
}

export function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}

/** Its length with the zero at the end, and filled up to whole words. */
export function text(value: string): Buffer {
  const bytes = Buffer.from(`${value}\0`);
  return Buffer.concat([word(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

/** A text that begins at a place. */
export function readText(bytes: Buffer, at: number): string {
  return bytes.toString("utf8", at + 4, at + 4 + bytes.readUInt32LE(at) - 1);
}
