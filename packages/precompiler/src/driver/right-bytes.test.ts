// Never the wrong bytes: what a build leaves is what its target asked for, and what is installed is what was asked for last.
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { elf, macho, pe } from "../../test/binaries.ts";
import { archiveFor, arm64, binaryFor, nameOf, x64 } from "../../test/matrix.ts";
import {
  recordingReporter,
  scratch,
  serveFiles,
  testHost,
  testProject,
  writeChecksumFile,
  writeTree,
} from "../../test/support.ts";
import { readArchive } from "../artefact/unpack.ts";
import type { PrecompilerConfig } from "../config/config.ts";
import { commandPrecompiler } from "../precompilers/command.ts";
import { compile } from "./compile.ts";
import { precompile } from "./precompile.ts";

const limits = { unpackedBytes: 1e8, entries: 100 };

/** `prebuilt` holds each target's file; the tool copies one, unless it finds its output up to date. */
async function packageWithTool(
  tool: string,
  output: string | undefined,
  files: Record<string, Uint8Array | string> = {},
) {
  const root = await scratch();
  await writeTree(root, {
    [`prebuilt/${x64}`]: binaryFor(x64),
    [`prebuilt/${arm64}`]: binaryFor(arm64),
    "tool.cjs": `const { copyFileSync, existsSync } = require("node:fs"); const { join } = require("node:path");
const [target, to] = process.argv.slice(2); ${tool}`,
    ...files,
  });
  const host = testHost(root, { platform: "linux", arch: "x64", cwd: root });
  const module = commandPrecompiler({
    targets: [x64, arm64],
    compileTargets: [x64, arm64],
    build: { command: process.execPath, args: ["tool.cjs", "@{target}", output ?? "@{load_path}"] },
    ...(output === undefined ? {} : { output }),
  });
  const project = testProject(root, { precompiler: { type: "addon", module } }, host);
  return { root, host, project };
}

const copying = 'copyFileSync(join("prebuilt", target), to);';
const lazy = `if (!existsSync(to)) ${copying}`;

async function binaryIn(root: string, target: string): Promise<Uint8Array | undefined> {
  const name = nameOf(target);
  const entries = await readArchive(await readFile(join(root, "cache", name)), name, limits);
  return entries.find((entry) => entry.path === "thing.node")?.bytes;
}

describe("a tool that says up to date for the second target", () => {
  test.each([
    ["with an output of its own", "build/x.node"],
    ["writing to the load path", undefined],
  ])("%s has nothing to find", async (_, output) => {
    const { root, host, project } = await packageWithTool(lazy, output, { "build/x.node": "of the run before" });
    await precompile(project, [], { host });
    expect(await binaryIn(root, x64)).toEqual(binaryFor(x64));
    expect(await binaryIn(root, arm64)).toEqual(binaryFor(arm64));
  });

  test("and one that insists on the wrong file fails, with nothing archived of that target", async () => {
    const insisting = `copyFileSync(join("prebuilt", ${JSON.stringify(x64)}), to);`;
    const { root, host, project } = await packageWithTool(insisting, "build/x.node", { "build/x.node": "old" });
    await expect(precompile(project, [], { host })).rejects.toMatchObject({
      code: "binary_wrong",
      message: `${join(root, "native")} holds the wrong bytes for ${arm64}: thing.node is for x64, ${arm64} needs arm64`,
    });
    expect((await readdir(join(root, "cache"))).sort()).toEqual([nameOf(x64), `${nameOf(x64)}.sha256`]);
    expect((await readdir(root)).sort()).toEqual(["build", "cache", "native", "prebuilt", "tool.cjs"]);
    expect(await readdir(join(root, "native"))).toEqual([]);
  });
});

test("a failed build gives back the old output, and never half of a new one", async () => {
  const { root, host, project } = await packageWithTool(
    'require("node:fs").writeFileSync(to, "half"); process.exit(3);',
    undefined,
    { "native/thing.node": "the old one" },
  );
  const reporter = recordingReporter();
  expect(await compile(project, [], { host, reporter, force: true })).toMatchObject({ status: "error" });
  expect(await readFile(join(root, "native/thing.node"), "utf8")).toBe("the old one");
  expect(await readdir(join(root, "native"))).toEqual(["thing.node"]);
});

describe("precompile looks at every native file", () => {
  const cases: readonly (readonly [string, Record<string, Uint8Array>, string])[] = [
    [
      "a text",
      { "thing.node": Buffer.from("#!/bin/sh") },
      `thing.node is no sound native file (neither ELF nor Mach-O nor PE), ${x64} needs elf for x64`,
    ],
    ["another format", { "thing.node": macho(0x01000007, "/a", [11, 0]) }, `thing.node is macho, ${x64} needs elf`],
    ["another system's", { "thing.node": pe(0x8664, []) }, `thing.node is pe, ${x64} needs elf`],
    [
      "another C library",
      { "thing.node": elf({ needed: ["libc.musl-x86_64.so.1"] }) },
      `thing.node is linked to musl, ${x64} needs glibc`,
    ],
    [
      "a side library of another machine",
      { "thing.node": binaryFor(x64), "lib/libside.so": binaryFor(arm64) },
      `lib/libside.so is for arm64, ${x64} needs x64`,
    ],
  ];
  test.each(cases)("%s", async (_, files, text) => {
    const { root, host, project } = await packageWithTool(copying, undefined, {
      ...Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`made/${path}`, bytes])),
      "tool.cjs": 'require("node:fs").cpSync("made", "native", { recursive: true });',
    });
    await expect(precompile(project, [], { host, targets: [x64] })).rejects.toMatchObject({
      code: "binary_wrong",
      message: `${join(root, "native")} holds the wrong bytes for ${x64}: ${text}`,
    });
    expect(await readdir(root)).not.toContain("cache");
  });
});

