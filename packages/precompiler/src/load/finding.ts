// Why a native file is absent or does not load, as data: what kind of failure, what was found, one next step.

/** A closed set; guppy's codes are these behind `GUPPY_NATIVE_`. */
export type FailureKind =
  | "ADDONS_DISABLED"
  | "BLOCKED"
  | "CORRUPT"
  | "EMPTY"
  | "FOREIGN_LOCKFILE"
  | "GLIBC_TOO_OLD"
  | "HASH_MISMATCH"
  | "HTML"
  | "INCOMPLETE_RELEASE"
  | "LIBRARY_MISSING"
  | "LOAD_FAILED"
  | "MISSING"
  | "NOT_BUILT"
  | "OMITTED"
  | "OTHER_PLATFORM"
  | "PATH_NOT_FOUND"
  | "TRUNCATED"
  | "UNSUPPORTED"
  | "UNVERIFIABLE"
  | "WRONG_CPU"
  | "WRONG_LIBC";

export interface Finding {
  readonly kind: FailureKind;
  /** Whole sentences. */
  readonly what: string;
  /** One sentence with one thing to do. */
  readonly next: string;
  readonly details?: Readonly<Record<string, unknown>>;
  /** What was thrown. */
  readonly cause?: unknown;
}

/** A finding about one file. `verdict` ends a sentence that begins with its path. */
export interface FileFinding {
  readonly kind: FailureKind;
  readonly verdict: string;
  /** Only where a new copy of the file would not help. */
  readonly next?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface Machine {
  readonly platform: string;
  readonly arch: string;
}

export function describeMachine({ platform, arch }: Machine): string {
  return `${platform}-${arch}`;
}

export const onGlibc = "Use a Node that is built for glibc, such as the one in images based on Debian or Ubuntu.";
