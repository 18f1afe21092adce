// What programs copy, as bytes of media types and back. What comes from other programs is data: a list of files that names other
// machines or nonsense gives the files that it does name.
import { isAbsolute } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { GuppyError } from "../errors.ts";
import { limits } from "../generated/schema.ts";

/** One thing, in as many forms as the program has: who pastes takes the form it likes best. */
export interface ClipboardContent {
  readonly text?: string | undefined;
  readonly html?: string | undefined;
  /** The bytes of a PNG. */
  readonly png?: Uint8Array | undefined;
  /** Absolute paths; file managers paste the files. */
  readonly files?: readonly string[] | undefined;
  /** Forms of the program's own, by media type, as `application/x-editor-rows`. */
  readonly custom?: Readonly<Record<string, Uint8Array>> | undefined;
}

export interface ClipboardItem {
  readonly type: string;
  readonly data: Uint8Array;
}

export const mediaTypes = {
  text: "text/plain;charset=utf-8",
  html: "text/html",
  png: "image/png",
  files: "text/uri-list",
} as const;

/** What GNOME's file managers paste; they take no list of URIs. */
const gnomeFiles = "x-special/gnome-copied-files";
const contentKeys = ["text", "html", "png", "files", "custom"];
const pngMark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** @throws GuppyError that names what is wrong with the content. */
export function itemsOf(content: ClipboardContent): readonly ClipboardItem[] {
  if (typeof content !== "object" || content === null) throw wrong("`clipboard.write` takes an object, as `{ text }`");
  const unknown = Object.keys(content).find((key) => !contentKeys.includes(key));
  if (unknown !== undefined) throw wrong(`\`${unknown}\` is no form of content. There are ${contentKeys.join(", ")}`);
  const { text, html, png, files, custom = {} } = content;
  for (const [name, value] of Object.entries({ text, html })) {
    if (value !== undefined && typeof value !== "string") throw wrong(`\`${name}\` on the clipboard is a string`);
  }
  if (png !== undefined && !isPng(png)) throw wrong("`png` on the clipboard is the bytes of a PNG");
  const items = [
    ...filesOf(files),
    ...(png === undefined ? [] : [{ type: mediaTypes.png, data: png }]),
    ...(html === undefined ? [] : [item(mediaTypes.html, html)]),
    ...(text === undefined ? [] : [item(mediaTypes.text, text)]),
    ...Object.entries(custom).map(([type, data]) => customOf(type, data)),
  ];
  const bytes = items.reduce((sum, { data }) => sum + data.length, 0);
  if (bytes <= limits.clipboardBytes) return items;
  throw new GuppyError(
    "GUPPY_LIMIT_EXCEEDED",
    `The content for the clipboard has ${bytes} bytes; it may have up to ${limits.clipboardBytes}. Put it in a file, and copy the file.`,
    { details: { limit: "clipboardBytes", bytes } },
  );
}

function filesOf(files: readonly string[] | undefined): readonly ClipboardItem[] {
  if (files === undefined) return [];
  const fits =
    Array.isArray(files) && files.every((file) => typeof file === "string" && isAbsolute(file) && !file.includes("\0"));
  if (!fits || files.length === 0) throw wrong("`files` on the clipboard is a list of absolute paths");
  const uris = files.map((file) => pathToFileURL(file).href);
  return [item(mediaTypes.files, `${uris.join("\r\n")}\r\n`), item(gnomeFiles, ["copy", ...uris].join("\n"))];
}

function customOf(type: string, data: Uint8Array): ClipboardItem {
  checkType(type);
  if (!(data instanceof Uint8Array)) throw wrong(`\`${type}\` on the clipboard is bytes: a Uint8Array`);
  if (Object.values<string>(mediaTypes).includes(type))
    throw wrong(`\`${type}\` has a name of its own, beside \`custom\``);
  return { type, data };
}

export function checkType(type: string): string {
  if (typeof type === "string" && type.length <= 200 && /^[\w.+-]+\/[\w.+-]+(?:;[\w=.+-]+)*$/.test(type)) return type;
  throw wrong(`${JSON.stringify(type)} is no media type, as "application/x-rows"`);
}

function item(type: string, text: string): ClipboardItem {
  return { type, data: Buffer.from(text, "utf8") };
}

function isPng(bytes: Uint8Array): boolean {
  return bytes instanceof Uint8Array && pngMark.every((byte, index) => bytes[index] === byte);
}

/** UTF-8, or UTF-16 where it says so at its beginning; some programs end texts with a zero. */
export function textOf(data: Uint8Array): string {
  const [first, second] = data;
  const wide =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(data).replace(/\0+$/, "");
}

export function pngOf(data: Uint8Array): Uint8Array | undefined {
  return isPng(data) ? data : undefined;
}

/** The files of this machine that a list of URIs names. */
export function pathsIn(list: string): readonly string[] {
  return list.split(/\r?\n/).flatMap((line) => {
    if (!line.startsWith("file://")) return [];
    try {
      const path = fileURLToPath(line.trim());
      return path.includes("\0") ? [] : [path];
    } catch {
      return [];
    }
  });
}

function wrong(what: string): GuppyError {
  return new GuppyError("GUPPY_INVALID_VALUE", `${what}.`);
}
