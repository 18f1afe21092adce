// As for clean installs, and one good install of what was published, for the tests to copy and break.
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { npm } from "../src/managers.ts";
import { createProject, install } from "../src/project.ts";
import { start } from "./setup-registry.ts";

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, registry, close } = await start(project);
  try {
    const good = createProject(join(folder, "good"), registry.url);
    await install(good, npm, ["guppy"]);
    project.provide("good", good);
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}
