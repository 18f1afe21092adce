// The stage `frames`: every figure of what a frame costs, headless, one process after the other.
import { quantile } from "../measure.ts";
import type { Result } from "../result.ts";
import { runChild, runShipped } from "./child.ts";
import { memoryResults } from "./memory.ts";
import { rowCount } from "./sizes.ts";

export function framesResults(): Result[] {
  return [
    ...run("leaf.tsx", 10_000, 2),
    ...run("leaf.tsx", 1000, 0.6),
    ...run("list.tsx"),
    ...run("typing.tsx"),
    ...median(() => shipped("open.tsx", rowCount)),
    ...median(() => shipped("open.tsx", 1)),
    ...memoryResults(),
    ...run("kanban.tsx"),
    ...run("logs.tsx"),
    ...run("caret.tsx"),
    ...run("drawing.tsx"),
    ...run("chart.tsx"),
    ...run("table.tsx"),
    ...median(() => shipped("table-open.tsx")),
  ];
}

function run(file: string, ...args: readonly number[]): Result[] {
  return runChild(file, args) as Result[];
}

function shipped(file: string, ...args: readonly number[]): Result[] {
  return runShipped(file, args) as Result[];
}

/** Of figures that a process has only once, so that several processes are asked. */
function median(results: () => readonly Result[]): Result[] {
  const turns = Array.from({ length: 5 }, results);
  return (turns[0] ?? []).map((first, place) => {
    const values = turns.map((turn) => turn[place] ?? first);
    const middle = quantile(
      values.map(({ value }) => value),
      0.5,
    );
    return values.find(({ value }) => value === middle) ?? first;
  });
}
