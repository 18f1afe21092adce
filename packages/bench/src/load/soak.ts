// `pnpm soak MINUTES [SEED]`: random clicks, keys, wheel turns, renders, resizes, restarts and deaths of workers, in windows that hold
// what the gallery shows. Headless. Ends by itself, with what grew; a crash ends it with its error.
import { once } from "node:events";
import process from "node:process";
import { Worker } from "node:worker_threads";
import { restart } from "guppy/native";
import type { SimulatedInput } from "../../../guppy/src/generated/windows.ts";
import { type Held, held } from "./held.ts";
import { openSoaked, type Soaked } from "./soaked.tsx";

const minutes = Number(process.argv[2] ?? "1");
const seed = Number(process.argv[3] ?? "1");
if (!(minutes > 0 && minutes <= 60))
  throw new Error(`soak: minutes must be above 0 and at most 60, not ${process.argv[2]}`);

let random = seed;
/** From 0 up to 1; the same for the same seed. */
function next(): number {
  random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
  return random / 2 ** 32;
}

function below(limit: number): number {
  return Math.floor(next() * limit);
}

const keys = [
  "tab",
  "shift-tab",
  "enter",
  "space",
  "escape",
  "up",
  "down",
  "left",
  "right",
  "home",
  "end",
  "a",
  "ctrl-a",
  "backspace",
];

function input(width: number, height: number): readonly SimulatedInput[] {
  const at = { x: next() * width, y: next() * height };
  const press = { ...at, button: "left" as const, count: 1 };
  const choices: readonly (readonly SimulatedInput[])[] = [
    [{ type: "mouseMove", ...at }],
    [
      { type: "mouseMove", ...at },
      { type: "mouseDown", ...press },
      { type: "mouseUp", ...press },
    ],
    [{ type: "wheel", ...at, deltaX: 0, deltaY: next() * 400 - 200 }],
    [{ type: "keyDown", keystroke: keys[below(keys.length)] ?? "tab", repeat: false }],
    [{ type: "text", text: "soak" }],
  ];
  return choices[below(choices.length)] ?? [];
}

const done: Record<string, number> = {};
function note(what: string): void {
  done[what] = (done[what] ?? 0) + 1;
}

async function step(window: Soaked): Promise<void> {
  const dice = next();
  if (dice < 0.75) {
    note("inputs");
    await window.play(...input(window.width, window.height));
  } else if (dice < 0.95) {
    note("renders");
    await window.rerender(below(1_000_000));
  } else if (dice < 0.99) {
    note("resizes");
    await window.resize(200 + below(900), 150 + below(700));
  } else {
    note("openings");
    await window.reopen();
  }
}

async function workerDies(): Promise<void> {
  note("workers");
  const worker = new Worker(new URL("./soak-worker.ts", import.meta.url), {
    env: { ...process.env, GUPPY_HEADLESS: "1" },
    execArgv: process.execArgv,
  });
  if (next() < 0.7) await once(worker, "message");
  await worker.terminate();
}

const end = performance.now() + minutes * 60_000;
const warm = performance.now() + Math.min(20_000, minutes * 20_000);
const windows = await Promise.all([openSoaked(), openSoaked(), openSoaked()]);
const samples: { readonly at: number; readonly held: Held }[] = [];
for (let steps = 1; performance.now() < end; steps += 1) {
  const window = windows[below(windows.length)];
  if (window !== undefined) await step(window);
  if (steps % 400 === 0) await workerDies();
  if (steps % 1500 === 0) {
    note("restarts");
    await restart();
  }
  if (performance.now() > warm + samples.length * 3000) samples.push({ at: performance.now() / 60_000, held: held() });
}

/** Megabytes a minute: the slope of the line through all samples, since memory goes up and down by tens of megabytes meanwhile. */
function slope(): number {
  const mean = (of: (sample: (typeof samples)[number]) => number): number =>
    samples.reduce((sum, sample) => sum + of(sample), 0) / samples.length;
  const [at, megabytes] = [mean((sample) => sample.at), mean((sample) => sample.held.megabytes)];
  const spread = mean((sample) => (sample.at - at) ** 2);
  return mean((sample) => (sample.at - at) * (sample.held.megabytes - megabytes)) / spread;
}

const errors = windows.flatMap((window) => window.errors());
for (const window of windows) await window.close();
const [before, after] = [samples[0], samples.at(-1)];
if (before !== undefined && after !== undefined) {
  const growth = slope();
  const sizes = samples.map((sample) => Math.round(sample.held.megabytes));
  console.log(JSON.stringify({ minutes, seed, ...done }));
  console.log(`growth ${growth.toFixed(2)} MB a minute, between ${Math.min(...sizes)} and ${Math.max(...sizes)} MB`);
  console.log(
    `descriptors ${after.held.descriptors - before.held.descriptors}, threads ${after.held.threads - before.held.threads}`,
  );
  console.log(
    `errors ${errors.length}${errors.length === 0 ? "" : `: ${[...new Set(errors)].slice(0, 5).join("; ")}`}`,
  );
  if (errors.length > 0 || growth > 1) process.exitCode = 1;
}
process.exit();
