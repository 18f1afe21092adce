// How guppy's own core is built for every target, for scripts/native and for precompiler.config.ts: the profile and the target
// folder are the same, so whichever runs second compiles nothing.
import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CargoOptions, CargoToolchain } from "@guppy/precompiler";
import { targets } from "./src/generated/targets.ts";

/** One for every checkout, unless cargo's own variable names another. */
export const coreTargetFolder: string =
  process.env["CARGO_TARGET_DIR"] ||
  join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "guppy", "target");

/** Of targets that are not this machine's. */
export const crossTargetFolder: string = join(coreTargetFolder, "cross");

const arm64 = "aarch64-unknown-linux-gnu";

/** Debian's compiler has a standard library for arm64 beside its own, from the package libstd-rust-web-dev:arm64. */
const debian = existsSync(`/usr/lib/rustlib/${arm64}`) ? { cargo: "/usr/bin/cargo", rustc: "/usr/bin/rustc" } : {};

const suffix = arm64.replaceAll("-", "_");

const cross: CargoToolchain = {
  ...debian,
  linker: "aarch64-linux-gnu-gcc",
  env: {
    // Two compilers share nothing, and in a folder of its own this one does not wait for the other.
    CARGO_TARGET_DIR: crossTargetFolder,
    [`PKG_CONFIG_ALLOW_CROSS_${suffix}`]: "1",
    // Else the libraries of the machine that builds would answer.
    [`PKG_CONFIG_LIBDIR_${suffix}`]: "/usr/lib/aarch64-linux-gnu/pkgconfig:/usr/share/pkgconfig",
  },
};

export const coreCargo: CargoOptions = {
  targets: targets.map(({ triple }) => triple),
  manifestPath: fileURLToPath(new URL("../../crates/guppy-napi/Cargo.toml", import.meta.url)),
  locked: true,
  strip: true,
  explicitTarget: true,
  // A machine of the target itself builds with what it has.
  toolchains: process.arch === "arm64" ? {} : { [arm64]: cross },
};
