// What is said wherever a build cannot write to the cache.
import { PrecompilerError } from "@guppy/precompiler/embed";

export function unwritable(message: string, place: string, cause: unknown): PrecompilerError {
  return new PrecompilerError("write_failed", message, {
    place,
    next: "free some space there, or set GUPPY_CACHE_DIR to a writable folder",
    cause,
  });
}
