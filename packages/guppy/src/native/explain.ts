// From a failed load to an error that says what was tried, why it failed and what to do next.
import { GuppyError } from "../errors.ts";
import { describeHost, type Host } from "./detect.ts";
import { packageOf, type Target, targets } from "./targets.ts";

export interface Attempt {
  readonly path: string;
  readonly error: unknown;
}

export function unsupportedHost(host: Host): GuppyError {
  return new GuppyError(
    "GUPPY_NATIVE_LOAD_FAILED",
    `guppy has no native file for ${describeHost(host)}; it has one for ${targets.map((row) => row.id).join(", ")}. ` +
      "Build it from source and name it in GUPPY_NATIVE_PATH.",
    { details: { host: describeHost(host), reason: "unsupported" } },
  );
}

export function nothingInstalled(target: Target, attempts: readonly Attempt[]): GuppyError {
  return new GuppyError(
    "GUPPY_NATIVE_LOAD_FAILED",
    `The package ${packageOf(target)} is not installed. Package managers skip it with --omit=optional or --no-optional, and when ` +
      "node_modules was copied from another machine. Install guppy again on this machine with optional dependencies on.",
    { details: { reason: "missing", tried: attempts.map((attempt) => attempt.path) }, cause: attempts.at(-1)?.error },
  );
}

export function namedFileFailed({ path, error }: Attempt): GuppyError {
  return new GuppyError(
    "GUPPY_NATIVE_LOAD_FAILED",
    `GUPPY_NATIVE_PATH names ${path}, which could not be loaded: ${reasonOf(error)} Correct the path or unset GUPPY_NATIVE_PATH.`,
    { details: { reason: "failed", tried: [path] }, cause: error },
  );
}

export function fileFailed({ path, error }: Attempt): GuppyError {
  return new GuppyError(
    "GUPPY_NATIVE_LOAD_FAILED",
    `The native file ${path} is there but could not be loaded: ${reasonOf(error)} ${cureOf(error)}`,
    { details: { reason: "failed", tried: [path] }, cause: error },
  );
}

export function schemaMismatch(path: string, expected: string, found: string): GuppyError {
  return new GuppyError(
    "GUPPY_SCHEMA_MISMATCH",
    `The native file ${path} was built from schema ${found}, and this guppy from ${expected}. ` +
      "Install guppy and its native package in the same version, or build the native file again.",
    { details: { path, expected, found } },
  );
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What the dynamic linker says, in its own words, and what helps against each. */
const cures: readonly (readonly [RegExp, string])[] = [
  [/GLIBC_[\d.]+'? not found/, "This system's glibc is older than the one the file needs: use a newer distribution."],
  [/cannot open shared object file/, "Install the system library named above."],
  [/invalid ELF header|wrong ELF class/, "The file is for another machine: install guppy again on this one."],
];

function cureOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return cures.find(([pattern]) => pattern.test(text))?.[1] ?? "Install guppy again on this machine.";
}
