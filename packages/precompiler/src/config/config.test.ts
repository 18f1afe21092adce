import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { recording, scratch, testHost, testProject, writeTree } from "../../test/support.ts";
import { consumerRoot, readConsumerForceBuild } from "./consumer.ts";
import { loadProject } from "./load.ts";
import { validateConfig } from "./validate.ts";
import { defaultForceBuildEnv } from "./variables.ts";

const { precompiler } = recording();

describe("validation names the key, what was found and what is allowed", () => {
  test.each([
    [[], "", "is [], allowed is an object"],
    [{ prcompiler: {} }, "prcompiler", "known are precompiler, url"],
    [{ precompiler: { module: precompiler } }, "precompiler.type", "is missing, allowed is `addon` or `bin`"],
    [{ precompiler: { type: "nif", module: precompiler } }, "precompiler.type", 'is "nif"'],
    [{ precompiler: { type: "addon" } }, "precompiler.module", "is missing"],
    [
      { precompiler: { type: "addon", module: {} } },
      "precompiler.module.allSupportedTargets",
      "is missing, allowed is a function",
    ],
    [
      { precompiler: { type: "addon", module: { ...precompiler, postPrecompile: 1 } } },
      "precompiler.module.postPrecompile",
      "a function or nothing",
    ],
    [{ url: "https://host/file" }, "url", "@{artefact_filename}"],
    [{ url: 1 }, "url", "is 1"],
    [{ headers: { a: 1 } }, "headers.a", "a text"],
    [{ downloader: {} }, "downloader", "`download`"],
    [{ filename: "a/b" }, "filename", "without folder"],
    [{ filename: "a.node" }, "filename", "without folder"],
    [{ privDir: "../x" }, "privDir", "inside the package"],
    [{ privDir: "/x" }, "privDir", "inside the package"],
    [{ privDir: "." }, "privDir", "inside the package"],
    [{ privPaths: [] }, "privPaths", "is []"],
    [{ privPaths: ["../x"] }, "privPaths", "globs inside"],
    [{ napiVersions: { versions: [8] } }, "napiVersions.versions", "is [8]"],
    [{ napiVersions: { versions: [] } }, "napiVersions.versions", "is []"],
    [{ napiVersions: { build: "x" } }, "napiVersions.build", 'is "x"'],
    [{ napiVersions: { fallback: 1 } }, "napiVersions.fallback", "known are versions, build, fallbackVersion"],
    [{ forceBuild: "true" }, "forceBuild", "true or false"],
    [{ forceBuildEnv: "a b" }, "forceBuildEnv", "environment variable"],
    [{ variants: { t1: [["a b", () => true]] } }, "variants.t1", "distinct names"],
    [
      {
        variants: {
          t1: [
            ["a", () => true],
            ["a", () => true],
          ],
        },
      },
      "variants.t1",
      "distinct names",
    ],
    [{ minGlibc: { t1: 2.35 } }, "minGlibc.t1", "is 2.35"],
    [{ maxRetries: 16 }, "maxRetries", "from 0 to 15"],
    [{ maxRetries: 1.5 }, "maxRetries", "from 0 to 15"],
    [{ timeoutMs: 0 }, "timeoutMs", "from 1"],
    [{ limits: { entries: -1 } }, "limits.entries", "from 1"],
    [{ toolchain: { args: "x" } }, "toolchain.args", "a list of texts"],
    [{ npm: { name: "x" } }, "npm.dir", "is missing"],
  ])("case %#: %j", (config, place, text) => {
    expect(() => validateConfig(config, "test.json")).toThrow(
      expect.objectContaining({ code: "config_invalid", place, message: expect.stringContaining(text) }),
    );
  });

  test("a factory must make a precompiler", async () => {
    const root = await scratch();
    const make = (made: unknown) => () =>
      testProject(root, { precompiler: { type: "addon", module: (() => made) as never } }, testHost(root));
    expect(make(precompiler)).not.toThrow();
    expect(make(() => precompiler)).toThrow(expect.objectContaining({ place: "precompiler.module" }));
    expect(make({ ...precompiler, buildNative: 1 })).toThrow(
      expect.objectContaining({ place: "precompiler.module.buildNative" }),
    );
  });
});

describe("defaults", () => {
  test.each([
    ["guppy", "GUPPY_NATIVE_FORCE_BUILD"],
    ["my-addon.js", "MY_ADDON_JS_NATIVE_FORCE_BUILD"],
    ["7zip", "_7ZIP_NATIVE_FORCE_BUILD"],
    ["@a/thing", "A__THING_NATIVE_FORCE_BUILD"],
    ["a-thing", "A_THING_NATIVE_FORCE_BUILD"],
    ["@a/b-c", "A__B_C_NATIVE_FORCE_BUILD"],
    ["@a-b/c", "A_B__C_NATIVE_FORCE_BUILD"],
  ])("%s is forced by %s", (app, name) => {
    expect(defaultForceBuildEnv(app)).toBe(name);
  });

  test.each([
    ["addon", "linux", "thing.node"],
    ["addon", "win32", "thing.node"],
    ["bin", "linux", "thing"],
    ["bin", "win32", "thing.exe"],
  ] as const)("a %s on %s is loaded from native/%s", async (type, platform, file) => {
    const root = await scratch();
    const project = testProject(root, { precompiler: { type, module: precompiler } }, testHost(root, { platform }), {
      name: "@scope/thing",
    });
    expect([project.loadPath, project.app, project.forceBuildEnv]).toEqual([
      join(root, "native", file),
      "thing",
      "SCOPE__THING_NATIVE_FORCE_BUILD",
    ]);
  });
});

