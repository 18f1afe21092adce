// How much a window that animates delays Node's own timers. Runs children under an X server of its own, in turns.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { quantile } from "./measure.ts";
import { atMost, type Result, told } from "./result.ts";
import { startServer } from "./windows/x-server.ts";

const turns = 5;

export async function driftResults(): Promise<Result[]> {
  const server = await startServer();
  try {
    const without: number[] = [];
    const withWindow: number[] = [];
    let frames = 0;
    for (let turn = 0; turn < turns; turn += 1) {
      without.push(quantile(measure(server.display, []).late, 0.95));
      const animated = measure(server.display, ["--window"]);
      withWindow.push(quantile(animated.late, 0.95));
      frames = Math.max(frames, animated.frames);
    }
    const added = quantile(withWindow, 0.5) - quantile(without, 0.5);
    return [
      atMost("lateness of a 10 ms timer (p95) that an animating window adds", added, "ms", 2),
      told("lateness of a 10 ms timer (p95) without a window", quantile(without, 0.5), "ms"),
      told("renders of the animating window in 6 s", frames, "renders"),
    ];
  } finally {
    server.close();
  }
}

function measure(
  display: string,
  args: readonly string[],
): { readonly late: readonly number[]; readonly frames: number } {
  const app = join(import.meta.dirname, "drift-app.tsx");
  const output = execFileSync("node", ["--conditions=source", "--import", "guppy/register", app, ...args], {
    encoding: "utf8",
    env: { ...process.env, DISPLAY: display, WAYLAND_DISPLAY: "" },
    timeout: 60_000,
  });
  return JSON.parse(output) as { late: number[]; frames: number };
}
