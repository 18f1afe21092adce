// Each end says what happened: nothing to do is not success, and what was not looked at is not called fine.
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { archiveFor, arm64, nameOf, setUp, x64 } from "../../test/matrix.ts";
import {
  publishedArchive,
  recording,
  recordingReporter,
  scratch,
  serve,
  testHost,
  testProject,
  writeChecksumFile,
  writeTree,
} from "../../test/support.ts";
import { parseChecksums, sha256 } from "../artefact/checksum-file.ts";
import { formatSidecar } from "../artefact/sidecar.ts";
import { main } from "../cli/main.ts";
import { checksum } from "./checksum.ts";
import { compile } from "./compile.ts";
import { fetchArtefacts } from "./fetch.ts";
import { precompile } from "./precompile.ts";
import { verify } from "./verify.ts";
import { verifyPacked } from "./verify-packed.ts";

describe("an empty matrix", () => {
  const ends: readonly (readonly [string, (setup: Awaited<ReturnType<typeof setUp>>) => Promise<unknown>])[] = [
    ["checksum", ({ project, host }) => checksum(project, { all: true }, { host })],
    ["fetch", ({ project, host }) => fetchArtefacts(project, { all: true, host })],
    ["verify", ({ project, host }) => verify(project, { all: true, host })],
    [
      "verify --packed",
      async ({ project, host, root }) => {
        await writeTree(root, { "checksum.json": `{"x":"sha256:${"ab".repeat(32)}"}` });
        return verifyPacked(project, { host });
      },
    ],
  ];
  test.each(ends)("is an error for %s", async (_, end) => {
    const setup = await setUp({ precompiler: { type: "addon", module: recording({}, []).precompiler } });
    await expect(end(setup)).rejects.toMatchObject({
      code: "matrix_empty",
      message: 'the matrix of thing is empty: `allSupportedTargets("fetch")` answered no target',
      next: "name the targets that are published",
    });
  });
});

test("a variant that is not declared is refused before anything is built", async () => {
  const { root, host, project, calls } = await setUp({ variants: { [x64]: [["old", () => true]] } });
  await expect(precompile(project, [], { host, variant: "odl" })).rejects.toMatchObject({
    code: "usage",
    message: `the variant odl is not declared for ${x64}, ${arm64}, declared are old`,
  });
  await expect(precompile(project, [], { host, variant: "old" })).rejects.toMatchObject({
    message: `the variant old is not declared for ${arm64}, declared are old`,
  });
  expect(calls).toEqual(['allSupportedTargets("compile")', 'allSupportedTargets("compile")']);
  expect(await readdir(root)).toEqual(["package.json"]);
});

test("checksum --only-local lists what precompile has made here", async () => {
  const { root, host, project, server } = await setUp({
    napiVersions: { versions: ["7", "8"] },
    variants: { [x64]: [["old", () => false]] },
  });
  const names = [nameOf(x64), nameOf(x64).replace("napi-8", "napi-7"), nameOf(x64).replace("1.0.0", "1.0.0--old")];
  for (const name of names) {
    const archive = await archiveFor(x64, name);
    await writeTree(root, {
      [`cache/${name}`]: archive,
      [`cache/${name}.sha256`]: formatSidecar(sha256(archive), name),
    });
  }
  const { checksums } = await checksum(project, { onlyLocal: true }, { host: { ...host, napiVersion: "8" } });
  expect([...checksums.keys()].sort()).toEqual([...names].sort());
  expect(server.requests).toEqual([]);
});

