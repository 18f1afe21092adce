import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { elf, fatMacho, macho, pe } from "../../test/binaries.ts";
import { compareVersions, readElf } from "./elf.ts";
import { byteMismatches, inspectBinary, mismatches } from "./inspect.ts";

const x64 = 0x01000007;
const arm64 = 0x0100000c;
const addon = elf({
  needed: ["libgcc_s.so.1", "libc.so.6"],
  versions: ["GLIBC_2.9", "GLIBC_2.34", "GCC_3.0", "GLIBC_2.4"],
});

/** One byte replaced. */
function edited(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = value;
  return copy;
}

describe("what headers say", () => {
  test("ELF: machine, libraries, and the highest glibc by number, not by spelling", () => {
    expect(readElf(addon)).toEqual({
      format: "elf",
      arch: "x64",
      system: "linux",
      kind: "library",
      interpreter: undefined,
      needed: ["libgcc_s.so.1", "libc.so.6"],
      searchPaths: [],
      libc: "glibc",
      glibc: "2.34",
    });
  });

  test("ELF: an executable for musl on arm64", () => {
    expect(
      readElf(elf({ machine: 183, interpreter: "/lib/ld-musl-aarch64.so.1", needed: ["libc.musl-aarch64.so.1"] })),
    ).toMatchObject({ arch: "arm64", libc: "musl", glibc: undefined });
  });

  test("ELF: the program that runs this test", async () => {
    expect(readElf(await readFile(process.execPath))).toMatchObject({
      arch: process.arch,
      libc: "glibc",
      needed: expect.arrayContaining(["libc.so.6"]),
    });
  });

  test("Mach-O: thin and universal", () => {
    const thin = macho(arm64, "/usr/lib/libSystem.B.dylib", [11, 0]);
    expect(inspectBinary(thin)).toEqual({
      format: "macho",
      archs: ["arm64"],
      needed: ["/usr/lib/libSystem.B.dylib"],
      kind: "library",
      macos: true,
      minimumOs: "11.0",
    });
    expect(inspectBinary(fatMacho([x64, arm64], [macho(x64, "/a", [10, 13]), thin]))).toMatchObject({
      archs: ["x64", "arm64"],
      minimumOs: "10.13",
    });
  });

  test("PE: machine and imports", () => {
    expect(inspectBinary(pe(0x8664, ["KERNEL32.dll", "node.exe"]))).toEqual({
      format: "pe",
      arch: "x64",
      needed: ["kernel32.dll", "node.exe"],
      library: true,
    });
  });

  const broken: readonly (readonly [string, Uint8Array])[] = [
    ["nothing", Buffer.alloc(0)],
    ["a text", Buffer.from("#!/bin/sh\n")],
    ["half an ELF file", addon.subarray(0, 100)],
    ["half a Mach-O file", macho(arm64, "/usr/lib/libSystem.B.dylib", [11, 0]).subarray(0, 40)],
    ["half a PE file", pe(0x8664, ["a.dll"]).subarray(0, 0x90)],
    ["a DOS program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(100)])],
    ["a Java class", Buffer.from("cafebabe00000041", "hex")],
  ];
  test.each(broken)("%s is malformed, never a crash", (_, bytes) => {
    expect(() => inspectBinary(bytes)).toThrow(expect.objectContaining({ name: "MalformedBinary" }));
  });

  test("cut anywhere, a file is malformed or read", () => {
    for (let length = 0; length < addon.length; length += 1) {
      try {
        inspectBinary(addon.subarray(0, length));
      } catch (error) {
        expect(error).toMatchObject({ name: "MalformedBinary" });
      }
    }
  });
});

describe("whether they suit a target", () => {
  const musl = elf({ needed: ["libc.musl-x86_64.so.1"] });
  test.each([
    [addon, "x86_64-unknown-linux-gnu", "2.34", []],
    [addon, "x86_64-unknown-linux-gnu", undefined, []],
    [addon, "x86_64-unknown-linux-gnu", "2.31", ["needs GLIBC_2.34, but declares 2.31"]],
    [addon, "aarch64-unknown-linux-gnu", undefined, ["is for x64, aarch64-unknown-linux-gnu needs arm64"]],
    [addon, "x86_64-unknown-linux-musl", undefined, ["is linked to glibc, x86_64-unknown-linux-musl needs musl"]],
    [musl, "x86_64-unknown-linux-gnu", undefined, ["is linked to musl, x86_64-unknown-linux-gnu needs glibc"]],
    [addon, "aarch64-apple-darwin", undefined, ["is elf, aarch64-apple-darwin needs macho"]],
    [macho(arm64, "/a", [11, 0]), "x86_64-apple-darwin", undefined, ["is for arm64, x86_64-apple-darwin needs x64"]],
    [
      macho(arm64, "/a", [11, 0]),
      "universal-apple-darwin",
      undefined,
      ["is for arm64, universal-apple-darwin needs x64"],
    ],
    [pe(0xaa64, []), "x86_64-pc-windows-msvc", undefined, ["is for arm64, x86_64-pc-windows-msvc needs x64"]],
    [pe(0x8664, []), "x86_64-pc-windows-msvc", undefined, []],
    [addon, "t1", undefined, []],
    // Not in the table, but their names tell.
    [addon, "aarch64-linux-android", undefined, ["is for x64, aarch64-linux-android needs arm64"]],
    [addon, "x86_64-pc-windows-gnu", undefined, ["is elf, x86_64-pc-windows-gnu needs pe"]],
    [addon, "i686-unknown-linux-gnu", undefined, ["is for x64, i686-unknown-linux-gnu needs ia32"]],
    [addon, "x86_64-unknown-freebsd", undefined, ["is for linux, x86_64-unknown-freebsd needs freebsd"]],
    [edited(addon, 16, 1), "x86_64-unknown-linux-gnu", undefined, ["is an object file that was not linked"]],
    [edited(addon, 16, 2), "x86_64-unknown-linux-gnu", undefined, ["is an executable, an addon is a library"]],
    [
      edited(macho(arm64, "/a", [11, 0]), 72, 2),
      "aarch64-apple-darwin",
      undefined,
      ["is for another system of Apple's, aarch64-apple-darwin needs macOS"],
    ],
  ] as const)("case %#", (bytes, target, minGlibc, expected) => {
    expect(mismatches(inspectBinary(bytes), target, minGlibc, "addon")).toEqual(expected);
  });

  test("bytes that are no binary are wrong for a target that is known, and nothing is said for one that is not", () => {
    expect(byteMismatches(Buffer.from("x"), "aarch64-unknown-linux-gnu")).toEqual([
      "is no sound native file (neither ELF nor Mach-O nor PE), aarch64-unknown-linux-gnu needs elf for arm64",
    ]);
    expect(byteMismatches(Buffer.from("x"), "t1")).toEqual([]);
  });

  test("an ELF file that ends before its table of sections is cut short", async () => {
    const whole = await readFile(process.execPath);
    expect(() => inspectBinary(whole.subarray(0, whole.length / 2))).toThrow(
      /cut short: its header tells of \d+ bytes/,
    );
  });

  test.each([
    ["2.9", "2.35", -1],
    ["2.35", "2.35", 0],
    ["3.0", "2.99", 1],
    ["2", "2.0", 0],
  ])("%s against %s", (left, right, sign) => {
    expect(Math.sign(compareVersions(left, right))).toBe(sign);
  });
});
