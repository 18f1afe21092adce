// Where this guppy lies and which version it is. In a bundle there is no guppy folder, so both may be unknown.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readJson } from "@guppy/precompiler/local";
import { moduleUrl } from "./module-url.ts";

export interface OwnPackage {
  readonly root: string;
  readonly version: string;
  /** The root of guppy's own repository, when this is a checkout of it. */
  readonly workspace?: string;
}

/** This file is at another depth in the sources than in the built package, so the manifest is searched upwards. */
export function ownPackage(): OwnPackage | undefined {
  let folder = dirname(fileURLToPath(moduleUrl));
  for (let parent = dirname(folder); parent !== folder; parent = dirname(folder)) {
    const manifest = readManifest(join(folder, "package.json"));
    if (manifest?.name === "guppy") return atRoot(folder, manifest.version);
    folder = parent;
  }
  return undefined;
}

/** Any `node_modules` may hold a folder of that name; only the repository has the list of targets two folders up. */
function atRoot(root: string, version: string): OwnPackage {
  const workspace = join(root, "..", "..");
  return existsSync(join(workspace, "schema", "targets.ts")) ? { root, version, workspace } : { root, version };
}

function readManifest(path: string): { readonly name: string; readonly version: string } | undefined {
  if (!existsSync(path)) return undefined;
  const value = readJson(path);
  const { name, version } = (value ?? {}) as { readonly name?: unknown; readonly version?: unknown };
  return typeof name === "string" && typeof version === "string" ? { name, version } : undefined;
}
