// Ends a handler or a render that never returns, so that its window can go on. Node's own way to do that starts a thread for each
// call, a tenth of a millisecond or so; that is why released programs ask for it.
import { Script } from "node:vm";
import { GuppyError } from "../errors.ts";

/** Milliseconds in development, where programs do not say otherwise. */
const inDevelopment = 5000;

const name = "guppy.withinTime";
const slot = globalThis as { [key: symbol]: (() => void) | undefined };
let script: Script | undefined;
let isWithin = false;

/** What `stuckAfter` means: milliseconds, and undefined for no end. */
export function stuckAfterOf(asked: number | undefined): number | undefined {
  if (asked === undefined) return process.env.NODE_ENV === "production" ? undefined : inDevelopment;
  if (asked === Number.POSITIVE_INFINITY) return undefined;
  if (Number.isFinite(asked) && asked >= 1 && asked <= 2 ** 31 - 1) return Math.ceil(asked);
  throw new GuppyError(
    "GUPPY_INVALID_OPTIONS",
    `\`stuckAfter\` must be a number of milliseconds of at least 1, or Infinity, not ${String(asked)}.`,
    { details: { option: "stuckAfter" } },
  );
}

/** @throws GuppyError `GUPPY_STUCK` when `run` does not return in time; a debugger may take as long as it likes. */
export function withinTime<Result>(milliseconds: number | undefined, what: string, run: () => Result): Result {
  if (milliseconds === undefined || isWithin || isDebugged()) return run();
  let result: { readonly value: Result } | undefined;
  script ??= new Script(`globalThis[Symbol.for("${name}")]()`);
  slot[Symbol.for(name)] = () => {
    result = { value: run() };
  };
  isWithin = true;
  try {
    script.runInThisContext({ timeout: milliseconds });
  } catch (error) {
    if (!isTimeout(error)) throw error;
    throw new GuppyError("GUPPY_STUCK", `${what} did not return within ${milliseconds} ms and was ended.`, {
      details: { stuckAfter: milliseconds },
      cause: error,
    });
  } finally {
    isWithin = false;
    delete slot[Symbol.for(name)];
  }
  return (result as { readonly value: Result } | undefined)?.value as Result;
}

/** Not every build of Node has an inspector. */
function isDebugged(): boolean {
  try {
    return process.getBuiltinModule("node:inspector").url() !== undefined;
  } catch {
    return false;
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
