// What a platform package is called and says of itself. Pure.
import { binaryName } from "../artefact/names.ts";
import type { NpmPackages } from "../config/config.ts";
import type { Project } from "../config/project.ts";
import { PrecompilerError } from "../errors.ts";
import type { Target } from "../precompiler.ts";
import { type TargetRow, targetRow } from "../targets/table.ts";
import type { StagedFile } from "./stage-files.ts";

export interface PlatformPackage {
  readonly target: Target;
  readonly name: string;
  /** Relative to the package. */
  readonly dir: string;
  readonly file: string;
  readonly row: TargetRow;
}

type Manifest = Readonly<Record<string, unknown>>;

/** @throws PrecompilerError `config_invalid` */
export function requireNpm(project: Project): NpmPackages {
  if (project.npm !== undefined) return project.npm;
  throw new PrecompilerError(
    "config_invalid",
    "`npm` is missing, allowed is { name, dir } with @{npm_target} in both",
    {
      place: "npm",
      next: "set `npm` to the names and folders of the platform packages",
    },
  );
}

/** @throws PrecompilerError `config_invalid` for a target npm has no words for */
export function platformPackage(project: Project, config: NpmPackages, target: Target): PlatformPackage {
  const row = targetRow(target);
  if (row === undefined) {
    throw new PrecompilerError(
      "config_invalid",
      `${target} is not in the table of targets, so its os, cpu and libc are unknown`,
      {
        place: "npm",
        next: "use a Rust triple of the table (`docs/precompiler.md`)",
      },
    );
  }
  const fill = (text: string): string => text.replaceAll("@{npm_target}", row.npm).replaceAll("@{target}", target);
  const file =
    config.file ??
    (project.type === "addon"
      ? `${project.filename}.@{npm_target}.node`
      : binaryName(project.filename, "bin", row.platform === "win32"));
  return { target, name: fill(config.name), dir: fill(config.dir), file: fill(file), row };
}

const inherited = [
  "license",
  "repository",
  "homepage",
  "bugs",
  "author",
  "contributors",
  "funding",
  "engines",
] as const;

/** Its manifest: what the table and the meta package say, over whatever else is in the one that is there. */
export function platformManifest(
  one: PlatformPackage,
  project: Project,
  existing: Manifest,
  meta: Manifest,
  contents: readonly StagedFile[],
): Manifest {
  const copied = inherited
    .filter((key) => existing[key] === undefined && meta[key] !== undefined)
    .map((key) => [key, meta[key]]);
  const { os: _os, cpu: _cpu, libc: _libc, ...rest } = existing;
  const files = [
    ...new Set([...(Array.isArray(existing["files"]) ? existing["files"] : []), ...contents.map(({ path }) => path)]),
  ];
  const bin = one.name.replace(/^@[^/]+\//, "");
  return {
    name: one.name,
    version: project.version,
    description: existing["description"] ?? `${project.packageName} for ${one.row.npm}`,
    ...Object.fromEntries(copied),
    ...withoutKeys(rest, [
      "name",
      "version",
      "description",
      "main",
      "bin",
      "preferUnplugged",
      "publishConfig",
      "files",
    ]),
    ...(one.row.platform === "wasi" ? {} : { os: [one.row.platform] }),
    cpu: one.row.arch === "universal" ? ["arm64", "x64"] : [one.row.arch],
    ...(one.row.libc === undefined ? {} : { libc: [one.row.libc] }),
    // A bin gets its mode from every package manager; its name is the package's own, so as not to take the main package's.
    ...(project.type === "addon" ? { main: one.file } : { bin: { [bin]: one.file } }),
    ...publishConfig({ ...(meta["publishConfig"] ?? {}), ...(existing["publishConfig"] ?? {}) }, one, contents),
    // Nothing native can be loaded out of Yarn's archives.
    preferUnplugged: true,
    files,
  };
}

/** pnpm packs everything else without the bit that makes a program of it. */
function publishConfig(inheritedOnes: Manifest, one: PlatformPackage, contents: readonly StagedFile[]): Manifest {
  const executables = contents.filter((file) => file.executable && !file.main).map((file) => `./${file.path}`);
  const variants = contents.filter((file) => file.executable && file.main && file.path !== one.file);
  const all = [...executables, ...variants.map((file) => `./${file.path}`)];
  const config = {
    ...withoutKeys(inheritedOnes, ["executableFiles"]),
    ...(all.length === 0 ? {} : { executableFiles: all }),
  };
  return Object.keys(config).length === 0 ? {} : { publishConfig: config };
}

/**
 * The meta package's manifest with exact versions. Entries of others stay; with `complete`, those that follow the name's
 * pattern but are no longer in the matrix go. A `workspace:` entry stays too: the package manager makes it exact when it packs.
 */
export function metaManifest(
  meta: Manifest,
  packages: readonly PlatformPackage[],
  project: Project,
  config: NpmPackages,
  complete: boolean,
): Manifest {
  const before = Object.entries((meta["optionalDependencies"] ?? {}) as Readonly<Record<string, string>>);
  const names = packages.map((one) => one.name);
  const [prefix = "", suffix = ""] = config.name.split(/@\{(?:npm_)?target\}/);
  const isOurs = (name: string): boolean => name.startsWith(prefix) && name.endsWith(suffix);
  const kept = before.filter(([name]) => !names.includes(name) && !(complete && isOurs(name)));
  const exact = names.map((name): [string, string] => {
    const old = before.find(([one]) => one === name)?.[1];
    return [name, old?.startsWith("workspace:") ? old : project.version];
  });
  const sorted = [...kept, ...exact].sort(([left], [right]) => (left < right ? -1 : 1));
  return { ...meta, optionalDependencies: Object.fromEntries(sorted) };
}

function withoutKeys(object: Manifest, keys: readonly string[]): Manifest {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}
