// Where the loader looks, in order. Each place is looked at only when the ones before it had nothing to load.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { type Stamp, stampFileName } from "../artefact/stamp-file.ts";
import { glibcVersion } from "../targets/libc.ts";
import { type TargetRow, targetTable } from "../targets/table.ts";
import type { Released } from "./diagnose-file.ts";
import type { LoaderPackage } from "./own-package.ts";
import { readJson } from "./read-json.ts";
import type { PlaceWithFile, PlaceWithout } from "./search.ts";
import type { LoaderSettings } from "./settings.ts";

export type LoadSource = "path" | "package" | "installed";

export interface PresentLoadPlace extends PlaceWithFile<LoadSource> {
  /** The folder of the platform package, and its target. */
  readonly platform?: { readonly root: string; readonly triple: string };
}

export type LoadPlace = PlaceWithout<LoadSource> | PresentLoadPlace;

export function* loadPlaces(
  own: LoaderPackage,
  { named, forceBuild }: LoaderSettings,
): Generator<LoadPlace, void, undefined> {
  if (named !== undefined) {
    const path = resolve(named);
    yield existsSync(path) ? present("path", path) : { source: "path", path, reason: "there is no such file" };
    return;
  }
  if (!forceBuild) for (const name of byLibc(own.candidates)) yield packaged(own, name);
  yield installed(own, forceBuild);
}

function present(source: LoadSource, path: string): PresentLoadPlace {
  return { source, path, expected: () => undefined };
}

/** Two packages for one machine differ in the C library; only then is it asked for, which takes a while. */
function byLibc(candidates: readonly string[]): readonly string[] {
  if (candidates.length < 2) return candidates;
  const libc = glibcVersion() === undefined ? "musl" : "glibc";
  const fitting = candidates.filter((name) => rowOf(name)?.libc === libc);
  return fitting.length > 0 ? fitting : candidates;
}

function rowOf(name: string): TargetRow | undefined {
  return targetTable.find((row) => name.endsWith(`-${row.npm}`) || name.endsWith(`/${row.npm}`));
}

function packaged(own: LoaderPackage, name: string): LoadPlace {
  const require = createRequire(join(own.root, "package.json"));
  let root: string;
  try {
    root = dirname(require.resolve(`${name}/package.json`));
  } catch {
    return { source: "package", path: name, reason: "the package is not installed" };
  }
  const main = mainOf(root, own);
  const variant = own.variant === undefined ? undefined : join(root, "variants", own.variant, main);
  const path = variant !== undefined && existsSync(variant) ? variant : join(root, main);
  if (!existsSync(path))
    return { source: "package", path, reason: `the package is installed, and its file ${basename(path)} is gone` };
  const triple = rowOf(name)?.triple ?? "";
  const key = path === variant ? `${triple}/variants/${own.variant}/${main}` : triple;
  return { source: "package", path, expected: () => released(own, key), platform: { root, triple } };
}

function mainOf(root: string, own: LoaderPackage): string {
  const manifest = readJson(join(root, "package.json")) as
    | { readonly main?: string; readonly bin?: Readonly<Record<string, string>> }
    | undefined;
  const file = own.type === "bin" ? Object.values(manifest?.bin ?? {})[0] : manifest?.main;
  return file ?? own.filename;
}

/** `native-hashes.json` of the package itself, which `stage` writes. */
export function released(own: LoaderPackage, key: string): Released | undefined {
  const hashes = readJson(join(own.root, "native-hashes.json")) as Readonly<Record<string, string>> | undefined;
  const hash = /^sha256:([0-9a-f]{64})$/.exec(String(hashes?.[key] ?? ""))?.[1];
  return hash === undefined ? undefined : { sha256: hash };
}

/** What `compile` has installed counts by the stamp beside it; without one it was put there by hand. */
function installed(own: LoaderPackage, forced: boolean): LoadPlace {
  const windows = process.platform === "win32";
  const file = own.type === "addon" ? `${own.filename}.node` : own.filename + (windows ? ".exe" : "");
  const path = join(own.privDir, file);
  if (!existsSync(path)) return { source: "installed", path, reason: "there is no such file" };
  const stamp = readJson(join(own.privDir, stampFileName)) as Partial<Stamp> | undefined;
  const reason = stamp === undefined ? undefined : refusal(stamp, own, forced);
  if (reason !== undefined) return { source: "installed", path, reason };
  const hash = stamp?.sha256;
  return { ...present("installed", path), expected: () => (hash === undefined ? undefined : { sha256: hash }) };
}

function refusal(stamp: Partial<Stamp>, own: LoaderPackage, forced: boolean): string | undefined {
  if (stamp.source === "precompile") return "a precompile run that did not end left it";
  if (forced && stamp.source !== "build") return "it was not built from source";
  if (stamp.version !== own.version) return `it is of version ${stamp.version}, and the package of ${own.version}`;
  if (stamp.platform === process.platform && (stamp.arch === process.arch || stamp.arch === "universal"))
    return undefined;
  return `it is for ${stamp.platform}-${stamp.arch}, and this is ${process.platform}-${process.arch}`;
}
