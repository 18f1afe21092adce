import { afterEach, describe, expect, it } from "vitest";
import { type Page, render } from "../testing/index.ts";
import type { GuppyNode } from "../view/element.ts";
import { boundsOf, snapped, withThumb } from "./slider-value.ts";

let page: Page;
afterEach(() => page?.close());

async function show(tree: GuppyNode): Promise<Page> {
  page = await render(<div class="p-4">{tree}</div>, { width: 600, height: 500 });
  return page;
}

const fruit = [
  { value: "apple", label: "Apple", group: "Sweet" },
  { value: "banana", label: "Banana", group: "Sweet" },
  { value: "blueberry", label: "Blueberry", group: "Sweet", disabled: true },
  { value: "lemon", label: "Lemon", group: "Sour" },
  { value: "lime", label: "Lime", group: "Sour" },
];

describe("select", () => {
  async function shown(): Promise<string[]> {
    const picked: string[] = [];
    await show(
      <select label="Fruit" options={fruit} defaultValue="banana" onChange={({ value }) => picked.push(value)} />,
    );
    return picked;
  }
  const field = async () => page.getByRole("combobox", { name: "Fruit" });

  it("shows what is picked, opens by a click, and picks by another", async () => {
    const picked = await shown();
    expect((await field()).value).toBe("Banana");
    await page.click(await field());
    expect((await page.getByRole("option", { name: "Banana" })).states.selected).toBe(true);
    await page.click(await page.getByRole("option", { name: "Lime" }));
    expect(picked).toEqual(["lime"]);
    expect((await field()).value).toBe("Lime");
    expect(await page.queryByRole("listbox")).toBeNull();
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ["Down opens, Down goes on past what is disabled, Enter picks", ["Down", "Down", "Enter"], ["lemon"]],
    ["Home and Space", ["Enter", "Home", "Space"], ["apple"]],
    ["End", ["Enter", "End", "Enter"], ["lime"]],
    ["letters in the list", ["Enter", "l", "i", "Enter"], ["lime"]],
    ["one letter again and again", ["Enter", "l", "l", "Enter"], ["lime"]],
    ["letters while it is closed", ["a"], ["apple"]],
    ["what is disabled is not found", ["Enter", "b", "l", "Enter"], []],
    ["Escape", ["Enter", "Down", "Escape"], []],
  ])("is worked by the keyboard: %s", async (_name, keys, expected) => {
    const picked = await shown();
    await page.press("Tab");
    for (const key of keys) await page.press(key);
    expect(picked).toEqual(expected);
    if ((await page.queryByRole("listbox")) === null) expect((await field()).states.focused).toBe(true);
  });

  it("makes no more of ten thousand options than what shows", async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ value: String(index), label: `Item ${index}` }));
    await show(<select label="Many" options={many} defaultValue="5000" />);
    await page.click(await page.getByRole("combobox"));
    const options = await page.getAllByRole("option");
    expect(options.length).toBeLessThan(50);
    expect((await page.getByRole("option", { name: "Item 5000" })).states.painted).toBe(true);
    await page.press("End");
    expect((await page.getByRole("option", { name: "Item 9999" })).states.painted).toBe(true);
  });

  it("leaves the list where the wheel has brought it", async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({ value: String(index), label: `Item ${index}` }));
    await show(<select label="Many" options={many} />);
    await page.click(await page.getByRole("combobox"));
    for (let turn = 0; turn < 5; turn++) await page.scroll(await page.getByRole("listbox"), { deltaY: 300 });
    expect((await page.getByRole("option", { name: "Item 50" })).states.painted).toBe(true);
  });

  it.each([
    [[{ value: "a" }, { value: "a" }], 'two have "a"'],
    [[{ label: "a" }], "a list of { value, label?, disabled? }"],
    ["a", "a list of { value, label?, disabled? }"],
  ])("refuses %j as options", async (options, message) => {
    await expect(render(<select options={options as never} />)).rejects.toThrow(message);
  });
});

