// Tarballs that are there already: a release packs once, and everything after that works on those very bytes.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { type Packed, type PackedSet, packAll } from "./pack.ts";
import type { Manifest } from "./paths.ts";
import { readTarball } from "./tarball.ts";

/** The folder of a release that tests are to be run on; else they pack for themselves. */
const given = "GUPPY_PACKED";

/** `folder` gets the tarballs, if there are none yet. */
export async function packedSet(folder: string): Promise<PackedSet> {
  const there = process.env[given];
  return there === undefined || there === "" ? packAll(folder) : openPackedSet(there);
}

/** @throws when guppy is not among them */
export async function openPackedSet(folder: string): Promise<PackedSet> {
  const all = await openPacked(folder);
  const guppy = all.find(({ name }) => name === "guppy");
  if (guppy === undefined) throw new Error(`there is no tarball of guppy in ${folder}`);
  return { guppy, targets: all.filter((one) => one !== guppy) };
}

/** Every tarball that `pack` has put into `folder`, by name. */
export async function openPacked(folder: string): Promise<readonly Packed[]> {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder)
    .sort()
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => readdirSync(join(folder, name)).map((file) => join(folder, name, file)));
  return Promise.all(
    found.map(async (tarball) => {
      const { name, version } = await manifestIn(tarball);
      return { name, version, tarball };
    }),
  );
}

export async function manifestIn(tarball: string): Promise<Manifest> {
  const entry = (await readTarball(tarball)).find(({ path }) => path === "package.json");
  return JSON.parse(entry?.content.toString() ?? "{}") as Manifest;
}
