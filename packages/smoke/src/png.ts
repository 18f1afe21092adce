// Reads as much of a PNG as tells a picture from an empty one: its size, and how many different bytes its pixels have.
import { inflateSync } from "node:zlib";

export interface Png {
  readonly width: number;
  readonly height: number;
  readonly differentBytes: number;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export function readPng(bytes: Buffer): Png {
  if (!bytes.subarray(0, signature.length).equals(signature)) throw new Error("not a PNG");
  const data: Buffer[] = [];
  let at = signature.length;
  while (at < bytes.length) {
    const length = bytes.readUInt32BE(at);
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (kind === "IDAT") data.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const pixels = inflateSync(Buffer.concat(data));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), differentBytes: new Set(pixels).size };
}
