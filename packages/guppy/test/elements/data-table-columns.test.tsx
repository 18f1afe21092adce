// The columns and groups of `<dataTable>`; of a large one only what shows is made; what it does with nothing and with nonsense.
import { afterEach, describe, expect, it } from "vitest";
import type { DataTableColumn, DataTableState } from "../../src/elements/data-table-columns.ts";
import type { DataTableProps } from "../../src/elements/data-table-props.ts";
import { GuppyError } from "../../src/errors.ts";
import { type PageNode, render } from "../../src/testing/index.ts";
import { useState } from "../../src/view/hooks.ts";
import {
  active,
  cell,
  close,
  columns,
  draw,
  enter,
  headerOf,
  names,
  type Person,
  page,
  people,
  press,
  show,
  titles,
} from "./data-table-stage.tsx";

afterEach(close);

describe("columns", () => {
  it("sort by a click, upwards, downwards, not at all", async () => {
    const seen: unknown[] = [];
    await show({ onStateChange: ({ state }) => seen.push(state.sorts) });
    await page.click(await headerOf("Age"));
    expect(await names()).toBe("Ada Alan Edsger Grace");
    expect((await headerOf("Age")).description).toBe("sorted ascending");
    await page.click(await headerOf("Age"));
    expect(await names()).toBe("Grace Edsger Alan Ada");
    await page.click(await headerOf("Age"));
    expect(await names()).toBe("Ada Grace Alan Edsger");
    expect(seen).toEqual([
      [{ column: "age", direction: "ascending" }],
      [{ column: "age", direction: "descending" }],
      [],
    ]);
  });

  it("sort by keys, also by a second one, or let the program sort", async () => {
    await show({});
    await enter();
    await press("Up", "Right", "Enter", "Right", "Shift+Enter");
    expect(await names()).toBe("Edsger Ada Alan Grace");
    await page.close();
    let told: unknown;
    await show({ onSort: (event) => (told = event) });
    await page.click(await headerOf("City"));
    expect(told).toEqual({ column: "city", sorts: [{ column: "city", direction: "ascending" }] });
    expect(await names()).toBe("Ada Grace Alan Edsger");
  });

  it("are moved by keys and by dragging, and the keyboard goes along", async () => {
    const seen: unknown[] = [];
    await show({ onColumnMove: (event) => seen.push(event) });
    await enter();
    await press("Up", "Alt+Right");
    expect(await titles()).toBe("City Name Age");
    expect(await active()).toBe("Name");
    await press("Alt+Left");
    expect(await titles()).toBe("Name City Age");
    await page.drag(await headerOf("Age"), await headerOf("Name"));
    expect(await titles()).toBe("Name Age City");
    expect(seen).toEqual([
      { column: "name", target: "city", side: "after" },
      { column: "name", target: "city", side: "before" },
      { column: "age", target: "name", side: "after" },
    ]);
  });

  it("are made wider by keys, by the grip and by a double click on it", async () => {
    const seen: number[] = [];
    await show({ onColumnResize: ({ width }) => seen.push(width) });
    await enter();
    await press("Up", "Shift+Right", "Shift+Left", "Shift+Left");
    expect(seen).toEqual([136, 120, 104]);
    const grip = async (): Promise<PageNode> =>
      (await headerOf("Name")).children.find(({ bounds }) => bounds.width === 8) as PageNode;
    await page.drag(await grip(), await headerOf("City"));
    expect((await headerOf("Name")).bounds.width).toBe(seen.at(-1));
    expect(seen.at(-1)).toBeGreaterThan(130);
    await page.click(await grip(), { count: 2 });
    expect(seen.at(-1)).toBeLessThan(110);
    expect(await names()).toBe("Ada Grace Alan Edsger");
  });

  it("are pinned, hidden and shown again by the header's menu", async () => {
    await show({});
    const choose = async (title: string, ...items: readonly string[]): Promise<void> => {
      await page.click(await headerOf(title), { button: "right" });
      for (const name of items)
        await page.click(
          await page.getByRole(/^(Name|City|Age)$/.test(name) ? "menuitemcheckbox" : "menuitem", { name }),
        );
    };
    await choose("Age", "Pin to the left");
    expect(await titles()).toBe("Age Name City");
    await choose("City", "Hide");
    expect(await titles()).toBe("Age Name");
    await choose("Name", "Columns", "City");
    expect(await titles()).toBe("Age Name City");
    await enter();
    await press("Up", "Shift+F10");
    expect(await page.queryByRole("menu")).not.toBeNull();
    await press("Escape");
    expect(await active()).toBe("Name");
  });

  it("stay where they are pinned while the others scroll, header and footer too", async () => {
    const wide = [
      { id: "name", pinned: "left", width: 100, footer: "sum" },
      ...Array.from({ length: 20 }, (_, index) => ({ id: `c${index}`, width: 100, value: () => `v${index}` })),
      { id: "age", pinned: "right", width: 80 },
    ] as const;
    await show({ columns: wide });
    const before = await Promise.all([headerOf("name"), headerOf("age"), cell("Ada"), cell("36"), cell("sum")]);
    await page.scroll("table", { deltaX: 700 });
    const after = await Promise.all([headerOf("name"), headerOf("age"), cell("Ada"), cell("36"), cell("sum")]);
    expect(after.map(({ bounds }) => bounds.x)).toEqual(before.map(({ bounds }) => bounds.x));
    expect(before.map(({ bounds }) => bounds.x)).toEqual([1, 419, 1, 419, 1]);
    expect((await headerOf("c7")).bounds.x).toBe(101);
    await page.click(await cell("v9"));
    expect(await active()).toBe("v9");
  });

  it("bring the program's state, of which they drop what is not there any more and say so", async () => {
    const gone: unknown[] = [];
    const state: DataTableState = { order: ["old", "age", "name"], hidden: ["city", "older"], widths: { age: 90 } };
    await show({ defaultState: state, onUnknownColumns: ({ columns: unknown }) => gone.push(unknown) });
    expect(await titles()).toBe("Age Name");
    expect(gone).toEqual([["old", "older"]]);
  });
});

