// `@guppy/precompiler/embed`: what another package's own command line takes into its bundle to build its core from source or
// to get it from the registry. An entry of its own, since npm is the client there and the HTTP client would be dead weight.

export { type InstallState, installState, stampFileName } from "./artefact/stamp.ts";
export { type Project, resolveProject } from "./config/project.ts";
export { buildFromSource } from "./driver/build.ts";
export { fetchPlatformPackage } from "./driver/platform-fetch.ts";
export { exitStatus, explainError, PrecompilerError } from "./errors.ts";
export type { CompileResult, PrecompilerFactory } from "./precompiler.ts";
export { cargoPrecompiler } from "./precompilers/cargo.ts";
export { writeFileAtomic } from "./system/atomic.ts";
export { currentHost, type Env, type Host } from "./system/host.ts";
export type { Reporter } from "./system/reporter.ts";
export { type RunResult, run } from "./system/run.ts";
