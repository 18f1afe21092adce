// Menus, buttons and the palette of an app: all of them say what its commands say at the moment.
import { defineWindow, useCommand } from "guppy";
import { type Page, renderApp } from "guppy/testing";
import { beforeEach, expect, test } from "vitest";

function Own() {
  const save = useCommand("save");
  return <text id="own">{`${save?.title} ${save?.enabled} ${save?.keys}`}</text>;
}

const Main = defineWindow({
  mount: () => ({ text: "hello", palette: false }),
  render: (window) => (
    <div class="flex flex-col">
      <menuBar id="bar" />
      <div role="toolbar" class="flex flex-row">
        <commandButton id="save" command="save" />
        <commandButton id="dark" command="dark" />
      </div>
      <Own />
      <contextMenu id="area" items={["save", "-", { role: "copy" }, { role: "paste" }]} class="h-20">
        <textInput
          id="field"
          value={window.state.text}
          onChange={({ text }) => window.update((state) => ({ ...state, text }))}
        />
      </contextMenu>
      <button id="other">Other</button>
      <commandPalette
        open={window.state.palette}
        items={[
          {
            id: "page",
            title: "Go to page",
            items: () => [{ id: "one", title: "Page one", run: () => ran.push("one") }],
          },
        ]}
        onClose={() => window.update((state) => ({ ...state, palette: false }))}
      />
    </div>
  ),
});

let ran: unknown[];
let dark: boolean;
beforeEach(() => {
  ran = [];
  dark = false;
});

const open = () =>
  renderApp(
    {
      id: "menus",
      windows: [{ id: "main", window: Main }],
      commands: {
        save: { title: "&Save", run: ({ origin }) => ran.push(`save by ${origin}`) },
        recent: { title: "Open Recent", palette: false, run: ({ args }) => ran.push(args) },
        dark: {
          title: "Dark",
          checked: () => dark,
          run: () => {
            dark = !dark;
          },
        },
        edit: { title: "Only in fields", when: "editing", run: () => ran.push("edit") },
        palette: {
          title: "Commands",
          run: ({ window }) => window?.update((state) => ({ ...(state as object), palette: true })),
        },
      },
      keymap: [
        { keys: "mod-s", command: "save" },
        { keys: "mod-shift-p", command: "palette" },
      ],
      menus: [
        {
          label: "&File",
          items: [
            "save",
            { label: "Open &Recent", items: () => [{ command: "recent", args: "a.txt", label: "a.txt" }] },
            "-",
            { role: "quit" },
          ],
        },
        {
          label: "&Edit",
          items: [
            { role: "undo" },
            { role: "cut" },
            { role: "copy" },
            { role: "paste" },
            { role: "selectAll" },
            "edit",
          ],
        },
        { label: "&View", items: ["dark", { role: "fullscreen" }, { role: "minimize" }] },
      ],
    },
    { width: 640, height: 480 },
  );

const names = async (page: Page): Promise<readonly string[]> =>
  (await page.getAllByRole("menuitem")).map(({ name, states }) => `${name}${states.disabled ? " (off)" : ""}`);
const focused = async (page: Page, id: string): Promise<boolean> => (await page.getById(id)).states.focused;

test("enabling a command is seen everywhere at once", async () => {
  const { app, page, close } = await open();
  const main = page("main");
  await main.press("Alt+F");
  const states = async () => [
    (await main.getById("save")).states.disabled,
    (await main.getById("own")).text,
    (await names(main)).includes("Save (off)"),
  ];
  expect(await states()).toEqual([false, "&Save true Ctrl+S", false]);
  app.setEnabled("save", false);
  expect(await states()).toEqual([true, "&Save false Ctrl+S", true]);
  await main.press("Escape");
  await main.press("Control+S");
  expect(ran).toEqual([]);
  app.setEnabled("save", true);
  await main.click("save");
  await main.press("Control+S");
  expect(ran).toEqual(["save by button", "save by keys"]);
  await close();
});

test("Alt and a letter open a menu, letters choose, and the focus goes back", async () => {
  const { page, close } = await open();
  const main = page("main");
  await main.focus("field");
  await main.press("Alt+F");
  expect(await names(main)).toEqual(["File", "Save", "Open Recent", "Quit", "Edit", "View"]);
  await main.press("s");
  expect(ran).toEqual(["save by menu"]);
  expect(await focused(main, "field")).toBe(true);
  expect(await main.queryByRole("menu")).toBeNull();
  await close();
});