test("packages of two scopes share neither archives nor the variable that forces a build", async () => {
  const root = await scratch();
  const host = testHost(root, { platform: "linux", arch: "x64" });
  const projects = await Promise.all(
    ["@a/thing", "@b/thing", "thing"].map(async (name) => {
      const folder = join(root, name);
      await mkdir(folder, { recursive: true });
      const module = commandPrecompiler({
        targets: [x64],
        build: {
          command: process.execPath,
          args: [
            "-e",
            `require("node:fs").writeFileSync(process.argv[1], Buffer.from(${JSON.stringify(binaryFor(x64, name).toString("base64"))}, "base64"))`,
            "@{load_path}",
          ],
        },
      });
      return testProject(folder, { precompiler: { type: "addon", module } }, host, { name });
    }),
  );
  const archives = [];
  for (const project of projects) archives.push(await precompile(project, [], { host }));
  expect(archives.flat().map((one) => one.path)).toEqual([
    join(root, "cache/@a", nameOf(x64)),
    join(root, "cache/@b", nameOf(x64)),
    join(root, "cache", nameOf(x64)),
  ]);
  expect(new Set(archives.flat().map((one) => one.sha256)).size).toBe(3);
  expect(new Set(projects.map((one) => one.forceBuildEnv)).size).toBe(3);
});

describe("compile installs what is asked for now", () => {
  async function published(config: Partial<PrecompilerConfig> = {}) {
    const root = await scratch();
    const files = {
      [nameOf(x64)]: await archiveFor(x64),
      [nameOf(arm64)]: await archiveFor(arm64),
      [nameOf(x64).replace("napi-8", "napi-9")]: await archiveFor(x64, "libnine.so"),
    };
    const server = await serveFiles(files);
    await writeChecksumFile(root, files);
    const run = async (env: Record<string, string> = {}, more: Partial<PrecompilerConfig> = {}, napiVersion = "10") => {
      const host = testHost(root, { platform: "linux", arch: "x64", napiVersion, env });
      const module = commandPrecompiler({ targets: [x64, arm64], build: { command: "false" } });
      const project = testProject(
        root,
        { precompiler: { type: "addon", module }, url: `${server.url}/@{artefact_filename}`, ...config, ...more },
        host,
      );
      const { how } = await compile(project, [], { host, reporter: recordingReporter() });
      const bytes = await readFile(project.loadPath);
      return [how, bytes.equals(binaryFor(arm64)) ? "arm64" : bytes.equals(binaryFor(x64)) ? "x64" : "nine"];
    };
    return run;
  }

  test("another machine's and this one's again", async () => {
    const run = await published();
    expect(await run()).toEqual(["fetched", "x64"]);
    expect(await run()).toEqual(["installed", "x64"]);
    expect(await run({ TARGET_ARCH: "aarch64" })).toEqual(["fetched", "arm64"]);
    expect(await run({ TARGET_ARCH: "aarch64" })).toEqual(["installed", "arm64"]);
    expect(await run()).toEqual(["fetched", "x64"]);
  });

  test("another Node-API version, of the configuration or of Node", async () => {
    const run = await published();
    expect(await run()).toEqual(["fetched", "x64"]);
    expect(await run({}, { napiVersions: { versions: ["8", "9"] } })).toEqual(["fetched", "nine"]);
    expect(await run({}, { napiVersions: { versions: ["8", "9"] } }, "8")).toEqual(["fetched", "x64"]);
    expect(await run({}, { napiVersions: { versions: ["8", "9"] } }, "8")).toEqual(["installed", "x64"]);
  });

  test("another profile or configuration", async () => {
    const root = await scratch();
    const run = async (profile: string, text: string) => {
      const host = testHost(root, { platform: "linux", arch: "x64" });
      const module = commandPrecompiler({
        targets: [arm64],
        build: {
          command: process.execPath,
          args: ["-e", `require("node:fs").writeFileSync(process.argv[1], ${JSON.stringify(profile)})`, "@{load_path}"],
        },
      });
      const project = testProject(
        root,
        { precompiler: { type: "addon", module }, url: "http://127.0.0.1:1/@{artefact_filename}" },
        host,
        { configText: text },
      );
      const { how } = await compile(project, [], { host, reporter: recordingReporter() });
      return [how, await readFile(project.loadPath, "utf8")];
    };
    expect(await run("release", "a")).toEqual(["built", "release"]);
    expect(await run("release", "a")).toEqual(["installed", "release"]);
    expect(await run("debug", "a")).toEqual(["built", "debug"]);
    expect(await run("debug", "b")).toEqual(["built", "debug"]);
    expect(await run("debug", "b")).toEqual(["installed", "debug"]);
  });

  test("a build that says it went well and left nothing, or another machine's, is a failed one", async () => {
    for (const [tool, text] of [
      ["", "ended with status 0 and left nothing at"],
      [`copyFileSync(join("prebuilt", ${JSON.stringify(arm64)}), to);`, "is for linux-arm64, and this is linux-x64"],
    ] as const) {
      const { host, project } = await packageWithTool(tool, undefined);
      const outcome = await compile(project, [], { host, force: true, reporter: recordingReporter() });
      expect([outcome.status, outcome.diagnostics.at(-1)?.message]).toEqual(["error", expect.stringContaining(text)]);
    }
  });
});
