// A window whose UI thread is gone opens again by itself: at once after a restart, later and later while that fails, and not for ever.
// `window-link.ts` says how to open; what is shown and kept is its business.
import { GuppyError } from "../errors.ts";
import { channels } from "./channels.ts";
import { codeOf } from "./requests.ts";

/** Milliseconds before the first attempt and the longest time between two. */
const firstDelay = 50;
const longestDelay = 5000;
/** So many failures of the UI thread, each less than `calm` after the one before, are a fault that reopening does not cure. */
const mostFailures = 10;
const calm = 60_000;

export interface ReopeningOptions {
  readonly window: number;
  readonly attempt: () => Promise<void>;
  readonly giveUp: (reason: GuppyError) => void;
  /** Milliseconds that a display may be away; `Infinity` waits for ever. */
  readonly displayTimeout: number;
}

export interface Reopening {
  /** The window was lost to `error`. */
  readonly start: (error: GuppyError) => void;
  /** Tries without further delay. Resolves when the window is there, or given up. */
  readonly now: () => Promise<void>;
  readonly stop: () => void;
}

/** min(50 · 2^n, 5000) ms. */
export function delayOf(attempt: number): number {
  return Math.min(firstDelay * 2 ** attempt, longestDelay);
}

export function createReopening({ window, attempt, giveUp, displayTimeout }: ReopeningOptions): Reopening {
  let timer: NodeJS.Timeout | undefined;
  let tried = 0;
  let failures = 0;
  let failedAt = 0;
  let lostAt = 0;
  let waiting: (() => void)[] = [];

  function settle(): void {
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve();
  }

  function end(error: GuppyError): void {
    channels.runtime.publish({ window, what: "gave up", error });
    giveUp(error);
    settle();
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void open(), delay);
  }

  async function open(): Promise<void> {
    timer = undefined;
    try {
      await attempt();
    } catch (error) {
      const failure = error instanceof GuppyError ? error : new GuppyError("GUPPY_NATIVE_PANIC", String(error));
      if (isHopeless(failure)) end(hopeless(failure));
      else schedule(Math.min(delayOf(++tried), leftFor(failure)));
      return;
    }
    tried = 0;
    channels.runtime.publish({ window, what: "reopened" });
    settle();
  }

  /** The last attempt is made when the time is over. */
  function leftFor(error: GuppyError): number {
    if (error.code !== "GUPPY_NO_DISPLAY") return longestDelay;
    return Math.max(1, displayTimeout - (performance.now() - lostAt));
  }

  function isHopeless(error: GuppyError): boolean {
    if (error.code === "GUPPY_CLOSED" || error.code === "GUPPY_INVALID_OPTIONS") return true;
    if (error.code === "GUPPY_NO_DISPLAY") return performance.now() - lostAt >= displayTimeout;
    return error.code !== "GUPPY_RESTARTED" && ++failures > mostFailures;
  }

  function hopeless(error: GuppyError): GuppyError {
    const why =
      error.code === "GUPPY_NO_DISPLAY"
        ? `The display did not come back within ${displayTimeout} ms, so the window is closed`
        : "The window could not be opened again";
    return new GuppyError(error.code, `${why}: ${error.message}`, { cause: error });
  }

  return {
    start(error) {
      channels.runtime.publish({ window, what: "lost", error });
      const now = performance.now();
      lostAt = now;
      if (codeOf(error) === "GUPPY_RESTARTED") {
        schedule(0);
        return;
      }
      if (error.code === "GUPPY_NATIVE_PANIC") {
        failures = now - failedAt > calm ? 1 : failures + 1;
        failedAt = now;
      }
      if (failures > mostFailures || (error.code === "GUPPY_NO_DISPLAY" && displayTimeout <= 0)) end(hopeless(error));
      else schedule(delayOf(tried));
    },

    now() {
      return new Promise((resolve) => {
        waiting.push(resolve);
        if (timer !== undefined) schedule(0);
      });
    },

    stop() {
      clearTimeout(timer);
      timer = undefined;
      settle();
    },
  };
}
