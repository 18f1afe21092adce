// Hashes of what is published, into `checksum.json`, after `mix elixir_make.checksum`.
import { type Checksums, readChecksums, sha256, writeChecksums } from "../artefact/checksum-file.ts";
import { formatSidecar, parseSidecar, sidecarSuffix } from "../artefact/sidecar.ts";
import { projectCache, readCached, writeCached } from "../cache.ts";
import type { Project } from "../config/project.ts";
import { errorMessage, explainError, PrecompilerError } from "../errors.ts";
import { mapLimited } from "../system/limited.ts";
import { explainSystem } from "../system/system-errors.ts";
import {
  artefactsOf,
  availableTargetUrls,
  currentTargetUrl,
  emptyMatrix,
  type LocatedArtefact,
  unavailablePolicy,
} from "./artefacts.ts";
import { openSource, type Source } from "./obtain.ts";
import { type DriverContext, type DriverOptions, driverContext } from "./options.ts";

export interface ChecksumFlags {
  /** The whole matrix. Wins over `onlyLocal`. */
  readonly all?: boolean;
  /** This machine's artefact. An archive precompiled on this machine counts as published. */
  readonly onlyLocal?: boolean;
  /** Leaves out what cannot be had instead of failing. */
  readonly ignoreUnavailable?: boolean;
  /** Keeps the file's other entries. */
  readonly merge?: boolean;
  /** False downloads and hashes every archive. Default true. */
  readonly sidecars?: boolean;
  /** Gets each `<hex>  <name>` line, sorted, before the file is written. */
  readonly print?: (line: string) => void;
}

export interface ChecksumOutcome {
  readonly checksums: Checksums;
  /** Left out under `ignoreUnavailable`. */
  readonly skipped: readonly { readonly filename: string; readonly error: PrecompilerError }[];
}

/**
 * Order of calls with `all`: `allSupportedTargets("fetch")`. With `onlyLocal`: `currentTarget`, `allSupportedTargets("fetch")`,
 * and `unavailableTarget` when nothing is listed. Per artefact the sidecar is asked for, then, if it is not one, the archive.
 * @throws PrecompilerError `usage` without a selection, the first download's failure unless ignored, `nothing_to_write`
 * instead of an empty file, `target_unavailable`. The file is untouched then.
 */
export async function checksum(
  project: Project,
  flags: ChecksumFlags,
  options: DriverOptions = {},
): Promise<ChecksumOutcome> {
  const context = driverContext(options);
  return explainSystem(project.root, () => checksumArtefacts(project, flags, context));
}

async function checksumArtefacts(
  project: Project,
  flags: ChecksumFlags,
  context: DriverContext,
): Promise<ChecksumOutcome> {
  const artefacts = await selectArtefacts(project, flags, context);
  const more = flags.all ? [] : await othersPrecompiledHere(project, artefacts, context);
  const source = openSource(project, context);
  const results = await mapLimited(artefacts, 4, (artefact) =>
    hashOrError(project, artefact, source, flags, context),
  ).finally(() => source.close());
  const failed = results.flatMap((result) => ("error" in result ? [result] : []));
  assertComplete(failed, artefacts.length, flags, context);
  const fresh = results.flatMap((result): [string, string][] =>
    "hash" in result ? [[result.filename, result.hash]] : [],
  );
  if (fresh.length === 0 && artefacts.length > 0) {
    throw new PrecompilerError(
      "nothing_to_write",
      `none of ${artefacts.length} artefacts could be had, and an empty checksum file is never written`,
      {
        next: "publish the archives first",
      },
    );
  }
  const checksums = new Map([...(flags.merge ? await existing(project) : []), ...more, ...fresh]);
  for (const [name, hash] of [...checksums].sort(([left], [right]) => (left < right ? -1 : 1)))
    flags.print?.(formatSidecar(hash, name).trimEnd());
  await writeChecksums(project.root, checksums);
  return { checksums, skipped: failed };
}

/**
 * What the flags name. With `onlyLocal` on an unlisted target: nothing if the precompiler ignores it.
 * @throws PrecompilerError `usage`, `target_unavailable`
 */
export async function selectArtefacts(
  project: Project,
  flags: { readonly all?: boolean; readonly onlyLocal?: boolean },
  context: DriverContext,
): Promise<readonly LocatedArtefact[]> {
  if (flags.all) return wholeMatrix(project);
  if (!flags.onlyLocal) {
    throw new PrecompilerError("usage", "neither --all nor --only-local is given", {
      next: "give --all for the published matrix or --only-local for this machine",
    });
  }
  const current = await currentTargetUrl(project, context.host);
  if (current.available) return [current.artefact];
  if ((await unavailablePolicy(project, current.target)) === "ignore") return [];
  throw new PrecompilerError(
    "target_unavailable",
    `${project.packageName} has nothing precompiled for ${current.target}`,
    {
      place: current.target,
      next: "add the target to the published matrix, or leave this machine out",
    },
  );
}

/** @throws PrecompilerError `matrix_empty` */
async function wholeMatrix(project: Project): Promise<readonly LocatedArtefact[]> {
  const artefacts = await availableTargetUrls(project);
  if (artefacts.length === 0) throw emptyMatrix(project);
  return artefacts;
}

/** Further Node-API versions and variants of this machine's target that lie in the cache with their sidecars. */
async function othersPrecompiledHere(
  project: Project,
  [own]: readonly LocatedArtefact[],
  context: DriverContext,
): Promise<readonly [string, string][]> {
  if (own === undefined) return [];
  const others = artefactsOf(project, own.target).filter(({ filename }) => filename !== own.filename);
  const hashes = await Promise.all(others.map(({ filename }) => precompiledHere(project, filename, context)));
  return others.flatMap(({ filename }, index): [string, string][] => {
    const hash = hashes[index];
    return hash === undefined ? [] : [[filename, hash]];
  });
}

