// The package managers that smoke tests install with, as data: one entry each, with how it is started and spoken to.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";
import { findProgram } from "./environment.ts";
import type { Command } from "./run.ts";

export interface Manager {
  /** What people type. */
  readonly name: string;
  readonly command: Command;
  /** Arguments that add packages to an empty project without running a script of any of them. */
  readonly add: readonly string[];
}

/** npm's version is the one this package depends on, whatever the machine has. */
export const npm: Manager = {
  name: "npm",
  command: [process.execPath, npmProgram("npm-11")],
  add: ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"],
};

/** The npm of Node 20 and 22. Unlike later ones it writes lockfiles for its own platform alone, and installs from them. */
export const npm10: Manager = { ...npm, command: [process.execPath, npmProgram("npm-10")] };

/** The version that the repository's package.json names; scripts/setup installs it. */
export const pnpm: Manager = {
  name: "pnpm",
  command: [findProgram("pnpm")],
  add: ["add", "--ignore-scripts"],
};

function npmProgram(alias: string): string {
  const manifest = createRequire(import.meta.url).resolve(`${alias}/package.json`);
  return join(dirname(manifest), "bin", "npm-cli.js");
}
