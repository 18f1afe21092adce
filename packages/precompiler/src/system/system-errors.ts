// What the operating system refuses, in the words of this package: no stack of a system call reaches a user.
import { dirname } from "node:path";
import { errorCode, PrecompilerError, type PrecompilerErrorCode } from "../errors.ts";

export interface SystemError extends Error {
  readonly code: string;
  readonly syscall?: string;
  readonly path?: string;
  readonly dest?: string;
}

const reading = ["open", "read", "scandir", "stat", "lstat", "readlink", "access"];

const words: Readonly<Record<string, readonly [why: string, next: (path: string) => string]>> = {
  EACCES: ["permission is denied", (path) => `make ${path} writable and readable for this user`],
  EPERM: ["permission is denied", (path) => `make ${path} writable and readable for this user`],
  EROFS: ["it is on a file system that is read-only", () => "work on a copy that can be written"],
  ENOTDIR: ["there is a file where a folder should be", (path) => `move away the file in the way of ${path}`],
  EEXIST: ["there is a file where a folder should be", (path) => `move away the file ${path}`],
  EISDIR: ["there is a folder where a file should be", (path) => `move away the folder ${path}`],
  ENOENT: ["there is no such file", (path) => `see that ${dirname(path)} exists`],
  ENOSPC: ["the disk is full", (path) => `free some space on the disk of ${path}`],
  EDQUOT: ["the quota of this user is used up", (path) => `free some space on the disk of ${path}`],
  EFBIG: ["the file would be larger than this process may write", () => "raise the limit (`ulimit -f`)"],
  EMFILE: ["too many files are open", () => "raise the limit (`ulimit -n`)"],
  ENAMETOOLONG: ["the path is too long", () => "use a shorter folder"],
  ELOOP: ["its links lead in a circle", (path) => `see where ${path} leads`],
};

/** What a failed system call means, and what to do. */
export function explainErrno(error: unknown, path: string): { readonly why: string; readonly next?: string } {
  const known = words[errorCode(error)];
  if (known !== undefined) return { why: known[0], next: known[1](path) };
  return { why: error instanceof Error ? error.message : String(error) };
}

/**
 * Runs `task`; an error of the system that no one explained becomes one of this package's.
 * @throws PrecompilerError `read_failed`, `write_failed`; anything else as it is, since that is a defect
 */
export async function explainSystem<T>(place: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw isSystemError(error) ? systemFailure(error, place) : error;
  }
}

export function isSystemError(error: unknown): error is SystemError {
  return !(error instanceof PrecompilerError) && /^E[A-Z0-9]+$/.test(errorCode(error));
}

export function systemFailure(error: SystemError, place: string): PrecompilerError {
  const path = error.dest ?? error.path ?? place;
  const code: PrecompilerErrorCode =
    error.syscall !== undefined && reading.includes(error.syscall) && !["ENOSPC", "EROFS"].includes(error.code)
      ? "read_failed"
      : "write_failed";
  const { why, next } = explainErrno(error, path);
  return new PrecompilerError(code, `cannot ${error.syscall ?? "use"} ${path}: ${why}`, {
    place: path,
    ...(next === undefined ? {} : { next }),
  });
}
