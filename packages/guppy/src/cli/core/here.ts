// What `guppy native build` and `guppy native fetch` work on: this guppy, this machine's target and its folder in the cache.
import { currentHost, type Host, PrecompilerError, type Reporter } from "@guppy/precompiler/embed";
import { describeMachine } from "@guppy/precompiler/local";
import type { TargetRow } from "../../generated/targets.ts";
import { anyTarget, thisMachine } from "../../native/machine.ts";
import { type OwnPackage, ownPackage } from "../../native/own.ts";
import { cacheFolder } from "../../native/places.ts";
import { UsageError } from "../usage.ts";

export interface Here {
  readonly own: OwnPackage;
  readonly target: TargetRow;
  readonly host: Host;
  /** Of this version and target; it may not be there yet. */
  readonly folder: string;
}

/** @throws UsageError in guppy's own repository, PrecompilerError `target_unavailable` */
export function here(): Here {
  const own = ownPackage();
  if (own === undefined) throw new UsageError("This guppy is part of a bundle, so its version is unknown.");
  if (own.workspace !== undefined)
    throw new UsageError("This is guppy's own repository. Use `scripts/native` to build its native file.");
  const machine = thisMachine();
  const target = anyTarget(machine);
  if (target === undefined) {
    throw new PrecompilerError(
      "target_unavailable",
      `guppy's native core is not made for ${describeMachine(machine)}`,
      {
        next: "see docs/targets.md in guppy's folder for the supported systems",
      },
    );
  }
  return { own, target, host: currentHost(), folder: cacheFolder(target, own.version) };
}

/** Standard output is for the path alone. */
export const reporter: Reporter = {
  info: (line) => console.error(line),
  warn: (line) => console.error(line),
};
