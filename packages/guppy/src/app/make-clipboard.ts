// The clipboard as the application sees it: requests to the UI thread, of the desktop's clipboard or, headless, of one in memory.
// `index.ts` exports the application's, a page under test has its own.
import { GuppyError } from "../errors.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import type { Session } from "../runtime/session.ts";
import { type ClipboardContent, checkType, itemsOf, mediaTypes, pathsIn, pngOf, textOf } from "./clipboard-types.ts";

export interface ClipboardOptions extends RequestOptions {
  /**
   * `primary` is what was selected last on a Linux desktop, which the middle button pastes.
   * @default "clipboard"
   */
  readonly selection?: "clipboard" | "primary" | undefined;
}

/** What is not there is undefined, also where a program offers it and then gives something else. */
export interface Clipboard {
  readonly readText: (options?: ClipboardOptions) => Promise<string | undefined>;
  readonly readHtml: (options?: ClipboardOptions) => Promise<string | undefined>;
  /** The bytes of a PNG. */
  readonly readPng: (options?: ClipboardOptions) => Promise<Uint8Array | undefined>;
  /** Absolute paths. */
  readonly readFiles: (options?: ClipboardOptions) => Promise<readonly string[] | undefined>;
  /** The bytes of any media type. */
  readonly readType: (type: string, options?: ClipboardOptions) => Promise<Uint8Array | undefined>;
  /** The media types there are, in the order of the program that copied. */
  readonly types: (options?: ClipboardOptions) => Promise<readonly string[]>;
  readonly writeText: (text: string, options?: ClipboardOptions) => Promise<void>;
  /** Replaces all that was there, by one thing in as many forms as are given; by none, it is empty. */
  readonly write: (content: ClipboardContent, options?: ClipboardOptions) => Promise<void>;
}

/** Both are asked on each call, so that importing the clipboard starts nothing. */
export function createClipboard(session: () => Session, headless: () => boolean): Clipboard {
  const read = async (type: string, options: ClipboardOptions = {}): Promise<Uint8Array | undefined> => {
    const params = { headless: headless(), primary: isPrimary(options), type };
    const { data } = await session().request("clipboardRead", 0, params, options);
    // Bytes of its own, and not a part of all that came with them.
    return data === null ? undefined : Uint8Array.from(data);
  };
  const readAs = async <Value>(
    type: string,
    options: ClipboardOptions | undefined,
    make: (data: Uint8Array) => Value | undefined,
  ): Promise<Value | undefined> => {
    const data = await read(type, options);
    return data && make(data);
  };
  const write = async (content: ClipboardContent, options: ClipboardOptions = {}): Promise<void> => {
    const items = itemsOf(content);
    const params = { headless: headless(), primary: isPrimary(options), items };
    await session().request("clipboardWrite", 0, params, options);
  };
  return Object.freeze({
    readText: (options?: ClipboardOptions) => readAs(mediaTypes.text, options, textOf),
    readHtml: (options?: ClipboardOptions) => readAs(mediaTypes.html, options, textOf),
    readPng: (options?: ClipboardOptions) => readAs(mediaTypes.png, options, pngOf),
    readFiles: (options?: ClipboardOptions) => readAs(mediaTypes.files, options, (data) => pathsIn(textOf(data))),
    readType: async (type: string, options?: ClipboardOptions) => read(checkType(type), options),

    async types(options: ClipboardOptions = {}) {
      const params = { headless: headless(), primary: isPrimary(options) };
      return (await session().request("clipboardTypes", 0, params, options)).types;
    },

    async writeText(text: string, options?: ClipboardOptions) {
      if (typeof text !== "string") {
        throw new GuppyError("GUPPY_INVALID_VALUE", "`clipboard.writeText` takes a string.");
      }
      await write({ text }, options);
    },

    write,
  });
}

function isPrimary({ selection = "clipboard" }: ClipboardOptions): boolean {
  if (selection === "clipboard" || selection === "primary") return selection === "primary";
  throw new GuppyError("GUPPY_INVALID_OPTIONS", '`selection` takes "clipboard" or "primary".');
}
