// The whole way of one real addon: precompile, checksum, serve, fetch, load, build by force, load; then every failure.
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Header } from "tar";
import { beforeAll, describe, expect, test } from "vitest";
import { sha256 } from "../src/artefact/checksum-file.ts";
import { readArchive } from "../src/artefact/unpack.ts";
import { inspectBinary } from "../src/binary/inspect.ts";
import { targetRow } from "../src/targets/table.ts";
import { createFixture, type Fixture, ownTarget } from "./fixture.ts";
import { scratch, sendFile, serve, serveFiles } from "./support.ts";

const loads = { status: 0, stdout: "42\n", stderr: "" };
/** Makes every build fail at once, so that what was there before is all there is. */
const noCompiler = { RUSTC: "/nonexistent/rustc" };

let target = "";
let archiveName = "";
let archive: Buffer = Buffer.alloc(0);

/** One real build for all tests; the archive is what its publisher would upload. */
beforeAll(async () => {
  target = await ownTarget();
  archiveName = `tiny-addon-napi-8-${target}-1.0.0.tar.gz`;
}, 300_000);

async function precompiled(): Promise<Buffer> {
  if (archive.length > 0) return archive;
  const { root, run, archives } = await createFixture(await scratch(), { url: "http://127.0.0.1:1" });
  const result = await run(["precompile"]);
  expect(result.stderr).not.toContain("error");
  expect(result).toMatchObject({ status: 0, stdout: `${join(archives, archiveName)}\n` });
  expect(await readdir(root)).not.toContain("native-hashes.json");
  archive = await readFile(join(archives, archiveName));
  return archive;
}

test("from source to an installed addon and back", { timeout: 300_000 }, async () => {
  const files: Record<string, Buffer> = {};
  const server = await serve((request, response) => sendFile(files, request, response));
  const { root, cache, archives, run, load } = await createFixture(await scratch(), { url: server.url });

  const built = await run(["precompile"]);
  expect(built).toMatchObject({ status: 0, stdout: `${join(archives, archiveName)}\n` });
  expect(await readdir(join(root, "native"))).toEqual([]);
  files[archiveName] = await readFile(join(archives, archiveName));
  files[`${archiveName}.sha256`] = await readFile(join(archives, `${archiveName}.sha256`));
  archive = await readFile(join(archives, archiveName));
  expect(inspectBinary(await unpackedBinary(archive))).toMatchObject({ format: "elf", libc: "glibc" });

  const local = await run(["checksum", "--only-local", "--print"]);
  expect(local.stdout).toBe(`${sha256(archive)}  ${archiveName}\n`);
  expect(server.requests).toEqual([]);

  await rm(cache, { recursive: true });
  const all = await run(["checksum", "--all", "--print"]);
  expect(all).toMatchObject({ status: 0, stdout: local.stdout });
  expect(server.requests).toEqual([`GET /${archiveName}.sha256`]);

  expect(await run(["compile"])).toMatchObject({ status: 0, stdout: "" });
  expect(server.requests).toHaveLength(2);
  expect(await load()).toEqual(loads);
  expect(await stampSource(root)).toBe("fetch");

  expect(await run(["compile", "--force"])).toMatchObject({ status: 0 });
  expect(server.requests).toHaveLength(2);
  expect(await load()).toEqual(loads);
  expect(await stampSource(root)).toBe("build");

  const verified = await run(["verify", "--all"]);
  expect(verified).toMatchObject({ status: 0 });
  expect(verified.stdout).toMatch(/ok +elf .* glibc .*passed \(native\)/);

  expect(await run(["stage", "--all"])).toMatchObject({ status: 0 });
  expect(await run(["stage", "--all", "--check"])).toMatchObject({ status: 0 });
  const platformPackage = join(root, "npm", npmTarget());
  expect(JSON.parse(await readFile(join(root, "package.json"), "utf8")).optionalDependencies).toEqual({
    [`@fixture/tiny-addon-${npmTarget()}`]: "1.0.0",
  });
  expect(await load(platformPackage)).toEqual(loads);
  expect(await run(["verify", "--packed"])).toMatchObject({ status: 0 });
  const meta = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await writeFile(join(root, "package.json"), JSON.stringify({ ...meta, files: ["index.cjs"] }));
  expect(await run(["verify", "--packed"])).toMatchObject({ status: 3 });
});

