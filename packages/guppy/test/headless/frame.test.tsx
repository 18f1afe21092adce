// Windows on the desktop that headless ones stand on: what is read and changed of them, and a title bar that the program draws.
import { defineWindow, type WindowHandle as Handle, type ShownState, type WindowOptions } from "guppy";
import { type Page, render } from "guppy/testing";
import { afterEach, describe, expect, test } from "vitest";

type WindowHandle = Handle<undefined>;

interface Opened {
  readonly page: Page;
  readonly window: WindowHandle;
  readonly heard: unknown[];
}

const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

async function open(options: WindowOptions, tree: (window: WindowHandle) => unknown = () => null): Promise<Opened> {
  const heard: unknown[] = [];
  let handle: WindowHandle | undefined;
  const definition = defineWindow({
    options,
    mount: (_: undefined, window: WindowHandle) => {
      handle = window;
      return undefined;
    },
    render: (window) => <div class="size-full">{tree(window) as never}</div>,
    onMoved: ({ x, y }) => heard.push(["moved", x, y]),
    onResized: ({ width, height }) => heard.push(["resized", width, height]),
    onWindowStateChanged: (state: ShownState, window) => {
      heard.push(["state", state]);
      window.update((same) => same);
    },
  });
  const page = await render(definition);
  pages.push(page);
  if (handle === undefined) throw new Error("no window was mounted");
  return { page, window: handle, heard };
}

const bounds = { x: 100, y: 50, width: 400, height: 300 } as const;

test("a window is where its options put it, or in the middle", async () => {
  const placed = await open({ bounds });
  expect(placed.window.bounds).toEqual(bounds);
  expect(placed.window).toMatchObject({ windowState: "normal", scale: 1, title: "guppy", display: 1, unmet: [] });
  const middle = await open({ bounds: { width: 400, height: 300 } });
  expect(middle.window.bounds).toEqual({ x: 760, y: 390, width: 400, height: 300 });
  for (const [options, state] of [
    [{ windowState: "maximized" }, "maximized"],
    [{ windowState: "minimized" }, "minimized"],
    [{ show: false, windowState: "fullscreen" }, "hidden"],
  ] as const) {
    expect((await open({ bounds, ...options })).window.windowState).toBe(state);
  }
});

test("each change is done, told and read", async () => {
  const { page, window, heard } = await open({ bounds });
  const changes = async (change: Promise<void>): Promise<readonly unknown[]> => {
    await change;
    await page.settle();
    return heard.splice(0);
  };
  expect(await changes(window.setBounds({ x: 10, y: 20 }))).toEqual([["moved", 10, 20]]);
  expect(await changes(window.setBounds({ width: 500 }))).toEqual([["resized", 500, 300]]);
  expect(await changes(window.resize({ width: 300, height: 200 }))).toEqual([["resized", 300, 200]]);
  expect(window.bounds).toEqual({ x: 10, y: 20, width: 300, height: 200 });
  expect(await changes(window.setMinSize({ width: 350, height: 100 }))).toEqual([["resized", 350, 200]]);
  expect(await changes(window.setMaxSize({ width: 900, height: 150 }))).toEqual([["resized", 350, 150]]);
  expect(await changes(window.setBounds({ width: 5, height: 5000 }))).toEqual([]);
  expect(await changes(window.setMinSize(null))).toEqual([]);
  expect(await changes(window.setBounds({ width: 5 }))).toEqual([["resized", 5, 150]]);
  expect(await changes(window.setBounds({ x: 0, y: 0, width: 400, height: 100 }))).toHaveLength(2);
  const whole = [
    ["state", "maximized"],
    ["resized", 1920, 1080],
  ];
  expect(await changes(window.setWindowState("maximized"))).toEqual(whole);
  expect(await changes(window.hide())).toEqual([
    ["state", "hidden"],
    ["resized", 400, 100],
  ]);
  expect(await changes(window.show())).toEqual(whole);
  expect(await changes(window.show())).toEqual([]);
  await window.setTitle("Other");
  await window.setAlwaysOnTop(true);
  expect(window).toMatchObject({ title: "Other", alwaysOnTop: true, windowState: "maximized" });
});

