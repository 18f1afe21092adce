// The step before a release: changesets become version numbers and changelogs, in one commit. Where none is waiting, the
// version stands as it is.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { guppyFolder, readManifest } from "../../packages/smoke/src/paths.ts";
import { runOrThrow } from "../../packages/smoke/src/run.ts";
import { inherited } from "./inherited.ts";
import { git, uncommitted } from "./tag.ts";

export interface Changeset {
  readonly name: string;
  readonly text: string;
}

export function waitingChangesets(repository: string): readonly Changeset[] {
  const folder = join(repository, ".changeset");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md") && name !== "README.md")
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

/** One of these would make the whole group 1.0.0, which is decided by people and not by the kind of a change. */
export function majorBeforeOne(changesets: readonly Changeset[], version: string): readonly string[] {
  if (!version.startsWith("0.")) return [];
  return changesets
    .filter(({ text }) => /^---\n[\s\S]*?^.+:\s*["']?major["']?\s*$[\s\S]*?^---/m.test(text))
    .map(
      ({ name }) => `.changeset/${name} says major, and guppy is at ${version}: say minor, or set 1.0.0 by hand first`,
    );
}

/** @returns the version after it. @throws when something is not committed, or a changeset may not be released */
export async function makeVersion(repository: string, dryRun: boolean, say: (line: string) => void): Promise<string> {
  const before = readManifest(guppyFolder).version;
  const waiting = waitingChangesets(repository);
  const problems = majorBeforeOne(waiting, before);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  if (waiting.length === 0) return before;
  if (dryRun) {
    say(`${waiting.length} changesets would become the next version; this run goes on with ${before}`);
    return before;
  }
  const changed = await uncommitted(repository);
  if (changed.length > 0) throw new Error(`commit these first: ${changed.join(", ")}`);
  const start = (...command: readonly [string, ...string[]]): Promise<string> =>
    runOrThrow(command, { cwd: repository, env: inherited(), seconds: 300 });
  await start("changeset", "version");
  // The target packages' manifests, Cargo.toml and Cargo.lock follow guppy's version.
  await start(process.execPath, "scripts/codegen/main.ts");
  const { version } = readManifest(guppyFolder);
  await git(repository, "add", "--all", ".changeset", "packages", "docs", "Cargo.toml", "Cargo.lock", "package.json");
  await git(repository, "commit", "--quiet", `--message=chore(release): guppy ${version}`);
  say(`guppy ${version} is committed`);
  return version;
}
