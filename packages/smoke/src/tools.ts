// Programs of the matrix that no workspace needs: fetched from the registry when they are first wanted, in exact versions,
// and kept in the user's cache. They come without the right to run anything while they are installed.
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import process from "node:process";
import { machineFolders } from "./environment.ts";
import { type Environment, runOrThrow } from "./run.ts";

/** A package of the registry and the version of it. */
export interface Tool {
  readonly package: string;
  readonly version: string;
  /** npm's flags for a machine other than this one. */
  readonly platform?: readonly string[];
}

/** The folder of the tool's package. */
export async function toolFolder(tool: Tool): Promise<string> {
  const tools = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "guppy", "tools");
  const place = join(tools, `${tool.package.replace("/", "+")}-${tool.version}`);
  if (!existsSync(place)) await fetchTool(tool, tools, place);
  return join(place, "node_modules", tool.package);
}

async function fetchTool({ package: name, version, platform = [] }: Tool, tools: string, place: string): Promise<void> {
  mkdirSync(tools, { recursive: true });
  const temporary = mkdtempSync(join(tools, ".fetching-"));
  try {
    // npm as the machine has it, with the machine's settings: where packages come from is its owner's business.
    const env = { ...(process.env as Environment), PATH: machineFolders().join(delimiter) };
    const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--no-update-notifier"];
    const command = [
      "/usr/bin/env",
      "npm",
      "install",
      "--prefix",
      temporary,
      ...options,
      ...platform,
      `${name}@${version}`,
    ] as const;
    await runOrThrow([...command], { cwd: temporary, env, seconds: 300 });
    renameSync(temporary, place);
  } catch (error) {
    // Another run may have been first.
    if (!existsSync(place)) throw error;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
