// Notes on disk: a folder with one Markdown file a note. What is written waits for a pause, and is never written twice at a time.
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface Note {
  /** The name of its file, without the ending. */
  readonly id: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

export interface Store {
  /** The latest first. */
  readonly list: () => Promise<readonly Note[]>;
  readonly create: () => Note;
  /** Soon, when nothing more is written for a while. */
  readonly save: (id: string, text: string) => void;
  readonly remove: (id: string) => void;
  /** Writes now what waits, and resolves when it is on disk. */
  readonly settled: () => Promise<void>;
}

const ending = ".md";

export async function openStore(folder: string, pause = 400): Promise<Store> {
  await mkdir(folder, { recursive: true });
  const waiting = new Map<string, { readonly text: string; readonly timer: NodeJS.Timeout }>();
  let work: Promise<unknown> = Promise.resolve();

  const fileOf = (id: string): string => join(folder, id + ending);
  const queue = (job: () => Promise<unknown>): void => {
    work = work.then(job).catch((error: unknown) => console.error(`notes: ${String(error)}`));
  };
  const forget = (id: string): void => {
    clearTimeout(waiting.get(id)?.timer);
    waiting.delete(id);
  };
  const write = (id: string, text: string): void => {
    forget(id);
    // A file is there as a whole or as it was.
    queue(async () => {
      await writeFile(`${fileOf(id)}.new`, text);
      await rename(`${fileOf(id)}.new`, fileOf(id));
    });
  };

  return {
    async list() {
      const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
      const notes = names.map(async (name): Promise<Note> => {
        const path = join(folder, name);
        const [text, { mtimeMs }] = await Promise.all([readFile(path, "utf8"), stat(path)]);
        return { id: name.slice(0, -ending.length), text, changed: mtimeMs };
      });
      return (await Promise.all(notes)).sort((one, other) => other.changed - one.changed);
    },
    create: () => ({ id: randomUUID(), text: "", changed: Date.now() }),
    save(id, text) {
      forget(id);
      waiting.set(id, { text, timer: setTimeout(() => write(id, text), pause) });
    },
    remove(id) {
      forget(id);
      queue(() => rm(fileOf(id), { force: true }));
    },
    async settled() {
      for (const [id, { text }] of waiting) write(id, text);
      await work;
    },
  };
}

/** Its first line that says something, without the signs of a heading. */
export function titleOf({ text }: Note): string {
  const line = text.split("\n").find((one) => one.trim() !== "");
  return line?.replace(/^#+\s*/u, "").trim() || "New note";
}

/** What stands below the title. */
export function excerptOf({ text }: Note): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines[1]?.trim() ?? "No more text";
}

export function matching(notes: readonly Note[], search: string): readonly Note[] {
  const wanted = search.trim().toLowerCase();
  return wanted === "" ? notes : notes.filter(({ text }) => text.toLowerCase().includes(wanted));
}