test("two builds of one tree give identical archives", { timeout: 300_000 }, async () => {
  const first = await precompiled();
  const { run, archives } = await createFixture(await scratch(), { url: "http://127.0.0.1:1" });
  expect(await run(["precompile", "--only-local"])).toMatchObject({ status: 0 });
  expect(sha256(await readFile(join(archives, archiveName)))).toBe(sha256(first));
});

test("napi build, where its command line is installed, gives an addon that loads", { timeout: 300_000 }, async () => {
  const manifest = new URL("../fixtures/tiny-addon/Cargo.toml", import.meta.url).pathname;
  const cargo = `{ targets: [${JSON.stringify(target)}], manifestPath: ${JSON.stringify(manifest)}, locked: true }`;
  const { root, run, load } = await createFixture(await scratch(), { url: "http://127.0.0.1:1", cargo });
  await mkdir(join(root, "node_modules/@napi-rs"), { recursive: true });
  await symlink(
    new URL("../node_modules/@napi-rs/cli", import.meta.url).pathname,
    join(root, "node_modules/@napi-rs/cli"),
  );
  const result = await run(["compile", "--force", "--verbose"]);
  expect(result.stderr).toContain("napi-rs/cli");
  expect(result.status).toBe(0);
  expect(await load()).toEqual(loads);
});

test("a failed build keeps what was installed, and says what the compiler said", { timeout: 300_000 }, async () => {
  const { start, load } = await installed();
  const result = await start(["compile", "--force", "--", "--no-such-flag"]).done;
  expect(result.status).toBe(1);
  expect(result.stderr).toContain("--no-such-flag");
  expect(await load()).toEqual(loads);
});

/** A fixture with a version installed and the next one asked for, so that `compile` has to fetch. */
async function installed(
  next: Record<string, Uint8Array | string> = {},
  checksums?: Record<string, string>,
): Promise<Fixture & { requests: string[] }> {
  const bytes = await precompiled();
  const upgrade = archiveName.replace("1.0.0", "1.0.1");
  const server = await serveFiles({ [archiveName]: bytes, ...next });
  const fixture = await createFixture(await scratch(), { url: server.url });
  const sums = { [archiveName]: `sha256:${sha256(bytes)}`, [upgrade]: `sha256:${sha256(bytes)}`, ...checksums };
  await writeFile(join(fixture.root, "checksum.json"), JSON.stringify(sums));
  expect(await fixture.run(["compile"])).toMatchObject({ status: 0 });
  await fixture.setVersion("1.0.1");
  return { ...fixture, requests: server.requests };
}

