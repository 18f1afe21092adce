// The clipboard as the application sees it: two requests to the UI thread, of the desktop's clipboard or, headless, of one in
// memory. `index.ts` exports the application's, a page under test has its own.
import { GuppyError } from "../errors.ts";
import { limits } from "../generated/schema.ts";
import { exceedsStringLimit } from "../ir/values.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import type { Session } from "../runtime/session.ts";

export interface Clipboard {
  /** The text on the clipboard; undefined when there is none. */
  readonly readText: (options?: RequestOptions) => Promise<string | undefined>;
  readonly writeText: (text: string, options?: RequestOptions) => Promise<void>;
}

/** Both are asked on each call, so that importing the clipboard starts nothing. */
export function createClipboard(session: () => Session, headless: () => boolean): Clipboard {
  return Object.freeze({
    async readText(options?: RequestOptions) {
      const { text } = await session().request("clipboardReadText", 0, { headless: headless() }, options);
      return text ?? undefined;
    },

    async writeText(text: string, options?: RequestOptions) {
      if (typeof text !== "string") {
        throw new GuppyError("GUPPY_INVALID_VALUE", "`clipboard.writeText` takes a string.");
      }
      if (exceedsStringLimit(text)) {
        throw new GuppyError(
          "GUPPY_LIMIT_EXCEEDED",
          `The text for the clipboard has ${text.length} characters; it may have up to ${limits.stringBytes} bytes of UTF-8.`,
          { details: { limit: "stringBytes", length: text.length } },
        );
      }
      await session().request("clipboardWriteText", 0, { headless: headless(), text }, options);
    },
  });
}
