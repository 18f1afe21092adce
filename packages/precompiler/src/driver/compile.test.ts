import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
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
import type { PrecompilerConfig } from "../config/config.ts";
import type { Precompiler } from "../precompiler.ts";
import { compile } from "./compile.ts";

const name = "thing-napi-8-t1-1.0.0.tar.gz";
const detection = ["currentTarget()", 'allSupportedTargets("fetch")'];
const build = 'buildNative(["--x"])';

interface Setup {
  readonly answers?: Partial<Precompiler>;
  readonly config?: Partial<PrecompilerConfig>;
  readonly env?: Record<string, string>;
  readonly version?: string;
  readonly consumerForceBuild?: boolean;
  readonly checksums?: Record<string, Uint8Array> | null;
  readonly served?: Record<string, Uint8Array | string>;
  readonly force?: boolean;
  readonly offline?: boolean;
  readonly installed?: boolean;
  readonly napiVersion?: string;
}

async function runCompile(setup: Setup = {}) {
  const root = await scratch();
  const archive = await publishedArchive();
  const server = await serveFiles(setup.served ?? { [name]: archive });
  const { calls, precompiler } = recording({
    async buildNative() {
      await writeTree(root, { "native/thing.node": "built" });
      return { status: "ok", diagnostics: [] };
    },
    ...setup.answers,
  });
  const host = testHost(root, {
    ...(setup.env === undefined ? {} : { env: setup.env }),
    napiVersion: setup.napiVersion ?? "9",
  });
  const project = testProject(
    root,
    {
      precompiler: { type: "addon", module: precompiler },
      url: `${server.url}/@{artefact_filename}`,
      maxRetries: 1,
      ...setup.config,
    },
    host,
    {
      version: setup.version ?? "1.0.0",
      ...(setup.consumerForceBuild === undefined ? {} : { consumerForceBuild: setup.consumerForceBuild }),
    },
  );
  if (setup.checksums !== null) await writeChecksumFile(root, setup.checksums ?? { [name]: archive });
  if (setup.installed) await writeTree(root, { "native/thing.node": "old" });
  const reporter = recordingReporter();
  const options = {
    host,
    reporter,
    retryBaseMs: 1,
    ...(setup.force ? { force: true } : {}),
    ...(setup.offline ? { offline: true } : {}),
  };
  const outcome = await compile(project, ["--x"], options);
  const content = await readFile(join(root, "native/thing.node"), "utf8").catch(() => undefined);
  return { root, calls, outcome, content, reporter, server, project, options };
}

