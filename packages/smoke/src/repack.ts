// The same tarball with another manifest: releases that went wrong are made of the good one.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { create, extract } from "tar";
import { type Manifest, readManifest } from "./paths.ts";

/** `folder` is for this tarball alone. */
export async function repack(tarball: string, folder: string, edit: (manifest: Manifest) => object): Promise<string> {
  mkdirSync(folder, { recursive: true });
  await extract({ file: tarball, cwd: folder });
  const root = join(folder, "package");
  writeFileSync(join(root, "package.json"), JSON.stringify(edit(readManifest(root)), null, 2));
  const repacked = join(folder, "repacked.tgz");
  await create({ file: repacked, cwd: folder, gzip: { level: 1 }, portable: true }, ["package"]);
  return repacked;
}
