// What a release asks of the registry and tells it, by npm's own client: addresses, tokens, proxies and certificates are its
// business. Every question has a cache of its own, since npm answers from an old one when a registry is down.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { npm as client } from "../../packages/smoke/src/managers.ts";
import { type Environment, type Ran, run } from "../../packages/smoke/src/run.ts";

export interface Npm {
  /** A folder without a package in it: npm would take its settings into account. */
  readonly cwd: string;
  readonly env: Environment;
}

export interface NameView {
  readonly versions: readonly string[];
  /** Empty where the registry does not say. */
  readonly maintainers: readonly string[];
  /** What each tag points to. */
  readonly tags: Readonly<Record<string, string | undefined>>;
}

/** What the registry knows of a name, or undefined. @throws when it does not answer */
export async function viewName(name: string, npm: Npm): Promise<NameView | undefined> {
  const ran = await ask(["view", name, "--json"], npm);
  if (ran.code !== 0) {
    if (errorCode(ran) === "E404") return undefined;
    throw new Error(`the registry does not say whether it has ${name}: ${lastLines(ran)}`);
  }
  const {
    versions,
    maintainers,
    "dist-tags": tags,
  } = JSON.parse(ran.output) as {
    readonly versions?: string | readonly string[];
    readonly maintainers?: readonly string[];
    readonly "dist-tags"?: Readonly<Record<string, string>>;
  };
  return {
    versions: typeof versions === "string" ? [versions] : (versions ?? []),
    // Each is `name <address>`.
    maintainers: (maintainers ?? []).map((text) => text.replace(/\s*<.*$/, "")),
    tags: tags ?? {},
  };
}

/** The bytes of a version's tarball as npm would install it, or why they cannot be had. */
export async function download(spec: string, npm: Npm): Promise<Uint8Array | { readonly reason: string }> {
  const folder = mkdtempSync(join(tmpdir(), "guppy-release-"));
  try {
    const ran = await ask(["pack", spec, "--json", "--ignore-scripts", "--pack-destination", folder], npm);
    if (ran.code !== 0) return { reason: errorCode(ran) ?? lastLines(ran) };
    const [packed] = JSON.parse(ran.output) as readonly { readonly filename: string }[];
    return readFileSync(join(folder, packed?.filename ?? ""));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Sends a tarball, byte for byte. */
export function publish(tarball: string, tag: string, npm: Npm): Promise<Ran> {
  return start(["publish", tarball, "--access=public", "--tag", tag], npm, 600);
}

/** Points a tag to a version that is out. */
export function setTag(spec: string, tag: string, npm: Npm): Promise<Ran> {
  return start(["dist-tag", "add", spec, tag], npm, 120);
}

/** Who the registry takes us for, or undefined: a workflow that proves who it is by a token of its own has no name. */
export async function whoAmI(npm: Npm): Promise<string | undefined> {
  const ran = await ask(["whoami"], npm);
  return ran.code === 0 ? ran.output.trim() : undefined;
}

export async function registryAddress(npm: Npm): Promise<string> {
  return (await start(["config", "get", "registry"], npm, 60)).output.trim();
}

async function ask(args: readonly string[], npm: Npm): Promise<Ran> {
  const cache = mkdtempSync(join(tmpdir(), "guppy-release-npm-"));
  try {
    return await start([...args, "--prefer-online", "--cache", cache], npm, 180);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

function start(args: readonly string[], { cwd, env }: Npm, seconds: number): Promise<Ran> {
  const [program, ...first] = client.command;
  return run([program, ...first, ...args, "--no-update-notifier"], { cwd, env, seconds });
}

function errorCode({ errors }: Ran): string | undefined {
  return /npm error code (\w+)/.exec(errors)?.[1];
}

/** What npm says last of a failure, without the lines that every failure has. */
export function lastLines({ output, errors }: Ran): string {
  const lines = `${output}\n${errors}`.split("\n").filter((line) => /^npm error /.test(line));
  const telling = lines.map((line) => line.slice(10)).filter((line) => !/^(A complete log|code )/.test(line));
  return telling.join(" ").trim() || errors.trim() || "npm said nothing";
}
