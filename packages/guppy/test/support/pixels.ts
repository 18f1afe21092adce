// The pixels of a page's screenshot: a PNG of 8 bits a channel, as the native side writes it, taken apart.
import { inflateSync } from "node:zlib";
import type { Page } from "guppy/testing";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** As `#rrggbb`. */
  readonly at: (x: number, y: number) => string;
  /** How many pixels of a part satisfy the test. */
  readonly count: (part: Part, test: (red: number, green: number, blue: number) => boolean) => number;
}

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function pixelsOf(page: Page): Promise<Pixels> {
  return decode(Buffer.from(await page.screenshot()));
}

function decode(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 2 ? 3 : 4;
  const chunks: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") chunks.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const bytes = unfiltered(inflateSync(Buffer.concat(chunks)), width * channels, channels);
  const channel = (x: number, y: number, which: number): number => bytes[(y * width + x) * channels + which] ?? 0;
  return {
    width,
    height,
    at: (x, y) => `#${[0, 1, 2].map((which) => channel(x, y, which).toString(16).padStart(2, "0")).join("")}`,
    count(part, test) {
      let found = 0;
      for (let y = Math.max(0, Math.floor(part.y)); y < Math.min(height, part.y + part.height); y += 1)
        for (let x = Math.max(0, Math.floor(part.x)); x < Math.min(width, part.x + part.width); x += 1)
          if (test(channel(x, y, 0), channel(x, y, 1), channel(x, y, 2))) found += 1;
      return found;
    },
  };
}

/** Each line begins with the number of the filter that made it. */
function unfiltered(data: Buffer, stride: number, step: number): Uint8Array {
  const rows = data.length / (stride + 1);
  const out = new Uint8Array(rows * stride);
  for (let row = 0; row < rows; row += 1) {
    const filter = data[row * (stride + 1)];
    for (let at = 0; at < stride; at += 1) {
      const to = row * stride + at;
      const left = at >= step ? (out[to - step] ?? 0) : 0;
      const up = row > 0 ? (out[to - stride] ?? 0) : 0;
      const corner = row > 0 && at >= step ? (out[to - stride - step] ?? 0) : 0;
      out[to] = (data[row * (stride + 1) + 1 + at] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return out;
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
