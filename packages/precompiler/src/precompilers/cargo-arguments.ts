// The one place that makes cargo's arguments, for cargo itself and for `napi build`, which hands its own on to cargo. Pure.
import type { Target } from "../precompiler.ts";

export interface CargoBuild {
  /** Relative to the package or absolute. */
  readonly manifestPath: string;
  /** Undefined builds for rustc's host, without a folder of its own. */
  readonly target: Target | undefined;
  readonly profile: string;
  readonly features: readonly string[];
  readonly defaultFeatures: boolean;
  readonly locked: boolean;
  readonly package?: string;
  readonly bin?: string;
}

/** After the flags both programs know come those for cargo alone, then the user's. */
export interface CargoArguments {
  readonly shared: readonly string[];
  readonly cargoOnly: readonly string[];
}

export function cargoArguments(build: CargoBuild, argv: readonly string[]): CargoArguments {
  return {
    shared: [
      "--manifest-path",
      build.manifestPath,
      ...(build.target === undefined ? [] : ["--target", build.target]),
      ...(build.profile === "release" ? ["--release"] : ["--profile", build.profile]),
      ...(build.package === undefined ? [] : ["--package", build.package]),
      ...(build.bin === undefined ? [] : ["--bin", build.bin]),
      ...build.features.flatMap((feature) => ["--features", feature]),
      ...(build.defaultFeatures ? [] : ["--no-default-features"]),
    ],
    cargoOnly: [...(build.locked ? ["--locked"] : []), ...argv],
  };
}

/** `cargo build …`, with messages a program can read on standard output. */
export function plainCargoArguments(parts: CargoArguments): readonly string[] {
  return ["build", "--message-format", "json", ...parts.shared, ...parts.cargoOnly];
}

/** `cargo zigbuild …`, whose target carries the oldest glibc. */
export function zigbuildArguments(parts: CargoArguments, target: Target, floor: string): readonly string[] {
  const at = parts.shared.indexOf("--target");
  const rest = at === -1 ? parts.shared : parts.shared.filter((_, index) => index !== at && index !== at + 1);
  return ["zigbuild", "--message-format", "json", "--target", `${target}.${floor}`, ...rest, ...parts.cargoOnly];
}

/** `napi build …`, with nothing but the binary in `outputDir`. */
export function napiBuildArguments(parts: CargoArguments, outputDir: string): readonly string[] {
  const rest = parts.cargoOnly.length === 0 ? [] : ["--", ...parts.cargoOnly];
  return ["build", "--output-dir", outputDir, ...parts.shared, ...rest];
}

/** The variable in which cargo looks for a target's linker. */
export function linkerVariable(target: Target): string {
  return `CARGO_TARGET_${target.toUpperCase().replace(/[-.]/g, "_")}_LINKER`;
}
