// Requests that wait for their reply: ids, deadlines and abort signals. `session.ts` sends them and hands replies in here.
import { GuppyError } from "../errors.ts";

export interface RequestOptions {
  /** Aborting rejects with `GUPPY_ABORTED`; what the UI thread has begun by then is not undone. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the request is dropped undone and rejects with `GUPPY_TIMEOUT`.
   * @default 5000, and 20000 for opening a window and for a picture
   */
  readonly timeout?: number | undefined;
}

export type Outcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly error: GuppyError };

export interface Waiting {
  /** Called exactly once, in the order the replies came. */
  readonly settle: (outcome: Outcome) => void;
  /** Called instead when the reply comes after the caller was told of a timeout or an abort. */
  readonly late?: ((outcome: Outcome) => void) | undefined;
}

export interface RequestTable {
  readonly size: () => number;
  readonly add: (waiting: Waiting, options: RequestOptions) => number;
  readonly reply: (id: number, outcome: Outcome) => void;
  readonly failAll: (error: GuppyError) => void;
}

export const defaultTimeout = 5000;

/** For what may have to start a graphics driver first, which takes seconds where it is software and the machine is busy. */
export const slowTimeout = 20_000;

/** The UI thread keeps the deadline itself and answers; this much later nobody is there to answer. */
const graceMilliseconds = 100;

const longestTimeout = 2 ** 31 - 1 - graceMilliseconds;

/** The deadline that travels with the request. */
export function deadlineOf({ timeout = defaultTimeout }: RequestOptions): number {
  if (Number.isFinite(timeout) && timeout > 0 && timeout <= longestTimeout) return Math.ceil(timeout);
  throw new GuppyError(
    "GUPPY_INVALID_OPTIONS",
    `\`timeout\` must be a number of milliseconds above 0 and at most ${longestTimeout}, not ${String(timeout)}.`,
  );
}

export function aborted(signal: AbortSignal): GuppyError {
  return new GuppyError("GUPPY_ABORTED", "The request was aborted by its signal.", { cause: signal.reason });
}

interface Entry extends Waiting {
  readonly stop: () => void;
}

export function createRequestTable(onSizeChange: () => void): RequestTable {
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

  const giveUp = (id: number, error: GuppyError): void => {
    const entry = take(id);
    if (entry === undefined) return;
    if (entry.late !== undefined) overdue.set(id, entry.late);
    entry.settle({ ok: false, error });
    onSizeChange();
  };

  return {
    size: () => waiting.size,

    add(entry, options) {
      const id = nextId();
      const deadline = deadlineOf(options);
      const { signal } = options;
      const timer = setTimeout(() => giveUp(id, timedOut(deadline)), deadline + graceMilliseconds);
      // Only `retain` keeps the process alive, so that there is one answer to why it has not ended.
      timer.unref();
      const onAbort = (): void => {
        if (signal !== undefined) giveUp(id, aborted(signal));
      };
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
      const entries = [...waiting.keys()].map(take);
      for (const entry of entries) entry?.settle({ ok: false, error });
      onSizeChange();
    },
  };
}

function timedOut(deadline: number): GuppyError {
  return new GuppyError("GUPPY_TIMEOUT", `The request was not answered within ${deadline} ms.`, {
    details: { timeout: deadline },
  });
}
