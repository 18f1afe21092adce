// What machine this is, in the words of the target table. Decided by platform and processor alone: which C library it has is
// asked only after a file has failed, so a machine that is fine pays nothing for it.
import type { Machine } from "@guppy/precompiler/local";
import { plannedTargets, type TargetRow, targets } from "../generated/targets.ts";

export function thisMachine(): Machine {
  return { platform: process.platform, arch: process.arch };
}

export function verifiedTarget(machine: Machine): (typeof targets)[number] | undefined {
  return targets.find((row) => fits(row, machine));
}

/** Also one without a package: somebody may have built it. */
export function anyTarget(machine: Machine): TargetRow | undefined {
  return verifiedTarget(machine) ?? plannedTargets.find((row) => fits(row, machine));
}

function fits(row: TargetRow, machine: Machine): boolean {
  return row.platform === machine.platform && row.arch === machine.arch;
}
