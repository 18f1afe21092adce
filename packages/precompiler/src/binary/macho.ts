// Mach-O headers: architectures of a thin or universal file, the libraries they load, the oldest macOS.
import { type ByteView, byteView, MalformedBinary } from "./bytes.ts";
import type { BinaryKind } from "./elf.ts";

export interface MachoFacts {
  readonly format: "macho";
  /** One for a thin file, several for a universal one; Node's names. */
  readonly archs: readonly string[];
  readonly needed: readonly string[];
  readonly kind: BinaryKind;
  /** Whether it is for macOS and not for one of Apple's other systems; undefined when it does not say. */
  readonly macos: boolean | undefined;
  /** As `11.0`, of the first architecture that says so. */
  readonly minimumOs: string | undefined;
}

const cpus: Readonly<Record<number, string>> = { 7: "ia32", 0x01000007: "x64", 12: "arm", 0x0100000c: "arm64" };
const kinds: Readonly<Record<number, BinaryKind>> = { 1: "object", 2: "executable", 6: "library", 8: "library" };
const platformMacos = 1;
const LOAD_DYLIB = new Set([0xc, 0x80000018, 0x8000001f, 0x80000023]);
const VERSION_MIN_MACOSX = 0x24;
const BUILD_VERSION = 0x32;

export function isMacho(bytes: Uint8Array): boolean {
  return kindOf(bytes) !== undefined;
}

function kindOf(bytes: Uint8Array): "fat" | "big" | "little" | undefined {
  if (bytes.length < 8) return undefined;
  const magic = byteView(bytes, false).u32(0);
  // Java classes share the universal magic number; their next word is a version far above any count of architectures.
  if (magic === 0xcafebabe || magic === 0xcafebabf) return byteView(bytes, false).u32(4) < 20 ? "fat" : undefined;
  if (magic === 0xfeedface || magic === 0xfeedfacf) return "big";
  if (magic === 0xcefaedfe || magic === 0xcffaedfe) return "little";
  return undefined;
}

/** @throws MalformedBinary */
export function readMacho(bytes: Uint8Array): MachoFacts {
  const kind = kindOf(bytes);
  if (kind === undefined) throw new MalformedBinary("not a Mach-O file");
  if (kind !== "fat") return readThin(bytes, kind === "little");
  const view = byteView(bytes, false);
  const wide = view.u32(0) === 0xcafebabf;
  const slices = Array.from({ length: view.u32(4) }, (_, index) => {
    const at = 8 + index * (wide ? 32 : 20);
    const [offset, size] = wide ? [view.u64(at + 8), view.u64(at + 16)] : [view.u32(at + 8), view.u32(at + 12)];
    const slice = bytes.subarray(offset, offset + size);
    const inner = kindOf(slice);
    if (inner !== "big" && inner !== "little") throw new MalformedBinary(`slice ${index} is not a Mach-O file`);
    return readThin(slice, inner === "little");
  });
  return {
    format: "macho",
    archs: slices.flatMap((slice) => slice.archs),
    needed: [...new Set(slices.flatMap((slice) => slice.needed))],
    kind: slices[0]?.kind,
    macos: slices.find((slice) => slice.macos !== undefined)?.macos,
    minimumOs: slices.find((slice) => slice.minimumOs !== undefined)?.minimumOs,
  };
}

function readThin(bytes: Uint8Array, littleEndian: boolean): MachoFacts {
  const view = byteView(bytes, littleEndian);
  const cpu = view.u32(4);
  const wide = (cpu & 0x01000000) !== 0;
  const needed: string[] = [];
  let minimumOs: string | undefined;
  let macos: boolean | undefined;
  let at = wide ? 32 : 28;
  for (let left = view.u32(16); left > 0; left -= 1) {
    const command = view.u32(at);
    const size = view.u32(at + 4);
    if (size < 8) throw new MalformedBinary(`load command at ${at} has ${size} bytes`);
    if (LOAD_DYLIB.has(command)) needed.push(view.text(at + view.u32(at + 8)));
    if (command === BUILD_VERSION) {
      macos = view.u32(at + 8) === platformMacos;
      minimumOs = osVersion(view, at + 12);
    }
    if (command === VERSION_MIN_MACOSX) {
      macos = true;
      minimumOs = osVersion(view, at + 8);
    }
    at += size;
  }
  return {
    format: "macho",
    archs: [cpus[cpu] ?? `0x${cpu.toString(16)}`],
    needed,
    kind: kinds[view.u32(12)],
    macos,
    minimumOs,
  };
}

function osVersion(view: ByteView, at: number): string {
  const packed = view.u32(at);
  return `${packed >>> 16}.${(packed >>> 8) & 0xff}`;
}
