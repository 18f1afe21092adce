// Where errors go that no promise carries: to `onError` where there is one, else to Node as an uncaught exception, which prints
// it and ends the process with code 1.
import { GuppyError } from "../errors.ts";

export type ErrorListener = (error: GuppyError) => void;

export function surface(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}

const warned = new Set<string>();

/** Prints what did not stop anything, once however many windows say it. */
export function warn(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  process.emitWarning(message, "GuppyWarning");
}

/** The first listener that is there takes the error; one that throws does not hide it. */
export function reportTo(error: GuppyError, ...listeners: readonly (ErrorListener | undefined)[]): void {
  const listener = listeners.find((candidate) => candidate !== undefined);
  if (listener === undefined) {
    surface(error);
    return;
  }
  try {
    listener(error);
  } catch (thrown) {
    surface(thrown);
  }
}

/** Keeps what is a `GuppyError` already, and wraps what else a component or a handler may throw. */
export function asGuppyError(error: unknown, wrap: (message: string) => GuppyError): GuppyError {
  return error instanceof GuppyError ? error : wrap(error instanceof Error ? error.message : String(error));
}
