// Stage `load`: floods, many windows at once, and what opening and closing leaves behind. Headless, in this process.
import { setTimeout as sleep } from "node:timers/promises";
import { defineWindow, ui, type WindowHandle } from "guppy";
import { openPage } from "../frames/page.ts";
import { quantile } from "../measure.ts";
import { atLeast, atMost, type Result, told } from "../result.ts";
import { growth } from "./held.ts";

export async function loadResults(): Promise<Result[]> {
  return [...(await pointerFlood()), ...(await manyWindows()), ...(await mounts()), ...(await openings())];
}

const batches = 300;
const movesOfBatch = 1000;
/** Milliseconds from one to the next, which makes 100,000 moves a second. */
const batchEvery = 10;

/** 100,000 moves a second for three seconds, where the machine keeps up with that, and a press and a release behind each thousand. */
async function pointerFlood(): Promise<Result[]> {
  const seen = { moves: 0, downs: 0, ups: 0 };
  const Plain = defineWindow({
    render: () =>
      ui.div({
        id: "root",
        class: "w-full h-full",
        onPointerMove: () => void seen.moves++,
        onPointerDown: () => void seen.downs++,
        onPointerUp: () => void seen.ups++,
      }),
  });
  const page = await openPage(Plain, undefined, { width: 400, height: 300 });
  const moves = Array.from({ length: movesOfBatch }, (_, index) => ({
    type: "mouseMove" as const,
    x: 10 + (index % 380),
    y: 10 + (index % 280),
  }));
  const press = { x: 50, y: 50, button: "left" as const, count: 1 };
  let took = 0;
  const flood = async (): Promise<void> => {
    const started = performance.now();
    for (let batch = 0; batch < batches; batch += 1) {
      // One that comes late is made up for by those behind it; none comes early.
      const ahead = batch * batchEvery - (performance.now() - started);
      if (ahead > 0) await sleep(ahead);
      await page.play(...moves, { type: "mouseDown", ...press }, { type: "mouseUp", ...press });
    }
    took = Math.max(took, performance.now() - started, batches * batchEvery);
    await page.settle();
  };
  const grown = await growth(flood);
  const sent = 4 * batches;
  await page.close();
  return [
    atLeast("pointer moves a second into one window", (batches * movesOfBatch) / (took / 1000), "moves", 100_000),
    atMost("presses and releases lost among them", 2 * sent - seen.downs - seen.ups, "events", 0),
    // All that is played at once is a frame. What comes before a press is told before it.
    atMost("moves told beyond one a frame and one before each press", seen.moves - 2 * sent, "moves", 0),
    told("moves that reach the handler, of a thousand", seen.moves / sent, "moves"),
    atMost("memory that three seconds of it add", grown.megabytes, "MB", 10),
  ];
}

const busy = 20;
const clicks = 60;

/** One window answers clicks while twenty others render 60 times a second. */
async function manyWindows(): Promise<Result[]> {
  const handles: WindowHandle<{ readonly count: number }>[] = [];
  const Busy = defineWindow({
    mount: (_arg: undefined, window: WindowHandle<{ readonly count: number }>) => {
      handles.push(window);
      return { count: 0 };
    },
    render: ({ state }) =>
      ui.div(
        { class: "flex flex-wrap gap-1" },
        ...Array.from({ length: 50 }, (_, at) => ui.text(null, state.count + at)),
      ),
  });
  let clicked: () => void = () => undefined;
  const Answering = defineWindow({
    render: () => ui.button({ id: "go", class: "w-full h-full", onClick: () => clicked() }, "go"),
  });
  const pages = await Promise.all(
    Array.from({ length: busy }, () => openPage(Busy, undefined, { width: 300, height: 200 })),
  );
  const page = await openPage(Answering, undefined, { width: 100, height: 50 });
  const timer = setInterval(() => {
    for (const handle of handles) void handle.update(({ count }) => ({ count: count + 1 }));
  }, 1000 / 60);
  const press = { x: 20, y: 20, button: "left" as const, count: 1 };
  const waits: number[] = [];
  for (let click = 0; click < clicks; click += 1) {
    const answered = new Promise<void>((resolve) => {
      clicked = resolve;
    });
    const started = performance.now();
    await Promise.all([page.play({ type: "mouseDown", ...press }, { type: "mouseUp", ...press }), answered]);
    waits.push(performance.now() - started);
    await sleep(15);
  }
  clearInterval(timer);
  await Promise.all([page, ...pages].map((open) => open.close()));
  return [atMost("a click while 20 windows render at 60 Hz (p99)", quantile(waits, 0.99), "ms", 50)];
}

/** Ten thousand nodes that come and go. */
async function mounts(): Promise<Result[]> {
  const handles: WindowHandle<{ readonly round: number }>[] = [];
  const Mounting = defineWindow({
    mount: (_arg: undefined, window: WindowHandle<{ readonly round: number }>) => {
      handles.push(window);
      return { round: 0 };
    },
    render: ({ state }) =>
      ui.div(null, ...Array.from({ length: 100 }, (_, at) => ui.text({ key: `${state.round}-${at}` }, at))),
  });
  const page = await openPage(Mounting, undefined, { width: 300, height: 200 });
  const [handle] = handles;
  const run = async (rounds: number): Promise<void> => {
    for (let round = 0; round < rounds; round += 1) await handle?.update((state) => ({ round: state.round + 1 }));
    await page.settle();
  };
  const grown = await growth(() => run(100));
  await page.close();
  return [
    atMost("nodes that 10,000 mounts leave behind", grown.nodes, "nodes", 0),
    atMost("memory that they add", grown.megabytes, "MB", 5),
  ];
}

const openTimes = 200;

async function openings(): Promise<Result[]> {
  const Plain = defineWindow({
    render: () => ui.div(null, ...Array.from({ length: 50 }, (_, at) => ui.button(null, at))),
  });
  const run = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time += 1) {
      const page = await openPage(Plain, undefined, { width: 300, height: 200 });
      await page.close();
    }
  };
  const grown = await growth(async () => {
    await run(openTimes);
    await sleep(200);
  });
  return [
    atMost(`windows and nodes that ${openTimes} of them leave behind`, grown.windows + grown.nodes, "", 0),
    atMost("descriptors and threads", grown.descriptors + grown.threads, "", 0),
    atMost("memory", grown.megabytes, "MB", 5),
  ];
}
