// The small file beside an installed binary that says what it is. Imports nothing, since loaders read it too.

export const stampFileName = ".guppy-native.json";

export interface Stamp {
  readonly name: string;
  readonly version: string;
  /** Of the binary itself, not of the machine that asked for it. */
  readonly platform: string;
  readonly arch: string;
  /** Of the binary, 64 hexadecimal digits. */
  readonly sha256: string;
  /** `precompile` marks a folder that may hold another machine's binary. */
  readonly source: "fetch" | "build" | "precompile";
  readonly target?: string;
  /** The archive it came from. */
  readonly archive?: string;
  /** The Node-API version of the Node that a build ran under. */
  readonly napi?: string;
  /** The project's fingerprint. */
  readonly config?: string;
}
