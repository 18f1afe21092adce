// Packs everything and publishes it to a registry of our own, once for all files of a run.
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { packAll } from "../src/pack.ts";
import { publish } from "../src/publish.ts";
import { startRegistry } from "../src/registry.ts";
import { temporaryFolder } from "../src/temporary.ts";
import { readUpstream } from "../src/upstream.ts";

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = temporaryFolder();
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const packed = await packAll(join(folder, "packed"));
    const registry = await startRegistry(join(folder, "registry"), await readUpstream(folder));
    for (const { tarball } of [...packed.targets, packed.guppy])
      await publish(tarball, registry, join(folder, "publisher"));
    const { url, logFile, token } = registry;
    project.provide("packed", packed);
    project.provide("registry", { url, logFile, token });
    return async () => {
      await registry.close();
      remove();
    };
  } catch (error) {
    remove();
    throw error;
  }
}
