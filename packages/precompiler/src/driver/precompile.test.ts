import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { recording, scratch, testHost, testProject, writeTree } from "../../test/support.ts";
import { parseSidecar } from "../artefact/sidecar.ts";
import { readArchive } from "../artefact/unpack.ts";
import type { PrecompilerConfig } from "../config/config.ts";
import type { Precompiler, Result, Target } from "../precompiler.ts";
import { type PrecompileOptions, precompile } from "./precompile.ts";

const t1 = "thing-napi-8-t1-1.0.0.tar.gz";
const t2 = "thing-napi-8-t2-1.0.0.tar.gz";

interface Setup {
  readonly answers?: Partial<Precompiler>;
  readonly config?: Partial<PrecompilerConfig>;
  readonly options?: PrecompileOptions;
  readonly before?: Record<string, string>;
  readonly targets?: readonly Target[];
  /** What the build leaves in the load folder for a target; a text is its failure. */
  readonly build?: (target: Target) => Record<string, string> | string;
}

async function runPrecompile(setup: Setup = {}) {
  const root = await scratch();
  const native = join(root, "native");
  await writeTree(root, setup.before ?? {});
  const host = testHost(root);
  const cached = async (): Promise<string[]> => (await readdir(join(root, "cache")).catch(() => [])).sort();
  const observed: string[] = [];
  const recorded = recording(
    {
      async precompile(_, target): Promise<Result<void>> {
        const built = setup.build?.(target) ?? { "thing.node": `binary for ${target}` };
        if (typeof built === "string") return { ok: false, error: built };
        await writeTree(native, built);
        return { ok: true, value: undefined };
      },
      async postPrecompileTarget(target) {
        observed.push(`${target}: ${(await cached()).join(" ")}`);
      },
      async postPrecompile() {
        observed.push(
          `checksums: ${Object.keys(JSON.parse(await readFile(join(root, "checksum.json"), "utf8"))).length}`,
        );
      },
      ...setup.answers,
    },
    setup.targets,
  );
  const project = testProject(
    root,
    { precompiler: { type: "addon", module: recorded.precompiler }, ...setup.config },
    host,
  );
  const result: unknown = await precompile(project, ["--x"], { host, ...setup.options }).catch(
    (error: unknown) => error,
  );
  const files = async (): Promise<string[]> =>
    ((await readdir(native, { recursive: true }).catch(() => [])) as string[]).sort();
  const entries = async (name: string) => readArchive(await readFile(join(root, "cache", name)), name, project.limits);
  return { root, native, calls: recorded.calls, observed, result, cached, files, entries, project, host };
}

describe("the order of calls", () => {
  test("targets one after another, each archived before its hook and its sidecar after it", async () => {
    const { calls, observed, cached } = await runPrecompile();
    expect(calls).toEqual([
      'allSupportedTargets("compile")',
      'precompile(["--x"], "t1")',
      'postPrecompileTarget("t1")',
      'precompile(["--x"], "t2")',
      'postPrecompileTarget("t2")',
      "postPrecompile()",
    ]);
    expect(observed).toEqual([`t1: ${t1}`, `t2: ${t1} ${t1}.sha256 ${t2}`, "checksums: 2"]);
    expect(await cached()).toEqual([t1, `${t1}.sha256`, t2, `${t2}.sha256`]);
  });

  test("the first failure ends it: no later target, no checksum file, no last hook; earlier archives stay", async () => {
    const { root, calls, result, cached } = await runPrecompile({
      targets: ["t1", "t2", "t3"],
      build: (target) => (target === "t2" ? "the linker is out" : { "thing.node": "x" }),
    });
    expect(calls.slice(1)).toEqual([
      'precompile(["--x"], "t1")',
      'postPrecompileTarget("t1")',
      'precompile(["--x"], "t2")',
    ]);
    expect(result).toMatchObject({
      code: "build_failed",
      message: "t2 failed: the linker is out. Done: t1. Not tried: t3",
    });
    expect(await cached()).toEqual([t1, `${t1}.sha256`]);
    await expect(readFile(join(root, "checksum.json"))).rejects.toThrow("ENOENT");
  });

  test("some of the targets, in the precompiler's order", async () => {
    const { calls } = await runPrecompile({ targets: ["t1", "t2", "t3"], options: { targets: ["t3", "t1"] } });
    expect(calls.filter((call) => call.startsWith("precompile"))).toEqual([
      'precompile(["--x"], "t1")',
      'precompile(["--x"], "t3")',
    ]);
  });

  test("only the target of this machine", async () => {
    const { calls } = await runPrecompile({ options: { onlyLocal: true } });
    expect(calls).toEqual([
      'allSupportedTargets("compile")',
      "currentTarget()",
      'precompile(["--x"], "t1")',
      'postPrecompileTarget("t1")',
      "postPrecompile()",
    ]);
  });

  test.each([
    ["a target this host cannot build", { options: { targets: ["t1", "t9"] } }, "cannot build t9, it can build t1, t2"],
    ["no target at all", { targets: [] }, "cannot build any target"],
  ] as const)("%s is a usage error before anything is built", async (_, setup, text) => {
    const { calls, result } = await runPrecompile(setup);
    expect(calls).toEqual(['allSupportedTargets("compile")']);
    expect(result).toMatchObject({ code: "usage", message: expect.stringContaining(text) });
  });
});

