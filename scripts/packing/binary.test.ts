import { appendFileSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { targets } from "../../schema/targets.ts";
import { readBinary } from "./binary.ts";

const linux = targets.filter(({ platform }) => platform === "linux");
const own = linux.find(({ arch }) => arch === process.arch);
const other = linux.find(({ arch }) => arch !== process.arch);
if (own === undefined || other === undefined) throw new Error("this machine is no target");

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guppy-packing-"));
  for (const profile of ["release", "quick"]) {
    copyFileSync(process.execPath, join(folder, profile));
    appendFileSync(join(folder, profile), `guppy-profile:${profile}`);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const problem = (path: string, target = own): string => {
  const binary = readBinary(path, target);
  return "problem" in binary ? binary.problem : "none";
};

// Node itself is a file for this machine; what is behind the end of an ELF file changes nothing.
test("a file of the release profile for the target passes, and for another it doesn't", () => {
  expect(problem(join(folder, "release"))).toBe("none");
  expect(problem(join(folder, "release"), other)).toMatch(new RegExp(`is for ${own.arch}, .* needs ${other.arch}`));
});

test("a file that needs a later glibc than the target has is refused", () => {
  expect(problem(process.execPath, { ...own, minGlibc: "2.1" })).toMatch(/needs GLIBC_2\.\d+, but declares 2\.1/);
});

test("a file of the quick profile is refused, and so is one that names no profile", () => {
  expect(problem(join(folder, "quick"))).toMatch(/is a quick build, for tests only; build it with scripts\/native/);
  expect(problem(process.execPath)).toMatch(/does not say which profile built it/);
});

test.each<readonly [string, Uint8Array | undefined, RegExp]>([
  ["missing", undefined, /missing; build it with scripts\/native/],
  ["empty", new Uint8Array(), /is no native file/],
  ["text", Buffer.from("<!doctype html>"), /is no native file/],
  ["cut short", readFileSync(process.execPath).subarray(0, 1000), /is no native file/],
])("a file that is %s is refused", (name, bytes, text) => {
  const path = join(folder, `${name}.node`);
  if (bytes !== undefined) writeFileSync(path, bytes);
  expect(problem(path)).toMatch(text);
});
