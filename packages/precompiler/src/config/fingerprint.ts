// What of a configuration decides the bytes that get installed, as one hash: a binary of another configuration is stale.
import { createHash } from "node:crypto";
import type { PrecompilerConfig } from "./config.ts";

const keys = [
  "precompiler",
  "filename",
  "privDir",
  "privPaths",
  "napiVersions",
  "variants",
  "minGlibc",
  "toolchain",
] as const;

/** The text of the file is taken too, since a function shows its source but not what it has closed over. */
export function fingerprintOf(config: PrecompilerConfig, text = ""): string {
  return createHash("sha256").update(shown(config)).update(text).digest("hex").slice(0, 16);
}

function shown(config: PrecompilerConfig): string {
  try {
    return JSON.stringify(
      keys.map((key) => [key, config[key]]),
      (_, part: unknown) => (typeof part === "function" ? [String(part), { ...part }] : part),
    );
  } catch {
    // A precompiler that is an object may refer to itself; then the file's text has to do.
    return "";
  }
}
