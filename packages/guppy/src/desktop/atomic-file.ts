// Replaces a file as a whole: whoever reads it, and whenever the process or the machine stops, there is the old one or the new one.
import { constants } from "node:fs";
import { link, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

let count = 0;

/**
 * The bytes are on the disk before the name is theirs, and the name is on the disk when this resolves. With `backup`, what was
 * there before stays under that name.
 */
export async function replaceFile(
  file: string,
  text: string,
  { backup }: { readonly backup?: string } = {},
): Promise<void> {
  const folder = dirname(file);
  // Only the user's: settings may hold what others should not read.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  count += 1;
  const temporary = `${file}.${process.pid}-${count}.tmp`;
  try {
    const handle = await open(temporary, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (backup !== undefined) await keep(file, backup, `${temporary}-backup`);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** A second name for the file of before. It, too, is there as a whole or not at all. */
async function keep(file: string, backup: string, temporary: string): Promise<void> {
  try {
    await link(file, temporary);
    await rename(temporary, backup);
    // When both are names of one file already, `rename` does nothing and leaves this one.
    await rm(temporary, { force: true });
  } catch (error) {
    await rm(temporary, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    // There was none, or the file system has no links: the store lives without a backup.
    if (code !== "ENOENT" && code !== "EPERM" && code !== "ENOTSUP" && code !== "EOPNOTSUPP") throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
