// `@guppy/precompiler/load`: what a published package finds and loads its native file with. It needs no dependency, looks at
// nothing but a few paths while all is well, and reads files and lockfiles only to explain a failure.
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { variablePrefix } from "./config/variables.ts";
import { isCutShort } from "./load/cut-short.ts";
import { reasonOfAbsence } from "./load/diagnose-absence.ts";
import { diagnoseFile } from "./load/diagnose-file.ts";
import type { FailureKind, Finding } from "./load/finding.ts";
import { LoadError } from "./load/load-error.ts";
import { type LoaderPackage, readLoaderPackage } from "./load/own-package.ts";
import { findProject, runningManager } from "./load/package-manager.ts";
import { type LoadPlace, loadPlaces, type PresentLoadPlace } from "./load/places.ts";
import { foreignPackages, readTraces } from "./load/traces.ts";
import { verifyFiles } from "./load/verify.ts";

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
  throw new LoadError("LOAD_FAILED", {
    what: "load was called without a place: it needs `import.meta` or `module`, and a bundler that makes CommonJS of an ES module empties `import.meta`.",
    next: "Call it with `{ filename: __filename }`, or leave this package out of the bundle (`--external:`).",
  });
}

function search<T>(own: LoaderPackage, options: LoadOptions, use: (place: PresentLoadPlace) => T): T {
  const prefix = variablePrefix(own.name);
  const verify = options.verify ?? isSet(process.env[`${prefix}_VERIFY`]);
  const tried: LoadPlace[] = [];
  let failure: LoadError | undefined;
  for (const place of loadPlaces(own, process.env)) {
    if (!("present" in place)) {
      tried.push(place);
      continue;
    }
    try {
      if (verify) verifyFiles(own, place);
      if (isCutShort(place.path)) throw explainFile(own, place, undefined);
      return use(place);
    } catch (cause) {
      const error = cause instanceof LoadError ? cause : explainFile(own, place, cause);
      // Nobody vouches for what would come after a file with a wrong hash.
      if (error.kind === "HASH_MISMATCH" || error.kind === "UNVERIFIABLE") throw error;
      failure ??= error;
      tried.push({ source: place.source, path: place.path, reason: error.verdict ?? error.message });
    }
  }
  throw (failure ?? absence(own, prefix)).withTried(tried);
}

function explainFile(own: LoaderPackage, place: PresentLoadPlace, cause: unknown): LoadError {
  const machine = { platform: process.platform, arch: process.arch };
  const build = `${own.manager.run("guppy-precompiler compile")} --force`;
  const expected = place.expected;
  const { kind, verdict, next, details } = diagnoseFile(place.path, cause, {
    name: own.name,
    machine,
    expected,
    build,
  });
  return new LoadError(kind, {
    what: `The native file ${place.path} ${verdict}.`,
    next: next ?? `Reinstall it on this machine: \`${own.manager.fresh}\`.`,
    verdict,
    details: { path: place.path, source: place.source, ...details },
    cause,
  });
}

function absence(own: LoaderPackage, prefix: string): LoadError {
  const { kind, ...parts } = absenceFinding(own, prefix);
  return new LoadError(kind, parts);
}

function absenceFinding(own: LoaderPackage, prefix: string): Finding {
  const machine = { platform: process.platform, arch: process.arch };
  const here = `${machine.platform}-${machine.arch}`;
  const named = process.env[`${prefix}_PATH`];
  if (named !== undefined && named !== "")
    return finding(
      "PATH_NOT_FOUND",
      `${prefix}_PATH names ${resolve(named)}, and there is no such file.`,
      `Correct the path or unset ${prefix}_PATH.`,
    );
  const build = own.manager.run("guppy-precompiler compile");
  if (isSet(process.env[`${prefix}_FORCE_BUILD`]))
    return finding(
      "NOT_BUILT",
      `${prefix}_FORCE_BUILD allows only a native file that was built from source, and there is none in ${own.privDir}.`,
      `Unset it, or build: \`${build}\`.`,
    );
  const [candidate] = own.candidates;
  if (candidate === undefined) {
    const known = own.platformPackages.map((name) => name).join(", ");
    return known === ""
      ? finding("MISSING", `There is no native file in ${own.privDir}.`, `Install it: \`${build}\`.`)
      : finding(
          "UNSUPPORTED",
          `${own.name} has no native package for ${here}, only ${known}.`,
          `Build it from source, which is not tested there: \`${build}\`.`,
        );
  }
  const folders = createRequire(join(own.root, "package.json")).resolve.paths(candidate) ?? [];
  const others = own.platformPackages.filter((name) => !own.candidates.includes(name));
  const project = findProject([own.root, process.cwd()]);
  const manager = project?.manager ?? runningManager(process.env);
  const traces = project === undefined ? undefined : readTraces(project, candidate);
  const about = { name: own.name, version: own.version, machine, manager };
  return reasonOfAbsence(candidate, about, foreignPackages(folders, others), traces);
}

function finding(kind: FailureKind, what: string, next: string): Finding {
  return { kind, what, next };
}

function isSet(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
