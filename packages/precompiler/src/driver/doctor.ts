// What this machine and package look like from here, for a report. Never fails: what cannot be told is told as that.
import { access, constants, readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { readChecksums } from "../artefact/checksum-file.ts";
import { type InstallState, installState } from "../artefact/stamp.ts";
import { projectCache } from "../cache.ts";
import type { Project } from "../config/project.ts";
import { errorMessage } from "../errors.ts";
import { proxySettings, redactCredentials, trustedCertificates } from "../net/settings.ts";
import type { Target } from "../precompiler.ts";
import type { Host } from "../system/host.ts";
import { detectLibc, type LibcFacts } from "../targets/libc.ts";
import { availableTargetUrls, currentTargetUrl } from "./artefacts.ts";
import { forcedBy } from "./force.ts";
import { type DriverOptions, driverContext } from "./options.ts";
import { platformPackage } from "./platform-package.ts";

/** A fact, or why it is not known. */
export type Known<T> = { readonly value: T } | { readonly problem: string };

export interface DoctorReport {
  readonly package: { readonly name: string; readonly version: string; readonly root: string };
  readonly node: { readonly version: string; readonly napi: string; readonly platform: string; readonly arch: string };
  readonly libc: (LibcFacts & { readonly version?: string }) | undefined;
  readonly target: Known<Target>;
  /** The archive `compile` would install. */
  readonly artefact: Known<string>;
  readonly fetchTargets: Known<readonly Target[]>;
  readonly compileTargets: Known<readonly Target[]>;
  readonly forcedBy: string | undefined;
  readonly installed: InstallState & { readonly path: string };
  readonly platformPackage: Known<string>;
  readonly checksums: Known<{ readonly entries: number; readonly missing: readonly string[] }>;
  readonly cache: { readonly dir: string; readonly writable: boolean; readonly files: number; readonly bytes: number };
  readonly proxies: Known<{ readonly http: string; readonly https: string; readonly except: string }>;
  readonly certificates: Known<"Node's own" | "with extra ones">;
  readonly offline: boolean;
  /** What `compile` would do now, and why. */
  readonly reason: string;
}

export async function doctor(project: Project, options: DriverOptions = {}): Promise<DoctorReport> {
  const { host, offline } = driverContext(options);
  const forced = forcedBy(project, host.env, false);
  const installed = await installState(project, host);
  const target = await known(async () => {
    const found = await project.precompiler?.currentTarget();
    if (found?.ok) return found.value;
    throw new Error(found?.error ?? "no precompiler is configured");
  });
  const artefact = await known(async () => {
    const current = await currentTargetUrl(project, host);
    if (current.available) return current.artefact.filename;
    throw new Error(`nothing is published for ${current.target}`);
  });
  const proxies = await known(async () => {
    const { httpProxy, httpsProxy, noProxy } = proxySettings(host.env);
    return { http: redactCredentials(httpProxy), https: redactCredentials(httpsProxy), except: noProxy };
  });
  return {
    package: { name: project.packageName, version: project.version, root: project.root },
    node: { version: process.version, napi: host.napiVersion, platform: host.platform, arch: host.arch },
    libc: await libcFacts(host),
    target,
    artefact,
    fetchTargets: await known(async () => (await project.precompiler?.allSupportedTargets("fetch")) ?? []),
    compileTargets: await known(async () => (await project.precompiler?.allSupportedTargets("compile")) ?? []),
    forcedBy: forced,
    installed: { ...installed, path: project.loadPath },
    platformPackage: await known(async () => resolvePlatformPackage(project, target)),
    checksums: await known(() => checksumState(project)),
    cache: await cacheState(projectCache(project.packageName, host)),
    proxies,
    certificates: await known(async () =>
      trustedCertificates(host.env) === undefined ? "Node's own" : "with extra ones",
    ),
    offline,
    reason: reasonOf(forced, installed, artefact),
  };
}

async function known<T>(ask: () => Promise<T>): Promise<Known<T>> {
  try {
    return { value: await ask() };
  } catch (error) {
    return { problem: errorMessage(error) };
  }
}

async function libcFacts(host: Host): Promise<DoctorReport["libc"]> {
  if (host.platform !== "linux") return undefined;
  const facts = await detectLibc(host.execPath);
  const version = facts.version ?? host.glibcVersion();
  return version === undefined ? facts : { ...facts, version };
}

function resolvePlatformPackage(project: Project, target: Known<Target>): string {
  if (project.npm === undefined) throw new Error("`npm` is not configured");
  if ("problem" in target) throw new Error(target.problem);
  const { name } = platformPackage(project, project.npm, target.value);
  return dirname(createRequire(join(project.root, "package.json")).resolve(`${name}/package.json`));
}

async function checksumState(
  project: Project,
): Promise<{ readonly entries: number; readonly missing: readonly string[] }> {
  const checksums = await readChecksums(project.root);
  const wanted = await availableTargetUrls(project);
  return {
    entries: checksums.size,
    missing: wanted.map((artefact) => artefact.filename).filter((name) => !checksums.has(name)),
  };
}

async function cacheState(dir: string): Promise<DoctorReport["cache"]> {
  const files = await readdir(dir).catch(() => []);
  const sizes = await Promise.all(
    files.map((file) =>
      stat(join(dir, file)).then(
        (stats) => stats.size,
        () => 0,
      ),
    ),
  );
  return {
    dir,
    writable: await isWritable(dir),
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

/** A folder that is not there yet can be made if the nearest one above it can be written. */
async function isWritable(dir: string): Promise<boolean> {
  for (let folder = dir; ; folder = dirname(folder)) {
    const stats = await stat(folder).catch(() => undefined);
    if (stats !== undefined && !stats.isDirectory()) return false;
    if (stats !== undefined)
      return access(folder, constants.W_OK).then(
        () => true,
        () => false,
      );
    if (folder === dirname(folder)) return false;
  }
}

function reasonOf(forced: string | undefined, installed: InstallState, artefact: Known<string>): string {
  if (forced !== undefined) return `compile builds from source, forced by ${forced}`;
  if (installed.state === "installed") return "compile does nothing: a binary is installed";
  const why =
    installed.state === "stale" ? `the installed binary is replaced (${installed.reason})` : "nothing is installed";
  return "value" in artefact
    ? `${why}; compile fetches ${artefact.value}`
    : `${why}; compile builds from source or leaves it: ${artefact.problem}`;
}
