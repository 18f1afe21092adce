// The menu of fields for text: what it can do at the moment, by pointer and by keys, and how a program replaces it.
import { type GuppyNode, setTextMenuWords } from "guppy";
import { afterEach, describe, expect, test } from "vitest";
import { stage } from "../support/stage.ts";

const right = { button: "right" } as const;

type Field = Readonly<Record<string, unknown>>;

function form(field: Field): GuppyNode {
  return (
    <div class="flex flex-col gap-4 p-4">
      <textInput id="f" label="Field" {...field} />
      <textInput id="other" label="Other" />
    </div>
  );
}

async function items(page: Awaited<ReturnType<typeof stage>>["page"]): Promise<readonly string[]> {
  const menu = await page.queryByRole("menu");
  if (menu === null) return [];
  return menu.children
    .filter(({ role }) => role === "menuitem")
    .map(({ name, states }) => (states.disabled ? `(${name})` : name));
}

afterEach(() => setTextMenuWords({}));

describe("it offers what can be done", () => {
  test.each<readonly [string, Field, readonly string[], readonly string[]]>([
    ["nothing is selected", { defaultValue: "fish" }, [], ["(Cut)", "(Copy)", "Paste", "Select all"]],
    ["all is selected", { defaultValue: "fish" }, ["Ctrl+a"], ["Cut", "Copy", "Paste", "Select all"]],
    ["it is empty", {}, [], ["(Cut)", "(Copy)", "Paste", "(Select all)"]],
    [
      "it can only be read",
      { defaultValue: "fish", readOnly: true },
      ["Ctrl+a"],
      ["(Cut)", "Copy", "(Paste)", "Select all"],
    ],
    [
      "it is a password",
      { defaultValue: "fish", type: "password" },
      ["Ctrl+a"],
      ["(Cut)", "(Copy)", "Paste", "Select all"],
    ],
    ["it is disabled", { defaultValue: "fish", disabled: true }, [], []],
  ])("where %s", async (_name, field, keys, offered) => {
    const { page } = await stage(form(field));
    await page.clipboard.writeText("cat");
    if (field["disabled"] !== true) await page.focus("f");
    for (const key of keys) await page.press(key);
    await page.click("f", right);
    expect(await items(page)).toEqual(offered);
  });

  test("without text on the clipboard nothing is pasted", async () => {
    const { page } = await stage(form({ defaultValue: "fish" }));
    await page.clipboard.writeText("");
    await page.click("f", right);
    expect(await items(page)).toEqual(["(Cut)", "(Copy)", "(Paste)", "Select all"]);
  });
});

test("it cuts, copies, pastes and selects, and the field has the focus again", async () => {
  const { page } = await stage(form({ defaultValue: "fish" }));
  const pick = async (name: string): Promise<void> => {
    await page.click("f", right);
    await page.click(await page.getByRole("menuitem", { name }));
    expect(await items(page)).toEqual([]);
    expect((await page.getById("f")).states.focused).toBe(true);
  };
  await pick("Select all");
  await pick("Copy");
  expect(await page.clipboard.readText()).toBe("fish");
  await pick("Cut");
  expect((await page.getById("f")).value).toBe("");
  await pick("Paste");
  await pick("Paste");
  expect((await page.getById("f")).value).toBe("fishfish");
});

test.each(["Shift+F10", "ContextMenu"])("%s opens it, arrows go through it, and Escape closes it", async (key) => {
  const { page } = await stage(form({ defaultValue: "fish" }));
  await page.clipboard.writeText("cat");
  await page.focus("f");
  await page.press(key);
  expect((await page.getByRole("menuitem", { name: "Paste" })).states.focused).toBe(true);
  await page.press("ArrowDown");
  expect((await page.getByRole("menuitem", { name: "Select all" })).states.focused).toBe(true);
  await page.press("Escape");
  expect(await items(page)).toEqual([]);
  expect((await page.getById("f")).states.focused).toBe(true);
});

test("fields of many lines have it too", async () => {
  const { page } = await stage(
    <div class="flex flex-col gap-4">
      <textarea id="a" label="A" defaultValue="one" />
      <codeEditor id="c" label="C" defaultValue="two" class="h-20" />
    </div>,
  );
  for (const id of ["a", "c"]) {
    await page.click(id, right);
    expect((await items(page)).at(-1)).toBe("Select all");
    await page.press("Escape");
  }
});

test("a program's own takes its place, also one further out", async () => {
  const log: string[] = [];
  const { page, replace } = await stage(form({ onContextMenu: () => log.push("own") }));
  await page.click("f", right);
  expect(log).toEqual(["own"]);
  expect(await items(page)).toEqual([]);
  await replace(<div onContextMenu={() => log.push("outer")}>{form({})}</div>);
  await page.click("f", right);
  expect(log).toEqual(["own", "outer"]);
  expect(await items(page)).toEqual([]);
});

test("the tree that the program renders meanwhile is as it says, and the menu goes with a press elsewhere", async () => {
  const { page, replace } = await stage(form({ defaultValue: "fish" }));
  await page.click("f", right);
  await replace(form({ defaultValue: "fish", placeholder: "x" }));
  expect(await items(page)).toHaveLength(4);
  await replace(<div>{form({ defaultValue: "fish" })}</div>);
  expect(await items(page)).toHaveLength(4);
  await page.click({ x: 395, y: 295 });
  expect(await items(page)).toEqual([]);
  expect((await page.tree()).children).toHaveLength(1);
});

test("it speaks the program's language", async () => {
  setTextMenuWords({ cut: "Ausschneiden", copy: "Kopieren" });
  const { page } = await stage(form({ defaultValue: "fish" }));
  await page.clipboard.writeText("cat");
  await page.click("f", right);
  expect(await items(page)).toEqual(["(Ausschneiden)", "(Kopieren)", "Paste", "Select all"]);
});

test("an editor says what a diagnostic is about while the pointer is on it", async () => {
  const { page, play } = await stage(
    <div class="p-4 size-full">
      <codeEditor
        id="c"
        label="C"
        class="h-40 w-full"
        defaultValue={"let fish = 1;\nlet cat;"}
        diagnostics={[
          { start: 4, end: 8, message: "Never used.", severity: "hint" },
          { start: 0, end: 13, message: "No semicolons here.", severity: "error" },
        ]}
      />
    </div>,
  );
  const { x, y, width } = (await page.getById("c")).bounds;
  const tip = async (): Promise<string | undefined> => (await page.queryByRole("tooltip"))?.text;
  const found: (string | undefined)[] = [];
  for (let across = 10; across < width - 10; across += 10) {
    await play({ type: "mouseMove", x: x + across, y: y + 16 });
    found.push(await tip());
  }
  expect(found).toContain("No semicolons here.");
  expect(found).not.toContain("Never used.");
  await play({ type: "mouseMove", x: x + 120, y: y + 16 });
  expect(await tip()).toBe("No semicolons here.");
  await play({ type: "mouseMove", x: x + 120, y: y + 130 });
  expect(await tip()).toBeUndefined();
  await play({ type: "mouseMove", x: x + 120, y: y + 16 });
  await page.press("a");
  expect(await tip()).toBeUndefined();
  await play({ type: "mouseMove", x: x + 121, y: y + 16 }, { type: "mouseLeave" });
  expect(await tip()).toBeUndefined();
});
