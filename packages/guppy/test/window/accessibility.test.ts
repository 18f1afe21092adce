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

type Step = readonly [word: string, ...rest: readonly (string | number)[]];

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

/** Works the window by these steps; what `accessibility.py` gives for each. */
async function work(title: string, steps: readonly Step[]): Promise<readonly unknown[]> {
  const { stdout } = await run("/usr/bin/python3", [script, title, JSON.stringify(steps)], {
    env: { ...process.env, ...bus.env },
    timeout: 90_000,
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(stdout) as readonly unknown[];
}

test("finds controls by role and name, reads them, works them, and hears what is announced", async () => {
  const app = startApp("accessible.tsx", { display: display.name, env: bus.env });
  try {
    await app.line("open");
    const window = await findWindow(display, "guppy accessible", app);
    await xdotool(display, "windowfocus", "--sync", window);
    const [, read, , , , , same, , caret, , , , last] = (await work("guppy accessible", [
      ["wait", "heading", "Settings"],
      ["read"],
      ["press", "push button", "Save"],
      ["hear", "Saved 1 times"],
      ["press", "check box", "Get mail"],
      ["wait", "check box", "Get mail", "checked"],
      ["same", "check box", "Get mail"],
      ["value", "slider", "Volume", 7],
      ["write", "entry", "Name", "fish"],
      ["press", "push button", "Fruit"],
      ["press", "list item", "Plum"],
      ["wait", "list item", "Plum", "selected"],
      ["read"],
    ])) as readonly [unknown, Seen, ...unknown[]] as readonly unknown[];
    const first = read as Seen;

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
    await app.line("volume 7");
    await app.line("name fish");
    expect([same, caret]).toEqual([true, 4]);
    expect(find(last as Seen, "list item", "Pear").states).not.toContain("selected");
    expect(app.lines).not.toContain("deleted");
  } finally {
    await app.kill();
  }
});

const settings = fileURLToPath(new URL("../../../../examples/settings/app.tsx", import.meta.url));

test("every control of the settings is found, read and worked, and a toast is heard", async () => {
  const app = startApp(settings, { display: display.name, env: bus.env });
  try {
    const window = await findWindow(display, "Settings", app);
    await xdotool(display, "windowfocus", "--sync", window);
    const controls = [
      ["entry", "Name"],
      ["entry", "E-mail"],
      ["combo box", "Language"],
      ["check box", "Send me news, once a month"],
      ["push button", "Reset"],
      ["page tab", "Appearance"],
      ["slider", "Text size"],
      ["radio button", "Light"],
      ["toggle button", "Show hints"],
      ["page tab", "Notifications"],
      ["toggle button", "Notifications"],
      ["check box", "Somebody mentions me"],
      ["check box", "Something I follow changes"],
      ["spin button", "Not before: hours"],
      ["spin button", "Not before: minutes"],
    ] as const;
    const found = (from: string, to: string): readonly Step[] =>
      controls
        .slice(
          controls.findIndex(([, name]) => name === from),
          controls.findIndex(([, name]) => name === to) + 1,
        )
        .map(([role, name]) => ["wait", role, name, "enabled"]);
    const said = await work("Settings", [
      ["text", "entry", "E-mail"],
      ...found("Name", "Appearance"),
      ["write", "entry", "E-mail", "grace"],
      ["press", "push button", "Save"],
      ["wait", "label", "This is no e-mail address."],
      ["write", "entry", "E-mail", "grace@example.org"],
      ["write", "entry", "Name", "Grace Hopper"],
      ["press", "combo box", "Language"],
      ["press", "list item", "Deutsch"],
      ["gone", "list item", "Deutsch"],
      ["press", "check box", "Send me news, once a month"],
      ["lacks", "check box", "Send me news, once a month", "checked"],
      ["press", "push button", "Save"],
      ["hear", "Hello, Grace Hopper."],
      ["press", "page tab", "Appearance"],
      ...found("Text size", "Show hints"),
      ["press", "radio button", "Dark"],
      ["wait", "radio button", "Dark", "checked"],
      ["value", "slider", "Text size", 20],
      ["press", "toggle button", "Show hints"],
      ["lacks", "toggle button", "Show hints", "pressed"],
      ["press", "page tab", "Notifications"],
      ["value", "spin button", "Not before: hours", 9],
      ["press", "check box", "Something I follow changes"],
      ["wait", "check box", "Something I follow changes", "checked"],
      ...found("Notifications", "Not before: minutes"),
      ["press", "toggle button", "Notifications"],
      ["lacks", "check box", "Somebody mentions me", "focusable"],
      ["press", "push button", "Show me one"],
      ["hear", "This is one"],
      ["press", "page tab", "Danger zone"],
      ["press", "push button", "Delete account"],
      ["wait", "alert", "Delete your account?", "modal"],
      ["press", "push button", "Cancel"],
      ["gone", "alert", "Delete your account?"],
      ["press", "push button", "Delete account"],
      ["press", "push button", "Delete"],
      ["hear", "Not deleted"],
    ]);
    expect(said[0]).toBe("ada@example.org");
  } finally {
    await app.kill();
  }
});
