import { expect, test } from "vitest";
import type { ElfFacts } from "../../packages/precompiler/src/binary/elf.ts";
import { mostBytes, shapeProblems } from "./shape.ts";

const sound: ElfFacts = {
  format: "elf",
  arch: "x64",
  system: "linux",
  kind: "library",
  interpreter: undefined,
  needed: ["libc.so.6", "libxcb.so.1"],
  searchPaths: [],
  libc: "glibc",
  glibc: "2.34",
};

test.each<readonly [string, Partial<ElfFacts>, number, readonly RegExp[]]>([
  ["as it should be", {}, mostBytes, []],
  ["too large", {}, mostBytes + 1, [/more than/]],
  ["in need of another library", { needed: ["libc.so.6", "libssl.so.3"] }, 1, [/needs libssl\.so\.3/]],
  ["tied to the builder's folders", { searchPaths: ["/home/me/lib"] }, 1, [/looks for libraries in \/home\/me\/lib/]],
])("a file that is %s", (_, facts, bytes, expected) => {
  const problems = shapeProblems({ ...sound, ...facts }, bytes);
  expect(problems).toHaveLength(expected.length);
  for (const [index, pattern] of expected.entries()) expect(problems[index]).toMatch(pattern);
});
