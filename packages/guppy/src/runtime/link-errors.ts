// The errors that `window-link.ts` makes itself, rather than hears of.
import { GuppyError } from "../errors.ts";

export function renderFailed(message: string, cause: unknown): GuppyError {
  return new GuppyError("GUPPY_COMPONENT_FAILED", `Rendering failed: ${message}`, { cause });
}

export function windowGone(): GuppyError {
  return new GuppyError("GUPPY_UNKNOWN_WINDOW", "The window is closed.");
}

export function runtimeLost(): GuppyError {
  const text = "The native runtime of this window is gone; it opens again in a moment, with the state of then.";
  return new GuppyError("GUPPY_RESTARTED", text);
}