describe("the order of calls", () => {
  test("nothing installed: detects, fetches, unpacks and does not build", async () => {
    const { calls, outcome, content } = await runCompile();
    expect(calls).toEqual(detection);
    expect(outcome).toEqual({ status: "ok", diagnostics: [], how: "fetched" });
    expect(content).toBe("binary of thing");
  });

  test("in the cache: the same calls and no request", async () => {
    const { root, calls, server, project, options } = await runCompile();
    await writeTree(root, { "native/.guppy-native.json": "broken" });
    expect((await compile(project, [], options)).how).toBe("fetched");
    expect(server.requests).toHaveLength(1);
    expect(calls).toEqual([...detection, ...detection]);
  });

  test("something at the load path: no callback at all", async () => {
    const { calls, outcome, content, server } = await runCompile({ installed: true });
    expect([calls, server.requests, outcome.how, content]).toEqual([[], [], "installed", "old"]);
  });

  const forced: readonly (readonly [string, Setup])[] = [
    ["the flag", { force: true }],
    ["the variable", { env: { THING_NATIVE_FORCE_BUILD: "1" } }],
    ["the variable as a word", { env: { THING_NATIVE_FORCE_BUILD: "true" } }],
    ["a variable of another name", { env: { OTHER: "1" }, config: { forceBuildEnv: "OTHER" } }],
    ["the author", { config: { forceBuild: true } }],
    ["a development version", { version: "1.0.0-dev.3" }],
    ["the consumer, against the author's false", { consumerForceBuild: true, config: { forceBuild: false } }],
    ["the variable, with a binary present", { env: { THING_NATIVE_FORCE_BUILD: "1" }, installed: true }],
    [
      "the flag, on a target nobody knows",
      { force: true, answers: { currentTarget: () => ({ ok: false, error: "odd" }) } },
    ],
  ];
  test.each(forced)("forced by %s: buildNative alone", async (_, setup) => {
    const { calls, outcome, server } = await runCompile(setup);
    expect([calls, outcome.status, outcome.how, server.requests]).toEqual([[build], "ok", "built", []]);
  });

  const unforced: readonly (readonly [string, Setup])[] = [
    ["an empty variable", { env: { THING_NATIVE_FORCE_BUILD: "" } }],
    ["a variable that says 0", { env: { THING_NATIVE_FORCE_BUILD: "0" } }],
    ["a release candidate", { config: {}, version: "1.0.0-rc.1" }],
    ["a version called development", { version: "1.0.0-development" }],
    ["the consumer's false against the author's true", { consumerForceBuild: false, config: { forceBuild: true } }],
  ];
  test.each(unforced)("not forced by %s", async (_, setup) => {
    const { calls } = await runCompile(setup);
    expect(calls[0]).toBe("currentTarget()");
  });

  test("forced without any URL", async () => {
    const root = await scratch();
    const { calls, precompiler } = recording();
    const host = testHost(root);
    await compile(testProject(root, { precompiler: { type: "addon", module: precompiler } }, host), ["--x"], {
      host,
      force: true,
    });
    expect(calls).toEqual([build]);
  });

  const policies: readonly (readonly [string, Partial<Precompiler>, readonly string[], string])[] = [
    ["no hook", {}, [...detection, build], "built"],
    ["compile", { unavailableTarget: () => "compile" }, [...detection, 'unavailableTarget("t9")', build], "built"],
    ["ignore", { unavailableTarget: () => "ignore" }, [...detection, 'unavailableTarget("t9")'], "ignored"],
  ];
  test.each(policies)("target not listed, policy %s", async (_, answers, expected, how) => {
    const { calls, outcome, content, reporter } = await runCompile({
      answers: { currentTarget: () => ({ ok: true, value: "t9" }), ...answers },
    });
    expect([calls, outcome.status, outcome.how, content]).toEqual([
      expected,
      "ok",
      how,
      how === "built" ? "built" : undefined,
    ]);
    expect(reporter.text()).toContain("THING_NATIVE_FORCE_BUILD=1");
  });

  test("every listed Node-API version newer than the running one counts as not listed", async () => {
    const { calls } = await runCompile({ napiVersion: "6", answers: { unavailableTarget: () => "ignore" } });
    expect(calls).toEqual([...detection, 'unavailableTarget("t1")']);
  });

  test("a policy that is neither is an error of configuration", async () => {
    const answers = {
      currentTarget: () => ({ ok: true, value: "t9" }),
      unavailableTarget: () => "maybe",
    } as unknown as Partial<Precompiler>;
    await expect(runCompile({ answers })).rejects.toMatchObject({
      code: "callback_invalid",
      place: "unavailableTarget",
    });
  });

  const recovered: readonly (readonly [string, Setup, readonly string[], string])[] = [
    [
      "target detection",
      { answers: { currentTarget: () => ({ ok: false, error: "no idea" }) } },
      ["currentTarget()"],
      "no idea",
    ],
    ["404", { served: {} }, detection, "answered 404"],
    ["a checksum file that is absent", { checksums: null }, detection, "does not exist"],
    ["a checksum file that is empty", { checksums: {} }, detection, "has no entries"],
    [
      "an entry that is absent",
      { checksums: { "thing-napi-8-t2-1.0.0.tar.gz": Buffer.from("") } },
      detection,
      "nearest are thing-napi-8-t2",
    ],
    [
      "a hash that differs",
      { checksums: { [name]: Buffer.from("other") } },
      detection,
      "differs from the published hash",
    ],
    [
      "an HTML page with status 200",
      { served: { [name]: "<!doctype html><p>log in" } },
      detection,
      "answered with a web page in place of the archive: a login or a proxy is in between",
    ],
    ["offline and nothing in the cache", { offline: true }, detection, "this run is offline"],
    [
      "a downloader that fails",
      { config: { downloader: { download: async () => ({ ok: false, error: "tea break" }) } } },
      detection,
      "tea break",
    ],
    [
      "a downloader that throws",
      { config: { downloader: { download: () => Promise.reject(new Error("coffee")) } } },
      detection,
      "coffee",
    ],
  ];
  test.each(recovered)("any other failure builds without asking the policy: %s", async (_, setup, expected, text) => {
    const { calls, outcome, reporter } = await runCompile({
      ...setup,
      answers: { unavailableTarget: () => "ignore", ...setup.answers },
    });
    expect(calls).toEqual([...expected, build]);
    expect(outcome).toMatchObject({ status: "ok", how: "built" });
    expect(reporter.text()).toContain(text);
    expect(reporter.text()).toContain("building from source");
    expect(outcome.cause).toBeDefined();
  });

  test("no precompiler: the regular toolchain and no callback", async () => {
    const root = await scratch();
    const host = testHost(root);
    const args = ["-e", "require('node:fs').writeFileSync('ran', process.argv[1])"];
    const project = testProject(root, { toolchain: { command: process.execPath, args } }, host);
    expect(await compile(project, ["word"], { host })).toMatchObject({ status: "ok", how: "built" });
    expect(await readFile(join(root, "ran"), "utf8")).toBe("word");
  });

  test("no URL is a hard error", async () => {
    const root = await scratch();
    const { precompiler } = recording();
    const host = testHost(root);
    const project = testProject(root, { precompiler: { type: "addon", module: precompiler } }, host);
    await expect(compile(project, [], { host })).rejects.toMatchObject({ code: "url_missing", place: "url" });
  });
});

