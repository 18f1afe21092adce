// Files appear whole or not at all: written beside their place under a name of their own, then renamed.
import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { errorCode, PrecompilerError } from "../errors.ts";
import { explainErrno } from "./system-errors.ts";

/**
 * Writes `bytes` to `path`, creating its folder.
 * @throws PrecompilerError `write_failed`, with the system's error as its cause; the old file is then untouched.
 */
export async function writeFileAtomic(path: string, bytes: Uint8Array | string, mode = 0o644): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}-${randomBytes(6).toString("hex")}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, "wx", mode);
    try {
      await file.writeFile(bytes);
      // Without it a crash of the machine can leave the new name on an empty file.
      await file.sync();
    } finally {
      await file.close();
    }
    await replaceFile(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const { why, next } = explainErrno(cause, path);
    throw new PrecompilerError("write_failed", `cannot write ${path}: ${why}`, {
      place: path,
      ...(next === undefined ? {} : { next }),
      cause,
    });
  }
}

/** Renames over `to`. Windows refuses that while `to` is loaded, but lets a loaded file be renamed away first. */
export async function replaceFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (cause) {
    if (process.platform !== "win32" || !["EPERM", "EBUSY", "EACCES"].includes(errorCode(cause))) throw cause;
    const aside = `${to}.${randomBytes(6).toString("hex")}.old`;
    await rename(to, aside);
    try {
      await rename(from, to);
    } catch (second) {
      await rename(aside, to);
      throw second;
    }
    await rm(aside, { force: true }).catch(() => undefined);
  }
}
