// `guppy native fetch` in a tree that lacks the native package: from the registry that the project's npm configuration names
// for our scope, and only if it is the released file.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { lastBitFlipped } from "../../src/damage.ts";
import { replaceFile, runProgram } from "../../src/project.ts";
import { temporaryFolder } from "../../src/temporary.ts";
import { guppy, kept, type OwnCopy, withoutPackage } from "./own-copy.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function copy(name: string, registry: string = inject("registry").url): Promise<OwnCopy> {
  const one = await withoutPackage(root, name);
  writeFileSync(join(one.project.folder, ".npmrc"), `@guppy:registry=${registry}\nfetch-retries=0\n`);
  return one;
}

describe.concurrent("guppy native fetch", () => {
  test("brings the released file into the cache, where guppy finds it", async () => {
    const { project, released, file, cache } = await copy("fetched");
    const env = { GUPPY_CACHE_DIR: cache };
    const path = join(kept(cache, "fetched"), file);
    expect(await guppy(project, ["native", "fetch"], env)).toMatchObject({ code: 0, output: `${path}\n` });
    expect(readFileSync(path).equals(released)).toBe(true);

    const ran = await runProgram(project, "ping.mjs", { env: { ...env, GUPPY_NATIVE_VERIFY: "1" } });
    expect(ran, ran.errors).toMatchObject({ code: 0 });
    expect(JSON.parse(ran.output)).toMatchObject({ answer: "pong", path });
    expect((await guppy(project, ["native", "fetch"], env)).errors).toContain("already");

    replaceFile(path, lastBitFlipped(released));
    expect((await guppy(project, ["native", "fetch"], env)).errors).not.toContain("already");
    expect(readFileSync(path).equals(released)).toBe(true);
  });

  test("says when it will not be loaded", async () => {
    const { project, cache } = await copy("forced");
    const env = { GUPPY_CACHE_DIR: cache, GUPPY_NATIVE_FORCE_BUILD: "1" };
    expect(await guppy(project, ["native", "fetch"], env)).toMatchObject({
      code: 0,
      errors: expect.stringContaining("GUPPY_NATIVE_FORCE_BUILD is set"),
    });
    expect(await runProgram(project, "ping.mjs", { env })).toMatchObject({
      errors: expect.stringContaining("GUPPY_NATIVE_NOT_BUILT"),
    });
  });

  test.each<readonly [string, (one: OwnCopy) => void, number, RegExp]>([
    [
      "a file that is not the released one",
      ({ project }) => rewriteHashes(project.folder, (hashes) => hashes.replace(/"sha256": "\w{4}/, '"sha256": "0000')),
      3,
      /holds another binary than the release/,
    ],
    [
      "a guppy without hashes",
      ({ project }) => rmSync(join(project.folder, "node_modules/guppy/native-hashes.json")),
      3,
      /has no hash .*\n.*native build/,
    ],
    [
      "a registry that does not have it",
      ({ project }) =>
        writeFileSync(join(project.folder, ".npmrc"), `@guppy:registry=${inject("registry").url}-/nowhere/\n`),
      1,
      /npm config get @guppy:registry/,
    ],
  ])("refuses %s, and keeps nothing", async (name, change, code, says) => {
    const one = await copy(name);
    change(one);
    const ran = await guppy(one.project, ["native", "fetch"], { GUPPY_CACHE_DIR: one.cache });
    expect(ran, ran.errors).toMatchObject({ code, output: "" });
    expect(ran.errors).toMatch(says);
    expect(existsSync(kept(one.cache, "fetched"))).toBe(false);
  });
});

function rewriteHashes(project: string, change: (text: string) => string): void {
  const path = join(project, "node_modules/guppy/native-hashes.json");
  replaceFile(path, change(readFileSync(path, "utf8")));
}
