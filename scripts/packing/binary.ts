// What a native file must be before it is packed or hashed: there, built for its target, and in the profile of releases.
import { readFileSync } from "node:fs";
import { inspectBinary, mismatches } from "../../packages/precompiler/src/binary/inspect.ts";
import type { TargetSpec } from "../../schema/targets.ts";
import { profileProblem } from "./profile.ts";

export type Binary = { readonly bytes: Uint8Array } | { readonly problem: string };

export function readBinary(path: string, target: TargetSpec): Binary {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return { problem: `${path} is missing; build it with scripts/native` };
  }
  try {
    const wrong = mismatches(inspectBinary(bytes), target.triple, target.minGlibc);
    if (wrong.length > 0) return { problem: `${path} ${wrong.join(" and ")}` };
    const profile = profileProblem(bytes);
    return profile === undefined ? { bytes } : { problem: `${path} ${profile}` };
  } catch (error) {
    return { problem: `${path} is no native file: ${error instanceof Error ? error.message : String(error)}` };
  }
}
