import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { recordingReporter, scratch, testHost } from "../test/support.ts";
import { cacheDir, writeCached } from "./cache.ts";
import { writeFileAtomic } from "./system/atomic.ts";
import { currentHost } from "./system/host.ts";

const folder = "guppy-precompiler";

test.each([
  ["linux", {}, `/h/.cache/${folder}`],
  ["linux", { XDG_CACHE_HOME: "/x" }, `/x/${folder}`],
  ["linux", { GUPPY_CACHE_DIR: "" }, `/h/.cache/${folder}`],
  ["linux", { GUPPY_CACHE_DIR: "/own" }, "/own"],
  ["darwin", {}, `/h/Library/Caches/${folder}`],
  ["darwin", { GUPPY_XDG: "1", XDG_CACHE_HOME: "/x" }, `/x/${folder}`],
  ["win32", { LOCALAPPDATA: "/l" }, `/l/${folder}/Cache`],
  ["win32", {}, `/h/AppData/Local/${folder}/Cache`],
  ["win32", { GUPPY_XDG: "1" }, `/h/.cache/${folder}`],
])("on %s with %j it is %s", (platform, env, expected) => {
  expect(cacheDir(currentHost({ platform, env, home: "/h" }))).toBe(expected);
});

test("a folder that cannot be made is replaced by a temporary one, with a warning", async () => {
  const root = await scratch();
  await writeFile(join(root, "file"), "");
  const reporter = recordingReporter();
  const path = await writeCached(join(root, "file", "cache"), "a", "content", testHost(root, { temp: root }), reporter);
  expect(await readFile(path, "utf8")).toBe("content");
  expect(reporter.text()).toMatch(/^warning: the cache .* cannot be written \(ENOTDIR\)/);
});

test("the temporary folder is the same again, unless others may write it", async () => {
  const root = await scratch();
  await writeFile(join(root, "file"), "");
  const write = () =>
    writeCached(join(root, "file", "cache"), "a", "x", testHost(root, { temp: root }), recordingReporter());
  const first = await write();
  expect(await write()).toBe(first);
  await chmod(dirname(first), 0o777);
  expect(await write()).not.toBe(first);
});

test("a write that fails keeps the old file and leaves no other", async () => {
  const root = await scratch();
  await writeFile(join(root, "a"), "old");
  await writeFileAtomic(join(root, "a"), "new");
  expect(await readFile(join(root, "a"), "utf8")).toBe("new");
  await expect(writeFileAtomic(join(root, "a", "b"), "x")).rejects.toMatchObject({
    code: "write_failed",
    place: join(root, "a", "b"),
    cause: { code: "EEXIST" },
  });
  await chmod(join(root, "a"), 0o644);
  expect(await readdir(root)).toEqual(["a"]);
});
