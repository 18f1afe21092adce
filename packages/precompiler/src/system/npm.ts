// The package manager's own client for everything on a registry: its addresses, scopes, tokens and proxies are its business.
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Env } from "./host.ts";
import { type RunResult, run } from "./run.ts";

/** Runs npm without a shell: as a script when its path is known, which Windows needs. */
export async function runNpm(args: readonly string[], cwd: string, env: Env, timeoutMs: number): Promise<RunResult> {
  const script = [
    env["npm_execpath"],
    join(dirname(process.execPath), "node_modules", "npm", "bin", "npm-cli.js"),
  ].find((path) => path?.endsWith("npm-cli.js") && existsSync(path));
  const command =
    script === undefined ? { command: "npm", args } : { command: process.execPath, args: [script, ...args] };
  return run({ ...command, cwd, env }, { output: "capture", timeoutMs });
}
