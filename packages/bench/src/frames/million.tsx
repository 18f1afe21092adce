// In a list of a million rows of one height, or of a hundred thousand that are measured as they come: the wheel a step at a time,
// and one item that changes. Its argument says which.
import type { WindowHandle } from "guppy";
import { type LongList, longListSize, longListWindow, makeMessages } from "./million-window.tsx";
import { openPage } from "./page.ts";
import { windowSize } from "./sizes.ts";
import { repeatedResults, report, spend, spentResults } from "./spend.ts";

const kind = process.argv[2] as LongList;
const [step, change] = kind === "uniform" ? [2, 1] : [3, 1];
const messages = makeMessages(longListSize[kind]);
type Handle = WindowHandle<{ readonly messages: typeof messages }>;
const handles: Handle[] = [];

const page = await openPage(
  longListWindow(kind, messages, (window) => {
    handles[0] = window;
  }),
  undefined,
  windowSize,
);
const middle = { x: windowSize.width / 2, y: windowSize.height / 2 };
// From the middle of it, where whole pixels of f32 are long gone.
await page.play({ type: "wheel", ...middle, deltaX: 0, deltaY: 18_000_000 });
await page.play({ type: "wheel", ...middle, deltaX: 0, deltaY: -2_000_000 });
const { scroll: before } = await page.getById("list");
const turn = () => page.play({ type: "wheel", ...middle, deltaX: 0, deltaY: 60 });
const name = `${longListSize[kind].toLocaleString("en")} ${kind} rows`;
const wheel = await repeatedResults(`a wheel step in ${name}`, turn, step);
const { scroll } = await page.getById("list");
if (scroll.y - before.y < 60) throw new Error(`the wheel has scrolled from ${before.y} to ${scroll.y}`);

const list = await page.getById("list");
const shown = Number(list.children[Math.floor(list.children.length / 2)]?.text.split(" ")[0]);
// A copy of a million items is the program's own, and is made before.
const next = { items: messages };
const changed = await spend(
  async () => {
    handles[0]?.update(() => ({ messages: next.items }));
    await page.settle();
  },
  async (round) => {
    next.items = messages.with(shown, { id: shown, text: `changed ${round}` });
  },
);
report([...wheel, ...spentResults(`one item changed in ${name}`, changed, change)]);
