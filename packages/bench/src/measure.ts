// Times functions against each other within one run, which is what makes their ratio worth something on a shared machine.

export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
}

const warmUpMilliseconds = 300;
const batchMilliseconds = 20;
const rounds = 25;

/** Takes what is computed, so that no compiler leaves the computing out. */
const kept: { result?: unknown } = {};

/** Nanoseconds from some moment on. */
type Clock = () => number;

const wallClock: Clock = () => Number(process.hrtime.bigint());

/** CPU of the whole process, its garbage collector included: what others do on the machine does not count. */
export const cpuClock: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
};

/** Median nanoseconds of one call by contender name. Rounds alternate, so that a slow spell of the machine hits all alike. */
export function medianNanoseconds(contenders: readonly Contender[], clock = wallClock): ReadonlyMap<string, number> {
  const sized = contenders.map((contender) => ({ ...contender, calls: callsPerBatch(contender.run) }));
  const samples = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run, calls } of sized) samples.get(name)?.push(batch(run, calls, clock) / calls);
  }
  return new Map([...samples].map(([name, values]) => [name, quantile(values, 0.5)]));
}

/** The value below which the share `at` of all values lies. */
export function quantile(values: readonly number[], at: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? Number.NaN;
}

function callsPerBatch(run: () => unknown): number {
  const end = performance.now() + warmUpMilliseconds;
  let calls = 0;
  while (performance.now() < end) {
    kept.result = run();
    calls += 1;
  }
  return Math.max(1, Math.round((calls * batchMilliseconds) / warmUpMilliseconds));
}

function batch(run: () => unknown, calls: number, clock: Clock): number {
  const start = clock();
  for (let call = 0; call < calls; call += 1) kept.result = run();
  return clock() - start;
}
