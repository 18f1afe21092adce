// From packed tarballs to a release that everybody can install: all that can be refused is refused before the first thing is
// written, and the order is the one in which a half-done release hurts nobody.
import { basename } from "node:path";
import { moveFor, promote } from "./dist-tags.ts";
import { evidenceProblems, type ReleaseTarget } from "./evidence.ts";
import { checkFromRegistry } from "./final-check.ts";
import { type Npm, registryAddress, viewName } from "./npm.ts";
import { carryOut, type Publication, planPublication } from "./publish.ts";
import { specOf } from "./registry-state.ts";
import { compareSizes } from "./sizes.ts";
import { missingFiles, type ReleaseStore } from "./store.ts";
import { makeTag, tagElsewhere, tagOf, tagState } from "./tag.ts";

export interface Release extends Publication {
  /** The git work tree. */
  readonly repository: string;
  /** What was packed. */
  readonly commit: string;
  readonly targets: readonly ReleaseTarget[];
  /** Of the load tests. */
  readonly evidenceFolder: string;
  readonly run: string;
  readonly store: ReleaseStore;
  /** What the changelog says of a package that is much larger than before. */
  readonly sizeNote: string | undefined;
  /** Files for the store. */
  readonly assets: readonly string[];
  readonly dryRun: boolean;
}

export async function release(it: Release): Promise<void> {
  const { say, set, store, repository, commit } = it;
  const { version } = set.guppy;
  const tag = tagOf(version);
  const unproven = evidenceProblems(it.evidenceFolder, it.targets, set, it.run);
  if (unproven.length > 0) throw new Error(unproven.join("\n"));
  const plan = await planPublication(it);
  const state = await tagState(repository, tag, commit);
  if (typeof state === "object") throw new Error(tagElsewhere(tag, state.elsewhere, commit));
  const missing = await missingFiles(it.assets, store);
  const sizes = await compareSizes(plan.publish, it.sizeNote, it.npm);
  if (sizes.problems.length > 0) throw new Error(sizes.problems.join("\n"));
  for (const line of sizes.lines) say(line);
  if (it.dryRun) {
    say(`tag ${tag}: ${state === "here" ? "is there" : `would be made at ${commit}`}`);
    for (const path of missing) say(`would be attached to ${store.place}: ${basename(path)}`);
    for (const packed of plan.publish) say(`would be published as a candidate: ${specOf(packed)}`);
    return say("dry run: nothing was written");
  }
  await makeTag(repository, tag, commit);
  say(`tag ${tag} is at ${commit}`);
  for (const path of missing) {
    await store.add(path);
    say(`attached ${basename(path)} to ${store.place}`);
  }
  await carryOut(plan, it);
  say(await checkFromRegistry(version, await registryAddress(it.npm)));
  await store.show();
}

export interface Promotion {
  /** Native packages first. */
  readonly names: readonly string[];
  readonly version: string;
  readonly npm: Npm;
  readonly say: (line: string) => void;
  readonly dryRun: boolean;
}

/**
 * Makes a candidate what people get, after a last look at it.
 * @throws when it does not install from the registry and load, or the registry moves no tag
 */
export async function promoteRelease({ names, version, npm, say, dryRun }: Promotion): Promise<void> {
  if (dryRun) {
    for (const name of names) {
      const move = moveFor(name, version, (await viewName(name, npm))?.tags ?? {});
      if (move !== undefined) say(`would become ${move.tag} of ${name}, now ${move.from ?? "nothing"}: ${version}`);
    }
    return;
  }
  say(await checkFromRegistry(version, await registryAddress(npm)));
  await promote(names, version, npm, say);
}
