import { chmod, readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { elf } from "../../test/binaries.ts";
import { archiveFor, arm64, nameOf, setUp, x64 } from "../../test/matrix.ts";
import { fileEntry, publishedArchive, scratch, testHost, writeChecksumFile, writeTree } from "../../test/support.ts";
import { packArchive } from "../artefact/archive.ts";
import { loadTest } from "./load-test.ts";
import { verify } from "./verify.ts";

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
      `${nameOf(x64)} holds the wrong bytes for ${x64}: thing.node needs GLIBC_2.36, but declares 2.31`,
    ]);
    expect(second?.problems[0]?.message).toContain(`is for x64, ${arm64} needs arm64`);
  });

  test("finds one that fits and does not load", async () => {
    const archive = await archiveFor(x64, "libnowhere.so.1");
    const { root, host, project } = await setUp({}, { [nameOf(x64)]: archive });
    await writeChecksumFile(root, { [nameOf(x64)]: archive });
    const [only] = await verify(project, { host, onlyLocal: true });
    expect(only?.problems).toEqual([
      { code: "verification_failed", message: expect.stringContaining("thing.node does not load: ") },
    ]);
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
