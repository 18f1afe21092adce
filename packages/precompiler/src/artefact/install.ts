// Entries of a verified archive to files beside each other in the load folder, all of them or none.
import { randomBytes } from "node:crypto";
import { chmod, copyFile, link, lstat, mkdir, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { byteMismatches, looksNative } from "../binary/inspect.ts";
import type { Project } from "../config/project.ts";
import { PrecompilerError } from "../errors.ts";
import { replaceFile } from "../system/atomic.ts";
import type { Host } from "../system/host.ts";
import { hostMark, isAlive } from "../system/processes.ts";
import type { ArchiveEntry } from "./archive.ts";
import { expectedBinary } from "./names.ts";
import { formatStamp, stampFileName } from "./stamp.ts";
import { readArchive } from "./unpack.ts";

const stagingPrefix = ".guppy-staging-";

/** Files that are this package's own business and never part of an artefact. */
export function isOwnFile(path: string): boolean {
  const top = path.split("/")[0] ?? "";
  return path === stampFileName || top.startsWith(stagingPrefix) || /^\..*\.tmp$/.test(basename(path));
}

/**
 * Unpacks into a folder of its own, then renames file by file, the binary last and its stamp after it.
 * A failure puts back what was there; a process killed between two renames leaves a stamp that does not match.
 * @throws PrecompilerError `archive_invalid`, `archive_unsafe`, `archive_incomplete`, `write_failed`
 */
export async function verifyAndUnpack(
  project: Project,
  host: Host,
  archive: { readonly bytes: Uint8Array; readonly filename: string; readonly target: string },
): Promise<void> {
  const entries = await readArchive(archive.bytes, archive.filename, project.limits);
  const binary = requireBinary(project, entries, archive);
  assertBinaries(project, entries, archive);
  const files = entries.filter((entry) => !isOwnFile(entry.path));
  await installFetched(project, host, { ...archive, files, binary });
}

/** Entries that were judged and verified, with a stamp that says where they are from. @throws PrecompilerError `write_failed` */
export async function installFetched(
  project: Project,
  host: Host,
  fetched: {
    readonly files: readonly ArchiveEntry[];
    readonly binary: ArchiveEntry;
    readonly filename: string;
    readonly target: string;
  },
): Promise<void> {
  const stamp = formatStamp(project, host, {
    bytes: fetched.binary.bytes,
    source: "fetch",
    target: fetched.target,
    archive: fetched.filename,
  });
  const staged: ArchiveEntry = { path: stampFileName, kind: "file", bytes: Buffer.from(stamp), executable: false };
  await installEntries(project.privDir, [...fetched.files, staged], fetched.binary.path);
}

/** @throws PrecompilerError `archive_incomplete` */
export function requireBinary(
  project: Project,
  entries: readonly ArchiveEntry[],
  archive: { readonly filename: string; readonly target: string },
): ArchiveEntry {
  const path = expectedBinary(project.filename, project.type, archive.target);
  const binary = entries.find((entry) => entry.path === path && entry.kind === "file");
  if (binary !== undefined) return binary;
  const files = entries.filter((entry) => entry.kind === "file").map((entry) => entry.path);
  throw new PrecompilerError(
    "archive_incomplete",
    `${archive.filename} holds no ${path}, only ${files.join(", ") || "nothing"}`,
    {
      place: archive.filename,
      next: "report it to the maintainer, or force a build from source",
    },
  );
}

/**
 * Every native file among the entries has to be for the target: its machine, system, format and C library.
 * @throws PrecompilerError `binary_wrong`, which says what each is and what it should be
 */
export function assertBinaries(
  project: Project,
  entries: readonly ArchiveEntry[],
  archive: { readonly filename: string; readonly target: string; readonly variant?: string | undefined },
  what = archive.filename,
): void {
  const { target } = archive;
  const main = expectedBinary(project.filename, project.type, target);
  const minGlibc = minGlibcOf(project, archive);
  const wrong = entries.flatMap((entry) => {
    if (entry.kind !== "file" || (entry.path !== main && !looksNative(entry.bytes))) return [];
    const type = entry.path === main ? project.type : undefined;
    return byteMismatches(entry.bytes, target, minGlibc, type).map((mismatch) => `${entry.path} ${mismatch}`);
  });
  if (wrong.length === 0) return;
  throw new PrecompilerError("binary_wrong", `${what} holds the wrong bytes for ${target}: ${wrong.join("; ")}`, {
    place: what,
    next: "let the build of this target make its own files: remove what another target left, and name the target to the tool",
  });
}

/** What is declared for a variant, else for its target. */
export function minGlibcOf(
  project: Project,
  artefact: { readonly target: string; readonly variant?: string | undefined },
): string | undefined {
  return project.minGlibc[`${artefact.target}--${artefact.variant}`] ?? project.minGlibc[artefact.target];
}

async function installEntries(privDir: string, entries: readonly ArchiveEntry[], binary: string): Promise<void> {
  const staging = join(privDir, `${stagingPrefix}${hostMark()}-${process.pid}-${randomBytes(4).toString("hex")}`);
  try {
    await mkdir(privDir, { recursive: true });
    await removeAbandoned(privDir);
    await stage(join(staging, "new"), entries);
    await mkdir(join(staging, "old"), { recursive: true });
    await swapIn(privDir, staging, inOrder(entries, binary));
  } catch (cause) {
    if (cause instanceof PrecompilerError) throw cause;
    throw new PrecompilerError("write_failed", `cannot install into ${privDir}; what was there is untouched`, {
      place: privDir,
      cause,
    });
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Folders before what is in them; the binary and the stamp last, since their presence means that all is there. */
function inOrder(entries: readonly ArchiveEntry[], binary: string): readonly ArchiveEntry[] {
  const rank = (entry: ArchiveEntry): number => (entry.path === stampFileName ? 2 : entry.path === binary ? 1 : 0);
  return [...entries].sort((left, right) => rank(left) - rank(right) || (left.path < right.path ? -1 : 1));
}

async function stage(folder: string, entries: readonly ArchiveEntry[]): Promise<void> {
  for (const entry of entries) {
    const path = join(folder, entry.path);
    await mkdir(dirname(path), { recursive: true });
    if (entry.kind === "directory") await mkdir(path, { recursive: true });
    else if (entry.kind === "symlink") await symlink(entry.link ?? "", path);
    else await writeFile(path, entry.bytes, { mode: entry.executable ? 0o755 : 0o644 });
    // The umask may have taken the bit that an executable needs.
    if (entry.kind === "file" && entry.executable) await chmod(path, 0o755);
  }
}

async function swapIn(privDir: string, staging: string, entries: readonly ArchiveEntry[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const [index, entry] of entries.entries()) {
      const path = join(privDir, entry.path);
      await assertRealFolders(privDir, entry.path);
      await mkdir(entry.kind === "directory" ? path : dirname(path), { recursive: true });
      if (entry.kind === "directory") continue;
      const kept = join(staging, "old", String(index));
      if (await keepAside(path, kept)) undo.push(() => rename(kept, path));
      else undo.push(() => rm(path, { force: true }));
      await replaceFile(join(staging, "new", entry.path), path);
    }
  } catch (cause) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw cause;
  }
}

/** A copy by hard link where the system has them: the old file stays in its place until the new one takes it. */
async function keepAside(path: string, kept: string): Promise<boolean> {
  const stats = await lstat(path).catch(() => undefined);
  if (stats === undefined) return false;
  if (stats.isDirectory())
    throw new PrecompilerError("write_failed", `${path} is a folder, the archive has a file there`, { place: path });
  if (stats.isSymbolicLink()) {
    await rename(path, kept);
    return true;
  }
  await link(path, kept).catch(() => copyFile(path, kept));
  return true;
}

/** A link that was in the folder before must not lead the new files out of it. */
async function assertRealFolders(privDir: string, path: string): Promise<void> {
  const parts = path.split("/");
  for (let depth = 1; depth < parts.length; depth += 1) {
    const folder = join(privDir, ...parts.slice(0, depth));
    const stats = await lstat(folder).catch(() => undefined);
    if (stats !== undefined && !stats.isDirectory()) {
      throw new PrecompilerError(
        "archive_unsafe",
        `${path} would be written through ${folder}, which is not a folder`,
        { place: folder },
      );
    }
  }
}

/** Staging folders of processes that were killed. */
async function removeAbandoned(privDir: string): Promise<void> {
  const prefix = `${stagingPrefix}${hostMark()}-`;
  for (const name of await readdir(privDir)) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length).split("-")[0]);
    if (Number.isInteger(pid) && pid > 0 && !isAlive(pid))
      await rm(join(privDir, name), { recursive: true, force: true });
  }
}
