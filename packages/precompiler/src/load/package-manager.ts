// Which package manager installed a package, and what to type in it. Read only after a failure.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

export type PackageManager = "npm" | "pnpm" | "yarn" | "bun";

export interface Project {
  readonly root: string;
  readonly manager: PackageManager;
}

/** What each leaves in a project, the surest trace first: a folder may have been handed from one manager to another. */
const traces: readonly (readonly [PackageManager, string])[] = [
  ["pnpm", "node_modules/.modules.yaml"],
  ["npm", "node_modules/.package-lock.json"],
  ["yarn", "node_modules/.yarn-state.yml"],
  ["yarn", "node_modules/.yarn-integrity"],
  ["yarn", ".pnp.cjs"],
  ["pnpm", "pnpm-lock.yaml"],
  ["yarn", "yarn.lock"],
  ["bun", "bun.lock"],
  ["bun", "bun.lockb"],
  ["npm", "package-lock.json"],
  ["npm", "npm-shrinkwrap.json"],
];

/** The nearest installed project at or above one of the folders. */
export function findProject(folders: readonly string[]): Project | undefined {
  for (const folder of folders) {
    for (let root = folder; ; root = dirname(root)) {
      const trace = traces.find(([, name]) => existsSync(join(root, name)));
      if (trace !== undefined) return { root, manager: trace[0] };
      if (dirname(root) === root) break;
    }
  }
  return undefined;
}

/** The one that started this process, as it says in the environment; npm where none did. */
export function runningManager(env: Readonly<Record<string, string | undefined>>): PackageManager {
  const name = /^(npm|pnpm|yarn|bun)\//.exec(env["npm_config_user_agent"] ?? "")?.[1];
  return (name as PackageManager | undefined) ?? "npm";
}

export interface Commands {
  /** Installs what was left out. */
  readonly withOptional: string;
  /** Installs everything again, whatever is there. */
  readonly fresh: string;
  /** Asks the registry for the package and its native one again. */
  readonly again: (version: string) => string;
  /** Starts a command that a dependency brings. */
  readonly run: (command: string) => string;
}

/** For the package that has the native one. */
export function commandsFor(manager: PackageManager, name: string): Commands {
  const all: Readonly<Record<PackageManager, Commands>> = {
    npm: {
      withOptional: "npm install --include=optional",
      fresh: "rm -rf node_modules && npm install",
      again: (version) => `npm uninstall ${name} && npm install ${name}@${version}`,
      run: (command) => `npx ${command}`,
    },
    pnpm: {
      withOptional: "pnpm install",
      fresh: "pnpm install --force",
      again: (version) => `pnpm remove ${name} && pnpm add ${name}@${version}`,
      run: (command) => `pnpm exec ${command}`,
    },
    yarn: {
      withOptional: "yarn install --force",
      fresh: "rm -rf node_modules && yarn install",
      again: (version) => `yarn remove ${name} && yarn add ${name}@${version}`,
      run: (command) => `yarn ${command}`,
    },
    bun: {
      withOptional: "bun install",
      fresh: "rm -rf node_modules && bun install",
      again: (version) => `bun remove ${name} && bun add ${name}@${version}`,
      run: (command) => `bunx ${command}`,
    },
  };
  return all[manager];
}
