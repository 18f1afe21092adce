// From a folder on disk to a project: package.json, the configuration file and the module it names.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { errorCode, errorMessage, PrecompilerError } from "../errors.ts";
import { cargoPrecompiler } from "../precompilers/cargo.ts";
import { ccPrecompiler } from "../precompilers/cc.ts";
import { commandPrecompiler } from "../precompilers/command.ts";
import type { Host } from "../system/host.ts";
import { type Reporter, silentReporter } from "../system/reporter.ts";
import { readConsumerForceBuild } from "./consumer.ts";
import { type Project, resolveProject } from "./project.ts";
import { validateConfig } from "./validate.ts";

/** The first of these that is there; without any, the key `precompiler` of package.json. */
export const configFiles: readonly string[] = [
  "precompiler.config.ts",
  "precompiler.config.mjs",
  "precompiler.config.js",
  "precompiler.config.json",
];

type Fields = Readonly<Record<string, unknown>>;

/**
 * @param root the folder with package.json
 * @throws PrecompilerError `config_missing`, `config_invalid`
 */
export async function loadProject(root: string, host: Host, reporter: Reporter = silentReporter): Promise<Project> {
  const manifest = await readManifest(root);
  const name = manifestText(manifest, "name", root);
  const version = manifestText(manifest, "version", root);
  const { value, place, text } = await readConfig(root, manifest);
  const config = await withLoadedModule(value, place, root);
  const consumerForceBuild = await readConsumerForceBuild(root, name, host);
  const facts = {
    root,
    name,
    version,
    place,
    configText: text,
    ...(configFiles.includes(place) ? { configFile: place } : {}),
    ...(consumerForceBuild === undefined ? {} : { consumerForceBuild }),
  };
  return resolveProject(config, facts, host, reporter);
}

async function readManifest(root: string): Promise<Fields> {
  const path = join(root, "package.json");
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("it is not an object");
    return value as Fields;
  } catch (cause) {
    throw new PrecompilerError("config_missing", `${path} cannot be read`, {
      place: path,
      next: "run this in a package, or name one with --cwd",
      cause,
    });
  }
}

function manifestText(manifest: Fields, key: string, root: string): string {
  const value = manifest[key];
  if (typeof value === "string" && value !== "") return value;
  throw new PrecompilerError(
    "config_invalid",
    `\`${key}\` in ${join(root, "package.json")} is ${JSON.stringify(value) ?? "missing"}, allowed is a text`,
    {
      place: key,
      next: `set \`${key}\``,
    },
  );
}

async function readConfig(
  root: string,
  manifest: Fields,
): Promise<{ readonly value: unknown; readonly place: string; readonly text: string }> {
  const file = configFiles.find((name) => existsSync(join(root, name)));
  if (file !== undefined) {
    const value = await readConfigFile(join(root, file));
    return { value, place: file, text: await readFile(join(root, file), "utf8") };
  }
  const value = manifest["precompiler"];
  if (value !== undefined) return { value, place: "package.json#precompiler", text: JSON.stringify(value) };
  throw new PrecompilerError(
    "config_missing",
    `${root} has no ${configFiles.join(", ")} and no \`precompiler\` in package.json`,
    {
      place: root,
      next: "write precompiler.config.ts, which exports defineConfig({ ... }) as default",
    },
  );
}

async function readConfigFile(path: string): Promise<unknown> {
  try {
    if (path.endsWith(".json")) return JSON.parse(await readFile(path, "utf8"));
    const module = await importModule(path);
    const value = module["default"] ?? module["config"];
    if (value === undefined) throw new Error("it exports neither a default nor `config`");
    return value;
  } catch (cause) {
    if (cause instanceof PrecompilerError) throw cause;
    throw new PrecompilerError("config_invalid", `${path} cannot be loaded: ${errorMessage(cause)}`, {
      place: path,
      next: "correct the file",
      cause,
    });
  }
}

const cannotReadTypeScript = [
  "ERR_UNKNOWN_FILE_EXTENSION",
  "ERR_UNSUPPORTED_NODE_MODULES_TYPE_STRIPPING",
  "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX",
];

/** Newer Nodes read TypeScript by themselves, except below node_modules; for the others there is jiti, loaded only then. */
async function importModule(path: string): Promise<Fields> {
  try {
    return (await import(pathToFileURL(path).href)) as Fields;
  } catch (cause) {
    if (!/\.[cm]?ts$/.test(path) || !cannotReadTypeScript.includes(errorCode(cause))) throw cause;
    const { createJiti } = await import("jiti");
    return (await createJiti(import.meta.url, { fsCache: false, moduleCache: false }).import(path)) as Fields;
  }
}

/** A module given by name becomes the precompiler itself; everything else is left as it is. */
async function withLoadedModule(value: unknown, place: string, root: string): Promise<unknown> {
  const config = validateConfig(value, place);
  const named = config.precompiler?.module;
  if (config.precompiler === undefined || typeof named !== "string") return config;
  const options = config.precompiler.options ?? {};
  try {
    const made = await makeNamed(named, options, root);
    return { ...config, precompiler: { type: config.precompiler.type, module: made } };
  } catch (cause) {
    throw new PrecompilerError(
      "config_invalid",
      `${place}: \`precompiler.module\` ${JSON.stringify(named)}: ${errorMessage(cause)}`,
      {
        place: "precompiler.module",
        next: "name `cargo`, `cc`, `command` or a module that exports `precompiler`, and give it the options it needs",
        cause,
      },
    );
  }
}

async function makeNamed(name: string, options: Fields, root: string): Promise<unknown> {
  if (name === "cargo")
    return cargoPrecompiler(checkedOptions(options) as unknown as Parameters<typeof cargoPrecompiler>[0]);
  if (name === "command")
    return commandPrecompiler(checkedOptions(options) as unknown as Parameters<typeof commandPrecompiler>[0]);
  if (name === "cc") return ccPrecompiler(checkedOptions(options) as unknown as Parameters<typeof ccPrecompiler>[0]);
  const path = name.startsWith(".") ? resolve(root, name) : createRequire(join(root, "package.json")).resolve(name);
  const module = await importModule(path);
  const exported = module["precompiler"] ?? module["default"];
  if (exported === undefined) throw new Error("it exports no `precompiler`");
  return typeof exported === "function" ? exported(options) : exported;
}

/** Both ready precompilers need a matrix, and JSON has no types to say so. */
function checkedOptions(options: Fields): Fields {
  const { targets } = options;
  if (Array.isArray(targets) && targets.every((target) => typeof target === "string")) return options;
  throw new TypeError(
    `\`precompiler.options.targets\` is ${JSON.stringify(targets) ?? "missing"}, allowed is a list of Rust triples`,
  );
}
