// Finds and loads the native file, once per Node environment and only when something needs it: what GUPPY_NATIVE_PATH names,
// else the workspace's own build, else the installed package of this machine's target.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { schemaHash } from "../generated/schema.ts";
import type { BuildInfo, NativeBinding } from "./binding.ts";
import { findTarget, readHost } from "./detect.ts";
import {
  type Attempt,
  fileFailed,
  namedFileFailed,
  nothingInstalled,
  schemaMismatch,
  unsupportedHost,
} from "./explain.ts";
import { fileOf, packageOf, type Target } from "./targets.ts";

export interface LoadedNative {
  readonly binding: NativeBinding;
  readonly path: string;
  readonly info: BuildInfo;
}

let loaded: LoadedNative | undefined;

export function loadNative(): LoadedNative {
  loaded ??= findNative(process.env.GUPPY_NATIVE_PATH);
  return loaded;
}

function findNative(named: string | undefined): LoadedNative {
  if (named !== undefined && named !== "") {
    const result = attempt(resolve(named));
    if ("error" in result) throw namedFileFailed(result);
    return checked(result.path, result.binding);
  }
  const host = readHost();
  const target = findTarget(host);
  if (target === undefined) throw unsupportedHost(host);
  const attempts: Attempt[] = [];
  for (const path of candidates(target)) {
    const result = attempt(path);
    if (!("error" in result)) return checked(result.path, result.binding);
    if (!isAbsent(result)) throw fileFailed(result);
    attempts.push(result);
  }
  throw nothingInstalled(target, attempts);
}

function candidates(target: Target): readonly string[] {
  const built = join(packageRoot(), "..", `native-${target.id}`, fileOf(target));
  return existsSync(built) ? [built, packageOf(target)] : [packageOf(target)];
}

type Loaded = { readonly path: string; readonly binding: NativeBinding };

function attempt(path: string): Loaded | Attempt {
  const require = createRequire(import.meta.url);
  try {
    return { path: require.resolve(path), binding: require(path) as NativeBinding };
  } catch (error) {
    return { path, error };
  }
}

/** Told from a file that is there and does not load, which may fail with the same code inside. */
function isAbsent({ path, error }: Attempt): boolean {
  return error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND" && error.message.includes(path);
}

function checked(path: string, binding: NativeBinding): LoadedNative {
  const info = JSON.parse(binding.buildInfo()) as BuildInfo;
  if (info.schemaHash !== schemaHash) throw schemaMismatch(path, schemaHash, info.schemaHash);
  return { binding, path, info };
}

/** This file is at another depth in the source tree than in the built package. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json")) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
