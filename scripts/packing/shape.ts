// What every released native file of guppy looks like, whatever its target: small, and asking the system for little.
import type { BinaryFacts } from "../../packages/precompiler/src/binary/inspect.ts";

/** Stripped size in bytes; what `npm install guppy` costs on disk. */
export const mostBytes = 27_000_000;

/** Libraries that the file may ask for by name: a desktop has them, and `guppy doctor` names the package of each. */
const libraries: readonly string[] = [
  "ld-linux-aarch64.so.1",
  "ld-linux-x86-64.so.2",
  "libc.so.6",
  "libgcc_s.so.1",
  "libm.so.6",
  "libxcb.so.1",
  "libxkbcommon-x11.so.0",
  "libxkbcommon.so.0",
];

/** What speaks against releasing the file; empty when nothing does. */
export function shapeProblems(facts: BinaryFacts, bytes: number): readonly string[] {
  if (facts.format !== "elf") return [];
  return [
    ...(bytes > mostBytes ? [`has ${bytes} bytes, more than ${mostBytes}`] : []),
    ...facts.needed
      .filter((name) => !libraries.includes(name))
      .map((name) => `needs ${name}, which is not in the list`),
    ...facts.searchPaths.map((path) => `looks for libraries in ${path}`),
  ];
}
