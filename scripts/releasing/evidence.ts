// Proof that packed tarballs were installed and loaded on a target: one file for each, bound to the bytes it speaks of and to
// the run that made it. Without it a target is not released.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../packages/precompiler/src/artefact/checksum-file.ts";
import type { Packed, PackedSet } from "../../packages/smoke/src/pack.ts";

export interface ReleaseTarget {
  readonly id: string;
  /** The name of its package. */
  readonly package: string;
}

export interface Evidence {
  readonly target: string;
  readonly how: "native" | "emulated";
  /** The workflow run, or `local`. */
  readonly run: string;
  /** Tarballs that were installed, by package, with their hash. */
  readonly tarballs: Readonly<Record<string, string>>;
}

export function evidenceOf(target: ReleaseTarget, set: PackedSet, how: Evidence["how"], run: string): Evidence {
  const tarballs = tarballsFor(target, set).map(({ name, tarball }) => [name, sha256(readFileSync(tarball))] as const);
  return { target: target.id, how, run, tarballs: Object.fromEntries(tarballs) };
}

export function writeEvidence(folder: string, evidence: Evidence): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(pathOf(folder, evidence.target), `${JSON.stringify(evidence, null, 2)}\n`);
}

/** Why these targets may not be released, as sentences. */
export function evidenceProblems(
  folder: string,
  targets: readonly ReleaseTarget[],
  set: PackedSet,
  run: string,
): readonly string[] {
  const known = set.targets.filter(({ name }) => !targets.some((target) => target.package === name));
  return [
    ...known.map(({ name }) => `${name} is packed, but no verified target has it`),
    ...targets.flatMap((target) => problemOf(folder, target, set, run) ?? []),
  ];
}

function problemOf(folder: string, target: ReleaseTarget, set: PackedSet, run: string): string | undefined {
  if (!set.targets.some(({ name }) => name === target.package)) return `${target.package} is not packed`;
  const path = pathOf(folder, target.id);
  if (!existsSync(path)) return `${target.id} has no load test in this run`;
  const evidence = JSON.parse(readFileSync(path, "utf8")) as Evidence;
  if (evidence.run !== run) return `${target.id} was load-tested in run ${evidence.run}, and this is run ${run}`;
  const expected = evidenceOf(target, set, evidence.how, run).tarballs;
  const others = Object.keys(expected).filter((name) => evidence.tarballs[name] !== expected[name]);
  return others.length === 0 ? undefined : `${target.id} was load-tested with other bytes of ${others.join(", ")}`;
}

function tarballsFor(target: ReleaseTarget, { targets, guppy }: PackedSet): readonly Packed[] {
  return [...targets.filter(({ name }) => name === target.package), guppy];
}

function pathOf(folder: string, target: string): string {
  return join(folder, `${target}.json`);
}
