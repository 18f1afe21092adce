// What a package manager wrote down about an install, as far as it tells why a native package is not there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PackageManager, Project } from "./package-manager.ts";
import { readJson } from "./read-json.ts";

export interface InstallTraces {
  /** It says itself that optional dependencies were left out. */
  readonly omitted: boolean;
  /** It says itself that the package was skipped as one for another platform. */
  readonly skipped: boolean;
  /** By its account the package is there. */
  readonly removed: boolean;
  /** Optional packages were installed, so they were not left out as such. */
  readonly optionalInstalled: boolean;
  /** Platforms, such as `darwin-arm64`, of optional packages that were installed. */
  readonly installed: readonly string[];
  readonly lock?: LockTraces;
}

export interface LockTraces {
  readonly file: string;
  readonly listsPackage: boolean;
  /** Platforms of the packages it lists that are for some platforms only. */
  readonly platforms: readonly string[];
}

export function readTraces({ root, manager }: Project, packageName: string): InstallTraces {
  const modules = manager === "pnpm" ? readText(join(root, "node_modules", ".modules.yaml")) : "";
  const npmTree = readJson(join(root, "node_modules", ".package-lock.json"));
  const lock = readLock(root, manager, packageName);
  const leftOut = /["']?optionalDependencies["']?: *false/.test(modules);
  const skipped = skippedByPnpm(modules).includes(`${packageName}@`);
  return {
    omitted: leftOut || /^ *omit(\[\])? *= *["']?optional/m.test(readText(join(root, ".npmrc"))),
    skipped,
    removed: listsNpm(npmTree, packageName) || (modules !== "" && !leftOut && !skipped && lock?.listsPackage === true),
    optionalInstalled:
      npmTree === undefined
        ? hasPackageForHere(join(root, "node_modules"))
        : packagesOf(npmTree).some(([, { optional }]) => optional === true),
    installed: npmPlatforms(npmTree),
    ...(lock === undefined ? {} : { lock }),
  };
}

/** A package that is for this platform only is somebody's optional dependency: nothing else could be installed elsewhere. */
function hasPackageForHere(modules: string): boolean {
  const named = namesIn(modules).filter((name) => !name.startsWith("."));
  const folders = named.flatMap((name) =>
    name.startsWith("@") ? namesIn(join(modules, name)).map((inScope) => join(name, inScope)) : [name],
  );
  return folders.some((folder) => {
    const { os = [], cpu = [] } = (readJson(join(modules, folder, "package.json")) ?? {}) as NpmPackage;
    return os.includes(process.platform) && cpu.includes(process.arch);
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The list under `skipped`, in either of the two ways pnpm has written it. */
function skippedByPnpm(modules: string): string {
  return /^ *["']?skipped["']?: *(\[[^\]]*\]|(\n +- .*)*)/m.exec(modules)?.[1] ?? "";
}

/** Those of other platforms' native packages that lie in one of the `node_modules` folders. */
export function foreignPackages(folders: readonly string[], others: readonly string[]): readonly string[] {
  // pnpm makes links to packages that it was told to leave out.
  const isThere = (name: string): boolean => folders.some((folder) => existsSync(join(folder, name, "package.json")));
  return others.filter(isThere);
}

const lockFiles: Readonly<Record<PackageManager, readonly string[]>> = {
  npm: ["package-lock.json", "npm-shrinkwrap.json"],
  pnpm: ["pnpm-lock.yaml"],
  yarn: ["yarn.lock"],
  bun: ["bun.lock"],
};

function readLock(root: string, manager: PackageManager, packageName: string): LockTraces | undefined {
  for (const file of lockFiles[manager]) {
    const text = readText(join(root, file));
    if (text === "") continue;
    if (manager !== "npm")
      return { file, listsPackage: text.includes(`${packageName}@`), platforms: textPlatforms(text) };
    const lock = readJson(join(root, file));
    return {
      file,
      listsPackage: listsNpm(lock, packageName),
      platforms: npmPlatforms(lock),
    };
  }
  return undefined;
}

interface NpmPackage {
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

function packagesOf(lock: unknown): readonly (readonly [string, NpmPackage])[] {
  const { packages } = (lock ?? {}) as { readonly packages?: Readonly<Record<string, NpmPackage>> };
  return Object.entries(packages ?? {});
}

function listsNpm(lock: unknown, packageName: string): boolean {
  return packagesOf(lock).some(([path]) => path.endsWith(`node_modules/${packageName}`));
}

function npmPlatforms(lock: unknown): readonly string[] {
  return packagesOf(lock).flatMap(([, { os, cpu, libc }]) =>
    os?.length === 1 && cpu?.length === 1 ? [platformOf(os[0], cpu[0], libc?.[0])] : [],
  );
}

/** In the words of pnpm, yarn and bun: `cpu: [x64]` above `os: [linux]`, `os=linux & cpu=x64`, `"os": "linux", "cpu": "x64"`. */
function textPlatforms(text: string): readonly string[] {
  const pnpm = [...text.matchAll(/cpu: \[(\w+)\]\s+os: \[(\w+)\](?:\s+libc: \[(\w+)\])?/g)];
  const others = [...text.matchAll(/\bos(?:=|": ")(\w+)"?(?: & |, ")cpu(?:=|": ")(\w+)(?: & libc=(\w+))?/g)];
  return [
    ...pnpm.map(([, cpu, os, libc]) => platformOf(os, cpu, libc)),
    ...others.map(([, os, cpu, libc]) => platformOf(os, cpu, libc)),
  ];
}

/** As `describeMachine` has it; one with another C library than glibc is another platform. */
function platformOf(os = "", cpu = "", libc = "glibc"): string {
  return libc === "glibc" ? `${os}-${cpu}` : `${os}-${cpu}-${libc}`;
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
