// The package that loads, and what its manifest says of the packages that hold its native files.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { targetTable } from "../targets/table.ts";
import { type Commands, commandsFor, findProject, runningManager } from "./package-manager.ts";
import { readJson } from "./read-json.ts";

export interface LoaderPackage {
  readonly root: string;
  readonly name: string;
  readonly version: string;
  readonly type: "addon" | "bin";
  readonly filename: string;
  /** Absolute. */
  readonly privDir: string;
  /** Of every platform. */
  readonly platformPackages: readonly string[];
  /** Of this machine: one, or two on a Linux where the C library decides. */
  readonly candidates: readonly string[];
  /** The variant to take, if there are any. */
  readonly variant: string | undefined;
  /** What the user types; found out only when it is asked for. */
  readonly manager: Commands;
}

export interface PackageOptions {
  readonly type?: "addon" | "bin";
  readonly filename?: string;
  readonly privDir?: string;
  readonly package?: string;
  readonly variants?: Readonly<Record<string, () => boolean>>;
}

/** @throws Error when the file is in no package, which is a defect of the caller */
export function readLoaderPackage(file: string, options: PackageOptions): LoaderPackage {
  const { root, manifest } = ownManifest(file);
  const name = String(manifest["name"]);
  const all = Object.keys((manifest["optionalDependencies"] ?? {}) as Readonly<Record<string, string>>);
  const platformPackages = all.filter((one) => targetOf(one, options.package) !== undefined);
  const candidates = platformPackages.filter((one) => fitsHere(targetOf(one, options.package)));
  return {
    root,
    name,
    version: String(manifest["version"]),
    type: options.type ?? "addon",
    filename: options.filename ?? name.replace(/^@[^/]+\//, ""),
    privDir: join(root, options.privDir ?? "native"),
    platformPackages,
    candidates,
    variant: Object.entries(options.variants ?? {}).find(([, holds]) => holds())?.[0],
    get manager() {
      const project = findProject([root, process.cwd()]);
      return commandsFor(project?.manager ?? runningManager(process.env), name);
    },
  };
}

/** A folder inside a package may have a manifest of its own that only says which kind of module it holds. */
function ownManifest(file: string): { readonly root: string; readonly manifest: Readonly<Record<string, unknown>> } {
  for (let root = dirname(file); ; root = dirname(root)) {
    const manifest = existsSync(join(root, "package.json")) ? readJson(join(root, "package.json")) : undefined;
    if (typeof manifest === "object" && manifest !== null && "name" in manifest && "version" in manifest)
      return { root, manifest: manifest as Readonly<Record<string, unknown>> };
    if (root === dirname(root)) throw new Error(`${file} is in no package with a name and a version`);
  }
}

/** The npm word for the target at the end of a platform package's name. */
function targetOf(name: string, pattern: string | undefined): string | undefined {
  const [before = "", after = ""] = (pattern ?? "").split("@{npm_target}");
  if (pattern !== undefined && !(name.startsWith(before) && name.endsWith(after))) return undefined;
  return targetTable.find((row) =>
    pattern === undefined
      ? name.endsWith(`-${row.npm}`) || name.endsWith(`/${row.npm}`)
      : name === before + row.npm + after,
  )?.npm;
}

function fitsHere(npm: string | undefined): boolean {
  const row = targetTable.find((one) => one.npm === npm);
  return row?.platform === process.platform && (row.arch === process.arch || row.arch === "universal");
}
