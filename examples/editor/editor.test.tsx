// The editor as its user meets it, on a folder of its own.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AppPages, type Page, renderApp } from "guppy/testing";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Asking } from "./asking.ts";
import type { CommandId } from "./commands.ts";
import type { Editor } from "./editor.ts";
import { editorApp } from "./editor-app.ts";
import { defaults, type Settings } from "./settings.ts";

let folder: string;
let editor: Editor;
let opened: AppPages<CommandId>;
let page: Page;
let kept: Settings;
let asked: string[];
let answers: { name?: string; file?: string; toSave: "save" | "discard" | "cancel" };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "editor-"));
  await mkdir(join(folder, "src"));
  await writeFile(join(folder, "src", "main.ts"), "const answer = 42;\n");
  await writeFile(join(folder, "notes.txt"), "Milk\nBread");
  asked = [];
  answers = { toSave: "cancel" };
  kept = defaults;
  const asking: Asking = {
    forName: async (name) => {
      asked.push(name);
      return answers.name;
    },
    forFile: async () => answers.file,
    forFolder: async () => folder,
    toSave: async (name) => {
      asked.push(name);
      return answers.toSave;
    },
  };
  const parts = editorApp({
    asking,
    settings: defaults,
    keep(settings) {
      kept = settings;
    },
  });
  editor = parts.editor;
  opened = await renderApp({ ...parts.spec, onQuit: editor.mayQuit });
  page = opened.page("editor");
  await editor.openFolder(folder);
});

afterEach(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

const path = (name: string): string => join(folder, name);
/** Work on the disk goes on after a key: what it leads to is waited for. */
const fileText = (name: string): Promise<string> => readFile(path(name), "utf8").catch(() => "");
const where = async (): Promise<string> => (await page.getById("where")).text;
const tabs = async (): Promise<readonly string[]> =>
  (await page.getAllByRole("tab")).map(({ name }) => name).filter((name) => !["Files", "Search"].includes(name));
const isEnabled = async (name: string): Promise<boolean> => !(await page.getByRole("button", { name })).states.disabled;

test("a file is opened in the tree, written in, and saved", async () => {
  await page.click(await page.getByRole("treeitem", { name: "notes.txt" }));
  await expect.poll(where).toBe("notes.txt");
  expect(await isEnabled("Save")).toBe(false);
  await page.press("Control+End");
  await page.type("\nEggs");
  await expect.poll(where).toBe("notes.txt, not saved");
  expect(await isEnabled("Save")).toBe(true);
  await page.press("Control+S");
  await expect.poll(() => fileText("notes.txt")).toBe("Milk\nBread\nEggs");
  await expect.poll(() => isEnabled("Save")).toBe(false);
  expect(kept.recent).toEqual([path("notes.txt")]);
});

test("tabs keep what each text has, and can be gone through by keys", async () => {
  await editor.openFile(path("notes.txt"));
  await editor.openFile(path("src/main.ts"));
  await page.type("// ");
  await expect.poll(tabs).toEqual(["notes.txt", "main.ts, not saved"]);
  await page.press("Control+PageUp");
  await expect.poll(where).toBe("notes.txt");
  await page.press("Control+PageDown");
  await page.press("Control+Z");
  await expect.poll(where).toBe("src/main.ts");
});

test("a new text asks for its name", async () => {
  await page.press("Control+N");
  await page.type("hello");
  await page.press("Control+S");
  expect(asked).toEqual(["Untitled 1"]);
  await expect.poll(tabs).toEqual(["Untitled 1, not saved"]);
  answers.name = path("hello.txt");
  await page.press("Control+S");
  await expect.poll(() => fileText("hello.txt")).toBe("hello");
  await expect.poll(() => page.queryByRole("treeitem", { name: "hello.txt" })).not.toBeNull();
});

test("closing what is not saved asks first", async () => {
  await editor.openFile(path("notes.txt"));
  await page.type("x");
  await page.press("Control+W");
  await expect.poll(tabs).toEqual(["notes.txt, not saved"]);
  answers.toSave = "save";
  await page.press("Control+W");
  await expect.poll(() => fileText("notes.txt")).toBe("xMilk\nBread");
  await expect.poll(() => page.queryByText("No file is open.")).not.toBeNull();
});

test("quitting asks for each text that is not saved", async () => {
  await editor.openFile(path("notes.txt"));
  await page.type("x");
  await page.press("Control+Q");
  expect(opened.app.windows.size).toBe(1);
  answers.toSave = "discard";
  await page.press("Control+Q");
  await opened.app.closed;
  expect(asked).toEqual(["notes.txt", "notes.txt"]);
  await expect.poll(() => fileText("notes.txt")).toBe("Milk\nBread");
});

test("a text is found in the files, and in the text that shows", async () => {
  await page.press("Control+Shift+F");
  await page.type("answer");
  const found = { name: "src/main.ts, line 1" };
  await expect.poll(() => page.queryByRole("button", found)).not.toBeNull();
  await page.click(await page.getByRole("button", found));
  await expect.poll(where).toBe("src/main.ts");
  await page.press("Control+F");
  expect((await page.getById("find")).states.focused).toBe(true);
  await page.press("Escape");
  expect(await page.queryById("find")).toBeNull();
  expect((await page.getByRole("textbox", { name: "main.ts" })).states.focused).toBe(true);
});

test("what was found is gone to, also in a text that is open", async () => {
  await editor.search("bread");
  const found = { name: "notes.txt, line 2" };
  for (let time = 0; time < 2; time += 1) {
    await page.click(await page.getByRole("button", found));
    await expect.poll(where).toBe("notes.txt");
    await page.settle();
    await page.press("Control+C");
    expect(await page.clipboard.readText()).toBe("Bread");
    await page.press("Control+Home");
    await page.clipboard.writeText("");
  }
});

test("recent files are in the menu, and edit roles work on the text", async () => {
  await editor.openFile(path("notes.txt"));
  await editor.close(editor.current());
  await page.press("Alt+F");
  await page.press("r");
  await page.click(await page.getByRole("menuitem", { name: path("notes.txt") }));
  await page.settle();
  await expect.poll(where).toBe("notes.txt");
  await page.press("Alt+E");
  await page.press("a");
  await page.press("Alt+E");
  await page.press("t");
  expect(await page.clipboard.readText()).toBe("Milk\nBread");
  expect(editor.current()?.text).toBe("");
});

test("the palette runs commands, and settings are kept", async () => {
  await page.press("Control+Shift+P");
  await page.type("wrap");
  await page.press("Enter");
  expect(kept.wrap).toBe(true);
  await page.press("Control+,");
  await page.click(await page.getByRole("radio", { name: "Dark" }));
  expect(kept.mode).toBe("dark");
});

test("what can't be opened is said and costs nothing", async () => {
  await editor.openFile(path("notes.txt"));
  await editor.openFile(path("nothing.txt"));
  await writeFile(path("picture"), "\0\0");
  await editor.openFile(path("picture"));
  await page.settle();
  expect(await page.queryByText("picture is no text.")).not.toBeNull();
  await expect.poll(tabs).toEqual(["notes.txt"]);
});