test.each<readonly [string, (window: WindowHandle) => Promise<void>, RegExp]>([
  ["half a place", (window) => window.setBounds({ x: 3 }), /`bounds\.x` and `bounds\.y` must be given together/],
  ["a size of 0", (window) => window.setBounds({ width: 0 }), /`bounds\.width` is 0\..*1 to 16384/],
  ["a size that is none", (window) => window.setMinSize({ width: Number.NaN, height: 3 }), /`minSize\.width` is NaN/],
  ["half a limit", (window) => window.setMaxSize({ width: 3 } as never), /`maxSize\.height` is undefined/],
  ["a state that is none", (window) => window.setWindowState("huge" as never), /`windowState` is "huge"\..*"normal"/],
  ["a title that is none", (window) => window.setTitle(3 as never), /`title` is 3/],
  ["a flag that is none", (window) => window.setAlwaysOnTop(1 as never), /`alwaysOnTop` is 1/],
  ["a field that is none", (window) => window.setBounds({ left: 3 } as never), /`left` is unknown in `bounds`/],
])("%s is refused by name, and the window stays as it is", async (_name, change, message) => {
  const { window, heard } = await open({ bounds });
  await expect(async () => change(window)).rejects.toMatchObject({
    code: "GUPPY_INVALID_OPTIONS",
    message: expect.stringMatching(message),
  });
  expect(window.bounds).toEqual(bounds);
  expect(heard).toEqual([]);
});

describe("a title bar of the program's own", () => {
  const own = { bounds, titlebar: "custom" } as const;
  const bar = (window: WindowHandle) => (
    <titleBar
      id="bar"
      title="Notes"
      maximized={window.windowState === "maximized"}
      onClose={() => window.setTitle("closing")}
    >
      <button id="inside" onClick={() => window.setTitle("pressed")}>
        Inside
      </button>
    </titleBar>
  );

  test("is dragged to move the window, and pressed twice to maximize it", async () => {
    const { page, window } = await open(own, bar);
    await page.drag({ x: 230, y: 20 }, { x: 260, y: 60 });
    expect(window.bounds).toEqual({ ...bounds, x: 130, y: 90 });
    await page.click({ x: 230, y: 20 }, { count: 2 });
    expect(window.windowState).toBe("maximized");
    await page.click({ x: 230, y: 20 }, { count: 2 });
    expect(window).toMatchObject({ windowState: "normal", bounds: { x: 130, y: 90, width: 400, height: 300 } });
  });

  test("has buttons that work, by the pointer and by the keyboard", async () => {
    const { page, window } = await open(own, bar);
    await page.click(await page.getByRole("button", { name: "Maximize" }));
    expect(window.windowState).toBe("maximized");
    const restore = await page.getByRole("button", { name: "Restore" });
    await page.focus(restore);
    await page.press("Enter");
    expect(window.windowState).toBe("normal");
    await page.click(await page.getByRole("button", { name: "Minimize" }));
    expect(window.windowState).toBe("minimized");
    await page.click(await page.getByRole("button", { name: "Close" }));
    expect(window.title).toBe("closing");
  });

  test("leaves presses to what takes them", async () => {
    const { page, window } = await open(own, bar);
    const inside = await page.getById("inside");
    await page.drag(inside, { x: 200, y: 200 });
    expect(window.bounds).toEqual(bounds);
    await page.click(inside);
    expect(window.title).toBe("pressed");
  });

  test.each<readonly [string, WindowOptions, object]>([
    ["resizes the window at its edges", own, { x: 100, y: 50, width: 420, height: 310 }],
    ["does not where the size is fixed", { ...own, resizable: false }, bounds],
    ["does not where the desktop draws a frame", { bounds }, bounds],
    ["does not where there is to be none", { bounds, titlebar: "none" }, bounds],
  ])("%s", async (_name, options, expected) => {
    const { page, window } = await open(options, bar);
    await page.drag({ x: 399, y: 298 }, { x: 419, y: 308 });
    expect(window.bounds).toEqual(expected);
  });
});
