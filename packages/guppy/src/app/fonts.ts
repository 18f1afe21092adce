// `fonts`: the fonts that an app brings along, beside the bundled ones and those of the machine.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { GuppyError } from "../errors.ts";
import { limits } from "../generated/schema.ts";
import type { RequestOptions } from "../runtime/requests.ts";
import { currentSession, type Session } from "../runtime/session.ts";
import { isHeadless } from "./environment.ts";

/** A path, a `file:` URL, or what is in such a file. */
export type FontSource = string | URL | Uint8Array;

export interface Fonts {
  /**
   * Adds TrueType and OpenType fonts for windows that are opened afterwards. Styles name them by their family (`fontFamily`), and
   * text takes from them what the family it asks for lacks.
   *
   * @example
   * await fonts.add([new URL("./fraktur.ttf", import.meta.url)]);
   */
  readonly add: (sources: readonly FontSource[], options?: RequestOptions) => Promise<void>;
}

export const fonts: Fonts = Object.freeze({
  add: (sources: readonly FontSource[], options?: RequestOptions) =>
    addFonts(sources, currentSession(), isHeadless(), options),
});

export async function addFonts(
  sources: readonly FontSource[],
  session: Session,
  headless: boolean,
  options: RequestOptions = {},
): Promise<void> {
  if (!Array.isArray(sources)) throw new GuppyError("GUPPY_INVALID_VALUE", "`fonts` takes a list of fonts.");
  const read = await Promise.all(sources.map(readFont));
  // One request each: together they may be more than a request holds.
  for (const bytes of read) await session.request("addFonts", 0, { headless, sources: [bytes] }, options);
}

async function readFont(source: unknown, index: number): Promise<Uint8Array> {
  const bytes = source instanceof Uint8Array ? source : await readFontFile(source, index);
  if (bytes.length > limits.blobBytes) {
    throw new GuppyError(
      "GUPPY_LIMIT_EXCEEDED",
      `Font ${index} has ${bytes.length} bytes, of ${limits.blobBytes} at most.`,
      {
        details: { limit: "blobBytes", length: bytes.length },
      },
    );
  }
  const beginning = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  if (!["\0\u0001\0\0", "OTTO", "ttcf", "true"].includes(beginning)) {
    const next = "It takes TrueType and OpenType files (.ttf, .otf, .ttc), or what is in them.";
    throw new GuppyError("GUPPY_INVALID_VALUE", `Font ${index} is no font. ${next}`);
  }
  return bytes;
}

async function readFontFile(source: unknown, index: number): Promise<Uint8Array> {
  if (typeof source !== "string" && !(source instanceof URL)) {
    throw new GuppyError("GUPPY_INVALID_VALUE", `Font ${index} is no path, no \`file:\` URL and no bytes.`);
  }
  try {
    const path = source instanceof URL || source.startsWith("file:") ? fileURLToPath(source) : source;
    return await readFile(path);
  } catch (cause) {
    throw new GuppyError("GUPPY_INVALID_VALUE", `Font ${index} can't be read from ${String(source)}.`, { cause });
  }
}
