// `<tree>` as its user meets it: keys, pointer, ticks, names, lazy children, dragging.
import { afterEach, describe, expect, it } from "vitest";
import type { TreeItem } from "../../src/elements/tree-lines.ts";
import type { TreeProps } from "../../src/elements/tree-model.ts";
import { GuppyError } from "../../src/errors.ts";
import { type Page, render } from "../../src/testing/index.ts";

const items: readonly TreeItem[] = [
  {
    id: "src",
    children: [{ id: "app.ts" }, { id: "view", children: [{ id: "row.ts" }, { id: "cell.ts", disabled: true }] }],
  },
  { id: "docs", isBranch: true },
  { id: "readme" },
];

let page: Page;
afterEach(() => page?.close());

async function show(props: Partial<TreeProps> = {}, height = 300): Promise<void> {
  page = await render(
    <div class="flex flex-col">
      <tree id="tree" class="flex-1" label="Files" items={items} defaultExpanded={["src"]} {...props} />
      <button id="after">After</button>
    </div>,
    { width: 300, height },
  );
}

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.press(key);
};
const item = (name: string) => page.getByRole("treeitem", { name });
const labels = async (): Promise<string> =>
  [...(await page.getAllByRole("treeitem"))]
    .sort((a, b) => a.bounds.y - b.bounds.y)
    .map(({ name, level }) => `${level}${name}`)
    .join(" ");
const active = async (): Promise<string> => (await page.getById("tree.active")).name;
const picked = async (): Promise<readonly string[]> =>
  (await page.getAllByRole("treeitem")).filter(({ states }) => states.selected).map(({ name }) => name);

describe("a tree", () => {
  it("says what is in what", async () => {
    await show();
    expect(await labels()).toBe("1src 2app.ts 2view 1docs 1readme");
    expect((await item("src")).states.expanded).toBe(true);
    expect((await item("view")).states.expanded).toBe(false);
    expect((await item("readme")).states.expanded).toBeUndefined();
  });

  it.each<[string, readonly string[], string]>([
    ["Down, Up", ["Down", "Down", "Up"], "app.ts"],
    ["End, Home", ["End"], "readme"],
    ["Right enters what is open", ["Right"], "app.ts"],
    ["Right opens, then enters", ["Down", "Down", "Right", "Right"], "row.ts"],
    ["Left goes to what it is in", ["Down", "Left"], "src"],
    ["letters", ["r"], "readme"],
    ["several letters", ["Down", "v", "i"], "view"],
  ])("is worked by the keyboard: %s", async (_name, keys, expected) => {
    await show();
    await press("Tab", ...keys);
    expect(await active()).toBe(expected);
  });

  it("opens and closes by keys, a press on the mark, and a double click", async () => {
    const seen: string[] = [];
    await show({ onExpand: ({ id, expanded }) => seen.push(`${expanded ? "+" : "-"}${id}`) });
    await press("Tab", "Left", "Space", "Down", "Down", "Right");
    const { bounds } = await item("view");
    const mark = (await item("view")).children.find(
      (part) => part.bounds.x <= bounds.x + 30 && part.bounds.width === 20,
    );
    await page.click(mark ?? "none");
    await page.click(await item("view"), { count: 2 });
    expect(seen).toEqual(["-src", "+src", "+view", "-view", "+view"]);
    await press("*");
    expect(seen.at(-1)).toBe("+view");
  });

  it("is one Tab stop", async () => {
    await show({}, 120);
    await press("Tab", "Down", "Tab");
    expect((await page.getById("after")).states.focused).toBe(true);
    await press("Shift+Tab");
    expect(await active()).toBe("app.ts");
  });

  it("selects one by Enter and by a click", async () => {
    const seen: unknown[] = [];
    await show({ onSelect: ({ ids }) => seen.push(ids), onActivate: ({ id }) => seen.push(id) });
    await press("Tab", "Down", "Enter");
    await page.click(await item("readme"));
    expect(seen).toEqual([["app.ts"], "app.ts", ["readme"]]);
    expect(await picked()).toEqual(["readme"]);
  });

  it("selects several by Shift and Ctrl, not what is disabled", async () => {
    await show({ selection: "multiple", defaultExpanded: ["src", "view"] });
    await page.click(await item("app.ts"));
    await press("Shift+Down", "Shift+Down", "Shift+Down");
    expect(await picked()).toEqual(["app.ts", "view", "row.ts"]);
    await press("Ctrl+Space");
    expect(await picked()).toEqual(["app.ts", "view", "row.ts"]);
    await press("Ctrl+a");
    expect(await picked()).toEqual(["src", "app.ts", "view", "row.ts", "docs", "readme"]);
    await page.click(await item("docs"));
    expect(await picked()).toEqual(["docs"]);
  });

  it("ticks what is in it, all or in part", async () => {
    const seen: unknown[] = [];
    await show({ checkable: true, defaultExpanded: ["src", "view"], onCheck: ({ ids }) => seen.push(ids) });
    await press("Tab", "Down", "Space");
    const state = async (name: string): Promise<unknown> => (await item(name)).states.checked;
    expect([await state("src"), await state("app.ts"), await state("view")]).toEqual(["mixed", true, false]);
    const box = (await item("view")).children.find(({ bounds }) => bounds.width === 16);
    await page.click(box ?? "none");
    expect(seen).toEqual([["app.ts"], ["app.ts", "row.ts"]]);
    expect(await state("view")).toBe("mixed");
  });
});

