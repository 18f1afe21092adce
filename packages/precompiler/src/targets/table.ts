// Rust triples and what npm calls the same machines. The only list; everything else looks rows up.
import type { Target } from "../precompiler.ts";

export interface TargetRow {
  readonly triple: Target;
  /** The suffix of a platform package, such as `linux-x64-gnu`. */
  readonly npm: string;
  readonly platform: string;
  readonly arch: string;
  /** npm's word, which is not the triple's: `glibc` for `gnu`. */
  readonly libc?: "glibc" | "musl";
  /** The seed's five. The rest is known, and refused until a maintainer asks for it. That says nothing of what was tested where. */
  readonly usual: boolean;
}

const seedTargets: readonly Target[] = [
  "aarch64-apple-darwin",
  "x86_64-apple-darwin",
  "aarch64-unknown-linux-gnu",
  "x86_64-unknown-linux-gnu",
  "x86_64-pc-windows-msvc",
];

const row = (triple: Target, npm: string, platform: string, arch: string, libc?: "glibc" | "musl"): TargetRow => ({
  triple,
  npm,
  platform,
  arch,
  ...(libc === undefined ? {} : { libc }),
  usual: seedTargets.includes(triple),
});

export const targetTable: readonly TargetRow[] = [
  row("aarch64-apple-darwin", "darwin-arm64", "darwin", "arm64"),
  row("x86_64-apple-darwin", "darwin-x64", "darwin", "x64"),
  row("aarch64-unknown-linux-gnu", "linux-arm64-gnu", "linux", "arm64", "glibc"),
  row("x86_64-unknown-linux-gnu", "linux-x64-gnu", "linux", "x64", "glibc"),
  row("x86_64-pc-windows-msvc", "win32-x64-msvc", "win32", "x64"),
  row("aarch64-unknown-linux-musl", "linux-arm64-musl", "linux", "arm64", "musl"),
  row("x86_64-unknown-linux-musl", "linux-x64-musl", "linux", "x64", "musl"),
  row("armv7-unknown-linux-musleabihf", "linux-arm-musleabihf", "linux", "arm", "musl"),
  row("armv7-unknown-linux-gnueabihf", "linux-arm-gnueabihf", "linux", "arm", "glibc"),
  row("riscv64gc-unknown-linux-gnu", "linux-riscv64-gnu", "linux", "riscv64", "glibc"),
  row("powerpc64le-unknown-linux-gnu", "linux-ppc64-gnu", "linux", "ppc64", "glibc"),
  row("loongarch64-unknown-linux-gnu", "linux-loong64-gnu", "linux", "loong64", "glibc"),
  row("s390x-unknown-linux-gnu", "linux-s390x-gnu", "linux", "s390x", "glibc"),
  row("aarch64-pc-windows-msvc", "win32-arm64-msvc", "win32", "arm64"),
  row("i686-pc-windows-msvc", "win32-ia32-msvc", "win32", "ia32"),
  row("x86_64-unknown-freebsd", "freebsd-x64", "freebsd", "x64"),
  row("universal-apple-darwin", "darwin-universal", "darwin", "universal"),
  row("wasm32-wasip1-threads", "wasm32-wasi", "wasi", "wasm32"),
];

export function targetRow(triple: Target): TargetRow | undefined {
  return targetTable.find((candidate) => candidate.triple === triple);
}

/** Also right for targets that are not in the table, since a driver must not refuse a name it does not know. */
export function isWindowsTarget(target: Target): boolean {
  return targetRow(target)?.platform === "win32" || /(^|[-_])(windows|win32)([-_]|$)/.test(target);
}