describe("groups and open rows", () => {
  it("close and open by a click and by keys", async () => {
    const seen: unknown[] = [];
    await show({ groupBy: ["city"], onCollapse: ({ key, collapsed }) => seen.push([key, collapsed]) });
    expect((await page.getAllByRole("row")).map(({ name, text }) => name || text)).toEqual([
      "Name City Age",
      "City: London, 2",
      "Ada London 36",
      "Alan London 41",
      "City: New York, 1",
      "Grace New York 85",
      "City: Austin, 1",
      "Edsger Austin 72",
    ]);
    await page.click(await page.getByRole("row", { name: "City: London, 2" }));
    expect(await page.queryByText("Ada")).toBeNull();
    await enter();
    await press("Right", "Down", "Enter");
    expect(seen).toEqual([
      ["London", true],
      ["London", false],
    ]);
    await press("Left");
    expect(seen).toHaveLength(2);
  });

  it("show more of a row below it", async () => {
    const seen: unknown[] = [];
    await show({
      detail: (row) => <text>{`More of ${(row as Person).name}`}</text>,
      onExpand: ({ keys }) => seen.push(keys),
    });
    await page.click((await page.getAllByLabel("Open"))[1] as PageNode);
    expect((await page.getByText("More of Grace")).states.painted).toBe(true);
    expect((await cell("Alan")).bounds.y - (await cell("Grace")).bounds.y).toBe(34 + 120);
    await enter();
    await press("Left", "Right", "Down");
    expect(await active()).toBe("row Grace New York 85");
    await press("Left");
    expect(seen).toEqual([["p2"], ["p2", "p1"], ["p1"]]);
  });
});