describe("combobox", () => {
  it("finds by what is written, picks with Enter, and shows what is picked", async () => {
    const picked: (readonly string[])[] = [];
    await show(<combobox label="Fruit" options={fruit} onChange={({ value }) => picked.push(value)} />);
    await page.press("Tab");
    await page.type("le");
    expect((await page.getAllByRole("option")).map(({ name }) => name)).toEqual(["Apple", "Lemon"]);
    await page.press("Down");
    await page.press("Enter");
    expect(picked).toEqual([["lemon"]]);
    expect((await page.getByLabel("Fruit")).value).toBe("Lemon");
  });

  it("keeps several as chips, and takes them away again", async () => {
    const picked: (readonly string[])[] = [];
    await show(
      <combobox
        label="Fruit"
        multiple
        options={fruit}
        defaultValue={["apple"]}
        onChange={({ value }) => picked.push(value)}
      />,
    );
    await page.click(await page.getByLabel("Fruit"));
    await page.click(await page.getByRole("option", { name: "Lime" }));
    await page.click(await page.getByRole("button", { name: "Remove Apple" }));
    expect(picked).toEqual([["apple", "lime"], ["lime"]]);
  });

  it("takes what no option has, where it may", async () => {
    const picked: (readonly string[])[] = [];
    await show(<combobox label="Tag" create options={fruit} onChange={({ value }) => picked.push(value)} />);
    await page.press("Tab");
    await page.type("plum");
    await page.press("Enter");
    expect(picked).toEqual([["plum"]]);
  });
});

describe("radioGroup", () => {
  it("is one Tab stop, and arrows pick", async () => {
    const picked: string[] = [];
    await show(
      <>
        <radioGroup
          label="Size"
          defaultValue="m"
          options={[{ value: "s" }, { value: "m" }, { value: "l", disabled: true }]}
          onChange={({ value }) => picked.push(value)}
        />
        <button id="after">After</button>
      </>,
    );
    await page.press("Tab");
    expect((await page.getByRole("radio", { name: "m" })).states.focused).toBe(true);
    await page.press("Down");
    await page.press("Down");
    expect(picked).toEqual(["s", "m"]);
    await page.press("Tab");
    expect((await page.getById("after")).states.focused).toBe(true);
  });
});

describe("tabs", () => {
  it("show one page, and arrows go to the next", async () => {
    await show(
      <tabs
        label="Pages"
        items={[
          { value: "a", label: "A", content: <text>Page A</text> },
          { value: "b", label: "B", disabled: true, content: <text>Page B</text> },
          { value: "c", label: "C", content: <text>Page C</text> },
        ]}
      />,
    );
    expect(await page.queryByText("Page A")).not.toBeNull();
    await page.press("Tab");
    await page.press("Right");
    expect(await page.queryByText("Page C")).not.toBeNull();
    expect(await page.queryByText("Page A")).toBeNull();
    expect((await page.getByRole("tab", { name: "C" })).states.selected).toBe(true);
  });
});

