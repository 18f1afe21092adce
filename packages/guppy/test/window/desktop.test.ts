// What the desktop does to a window: focus that comes and goes, held keys, another program's destruction, hints for the
// window manager, and display servers that die or are of an unusual depth.
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type AppProcess, type StartOptions, startApp } from "./app-process.ts";
import {
  contentPlace,
  type Display,
  type DisplayOptions,
  findWindow,
  otherWindow,
  setLayout,
  sizeHints,
  startDisplay,
  xdotool,
} from "./display.ts";
import { eventually } from "./eventually.ts";

const title = "guppy desktop";

// Programs start slowly where other work keeps the machine busy.
vi.setConfig({ testTimeout: 90_000 });

const ends: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open(options: DisplayOptions): Promise<Display> {
  const display = await startDisplay(options);
  ends.push(display.close);
  return display;
}

function start(display: Display, options: StartOptions = {}, name = "desktop.tsx"): AppProcess {
  const app = startApp(name, { display: display.name, ...options });
  ends.push(app.kill);
  return app;
}

async function started(display: Display, args: readonly string[] = []): Promise<{ app: AppProcess; window: string }> {
  const app = start(display, { args });
  const window = await findWindow(display, title, app);
  await app.line("open");
  return { app, window };
}

describe.each([
  ["without a window manager", false],
  ["with a window manager", true],
])("%s", (_name, windowManager) => {
  test("a window is told of the focus it gets and loses, and held keys are released", async () => {
    const display = await open({ windowManager });
    const { app, window } = await started(display);
    await xdotool(display, "windowfocus", "--sync", window);
    await app.line("focused");
    await xdotool(display, "keydown", "space");
    await app.line('down {"key":" ","code":"Space","text":" ","shift":false,"repeat":false}');
    const other = await otherWindow(display);
    ends.push(other.close);
    await xdotool(display, "windowfocus", "--sync", other.window);
    await app.line("blurred");
    expect(app.lines.filter((line) => line.startsWith("up ") || line === "blurred")).toEqual(["up Space", "blurred"]);
    // Its release belongs to the other window, also when the focus is back in time to see it.
    await xdotool(display, "windowfocus", "--sync", window);
    await eventually("the focus back", () => app.lines.filter((line) => line === "focused")[1]);
    await xdotool(display, "keyup", "space");
    await xdotool(display, "key", "x");
    await app.line("up KeyX");
    expect(app.lines).not.toContain("clicked");
  });

  test("a held key repeats until it is let go", async () => {
    const display = await open({ windowManager });
    const { app, window } = await started(display);
    await xdotool(display, "windowfocus", "--sync", window);
    await app.line("focused");
    await xdotool(display, "keydown", "a");
    await app.line('down {"key":"a","code":"KeyA","text":"a","shift":false,"repeat":true}');
    await xdotool(display, "keyup", "a", "key", "a");
    await eventually("two releases", () => app.lines.filter((line) => line === "up KeyA")[1]);
    const downs = app.lines.filter((line) => line.startsWith("down "));
    const fresh = downs.filter((line) => line.endsWith('"repeat":false}'));
    expect(fresh).toHaveLength(2);
    expect([downs[0], downs.at(-1)]).toEqual(fresh);
  });

  test("a window that another program destroys is closed, and the process ends", async () => {
    const display = await open({ windowManager });
    const { app, window } = await started(display);
    await xdotool(display, "windowclose", window);
    await app.line("onClosed asked");
    expect(await app.ended(), app.errors()).toMatchObject({ code: 0, signal: null });
    expect(app.lines).not.toContain("onError GUPPY_NATIVE_PANIC");
  });

  test("a window with a place has its content there", async () => {
    const display = await open({ windowManager });
    const { window } = await started(display, ["at=120,90"]);
    await eventually(
      "the place",
      async () => {
        const { x, y } = await contentPlace(display, window);
        return x === 120 && y === 90 ? true : undefined;
      },
      5000,
    );
  });

  test("a display server that dies closes the windows and says why, also where errors are listened to", async () => {
    const display = await startDisplay({ windowManager });
    ends.push(display.close);
    const { app } = await started(display);
    await display.kill();
    await app.line("onClosed GUPPY_NO_DISPLAY");
    await app.line("closed");
    expect(app.lines).toContain("onError GUPPY_NO_DISPLAY");
    expect(await app.ended(), app.errors()).toMatchObject({ code: 0, signal: null });
  });
});

