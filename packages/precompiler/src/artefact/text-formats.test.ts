import { describe, expect, test } from "vitest";
import { scratch, writeTree } from "../../test/support.ts";
import { assertChecksum, checksumOf, formatChecksums, parseChecksums, readChecksums, sha256 } from "./checksum-file.ts";
import { archiveFilename, expectedBinary } from "./names.ts";
import { builtNapiVersion, pickNapiVersion } from "./napi-version.ts";
import { formatSidecar, parseSidecar } from "./sidecar.ts";

const digits = "0123456789abcdef".repeat(4);

describe("checksum.json", () => {
  test("is sorted and stable, and read back as it was", () => {
    const text = formatChecksums(
      new Map([
        ["b", digits],
        ["a", digits],
        ["B", digits],
      ]),
    );
    expect(text).toBe(`{\n  "B": "sha256:${digits}",\n  "a": "sha256:${digits}",\n  "b": "sha256:${digits}"\n}\n`);
    expect(formatChecksums(parseChecksums(text, "x"))).toBe(text);
  });

  test.each([
    ["", "checksum_file_empty"],
    ["  \n", "checksum_file_empty"],
    ["{}", "checksum_file_empty"],
    ["{", "checksum_file_invalid"],
    ["[]", "checksum_file_invalid"],
    ["null", "checksum_file_invalid"],
    [`{"a": "md5:${digits}"}`, "checksum_file_invalid"],
    [`{"a": "${digits}"}`, "checksum_file_invalid"],
    [`{"a": "sha256:${digits.toUpperCase()}"}`, "checksum_file_invalid"],
    [`{"a": 1}`, "checksum_file_invalid"],
    ["%{a: System.halt()}", "checksum_file_invalid"],
  ])("%j is %s", (text, code) => {
    expect(() => parseChecksums(text, "x")).toThrow(expect.objectContaining({ code, place: "x" }));
  });

  test("absent, empty and unreadable are told apart", async () => {
    const root = await scratch();
    await expect(readChecksums(root)).rejects.toMatchObject({ code: "checksum_file_missing" });
    await writeTree(root, { "checksum.json/x": "a folder" });
    await expect(readChecksums(root)).rejects.toMatchObject({
      code: "checksum_file_missing",
      message: expect.stringContaining("cannot be read"),
    });
  });

  test("a missing entry names the nearest ones", () => {
    const names = [
      "thing-napi-8-a-1.0.0.tar.gz",
      "thing-napi-8-b-1.0.0.tar.gz",
      "other.tar.gz",
      "thing-napi-8-b-0.9.0.tar.gz",
    ];
    const checksums = new Map(names.map((name) => [name, digits]));
    expect(() => checksumOf(checksums, "thing-napi-8-b-1.0.1.tar.gz")).toThrow(
      /nearest are thing-napi-8-b-1\.0\.0\.tar\.gz, thing-napi-8-b-0/,
    );
  });

  test("a mismatch gives both hashes and does not advise to try again", () => {
    const bytes = Buffer.from("x");
    expect(() => assertChecksum(bytes, sha256(bytes), "f", "u")).not.toThrow();
    expect(() => assertChecksum(bytes, digits, "f", "u")).toThrow(
      expect.objectContaining({
        code: "checksum_mismatch",
        message: expect.stringContaining(sha256(bytes)),
        next: expect.stringContaining("will not help"),
      }),
    );
  });
});

test.each([
  [formatSidecar(digits, "a.tar.gz"), digits],
  [`${digits.toUpperCase()} *a.tar.gz\r\n`, digits],
  [`${digits}  b.tar.gz\n`, undefined],
  [`${digits.slice(1)}  a.tar.gz\n`, undefined],
  [`${digits}  a.tar.gz\n${digits}  a.tar.gz\n`, undefined],
  ["<html> a.tar.gz", undefined],
  ["", undefined],
])("sidecar %j", (text, expected) => {
  expect(parseSidecar(text, "a.tar.gz")).toBe(expected);
});

describe("names", () => {
  const base = { app: "guppy", target: "x86_64-unknown-linux-gnu", version: "1.2.3", napi: "8" };
  test.each([
    [{ ...base, type: "addon" }, "guppy-napi-8-x86_64-unknown-linux-gnu-1.2.3.tar.gz"],
    [{ ...base, type: "bin" }, "guppy-bin-x86_64-unknown-linux-gnu-1.2.3.tar.gz"],
    [{ ...base, type: "addon", variant: "old" }, "guppy-napi-8-x86_64-unknown-linux-gnu-1.2.3--old.tar.gz"],
  ] as const)("%j", (parts, expected) => {
    expect(archiveFilename(parts)).toBe(expected);
  });

  test.each([
    ["addon", "x86_64-pc-windows-msvc", "a.node"],
    ["addon", "aarch64-apple-darwin", "a.node"],
    ["bin", "x86_64-pc-windows-msvc", "a.exe"],
    ["bin", "amd64-windows", "a.exe"],
    ["bin", "aarch64-apple-darwin", "a"],
  ] as const)("%s for %s is %s", (type, target, expected) => {
    expect(expectedBinary("a", type, target)).toBe(expected);
  });
});

describe("the Node-API version", () => {
  test.each([
    [["8"], "8", "8"],
    [["8"], "10", "8"],
    [["4", "8", "9"], "10", "9"],
    [["4", "8", "10"], "9", "8"],
    [["9", "10"], "8", undefined],
  ])("of %j on %s is %s", (versions, current, expected) => {
    expect(pickNapiVersion({ versions }, "t", current)).toBe(expected);
  });

  test("may depend on the target and be the maintainer's choice", () => {
    const config = {
      versions: ({ target }: { target: string }) => (target === "old" ? ["3"] : ["8"]),
      fallbackVersion: ({ versions }: { versions: readonly string[] }) => `${versions[0]}!`,
    };
    expect([pickNapiVersion(config, "old", "9"), pickNapiVersion(config, "new", "8")]).toEqual(["3!", "8"]);
  });

  test("that is built is the only one listed or the one named", () => {
    expect([
      builtNapiVersion({}, "t"),
      builtNapiVersion({ versions: ["5", "6"], build: "6" }, "t"),
      builtNapiVersion({ versions: ["5", "6"], build: () => "5" }, "t"),
    ]).toEqual(["8", "6", "5"]);
    expect(() => builtNapiVersion({ versions: ["5", "6"] }, "t")).toThrow(
      expect.objectContaining({ place: "napiVersions.build" }),
    );
  });
});
