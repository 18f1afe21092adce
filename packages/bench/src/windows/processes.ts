// CPU time and memory of a process and all that it started, from /proc: peers spread over several processes.
import { readdirSync, readFileSync } from "node:fs";

interface Stat {
  readonly parent: number;
  /** Milliseconds, its own and those of children that have ended. */
  readonly cpu: number;
}

/** A tick of the counters in /proc is the same on every Linux that Node runs on. */
const millisecondsPerTick = 10;

/** Milliseconds of CPU that the process and its descendants have used so far. */
export function cpuOf(root: number): number {
  return family(root).reduce((sum, { cpu }) => sum + cpu, 0);
}

/** Milliseconds of CPU that threads of this process have used whose names begin so. */
export function cpuOfThreads(pid: number, name: string): number {
  const texts = readdirSync(`/proc/${pid}/task`).map((task) => readText(`/proc/${pid}/task/${task}/stat`));
  const ticks = texts.map((text) => {
    const end = text.lastIndexOf(")");
    if (!text.slice(text.indexOf("(") + 1, end).startsWith(name)) return 0;
    // The fields behind the name: user and system time are the 12th and 13th of them.
    const fields = text
      .slice(end + 2)
      .split(" ")
      .map(Number);
    return (fields[11] ?? 0) + (fields[12] ?? 0);
  });
  return ticks.reduce((sum, each) => sum + each, 0) * millisecondsPerTick;
}

/** Megabytes: `pss` counts what processes share once, `rss` once for each of them. */
export function memoryOf(root: number): { readonly pss: number; readonly rss: number } {
  const texts = family(root).map(({ pid }) => readText(`/proc/${pid}/smaps_rollup`));
  const sum = (field: RegExp): number =>
    (texts.reduce((total, text) => total + Number(field.exec(text)?.[1] ?? 0), 0) * 1024) / 1e6;
  return { pss: sum(/^Pss:\s+(\d+)/m), rss: sum(/^Rss:\s+(\d+)/m) };
}

function family(root: number): readonly (Stat & { readonly pid: number })[] {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readStat(Number(name));
      return stat === undefined ? [] : [{ pid: Number(name), ...stat }];
    });
  const found = all.filter(({ pid }) => pid === root);
  // Grows while it is walked, until the last descendant's children are in it.
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

function readStat(pid: number): Stat | undefined {
  const text = readText(`/proc/${pid}/stat`);
  // The name before the last parenthesis may hold anything, spaces too.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const number = (place: number): number => Number(fields[place]);
  if (fields.length < 15) return undefined;
  return { parent: number(1), cpu: (number(11) + number(12) + number(13) + number(14)) * millisecondsPerTick };
}

/** Empty for a process that has ended meanwhile. */
function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
