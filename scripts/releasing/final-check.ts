// The last word on a release: what a user gets from the registry, in an empty project with empty caches.
import { rmSync } from "node:fs";
import { npm as client } from "../../packages/smoke/src/managers.ts";
import { createProject, install, installedTargets, runProgram } from "../../packages/smoke/src/project.ts";
import { temporaryFolder } from "../../packages/smoke/src/temporary.ts";

/** @throws when it does not install, load or answer in exactly this version */
export async function checkFromRegistry(version: string, registryUrl: string): Promise<string> {
  const root = temporaryFolder();
  try {
    const project = createProject(root, registryUrl);
    await install(project, client, [`guppy@${version}`]);
    const natives = installedTargets(project);
    if (natives.length !== 1) throw new Error(`guppy@${version} installs ${natives.length} native packages, not one`);
    const ran = await runProgram(project, "ping.mjs");
    if (ran.code !== 0) throw new Error(`guppy@${version} from the registry does not load:\n${ran.errors}`);
    const { answer, version: loaded } = JSON.parse(ran.output) as { readonly answer: string; readonly version: string };
    if (answer !== "pong" || loaded !== version) throw new Error(`guppy@${version} answers ${ran.output}`);
    return `guppy@${version} installs from the registry, loads and answers`;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
