// Where a native file may be, in the order in which the loader looks. Reads the disk and loads nothing; each place is looked at
// only when the ones before it had nothing to load.
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { cacheDir, currentHost, type Stamp, stampFileName } from "@guppy/precompiler/local";
import { nativePackage, type TargetRow } from "../generated/targets.ts";
import { releasedFile } from "./hashes.ts";
import { anyTarget, type Machine, verifiedTarget } from "./machine.ts";
import { moduleUrl } from "./module-url.ts";
import { type OwnPackage, readJson } from "./own.ts";
import type { NativeSettings } from "./settings.ts";

/** `fetched` and `built` are in the user's cache. */
export type NativeSource = "path" | "workspace" | "package" | "fetched" | "built";

interface Named {
  readonly source: NativeSource;
  /** The name of the package where it could not be resolved. */
  readonly path: string;
}

export interface PresentPlace extends Named {
  readonly load: () => unknown;
  /** What its sha256 has to be; undefined when nothing says so. Asked only under verify and after a failure. */
  readonly sha256: () => string | undefined;
}

export interface EmptyPlace extends Named {
  /** Why nothing can be loaded from it. */
  readonly reason: string;
}

export type Place = PresentPlace | EmptyPlace;

const require = createRequire(moduleUrl);

export function* places(
  settings: NativeSettings,
  machine: Machine,
  own: OwnPackage | undefined,
): Generator<Place, void, undefined> {
  const target = anyTarget(machine);
  const released: Hash = () =>
    own === undefined || target === undefined ? undefined : releasedFile(own.root, target.id)?.sha256;
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

type Hash = () => string | undefined;

function file(source: NativeSource, path: string, sha256: Hash): Place {
  if (!existsSync(path)) return { source, path, reason: "there is no such file" };
  return { source, path, load: () => require(path), sha256 };
}

function packaged(machine: Machine, { package: name }: TargetRow, sha256: Hash): Place {
  const target = verifiedTarget(machine);
  if (target === undefined) return { source: "package", path: name, reason: "there is no such package yet" };
  const found = nativePackage(target.id, require);
  try {
    return { source: "package", path: found.resolve(), load: found.load, sha256 };
  } catch {
    return { source: "package", path: name, reason: "the package is not installed" };
  }
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
function cached(source: "fetched" | "built", target: TargetRow, own: OwnPackage | undefined, released?: Hash): Place {
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
      ? { source, path, load: () => require(path), sha256: () => stamp?.sha256 }
      : { source, path, reason };
  } catch (error) {
    // A process without a home folder has no cache.
    return { source, path, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** `released` is given for fetched files alone. */
function refusal(
  stamp: Partial<Stamp> | undefined,
  target: TargetRow,
  version: string,
  released: Hash | undefined,
): string | undefined {
  if (typeof stamp?.sha256 !== "string") return "the stamp beside it is missing or unreadable";
  if (stamp.version !== version) return `it has version ${stamp.version}, but this guppy has version ${version}`;
  if (stamp.target !== undefined && stamp.target !== target.triple) return `it is for ${stamp.target}`;
  if (released === undefined) return stamp.source === "build" ? undefined : "it was not built here";
  return stamp.sha256 === released() ? undefined : "its hash differs from the released one";
}
