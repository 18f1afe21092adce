// Removes what was built, and on request this package's archives from the cache. Other packages share that folder.
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { projectCache } from "../cache.ts";
import type { Project } from "../config/project.ts";
import type { CompileResult } from "../precompiler.ts";
import type { Host } from "../system/host.ts";
import type { Reporter } from "../system/reporter.ts";
import { explainSystem } from "../system/system-errors.ts";
import { toolchainClean } from "../toolchain.ts";
import { type DriverOptions, driverContext } from "./options.ts";

export interface CleanOptions extends DriverOptions {
  readonly cache?: boolean;
}

/** Runs the toolchain's `clean` arguments if there are any. Calls no callback. */
export async function clean(
  project: Project,
  options: CleanOptions = {},
): Promise<CompileResult & { readonly removed: readonly string[] }> {
  const { host, reporter } = driverContext(options);
  return explainSystem(project.root, () => cleanAlone(project, options.cache ?? false, host, reporter));
}

async function cleanAlone(
  project: Project,
  cache: boolean,
  host: Host,
  reporter: Reporter,
): Promise<CompileResult & { readonly removed: readonly string[] }> {
  const result = await toolchainClean({ root: project.root, config: project.toolchain, reporter, env: host.env });
  const removed: string[] = [];
  if (cache) {
    const dir = projectCache(project.packageName, host);
    for (const name of await readdir(dir).catch(() => [])) {
      if (!isArchiveOf(project.app, name)) continue;
      await rm(join(dir, name), { force: true });
      removed.push(join(dir, name));
    }
  }
  return { ...result, removed };
}

/** Archives, sidecars, and what a process that was killed while writing one left. */
function isArchiveOf(app: string, file: string): boolean {
  const name = file.replace(/^\.(.+)\.\d+-[0-9a-f]+\.tmp$/, "$1");
  return name.startsWith(`${app}-`) && /^(napi-\d+|bin)-.*\.tar\.gz(\.sha256)?$/.test(name.slice(app.length + 1));
}
