// The loader on real trees of a consumer: its order, what it verifies, and each failure with its words and its next step.
import { execFile } from "node:child_process";
import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "tsup";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { elf } from "../../test/binaries.ts";
import { scratch, writeTree } from "../../test/support.ts";
import { sha256 } from "../artefact/sha256.ts";
import { load, locate } from "../load.ts";
import { targetTable } from "../targets/table.ts";
import type { LoadError } from "./load-error.ts";

const here = targetTable.find(
  (row) => row.platform === process.platform && row.arch === process.arch && row.libc !== "musl",
);
if (here === undefined) throw new Error("this machine is in no table");
const native = `@scope/thing-${here.npm}`;
const foreign = "@scope/thing-win32-arm64-msvc";

/** A consumer's tree; files are modules, since a process can load a real addon only where there is a compiler. */
async function tree(files: Record<string, string | Uint8Array> = {}, manifest: object = {}) {
  const root = await scratch();
  const base = join(root, "node_modules/@a/thing");
  await writeTree(root, {
    "package.json": "{}",
    "node_modules/.package-lock.json": '{"packages":{}}',
    "node_modules/@a/thing/package.json": JSON.stringify({
      name: "@a/thing",
      version: "1.0.0",
      optionalDependencies: { [native]: "1.0.0", [foreign]: "1.0.0" },
      ...manifest,
    }),
    ...files,
  });
  return { root, base, where: { filename: join(base, "index.cjs") } };
}

const packaged = (content: string | Uint8Array): Record<string, string | Uint8Array> => ({
  [`node_modules/${native}/package.json`]: '{"main":"thing.cjs"}',
  [`node_modules/${native}/thing.cjs`]: content,
});

function failureOf(task: () => unknown): LoadError {
  try {
    task();
  } catch (error) {
    if (error instanceof Error && error.name === "LoadError") return error as LoadError;
    throw error;
  }
  throw new Error("it was loaded");
}

const variables = ["A__THING_NATIVE_PATH", "A__THING_NATIVE_FORCE_BUILD", "A__THING_NATIVE_VERIFY"];

function withVariable<T>(name: string, value: string, task: () => T): T {
  expect(variables).toContain(name);
  process.env[name] = value;
  try {
    return task();
  } finally {
    delete process.env[name];
  }
}

describe("the order", () => {
  test("a named file, then the platform package, then what compile has installed", async () => {
    const { root, where } = await tree({
      ...packaged('module.exports = "package"'),
      "node_modules/@a/thing/native/thing.node": "not asked for",
      "named.cjs": 'module.exports = "named"',
    });
    expect(load(where)).toBe("package");
    expect(locate(where)).toEqual({ path: join(root, `node_modules/${native}/thing.cjs`), source: "package" });
    expect(withVariable("A__THING_NATIVE_PATH", join(root, "named.cjs"), () => load(where))).toBe("named");
    await rm(join(root, "node_modules", native), { recursive: true });
    expect(locate(where)).toMatchObject({ source: "installed" });
    const stamp = (facts: object): string =>
      JSON.stringify({ version: "1.0.0", platform: process.platform, arch: process.arch, source: "build", ...facts });
    await writeTree(root, { "node_modules/@a/thing/native/.guppy-native.json": stamp({ version: "0.9.0" }) });
    expect(failureOf(() => locate(where)).tried.at(-1)?.reason).toBe(
      "it is of version 0.9.0, and the package of 1.0.0",
    );
    await writeTree(root, { "node_modules/@a/thing/native/.guppy-native.json": stamp({ arch: "mips" }) });
    expect(failureOf(() => locate(where)).tried.at(-1)?.reason).toMatch(/^it is for \w+-mips, and this is /);
  });

  test("a forced build is the only thing that is taken", async () => {
    const { where } = await tree(packaged("module.exports = 1"));
    const error = withVariable("A__THING_NATIVE_FORCE_BUILD", "1", () => failureOf(() => load(where)));
    expect([error.code, error.next]).toEqual([
      "NATIVE_NOT_BUILT",
      "Unset it, or build: `npx guppy-precompiler compile`.",
    ]);
  });

  test("a variant of the platform package, and an executable", async () => {
    const { root, where } = await tree({
      ...packaged('module.exports = "plain"'),
      [`node_modules/${native}/variants/old/thing.cjs`]: 'module.exports = "old"',
    });
    expect(load(where, { variants: { newer: () => false, old: () => true } })).toBe("old");
    expect(load(where, { variants: { gone: () => true } })).toBe("plain");
    await writeTree(root, {
      [`node_modules/${native}/package.json`]: '{"bin":{"x":"thing"}}',
      [`node_modules/${native}/thing`]: "",
    });
    expect(locate(where, { type: "bin" }).path).toBe(join(root, `node_modules/${native}/thing`));
  });
});

