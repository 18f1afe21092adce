// Archives between runs, in the folder the operating system has for such things. Nothing in it is trusted unhashed.
import { lstat, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import type { PrecompilerError } from "./errors.ts";
import { errorCode } from "./errors.ts";
import { writeFileAtomic } from "./system/atomic.ts";
import { envValue, type Host } from "./system/host.ts";
import type { Reporter } from "./system/reporter.ts";

const folderName = "guppy-precompiler";

/**
 * `GUPPY_CACHE_DIR`, else the XDG cache (on every OS when `GUPPY_XDG` is set), else the system's own: `~/Library/Caches`
 * on macOS, `%LOCALAPPDATA%` on Windows. Empty variables count as unset.
 */
export function cacheDir(host: Host): string {
  const chosen = envValue(host.env, "GUPPY_CACHE_DIR");
  if (chosen !== undefined) return chosen;
  const xdg = (): string => join(envValue(host.env, "XDG_CACHE_HOME") ?? join(host.home, ".cache"), folderName);
  if (envValue(host.env, "GUPPY_XDG") !== undefined) return xdg();
  if (host.platform === "darwin") return join(host.home, "Library", "Caches", folderName);
  if (host.platform === "win32")
    return join(envValue(host.env, "LOCALAPPDATA") ?? join(host.home, "AppData", "Local"), folderName, "Cache");
  return xdg();
}

/**
 * This package's own part: names of archives leave the scope out, so each scope has a folder. Packages without one lie in the
 * cache itself, where no scope can be, since its name begins with `@`.
 */
export function projectCache(packageName: string, host: Host): string {
  const scope = /^(@[^/]+)\//.exec(packageName)?.[1];
  return scope === undefined ? cacheDir(host) : join(cacheDir(host), scope);
}

export async function readCached(dir: string, filename: string): Promise<Buffer | undefined> {
  return readFile(join(dir, filename)).catch(() => undefined);
}

export async function removeCached(dir: string, filename: string): Promise<void> {
  await rm(join(dir, filename), { force: true }).catch(() => undefined);
}

const notWritable = ["EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST", "ENOENT"];

/**
 * Writes into `dir`. A folder that may not be written is replaced by a temporary one, with a warning.
 * @returns where the file is
 * @throws PrecompilerError `write_failed` for anything else, such as a full disk
 */
export async function writeCached(
  dir: string,
  filename: string,
  bytes: Uint8Array | string,
  host: Host,
  reporter: Reporter,
): Promise<string> {
  const path = join(dir, filename);
  try {
    await writeFileAtomic(path, bytes);
    return path;
  } catch (error) {
    const cause = (error as PrecompilerError).cause;
    if (!notWritable.includes(errorCode(cause))) throw error;
    const temporary = join(await temporaryCache(host), relativeToCache(dir, host));
    reporter.warn(
      `the cache ${dir} cannot be written (${errorCode(cause)}); ${filename} goes to ${temporary}. Set GUPPY_CACHE_DIR to a folder that can`,
    );
    await writeFileAtomic(join(temporary, filename), bytes);
    return join(temporary, filename);
  }
}

/** The scope's folder, also for a cache that was asked for by name. */
function relativeToCache(dir: string, host: Host): string {
  const inner = relative(cacheDir(host), dir);
  return inner.startsWith("@") ? inner : "";
}

/** The same one each time, so that runs do not pile up; a new one when another user made a folder of that name. */
async function temporaryCache(host: Host): Promise<string> {
  const user = process.getuid?.();
  const path = join(host.temp, `${folderName}-${user ?? "user"}`);
  await mkdir(path, { recursive: true, mode: 0o700 }).catch(() => undefined);
  const stats = await lstat(path).catch(() => undefined);
  const own = user === undefined || (stats?.uid === user && (stats.mode & 0o022) === 0);
  return stats?.isDirectory() && own ? path : mkdtemp(join(host.temp, `${folderName}-`));
}