describe("checksum --all --offline", () => {
  test("uses the cache", async () => {
    const { root, host, project, server } = await setUp();
    const archives = { [nameOf(x64)]: await archiveFor(x64), [nameOf(arm64)]: await archiveFor(arm64) };
    for (const [name, bytes] of Object.entries(archives)) await writeTree(root, { [`cache/${name}`]: bytes });
    await checksum(project, { all: true }, { host, offline: true });
    const written = parseChecksums(await readFile(join(root, "checksum.json"), "utf8"), "test");
    expect(Object.fromEntries(written)).toEqual(
      Object.fromEntries(Object.entries(archives).map(([name, bytes]) => [name, sha256(bytes)])),
    );
    expect(server.requests).toEqual([]);
  });

  test("fails on what is not in it, and on an archive that its sidecar does not know", async () => {
    const { root, host, project } = await setUp();
    const archive = await archiveFor(x64);
    await writeTree(root, { [`cache/${nameOf(x64)}`]: archive });
    await expect(checksum(project, { all: true }, { host, offline: true })).rejects.toMatchObject({
      code: "offline",
      message: `1 of 2 artefacts could not be fetched: ${nameOf(arm64)}; the checksum file is untouched`,
    });
    await writeTree(root, { [`cache/${nameOf(x64)}.sha256`]: formatSidecar("ab".repeat(32), nameOf(x64)) });
    await expect(checksum(project, { all: true }, { host, offline: true })).rejects.toMatchObject({
      code: "checksum_mismatch",
      message: `${nameOf(x64)} in the cache ${join(root, "cache")} is not what its sidecar says: sha256 is ${sha256(archive)}, the sidecar says ${"ab".repeat(32)}`,
    });
    expect(await readdir(root)).not.toContain("checksum.json");
  });
});

const name = "thing-napi-8-t1-1.0.0.tar.gz";
const whole = await publishedArchive();
const half = whole.subarray(0, whole.length / 2);

describe("what a server answers with", () => {
  /** Each request gets the next answer; without a length its end is all that tells of it. */
  async function answering(...answers: readonly (Buffer | string)[]) {
    const root = await scratch();
    const archive = await publishedArchive();
    let next = 0;
    const server = await serve((_, response) => {
      response.writeHead(200, { connection: "close" });
      response.useChunkedEncodingByDefault = false;
      response.end(answers[Math.min(next, answers.length - 1)]);
      next += 1;
    });
    const host = testHost(root);
    const project = testProject(
      root,
      {
        precompiler: { type: "addon", module: recording({}, ["t1"]).precompiler },
        url: `${server.url}/@{artefact_filename}`,
        maxRetries: 1,
      },
      host,
    );
    await writeChecksumFile(root, { [name]: archive });
    const reporter = recordingReporter();
    return { root, archive, server, project, options: { host, reporter, retryBaseMs: 1 }, reporter };
  }

  test("a body that ends early, with no length to tell, is asked for again", async () => {
    const { server, project, options, reporter } = await answering(half, whole);
    expect((await compile(project, [], options)).how).toBe("fetched");
    expect(server.requests).toHaveLength(2);
    expect(reporter.text()).toContain(`/${name} ended early, after ${half.length} bytes; trying again in `);
  });

  test.each([
    ["half of it each time", half, "download_incomplete", `ended early, after ${half.length} bytes`, 2],
    ["nothing", "", "download_incomplete", "answered with an empty file", 2],
    [
      "a login page",
      "\n<!DOCTYPE html><title>Sign in</title>",
      "download_not_archive",
      "answered with a web page in place of the archive: a login or a proxy is in between",
      1,
    ],
  ] as const)("%s", async (_, answer, code, text, requests) => {
    const { root, server, project, options } = await answering(answer);
    await expect(fetchArtefacts(project, { ...options, all: true })).rejects.toMatchObject({
      code,
      message: `${server.url}/${name} ${text}`,
    });
    expect(server.requests).toHaveLength(requests);
    await rm(join(root, "checksum.json"));
    await expect(checksum(project, { all: true, sidecars: false }, options)).rejects.toMatchObject({ code });
    expect(await readdir(root)).toEqual([]);
  });

  test("a bomb is left to the limits", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const { project, options } = await answering(bomb);
    await expect(fetchArtefacts(project, { ...options, all: true })).rejects.toMatchObject({
      code: "checksum_mismatch",
    });
  });
});

