// The user's wish to close a window that asks its program first: the handler is asked once, and says when it likes.
import { GuppyError } from "../errors.ts";
import { callHandler } from "../runtime/dispatch.ts";
import { asGuppyError, type ErrorListener } from "../runtime/report.ts";

export interface ClosingOptions {
  /** Tells the native side that the program knows, and that nobody has to be forced. */
  readonly heard: () => Promise<unknown>;
  readonly ask: () => unknown;
  readonly close: () => Promise<void>;
  readonly report: ErrorListener;
}

export interface Closing {
  readonly requested: () => void;
}

export function createClosing({ heard, ask, close, report }: ClosingOptions): Closing {
  let isAsked = false;
  const ignore = (): void => undefined;

  async function decide(answer: unknown): Promise<void> {
    try {
      if ((await answer) === true) await close();
    } finally {
      isAsked = false;
    }
  }

  return {
    requested() {
      if (isAsked) {
        heard().catch(ignore);
        return;
      }
      isAsked = true;
      let answer: unknown;
      let hasAnswered = false;
      callHandler(
        () => {
          answer = ask();
          hasAnswered = true;
          return answer;
        },
        "onCloseRequested",
        () => undefined,
        report,
      );
      // Only now: a handler that hangs has heard of nothing.
      heard().catch(ignore);
      if (!hasAnswered) {
        isAsked = false;
        return;
      }
      decide(answer).catch((error: unknown) => {
        // What the handler's own promise rejects with has been reported.
        if (error instanceof GuppyError)
          report(asGuppyError(error, (text) => new GuppyError("GUPPY_HANDLER_FAILED", text)));
      });
    },
  };
}
