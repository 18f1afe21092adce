// The steps of a release after the version is made, for this repository: what is packed, where it lies, who tests it.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { canEmulate, emulatedTarget } from "../../packages/smoke/src/emulated.ts";
import { findProgram } from "../../packages/smoke/src/environment.ts";
import type { PackedSet } from "../../packages/smoke/src/pack.ts";
import { openPacked, openPackedSet } from "../../packages/smoke/src/packed.ts";
import { guppyFolder, repository } from "../../packages/smoke/src/paths.ts";
import { type Command, type Environment, runOrThrow } from "../../packages/smoke/src/run.ts";
import { readTarball } from "../../packages/smoke/src/tarball.ts";
import { archivesIn, makeArchives } from "./archives.ts";
import { type Evidence, evidenceOf, evidenceProblems, writeEvidence } from "./evidence.ts";
import { githubStore } from "./github-store.ts";
import { inherited } from "./inherited.ts";
import type { Rights } from "./names.ts";
import { type NativePackage, nativeOfHost, natives, unstrippedOf } from "./natives.ts";
import type { Npm } from "./npm.ts";
import type { Options } from "./options.ts";
import { claim, contentOf, packOnce } from "./pack-once.ts";
import { provenanceProblems } from "./provenance.ts";
import { viewNames } from "./publish.ts";
import { promoteRelease, release } from "./release.ts";
import { readChangelog, sizeNote } from "./sizes.ts";
import { folderStore, type ReleaseStore } from "./store.ts";
import { makeTag, tagOf } from "./tag.ts";

export interface Work {
  /** Of this version. */
  readonly folder: string;
  readonly version: string;
  readonly commit: string;
  readonly options: Options;
  readonly say: (line: string) => void;
}

/** In the order of a release. */
const names = [...natives.map((native) => native.package), "guppy"];

/** Workflow runs have a number that their reruns keep. */
const run = process.env["GITHUB_RUN_ID"] ?? "local";

const inFolder = ({ folder }: Work) => ({
  packages: join(folder, "packages"),
  evidence: join(folder, "load-tests"),
});

/** A native file whose package is packed is not built anew: other bytes could come out. */
export async function buildAll(work: Work): Promise<void> {
  const packed = await openPacked(inFolder(work).packages);
  for (const native of natives) {
    if (packed.some(({ name }) => name === native.package)) continue;
    work.say(`building ${native.file}`);
    await start(work, ["scripts/native", native.target.triple], 3600);
  }
  work.say("building TypeScript");
  await start(work, ["turbo", "run", "build", "--filter=guppy", "--output-logs=errors-only"], 600);
}

export async function packAndVerify(work: Work): Promise<void> {
  const { packages } = inFolder(work);
  claim(work.folder, work.commit);
  const { guppy, targets } = await packOnce(natives, guppyFolder, packages, work.say);
  work.say(`verified that ${[...targets, guppy].map(({ name }) => name).join(", ")} fit together`);
  const files = await Promise.all(
    natives.map(async (native) => ({
      triple: native.target.triple,
      ...(native.target.minGlibc && { minGlibc: native.target.minGlibc }),
      bytes: contentOf(await readTarball(tarballOf(targets, native)), native.file),
      unstripped: unstrippedOf(native, work.folder),
    })),
  );
  await makeArchives(files, work.version, work.folder);
  work.say(`made and verified ${archivesIn(work.folder).length} files to attach`);
}

/**
 * Installs the very tarballs that will be published, runs guppy's tests on them, and notes it for this machine's target and, where
 * there is qemu-user, for those that it emulates.
 */
export async function smokeAll(work: Work): Promise<void> {
  const { packages, evidence } = inFolder(work);
  const set = await openPackedSet(packages);
  for (const { native, how } of testableHere()) {
    work.say(`clean installs of the packed tarballs for ${native.id}, ${how}`);
    const script = how === "native" ? "scripts/clean_install_load_test" : "scripts/emulated_load_test";
    await start(work, [script], 1200, { GUPPY_PACKED: packages });
    writeEvidence(evidence, evidenceOf(native, set, how, run));
    work.say(`${native.id} is load-tested`);
  }
}

