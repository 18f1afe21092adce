// An empty project outside the repository, with a home, caches and stores of its own, that installs from our registry alone.
import { copyFileSync, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { isolatedEnvironment } from "./environment.ts";
import { type Manager, npm, pnpm } from "./managers.ts";
import { packageFolder } from "./paths.ts";
import { type Command, type Environment, type Ran, run, runOrThrow } from "./run.ts";

export interface Project {
  readonly folder: string;
  readonly env: Environment;
  /** What starts Node in it; the tests' own Node unless it is named. */
  readonly node?: Command;
}

export interface ProjectOptions {
  /** Goes into package.json. */
  readonly manifest?: object;
  /** What answers to their names in lines that are typed. */
  readonly managers?: readonly Manager[];
}

/** `root` is a folder that only this project uses. */
export function createProject(root: string, registryUrl: string, options: ProjectOptions = {}): Project {
  const { manifest = {}, managers = [npm, pnpm] } = options;
  const home = join(root, "home");
  const folder = join(root, "project");
  mkdirSync(join(home, "config", "pnpm"), { recursive: true });
  mkdirSync(join(home, "bin"));
  mkdirSync(folder, { recursive: true });
  configureManagers(home, registryUrl, managers);
  const full = { name: "smoke-project", version: "1.0.0", private: true, type: "module", ...manifest };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(full, null, 2)}\n`);
  return { folder, env: isolatedEnvironment(home) };
}

function configureManagers(home: string, registryUrl: string, managers: readonly Manager[]): void {
  writeFileSync(join(home, ".npmrc"), `registry=${registryUrl}\n`);
  // Our packages are minutes old, which pnpm would else note in the project.
  const settings = { registry: registryUrl, minimumReleaseAgeExclude: ["guppy", "@guppy/*"] };
  writeFileSync(join(home, "config", "pnpm", "config.yaml"), JSON.stringify(settings));
  for (const { name, command } of managers) {
    const words = command.map((word) => `'${word}'`).join(" ");
    writeFileSync(join(home, "bin", name), `#!/bin/sh\nexec ${words} "$@"\n`, { mode: 0o755 });
  }
}

/** Runs a line as a person would type it in the project's folder, with the package managers it was created with. */
export async function typeLine({ folder, env }: Project, line: string): Promise<void> {
  await runOrThrow(["/bin/sh", "-c", line], { cwd: folder, env, seconds: 180 });
}

export async function install(
  { folder, env }: Project,
  { command: [program, ...first], add }: Manager,
  packages: readonly string[],
  flags: readonly string[] = [],
): Promise<void> {
  await runOrThrow([program, ...first, ...add, ...flags, ...packages], { cwd: folder, env, seconds: 180 });
}

/** The same project at another place, with a home of its own. Files are hard links: replace them, never write into them. */
export async function copyProject({ folder }: Project, root: string): Promise<Project> {
  const home = join(root, "home");
  mkdirSync(home, { recursive: true });
  const env = isolatedEnvironment(home);
  await runOrThrow(["cp", "--archive", "--link", folder, join(root, "project")], { cwd: root, env });
  return { folder: join(root, "project"), env };
}

/** Puts other bytes in the place of an installed file, whoever else has a link to it. */
export function replaceFile(path: string, content: Uint8Array | string): void {
  rmSync(path);
  writeFileSync(path, content);
}

export interface ProgramOptions {
  readonly nodeOptions?: readonly string[];
  readonly env?: Environment;
  /** What starts Node, such as a program that gives it another view of the files. */
  readonly under?: readonly string[];
}

/** Runs a file of programs/ from inside the project, so that its imports find what is installed there. */
export function runProgram(project: Project, name: string, options: ProgramOptions = {}): Promise<Ran> {
  const { nodeOptions = [], env = {}, under = [] } = options;
  copyProgram(project, name);
  const [program = "", ...args] = [...under, ...nodeOf(project), ...nodeOptions, name];
  const command: Command = [program, ...args];
  return run(command, { cwd: project.folder, env: { ...project.env, ...env } });
}

export function nodeOf({ node = [process.execPath] }: Project): Command {
  return node;
}

export function copyProgram({ folder }: Project, name: string): void {
  copyFileSync(join(packageFolder, "programs", name), join(folder, name));
}

/** Real folders of all installed target packages, wherever the package manager put them. */
export function installedTargets({ folder }: Project): readonly string[] {
  const modules = join(folder, "node_modules");
  const scopes = [
    join(modules, "@guppy"),
    ...storeScopes(join(modules, ".pnpm")),
    join(modules, "guppy", "node_modules", "@guppy"),
  ];
  const found = scopes
    .filter((scope) => existsSync(scope))
    .flatMap((scope) =>
      readdirSync(scope)
        .filter((name) => name.startsWith("native-"))
        .map((name) => join(scope, name)),
    );
  return [...new Set(found.map((path) => realpathSync(path)))];
}

function storeScopes(store: string): readonly string[] {
  if (!existsSync(store)) return [];
  return readdirSync(store).map((name) => join(store, name, "node_modules", "@guppy"));
}
