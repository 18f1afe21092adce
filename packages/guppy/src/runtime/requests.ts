// Requests that wait for their reply: ids, deadlines and abort signals. `session.ts` sends them and hands replies in here.
import { GuppyError } from "../errors.ts";
import { type RequestName, requests } from "../generated/requests.ts";
import type { StagesOfThreads } from "../native/binding.ts";

export interface RequestOptions {
  /** Aborting rejects with the signal's reason. A request that still waits by then is dropped; what has begun is not undone. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the request is dropped undone and rejects with `GUPPY_TIMEOUT`.
   * @default 5000, and 30000 for opening a window
   */
  readonly timeout?: number | undefined;
}

export type Outcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** A `GuppyError`, or the reason of the caller's signal. */
  | { readonly ok: false; readonly error: unknown };

export interface Waiting {
  /** Called exactly once, in the order the replies came. */
  readonly settle: (outcome: Outcome) => void;
  /** Called instead when the reply comes after the caller was told of a timeout or an abort. */
  readonly late?: ((outcome: Outcome) => void) | undefined;
  /** The window it is about, or 0. */
  readonly window?: number | undefined;
}

export interface RequestTable {
  readonly size: () => number;
  /** The deadline is in milliseconds from now. */
  readonly add: (waiting: Waiting, deadline: number, signal: AbortSignal | undefined) => number;
  readonly reply: (id: number, outcome: Outcome) => void;
  readonly failAll: (error: GuppyError) => void;
  /** All that wait for one window. */
  readonly failWindow: (window: number, error: GuppyError) => void;
}

/** A request that the UI thread has begun at its deadline is most often done a moment later. */
const graceMilliseconds = 100;

const longestTimeout = 2 ** 31 - 1 - graceMilliseconds;

/** The deadline that travels with the request: the caller's, or the request's own. */
export function deadlineOf(request: RequestName, { timeout = requests[request].deadline }: RequestOptions): number {
  if (Number.isFinite(timeout) && timeout > 0 && timeout <= longestTimeout) return Math.ceil(timeout);
  throw new GuppyError(
    "GUPPY_INVALID_OPTIONS",
    `\`timeout\` must be a number of milliseconds above 0 and at most ${longestTimeout}, not ${String(timeout)}.`,
  );
}

/** The code of a `GuppyError`, and nothing of what else a caller's signal may bring. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof GuppyError ? error.code : undefined;
}

interface Entry extends Waiting {
  readonly stop: () => void;
}

/**
 * `takeBack` is true where the UI thread has not begun with a request, and then never will. Time in which this thread stood still
 * is not counted, up to as much as the deadline: the answer may be there, and where the whole machine stood still the UI thread had
 * no time either. It drops by itself what has waited twice as long.
 */
export function createRequestTable(
  onSizeChange: () => void,
  takeBack: (id: number) => boolean,
  stages: () => StagesOfThreads,
): RequestTable {
  const waiting = new Map<number, Entry>();
  const overdue = new Map<number, (outcome: Outcome) => void>();
  let lastId = 0;

  const nextId = (): number => {
    do lastId = (lastId + 1) >>> 0;
    while (lastId === 0 || waiting.has(lastId) || overdue.has(lastId));
    return lastId;
  };

  const take = (id: number): Entry | undefined => {
    const entry = waiting.get(id);
    if (entry === undefined) return undefined;
    waiting.delete(id);
    entry.stop();
    return entry;
  };

  const giveUp = (id: number, error: unknown, hasBegun: boolean): void => {
    const entry = take(id);
    if (entry === undefined) return;
    if (hasBegun && entry.late !== undefined) overdue.set(id, entry.late);
    entry.settle({ ok: false, error });
    onSizeChange();
  };

  const fail = (ids: readonly number[], error: GuppyError): void => {
    for (const entry of ids.map(take)) entry?.settle({ ok: false, error });
    onSizeChange();
  };

  return {
    size: () => waiting.size,

    add(entry, deadline, signal) {
      const id = nextId();
      let due = performance.now() + deadline;
      let spare = deadline;
      const onDeadline = (): void => {
        const standstill = Math.min(performance.now() - due, spare);
        if (standstill > graceMilliseconds) {
          spare -= standstill;
          due = performance.now() + standstill;
          timer = startTimer(onDeadline, standstill);
          return;
        }
        // Before it is taken back: what kept the thread from it is what is told.
        const at = stages();
        if (takeBack(id)) giveUp(id, timedOut(deadline, "dropped undone", at), false);
        else timer = startTimer(() => giveUp(id, timedOut(deadline, "not answered", at), true), graceMilliseconds);
      };
      let timer = startTimer(onDeadline, deadline);
      const onAbort = (): void => giveUp(id, signal?.reason, !takeBack(id));
      signal?.addEventListener("abort", onAbort, { once: true });
      const stop = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
      };
      waiting.set(id, { ...entry, stop });
      onSizeChange();
      return id;
    },

    reply(id, outcome) {
      const entry = take(id);
      if (entry !== undefined) {
        entry.settle(outcome);
        onSizeChange();
        return;
      }
      const late = overdue.get(id);
      overdue.delete(id);
      late?.(outcome);
    },

    failAll(error) {
      overdue.clear();
      fail([...waiting.keys()], error);
    },

    failWindow(window, error) {
      fail(
        [...waiting].filter(([, entry]) => entry.window === window).map(([id]) => id),
        error,
      );
    },
  };
}

/** Only `retain` keeps the process alive, so that there is one answer to why it has not ended. */
function startTimer(run: () => void, milliseconds: number): NodeJS.Timeout {
  return setTimeout(run, milliseconds).unref();
}

function timedOut(deadline: number, what: string, stages: StagesOfThreads): GuppyError {
  const where = Object.entries(stages).map(
    ([thread, [stage, milliseconds]]) =>
      `the UI thread (${thread}) was in the stage \`${stage}\` for ${milliseconds} ms`,
  );
  const cause = where.length === 0 ? "" : `; ${where.join(", ")}`;
  return new GuppyError("GUPPY_TIMEOUT", `The request was ${what} within ${deadline} ms${cause}.`, {
    details: { timeout: deadline, stages },
  });
}
