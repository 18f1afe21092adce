// The only list of targets. A row becomes `verified` when CI builds it, installs the packed tarball on it and runs tests
// there; only verified rows become packages, optional dependencies, hash entries and rows of the support table.

export interface TargetSpec {
  /** Rust's name of it, which the cache and the precompiler use too. */
  readonly triple: string;
  /** The end of the package's and the file's name. */
  readonly id: string;
  /** `os`, `cpu` and `libc` as npm and Node know them. */
  readonly platform: "linux" | "darwin" | "win32";
  readonly arch: "x64" | "arm64";
  readonly libc?: "glibc";
  readonly system: string;
  readonly status: "verified" | "planned";
  /** How it is tested: on the machine itself or under emulation. A planned row has none. */
  readonly evidence?: "native" | "emulated";
  /** The oldest glibc the file loads on. */
  readonly minGlibc?: string;
}

/** The Node versions that guppy runs on, as in every `engines`: those that the transformer of TSX takes. */
export const nodeRange = "^20.19.0 || >=22.12.0";

export const targets: readonly TargetSpec[] = [
  {
    triple: "x86_64-unknown-linux-gnu",
    id: "linux-x64-gnu",
    platform: "linux",
    arch: "x64",
    libc: "glibc",
    system: "Linux on x64 with glibc",
    status: "verified",
    evidence: "native",
    minGlibc: "2.34",
  },
  {
    triple: "aarch64-unknown-linux-gnu",
    id: "linux-arm64-gnu",
    platform: "linux",
    arch: "arm64",
    libc: "glibc",
    system: "Linux on arm64 with glibc",
    status: "verified",
    evidence: "emulated",
    minGlibc: "2.34",
  },
  { triple: "aarch64-apple-darwin", id: "darwin-arm64", platform: "darwin", arch: "arm64", system: "macOS on Apple silicon", status: "planned" },
  { triple: "x86_64-apple-darwin", id: "darwin-x64", platform: "darwin", arch: "x64", system: "macOS on Intel", status: "planned" },
  { triple: "x86_64-pc-windows-msvc", id: "win32-x64-msvc", platform: "win32", arch: "x64", system: "Windows on x64", status: "planned" },
];

export const verifiedTargets: readonly TargetSpec[] = targets.filter(({ status }) => status === "verified");

export function packageOf({ id }: TargetSpec): string {
  return `@guppy/native-${id}`;
}

export function fileOf({ id }: TargetSpec): string {
  return `guppy.${id}.node`;
}
