// Packs everything and publishes it to a registry of our own, once for all files of a run.
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { packedSet } from "../src/packed.ts";
import { publish } from "../src/publish.ts";
import { type Registry, startRegistry } from "../src/registry.ts";
import { temporaryFolder } from "../src/temporary.ts";
import { readUpstream } from "../src/upstream.ts";

export interface Started {
  /** Removed by `close`. */
  readonly folder: string;
  readonly registry: Registry;
  close(): Promise<void>;
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { close } = await start(project);
  return close;
}

export async function start(project: TestProject): Promise<Started> {
  const folder = temporaryFolder();
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const packed = await packedSet(join(folder, "packed"));
    const upstream = await readUpstream(folder);
    const registry = await startRegistry(join(folder, "registry"), upstream);
    const home = join(folder, "publisher");
    for (const { tarball } of [...packed.targets, packed.guppy]) await publish(tarball, registry, home);
    const { url, logFile, token } = registry;
    project.provide("packed", packed);
    project.provide("upstream", upstream);
    project.provide("registry", { url, logFile, token });
    const close = async (): Promise<void> => {
      await registry.close();
      remove();
    };
    return { folder, registry, close };
  } catch (error) {
    remove();
    throw error;
  }
}
