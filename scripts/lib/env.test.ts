// Checkouts share one target folder, and cargo goes by the age of files alone.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "guppy-env-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const old = new Date("2020-01-01");

function checkout(name: string): { readonly claim: () => void; readonly year: () => number } {
  const root = join(folder, name);
  const source = join(root, "crates", "one", "src", "lib.rs");
  mkdirSync(join(root, "scripts", "lib"), { recursive: true });
  mkdirSync(join(source, ".."), { recursive: true });
  cpSync(join(import.meta.dirname, "env.sh"), join(root, "scripts", "lib", "env.sh"));
  writeFileSync(join(root, "package.json"), '{ "packageManager": "pnpm@1.0.0" }');
  writeFileSync(source, "");
  utimesSync(source, old, old);
  return {
    claim: () => {
      const env = { ...process.env, CARGO_TARGET_DIR: join(folder, "target") };
      execFileSync("bash", ["-euc", "source scripts/lib/env.sh; claim_target_folder"], { cwd: root, env });
    },
    year: () => statSync(source).mtime.getFullYear(),
  };
}

test("sources get younger than what another checkout has built, and only then", () => {
  const first = checkout("first");
  const second = checkout("second");
  first.claim();
  expect(first.year()).toBe(2020);
  first.claim();
  expect(first.year()).toBe(2020);
  second.claim();
  expect([first.year(), second.year()]).toEqual([2020, new Date().getFullYear()]);
  first.claim();
  expect(first.year()).toBe(new Date().getFullYear());
});
