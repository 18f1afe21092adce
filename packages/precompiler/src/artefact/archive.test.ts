import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { Header, type HeaderData, Pax } from "tar";
import { describe, expect, test } from "vitest";
import { fileEntry, scratch, writeTree } from "../../test/support.ts";
import { collectEntries, packArchive } from "./archive.ts";
import { sha256 } from "./checksum-file.ts";
import { matchesAny } from "./glob.ts";
import { readArchive } from "./unpack.ts";

const limits = { unpackedBytes: 10_000, entries: 10 };
const long = `${"deep/".repeat(40)}${"name".repeat(30)}`;

describe("packing", () => {
  test("keeps names, contents, links and the executable bit, whatever is long or not ASCII", async () => {
    const root = await scratch();
    await writeTree(root, { "b ü/日本.txt": "text", [long]: "far", "a.node": "binary" });
    await chmod(join(root, "a.node"), 0o700);
    await symlink("b ü/日本.txt", join(root, "link"));
    const bytes = await packArchive(await collectEntries(root, ["."], () => false), root);
    const entries = await readArchive(bytes, "test", { unpackedBytes: 10_000, entries: 1000 });
    const simple = entries
      .filter((entry) => !entry.path.startsWith("deep"))
      .map(({ path, kind, bytes: content, executable, link }) => [
        path,
        kind,
        Buffer.from(content).toString(),
        executable,
        link,
      ]);
    expect(simple).toEqual([
      ["a.node", "file", "binary", true, undefined],
      ["b ü", "directory", "", true, undefined],
      ["b ü/日本.txt", "file", "text", false, undefined],
      ["link", "symlink", "", false, "b ü/日本.txt"],
    ]);
    expect(entries.at(-2)).toMatchObject({ path: long });
  });

  test("the order of entries, their times and their owner's bits do not change the bytes", async () => {
    const one = await packArchive([fileEntry("a", "1"), fileEntry("b", "2")], "test");
    const two = await packArchive([fileEntry("b", "2"), fileEntry("a", "1")], "test");
    expect(sha256(two)).toBe(sha256(one));
    expect([...one.subarray(4, 8), one[9]]).toEqual([0, 0, 0, 0, 255]);
  });

  test("nothing to pack is an error", async () => {
    await expect(packArchive([], "native")).rejects.toMatchObject({ code: "nothing_to_archive" });
    const root = await scratch();
    await mkdir(join(root, "empty"));
    const entries = await collectEntries(root, ["."], () => false);
    await expect(packArchive(entries, root)).rejects.toMatchObject({ code: "nothing_to_archive" });
  });

  test.each([
    ["a.so", ["."], true],
    ["a.so", ["*.so"], true],
    ["lib/a.so", ["*.so"], false],
    ["lib/a.so", ["lib"], true],
    ["lib/a.so", ["./lib/"], true],
    ["lib/x/a.so", ["**/*.so"], true],
    ["a.so", ["**/*.so"], true],
    [".hidden", ["*"], false],
    ["a.dll", ["*.{so,dll}"], true],
    ["ab", ["?"], false],
    ["a+b", ["a+b"], true],
    ["library", ["lib"], false],
  ])("%s under %j: %s", (path, patterns, expected) => {
    expect(matchesAny(path, patterns)).toBe(expected);
  });
});