describe("slider", () => {
  it.each<[string, readonly string[], number]>([
    ["arrows", ["Right", "Right", "Left"], 41],
    ["pages", ["PageUp"], 50],
    ["ends", ["End"], 100],
    ["past the end", ["Home", "Left"], 0],
  ])("is worked by keys: %s", async (_name, keys, expected) => {
    await show(<slider label="Volume" defaultValue={40} class="w-60" />);
    await page.press("Tab");
    for (const key of keys) await page.press(key);
    expect((await page.getByRole("slider")).value).toBe(String(expected));
  });

  it("follows the pointer, also outside of it, and commits when that lets go", async () => {
    const log: unknown[] = [];
    await show(
      <slider
        id="slider"
        label="Volume"
        defaultValue={0}
        class="w-[216px]"
        onChange={({ value }) => log.push(value)}
        onCommit={({ value }) => log.push(`=${value}`)}
      />,
    );
    await page.drag({ x: 24, y: 26 }, { x: 124, y: 300 });
    expect(log.at(-1)).toBe("=50");
    expect(log).toContain(50);
  });

  it("keeps the two thumbs of a range in order", async () => {
    await show(<slider label="Price" defaultValue={[20, 30]} step={10} class="w-60" />);
    await page.press("Tab");
    await page.press("Right");
    await page.press("Right");
    expect((await page.getAllByRole("slider")).map(({ value }) => value)).toEqual(["30", "30"]);
  });

  it.each([
    [0.30000000000000004, { min: 0, max: 1, step: 0.1 }, 0.3],
    [7, { min: 1, max: 10, step: 4 }, 9],
    [10, { min: 1, max: 10, step: 4 }, 9],
    [-5, { min: -3, max: 3, step: 1 }, -3],
    [0.0000012, { min: 0, max: 1, step: 1e-7 }, 0.0000012],
    [5, { min: 5, max: 5, step: 1 }, 5],
  ])("%d snaps within %j to %d", (value, bounds, expected) => {
    expect(snapped(value, bounds)).toBe(expected);
  });

  it("never lets a thumb pass the other", () => {
    expect(withThumb([2, 5], 0, 9)).toEqual([5, 5]);
    expect(withThumb([2, 5], 1, 1)).toEqual([2, 2]);
  });

  it.each([
    [{ min: 2, max: 1 }, "`min` is 2, which is above `max`"],
    [{ step: 0 }, "`step` is 0"],
    [{ value: Number.NaN }, "`value` is NaN"],
    [{ value: [3, 1] as const }, "a range whose first number is not above its second"],
  ])("refuses %j", async (props, message) => {
    await expect(render(<slider {...props} />)).rejects.toThrow(message);
    expect(() => boundsOf({ min: 1, max: 1 })).not.toThrow();
  });
});

describe("rating", () => {
  it("gives stars, and takes them back", async () => {
    const told: number[] = [];
    await show(<rating label="Quality" onChange={({ value }) => told.push(value)} />);
    await page.click(await page.getByRole("radio", { name: "3 stars" }));
    await page.click(await page.getByRole("radio", { name: "3 stars" }));
    expect(told).toEqual([3, 0]);
  });
});

describe("splitPane", () => {
  it("is moved by the pointer and by keys, within its bounds", async () => {
    const told: number[] = [];
    await show(
      <div class="h-40 w-[500px] flex flex-row">
        <splitPane
          class="flex-1"
          defaultSize={200}
          min={100}
          max={300}
          collapsible
          first={<text>First</text>}
          second={<text>Second</text>}
          onResize={({ size }) => told.push(size)}
        />
      </div>,
    );
    await page.drag({ x: 220, y: 60 }, { x: 270, y: 60 });
    expect(told.at(-1)).toBe(250);
    await page.drag({ x: 270, y: 60 }, { x: 590, y: 60 });
    expect(told.at(-1)).toBe(300);
    await page.focus(await page.getByRole("separator"));
    await page.press("Left");
    expect(told.at(-1)).toBe(284);
    await page.press("Enter");
    expect(told.at(-1)).toBe(0);
    expect(await page.queryByText("First")).toBeNull();
    await page.press("Enter");
    expect(told.at(-1)).toBe(284);
  });
});

describe("form", () => {
  const schema = {
    "~standard": {
      version: 1,
      vendor: "test",
      validate(value: unknown) {
        const { name } = value as { readonly name?: string };
        return name === undefined || name === ""
          ? { issues: [{ message: "A name is needed.", path: ["name"] }] }
          : { value: { name: name.trim() } };
      },
    },
  };

  it("collects, checks and sends", async () => {
    const sent: unknown[] = [];
    await show(
      <form schema={schema} onSubmit={({ values }) => sent.push(values)}>
        {({ values, errors, set, leave, submit, isBusy }) => (
          <>
            <field label="Name" for="name" error={errors.name}>
              <textInput
                id="name"
                value={String(values.name ?? "")}
                onChange={({ text }) => set("name", text)}
                onBlur={() => leave("name")}
              />
            </field>
            <button id="send" disabled={isBusy} onClick={submit}>
              Send
            </button>
          </>
        )}
      </form>,
    );
    await page.click("send");
    expect(await page.queryByText("A name is needed.")).not.toBeNull();
    expect(sent).toEqual([]);
    await page.click("name");
    await page.type(" Ada ");
    expect(await page.queryByText("A name is needed.")).toBeNull();
    await page.click("send");
    expect(sent).toEqual([{ name: "Ada" }]);
  });
});
