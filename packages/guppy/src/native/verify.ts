// Compares a native file with the hash it was released or built with, before any of its code runs.

import { hashOf } from "./hashes.ts";
import { type Circumstances, loadError, replaceStep } from "./load-error.ts";
import type { PresentPlace } from "./places.ts";

/** @throws GuppyError `GUPPY_NATIVE_HASH_MISMATCH`, `GUPPY_NATIVE_UNVERIFIABLE` */
export function verifyFile(place: PresentPlace, about: () => Circumstances): string {
  const { path, source } = place;
  const expected = place.expected()?.sha256;
  if (expected === undefined)
    throw loadError("GUPPY_NATIVE_UNVERIFIABLE", {
      what: `The native file ${path} cannot be verified, because there is no hash to compare it with.`,
      next: "Unset GUPPY_NATIVE_VERIFY to load it without verifying it.",
      details: { path, source },
    });
  const found = hashOf(path);
  if (found !== expected)
    throw loadError("GUPPY_NATIVE_HASH_MISMATCH", {
      what: `The native file ${path} is not the one that was released: its sha256 is ${found}, not ${expected}. It was not loaded.`,
      next: replaceStep(source, about()),
      details: { path, source, expected, found },
    });
  return found;
}
