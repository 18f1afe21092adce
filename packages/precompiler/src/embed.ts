// `@guppy/precompiler/embed`: what another package's own command line takes into its bundle to build its core from source or
// to get it from the registry. An entry of its own, since npm is the client there and the HTTP client would be dead weight.

export { readStamp, type Stamp, stampFileName } from "./artefact/stamp.ts";
export { cacheDir } from "./cache.ts";
export { type PackageFacts, type Project, resolveProject } from "./config/project.ts";
export { buildFromSource } from "./driver/build.ts";
export type { DriverOptions } from "./driver/options.ts";
export { type FetchedPackage, fetchPlatformPackage, type PlatformFetchOptions } from "./driver/platform-fetch.ts";
export { errorMessage, exitStatus, explainError, PrecompilerError } from "./errors.ts";
export type { CompileResult } from "./precompiler.ts";
export { type CargoOptions, cargoPrecompiler } from "./precompilers/cargo.ts";
export { currentHost, type Env, type Host } from "./system/host.ts";
export type { Reporter } from "./system/reporter.ts";
export { type Command, type RunResult, run } from "./system/run.ts";
