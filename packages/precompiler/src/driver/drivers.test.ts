import { chmod, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { elf } from "../../test/binaries.ts";
import {
  fileEntry,
  publishedArchive,
  recording,
  recordingReporter,
  scratch,
  serve,
  serveFiles,
  testHost,
  testProject,
  writeChecksumFile,
  writeTree,
} from "../../test/support.ts";
import { packArchive } from "../artefact/archive.ts";
import { sha256 } from "../artefact/checksum-file.ts";
import { formatSidecar } from "../artefact/sidecar.ts";
import type { PrecompilerConfig, ToolchainConfig } from "../config/config.ts";
import { toolchainCommand, toolchainCompile } from "../toolchain.ts";
import { clean } from "./clean.ts";
import { compile } from "./compile.ts";
import { doctor } from "./doctor.ts";
import { fetchArtefacts } from "./fetch.ts";
import { loadTest } from "./load-test.ts";
import { awaitPublished } from "./published.ts";
import { stage } from "./stage.ts";
import { verify } from "./verify.ts";

const x64 = "x86_64-unknown-linux-gnu";
const arm64 = "aarch64-unknown-linux-gnu";
const nameOf = (target: string): string => `thing-napi-8-${target}-1.0.0.tar.gz`;
const npm = { name: "@s/thing-@{npm_target}", dir: "npm/@{npm_target}" };

async function setUp(
  config: Partial<PrecompilerConfig> = {},
  served: Record<string, Uint8Array | string> = {},
  env: Record<string, string> = {},
) {
  const root = await scratch();
  const server = await serveFiles(served);
  const { calls, precompiler } = recording({ currentTarget: () => ({ ok: true, value: x64 }) }, [x64, arm64]);
  const host = testHost(root, { platform: "linux", arch: "x64", cwd: root, env });
  await writeTree(root, {
    "package.json":
      '{"name":"thing","version":"1.0.0","license":"MIT","optionalDependencies":{"other":"^2.0.0","@s/thing-gone":"0.9.0"}}',
  });
  const project = testProject(
    root,
    {
      precompiler: { type: "addon", module: precompiler },
      url: `${server.url}/@{artefact_filename}`,
      maxRetries: 0,
      npm,
      ...config,
    },
    host,
  );
  return { root, host, project, calls, server, reporter: recordingReporter() };
}

describe("fetch", () => {
  test("verifies, fills the cache and, with out, a folder that serves as one offline", async () => {
    const archive = await publishedArchive();
    const { root, host, project, calls, reporter } = await setUp(
      {},
      { [nameOf(x64)]: archive, [nameOf(arm64)]: archive },
    );
    await writeChecksumFile(root, { [nameOf(x64)]: archive, [nameOf(arm64)]: archive });
    const out = join(root, "seed");
    const fetched = await fetchArtefacts(project, { host, all: true, out });
    expect(calls).toEqual(['allSupportedTargets("fetch")']);
    expect(fetched.map((one) => one.path)).toEqual([join(out, nameOf(x64)), join(out, nameOf(arm64))]);
    expect((await readdir(out)).sort()).toEqual([
      nameOf(arm64),
      `${nameOf(arm64)}.sha256`,
      nameOf(x64),
      `${nameOf(x64)}.sha256`,
    ]);
    const offlineHost = { ...host, env: { GUPPY_CACHE_DIR: out, npm_config_offline: "true" } };
    expect((await compile(project, [], { host: offlineHost, reporter })).how).toBe("fetched");
  });

  test("one target, holes, and wrong bytes", async () => {
    const archive = await publishedArchive();
    const { root, host, project } = await setUp({}, { [nameOf(x64)]: archive });
    await writeChecksumFile(root, { [nameOf(x64)]: archive, [nameOf(arm64)]: archive });
    expect(await fetchArtefacts(project, { host, targets: [x64] })).toHaveLength(1);
    await expect(fetchArtefacts(project, { host, targets: ["t9"] })).rejects.toMatchObject({ code: "usage" });
    await expect(fetchArtefacts(project, { host, all: true })).rejects.toMatchObject({ code: "download_not_found" });
    expect(await fetchArtefacts(project, { host, all: true, ignoreUnavailable: true })).toHaveLength(1);
    await writeChecksumFile(root, { [nameOf(x64)]: Buffer.from("other"), [nameOf(arm64)]: archive });
    await expect(fetchArtefacts(project, { host, all: true, ignoreUnavailable: true })).rejects.toMatchObject({
      code: "checksum_mismatch",
    });
  });
});

describe("stage", () => {
  async function staged(binary = "binary") {
    const made = await setUp();
    const archives = {
      [nameOf(x64)]: await publishedArchive(`${binary} x64`),
      [nameOf(arm64)]: await publishedArchive(`${binary} arm64`),
    };
    for (const [name, bytes] of Object.entries(archives)) {
      await writeTree(made.root, {
        [`cache/${name}`]: bytes,
        [`cache/${name}.sha256`]: formatSidecar(sha256(bytes), name),
      });
    }
    return made;
  }

  test("writes manifests, binaries, exact dependencies and hashes, and keeps what is not its own", async () => {
    const { root, host, project } = await staged();
    await writeTree(root, {
      "npm/linux-x64-gnu/package.json": '{"keywords":["kept"],"os":["darwin"],"files":["README.md"]}',
    });
    const packages = await stage(project, { host, all: true });
    expect(packages.map((one) => one.name)).toEqual(["@s/thing-linux-x64-gnu", "@s/thing-linux-arm64-gnu"]);
    expect(JSON.parse(await readFile(join(root, "npm/linux-x64-gnu/package.json"), "utf8"))).toEqual({
      name: "@s/thing-linux-x64-gnu",
      version: "1.0.0",
      description: "thing for linux-x64-gnu",
      license: "MIT",
      keywords: ["kept"],
      os: ["linux"],
      cpu: ["x64"],
      libc: ["glibc"],
      main: "thing.linux-x64-gnu.node",
      files: ["README.md", "thing.linux-x64-gnu.node"],
    });
    expect(await readFile(join(root, "npm/linux-arm64-gnu/thing.linux-arm64-gnu.node"), "utf8")).toBe("binary arm64");
    const meta = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(meta.optionalDependencies).toEqual({
      "@s/thing-linux-arm64-gnu": "1.0.0",
      "@s/thing-linux-x64-gnu": "1.0.0",
      other: "^2.0.0",
    });
    expect(JSON.parse(await readFile(join(root, "native-hashes.json"), "utf8"))).toEqual({
      [arm64]: `sha256:${sha256(Buffer.from("binary arm64"))}`,
      [x64]: `sha256:${sha256(Buffer.from("binary x64"))}`,
    });
  });

  test("check writes nothing, and is content once it is staged", async () => {
    const { root, host, project } = await staged();
    await expect(stage(project, { host, all: true, check: true })).rejects.toMatchObject({
      code: "stage_outdated",
      message: expect.stringContaining("native-hashes.json"),
    });
    expect(await readdir(root)).not.toContain("npm");
    await stage(project, { host, all: true });
    await stage(project, { host, all: true, check: true });
  });

  test("without --all only this machine's, and other entries stay", async () => {
    const { root, host, project } = await staged();
    await stage(project, { host });
    const meta = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(Object.keys(meta.optionalDependencies)).toEqual(["@s/thing-gone", "@s/thing-linux-x64-gnu", "other"]);
    expect(await readdir(join(root, "npm"))).toEqual(["linux-x64-gnu"]);
  });

  test("a workspace entry is left to the package manager", async () => {
    const { root, host, project } = await staged();
    await writeTree(root, {
      "package.json":
        '{"name":"thing","version":"1.0.0","optionalDependencies":{"@s/thing-linux-x64-gnu":"workspace:*"}}',
    });
    await stage(project, { host });
    expect(JSON.parse(await readFile(join(root, "package.json"), "utf8")).optionalDependencies).toEqual({
      "@s/thing-linux-x64-gnu": "workspace:*",
    });
  });

  test("an archive nobody vouches for is fetched instead", async () => {
    const { root, host, project, server } = await setUp();
    await writeTree(root, { [`cache/${nameOf(x64)}`]: "odd" });
    await expect(stage(project, { host })).rejects.toMatchObject({ code: "checksum_file_missing" });
    expect(server.requests).toEqual([]);
    await expect(stage({ ...project, npm: undefined }, { host })).rejects.toMatchObject({ place: "npm" });
  });
});

describe("verify", () => {
  test("finds another machine's binary and one with a newer glibc than declared", async () => {
    const fine = await packArchive(
      [fileEntry("thing.node", elf({ needed: ["libc.so.6"], versions: ["GLIBC_2.36"] }))],
      "test",
    );
    const { root, host, project } = await setUp(
      { minGlibc: { [x64]: "2.31" } },
      { [nameOf(x64)]: fine, [nameOf(arm64)]: fine },
    );
    await writeChecksumFile(root, { [nameOf(x64)]: fine, [nameOf(arm64)]: fine });
    const [first, second] = await verify(project, { host, all: true });
    expect(first?.problems.map((problem) => problem.message)).toEqual([
      expect.stringContaining("needs GLIBC_2.36, but declares 2.31"),
      expect.stringContaining("does not load"),
    ]);
    expect(second?.problems[0]?.message).toContain(`is for x64, ${arm64} needs arm64`);
  });

  test("goes on after a wrong hash, an absent file and a binary that is none", async () => {
    const script = await publishedArchive("#!/bin/sh");
    const { root, host, project } = await setUp({}, { [nameOf(x64)]: script });
    await writeChecksumFile(root, { [nameOf(x64)]: script, [nameOf(arm64)]: script });
    const results = await verify(project, { host, all: true });
    expect(results.map((result) => result.problems[0]?.code)).toEqual(["verification_failed", "download_not_found"]);
    await writeChecksumFile(root, { [nameOf(x64)]: Buffer.from("x") });
    const [wrong] = await verify(project, { host, onlyLocal: true });
    expect(wrong?.problems[0]?.code).toBe("checksum_mismatch");
  });

  test("loads what this machine can, and says why not the rest", async () => {
    const root = await scratch();
    const host = testHost(root, { platform: "linux", arch: "x64", env: { PATH: root } });
    await writeTree(root, { "good.cjs": "", "bad.cjs": "throw new Error('symbol not found')" });
    expect(await loadTest(join(root, "good.cjs"), x64, root, host)).toEqual({ state: "passed", how: "native" });
    expect(await loadTest(join(root, "bad.cjs"), x64, root, host)).toEqual({
      state: "failed",
      reason: expect.stringContaining("symbol not found"),
    });
    expect(await loadTest("x", "aarch64-apple-darwin", root, host)).toMatchObject({
      state: "not run",
      reason: "this machine is linux-x64",
    });
    expect(await loadTest("x", "t1", root, host)).toMatchObject({ state: "not run" });
    expect(await loadTest("x", arm64, root, host)).toMatchObject({
      reason: expect.stringContaining("qemu-aarch64-static is not installed"),
    });
    await symlink(process.execPath, join(root, "qemu-aarch64-static"));
    expect(await loadTest("x", arm64, root, host)).toMatchObject({
      reason: expect.stringContaining("no Node for arm64"),
    });
  });

  test("through the emulator, where there are one and a Node for it", async () => {
    const root = await scratch();
    await writeTree(root, { "qemu-aarch64-static": '#!/bin/sh\necho "$@" > "$(dirname "$0")/asked"\n' });
    await chmod(join(root, "qemu-aarch64-static"), 0o755);
    const host = testHost(root, { platform: "linux", arch: "x64", env: { PATH: root, GUPPY_NODE_ARM64: "/node" } });
    expect(await loadTest("/a.node", arm64, root, host)).toEqual({ state: "passed", how: "emulated" });
    expect(await readFile(join(root, "asked"), "utf8")).toBe("-L / /node -e require(process.argv[1]) /a.node\n");
  });
});

describe("published", () => {
  /** A registry that shows a package only after some looks. */
  async function registry(hidden: number) {
    let left = hidden;
    return serve((request, response) => {
      const name = decodeURIComponent((request.url ?? "").slice(1));
      left -= 1;
      if (left >= 0) return response.writeHead(404, { "content-type": "application/json" }).end("{}");
      const version = { name, version: "1.0.0", dist: { tarball: "http://127.0.0.1:1/x.tgz", shasum: "" } };
      return response
        .writeHead(200, { "content-type": "application/json" })
        .end(JSON.stringify({ name, "dist-tags": { latest: "1.0.0" }, versions: { "1.0.0": version } }));
    });
  }

  async function published(hidden: number, timeoutMs: number) {
    const { url } = await registry(hidden);
    const root = await scratch();
    const { host, project, reporter } = await setUp(
      {},
      {},
      {
        npm_config_registry: url,
        npm_config_cache: join(root, "npm"),
        npm_config_fetch_retries: "0",
        npm_config_update_notifier: "false",
      },
    );
    return awaitPublished(project, { host, reporter, timeoutMs, intervalMs: 10 });
  }

  test("waits for every platform package", async () => {
    expect(await published(2, 60_000)).toEqual(["@s/thing-linux-x64-gnu@1.0.0", "@s/thing-linux-arm64-gnu@1.0.0"]);
  });

  test("and gives up with the names of those that are missing", async () => {
    await expect(published(1000, 0)).rejects.toMatchObject({
      code: "publish_timeout",
      message: expect.stringContaining("@s/thing-linux-arm64-gnu@1.0.0"),
    });
  });
});

describe("doctor", () => {
  test("tells what it knows and why it does not know the rest, without credentials", async () => {
    const { host, project } = await setUp({}, {}, { HTTPS_PROXY: "http://me:secret@127.0.0.1:1", HTTP_PROXY: "" });
    const report = await doctor(project, { host });
    expect(report).toMatchObject({
      target: { value: x64 },
      artefact: { value: nameOf(x64) },
      checksums: { problem: expect.stringContaining("does not exist") },
      platformPackage: { problem: expect.any(String) },
      proxies: { value: { http: "", https: "http://***@127.0.0.1:1" } },
      installed: { state: "absent" },
      cache: { writable: true, files: 0 },
    });
    expect(JSON.stringify(report)).not.toContain("secret");
    expect(report.reason).toBe(`nothing is installed; compile fetches ${nameOf(x64)}`);
  });

  test("survives a precompiler and an environment that are wrong", async () => {
    const { host, project } = await setUp({ forceBuild: true }, {}, { HTTPS_PROXY: "nonsense" });
    const broken = {
      ...project.precompiler,
      currentTarget: () => Promise.reject(new Error("no")),
      allSupportedTargets: () => Promise.reject(new Error("none")),
    };
    const report = await doctor(
      { ...project, precompiler: broken as NonNullable<typeof project.precompiler>, url: undefined },
      { host },
    );
    expect(report).toMatchObject({
      target: { problem: "no" },
      fetchTargets: { problem: "none" },
      proxies: { problem: expect.stringContaining("HTTPS_PROXY") },
      reason: expect.stringContaining("forced by"),
    });
  });

  test("finds the platform package and what the checksum file lacks", async () => {
    const { root, host, project } = await setUp();
    await writeTree(root, { "node_modules/@s/thing-linux-x64-gnu/package.json": "{}" });
    await writeChecksumFile(root, { [nameOf(x64)]: Buffer.from("") });
    expect(await doctor(project, { host })).toMatchObject({
      platformPackage: { value: join(root, "node_modules/@s/thing-linux-x64-gnu") },
      checksums: { value: { entries: 1, missing: [nameOf(arm64)] } },
    });
  });
});

describe("clean", () => {
  test("runs nothing unless configured, and deletes this package's archives only", async () => {
    const { root, host, project } = await setUp();
    await writeTree(root, {
      [`cache/${nameOf(x64)}`]: "",
      [`cache/${nameOf(x64)}.sha256`]: "",
      "cache/thing-else-napi-8-t-1.0.0.tar.gz": "",
    });
    expect(await clean(project, { host })).toMatchObject({ status: "noop", removed: [] });
    expect((await clean(project, { host, cache: true })).removed).toHaveLength(2);
    expect(await readdir(join(root, "cache"))).toEqual(["thing-else-napi-8-t-1.0.0.tar.gz"]);
  });

  test("runs the configured arguments", async () => {
    const { root, host, project } = await setUp({
      toolchain: { command: process.execPath, clean: ["-e", "require('node:fs').writeFileSync('cleaned', '')"] },
    });
    await mkdir(join(root, "native"));
    expect((await clean(project, { host })).status).toBe("ok");
    expect(await readdir(root)).toContain("cleaned");
  });
});

describe("the regular toolchain", () => {
  const cases: readonly (readonly [ToolchainConfig, readonly string[], Record<string, string>, object | undefined])[] =
    [
      [{}, ["Cargo.toml", "Makefile"], {}, { command: "cargo", args: ["build", "--release"] }],
      [{ args: ["build"] }, ["Cargo.toml"], {}, { command: "cargo", args: ["build"] }],
      [{}, ["binding.gyp"], {}, { command: "node-gyp", args: ["rebuild"] }],
      [{}, ["Makefile"], {}, { command: "make", args: [] }],
      [{}, ["Makefile"], { MAKE: "gmake" }, { command: "gmake", args: [] }],
      [{ command: "ninja" }, ["Makefile"], {}, { command: "ninja", args: [] }],
      [{}, [], {}, undefined],
    ];
  test.each(cases)("%j with %j and %j", (config, files, env, expected) => {
    expect(toolchainCommand(config, (file) => files.includes(file), env)).toEqual(expected);
  });

  test("says what the maintainer wants said after a failure", async () => {
    const root = await scratch();
    const config = { command: process.execPath, args: ["-e", "process.exit(1)"], errorMessage: "Install libfoo-dev." };
    expect(await toolchainCompile([], { root, config })).toMatchObject({
      status: "error",
      diagnostics: [{ message: expect.stringContaining("Install libfoo-dev.") }],
    });
    expect(await toolchainCompile([], { root })).toMatchObject({
      status: "error",
      diagnostics: [{ message: expect.stringContaining("neither Cargo.toml") }],
    });
  });
});
