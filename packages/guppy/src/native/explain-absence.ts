// Why there is no native file to load. Everything is told from what lies on the disk: what the package manager wrote down about
// its last install, and what it put where the package should be. Where that says nothing, so does the error.
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { glibcVersion } from "@guppy/precompiler/local";
import type { ErrorCode, GuppyError } from "../errors.ts";
import { type TargetRow, targets } from "../generated/targets.ts";
import { type Circumstances, loadError, onGlibc } from "./load-error.ts";
import { anyTarget, describeMachine, type Machine } from "./machine.ts";
import { moduleUrl } from "./module-url.ts";
import { commands } from "./package-manager.ts";
import type { NativeSettings } from "./settings.ts";
import { foreignPackages, type InstallTraces, readTraces } from "./traces.ts";

interface Finding {
  readonly code: ErrorCode;
  readonly what: string;
  readonly next: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

export function explainAbsence(settings: NativeSettings, about: Circumstances): GuppyError {
  const { code, ...parts } = findReason(settings, about);
  const { machine, target } = about;
  return loadError(code, {
    ...parts,
    details: { machine: describeMachine(machine), package: target?.package, manager: about.manager, ...parts.details },
  });
}

function findReason(settings: NativeSettings, about: Circumstances): Finding {
  const { machine, target } = about;
  if (settings.named !== undefined) return namedMissing(settings.named);
  const build = `${commands[about.manager].run} native build`;
  if (anyTarget(machine) === undefined) return unsupported(machine);
  if (settings.forceBuild) return notBuilt(machine, build);
  if (target === undefined) return unpublished(machine, build);
  if (machine.platform === "linux" && glibcVersion() === undefined) return wrongLibc(target);
  return packageAbsent(target, about);
}

function namedMissing(path: string): Finding {
  return {
    code: "GUPPY_NATIVE_PATH_NOT_FOUND",
    what: `GUPPY_NATIVE_PATH is set to ${path}, but there is no such file.`,
    next: "Correct the path or unset GUPPY_NATIVE_PATH.",
    details: { path },
  };
}

function unsupported(machine: Machine): Finding {
  return {
    code: "GUPPY_NATIVE_UNSUPPORTED",
    what: `guppy has no native package for ${describeMachine(machine)}.`,
    next: `Run it on one of ${targets.map(({ id }) => id).join(", ")}.`,
  };
}

function unpublished(machine: Machine, build: string): Finding {
  return {
    code: "GUPPY_NATIVE_UNSUPPORTED",
    what: `guppy has no native package for ${describeMachine(machine)} yet.`,
    next: `Build it from source, which is not tested there: \`${build}\`.`,
  };
}

function notBuilt(machine: Machine, build: string): Finding {
  return {
    code: "GUPPY_NATIVE_NOT_BUILT",
    what: `GUPPY_NATIVE_FORCE_BUILD allows only a native file that was built from source, and there is none for ${describeMachine(machine)}.`,
    next: `Unset GUPPY_NATIVE_FORCE_BUILD to load the one that comes with guppy, or build it: \`${build}\`.`,
  };
}

function wrongLibc(target: TargetRow): Finding {
  return {
    code: "GUPPY_NATIVE_WRONG_LIBC",
    what: `guppy's native package ${target.package} is for glibc, and this Node runs on another C library, such as Alpine's musl.`,
    next: onGlibc,
    details: { found: "musl", needed: "glibc" },
  };
}

function packageAbsent(target: TargetRow, about: Circumstances): Finding {
  const folders = moduleFolders(target.package);
  if (folders.some((folder) => existsSync(join(folder, target.package, "package.json"))))
    return fileGone(target, about);
  const foreign = foreignPackages(folders, target.package);
  const traces = about.project === undefined ? undefined : readTraces(about.project, target.package);
  return reasonOfAbsence(target, about, foreign, traces);
}

/** Node's search path from where guppy lies, which is where a package manager has to put its dependencies. */
function moduleFolders(name: string): readonly string[] {
  return createRequire(moduleUrl).resolve.paths(name) ?? [];
}

function fileGone(target: TargetRow, { manager }: Circumstances): Finding {
  return {
    code: "GUPPY_NATIVE_MISSING",
    what: `The package ${target.package} is installed, but its file ${target.file} is missing.`,
    next: `Reinstall it: \`${commands[manager].fresh}\`. If the file disappears again, a virus scanner or a clean-up job may be removing it.`,
  };
}

/** Pure: the evidence in, the finding out. What is surest comes first. */
export function reasonOfAbsence(
  target: TargetRow,
  { machine, manager, own }: Pick<Circumstances, "machine" | "manager" | "own">,
  foreign: readonly string[],
  traces: InstallTraces | undefined,
): Finding {
  const here = describeMachine(machine);
  const todo = commands[manager];
  const elsewhere = traces?.installed.filter((platform) => platform !== here) ?? [];
  const missing = `The package ${target.package} is not installed`;
  const fresh = `Install again on this machine: \`${todo.fresh}\`.`;
  const again = `Have it resolved again: \`${todo.again(own?.version ?? "latest")}\`.`;

  if (foreign.length > 0)
    return {
      code: "GUPPY_NATIVE_OTHER_PLATFORM",
      what: `${missing}, but ${foreign.join(" and ")} is: this node_modules folder was made on another kind of machine; this one is ${here}.`,
      next: fresh,
      details: { found: foreign },
    };
  if (traces?.omitted === true)
    return {
      code: "GUPPY_NATIVE_OMITTED",
      what: `${missing}, because ${manager} was told to leave optional dependencies out.`,
      next: `Install with them: \`${todo.withOptional}\`.`,
    };
  if (traces?.skipped === true || (elsewhere.length > 0 && !traces?.installed.includes(here)))
    return {
      code: "GUPPY_NATIVE_OTHER_PLATFORM",
      what: `${missing}: ${manager} installed for ${elsewhere[0] ?? "another platform"}, but this is ${here}.`,
      next: fresh,
      details: { found: elsewhere },
    };
  if (traces?.removed === true)
    return {
      code: "GUPPY_NATIVE_MISSING",
      what: `${missing} any more: ${manager} installed it, but something has removed it since.`,
      next: fresh,
    };
  const lock = traces?.lock;
  if (lock === undefined)
    return { code: "GUPPY_NATIVE_MISSING", what: `${missing}, and the reason is unknown.`, next: fresh };
  if (lock.listsPackage)
    return {
      code: "GUPPY_NATIVE_OMITTED",
      what: `${missing}, though ${lock.file} lists it: optional dependencies were left out, or it was installed for another platform.`,
      next: `Install with them: \`${todo.withOptional}\`.`,
      details: { lockfile: lock.file },
    };
  if (lock.platforms.length > 0 && !lock.platforms.includes(here))
    return {
      code: "GUPPY_NATIVE_FOREIGN_LOCKFILE",
      what: `${missing}, because ${lock.file} lists packages for ${[...new Set(lock.platforms)].join(", ")} only, but this is ${here}.`,
      next: again,
      details: { lockfile: lock.file, found: lock.platforms },
    };
  return {
    code: "GUPPY_NATIVE_INCOMPLETE_RELEASE",
    what: `${missing}, and ${lock.file} does not list it: the registry did not have it when guppy was installed.`,
    next: again,
    details: { lockfile: lock.file },
  };
}
