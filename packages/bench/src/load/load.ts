// Stage `load`: floods, many windows at once, and what opening and closing leaves behind. Headless, in this process.
import { setTimeout as sleep } from "node:timers/promises";
import { defineWindow, ui, type WindowHandle } from "guppy";
import { openPage } from "../frames/page.ts";
import { quantile } from "../measure.ts";
import { atLeast, atMost, type Result, told } from "../result.ts";
import { held } from "./held.ts";

export async function loadResults(): Promise<Result[]> {
  return [...(await pointerFlood()), ...(await manyWindows()), ...(await mounts()), ...(await openings())];
}

const flooding = 3000;
const movesOfBatch = 1000;

/** As many moves as a second takes, up to 100,000, with a press and a release now and then. */
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
  const before = held();
  const end = performance.now() + flooding;
  let batches = 0;
  const started = performance.now();
  while (performance.now() < end) {
    await page.play(...moves, { type: "mouseDown", ...press }, { type: "mouseUp", ...press });
    batches += 1;
    const ahead = (batches * movesOfBatch) / 100 - (performance.now() - started);
    if (ahead > 1) await sleep(ahead);
  }
  const took = (performance.now() - started) / 1000;
  await page.settle();
  const after = held();
  await page.close();
  return [
    atLeast("pointer moves a second into one window", (batches * movesOfBatch) / took, "moves", 100_000),
    atMost("presses and releases lost among them", 2 * batches - seen.downs - seen.ups, "events", 0),
    told("moves that reach the handler, of a thousand", (seen.moves / batches / movesOfBatch) * 1000, "moves"),
    atMost("memory that the flood adds", after.megabytes - before.megabytes, "MB", 10),
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
  await run(20);
  const before = held();
  await run(100);
  const after = held();
  await page.close();
  return [
    atMost("nodes that 10,000 mounts leave behind", after.nodes - before.nodes, "nodes", 0),
    atMost("memory that they add", after.megabytes - before.megabytes, "MB", 5),
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
  await run(20);
  const before = held();
  await run(openTimes);
  await sleep(200);
  const after = held();
  return [
    atMost(
      `windows and nodes that ${openTimes} of them leave behind`,
      after.windows + after.nodes - before.windows - before.nodes,
      "",
      0,
    ),
    atMost("descriptors and threads", after.descriptors + after.threads - before.descriptors - before.threads, "", 0),
    atMost("memory", after.megabytes - before.megabytes, "MB", 5),
  ];
}
