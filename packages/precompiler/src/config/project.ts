// A configuration plus the package it belongs to, with every default filled in. All drivers start from it.
import { join, resolve } from "node:path";
import { binaryName } from "../artefact/names.ts";
import { PrecompilerError } from "../errors.ts";
import type { BuildContext, Downloader, Precompiler } from "../precompiler.ts";
import type { Host } from "../system/host.ts";
import { type Reporter, silentReporter } from "../system/reporter.ts";
import {
  checkedDownloader,
  checkedNapiVersions,
  checkedPrecompiler,
  checkedUrl,
  checkedVariants,
  madeBy,
} from "./callbacks.ts";
import type {
  Headers,
  NapiVersions,
  NpmPackages,
  PrecompilerConfig,
  ToolchainConfig,
  UrlSource,
  VariantPredicate,
} from "./config.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { show } from "./show.ts";
import { validateConfig } from "./validate.ts";
import { defaultForceBuildEnv } from "./variables.ts";

export interface Project {
  /** Absolute. */
  readonly root: string;
  readonly packageName: string;
  /** The package's name without its scope: the first part of every archive name. */
  readonly app: string;
  readonly version: string;
  readonly type: "addon" | "bin";
  readonly precompiler: Precompiler | undefined;
  readonly url: UrlSource | undefined;
  readonly headers: Headers;
  readonly downloader: Downloader | undefined;
  readonly filename: string;
  readonly privDir: string;
  readonly privPaths: readonly string[];
  /** Where this host loads the binary from. */
  readonly loadPath: string;
  readonly napiVersions: NapiVersions;
  readonly variants: Readonly<Record<string, readonly (readonly [string, VariantPredicate])[]>>;
  readonly minGlibc: Readonly<Record<string, string>>;
  readonly forceBuild: boolean;
  readonly forceBuildEnv: string;
  /** The consumer's own switch for this package, from its package.json; undefined when it says nothing. */
  readonly consumerForceBuild: boolean | undefined;
  readonly maxRetries: number;
  readonly timeoutMs: number;
  readonly limits: { readonly archiveBytes: number; readonly unpackedBytes: number; readonly entries: number };
  readonly toolchain: ToolchainConfig;
  readonly npm: NpmPackages | undefined;
  /** Arguments an executable is started with to see that it runs. */
  readonly probe: readonly string[] | undefined;
  /** Relative to `root`; undefined when the configuration is in no file of its own. */
  readonly configFile: string | undefined;
  /** Changes with whatever in the configuration may change what is installed. */
  readonly fingerprint: string;
}

export interface PackageFacts {
  readonly root: string;
  readonly name: string;
  readonly version: string;
  /** What is at fault in a message. Default: the package's name. */
  readonly place?: string;
  readonly consumerForceBuild?: boolean;
  /** The file it came from, relative to `root`. */
  readonly configFile?: string;
  /** That file's text: what a function has closed over is in no other place to be seen. */
  readonly configText?: string;
}

/**
 * Validates and fills in defaults; calls the precompiler's factory, if it is one.
 * @throws PrecompilerError `config_invalid`
 */
export function resolveProject(
  input: unknown,
  facts: PackageFacts,
  host: Host,
  reporter: Reporter = silentReporter,
): Project {
  const place = facts.place ?? `the configuration of ${facts.name}`;
  const config = validateConfig(input, place);
  const root = resolve(facts.root);
  const app = facts.name.replace(/^@[^/]+\//, "");
  const filename = config.filename ?? app;
  const type = config.precompiler?.type ?? "addon";
  const privDir = join(root, config.privDir ?? "native");
  const loadPath = join(privDir, binaryName(filename, type, host.platform === "win32"));
  const context = {
    root,
    type,
    privDir,
    loadPath,
    env: host.env,
    log: (line: string) => reporter.info(line),
    trace: (line: string) => reporter.trace?.(line),
  };
  return {
    root,
    packageName: facts.name,
    app,
    version: facts.version,
    type,
    precompiler: resolveModule(config, place, context),
    url: checkedUrl(config.url),
    headers: config.headers ?? {},
    downloader: checkedDownloader(config.downloader),
    filename,
    privDir,
    privPaths: config.privPaths ?? ["."],
    loadPath,
    napiVersions: checkedNapiVersions(config.napiVersions ?? {}),
    variants: checkedVariants(config.variants ?? {}),
    minGlibc: config.minGlibc ?? {},
    forceBuild: config.forceBuild ?? false,
    forceBuildEnv: config.forceBuildEnv ?? defaultForceBuildEnv(facts.name),
    consumerForceBuild: facts.consumerForceBuild,
    maxRetries: config.maxRetries ?? 3,
    timeoutMs: config.timeoutMs ?? 300_000,
    limits: {
      archiveBytes: config.limits?.archiveBytes ?? 512 * 1024 * 1024,
      unpackedBytes: config.limits?.unpackedBytes ?? 1024 * 1024 * 1024,
      entries: config.limits?.entries ?? 10_000,
    },
    toolchain: config.toolchain ?? {},
    npm: config.npm,
    probe: config.probe,
    configFile: facts.configFile,
    fingerprint: fingerprintOf(config, facts.configText),
  };
}

/** @throws PrecompilerError `precompiler_missing` */
export function requirePrecompiler(project: Project): Precompiler {
  if (project.precompiler === undefined) {
    throw new PrecompilerError(
      "precompiler_missing",
      `${project.packageName} has no \`precompiler\` in its configuration`,
      {
        place: "precompiler",
        next: "set `precompiler` to a type and a module",
      },
    );
  }
  return project.precompiler;
}

function resolveModule(config: PrecompilerConfig, place: string, context: BuildContext): Precompiler | undefined {
  const module = config.precompiler?.module;
  if (module === undefined) return undefined;
  if (typeof module === "string") {
    throw new PrecompilerError(
      "config_invalid",
      `${place}: \`precompiler.module\` ${JSON.stringify(module)} was not loaded`,
      {
        place: "precompiler.module",
        next: "load the configuration with loadProject, or give the precompiler itself",
      },
    );
  }
  if (typeof module !== "function") return checkedPrecompiler(module);
  const made: unknown = madeBy("precompiler.module", () => module(context));
  // A factory's product is checked like a written object, so that a missing callback is not found in mid-build.
  if (typeof made === "object" && made !== null) {
    validateConfig({ precompiler: { type: context.type, module: made } }, place);
    return checkedPrecompiler(made as Precompiler);
  }
  throw new PrecompilerError(
    "config_invalid",
    `${place}: \`precompiler.module\` made ${made instanceof Promise ? "a promise" : show(made)}, allowed is a precompiler`,
    { place: "precompiler.module", next: "let the function return an object with the callbacks" },
  );
}
