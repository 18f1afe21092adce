// `guppy native build`: the native core from the sources inside guppy, into the user's cache, where the loader finds it.
import { rm, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  buildFromSource,
  type Env,
  installState,
  PrecompilerError,
  type Project,
  resolveProject,
  stampFileName,
} from "@guppy/precompiler/embed";
import { type CoreBuild, corePrecompiler } from "./core/core-precompiler.ts";
import { type Here, here, reporter } from "./core/here.ts";
import { enter, isInUse } from "./core/in-use.ts";
import { withOutcome } from "./core/outcome.ts";
import { copySources } from "./core/sources.ts";
import { requireSystemPackages } from "./core/system-packages.ts";
import { findToolchain, type Toolchain } from "./core/toolchain.ts";
import { UsageError } from "./usage.ts";

/** Prints the path of what was built, or was there. */
export async function nativeBuild(args: readonly string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== "--force");
  if (unknown !== undefined) throw new UsageError(`\`guppy native build\` takes --force, but got \`${unknown}\`.`);
  await withOutcome(() => build(here(), args.length > 0));
}

async function build(place: Here, force: boolean): Promise<void> {
  const work = join(place.folder, "work");
  const leave = await enter(work);
  try {
    await buildIn(work, place, force);
  } finally {
    await leave();
  }
  if (!(await isInUse(work))) await rm(work, { recursive: true, force: true });
}

async function buildIn(work: string, place: Here, force: boolean): Promise<void> {
  const { own, target, host } = place;
  const sources = join(work, "source");
  await copySources(own, sources);
  const env = buildEnv(host.env, work);
  const toolchain = await findToolchain(sources, target, env);
  const project = coreProject(place, { sources, work, env }, toolchain);
  if (force || !(await isBuilt(project, place))) {
    await requireSystemPackages(env);
    reporter.info(
      `building guppy ${own.version} for ${target.triple} with Rust ${toolchain.version}; it takes some minutes`,
    );
    await buildCore(project, place, force);
  }
  reporter.info("guppy loads it when no package for this machine is installed, or when GUPPY_NATIVE_FORCE_BUILD=1");
  console.log(project.loadPath);
}

/**
 * What the caller says holds. Otherwise nothing is installed unasked, cargo works in the cache, and the numbers that a crate draws
 * while it is compiled are those of the releases.
 */
function buildEnv(env: Env, work: string): Env {
  return { RUSTUP_AUTO_INSTALL: "0", CONST_RANDOM_SEED: "guppy", CARGO_TARGET_DIR: join(work, "target"), ...env };
}

function coreProject(
  { own, target, host, folder }: Here,
  places: Pick<CoreBuild, "sources" | "work" | "env">,
  toolchain: Toolchain,
): Project {
  const { triple, file } = target;
  const module = corePrecompiler({ triple, version: own.version, ...places });
  return resolveProject(
    {
      precompiler: { type: "addon", module },
      filename: file.replace(/\.node$/, ""),
      privDir: join("built", toolchain.key),
    },
    { root: folder, name: "guppy", version: own.version },
    host,
    reporter,
  );
}

/** The loader takes the build that was finished last, so one that is there is finished again. */
async function isBuilt(project: Project, { host }: Here): Promise<boolean> {
  const found = await installState(project, host);
  if (found.state !== "installed" || found.stamp === undefined) return false;
  const now = new Date();
  await utimes(join(dirname(project.loadPath), stampFileName), now, now);
  reporter.info("it is already built; --force builds it again");
  return true;
}

async function buildCore(project: Project, place: Here, force: boolean): Promise<void> {
  const result = await buildFromSource(project, [], { host: place.host, reporter });
  if (result.status !== "error") return;
  // Another process may have built the same meanwhile, and taken the working folder away.
  if (!force && (await isBuilt(project, place))) return;
  const message = result.diagnostics.at(-1)?.message ?? "cargo failed";
  throw new PrecompilerError("build_failed", `the build failed: ${message}`, {
    place: project.root,
    next: "read cargo's messages above; running the command again continues from there",
  });
}
