// A user's keymap file: read when the app starts, and again whenever it is saved. No file is no bindings.
import { type FSWatcher, watch } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";

export interface KeymapFile {
  readonly close: () => void;
}

/** Editors write a file in several steps. */
const calm = 50;
const mostBytes = 1_000_000;

/** What was found: the text, or why there is none. A file that is not there has an empty text. */
export type Found = { readonly text: string } | { readonly problem: string };

/** Calls `found` with what the file holds now and each time it is another. Resolves after the first time. */
export async function followKeymapFile(path: string, found: (what: Found) => void): Promise<KeymapFile> {
  const file = resolve(path);
  let watcher: FSWatcher | undefined;
  let timer: NodeJS.Timeout | undefined;
  let last: string | undefined;
  let isClosed = false;
  const tell = (what: Found): void => {
    const now = JSON.stringify(what);
    if (isClosed || now === last) return;
    last = now;
    found(what);
  };
  const read = async (): Promise<void> => tell(await readText(file));
  await read();
  try {
    // The folder: a file that is saved by renaming another over it is a new file each time.
    watcher = watch(dirname(file), { persistent: false }, (_, name) => {
      if (name !== null && name !== basename(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void read(), calm);
    });
    watcher.on("error", () => watcher?.close());
  } catch (error) {
    // Where there is no folder yet there is nothing to follow.
    if (!isMissing(error)) tell({ problem: `it can't be followed: ${reasonOf(error)}` });
  }
  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
      watcher?.close();
    },
  };
}

async function readText(file: string): Promise<Found> {
  try {
    const { size } = await stat(file);
    if (size > mostBytes) return { problem: `it is larger than ${mostBytes} bytes` };
    return { text: await readFile(file, "utf8") };
  } catch (error) {
    return isMissing(error) ? { text: "" } : { problem: `it can't be read: ${reasonOf(error)}` };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
