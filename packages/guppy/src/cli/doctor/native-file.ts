// Which native file the loader takes and why: every place in its order, and what speaks against those before it.
import { hashOf } from "../../native/hashes.ts";
import { thisMachine } from "../../native/machine.ts";
import type { OwnPackage } from "../../native/own.ts";
import { type EmptyPlace, places } from "../../native/places.ts";
import { readSettings } from "../../native/settings.ts";
import type { NativeSource } from "../../native/source.ts";

export interface NativeFileFacts {
  /** The first that is there; undefined when none is. */
  readonly path: string | undefined;
  readonly source: NativeSource | undefined;
  readonly hash: "matches" | "differs" | "unknown";
  /** The places before it, which have nothing to load. */
  readonly passed: readonly EmptyPlace[];
}

export function findNativeFile(
  env: Readonly<Record<string, string | undefined>>,
  own: OwnPackage | undefined,
): NativeFileFacts {
  const passed: EmptyPlace[] = [];
  for (const place of places(readSettings(env), thisMachine(), own)) {
    if ("load" in place) {
      const { path, source } = place;
      return { path, source, hash: compareHash(path, place.expected()?.sha256), passed };
    }
    passed.push(place);
  }
  return { path: undefined, source: undefined, hash: "unknown", passed };
}

function compareHash(path: string, expected: string | undefined): NativeFileFacts["hash"] {
  if (expected === undefined) return "unknown";
  try {
    return hashOf(path) === expected ? "matches" : "differs";
  } catch {
    return "unknown";
  }
}
