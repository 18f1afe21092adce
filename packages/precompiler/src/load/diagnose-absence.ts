// Why a native package is not installed, told from what lies on the disk: what the package manager wrote down about its last
// install, and what it put where the package should be. Where that says nothing, so does the finding.
import { describeMachine, type Finding, type Machine } from "./finding.ts";
import { commandsFor, type PackageManager } from "./package-manager.ts";
import type { InstallTraces } from "./traces.ts";

export interface AbsenceFacts {
  /** Of the package that needs the native one, and its version where it is known. */
  readonly name: string;
  readonly version?: string | undefined;
  readonly machine: Machine;
  readonly manager: PackageManager;
}

/** Pure: the evidence in, the finding out. What is surest comes first. */
export function reasonOfAbsence(
  packageName: string,
  { name, version, machine, manager }: AbsenceFacts,
  foreign: readonly string[],
  traces: InstallTraces | undefined,
): Finding {
  const here = describeMachine(machine);
  const todo = commandsFor(manager, name);
  const elsewhere = traces?.installed.filter((platform) => platform !== here) ?? [];
  const missing = `The package ${packageName} is not installed`;
  const fresh = `Install again on this machine: \`${todo.fresh}\`.`;
  const again = `Have it resolved again: \`${todo.again(version ?? "latest")}\`.`;

  if (foreign.length > 0)
    return {
      kind: "OTHER_PLATFORM",
      what: `${missing}, but ${foreign.join(" and ")} is: this node_modules folder was made on another kind of machine; this one is ${here}.`,
      next: fresh,
      details: { found: foreign },
    };
  if (traces?.omitted === true)
    return {
      kind: "OMITTED",
      what: `${missing}, because ${manager} was told to leave optional dependencies out.`,
      next: `Install with them: \`${todo.withOptional}\`.`,
    };
  if (traces?.skipped === true || (elsewhere.length > 0 && !traces?.installed.includes(here)))
    return {
      kind: "OTHER_PLATFORM",
      what: `${missing}: ${manager} installed for ${elsewhere[0] ?? "another platform"}, but this is ${here}.`,
      next: fresh,
      details: { found: elsewhere },
    };
  if (traces?.removed === true)
    return {
      kind: "MISSING",
      what:
        manager === "npm"
          ? `${missing} any more: npm installed it, but something has removed it since.`
          : `${missing}: ${manager} could not get its tarball or found it damaged and went on without it, or something has removed it since.`,
      next: fresh,
    };
  const lock = traces?.lock;
  if (lock === undefined) return { kind: "MISSING", what: `${missing}, and the reason is unknown.`, next: fresh };
  // Optional dependencies that fail are left out in silence; others that are there show that it was not for being optional.
  if (lock.listsPackage && traces?.optionalInstalled)
    return {
      kind: "MISSING",
      what: `${missing}, though ${lock.file} lists it and other optional dependencies are there: ${manager} could not get its tarball, or found it damaged, and went on without it.`,
      next: `See what the registry says of it with \`npm view ${packageName}\`, then ${fresh.charAt(0).toLowerCase()}${fresh.slice(1)}`,
      details: { lockfile: lock.file },
    };
  if (lock.listsPackage)
    return {
      kind: "OMITTED",
      what: `${missing}, though ${lock.file} lists it: optional dependencies were left out, its tarball could not be had, or it was installed for another platform.`,
      next: `Install with them: \`${todo.withOptional}\`.`,
      details: { lockfile: lock.file },
    };
  if (lock.platforms.length > 0 && !lock.platforms.includes(here))
    return {
      kind: "FOREIGN_LOCKFILE",
      what: `${missing}, because ${lock.file} lists packages for ${[...new Set(lock.platforms)].join(", ")} only, but this is ${here}.`,
      next: again,
      details: { lockfile: lock.file, found: lock.platforms },
    };
  return {
    kind: "INCOMPLETE_RELEASE",
    what: `${missing}, and ${lock.file} does not list it: the registry did not have it when ${name} was installed.`,
    next: again,
    details: { lockfile: lock.file },
  };
}