type Hashed =
  | { readonly filename: string; readonly hash: string }
  | { readonly filename: string; readonly error: PrecompilerError };

async function hashOrError(
  project: Project,
  artefact: LocatedArtefact,
  source: Source,
  flags: ChecksumFlags,
  context: DriverContext,
): Promise<Hashed> {
  const { filename } = artefact;
  try {
    const local = flags.all ? undefined : await precompiledHere(project, filename, context);
    return { filename, hash: local ?? (await publishedHash(project, artefact, source, flags, context)) };
  } catch (error) {
    if (error instanceof PrecompilerError && error.code.startsWith("download_")) return { filename, error };
    if (error instanceof PrecompilerError && error.code === "offline") return { filename, error };
    throw error;
  }
}

/** Only precompile and a cache that was filled on purpose have sidecars; a download leaves none. */
async function precompiledHere(
  project: Project,
  filename: string,
  { host }: DriverContext,
): Promise<string | undefined> {
  const dir = projectCache(project.packageName, host);
  const [archive, sidecar] = await Promise.all([readCached(dir, filename), readCached(dir, filename + sidecarSuffix)]);
  if (archive === undefined || sidecar === undefined) return undefined;
  const hash = sha256(archive);
  return parseSidecar(sidecar.toString("utf8"), filename) === hash ? hash : undefined;
}

async function publishedHash(
  project: Project,
  artefact: LocatedArtefact,
  source: Source,
  flags: ChecksumFlags,
  context: DriverContext,
): Promise<string> {
  const { filename, location } = artefact;
  if (context.offline && !location.url.startsWith("file:")) {
    const cached = await cachedHash(project, filename, context);
    if (cached !== undefined) return cached;
  } else if (flags.sidecars !== false) {
    const sidecar = await sidecarHash(artefact, source, context);
    // One that was uploaded without its archive would vouch for nothing.
    if (sidecar !== undefined) await source.assertThere(location, filename);
    if (sidecar !== undefined) return sidecar;
  }
  const bytes = await source.download(location, filename, "archive");
  const dir = projectCache(project.packageName, context.host);
  await writeCached(dir, filename, bytes, context.host, context.reporter).catch((error: unknown) =>
    context.reporter.warn(`${filename} was not kept in the cache: ${explainError(error)}`),
  );
  return sha256(bytes);
}

/** @throws PrecompilerError `checksum_mismatch` when the archive is not what its own sidecar says */
async function cachedHash(project: Project, filename: string, { host }: DriverContext): Promise<string | undefined> {
  const dir = projectCache(project.packageName, host);
  const [archive, sidecar] = await Promise.all([readCached(dir, filename), readCached(dir, filename + sidecarSuffix)]);
  if (archive === undefined) return undefined;
  const hash = sha256(archive);
  const said = sidecar === undefined ? hash : parseSidecar(sidecar.toString("utf8"), filename);
  if (said === hash) return hash;
  throw new PrecompilerError(
    "checksum_mismatch",
    `${filename} in the cache ${dir} is not what its sidecar says: sha256 is ${hash}, the sidecar says ${said ?? "something else"}`,
    { place: filename, next: "delete both from the cache and fetch or precompile them again" },
  );
}

/** A missing or odd sidecar means that the archive itself is hashed, never that hashing is left out. */
async function sidecarHash(
  artefact: LocatedArtefact,
  source: Source,
  context: DriverContext,
): Promise<string | undefined> {
  const { filename, location } = artefact;
  try {
    const text = await source.download(
      { ...location, url: withSuffix(location.url, sidecarSuffix) },
      filename + sidecarSuffix,
      "sidecar",
    );
    const hash = parseSidecar(text.toString("utf8"), filename);
    if (hash === undefined)
      context.reporter.warn(`${filename}${sidecarSuffix} is not a sidecar of this archive; hashing the archive`);
    return hash;
  } catch (error) {
    if (!(error instanceof PrecompilerError)) throw error;
    context.reporter.info(`${errorMessage(error)}; hashing the archive`);
    return undefined;
  }
}

/** The suffix belongs to the path, before any query. */
function withSuffix(url: string, suffix: string): string {
  const parsed = new URL(url);
  parsed.pathname += suffix;
  return parsed.href;
}

function assertComplete(
  failed: readonly { readonly filename: string; readonly error: PrecompilerError }[],
  total: number,
  flags: ChecksumFlags,
  context: DriverContext,
): void {
  for (const { filename, error } of failed) context.reporter.warn(`${filename}: ${explainError(error)}`);
  const [first] = failed;
  if (first === undefined || flags.ignoreUnavailable) return;
  throw new PrecompilerError(
    first.error.code,
    `${failed.length} of ${total} artefacts could not be fetched: ${failed.map((one) => one.filename).join(", ")}; the checksum file is untouched`,
    {
      place: first.filename,
      next: "publish them, or leave them out with --ignore-unavailable",
      cause: first.error,
    },
  );
}

async function existing(project: Project): Promise<Checksums> {
  try {
    return await readChecksums(project.root);
  } catch (error) {
    const codes: readonly string[] = ["checksum_file_missing", "checksum_file_empty"];
    if (error instanceof PrecompilerError && codes.includes(error.code)) return new Map();
    throw error;
  }
}
