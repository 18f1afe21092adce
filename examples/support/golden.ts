// Compares a page with its picture in a folder `golden` beside the test; `UPDATE_GOLDEN=1` writes it anew. Machines draw edges a
// little differently, so what counts is how far the pixels are from each other on the whole.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync, inflateSync } from "node:zlib";

interface Drawn {
  readonly screenshot: () => Promise<Uint8Array>;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of every pixel. */
  readonly bytes: Uint8Array;
}

/** Of the root mean square error of a channel, which goes from 0 to 1. */
const tolerance = 0.02;

/** What is wrong with the page's picture; empty when nothing is. It lies beside the test, or in a folder that is said. */
export async function differenceFromGolden(page: Drawn, name: string, where: string | URL): Promise<string> {
  const folder = where instanceof URL ? where : new URL("./golden/", where);
  const file = fileURLToPath(new URL(`${name}.png`, folder));
  const png = Buffer.from(await page.screenshot());
  if (process.env["UPDATE_GOLDEN"] === "1") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, packed(png));
    return "";
  }
  if (!existsSync(file)) return `There is no ${name}.png: run the tests with UPDATE_GOLDEN=1 and look at it.`;
  const golden = readFileSync(file);
  // Taking pixels apart is slow, and mostly there is no need.
  if (png.subarray(0, 33).equals(golden.subarray(0, 33)) && lines(png).equals(lines(golden))) return "";
  return difference(decode(png), decode(golden));
}

function difference(drawn: Picture, golden: Picture): string {
  if (drawn.width !== golden.width || drawn.height !== golden.height) {
    return `It is ${drawn.width} × ${drawn.height}, not ${golden.width} × ${golden.height}.`;
  }
  const sums = [0, 0, 0];
  for (let at = 0; at < drawn.bytes.length; at += 1) {
    const off = ((drawn.bytes[at] ?? 0) - (golden.bytes[at] ?? 0)) / 255;
    sums[at % 3] = (sums[at % 3] ?? 0) + off * off;
  }
  const errors = sums.map((sum) => Math.sqrt(sum / (drawn.width * drawn.height)));
  if (errors.every((error) => error <= tolerance)) return "";
  return `It is off by ${errors.map((error) => error.toFixed(4)).join(", ")} in red, green and blue; ${tolerance} is allowed.`;
}

/** The same picture in fewer bytes: what is stored is written once and kept for long. */
function packed(png: Buffer): Buffer {
  const head = png.subarray(0, 33);
  return Buffer.concat([head, chunk("IDAT", deflateSync(lines(png), { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

function lines(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString("latin1", at + 4, at + 8) === "IDAT") parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return inflateSync(Buffer.concat(parts));
}

function decode(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const step = png[25] === 2 ? 3 : 4;
  const all = unfiltered(lines(png), width * step, step);
  if (step === 3) return { width, height, bytes: all };
  return { width, height, bytes: all.filter((_, at) => at % 4 !== 3) };
}

/** Undoes what each line was written with, so that it packs better. */
function unfiltered(data: Buffer, stride: number, step: number): Uint8Array {
  const rows = data.length / (stride + 1);
  const out = new Uint8Array(rows * stride);
  for (let row = 0; row < rows; row += 1) {
    const kind = data[row * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const to = row * stride + x;
      const left = x < step ? 0 : (out[to - step] ?? 0);
      const above = row === 0 ? 0 : (out[to - stride] ?? 0);
      const corner = x < step || row === 0 ? 0 : (out[to - stride - step] ?? 0);
      out[to] = (data[row * (stride + 1) + 1 + x] ?? 0) + guess(kind, left, above, corner);
    }
  }
  return out;
}

function guess(kind: number, left: number, above: number, corner: number): number {
  switch (kind) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    case 4: {
      const [byLeft, byAbove, byCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
      if (byLeft === undefined || byAbove === undefined || byCorner === undefined) return 0;
      if (byLeft <= byAbove && byLeft <= byCorner) return left;
      return byAbove <= byCorner ? above : corner;
    }
    default:
      return 0;
  }
}
