// Packs everything once for all files of a run.
import { rmSync } from "node:fs";
import type { TestProject } from "vitest/node";
import { packedSet } from "../src/packed.ts";
import { temporaryFolder } from "../src/temporary.ts";

export async function setup(project: TestProject): Promise<() => void> {
  const folder = temporaryFolder();
  project.provide("packed", await packedSet(folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
