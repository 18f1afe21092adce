// The configuration a maintainer writes, key by key, and `defineConfig`, which only gives it types.
import type { Downloader, Precompiler, PrecompilerFactory, Target } from "../precompiler.ts";
import type { Host } from "../system/host.ts";

export type Headers = Readonly<Record<string, string>>;

/** An address with headers of its own, sent to its host and never to one it redirects to. */
export interface ArtefactLocation {
  readonly url: string;
  readonly headers?: Headers;
}

/** A text in which every `@{artefact_filename}` is replaced, or a function of the file name. */
export type UrlSource = string | ((filename: string) => string | ArtefactLocation);

/** Chooses a variant on the machine that installs. */
export type VariantPredicate = (host: Host) => boolean;

export interface NapiVersions {
  /** Node-API versions artefacts are built for, as digits. Default `["8"]`. */
  readonly versions?: readonly string[] | ((facts: { readonly target: Target }) => readonly string[]);
  /** The version `precompile` builds, and so names, when `versions` holds several. */
  readonly build?: string | ((facts: { readonly target: Target }) => string);
  /** Picks when the running version is not listed. Default: the highest listed one that is not above it. */
  readonly fallbackVersion?: (facts: {
    readonly target: Target;
    readonly versions: readonly string[];
    readonly current: string;
  }) => string;
}

/** The regular toolchain, for `toolchainCompile`: the `make_*` keys. */
export interface ToolchainConfig {
  /** A bare program; arguments are not split off it. The variable `MAKE` beats it. Default: found out from the files in `cwd`. */
  readonly command?: string;
  /** For make: the file, as `-f`. */
  readonly makefile?: string;
  /** For make: what to build, before the arguments. */
  readonly targets?: readonly string[];
  readonly args?: readonly string[];
  /** Relative to the package. Default: the package. */
  readonly cwd?: string;
  /** Beats every variable the driver sets. */
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of `guppy-precompiler clean`. Without them it runs nothing. */
  readonly clean?: readonly string[];
  /** Said after a failed build, such as which system packages it takes. */
  readonly errorMessage?: string;
}

/** Platform packages for `stage`. `@{npm_target}` becomes `linux-x64-gnu`, `@{target}` the triple. */
export interface NpmPackages {
  /** Such as `@scope/native-@{npm_target}`. */
  readonly name: string;
  /** Relative to the package, such as `../native-@{npm_target}`. */
  readonly dir: string;
  /** The binary's name in it. Default `<filename>.@{npm_target}.node`, or `<filename>` with the target's extension. */
  readonly file?: string;
}

export interface Limits {
  /** Most bytes of an archive. Default 512 MiB. */
  readonly archiveBytes?: number;
  /** Most bytes of all its files together. Default 1 GiB. */
  readonly unpackedBytes?: number;
  /** Most entries. Default 10,000. */
  readonly entries?: number;
}

export interface PrecompilerConfig {
  /** Without it `compile` runs the regular toolchain and nothing else is possible. */
  readonly precompiler?: {
    /** `addon`: a `.node` on every OS. `bin`: an executable, `.exe` on Windows. */
    readonly type: "addon" | "bin";
    /** The behaviour, a function of the build context, or in JSON `cargo`, `command` or a module's path. */
    readonly module: Precompiler | PrecompilerFactory | string;
    /** For a module named by a text: what its function is called with. */
    readonly options?: Readonly<Record<string, unknown>>;
  };
  /** Needed to fetch and to make checksums, not to precompile. */
  readonly url?: UrlSource;
  /** Sent to the host of `url` only. */
  readonly headers?: Headers;
  readonly downloader?: Downloader;
  /** Base name of the binary, without extension. Default: the package's name without its scope. */
  readonly filename?: string;
  /** Where the binary is loaded from, relative to the package. Default `native`. */
  readonly privDir?: string;
  /** What is archived: globs relative to `privDir`. Default `["."]`. */
  readonly privPaths?: readonly string[];
  readonly napiVersions?: NapiVersions;
  /** The author's switch; a consumer's own switch wins over it. Default false. */
  readonly forceBuild?: boolean;
  /** The variable that forces a build when it is `1` or `true`. Default `<NAME>_NATIVE_FORCE_BUILD`. */
  readonly forceBuildEnv?: string;
  /** Per target, names with their predicates; the first true one is chosen when installing. */
  readonly variants?: Readonly<Record<Target, readonly (readonly [name: string, predicate: VariantPredicate])[]>>;
  /** The oldest glibc an artefact runs with, per target or `target--variant`, such as `2.35`. */
  readonly minGlibc?: Readonly<Record<string, string>>;
  /** Further tries after the first, 0 to 15. Default 3. */
  readonly maxRetries?: number;
  /** Milliseconds for one download with its redirects, without retries. Default 300,000. */
  readonly timeoutMs?: number;
  readonly limits?: Limits;
  readonly toolchain?: ToolchainConfig;
  readonly npm?: NpmPackages;
  /** For the type `bin`: what `verify` starts the executable with, such as `["--version"]`; it has to end with status 0. */
  readonly probe?: readonly string[];
}

/**
 * Gives a configuration its types.
 * @example
 * export default defineConfig({ precompiler: { type: "addon", module: cargoPrecompiler({ targets }) }, url });
 */
export function defineConfig(config: PrecompilerConfig): PrecompilerConfig {
  return config;
}
