import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, readlink, stat, symlink, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileEntry, recording, scratch, testHost, testProject, writeTree } from "../../test/support.ts";
import { type ArchiveEntry, packArchive } from "./archive.ts";
import { sha256 } from "./checksum-file.ts";
import { verifyAndUnpack } from "./install.ts";
import { installState } from "./stamp.ts";

async function setUp(entries: readonly ArchiveEntry[]) {
  const root = await scratch();
  const host = testHost(root);
  const project = testProject(root, { precompiler: { type: "addon", module: recording().precompiler } }, host);
  const native = join(root, "native");
  const install = async (): Promise<void> =>
    verifyAndUnpack(project, host, { bytes: await packArchive(entries, "test"), filename: "x.tar.gz", target: "t1" });
  return { root, host, project, native, install };
}

const link: ArchiveEntry = {
  path: "lib/current",
  kind: "symlink",
  bytes: new Uint8Array(),
  executable: false,
  link: "a.so",
};

test("files, folders, links and modes come out, and nothing else", async () => {
  const { native, install, project, host } = await setUp([
    fileEntry("thing.node", "b", true),
    fileEntry("lib/a.so", "a"),
    link,
    { path: "empty", kind: "directory", bytes: new Uint8Array(), executable: true },
  ]);
  await install();
  await install();
  expect(((await readdir(native, { recursive: true })) as string[]).sort()).toEqual([
    ".guppy-native.json",
    "empty",
    "lib",
    "lib/a.so",
    "lib/current",
    "thing.node",
  ]);
  expect(await readlink(join(native, "lib/current"))).toBe("a.so");
  expect((await stat(join(native, "thing.node"))).mode & 0o777).toBe(0o755);
  expect(await installState(project, host)).toMatchObject({
    state: "installed",
    stamp: { source: "fetch", target: "t1", archive: "x.tar.gz" },
  });
});

test("a failure in the middle puts back what was there", async () => {
  const { native, install } = await setUp([
    fileEntry("thing.node", "new"),
    fileEntry("a", "new"),
    fileEntry("z/in the way", "new"),
  ]);
  await writeTree(native, { "thing.node": "old", a: "old", "z/in the way/x": "a folder" });
  await expect(install()).rejects.toMatchObject({ code: "write_failed" });
  expect(await readFile(join(native, "a"), "utf8")).toBe("old");
  expect(await readFile(join(native, "thing.node"), "utf8")).toBe("old");
  expect((await readdir(native)).sort()).toEqual(["a", "thing.node", "z"]);
});

test("a link that was there before does not lead out", async () => {
  const { root, native, install } = await setUp([fileEntry("thing.node", "new"), fileEntry("lib/a", "new")]);
  await mkdir(join(root, "outside"));
  await mkdir(native);
  await symlink(join(root, "outside"), join(native, "lib"));
  await expect(install()).rejects.toMatchObject({ code: "archive_unsafe" });
  expect(await readdir(join(root, "outside"))).toEqual([]);
});

test("what a killed process left is cleared, what a living one needs is not", async () => {
  const { native, install } = await setUp([fileEntry("thing.node", "new")]);
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  const mark = sha256(Buffer.from(hostname())).slice(0, 8);
  await writeTree(native, {
    [`.guppy-staging-${mark}-${dead}-aa/new/x`]: "",
    [`.guppy-staging-${mark}-${process.pid}-bb/new/x`]: "",
    [`.guppy-staging-00000000-${dead}-cc/new/x`]: "",
  });
  await install();
  expect((await readdir(native)).sort()).toEqual(
    [
      `.guppy-native.json`,
      `.guppy-staging-00000000-${dead}-cc`,
      `.guppy-staging-${mark}-${process.pid}-bb`,
      "thing.node",
    ].sort(),
  );
});

test("a folder that cannot be made", async () => {
  const { native, install } = await setUp([fileEntry("thing.node", "new")]);
  await writeFile(native, "a file");
  await expect(install()).rejects.toMatchObject({ code: "write_failed", place: native, cause: expect.any(Error) });
});

test("the stamp tells a stale binary", async () => {
  const { native, install, project, host } = await setUp([fileEntry("thing.node", "new")]);
  await install();
  const state = async (change: object) => installState({ ...project, ...change }, host);
  expect(await state({ version: "2.0.0" })).toMatchObject({
    state: "stale",
    reason: expect.stringContaining("version 1.0.0"),
  });
  expect(await state({ packageName: "else" })).toMatchObject({ state: "stale", reason: "it belongs to thing" });
  expect(await installState(project, { ...host, arch: "mips" })).toMatchObject({ state: "stale" });
  await writeFile(join(native, "thing.node"), "tampered");
  expect(await state({})).toMatchObject({ state: "stale", reason: expect.stringContaining("bytes") });
  await writeFile(join(native, ".guppy-native.json"), "{}");
  expect(await state({})).toMatchObject({ state: "stale", reason: expect.stringContaining("cannot be read") });
});
