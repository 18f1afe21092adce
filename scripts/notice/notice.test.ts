import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Bundled } from "./bundled.ts";
import { cratesOf, type Metadata } from "./crates.ts";
import { licenceTexts, takesApache } from "./licence-texts.ts";

const empty = mkdtempSync(join(tmpdir(), "guppy-notice-test-"));
const full = mkdtempSync(join(tmpdir(), "guppy-notice-test-"));
writeFileSync(join(full, "LICENSE-MIT"), "Copyright Ada  \r\n\r\nPermission\n");
writeFileSync(join(full, "NOTICE"), "Made by Ada");
afterAll(() => {
  for (const folder of [empty, full]) rmSync(folder, { recursive: true });
});

test.each([
  ["Apache-2.0", true],
  ["MIT OR Apache-2.0", true],
  ["Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT", true],
  ["Apache-2.0 WITH LLVM-exception", false],
  ["MIT AND Apache-2.0", false],
  ["(MIT OR Apache-2.0) AND Unicode-3.0", false],
  ["MIT", false],
])("%s lets one take Apache-2.0: %s", (licence, takes) => {
  expect(takesApache(licence)).toBe(takes);
});

const one = (licence: string, folder: string, name = "one"): Bundled => ({
  name,
  version: "1.0.0",
  licence,
  authors: ["Ada"],
  folder,
});

test("a text stands once, with all that it is of, and a NOTICE is passed on", () => {
  expect(
    licenceTexts([one("MIT", full, "b"), one("MIT", full, "a"), one("Apache-2.0 OR MIT", full, "c")], "Apache"),
  ).toEqual([
    { text: "Made by Ada", of: ["a 1.0.0", "b 1.0.0", "c 1.0.0"] },
    { text: "Copyright Ada\n\nPermission", of: ["a 1.0.0", "b 1.0.0"] },
    { text: "Apache", of: ["c 1.0.0"] },
  ]);
});

test("without a text of its own MIT has the usual one with the authors, and another licence is refused", () => {
  const [text] = licenceTexts([one("MIT", empty)], "Apache");
  expect(text?.text).toMatch(/^MIT License\n\nCopyright \(c\) Ada\n\nPermission is hereby granted/);
  expect(() => licenceTexts([one("Zlib", empty)], "Apache")).toThrow("one 1.0.0 (Zlib) has no text of its licence");
});

test("what the top crate links is listed, ours left out, and a vendored crate is said to be changed", () => {
  const crate = (id: string, source: string | null = "registry"): Metadata["packages"][number] => ({
    id,
    name: id,
    version: "1.0.0",
    authors: [],
    license: "MIT/Apache-2.0",
    license_file: null,
    manifest_path: `/${id}/Cargo.toml`,
    source,
  });
  const needs = (id: string, ...deps: readonly string[]) => ({
    id,
    deps: deps.map((dependency) => {
      const [pkg = "", kind = null] = dependency.split(" ");
      return { pkg, dep_kinds: [{ kind }] };
    }),
  });
  const crates = cratesOf({
    workspace_members: ["guppy-napi", "guppy-gpui"],
    packages: [crate("guppy-napi", null), crate("guppy-gpui", null), crate("a"), crate("b"), crate("vendored", null)],
    resolve: {
      nodes: [
        needs("guppy-napi", "guppy-gpui", "b build"),
        needs("guppy-gpui", "vendored"),
        needs("vendored", "a"),
        needs("a"),
        needs("b"),
      ],
    },
  });
  expect(crates.map(({ name, version, licence }) => `${name} ${version} ${licence}`)).toEqual([
    "a 1.0.0 MIT OR Apache-2.0",
    "vendored 1.0.0 with changes MIT OR Apache-2.0",
  ]);
});
