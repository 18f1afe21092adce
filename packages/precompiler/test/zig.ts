// zig and cargo-zigbuild, from Python packages that hold the programs themselves: fetched when they are first wanted, in exact
// versions, and kept in the user's cache.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const packages = ["cargo-zigbuild==0.23.4", "ziglang==0.17.1"];

/** What to put into PATH before everything else. */
export async function zigPrograms(): Promise<string> {
  const tools = join(process.env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "guppy", "tools");
  const place = join(tools, packages.join("+").replaceAll("==", "-"));
  if (!existsSync(place)) await fetchPrograms(tools, place);
  return [join(place, "bin"), join(place, "ziglang")].join(delimiter);
}

/** An environment of Python's could not be moved, and a folder that pip has filled can. */
async function fetchPrograms(tools: string, place: string): Promise<void> {
  mkdirSync(tools, { recursive: true });
  const temporary = mkdtempSync(join(tools, ".fetching-"));
  const start = (program: string, ...args: readonly string[]) =>
    promisify(execFile)(program, args, { timeout: 300_000 });
  try {
    const environment = join(temporary, "environment");
    await start("python3", "-m", "venv", environment);
    const quiet = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-compile", "--only-binary", ":all:"];
    const found = join(temporary, "found");
    await start(join(environment, "bin", "pip"), "install", ...quiet, "--target", found, ...packages);
    renameSync(found, place);
  } catch (error) {
    // Another run may have been first.
    if (!existsSync(place)) throw error;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
