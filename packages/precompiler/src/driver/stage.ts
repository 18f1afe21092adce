// Archives into platform packages: manifest, binary, the meta package's optionalDependencies, the hashes of the binaries.
import { access, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import type { ArchiveEntry } from "../artefact/archive.ts";
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
import { licenceFiles, platformReadme, type StagedFile, stagedFiles } from "./stage-files.ts";

/** Rust triple to hash of the binary itself, and `triple/path` to that of each other file, in the meta package. */
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
  /** Of every file of the artefact, as they are in `native-hashes.json`. */
  readonly hashes: ReadonlyMap<string, string>;
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
  const licences = await licenceFiles(project.root);
  const files = new Map<string, Content>();
  const staged: StagedPackage[] = [];
  for (const one of packages) {
    const dir = join(project.root, one.dir);
    const contents = await contentsOf(project, one, context);
    const manifestPath = join(dir, "package.json");
    const manifest = platformManifest(one, project, await readManifest(manifestPath), meta, contents);
    files.set(manifestPath, { bytes: formatJson(manifest) });
    for (const { path, bytes, executable } of contents) files.set(join(dir, path), { bytes, executable });
    for (const [name, bytes] of licences) files.set(join(dir, name), { bytes });
    if (!(await exists(join(dir, "README.md"))))
      files.set(join(dir, "README.md"), { bytes: platformReadme(project, one) });
    const main = contents.find((file) => file.path === one.file);
    staged.push({
      target: one.target,
      name: one.name,
      dir,
      file: one.file,
      sha256: sha256(main?.bytes ?? Buffer.alloc(0)),
      hashes: new Map(contents.map((file) => [hashKey(one, file), sha256(file.bytes)])),
    });
  }
  files.set(metaPath, { bytes: formatJson(metaManifest(meta, packages, project, config, options.all ?? false)) });
  const hashes = await nativeHashes(project, staged, options.all ?? false);
  files.set(join(project.root, nativeHashesFileName), { bytes: hashes });
  await apply(files, project, options.check ?? false, context);
  return staged;
}

interface Content {
  readonly bytes: string | Uint8Array;
  readonly executable?: boolean;
}

/** The binary goes by its target alone, everything else by its path in the package as well. */
function hashKey(one: PlatformPackage, { path }: StagedFile): string {
  return path === one.file ? one.target : `${one.target}/${path}`;
}

/** The plain artefact and those of all variants. */
async function contentsOf(
  project: Project,
  one: PlatformPackage,
  context: DriverContext,
): Promise<readonly StagedFile[]> {
  const variants = [undefined, ...(project.variants[one.target] ?? []).map(([name]) => name)];
  const contents: StagedFile[] = [];
  for (const variant of variants) {
    contents.push(...stagedFiles(project, one, await archiveEntries(project, one, variant, context), variant));
  }
  return contents;
}

/** An archive of this machine's cache that a checksum or its own sidecar vouches for, else a fetched one. */
async function archiveEntries(
  project: Project,
  one: PlatformPackage,
  variant: string | undefined,
  context: DriverContext,
): Promise<readonly ArchiveEntry[]> {
  const napi = project.type === "addon" ? builtNapiVersion(project.napiVersions, one.target) : "";
  const artefact = artefactOf({
    app: project.app,
    type: project.type,
    target: one.target,
    version: project.version,
    napi,
    ...(variant === undefined ? {} : { variant }),
  });
  const bytes =
    (await vouchedFor(project, artefact.filename, context)) ?? (await fetched(project, artefact.filename, context));
  const entries = await readArchive(bytes, artefact.filename, project.limits);
  requireBinary(project, entries, artefact);
  assertBinaries(project, entries, artefact);
  return entries;
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
  return formatChecksums(new Map([...before, ...staged.flatMap((one) => [...one.hashes])]));
}

async function apply(
  files: ReadonlyMap<string, Content>,
  project: Project,
  check: boolean,
  context: DriverContext,
): Promise<void> {
  const changed: string[] = [];
  for (const [path, content] of files) if (!(await isThere(path, content))) changed.push(path);
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
    const { bytes, executable } = files.get(path) ?? { bytes: "" };
    await writeFileAtomic(path, bytes, executable ? 0o755 : 0o644);
    context.reporter.info(`wrote ${relative(project.root, path)}`);
  }
}

/** With its mode too: an executable that lost its bit looks the same and does not start. */
async function isThere(path: string, { bytes, executable = false }: Content): Promise<boolean> {
  const before = await readFile(path).catch(() => undefined);
  if (before === undefined || !before.equals(Buffer.from(bytes))) return false;
  return process.platform === "win32" || (((await stat(path)).mode & 0o100) !== 0) === executable;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
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
