// A small file beside the installed binary that says what it is, so that a stale or broken one is noticed.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type BinaryFacts, inspectBinary, machineOf } from "../binary/inspect.ts";
import type { Project } from "../config/project.ts";
import { writeFileAtomic } from "../system/atomic.ts";
import type { Host } from "../system/host.ts";
import { expectedMachine } from "../targets/machine.ts";
import { targetRow } from "../targets/table.ts";
import { sha256 } from "./sha256.ts";
import { type Stamp, stampFileName } from "./stamp-file.ts";

export { type Stamp, stampFileName } from "./stamp-file.ts";

/** What `compile` would install now. */
export interface WantedInstall {
  readonly target: string;
  /** The name of its archive, whether or not that is published. */
  readonly archive: string;
  /** The archive that a Node of this Node-API version would get. */
  readonly archiveFor: (napi: string) => string;
}

export type InstallState =
  | { readonly state: "absent" }
  | { readonly state: "installed"; readonly stamp: Stamp | undefined }
  | { readonly state: "stale"; readonly reason: string };

/** `bytes` are the binary's; a stamp of `precompile` vouches for none. */
export type StampFacts = Pick<Stamp, "source" | "target" | "archive" | "napi"> & { readonly bytes?: Uint8Array };

export function stampPath(loadPath: string): string {
  return join(dirname(loadPath), stampFileName);
}

/**
 * A binary without a stamp was put there by hand and counts as installed, as the original has it.
 * Without `wanted` it has to be for this machine.
 */
export async function installState(project: Project, host: Host, wanted?: WantedInstall): Promise<InstallState> {
  const bytes = await readFile(project.loadPath).catch(() => undefined);
  if (bytes === undefined) return { state: "absent" };
  const stamp = await readStamp(project.loadPath);
  if (stamp === undefined) return { state: "installed", stamp: undefined };
  if (stamp === "unreadable") return { state: "stale", reason: `its stamp ${stampFileName} cannot be read` };
  const reason = staleReason(stamp, project, host, sha256(bytes), wanted);
  return reason === undefined ? { state: "installed", stamp } : { state: "stale", reason };
}

/** The stamp beside `loadPath`; undefined when there is none. */
export async function readStamp(loadPath: string): Promise<Stamp | "unreadable" | undefined> {
  const text = await readFile(stampPath(loadPath), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (parseStamp(text) ?? "unreadable");
}

export async function writeStamp(project: Project, host: Host, facts: StampFacts): Promise<void> {
  await writeFileAtomic(stampPath(project.loadPath), formatStamp(project, host, facts));
}

export function formatStamp(project: Project, host: Host, facts: StampFacts): string {
  const { bytes, ...rest } = facts;
  const stamp: Stamp = {
    name: project.packageName,
    version: project.version,
    ...binaryMachine(bytes, facts.target, host),
    sha256: bytes === undefined ? "" : sha256(bytes),
    ...rest,
    config: project.fingerprint,
  };
  return `${JSON.stringify(stamp, null, 2)}\n`;
}

/** A binary that says nothing of its machine is taken for what its target is, else for the host's. */
function binaryMachine(
  bytes: Uint8Array | undefined,
  target: string | undefined,
  host: Host,
): { readonly platform: string; readonly arch: string } {
  const facts = bytes === undefined ? undefined : factsOf(bytes);
  if (facts !== undefined) {
    const { platform, archs } = machineOf(facts);
    return { platform, arch: archs.length > 1 ? "universal" : (archs[0] ?? host.arch) };
  }
  const row = target === undefined ? undefined : targetRow(target);
  return row === undefined ? { platform: host.platform, arch: host.arch } : { platform: row.platform, arch: row.arch };
}

function factsOf(bytes: Uint8Array): BinaryFacts | undefined {
  try {
    return inspectBinary(bytes);
  } catch {
    return undefined;
  }
}

function staleReason(
  stamp: Stamp,
  project: Project,
  host: Host,
  hash: string,
  wanted: WantedInstall | undefined,
): string | undefined {
  if (stamp.source === "precompile") return "a precompile run that did not end left it";
  if (stamp.name !== project.packageName) return `it belongs to ${stamp.name}`;
  if (stamp.version !== project.version) return `it is version ${stamp.version}, the package is ${project.version}`;
  const machine = wanted === undefined ? undefined : expectedMachine(wanted.target);
  const platform = machine?.platform ?? host.platform;
  const archs = machine?.archs ?? [host.arch];
  if (stamp.platform !== platform || (stamp.arch !== "universal" && !archs.includes(stamp.arch)))
    return `it is for ${stamp.platform}-${stamp.arch}, wanted is ${platform}-${archs.join("+")}`;
  if (stamp.config !== undefined && stamp.config !== project.fingerprint)
    return "the configuration has changed since it was installed";
  if (wanted !== undefined && stamp.source === "fetch" && stamp.archive !== wanted.archive)
    return `it is from ${stamp.archive}, wanted is ${wanted.archive}`;
  if (wanted !== undefined && stamp.napi !== undefined && wanted.archiveFor(stamp.napi) !== wanted.archive)
    return `it was built under Node-API ${stamp.napi}, this is ${host.napiVersion}`;
  return stamp.sha256 === hash ? undefined : "its bytes are not those that were installed";
}

function parseStamp(text: string): Stamp | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const required = ["name", "version", "platform", "arch", "sha256", "source"] as const;
    const valid =
      typeof value === "object" &&
      value !== null &&
      required.every((key) => typeof (value as Record<string, unknown>)[key] === "string");
    return valid ? (value as Stamp) : undefined;
  } catch {
    return undefined;
  }
}