describe("failures leave what was installed", { timeout: 300_000 }, () => {
  const upgradeName = (): string => archiveName.replace("1.0.0", "1.0.1");
  const hash = (bytes: Uint8Array): string => `sha256:${sha256(bytes)}`;

  const cases: readonly (readonly [string, (good: Buffer) => Uint8Array | string | undefined, boolean, string])[] = [
    ["404", () => undefined, false, "answered 404"],
    ["a wrong hash", (good) => Buffer.concat([good, Buffer.from("x")]), false, "differs from the published hash"],
    ["an HTML page", () => "<!doctype html><title>Log in</title>", false, "answered with a web page"],
    ["a truncated archive", (good) => good.subarray(0, good.length / 2), true, "ended early, after"],
    ["an archive that climbs out", () => hostile({ path: "../x" }), true, "leaves its folder"],
    ["an absolute path", () => hostile({ path: "/tmp/x" }), true, "leaves its folder"],
    [
      "a link out of the root",
      () => hostile({ path: "x", type: "SymbolicLink", linkpath: "../../x" }),
      true,
      "points out",
    ],
    ["a device", () => hostile({ path: "x", type: "CharacterDevice" }), true, "is a CharacterDevice"],
    ["no binary in it", () => hostile({ path: "readme" }), true, "holds no tiny-addon.node"],
  ];
  test.each(cases)("%s", async (_, make, vouched, text) => {
    const bytes = make(await precompiled());
    const served = bytes === undefined ? {} : { [upgradeName()]: bytes };
    const sums = vouched && bytes !== undefined ? { [upgradeName()]: hash(Buffer.from(bytes)) } : {};
    const { root, run, load } = await installed(served, sums);
    const result = await run(["compile"], noCompiler);
    expect(result.status).toBe(1);
    expect(result.stderr).toContain(text);
    expect(await load()).toEqual(loads);
    expect((await readdir(join(root, "native"))).sort()).toEqual([".guppy-native.json", "tiny-addon.node"]);
  });

  test("too many bytes and too many entries", async () => {
    const bytes = await precompiled();
    const server = await serveFiles({ [archiveName]: bytes });
    for (const [limits, text] of [
      ["{ unpackedBytes: 1000, entries: 1 }", "unpacks to more than 1000 bytes"],
      ["{ archiveBytes: 1000 }", "is longer than 1000 bytes"],
    ] as const) {
      const { root, run } = await createFixture(await scratch(), { url: server.url, config: `limits: ${limits},` });
      await writeFile(join(root, "checksum.json"), JSON.stringify({ [archiveName]: hash(bytes) }));
      const result = await run(["compile"], noCompiler);
      expect(result).toMatchObject({ status: 1 });
      expect(result.stderr).toContain(text);
    }
  });

  test("503 is tried again, and then the build takes over", async () => {
    const bytes = await precompiled();
    let healthy = false;
    const server = await serve((request, response) =>
      healthy ? sendFile({ [archiveName]: bytes }, request, response) : response.writeHead(503).end(),
    );
    const { root, run, load } = await createFixture(await scratch(), { url: server.url });
    await writeFile(join(root, "checksum.json"), JSON.stringify({ [archiveName]: hash(bytes) }));
    const failed = await run(["compile"], noCompiler);
    expect(failed.stderr).toContain("answered 503");
    expect(server.requests).toHaveLength(2);
    healthy = true;
    expect(await run(["compile"])).toMatchObject({ status: 0 });
    expect(await load()).toEqual(loads);
  });

  test("two processes at once", async () => {
    const { root, start, load, archives } = await installed({ [upgradeName()]: await precompiled() });
    const results = await Promise.all([start(["compile"]).done, start(["compile"]).done]);
    expect(results.map((result) => result.status)).toEqual([0, 0]);
    expect(await load()).toEqual(loads);
    expect((await readdir(join(root, "native"))).sort()).toEqual([".guppy-native.json", "tiny-addon.node"]);
    expect((await readdir(archives)).sort()).toEqual([archiveName, upgradeName()]);
  });

  test("killed while downloading", async () => {
    const bytes = await precompiled();
    const { root, archives, start, run, load } = await installed();
    let stalled: () => void = () => undefined;
    const halfWay = new Promise<void>((resolve) => {
      stalled = resolve;
    });
    let stall = true;
    const server = await serve((request, response) => {
      if (!stall) return sendFile({ [upgradeName()]: bytes }, request, response);
      response.writeHead(200, { "content-length": bytes.length });
      response.write(bytes.subarray(0, 1000), () => stalled());
    });
    const config = join(root, "precompiler.config.ts");
    const text = await readFile(config, "utf8");
    await writeFile(config, text.replace(/http:\/\/127\.0\.0\.1:\d+/, server.url));
    const { child, done } = start(["compile"]);
    await halfWay;
    child.kill("SIGKILL");
    await done;
    expect(await readdir(archives)).toEqual([archiveName]);
    expect(await load()).toEqual(loads);
    stall = false;
    expect(await run(["compile"])).toMatchObject({ status: 0 });
    expect(await load()).toEqual(loads);
  });

  test("a cache that cannot be written costs a warning", async () => {
    const { root, run, load, cache } = await installed({ [upgradeName()]: await precompiled() });
    await rename(cache, `${cache} moved`);
    await writeFile(cache, "a file, not a folder");
    const result = await run(["compile"]);
    expect(result.status).toBe(0);
    expect(result.stderr).toContain("cannot be written");
    expect(await load()).toEqual(loads);
    expect(await stampSource(root)).toBe("fetch");
  });
});

function npmTarget(): string {
  return targetRow(target)?.npm ?? "";
}

async function stampSource(root: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, "native/.guppy-native.json"), "utf8")).source;
}

async function unpackedBinary(bytes: Buffer): Promise<Uint8Array> {
  const entries = await readArchive(bytes, "test", { unpackedBytes: 1e9, entries: 10 });
  return entries.find((entry) => entry.path.endsWith(".node"))?.bytes ?? new Uint8Array();
}

/** A well-formed archive with one odd entry, as no packer of ours would make it. */
function hostile(entry: { path: string; type?: "SymbolicLink" | "CharacterDevice"; linkpath?: string }): Buffer {
  const header = new Header({ mode: 0o644, size: 0, mtime: new Date(0), type: "File", ...entry });
  header.encode();
  return gzipSync(Buffer.concat([header.block ?? Buffer.alloc(0), Buffer.alloc(1024)]));
}
