// The size gate: a package that is more than a tenth larger than its last release, to download or on disk, is not released
// without a word about it to those who install it. What the last release weighs is read off the registry, so nothing is kept.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Packed } from "../../packages/smoke/src/pack.ts";
import { readTarball } from "../../packages/smoke/src/tarball.ts";
import { download, type Npm, viewName } from "./npm.ts";
import { specOf } from "./registry-state.ts";
import { compareVersions, isPrerelease } from "./version-order.ts";

/** How much larger than the last release passes in silence. */
export const allowance = 0.1;

interface Size {
  /** To download. */
  readonly packed: number;
  /** On disk, without what the file system adds. */
  readonly unpacked: number;
}

export interface SizeReport {
  /** One for each package that was released before. */
  readonly lines: readonly string[];
  /** Why it may not be released; none where the changelog has a note. */
  readonly problems: readonly string[];
}

/** @throws when the registry does not give out what it lists */
export async function compareSizes(all: readonly Packed[], note: string | undefined, npm: Npm): Promise<SizeReport> {
  const compared = await Promise.all(all.map((packed) => compare(packed, npm)));
  const found = compared.filter((one) => one !== undefined);
  const grown = found.filter(({ growth }) => growth > allowance).map(({ line }) => line);
  const problems = note !== undefined || grown.length === 0 ? [] : [...grown, howToGoOn];
  const noted = note === undefined || grown.length === 0 ? [] : [`the changelog says of the size: ${note}`];
  return { lines: [...found.map(({ line }) => line), ...noted], problems };
}

const howToGoOn = `More than ${allowance * 100} % is not released without a note: make it smaller, or add a changeset with a line that begins with \`Size:\` and says what it is for.`;

/** What the changelog says of this version's size: the rest of the first line with `Size:` in its section. */
export function sizeNote(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m);
  const own = sections.find((section) => section.split("\n")[0]?.trim() === version);
  return /\bSize:\s*(\S.*)/.exec(own ?? "")?.[1]?.trim();
}

async function compare(
  packed: Packed,
  npm: Npm,
): Promise<{ readonly line: string; readonly growth: number } | undefined> {
  const before = lastRelease(packed.version, (await viewName(packed.name, npm))?.versions ?? []);
  if (before === undefined) return undefined;
  const [old, now] = [await sizeInRegistry(`${packed.name}@${before}`, npm), await sizeOf(packed.tarball)];
  const growth = Math.max(now.packed / old.packed, now.unpacked / old.unpacked) - 1;
  const one = (name: keyof Size): string =>
    `${now[name]} bytes ${name} (${percent(now[name] / old[name] - 1)} on ${old[name]})`;
  return { line: `${specOf(packed)} after ${before}: ${one("packed")}, ${one("unpacked")}`, growth };
}

/** The one before this version, also where a later line is out. */
export function lastRelease(version: string, published: readonly string[]): string | undefined {
  return published
    .filter((one) => !isPrerelease(one) && compareVersions(one, version) < 0)
    .sort(compareVersions)
    .at(-1);
}

async function sizeInRegistry(spec: string, npm: Npm): Promise<Size> {
  const got = await download(spec, npm);
  if ("reason" in got) throw new Error(`the registry does not give out ${spec}, to compare sizes with: ${got.reason}`);
  const folder = mkdtempSync(join(tmpdir(), "guppy-release-"));
  try {
    writeFileSync(join(folder, "before.tgz"), got);
    return await sizeOf(join(folder, "before.tgz"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sizeOf(tarball: string): Promise<Size> {
  const entries = await readTarball(tarball);
  return { packed: statSync(tarball).size, unpacked: entries.reduce((sum, { size }) => sum + size, 0) };
}

function percent(share: number): string {
  return `${share < 0 ? "" : "+"}${(share * 100).toFixed(1)} %`;
}

/** @returns the text of a file, empty where there is none */
export function readChangelog(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
