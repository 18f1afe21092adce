// The maintainer's driver, after `mix elixir_make.precompile`: every target this host can build, archived and hashed.
import { dirname } from "node:path";
import { type ArchiveEntry, collectEntries, packArchive } from "../artefact/archive.ts";
import { sha256, writeChecksums } from "../artefact/checksum-file.ts";
import { assertBinaries, isOwnFile, requireBinary } from "../artefact/install.ts";
import { type Artefact, artefactOf, expectedBinary } from "../artefact/names.ts";
import { builtNapiVersion } from "../artefact/napi-version.ts";
import { formatSidecar, sidecarSuffix } from "../artefact/sidecar.ts";
import { projectCache, writeCached } from "../cache.ts";
import { type Project, requirePrecompiler } from "../config/project.ts";
import { PrecompilerError } from "../errors.ts";
import type { Precompiler, Target } from "../precompiler.ts";
import { withProjectLock } from "../system/project-lock.ts";
import { explainSystem } from "../system/system-errors.ts";
import { currentTarget } from "./artefacts.ts";
import { type DriverContext, type DriverOptions, driverContext } from "./options.ts";
import { openWorkspace } from "./workspace.ts";

export interface PrecompileOptions extends DriverOptions {
  /** Only the target of this machine. */
  readonly onlyLocal?: boolean;
  /** Some of `allSupportedTargets("compile")`, built in that list's order. */
  readonly targets?: readonly Target[];
  /** Names the archives; the precompiler sees it as `GUPPY_PRECOMPILER_VARIANT`. */
  readonly variant?: string;
}

export interface PrecompiledArchive {
  readonly target: Target;
  readonly filename: string;
  readonly path: string;
  readonly sha256: string;
}

/**
 * Order of calls: `allSupportedTargets("compile")`; then for each target `precompile`, its archive, `postPrecompileTarget`,
 * its sidecar; then the checksum file of these targets alone; then `postPrecompile`. The first failure ends it: no later
 * target, no checksum file, no `postPrecompile`, but earlier archives and sidecars stay. The load folder is restored in any case.
 * @throws PrecompilerError `binary_wrong` for a file that is not for its target, `build_failed` with what was done and what was not, `nothing_to_archive`, `archive_incomplete`, `usage`
 */
export async function precompile(
  project: Project,
  argv: readonly string[] = [],
  options: PrecompileOptions = {},
): Promise<readonly PrecompiledArchive[]> {
  const context = driverContext(options);
  return explainSystem(project.root, () =>
    withProjectLock(project.root, "precompile", context.reporter, context.lockWaitMs, () =>
      precompileAlone(project, argv, options, context),
    ),
  );
}

async function precompileAlone(
  project: Project,
  argv: readonly string[],
  options: PrecompileOptions,
  context: DriverContext,
): Promise<readonly PrecompiledArchive[]> {
  const precompiler = requirePrecompiler(project);
  const targets = await chosenTargets(project, precompiler, options);
  assertVariant(project, targets, options.variant);
  // Named before the first build: a fault in the configuration should not cost one.
  const artefacts = targets.map((target) => builtArtefact(project, target, options.variant));
  const workspace = await openWorkspace(project, context.host);
  const done: PrecompiledArchive[] = [];
  try {
    return await withVariant(options.variant, async () => {
      for (const artefact of artefacts) {
        await workspace.prepare(artefact.target);
        await buildTarget(precompiler, argv, artefact.target, targets, done);
        done.push(await archiveTarget(project, precompiler, artefact, context));
      }
      await writeChecksums(project.root, new Map(done.map((archive) => [archive.filename, archive.sha256])));
      await precompiler.postPrecompile?.();
      return done;
    });
  } finally {
    await workspace.restore();
  }
}

