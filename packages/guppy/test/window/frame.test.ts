// What windows ask of an X server and its window manager, what comes of that, and what they hear of it: one app whose windows are
// opened and changed by this test, and looked at with `xprop` and `xwininfo`.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { contentPlace, type Display, findWindow, moveAway, otherWindow, startDisplay, xdotool } from "./display.ts";
import { eventually } from "./eventually.ts";
import { startTold, type ToldApp } from "./told-app.ts";

const run = promisify(execFile);

vi.setConfig({ testTimeout: 60_000 });

/** A PNG of 2 by 1: red, and half of blue. */
const icon =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGP4z8AAQg0AD3oDfnfpf5cAAAAASUVORK5CYII=";

let display: Display;
let told: ToldApp;
let folder: string;

async function properties(window: string, ...names: readonly string[]): Promise<string> {
  const { stdout } = await run("xprop", ["-display", display.name, "-id", window, ...names], { timeout: 10_000 });
  return stdout.replaceAll(/\s+/g, " ");
}

async function until(what: string, ask: () => Promise<boolean>): Promise<void> {
  await eventually(what, async () => ((await ask()) ? true : undefined), 8000);
}

/** The size of a window's content on the server. */
async function contentSize(window: string): Promise<string> {
  const { stdout } = await run("xwininfo", ["-display", display.name, "-id", window], { timeout: 10_000 });
  const of = (name: string): string => new RegExp(`${name}: +(\\S+)`).exec(stdout)?.[1] ?? "";
  return `${of("Width")}x${of("Height")} ${of("Map State")}`;
}