function tarOf(...headers: readonly (HeaderData & { readonly content?: string })[]): Buffer {
  const blocks = headers.flatMap(({ content = "", ...data }) => {
    const header = new Header({ mode: 0o644, mtime: new Date(0), type: "File", size: content.length, ...data });
    const needsPax = header.encode();
    const body = Buffer.alloc(Math.ceil(content.length / 512) * 512, 0);
    body.write(content);
    const pax = needsPax ? [new Pax({ path: data.path ?? "" }).encode()] : [];
    return [...pax, header.block ?? Buffer.alloc(0), body];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

describe("unpacking refuses", () => {
  const unsafe: readonly (readonly [string, Buffer, string])[] = [
    ["a parent", tarOf({ path: "../x" }), "leaves its folder"],
    ["a parent in the middle", tarOf({ path: "a/../../x" }), "leaves its folder"],
    ["a parent that stays inside", tarOf({ path: "a/../x" }), "leaves its folder"],
    ["an absolute path", tarOf({ path: "/etc/x" }), "leaves its folder"],
    ["a drive letter", tarOf({ path: "C:/x" }), "leaves its folder"],
    ["a backslash", tarOf({ path: "a\\..\\..\\x" }), "leaves its folder"],
    ["a link to an absolute path", tarOf({ path: "x", type: "SymbolicLink", linkpath: "/etc/passwd" }), "points out"],
    ["a link out of the root", tarOf({ path: "a/x", type: "SymbolicLink", linkpath: "../../x" }), "points out"],
    ["a link to a drive", tarOf({ path: "x", type: "SymbolicLink", linkpath: "C:/x" }), "points out"],
    [
      "a link that climbs from where another link points",
      tarOf(
        { path: "x/y/one", type: "SymbolicLink", linkpath: "../../top" },
        { path: "two", type: "SymbolicLink", linkpath: "x/y/one/../.." },
      ),
      "points out",
    ],
    ["a hard link", tarOf({ path: "a" }, { path: "x", type: "Link", linkpath: "a" }), "is a Link"],
    ["a device", tarOf({ path: "x", type: "BlockDevice" }), "is a BlockDevice"],
    ["a pipe", tarOf({ path: "x", type: "FIFO" }), "is a FIFO"],
    [
      "a file through a link",
      tarOf({ path: "l", type: "SymbolicLink", linkpath: "d" }, { path: "l/x" }),
      "goes through the link l",
    ],
    [
      "a file through a link in other letters",
      tarOf({ path: "L", type: "SymbolicLink", linkpath: "d" }, { path: "l/x" }),
      "goes through the link l",
    ],
    [
      "a file through a link that comes later",
      tarOf({ path: "l/x" }, { path: "l", type: "SymbolicLink", linkpath: "d" }),
      "goes through the link l",
    ],
    ["the same name twice", tarOf({ path: "x" }, { path: "./x" }), "is in it twice"],
    [
      "too many entries",
      tarOf(...Array.from({ length: 11 }, (_, index) => ({ path: `f${index}` }))),
      "more than 10 entries",
    ],
    ["too many bytes", tarOf({ path: "x", content: "y".repeat(10_001) }), "more than 10000 bytes"],
    ["a bomb", gzipSync(Buffer.alloc(1_000_000)), "more than 10000 bytes"],
  ];
  test.each(unsafe)("%s", async (_, bytes, text) => {
    await expect(readArchive(bytes, "x.tar.gz", limits)).rejects.toMatchObject({
      code: "archive_unsafe",
      message: expect.stringContaining(text),
    });
  });

  const broken: readonly (readonly [string, Buffer])[] = [
    ["an HTML page", Buffer.from("<!doctype html>")],
    ["nothing", Buffer.alloc(0)],
    ["half a gzip file", tarOf({ path: "x", content: "y".repeat(600) }).subarray(0, 60)],
    ["a gzip file that is no tar", gzipSync(Buffer.from("hello".repeat(300)))],
    ["a tar without its end", gzipSync(Buffer.alloc(0))],
    ["a gzip in a gzip", gzipSync(tarOf({ path: "x" }))],
  ];
  test.each(broken)("%s", async (_, bytes) => {
    await expect(readArchive(bytes, "x.tar.gz", limits)).rejects.toMatchObject({ code: "archive_invalid" });
  });

  test("and a tar that was cut in mid-file", async () => {
    const whole = await packArchive([fileEntry("a", "y".repeat(2000))], "test");
    await expect(readArchive(gzipSync(gunzipSync(whole).subarray(0, 1024)), "x", limits)).rejects.toMatchObject({
      code: "archive_invalid",
    });
    await expect(readArchive(gzipSync(gunzipSync(whole).subarray(0, 2560)), "x", limits)).rejects.toMatchObject({
      code: "archive_invalid",
    });
  });

  test("nothing of what it should not: inner links and folders are fine", async () => {
    const bytes = tarOf(
      { path: "./", type: "Directory" },
      { path: "d/", type: "Directory" },
      { path: "d/x", content: "1" },
      { path: "d/l", type: "SymbolicLink", linkpath: "../d/x" },
    );
    expect((await readArchive(bytes, "x", limits)).map((entry) => entry.path)).toEqual(["d", "d/x", "d/l"]);
  });
});

test("what is left out is not read", async () => {
  const root = await scratch();
  await writeFile(join(root, "a"), "1");
  expect(await collectEntries(root, ["."], (path) => path === "a")).toEqual([]);
});
