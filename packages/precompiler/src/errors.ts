// One error class with a closed set of codes; each code has its exit status here and nowhere else.

/**
 * What each code ends the command with: 1 build or network, 2 usage or configuration, 3 integrity, 4 target unavailable.
 */
export const exitStatus = {
  usage: 2,
  busy: 1,
  callback_invalid: 2,
  callback_failed: 1,
  matrix_empty: 2,
  config_missing: 2,
  config_invalid: 2,
  precompiler_missing: 2,
  url_missing: 2,
  proxy_invalid: 2,
  certificates_unreadable: 2,
  target_unknown: 1,
  target_unavailable: 4,
  glibc_too_old: 1,
  offline: 1,
  download_not_found: 1,
  download_failed: 1,
  download_too_large: 1,
  download_incomplete: 1,
  download_not_archive: 1,
  checksum_file_missing: 3,
  checksum_file_empty: 3,
  checksum_file_invalid: 3,
  checksum_entry_missing: 3,
  checksum_mismatch: 3,
  archive_invalid: 3,
  archive_unsafe: 3,
  archive_incomplete: 3,
  binary_wrong: 3,
  verification_failed: 3,
  read_failed: 1,
  write_failed: 1,
  build_failed: 1,
  nothing_to_archive: 1,
  nothing_to_write: 1,
  stage_outdated: 1,
  publish_timeout: 1,
} as const satisfies Readonly<Record<string, 1 | 2 | 3 | 4>>;

export type PrecompilerErrorCode = keyof typeof exitStatus;

export interface ErrorFacts {
  /** Where it happened: a path, a URL, a configuration key, a variable. */
  readonly place?: string;
  /** What the user can do about it, as a sentence. */
  readonly next?: string;
  readonly cause?: unknown;
}

/** Every failure this package reports. `message` is one sentence without the next step. */
export class PrecompilerError extends Error {
  override readonly name = "PrecompilerError";
  readonly code: PrecompilerErrorCode;
  readonly place: string | undefined;
  readonly next: string | undefined;

  constructor(code: PrecompilerErrorCode, message: string, facts: ErrorFacts = {}) {
    super(message, facts.cause === undefined ? undefined : { cause: facts.cause });
    this.code = code;
    this.place = facts.place;
    this.next = facts.next;
  }
}

/** The whole chain of causes as lines, outermost first, each next step after the failure it belongs to. */
export function explainError(error: unknown): string {
  const lines: string[] = [];
  let current = error;
  for (let depth = 0; current !== undefined && depth < 8; depth += 1) {
    const message = errorMessage(current);
    lines.push(depth === 0 ? message : `  because: ${message}`);
    if (current instanceof PrecompilerError && current.next !== undefined) lines.push(`  next: ${current.next}`);
    current = current instanceof Error ? current.cause : undefined;
  }
  return lines.join("\n");
}

/** A message that is never empty: an aggregate of failed connections has none of its own. */
export function errorMessage(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") return error.errors.map(errorMessage).join("; ");
  if (error instanceof Error) return error.message === "" ? errorCode(error) || error.name : error.message;
  return String(error);
}

/** The `code` of a system error, or an empty string. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
