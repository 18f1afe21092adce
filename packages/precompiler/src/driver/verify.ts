// Everything that can be said of an artefact before it is published: hash, contents, machine, libc, and whether it loads.
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ArchiveEntry } from "../artefact/archive.ts";
import { sha256 } from "../artefact/checksum-file.ts";
import { assertBinaries, minGlibcOf, requireBinary, verifyAndUnpack } from "../artefact/install.ts";
import { expectedBinary } from "../artefact/names.ts";
import { readArchive } from "../artefact/unpack.ts";
import { MalformedBinary } from "../binary/bytes.ts";
import { type BinaryFacts, inspectBinary } from "../binary/inspect.ts";
import type { Project } from "../config/project.ts";
import { exitStatus, PrecompilerError, type PrecompilerErrorCode } from "../errors.ts";
import { explainSystem } from "../system/system-errors.ts";
import type { LocatedArtefact } from "./artefacts.ts";
import { selectArtefacts } from "./checksum.ts";
import { type LoadTest, loadTest } from "./load-test.ts";
import { obtainArchive, openSource, type Source } from "./obtain.ts";
import { type DriverContext, type DriverOptions, driverContext } from "./options.ts";

export interface VerifiedArtefact {
  readonly target: string;
  readonly filename: string;
  readonly sha256?: string;
  readonly bytes?: number;
  readonly binary?: BinaryFacts;
  readonly minGlibc?: string;
  readonly loadTest: LoadTest;
  /** Empty when it may be published. */
  readonly problems: readonly { readonly code: PrecompilerErrorCode; readonly message: string }[];
}

export interface VerifyOptions extends DriverOptions {
  readonly all?: boolean;
  readonly onlyLocal?: boolean;
}

/**
 * Looks at every artefact, also after one was found wanting.
 * @throws PrecompilerError `usage`, `url_missing`, `target_unavailable`
 */
export async function verify(project: Project, options: VerifyOptions): Promise<readonly VerifiedArtefact[]> {
  const context = driverContext(options);
  return explainSystem(project.root, async () =>
    verifyAll(project, await selectArtefacts(project, options, context), context),
  );
}

async function verifyAll(
  project: Project,
  artefacts: readonly LocatedArtefact[],
  context: DriverContext,
): Promise<readonly VerifiedArtefact[]> {
  const source = openSource(project, context);
  const results: VerifiedArtefact[] = [];
  try {
    // One after another: each may hold an archive and its contents in memory.
    for (const artefact of artefacts) results.push(await verifyArtefact(project, artefact, source, context));
  } finally {
    await source.close();
  }
  return results;
}

async function verifyArtefact(
  project: Project,
  artefact: LocatedArtefact,
  source: Source,
  context: DriverContext,
): Promise<VerifiedArtefact> {
  const { target, filename } = artefact;
  const base = { target, filename };
  const minGlibc = minGlibcOf(project, artefact);
  try {
    const { bytes } = await obtainArchive(project, artefact, source, context);
    const entries = await readArchive(bytes, filename, project.limits);
    const binary = requireBinary(project, entries, artefact);
    const facts = inspectBinary(binary.bytes);
    const problems = wrongBinaries(project, entries, artefact);
    const loaded: LoadTest =
      problems.length === 0
        ? await loadUnpacked(project, artefact, bytes, context)
        : { state: "not run", reason: "it is not for this target" };
    const failed =
      loaded.state === "failed"
        ? [{ code: "verification_failed" as const, message: `${binary.path} does not load: ${loaded.reason}` }]
        : [];
    const measured = {
      sha256: sha256(bytes),
      bytes: bytes.length,
      binary: facts,
      ...(minGlibc === undefined ? {} : { minGlibc }),
    };
    return { ...base, ...measured, loadTest: loaded, problems: [...problems, ...failed] };
  } catch (error) {
    const known =
      error instanceof MalformedBinary
        ? new PrecompilerError(
            "verification_failed",
            `the binary in ${filename} is no sound native file: ${error.message}`,
          )
        : error;
    if (!(known instanceof PrecompilerError) || exitStatus[known.code] === 2) throw error;
    return {
      ...base,
      loadTest: { state: "not run", reason: "there is nothing to load" },
      problems: [{ code: known.code, message: known.message }],
    };
  }
}

function wrongBinaries(
  project: Project,
  entries: readonly ArchiveEntry[],
  artefact: LocatedArtefact,
): VerifiedArtefact["problems"] {
  try {
    assertBinaries(project, entries, artefact);
    return [];
  } catch (error) {
    if (error instanceof PrecompilerError) return [{ code: error.code, message: error.message }];
    throw error;
  }
}

async function loadUnpacked(
  project: Project,
  artefact: LocatedArtefact,
  bytes: Buffer,
  { host }: DriverContext,
): Promise<LoadTest> {
  if (project.type === "bin" && project.probe === undefined)
    return {
      state: "not run",
      reason: "an executable is started only with the arguments in `probe`, which is not set",
    };
  const folder = await mkdtemp(join(host.temp, "guppy-verify-"));
  try {
    const loadPath = join(folder, expectedBinary(project.filename, project.type, artefact.target));
    await verifyAndUnpack({ ...project, privDir: folder, loadPath }, host, { ...artefact, bytes });
    return await loadTest(
      loadPath,
      artefact.target,
      project.root,
      host,
      project.type === "bin" ? project.probe : undefined,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
