import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { schemaHash } from "../generated/schema.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guppy-load-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A module in place of the native file: what counts here is which file is loaded and what it says of itself. */
async function load(name: string, source?: string) {
  const path = join(folder, name);
  if (source !== undefined) await writeFile(path, source);
  vi.stubEnv("GUPPY_NATIVE_PATH", path);
  const { loadNative } = await import("./load.ts");
  return loadNative();
}

const building = (hash: string): string =>
  `exports.buildInfo = () => JSON.stringify({ version: "0.1.0", schemaHash: "${hash}" });`;

test("GUPPY_NATIVE_PATH names the file to load", async () => {
  const { path, info } = await load("good.cjs", building(schemaHash));
  expect(path).toBe(join(folder, "good.cjs"));
  expect(info.version).toBe("0.1.0");
});

test("a file of another schema is refused with both hashes", async () => {
  await expect(load("other.cjs", building("0ther"))).rejects.toMatchObject({
    code: "GUPPY_SCHEMA_MISMATCH",
    details: { expected: schemaHash, found: "0ther" },
  });
});

test.each([
  ["missing.node", undefined, /Cannot find module/],
  ["text.node", "not a native file", /file too short|invalid ELF header/],
])("%s is refused, and nothing else is tried", async (name, source, reason) => {
  await expect(load(name, source)).rejects.toMatchObject({
    code: "GUPPY_NATIVE_LOAD_FAILED",
    message: expect.stringMatching(reason),
    details: { tried: [join(folder, name)] },
  });
});
