// GUPPY_NATIVE_FORCE_BUILD in every combination with what there is to load: the package, a fetched file, a build.
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyProgram, type Project } from "../../src/project.ts";
import { run } from "../../src/run.ts";
import { temporaryFolder } from "../../src/temporary.ts";
import { copyOfGood, nativeFile } from "./good-install.ts";
import { keep, withoutPackage } from "./own-copy.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Found = "package" | "fetched" | "built";
const caches: readonly (readonly ("fetched" | "built")[])[] = [[], ["fetched"], ["built"], ["fetched", "built"]];
const values = [undefined, "", "0", "yes", "1", "true"] as const;

const combinations = ([true, false] as const).flatMap((installed) =>
  caches.flatMap((inCache) =>
    values.map((value) => {
      const forced = value === "1" || value === "true";
      const there: readonly Found[] = [...(installed ? (["package"] as const) : []), ...inCache];
      const wanted = forced ? there.find((source) => source === "built") : there[0];
      const missing = forced ? "GUPPY_NATIVE_NOT_BUILT" : "GUPPY_NATIVE_MISSING";
      return { value: value ?? "unset", installed, inCache, expected: wanted ?? missing };
    }),
  ),
);

let paths: Readonly<Record<Found, string>>;
const projects = new Map<boolean, Project>();
const cacheOf = (inCache: readonly string[]): string => join(root, `cache ${inCache.join(" ")}`);

beforeAll(async () => {
  const { project, released, file } = await withoutPackage(root, "absent");
  const installed = await copyOfGood(root, "installed");
  projects.set(false, project).set(true, installed);
  for (const one of [project, installed]) copyProgram(one, "ping.mjs");
  const sha256 = createHash("sha256").update(released).digest("hex");
  for (const inCache of caches) {
    for (const source of inCache)
      keep(cacheOf(inCache), source === "built" ? "built/rustc-1" : source, file, released, sha256);
  }
  paths = { package: nativeFile(installed), fetched: "/fetched/", built: "/built/rustc-1/" };
  expect(readFileSync(nativeFile(installed)).equals(released)).toBe(true);
});

describe.concurrent("GUPPY_NATIVE_FORCE_BUILD", () => {
  test.each(combinations)(
    "$value, package: $installed, cache: $inCache: $expected",
    async ({ value, installed, inCache, expected }) => {
      const project = projects.get(installed);
      if (project === undefined) throw new Error("there is no such project");
      const forceBuild = value === "unset" ? {} : { GUPPY_NATIVE_FORCE_BUILD: value };
      const env = { ...project.env, GUPPY_CACHE_DIR: cacheOf(inCache), ...forceBuild };
      const ran = await run([process.execPath, "ping.mjs"], { cwd: project.folder, env });
      if (expected in paths) expect(JSON.parse(ran.output).path).toContain(paths[expected as Found]);
      else expect(ran).toMatchObject({ code: 1, output: "", errors: expect.stringContaining(expected) });
    },
  );
});
