// What guppy's own command says of an install, and how it ends, for people and for CI.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { lastBitFlipped, truncated } from "../../src/damage.ts";
import { copyProgram, type Project, replaceFile } from "../../src/project.ts";
import { type Ran, run } from "../../src/run.ts";
import { temporaryFolder } from "../../src/temporary.ts";
import { withoutLibrary } from "../../src/view.ts";
import { copyOfGood, nativeFile } from "./good-install.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("a good install: the file, its hash, a clean bill of health", async () => {
  const project = await copyOfGood(root, "good");
  const path = nativeFile(project);
  expect(await guppy(project, ["native", "path"])).toEqual({ code: 0, output: `${path}\n`, errors: "" });
  expect(await guppy(project, ["native", "verify"])).toMatchObject({ code: 0, output: expect.stringContaining(path) });
  const ran = await guppy(project, ["doctor", "--json"]);
  expect(ran).toMatchObject({ code: 0, errors: "" });
  expect(JSON.parse(ran.output)).toMatchObject({
    problems: [],
    native: { path, source: "package", hash: "matches" },
    probe: { loaded: true, drawing: { milliseconds: expect.any(Number) } },
  });
});

test("a flipped bit: verify refuses, and the doctor says that the hash differs", async () => {
  const project = await copyOfGood(root, "flipped");
  const file = nativeFile(project);
  replaceFile(file, lastBitFlipped(readFileSync(file)));
  const ran = await guppy(project, ["native", "verify"]);
  expect(ran).toMatchObject({ code: 1, errors: expect.stringContaining("GUPPY_NATIVE_HASH_MISMATCH") });
  expect(JSON.parse((await guppy(project, ["doctor", "--json"])).output).native.hash).toBe("differs");
});

test("a file cut short: the doctor ends with 1 and names the code", async () => {
  const project = await copyOfGood(root, "cut");
  const file = nativeFile(project);
  replaceFile(file, truncated(readFileSync(file)));
  const ran = await guppy(project, ["doctor"]);
  expect(ran).toMatchObject({ code: 1, output: expect.stringContaining("GUPPY_NATIVE_TRUNCATED") });
});

test("a missing system library: the doctor names it and the package that has it", async () => {
  const project = await copyOfGood(root, "library");
  const view = await withoutLibrary(nativeFile(project), "libxkbcommon.so.0", join(project.folder, "scratch"));
  const ran = await guppy(project, ["doctor"], view);
  expect(ran).toMatchObject({ code: 1, output: expect.stringContaining("libxkbcommon.so.0") });
  expect(ran.output).toContain("libxkbcommon0");
});

test("no native file of the transformer: `guppy run` says what is missing, and blames nobody", async () => {
  const project = await copyOfGood(root, "transformer");
  rmSync(join(project.folder, "node_modules", "@oxc-transform"), { recursive: true });
  copyProgram(project, "picture.tsx");
  const ran = await guppy(project, ["run", "picture.tsx"]);
  expect(ran).toMatchObject({ code: 1, output: "" });
  expect(ran.errors).toMatch(
    /^GUPPY_TRANSFORM_FAILED: oxc-transform, .* no native file for linux-\w+ here\. .*--omit=optional/,
  );
  expect(ran.errors).not.toContain("npm has a bug");
});

function guppy({ folder, env }: Project, args: readonly string[], view: readonly string[] = []): Promise<Ran> {
  const [program = "", ...rest] = [...view, join(folder, "node_modules", ".bin", "guppy"), ...args];
  return run([program, ...rest], { cwd: folder, env });
}
