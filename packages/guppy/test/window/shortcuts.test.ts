// Keys of commands on other layouts, in real windows: by the character where the layout has it, by the place of the key where it
// has no such letter or digit; and the editor of the examples, opened with a file and saved by its menu.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startApp } from "./app-process.ts";
import { closeFocused, type Display, findWindow, setLayout, startDisplay, xdotool } from "./display.ts";
import { eventually } from "./eventually.ts";

vi.setConfig({ testTimeout: 90_000 });

let display: Display;
beforeAll(async () => {
  display = await startDisplay();
});
afterAll(() => display.close());

const control = (key: number): readonly string[] => ["keydown", "ctrl", "key", String(key), "keyup", "ctrl"];
/** By the number of the key: what is printed on it is the layout's business. */
const board = { q: 24, w: 25, y: 29, a: 38, s: 39, k: 45, semicolon: 47, z: 52, one: 10 } as const;

test.each([
  [
    "ru",
    [
      [control(board.s), "ran save"],
      [control(board.z), "ran back"],
      [[...control(board.k), "key", String(board.s)], "ran chord"],
      [["key", String(board.s)], "text ы"],
    ],
  ],
  [
    "de",
    [
      [control(board.y), "ran back"],
      [control(board.semicolon), "ran local"],
      [[...control(board.k), "key", String(board.s)], "ran chord"],
    ],
  ],
  [
    "fr",
    [
      [control(board.q), "ran all"],
      [control(board.w), "ran back"],
      [control(board.one), "ran one"],
    ],
  ],
] as const)("%s", async (layout, rows) => {
  await setLayout(display, layout);
  const app = startApp("shortcuts.tsx", { display: display.name });
  try {
    await app.line("open");
    const window = await findWindow(display, "guppy shortcuts", app);
    await xdotool(display, "windowfocus", "--sync", window);
    await app.line("focused");
    for (const [keys, line] of rows) {
      await xdotool(display, ...keys);
      await app.line(line);
    }
    expect(app.lines.filter((line) => line.startsWith("ran"))).toEqual(
      rows.map(([, line]) => line).filter((line) => line.startsWith("ran")),
    );
  } finally {
    await app.kill();
  }
});

/** With a folder of its own, in which lies the file that it opens. */
async function startEditor(on: Display) {
  const folder = await mkdtemp(join(tmpdir(), "guppy-editor-"));
  const file = join(folder, "letter.txt");
  await writeFile(file, "Dear fish");
  const editor = fileURLToPath(new URL("../../../../examples/editor/app.tsx", import.meta.url));
  const env = {
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_RUNTIME_DIR: folder,
    DBUS_SESSION_BUS_ADDRESS: "none",
  };
  return { app: startApp(editor, { display: on.name, args: [file], env }), file, folder };
}

test("the editor opens a file that it is started with, and saves it by its menu", async () => {
  await setLayout(display, "us");
  const { app, file, folder } = await startEditor(display);
  try {
    const window = await findWindow(display, "Editor", app);
    await xdotool(display, "windowfocus", "--sync", window);
    await eventually(
      () => `a saved file; the app says ${app.errors()}`,
      async () => {
        await xdotool(display, "key", "ctrl+Home");
        await xdotool(display, "type", "--delay", "5", "my ");
        await xdotool(display, "key", "alt+f", "s");
        return (await readFile(file, "utf8")).startsWith("my ") ? true : undefined;
      },
    );
    expect(await readFile(file, "utf8")).toContain("Dear fish");
  } finally {
    await app.kill();
    await rm(folder, { recursive: true });
  }
});

test("the editor asks before its window is closed with what is not saved", async () => {
  const managed = await startDisplay({ windowManager: true });
  const { app, file, folder } = await startEditor(managed);
  try {
    await findWindow(managed, "Editor", app);
    await eventually(
      () => `what was written, saved after the question; the app says ${app.errors()}`,
      async () => {
        await xdotool(managed, "type", "--delay", "5", "my ");
        await closeFocused(managed);
        await xdotool(managed, "key", "Escape");
        await xdotool(managed, "key", "ctrl+s");
        return (await readFile(file, "utf8")).includes("my ") ? true : undefined;
      },
    );
    await closeFocused(managed);
    expect(await app.ended()).toMatchObject({ code: 0 });
  } finally {
    await app.kill();
    await managed.close();
    await rm(folder, { recursive: true });
  }
});
