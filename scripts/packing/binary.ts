// What a native file must be before it is packed or hashed: there, and built for its target.
import { readFileSync } from "node:fs";
import { inspectBinary, mismatches } from "../../packages/precompiler/src/binary/inspect.ts";
import type { TargetSpec } from "../../schema/targets.ts";

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
    return wrong.length === 0 ? { bytes } : { problem: `${path} ${wrong.join(" and ")}` };
  } catch (error) {
    return { problem: `${path} is no native file: ${error instanceof Error ? error.message : String(error)}` };
  }
}
