// A platform package straight from the registry, for a tree that lacks it. npm's own client speaks to the registry, so its
// addresses, scopes, tokens, proxies and certificates hold; what it brings is hashed and judged here before any of it is kept.
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ArchiveEntry } from "../artefact/archive.ts";
import { sha256 } from "../artefact/checksum-file.ts";
import { installFetched } from "../artefact/install.ts";
import { expectedBinary } from "../artefact/names.ts";
import { readArchive } from "../artefact/unpack.ts";
import type { Project } from "../config/project.ts";
import { PrecompilerError } from "../errors.ts";
import { redactCredentials } from "../net/settings.ts";
import type { Target } from "../precompiler.ts";
import type { Host } from "../system/host.ts";
import { runNpm } from "../system/npm.ts";
import { type DriverContext, type DriverOptions, driverContext } from "./options.ts";
import { type PlatformPackage, platformPackage, requireNpm } from "./platform-package.ts";

export interface PlatformFetchOptions extends DriverOptions {
  readonly target: Target;
  /** What the binary's sha256 has to be, where the caller knows it. */
  readonly sha256?: string;
}

export interface FetchedPackage {
  /** With its version. */
  readonly name: string;
  /** What the registry says of the tarball, and what its bytes are. */
  readonly integrity: string;
  readonly sha256: string;
  readonly path: string;
}

/**
 * Gets the target's package of the project's own version and installs its binary at the load path, all or nothing.
 * npm runs in the host's folder, whose `.npmrc` counts.
 * @throws PrecompilerError `config_invalid`, `download_not_found`, `download_failed`, `checksum_mismatch`,
 * `verification_failed` when the registry gives no sha512, `archive_invalid`, `archive_unsafe`, `archive_incomplete`, `write_failed`
 */
export async function fetchPlatformPackage(project: Project, options: PlatformFetchOptions): Promise<FetchedPackage> {
  const context = driverContext(options);
  const one = platformPackage(project, requireNpm(project), options.target);
  const name = `${one.name}@${project.version}`;
  const integrity = await publishedIntegrity(name, context);
  context.reporter.info(`fetching ${name}`);
  const bytes = await packedBytes(name, context);
  assertIntegrity(bytes, integrity, name);
  const found = binaryOf(await readArchive(bytes, name, project.limits), one, name);
  assertBinary(found, options.sha256, name);
  const binary = { ...found, path: expectedBinary(project.filename, project.type, one.target), executable: true };
  await installFetched(project, context.host, { files: [binary], binary, filename: name, target: one.target });
  return { name, integrity, sha256: sha256(binary.bytes), path: project.loadPath };
}

/** Only sha512 counts: older sums can be forged. */
async function publishedIntegrity(name: string, { host, offline }: DriverContext): Promise<string> {
  const args = ["view", name, "dist", "--json", ...(offline ? ["--offline"] : ["--prefer-online"])];
  const answer = await npm(args, name, host, 120_000);
  // npm ends with 0 and says nothing when the package exists without this version.
  if (answer.trim() === "") throw failure("download_not_found", name, "is not in the registry", nextFor("E404", name));
  const value: unknown = JSON.parse(answer);
  const dist = (Array.isArray(value) ? value.at(-1) : value) as { readonly integrity?: unknown } | null;
  const sums = typeof dist?.integrity === "string" ? dist.integrity.split(/\s+/) : [];
  const sum = sums.find((one) => /^sha512-[A-Za-z0-9+/]{86}==$/.test(one));
  if (sum !== undefined) return sum;
  throw failure(
    "verification_failed",
    name,
    "has no sha512 in the registry, so nothing could vouch for its bytes",
    "use a registry that keeps the `integrity` of what is published",
  );
}

async function packedBytes(name: string, { host, offline }: DriverContext): Promise<Buffer> {
  const folder = await mkdtemp(join(host.temp, "guppy-fetch-"));
  try {
    const args = ["pack", name, "--json", "--ignore-scripts", "--pack-destination", folder];
    await npm([...args, ...(offline ? ["--offline"] : [])], name, host, 900_000);
    const file = (await readdir(folder)).find((one) => one.endsWith(".tgz"));
    if (file === undefined) throw failure("download_failed", name, "was not downloaded: npm left no tarball");
    return await readFile(join(folder, file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns standard output */
async function npm(args: readonly string[], name: string, host: Host, timeoutMs: number): Promise<string> {
  const { status, stdout, stderr, failure: reason } = await runNpm(args, host.cwd, host.env, timeoutMs);
  if (status === 0) return stdout;
  if (status === null) throw failure("download_failed", name, `could not be asked for: npm: ${reason}`, needsNpm);
  const { code, summary } = npmError(stdout, stderr);
  const kind = code === "E404" ? "download_not_found" : code === "EINTEGRITY" ? "checksum_mismatch" : "download_failed";
  throw failure(kind, name, `was not had from the registry: ${code} ${summary}`.trimEnd(), nextFor(code, name));
}

const needsNpm = "put npm into the path; it comes with Node";

/** With `--json` npm says on standard output what went wrong, unless it failed before it got there. */
function npmError(stdout: string, stderr: string): { readonly code: string; readonly summary: string } {
  try {
    const { error } = JSON.parse(stdout) as { readonly error: { readonly code?: string; readonly summary?: string } };
    return { code: error.code ?? "", summary: redactCredentials(error.summary ?? "") };
  } catch {
    const line = stderr.split("\n").find((one) => /^npm err/i.test(one)) ?? stderr.split("\n")[0];
    return { code: "", summary: redactCredentials(line ?? "") };
  }
}

function nextFor(code: string, name: string): string {
  const scope = name.startsWith("@") ? `${name.split("/")[0]}:registry` : "registry";
  if (["E401", "E403", "ENEEDAUTH"].includes(code))
    return "log in to that registry with `npm login`, or give npm a token for it";
  if (code === "EINTEGRITY") return "clear npm's cache with `npm cache clean --force` and try again";
  return `see what \`npm config get ${scope}\` and \`npm config get registry\` say, and whether that registry has ${name}`;
}

function assertIntegrity(bytes: Uint8Array, integrity: string, name: string): void {
  const actual = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (actual === integrity) return;
  throw failure(
    "checksum_mismatch",
    name,
    `differs from what was published: the tarball's integrity is ${actual}, the registry says ${integrity}`,
    nextFor("EINTEGRITY", name),
  );
}

/** A tarball of npm has one folder around everything, which any name will do for. */
function binaryOf(entries: readonly ArchiveEntry[], one: PlatformPackage, name: string): ArchiveEntry {
  const found = entries.find((entry) => entry.kind === "file" && entry.path.replace(/^[^/]+\//, "") === one.file);
  if (found !== undefined) return found;
  throw failure("archive_incomplete", name, `holds no ${one.file}`, "report it to the maintainer");
}

function assertBinary(binary: ArchiveEntry, expected: string | undefined, name: string): void {
  const actual = sha256(binary.bytes);
  if (expected === undefined || actual === expected) return;
  throw failure(
    "checksum_mismatch",
    name,
    `holds another binary than the release: its sha256 is ${actual}, and not ${expected}`,
    "do not use it; report it to the maintainer",
  );
}

function failure(
  code: ConstructorParameters<typeof PrecompilerError>[0],
  name: string,
  what: string,
  next?: string,
): PrecompilerError {
  return new PrecompilerError(code, `${name} ${what}`, { place: name, ...(next === undefined ? {} : { next }) });
}