describe("failures", () => {
  test.each<readonly [string, Record<string, string | Uint8Array>, string, RegExp, RegExp]>([
    [
      "nothing is installed",
      {},
      "NATIVE_MISSING",
      /^The package @scope\/thing-\S+ is not installed, and the reason is unknown\. /,
      /^Install again on this machine: /,
    ],
    [
      "another platform's is",
      { [`node_modules/${foreign}/package.json`]: "{}" },
      "NATIVE_OTHER_PLATFORM",
      /but @scope\/thing-win32-arm64-msvc is: this node_modules folder/,
      /rm -rf node_modules/,
    ],
  ])("%s", async (_, files, code, message, next) => {
    const { where } = await tree(files);
    const error = failureOf(() => load(where));
    expect([error.code, error.tried.map(({ source }) => source)]).toEqual([code, ["package", "installed"]]);
    expect(error.message).toMatch(message);
    expect(error.next).toMatch(next);
  });

  const released = { sha256: sha256(Buffer.from("the real one")) };
  test.each<readonly [string, Uint8Array, string, string]>([
    ["empty", Buffer.alloc(0), "NATIVE_EMPTY", `is empty; the released one has sha256 ${released.sha256}`],
    [
      "a web page",
      Buffer.from("<!doctype html>"),
      "NATIVE_HTML",
      `is a web page of 15 bytes: something between this machine and the registry, such as a proxy, answered instead; the released one has sha256 ${released.sha256}`,
    ],
    [
      "cut short",
      elf({ needed: ["libc.so.6"] }).subarray(0, 60),
      "NATIVE_TRUNCATED",
      `is truncated: it ends after 60 bytes; the released one has sha256 ${released.sha256}`,
    ],
    [
      "for another processor",
      elf({ machine: 40, needed: ["libc.so.6"] }),
      "NATIVE_WRONG_CPU",
      `is for arm, and this Node is for ${process.arch}`,
    ],
  ])("a file that is %s, and the reason beside its place is the message's", async (_, bytes, code, verdict) => {
    const { root, where } = await tree({
      [`node_modules/${native}/package.json`]: '{"main":"thing.node"}',
      [`node_modules/${native}/thing.node`]: bytes,
      "node_modules/@a/thing/native-hashes.json": JSON.stringify({ [here.triple]: `sha256:${released.sha256}` }),
    });
    const error = failureOf(() => load(where));
    const path = join(root, `node_modules/${native}/thing.node`);
    expect(error.code).toBe(code);
    expect(error.message).toContain(`The native file ${path} ${verdict}.`);
    expect(error.tried[0]).toEqual({ source: "package", path, reason: verdict });
  });

  test("a platform without a package, a file that is gone, a path to nowhere, no place at all", async () => {
    const only = await tree({}, { optionalDependencies: { [foreign]: "1.0.0" } });
    expect(failureOf(() => load(only.where)).message).toContain(
      `@a/thing has no native package for ${process.platform}-${process.arch}, only ${foreign}.`,
    );
    const gone = await tree({ [`node_modules/${native}/package.json`]: '{"main":"thing.cjs"}' });
    expect(failureOf(() => load(gone.where)).tried[0]?.reason).toBe(
      "the package is installed, and its file thing.cjs is gone",
    );
    const nowhere = withVariable("A__THING_NATIVE_PATH", "/none.node", () => failureOf(() => load(gone.where)));
    expect([nowhere.code, nowhere.message]).toEqual([
      "NATIVE_PATH_NOT_FOUND",
      "A__THING_NATIVE_PATH names /none.node, and there is no such file. Correct the path or unset A__THING_NATIVE_PATH.",
    ]);
    expect(failureOf(() => load({} as { url: string })).message).toContain("`{ filename: __filename }`");
    const bare = await tree({}, { optionalDependencies: {} });
    expect(failureOf(() => load(bare.where)).message).toMatch(
      /^There is no native file in .*native\. Install it: `npx guppy-precompiler compile`\.$/,
    );
  });
});

