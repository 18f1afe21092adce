// The crates that ship inside guppy, copied to where cargo can work: guppy's own folder may be read-only or inside an archive.
import { readdir, readFile, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { PrecompilerError, writeFileAtomic } from "@guppy/precompiler/embed";
import type { OwnPackage } from "../../native/own.ts";
import { unwritable } from "./unwritable.ts";

const sourcesFolder = "native-src";

/**
 * Leaves what is there already, so that a second build of the same sources has nothing to do.
 * @throws PrecompilerError `build_failed`, `write_failed`
 */
export async function copySources(own: OwnPackage, to: string): Promise<void> {
  const from = join(own.root, sourcesFolder);
  const paths = await filesIn(from, "").catch((cause: unknown) => {
    throw new PrecompilerError("build_failed", `the sources of the native core are not in ${from}`, {
      place: from,
      next: "reinstall guppy",
      cause,
    });
  });
  try {
    for (const path of paths) await copyFile(join(from, path), join(to, path));
  } catch (cause) {
    throw unwritable(`the sources cannot be copied to ${to}`, to, cause);
  }
}

async function filesIn(root: string, path: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const inner = join(path, entry.name);
      return entry.isDirectory() ? filesIn(root, inner) : [inner];
    }),
  );
  return found.flat();
}

/** The times stay, which is how cargo tells what has changed. */
async function copyFile(from: string, to: string): Promise<void> {
  const bytes = await readFile(from);
  const there = await readFile(to).catch(() => undefined);
  if (there?.equals(bytes)) return;
  await writeFileAtomic(to, bytes);
  const { mtime } = await stat(from);
  await utimes(to, mtime, mtime);
}
