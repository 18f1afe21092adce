// Whether the process that left something behind still runs.
import { createHash } from "node:crypto";
import { hostname } from "node:os";
import { errorCode } from "../errors.ts";

/** Containers share folders but not process ids, so a mark of the machine goes with the id. */
export function hostMark(): string {
  return createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return errorCode(cause) === "EPERM";
  }
}
