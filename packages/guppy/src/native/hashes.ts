// `native-hashes.json`: the sha256 of each released native file. Made when a release is staged, so a checkout has none.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readJson, sha256 } from "@guppy/precompiler/local";

export interface ReleasedFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** What guppy's release says of this target's file. */
export function releasedFile(root: string, target: string): ReleasedFile | undefined {
  const value = readJson(join(root, "native-hashes.json")) as
    | { readonly files?: Readonly<Record<string, ReleasedFile>> }
    | undefined;
  return value?.files?.[target];
}

export function hashOf(path: string): string {
  return sha256(readFileSync(path));
}
