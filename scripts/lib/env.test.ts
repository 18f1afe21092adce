// Checkouts share one target folder, and cargo goes by the age of files alone.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "guppy-env-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const thisYear = new Date().getFullYear();

interface Checkout {
  readonly claim: () => void;
  /** When the file is said to have been changed. */
  readonly year: (file: string) => number;
  readonly write: (file: string, text: string, year: number) => void;
}

function checkout(name: string, sources: Readonly<Record<string, string>>, year: number): Checkout {
  const root = join(folder, name);
  const pathOf = (file: string): string => join(root, "crates", "one", "src", file);
  const write = (file: string, text: string, changed: number): void => {
    writeFileSync(pathOf(file), text);
    const date = new Date(`${changed}-06-01`);
    utimesSync(pathOf(file), date, date);
  };
  mkdirSync(join(root, "scripts", "lib"), { recursive: true });
  mkdirSync(pathOf(""), { recursive: true });
  cpSync(join(import.meta.dirname, "env.sh"), join(root, "scripts", "lib", "env.sh"));
  writeFileSync(join(root, "package.json"), '{ "packageManager": "pnpm@1.0.0" }');
  for (const [file, text] of Object.entries(sources)) write(file, text, year);
  return {
    claim: () => {
      const env = { ...process.env, CARGO_TARGET_DIR: join(folder, "target") };
      execFileSync("bash", ["-euc", "source scripts/lib/env.sh; claim_target_folder"], { cwd: root, env });
    },
    year: (file) => statSync(pathOf(file)).mtime.getFullYear(),
    write,
  };
}

test("sources that differ get younger than what another checkout has built, and equal ones as old as its own", () => {
  const first = checkout("first", { "same.rs": "a", "other.rs": "b" }, 2020);
  const second = checkout("second", { "same.rs": "a", "other.rs": "c", "new file.rs": "d" }, 2021);
  const years = (one: Checkout, ...files: readonly string[]): readonly number[] => files.map(one.year);

  first.claim();
  expect(years(first, "same.rs", "other.rs")).toEqual([2020, 2020]);
  first.claim();
  expect(years(first, "same.rs", "other.rs")).toEqual([2020, 2020]);

  second.claim();
  expect(years(second, "same.rs", "other.rs", "new file.rs")).toEqual([2020, thisYear, thisYear]);
  second.write("same.rs", "e", 2022);
  second.claim();
  expect(years(second, "same.rs")).toEqual([2022]);

  first.claim();
  expect(years(first, "same.rs", "other.rs")).toEqual([thisYear, thisYear]);
});

test("where the other checkout is gone, everything gets younger", () => {
  const gone = checkout("gone", { "same.rs": "a" }, 2020);
  gone.claim();
  rmSync(join(folder, "gone"), { recursive: true });
  const next = checkout("next", { "same.rs": "a" }, 2020);
  next.claim();
  expect(next.year("same.rs")).toBe(thisYear);
});
