// The accessibility bus: a program that knows nothing of guppy reads a real window by roles and names, and works it.
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type AccessibilityBus, startAccessibilityBus } from "./accessibility-bus.ts";
import { startApp } from "./app-process.ts";
import { type Display, findWindow, startDisplay, xdotool } from "./display.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const run = promisify(execFile);
const script = fileURLToPath(new URL("accessibility.py", import.meta.url));

interface Seen {
  readonly role: string;
  readonly name: string;
  readonly description?: string;
  readonly states: readonly string[];
  readonly value?: readonly [min: number, now: number, max: number];
  readonly text?: string;
  readonly actions?: readonly string[];
  readonly children: readonly Seen[];
}

interface Result {
  readonly first: Seen;
  readonly announced: readonly string[];
  readonly caret: number;
  readonly last: Seen;
}

let display: Display;
let bus: AccessibilityBus;

beforeAll(async () => {
  display = await startDisplay({ windowManager: true });
  bus = await startAccessibilityBus(display);
});

afterAll(async () => {
  await bus.close();
  await display.close();
});

function find(tree: Seen, role: string, name: string): Seen {
  const all = (of: Seen): readonly Seen[] => [of, ...of.children.flatMap(all)];
  const found = all(tree).find((of) => of.role === role && of.name === name);
  if (found === undefined) throw new Error(`no ${role} ${name} in ${JSON.stringify(tree)}`);
  return found;
}

test("finds controls by role and name, reads them, works them, and hears what is announced", async () => {
  const app = startApp("accessible.tsx", { display: display.name, env: bus.env });
  try {
    await app.line("open");
    const window = await findWindow(display, "guppy accessible", app);
    await xdotool(display, "windowfocus", "--sync", window);
    const { stdout } = await run("/usr/bin/python3", [script, "guppy accessible"], {
      env: { ...process.env, ...bus.env },
      timeout: 90_000,
      maxBuffer: 16 * 1024 * 1024,
    });
    const { first, last, announced, caret } = JSON.parse(stdout) as Result;

    expect(first).toMatchObject({ role: "frame", name: "guppy accessible" });
    expect(find(first, "push button", "Save")).toMatchObject({
      description: "Writes everything to the disk",
      actions: ["click"],
      children: [],
    });
    expect(find(first, "push button", "Delete").states).not.toContain("focusable");
    expect(find(first, "check box", "Get mail").states).not.toContain("checked");
    expect(find(first, "slider", "Volume").value).toEqual([0, 3, 10]);
    expect(find(first, "progress bar", "Copying").value).toEqual([0, 0.25, 1]);

    await app.line("saved by accessibility");
    expect(announced).toContain("Saved 1 times");
    await app.line("volume 7");
    await app.line("name fish");
    expect(caret).toBe(4);
    expect(find(last, "check box", "Get mail").states).toContain("checked");
    expect(find(last, "slider", "Volume").value).toEqual([0, 7, 10]);
    expect(find(last, "list item", "Plum").states).toContain("selected");
    expect(find(last, "list item", "Pear").states).not.toContain("selected");
    expect(app.lines).not.toContain("deleted");
  } finally {
    await app.kill();
  }
});
