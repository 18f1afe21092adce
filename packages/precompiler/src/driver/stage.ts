// Archives into platform packages: manifest, binary, the meta package's optionalDependencies, the hashes of the binaries.
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { checksumOf, formatChecksums, parseChecksums, readChecksums, sha256 } from "../artefact/checksum-file.ts";
import { assertBinaries, requireBinary } from "../artefact/install.ts";
import { artefactOf } from "../artefact/names.ts";
import { builtNapiVersion } from "../artefact/napi-version.ts";
import { parseSidecar, sidecarSuffix } from "../artefact/sidecar.ts";
import { readArchive } from "../artefact/unpack.ts";
import { projectCache, readCached } from "../cache.ts";
import type { Project } from "../config/project.ts";
import { errorCode, errorMessage, PrecompilerError } from "../errors.ts";
import type { Target } from "../precompiler.ts";
import { writeFileAtomic } from "../system/atomic.ts";
import { withProjectLock } from "../system/project-lock.ts";
import { explainSystem } from "../system/system-errors.ts";
import { availableTargetUrls, currentTarget, publishedTargets } from "./artefacts.ts";
import { obtainArchive, openSource } from "./obtain.ts";
import { type DriverContext, type DriverOptions, driverContext } from "./options.ts";
import {
  metaManifest,
  type PlatformPackage,
  platformManifest,
  platformPackage,
  requireNpm,
} from "./platform-package.ts";

/** Rust triple to hash of the binary itself, in the meta package: tells wrong bytes from none without the archive. */
export const nativeHashesFileName = "native-hashes.json";

type Manifest = Readonly<Record<string, unknown>>;

export interface StageOptions extends DriverOptions {
  /** The whole matrix; else this machine's target. */
  readonly all?: boolean;
  /** Writes nothing and fails where something would be written. */
  readonly check?: boolean;
}

export interface StagedPackage {
  readonly target: Target;
  readonly name: string;
  /** Absolute. */
  readonly dir: string;
  readonly file: string;
  /** Of the binary. */
  readonly sha256: string;
}

/**
 * @throws PrecompilerError `config_invalid` without `npm`, `stage_outdated` under `check`, and of integrity
 */
export async function stage(project: Project, options: StageOptions = {}): Promise<readonly StagedPackage[]> {
  const context = driverContext(options);
  return explainSystem(project.root, () =>
    withProjectLock(project.root, "stage", context.reporter, context.lockWaitMs, () =>
      stageAlone(project, options, context),
    ),
  );
}

async function stageAlone(
  project: Project,
  options: StageOptions,
  context: DriverContext,
): Promise<readonly StagedPackage[]> {
  const config = requireNpm(project);
  const published = await publishedTargets(project);
  const targets = options.all ? published : [await currentTarget(project)];
  const packages = targets.map((target) => platformPackage(project, config, target));
  const metaPath = join(project.root, "package.json");
  const meta = await readManifest(metaPath);
  const files = new Map<string, string | Buffer>();
  const staged: StagedPackage[] = [];
  for (const one of packages) {
    const dir = join(project.root, one.dir);
    const binary = await stagedBinary(project, one, context);
    const manifestPath = join(dir, "package.json");
    files.set(manifestPath, formatJson(platformManifest(one, project, await readManifest(manifestPath), meta)));
    files.set(join(dir, one.file), binary);
    staged.push({ target: one.target, name: one.name, dir, file: one.file, sha256: sha256(binary) });
  }
  files.set(metaPath, formatJson(metaManifest(meta, packages, project, config, options.all ?? false)));
  files.set(join(project.root, nativeHashesFileName), await nativeHashes(project, staged, options.all ?? false));
  await apply(files, project, options.check ?? false, context);
  return staged;
}

/** An archive of this machine's cache that a checksum or its own sidecar vouches for, else a fetched one. */
async function stagedBinary(project: Project, one: PlatformPackage, context: DriverContext): Promise<Buffer> {
  const napi = project.type === "addon" ? builtNapiVersion(project.napiVersions, one.target) : "";
  const artefact = artefactOf({
    app: project.app,
    type: project.type,
    target: one.target,
    version: project.version,
    napi,
  });
  const bytes =
    (await vouchedFor(project, artefact.filename, context)) ?? (await fetched(project, artefact.filename, context));
  const entries = await readArchive(bytes, artefact.filename, project.limits);
  const binary = requireBinary(project, entries, artefact);
  assertBinaries(project, entries, artefact);
  return Buffer.from(binary.bytes);
}

async function fetched(project: Project, filename: string, context: DriverContext): Promise<Buffer> {
  const artefact = (await availableTargetUrls(project)).find((candidate) => candidate.filename === filename);
  if (artefact === undefined) {
    throw new PrecompilerError("target_unavailable", `${filename} is not in the published matrix`, {
      place: filename,
      next: "add its target to the matrix, or leave it out",
    });
  }
  const source = openSource(project, context);
  try {
    return (await obtainArchive(project, artefact, source, context)).bytes;
  } finally {
    await source.close();
  }
}

async function vouchedFor(project: Project, filename: string, { host }: DriverContext): Promise<Buffer | undefined> {
  const dir = projectCache(project.packageName, host);
  const [archive, sidecar] = await Promise.all([readCached(dir, filename), readCached(dir, filename + sidecarSuffix)]);
  if (archive === undefined) return undefined;
  const listed = await readChecksums(project.root).then(
    (checksums) => checksumOf(checksums, filename),
    () => undefined,
  );
  const expected = listed ?? (sidecar === undefined ? undefined : parseSidecar(sidecar.toString("utf8"), filename));
  return expected === sha256(archive) ? archive : undefined;
}

async function nativeHashes(project: Project, staged: readonly StagedPackage[], complete: boolean): Promise<string> {
  const path = join(project.root, nativeHashesFileName);
  const text = complete ? undefined : await readFile(path, "utf8").catch(() => undefined);
  const before = text === undefined ? [] : parseChecksums(text, path);
  return formatChecksums(new Map([...before, ...staged.map((one): [string, string] => [one.target, one.sha256])]));
}

async function apply(
  files: ReadonlyMap<string, string | Buffer>,
  project: Project,
  check: boolean,
  context: DriverContext,
): Promise<void> {
  const changed: string[] = [];
  for (const [path, content] of files) {
    const before = await readFile(path).catch(() => undefined);
    if (before === undefined || !before.equals(Buffer.from(content))) changed.push(path);
  }
  if (check && changed.length > 0) {
    throw new PrecompilerError(
      "stage_outdated",
      `${changed.map((path) => relative(project.root, path)).join(", ")} would be written`,
      {
        place: changed[0] ?? "",
        next: "run `guppy-precompiler stage` without --check",
      },
    );
  }
  for (const path of changed) {
    await writeFileAtomic(path, files.get(path) ?? "");
    context.reporter.info(`wrote ${relative(project.root, path)}`);
  }
}

async function readManifest(path: string): Promise<Manifest> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return "{}";
    throw error;
  });
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Manifest;
    throw new Error("it is not an object");
  } catch (cause) {
    throw new PrecompilerError("config_invalid", `${path} is not a manifest: ${errorMessage(cause)}`, {
      place: path,
      next: "correct the file, or delete it to have it made anew",
    });
  }
}

function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