function testableHere(): readonly { readonly native: NativePackage; readonly how: Evidence["how"] }[] {
  const here = nativeOfHost();
  const emulated = natives.filter(({ id }) => id === emulatedTarget && here.target.arch === "x64" && canEmulate());
  return [{ native: here, how: "native" }, ...emulated.map((native) => ({ native, how: "emulated" }) as const)];
}

/** The last thing that a machine without the right to publish does: pushing the tag starts the workflow that has it. */
export async function tagAll(work: Work): Promise<void> {
  const { packages, evidence } = inFolder(work);
  claim(work.folder, work.commit);
  const unproven = evidenceProblems(evidence, natives, await openPackedSet(packages), run);
  if (unproven.length > 0) throw new Error(unproven.join("\n"));
  const tag = tagOf(work.version);
  if (work.options.dryRun) return work.say(`tag ${tag}: would be at ${work.commit}`);
  await makeTag(repository, tag, work.commit);
  work.say(`tag ${tag} is at ${work.commit}`);
}

export async function publishAll(work: Work): Promise<void> {
  const { folder, commit, options, say } = work;
  const { packages, evidence } = inFolder(work);
  claim(folder, commit);
  const set = await openPackedSet(packages);
  const unprovable = await provenanceProblems([...set.targets, set.guppy], process.env);
  if (unprovable.length > 0) throw new Error(unprovable.join("\n"));
  await withNpm((npm) =>
    release({
      set,
      npm,
      rights: rightsOf(work),
      patience: { seconds: options.waitSeconds, intervalMs: 5000 },
      say,
      repository,
      commit,
      targets: natives,
      evidenceFolder: evidence,
      run,
      sizeNote: sizeNote(readChangelog(join(guppyFolder, "CHANGELOG.md")), work.version),
      store: storeOf(work),
      assets: archivesIn(folder),
      dryRun: options.dryRun,
    }),
  );
}

/** What was published as a candidate becomes what people get. */
export async function promoteAll({ version, options: { dryRun }, say }: Work): Promise<void> {
  await withNpm((npm) => promoteRelease({ names, version, npm, say, dryRun }));
}

/** @throws when one of our names belongs to somebody else, or does not exist and may not be created */
export async function checkNames(work: Work): Promise<void> {
  await withNpm((npm) => viewNames(names, npm, rightsOf(work)));
  work.say(`${names.join(", ")}: ours to publish`);
}

function rightsOf({ options: { owners, first } }: Work): Rights {
  return { owners, first };
}

/** npm in a folder of its own, where no package is; its settings are those of who releases. */
async function withNpm(use: (npm: Npm) => Promise<unknown>): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), "guppy-release-"));
  try {
    await use({ cwd, env: inherited() });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** @throws when there is no place to attach files to: a release without them could not be fetched as an archive */
function storeOf({ options, version }: Work): ReleaseStore {
  if (options.releaseFolder !== undefined) return folderStore(join(options.releaseFolder, tagOf(version)));
  if (spawnSync("gh", ["--version"]).status !== 0) {
    throw new Error("gh is not installed or does not run; install it, or name a folder with --release-folder");
  }
  return githubStore(repository, tagOf(version));
}

function tarballOf(targets: PackedSet["targets"], native: NativePackage): string {
  const packed = targets.find(({ name }) => name === native.package);
  if (packed === undefined) throw new Error(`${native.package} is not packed`);
  return packed.tarball;
}

async function start(work: Work, command: Command, seconds: number, env: Environment = {}): Promise<void> {
  const [program, ...args] = command;
  const path = program.includes("/") ? join(repository, program) : findProgram(program);
  await runOrThrow([path, ...args], { cwd: repository, env: { ...inherited(), ...env }, seconds });
  work.say(`${command.join(" ")}: done`);
}
