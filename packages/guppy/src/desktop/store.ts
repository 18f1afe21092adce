// `app.store`: one JSON value in one file, that survives the end of the process at any moment. Writes follow one another; of
// those that wait, only the newest is written.
import { readdir, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { GuppyError } from "../errors.ts";
import { replaceFile } from "./atomic-file.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface StoreOptions<Value> {
  /** What it holds while nothing has been written, or where neither the file nor its backup can be read. */
  readonly defaults: Value;
  /** Looks at what was read and gives it back, repaired where it is of an older version. What it throws counts as unreadable. */
  readonly check?: ((value: unknown) => Value) | undefined;
}

/** Where what a store holds at first comes from. */
export type StoreOrigin = "file" | "backup" | "defaults";

export interface Store<Value> {
  readonly file: string;
  readonly origin: StoreOrigin;
  /** What it holds at this moment, also before it is on the disk. */
  readonly get: () => Value;
  /** Resolves when the value, or a later one, is on the disk. */
  readonly set: (value: Value) => Promise<void>;
  readonly update: (change: (value: Value) => Value) => Promise<void>;
  /** Resolves when nothing waits to be written. */
  readonly settled: () => Promise<void>;
}

/** Above this a store is a database, and should be one. */
const longest = 16 * 1024 * 1024;

/**
 * Reads a store. A file that is torn or not JSON is put aside as `….broken`, and its backup counts; without one, the defaults.
 *
 * @throws GuppyError `GUPPY_FILE_FAILED` where the file is there and must not be read.
 */
export async function openStore<Value>(file: string, { defaults, check }: StoreOptions<Value>): Promise<Store<Value>> {
  encode(file, defaults);
  await sweep(file);
  const backup = `${file}.backup`;
  let origin: StoreOrigin = "file";
  let found = await read(file, check);
  if (found === "unreadable") await rename(file, `${file}.broken`).catch(() => undefined);
  if (typeof found === "string") {
    origin = "backup";
    found = await read(backup, check);
  }
  if (typeof found === "string") origin = "defaults";
  let value = typeof found === "string" ? defaults : found.value;
  let next: string | undefined;
  let writing: Promise<void> | undefined;

  const write = async (): Promise<void> => {
    // What this turn sets is one write.
    await Promise.resolve();
    while (next !== undefined) {
      const text = next;
      next = undefined;
      try {
        await replaceFile(file, text, { backup });
      } catch (error) {
        throw failed(file, "written", error);
      }
    }
  };

  const store: Store<Value> = {
    file,
    origin,
    get: () => value,
    async set(given) {
      next = encode(file, given);
      value = given;
      writing ??= write().finally(() => {
        writing = undefined;
      });
      await writing;
    },
    update: (change) => store.set(change(value)),
    async settled() {
      await writing;
    },
  };
  return store;
}

async function read<Value>(
  file: string,
  check: ((value: unknown) => Value) | undefined,
): Promise<{ readonly value: Value } | "absent" | "unreadable"> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "absent";
    throw failed(file, "read", error);
  }
  try {
    const parsed: unknown = JSON.parse(text);
    return { value: check === undefined ? (parsed as Value) : check(parsed) };
  } catch {
    return "unreadable";
  }
}

function encode(file: string, value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value, null, 2);
  } catch (error) {
    throw notJson(file, error);
  }
  if (text === undefined) throw notJson(file, undefined);
  if (text.length > longest) {
    throw new GuppyError(
      "GUPPY_LIMIT_EXCEEDED",
      `The store ${basename(file)} would have ${text.length} characters; it may have ${longest}. Keep large data in files of its own.`,
      { details: { limit: longest, length: text.length } },
    );
  }
  return `${text}\n`;
}

/** Takes away what a process left that ended while it wrote; another one that still runs may be writing at this moment. */
async function sweep(file: string): Promise<void> {
  const folder = dirname(file);
  const begin = `${basename(file)}.`;
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names) {
    const writer = name.startsWith(begin)
      ? /^(\d+)-\d+\.tmp(-backup)?$/.exec(name.slice(begin.length))?.[1]
      : undefined;
    if (writer !== undefined && !isRunning(Number(writer))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function notJson(file: string, cause: unknown): GuppyError {
  return new GuppyError(
    "GUPPY_INVALID_VALUE",
    `The value for the store ${basename(file)} can't be written as JSON. It takes objects, lists, strings, numbers, booleans and null.`,
    { cause },
  );
}

function failed(file: string, what: "read" | "written", cause: unknown): GuppyError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new GuppyError("GUPPY_FILE_FAILED", `The store ${file} could not be ${what}: ${why}.`, {
    details: { file },
    cause,
  });
}
