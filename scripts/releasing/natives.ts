// The native packages of a release: those of the verified targets, and where the parts of each are in this repository.
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { coreTargetFolder, crossTargetFolder } from "../../packages/guppy/core-cargo.ts";
import { repository } from "../../packages/smoke/src/paths.ts";
import { fileOf, packageOf, type TargetSpec, verifiedTargets } from "../../schema/targets.ts";
import type { ReleaseTarget } from "./evidence.ts";

export interface PackageSource extends ReleaseTarget {
  /** In the workspace. */
  readonly folder: string;
  /** The name of its native file. */
  readonly file: string;
}

export interface NativePackage extends PackageSource {
  readonly target: TargetSpec;
}

export const natives: readonly NativePackage[] = verifiedTargets.map((target) => ({
  id: target.id,
  package: packageOf(target),
  folder: join(repository, "packages", `native-${target.id}`),
  file: fileOf(target),
  target,
}));

/** @throws when this machine is of no verified target */
export function nativeOfHost(): NativePackage {
  const here = natives.find(({ target }) => target.platform === process.platform && target.arch === process.arch);
  if (here === undefined) throw new Error(`no verified target is for ${process.platform}-${process.arch}`);
  return here;
}

/** The native file with its symbols: where cargo leaves it, or where a workflow has put that of another machine. */
export function unstrippedOf({ file, target: { triple } }: NativePackage, folder: string): string {
  const brought = join(folder, "unstripped", file);
  if (existsSync(brought)) return brought;
  const cargo = triple === nativeOfHost().target.triple ? coreTargetFolder : crossTargetFolder;
  return join(cargo, triple, "release", "libguppy_napi.so");
}
