// Any binary to its facts, whichever of the three formats it is, and whether they suit a target.

import type { Target } from "../precompiler.ts";
import { expectedMachine } from "../targets/machine.ts";
import { MalformedBinary } from "./bytes.ts";
import { compareVersions, type ElfFacts, isElf, readElf } from "./elf.ts";
import { isMacho, type MachoFacts, readMacho } from "./macho.ts";
import { isPe, type PeFacts, readPe } from "./pe.ts";

export type BinaryFacts = ElfFacts | MachoFacts | PeFacts;

/** @throws MalformedBinary when it is none of the three, or broken. */
export function inspectBinary(bytes: Uint8Array): BinaryFacts {
  if (isElf(bytes)) return readElf(bytes);
  if (isMacho(bytes)) return readMacho(bytes);
  if (isPe(bytes)) return readPe(bytes);
  throw new MalformedBinary("neither ELF nor Mach-O nor PE");
}

/** By its first bytes alone, so that data files pass for what they are. */
export function looksNative(bytes: Uint8Array): boolean {
  return isElf(bytes) || isMacho(bytes) || (isPe(bytes) && bytes.length > 64);
}

const formats: Readonly<Record<string, BinaryFacts["format"]>> = {
  linux: "elf",
  android: "elf",
  freebsd: "elf",
  darwin: "macho",
  win32: "pe",
};

/** The system of a binary in Node's words, and its processors. */
export function machineOf(facts: BinaryFacts): { readonly platform: string; readonly archs: readonly string[] } {
  if (facts.format === "elf") return { platform: facts.system, archs: [facts.arch] };
  return facts.format === "macho"
    ? { platform: "darwin", archs: facts.archs }
    : { platform: "win32", archs: [facts.arch] };
}

/**
 * What speaks against running it on `target`: another format, system, machine or libc, a newer glibc than declared, or that it
 * is no library where one is loaded. Empty when nothing does, and for targets whose names tell nothing of their machine.
 */
export function mismatches(
  facts: BinaryFacts,
  target: Target,
  minGlibc?: string,
  type?: "addon" | "bin",
): readonly string[] {
  const machine = expectedMachine(target);
  const format = machine === undefined ? undefined : formats[machine.platform];
  if (machine === undefined || format === undefined) return kindMismatches(facts, type);
  if (facts.format !== format) return [`is ${facts.format}, ${target} needs ${format}`];
  const { platform, archs } = machineOf(facts);
  const system = machine.platform === "android" ? "linux" : machine.platform;
  const found = machine.archs
    .filter((arch) => !archs.includes(arch))
    .map((arch) => `is for ${archs.join("+")}, ${target} needs ${arch}`);
  if (platform !== system) found.push(`is for ${platform}, ${target} needs ${system}`);
  if (facts.format === "macho" && facts.macos === false)
    found.push(`is for another system of Apple's, ${target} needs macOS`);
  const libc = facts.format === "elf" ? libcMismatches(facts, target, machine.libc, minGlibc) : [];
  return [...found, ...libc, ...kindMismatches(facts, type)];
}

/** The same for bytes that may be anything; empty also for a target of which nothing is known. */
export function byteMismatches(
  bytes: Uint8Array,
  target: Target,
  minGlibc?: string,
  type?: "addon" | "bin",
): readonly string[] {
  try {
    return mismatches(inspectBinary(bytes), target, minGlibc, type);
  } catch (error) {
    if (!(error instanceof MalformedBinary)) throw error;
    const machine = expectedMachine(target);
    const format = machine === undefined ? undefined : formats[machine.platform];
    if (machine === undefined || format === undefined) return [];
    return [`is no sound native file (${error.message}), ${target} needs ${format} for ${machine.archs.join("+")}`];
  }
}

function kindMismatches(facts: BinaryFacts, type: "addon" | "bin" | undefined): readonly string[] {
  const kind = facts.format === "pe" ? (facts.library ? "library" : "executable") : facts.kind;
  if (kind === "object") return ["is an object file that was not linked"];
  if (type === "addon" && kind === "executable") return ["is an executable, an addon is a library"];
  // A position-independent executable of ELF calls itself a library.
  if (type === "bin" && kind === "library" && facts.format !== "elf")
    return ["is a library, and an executable is needed"];
  return [];
}

function libcMismatches(
  facts: ElfFacts,
  target: Target,
  libc: string | undefined,
  minGlibc: string | undefined,
): readonly string[] {
  if (libc !== undefined && facts.libc !== undefined && facts.libc !== libc)
    return [`is linked to ${facts.libc}, ${target} needs ${libc}`];
  if (minGlibc !== undefined && facts.glibc !== undefined && compareVersions(facts.glibc, minGlibc) > 0) {
    return [`needs GLIBC_${facts.glibc}, but declares ${minGlibc}`];
  }
  return [];
}
