// The steps of scripts/check as data, in the order of their reports' importance: cheap checks first, windows last.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Counting } from "./count.ts";

export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Relative to the repository's root. */
  readonly folder?: string;
  readonly counting: Counting;
  /** Steps of one lane run one after the other; the lanes run side by side. */
  readonly lane: "cargo" | "side" | "node";
  /** Names of steps that must have passed; else this one counts as failed without being run. */
  readonly needs?: readonly string[];
  /** Runs with nothing beside it, since it measures time or drives windows. */
  readonly alone?: boolean;
  readonly minutes: number;
  /** Runs with `--full` only: takes long, and a change of the sources seldom breaks it. */
  readonly full?: boolean;
  /** Builds or tests a target of another machine; left out with `--host`. */
  readonly foreign?: boolean;
  /** Packs guppy, which takes the native files of all targets. */
  readonly packs?: boolean;
}

const node = { lane: "node", counting: "one", minutes: 5 } as const;
const packing = { packs: true, needs: ["build", "native", "native for arm64"] } as const;
const cargo = { lane: "cargo", counting: "one", minutes: 40 } as const;

/** `report` stands for the file vitest writes its counts to. */
export const reportFile = "{report}";

const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`] as const;
const vitest = ["vitest", "run", ...reporters] as const;

const exampleFolder = join(import.meta.dirname, "..", "..", "examples");
/** Those that have tests. */
const examples = readdirSync(exampleFolder).filter((name) => existsSync(join(exampleFolder, name, "vitest.config.ts")));

export const steps: readonly Step[] = [
  { ...node, name: "codegen", command: ["node", "scripts/codegen/main.ts", "--check"] },
  { ...node, name: "lint", command: ["biome", "check", "--error-on-warnings", "."] },
  {
    ...node,
    name: "shell",
    command: ["bash", "-c", "grep -rlI '^#!/usr/bin/env bash' scripts .ci | xargs shellcheck -x"],
  },
  { ...node, name: "workflows", command: ["scripts/lint_workflows"] },
  { ...node, name: "tidy", command: ["node", "scripts/tidy/main.ts"] },
  { ...node, name: "notice", command: ["node", "scripts/notice/main.ts", "--check"] },
  { ...node, name: "build", command: ["turbo", "run", "build"] },
  { ...node, name: "types", command: ["turbo", "run", "typecheck"], needs: ["build"] },
  { ...node, name: "script types", command: ["tsc", "--noEmit", "-p", "scripts"], needs: ["build"] },
  { ...node, name: "script tests", command: vitest, counting: "vitest" },

  { ...cargo, name: "rustfmt", command: ["cargo", "fmt", "--all", "--check"] },
  {
    ...cargo,
    name: "cargo tests",
    command: ["cargo", "test", "--locked", "-p", "guppy-wire", "-p", "guppy-scene"],
    counting: "cargo",
  },
  { ...cargo, name: "native", command: ["scripts/native"] },
  {
    ...cargo,
    name: "native for arm64",
    // The long end of a link takes one core, and each has a target folder of its own.
    lane: "side",
    command: ["scripts/native", "aarch64-unknown-linux-gnu"],
    foreign: true,
    minutes: 55,
  },
  {
    ...cargo,
    name: "clippy",
    // The release profile shares build scripts and macros with the native build.
    command: ["cargo", "clippy", "--release", "--workspace", "--all-targets", "--locked", "--", "--deny", "warnings"],
  },
  {
    ...cargo,
    name: "core tests",
    // On what the native build has compiled, so not before it.
    command: ["scripts/core_tests"],
    counting: "cargo",
    needs: ["native"],
    minutes: 15,
  },
  // These need no native file, and run while the link for arm64 leaves one core idle.
  {
    ...node,
    name: "precompiler tests",
    lane: "cargo",
    // It builds a small addon, in a target folder of its own.
    command: ["bash", "-c", `CARGO_TARGET_DIR="$CARGO_TARGET_DIR/precompiler" exec ${vitest.join(" ")}`],
    folder: "packages/precompiler",
    counting: "vitest",
    needs: ["build"],
    minutes: 10,
  },
  {
    ...node,
    name: "releases",
    lane: "cargo",
    command: [...vitest, "--project", "release"],
    folder: "packages/smoke",
    counting: "vitest",
    minutes: 15,
  },
  {
    ...cargo,
    name: "core precompile",
    command: [...vitest, "test/precompiler"],
    folder: "packages/guppy",
    counting: "vitest",
    needs: ["build", "native", "native for arm64"],
  },

  {
    ...node,
    name: "guppy tests",
    command: [...vitest, "--exclude", "test/window/**", "--exclude", "test/precompiler/**"],
    folder: "packages/guppy",
    counting: "vitest",
    needs: ["build", "native"],
    minutes: 10,
  },
  ...examples.map(
    (name): Step => ({
      ...node,
      name: `${name} tests`,
      // Beside what packs, behind the link for arm64.
      lane: "side",
      command: vitest,
      folder: `examples/${name}`,
      counting: "vitest",
      needs: ["build", "native"],
    }),
  ),
  {
    ...node,
    name: "packages",
    command: ["scripts/package_smoke", ...reporters],
    counting: "vitest",
    ...packing,
  },
  {
    ...node,
    name: "clean install",
    command: ["scripts/clean_install_load_test", ...reporters],
    counting: "vitest",
    ...packing,
  },
  {
    ...node,
    name: "loader",
    command: [...vitest, "--project", "loader"],
    folder: "packages/smoke",
    counting: "vitest",
    ...packing,
  },
  {
    ...node,
    name: "arm64, emulated",
    command: ["scripts/emulated_load_test", ...reporters],
    counting: "vitest",
    ...packing,
    foreign: true,
    minutes: 15,
  },
  {
    ...node,
    name: "source build",
    command: [...vitest, "--project", "source"],
    folder: "packages/smoke",
    counting: "vitest",
    ...packing,
    minutes: 40,
  },
  {
    ...node,
    name: "source build afresh",
    command: ["env", "GUPPY_SOURCE_BUILD=afresh", ...vitest, "--project", "source"],
    folder: "packages/smoke",
    counting: "vitest",
    full: true,
    ...packing,
    minutes: 40,
  },
  {
    ...node,
    name: "install matrix",
    command: ["scripts/install_matrix", "--short", ...reporters],
    counting: "vitest",
    ...packing,
    minutes: 10,
  },
  {
    ...node,
    name: "whole matrix",
    command: ["scripts/install_matrix", ...reporters],
    counting: "vitest",
    full: true,
    ...packing,
    minutes: 20,
  },
  {
    ...node,
    name: "demo",
    command: [
      "bash",
      "-c",
      "scripts/demo --headless --screenshot \"$(mktemp -d)/counter.png\" | tee /dev/stderr | grep -qx 'Count: 3'",
    ],
    needs: ["build", "native"],
    alone: true,
  },
  {
    ...node,
    name: "window tests",
    command: [...vitest, "test/window"],
    folder: "packages/guppy",
    counting: "vitest",
    needs: ["build", "native"],
    alone: true,
    minutes: 15,
  },
];
