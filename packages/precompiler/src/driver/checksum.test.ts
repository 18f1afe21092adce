import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  publishedArchive,
  recording,
  recordingReporter,
  scratch,
  serveFiles,
  testHost,
  testProject,
  writeTree,
} from "../../test/support.ts";
import { parseChecksums, sha256 } from "../artefact/checksum-file.ts";
import { formatSidecar } from "../artefact/sidecar.ts";
import type { PrecompilerConfig } from "../config/config.ts";
import type { Precompiler } from "../precompiler.ts";
import { type ChecksumFlags, checksum } from "./checksum.ts";

const t1 = "thing-napi-8-t1-1.0.0.tar.gz";
const t2 = "thing-napi-8-t2-1.0.0.tar.gz";
const digits = "ab".repeat(32);

interface Setup {
  readonly served?: Record<string, Uint8Array | string>;
  readonly answers?: Partial<Precompiler>;
  readonly config?: Partial<PrecompilerConfig>;
  readonly before?: Record<string, string | Uint8Array>;
}

async function runChecksum(flags: ChecksumFlags, setup: Setup = {}) {
  const root = await scratch();
  const archive = await publishedArchive();
  const server = await serveFiles(setup.served ?? { [t1]: archive, [t2]: archive });
  await writeTree(root, setup.before ?? {});
  const { calls, precompiler } = recording(setup.answers);
  const host = testHost(root);
  const project = testProject(
    root,
    {
      precompiler: { type: "addon", module: precompiler },
      url: `${server.url}/@{artefact_filename}`,
      maxRetries: 0,
      ...setup.config,
    },
    host,
  );
  const reporter = recordingReporter();
  const printed: string[] = [];
  const result: unknown = await checksum(
    project,
    { print: (line) => printed.push(line), ...flags },
    { host, reporter },
  ).catch((error: unknown) => error);
  const written = await readFile(join(root, "checksum.json"), "utf8").catch(() => undefined);
  return { root, calls, result, written, reporter, server, printed, hash: sha256(archive) };
}

describe("the order of calls", () => {
  test("--all: the matrix only; sidecars first, then archives", async () => {
    const { calls, server, written, hash, printed } = await runChecksum({ all: true });
    expect(calls).toEqual(['allSupportedTargets("fetch")']);
    expect([...server.requests].sort()).toEqual([`GET /${t1}`, `GET /${t1}.sha256`, `GET /${t2}`, `GET /${t2}.sha256`]);
    expect(written).toBe(`{\n  "${t1}": "sha256:${hash}",\n  "${t2}": "sha256:${hash}"\n}\n`);
    expect(printed).toEqual([`${hash}  ${t1}`, `${hash}  ${t2}`]);
  });

  test("--only-local: this machine's target, then the matrix", async () => {
    const { calls, written } = await runChecksum({ onlyLocal: true });
    expect(calls).toEqual(["currentTarget()", 'allSupportedTargets("fetch")']);
    expect([...parseChecksums(written ?? "", "test").keys()]).toEqual([t1]);
  });

  test("--all wins over --only-local", async () => {
    const { calls } = await runChecksum({ all: true, onlyLocal: true });
    expect(calls).toEqual(['allSupportedTargets("fetch")']);
  });

  test("neither is a usage error", async () => {
    expect((await runChecksum({})).result).toMatchObject({ code: "usage" });
  });

  test.each([
    ["compile", "target_unavailable", undefined],
    ["ignore", undefined, "{}\n"],
  ] as const)("--only-local on an unlisted target with the policy %s", async (policy, code, expected) => {
    const answers: Partial<Precompiler> = {
      currentTarget: () => ({ ok: true, value: "t9" }),
      unavailableTarget: () => policy,
    };
    const { calls, result, written } = await runChecksum({ onlyLocal: true }, { answers });
    expect(calls).toEqual(["currentTarget()", 'allSupportedTargets("fetch")', 'unavailableTarget("t9")']);
    expect(written).toBe(expected);
    expect(result).toMatchObject(code === undefined ? { skipped: [] } : { code });
  });

  test("--only-local where the target cannot be told raises", async () => {
    const { result } = await runChecksum(
      { onlyLocal: true },
      { answers: { currentTarget: () => ({ ok: false, error: "odd" }) } },
    );
    expect(result).toMatchObject({ code: "target_unknown" });
  });
});

