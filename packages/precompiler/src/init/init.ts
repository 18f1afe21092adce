// `guppy-precompiler init`: a package that has native sources gets a configuration, a loader and a workflow. What is there stays
// as it is.
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { configFiles } from "../config/load.ts";
import { show } from "../config/show.ts";
import { errorCode, PrecompilerError } from "../errors.ts";
import { writeFileAtomic } from "../system/atomic.ts";
import type { Reporter } from "../system/reporter.ts";
import { explainSystem } from "../system/system-errors.ts";
import {
  type InitFacts,
  type InitFile,
  type InitKind,
  ignoredLines,
  initFiles,
  initKinds,
  manifestAdditions,
} from "./templates.ts";

export interface InitOptions {
  readonly kind?: string;
  readonly type?: string;
  readonly url?: string;
  readonly targets?: readonly string[];
  readonly command?: readonly string[];
}

export interface InitOutcome {
  readonly written: readonly string[];
  /** There already, and not touched. */
  readonly kept: readonly string[];
}

type Manifest = Readonly<Record<string, unknown>>;

const defaultTargets = [
  "x86_64-unknown-linux-gnu",
  "aarch64-unknown-linux-gnu",
  "x86_64-apple-darwin",
  "aarch64-apple-darwin",
  "x86_64-pc-windows-msvc",
];

/** @throws PrecompilerError `usage` when it cannot tell what to write, `config_missing`, `config_invalid`, `write_failed` */
export async function init(root: string, options: InitOptions, reporter: Reporter): Promise<InitOutcome> {
  return explainSystem(root, async () => {
    const manifest = await readManifest(root);
    const facts = factsOf(root, manifest, options);
    const written: string[] = [];
    const kept: string[] = [];
    const loads = facts.type === "addon" && manifest["main"] === undefined && manifest["exports"] === undefined;
    if (!loads && facts.type === "addon")
      reporter.info(
        "package.json names its own entry; let that call `load` of @guppy/precompiler/load, or load the platform packages",
      );
    const files = initFiles(facts).filter(({ path }) => loads || !path.startsWith("index."));
    for (const file of files) ((await writeNew(root, file)) ? written : kept).push(file.path);
    if (await addIgnored(root, ignoredLines(facts))) written.push(".gitignore");
    if (await addToManifest(root, manifest, manifestAdditions(facts), reporter)) written.push("package.json");
    for (const path of kept) reporter.info(`${path} is there already and was not touched`);
    return { written, kept };
  });
}

async function readManifest(root: string): Promise<Manifest> {
  const path = join(root, "package.json");
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    if (typeof value === "object" && value !== null && "name" in value && "version" in value) return value as Manifest;
  } catch (cause) {
    throw new PrecompilerError("config_missing", `${path} cannot be read`, {
      place: path,
      next: "make a package first: `npm init`",
      cause,
    });
  }
  throw new PrecompilerError("config_invalid", `${path} has no \`name\` or no \`version\``, {
    place: path,
    next: "set both",
  });
}

