// Names of artefacts and binaries. Pure; the formats are a contract with everything already published.
import type { Target } from "../precompiler.ts";
import { isWindowsTarget } from "../targets/table.ts";

/** One archive: a target, a Node-API version unless it is a `bin`, and perhaps a variant. */
export interface Artefact {
  readonly target: Target;
  readonly napi: string | undefined;
  readonly variant: string | undefined;
  readonly filename: string;
}

export interface ArchiveParts {
  readonly app: string;
  readonly type: "addon" | "bin";
  readonly target: Target;
  readonly version: string;
  /** The Node-API version it was built for, not the running one. */
  readonly napi: string;
  readonly variant?: string;
}

/** `{app}-napi-{napi}-{target}-{version}[--{variant}].tar.gz`; a `bin` has `bin` in place of `napi-{napi}`. */
export function archiveFilename(parts: ArchiveParts): string {
  const kind = parts.type === "addon" ? `napi-${parts.napi}` : "bin";
  const suffix = parts.variant === undefined ? "" : `--${parts.variant}`;
  return `${parts.app}-${kind}-${parts.target}-${parts.version}${suffix}.tar.gz`;
}

/** The same fact as a value, which is what drivers hand around. */
export function artefactOf(parts: ArchiveParts): Artefact {
  return {
    target: parts.target,
    napi: parts.type === "addon" ? parts.napi : undefined,
    variant: parts.variant,
    filename: archiveFilename(parts),
  };
}

/** `.node` on every OS for an addon; `.exe` or nothing for a `bin`. */
export function binaryName(filename: string, type: "addon" | "bin", windows: boolean): string {
  if (type === "addon") return `${filename}.node`;
  return windows ? `${filename}.exe` : filename;
}

/** The binary an archive of `target` has to hold. */
export function expectedBinary(filename: string, type: "addon" | "bin", target: Target): string {
  return binaryName(filename, type, isWindowsTarget(target));
}
