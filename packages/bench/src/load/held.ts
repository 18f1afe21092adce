// What a process holds, so that a run can say what it left behind.
import { readdirSync } from "node:fs";
import { performanceCounters } from "guppy/native";

export interface Held {
  readonly descriptors: number;
  readonly threads: number;
  readonly nodes: number;
  readonly windows: number;
  /** Resident memory. */
  readonly megabytes: number;
}

export function held(): Held {
  const counters = performanceCounters();
  globalThis.gc?.();
  return {
    descriptors: readdirSync("/proc/self/fd").length,
    threads: readdirSync("/proc/self/task").length,
    nodes: counters["nodes"] ?? 0,
    windows: counters["openWindows"] ?? 0,
    megabytes: process.memoryUsage.rss() / 2 ** 20,
  };
}
