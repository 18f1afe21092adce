// PE headers: machine and the libraries a Windows binary imports.
import { type ByteView, byteView, MalformedBinary } from "./bytes.ts";

export interface PeFacts {
  readonly format: "pe";
  /** Node's name of it, such as `x64`. */
  readonly arch: string;
  readonly needed: readonly string[];
  readonly library: boolean;
}

const machines: Readonly<Record<number, string>> = { 0x14c: "ia32", 0x8664: "x64", 0xaa64: "arm64", 0x1c4: "arm" };

export function isPe(bytes: Uint8Array): boolean {
  return bytes[0] === 0x4d && bytes[1] === 0x5a;
}

/** @throws MalformedBinary */
export function readPe(bytes: Uint8Array): PeFacts {
  const view = byteView(bytes, true);
  if (!isPe(bytes)) throw new MalformedBinary("not a PE file");
  const header = view.u32(0x3c);
  if (view.u32(header) !== 0x4550) throw new MalformedBinary("has no PE signature");
  const machine = view.u16(header + 4);
  const optional = header + 24;
  const wide = view.u16(optional) === 0x20b;
  const directories = optional + (wide ? 112 : 96);
  const importAddress = view.u32(directories - 4) > 1 ? view.u32(directories + 8) : 0;
  const sections = optional + view.u16(header + 20);
  const toOffset = sectionMap(view, sections, view.u16(header + 6));
  return {
    format: "pe",
    arch: machines[machine] ?? `0x${machine.toString(16)}`,
    needed: importAddress === 0 ? [] : importedLibraries(view, toOffset(importAddress), toOffset),
    library: (view.u16(header + 22) & 0x2000) !== 0,
  };
}

/** Addresses are relative to the image; the section table says where they are in the file. */
function sectionMap(view: ByteView, start: number, count: number): (address: number) => number {
  const sections = Array.from({ length: count }, (_, index) => {
    const at = start + index * 40;
    return {
      address: view.u32(at + 12),
      size: Math.max(view.u32(at + 8), view.u32(at + 16)),
      offset: view.u32(at + 20),
    };
  });
  return (address) => {
    const section = sections.find((one) => address >= one.address && address < one.address + one.size);
    if (section === undefined) throw new MalformedBinary(`address ${address} is in no section`);
    return address - section.address + section.offset;
  };
}

function importedLibraries(view: ByteView, start: number, toOffset: (address: number) => number): readonly string[] {
  const names: string[] = [];
  for (let at = start; names.length < 1000; at += 20) {
    const name = view.u32(at + 12);
    if (name === 0) break;
    names.push(view.text(toOffset(name)).toLowerCase());
  }
  return names;
}
