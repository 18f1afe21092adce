import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publishedArchive, scratch, serveFiles, testHost, writeChecksumFile, writeTree } from "../../test/support.ts";
import { verbs } from "./flags.ts";
import { main } from "./main.ts";
import { formatTable, progressLine } from "./output.ts";

const name = "thing-napi-8-t1-1.0.0.tar.gz";

interface Setup {
  readonly build?: string;
  readonly target?: string;
  readonly url?: string | null;
  readonly env?: Record<string, string>;
  readonly served?: Record<string, Uint8Array | string>;
  readonly checksums?: Record<string, Uint8Array>;
  readonly terminal?: boolean;
}

/** A package whose precompiler is plain JavaScript, so that only the command line is under test. */
async function runCli(words: readonly string[], setup: Setup = {}) {
  const root = await scratch();
  const archive = await publishedArchive();
  const server = await serveFiles(setup.served ?? { [name]: archive });
  const url = setup.url === undefined ? `url: "${server.url}/@{artefact_filename}",` : (setup.url ?? "");
  await writeTree(root, {
    "package.json": '{ "name": "thing", "version": "1.0.0", "type": "module" }',
    "precompiler.config.js": `
import { mkdirSync, writeFileSync } from "node:fs";
export default { ${url} maxRetries: 0, precompiler: { type: "addon", module: ({ loadPath, privDir, log, trace }) => ({
  allSupportedTargets: () => ["t1", "t2"],
  currentTarget: () => ({ ok: true, value: "${setup.target ?? "t1"}" }),
  buildNative(argv) { mkdirSync(privDir, { recursive: true }); writeFileSync(loadPath, "built"); log("a log line"); trace("a trace line"); return { status: "${setup.build ?? "ok"}", diagnostics: [{ severity: "error", message: "argv " + argv.join(" "), compiler: "x", file: "a.c", line: 3 }] }; },
  precompile(argv, target) { mkdirSync(privDir, { recursive: true }); writeFileSync(loadPath, target); return { ok: true, value: undefined }; },
}) } };`,
  });
  await writeChecksumFile(root, setup.checksums ?? { [name]: archive });
  const written = { stdout: "", stderr: "" };
  const stream = (key: "stdout" | "stderr") => ({
    isTTY: setup.terminal ?? false,
    write(text: string) {
      written[key] += text;
    },
  });
  const host = testHost(root, { cwd: root, ...(setup.env === undefined ? {} : { env: setup.env }) });
  const exitCode = await main(words, { stdout: stream("stdout"), stderr: stream("stderr") }, host);
  return { exitCode, ...written, root, server, archive };
}

describe("exit codes", () => {
  const cases: readonly (readonly [string, readonly string[], Setup, number])[] = [
    ["nothing at all", [], {}, 2],
    ["help", ["--help"], {}, 0],
    ["an unknown verb", ["frobnicate"], {}, 2],
    ["an unknown flag", ["compile", "--frobnicate"], {}, 2],
    ["a word that is no flag", ["compile", "word"], {}, 2],
    ["arguments for a build where none runs", ["targets", "--", "x"], {}, 2],
    ["a value that is missing", ["precompile", "--target"], {}, 2],
    ["compile, fetched", ["compile"], {}, 0],
    ["compile, built after 404", ["compile"], { served: {} }, 0],
    ["compile, 404 and a failed build", ["compile"], { served: {}, build: "error" }, 1],
    [
      "compile, wrong hash and a failed build",
      ["compile"],
      { checksums: { [name]: Buffer.from("x") }, build: "error" },
      1,
    ],
    ["compile, not listed and a failed build", ["compile"], { target: "t9", build: "error" }, 4],
    ["compile, not listed and built", ["compile"], { target: "t9" }, 0],
    ["compile, forced and failed", ["compile", "--force"], { build: "error" }, 1],
    ["compile without url", ["compile"], { url: null }, 2],
    ["compile with a broken proxy", ["compile"], { env: { HTTP_PROXY: "nonsense" } }, 2],
    ["compile offline, built", ["compile", "--offline"], {}, 0],
    ["checksum without a selection", ["checksum"], {}, 2],
    ["checksum with a hole", ["checksum", "--all"], {}, 1],
    ["checksum with a hole left out", ["checksum", "--all", "--ignore-unavailable"], {}, 0],
    ["checksum where nothing is listed", ["checksum", "--only-local"], { target: "t9" }, 4],
    ["fetch, wrong hash", ["fetch", "--only-local"], { checksums: { [name]: Buffer.from("x") } }, 3],
    ["fetch, 404", ["fetch", "--only-local"], { served: {} }, 1],
    ["fetch, 404 left out", ["fetch", "--only-local", "--ignore-unavailable"], { served: {} }, 0],
    ["fetch without a selection", ["fetch"], {}, 2],
    ["verify, a binary that is none", ["verify", "--only-local"], {}, 3],
    ["verify, 404", ["verify", "--only-local"], { served: {} }, 1],
    ["verify with an odd timeout", ["verify", "--published", "--timeout", "soon"], {}, 2],
    ["stage without its key", ["stage"], {}, 2],
    ["targets of an unknown operation", ["targets", "--operation", "x"], {}, 2],
    ["precompile of a target that cannot be", ["precompile", "--target", "t9"], {}, 2],
    ["doctor", ["doctor"], {}, 0],
    ["clean", ["clean"], {}, 0],
  ];
  test.each(cases)("%s", async (_, words, setup, expected) => {
    const { exitCode, stderr } = await runCli(words, setup);
    expect([exitCode, expected === 0 ? "" : stderr.length > 0]).toEqual([expected, expected === 0 ? "" : true]);
  });
});

