// Which program takes symbols out of a target's binary, and how it is called. Pure.
import type { Target } from "../precompiler.ts";
import type { Env } from "../system/host.ts";
import type { Command } from "../system/run.ts";
import { targetRow } from "../targets/table.ts";
import { type CargoToolchain, crossLinkerName } from "./cargo-host.ts";

export type StripCommand = (from: string, to: string) => Command;

/** Undefined on Windows, where symbols are in a file of their own. */
export function stripCommand(target: Target, toolchain: CargoToolchain, env: Env): StripCommand | undefined {
  const platform = targetRow(target)?.platform;
  if (platform === "win32") return undefined;
  const command = toolchain.strip ?? crossStrip(target, toolchain, env) ?? "strip";
  const flags = platform === "darwin" ? ["-x"] : ["--strip-unneeded"];
  return (from, to) => ({ command, args: [...flags, "-o", to, from] });
}

/** Debian names a target's programs alike. A linker that is no GNU compiler has no `strip` of its own. */
function crossStrip(target: Target, toolchain: CargoToolchain, env: Env): string | undefined {
  const row = targetRow(target);
  if (row?.platform !== "linux" || row.arch === process.arch) return undefined;
  const linker = crossLinkerName(target, toolchain, env);
  return linker?.endsWith("-gcc") ? linker.replace(/gcc$/, "strip") : undefined;
}
