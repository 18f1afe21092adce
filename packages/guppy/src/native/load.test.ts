// The order of places and every way a file that is there can fail, on real files: the workspace's own build, whole and broken.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { glibcVersion } from "@guppy/precompiler/local";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import type { GuppyError } from "../errors.ts";
import { schemaHash } from "../generated/schema.ts";
import { targets } from "../generated/targets.ts";
import type { LoadedNative } from "./load.ts";
import { ownPackage } from "./own.ts";

const version = ownPackage()?.version ?? "";
const target = targets[0];
if (target === undefined) throw new Error("there is no target");
const built = join(import.meta.dirname, `../../../native-${target.id}`, target.file);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guppy-load-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function load(env: Readonly<Record<string, string>>): Promise<LoadedNative> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  const { loadNative } = await import("./load.ts");
  return loadNative();
}

async function failure(env: Readonly<Record<string, string>>): Promise<GuppyError> {
  try {
    await load(env);
  } catch (error) {
    // Modules were reset, so the class is another one than this file's.
    if (error instanceof Error && error.name === "GuppyError") return error as GuppyError;
    throw error;
  }
  throw new Error("it was loaded");
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** The built file with some of its bytes replaced. */
function edited(name: string, edit: (bytes: Buffer) => void): string {
  const bytes = readFileSync(built);
  edit(bytes);
  return write(name, bytes);
}

function replaceText(bytes: Buffer, from: string, to: string): void {
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) bytes.write(to, at, "latin1");
}

/** A module in place of the native file. */
const saying = (facts: object): string =>
  `exports.buildInfo = () => ${JSON.stringify(JSON.stringify({ version, schemaHash, ...facts }))};`;

test("the workspace's own build is loaded here", async () => {
  const { path, source, info } = await load({});
  expect({ path, source }).toEqual({ path: built, source: "workspace" });
  expect(info).toMatchObject({ version, schemaHash, target: target.triple });
});

test("GUPPY_NATIVE_PATH names the file to load", async () => {
  const path = write("good.cjs", saying({}));
  expect(await load({ GUPPY_NATIVE_PATH: path })).toMatchObject({ path, source: "path", info: { version } });
});

test.each<readonly [string, string, () => string, RegExp]>([
  [
    "a file that does not exist",
    "GUPPY_NATIVE_PATH_NOT_FOUND",
    () => join(folder, "none.node"),
    /there is no such file/,
  ],
  ["an empty file", "GUPPY_NATIVE_EMPTY", () => write("empty.node", ""), /is empty/],
  ["a web page", "GUPPY_NATIVE_HTML", () => write("page.node", "\n<!DOCTYPE html><html></html>"), /web page/],
  ["text", "GUPPY_NATIVE_CORRUPT", () => write("text.node", "not a native file"), /is damaged/],
  [
    "half a file",
    "GUPPY_NATIVE_TRUNCATED",
    () => write("half.node", readFileSync(built).subarray(0, 9_000_000)),
    /truncated: it ends after 9000000 bytes/,
  ],
  [
    "half a header",
    "GUPPY_NATIVE_TRUNCATED",
    () => write("head.node", readFileSync(built).subarray(0, 40)),
    /truncated: it ends after 40 bytes/,
  ],
  [
    "a file for another processor",
    "GUPPY_NATIVE_WRONG_CPU",
    () => edited("arm64.node", (bytes) => bytes.writeUInt16LE(183, 18)),
    /is for arm64, and this Node is for x64/,
  ],
  ["a file for macOS", "GUPPY_NATIVE_OTHER_PLATFORM", () => write("macho.node", machO()), /is for macOS/],
  ["a file for musl", "GUPPY_NATIVE_WRONG_LIBC", () => edited("musl.node", forMusl), /is built for musl/],
  [
    "a file for a later glibc",
    "GUPPY_NATIVE_GLIBC_TOO_OLD",
    () => edited("glibc.node", (bytes) => replaceText(bytes, "GLIBC_2.34\0", "GLIBC_2.99\0")),
    new RegExp(`needs glibc 2\\.99, and this system has ${glibcVersion()}`),
  ],
  [
    "a file that needs another library",
    "GUPPY_NATIVE_LIBRARY_MISSING",
    () => edited("library.node", (bytes) => replaceText(bytes, "libxcb.so.1\0", "libxcx.so.1\0")),
    /libxcx\.so\.1, which is not installed/,
  ],
  [
    "somebody else's module",
    "GUPPY_NATIVE_LOAD_FAILED",
    () => write("other.cjs", "exports.a = 1;"),
    /not guppy's native file/,
  ],
  [
    "another version",
    "GUPPY_NATIVE_VERSION_SKEW",
    () => write("version.cjs", saying({ version: "9.9.9" })),
    /has version 9\.9\.9, but guppy has version/,
  ],
  [
    "another schema",
    "GUPPY_SCHEMA_MISMATCH",
    () => write("schema.cjs", saying({ schemaHash: "0ther" })),
    /schema 0ther/,
  ],
])("%s is %s, and nothing else is tried", async (_, code, make, text) => {
  const path = make();
  const error = await failure({ GUPPY_NATIVE_PATH: path });
  expect(error.code).toBe(code);
  expect(error.message).toMatch(text);
  expect(error.message).toContain(`docs/troubleshooting.md#${code.toLowerCase()}`);
  expect(error.message).not.toContain("npm");
  expect(JSON.stringify(error.details)).toContain(path);
});

test("a file that this user may not read is blocked", async () => {
  const path = write("unreadable.node", "x");
  chmodSync(path, 0);
  // Root reads everything, so it is another error there.
  const { code } = await failure({ GUPPY_NATIVE_PATH: path });
  expect(code).toBe(process.getuid?.() === 0 ? "GUPPY_NATIVE_CORRUPT" : "GUPPY_NATIVE_BLOCKED");
});

test.each([["--no-addons", /--no-addons/]])("under %s it says so", (flag, text) => {
  const script = `import(${JSON.stringify(join(import.meta.dirname, "load.ts"))}).then((m) => m.loadNative()).catch((e) => console.log(e.code, e.message))`;
  const output = execFileSync(process.execPath, [flag, "--disable-warning=ExperimentalWarning", "-e", script], {
    encoding: "utf8",
  });
  expect(output).toMatch(/^GUPPY_NATIVE_ADDONS_DISABLED /);
  expect(output).toMatch(text);
});

function machO(): Buffer {
  const bytes = Buffer.alloc(4096);
  bytes.writeUInt32LE(0xfeedfacf, 0);
  bytes.writeUInt32LE(0x0100000c, 4);
  return bytes;
}

function forMusl(bytes: Buffer): void {
  replaceText(bytes, "libc.so.6\0", "libc.so\0\0\0");
  replaceText(bytes, "ld-linux-x86-64.so.2\0", "ld-musl-x86_64.so.1\0\0");
}
