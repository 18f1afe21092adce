// What is said wherever a build cannot write to the cache.
import { PrecompilerError } from "@guppy/precompiler/embed";

export function unwritable(message: string, place: string, cause: unknown): PrecompilerError {
  return new PrecompilerError("write_failed", message, {
    place,
    next: "make room there, or let GUPPY_CACHE_DIR name a folder that can be written",
    cause,
  });
}
