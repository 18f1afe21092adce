// Downloads verified archives without installing them: to fill a cache, also one for machines without a network.
import { sha256 } from "../artefact/checksum-file.ts";
import { formatSidecar, sidecarSuffix } from "../artefact/sidecar.ts";
import { projectCache, writeCached } from "../cache.ts";
import type { Project } from "../config/project.ts";
import { explainError, PrecompilerError } from "../errors.ts";
import type { Target } from "../precompiler.ts";
import { mapLimited } from "../system/limited.ts";
import { explainSystem } from "../system/system-errors.ts";
import { availableTargetUrls, type LocatedArtefact } from "./artefacts.ts";
import { selectArtefacts } from "./checksum.ts";
import { obtainArchive, openSource } from "./obtain.ts";
import { type DriverContext, type DriverOptions, driverContext } from "./options.ts";

export interface FetchOptions extends DriverOptions {
  readonly all?: boolean;
  readonly onlyLocal?: boolean;
  /** These of the published matrix, each with its versions and variants. */
  readonly targets?: readonly Target[];
  readonly ignoreUnavailable?: boolean;
  /** A folder for copies with their sidecars; used as `GUPPY_CACHE_DIR` elsewhere, it needs no network. */
  readonly out?: string;
}

export interface FetchedArchive {
  readonly target: Target;
  readonly filename: string;
  /** Absent when it could not be kept anywhere. */
  readonly path: string | undefined;
  readonly bytes: Buffer;
}

/**
 * Every archive is checked against `checksum.json`, from the cache or fresh.
 * @throws PrecompilerError of network unless ignored, and of integrity always
 */
export async function fetchArtefacts(project: Project, options: FetchOptions): Promise<readonly FetchedArchive[]> {
  const context = driverContext(options);
  return explainSystem(project.root, () => fetchChosen(project, options, context));
}

async function fetchChosen(
  project: Project,
  options: FetchOptions,
  context: DriverContext,
): Promise<readonly FetchedArchive[]> {
  const artefacts = await chosen(project, options, context);
  const source = openSource(project, context);
  try {
    const fetched = await mapLimited(artefacts, 4, async (artefact): Promise<FetchedArchive | undefined> => {
      try {
        const { bytes, path } = await obtainArchive(project, artefact, source, context);
        const copy =
          options.out === undefined ? path : await copyTo(project, options.out, artefact.filename, bytes, context);
        return { target: artefact.target, filename: artefact.filename, path: copy, bytes };
      } catch (error) {
        if (!options.ignoreUnavailable || !isUnavailable(error)) throw error;
        context.reporter.warn(`${artefact.filename} is left out: ${explainError(error)}`);
        return undefined;
      }
    });
    return fetched.filter((one) => one !== undefined);
  } finally {
    await source.close();
  }
}

async function chosen(
  project: Project,
  options: FetchOptions,
  context: DriverContext,
): Promise<readonly LocatedArtefact[]> {
  const { targets } = options;
  if (targets === undefined || targets.length === 0) return selectArtefacts(project, options, context);
  const available = await availableTargetUrls(project);
  const unknown = targets.filter((target) => !available.some((artefact) => artefact.target === target));
  if (unknown.length === 0) return available.filter((artefact) => targets.includes(artefact.target));
  throw new PrecompilerError(
    "usage",
    `${unknown.join(", ")} is not published, published are ${[...new Set(available.map((one) => one.target))].join(", ")}`,
    {
      place: "--target",
      next: "choose among these",
    },
  );
}

/** As the cache is laid out, since that is what the folder will be used as. */
async function copyTo(
  project: Project,
  out: string,
  filename: string,
  bytes: Buffer,
  { host, reporter }: DriverContext,
): Promise<string> {
  const dir = projectCache(project.packageName, { ...host, env: { GUPPY_CACHE_DIR: out } });
  await writeCached(dir, filename + sidecarSuffix, formatSidecar(sha256(bytes), filename), host, reporter);
  return writeCached(dir, filename, bytes, host, reporter);
}

function isUnavailable(error: unknown): boolean {
  return error instanceof PrecompilerError && (error.code.startsWith("download_") || error.code === "offline");
}
