// What a process holds, so that a run can say what it left behind.
import { readdirSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { performanceCounters } from "guppy/native";

// Stages of the bench run without the flag. A new context has what V8 has learned of it.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

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
  // What the first collection lets go of may be gone only after the second.
  for (let round = 0; round < 3; round += 1) collect();
  return {
    descriptors: readdirSync("/proc/self/fd").length,
    threads: readdirSync("/proc/self/task").length,
    nodes: counters["nodes"] ?? 0,
    windows: counters["openWindows"] ?? 0,
    megabytes: process.memoryUsage.rss() / 2 ** 20,
  };
}

/** The least that one of three rounds adds, behind a first one: what leaks does so in each, and what V8 and the allocator put by does not. */
export async function growth(round: () => Promise<void>): Promise<Held> {
  await round();
  const all: Held[] = [held()];
  for (let time = 0; time < 3; time += 1) {
    await round();
    all.push(held());
  }
  const least = (of: keyof Held): number =>
    Math.min(...all.slice(1).map((after, at) => after[of] - (all[at]?.[of] ?? Number.NaN)));
  return {
    descriptors: least("descriptors"),
    threads: least("threads"),
    nodes: least("nodes"),
    windows: least("windows"),
    megabytes: least("megabytes"),
  };
}
