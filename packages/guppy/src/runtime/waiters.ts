// Who waits for the next tree of a window to be on screen: those who rendered it, and those who updated a state.
import type { RequestOptions } from "./requests.ts";

export interface Waiter {
  readonly settle: (error?: unknown) => void;
  /** Failures are told to it: nobody else has to hear of them. */
  readonly isTold: boolean;
  readonly options: RequestOptions;
}

export interface Waiters {
  readonly add: (waiter: Waiter) => void;
  /** All that wait, who then wait no longer. */
  readonly take: () => readonly Waiter[];
  readonly options: () => RequestOptions;
  /** What all updates of a turn wait for. It never rejects: most who update do not look at it. */
  readonly nextShown: () => Promise<void>;
}

/** What `nextShown` gave, of every window: a handler that returns it has answered already. */
const ownPromises = new WeakSet<object>();

export function isAsked(result: unknown): boolean {
  return typeof result === "object" && result !== null && ownPromises.has(result);
}

/** Those of the last who has any. */
export function optionsOf(group: readonly Waiter[]): RequestOptions {
  return group.findLast(({ isTold }) => isTold)?.options ?? {};
}

export function createWaiters(): Waiters {
  let waiting: Waiter[] = [];
  let shown: Promise<void> | null = null;
  return {
    add: (waiter) => void waiting.push(waiter),
    take() {
      const group = waiting;
      waiting = [];
      shown = null;
      return group;
    },
    options: () => optionsOf(waiting),
    nextShown() {
      if (shown === null) {
        shown = new Promise((resolve) => {
          waiting.push({ isTold: false, options: {}, settle: () => resolve() });
        });
        ownPromises.add(shown);
      }
      return shown;
    },
  };
}
