// Which profile has built a native file: told by the words that `PROFILE` of crates/guppy-napi puts into its bytes.

/** Of `scripts/native --quick`: for tests on one machine, and slower and larger than what users get. */
export function isQuick(bytes: Uint8Array): boolean {
  return says(bytes, "quick");
}

/** What speaks against publishing the file; undefined when the release profile has built it. */
export function profileProblem(bytes: Uint8Array): string | undefined {
  if (isQuick(bytes)) return "is a quick build, for tests only; build it with scripts/native";
  if (hasFaults(bytes)) return "can be made to fail on purpose, as builds for tests can; build it with scripts/native";
  return says(bytes, "release") ? undefined : "does not say which profile built it; build it with scripts/native";
}

/** Whether it reads the variable by which tests have it fail: see `stage.rs` of crates/guppy-gpui. */
export function hasFaults(bytes: Uint8Array): boolean {
  return includes(bytes, "GUPPY_FAULT");
}

function says(bytes: Uint8Array, profile: string): boolean {
  return includes(bytes, `guppy-profile:${profile}`);
}

function includes(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words);
}
