// `guppy doctor --lockfile [file]`: whether a lockfile has the native package of every target. One that was written while a
// package could not be fetched, or for one platform alone, makes installs elsewhere that end well and do not work.
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { targets } from "../generated/targets.ts";
import { UsageError } from "./usage.ts";

export type LockfileKind = "npm" | "pnpm";

export interface LockedPackage {
  readonly name: string;
  readonly version: string;
}

export interface LockfileReport {
  /** Versions of guppy that it locks; more than one in a workspace that disagrees with itself. */
  readonly guppy: readonly string[];
  readonly missing: readonly LockedPackage[];
}

const kinds: Readonly<Record<string, LockfileKind>> = {
  "package-lock.json": "npm",
  "npm-shrinkwrap.json": "npm",
  "pnpm-lock.yaml": "pnpm",
};

/** What to type: a plain install leaves a lockfile that lacks something as it is. */
export const rewriteLine: Readonly<Record<LockfileKind, string>> = {
  npm: "rm -rf node_modules package-lock.json && npm install",
  pnpm: "rm -rf node_modules pnpm-lock.yaml && pnpm install",
};

export function doctorLockfile(options: readonly string[]): void {
  const [path = Object.keys(kinds).find((name) => existsSync(name)), ...more] = options;
  if (more.length > 0)
    throw new UsageError(`\`guppy doctor --lockfile\` takes one file, but also got \`${more.join(" ")}\`.`);
  const kind = kinds[basename(path ?? "")];
  if (path === undefined || kind === undefined)
    throw new UsageError(`\`guppy doctor --lockfile\` needs a lockfile: ${Object.keys(kinds).join(", ")}.`);
  if (!existsSync(path)) throw new UsageError(`There is no ${path}.`);
  const problem = lockfileProblem(path, kind, checkLockfile(readFileSync(path, "utf8"), kind, targets));
  console.log(problem ?? `${path} has the native packages of ${targets.map(({ id }) => id).join(", ")}.`);
  process.exitCode = problem === undefined ? 0 : 1;
}

function lockfileProblem(path: string, kind: LockfileKind, report: LockfileReport | undefined): string | undefined {
  if (report === undefined)
    return `${path} is not in the format that ${kind} writes today. Create it again with \`${kind} install\`.`;
  if (report.guppy.length === 0) return `${path} does not lock guppy.`;
  if (report.missing.length === 0) return undefined;
  const names = report.missing.map(({ name, version }) => `${name}@${version}`).join(", ");
  return `${path} lacks ${names}, so guppy will not load on those platforms. Create it again: \`${rewriteLine[kind]}\`.`;
}

/** What a lockfile lacks, or undefined when its text is not of this kind. */
export function checkLockfile(
  text: string,
  kind: LockfileKind,
  wanted: readonly { readonly package: string }[],
): LockfileReport | undefined {
  const locked = kind === "npm" ? lockedByNpm(text) : lockedByPnpm(text);
  if (locked === undefined) return undefined;
  const guppy = [...new Set(locked.filter(({ name }) => name === "guppy").map(({ version }) => version))];
  const missing = guppy.flatMap((version) =>
    wanted.map((target) => ({ name: target.package, version })).filter((one) => !has(locked, one)),
  );
  return { guppy, missing };
}

function has(locked: readonly LockedPackage[], { name, version }: LockedPackage): boolean {
  return locked.some((one) => one.name === name && one.version === version);
}

/** Since npm 7 every package stands under the folder that it goes to. */
function lockedByNpm(text: string): readonly LockedPackage[] | undefined {
  const packages = field(parseJson(text), "packages");
  if (typeof packages !== "object" || packages === null) return undefined;
  return Object.entries(packages).flatMap(([folder, entry]) => {
    const name = folder.split("node_modules/").at(-1) ?? "";
    const version = field(entry, "version");
    // A link leads to a package of the workspace, which is not locked.
    return folder.includes("node_modules/") && typeof version === "string" && field(entry, "link") !== true
      ? [{ name, version }]
      : [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

/** One entry of `packages:`, such as `'@scope/name@1.0.0':`, with a `/` in front before pnpm 9 and in place of `@` before 8. */
const entry = /^ {2}'?\/?(?<name>(?:@[^@/']+\/)?[^@/'\s]+)[@/](?<version>\d[^'():/]*)/;

/** Lines are enough: pnpm writes one form, and a reader of YAML would be guppy's second dependency. */
function lockedByPnpm(text: string): readonly LockedPackage[] | undefined {
  if (!/^lockfileVersion: /m.test(text)) return undefined;
  const [, packages = ""] = /^packages:\n((?:\n| .*\n?)*)/m.exec(text.replaceAll("\r\n", "\n")) ?? [];
  return packages.split("\n").flatMap((line) => {
    const { name, version } = entry.exec(line)?.groups ?? {};
    return name === undefined || version === undefined ? [] : [{ name, version }];
  });
}
