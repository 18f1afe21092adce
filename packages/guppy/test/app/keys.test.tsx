// Keys of commands in windows: what comes before an input and what after it, keys one after the other, conditions, a user's file.
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineWindow } from "guppy";
import { renderApp } from "guppy/testing";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const Main = defineWindow({
  mount: () => ({ text: "" }),
  render: (window) => (
    <div class="flex flex-col">
      <textInput
        id="field"
        value={window.state.text}
        onChange={({ text }) => window.update((state) => ({ ...state, text }))}
      />
      <button id="button">Press</button>
      <overlay id="over" open={window.state.text === "modal"} modal autoFocus="first">
        <button id="inside">Inside</button>
      </overlay>
    </div>
  ),
});

let ran: string[];
const command = (title: string) => ({ title, run: (call: { readonly command: string }) => ran.push(call.command) });
const commands = {
  save: command("Save"),
  find: { ...command("Find"), when: "focus == textInput" },
  chord: command("Chord"),
  letter: command("Letter"),
  help: command("Help"),
  off: { ...command("Off"), enabled: false },
};
const keymap = [
  { keys: "mod-s", command: "save" },
  { keys: "mod-f", command: "find" },
  { keys: "mod-k mod-s", command: "chord" },
  { keys: "mod-k s", command: "chord" },
  { keys: "x", command: "letter" },
  { keys: "f1", command: "help" },
  { keys: "mod-q", command: "off" },
  { keys: "mod-shift-+", command: "help" },
] as const;
const spec = { id: "keys", windows: [{ id: "main", window: Main }], commands, keymap } as const;

let folder: string;
beforeEach(async () => {
  ran = [];
  folder = await mkdtemp(join(tmpdir(), "guppy-keys-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("keys lead to commands, with focus and without", async () => {
  const { page, close } = await renderApp(spec);
  const main = page("main");
  await main.press("Control+S");
  await main.press("F1");
  await main.focus("button");
  await main.press("Control+S");
  await main.press("x");
  expect(ran).toEqual(["save", "help", "save", "letter"]);
  await close();
});

test("a field keeps its own keys; chords of the app come before it", async () => {
  const { page, close } = await renderApp(spec);
  const main = page("main");
  await main.focus("field");
  await main.type("axb");
  await main.press("Control+S");
  await main.press("Control+A");
  await main.press("Control+X");
  await main.press("Control+F");
  expect(ran).toEqual(["save", "find"]);
  expect((await main.getById("field")).value).toBe("");
  await close();
});

test("keys whose condition does not hold are free", async () => {
  const { page, close } = await renderApp(spec);
  const main = page("main");
  await main.focus("button");
  await main.press("Control+F");
  expect(ran).toEqual([]);
  await close();
});

test("keys one after the other, of which none reaches the field", async () => {
  const { page, close } = await renderApp(spec);
  const main = page("main");
  await main.focus("field");
  await main.press("Control+K");
  await main.press("s");
  await main.press("Control+K");
  await main.press("Control+S");
  await main.press("Control+K");
  await main.press("z");
  await main.type("q");
  expect(ran).toEqual(["chord", "chord"]);
  expect((await main.getById("field")).value).toBe("q");
  await close();
});

test("a command that is switched off takes its keys and does nothing", async () => {
  const { app, page, close } = await renderApp(spec);
  const main = page("main");
  await main.press("Control+Q");
  expect(ran).toEqual([]);
  app.setEnabled("save", false);
  await main.press("Control+S");
  expect(ran).toEqual([]);
  expect(await app.run("save")).toBe(false);
  app.setEnabled("save", true);
  expect(await app.run("save")).toBe(true);
  expect(ran).toEqual(["save"]);
  await close();
});

test("below a modal overlay no command is reached", async () => {
  const { page, close } = await renderApp(spec);
  const main = page("main");
  await main.focus("field");
  await main.type("modal");
  await main.press("Control+S");
  expect(ran).toEqual([]);
  await close();
});

test("the user's file wins, is read again when it is saved, and a line with a mistake is named", async () => {
  const file = join(folder, "keymap.json");
  await writeFile(file, '[{ "keys": "mod-s", "command": "help" }]');
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  const { app, page, close } = await renderApp({ ...spec, keymapFile: file });
  const main = page("main");
  await main.press("Control+S");
  expect(ran).toEqual(["help"]);
  const changed = new Promise<void>((resolve) => app.keymap.onChange(resolve));
  await writeFile(
    `${file}.new`,
    '[\n{ "keys": "mod-s", "command": "chord" },\n{ "keys": "mod-wat", "command": "save" }\n]',
  );
  await rename(`${file}.new`, file);
  await changed;
  await main.press("Control+S");
  expect(ran).toEqual(["help", "chord"]);
  expect(app.keymap.problems).toEqual([
    { source: "keymap.json:3", line: 3, message: "there is no key `wat`, in `mod-wat`" },
  ]);
  expect(warned.mock.calls.map(([message]) => message)).toContain(
    "keymap.json:3: there is no key `wat`, in `mod-wat`.",
  );
  expect(app.keymap.conflicts).toContainEqual({
    keys: "Ctrl+S",
    winner: { command: "chord", source: "keymap.json:2" },
    loser: { command: "save", source: "the app's keymap, entry 1" },
  });
  warned.mockRestore();
  await close();
});

test.each([
  ["a duplicate of guppy's", { commands: { "guppy.copy": command("Copy") } }, "begins with `guppy.`"],
  ["a command without a title", { commands: { a: { title: "", run: () => undefined } } }, "`title` of the command `a`"],
  ["a condition", { commands: { a: { ...command("A"), when: "a &&" } } }, "`when` of the command `a`"],
  ["keys", { keymap: [{ keys: "ctrl-", command: "save" }] }, "Entry 1 of the `keymap`"],
  ["a command of keys", { keymap: [{ keys: "f5", command: "sav" }] }, "no command `sav` (did you mean `save`?)"],
  ["a menu", { menus: [{ label: "File", items: ["sav"] }] }, "The menu `File` has an item `sav`"],
  [
    "a menu twice",
    {
      menus: [
        { label: "A", items: [] },
        { label: "A", items: [] },
      ],
    },
    "two menus are called `A`",
  ],
  ["a role", { menus: [{ label: "A", items: [{ role: "cpy" }] }] }, "there is no role `cpy`"],
  ["a context", { context: { focus: "x" } }, "The context can't have a `focus`"],
])("%s with a mistake is refused", async (_what, wrong, message) => {
  await expect(renderApp({ ...spec, ...wrong } as never)).rejects.toMatchObject({
    code: "GUPPY_INVALID_OPTIONS",
    message: expect.stringContaining(message),
  });
});

test("named classes of the app style its windows", async () => {
  const Styled = defineWindow({
    render: () => (
      <div class="page">
        <div id="card" class="card card-wide" />
      </div>
    ),
  });
  const windows = [{ id: "main", window: Styled }] as const;
  const { page, close } = await renderApp({
    id: "styles",
    windows,
    stylesheet: { page: "flex flex-col items-start", card: { base: "w-10 h-10", variants: { wide: "w-40" } } },
  });
  expect((await page("main").getById("card")).bounds).toMatchObject({ width: 160, height: 40 });
  await close();
  await expect(renderApp({ id: "styles", windows })).rejects.toMatchObject({ code: "GUPPY_UNKNOWN_STYLE" });
});