test("F10, arrows between menus, a nested one, and Escape back to where it was", async () => {
  const { page, close } = await open();
  const main = page("main");
  await main.focus("other");
  await main.press("F10");
  await main.press("ArrowDown");
  expect((await main.getByRole("menu")).name).toBe("File");
  await main.press("ArrowLeft");
  expect((await main.getByRole("menu")).name).toBe("View");
  await main.press("ArrowRight");
  await main.press("ArrowDown");
  await main.press("ArrowRight");
  await main.press("Enter");
  expect(ran).toEqual(["a.txt"]);
  expect(await focused(main, "other")).toBe(true);
  await main.press("F10");
  await main.press("ArrowRight");
  await main.press("Escape");
  expect(await focused(main, "other")).toBe(true);
  await close();
});

test("roles fill the screen and give it back, and take the window away", async () => {
  const { app, page, close } = await open();
  const main = page("main");
  const state = () => app.windows.get("main")?.windowState;
  await main.press("F11");
  expect(state()).toBe("fullscreen");
  await main.press("F11");
  expect(state()).toBe("normal");
  await main.press("Alt+V");
  await main.press("n");
  await expect.poll(state).toBe("minimized");
  await close();
});

test("the pointer opens a menu and slides to the next; ticks follow the command", async () => {
  const { page, close } = await open();
  const main = page("main");
  await main.click(await main.getByRole("menuitem", { name: "File" }));
  await main.hover(await main.getByRole("menuitem", { name: "View" }));
  const item = await main.getByRole("menuitemcheckbox", { name: "Dark" });
  expect(item.states.checked).toBe(false);
  await main.click(item);
  expect(dark).toBe(true);
  await main.press("Alt+V");
  expect((await main.getByRole("menuitemcheckbox", { name: "Dark" })).states.checked).toBe(true);
  await close();
});

test("roles edit what had the focus", async () => {
  const { page, close } = await open();
  const main = page("main");
  await main.focus("field");
  await main.press("Alt+E");
  expect(await names(main)).toEqual(
    expect.arrayContaining(["Undo", "Cut", "Copy", "Paste", "Select All", "Only in fields"]),
  );
  await main.press("a");
  await main.press("Alt+E");
  await main.press("t");
  expect(await main.clipboard.readText()).toBe("hello");
  expect((await main.getById("field")).value).toBe("");
  await main.press("Alt+E");
  await main.press("p");
  await main.press("Alt+E");
  await main.press("p");
  expect((await main.getById("field")).value).toBe("hellohello");
  await main.press("Alt+E");
  await main.press("u");
  expect((await main.getById("field")).value).toBe("hello");
  await main.focus("other");
  await main.press("Alt+E");
  expect(await names(main)).toEqual(expect.arrayContaining(["Undo (off)", "Cut (off)", "Paste (off)", "Copy"]));
  expect(await names(main)).not.toContain("Only in fields");
  await close();
});

test("quit by its keys ends the app", async () => {
  const { app, page } = await open();
  await page("main").press("Control+Q");
  await app.closed;
  expect(app.windows.size).toBe(0);
});

test("a context menu runs commands and roles", async () => {
  const { page, close } = await open();
  const main = page("main");
  await main.focus("field");
  await main.press("Control+A");
  await main.press("ContextMenu");
  expect(await names(main)).toEqual(expect.arrayContaining(["Save", "Copy", "Paste"]));
  await main.click(await main.getByRole("menuitem", { name: "Copy" }));
  expect(await main.clipboard.readText()).toBe("hello");
  await main.click("area", { button: "right" });
  await main.click(await main.getByRole("menuitem", { name: "Save" }));
  expect(ran).toEqual(["save by menu"]);
  await close();
});

test("the palette finds by letters, shows what was last run first, and has pages", async () => {
  const { page, close } = await open();
  const main = page("main");
  await main.focus("field");
  const options = async () => (await main.getAllByRole("option")).map(({ name }) => name);
  await main.press("Control+Shift+P");
  expect(await options()).toEqual(["Commands", "Go to page", "Save", "Dark", "Only in fields"]);
  await main.type("sv");
  expect(await options()).toEqual(["Save"]);
  await main.press("Enter");
  expect(ran).toEqual(["save by palette"]);
  expect(await main.queryByRole("option")).toBeNull();
  expect(await focused(main, "field")).toBe(true);
  await main.press("Control+Shift+P");
  expect((await options()).slice(0, 2)).toEqual(["Commands", "Save"]);
  await main.press("ArrowDown");
  await main.press("ArrowDown");
  await main.press("Enter");
  expect(await options()).toEqual(["Page one"]);
  await main.press("Backspace");
  expect(await options()).toHaveLength(5);
  await main.type("go page");
  await main.press("Enter");
  await main.press("Enter");
  expect(ran).toEqual(["save by palette", "one"]);
  await main.press("Control+Shift+P");
  await main.type("qqq");
  expect(await main.queryByText("Nothing found")).not.toBeNull();
  await main.press("Escape");
  expect(await main.queryByRole("search")).toBeNull();
  expect((await main.getById("field")).value).toBe("hello");
  await close();
});
