// What the loader throws: one code for each kind of failure, the sentences, the next step, and every place it looked at.
import type { FailureKind } from "./finding.ts";
import type { NotFound, PlaceWithout } from "./search.ts";

export class LoadError extends Error {
  override readonly name = "LoadError";
  /** Such as `NATIVE_MISSING`. */
  readonly code: `NATIVE_${FailureKind}`;
  readonly kind: FailureKind;
  readonly next: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** In order, each with why nothing was loaded from it. */
  readonly tried: readonly PlaceWithout[];

  constructor({ kind, what, next, details = {}, cause, tried }: NotFound) {
    super(`${what} ${next}`, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.code = `NATIVE_${kind}`;
    this.next = next;
    this.details = details;
    this.tried = tried;
  }
}
