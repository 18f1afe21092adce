// The behaviour a maintainer implements and the values it exchanges with the drivers. Imports nothing.

/** Names one kind of machine. The drivers never take it apart; the ready precompilers use Rust triples. */
export type Target = string;

/** `compile`: what this host can build. `fetch`: the whole published matrix, the same on every host. */
export type Operation = "compile" | "fetch";

/** What a callback answers when a failure is an ordinary outcome, after `{:ok, value}` and `{:error, text}`. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

export type Severity = "error" | "warning" | "information" | "hint";

/** One message of a compiler. `line` counts from 1. */
export interface Diagnostic {
  readonly severity: Severity;
  readonly message: string;
  readonly compiler: string;
  readonly file?: string;
  readonly line?: number;
  readonly details?: unknown;
}

/** `noop`: nothing had to be done. `error`: nothing usable was built; the diagnostics say why. */
export interface CompileResult {
  readonly status: "ok" | "noop" | "error";
  readonly diagnostics: readonly Diagnostic[];
}

export type Maybe<T> = T | Promise<T>;

/** The seven callbacks of `ElixirMake.Precompiler`, each sync or async. `argv` is what follows `--` on the command line. */
export interface Precompiler {
  /** `all_supported_targets/1`. Called by compile and checksum with `fetch`, by precompile with `compile`. */
  allSupportedTargets(operation: Operation): Maybe<readonly Target[]>;

  /** `current_target/0`. Called once a run, and never when a build is forced or something is installed already. */
  currentTarget(): Maybe<Result<Target>>;

  /** `build_native/1`. Builds for this host into the load path; its value is the value of the whole compile run. */
  buildNative(argv: readonly string[]): Maybe<CompileResult>;

  /** `precompile/2`. Builds for one target into the load path; called once per target, in list order, never in parallel. */
  precompile(argv: readonly string[], target: Target): Maybe<Result<void>>;

  /** `post_precompile_target/1`. After that target's archive exists and before its sidecar is written. */
  postPrecompileTarget?(target: Target): Maybe<void>;

  /** `post_precompile/0`. Once, after the checksum file is written; never after a failed target. */
  postPrecompile?(): Maybe<void>;

  /** `unavailable_target/1`. Only asked when no artefact is listed for the current target; `compile` when absent. */
  unavailableTarget?(target: Target): Maybe<"compile" | "ignore">;
}

/** What a precompiler needs to know of the package it builds for. Paths are absolute. */
export interface BuildContext {
  readonly root: string;
  readonly type: "addon" | "bin";
  /** Where the binary has to be when a callback returns. */
  readonly loadPath: string;
  readonly privDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A line for the user's log. */
  readonly log: (line: string) => void;
  /** A line for `--verbose`, such as the command that is run. */
  readonly trace: (line: string) => void;
}

/** A precompiler that wants the context is a function of it; one that does not is a plain object. */
export type PrecompilerFactory = (context: BuildContext) => Precompiler;

/** `ElixirMake.Downloader`: replaces the client for archives and sidecars. Told nothing but the URL. */
export interface Downloader {
  download(url: string): Promise<Result<Uint8Array>>;
}
