// What a folder holds, as the file dialog shows it.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FileFilter } from "../../desktop/file-portal.ts";

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Of more, the rest is left out, and the dialog says so. */
export const mostEntries = 20_000;

/** Folders first, then by name as people count: `a2` before `a10`. */
export async function readFolder(path: string): Promise<readonly FolderEntry[]> {
  const found = await readdir(path, { withFileTypes: true });
  const entries = await Promise.all(
    found.slice(0, mostEntries + 1).map(async (one): Promise<FolderEntry> => {
      const isFolder = one.isSymbolicLink() ? await isFolderAt(join(path, one.name)) : one.isDirectory();
      return { name: one.name, isFolder };
    }),
  );
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return entries.sort((a, b) => Number(b.isFolder) - Number(a.isFolder) || compare(a.name, b.name));
}

export async function isFolderAt(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

export interface Shown {
  readonly hidden: boolean;
  readonly foldersOnly: boolean;
  readonly filter: FileFilter | undefined;
}

export function visibleEntries(
  entries: readonly FolderEntry[],
  { hidden, foldersOnly, filter }: Shown,
): readonly FolderEntry[] {
  return entries.filter(({ name, isFolder }) => {
    if (!hidden && name.startsWith(".")) return false;
    return isFolder || (!foldersOnly && (filter === undefined || fits(name, filter)));
  });
}

export function fits(name: string, { extensions }: FileFilter): boolean {
  const lower = name.toLowerCase();
  return extensions.some((extension) => extension === "*" || lower.endsWith(`.${extension.toLowerCase()}`));
}

/** The name with the filter's first end, where it has none that fits. */
export function withExtension(name: string, filter: FileFilter | undefined): string {
  const [first] = filter?.extensions ?? [];
  if (filter === undefined || first === undefined || first === "*" || fits(name, filter)) return name;
  return `${name}.${first}`;
}

/** Whether it names something in a folder: no way out of it. */
export function isFileName(name: string): boolean {
  return name !== "" && name !== "." && name !== ".." && !/[/\0]/.test(name);
}
