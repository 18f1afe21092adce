// Packs our packages as a release does: `workspace:*` becomes exact, and a target package without its binary is refused.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { findProgram } from "./environment.ts";
import { guppyFolder, readManifest, targetFolders } from "./paths.ts";
import { type Environment, runOrThrow } from "./run.ts";

export interface Packed {
  readonly name: string;
  readonly version: string;
  readonly tarball: string;
}

export interface PackedSet {
  readonly guppy: Packed;
  readonly targets: readonly Packed[];
}

/** `folder` gets the tarballs. */
export async function packAll(folder: string): Promise<PackedSet> {
  const targets: Packed[] = [];
  for (const target of targetFolders()) targets.push(await pack(target, folder));
  return { guppy: await pack(guppyFolder, folder), targets };
}

export async function pack(packageFolder: string, folder: string): Promise<Packed> {
  const { name, version } = readManifest(packageFolder);
  const destination = join(folder, name.replace("/", "+"));
  mkdirSync(destination, { recursive: true });
  // Scripts of a package run with the Node and the tools of the workspace, as in a release.
  const env = process.env as Environment;
  await runOrThrow([findProgram("pnpm"), "pack", "--pack-destination", destination], { cwd: packageFolder, env });
  const [tarball, ...more] = readdirSync(destination);
  if (tarball === undefined || more.length > 0) throw new Error(`${name} packed into ${readdirSync(destination)}`);
  return { name, version, tarball: join(destination, tarball) };
}