describe("what is fetched", () => {
  test("a poisoned cache entry is deleted and fetched once more", async () => {
    const { root, server, project, options, reporter } = await runCompile();
    await writeTree(root, { [`cache/${name}`]: "poison", "native/.guppy-native.json": "broken" });
    expect((await compile(project, [], options)).how).toBe("fetched");
    expect(server.requests).toHaveLength(2);
    expect(reporter.text()).toContain("deleting and fetching it again");
    expect(await readFile(join(root, "cache", name))).toEqual(await publishedArchive());
  });

  test("bytes that do not match never enter the cache", async () => {
    const { root } = await runCompile({ checksums: { [name]: Buffer.from("other") } });
    await expect(readFile(join(root, "cache", name))).rejects.toThrow("ENOENT");
  });

  test("offline with a filled cache needs no server", async () => {
    const { root, project, options, server } = await runCompile();
    await writeTree(root, { "native/.guppy-native.json": "broken" });
    expect((await compile(project, [], { ...options, offline: true })).how).toBe("fetched");
    expect(server.requests).toHaveLength(1);
  });

  test("an archive without the binary is not installed, and what was there stays", async () => {
    const archive = await packArchive(
      [{ path: "readme", kind: "file", bytes: Buffer.from("x"), executable: false }],
      "test",
    );
    const { root, outcome, reporter } = await runCompile({
      served: { [name]: archive },
      checksums: { [name]: archive },
      answers: { buildNative: () => ({ status: "error", diagnostics: [] }) },
    });
    expect(outcome).toMatchObject({ status: "error", cause: { code: "archive_incomplete" } });
    expect(reporter.text()).toContain("holds no thing.node, only readme");
    await expect(readFile(join(root, "native/readme"))).rejects.toThrow("ENOENT");
  });

  test("a glibc older than declared is told before the download", async () => {
    const root = await scratch();
    const { precompiler } = recording({ currentTarget: () => ({ ok: true, value: "x86_64-unknown-linux-gnu" }) }, [
      "x86_64-unknown-linux-gnu",
    ]);
    const server = await serveFiles({});
    const host = testHost(root, { platform: "linux", arch: "x64", glibcVersion: () => "2.31" });
    const project = testProject(
      root,
      {
        precompiler: { type: "addon", module: precompiler },
        url: `${server.url}/@{artefact_filename}`,
        minGlibc: { "x86_64-unknown-linux-gnu": "2.35" },
      },
      host,
    );
    const reporter = recordingReporter();
    expect(await compile(project, [], { host, reporter })).toMatchObject({
      how: "built",
      cause: { code: "glibc_too_old" },
    });
    expect(reporter.text()).toContain("needs glibc 2.35, this machine has 2.31");
    expect(server.requests).toEqual([]);
  });

  test("the first variant whose predicate holds is chosen", async () => {
    const archive = await publishedArchive("variant");
    const file = "thing-napi-8-t1-1.0.0--old.tar.gz";
    const { content, server } = await runCompile({
      served: { [file]: archive },
      checksums: { [file]: archive },
      config: {
        variants: {
          t1: [
            ["new", () => false],
            ["old", () => true],
            ["third", () => true],
          ],
        },
      },
    });
    expect([content, server.requests]).toEqual(["variant", [`GET /${file}`]]);
  });

  test("an address may be a function with headers of its own", async () => {
    const archive = await publishedArchive();
    const server = await serve((request, response) => {
      const allowed = request.headers["x-token"] === "secret" && request.headers["x-all"] === "yes";
      response.writeHead(allowed ? 200 : 403).end(archive);
    });
    const url = (file: string) => ({ url: `${server.url}/${file}?v=1`, headers: { "x-token": "secret" } });
    const { outcome } = await runCompile({ config: { url, headers: { "x-all": "yes" } } });
    expect(outcome.how).toBe("fetched");
  });

  test("a stale binary of another version is replaced", async () => {
    const { project, options } = await runCompile();
    const upgraded = { ...project, version: "1.0.1" };
    expect(await compile(upgraded, [], options)).toMatchObject({ how: "built", cause: { code: "download_not_found" } });
    expect((await compile(project, [], options)).how).toBe("fetched");
  });
});