const moduleText = `export const precompiler = (options) => ({
  allSupportedTargets: () => options.targets ?? ["t"], currentTarget: () => ({ ok: true, value: "t" }),
  buildNative: () => ({ status: "noop", diagnostics: [] }), precompile: () => ({ ok: true, value: undefined }),
});`;
const json = '{ "precompiler": { "type": "addon", "module": "./made.mjs", "options": { "targets": ["a"] } } }';
const config =
  'import { precompiler } from "./made.mjs";\nexport default { precompiler: { type: "addon", module: precompiler({}) } }';

describe("where it is written", () => {
  const sources: readonly (readonly [string, Record<string, string>])[] = [
    ["TypeScript", { "precompiler.config.ts": `${config} satisfies object;` }],
    ["JavaScript", { "precompiler.config.js": `${config};` }],
    ["a named export", { "precompiler.config.js": `${config.replace("export default", "export const config =")};` }],
    ["JSON, with a module by its path", { "precompiler.config.json": json }],
    [
      "a key of package.json",
      { "package.json": `{ "name": "@s/thing", "version": "1.0.0", "type": "module", "precompiler": ${json} }` },
    ],
  ];
  test.each(sources)("%s", async (_, files) => {
    const root = await scratch();
    await writeTree(root, {
      "package.json": '{ "name": "@s/thing", "version": "1.0.0", "type": "module" }',
      "made.mjs": moduleText,
      ...files,
    });
    const project = await loadProject(root, testHost(root));
    expect(await project.precompiler?.currentTarget()).toEqual({ ok: true, value: "t" });
    expect([project.app, project.version]).toEqual(["thing", "1.0.0"]);
  });

  test.each([
    ["cargo", '{ "targets": ["x86_64-unknown-linux-gnu"] }', undefined],
    ["command", '{ "targets": ["x86_64-unknown-linux-gnu"], "build": { "command": "make" } }', undefined],
    ["cargo", "{}", "options.targets"],
    ["cargo", '{ "targets": [] }', "`targets` is empty"],
    ["cargo", '{ "targets": ["x86_64-unknown-linux-musl"] }', "allowOtherTargets"],
    ["cargo", '{ "targets": ["x86_64-unknown-linux-musl"], "allowOtherTargets": true }', undefined],
    ["./absent.mjs", "{}", "absent.mjs"],
    ["no-such-package", "{}", "no-such-package"],
  ])("the module %s with %s", async (name, options, text) => {
    const root = await scratch();
    await writeTree(root, {
      "package.json": '{ "name": "thing", "version": "1.0.0" }',
      "precompiler.config.json": `{ "precompiler": { "type": "addon", "module": "${name}", "options": ${options} } }`,
    });
    const loaded = loadProject(root, testHost(root));
    if (text === undefined) expect((await loaded).precompiler).toBeDefined();
    else
      await expect(loaded).rejects.toMatchObject({
        code: "config_invalid",
        place: "precompiler.module",
        message: expect.stringContaining(text),
      });
  });

  const faults: readonly (readonly [string, Record<string, string>, string])[] = [
    ["no package.json", {}, "config_missing"],
    ["no configuration", { "package.json": '{ "name": "a", "version": "1.0.0" }' }, "config_missing"],
    ["no version", { "package.json": '{ "name": "a" }' }, "config_invalid"],
    [
      "a configuration that throws",
      { "package.json": '{ "name": "a", "version": "1.0.0" }', "precompiler.config.js": "throw new Error('x')" },
      "config_invalid",
    ],
    [
      "a configuration without exports",
      { "package.json": '{ "name": "a", "version": "1.0.0" }', "precompiler.config.js": "export {}" },
      "config_invalid",
    ],
    [
      "broken JSON",
      { "package.json": '{ "name": "a", "version": "1.0.0" }', "precompiler.config.json": "{" },
      "config_invalid",
    ],
  ];
  test.each(faults)("%s", async (_, files, code) => {
    const root = await scratch();
    await writeTree(root, files);
    await expect(loadProject(root, testHost(root))).rejects.toMatchObject({ code });
  });
});

describe("the consumer's switch", () => {
  test("is in the outermost package.json, also through a linked store", async () => {
    const root = await scratch();
    const host = testHost(root, { cwd: "/elsewhere", env: { INIT_CWD: "/called/from" } });
    expect(consumerRoot(join(root, "node_modules/.pnpm/a@1/node_modules/a"), host)).toBe(root);
    expect(consumerRoot(root, host)).toBe("/called/from");
    expect(consumerRoot(root, { ...host, env: {} })).toBe("/elsewhere");
  });

  test.each([
    ['{ "guppy": { "forceBuild": { "@s/a": true } } }', true],
    ['{ "guppy": { "forceBuild": { "@s/a": false } } }', false],
    ['{ "guppy": { "forceBuild": { "other": true } } }', undefined],
    ['{ "guppy": 1 }', undefined],
    ["{}", undefined],
  ])("%s", async (text, expected) => {
    const root = await scratch();
    await writeFile(join(root, "package.json"), text);
    await mkdir(join(root, "node_modules/@s/a"), { recursive: true });
    expect(await readConsumerForceBuild(join(root, "node_modules/@s/a"), "@s/a", testHost(root))).toBe(expected);
  });

  test("must be true or false", async () => {
    const root = await scratch();
    await writeFile(join(root, "package.json"), '{ "guppy": { "forceBuild": { "a": "yes" } } }');
    await expect(readConsumerForceBuild(join(root, "node_modules/a"), "a", testHost(root))).rejects.toMatchObject({
      code: "config_invalid",
      place: 'guppy.forceBuild["a"]',
    });
  });
});
