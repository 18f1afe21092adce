// Makes pictures for tests: a PNG of 8 bits a channel from what each of its pixels is.
import { crc32, deflateSync } from "node:zlib";

export type Color = readonly [red: number, green: number, blue: number, alpha?: number];

export function png(width: number, height: number, at: (x: number, y: number) => Color): Uint8Array {
  const rows = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue, alpha = 255] = at(x, y);
      rows.set([red, green, blue, alpha], y * (1 + width * 4) + 1 + x * 4);
    }
  }
  return assembled(width, height, deflateSync(rows));
}

/** A picture of a size that has no pixels: what looks at the head alone takes it for a large one. */
export function pngHead(width: number, height: number): Uint8Array {
  return assembled(width, height, deflateSync(Buffer.alloc(16)));
}

function assembled(width: number, height: number, pixels: Buffer): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
