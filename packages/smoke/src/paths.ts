// Folders of the repository that smoke tests read, and the packages they pack from it.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export const packageFolder = dirname(import.meta.dirname);
export const repository = join(packageFolder, "..", "..");
export const guppyFolder = join(repository, "packages", "guppy");

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly main?: string;
  readonly repository?: string | { readonly url: string };
  readonly files?: readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}

/** Every target package of the workspace: whoever adds one gets it packed, published and tested. */
export function targetFolders(): readonly string[] {
  const packages = join(repository, "packages");
  return readdirSync(packages)
    .filter((name) => name.startsWith("native-"))
    .sort()
    .map((name) => join(packages, name));
}