describe("names of a tree", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["Enter", ["type new.ts", "Enter"], ["app.ts new.ts"]],
    ["Escape", ["type new.ts", "Escape"], []],
    ["nothing", ["type  ", "Enter"], []],
    ["the same", ["Enter"], []],
  ])("are changed by F2 and %s", async (_name, keys, expected) => {
    const seen: string[] = [];
    await show({ onRename: ({ id, label }) => seen.push(`${id} ${label}`) });
    await press("Tab", "Down", "F2");
    for (const key of keys) await (key.startsWith("type ") ? page.type(key.slice(5)) : press(key));
    expect(seen).toEqual(expected);
    expect(await page.queryByRole("textbox")).toBeNull();
    expect(await active()).toBe("app.ts");
    await press("Down");
    expect(await active()).toBe("view");
  });

  it("stay where the program does not change them, and by a press elsewhere are changed", async () => {
    const seen: string[] = [];
    await show({ onRename: ({ label }) => seen.push(label) });
    await press("Tab", "Down", "F2");
    await page.type("x");
    await page.click(await item("readme"));
    expect(seen).toEqual(["x"]);
    await page.close();
    await show();
    await press("Tab", "F2");
    expect(await page.queryByRole("textbox")).toBeNull();
  });
});

describe("lazy children", () => {
  it("come when they are asked for, after a retry too", async () => {
    let asked = 0;
    const errors: unknown[] = [];
    let answer: (children: readonly TreeItem[]) => void = () => undefined;
    await show({
      load: async ({ id }) => {
        asked++;
        if (asked === 1) throw new Error("no disk");
        return new Promise((resolve) => {
          answer = () => resolve([{ id: `${id}/guide` }]);
        });
      },
      onLoadError: ({ error }) => errors.push(error),
    });
    await press("Tab", "Down", "Down", "Down", "Right");
    await page.settle();
    expect((await page.getByRole("alert")).text).toBe("It did not load: no disk");
    expect(errors).toHaveLength(1);
    await page.click(await page.getByRole("button", { name: "Try again" }));
    expect((await page.getByRole("status")).text).toBe("Loading…");
    answer([]);
    await page.settle();
    expect(await labels()).toBe("1src 2app.ts 2view 1docs 2docs/guide 1readme");
    await press("Left", "Right");
    expect(asked).toBe(2);
  });

  it("are aborted when the tree goes away, and an empty branch says so", async () => {
    let signal: AbortSignal | undefined;
    await show({
      defaultExpanded: ["docs"],
      load: (_item, given) => {
        signal = given;
        return new Promise(() => undefined);
      },
    });
    await page.settle();
    expect(signal?.aborted).toBe(false);
    await page.close();
    expect(signal?.aborted).toBe(true);
    await show({ defaultExpanded: ["docs"], load: async () => [] });
    await page.settle();
    expect((await page.getByRole("status")).text).toBe("Empty");
  });
});

describe("moving in a tree", () => {
  it.each<[string, string, string, string | null]>([
    ["into a branch", "readme", "docs", "readme inside docs"],
    ["not into itself", "src", "app.ts", null],
    ["not where the program says no", "app.ts", "src", null],
  ])("by dragging: %s", async (_name, from, to, expected) => {
    const seen: string[] = [];
    await show({
      onMove: ({ ids, position, target }) => seen.push(`${ids.join(",")} ${position} ${target}`),
      canMove: ({ target }) => target !== "src",
    });
    await page.drag(await item(from), await item(to));
    expect(seen).toEqual(expected === null ? [] : [expected]);
    expect(await labels()).toBe("1src 2app.ts 2view 1docs 1readme");
  });

  it("takes all that is selected along, but not twice", async () => {
    const seen: unknown[] = [];
    await show({
      selection: "multiple",
      selected: ["view", "row.ts", "app.ts"],
      defaultExpanded: ["src", "view"],
      onMove: ({ ids }) => seen.push(ids),
    });
    await page.drag(await item("app.ts"), await item("docs"));
    expect(seen).toEqual([["app.ts", "view"]]);
  });

  it("by Alt and the arrows", async () => {
    const seen: string[] = [];
    await show({ onMove: ({ ids, position, target }) => seen.push(`${ids.join(",")} ${position} ${target}`) });
    await press("Tab", "Down", "Alt+Down", "Alt+Left", "End", "Alt+Up", "Alt+Right", "Alt+Down");
    expect(seen).toEqual(["app.ts after view", "app.ts after src", "readme before docs", "readme inside docs"]);
  });
});

describe("a tree of a hundred thousand lines, and a wrong one", () => {
  it("makes only what shows", async () => {
    const many = Array.from({ length: 100 }, (_, folder) => ({
      id: `f${folder}`,
      children: Array.from({ length: 1000 }, (_, file) => ({ id: `f${folder}/${file}` })),
    }));
    await show({ items: many, defaultExpanded: many.map(({ id }) => id) });
    await press("Tab", "End");
    expect(await active()).toBe("f99/999");
    expect((await page.getById("tree.active")).states.painted).toBe(true);
    expect((await page.getAllByRole("treeitem")).length).toBeLessThan(60);
    await press("Left", "Left");
    expect(await active()).toBe("f99");
    expect((await item("f99")).states.expanded).toBe(false);
  });

  it("says that it is empty", async () => {
    await show({ items: [] });
    expect((await page.getByRole("status")).text).toBe("Nothing here");
    await press("Tab", "Down", "Enter", "F2", "x");
  });

  it.each<[string, object]>([
    ["no list", { items: "a" }],
    ["an item without an id", { items: [{ label: "a" }] }],
    ["two with one id", { items: [{ id: "a", children: [{ id: "a" }] }] }],
    ["children that are no list", { items: [{ id: "a", children: 3 }] }],
    ["null", { items: [null] }],
    ["what is open is no list of ids", { items: [], expanded: [3] }],
  ])("refuses %s", async (_name, props) => {
    await expect(render(<tree {...(props as TreeProps)} />)).rejects.toThrow(GuppyError);
  });
});