function factsOf(root: string, manifest: Manifest, options: InitOptions): InitFacts {
  const name = String(manifest["name"]);
  const napi = (manifest["napi"] ?? {}) as {
    readonly binaryName?: string;
    readonly name?: string;
    readonly packageName?: string;
  };
  const binaryName = napi.binaryName ?? napi.name;
  const type = options.type ?? "addon";
  if (type !== "addon" && type !== "bin")
    throw usage(`--type is ${show(type)}, allowed is addon or bin`, "see guppy-precompiler init --help");
  return {
    kind: kindOf(root, options),
    type,
    name,
    app: name.replace(/^@[^/]+\//, ""),
    targets: options.targets ?? defaultTargets,
    url: options.url ?? releaseUrl(manifest),
    esm: manifest["type"] === "module",
    version: ownVersion(),
    command: options.command ?? [],
    ...(binaryName === undefined ? {} : { binaryName }),
    ...(napi.packageName === undefined ? {} : { packageName: napi.packageName }),
  };
}

/** By the file a build starts from, unless it is named. */
function kindOf(root: string, { kind, command = [] }: InitOptions): InitKind {
  const known = initKinds.find((one) => one === kind);
  if (known !== undefined) return known;
  if (kind !== undefined)
    throw usage(`--kind is ${show(kind)}, allowed is ${initKinds.join(", ")}`, "choose one of these");
  if (command.length > 0) return "command";
  const has = (file: string): boolean => existsSync(join(root, file));
  if (has("Cargo.toml")) return "napi-rs";
  if (has("CMakeLists.txt")) return "cmake";
  if (has("binding.gyp")) return "node-gyp";
  if (has("Makefile") || has("makefile")) return "make";
  throw usage(
    `${root} has neither Cargo.toml nor CMakeLists.txt nor binding.gyp nor Makefile`,
    "say with --kind what is built, or give the command that builds it after --",
  );
}

function usage(message: string, next: string): PrecompilerError {
  return new PrecompilerError("usage", message, { next });
}

/** Where GitHub keeps the files of a release, if that is where the package is from. */
function releaseUrl({ repository }: Manifest): string {
  const text =
    typeof repository === "string" ? repository : String((repository as { url?: unknown } | undefined)?.url ?? "");
  const [, owner = "OWNER", name = "REPOSITORY"] =
    /(?:github\.com[/:]|^github:|^)([\w.-]+)\/([\w.-]+?)(?:\.git)?$/.exec(text) ?? [];
  return `https://github.com/${owner}/${name}/releases/download/v@{version}/@{artefact_filename}`;
}

/** From the sources and from the built package this file is at another depth. */
function ownVersion(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, "package.json");
    if (!existsSync(path)) continue;
    const { name, version } = JSON.parse(readFileSync(path, "utf8")) as {
      readonly name?: string;
      readonly version?: string;
    };
    if (name === "@guppy/precompiler" && version !== undefined) return version;
  }
  return "latest";
}

/** False where there is something of that name, or another configuration, which would win or lose. */
async function writeNew(root: string, { path, text, executable }: InitFile): Promise<boolean> {
  if (path.startsWith("precompiler.config.") && configFiles.some((file) => existsSync(join(root, file)))) return false;
  const full = join(root, path);
  await mkdir(dirname(full), { recursive: true });
  try {
    await writeFile(full, text, { flag: "wx" });
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
  if (executable) await chmod(full, 0o755);
  return true;
}

async function addIgnored(root: string, lines: readonly string[]): Promise<boolean> {
  const path = join(root, ".gitignore");
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return "";
    throw error;
  });
  const there = text.split("\n").map((line) => line.trim());
  const missing = lines.filter((line) => !there.includes(line) && !there.includes(line.replace(/^\/|\/$/g, "")));
  if (missing.length === 0) return false;
  const glue = text === "" || text.endsWith("\n") ? "" : "\n";
  await writeFileAtomic(path, `${text}${glue}${missing.join("\n")}\n`);
  return true;
}

/** Only what is missing: a key, an entry of a table, an item of `files`. */
async function addToManifest(
  root: string,
  manifest: Manifest,
  additions: Manifest,
  reporter: Reporter,
): Promise<boolean> {
  const merged: Record<string, unknown> = { ...manifest };
  for (const [key, value] of Object.entries(additions)) {
    const old = manifest[key];
    if (old === undefined) merged[key] = value;
    else if (Array.isArray(value) && Array.isArray(old))
      merged[key] = [...new Set([...(old as unknown[]), ...(value as unknown[])])];
    else if (typeof value === "object" && typeof old === "object" && !Array.isArray(old))
      merged[key] = { ...value, ...old };
    else reporter.info(`\`${key}\` of package.json is ${show(old)} and was not touched`);
  }
  const text = `${JSON.stringify(merged, null, 2)}\n`;
  if (JSON.stringify(merged) === JSON.stringify(manifest)) return false;
  await writeFileAtomic(join(root, "package.json"), text);
  return true;
}
