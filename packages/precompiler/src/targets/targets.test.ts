import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { elf } from "../../test/binaries.ts";
import { scratch, writeTree } from "../../test/support.ts";
import { detectLibc, libcOfLoader } from "./libc.ts";
import { detectTarget, normaliseTriple } from "./normalise.ts";
import { targetRow, targetTable } from "./table.ts";

test.each([
  ["amd64-windows", "x86_64-pc-windows-msvc"],
  ["x86_64-windows-msvc", "x86_64-pc-windows-msvc"],
  ["x86_64-pc-windows-gnu", "x86_64-pc-windows-gnu"],
  ["x86_64-w64-mingw32", "x86_64-pc-windows-gnu"],
  ["arm-apple-darwin21.6.0", "aarch64-apple-darwin"],
  ["aarch64-apple-darwin23", "aarch64-apple-darwin"],
  ["x86_64-apple-darwin", "x86_64-apple-darwin"],
  ["arm64-darwin", "aarch64-apple-darwin"],
  ["x86_64-alpine-linux-musl", "x86_64-unknown-linux-musl"],
  ["aarch64-alpine-linux-musl", "aarch64-unknown-linux-musl"],
  ["x86_64-suse-linux-gnu", "x86_64-unknown-linux-gnu"],
  ["x86_64-redhat-linux-gnu", "x86_64-unknown-linux-gnu"],
  ["x86_64-redhat-linux", "x86_64-unknown-linux-gnu"],
  ["x86_64-linux-gnu", "x86_64-unknown-linux-gnu"],
  ["X86_64-PC-LINUX-GNU", "x86_64-unknown-linux-gnu"],
  ["x86_64-linux-gnux32", "x86_64-unknown-linux-gnux32"],
  ["armv7l-unknown-linux-gnu", "armv7-unknown-linux-gnueabihf"],
  ["arm-unknown-linux-gnueabihf", "armv7-unknown-linux-gnueabihf"],
  ["arm-linux-musl", "armv7-unknown-linux-musleabihf"],
  ["riscv64-linux-gnu", "riscv64gc-unknown-linux-gnu"],
  ["powerpc64le-unknown-linux-gnu", "powerpc64le-unknown-linux-gnu"],
  ["amd64-portbld-freebsd13.2", "x86_64-unknown-freebsd"],
  ["mips-sgi-irix", "mips-unknown-sgi-irix"],
])("%s is %s", (name, expected) => {
  expect(normaliseTriple(name)).toBe(expected);
});

test("every triple of the table is its own normal form", () => {
  for (const { triple } of targetTable.filter((row) => !/^(universal|wasm32)/.test(row.triple)))
    expect(normaliseTriple(triple)).toBe(triple);
});

test("the five usual rows, and npm's word for the libc", () => {
  expect(targetTable.filter((row) => row.usual).map((row) => row.npm)).toEqual([
    "darwin-arm64",
    "darwin-x64",
    "linux-arm64-gnu",
    "linux-x64-gnu",
    "win32-x64-msvc",
  ]);
  expect([
    targetRow("x86_64-unknown-linux-gnu")?.libc,
    targetRow("x86_64-unknown-linux-musl")?.libc,
    targetRow("aarch64-apple-darwin")?.libc,
  ]).toEqual(["glibc", "musl", undefined]);
});

describe("this machine", () => {
  const linux = { platform: "linux", arch: "x64", libc: "glibc", env: {} } as const;
  test.each([
    [linux, "x86_64-unknown-linux-gnu"],
    [{ ...linux, arch: "arm64", libc: "musl" }, "aarch64-unknown-linux-musl"],
    [{ ...linux, arch: "arm" }, "armv7-unknown-linux-gnueabihf"],
    [{ ...linux, arch: "ppc64" }, "powerpc64le-unknown-linux-gnu"],
    [{ platform: "darwin", arch: "arm64", libc: undefined, env: {} }, "aarch64-apple-darwin"],
    [{ platform: "win32", arch: "x64", libc: undefined, env: {} }, "x86_64-pc-windows-msvc"],
    [{ platform: "win32", arch: "arm64", libc: undefined, env: {} }, "aarch64-pc-windows-msvc"],
    [{ platform: "win32", arch: "ia32", libc: undefined, env: {} }, "i686-pc-windows-msvc"],
    [{ ...linux, env: { TARGET_ARCH: "aarch64" } }, "aarch64-unknown-linux-gnu"],
    [{ ...linux, env: { TARGET_ABI: "musl" } }, "x86_64-unknown-linux-musl"],
    [{ ...linux, env: { TARGET_OS: "darwin", TARGET_ARCH: "arm" } }, "aarch64-apple-darwin"],
    [{ platform: "darwin", arch: "arm64", libc: undefined, env: { TARGET_OS: "linux" } }, "aarch64-unknown-linux-gnu"],
    [{ ...linux, env: { TARGET_ARCH: "" } }, "x86_64-unknown-linux-gnu"],
    [{ ...linux, libc: "unknown", env: { TARGET_ABI: "gnu" } }, "x86_64-unknown-linux-gnu"],
  ] as const)("%j is %s", (machine, expected) => {
    expect(detectTarget(machine)).toEqual({ ok: true, value: expected });
  });

  test("an unknown libc is not taken for glibc", () => {
    expect(detectTarget({ ...linux, libc: "unknown" })).toMatchObject({
      ok: false,
      error: expect.stringContaining("TARGET_ABI"),
    });
  });
});

describe("libc", () => {
  test.each([
    ["/lib64/ld-linux-x86-64.so.2", "glibc"],
    ["/lib/ld-linux-aarch64.so.1", "glibc"],
    ["/lib/ld-musl-x86_64.so.1", "musl"],
    ["/usr/lib/libc.musl-aarch64.so.1", "musl"],
    ["/nix/store/abc-glibc-2.40/lib/ld-linux-x86-64.so.2", "glibc"],
    ["/system/bin/linker64", "unknown"],
  ])("%s means %s", (path, expected) => {
    expect(libcOfLoader(path)).toBe(expected);
  });

  test("is read from the header of the running program", async () => {
    const dir = await scratch();
    await writeTree(dir, { "node musl": elf({ interpreter: "/lib/ld-musl-aarch64.so.1" }) });
    await symlink("node musl", join(dir, "node"));
    expect(await detectLibc(join(dir, "node"))).toEqual({
      family: "musl",
      witness: "interpreter /lib/ld-musl-aarch64.so.1",
    });
  });

  test("falls back to the report for a program without an interpreter", async () => {
    const facts = await detectLibc("/nonexistent");
    expect(facts.witness).not.toContain("interpreter");
    expect(facts.family).toBe((await detectLibc(process.execPath)).family);
  });
});
