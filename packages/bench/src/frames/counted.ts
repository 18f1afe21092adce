// What the native side counts for a piece of work. Figures of time say little without it: a frame that was not drawn is fast.
import { performanceCounters } from "guppy/native";
import { quantile } from "../measure.ts";
import { type Result, told } from "../result.ts";

/** Name of the counter, and what one of it is. An earlier native file, measured for comparison, has none of them. */
const counted = [
  ["framesBuilt", "frames"],
  ["nodesBuilt", "nodes"],
  ["nodesLaidOut", "nodes"],
  ["itemsPainted", "items"],
] as const;

export type Counts = Readonly<Record<string, number>>;

export function countsSince(before: Counts): Counts {
  const now = performanceCounters();
  return Object.fromEntries(
    counted.flatMap(([name]) => (name in now ? [[name, (now[name] ?? 0) - (before[name] ?? 0)]] : [])),
  );
}

/** Medians. Throws where most rounds have drawn nothing. */
export function countResults(name: string, rounds: readonly Counts[]): Result[] {
  const results = counted.flatMap(([counter, unit]): Result[] => {
    const values = rounds.flatMap((counts) => counts[counter] ?? []);
    return values.length === 0 ? [] : [told(`${name}: ${counter}`, quantile(values, 0.5), unit)];
  });
  if (results[0]?.value === 0) throw new Error(`${name}: nothing was drawn, so what was measured is not a frame`);
  return results;
}
