// Compares the files of a place with the hashes that were published, before any of their code runs.
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./finding.ts";
import { hashFinding, unverifiable } from "./hash-finding.ts";
import type { LoaderPackage } from "./own-package.ts";
import type { PresentLoadPlace } from "./places.ts";
import { readJson } from "./read-json.ts";

/** Undefined when all of them are those. */
export function verifyFiles(own: LoaderPackage, place: PresentLoadPlace): Finding | undefined {
  const { path, source, platform } = place;
  const expected = place.expected()?.sha256;
  if (expected === undefined)
    return unverifiable(
      path,
      source,
      "Load it without verification, or install a release, which brings native-hashes.json.",
    );
  for (const [file, hash] of [[path, expected] as const, ...besides(own, platform)]) {
    const finding = hashFinding(file, hash, source, () => replaceStep(own));
    if (finding !== undefined) return finding;
  }
  return undefined;
}

export function replaceStep(own: LoaderPackage): string {
  return `Reinstall it on this machine: \`${own.manager.fresh}\`.`;
}

/** Side libraries and other files of the platform package, with their hashes. */
function besides(own: LoaderPackage, platform: PresentLoadPlace["platform"]): readonly (readonly [string, string])[] {
  if (platform === undefined) return [];
  const { root, triple } = platform;
  const hashes = (readJson(join(own.root, "native-hashes.json")) ?? {}) as Readonly<Record<string, string>>;
  return Object.entries(hashes)
    .filter(([key]) => key.startsWith(`${triple}/`))
    .map(([key, hash]) => [join(root, key.slice(triple.length + 1)), hash.replace(/^sha256:/, "")] as const)
    .filter(([path]) => existsSync(path));
}
