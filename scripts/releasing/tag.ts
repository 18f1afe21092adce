// The tag of a release: made once, on the commit that was packed, and never moved.

import { findProgram } from "../../packages/smoke/src/environment.ts";
import { run, runOrThrow } from "../../packages/smoke/src/run.ts";
import { inherited } from "./inherited.ts";

export type TagState = "absent" | "here" | { readonly elsewhere: string };

export function tagOf(version: string): string {
  return `v${version}`;
}

/** The commit that the work tree is at. */
export function headOf(repository: string): Promise<string> {
  return git(repository, "rev-parse", "HEAD");
}

/** Tracked files that are not as committed: what is packed from them would be in no commit. */
export async function uncommitted(repository: string): Promise<readonly string[]> {
  const listed = await git(repository, "status", "--porcelain", "--untracked-files=no");
  return listed === "" ? [] : listed.split("\n").map((line) => line.slice(2).trim());
}

/** Where the tag is, here and at the remote, if there is one. */
export async function tagState(repository: string, tag: string, commit: string): Promise<TagState> {
  const commits = [await localTag(repository, tag), await remoteTag(repository, tag)].filter((at) => at !== undefined);
  const elsewhere = commits.find((found) => found !== commit);
  if (elsewhere !== undefined) return { elsewhere };
  return commits.length === 0 ? "absent" : "here";
}

/** Makes the tag where it is not there yet, here and at the remote. */
export async function makeTag(repository: string, tag: string, commit: string): Promise<void> {
  const state = await tagState(repository, tag, commit);
  if (typeof state === "object") throw new Error(tagElsewhere(tag, state.elsewhere, commit));
  if ((await localTag(repository, tag)) === undefined)
    await git(repository, "tag", "--annotate", `--message=guppy ${tag}`, tag, commit);
  // A workflow that a tag started may read it and not write it.
  if ((await hasRemote(repository)) && (await remoteTag(repository, tag)) === undefined)
    await git(repository, "push", "--quiet", "origin", `refs/tags/${tag}`);
}

export function tagElsewhere(tag: string, at: string, commit: string): string {
  return `${tag} is at ${at}, and what is packed is of ${commit}; release the next version`;
}

async function localTag(repository: string, tag: string): Promise<string | undefined> {
  const command = [findProgram("git"), "rev-parse", "--verify", "--quiet", `${tag}^{commit}`] as const;
  const { output } = await run([...command], { cwd: repository, env: inherited() });
  return output.trim() || undefined;
}

async function remoteTag(repository: string, tag: string): Promise<string | undefined> {
  if (!(await hasRemote(repository))) return undefined;
  const listed = await git(repository, "ls-remote", "--tags", "origin", `refs/tags/${tag}`, `refs/tags/${tag}^{}`);
  // An annotated tag has a second line, with the commit that it is of.
  return listed.split("\n").at(-1)?.split("\t")[0] || undefined;
}

async function hasRemote(repository: string): Promise<boolean> {
  return (await git(repository, "remote")).split("\n").includes("origin");
}

export async function git(repository: string, ...args: readonly string[]): Promise<string> {
  return (
    await runOrThrow([findProgram("git"), ...args], { cwd: repository, env: inherited(), seconds: 120 })
  ).trimEnd();
}
