// The switch of the one who installs: `"guppy": { "forceBuild": { "<package>": true } }` in the outermost package.json.
import { readFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { PrecompilerError } from "../errors.ts";
import { envValue, type Host } from "../system/host.ts";

/**
 * The project that depends on `root`: what holds the outermost node_modules, which is also right for linked stores;
 * else where the package manager was called, else the current folder.
 */
export function consumerRoot(root: string, host: Host): string {
  const parts = resolve(root).split(sep);
  const outermost = parts.indexOf("node_modules");
  if (outermost > 0) return parts.slice(0, outermost).join(sep);
  return envValue(host.env, "INIT_CWD") ?? host.cwd;
}

/**
 * @returns undefined when there is no such file or it says nothing about `packageName`
 * @throws PrecompilerError `config_invalid` when it says something other than true or false
 */
export async function readConsumerForceBuild(
  root: string,
  packageName: string,
  host: Host,
): Promise<boolean | undefined> {
  const path = await nearestManifest(consumerRoot(root, host));
  if (path === undefined) return undefined;
  const value = member(member(member(await readJson(path), "guppy"), "forceBuild"), packageName);
  if (value === undefined || typeof value === "boolean") return value;
  const key = `guppy.forceBuild["${packageName}"]`;
  throw new PrecompilerError(
    "config_invalid",
    `${path}: \`${key}\` is ${JSON.stringify(value)}, allowed is true or false`,
    {
      place: key,
      next: `correct \`${key}\``,
    },
  );
}

async function nearestManifest(start: string): Promise<string | undefined> {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const path = join(folder, "package.json");
    if ((await readJson(path)) !== undefined) return path;
    if (folder === dirname(folder)) return undefined;
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch {
    return undefined;
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}
