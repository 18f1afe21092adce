// Which tag a version ends up under, and moving it there. A version is published as a candidate that nobody gets unasked, and
// becomes what `npm install guppy` gets only when a clean install of it from the registry has loaded.
import { lastLines, type NameView, type Npm, setTag, viewName } from "./npm.ts";
import { compareVersions, isPrerelease } from "./version-order.ts";

/** Of versions that are out and not checked yet. */
export const candidateTag = "candidate";

/**
 * A version before a release must not be what `npm install guppy` gets, and neither must a mend of an old line: `latest` never
 * goes back. Such a one gets the tag of its own line. What was published and never became `latest` does not count.
 */
export function tagFor(version: string, { latest }: NameView["tags"]): string {
  if (isPrerelease(version)) return "next";
  // A registry makes the very first version `latest`, whatever it is published as.
  if (latest === undefined || isPrerelease(latest) || compareVersions(latest, version) <= 0) return "latest";
  return `latest-${version.split(".").slice(0, 2).join(".")}`;
}

export interface Move {
  readonly name: string;
  readonly tag: string;
  /** Where the tag is now. */
  readonly from: string | undefined;
}

/** What is left to do for a package in this version; undefined when its tag stands there, or beyond. */
export function moveFor(name: string, version: string, tags: NameView["tags"]): Move | undefined {
  const tag = tagFor(version, tags);
  const from = tags[tag];
  // The tag of a line, and `next`, do not go back either. What `latest` may be moved from, `tagFor` has decided.
  const stays = tag === "latest" ? from === version : from !== undefined && compareVersions(from, version) >= 0;
  return stays ? undefined : { name, tag, from };
}

/**
 * Native packages first, so that guppy's `latest` never asks for what theirs is behind.
 * @throws at the first tag that the registry does not move; running again goes on from there
 */
export async function promote(
  names: readonly string[],
  version: string,
  npm: Npm,
  say: (line: string) => void,
): Promise<void> {
  for (const name of names) {
    const view = await viewName(name, npm);
    if (!view?.versions.includes(version))
      throw new Error(`the registry does not have ${name}@${version}; run scripts/release publish first`);
    const move = moveFor(name, version, view.tags);
    if (move === undefined) {
      say(`${tagFor(version, view.tags)} of ${name} needs no move for ${version}`);
      continue;
    }
    const { tag, from } = move;
    const ran = await setTag(`${name}@${version}`, tag, npm);
    // As with a publish, what the registry has counts: the answer may have been lost.
    if (ran.code !== 0 && (await viewName(name, npm))?.tags[tag] !== version) {
      throw new Error(
        `the registry did not move ${tag} of ${name} to ${version}: ${lastLines(ran)}\n` +
          `${version} is published and checked, and installs for those who ask for it by number; ${tag} is still at ${from ?? "nothing"}.\n` +
          "Log in with an account that the packages belong to, and run scripts/release promote: a workflow's own token may publish and cannot move a tag.",
      );
    }
    say(`${tag} of ${name} is ${version}${from === undefined ? "" : `, and was ${from}`}`);
  }
}
