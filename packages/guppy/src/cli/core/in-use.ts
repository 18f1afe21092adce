// Several builds may work in one folder, where cargo lets them wait for each other; the last one clears it away.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { unwritable } from "./unwritable.ts";

const sign = /^in-use-by-(\d+)$/;

/**
 * Notes that this process works in the folder, until what it resolves to is called.
 * @throws PrecompilerError `write_failed`
 */
export async function enter(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, `in-use-by-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(path, "");
  } catch (cause) {
    throw unwritable(`nothing can be written to ${folder}`, folder, cause);
  }
  return () => rm(path, { force: true });
}

/** Whether another process that noted it is still alive. */
export async function isInUse(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []);
  return names.some((name) => isAlive(Number(sign.exec(name)?.[1])));
}

function isAlive(pid: number): boolean {
  if (Number.isNaN(pid)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is another user's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
