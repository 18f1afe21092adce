// The public surface, grouped by who it is for.

export {
  type Checksums,
  checksumFileName,
  checksumOf,
  parseChecksums,
  readChecksums,
  sha256,
} from "./artefact/checksum-file.ts";
export { verifyAndUnpack } from "./artefact/install.ts";
// The parts the drivers are made of.
export { type ArchiveParts, type Artefact, archiveFilename } from "./artefact/names.ts";
export { formatSidecar, parseSidecar, sidecarSuffix } from "./artefact/sidecar.ts";
export { type InstallState, installState, readStamp, type Stamp, stampFileName } from "./artefact/stamp.ts";
export { type BinaryFacts, inspectBinary, mismatches } from "./binary/inspect.ts";
export { cacheDir } from "./cache.ts";
// For maintainers, in a configuration file.
export {
  type ArtefactLocation,
  defineConfig,
  type Headers,
  type Limits,
  type NapiVersions,
  type NpmPackages,
  type PrecompilerConfig,
  type ToolchainConfig,
  type UrlSource,
  type VariantPredicate,
} from "./config/config.ts";
export { consumerRoot, readConsumerForceBuild } from "./config/consumer.ts";
export { configFiles, loadProject } from "./config/load.ts";
// The drivers, for tools that do without the command line.
export { type PackageFacts, type Project, resolveProject } from "./config/project.ts";
export {
  availableTargetUrls,
  type CurrentArtefact,
  currentTargetUrl,
  type LocatedArtefact,
} from "./driver/artefacts.ts";
export { buildFromSource } from "./driver/build.ts";
export { type ChecksumFlags, type ChecksumOutcome, checksum } from "./driver/checksum.ts";
export { type CleanOptions, clean } from "./driver/clean.ts";
export { type CompileOptions, type CompileOutcome, compile } from "./driver/compile.ts";
export { type DoctorReport, doctor, type Known } from "./driver/doctor.ts";
export { type FetchedArchive, type FetchOptions, fetchArtefacts } from "./driver/fetch.ts";
export { type LoadTest, loadTest } from "./driver/load-test.ts";
export type { DriverOptions } from "./driver/options.ts";
export { type FetchedPackage, fetchPlatformPackage, type PlatformFetchOptions } from "./driver/platform-fetch.ts";
export { type PrecompiledArchive, type PrecompileOptions, precompile } from "./driver/precompile.ts";
export { awaitPublished, type PublishedOptions } from "./driver/published.ts";
export { nativeHashesFileName, type StagedPackage, type StageOptions, stage } from "./driver/stage.ts";
export { type VerifiedArtefact, type VerifyOptions, verify } from "./driver/verify.ts";
export { verifyPacked } from "./driver/verify-packed.ts";
export { errorMessage, exitStatus, explainError, PrecompilerError, type PrecompilerErrorCode } from "./errors.ts";
// For those who write a precompiler of their own.
export type {
  BuildContext,
  CompileResult,
  Diagnostic,
  Downloader,
  Operation,
  Precompiler,
  PrecompilerFactory,
  Result,
  Severity,
  Target,
} from "./precompiler.ts";
export { type CargoOptions, cargoPrecompiler } from "./precompilers/cargo.ts";
export type { CargoToolchain } from "./precompilers/cargo-host.ts";
export { type CcOptions, ccPrecompiler } from "./precompilers/cc.ts";
export { type Compilers, type CompilerTable, compilersFor } from "./precompilers/cc-table.ts";
export { type CommandOptions, type CommandSpec, commandPrecompiler } from "./precompilers/command.ts";
export { currentHost, type Env, type Host } from "./system/host.ts";
export type { DownloadProgress, Reporter } from "./system/reporter.ts";
export { detectLibc, glibcVersion, type Libc, type LibcFacts } from "./targets/libc.ts";
export { type DetectedMachine, detectTarget, normaliseTriple } from "./targets/normalise.ts";
export { type TargetRow, targetRow, targetTable } from "./targets/table.ts";
export { type ToolchainOptions, toolchainClean, toolchainCompile } from "./toolchain.ts";
