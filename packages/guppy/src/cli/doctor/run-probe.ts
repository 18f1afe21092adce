// Starts the probe and waits for what it says, within bounds.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { GraphicsAdapter } from "guppy/native";
import type { BuildInfo } from "../../native/binding.ts";
import type { NativeSource } from "../../native/source.ts";

export type Outcome = { readonly milliseconds: number } | { readonly code: string; readonly message: string };

export type Probe =
  | { readonly loaded: false; readonly code: string; readonly message: string }
  | {
      readonly loaded: true;
      readonly path: string;
      readonly source: NativeSource;
      readonly build: BuildInfo;
      readonly adapters: readonly GraphicsAdapter[];
      readonly drawing: Outcome;
      /** A real window; undefined where there is no display to open it on. */
      readonly window?: Outcome | undefined;
    };

const patienceMs = 20_000;

export function runProbe(): Promise<Probe> {
  // Beside the command's other entries in the built package.
  const script = fileURLToPath(new URL("./cli/probe.js", import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [script], { timeout: patienceMs, killSignal: "SIGKILL" }, (error, stdout, stderr) => {
      const line = stdout.trim().split("\n").at(-1) ?? "";
      try {
        resolve(JSON.parse(line) as Probe);
      } catch {
        resolve({ loaded: false, code: "GUPPY_NATIVE_LOAD_FAILED", message: describeEnd(error, stderr) });
      }
    });
  });
}

function describeEnd(
  error: { readonly killed?: boolean; readonly signal?: string | null } | null,
  stderr: string,
): string {
  const words = stderr.trim().split("\n").at(-1) ?? "";
  if (error?.killed === true) return `Loading and drawing took more than ${patienceMs / 1000} seconds and was stopped.`;
  if (typeof error?.signal === "string")
    return `The process that loaded the native file died of ${error.signal}. ${words}`;
  return `The process that loaded the native file ended without an answer. ${words}`;
}