describe("standard output holds data only", () => {
  test("compile: nothing", async () => {
    expect((await runCli(["compile"])).stdout).toBe("");
  });

  test("precompile: paths", async () => {
    const { stdout, root } = await runCli(["precompile", "--target", "t2", "--target", "t1"]);
    expect(stdout).toBe(`${join(root, "cache", name)}\n${join(root, "cache", name.replace("t1", "t2"))}\n`);
  });

  test("checksum: the lines asked for", async () => {
    const { stdout } = await runCli(["checksum", "--only-local", "--print"]);
    expect(stdout).toMatch(new RegExp(`^[0-9a-f]{64}  ${name}\n$`));
    expect((await runCli(["checksum", "--only-local"])).stdout).toBe("");
  });

  test("targets, and the same as JSON", async () => {
    expect((await runCli(["targets"])).stdout).toBe("t1\nt2\n");
    expect(JSON.parse((await runCli(["targets", "--json"])).stdout)).toEqual(["t1", "t2"]);
  });

  test.each([
    ["compile"],
    ["precompile"],
    ["checksum", "--only-local", "--print"],
    ["fetch", "--only-local"],
    ["verify", "--only-local"],
    ["doctor"],
    ["clean"],
    ["stage"],
  ])("%s with --json is one document, also for a failure", async (...words) => {
    const { stdout } = await runCli([...words, "--json"]);
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  test("an error as JSON has its code, place and next step", async () => {
    const { stdout, stderr } = await runCli(["fetch", "--only-local", "--json"], {
      checksums: { [name]: Buffer.from("x") },
    });
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: "checksum_mismatch",
        message: expect.stringContaining("differs"),
        place: expect.stringContaining(name),
        next: expect.any(String),
      },
    });
    expect(stderr).toContain("next: ");
  });
});

describe("standard error", () => {
  test("has the diagnostics, and the user's arguments reached the build", async () => {
    const { stderr } = await runCli(["compile", "--force", "--", "--locked", "-j2"]);
    expect(stderr).toContain("warning: a.c:3: argv --locked -j2");
    expect(stderr).toContain("a log line");
    expect(stderr).not.toContain("a trace line");
    expect((await runCli(["compile", "--force", "--verbose"])).stderr).toContain("a trace line");
  });

  test("shows progress on a terminal and none in a pipe", async () => {
    expect((await runCli(["compile"], { terminal: true })).stderr).toContain("100 %");
    expect((await runCli(["compile"])).stderr).not.toContain("\u001b");
  });

  test("keeps both causes when the fallback fails too", async () => {
    const { stderr } = await runCli(["compile"], { served: {}, build: "error" });
    expect(stderr).toContain("answered 404");
    expect(stderr).toContain("a.c:3");
  });
});

test.each(verbs)("$name --help has its flags and an example", async (verb) => {
  const { stdout, exitCode } = await runCli([verb.name, "--help"]);
  expect(exitCode).toBe(0);
  for (const flag of verb.flags) expect(stdout).toContain(`--${flag.name}`);
  expect(stdout).toContain(`Example: guppy-precompiler ${verb.name}`);
});

test("--cwd names the package", async () => {
  const { root } = await runCli(["targets"]);
  const written: string[] = [];
  const output = { stdout: { write: (text: string) => written.push(text) }, stderr: { write: () => undefined } };
  expect(await main(["targets", "--cwd", root], output, testHost(root, { cwd: "/" }))).toBe(0);
  expect(written.join("")).toBe("t1\nt2\n");
});

test("what is written can be read by sha256sum", async () => {
  const { root } = await runCli(["precompile"]);
  expect(await readFile(join(root, "cache", `${name}.sha256`), "utf8")).toMatch(
    new RegExp(`^[0-9a-f]{64}  ${name}\n$`),
  );
});

test("tables and progress", () => {
  expect(
    formatTable([
      ["a", "b"],
      ["long", ""],
    ]),
  ).toBe("a     b\nlong");
  expect(progressLine({ name: "x", receivedBytes: 1_572_864, totalBytes: 3_145_728 })).toBe("x  1.5 of 3.0 MiB  50 %");
  expect(progressLine({ name: "x", receivedBytes: 1_048_576 })).toBe("x  1.0 MiB");
});
