// One dialog, from the call to the answer: shown in its window, taken away by its answer, by a signal, or with the window.
import { GuppyError } from "../../errors.ts";
import type { GuppyNode } from "../../view/element.ts";
import { findLayers } from "./layers.ts";

export interface DialogRequest {
  /** Aborting takes the dialog away and rejects with `GUPPY_ABORTED`. */
  readonly signal?: AbortSignal | undefined;
}

export interface Asked<Answer> {
  /** The handle of the window it is shown in; without it that which had the focus last. */
  readonly window: object | undefined;
  readonly signal: AbortSignal | undefined;
  /** What it is answered with when its window is closed. */
  readonly cancelled: Answer;
  /** A component, called whenever it is drawn. */
  readonly render: (answer: (answer: Answer) => void) => GuppyNode;
}

export async function ask<Answer>({ window, signal, cancelled, render }: Asked<Answer>): Promise<Answer> {
  const layers = findLayers(window);
  return new Promise((resolve, reject) => {
    if (signal?.aborted) throw aborted(signal);
    const finish = (settle: () => void): void => {
      signal?.removeEventListener("abort", onAbort);
      close();
      settle();
    };
    const onAbort = (): void => finish(() => signal !== undefined && reject(aborted(signal)));
    const answer = (given: Answer): void => finish(() => resolve(given));
    const close = layers.show(
      () => render(answer),
      () => finish(() => resolve(cancelled)),
    );
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}

function aborted(signal: AbortSignal): GuppyError {
  return new GuppyError("GUPPY_ABORTED", "The dialog was aborted by its signal.", { cause: signal.reason });
}
