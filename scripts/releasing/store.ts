// Where the files of a release are for everybody to download: archives, sidecars, checksums, symbols. What is there is
// compared and never replaced.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

export interface ReleaseStore {
  /** For messages. */
  readonly place: string;
  /** The bytes of a file, or undefined when it is not there. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Adds a file that is not there yet. */
  add(path: string): Promise<void>;
  /** Shows the release to everybody, once all of it is there and installable. */
  show(): Promise<void>;
}

/** A folder, for tests and for those who publish somewhere of their own. */
export function folderStore(folder: string): ReleaseStore {
  return {
    place: folder,
    read: async (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name)) : undefined),
    add: async (path) => {
      mkdirSync(folder, { recursive: true });
      copyFileSync(path, join(folder, basename(path)));
    },
    show: async () => {},
  };
}

/**
 * Files that are not there yet.
 * @throws when one is there with other bytes: somebody may have downloaded it
 */
export async function missingFiles(paths: readonly string[], store: ReleaseStore): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const path of paths) {
    const there = await store.read(basename(path));
    if (there === undefined) missing.push(path);
    else if (!readFileSync(path).equals(there)) {
      throw new Error(`${store.place} has another ${basename(path)} than was made here; release the next version`);
    }
  }
  return missing;
}
