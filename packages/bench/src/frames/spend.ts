// What a piece of work costs the whole process in CPU time, all threads of it: the UI thread draws while JavaScript waits.
// Time on the clock is told beside it, but depends on who else uses the machine.
import { performanceCounters } from "guppy/native";
import { quantile } from "../measure.ts";
import { atMost, type Result, told } from "../result.ts";
import { type Counts, countResults, countsSince } from "./counted.ts";

export interface Spent {
  /** Milliseconds of CPU for each round. */
  readonly cpu: readonly number[];
  /** The part of it on the thread that runs JavaScript. */
  readonly script: readonly number[];
  readonly clock: readonly number[];
  readonly counts: readonly Counts[];
}

const warmUpRounds = 20;
const mostRounds = 200;
const leastRounds = 25;
const budgetMilliseconds = 6000;

export function cpuMilliseconds(): number {
  return milliseconds(process.cpuUsage());
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** So many rounds later V8 has compiled what they run. */
const compiledRounds = 1000;

/**
 * Of what a user does many times in a row: what it costs once V8 has compiled it is what counts, and the slowest twentieth of the
 * first rounds of a process, where it has not, is told beside that.
 */
export async function repeatedResults(name: string, work: () => Promise<unknown>, must: number): Promise<Result[]> {
  const first = await spend(work);
  for (let round = 0; round < compiledRounds; round += 1) await work();
  return [
    ...spentResults(name, await spend(work), must, must),
    told(`${name}: CPU, p95 of the first in a process`, quantile(first.cpu, 0.95), "ms"),
  ];
}

/** Each round is `prepare`, which is not measured, and `work`, which is. Both must have settled when they resolve. */
export async function spend(
  work: (round: number) => Promise<unknown>,
  prepare: (round: number) => Promise<unknown> = async () => undefined,
): Promise<Spent> {
  const cpu: number[] = [];
  const script: number[] = [];
  const clock: number[] = [];
  const counts: Counts[] = [];
  const begin = performance.now();
  for (let round = -warmUpRounds; round < mostRounds; round += 1) {
    await prepare(round + warmUpRounds);
    const before = performanceCounters();
    const [from, own, since] = [cpuMilliseconds(), milliseconds(process.threadCpuUsage()), performance.now()];
    await work(round + warmUpRounds);
    if (round >= 0) {
      cpu.push(cpuMilliseconds() - from);
      script.push(milliseconds(process.threadCpuUsage()) - own);
      clock.push(performance.now() - since);
      counts.push(countsSince(before));
    }
    if (round >= leastRounds && performance.now() - begin > budgetMilliseconds) break;
  }
  return { cpu, script, clock, counts };
}

/** The median against what it must be, and the slowest twentieth beside it, which may have to be as fast. */
export function spentResults(
  name: string,
  { cpu, script, clock, counts }: Spent,
  must: number,
  slowest?: number,
): Result[] {
  const p95 = [`${name}: CPU, p95`, quantile(cpu, 0.95), "ms"] as const;
  return [
    atMost(`${name}: CPU`, quantile(cpu, 0.5), "ms", must),
    slowest === undefined ? told(...p95) : atMost(...p95, slowest),
    told(`${name}: CPU of JavaScript's thread`, quantile(script, 0.5), "ms"),
    told(`${name}: clock, p50`, quantile(clock, 0.5), "ms"),
    ...countResults(name, counts),
  ];
}

/** The last thing a bench does: hands its figures to main.ts and ends, whatever windows are open. */
export function report(results: readonly Result[]): never {
  process.stdout.write(`${JSON.stringify(results)}\n`);
  process.exit(0);
}
