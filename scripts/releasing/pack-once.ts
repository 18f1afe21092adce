// Packs every package of the release a single time: what lies in the folder already stays, and belongs to one commit.
// Tarballs of native packages may have been packed elsewhere, on the machine of their target.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { sha256 } from "../../packages/precompiler/src/artefact/checksum-file.ts";
import { type Packed, type PackedSet, pack } from "../../packages/smoke/src/pack.ts";
import { openPacked } from "../../packages/smoke/src/packed.ts";
import { type Manifest, readManifest } from "../../packages/smoke/src/paths.ts";
import { readTarball, type TarballEntry } from "../../packages/smoke/src/tarball.ts";
import { isQuick } from "../packing/profile.ts";
import type { PackageSource } from "./natives.ts";

/** @throws when what is packed does not fit together */
export async function packOnce(
  natives: readonly PackageSource[],
  guppyFolder: string,
  folder: string,
  say: (line: string) => void,
): Promise<PackedSet> {
  mkdirSync(folder, { recursive: true });
  const there = await openPacked(folder);
  const targets: Packed[] = [];
  for (const native of natives) {
    const packed = there.find(({ name }) => name === native.package);
    if (packed === undefined) targets.push(await packInto(native.folder, folder, say));
    else targets.push(await adopt(packed, native, say));
  }
  const guppy = there.find(({ name }) => name === "guppy") ?? (await packInto(guppyFolder, folder, say));
  const set = { guppy, targets };
  const problems = await setProblems(set, natives, readManifest(guppyFolder).version);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return set;
}

/** Ties the folder of a release to a commit. @throws when it holds what was packed of another one */
export function claim(folder: string, commit: string): void {
  const path = join(folder, "commit");
  const before = existsSync(path) ? readFileSync(path, "utf8") : commit;
  if (before !== commit) {
    throw new Error(
      `${folder} holds what was packed of ${before}, and this is ${commit}; take it away if nothing of it was published`,
    );
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, commit);
}

/** Half a tarball never gets the name of a whole one. */
export async function packInto(source: string, folder: string, say: (line: string) => void): Promise<Packed> {
  const temporary = join(folder, `.packing-${process.pid}`);
  try {
    const { name, version, tarball } = await pack(source, temporary);
    const place = name.replace("/", "+");
    renameSync(join(temporary, place), join(folder, place));
    say(`packed ${name}@${version}`);
    return { name, version, tarball: tarball.replace(temporary, folder) };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** guppy's hashes are made from the workspace, so what was packed elsewhere has to lie there too. */
export async function adopt(packed: Packed, native: PackageSource, say: (line: string) => void): Promise<Packed> {
  const bytes = contentOf(await readTarball(packed.tarball), native.file);
  const path = join(native.folder, native.file);
  if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeFileSync(path, bytes);
  say(`${packed.name}@${packed.version} is packed already`);
  return packed;
}

/** What keeps these tarballs from being one release, as sentences. */
async function setProblems(
  { guppy, targets }: PackedSet,
  natives: readonly PackageSource[],
  version: string,
): Promise<readonly string[]> {
  const entries = await readTarball(guppy.tarball);
  const manifest = JSON.parse(contentOf(entries, "package.json").toString()) as Manifest;
  const hashes = JSON.parse(contentOf(entries, "native-hashes.json").toString()) as NativeHashes;
  const problems = [guppy, ...targets]
    .filter((packed) => packed.version !== version)
    .map((packed) => `${packed.name} is packed as ${packed.version}, and the workspace is at ${version}`);
  const wanted = Object.fromEntries(targets.map((packed) => [packed.name, version]));
  if (JSON.stringify(manifest.optionalDependencies) !== JSON.stringify(wanted))
    problems.push(`guppy asks for ${JSON.stringify(manifest.optionalDependencies)}, not ${JSON.stringify(wanted)}`);
  for (const native of natives) {
    const tarball = targets.find(({ name }) => name === native.package)?.tarball ?? "";
    const bytes = contentOf(await readTarball(tarball), native.file);
    if (isQuick(bytes)) problems.push(`${native.file} of ${tarball} is a quick build, for tests only`);
    const hash = sha256(bytes);
    if (hashes.files[native.id]?.sha256 !== hash) problems.push(`guppy's hash of ${native.id} is not that of its file`);
  }
  return problems;
}

interface NativeHashes {
  readonly files: Readonly<Record<string, { readonly sha256: string }>>;
}

export function contentOf(entries: readonly TarballEntry[], path: string): Buffer {
  const entry = entries.find((one) => one.path === path);
  if (entry === undefined) throw new Error(`a tarball has no ${path}`);
  return entry.content;
}
