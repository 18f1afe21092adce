// Runs one bench of this folder in a process of its own, so that no bench finds the memory and the caches of another.
import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** What the bench printed, as data. */
export function runChild(file: string, args: readonly (string | number)[], flags: readonly string[] = []): unknown {
  const command = ["--conditions=source", "--import", "guppy/register", ...flags, join(import.meta.dirname, file)];
  const output = execFileSync(process.execPath, [...command, ...args.map(String)], {
    encoding: "utf8",
    cwd: join(import.meta.dirname, "../.."),
    timeout: 180_000,
    maxBuffer: 1 << 26,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(output);
}
