// ELF headers: machine, interpreter, needed libraries and the symbol versions they must bring.
import { type ByteView, byteView, MalformedBinary } from "./bytes.ts";

/** What a file is for; undefined when its header says something else. */
export type BinaryKind = "library" | "executable" | "object" | undefined;

export interface ElfFacts {
  readonly format: "elf";
  /** Node's name of it, such as `x64`; the number in hexadecimal when it has none. */
  readonly arch: string;
  /** FreeBSD marks its files; Linux does not, so that is what the rest counts as. */
  readonly system: "linux" | "freebsd";
  /** `library` is also what a position-independent executable says of itself. */
  readonly kind: BinaryKind;
  /** The program that loads an executable; a library has none. */
  readonly interpreter: string | undefined;
  readonly needed: readonly string[];
  /** RPATH and RUNPATH: folders of the building machine that the loader would look into. */
  readonly searchPaths: readonly string[];
  readonly libc: "glibc" | "musl" | undefined;
  /** The highest `GLIBC_x.y` asked for, as `x.y`. */
  readonly glibc: string | undefined;
}

const machines: Readonly<Record<number, string>> = {
  3: "ia32",
  21: "ppc64",
  22: "s390x",
  40: "arm",
  62: "x64",
  183: "arm64",
  243: "riscv64",
  258: "loong64",
};

const kinds: Readonly<Record<number, BinaryKind>> = { 1: "object", 2: "executable", 3: "library" };
const osabiFreebsd = 9;

const PT_LOAD = 1;
const PT_DYNAMIC = 2;
const PT_INTERP = 3;
const DT_NEEDED = 1;
const DT_STRTAB = 5;
const DT_RPATH = 15;
const DT_RUNPATH = 29;
const DT_VERNEED = 0x6ffffffe;

interface Segment {
  readonly type: number;
  readonly offset: number;
  readonly address: number;
  readonly size: number;
}

export function isElf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
}

/**
 * Reads what can be read: with only the head of a file, `needed` and `glibc` come out empty when `partial` is set.
 * @throws MalformedBinary
 */
export function readElf(bytes: Uint8Array, partial = false): ElfFacts {
  if (!isElf(bytes)) throw new MalformedBinary("not an ELF file");
  const wide = bytes[4] === 2;
  const view = byteView(bytes, bytes[5] === 1);
  const machine = view.u16(18);
  const segments = readSegments(view, wide);
  if (!partial) assertWhole(view, wide);
  const interpreterSegment = segments.find((segment) => segment.type === PT_INTERP);
  const interpreter =
    interpreterSegment === undefined ? undefined : view.text(interpreterSegment.offset, interpreterSegment.size);
  const dynamic = partial ? unknownDynamic : readDynamic(view, wide, segments);
  return {
    format: "elf",
    arch: machines[machine] ?? `0x${machine.toString(16)}`,
    system: bytes[7] === osabiFreebsd ? "freebsd" : "linux",
    kind: kinds[view.u16(16)],
    interpreter,
    needed: dynamic.needed,
    searchPaths: dynamic.searchPaths,
    libc: libcOf(interpreter, dynamic.needed, dynamic.glibc),
    glibc: dynamic.glibc,
  };
}

/** The table of sections is the last thing in a file, so one that ends before it was cut short. */
function assertWhole(view: ByteView, wide: boolean): void {
  const start = wide ? view.u64(40) : view.u32(32);
  const end = start + view.u16(wide ? 58 : 46) * view.u16(wide ? 60 : 48);
  if (start > 0 && end > view.length)
    throw new MalformedBinary(`cut short: its header tells of ${end} bytes, the file has ${view.length}`);
}

