// The shape of every error about the native file: what happened with its facts, one next step, and where there is more to read.
import {
  commandsFor,
  findProject,
  type Machine,
  type NotFound,
  type PackageManager,
  type Project,
  runningManager,
} from "@guppy/precompiler/local";
import { type ErrorCode, GuppyError } from "../errors.ts";
import type { TargetRow } from "../generated/targets.ts";
import type { OwnPackage } from "./own.ts";
import type { NativeSource } from "./source.ts";

/** What an explanation may need to know beyond the file itself. */
export interface Circumstances {
  readonly machine: Machine;
  /** The target of this machine that has a package. */
  readonly target: TargetRow | undefined;
  readonly own: OwnPackage | undefined;
  readonly project: Project | undefined;
  readonly manager: PackageManager;
}

export function circumstances(
  machine: Machine,
  target: TargetRow | undefined,
  own: OwnPackage | undefined,
): Circumstances {
  const project = findProject([...(own === undefined ? [] : [own.root]), process.cwd()]);
  return { machine, target, own, project, manager: project?.manager ?? runningManager(process.env) };
}

interface LoadErrorParts {
  /** Whole sentences. */
  readonly what: string;
  /** One sentence with one thing to do. */
  readonly next: string;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

export function loadError(code: ErrorCode, { what, next, details, cause }: LoadErrorParts): GuppyError {
  const manual = `docs/troubleshooting.md#${code.toLowerCase()}`;
  const message = `${what} ${next} More: ${manual} in guppy's folder.`;
  return new GuppyError(code, message, { details: { ...details, next, manual }, cause });
}

/** What the search found, as guppy's own error. */
export function loadErrorOf({ kind, what, next, details, cause, tried }: NotFound): GuppyError {
  const places = tried.map(({ source, path, reason }) => ({ source, path, reason }));
  return loadError(`GUPPY_NATIVE_${kind}`, { what, next, details: { ...details, tried: places }, cause });
}

/** How to get a sound file to where this one is. */
export function replaceStep(source: NativeSource, { manager }: Circumstances): string {
  const todo = commandsFor(manager, "guppy");
  const steps: Readonly<Record<NativeSource, string>> = {
    path: "Set GUPPY_NATIVE_PATH to a working file, or unset it.",
    workspace: "Build it again with `scripts/native`.",
    package: `Reinstall it on this machine: \`${todo.fresh}\`.`,
    fetched: `Fetch it again: \`${todo.run("guppy native fetch")}\`.`,
    built: `Build it again: \`${todo.run("guppy native build --force")}\`.`,
  };
  return steps[source];
}

/** How to get a file of guppy's own version; installing afresh would follow a lockfile that has them apart. */
export function alignStep(source: NativeSource, about: Circumstances): string {
  const version = about.own?.version ?? "latest";
  return source === "package"
    ? `Resolve both again: \`${commandsFor(about.manager, "guppy").again(version)}\`.`
    : replaceStep(source, about);
}
