// What a node and a window cost in memory, each as the difference between two processes that differ in nothing else.
import { quantile } from "../measure.ts";
import { atMost, type Result, told } from "../result.ts";
import { runShipped } from "./child.ts";
import { nodesInRow, rowCount } from "./sizes.ts";

interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
}

const turns = 5;
const [few, many] = [rowCount, 2 * rowCount];

export function memoryResults(): Result[] {
  const nodes = (many - few) * nodesInRow;
  const [small, large] = [measure(few, 1), measure(many, 1)];
  const [one, two, eleven] = [measure(1, 1), measure(1, 2), measure(1, 11)];
  return [
    atMost("memory for each node, all told", (large.rss - small.rss) / nodes / 1000, "kB", 4),
    told("memory for each node in JavaScript's heap", (large.heapUsed - small.heapUsed) / nodes / 1000, "kB"),
    atMost("memory of a second window beside the first", (two.rss - one.rss) / 1e6, "MB", 2),
    told("memory of each of ten more windows", (eleven.rss - one.rss) / 10 / 1e6, "MB"),
  ];
}

/** The median of some processes: the kernel gives memory in pieces, so that one process says little. */
function measure(rows: number, windows: number): Memory {
  const taken = Array.from(
    { length: turns },
    () => runShipped("memory.tsx", [rows, windows], ["--expose-gc"]) as Memory,
  );
  const median = (of: (memory: Memory) => number): number => quantile(taken.map(of), 0.5);
  return { rss: median(({ rss }) => rss), heapUsed: median(({ heapUsed }) => heapUsed) };
}
