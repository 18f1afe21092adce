// Why there is no native file to load. What package managers left on the disk is read by the precompiler.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import {
  commandsFor,
  describeMachine,
  type Finding,
  foreignPackages,
  glibcVersion,
  type Machine,
  onGlibc,
  readTraces,
  reasonOfAbsence,
} from "@guppy/precompiler/local";
import { plannedTargets, type TargetRow, targets } from "../generated/targets.ts";
import type { Circumstances } from "./load-error.ts";
import { anyTarget } from "./machine.ts";
import { moduleUrl } from "./module-url.ts";
import type { NativeSettings } from "./settings.ts";

export function explainAbsence(settings: NativeSettings, about: Circumstances): Finding {
  const finding = findReason(settings, about);
  const { machine, target, manager } = about;
  const details = { machine: describeMachine(machine), package: target?.package, manager, ...finding.details };
  return { ...finding, details };
}

function findReason(settings: NativeSettings, about: Circumstances): Finding {
  const { machine, target } = about;
  if (settings.named !== undefined) return namedMissing(settings.named);
  const build = commandsFor(about.manager, "guppy").run("guppy native build");
  if (anyTarget(machine) === undefined) return unsupported(machine);
  if (settings.forceBuild) return notBuilt(machine, build);
  if (target === undefined) return unpublished(machine, build);
  if (machine.platform === "linux" && glibcVersion() === undefined) return wrongLibc(target);
  return packageAbsent(target, about);
}

function namedMissing(path: string): Finding {
  return {
    kind: "PATH_NOT_FOUND",
    what: `GUPPY_NATIVE_PATH is set to ${path}, but there is no such file.`,
    next: "Correct the path or unset GUPPY_NATIVE_PATH.",
    details: { path },
  };
}

function unsupported(machine: Machine): Finding {
  return {
    kind: "UNSUPPORTED",
    what: `guppy has no native package for ${describeMachine(machine)}.`,
    next: `Run it on one of ${targets.map(({ id }) => id).join(", ")}.`,
  };
}

function unpublished(machine: Machine, build: string): Finding {
  return {
    kind: "UNSUPPORTED",
    what: `guppy has no native package for ${describeMachine(machine)} yet.`,
    next: `Build it from source, which is not tested there: \`${build}\`.`,
  };
}

function notBuilt(machine: Machine, build: string): Finding {
  return {
    kind: "NOT_BUILT",
    what: `GUPPY_NATIVE_FORCE_BUILD allows only a native file that was built from source, and there is none for ${describeMachine(machine)}.`,
    next: `Unset GUPPY_NATIVE_FORCE_BUILD to load the one that comes with guppy, or build it: \`${build}\`.`,
  };
}

function wrongLibc(target: TargetRow): Finding {
  return {
    kind: "WRONG_LIBC",
    what: `guppy's native package ${target.package} is for glibc, and this Node runs on another C library, such as Alpine's musl.`,
    next: onGlibc,
    details: { found: "musl", needed: "glibc" },
  };
}

function packageAbsent(target: TargetRow, about: Circumstances): Finding {
  const folders = moduleFolders(target.package);
  if (folders.some((folder) => existsSync(join(folder, target.package, "package.json"))))
    return fileGone(target, about);
  const others = [...targets, ...plannedTargets].map((row) => row.package).filter((name) => name !== target.package);
  const foreign = foreignPackages(folders, others);
  const traces = about.project === undefined ? undefined : readTraces(about.project, target.package);
  const { machine, manager, own } = about;
  return reasonOfAbsence(target.package, { name: "guppy", version: own?.version, machine, manager }, foreign, traces);
}

/** Node's search path from where guppy lies, which is where a package manager has to put its dependencies. */
function moduleFolders(name: string): readonly string[] {
  return createRequire(moduleUrl).resolve.paths(name) ?? [];
}

function fileGone(target: TargetRow, { manager }: Circumstances): Finding {
  return {
    kind: "MISSING",
    what: `The package ${target.package} is installed, but its file ${target.file} is missing.`,
    next: `Reinstall it: \`${commandsFor(manager, "guppy").fresh}\`. If the file disappears again, a virus scanner or a clean-up job may be removing it.`,
  };
}
