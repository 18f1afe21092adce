// Whether a file is the one that was released, told before any of its code runs.
import { readFileSync } from "node:fs";
import { sha256 } from "../artefact/sha256.ts";
import type { Finding } from "./finding.ts";

/** Undefined when it is. `replace` is the next step when it is not. */
export function hashFinding(
  path: string,
  expected: string,
  source: string,
  replace: () => string,
): Finding | undefined {
  const found = sha256(readFileSync(path));
  if (found === expected) return undefined;
  return {
    kind: "HASH_MISMATCH",
    what: `The native file ${path} is not the one that was released: its sha256 is ${found}, not ${expected}. It was not loaded.`,
    next: replace(),
    details: { path, source, expected, found },
  };
}

export function unverifiable(path: string, source: string, next: string): Finding {
  return {
    kind: "UNVERIFIABLE",
    what: `The native file ${path} cannot be verified, because there is no hash to compare it with.`,
    next,
    details: { path, source },
  };
}
