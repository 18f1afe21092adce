// A PNG as the pixels that a tray takes: alpha, red, green, blue, a byte each. For icons: 8 bits a channel, no interlacing.
import { inflateSync } from "node:zlib";
import { GuppyError } from "../errors.ts";

export interface IconPixels {
  readonly width: number;
  readonly height: number;
  readonly argb: Uint8Array;
}

const mark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const largest = 512;
/** Channels by the type of colour; of the types with a palette or fewer bits there is none here. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 4: 2, 6: 4 };

/** @throws GuppyError for what is no such PNG. */
export function readIcon(png: Uint8Array): IconPixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < 33 || mark.some((byte, index) => png[index] !== byte)) throw odd("is no PNG");
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const channels = channelsOf[png[25] ?? -1];
  if (width === 0 || height === 0 || width > largest || height > largest) {
    throw odd(`is ${width} × ${height} px, and may have up to ${largest} × ${largest}`);
  }
  if (png[24] !== 8 || channels === undefined || png[28] !== 0) {
    throw odd("must have 8 bits a channel, no palette and no interlacing");
  }
  const row = width * channels;
  const size = (row + 1) * height;
  let raw: Uint8Array;
  try {
    raw = inflateSync(Buffer.concat(dataOf(png, view)), { maxOutputLength: size });
  } catch (cause) {
    throw odd("is damaged", cause);
  }
  if (raw.length !== size) throw odd("is damaged");
  const plain = unfilter(raw, row, height, channels);
  const argb = new Uint8Array(width * height * 4);
  for (let index = 0; index < width * height; index++) {
    const at = (offset: number): number => plain[index * channels + offset] ?? 0;
    const isGrey = channels < 3;
    const alpha = channels === 4 ? at(3) : channels === 2 ? at(1) : 255;
    argb.set([alpha, at(0), isGrey ? at(0) : at(1), isGrey ? at(0) : at(2)], index * 4);
  }
  return { width, height, argb };
}

function dataOf(png: Uint8Array, view: DataView): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > png.length) throw odd("is damaged");
    if (view.getUint32(at + 4) === 0x49444154) parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return parts;
}

function unfilter(raw: Uint8Array, row: number, height: number, step: number): Uint8Array {
  const plain = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x++) {
      const left = x < step ? 0 : (plain[y * row + x - step] ?? 0);
      const up = y === 0 ? 0 : (plain[(y - 1) * row + x] ?? 0);
      const corner = x < step || y === 0 ? 0 : (plain[(y - 1) * row + x - step] ?? 0);
      plain[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess(filter, left, up, corner);
    }
  }
  return plain;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const estimate = left + up - corner;
      const [toLeft, toUp, toCorner] = [left, up, corner].map((each) => Math.abs(estimate - each)) as [
        number,
        number,
        number,
      ];
      if (toLeft <= toUp && toLeft <= toCorner) return left;
      return toUp <= toCorner ? up : corner;
    }
    default:
      throw odd("is damaged");
  }
}

function odd(what: string, cause?: unknown): GuppyError {
  return new GuppyError("GUPPY_INVALID_VALUE", `The icon ${what}.`, { cause });
}
