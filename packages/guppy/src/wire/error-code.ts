// Error codes back from the numbers they travel as.
import { type ErrorCode, errorNumbers } from "../generated/errors.ts";

const codes: ReadonlyMap<number, ErrorCode> = new Map(
  Object.entries(errorNumbers).map(([code, number]) => [number, code as ErrorCode]),
);

/** A number of a newer schema cannot come, because hashes are compared at load; it would be a fault of the native side. */
export function errorCodeOf(number: number): ErrorCode {
  return codes.get(number) ?? "GUPPY_NATIVE_PANIC";
}
