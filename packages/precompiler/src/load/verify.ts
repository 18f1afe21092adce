// Compares the files of a place with the hashes that were published, before any of their code runs.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../artefact/sha256.ts";
import { LoadError } from "./load-error.ts";
import type { LoaderPackage } from "./own-package.ts";
import type { PresentLoadPlace } from "./places.ts";
import { readJson } from "./read-json.ts";

/** @throws LoadError `NATIVE_HASH_MISMATCH`, `NATIVE_UNVERIFIABLE` */
export function verifyFiles(own: LoaderPackage, place: PresentLoadPlace): void {
  const expected = place.expected();
  if (expected === undefined)
    throw new LoadError("UNVERIFIABLE", {
      what: `The native file ${place.path} cannot be verified: there is no hash to compare it with.`,
      next: "Load it without verification, or install a release, which brings native-hashes.json.",
      details: { path: place.path, source: place.source },
    });
  assertHash(own, place.path, expected.sha256);
  if (place.platform === undefined) return;
  const { root, triple } = place.platform;
  const hashes = (readJson(join(own.root, "native-hashes.json")) ?? {}) as Readonly<Record<string, string>>;
  for (const [key, hash] of Object.entries(hashes)) {
    const path = join(root, key.slice(triple.length + 1));
    if (key.startsWith(`${triple}/`) && existsSync(path)) assertHash(own, path, hash.replace(/^sha256:/, ""));
  }
}

function assertHash(own: LoaderPackage, path: string, expected: string): void {
  const found = sha256(readFileSync(path));
  if (found === expected) return;
  throw new LoadError("HASH_MISMATCH", {
    what: `The native file ${path} is not the one that was published: its sha256 is ${found}, and not ${expected}. It was not loaded.`,
    next: `Reinstall it on this machine: \`${own.manager.fresh}\`.`,
    details: { path, expected, found },
  });
}
