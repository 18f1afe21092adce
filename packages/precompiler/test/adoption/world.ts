// A registry of our own with this package in it, a maintainer with a fixture, and consumers: everything as it would be elsewhere.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { emulatedFlags, emulatedNode } from "../../../smoke/src/emulated.ts";

import { npm, pnpm } from "../../../smoke/src/managers.ts";
import { pack } from "../../../smoke/src/pack.ts";
import { createProject, install, type Project } from "../../../smoke/src/project.ts";
import { publish } from "../../../smoke/src/publish.ts";
import { type Registry, startRegistry } from "../../../smoke/src/registry.ts";
import { type Command, type Environment, runOrThrow } from "../../../smoke/src/run.ts";
import { toolFolder } from "../../../smoke/src/tools.ts";
import { readUpstream } from "../../../smoke/src/upstream.ts";

export const x64 = "x86_64-unknown-linux-gnu";
export const arm64 = "aarch64-unknown-linux-gnu";

const packageFolder = join(import.meta.dirname, "../..");

export interface World {
  readonly folder: string;
  readonly registry: Registry;
  /** The Node for arm64 and what starts it. */
  readonly emulated: Command;
}

export async function createWorld(folder: string): Promise<World> {
  const registry = await startRegistry(join(folder, "registry"), await readUpstream(folder));
  const packed = await pack(packageFolder, join(folder, "packed"));
  await publish(packed.tarball, registry, join(folder, "publisher"));
  return { folder, registry, emulated: await emulatedNode() };
}

export interface Author {
  readonly project: Project;
  readonly name: string;
  /** Types a line of the guide in the package's folder. */
  type(line: string): Promise<string>;
  read(path: string): string;
  write(path: string, text: string): void;
}

export interface AuthorOptions {
  readonly fixture: string;
  readonly manifest?: object;
  readonly dependencies?: readonly string[];
}

/** A copy of a fixture as a package of its own, with this package installed from the registry. */
export async function createAuthor(
  world: World,
  { fixture, manifest, dependencies = [] }: AuthorOptions,
): Promise<Author> {
  const name = `@guppy/try-${fixture}`;
  const root = join(world.folder, "authors", fixture);
  const project = createProject(root, world.registry.url, {
    managers: [npm],
    manifest: { name, type: "commonjs", private: false, license: "MIT", ...manifest },
  });
  const sources = join(packageFolder, "fixtures", fixture);
  for (const entry of readdirSync(sources).filter((file) => !["package.json", "index.cjs", "target"].includes(file)))
    cpSync(join(sources, entry), join(project.folder, entry), { recursive: true });
  await install(project, npm, ["@guppy/precompiler", ...dependencies]);
  const env: Environment = {
    ...project.env,
    PATH: [join(project.folder, "node_modules/.bin"), project.env["PATH"], process.env["PATH"]].join(":"),
    GUPPY_CACHE_DIR: join(project.folder, "archives"),
    GUPPY_NODE_ARM64: world.emulated.at(-1) ?? "",
    ...kept("CARGO_HOME", "RUSTUP_HOME", "CARGO_TARGET_DIR"),
    CARGO_HOME: process.env["CARGO_HOME"] ?? join(process.env["HOME"] ?? "", ".cargo"),
    RUSTUP_HOME: process.env["RUSTUP_HOME"] ?? join(process.env["HOME"] ?? "", ".rustup"),
  };
  return {
    project,
    name,
    type: (line) => runOrThrow(["/bin/sh", "-ec", line], { cwd: project.folder, env, seconds: 480 }),
    write: (path, text) => writeFileSync(join(project.folder, path), text),
    read: (path) => readFileSync(join(project.folder, path), "utf8"),
  };
}

function kept(...names: readonly string[]): Environment {
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] ?? ""]])),
  );
}

/** Where archives are, as the folder that a release would be. */
export function archivesUrl(author: Author): string {
  return `file://${join(author.project.folder, "archives", "@guppy")}/@{artefact_filename}`;
}

/** The platform packages first, then the package itself. */
export async function publishAll(world: World, author: Author): Promise<void> {
  const { folder } = author.project;
  const platforms = readdirSync(join(folder, "npm")).map((target) => join(folder, "npm", target));
  for (const one of [...platforms, folder]) {
    const to = join(
      world.folder,
      "tarballs",
      author.name.replace("/", "+"),
      one === folder ? "main" : (one.split("/").at(-1) ?? ""),
    );
    mkdirSync(to, { recursive: true });
    const [program, ...first] = npm.command;
    await runOrThrow([program, ...first, "pack", "--ignore-scripts", "--pack-destination", to], {
      cwd: one,
      env: author.project.env,
      seconds: 120,
    });
    const [tarball = ""] = readdirSync(to);
    await publish(join(to, tarball), world.registry, join(world.folder, "publisher"));
  }
}

export type ManagerName = "npm" | "pnpm" | "yarn" | "yarn pnp";

/** An empty project with the package installed by that manager. */
export async function createConsumer(
  world: World,
  author: Author,
  manager: ManagerName,
  flags: readonly string[] = [],
): Promise<Project> {
  const root = join(world.folder, "consumers", `${author.name.split("/")[1]}-${manager}-${flags.length}`);
  const project = createProject(root, world.registry.url, { managers: [] });
  if (manager === "npm") await install(project, npm, [author.name], flags);
  else if (manager === "pnpm") await install(project, pnpm, [author.name], flags);
  else await installByYarn(world, project, author.name, manager);
  return project;
}

async function installByYarn(world: World, project: Project, name: string, manager: ManagerName): Promise<void> {
  const yarn = join(await toolFolder({ package: "@yarnpkg/cli-dist", version: "4.18.1" }), "bin/yarn.js");
  const settings = {
    nodeLinker: manager === "yarn" ? "node-modules" : "pnp",
    npmRegistryServer: world.registry.url,
    unsafeHttpWhitelist: ["127.0.0.1"],
    npmPreapprovedPackages: ["@guppy/*"],
    enableTelemetry: false,
    enableScripts: false,
    enableImmutableInstalls: false,
  };
  writeFileSync(join(project.folder, ".yarnrc.yml"), JSON.stringify(settings));
  writeFileSync(join(project.folder, "yarn.lock"), "");
  const script = `#!/bin/sh\nexec '${process.execPath}' '${yarn}' "$@"\n`;
  writeFileSync(join(project.folder, "../home/bin/yarn"), script, { mode: 0o755 });
  await runOrThrow(["/bin/sh", "-ec", `yarn add ${name}`], { cwd: project.folder, env: project.env, seconds: 180 });
}

/** What the installed package answers, by `require` and by `import`. */
export async function answers(project: Project, name: string, node: Command = [process.execPath]): Promise<string> {
  writeFileSync(
    join(project.folder, "ask.mjs"),
    `import { createRequire } from "node:module";
import native from ${JSON.stringify(name)};
console.log(native.answer(), createRequire(import.meta.url)(${JSON.stringify(name)}).answer());\n`,
  );
  return runOrThrow([...node, "ask.mjs"], { cwd: project.folder, env: project.env, seconds: 120 });
}

/** An install for the other machine. */
export const foreignFlags = emulatedFlags;
