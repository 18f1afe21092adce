// The consumer's driver, after `mix compile.elixir_make`: what is there, else fetch, else build from source.
import { minGlibcOf, verifyAndUnpack } from "../artefact/install.ts";
import { type InstallState, installState, readStamp } from "../artefact/stamp.ts";
import { compareVersions } from "../binary/elf.ts";
import type { Project } from "../config/project.ts";
import { exitStatus, explainError, PrecompilerError } from "../errors.ts";
import type { CompileResult } from "../precompiler.ts";
import { withProjectLock } from "../system/project-lock.ts";
import { explainSystem } from "../system/system-errors.ts";
import { targetRow } from "../targets/table.ts";
import { toolchainCompile } from "../toolchain.ts";
import { currentTargetUrl, type LocatedArtefact, unavailablePolicy, wantedInstall } from "./artefacts.ts";
import { buildFromSource } from "./build.ts";
import { forcedBy } from "./force.ts";
import { obtainArchive, openSource } from "./obtain.ts";
import { type DriverContext, type DriverOptions, driverContext } from "./options.ts";

export interface CompileOptions extends DriverOptions {
  /** Builds from source, whatever is installed and whatever the machine is. */
  readonly force?: boolean;
}

export interface CompileOutcome extends CompileResult {
  /** `installed`: it was there already. `ignored`: the precompiler wants nothing on this target. */
  readonly how: "installed" | "fetched" | "built" | "ignored";
  /** Why it was not fetched, when a build took its place; also set when that build failed. */
  readonly cause?: PrecompilerError;
}

/**
 * Order of calls, fetching: `currentTarget`, `allSupportedTargets("fetch")`, and no build. Forced: `buildNative` alone.
 * Installed without a stamp: none. Installed with one: `currentTarget`, since it may be for another. Not listed: `currentTarget`, `allSupportedTargets("fetch")`, `unavailableTarget`, then perhaps
 * `buildNative`. Any other failure: its text is reported, then `buildNative`, without asking `unavailableTarget`.
 * @throws PrecompilerError of configuration only (`url_missing`, `config_invalid`, `proxy_invalid`, ...)
 */
export async function compile(
  project: Project,
  argv: readonly string[] = [],
  options: CompileOptions = {},
): Promise<CompileOutcome> {
  const context = driverContext(options);
  const locked = <T>(task: () => Promise<T>): Promise<T> =>
    withProjectLock(project.root, "compile", context.reporter, context.lockWaitMs, task);
  return explainSystem(project.root, async () => {
    const forced =
      project.precompiler === undefined ? undefined : forcedBy(project, context.host.env, options.force ?? false);
    // Nothing is written for what is there already, so nothing is waited for.
    if (
      project.precompiler !== undefined &&
      forced === undefined &&
      (await state(project, context)).state === "installed"
    )
      return alreadyInstalled;
    return locked(() => compileAlone(project, argv, context, forced));
  });
}

const alreadyInstalled: CompileOutcome = { status: "ok", diagnostics: [], how: "installed" };

/** In the lock, so the state is asked again: the run that was waited for may have installed it. */
async function compileAlone(
  project: Project,
  argv: readonly string[],
  context: DriverContext,
  forced: string | undefined,
): Promise<CompileOutcome> {
  if (project.precompiler === undefined) {
    return {
      ...(await toolchainCompile(argv, {
        root: project.root,
        config: project.toolchain,
        reporter: context.reporter,
        env: context.host.env,
      })),
      how: "built",
    };
  }
  if (forced !== undefined) {
    context.reporter.info(`${project.packageName}: building from source, forced by ${forced}`);
    return build(project, argv, context);
  }
  const installed = await state(project, context);
  if (installed.state === "installed") return alreadyInstalled;
  if (installed.state === "stale") context.reporter.info(`${project.loadPath} is replaced: ${installed.reason}`);
  try {
    return await install(project, argv, context);
  } catch (error) {
    if (!(error instanceof PrecompilerError) || exitStatus[error.code] === 2) throw error;
    context.reporter.warn(`${explainError(error)}\n  ${project.packageName}: building from source`);
    return build(project, argv, context, error);
  }
}

/** `currentTarget` is asked only where there is a stamp to compare it with; a machine it cannot tell is the host's own. */
async function state(project: Project, { host }: DriverContext): Promise<InstallState> {
  const stamped = await readStamp(project.loadPath);
  if (typeof stamped !== "object" || stamped.source === "precompile") return installState(project, host);
  const wanted = await wantedInstall(project, host).catch((error: unknown) => {
    if (error instanceof PrecompilerError && exitStatus[error.code] !== 2) return undefined;
    throw error;
  });
  return installState(project, host, wanted);
}

async function install(project: Project, argv: readonly string[], context: DriverContext): Promise<CompileOutcome> {
  const current = await currentTargetUrl(project, context.host);
  if (!current.available) {
    const what = current.napi === undefined ? current.target : `${current.target} with Node-API ${current.napi}`;
    const policy = await unavailablePolicy(project, current.target);
    context.reporter.info(
      `${project.packageName} has nothing precompiled for ${what}: ${policy === "ignore" ? "nothing is installed" : "building from source"}; ${project.forceBuildEnv}=1 always builds`,
    );
    if (policy === "ignore") return { status: "ok", diagnostics: [], how: "ignored" };
    const cause = new PrecompilerError(
      "target_unavailable",
      `${project.packageName} has nothing precompiled for ${what}`,
      { place: current.target },
    );
    return build(project, argv, context, cause);
  }
  assertGlibc(project, current.artefact, context);
  const source = openSource(project, context);
  try {
    const { bytes } = await obtainArchive(project, current.artefact, source, context);
    await verifyAndUnpack(project, context.host, { ...current.artefact, bytes });
  } finally {
    await source.close();
  }
  context.reporter.info(`${project.packageName}: installed ${current.artefact.filename}`);
  return { status: "ok", diagnostics: [], how: "fetched" };
}

/** Before the download: a newer glibc than this machine's is only noticed when the binary is loaded, and then obscurely. */
function assertGlibc(project: Project, artefact: LocatedArtefact, { host }: DriverContext): void {
  const needed = minGlibcOf(project, artefact);
  const row = targetRow(artefact.target);
  if (needed === undefined || row?.platform !== host.platform || row.arch !== host.arch) return;
  const running = host.glibcVersion();
  if (running === undefined || compareVersions(running, needed) >= 0) return;
  throw new PrecompilerError(
    "glibc_too_old",
    `${artefact.filename} needs glibc ${needed}, this machine has ${running}`,
    {
      place: artefact.target,
      next: "use a newer system, or build from source",
    },
  );
}

async function build(
  project: Project,
  argv: readonly string[],
  context: DriverContext,
  cause?: PrecompilerError,
): Promise<CompileOutcome> {
  const result = await buildFromSource(project, argv, context);
  return { ...result, how: "built", ...(cause === undefined ? {} : { cause }) };
}