describe("sidecars", () => {
  const sidecars = { [`${t1}.sha256`]: formatSidecar(digits, t1), [`${t2}.sha256`]: formatSidecar(digits, t2) };

  test("a sidecar spares the archive, of which only the beginning is asked for", async () => {
    const { written, server } = await runChecksum({ all: true }, { served: { ...sidecars, [t1]: "x", [t2]: "x" } });
    expect([...parseChecksums(written ?? "", "test").values()]).toEqual([digits, digits]);
    expect(server.seen.map(({ url, headers }) => [url, headers.range]).sort()).toEqual([
      [`/${t1}`, "bytes=0-0"],
      [`/${t1}.sha256`, undefined],
      [`/${t2}`, "bytes=0-0"],
      [`/${t2}.sha256`, undefined],
    ]);
  });

  test("one without its archive vouches for nothing", async () => {
    const { written, result } = await runChecksum({ all: true }, { served: { ...sidecars, [t1]: "x" } });
    expect(result).toMatchObject({
      code: "download_not_found",
      message: `1 of 2 artefacts could not be fetched: ${t2}; the checksum file is untouched`,
    });
    expect(written).toBeUndefined();
  });

  test.each([
    ["of another archive", formatSidecar(digits, t2)],
    ["a login page", "<!doctype html> log in"],
    ["too short a hash", `abc  ${t1}\n`],
    ["two words that are no hash", "not found"],
  ])("%s is no sidecar: the archive is hashed", async (_, text) => {
    const { hash, written } = await runChecksum(
      { onlyLocal: true },
      { served: { [`${t1}.sha256`]: text, [t1]: await publishedArchive() } },
    );
    expect(parseChecksums(written ?? "", "test").get(t1)).toBe(hash);
  });

  test("--no-sidecar asks for none", async () => {
    const { server } = await runChecksum({ onlyLocal: true, sidecars: false });
    expect(server.requests).toEqual([`GET /${t1}`]);
  });

  test("what was precompiled here needs no server", async () => {
    const archive = await publishedArchive("built here");
    const before = { [`cache/${t1}`]: archive, [`cache/${t1}.sha256`]: formatSidecar(sha256(archive), t1) };
    const { printed, server } = await runChecksum({ onlyLocal: true }, { before });
    expect([printed, server.requests]).toEqual([[`${sha256(archive)}  ${t1}`], []]);
  });
});

describe("holes", () => {
  test("one missing artefact fails it all and leaves the file as it was", async () => {
    const { result, written, reporter } = await runChecksum(
      { all: true },
      { served: { [t1]: await publishedArchive() }, before: { "checksum.json": "old" } },
    );
    expect(result).toMatchObject({
      code: "download_not_found",
      message: expect.stringContaining(`1 of 2 artefacts could not be fetched: ${t2}`),
    });
    expect(reporter.text()).toContain("answered 404");
    expect(written).toBe("old");
  });

  test("--ignore-unavailable leaves it out", async () => {
    const { result, written } = await runChecksum(
      { all: true, ignoreUnavailable: true },
      { served: { [t1]: await publishedArchive() } },
    );
    expect([...parseChecksums(written ?? "", "test").keys()]).toEqual([t1]);
    expect(result).toMatchObject({ skipped: [{ filename: t2 }] });
  });

  test("an empty file is never written", async () => {
    const { result, written } = await runChecksum(
      { all: true, ignoreUnavailable: true },
      { served: {}, before: { "checksum.json": "old" } },
    );
    expect(result).toMatchObject({ code: "nothing_to_write" });
    expect(written).toBe("old");
  });

  test("--merge keeps other entries, and without it the file is written whole", async () => {
    const before = { "checksum.json": `{"elsewhere.tar.gz": "sha256:${digits}"}` };
    const merged = await runChecksum({ onlyLocal: true, merge: true }, { before });
    expect([...parseChecksums(merged.written ?? "", "test").keys()]).toEqual(["elsewhere.tar.gz", t1]);
    const whole = await runChecksum({ onlyLocal: true }, { before });
    expect([...parseChecksums(whole.written ?? "", "test").keys()]).toEqual([t1]);
  });
});
