// A small file beside the installed binary that says what it is, so that a stale or broken one is noticed.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Project } from "../config/project.ts";
import { writeFileAtomic } from "../system/atomic.ts";
import type { Host } from "../system/host.ts";
import { sha256 } from "./checksum-file.ts";

export const stampFileName = ".guppy-native.json";

export interface Stamp {
  readonly name: string;
  readonly version: string;
  readonly platform: string;
  readonly arch: string;
  /** Of the binary, 64 hexadecimal digits. */
  readonly sha256: string;
  /** `precompile` marks a folder that may hold another machine's binary. */
  readonly source: "fetch" | "build" | "precompile";
  readonly target?: string;
  /** The archive it came from. */
  readonly archive?: string;
}

export type InstallState =
  | { readonly state: "absent" }
  | { readonly state: "installed"; readonly stamp: Stamp | undefined }
  | { readonly state: "stale"; readonly reason: string };

export function stampPath(loadPath: string): string {
  return join(dirname(loadPath), stampFileName);
}

/** A binary without a stamp was put there by hand and counts as installed, as the original has it. */
export async function installState(project: Project, host: Host): Promise<InstallState> {
  const bytes = await readFile(project.loadPath).catch(() => undefined);
  if (bytes === undefined) return { state: "absent" };
  const stamp = await readStamp(project.loadPath);
  if (stamp === undefined) return { state: "installed", stamp: undefined };
  if (stamp === "unreadable") return { state: "stale", reason: `its stamp ${stampFileName} cannot be read` };
  const reason = staleReason(stamp, project, host, sha256(bytes));
  return reason === undefined ? { state: "installed", stamp } : { state: "stale", reason };
}

/** The stamp beside `loadPath`; undefined when there is none. */
export async function readStamp(loadPath: string): Promise<Stamp | "unreadable" | undefined> {
  const text = await readFile(stampPath(loadPath), "utf8").catch(() => undefined);
  return text === undefined ? undefined : (parseStamp(text) ?? "unreadable");
}

export async function writeStamp(
  project: Project,
  host: Host,
  facts: Pick<Stamp, "sha256" | "source" | "target" | "archive">,
): Promise<void> {
  await writeFileAtomic(stampPath(project.loadPath), formatStamp(project, host, facts));
}

export function formatStamp(
  project: Project,
  host: Host,
  facts: Pick<Stamp, "sha256" | "source" | "target" | "archive">,
): string {
  const stamp: Stamp = {
    name: project.packageName,
    version: project.version,
    platform: host.platform,
    arch: host.arch,
    ...facts,
  };
  return `${JSON.stringify(stamp, null, 2)}\n`;
}

function staleReason(stamp: Stamp, project: Project, host: Host, hash: string): string | undefined {
  if (stamp.source === "precompile") return "a precompile run that did not end left it";
  if (stamp.name !== project.packageName) return `it belongs to ${stamp.name}`;
  if (stamp.version !== project.version) return `it is version ${stamp.version}, the package is ${project.version}`;
  if (stamp.platform !== host.platform || stamp.arch !== host.arch)
    return `it is for ${stamp.platform}-${stamp.arch}, this is ${host.platform}-${host.arch}`;
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