describe("archives", () => {
  test("two runs give identical bytes", async () => {
    const { root, project, host } = await runPrecompile({
      build: (target) => ({ "thing.node": target, [`lib/${target}/data`]: "x" }),
    });
    const first = await readFile(join(root, "cache", t2));
    await precompile(project, [], { host });
    expect(await readFile(join(root, "cache", t2))).toEqual(first);
  });

  test("the sidecar and the checksum file say the same of the archive", async () => {
    const { root } = await runPrecompile();
    const sidecar = await readFile(join(root, "cache", `${t1}.sha256`), "utf8");
    const checksums = JSON.parse(await readFile(join(root, "checksum.json"), "utf8"));
    expect(checksums[t1]).toBe(`sha256:${parseSidecar(sidecar, t1)}`);
  });

  test("one target's files are not in the next one's archive, the maintainer's own are in all", async () => {
    const { entries } = await runPrecompile({
      before: { "native/data.txt": "kept", "native/thing.node": "host's own" },
      build: (target) => ({ "thing.node": target, [`only-${target}/extra`]: "x" }),
    });
    expect((await entries(t2)).map((entry) => entry.path)).toEqual([
      "data.txt",
      "only-t2",
      "only-t2/extra",
      "thing.node",
    ]);
  });

  test("the name carries the version built for, not the running one", async () => {
    const { result } = await runPrecompile({
      config: { napiVersions: { versions: ["7", "9"], build: "7" } },
      options: { targets: ["t1"] },
    });
    expect(result).toMatchObject([{ filename: "thing-napi-7-t1-1.0.0.tar.gz" }]);
  });

  test("several versions without a word on which is built are an error of configuration", async () => {
    const { result } = await runPrecompile({ config: { napiVersions: { versions: ["7", "9"] } } });
    expect(result).toMatchObject({ code: "config_invalid", place: "napiVersions.build" });
  });

  test("a variant names the archive and is told to the build, and the variable is gone afterwards", async () => {
    const seen: (string | undefined)[] = [];
    const { result } = await runPrecompile({
      options: { variant: "old_glibc", targets: ["t1"] },
      config: { variants: { t1: [["old_glibc", () => true]] } },
      build: () => {
        seen.push(process.env["GUPPY_PRECOMPILER_VARIANT"]);
        return { "thing.node": "x" };
      },
    });
    expect(result).toMatchObject([{ filename: "thing-napi-8-t1-1.0.0--old_glibc.tar.gz" }]);
    expect(seen).toEqual(["old_glibc"]);
    expect("GUPPY_PRECOMPILER_VARIANT" in process.env).toBe(false);
  });

  test.each([
    ["nothing matches the globs", { config: { privPaths: ["lib/*.so"] } }, "nothing_to_archive"],
    [
      "the binary is not among what matches",
      { config: { privPaths: ["*.txt"] }, before: { "native/a.txt": "x" } },
      "archive_incomplete",
    ],
    [
      "the build says ok and leaves nothing",
      { build: () => ({}), before: { "native/a.txt": "x", "native/thing.node": "old" } },
      "archive_incomplete",
    ],
  ] as const)("%s: an error, not an empty archive", async (_, setup, code) => {
    const { result, cached } = await runPrecompile(setup);
    expect(result).toMatchObject({ code });
    expect(await cached()).toEqual([]);
  });
});

describe("the load folder afterwards", () => {
  test.each([
    ["after success", undefined],
    ["after a failure", () => "no"],
  ] as const)("the host's own binary is back %s", async (_, build) => {
    const before = { "native/thing.node": "host's own", "native/.guppy-native.json": "{}" };
    const { native, files } = await runPrecompile({ before, ...(build === undefined ? {} : { build }) });
    expect(await readFile(join(native, "thing.node"), "utf8")).toBe("host's own");
    expect(await files()).toEqual([".guppy-native.json", "thing.node"]);
  });

  test("the host's own binary is back also where the globs do not name it", async () => {
    const before = { "native/thing.node": "host's own", "native/a.txt": "x" };
    const { native } = await runPrecompile({ before, config: { privPaths: ["*.txt"] } });
    expect(await readFile(join(native, "thing.node"), "utf8")).toBe("host's own");
  });

  test("without one there is none, rather than the last target's", async () => {
    const { files } = await runPrecompile();
    expect(await files()).toEqual([]);
  });

  test("what a killed run left is never taken for the host's own", async () => {
    const { root, native, files, project, host } = await runPrecompile();
    await mkdir(native, { recursive: true });
    await writeFile(join(native, "thing.node"), "foreign");
    const stamp = {
      name: "thing",
      version: "1.0.0",
      platform: host.platform,
      arch: host.arch,
      sha256: "",
      source: "precompile",
    };
    await writeFile(join(native, ".guppy-native.json"), JSON.stringify(stamp));
    await rm(join(root, "cache"), { recursive: true });
    await precompile(project, [], { host });
    expect(await files()).toEqual([]);
  });
});
