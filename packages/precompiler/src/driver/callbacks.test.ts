// What a maintainer's code may answer by mistake, through the real command line: the exact words, the exit code, and what is left.
import { spawn } from "node:child_process";
import { chmod, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publishedArchive, scratch, serveFiles, testHost, writeChecksumFile, writeTree } from "../../test/support.ts";
import { main } from "../cli/main.ts";

const name = "thing-napi-8-t1-1.0.0.tar.gz";

/** A package whose callbacks are sound but for what `odd` puts in their place. */
async function thing(odd: string, top = "") {
  const root = await scratch();
  const archive = await publishedArchive();
  const server = await serveFiles({ [name]: archive });
  await writeTree(root, {
    "package.json": '{ "name": "thing", "version": "1.0.0", "type": "module" }',
    "precompiler.config.js": `
import { mkdirSync, writeFileSync } from "node:fs";
const write = () => { mkdirSync("${root}/native", { recursive: true }); writeFileSync("${root}/native/thing.node", "built"); };
export default { url: "${server.url}/@{artefact_filename}", maxRetries: 0, ${top} precompiler: { type: "addon", module: {
  allSupportedTargets: () => ["t1"],
  currentTarget: () => ({ ok: true, value: "t1" }),
  buildNative() { write(); return { status: "ok", diagnostics: [] }; },
  precompile() { write(); return { ok: true, value: undefined }; },
  ${odd}
} } };`,
  });
  await writeChecksumFile(root, { [name]: archive });
  return root;
}

async function runIn(root: string, words: readonly string[], env: Record<string, string> = {}) {
  const written = { stdout: "", stderr: "" };
  const stream = (key: "stdout" | "stderr") => ({
    write(text: string) {
      written[key] += text;
    },
  });
  const output = { stdout: stream("stdout"), stderr: stream("stderr") };
  const exitCode = await main(words, output, testHost(root, { cwd: root, env }));
  return { exitCode, ...written };
}

const targets = "a list of targets, each of letters, digits, `_`, `.`, `+` and `-`";
const built = '{ status: "ok" | "noop" | "error", diagnostics: [{ severity, message }] }';
const done = "{ ok: true, value: undefined } or { ok: false, error: TEXT }";

const errorLine = (text: string): string | undefined => text.split("\n").find((line) => line.startsWith("error: "));

