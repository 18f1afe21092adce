// `@guppy/precompiler/load`: what a published package finds and loads its native file with. It needs no dependency, looks at
// nothing but a few paths while all is well, and reads files and lockfiles only to explain a failure.
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { variablePrefix } from "./config/variables.ts";
import { reasonOfAbsence } from "./load/diagnose-absence.ts";
import { describeMachine, type Finding } from "./load/finding.ts";
import { LoadError } from "./load/load-error.ts";
import { type LoaderPackage, readLoaderPackage } from "./load/own-package.ts";
import { findProject, runningManager } from "./load/package-manager.ts";
import { loadPlaces, type PresentLoadPlace } from "./load/places.ts";
import { searchNative } from "./load/search.ts";
import { type LoaderSettings, readLoaderSettings } from "./load/settings.ts";
import { foreignPackages, readTraces } from "./load/traces.ts";
import { replaceStep, verifyFiles } from "./load/verify.ts";

export { LoadError } from "./load/load-error.ts";

/** `import.meta` of an ES module, `module` of a CommonJS one, or anything else with either in it. */
export type Where = { readonly url: string } | { readonly filename: string };

export interface LoadOptions {
  /** Default `addon`; `bin` is for `locate` alone. */
  readonly type?: "addon" | "bin";
  /** Base name of the binary, without extension. Default: the package's name without its scope. */
  readonly filename?: string;
  /** Where `guppy-precompiler compile` installs it, relative to the package. Default `native`. */
  readonly privDir?: string;
  /** The platform packages' name, with `@{npm_target}`. Default: those in `optionalDependencies` that end in a target. */
  readonly package?: string;
  /** As in the configuration: the first that holds is taken. */
  readonly variants?: Readonly<Record<string, () => boolean>>;
  /** Compares the sha256 before anything is loaded. Default: what the variable `<NAME>_NATIVE_VERIFY` says. */
  readonly verify?: boolean;
}

export interface Located {
  readonly path: string;
  /** `path`: named by a variable. `package`: a platform package. `installed`: by `guppy-precompiler compile`. */
  readonly source: "path" | "package" | "installed";
}

/**
 * Loads the native file of the package that `where` is in.
 * @throws LoadError that says what was found and what to do
 */
export function load(where: Where, options: LoadOptions = {}): unknown {
  const own = readLoaderPackage(fileOf(where), options);
  const require = createRequire(fileOf(where));
  return search(own, options, (place) => require(place.path) as unknown);
}

/**
 * The path of the native file, or of the executable for the type `bin`.
 * @throws LoadError that says what was found and what to do
 */
export function locate(where: Where, options: LoadOptions = {}): Located {
  const own = readLoaderPackage(fileOf(where), options);
  return search(own, options, ({ path, source }) => ({ path, source }));
}

function fileOf(where: Where): string {
  if ("url" in where && typeof where.url === "string") return fileURLToPath(where.url);
  if ("filename" in where && typeof where.filename === "string") return where.filename;
  throw new LoadError({
    kind: "LOAD_FAILED",
    what: "load was called without a place: it needs `import.meta` or `module`, and a bundler that makes CommonJS of an ES module empties `import.meta`.",
    next: "Call it with `{ filename: __filename }`, or leave this package out of the bundle (`--external:`).",
    tried: [],
  });
}

function search<T>(own: LoaderPackage, options: LoadOptions, open: (place: PresentLoadPlace) => T): T {
  const settings = readLoaderSettings(own.name, process.env);
  const build = (): string => own.manager.run("guppy-precompiler compile");
  const result = searchNative({
    places: loadPlaces(own, settings),
    open,
    verify: (options.verify ?? settings.verify) ? (place) => verifyFiles(own, place) : undefined,
    about: () => ({ name: own.name, machine, build: `${build()} --force` }),
    replace: () => replaceStep(own),
    absent: () => absence(own, settings, build()),
  });
  if ("place" in result) return result.opened;
  throw new LoadError(result);
}

const machine = { platform: process.platform, arch: process.arch };

function absence(own: LoaderPackage, settings: LoaderSettings, build: string): Finding {
  const prefix = variablePrefix(own.name);
  if (settings.named !== undefined)
    return {
      kind: "PATH_NOT_FOUND",
      what: `${prefix}_PATH names ${resolve(settings.named)}, and there is no such file.`,
      next: `Correct the path or unset ${prefix}_PATH.`,
    };
  if (settings.forceBuild)
    return {
      kind: "NOT_BUILT",
      what: `${prefix}_FORCE_BUILD allows only a native file that was built from source, and there is none in ${own.privDir}.`,
      next: `Unset it, or build: \`${build}\`.`,
    };
  const [candidate] = own.candidates;
  return candidate === undefined ? noCandidate(own, build) : packageAbsent(own, candidate);
}

function noCandidate(own: LoaderPackage, build: string): Finding {
  if (own.platformPackages.length === 0)
    return {
      kind: "MISSING",
      what: `There is no native file in ${own.privDir}.`,
      next: `Install it: \`${build}\`.`,
    };
  return {
    kind: "UNSUPPORTED",
    what: `${own.name} has no native package for ${describeMachine(machine)}, only ${own.platformPackages.join(", ")}.`,
    next: `Build it from source, which is not tested there: \`${build}\`.`,
  };
}

function packageAbsent(own: LoaderPackage, candidate: string): Finding {
  const folders = createRequire(join(own.root, "package.json")).resolve.paths(candidate) ?? [];
  const others = own.platformPackages.filter((name) => !own.candidates.includes(name));
  const project = findProject([own.root, process.cwd()]);
  const manager = project?.manager ?? runningManager(process.env);
  const traces = project === undefined ? undefined : readTraces(project, candidate);
  const about = { name: own.name, version: own.version, machine, manager };
  return reasonOfAbsence(candidate, about, foreignPackages(folders, others), traces);
}
