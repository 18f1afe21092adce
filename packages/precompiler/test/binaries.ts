// Headers of the three formats, byte by byte: small enough to read, and for machines no test can have at hand.

export interface ElfParts {
  readonly machine?: number;
  readonly interpreter?: string;
  readonly needed?: readonly string[];
  readonly versions?: readonly string[];
}

/** A little-endian 64-bit file whose addresses are its offsets. */
export function elf(parts: ElfParts): Buffer {
  const { machine = 62, interpreter, needed = [], versions = [] } = parts;
  const strings = Buffer.from(["", ...needed, ...versions, "lib"].map((text) => `${text}\0`).join(""), "latin1");
  const offsetOf = (text: string): number => strings.indexOf(`\0${text}\0`) + 1;
  const interp = Buffer.from(interpreter === undefined ? "" : `${interpreter}\0`, "latin1");
  const headers = 3;
  const interpAt = 64 + headers * 56;
  const stringsAt = interpAt + interp.length;
  const verneedAt = stringsAt + strings.length;
  const verneed = Buffer.alloc(versions.length === 0 ? 0 : 16 + 16 * versions.length);
  if (versions.length > 0) {
    verneed.writeUInt16LE(1, 0);
    verneed.writeUInt16LE(versions.length, 2);
    verneed.writeUInt32LE(offsetOf("lib"), 4);
    verneed.writeUInt32LE(16, 8);
    versions.forEach((version, index) => {
      verneed.writeUInt32LE(offsetOf(version), 16 + index * 16 + 8);
      verneed.writeUInt32LE(index + 1 < versions.length ? 16 : 0, 16 + index * 16 + 12);
    });
  }
  const dynamicAt = verneedAt + verneed.length;
  const tags: (readonly [number, number])[] = [
    ...needed.map((name): [number, number] => [1, offsetOf(name)]),
    [5, stringsAt],
  ];
  if (versions.length > 0) tags.push([0x6ffffffe, verneedAt]);
  const dynamic = Buffer.alloc((tags.length + 1) * 16);
  tags.forEach(([tag, value], index) => {
    dynamic.writeBigUInt64LE(BigInt(tag), index * 16);
    dynamic.writeBigUInt64LE(BigInt(value), index * 16 + 8);
  });
  const total = dynamicAt + dynamic.length;
  const head = Buffer.alloc(64 + headers * 56);
  head.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  head.writeUInt16LE(3, 16);
  head.writeUInt16LE(machine, 18);
  head.writeBigUInt64LE(64n, 32);
  head.writeUInt16LE(56, 54);
  head.writeUInt16LE(headers, 56);
  const segment = (index: number, type: number, offset: number, size: number): void => {
    const at = 64 + index * 56;
    head.writeUInt32LE(type, at);
    head.writeBigUInt64LE(BigInt(offset), at + 8);
    head.writeBigUInt64LE(BigInt(offset), at + 16);
    head.writeBigUInt64LE(BigInt(size), at + 32);
  };
  segment(0, 1, 0, total);
  segment(1, 2, dynamicAt, dynamic.length);
  segment(2, interpreter === undefined ? 0 : 3, interpAt, interp.length);
  return Buffer.concat([head, interp, strings, verneed, dynamic]);
}

/** A thin 64-bit file with one library and a smallest macOS. */
export function macho(cpu: number, library: string, os: readonly [number, number]): Buffer {
  const name = Buffer.alloc(Math.ceil((library.length + 1) / 8) * 8);
  name.write(library);
  const bytes = Buffer.alloc(32 + 24 + name.length + 24);
  bytes.writeUInt32LE(0xfeedfacf, 0);
  bytes.writeUInt32LE(cpu, 4);
  bytes.writeUInt32LE(8, 12);
  bytes.writeUInt32LE(2, 16);
  bytes.writeUInt32LE(0xc, 32);
  bytes.writeUInt32LE(24 + name.length, 36);
  bytes.writeUInt32LE(24, 40);
  bytes.set(name, 56);
  const version = 56 + name.length;
  bytes.writeUInt32LE(0x32, version);
  bytes.writeUInt32LE(24, version + 4);
  bytes.writeUInt32LE(1, version + 8);
  bytes.writeUInt32LE((os[0] << 16) | (os[1] << 8), version + 12);
  return bytes;
}

/** A universal file of thin ones. */
export function fatMacho(cpus: readonly number[], slices: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(8 + 20 * slices.length);
  head.writeUInt32BE(0xcafebabe, 0);
  head.writeUInt32BE(slices.length, 4);
  let offset = head.length;
  slices.forEach((slice, index) => {
    const at = 8 + index * 20;
    head.writeUInt32BE(cpus[index] ?? 0, at);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(slice.length, at + 12);
    offset += slice.length;
  });
  return Buffer.concat([head, ...slices]);
}

/** A library with one section that holds its import table. */
export function pe(machine: number, imports: readonly string[]): Buffer {
  const header = 0x80;
  const optionalSize = 240;
  const sectionAt = header + 24 + optionalSize;
  const data = 0x200;
  const address = 0x1000;
  const table = Buffer.alloc((imports.length + 1) * 20);
  const names = Buffer.from(imports.map((name) => `${name}\0`).join(""), "latin1");
  let nameAt = table.length;
  imports.forEach((name, index) => {
    table.writeUInt32LE(address + nameAt, index * 20 + 12);
    nameAt += name.length + 1;
  });
  const head = Buffer.alloc(data);
  head.write("MZ", 0);
  head.writeUInt32LE(header, 0x3c);
  head.write("PE\0\0", header);
  head.writeUInt16LE(machine, header + 4);
  head.writeUInt16LE(1, header + 6);
  head.writeUInt16LE(optionalSize, header + 20);
  head.writeUInt16LE(0x2002, header + 22);
  head.writeUInt16LE(0x20b, header + 24);
  head.writeUInt32LE(16, header + 24 + 108);
  head.writeUInt32LE(address, header + 24 + 112 + 8);
  head.writeUInt32LE(table.length + names.length, sectionAt + 8);
  head.writeUInt32LE(address, sectionAt + 12);
  head.writeUInt32LE(table.length + names.length, sectionAt + 16);
  head.writeUInt32LE(data, sectionAt + 20);
  return Buffer.concat([head, table, names]);
}
