// An install whose native package is gone, guppy's own command in it, and the cache that command fills.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, inject } from "vitest";
import { type Project, runProgram } from "../../src/project.ts";
import { type Environment, type Ran, run } from "../../src/run.ts";
import { copyOfGood, nativeFile } from "./good-install.ts";

export interface OwnCopy {
  readonly project: Project;
  /** The good file that the project no longer has. */
  readonly released: Buffer;
  readonly file: string;
  /** What GUPPY_CACHE_DIR is to be. */
  readonly cache: string;
}

export async function withoutPackage(root: string, name: string): Promise<OwnCopy> {
  const project = await copyOfGood(root, name);
  const path = nativeFile(project);
  const released = readFileSync(path);
  rmSync(dirname(path), { recursive: true });
  return { project, released, file: path.slice(dirname(path).length + 1), cache: join(project.folder, "own cache") };
}

export function guppy(
  { folder, env }: Project,
  args: readonly string[],
  more: Environment = {},
  seconds = 120,
): Promise<Ran> {
  const program = join(folder, "node_modules", ".bin", "guppy");
  return run([program, ...args], { cwd: folder, env: { ...env, ...more }, seconds });
}

export const triple = "x86_64-unknown-linux-gnu";
export const version = inject("packed").guppy.version;

/** The folder in the cache for one source of files. */
export function kept(cache: string, source: string): string {
  return join(cache, "native", version, triple, source);
}

/** A file in the cache as guppy's own commands would leave it. */
export function keep(
  cache: string,
  source: "fetched" | "built/rustc-1",
  file: string,
  bytes: Buffer,
  sha256: string,
): string {
  const folder = kept(cache, source);
  mkdirSync(folder, { recursive: true });
  const stamp = {
    name: "guppy",
    version,
    platform: "linux",
    arch: "x64",
    sha256,
    source: source === "fetched" ? "fetch" : "build",
  };
  writeFileSync(join(folder, file), bytes);
  writeFileSync(join(folder, ".guppy-native.json"), JSON.stringify(stamp));
  return join(folder, file);
}

/** Only what was built counts, and its hash. */
export async function loads(project: Project, path: string, cache: string): Promise<void> {
  const env = { GUPPY_CACHE_DIR: cache, GUPPY_NATIVE_FORCE_BUILD: "1", GUPPY_NATIVE_VERIFY: "1" };
  const ran = await runProgram(project, "ping.mjs", { env });
  expect(ran, ran.errors).toMatchObject({ code: 0 });
  expect(JSON.parse(ran.output)).toMatchObject({ answer: "pong", path });
}