describe("under a window manager", () => {
  beforeAll(async () => {
    display = await startDisplay({ windowManager: true });
    await run("xrandr", ["-display", display.name, "--setmonitor", "left", "512/135x768/203+0+0", "screen"]);
    await run("xrandr", ["-display", display.name, "--setmonitor", "right", "512/135x768/203+512+0", "none"]);
    await moveAway(display);
    folder = await mkdtemp(join(tmpdir(), "guppy-frame-"));
    told = await startTold({ display: display.name, env: { XDG_STATE_HOME: folder } });
  });

  afterAll(async () => {
    await told?.close();
    await display?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("a window is as its options say, and changes as it is told", async () => {
    const bounds = { x: 100, y: 120, width: 300, height: 200 };
    const limits = { minSize: { width: 150, height: 100 }, maxSize: { width: 500, height: 400 } };
    const { number, unmet } = await told.open({ title: "main", bounds, ...limits, icon, alwaysOnTop: true });
    expect(unmet).toEqual([]);
    const window = await findWindow(display, "main", told.app);
    expect(await properties(window, "WM_NORMAL_HINTS")).toContain(
      "user specified location: 100, 120 program specified minimum size: 150 by 100 program specified maximum size: 500 by 400 window gravity: Static",
    );
    expect(await properties(window, "_NET_WM_WINDOW_TYPE")).toContain("_NET_WM_WINDOW_TYPE_NORMAL");
    expect(await properties(window, "_MOTIF_WM_HINTS")).toContain("0x3, 0x1, 0x1, 0x0, 0x0");
    expect(await properties(window, "_NET_WM_STATE")).toContain("_NET_WM_STATE_ABOVE");
    expect(await properties(window, "-notype", "32c", "_NET_WM_ICON")).toContain("2, 1, 4294901760, 2147483903");
    expect(await contentPlace(display, window)).toEqual({ x: 100, y: 120 });
    expect(await told.read(number, "bounds")).toEqual(bounds);
    await until("the focus", async () => (await told.read(number, "focused")) === true);

    await told.call(number, "setTitle", "renamed");
    expect(await properties(window, "_NET_WM_NAME")).toContain('"renamed"');
    await told.events();
    await told.call(number, "setBounds", { x: 40, y: 60, width: 900, height: 250 });
    await until("the place", async () => (await contentPlace(display, window)).x === 40);
    await until("the size", async () => (await contentSize(window)) === "500x250 IsViewable");
    await until("the news", async () => {
      const known = (await told.read(number, "bounds")) as { readonly x: number; readonly width: number };
      return known.x === 40 && known.width === 500;
    });
    const names = (await told.events()).map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining(["moved", "resized"]));

    // The user drags its frame.
    await xdotool(display, "windowmove", window, "620", "300");
    await until("the other display", async () => (await told.events()).some(([, name]) => name === "display"));

    await told.call(number, "setMinSize", { width: 520, height: 300 });
    await until("the least size", async () => (await contentSize(window)) === "520x300 IsViewable");
    await told.call(number, "setMinSize", null);
    await told.call(number, "setMaxSize", null);
    const free = await properties(window, "WM_NORMAL_HINTS");
    expect(free).toContain("minimum size: 1 by 1");
    expect(free).not.toContain("maximum size: 500");

    await told.call(number, "setAlwaysOnTop", false);
    await until("no longer above", async () => !(await properties(window, "_NET_WM_STATE")).includes("ABOVE"));
    for (const [state, sign] of [
      ["maximized", "_NET_WM_STATE_MAXIMIZED_HORZ"],
      ["fullscreen", "_NET_WM_STATE_FULLSCREEN"],
      ["minimized", "_NET_WM_STATE_HIDDEN"],
    ] as const) {
      await told.call(number, "setWindowState", state);
      await until(state, async () => (await properties(window, "_NET_WM_STATE")).includes(sign));
      await until(`${state} is known`, async () => (await told.read(number, "windowState")) === state);
    }
    await told.call(number, "setWindowState", "normal");
    await until("normal", async () => (await told.read(number, "windowState")) === "normal");
    // As large as the greatest size let it be when the least one went.
    await until("its size", async () => (await contentSize(window)) === "500x300 IsViewable");

    await told.call(number, "hide");
    await until("hidden", async () => (await contentSize(window)) === "500x300 IsUnMapped");
    await until("hidden is known", async () => (await told.read(number, "windowState")) === "hidden");
    await told.call(number, "show");
    await until("shown", async () => (await contentSize(window)).endsWith("IsViewable"));
    await until("shown is known", async () => (await told.read(number, "windowState")) === "normal");

    const other = await otherWindow(display);
    await xdotool(display, "windowactivate", "--sync", other.window);
    await until("blurred", async () => (await told.read(number, "focused")) === false);
    await told.call(number, "activate");
    await until("active", async () => (await told.read(number, "focused")) === true);
    await other.close();
    await told.call(number, "close");
  });

  test.each<readonly [string, object, readonly (readonly [string, string])[]]>([
    [
      "a tool without a frame, that can't be moved, resized or minimized",
      { kind: "floating", titlebar: "none", movable: false, resizable: false, minimizable: false },
      [
        ["_NET_WM_WINDOW_TYPE", "_NET_WM_WINDOW_TYPE_UTILITY"],
        ["_MOTIF_WM_HINTS", "0x3, 0x20, 0x0, 0x0, 0x0"],
        ["WM_NORMAL_HINTS", "minimum size: 200 by 100 program specified maximum size: 200 by 100"],
      ],
    ],
    [
      "one with a border and without a title bar",
      { titlebar: "custom", decorations: "server" },
      [["_MOTIF_WM_HINTS", "0x3, 0x1, 0x2, 0x0, 0x0"]],
    ],
    [
      "one with a title bar of its own, for another display",
      { titlebar: "custom", display: "right" },
      [
        ["_MOTIF_WM_HINTS", "0x3, 0x1, 0x0, 0x0, 0x0"],
        ["WM_NORMAL_HINTS", "user specified location: 668, 334"],
      ],
    ],
    ["one that opens maximized", { windowState: "maximized" }, [["_NET_WM_STATE", "_NET_WM_STATE_MAXIMIZED_VERT"]]],
    ["one that fills the screen", { windowState: "fullscreen" }, [["_NET_WM_STATE", "_NET_WM_STATE_FULLSCREEN"]]],
    ["one that leaves the keyboard where it is", { focus: false }, [["_NET_WM_USER_TIME", "= 0"]]],
  ])("%s", async (_name, options, expected) => {
    const asked = "display" in options ? { ...options, display: await displayNamed("right") } : options;
    const { number, unmet } = await told.open({ title: "one", bounds: { width: 200, height: 100 }, ...asked });
    expect(unmet).toEqual([]);
    const window = await findWindow(display, "one", told.app);
    for (const [property, value] of expected) expect(await properties(window, property)).toContain(value);
    if ("focus" in options) expect(await told.read(number, "focused")).toBe(false);
    await told.call(number, "close");
  });

  test("a dialog belongs to the window that it was opened from", async () => {
    const below = await told.open({ title: "below", bounds: { width: 300, height: 200 } });
    const parent = await findWindow(display, "below", told.app);
    await until("the keyboard", async () => (await told.read(below.number, "focused")) === true);
    const { number, unmet } = await told.open({ title: "asks", kind: "dialog", bounds: { width: 200, height: 100 } });
    expect(unmet).toEqual([]);
    const window = await findWindow(display, "asks", told.app);
    const said = await properties(window, "_NET_WM_WINDOW_TYPE", "_NET_WM_STATE", "WM_TRANSIENT_FOR");
    expect(said).toContain("_NET_WM_WINDOW_TYPE_DIALOG");
    expect(said).toContain("_NET_WM_STATE_MODAL");
    expect(said).toContain(`window id # 0x${Number(parent).toString(16)}`);
    await told.call(number, "close");
    await told.call(below.number, "close");
  });

  test("a title bar of the program's own moves its window, and a double click maximizes it and takes that back", async () => {
    const { number } = await told.open({
      title: "own bar",
      titlebar: "custom",
      shows: "titleBar",
      bounds: { x: 60, y: 200, width: 320, height: 160 },
    });
    const window = await findWindow(display, "own bar", told.app);
    const press = (...then: readonly string[]): Promise<string> =>
      xdotool(display, "mousemove", "--window", window, "120", "20", ...then);
    await press("mousedown", "1", "sleep", "0.1", "mousemove_relative", "4", "4", "sleep", "0.1");
    await xdotool(display, "mousemove_relative", "56", "36", "sleep", "0.1", "mouseup", "1");
    await until("the place", async () => (await contentPlace(display, window)).x > 80);
    await until("its news", async () => ((await told.read(number, "bounds")) as { x: number }).x > 80);
    for (const state of ["maximized", "normal"]) {
      await press("sleep", "0.6", "click", "--repeat", "2", "--delay", "40", "1");
      await until(state, async () => (await told.read(number, "windowState")) === state);
    }
    await moveAway(display);
    await told.call(number, "close");
  });

  test("a window that opens hidden or minimized is not on the screen until it is shown", async () => {
    for (const [options, state] of [
      [{ show: false, windowState: "maximized" }, "hidden"],
      [{ windowState: "minimized" }, "minimized"],
    ] as const) {
      const { number } = await told.open({ title: "later", bounds: { width: 200, height: 100 }, ...options });
      await sleep(200);
      expect(await told.read(number, "windowState")).toBe(state);
      const id = (await xdotool(display, "search", "--name", "^later$")).trim().split("\n").at(-1) ?? "";
      expect(await contentSize(id)).toMatch(/IsUnMapped/);
      if (state === "hidden") await told.call(number, "show");
      else await told.call(number, "setWindowState", "normal");
      await until("on the screen", async () => (await contentSize(id)).endsWith("IsViewable"));
      const shown = state === "hidden" ? "maximized" : "normal";
      await until(shown, async () => (await told.read(number, "windowState")) === shown);
      await told.call(number, "close");
    }
  });

  test("a window opens where it was when it was closed, and as large", async () => {
    const options = { title: "kept", appId: "test app", remember: "main", bounds: { width: 200, height: 100 } };
    const first = await told.open(options);
    await findWindow(display, "kept", told.app);
    const bounds = { x: 330, y: 210, width: 260, height: 140 };
    await told.call(first.number, "setBounds", bounds);
    const file = join(folder, "test%20app", "windows", "main.json");
    await until("the file", async () => (await readFile(file, "utf8").catch(() => "")).includes('"width": 260'));
    await told.call(first.number, "setWindowState", "maximized");
    await until("maximized", async () => (await told.read(first.number, "windowState")) === "maximized");
    await told.call(first.number, "close");
    await until("its state", async () => (await readFile(file, "utf8")).includes("maximized"));
    const second = await told.open(options);
    expect(await told.read(second.number, "windowState")).toBe("maximized");
    const window = await findWindow(display, "kept", told.app);
    await told.call(second.number, "setWindowState", "normal");
    await until("its size", async () => (await contentSize(window)) === "260x140 IsViewable");
    await until("its place", async () => (await contentPlace(display, window)).x === 330);
    await told.call(second.number, "close");
  });

  test("what X11 can't do is told with the reason, and what is wrong is refused with the field", async () => {
    const { number, unmet } = await told.open({ title: "odd", backdrop: "blurred", display: 4711, icon: "/nothing" });
    expect(unmet.map(({ option }) => option)).toEqual(["backdrop", "display", "icon"]);
    expect(await told.call(number, "setWindowState", "huge")).toMatchObject({
      error: ["GUPPY_INVALID_OPTIONS", expect.stringContaining('`windowState` is "huge"')],
    });
    await told.call(number, "close");
  });

  test("nothing is drawn of a window that is covered, minimized or hidden", async () => {
    const { number } = await told.open({
      title: "ticking",
      shows: "ticking",
      bounds: { x: 50, y: 80, width: 200, height: 100 },
    });
    await findWindow(display, "ticking", told.app);
    const drawn = async (): Promise<number> => {
      const frames = async (): Promise<number> =>
        ((await told.read(number, "counters")) as { readonly framesDrawn: number }).framesDrawn;
      const before = await frames();
      await sleep(400);
      return (await frames()) - before;
    };
    const goesOn = (): Promise<void> => until("frames", async () => (await drawn()) > 3);
    const rests = (): Promise<void> => until("no frames", async () => (await drawn()) === 0);
    await goesOn();
    const cover = await otherWindow(display);
    await xdotool(display, "windowsize", "--sync", cover.window, "400", "300", "windowmove", cover.window, "20", "40");
    await rests();
    await xdotool(display, "windowmove", cover.window, "150", "40");
    await goesOn();
    await xdotool(display, "windowmove", cover.window, "20", "40");
    await rests();
    await told.call(number, "activate");
    await goesOn();
    await cover.close();
    await told.call(number, "setWindowState", "minimized");
    await rests();
    await told.call(number, "setWindowState", "normal");
    await goesOn();
    await told.call(number, "hide");
    await rests();
    await told.call(number, "show");
    await goesOn();
    await told.call(number, "close");
  });
});

test("without a window manager, what only one can do is refused, and the rest is done", async () => {
  display = await startDisplay();
  told = await startTold({ display: display.name });
  try {
    const { number, unmet } = await told.open({
      title: "bare",
      bounds: { x: 10, y: 20, width: 200, height: 100 },
      windowState: "maximized",
      alwaysOnTop: true,
      backdrop: "transparent",
    });
    expect(unmet.map(({ option }) => option)).toEqual(["backdrop", "windowState", "alwaysOnTop"]);
    const window = await findWindow(display, "bare", told.app);
    expect(await contentPlace(display, window)).toEqual({ x: 10, y: 20 });
    for (const [name, argument] of [
      ["setWindowState", "fullscreen"],
      ["setAlwaysOnTop", true],
    ] as const) {
      const { error } = await told.call(number, name, argument);
      expect(error?.[0]).toBe("GUPPY_UNSUPPORTED");
      expect(error?.[1]).toContain("no window manager");
    }
    await told.call(number, "setBounds", { x: 30, y: 40, width: 220, height: 120 });
    await until("the place", async () => (await contentPlace(display, window)).x === 30);
    await until("the size", async () => (await contentSize(window)) === "220x120 IsViewable");
    await told.call(number, "activate");
    await until("the keyboard", async () => (await told.read(number, "focused")) === true);
    await told.call(number, "hide");
    await until("hidden", async () => (await contentSize(window)).endsWith("IsUnMapped"));
    expect(await told.call(number, "show")).toEqual({});
    await until("shown", async () => (await contentSize(window)).endsWith("IsViewable"));
  } finally {
    await told.close();
    await display.close();
  }
});

async function displayNamed(name: string): Promise<number> {
  const displays = (await told.read(0, "displays")) as readonly { readonly id: number; readonly name: string }[];
  return displays.find((one) => one.name === name)?.id ?? -1;
}

test("displays that change are told, until nobody listens", async () => {
  const display = await startDisplay();
  const told = await startTold({ display: display.name });
  const set = async (mode: string): Promise<unknown> =>
    run("xrandr", ["-display", display.name, "--output", "screen", "--mode", mode]);
  const heard = (): Promise<unknown> =>
    eventually("the displays", async () => (await told.events()).find(([, name]) => name === "displays")?.[2]);
  const small = "800x600";
  await run("xrandr", ["-display", display.name, "--newmode", small, ..."0 800 0 0 800 600 0 0 600".split(" ")]);
  await run("xrandr", ["-display", display.name, "--addmode", "screen", small]);
  expect((await told.call(-1, "follow displays")).error).toBeUndefined();
  await set(small);
  expect(await heard()).toEqual(await told.read(-1, "displays"));
  await set("1024x768");
  expect(await heard()).toEqual(await told.read(-1, "displays"));
  await told.call(-1, "follow displays");
  await set(small);
  await sleep(300);
  expect((await told.events()).filter(([, name]) => name === "displays")).toEqual([]);
  await told.close();
  await display.close();
});