describe("verification", () => {
  const hashes = (facts: Record<string, string>): string =>
    JSON.stringify(
      Object.fromEntries(Object.entries(facts).map(([key, text]) => [key, `sha256:${sha256(Buffer.from(text))}`])),
    );

  test("every file of the package against the packed hashes, before any code runs", async () => {
    const { root, base, where } = await tree({
      ...packaged("globalThis.ran = true; module.exports = 1;"),
      [`node_modules/${native}/lib/side.so`]: "side",
    });
    const file = "globalThis.ran = true; module.exports = 1;";
    await writeFile(
      join(base, "native-hashes.json"),
      hashes({ [here.triple]: file, [`${here.triple}/lib/side.so`]: "side" }),
    );
    expect(load(where, { verify: true })).toBe(1);
    Reflect.deleteProperty(globalThis, "ran");
    await writeFile(join(root, `node_modules/${native}/lib/side.so`), "changed");
    const error = withVariable("A__THING_NATIVE_VERIFY", "1", () => failureOf(() => load(where)));
    expect([error.code, Reflect.has(globalThis, "ran")]).toEqual(["NATIVE_HASH_MISMATCH", false]);
    expect(error.message).toContain(
      `lib/side.so is not the one that was released: its sha256 is ${sha256(Buffer.from("changed"))}`,
    );
  });

  test("without hashes it says so", async () => {
    const { where } = await tree(packaged("module.exports = 1;"));
    expect(failureOf(() => load(where, { verify: true })).code).toBe("NATIVE_UNVERIFIABLE");
  });
});

describe("from bundles and both kinds of module", () => {
  let bundled = "";
  beforeAll(async () => {
    bundled = join(import.meta.dirname, "../../node_modules/.cache/load-test");
    const entry = { load: join(import.meta.dirname, "../load.ts") };
    await build({ entry, format: ["esm", "cjs"], outDir: bundled, silent: true, config: false, clean: true });
  });
  afterAll(() => rm(bundled, { recursive: true, force: true }));

  async function nodeIn(folder: string, file: string): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: folder });
    return stdout.trim();
  }

  test("require and import, with nothing beside the bundle", async () => {
    const { base } = await tree({
      ...packaged('module.exports = "package"'),
      "node_modules/@a/thing/a.cjs": 'console.log(require("./load.cjs").load(module));',
      "node_modules/@a/thing/a.mjs": 'import { load } from "./load.mjs"; console.log(load(import.meta));',
    });
    await cp(join(bundled, "load.cjs"), join(base, "load.cjs"));
    await cp(join(bundled, "load.js"), join(base, "load.mjs"));
    expect([await nodeIn(base, "a.cjs"), await nodeIn(base, "a.mjs")]).toEqual(["package", "package"]);
    for (const name of ["load.cjs", "load.js"]) {
      const text = await readFile(join(bundled, name), "utf8");
      const needed = [...text.matchAll(/(?:from|require\()\s*"([^"]+)"/g)].map(([, module]) => module);
      expect(
        needed.filter(
          (module) => !/^(node:)?(fs|module|path|url|crypto|child_process|os|fs\/promises)$/.test(module ?? ""),
        ),
      ).toEqual([]);
    }
  });

  test("adds at most 2 ms to loading the file by hand, in the median of a hundred", async () => {
    const { base } = await tree(packaged("module.exports = 1"));
    await cp(join(bundled, "load.cjs"), join(base, "load.cjs"));
    await writeFile(
      join(base, "bench.cjs"),
      `const { load } = require("./load.cjs"); const times = [];
for (let run = 0; run < 100; run += 1) { const start = performance.now(); load(module); times.push(performance.now() - start); }
console.log(times.sort((a, b) => a - b)[50]);`,
    );
    expect(Number(await nodeIn(base, "bench.cjs"))).toBeLessThan(2);
  });
});