describe("verify", () => {
  async function runVerify(...words: readonly string[]) {
    const root = await scratch();
    const archive = await archiveFor(arm64);
    await writeTree(root, {
      "package.json": '{ "name": "thing", "version": "1.0.0", "type": "module", "files": ["checksum.json"] }',
      "precompiler.config.js": `export default { url: "file://${root.replaceAll(" ", "%20")}/@{artefact_filename}", precompiler: { type: "addon", module: {
        allSupportedTargets: () => ["${arm64}"], currentTarget: () => ({ ok: true, value: "${arm64}" }),
        buildNative: () => ({ status: "noop", diagnostics: [] }), precompile: () => ({ ok: true, value: undefined }) } } };`,
      [nameOf(arm64)]: archive,
    });
    await writeChecksumFile(root, { [nameOf(arm64)]: archive });
    const written = { stdout: "", stderr: "" };
    const stream = (key: "stdout" | "stderr") => ({
      write(text: string) {
        written[key] += text;
      },
    });
    const host = testHost(root, {
      cwd: root,
      platform: "linux",
      arch: "x64",
      env: words.includes("--all") ? { PATH: root } : {},
    });
    const exitCode = await main(["verify", ...words], { stdout: stream("stdout"), stderr: stream("stderr") }, host);
    return { root, exitCode, ...written };
  }

  test("names an artefact that no load test ran for, and fails on it when asked to", async () => {
    const named = await runVerify("--all");
    expect([named.exitCode, named.stderr]).toEqual([
      0,
      `warning: ${nameOf(arm64)} is not verified to load: qemu-aarch64-static is not installed\n`,
    ]);
    expect(named.stdout).toMatch(/^aarch64-unknown-linux-gnu +not loaded +elf arm64/m);
    expect((await runVerify("--all", "--require-load")).exitCode).toBe(3);
  });

  test("--packed fails without the configuration in the package, or what that takes in", async () => {
    const { exitCode, stderr, root } = await runVerify("--packed");
    expect([exitCode, stderr]).toEqual([
      3,
      "error: the configuration, without which `compile` cannot run at your users, would not be in the published package\n  next: add precompiler.config.js to `files` in package.json\n",
    ]);
    const manifest = { name: "thing", version: "1.0.0", type: "module" };
    const files = ["checksum.json", "precompiler.config.js"];
    const { project } = await setUp();
    const host = testHost(root);
    const config = { ...project, root, configFile: "precompiler.config.js" };
    await writeTree(root, {
      "package.json": JSON.stringify({ ...manifest, files }),
      "checksum.json": await readFile(join(root, "checksum.json"), "utf8").then((text) =>
        text.replace(/\n}/, `,\n  "${nameOf(x64)}": "sha256:${"ab".repeat(32)}"\n}`),
      ),
      "precompiler.config.js": 'import { x } from "./scripts/x.js"; import { y } from "@guppy/precompiler";',
      "scripts/x.js": "",
    });
    await expect(verifyPacked(config, { host })).rejects.toMatchObject({
      code: "verification_failed",
      message: "scripts/x.js, which precompiler.config.js takes in, would not be in the published package",
    });
    await writeTree(root, { "package.json": JSON.stringify({ ...manifest, files: [...files, "scripts"] }) });
    await expect(verifyPacked(config, { host })).rejects.toMatchObject({
      message:
        "precompiler.config.js takes in @guppy/precompiler, which is not in `dependencies`, so `compile` cannot run at your users",
    });
    await writeTree(root, {
      "package.json": JSON.stringify({
        ...manifest,
        files: [...files, "scripts"],
        dependencies: { "@guppy/precompiler": "1.0.0" },
      }),
    });
    expect(await verifyPacked(config, { host })).toContain("scripts/x.js");
  });
});
