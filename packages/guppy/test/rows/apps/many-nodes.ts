// Shows 20,000 nodes and takes them away again, three times, then opens a hundred windows and closes them; prints what the
// process holds at each point, beside JavaScript's own heap: `allocated` is what programs have of the allocator, and `resident`
// what the allocator has of the system.
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { createApp, createElement, defineWindow, type GuppyNode, type WindowHandle } from "guppy";
import { performanceCounters } from "guppy/native";

const shown: { window?: WindowHandle<number> } = {};

const List = defineWindow({
  options: { title: "guppy memory", bounds: { width: 400, height: 300 } },
  mount: () => 0,
  render(window: WindowHandle<number>): GuppyNode {
    shown.window ??= window;
    const rows = Array.from({ length: window.state }, (_, row) =>
      createElement("div", { class: "flex gap-2", key: row }, createElement("text", null, `row ${row}`)),
    );
    return createElement("scroll", { id: "list", class: "h-[300px]" }, ...rows);
  },
});

const areaSize = BigInt(64 * 1024 * 1024);

interface Held {
  readonly resident: number;
  readonly allocated: number;
}

async function held(): Promise<Held> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await pause(400);
  }
  const { bytesAllocated = Number.NaN } = performanceCounters();
  return { resident: resident(), allocated: bytesAllocated };
}

/** Of the allocator's areas: one is called the heap, the others begin at multiples of 64 MiB. */
function resident(): number {
  let isOurs = false;
  let bytes = 0;
  for (const line of readFileSync("/proc/self/smaps", "latin1").split("\n")) {
    const area = /^([0-9a-f]+)-[0-9a-f]+ (?:\S+ ){3}\d+ *(.*)$/.exec(line);
    if (area !== null) isOurs = area[2] === "[heap]" || (area[2] === "" && BigInt(`0x${area[1]}`) % areaSize === 0n);
    const held = /^Anonymous: +(\d+) kB$/.exec(line);
    if (isOurs && held !== null) bytes += Number(held[1]) * 1024;
  }
  return bytes;
}

async function show(rows: number): Promise<void> {
  await shown.window?.update(() => rows);
}

const app = await createApp({ id: "memory", windows: [{ id: "list", window: List }] });
await show(1);
const before = await held();
await show(10_000);
const full = await held();
for (let round = 0; round < 2; round += 1) {
  await show(0);
  await show(10_000);
}
await show(0);
const after = await held();

async function hundredWindows(): Promise<Held> {
  const opened = Array.from({ length: 100 }, (_, at) => app.open({ id: `w${at}`, window: List }));
  const windows = await Promise.all(opened);
  const open = await held();
  await Promise.all(windows.map((window) => window.close()));
  return open;
}

await hundredWindows();
const few = await held();
const many = await hundredWindows();
const closed = await held();
process.stdout.write(`${JSON.stringify({ before, full, after, few, many, closed })}\n`);
await app.close();
