import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { stageSources } from "./sources.ts";

const root = mkdtempSync(join(tmpdir(), "guppy-sources-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text = path): void {
  const file = join(root, "repository", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

test("our crates and vendored ones are staged with what a build needs and licences want, and nothing else", () => {
  for (const path of [
    "Cargo.toml",
    "Cargo.lock",
    "crates/guppy-one/Cargo.toml",
    "crates/guppy-one/build.rs",
    "crates/guppy-one/src/lib.rs",
    "crates/guppy-one/src/deep/a.rs",
    "crates/guppy-one/fonts/a.ttf",
    "crates/vendor/other/Cargo.toml",
    "crates/vendor/other/LICENSE-APACHE",
    "crates/vendor/other/src/shaders.wgsl",
  ]) {
    write(path);
  }
  write("rust-toolchain.toml", '[toolchain]\nchannel = "1.95.0"\ncomponents = ["clippy"]\n');
  const staged = join(root, "staged");
  mkdirSync(staged);
  writeFileSync(join(staged, "old"), "");
  for (const path of [
    "crates/guppy-one/tests/a.rs",
    "crates/guppy-one/examples/a.rs",
    "crates/vendor/other/benches/a.rs",
  ]) {
    write(path);
  }

  stageSources(join(root, "repository"), staged);

  const files = readdirSync(staged, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(staged.length + 1));
  expect(files.sort()).toEqual([
    "Cargo.lock",
    "Cargo.toml",
    "crates/guppy-one/Cargo.toml",
    "crates/guppy-one/build.rs",
    "crates/guppy-one/fonts/a.ttf",
    "crates/guppy-one/src/deep/a.rs",
    "crates/guppy-one/src/lib.rs",
    "crates/vendor/other/Cargo.toml",
    "crates/vendor/other/LICENSE-APACHE",
    "crates/vendor/other/src/shaders.wgsl",
    "rust-toolchain.toml",
  ]);
  expect(readFileSync(join(staged, "rust-toolchain.toml"), "utf8")).toBe(
    '[toolchain]\nchannel = "1.95.0"\nprofile = "minimal"\n',
  );
});
