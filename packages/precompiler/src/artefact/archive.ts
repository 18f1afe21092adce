// Files to one reproducible `.tar.gz`: sorted names, no owner, no times, two modes. The same tree gives the same bytes.
import { lstat, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Header, type HeaderData, Pax } from "tar";
import { PrecompilerError } from "../errors.ts";
import { type FoundEntry, listTree, matchesAny } from "./glob.ts";

export interface ArchiveEntry {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly kind: FoundEntry["kind"];
  readonly bytes: Uint8Array;
  readonly executable: boolean;
  /** Where a link points, as written in it. */
  readonly link?: string;
}

/** The epoch and not absent: a header must hold some time, and any other would differ between runs. */
const time = new Date(0);

/** Reads what `patterns` name under `root`. Links stay links. */
export async function collectEntries(
  root: string,
  patterns: readonly string[],
  leaveOut: (path: string) => boolean,
): Promise<readonly ArchiveEntry[]> {
  const found = (await listTree(root)).filter((entry) => matchesAny(entry.path, patterns) && !leaveOut(entry.path));
  return Promise.all(found.map((entry) => readEntry(root, entry)));
}

async function readEntry(root: string, entry: FoundEntry): Promise<ArchiveEntry> {
  const path = join(root, entry.path);
  const nothing = {
    path: entry.path,
    kind: entry.kind,
    bytes: new Uint8Array(),
    executable: entry.kind === "directory",
  };
  if (entry.kind === "directory") return nothing;
  if (entry.kind === "symlink") return { ...nothing, link: (await readlink(path)).replaceAll("\\", "/") };
  const [bytes, stats] = await Promise.all([readFile(path), lstat(path)]);
  return { ...nothing, bytes, executable: (stats.mode & 0o100) !== 0 };
}

/**
 * Entries in the order of their names, whatever order they are given in.
 * @throws PrecompilerError `nothing_to_archive` without a single file
 */
export async function packArchive(entries: readonly ArchiveEntry[], place: string): Promise<Buffer> {
  if (!entries.some((entry) => entry.kind === "file")) {
    throw new PrecompilerError("nothing_to_archive", `no file in ${place} matches \`privPaths\``, {
      place,
      next: "let the build put its files there, or correct `privPaths`",
    });
  }
  const sorted = [...entries].sort((left, right) => (left.path < right.path ? -1 : 1));
  const blocks = sorted.flatMap(entryBlocks);
  // Two empty blocks end a tar file.
  const packed = await promisify(gzip)(Buffer.concat([...blocks, Buffer.alloc(1024)]), { level: 9 });
  // Byte 9 names the operating system that packed it; 255 is the value for not saying.
  packed[9] = 255;
  return packed;
}

function entryBlocks(entry: ArchiveEntry): readonly Uint8Array[] {
  const directory = entry.kind === "directory";
  const data: HeaderData = {
    path: directory ? `${entry.path}/` : entry.path,
    mode: entry.executable ? 0o755 : 0o644,
    uid: 0,
    gid: 0,
    size: entry.bytes.length,
    mtime: time,
    type: directory ? "Directory" : entry.kind === "symlink" ? "SymbolicLink" : "File",
    ...(entry.link === undefined ? {} : { linkpath: entry.link }),
  };
  const header = new Header(data);
  const tooLong = header.encode();
  const blocks: Uint8Array[] = [];
  if (tooLong) {
    const long = new Pax({
      path: data.path ?? "",
      mtime: time,
      ...(entry.link === undefined ? {} : { linkpath: entry.link }),
      ...(header.size === undefined ? {} : { size: header.size }),
    });
    blocks.push(long.encode());
  }
  if (header.block === undefined) throw new Error("the tar library made no header");
  blocks.push(header.block, entry.bytes);
  const rest = entry.bytes.length % 512;
  if (rest > 0) blocks.push(Buffer.alloc(512 - rest));
  return blocks;
}