function readSegments(view: ByteView, wide: boolean): readonly Segment[] {
  const start = wide ? view.u64(32) : view.u32(28);
  const size = view.u16(wide ? 54 : 42);
  const count = view.u16(wide ? 56 : 44);
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * size;
    return wide
      ? { type: view.u32(at), offset: view.u64(at + 8), address: view.u64(at + 16), size: view.u64(at + 32) }
      : { type: view.u32(at), offset: view.u32(at + 4), address: view.u32(at + 8), size: view.u32(at + 16) };
  });
}

type Dynamic = Pick<ElfFacts, "needed" | "searchPaths" | "glibc">;

const unknownDynamic: Dynamic = { needed: [], searchPaths: [], glibc: undefined };

function readDynamic(view: ByteView, wide: boolean, segments: readonly Segment[]): Dynamic {
  const segment = segments.find((candidate) => candidate.type === PT_DYNAMIC);
  if (segment === undefined) return unknownDynamic;
  const word = wide ? 8 : 4;
  const read = (offset: number): number => (wide ? view.u64(offset) : view.u32(offset));
  const entries: (readonly [tag: number, value: number])[] = [];
  for (let at = segment.offset; at + 2 * word <= segment.offset + segment.size; at += 2 * word) {
    const tag = read(at);
    if (tag === 0) break;
    entries.push([tag, read(at + word)]);
  }
  const address = (tag: number): number | undefined => entries.find(([candidate]) => candidate === tag)?.[1];
  const strings = fileOffset(address(DT_STRTAB), segments);
  if (strings === undefined) return unknownDynamic;
  const texts = (...tags: readonly number[]): readonly string[] =>
    entries.filter(([tag]) => tags.includes(tag)).map(([, value]) => view.text(strings + value));
  const [needed, searchPaths] = [texts(DT_NEEDED), texts(DT_RPATH, DT_RUNPATH)];
  return {
    needed,
    searchPaths,
    glibc: highestGlibc(versionNames(view, fileOffset(address(DT_VERNEED), segments), strings)),
  };
}

/** Dynamic entries hold addresses in memory; the loadable segments say where these are in the file. */
function fileOffset(address: number | undefined, segments: readonly Segment[]): number | undefined {
  if (address === undefined) return undefined;
  const segment = segments.find(
    (one) => one.type === PT_LOAD && address >= one.address && address < one.address + one.size,
  );
  return segment === undefined ? undefined : address - segment.address + segment.offset;
}

/** The names in the chain of needed versions: one link per library, each with a chain of its own. */
function versionNames(view: ByteView, start: number | undefined, strings: number): readonly string[] {
  const names: string[] = [];
  let library = start;
  // Both chains are bounded, since a broken file may link them in a circle.
  for (let libraries = 0; library !== undefined && libraries < 1000; libraries += 1) {
    let version = library + view.u32(library + 8);
    for (let versions = view.u16(library + 2); versions > 0; versions -= 1) {
      names.push(view.text(strings + view.u32(version + 8)));
      version += view.u32(version + 12);
    }
    const next = view.u32(library + 12);
    library = next === 0 ? undefined : library + next;
  }
  return names;
}

function highestGlibc(names: readonly string[]): string | undefined {
  const versions = names.flatMap((name) => /^GLIBC_(\d+\.\d+)/.exec(name)?.[1] ?? []);
  return versions.sort(compareVersions).at(-1);
}

/** Orders dotted numbers by their parts: 2.9 comes before 2.35. */
export function compareVersions(left: string, right: string): number {
  const a = left.split(".").map(Number);
  const b = right.split(".").map(Number);
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function libcOf(
  interpreter: string | undefined,
  needed: readonly string[],
  glibc: string | undefined,
): "glibc" | "musl" | undefined {
  const names = [interpreter?.split("/").at(-1) ?? "", ...needed];
  if (names.some((name) => /^(ld-musl-|libc\.musl-)/.test(name) || name === "libc.so")) return "musl";
  if (glibc !== undefined || names.some((name) => /^(ld-linux|ld64\.so|ld\.so\.1|libc\.so\.6)/.test(name)))
    return "glibc";
  return undefined;
}
