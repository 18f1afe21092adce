// Any binary to its facts, whichever of the three formats it is, and whether they suit a target.

import type { Target } from "../precompiler.ts";
import { targetRow } from "../targets/table.ts";
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

const formats: Readonly<Record<string, BinaryFacts["format"]>> = {
  linux: "elf",
  freebsd: "elf",
  darwin: "macho",
  win32: "pe",
};

/**
 * What speaks against running it on `target`: another format, machine or libc, or a newer glibc than declared.
 * Empty when nothing does, and for targets outside the table, of which nothing is known.
 */
export function mismatches(facts: BinaryFacts, target: Target, minGlibc?: string): readonly string[] {
  const row = targetRow(target);
  if (row === undefined) return [];
  const expected = formats[row.platform];
  if (expected === undefined) return [];
  if (facts.format !== expected) return [`is ${facts.format}, ${target} needs ${expected}`];
  const archs = facts.format === "macho" ? facts.archs : [facts.arch];
  const wanted = row.arch === "universal" ? ["arm64", "x64"] : [row.arch];
  const found = wanted
    .filter((arch) => !archs.includes(arch))
    .map((arch) => `is for ${archs.join("+")}, ${target} needs ${arch}`);
  return facts.format === "elf" ? [...found, ...libcMismatches(facts, target, row.libc, minGlibc)] : found;
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
