// What a check throws: a problem that does not know yet which node it is about. `lower.ts` and `app/options.ts` turn it
// into a `GuppyError` with the path.
import { type ErrorCode, GuppyError } from "../errors.ts";

const longest = 300;

export class Fault extends Error {
  readonly code: ErrorCode;
  /** What happened, without a full stop. */
  readonly what: string;
  /** What to do about it, as sentences. */
  readonly next: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, what: string, next: string, details: Readonly<Record<string, unknown>> = {}) {
    super(what);
    this.code = code;
    // A name or a value in it may be of any length.
    this.what = what.length > longest ? `${what.slice(0, longest)}…` : what;
    this.next = next;
    this.details = details;
  }
}

/** The error for the caller: what happened, where, and what to do next. */
export function located(fault: Fault, path: string | undefined, source?: string): GuppyError {
  // The line in the source first: an editor jumps there.
  const place = [source, path].filter((part) => part !== undefined).join(", ");
  const where = place === "" ? "" : ` (at ${place})`;
  return new GuppyError(fault.code, `${fault.what}${where}. ${fault.next}`.trimEnd(), {
    path,
    details: fault.details,
    cause: fault.cause,
  });
}

/** A value as it may stand in a message: short, and of a kind one can tell. */
export function show(value: unknown): string {
  if (typeof value === "string") return value.length > 40 ? `"${value.slice(0, 40)}…"` : `"${value}"`;
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) {
    // Most often it is the entries that are wrong.
    const [first] = value as readonly unknown[];
    if (value.length === 0) return "an array without entries";
    return `an array that begins with ${Array.isArray(first) ? "an array" : show(first)}`;
  }
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