async function chosenTargets(
  project: Project,
  precompiler: Precompiler,
  options: PrecompileOptions,
): Promise<readonly Target[]> {
  const possible = await precompiler.allSupportedTargets("compile");
  const wanted = options.onlyLocal ? [await currentTarget(project)] : (options.targets ?? possible);
  const refused = wanted.filter((target) => !possible.includes(target));
  if (refused.length === 0 && possible.length > 0) return possible.filter((target) => wanted.includes(target));
  throw new PrecompilerError(
    "usage",
    possible.length === 0
      ? "this machine cannot build any target of the configuration"
      : `this machine cannot build ${refused.join(", ")}, it can build ${possible.join(", ")}`,
    {
      place: "--target",
      next:
        possible.length === 0
          ? "install what they need (`guppy-precompiler doctor` says what)"
          : "choose among these, or install what the others need (`guppy-precompiler doctor` says what)",
    },
  );
}

async function buildTarget(
  precompiler: Precompiler,
  argv: readonly string[],
  target: Target,
  all: readonly Target[],
  done: readonly PrecompiledArchive[],
): Promise<void> {
  const result = await precompiler.precompile(argv, target);
  if (result.ok) return;
  const built = done.map((archive) => archive.target);
  const left = all.filter((one) => one !== target && !built.includes(one));
  throw new PrecompilerError(
    "build_failed",
    `${target} failed: ${result.error}. Done: ${built.join(", ") || "none"}. Not tried: ${left.join(", ") || "none"}`,
    {
      place: target,
      next: "correct the build and run again; the finished archives are in the cache",
    },
  );
}

function builtArtefact(project: Project, target: Target, variant: string | undefined): Artefact {
  const { app, type, version, napiVersions } = project;
  const napi = type === "addon" ? builtNapiVersion(napiVersions, target) : "";
  return artefactOf({ app, type, target, version, napi, ...(variant === undefined ? {} : { variant }) });
}

async function archiveTarget(
  project: Project,
  precompiler: Precompiler,
  artefact: Artefact,
  { host, reporter }: DriverContext,
): Promise<PrecompiledArchive> {
  const { target, filename } = artefact;
  const entries = await packedEntries(project, target);
  const bytes = await packArchive(entries, project.privDir);
  requireBinary(project, entries, artefact);
  assertBinaries(project, entries, artefact, project.privDir);
  const path = await writeCached(projectCache(project.packageName, host), filename, bytes, host, reporter);
  await precompiler.postPrecompileTarget?.(target);
  const hash = sha256(bytes);
  // Beside its archive, also where that had to go to a temporary folder.
  await writeCached(dirname(path), filename + sidecarSuffix, formatSidecar(hash, filename), host, reporter);
  reporter.info(`${target}: ${path}`);
  return { target, filename, path, sha256: hash };
}

/** An executable is one also where a build forgot to say so, as on a file system without modes. */
async function packedEntries(project: Project, target: Target): Promise<readonly ArchiveEntry[]> {
  const entries = await collectEntries(project.privDir, project.privPaths, isOwnFile);
  if (project.type === "addon") return entries;
  const main = expectedBinary(project.filename, project.type, target);
  return entries.map((entry) =>
    entry.path === main && entry.kind === "file" ? { ...entry, executable: true } : entry,
  );
}

/** An archive of a variant that nobody can choose would never be installed. */
function assertVariant(project: Project, targets: readonly Target[], variant: string | undefined): void {
  if (variant === undefined) return;
  const names = (target: Target): readonly string[] => (project.variants[target] ?? []).map(([name]) => name);
  const undeclared = targets.filter((target) => !names(target).includes(variant));
  if (undeclared.length === 0) return;
  const declared = [...new Set(targets.flatMap(names))];
  throw new PrecompilerError(
    "usage",
    `the variant ${variant} is not declared for ${undeclared.join(", ")}, declared are ${declared.join(", ") || "none"}`,
    {
      place: "--variant",
      next: "choose among these, leave the other targets out with --target, or declare it in `variants`",
    },
  );
}

const variantVariable = "GUPPY_PRECOMPILER_VARIANT";

/** A variable that was not there before is removed again, not set to an empty text. */
async function withVariant<T>(variant: string | undefined, task: () => Promise<T>): Promise<T> {
  if (variant === undefined) return task();
  const before = process.env[variantVariable];
  process.env[variantVariable] = variant;
  try {
    return await task();
  } finally {
    if (before === undefined) delete process.env[variantVariable];
    else process.env[variantVariable] = before;
  }
}
