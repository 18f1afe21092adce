// The matrix of the workflows, from the one list of targets: `node scripts/releasing/runners.ts` prints it as JSON, all rows
// and those that are published, in the form in which a step of a workflow has outputs.
import { type TargetSpec, targets } from "../../schema/targets.ts";

export interface Row {
  readonly id: string;
  readonly triple: string;
  /** The hosted machine that builds it and tests it. */
  readonly runner: string;
  /** A planned target is built, so that it is known when that breaks, and never published. */
  readonly published: boolean;
}

/** The oldest that is on offer, since what is built against an older system runs on newer ones. */
const runners: Readonly<Record<string, string>> = {
  "linux-x64": "ubuntu-22.04",
  "linux-arm64": "ubuntu-22.04-arm",
  "darwin-arm64": "macos-14",
  "darwin-x64": "macos-15-intel",
  "win32-x64": "windows-2022",
};

export function rowOf({ id, triple, platform, arch, status }: TargetSpec): Row {
  const runner = runners[`${platform}-${arch}`];
  if (runner === undefined) throw new Error(`scripts/releasing/runners.ts names no machine for ${id}`);
  return { id, triple, runner, published: status === "verified" };
}

if (import.meta.main) {
  const all = targets.map(rowOf);
  console.log(`all=${JSON.stringify(all)}`);
  console.log(`verified=${JSON.stringify(all.filter(({ published }) => published))}`);
}
