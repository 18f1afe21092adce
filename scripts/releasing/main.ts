// Body of scripts/release: the steps in their order, each on what the one before left in the folder of this version.
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { guppyFolder, readManifest, repository } from "../../packages/smoke/src/paths.ts";
import { type Options, parseOptions, usage } from "./options.ts";
import { buildAll, checkNames, packAndVerify, promoteAll, publishAll, smokeAll, tagAll, type Work } from "./steps.ts";
import { headOf, uncommitted } from "./tag.ts";
import { makeVersion } from "./versions.ts";

const say = (line: string): void => console.log(`release: ${line}`);

if (process.argv.includes("--help")) {
  console.log(usage);
} else {
  try {
    await main(parseOptions(process.argv.slice(2)));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    for (const line of text.split("\n")) console.error(`release: ${line}`);
    process.exitCode = 1;
  }
}

async function main(options: Options): Promise<void> {
  const { steps, dryRun } = options;
  if (steps.includes("version")) await makeVersion(repository, dryRun, say);
  const { version } = readManifest(guppyFolder);
  const changed = await uncommitted(repository);
  if (changed.length > 0) {
    if (!dryRun) throw new Error(`commit these first, or what is packed is of no commit: ${changed.join(", ")}`);
    say(`${changed.length} files are not committed, which a real run refuses`);
  }
  const folder = resolve(repository, options.folder ?? join("release", version));
  const temporary = dryRun ? copyAside(folder) : undefined;
  try {
    const work: Work = { folder: temporary ?? folder, version, commit: await headOf(repository), options, say };
    // A name that is not ours need not cost a build.
    if (steps.includes("publish")) await checkNames(work);
    if (steps.includes("build")) await buildAll(work);
    if (steps.includes("pack")) await packAndVerify(work);
    if (steps.includes("smoke")) await smokeAll(work);
    // Publishing makes the tag too, once it knows that nothing will be refused.
    if (steps.includes("publish")) await publishAll(work);
    else if (steps.includes("tag")) await tagAll(work);
    if (steps.includes("promote")) await promoteAll(work);
    else if (steps.includes("publish") && !dryRun)
      say(`${version} is a candidate, which nobody gets unasked: scripts/release promote makes it latest`);
  } finally {
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
}

/** A dry run goes on from what is packed, and leaves it as it is. */
function copyAside(folder: string): string {
  const temporary = mkdtempSync(join(tmpdir(), "guppy-dry-run-"));
  if (existsSync(folder)) cpSync(folder, temporary, { recursive: true });
  return temporary;
}
