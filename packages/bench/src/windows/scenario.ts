// What every contestant is put through, under an X server with Mesa's software driver, and what is read from outside meanwhile.
import { setTimeout as sleep } from "node:timers/promises";
import { quantile } from "../measure.ts";
import { background, type Contestant, type Running } from "./contestant.ts";
import { cpuOf, memoryOf } from "./processes.ts";
import { startServer, type XServer } from "./x-server.ts";

export interface Measured {
  /** Milliseconds from the process' start to the first pixel of the counter: the median of some starts after a first one. */
  readonly start: number;
  /** Megabytes of all processes with the counter alone, and with the rows. */
  readonly smallRss: number;
  readonly smallPss: number;
  readonly rss: number;
  readonly pss: number;
  /** Milliseconds of CPU of all processes: for filling the list, and for each change and each step. */
  readonly open: number;
  readonly smallChange: number;
  readonly change: number;
  readonly wheel: number;
  /** The same for a list of a million rows. */
  readonly manyOpen: number;
  readonly manyWheel: number;
  /** Percent of a core. */
  readonly idle: number;
}

const starts = 5;
const rounds = 24;
const period = 500;
const settleMilliseconds = 3000;
const idleMilliseconds = 10_000;
const startTimeout = 30_000;

export async function measure(contestant: Contestant): Promise<Measured> {
  const server = await startServer();
  try {
    const taken: number[] = [];
    for (let turn = 0; turn <= starts; turn += 1) {
      const { running, milliseconds } = await start(contestant, server);
      // The first start fills caches, of the disk and of shaders.
      if (turn > 0) taken.push(milliseconds);
      await running.ready();
      if (turn < starts) await close(running, server);
      else return { start: quantile(taken, 0.5), ...(await exercise(running, server)) };
    }
    throw new Error("no turn was the last");
  } finally {
    server.close();
  }
}

async function exercise(running: Running, server: XServer): Promise<Omit<Measured, "start">> {
  try {
    await sleep(settleMilliseconds);
    const small = memoryOf(running.pid);
    const smallChange = (await cpuDuring(running, () => running.change(rounds, period))) / rounds;
    const open = await cpuDuring(running, () => running.openRows());
    const large = memoryOf(running.pid);
    const idle = ((await cpuDuring(running, () => sleep(idleMilliseconds), 0)) / idleMilliseconds) * 100;
    const change = (await cpuDuring(running, () => running.change(rounds, period))) / rounds;
    server.input("mousemove", "400", "400");
    await sleep(settleMilliseconds);
    const wheel = await turnWheel(running, server);
    const manyOpen = await cpuDuring(running, () => running.openMany());
    const manyWheel = await turnWheel(running, server);
    return {
      smallRss: small.rss,
      smallPss: small.pss,
      rss: large.rss,
      pss: large.pss,
      ...{ smallChange, open, idle, change, wheel, manyOpen, manyWheel },
    };
  } finally {
    await close(running, server);
  }
}

/** CPU of a step of the wheel, over what shows where the pointer is. */
async function turnWheel(running: Running, server: XServer): Promise<number> {
  const steps = ["click", "--repeat", String(rounds), "--delay", String(period), "5"];
  const before = server.read(...list);
  const cpu = await cpuDuring(running, async () => server.input(...steps));
  const now = server.read(...list);
  if (before.every((pixel, at) => pixel === now[at])) throw new Error("the wheel has moved nothing");
  return cpu / rounds;
}

/** The part of the screen that is compared for movement. */
const list = [400, 300] as const;

async function cpuDuring(running: Running, work: () => Promise<unknown>, settle = settleMilliseconds): Promise<number> {
  const before = cpuOf(running.pid);
  await work();
  await sleep(settle);
  return cpuOf(running.pid) - before;
}

async function start(
  contestant: Contestant,
  server: XServer,
): Promise<{ readonly running: Running; readonly milliseconds: number }> {
  const begin = performance.now();
  const running = contestant.start(server.display);
  while (!showsCounter(server)) {
    if (performance.now() - begin > startTimeout) {
      await running.close();
      throw new Error(`${contestant.name} has shown nothing for ${startTimeout / 1000} s`);
    }
    await sleep(1);
  }
  return { running, milliseconds: performance.now() - begin };
}

async function close(running: Running, server: XServer): Promise<void> {
  await running.close();
  for (const end = performance.now() + startTimeout; showsCounter(server); await sleep(10)) {
    if (performance.now() > end) throw new Error("a window has stayed on the screen");
  }
}

/** White on the background that all contestants share, near the top left: below the title bar, where there is one. */
function showsCounter(server: XServer): boolean {
  const [width, height] = [120, 80];
  const pixels = server.read(width, height);
  for (let at = 3; at < pixels.length; at += 1) {
    if (isLight(pixels[at]) && pixels.subarray(at - 3, at).includes(background)) return true;
  }
  return false;
}

function isLight(pixel: number | undefined): boolean {
  return pixel !== undefined && [16, 8, 0].every((shift) => ((pixel >> shift) & 0xff) > 0xc0);
}