describe("a large data table", () => {
  const wide: readonly DataTableColumn[] = Array.from({ length: 1000 }, (_, index) => ({
    id: `c${index}`,
    width: 100,
    editable: true,
    value: (row: object) => `${(row as { readonly id: number }).id}:${index}`,
  }));

  it("makes and asks for no more than what shows, wherever it is", async () => {
    const asked = new Set<number>();
    await show({
      columns: wide,
      count: 1_000_000,
      row: (index) => {
        asked.add(index);
        return { id: index };
      },
    });
    expect((await page.getAllByRole("gridcell")).length).toBeLessThan(700);
    await enter();
    await press("Ctrl+End");
    expect(await active()).toBe("999999:999");
    expect((await page.getById("table.active")).states.painted).toBe(true);
    expect((await page.getAllByRole("gridcell")).length).toBeLessThan(700);
    expect(asked.size).toBeLessThan(200);
    await press("Ctrl+Up", "Ctrl+Left");
    expect(await active()).toBe("0:0");
  });

  it("builds one row for one cell that has changed", async () => {
    let built: number[] = [];
    const counting: readonly DataTableColumn[] = [
      {
        id: "v",
        cell: ({ value, index }) => {
          built.push(index);
          return <text>{String(value)}</text>;
        },
      },
      { id: "w" },
    ];
    let set: (rows: readonly object[]) => void = () => undefined;
    const first = Array.from({ length: 100_000 }, (_, id) => ({ id, v: id, w: 0 }));
    function Host() {
      const [rows, change] = useState<readonly object[]>(first);
      set = change;
      return <dataTable id="table" class="flex-1" columns={counting} rows={rows} />;
    }
    await draw(
      <div class="flex flex-col">
        <Host />
      </div>,
      { width: 400, height: 300 },
    );
    // The table hears how much room there is.
    await page.settle();
    built = [];
    const next = [...first];
    next[3] = { id: 3, v: -1, w: 0 };
    set(next);
    await page.settle();
    expect(built).toEqual([3]);
    expect((await cell("-1")).states.painted).toBe(true);
    built = [];
    await page.scroll("table", { deltaY: 34 * 30 });
    expect(built.length).toBeLessThan(40);
  });
});

describe("a data table that has nothing to show, or the wrong thing", () => {
  it("says that there are no rows, or that they come", async () => {
    await show({ rows: [] });
    expect((await page.getByRole("status")).text).toBe("No rows");
    await enter();
    await press("Down", "End", "Enter");
    expect(await active()).toBe("Age");
    await page.close();
    await show({ rows: [], loading: true });
    expect((await page.getByRole("status")).text).toBe("Loading…");
    expect((await page.getByRole("grid")).states.busy).toBe(true);
  });

  it("shows a placeholder for a row that is not there yet", async () => {
    await show({ count: 100, row: (index) => (index === 0 ? people[0] : undefined) });
    const rows = await page.getAllByRole("row");
    expect(rows[1]?.text).toBe("Ada London 36");
    expect(rows[2]?.states.busy).toBe(true);
  });

  it("shows a row that fails in its place, and the others", async () => {
    await show({
      count: 3,
      row: (index) => {
        if (index === 1) throw new Error("no such row");
        return people[index];
      },
    });
    await expect(page.settle()).rejects.toThrow("no such row");
    expect((await page.getByRole("alert")).text).toBe("This row failed: no such row");
    expect((await page.getAllByRole("row")).map(({ text }) => text).filter((text) => text.includes("London"))).toEqual([
      "Ada London 36",
      "Alan London 41",
    ]);
  });

  it.each<[string, object, string]>([
    ["no rows at all", { columns }, "GUPPY_INVALID_VALUE"],
    ["rows twice over", { columns, rows: people, count: 3 }, "GUPPY_INVALID_VALUE"],
    ["no columns", { rows: people }, "GUPPY_MISSING_PROP"],
    ["columns with one id", { columns: [{ id: "a" }, { id: "a" }], rows: [] }, "GUPPY_INVALID_VALUE"],
    ["a count below zero", { columns, count: -1, row: () => undefined }, "GUPPY_INVALID_VALUE"],
    ["a count of 2^31", { columns, count: 2 ** 31, row: () => undefined }, "GUPPY_INVALID_VALUE"],
    ["a state of another shape", { columns, rows: [], state: { order: "name" } }, "GUPPY_INVALID_VALUE"],
    [
      "groups of rows that nobody has",
      { columns, count: 3, row: () => undefined, groupBy: ["city"] },
      "GUPPY_INVALID_VALUE",
    ],
    ["rows with one key", { columns, rows: [people[0], people[0]] }, "GUPPY_DUPLICATE_ID"],
  ])("refuses %s", async (_name, props, code) => {
    const failing = render(<dataTable {...(props as DataTableProps)} />);
    await expect(failing).rejects.toThrow(GuppyError);
    await expect(failing).rejects.toMatchObject({ code });
  });
});
