// Archive bytes to entries in memory. Every entry is judged before any is written, and one bad entry refuses them all.
import { posix } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { Parser, type ReadEntry } from "tar";
import { errorCode, PrecompilerError } from "../errors.ts";
import type { ArchiveEntry } from "./archive.ts";

export interface UnpackLimits {
  readonly unpackedBytes: number;
  readonly entries: number;
}

/** Headers and padding around the files themselves, for the cap on the decompressed stream. */
const overheadPerEntry = 4096;

/**
 * @throws PrecompilerError `archive_invalid` when it is no whole `.tar.gz`, `archive_unsafe` when it would reach outside
 * its folder, holds anything but files, folders and inner links, or is beyond a limit
 */
export async function readArchive(
  bytes: Uint8Array,
  name: string,
  limits: UnpackLimits,
): Promise<readonly ArchiveEntry[]> {
  const entries = await parseTar(await decompress(bytes, name, limits), name, limits);
  const links = new Set(entries.filter((entry) => entry.kind === "symlink").map((entry) => entry.path.toLowerCase()));
  for (const entry of entries) {
    const through = ancestors(entry.path).find((folder) => links.has(folder.toLowerCase()));
    if (through !== undefined) throw unsafe(name, `${entry.path} goes through the link ${through}`);
  }
  return entries;
}

async function decompress(bytes: Uint8Array, name: string, limits: UnpackLimits): Promise<Buffer> {
  const most = limits.unpackedBytes + overheadPerEntry * limits.entries;
  try {
    const tar = await promisify(gunzip)(bytes, { maxOutputLength: most });
    // The parser would decompress a second time, beyond the cap.
    if (tar[0] === 0x1f && tar[1] === 0x8b) throw new Error("it is compressed twice");
    return tar;
  } catch (cause) {
    if (errorCode(cause) === "ERR_BUFFER_TOO_LARGE")
      throw unsafe(name, `it unpacks to more than ${limits.unpackedBytes} bytes`);
    throw invalid(name, "is not a whole gzip file", cause);
  }
}

function parseTar(tar: Buffer, name: string, limits: UnpackLimits): Promise<readonly ArchiveEntry[]> {
  return new Promise((resolve, reject) => {
    const entries: ArchiveEntry[] = [];
    const seen = new Set<string>();
    let total = 0;
    let ended = false;
    const parser = new Parser({ strict: true });
    const accept = (entry: ReadEntry): void => {
      const judged = judgeEntry(entry, name);
      if (judged === undefined) return void entry.resume();
      if (seen.has(judged.path)) throw unsafe(name, `${judged.path} is in it twice`);
      seen.add(judged.path);
      total += entry.size;
      if (seen.size > limits.entries) throw unsafe(name, `it has more than ${limits.entries} entries`);
      if (total > limits.unpackedBytes) throw unsafe(name, `it unpacks to more than ${limits.unpackedBytes} bytes`);
      const chunks: Buffer[] = [];
      entry.on("data", (chunk: Buffer) => chunks.push(chunk));
      entry.on("end", () => entries.push({ ...judged, bytes: Buffer.concat(chunks) }));
    };
    parser.on("entry", accept);
    // The parser skips members of types it does not know; here that is a refusal too.
    parser.on("ignoredEntry", (entry: ReadEntry) => {
      throw unsafe(name, `${entry.path} is a ${entry.type}`);
    });
    parser.on("eof", () => {
      ended = true;
    });
    parser.on("error", (cause: unknown) =>
      reject(cause instanceof PrecompilerError ? cause : invalid(name, "is not a whole tar file", cause)),
    );
    parser.on("end", () => (ended ? resolve(entries) : reject(invalid(name, "ends before its end mark"))));
    try {
      parser.end(tar);
    } catch (cause) {
      reject(cause instanceof PrecompilerError ? cause : invalid(name, "is not a tar file", cause));
    }
  });
}

/** Undefined for the folder everything is relative to. */
function judgeEntry(entry: ReadEntry, name: string): Omit<ArchiveEntry, "bytes"> | undefined {
  const path = entry.path.replace(/^(\.\/)+/, "").replace(/\/+$/, "");
  if (path === "" || path === ".") {
    if (entry.type === "Directory") return undefined;
    throw unsafe(name, `an entry of type ${entry.type} has no name`);
  }
  if (!isInside(path)) throw unsafe(name, `${JSON.stringify(entry.path)} leaves its folder`);
  const executable = ((entry.mode ?? 0) & 0o100) !== 0;
  switch (entry.type) {
    case "File":
    case "OldFile":
    case "ContiguousFile":
      return { path, kind: "file", executable };
    case "Directory":
      return { path, kind: "directory", executable: true };
    case "SymbolicLink": {
      const link = entry.linkpath ?? "";
      if (!linkStaysInside(path, link)) throw unsafe(name, `the link ${path} points out, to ${JSON.stringify(link)}`);
      return { path, kind: "symlink", executable: false, link };
    }
    default:
      // A hard link is refused with devices and pipes: nothing that packs for us makes one, and it can name a file outside.
      throw unsafe(name, `${path} is a ${entry.type}`);
  }
}

function isAbsolute(path: string): boolean {
  return /^([\\/]|[A-Za-z]:)/.test(path);
}

/**
 * Steps up are only allowed at the start, where they leave real folders: after a name, that name may be another link, and
 * a step up from where it points may be outside.
 */
function linkStaysInside(path: string, link: string): boolean {
  const afterSteps = link.replace(/^(\.\.?(\/|$))+/, "");
  if (isAbsolute(link) || afterSteps.split("/").includes("..")) return false;
  return isInside(posix.join(posix.dirname(path), link));
}

/** Backslashes and drive letters count as separators on every OS, so that an archive is safe everywhere or nowhere. */
function isInside(path: string): boolean {
  return path !== "" && !isAbsolute(path) && !/[\0\\]/.test(path) && !path.split("/").includes("..");
}

function ancestors(path: string): readonly string[] {
  const parts = path.split("/");
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

function unsafe(name: string, detail: string): PrecompilerError {
  return new PrecompilerError("archive_unsafe", `${name} was not unpacked: ${detail}`, {
    place: name,
    next: "report it to the maintainer, or force a build from source",
  });
}

function invalid(name: string, detail: string, cause?: unknown): PrecompilerError {
  return new PrecompilerError("archive_invalid", `${name} ${detail}`, {
    place: name,
    next: "report it to the maintainer, or force a build from source",
    ...(cause === undefined ? {} : { cause }),
  });
}
