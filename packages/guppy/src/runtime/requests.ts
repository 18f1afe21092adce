// Requests that wait for their reply: ids, deadlines and abort signals. `session.ts` sends them and hands replies in here.
import { GuppyError } from "../errors.ts";
import { type RequestName, requests } from "../generated/requests.ts";

export interface RequestOptions {
  /** Aborting rejects with `GUPPY_ABORTED`; what the UI thread has begun by then is not undone. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the request is dropped undone and rejects with `GUPPY_TIMEOUT`.
   * @default 5000 to 30000, by what the request asks for
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
  /** The deadline is in milliseconds from now. */
  readonly add: (waiting: Waiting, deadline: number, signal: AbortSignal | undefined) => number;
  readonly reply: (id: number, outcome: Outcome) => void;
  readonly failAll: (error: GuppyError) => void;
}

/** The UI thread keeps the deadline itself and answers; this much later nobody is there to answer. */
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

    add(entry, deadline, signal) {
      const id = nextId();
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
