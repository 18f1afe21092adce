// The heart of a release: native packages, until each can be had byte for byte, and only then the package that asks for them.
// All of them as candidates: what `npm install guppy` gets stays what it was until `dist-tags.ts` moves it.
// Whatever a run before this one did is seen in the registry, so running again goes on where that ended.
import type { Packed, PackedSet } from "../../packages/smoke/src/pack.ts";
import { candidateTag } from "./dist-tags.ts";
import { nameProblem, type Rights } from "./names.ts";
import { lastLines, type NameView, type Npm, publish, viewName, whoAmI } from "./npm.ts";
import { awaitIdentical, type Patience, refuseOthers, specOf, stateOf } from "./registry-state.ts";

export interface Publication {
  readonly set: PackedSet;
  readonly npm: Npm;
  readonly rights: Rights;
  readonly patience: Patience;
  readonly say: (line: string) => void;
}

export interface Plan {
  /** In this order. */
  readonly publish: readonly Packed[];
  /** The registry gives them out already, byte for byte. One that it lists but does not give out yet is in neither list. */
  readonly same: readonly Packed[];
}

/** What the registry knows of each name. @throws when one may not be published to, and when the registry does not answer */
export async function viewNames(names: readonly string[], npm: Npm, rights: Rights): Promise<readonly Known[]> {
  const owners = rights.owners.length > 0 ? rights.owners : [await whoAmI(npm)].filter((name) => name !== undefined);
  const known = await Promise.all(names.map(async (name) => ({ name, view: await viewName(name, npm) })));
  const problems = known.flatMap(({ name, view }) => nameProblem(name, view, { ...rights, owners }) ?? []);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return known;
}

interface Known {
  readonly name: string;
  readonly view: NameView | undefined;
}

/**
 * Asks and changes nothing.
 * @throws as `viewNames`, and when a version exists with other bytes
 */
export async function planPublication({ set, npm, rights }: Publication): Promise<Plan> {
  const all = [...set.targets, set.guppy];
  const names = all.map(({ name }) => name);
  const known = await viewNames(names, npm, rights);
  const listed = all.filter((packed) => isListed(packed, known));
  const states = await Promise.all(listed.map(async (packed) => ({ packed, state: await stateOf(packed, npm) })));
  refuseOthers(states.filter(({ state }) => state === "other").map(({ packed }) => packed));
  return {
    publish: all.filter((packed) => !listed.includes(packed)),
    same: states.flatMap(({ packed, state }) => (state === "same" ? [packed] : [])),
  };
}

function isListed({ name, version }: Packed, known: readonly Known[]): boolean {
  return known.some((one) => one.name === name && one.view?.versions.includes(version));
}

/** @throws at the first package that the registry refuses; nothing that depends on it is published then */
export async function carryOut(plan: Plan, { set, npm, patience, say }: Publication): Promise<void> {
  const wait = (all: readonly Packed[]): Promise<void> =>
    awaitIdentical(
      all.filter((packed) => !plan.same.includes(packed)),
      npm,
      patience,
      say,
    );
  for (const packed of plan.same) say(`${specOf(packed)} is there already`);
  for (const native of set.targets) {
    if (plan.publish.includes(native)) await send(native, npm, say);
  }
  await wait(set.targets);
  if (plan.publish.includes(set.guppy)) await send(set.guppy, npm, say);
  await wait([set.guppy]);
  say(`the registry gives out ${[...set.targets, set.guppy].map(specOf).join(", ")} as packed`);
}

async function send(packed: Packed, npm: Npm, say: (line: string) => void): Promise<void> {
  const ran = await publish(packed.tarball, candidateTag, npm);
  // What was stored counts, not what was answered: the answer may have been lost.
  if (ran.code !== 0 && (await stateOf(packed, npm)) !== "same") {
    throw new Error(
      `the registry did not take ${specOf(packed)}: ${lastLines(ran)}\nNothing that needs it was published. Run scripts/release again when the cause is gone: it goes on from here.`,
    );
  }
  say(`published ${specOf(packed)}`);
}
