// What a frame of a chart of 1,000,000 values costs in a real window while it is moved along. 60 frames a second are 16.6 ms each.
// Without a graphics card threads of the driver draw the pixels in its place, in software: they are told apart.
import { setTimeout as sleep } from "node:timers/promises";
import { atMost, type Result, told } from "../result.ts";
import { shipped } from "./peers.ts";
import { cpuOf, cpuOfThreads } from "./processes.ts";
import { startServer } from "./x-server.ts";

const rounds = 24;
const period = 250;
const settle = 2000;
/** The driver's threads that stand in for a graphics card. */
const pixels = "llvmpipe";
/** The part of the screen that is compared for movement. */
const part = [500, 400] as const;

export async function chartResults(): Promise<readonly Result[]> {
  const server = await startServer();
  const running = shipped("chart-app").start(server.display);
  try {
    await running.ready();
    await sleep(settle);
    server.input("mousemove", "500", "300", "click", "1");
    server.input("key", "plus");
    await sleep(settle);
    const keys = Array.from({ length: rounds }, (_, round) => (round % 2 === 0 ? "shift+Right" : "shift+Left"));
    server.input("key", "shift+Left");
    await sleep(settle);
    const seen = server.read(...part);
    const [before, drawn] = [cpuOf(running.pid), cpuOfThreads(running.pid, pixels)];
    server.input("key", "--delay", String(period), ...keys.slice(0, -1));
    await sleep(period);
    const perFrame = (milliseconds: number): number => milliseconds / (rounds - 1);
    const software = perFrame(cpuOfThreads(running.pid, pixels) - drawn);
    const own = perFrame(cpuOf(running.pid) - before) - software;
    const now = server.read(...part);
    if (seen.every((pixel, at) => pixel === now[at])) throw new Error("the chart has not moved");
    const what = "real window: a chart of 1,000,000 values, 500,000 shown, moved by a quarter";
    return [atMost(`${what}: CPU`, own, "ms", 16.6), told(`${what}: pixels in software besides`, software, "ms")];
  } finally {
    await running.close();
    server.close();
  }
}
