// Files on disk: what lies in a folder, reading and writing one, and finding a text in all of them.
import { readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";

export interface Entry {
  readonly name: string;
  readonly path: string;
  /** Its own entries; none for a file. */
  readonly entries: readonly Entry[] | undefined;
}

/** A line in which a text was found. */
export interface Found {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** Nobody edits what lies in these. */
const skipped = new Set(["node_modules", "dist", "target"]);
const deepest = 8;
const mostEntries = 2000;
const mostFound = 200;
const largest = 2_000_000;

/** Folders first, then by name. */
export async function listFolder(folder: string, depth = 0, count = { left: mostEntries }): Promise<readonly Entry[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const kept = found
    .filter((entry) => !entry.name.startsWith(".") && !skipped.has(entry.name))
    .sort((a, b) => Number(b.isDirectory()) - Number(a.isDirectory()) || a.name.localeCompare(b.name));
  const entries: Entry[] = [];
  for (const entry of kept) {
    if (count.left-- <= 0) break;
    const path = join(folder, entry.name);
    const inside = entry.isDirectory() && depth < deepest ? await listFolder(path, depth + 1, count) : undefined;
    if (entry.isFile() || inside !== undefined) entries.push({ name: entry.name, path, entries: inside });
  }
  return entries;
}

export async function readText(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > largest) throw new Error(`${basename(path)} is too large to edit.`);
  const text = await readFile(path, "utf8");
  if (text.includes("\0")) throw new Error(`${basename(path)} is no text.`);
  return text;
}

/** The file is there as a whole or as it was. */
export async function writeText(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

/** Every line that contains the words, in capital or small letters. */
export async function findInFiles(entries: readonly Entry[], words: string): Promise<readonly Found[]> {
  const wanted = words.toLowerCase();
  const found: Found[] = [];
  for (const { path } of filesIn(entries)) {
    const text = await readText(path).catch(() => "");
    for (const [index, line] of text.split("\n").entries()) {
      if (!line.toLowerCase().includes(wanted)) continue;
      found.push({ path, line: index + 1, text: line.trim() });
      if (found.length === mostFound) return found;
    }
  }
  return found;
}

export function filesIn(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry) => (entry.entries === undefined ? [entry] : filesIn(entry.entries)));
}

/** A path as it is shown: from the folder on, where it lies in it. */
export function shortPath(path: string, folder: string | null): string {
  if (folder === null) return path;
  const short = relative(folder, path);
  return short.startsWith("..") ? path : short;
}
