// Where a native file may be, in the order in which the loader looks. Reads the disk and loads nothing; each place is looked at
// only when the ones before it had nothing to load.
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import {
  cacheDir,
  currentHost,
  type Machine,
  type PlaceWithFile,
  type PlaceWithout,
  type Released,
  readJson,
  type Stamp,
  stampFileName,
} from "@guppy/precompiler/local";
import { nativePackage, type TargetRow } from "../generated/targets.ts";
import { releasedFile } from "./hashes.ts";
import { anyTarget, verifiedTarget } from "./machine.ts";
import { moduleUrl } from "./module-url.ts";
import type { OwnPackage } from "./own.ts";
import type { NativeSettings } from "./settings.ts";
import type { NativeSource } from "./source.ts";

export interface PresentPlace extends PlaceWithFile<NativeSource> {
  readonly load: () => unknown;
}

export type EmptyPlace = PlaceWithout<NativeSource>;

export type Place = PresentPlace | EmptyPlace;

const require = createRequire(moduleUrl);

export function* places(
  settings: NativeSettings,
  machine: Machine,
  own: OwnPackage | undefined,
): Generator<Place, void, undefined> {
  const target = anyTarget(machine);
  const released: Expected = () =>
    own === undefined || target === undefined ? undefined : releasedFile(own.root, target.id);
  if (settings.named !== undefined) {
    yield file("path", resolve(settings.named), released);
    return;
  }
  if (target === undefined) return;
  if (own?.workspace !== undefined)
    yield file("workspace", join(own.workspace, "packages", `native-${target.id}`, target.file), released);
  if (!settings.forceBuild) {
    yield packaged(machine, target, released);
    yield cached("fetched", target, own, released);
  }
  yield cached("built", target, own);
}

type Expected = () => Released | undefined;

function file(source: NativeSource, path: string, expected: Expected): Place {
  if (!existsSync(path)) return { source, path, reason: "there is no such file" };
  return { source, path, load: () => require(path), expected };
}

function packaged(machine: Machine, { package: name, file }: TargetRow, expected: Expected): Place {
  const target = verifiedTarget(machine);
  if (target === undefined) return { source: "package", path: name, reason: "there is no such package yet" };
  const found = nativePackage(target.id, require);
  try {
    return { source: "package", path: found.resolve(), load: found.load, expected };
  } catch {
    return {
      source: "package",
      path: name,
      reason: isInstalled(name) ? `its file ${file} is missing` : "the package is not installed",
    };
  }
}

function isInstalled(name: string): boolean {
  const folders = require.resolve.paths(name) ?? [];
  return folders.some((folder) => existsSync(join(folder, name, "package.json")));
}

/** The folder of a target's files in the cache, which `guppy native` fills and the loader only reads. */
export function cacheFolder(target: TargetRow, version: string): string {
  return resolve(cacheDir(currentHost()), "native", version, target.triple);
}

/** Each Rust toolchain builds into a folder of its own, and the last build that was finished counts. */
function lastBuild(folder: string): string {
  const finished = readFolder(folder).flatMap((name) => {
    const stamp = statSync(join(folder, name, stampFileName), { throwIfNoEntry: false });
    return stamp === undefined ? [] : [{ path: join(folder, name), time: stamp.mtimeMs }];
  });
  return finished.sort((left, right) => right.time - left.time)[0]?.path ?? folder;
}

function readFolder(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}

/** A file counts by the stamp beside it, and one that was fetched only if its hash is the released one. */
function cached(
  source: "fetched" | "built",
  target: TargetRow,
  own: OwnPackage | undefined,
  released?: Expected,
): Place {
  let path = target.file;
  try {
    if (own === undefined) return { source, path, reason: "this guppy does not know its version" };
    const kept = join(cacheFolder(target, own.version), source);
    const folder = source === "built" ? lastBuild(kept) : kept;
    path = join(folder, target.file);
    if (!existsSync(path)) return { source, path, reason: "there is no such file" };
    const stamp = readJson(join(folder, stampFileName)) as Partial<Stamp> | undefined;
    const reason = refusal(stamp, target, own.version, released);
    return reason === undefined
      ? { source, path, load: () => require(path), expected: () => stampedFile(stamp) }
      : { source, path, reason };
  } catch (error) {
    // A process without a home folder has no cache.
    return { source, path, reason: error instanceof Error ? error.message : String(error) };
  }
}

function stampedFile(stamp: Partial<Stamp> | undefined): Released | undefined {
  return stamp?.sha256 === undefined ? undefined : { sha256: stamp.sha256 };
}

/** `released` is given for fetched files alone. */
function refusal(
  stamp: Partial<Stamp> | undefined,
  target: TargetRow,
  version: string,
  released: Expected | undefined,
): string | undefined {
  if (typeof stamp?.sha256 !== "string") return "the stamp beside it is missing or unreadable";
  if (stamp.version !== version) return `it has version ${stamp.version}, but this guppy has version ${version}`;
  if (stamp.target !== undefined && stamp.target !== target.triple) return `it is for ${stamp.target}`;
  if (released === undefined) return stamp.source === "build" ? undefined : "it was not built here";
  return stamp.sha256 === released()?.sha256 ? undefined : "its hash differs from the released one";
}
