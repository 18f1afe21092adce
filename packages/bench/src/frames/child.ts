// Runs one bench of this folder in a process of its own, so that no bench finds the memory and the caches of another.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { builtApp } from "../built-app.ts";

type Arguments = readonly (string | number)[];

/** What the bench printed, as data. It runs from guppy's sources, whose insides it may use. */
export function runChild(file: string, args: Arguments, flags: readonly string[] = []): unknown {
  return run(["--conditions=source", "--import", "guppy/register", ...flags, join(import.meta.dirname, file)], args);
}

/** The same for a bench that measures what loading costs too, as an app is shipped; guppy has to be built. */
export function runShipped(file: string, args: Arguments, flags: readonly string[] = []): unknown {
  const path = join(import.meta.dirname, file);
  const built = apps.get(path) ?? builtApp(path);
  apps.set(path, built);
  return run([...flags, built], args);
}

const apps = new Map<string, string>();

function run(command: readonly string[], args: Arguments): unknown {
  const output = execFileSync(process.execPath, [...command, ...args.map(String)], {
    encoding: "utf8",
    cwd: join(import.meta.dirname, "../.."),
    timeout: 180_000,
    maxBuffer: 1 << 26,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output);
}
