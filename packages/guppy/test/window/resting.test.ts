// Nothing is drawn that nobody can see: a window that is hidden or minimized rests though something in it moves, and one where
// nothing moves rests in any case.
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { type AppProcess, startApp } from "./app-process.ts";
import { asleep } from "./asleep.ts";
import { type Display, findWindow, startDisplay, xdotool } from "./display.ts";
import { eventually } from "./eventually.ts";

vi.setConfig({ testTimeout: 60_000 });

let display: Display;
const started: AppProcess[] = [];

beforeAll(async () => {
  display = await startDisplay({ windowManager: true });
});
afterEach(async () => {
  for (const app of started.splice(0)) await app.kill();
});
afterAll(() => display.close());

function start(what: "moving" | "still", title: string): AppProcess {
  const app = startApp("moving.tsx", { display: display.name, args: [what, title] });
  started.push(app);
  return app;
}

/** The frames that it has built, by what it said last. */
function framesOf(app: AppProcess): number {
  const last = app.lines.findLast((line) => line.startsWith("frames "));
  return Number(last?.slice("frames ".length) ?? Number.NaN);
}

/** True when no frame was built between two of its lines, half a second apart. */
async function rests(app: AppProcess): Promise<boolean> {
  const before = framesOf(app);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return framesOf(app) === before;
}

test.each<[string, (window: string) => Promise<unknown>, (window: string) => Promise<unknown>]>([
  [
    "minimized",
    (window) => xdotool(display, "windowminimize", window),
    (window) => xdotool(display, "windowactivate", window),
  ],
  ["unmapped", (window) => xdotool(display, "windowunmap", window), (window) => xdotool(display, "windowmap", window)],
])("a window that is %s draws nothing, and goes on when it is seen again", async (_name, hide, show) => {
  const app = start("moving", "guppy moving");
  const window = await findWindow(display, "guppy moving", app);
  await eventually(
    () => "frames of what moves",
    async () => ((await rests(app)) ? undefined : true),
  );
  await hide(window);
  await eventually(
    () => "rest while it is hidden",
    async () => ((await rests(app)) ? true : undefined),
  );
  await show(window);
  await eventually(
    () => "frames when it is seen again",
    async () => ((await rests(app)) ? undefined : true),
  );
});

test("a window where nothing moves builds no frame, active or not", async () => {
  const first = start("still", "guppy first");
  await findWindow(display, "guppy first", first);
  const second = start("still", "guppy second");
  await findWindow(display, "guppy second", second);
  for (const app of [first, second]) {
    await eventually(
      () => "rest",
      async () => ((await rests(app)) ? true : undefined),
    );
  }
  const frames = [framesOf(first), framesOf(second)];
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect([framesOf(first), framesOf(second)]).toEqual(frames);
});

test("the thread that draws sleeps while nothing wants a frame", async () => {
  const app = start("still", "guppy asleep");
  await findWindow(display, "guppy asleep", app);
  await asleep(app);
});
