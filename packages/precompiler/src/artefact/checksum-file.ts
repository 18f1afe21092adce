// `checksum.json`: archive name to hash, inside the published package. The root of trust for everything fetched.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { errorCode, PrecompilerError } from "../errors.ts";
import { writeFileAtomic } from "../system/atomic.ts";
import { sha256 } from "./sha256.ts";

export { sha256 } from "./sha256.ts";

/** One fixed name: a name made from the package's is lost when the package is renamed. */
export const checksumFileName = "checksum.json";

/** Archive name to 64 hexadecimal digits, without the algorithm. */
export type Checksums = ReadonlyMap<string, string>;

/** `{"<name>": "sha256:<hex>"}`, sorted by code point, two spaces, a final newline: the same map gives the same bytes. */
export function formatChecksums(checksums: Checksums): string {
  const entries = [...checksums].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
  return `${JSON.stringify(Object.fromEntries(entries.map(([name, hash]) => [name, `sha256:${hash}`])), null, 2)}\n`;
}

/**
 * Parsed, never evaluated.
 * @throws PrecompilerError `checksum_file_empty`, `checksum_file_invalid`
 */
export function parseChecksums(text: string, place: string): Checksums {
  const invalid = (message: string, cause?: unknown): PrecompilerError =>
    new PrecompilerError("checksum_file_invalid", `${place} ${message}`, {
      place,
      next: "the package was published with a broken checksum file: report it to its maintainer, or force a build from source",
      ...(cause === undefined ? {} : { cause }),
    });
  if (text.trim() === "") throw emptyFile(place);
  const value = parseJson(text, invalid);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalid("is not an object of archive names and hashes");
  const entries = Object.entries(value).map(([name, hash]): [string, string] => {
    const digits = typeof hash === "string" ? /^sha256:([0-9a-f]{64})$/.exec(hash)?.[1] : undefined;
    if (digits === undefined)
      throw invalid(
        `gives ${JSON.stringify(hash)} for ${name}, allowed is sha256: and 64 lowercase hexadecimal digits`,
      );
    return [name, digits];
  });
  if (entries.length === 0) throw emptyFile(place);
  return new Map(entries);
}

/** @throws PrecompilerError `checksum_file_missing` besides those of `parseChecksums` */
export async function readChecksums(root: string): Promise<Checksums> {
  const path = join(root, checksumFileName);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    const absent = errorCode(cause) === "ENOENT";
    throw new PrecompilerError("checksum_file_missing", absent ? `${path} does not exist` : `${path} cannot be read`, {
      place: path,
      next: "the package was published without its checksum file: report it to its maintainer, or force a build from source",
      cause: absent ? undefined : cause,
    });
  }
  return parseChecksums(text, path);
}

/** The hash of one archive. @throws PrecompilerError `checksum_entry_missing`, which lists the nearest names */
export function checksumOf(checksums: Checksums, filename: string): string {
  const hash = checksums.get(filename);
  if (hash !== undefined) return hash;
  const near = nearestNames(filename, [...checksums.keys()]);
  throw new PrecompilerError(
    "checksum_entry_missing",
    `${checksumFileName} has no entry for ${filename}; the nearest are ${near.join(", ")}`,
    {
      place: checksumFileName,
      next: "the package was published without this archive: report it to its maintainer, or force a build from source",
    },
  );
}

/** @throws PrecompilerError `checksum_mismatch` */
export function assertChecksum(bytes: Uint8Array, expected: string, filename: string, origin: string): void {
  const actual = sha256(bytes);
  if (actual === expected) return;
  throw new PrecompilerError(
    "checksum_mismatch",
    `${filename} from ${origin} differs from the published hash: sha256 is ${actual}, ${checksumFileName} says ${expected}`,
    {
      place: origin,
      next: "trying again will not help if the file was replaced after the release: report it to the maintainer, or force a build from source",
    },
  );
}

/** @throws PrecompilerError `write_failed` */
export async function writeChecksums(root: string, checksums: Checksums): Promise<string> {
  const path = join(root, checksumFileName);
  await writeFileAtomic(path, formatChecksums(checksums));
  return path;
}

function emptyFile(place: string): PrecompilerError {
  return new PrecompilerError("checksum_file_empty", `${place} has no entries`, {
    place,
    next: "the package was published before its archives were: report it to its maintainer, or force a build from source",
  });
}

function parseJson(text: string, invalid: (message: string, cause: unknown) => PrecompilerError): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid("is not JSON", cause);
  }
}

/** At most three, by the length of what they share at both ends: names differ in the middle. */
function nearestNames(name: string, candidates: readonly string[]): readonly string[] {
  const shared = (other: string): number => {
    let start = 0;
    while (start < name.length && name[start] === other[start]) start += 1;
    let end = 0;
    while (end < name.length - start && name.at(-1 - end) === other.at(-1 - end)) end += 1;
    return start + end;
  };
  return [...candidates].sort((left, right) => shared(right) - shared(left)).slice(0, 3);
}
