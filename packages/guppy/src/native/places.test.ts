// The cache, verification and forced builds, on an installed guppy whose native file is a small module.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { sha256 } from "@guppy/precompiler/local";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { plannedTargets, targets } from "../generated/targets.ts";
import { cacheFolder, type Place, places } from "./places.ts";
import { readSettings } from "./settings.ts";
import { verifyFile } from "./verify.ts";

const target = targets[0];
if (target === undefined) throw new Error("there is no target");
const machine = { platform: target.platform, arch: target.arch };
const version = "1.2.3";
const content = "exports.here = true;";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guppy-places-"));
  vi.stubEnv("GUPPY_CACHE_DIR", join(folder, "cache"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

function release(hash: string): void {
  put(join(folder, "native-hashes.json"), JSON.stringify({ version, files: { [target?.id ?? ""]: { sha256: hash } } }));
}

const sound = { name: "guppy", version, target: target.triple, sha256: sha256(Buffer.from(content)) };

function cache(source: "fetched" | "built/rustc-1", stamp: object | undefined): string {
  const kept = join(cacheFolder(target as NonNullable<typeof target>, version), source);
  if (stamp !== undefined) put(join(kept, ".guppy-native.json"), JSON.stringify(stamp));
  return put(join(kept, target?.file ?? ""), content);
}

/** An installed guppy: no repository around it. */
function look(env: Readonly<Record<string, string>> = {}): readonly Place[] {
  return [...places(readSettings(env), machine, { root: folder, version })];
}

const summary = (found: readonly Place[]) =>
  found.map((place) => [place.source, "load" in place ? "present" : place.reason]);

describe("order", () => {
  test("package, fetched, built; the repository's own build only inside the repository", () => {
    expect(look().map(({ source }) => source)).toEqual(["package", "fetched", "built"]);
    const inside = [...places(readSettings({}), machine, { root: folder, version, workspace: folder })];
    expect(inside.map(({ source }) => source)).toEqual(["workspace", "package", "fetched", "built"]);
  });

  test.each(["1", "true"])("GUPPY_NATIVE_FORCE_BUILD=%s leaves what was built", (value) => {
    expect(look({ GUPPY_NATIVE_FORCE_BUILD: value }).map(({ source }) => source)).toEqual(["built"]);
  });

  test("GUPPY_NATIVE_PATH leaves itself, also on a machine without a target", () => {
    const path = put(join(folder, "mine.cjs"), content);
    const found = [...places(readSettings({ GUPPY_NATIVE_PATH: path }), { platform: "sunos", arch: "x64" }, undefined)];
    expect(summary(found)).toEqual([["path", "present"]]);
  });

  test("a machine without a target has no places", () => {
    expect([...places(readSettings({}), { platform: "sunos", arch: "x64" }, undefined)]).toEqual([]);
  });
});

describe("cache", () => {
  test("a stamped build is taken", () => {
    const path = cache("built/rustc-1", { ...sound, source: "build" });
    expect(look().at(-1)).toMatchObject({ source: "built", path, load: expect.any(Function) });
  });

  test("a target that has no package takes a build as well", () => {
    const planned = plannedTargets[0];
    if (planned === undefined) return;
    const folder = join(cacheFolder(planned, version), "built", "rustc-1");
    const path = put(join(folder, planned.file), content);
    put(join(folder, ".guppy-native.json"), JSON.stringify({ ...sound, target: planned.triple, source: "build" }));
    const found = [...places(readSettings({}), planned, { root: dirname(cacheFolder(planned, version)), version })];
    expect(summary(found)).toEqual([
      ["package", "there is no such package yet"],
      ["fetched", "there is no such file"],
      ["built", "present"],
    ]);
    expect(found.at(-1)).toMatchObject({ path });
  });

  test("of the builds of several toolchains the last finished one is taken", () => {
    const path = cache("built/rustc-1", { ...sound, source: "build" });
    const stamp = { ...sound, source: "build" };
    const older = put(join(dirname(path), "..", "rustc-2", ".guppy-native.json"), JSON.stringify(stamp));
    put(join(dirname(path), "..", "rustc-3", target.file), "killed before it was stamped");
    utimesSync(older, 1, 1);
    expect(look().at(-1)).toMatchObject({ source: "built", path });
  });

  test("a fetched file is taken if it is the released one", () => {
    cache("fetched", { ...sound, source: "fetch" });
    expect(summary(look())[1]).toEqual(["fetched", "its hash differs from the released one"]);
    release(sound.sha256);
    expect(summary(look())[1]).toEqual(["fetched", "present"]);
  });

  test.each<readonly [string, object | undefined, string]>([
    ["without a stamp", undefined, "there is no such file"],
    [
      "of another version",
      { ...sound, source: "build", version: "1.0.0" },
      "it has version 1.0.0, but this guppy has version 1.2.3",
    ],
    ["for another target", { ...sound, source: "build", target: "other" }, "it is for other"],
    ["that was not built here", { ...sound, source: "precompile" }, "it was not built here"],
  ])("a build %s is passed over", (_, stamp, reason) => {
    cache("built/rustc-1", stamp);
    expect(summary(look()).at(-1)).toEqual(["built", reason]);
  });
});

describe("verification", () => {
  const about = () => ({
    machine,
    target,
    own: { root: folder, version },
    project: undefined,
    manager: "npm" as const,
  });
  const named = () => {
    const path = put(join(folder, "mine.cjs"), content);
    const place = [...places(readSettings({ GUPPY_NATIVE_PATH: path }), machine, { root: folder, version })][0];
    if (place === undefined || !("load" in place)) throw new Error("there is nothing to verify");
    return place;
  };

  test("the released file passes", () => {
    release(sound.sha256);
    expect(verifyFile(named(), about)).toBe(sound.sha256);
  });

  test("a flipped byte is refused with both hashes", () => {
    release("0".repeat(64));
    expect(() => verifyFile(named(), about)).toThrow(
      expect.objectContaining({
        code: "GUPPY_NATIVE_HASH_MISMATCH",
        details: expect.objectContaining({ expected: "0".repeat(64), found: sound.sha256 }),
      }),
    );
  });

  test("without hashes it says so and does not guess", () => {
    expect(() => verifyFile(named(), about)).toThrow(expect.objectContaining({ code: "GUPPY_NATIVE_UNVERIFIABLE" }));
  });
});
