// One run at a time in a package's folder: two builds that share a tree archive each other's files.
import { randomBytes } from "node:crypto";
import { link, open, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { errorCode, PrecompilerError } from "../errors.ts";
import { hostMark, isAlive } from "./processes.ts";
import type { Reporter } from "./reporter.ts";

export const lockFileName = ".guppy-precompiler.lock";

/** A holder in another container cannot be asked whether it lives, so it shows it by the file's time. */
const heartbeatMs = 5_000;
const silenceMs = 60_000;
const pollMs = 100;

interface Holder {
  readonly pid: number;
  readonly machine: string;
  readonly verb: string;
  readonly token: string;
}

/**
 * Runs `task` while no other run holds the folder; waits for one that does, and takes over from one that died.
 * A folder that may not be written is not locked: nobody can change anything in it.
 * @throws PrecompilerError `busy` when the other one takes too long
 */
export async function withProjectLock<T>(
  root: string,
  verb: string,
  reporter: Reporter,
  waitMs: number,
  task: () => Promise<T>,
): Promise<T> {
  const path = join(root, lockFileName);
  const mine: Holder = {
    pid: process.pid,
    machine: hostMark(),
    verb,
    token: randomBytes(8).toString("hex"),
  };
  if (!(await acquire(path, mine, reporter, waitMs))) return task();
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), heartbeatMs);
  beat.unref();
  try {
    return await task();
  } finally {
    clearInterval(beat);
    if ((await readHolder(path))?.token === mine.token) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** False where there is nothing to lock. */
async function acquire(path: string, mine: Holder, reporter: Reporter, waitMs: number): Promise<boolean> {
  const end = Date.now() + waitMs;
  let said = false;
  for (;;) {
    const made = await create(path, mine);
    if (made !== "exists") return made === "made";
    const holder = await readHolder(path);
    if (await isGone(path, holder)) {
      await takeAway(path, holder);
      continue;
    }
    if (Date.now() >= end) throw busy(path, holder, waitMs);
    if (!said) reporter.info(`waiting for ${named(holder)}, which works in this folder`);
    said = true;
    await sleep(pollMs);
  }
}

async function create(path: string, mine: Holder): Promise<"made" | "exists" | "not writable"> {
  // Linked into place with its content, so that nobody ever reads half of it.
  const draft = `${path}.${mine.token}`;
  try {
    const file = await open(draft, "wx");
    await file.writeFile(JSON.stringify(mine)).finally(() => file.close());
    await link(draft, path);
    return "made";
  } catch (error) {
    if (errorCode(error) === "EEXIST") return "exists";
    return "not writable";
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

async function isGone(path: string, holder: Holder | undefined): Promise<boolean> {
  if (holder?.machine === hostMark()) return !isAlive(holder.pid);
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > silenceMs;
}

/** By a rename, which only one of several waiting runs can do; a lock that was made anew in between is put back. */
async function takeAway(path: string, gone: Holder | undefined): Promise<void> {
  const aside = `${path}.${randomBytes(8).toString("hex")}`;
  try {
    await rename(path, aside);
    if ((await readHolder(aside))?.token !== gone?.token) await link(aside, path).catch(() => undefined);
    await rm(aside, { force: true });
  } catch {
    // Another run was quicker.
  }
}

function named(holder: Holder | undefined): string {
  return holder === undefined ? "another run" : `\`${holder.verb}\` of process ${holder.pid}`;
}

function busy(path: string, holder: Holder | undefined, waitMs: number): PrecompilerError {
  return new PrecompilerError("busy", `${named(holder)} still works in this folder after ${waitMs / 1000} s`, {
    place: path,
    next: `let it end and run again; if no such process runs any more, delete ${path}`,
  });
}
