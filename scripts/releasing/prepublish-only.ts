// guppy's `prepublishOnly`: a publish from the workspace, by whatever tool, waits until the registry gives out every native
// package of this version with the very file that lies in the workspace. Runs in guppy's folder, at the publisher only.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { readManifest } from "../../packages/smoke/src/paths.ts";
import { readTarball } from "../../packages/smoke/src/tarball.ts";
import { inherited } from "./inherited.ts";
import { download, type Npm } from "./npm.ts";

const seconds = Number(process.env["GUPPY_PUBLISH_WAIT_SECONDS"] ?? 600);
const root = mkdtempSync(join(tmpdir(), "guppy-prepublish-"));
try {
  await waitForAll({ cwd: root, env: inherited() });
} catch (error) {
  console.error(`guppy: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function waitForAll(npm: Npm): Promise<void> {
  const { version, optionalDependencies = {} } = readManifest(".");
  const names = Object.keys(optionalDependencies).filter((name) => name.startsWith("@guppy/native-"));
  if (names.length === 0) throw new Error("optionalDependencies name no native package");
  const end = Date.now() + seconds * 1000;
  for (let left = names; ; ) {
    const ready = await Promise.all(left.map((name) => isReadable(name, version, npm)));
    left = left.filter((_, index) => !ready[index]);
    if (left.length === 0) return;
    const missing = left.map((name) => `${name}@${version}`).join(", ");
    if (Date.now() >= end) throw new Error(`the registry does not give out ${missing}; publish these first`);
    console.error(`guppy: waiting for ${missing}`);
    await sleep(5000);
  }
}

/** @throws when the registry has another file than the workspace: then guppy's hashes would be wrong for every user */
async function isReadable(name: string, version: string, npm: Npm): Promise<boolean> {
  const got = await download(`${name}@${version}`, npm);
  if ("reason" in got) return false;
  const tarball = join(npm.cwd, `${name.replace("/", "+")}.tgz`);
  writeFileSync(tarball, got);
  const folder = join("..", name.replace("@guppy/", ""));
  const { main = "" } = readManifest(folder);
  const published = (await readTarball(tarball)).find(({ path }) => path === main);
  if (published?.content.equals(readFileSync(join(folder, main)))) return true;
  throw new Error(
    `${name}@${version} in the registry holds another ${main} than the workspace; release the next version`,
  );
}
