// What the built library reads when a program imports it, and what only when a tree needs it.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface Loaded {
  readonly bytes: number;
  readonly builtins: readonly string[];
  readonly imported: readonly string[];
  readonly plain: readonly string[];
  readonly badge: readonly string[];
  readonly chart: readonly string[];
}

const run = (name: string): Loaded =>
  JSON.parse(
    execFileSync(process.execPath, [fileURLToPath(new URL(name, import.meta.url))], {
      encoding: "utf8",
      env: { ...process.env, GUPPY_HEADLESS: "1" },
    }),
  ) as Loaded;

const partsIn = (files: readonly string[]): readonly string[] =>
  files
    .filter((file) => file.startsWith("guppy-parts/"))
    .map((file) => file.slice("guppy-parts/".length, -".js".length));

test("an import reads no element, no dialog and nothing of the desktop, and each comes with the first that needs it", () => {
  const { bytes, builtins, imported, plain, badge, chart } = run("loaded.mjs");
  expect([imported, plain, badge, chart].map(partsIn)).toEqual([[], [], ["simple"], ["simple", "charts", "drawing"]]);
  // Each file is looked for and opened by itself.
  expect(imported.length).toBeLessThanOrEqual(20);
  expect(bytes).toBeLessThan(450_000);
  expect(plain.filter((file) => !imported.includes(file))).toEqual([]);
  const heavy = ["crypto", "zlib", "net", "child_process", "worker_threads", "process"].map(
    (name) => `NativeModule ${name}`,
  );
  expect(builtins.filter((name) => heavy.includes(name))).toEqual([]);
});

test("as CommonJS it reads no part either", () => {
  const require = createRequire(import.meta.url);
  require("../../dist/index.cjs");
  const files = Object.keys(require.cache).filter((file) => file.includes("/dist/"));
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((file) => file.includes("guppy-parts"))).toEqual([]);
});
