// `@guppy/precompiler/local`: what can be told of a binary without a configuration or a network. An entry of its own, so that a
// loader which bundles it gets neither the archive reader nor the HTTP client.

export { sha256 } from "./artefact/checksum-file.ts";
export { type Stamp, stampFileName } from "./artefact/stamp.ts";
export { type BinaryFacts, inspectBinary, mismatches } from "./binary/inspect.ts";
export { cacheDir } from "./cache.ts";
export { currentHost, type Env, type Host } from "./system/host.ts";
export { detectLibc, glibcVersion, type Libc, type LibcFacts } from "./targets/libc.ts";
