// Real windows that lose their UI thread or their display and come back, and windows that ask before the user closes them.
import { afterEach, expect, test, vi } from "vitest";
import { type AppProcess, type StartOptions, startApp } from "./app-process.ts";
import {
  click,
  closeFocused,
  type Display,
  type DisplayOptions,
  findWindow,
  startDisplay,
  xdotool,
} from "./display.ts";
import { eventually } from "./eventually.ts";

/** A hundred by hand. */
const restarts = Number(process.env.GUPPY_TEST_RESTARTS ?? "30");

vi.setConfig({ testTimeout: 90_000 + restarts * 1000 });

const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open(options: DisplayOptions = {}): Promise<Display> {
  const display = await startDisplay(options);
  ends.push(display.close);
  return display;
}

function start(name: string, display: Display, options: StartOptions = {}): AppProcess {
  const app = startApp(name, { display: display.name, ...options });
  ends.push(app.kill);
  return app;
}

test("restarts leave no descriptor and no thread behind, and hardly a byte", async () => {
  const app = start("reopening.tsx", await open(), { args: [`restarts=${restarts}`] });
  expect(await app.ended(60_000 + restarts * 1000), app.errors()).toMatchObject({ code: 0 });
  const told = (what: string): number =>
    Number(app.lines.find((line) => line.startsWith(`${what} `))?.slice(what.length + 1) ?? Number.NaN);
  // A pool of threads that the whole process shares may have one more or less at the moment.
  expect(told("descriptors")).toBeLessThanOrEqual(2);
  expect(told("threads")).toBeLessThanOrEqual(2);
  expect(told("kilobytes")).toBeLessThanOrEqual(400);
});

test("a display that comes back has its windows back, with their state", async () => {
  const first = await open();
  const app = start("reopening.tsx", first);
  await app.line("open");
  await click(first, await findWindow(first, "guppy reopening", app), { x: 100, y: 100 });
  await app.line("count 1");
  await first.kill();
  const second = await open({ name: first.name });
  const window = await findWindow(second, "guppy reopening", app);
  await eventually("an answer to a click", async () => {
    await click(second, window, { x: 100, y: 100 });
    return app.lines.includes("count 2") ? true : undefined;
  });
  app.signal("SIGTERM");
  expect(await app.ended()).toMatchObject({ signal: "SIGTERM" });
});

test("one that stays away ends the program, with an error that says so", async () => {
  const display = await open();
  const app = start("reopening.tsx", display, { args: ["timeout=300"] });
  await app.line("open");
  await display.kill();
  expect(await app.ended(15_000), app.errors()).toMatchObject({ code: 1 });
  expect(app.errors()).toContain("The display did not come back within 300 ms, so the window is closed");
});

test("a window that asks stays until its program agrees", async () => {
  const display = await open({ windowManager: true });
  const app = start("closing.tsx", display);
  await findWindow(display, "guppy closing", app);
  await app.line("open");
  await closeFocused(display);
  await app.line("asked 1");
  await xdotool(display, "sleep", "0.3");
  expect(app.lines).not.toContain("closed");
  await closeFocused(display);
  await app.line("closed");
  expect(await app.ended(), app.errors()).toMatchObject({ code: 0 });
});

test("a program that hangs does not keep its window from a user who asks again", async () => {
  const display = await open({ windowManager: true });
  const app = start("closing.tsx", display);
  const window = await findWindow(display, "guppy closing", app);
  await app.line("open");
  await click(display, window, { x: 100, y: 100 });
  await app.line("busy");
  await closeFocused(display);
  await xdotool(display, "sleep", "1.2");
  const isThere = async (): Promise<boolean> =>
    (await xdotool(display, "search", "--onlyvisible", "--name", "^guppy closing$").catch(() => "")) !== "";
  expect(await isThere()).toBe(true);
  await eventually("the end of the window", async () => {
    await closeFocused(display);
    return (await isThere()) ? undefined : true;
  });
});
