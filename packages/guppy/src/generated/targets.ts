// Generated from schema/ by `pnpm codegen` (scripts/codegen/targets.ts). Do not edit.

/** The targets with a package. */
export type TargetId = "linux-x64-gnu" | "linux-arm64-gnu";

export interface NodeRequire {
  (name: string): unknown;
  resolve(name: string): string;
}

export interface NativePackage {
  readonly resolve: () => string;
  readonly load: () => unknown;
}

export interface TargetRow {
  readonly id: string;
  readonly triple: string;
  readonly platform: string;
  readonly arch: string;
  readonly libc?: string;
  readonly package: string;
  readonly file: string;
  readonly minGlibc?: string;
}

/** The targets with a package. */
export const targets: readonly (TargetRow & { readonly id: TargetId })[] = [
  {
    id: "linux-x64-gnu",
    triple: "x86_64-unknown-linux-gnu",
    platform: "linux",
    arch: "x64",
    libc: "glibc",
    package: "@guppy/native-linux-x64-gnu",
    file: "guppy.linux-x64-gnu.node",
    minGlibc: "2.34",
  },
  {
    id: "linux-arm64-gnu",
    triple: "aarch64-unknown-linux-gnu",
    platform: "linux",
    arch: "arm64",
    libc: "glibc",
    package: "@guppy/native-linux-arm64-gnu",
    file: "guppy.linux-arm64-gnu.node",
    minGlibc: "2.34",
  },
];

/** Targets without one: only a build of one's own can be loaded there. */
export const plannedTargets: readonly TargetRow[] = [
  {
    id: "darwin-arm64",
    triple: "aarch64-apple-darwin",
    platform: "darwin",
    arch: "arm64",
    package: "@guppy/native-darwin-arm64",
    file: "guppy.darwin-arm64.node",
  },
  {
    id: "darwin-x64",
    triple: "x86_64-apple-darwin",
    platform: "darwin",
    arch: "x64",
    package: "@guppy/native-darwin-x64",
    file: "guppy.darwin-x64.node",
  },
  {
    id: "win32-x64-msvc",
    triple: "x86_64-pc-windows-msvc",
    platform: "win32",
    arch: "x64",
    package: "@guppy/native-win32-x64-msvc",
    file: "guppy.win32-x64-msvc.node",
  },
];

/** The names stand here as literals, so that bundlers and file tracers see what may be loaded. */
export function nativePackage(id: TargetId, require: NodeRequire): NativePackage {
  switch (id) {
    case "linux-x64-gnu":
      return {
        resolve: () => require.resolve("@guppy/native-linux-x64-gnu"),
        load: () => require("@guppy/native-linux-x64-gnu"),
      };
    case "linux-arm64-gnu":
      return {
        resolve: () => require.resolve("@guppy/native-linux-arm64-gnu"),
        load: () => require("@guppy/native-linux-arm64-gnu"),
      };
  }
}