test("a display server that dies in the middle of frames closes the windows, twenty times", async () => {
  for (let round = 0; round < 20; round += 1) {
    const display = await open({});
    const app = start(display, {}, "frames.tsx");
    await app.line("drawing", 40_000);
    // At another point of a frame each time.
    await sleep(round * 7);
    await display.kill();
    expect(await app.ended(15_000), `round ${round}: ${app.lines.join(", ")} ${app.errors()}`).toMatchObject({
      code: 0,
    });
    expect(app.lines, `round ${round}`).toEqual([
      "drawing",
      "onError GUPPY_NO_DISPLAY",
      "onClosed GUPPY_NO_DISPLAY",
      "closed",
    ]);
  }
}, 300_000);

test("a window that is not resizable keeps its size under a window manager", async () => {
  const display = await open({ windowManager: true });
  const { window } = await started(display, ["fixed"]);
  await eventually("the hints", async () => {
    const text = await sizeHints(display, window);
    return text.includes("minimum size: 300 by 200") && text.includes("maximum size: 300 by 200") ? true : undefined;
  });
});

test.each([16, 30])("a display of depth %i is refused with its depth", async (depth) => {
  const display = await open({ depth });
  const app = start(display, {}, "no-display.tsx");
  expect(await app.ended(15_000), app.errors()).toMatchObject({ code: 0 });
  const answer: unknown = JSON.parse(app.lines[0] ?? "{}");
  expect(answer).toMatchObject({
    code: "GUPPY_NO_DISPLAY",
    message: expect.stringContaining(`the display has a depth of ${depth} bits`),
  });
});

describe("layouts", () => {
  test.each<readonly [string, readonly (readonly [keys: readonly string[], named: readonly string[]])[]]>([
    [
      "us",
      [
        [["key", "a"], ["a KeyA a"]],
        [["key", "shift+1"], ["! Digit1 ! shift"]],
        [["key", "Return"], ["Enter Enter "]],
        [["key", "Left"], ["ArrowLeft ArrowLeft "]],
        [["key", "F5"], ["F5 F5 "]],
      ],
    ],
    [
      "de",
      [
        // Keycodes, since the layout is what is under test: 29 is Y on a US board, 47 is ;, 21 is =, 49 is `, 26 is E.
        [["key", "29"], ["z KeyY z"]],
        [["key", "47"], ["ö Semicolon ö"]],
        [["key", "ctrl+29"], ["z KeyY "]],
        [["key", "21"], ["Dead Equal "]],
        [["keydown", "26"], ["é KeyE é"]],
        [["keyup", "26", "key", "shift+21"], ["Dead Equal  shift"]],
        [["keydown", "26"], ["è KeyE è"]],
        [["keyup", "26", "key", "49"], ["Dead Backquote "]],
        [["keydown", "26"], ["ê KeyE ê"]],
        [["keyup", "26", "key", "26"], ["e KeyE e"]],
      ],
    ],
    [
      "fr",
      [
        [["key", "24"], ["a KeyQ a"]],
        [["key", "10"], ["& Digit1 &"]],
        [["key", "34"], ["Dead BracketLeft "]],
        [["keydown", "26"], ["ê KeyE ê"]],
        [["keyup", "26"], []],
      ],
    ],
    [
      "ru",
      [
        [["key", "38"], ["ф KeyA ф"]],
        [["key", "ctrl+38"], ["ф KeyA "]],
      ],
    ],
    ["il", [[["key", "38"], ["ש KeyA ש"]]]],
  ])("%s", async (layout, rows) => {
    const display = await open({});
    await setLayout(display, layout);
    const { app, window } = await started(display);
    await xdotool(display, "windowfocus", "--sync", window);
    await app.line("focused");
    for (const [keys, names] of rows) {
      const before = downs(app).length;
      await xdotool(display, ...keys);
      await eventually(
        () => `${names} for ${keys} among ${app.lines.slice(-8)}`,
        () => (downs(app).length >= before + names.length ? true : undefined),
      );
      expect(downs(app).slice(before), keys.join(" ")).toEqual(names);
    }
  });
});

function downs(app: AppProcess): readonly string[] {
  const lines = app.lines.filter((line) => line.startsWith("down "));
  return lines.map((line) => {
    const { key, code, text, shift } = JSON.parse(line.slice(5));
    return `${key} ${code} ${text}${shift ? " shift" : ""}`;
  });
}
