// What scripts/release is asked for on its command line.
import { parseArgs } from "node:util";

export const stepNames = ["version", "build", "pack", "smoke", "tag", "publish", "promote"] as const;

export type StepName = (typeof stepNames)[number];

export interface Options {
  /** In order; all of them unless some are named. */
  readonly steps: readonly StepName[];
  readonly dryRun: boolean;
  /** Where packed tarballs are, or go. */
  readonly folder: string | undefined;
  /** Where files are attached instead of to a release on GitHub. */
  readonly releaseFolder: string | undefined;
  readonly owners: readonly string[];
  readonly first: boolean;
  readonly waitSeconds: number;
}

export const usage = `usage: scripts/release [step...] [options]

Steps, in order, all unless some are named:
  version   changesets become a version and a commit; nothing to do without any
  build     TypeScript and, unless its tarball is there, the native file of this machine
  pack      tarballs, once; archives, sidecars, checksums and symbols; all of it verified
  smoke     clean installs of those tarballs, and the load test of this machine's target
  tag       the tag, here and where this clone came from, which is what workflows wait for
  publish   attached files, native packages, wait, guppy, all as candidates, check from the registry
  promote   check again, then latest becomes this version; needs an account, a workflow's token cannot

Options:
  --dry-run              everything that can be refused; writes nothing but what builds make
  --folder DIR           of packed tarballs; default release/<version>
  --release-folder DIR   attach files there instead of to a release on GitHub
  --owner NAME           an account that names may belong to; default who npm is logged in as
  --first                names may be created; needs an account, not a workflow's token
  --wait SECONDS         for the registry to give out what it took; default 900
`;

/** @throws with the usage when it is not understood */
export function parseOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      first: { type: "boolean", default: false },
      folder: { type: "string" },
      "release-folder": { type: "string" },
      owner: { type: "string", multiple: true, default: [] },
      wait: { type: "string", default: "900" },
    },
  });
  const unknown = positionals.filter((name) => !stepNames.some((step) => step === name));
  if (unknown.length > 0) throw new Error(`no step is called ${unknown.join(", ")}`);
  const waitSeconds = Number(values.wait);
  if (!Number.isFinite(waitSeconds) || waitSeconds < 0)
    throw new Error(`--wait ${values.wait} is no number of seconds`);
  return {
    steps: stepNames.filter((name) => positionals.length === 0 || positionals.includes(name)),
    dryRun: values["dry-run"],
    folder: values.folder,
    releaseFolder: values["release-folder"],
    // A workflow hands on a variable that may not be set.
    owners: values.owner.filter((name) => name !== ""),
    first: values.first,
    waitSeconds,
  };
}
