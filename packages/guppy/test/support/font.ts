// A font of a family that no machine has, made of a bundled one: with another name, and with a glyph for some characters only.
import { readFileSync } from "node:fs";

const bundled = new URL("../../../../crates/guppy-gpui/fonts/mono-bold.ttf", import.meta.url);
const old = "JetBrains Mono";

/** `family` is as long as the name of the font it is made of; each character looks as an `M`. */
export function fontOf(family: string, characters: string): Uint8Array {
  if (family.length !== old.length) throw new Error(`the name has to have ${old.length} letters`);
  const font = readFileSync(bundled);
  const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
  for (let at = font.indexOf(utf16(old)); at >= 0; at = font.indexOf(utf16(old), at)) utf16(family).copy(font, at);
  const entry = tableEntry(font, "cmap");
  const glyph = glyphOf(font, font.readUInt32BE(entry + 8), "M".charCodeAt(0));
  const codes = [...new Set([...characters].map((one) => one.codePointAt(0) ?? 0))].sort((a, b) => a - b);
  const map = characterMap(codes, glyph);
  font.writeUInt32BE(font.length, entry + 8);
  font.writeUInt32BE(map.length, entry + 12);
  return Buffer.concat([font, map]);
}

function tableEntry(font: Buffer, tag: string): number {
  for (let table = 0; table < font.readUInt16BE(4); table += 1) {
    const entry = 12 + 16 * table;
    if (font.toString("latin1", entry, entry + 4) === tag) return entry;
  }
  throw new Error(`no table ${tag}`);
}

/** By a map of segments (format 4), which every font has. */
function glyphOf(font: Buffer, cmap: number, code: number): number {
  for (let record = 0; record < font.readUInt16BE(cmap + 2); record += 1) {
    const map = cmap + font.readUInt32BE(cmap + 8 + 8 * record);
    if (font.readUInt16BE(map) !== 4) continue;
    const double = font.readUInt16BE(map + 6);
    for (let at = 0; at < double; at += 2) {
      if (code > font.readUInt16BE(map + 14 + at)) continue;
      const start = font.readUInt16BE(map + 16 + double + at);
      const delta = font.readUInt16BE(map + 16 + 2 * double + at);
      const place = map + 16 + 3 * double + at;
      const offset = font.readUInt16BE(place);
      const glyph = offset === 0 ? code : font.readUInt16BE(place + offset + 2 * (code - start));
      return (glyph + delta) % 65_536;
    }
  }
  throw new Error("no map of segments");
}

/** A map with a group for each character (format 12), for all of Unicode on Windows' platform. */
function characterMap(codes: readonly number[], glyph: number): Buffer {
  const map = Buffer.alloc(12 + 16 + 12 * codes.length);
  for (const [at, value] of [
    [2, 1],
    [4, 3],
    [6, 10],
    [12, 12],
  ] as const) {
    map.writeUInt16BE(value, at);
  }
  for (const [at, value] of [
    [8, 12],
    [16, map.length - 12],
    [24, codes.length],
  ] as const) {
    map.writeUInt32BE(value, at);
  }
  for (const [index, code] of codes.entries()) {
    for (const [step, value] of [code, code, glyph].entries()) map.writeUInt32BE(value, 28 + 12 * index + 4 * step);
  }
  return map;
}
