// What the loader throws: one code for each kind of failure, the sentences, the next step, and every place it looked at.
import type { FailureKind } from "./finding.ts";
import type { EmptyLoadPlace, LoadPlace } from "./places.ts";

export interface LoadErrorParts {
  readonly what: string;
  readonly next: string;
  /** The end of the sentence about the file. */
  readonly verdict?: string;
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  readonly cause?: unknown;
  readonly tried?: readonly EmptyLoadPlace[];
}

export class LoadError extends Error {
  override readonly name = "LoadError";
  /** Such as `NATIVE_MISSING`. */
  readonly code: `NATIVE_${FailureKind}`;
  readonly kind: FailureKind;
  readonly next: string;
  readonly verdict: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;
  /** In order, each with why nothing was loaded from it. */
  readonly tried: readonly EmptyLoadPlace[];

  constructor(kind: FailureKind, parts: LoadErrorParts) {
    super(`${parts.what} ${parts.next}`, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.kind = kind;
    this.code = `NATIVE_${kind}`;
    this.next = parts.next;
    this.verdict = parts.verdict;
    this.details = parts.details ?? {};
    this.tried = parts.tried ?? [];
  }

  /** The same error, with the places. */
  withTried(tried: readonly LoadPlace[]): LoadError {
    const what = this.message.slice(0, this.message.length - this.next.length - 1);
    return new LoadError(this.kind, {
      what,
      next: this.next,
      details: this.details,
      cause: this.cause,
      tried: tried.flatMap((place) => ("reason" in place ? [place] : [])),
      ...(this.verdict === undefined ? {} : { verdict: this.verdict }),
    });
  }
}