describe("a callback that answers nonsense", () => {
  const cases: readonly (readonly [string, string, string, string, number])[] = [
    [
      "targets that are a text",
      'allSupportedTargets: () => "t1",',
      "fetch --all",
      `\`allSupportedTargets\` answered "t1", allowed is ${targets}`,
      2,
    ],
    [
      "a target that leaves its folder",
      'allSupportedTargets: () => ["../x"],',
      "fetch --all",
      `\`allSupportedTargets\` answered ["../x"], allowed is ${targets}`,
      2,
    ],
    [
      "no targets",
      "allSupportedTargets: () => undefined,",
      "precompile",
      `\`allSupportedTargets\` answered nothing, allowed is ${targets}`,
      2,
    ],
    [
      "a bare target",
      'currentTarget: () => "t1",',
      "compile",
      '`currentTarget` answered "t1", allowed is { ok: true, value: TARGET } or { ok: false, error: TEXT }',
      2,
    ],
    [
      "a failure without words",
      "currentTarget: () => ({ ok: false }),",
      "compile",
      '`currentTarget` answered {"ok":false}, allowed is { ok: true, value: TARGET } or { ok: false, error: TEXT }',
      2,
    ],
    [
      "nothing built",
      "buildNative() {},",
      "compile --force",
      `\`buildNative\` answered nothing, allowed is ${built}`,
      2,
    ],
    [
      "a status of its own",
      'buildNative: () => ({ status: "fine", diagnostics: [] }),',
      "compile --force",
      `\`buildNative\` answered {"status":"fine","diagnostics":[]}, allowed is ${built}`,
      2,
    ],
    [
      "diagnostics that are texts",
      'buildNative: () => ({ status: "ok", diagnostics: ["x"] }),',
      "compile --force",
      `\`buildNative\` answered {"status":"ok","diagnostics":["x"]}, allowed is ${built}`,
      2,
    ],
    [
      "true for a build",
      "precompile: () => true,",
      "precompile",
      `\`precompile\` answered true, allowed is ${done}`,
      2,
    ],
    [
      "a throw",
      'precompile() { throw new Error("no compiler"); },',
      "precompile",
      "`precompile` threw: no compiler",
      1,
    ],
    ["a throw of a text", 'precompile() { throw "no compiler"; },', "precompile", "`precompile` threw: no compiler", 1],
    [
      "a rejection",
      'buildNative: () => Promise.reject(new Error("no compiler")),',
      "compile --force",
      "`buildNative` threw: no compiler",
      1,
    ],
    [
      "a hook that throws",
      'postPrecompile() { throw new Error("upload"); },',
      "precompile",
      "`postPrecompile` threw: upload",
      1,
    ],
    [
      "a policy of its own",
      'currentTarget: () => ({ ok: true, value: "t9" }), unavailableTarget: () => "later",',
      "compile",
      '`unavailableTarget` answered "later", allowed is "compile" or "ignore"',
      2,
    ],
  ];
  test.each(cases)("%s", async (_, odd, words, message, exitCode) => {
    const root = await thing(odd);
    const result = await runIn(root, words.split(" "));
    expect([errorLine(result.stderr), result.exitCode, result.stdout]).toEqual([`error: ${message}`, exitCode, ""]);
    expect(result.stderr).toMatch(/\n {2}next: correct `/);
    expect(result.stderr).not.toMatch(/\n\s+at /);
    expect(await readdir(root)).not.toContain(".guppy-precompiler.lock");
    expect(await readdir(join(root, "native")).catch(() => [])).toEqual([]);
  });

  const configured: readonly (readonly [string, string, string, string, number])[] = [
    [
      "an address that is none",
      "url: () => 7,",
      "fetch --all",
      "`url` answered 7, allowed is a text or { url, headers }",
      2,
    ],
    [
      "an address function that throws",
      'url() { throw new Error("no token"); },',
      "fetch --all",
      "`url` threw: no token",
      1,
    ],
    [
      "versions that are numbers",
      "napiVersions: { versions: () => [8] },",
      "fetch --all",
      "`napiVersions.versions` answered [8], allowed is a list of Node-API versions such as `8`",
      2,
    ],
    [
      "a predicate that answers a word",
      'variants: { t1: [["old", () => "yes"]] },',
      "fetch --only-local",
      '`variants["t1"] old` answered "yes", allowed is true or false',
      2,
    ],
    [
      "a downloader without bytes",
      "downloader: { download: () => ({ ok: true }) },",
      "fetch --all",
      '`downloader.download` answered {"ok":true}, allowed is { ok: true, value: BYTES } or { ok: false, error: TEXT }',
      2,
    ],
    [
      "a downloader that throws",
      'downloader: { download() { throw new Error("tea"); } },',
      "fetch --all",
      "`downloader.download` threw: tea",
      1,
    ],
  ];
  test.each(configured)("%s", async (_, top, words, message, exitCode) => {
    const result = await runIn(await thing("", top), words.split(" "));
    expect([result.stderr.split("\n")[0], result.exitCode]).toEqual([`error: ${message}`, exitCode]);
  });

  test("a factory that throws or makes nothing", async () => {
    for (const [module, message, exitCode] of [
      ['() => { throw new Error("no Rust"); }', "`precompiler.module` threw: no Rust", 1],
      ["() => undefined", "precompiler.config.js: `precompiler.module` made nothing, allowed is a precompiler", 2],
      ["() => null", "precompiler.config.js: `precompiler.module` made null, allowed is a precompiler", 2],
    ] as const) {
      const root = await scratch();
      await writeTree(root, {
        "package.json": '{ "name": "thing", "version": "1.0.0", "type": "module" }',
        "precompiler.config.js": `export default { precompiler: { type: "addon", module: ${module} } };`,
      });
      const result = await runIn(root, ["compile"]);
      expect([result.stderr.split("\n")[0], result.exitCode]).toEqual([`error: ${message}`, exitCode]);
    }
  });
});

describe("what the system refuses", () => {
  test.each([
    [
      "a file where the load folder should be",
      { native: "a file" },
      "precompile",
      "native",
      "there is a file where a folder should be",
    ],
    [
      "a folder where the checksum file should be",
      { "checksum.json/x": "" },
      "precompile",
      "checksum.json",
      "there is a folder where a file should be",
    ],
  ] as const)("%s", async (_, files, words, path, why) => {
    const root = await thing("");
    if ("checksum.json/x" in files) await (await import("node:fs/promises")).rm(join(root, "checksum.json"));
    await writeTree(root, files);
    const result = await runIn(root, [words]);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toMatch(new RegExp(`error: cannot \\w+ ${join(root, path)}[^\\n]*: ${why}`));
    expect(result.stderr).toContain("next: move away");
    expect(result.stderr).not.toMatch(/\n\s+at /);
  });

  test("a manifest that is a list, and a folder that is not there", async () => {
    const root = await scratch();
    await writeTree(root, { "package.json": "[]" });
    const list = await runIn(root, ["compile"]);
    expect([list.exitCode, list.stderr.split("\n")[0]]).toEqual([
      2,
      `error: ${join(root, "package.json")} cannot be read`,
    ]);
    const gone = await runIn(root, ["compile", "--cwd", "gone"]);
    expect([gone.exitCode, gone.stderr.split("\n")[0]]).toEqual([
      2,
      `error: ${join(root, "gone/package.json")} cannot be read`,
    ]);
  });

  /** Root may write everywhere, so the command runs as nobody then; the limit on a file's size stands for a full disk. */
  async function limited(root: string, shell: string): Promise<{ status: number | null; stderr: string }> {
    const entry = new URL("../../test/cli-process.ts", import.meta.url).pathname;
    const child = spawn("sh", ["-c", `${shell} exec "$0" "$1" precompile`, process.execPath, entry], {
      cwd: root,
      env: { ...process.env, GUPPY_CACHE_DIR: join(root, "cache") },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (chunk: Buffer) => {
      stderr += chunk.toString("utf8");
    });
    const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
    return { status, stderr };
  }

  test("a write that ends in the middle leaves nothing half", async () => {
    const root = await thing(
      'precompile() { mkdirSync("native", { recursive: true }); writeFileSync("native/thing.node", (globalThis.x = crypto.getRandomValues(new Uint8Array(51150)))); return { ok: true, value: undefined }; },',
    );
    const { status, stderr } = await limited(root, "ulimit -f 100;");
    expect([status, stderr.split("\n")[0]]).toEqual([
      1,
      `error: cannot write ${join(root, "cache", name)}: the file would be larger than this process may write`,
    ]);
    expect(stderr).toContain("next: raise the limit (`ulimit -f`)");
    expect(await readdir(join(root, "cache")).catch(() => [])).toEqual([]);
    expect(await readdir(join(root, "native"))).toEqual([]);
    expect(JSON.parse(await readFile(join(root, "checksum.json"), "utf8"))).toHaveProperty([name]);
  });

  test("a folder that may not be written", async () => {
    const root = await thing("");
    await writeTree(root, { "native/keep.txt": "x" });
    await chmod(join(root, "native"), 0o555);
    const asNobody = process.getuid?.() === 0;
    if (asNobody) await chmod(root, 0o777);
    const entry = asNobody ? 'exec setpriv --reuid=65534 --regid=65534 --clear-groups "$0" "$1" precompile; ' : "";
    const { status, stderr } = await limited(root, entry);
    expect(stderr.split("\n")[0]).toMatch(
      new RegExp(`^error: cannot \\w+ ${join(root, "native")}.*: permission is denied$`),
    );
    expect(stderr).toContain("next: make ");
    expect(status).toBe(1);
    expect(await readdir(join(root, "native"))).toEqual(["keep.txt"]);
  });
});
