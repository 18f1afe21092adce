// Drag and drop in a real window: of its own nodes with the pointer, and of files from another program over XDND.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type AppProcess, startApp } from "./app-process.ts";
import { type Display, findWindow, moveTo, startDisplay, xdotool } from "./display.ts";

vi.setConfig({ testTimeout: 60_000 });

const run = promisify(execFile);
const script = fileURLToPath(new URL("drag-files.py", import.meta.url));

let display: Display;
let app: AppProcess;
let window: string;

beforeAll(async () => {
  display = await startDisplay();
  app = startApp("dragging.tsx", { display: display.name });
  await app.line("open");
  window = await findWindow(display, "guppy dragging", app);
}, 60_000);

afterAll(async () => {
  await app.kill();
  await display.close();
});

async function dragFiles(last: "drop" | "leave", ...uris: readonly string[]): Promise<string> {
  const env = { ...process.env, DISPLAY: display.name };
  const { stdout } = await run("/usr/bin/python3", [script, window, last, ...uris], { env, timeout: 30_000 });
  return stdout;
}

test("a node goes where the pointer takes it, and Escape puts it back", async () => {
  await moveTo(display, window, { x: 100, y: 30 });
  await xdotool(display, "mousedown", "1");
  await moveTo(display, window, { x: 150, y: 60 });
  await moveTo(display, window, { x: 300, y: 100 });
  await app.line("over");
  await xdotool(display, "mouseup", "1");
  await app.line("dropped 7");
  await app.line("ended true");
  await moveTo(display, window, { x: 100, y: 30 });
  await xdotool(display, "windowfocus", "--sync", window);
  await xdotool(display, "mousedown", "1");
  await moveTo(display, window, { x: 300, y: 100 });
  await xdotool(display, "key", "Escape");
  await app.line("ended false");
  await xdotool(display, "mouseup", "1");
});

test("files of another program come with their paths, or go away again", async () => {
  await moveTo(display, window, { x: 300, y: 100 });
  expect(await dragFiles("drop", "file:///tmp/a%20b.txt", "file:///tmp/%C3%BC")).toContain("asked for files");
  await app.line("dropped /tmp/a b.txt, /tmp/ü");
  const before = app.lines.length;
  await dragFiles("leave", "file:///tmp/c");
  await vi.waitFor(() => expect(app.lines.slice(before)).toContain("left"), { timeout: 10_000 });
  expect(app.lines.slice(before)).not.toContain("dropped /tmp/c");
});
