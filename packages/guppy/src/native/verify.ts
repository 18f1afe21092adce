// Compares a native file with the hash it was released or built with, before any of its code runs.
import { type Finding, hashFinding, unverifiable } from "@guppy/precompiler/local";
import { type Circumstances, loadErrorOf, replaceStep } from "./load-error.ts";
import type { PresentPlace } from "./places.ts";

const unset = "Unset GUPPY_NATIVE_VERIFY to load it without verifying it.";

/** Undefined when it is that file. */
export function verification(place: PresentPlace, about: () => Circumstances): Finding | undefined {
  const { path, source } = place;
  const expected = place.expected()?.sha256;
  if (expected === undefined) return unverifiable(path, source, unset);
  return hashFinding(path, expected, source, () => replaceStep(source, about()));
}

/**
 * The hash of the file.
 * @throws GuppyError `GUPPY_NATIVE_HASH_MISMATCH`, `GUPPY_NATIVE_UNVERIFIABLE`
 */
export function verifyFile(place: PresentPlace, about: () => Circumstances): string {
  const finding = verification(place, about);
  if (finding !== undefined) throw loadErrorOf({ ...finding, tried: [] });
  return place.expected()?.sha256 ?? "";
}
