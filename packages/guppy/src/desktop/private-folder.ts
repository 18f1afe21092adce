// A folder that only the user can look into, and a secret in it: who knows the secret is the user.
import { randomBytes } from "node:crypto";
import { link, lstat, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GuppyError } from "../errors.ts";
import { basePaths } from "./paths.ts";

/** The session's own folder, or one of ours where the session has none. */
export async function privateFolder(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const { runtime } = basePaths(env);
  if (runtime !== undefined && (await isPrivate(runtime))) return runtime;
  const own = join(tmpdir(), `guppy-${user()}`);
  await mkdir(own, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  if (await isPrivate(own)) return own;
  throw new GuppyError(
    "GUPPY_FILE_FAILED",
    `The folder ${own} is not this user's alone, so nothing private can be kept there. Set XDG_RUNTIME_DIR, or remove the folder.`,
    { details: { file: own } },
  );
}

/** 32 bytes, the same for all that ask; made by who asks first. */
export async function secretIn(file: string): Promise<Buffer> {
  const temporary = `${file}.${process.pid}`;
  await rm(temporary, { force: true });
  await writeFile(temporary, randomBytes(32), { mode: 0o600, flag: "wx" });
  try {
    // Either the whole file is there under its name, or somebody else's is.
    await link(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(temporary, { force: true });
  }
  const secret = await readFile(file);
  if (secret.length === 32 && (await isPrivate(file))) return secret;
  throw new GuppyError("GUPPY_FILE_FAILED", `${file} is damaged, or not this user's alone. Remove it.`, {
    details: { file },
  });
}

/** The user's, and nobody else may read or write there; a link to somewhere is not looked behind. */
export async function isPrivate(path: string): Promise<boolean> {
  try {
    const { uid, mode } = await lstat(path);
    return uid === user() && (mode & 0o077) === 0 && (mode & 0o170000) !== 0o120000;
  } catch {
    return false;
  }
}

function user(): number {
  return process.getuid?.() ?? 0;
}
