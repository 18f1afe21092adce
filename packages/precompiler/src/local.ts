// `@guppy/precompiler/local`: what can be told of a binary without a configuration or a network, and the parts of the loader. An
// entry of its own, so that a loader which bundles it gets neither the archive reader nor the HTTP client.

export { sha256 } from "./artefact/checksum-file.ts";
export { type Stamp, stampFileName } from "./artefact/stamp.ts";
export { type BinaryFacts, inspectBinary, mismatches } from "./binary/inspect.ts";
export { cacheDir } from "./cache.ts";
export { type AbsenceFacts, reasonOfAbsence } from "./load/diagnose-absence.ts";
export type { Released } from "./load/diagnose-file.ts";
export {
  describeMachine,
  type FailureKind,
  type FileFinding,
  type Finding,
  type Machine,
  onGlibc,
} from "./load/finding.ts";
export { hashFinding, unverifiable } from "./load/hash-finding.ts";
export { installLibrary, type LibraryPackages, libraryPackages } from "./load/libraries.ts";
export {
  type Commands,
  commandsFor,
  findProject,
  type PackageManager,
  type Project,
  runningManager,
} from "./load/package-manager.ts";
export { readJson } from "./load/read-json.ts";
export { type NotFound, type PlaceWithFile, type PlaceWithout, searchNative } from "./load/search.ts";
export { type LoaderSettings, readLoaderSettings } from "./load/settings.ts";
export { foreignPackages, type InstallTraces, readTraces } from "./load/traces.ts";
export { currentHost, type Env, type Host } from "./system/host.ts";
export { detectLibc, glibcVersion, type Libc, type LibcFacts } from "./targets/libc.ts";
