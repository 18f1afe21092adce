// Overlays in a real window: a menu by click, keys and Escape, a press outside of it, and a dialog that keeps Tab inside.
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type AppProcess, startApp } from "./app-process.ts";
import { click, type Display, findWindow, startDisplay, xdotool } from "./display.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let display: Display;
let app: AppProcess;
let window: string;
let heard = 0;

beforeAll(async () => {
  display = await startDisplay({ windowManager: true });
  app = startApp("overlays.tsx", { display: display.name });
  await app.line("open");
  window = await findWindow(display, "guppy overlays", app);
  await xdotool(display, "windowfocus", "--sync", window);
  heard = app.lines.length;
});

afterAll(async () => {
  await app.kill();
  await display.close();
});

const file = { x: 45, y: 34 };
const ask = { x: 40, y: 80 };
const beside = { x: 380, y: 280 };

const press = (...keys: readonly string[]): Promise<string> => xdotool(display, "key", "--delay", "20", ...keys);

/** These lines come now, and no others before them. */
async function says(...lines: readonly string[]): Promise<void> {
  await vi.waitFor(() => expect(app.lines.slice(heard)).toEqual(lines), { timeout: 10_000, interval: 30 });
  heard += lines.length;
}

/** All of these come, in whatever order. */
async function comes(...lines: readonly string[]): Promise<void> {
  const missing = (): readonly string[] => lines.filter((line) => !app.lines.slice(heard).includes(line));
  await vi.waitFor(() => expect(missing()).toEqual([]), { timeout: 10_000, interval: 30 });
  heard = app.lines.length;
}

test("a menu opens by a click, arrows go through it, and Enter picks", async () => {
  await click(display, window, file);
  await says("menu open");
  await press("Down", "Return");
  await says("picked Open", "menu closed");
});

test("Escape closes it, and so does a press beside it", async () => {
  await click(display, window, file);
  await says("menu open");
  await press("Escape");
  await says("menu closed");
  await click(display, window, file);
  await says("menu open");
  await click(display, window, beside);
  await says("menu closed");
});

test("a dialog keeps Tab inside, and gives the focus back", async () => {
  await click(display, window, ask);
  await comes("dialog open", "focus yes");
  await press("Tab");
  await says("focus no");
  // By way of the button that closes.
  await press("Tab", "Tab");
  await says("focus yes");
  await press("shift+Tab", "shift+Tab");
  await says("focus no");
  await press("Escape");
  await comes("dialog closed", "focus ask");
});
