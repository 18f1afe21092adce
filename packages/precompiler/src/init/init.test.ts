// What init writes for each kind, and that it never takes anything away.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recordingReporter, scratch, writeTree } from "../../test/support.ts";
import { validateConfig } from "../config/validate.ts";
import { type InitOptions, init } from "./init.ts";

const x64 = "x86_64-unknown-linux-gnu";

async function run(files: Record<string, string>, options: InitOptions = {}) {
  const root = await scratch();
  await writeTree(root, {
    "package.json": '{ "name": "@a/thing", "version": "1.0.0", "repository": "github:a/b" }',
    ...files,
  });
  const reporter = recordingReporter();
  const outcome = await init(root, { targets: [x64], ...options }, reporter);
  const read = (path: string): Promise<string> => readFile(join(root, path), "utf8");
  return { root, outcome, reporter, read };
}

test.each([
  ["make", { Makefile: "" }, {}, 'build: { command: "make", args: [] },'],
  ["cmake", { "CMakeLists.txt": "" }, {}, '"-DLOAD_PATH=@{load_path}"'],
  ["node-gyp", { "binding.gyp": "" }, {}, 'output: "build/Release/thing.node",'],
  ["napi-rs", { "Cargo.toml": "" }, {}, "cargoPrecompiler({"],
  ["a command", {}, { command: ["sh", "build.sh"] }, 'build: { command: "sh", args: ["build.sh"] },'],
] as const)("%s", async (_, files, options, text) => {
  const { read, outcome } = await run(files, options);
  expect(outcome).toEqual({
    written: [
      "precompiler.config.mjs",
      "index.js",
      "index.d.ts",
      ".github/workflows/native.yml",
      ".gitignore",
      "package.json",
    ],
    kept: [],
  });
  const config = await read("precompiler.config.mjs");
  expect(config).toContain(text);
  expect(config).toContain('url: "https://github.com/a/b/releases/download/v@{version}/@{artefact_filename}"');
  const source = config.replace('"@guppy/precompiler"', JSON.stringify(new URL("../index.ts", import.meta.url).href));
  const folder = await scratch();
  await writeTree(folder, { "config.mjs": source });
  const { default: loaded } = (await import(join(folder, "config.mjs"))) as { readonly default: unknown };
  expect(validateConfig(loaded, "the config")).toBe(loaded);
  expect(await read(".github/workflows/native.yml")).toContain(`- { target: ${x64}, runner: ubuntu-22.04 }`);
});

test("a second time nothing is written, and what a person wrote stays", async () => {
  const mine = {
    Makefile: "",
    "precompiler.config.json": "{}",
    "index.js": "mine",
    ".gitignore": "native\nown",
    "package.json": JSON.stringify({
      name: "@a/thing",
      version: "1.0.0",
      scripts: { "native:build": "mine" },
      files: ["own.js"],
      types: "own.d.ts",
    }),
  };
  const { root, outcome, read, reporter } = await run(mine);
  expect(outcome.kept).toEqual(["precompiler.config.mjs", "index.js"]);
  expect(reporter.text()).toContain("index.js is there already and was not touched");
  expect(await read("index.js")).toBe("mine");
  expect(await read(".gitignore")).toBe(
    "native\nown\n/npm/\n/checksum.json\n/native-hashes.json\n/.guppy-precompiler.lock\n/build/\n",
  );
  const manifest = JSON.parse(await read("package.json"));
  expect([manifest.scripts["native:build"], manifest.files[0], manifest.types]).toEqual(["mine", "own.js", "own.d.ts"]);
  expect(await readdir(root)).not.toContain("precompiler.config.mjs");
  expect((await init(root, { targets: [x64] }, reporter)).written).toEqual([]);
});

test("an executable gets a launcher that may be started", async () => {
  const { root, read } = await run({ Makefile: "" }, { type: "bin" });
  expect((await stat(join(root, "bin/thing.js"))).mode & 0o111).toBe(0o111);
  expect(JSON.parse(await read("package.json")).bin).toEqual({ thing: "bin/thing.js" });
});

test.each<readonly [string, Record<string, string>, InitOptions, string, string]>([
  ["nothing to build", {}, {}, "usage", "has neither Cargo.toml nor CMakeLists.txt nor binding.gyp nor Makefile"],
  [
    "an unknown kind",
    {},
    { kind: "bazel" },
    "usage",
    '--kind is "bazel", allowed is make, cmake, node-gyp, napi-rs, command',
  ],
  ["an unknown type", {}, { kind: "make", type: "lib" }, "usage", '--type is "lib", allowed is addon or bin'],
  [
    "a manifest without a name",
    { "package.json": "{}" },
    { kind: "make" },
    "config_invalid",
    "has no `name` or no `version`",
  ],
  [
    "a file where a folder should be",
    { ".github": "a file" },
    { kind: "make" },
    "write_failed",
    "there is a file where a folder should be",
  ],
])("%s", async (_, files, options, code, text) => {
  await expect(run(files, options)).rejects.toMatchObject({ code, message: expect.stringContaining(text) });
});
