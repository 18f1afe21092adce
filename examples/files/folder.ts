// A folder on disk: what is in it, what a file looks like, and what can be done with both. Paths are those within the folder, with
// slashes; the folder itself is "". Nothing is ever deleted: things go to a trash folder.
import { type FSWatcher, watch } from "node:fs";
import { access, mkdir, open, readdir, rename, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve, sep } from "node:path";

export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly isFolder: boolean;
  /** Bytes; null for a folder. */
  readonly size: number | null;
  readonly changed: Date;
}

export type Preview =
  | { readonly type: "text"; readonly text: string; readonly isWhole: boolean }
  | { readonly type: "image"; readonly file: string }
  | { readonly type: "none" };

export interface Store {
  readonly name: string;
  readonly list: (path: string) => Promise<readonly Entry[]>;
  readonly preview: (path: string) => Promise<Preview>;
  /** Resolves with the new path. */
  readonly rename: (path: string, name: string) => Promise<string>;
  readonly move: (paths: readonly string[], into: string) => Promise<void>;
  readonly trash: (paths: readonly string[]) => Promise<void>;
  /** Calls back a moment after something has changed; the function ends that. */
  readonly watch: (changed: () => void) => () => void;
}

const trashName = ".trash";
const mostBytes = 64 * 1024;
const pictures: ReadonlySet<string> = new Set([".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]);

export function openFolder(root: string, pause = 100): Store {
  const top = resolve(root);
  const fileOf = (path: string): string => {
    const file = resolve(top, path);
    if (file !== top && !file.startsWith(top + sep)) throw new Error(`${path} is outside of the folder.`);
    return file;
  };
  /** Moves without writing over what is there. */
  const put = async (from: string, to: string): Promise<void> => {
    if (await exists(to)) throw new Error(`There is “${basename(to)}” already.`);
    await rename(from, to);
  };

  return {
    name: basename(top),
    async list(path) {
      const names = (await readdir(fileOf(path))).filter((name) => name !== trashName);
      const entries = names.map(async (name): Promise<Entry | null> => {
        // What is gone by now is not there.
        const found = await stat(join(fileOf(path), name)).catch(() => null);
        if (found === null) return null;
        const id = path === "" ? name : `${path}/${name}`;
        return {
          id,
          name,
          isFolder: found.isDirectory(),
          size: found.isDirectory() ? null : found.size,
          changed: found.mtime,
        };
      });
      const known = (await Promise.all(entries)).filter((entry) => entry !== null);
      return known.sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || a.name.localeCompare(b.name));
    },
    async preview(path) {
      const file = fileOf(path);
      if (pictures.has(extname(file).toLowerCase())) return { type: "image", file };
      const handle = await open(file);
      try {
        const { bytesRead, buffer } = await handle.read(Buffer.alloc(mostBytes), 0, mostBytes, 0);
        const bytes = buffer.subarray(0, bytesRead);
        if (bytes.includes(0)) return { type: "none" };
        return { type: "text", text: bytes.toString("utf8"), isWhole: bytesRead < mostBytes };
      } finally {
        await handle.close();
      }
    },
    async rename(path, name) {
      if (name === "" || name === "." || name === ".." || name.includes("/")) throw new Error(`“${name}” is no name.`);
      const folder = dirname(path) === "." ? "" : `${dirname(path)}/`;
      await put(fileOf(path), fileOf(folder + name));
      return folder + name;
    },
    async move(paths, into) {
      for (const path of paths) {
        if (into === path || into.startsWith(`${path}/`)) throw new Error(`“${path}” can't go into itself.`);
        await put(fileOf(path), join(fileOf(into), basename(path)));
      }
    },
    async trash(paths) {
      const bin = join(top, trashName);
      await mkdir(bin, { recursive: true });
      for (const path of paths) await rename(fileOf(path), await free(bin, basename(path)));
    },
    watch(changed) {
      let timer: NodeJS.Timeout | undefined;
      let watcher: FSWatcher | undefined;
      try {
        watcher = watch(top, { recursive: true }, () => {
          clearTimeout(timer);
          timer = setTimeout(changed, pause);
        });
        watcher.on("error", () => watcher?.close());
      } catch {
        // A folder that can't be watched is shown all the same.
      }
      return () => {
        clearTimeout(timer);
        watcher?.close();
      };
    },
  };
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A name in the trash that nothing has. */
async function free(bin: string, name: string): Promise<string> {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let count = 1; ; count++) {
    const file = join(bin, count === 1 ? name : `${stem} ${count}${ending}`);
    if (!(await exists(file))) return file;
  }
}
