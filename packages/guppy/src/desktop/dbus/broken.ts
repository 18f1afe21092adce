// What goes wrong on a bus, as errors of guppy's.
import { GuppyError } from "../../errors.ts";

/** Bytes or values that are not as the protocol has them. */
export function broken(what: string): GuppyError {
  return new GuppyError("GUPPY_DESKTOP_FAILED", `D-Bus: ${what}.`, { details: { bus: true } });
}

/** There is no bus, or nobody on it who could answer. */
export function unavailable(what: string, next: string, details: Readonly<Record<string, unknown>> = {}): GuppyError {
  return new GuppyError("GUPPY_UNAVAILABLE", `${what}. ${next}`, { details });
}
