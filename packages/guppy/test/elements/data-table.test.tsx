// `<dataTable>` as its user meets it: keys, the pointer, selecting, editing.
import { afterEach, describe, expect, it } from "vitest";
import type { DataTableColumn } from "../../src/elements/data-table-columns.ts";
import type { DataTableProps } from "../../src/elements/data-table-props.ts";
import {
  active,
  cell,
  close,
  columns,
  draw,
  enter,
  names,
  page,
  people,
  press,
  show,
  titles,
} from "./data-table-stage.tsx";

afterEach(close);

describe("a data table", () => {
  it("is a grid of named headers and cells", async () => {
    await show({});
    expect((await page.getByRole("grid")).name).toBe("People");
    expect(await titles()).toBe("Name City Age");
    expect(await names()).toBe("Ada Grace Alan Edsger");
    expect((await page.getAllByRole("gridcell")).map(({ text }) => text).slice(0, 3)).toEqual(["Ada", "London", "36"]);
  });

  it.each<[string, readonly string[], string]>([
    ["begins at the first cell", [], "Ada"],
    ["arrows", ["Down", "Right"], "New York"],
    ["Left from the first cell is the row", ["Down", "Left"], "row Grace New York 85"],
    ["Up from the first row is the header", ["Right", "Up"], "City"],
    ["Left and Right along the header, Down into the cells", ["Up", "Right", "Right", "Left", "Down"], "London"],
    ["End, Home", ["End"], "36"],
    ["Ctrl-End", ["Ctrl+End"], "72"],
    ["Ctrl-Home", ["Ctrl+End", "Ctrl+Home"], "Ada"],
    ["Ctrl-arrows", ["Ctrl+Down", "Ctrl+Right"], "72"],
    ["Home and End of rows", ["Left", "End"], "row Edsger Austin 72"],
    ["Page Down", ["PageDown"], "Edsger"],
  ])("is worked by the keyboard: %s", async (_name, keys, expected) => {
    await show({});
    await enter();
    await press(...keys);
    expect(await active()).toBe(expected);
  });

  it("is one Tab stop", async () => {
    await draw(
      <div class="flex flex-col">
        <dataTable id="table" columns={columns} rows={people} class="h-40" />
        <button id="after">After</button>
      </div>,
    );
    await press("Tab", "Down", "Tab");
    expect((await page.getById("after")).states.focused).toBe(true);
    await press("Shift+Tab");
    expect(await active()).toBe("Grace");
  });

  it("with `tabCells` leaves by Tab only at its end", async () => {
    await draw(
      <div class="flex flex-col">
        <dataTable id="table" columns={columns} rows={people.slice(0, 1)} tabCells class="h-40" />
        <button id="after">After</button>
      </div>,
    );
    await press("Tab", "Tab", "Tab");
    expect(await active()).toBe("36");
    await press("Tab");
    expect((await page.getById("after")).states.focused).toBe(true);
  });
});

describe("selecting", () => {
  it.each<[string, readonly string[], readonly string[] | object]>([
    ["the arrows take it along", ["Down"], ["p2"]],
    ["Shift adds up to there", ["Down", "Shift+Down", "Shift+Down"], ["p2", "p3", "p4"]],
    ["Shift takes back", ["Down", "Shift+Down", "Shift+Down", "Shift+Up"], ["p2", "p3"]],
    ["Space turns over", ["Down", "Space"], []],
    ["Ctrl-A is all", ["Ctrl+a"], { except: [] }],
    ["Space takes one out of all", ["Ctrl+a", "Space"], { except: ["p1"] }],
    ["Escape lets go", ["Down", "Escape"], []],
  ])("rows: %s", async (_name, keys, expected) => {
    let seen: unknown;
    await show({ selection: "rows", onSelectRows: ({ rows }) => (seen = rows) });
    await enter();
    await press(...keys);
    expect(seen).toEqual(expected);
  });

  it("rows by the pointer", async () => {
    const seen: unknown[] = [];
    await show({ selection: "rows", onSelectRows: ({ rows, count }) => seen.push([rows, count]) });
    await page.click(await cell("Grace"));
    expect((await page.getAllByRole("row"))[2]?.states.selected).toBe(true);
    await page.click(await cell("Grace"), { button: "right" });
    expect(seen).toEqual([[["p2"], 1]]);
  });

  it("one row, decided by the program", async () => {
    await show({ selectedRows: ["p3"] });
    await page.click(await cell("Ada"));
    expect((await page.getAllByRole("row")).map(({ states }) => states.selected)).toEqual([
      undefined,
      false,
      false,
      true,
      false,
    ]);
  });

  it.each<[string, readonly string[], readonly (readonly number[])[]]>([
    ["one", ["Down"], [[1, 0, 1, 0]]],
    ["a rectangle", ["Right", "Shift+Down", "Shift+Right"], [[0, 1, 1, 2]]],
    ["to the end", ["Ctrl+Shift+End"], [[0, 0, 3, 2]]],
    ["the row", ["Down", "Shift+Space"], [[1, 0, 1, 2]]],
    ["the column", ["Right", "Ctrl+Space"], [[0, 1, 3, 1]]],
    ["all", ["Ctrl+a"], [[0, 0, 3, 2]]],
    ["none", ["Down", "Escape"], []],
  ])("cells by keys: %s", async (_name, keys, expected) => {
    let seen: readonly (readonly number[])[] = [];
    await show({
      selection: "cells",
      onSelectCells: ({ ranges }) => (seen = ranges.map(({ top, left, bottom, right }) => [top, left, bottom, right])),
    });
    await enter();
    await press(...keys);
    expect(seen).toEqual(expected);
  });

  it("cells by dragging, and copies them as a spreadsheet takes them", async () => {
    await show({ selection: "cells", rows: [{ id: "q", name: 'says "hi"', city: "a\tb", age: 1 }, ...people] });
    await page.drag(await cell('says "hi"'), await cell("London"));
    expect(
      (await page.getAllByRole("gridcell")).filter(({ states }) => states.selected).map(({ text }) => text),
    ).toEqual(['says "hi"', "a\tb", "Ada", "London"]);
    await press("Ctrl+c");
    expect(await page.clipboard.readText()).toBe('"says ""hi"""\t"a\tb"\nAda\tLondon');
  });

  it("copies rows, in the order they stand in", async () => {
    let told = "";
    await show({ selection: "rows", selectedRows: ["p4", "p1"], onCopy: ({ text }) => (told = text) });
    await enter();
    await press("Ctrl+c");
    expect(await page.clipboard.readText()).toBe("Ada\tLondon\t36\nEdsger\tAustin\t72");
    expect(told).toBe("Ada\tLondon\t36\nEdsger\tAustin\t72");
  });
});

describe("editing", () => {
  async function edited(props: Partial<DataTableProps> = {}): Promise<string[]> {
    const seen: string[] = [];
    await show({ onEdit: ({ key, column, value }) => seen.push(`${key} ${column} ${String(value)}`), ...props });
    await enter();
    return seen;
  }

  it.each<[string, readonly string[], readonly string[], string]>([
    ["F2 selects what is there", ["F2", "type Eve", "Enter"], ["p1 name Eve"], "Grace"],
    ["Enter begins too", ["Enter", "End", "type !", "Enter"], ["p1 name Ada!"], "Grace"],
    ["a letter writes over it", ["type Z", "Enter"], ["p1 name Z"], "Grace"],
    ["Shift-Enter goes up", ["Down", "F2", "type X", "Shift+Enter"], ["p2 name X"], "Ada"],
    ["Tab goes on", ["F2", "type X", "Tab"], ["p1 name X"], "London"],
    ["Shift-Tab goes back", ["Right", "Right", "F2", "type 9", "Shift+Tab"], ["p1 age 9"], "London"],
    ["Escape takes it back", ["F2", "type X", "Escape"], [], "Ada"],
    ["what stays the same is no edit", ["F2", "Enter"], [], "Grace"],
    ["a column that is not editable", ["Right", "F2", "type X", "Enter"], [], "London"],
    ["a row that is not", ["Down", "End", "F2", "Enter"], [], "85"],
  ])("%s", async (_name, keys, expected, at) => {
    const seen = await edited();
    for (const key of keys) await (key.startsWith("type ") ? page.type(key.slice(5)) : press(key));
    expect(seen).toEqual(expected);
    expect(await active()).toBe(at);
    expect((await page.getById("table")).states.focused).toBe(true);
  });

  it("by a double click, and ends by a press elsewhere", async () => {
    const seen = await edited();
    await page.click(await cell("Alan"), { count: 2 });
    expect((await page.getByRole("textbox", { name: "Name" })).states.focused).toBe(true);
    await page.type("Max");
    await page.click(await cell("Austin"));
    expect(seen).toEqual(["p3 name Max"]);
    expect(await page.queryByRole("textbox")).toBeNull();
  });

  it("with any editor, which says what comes of it", async () => {
    const own: readonly DataTableColumn[] = [
      {
        id: "name",
        editable: true,
        editor: ({ commit, text }) => (
          <button id="own" onClick={() => commit(text.toUpperCase())}>
            Shout
          </button>
        ),
      },
    ];
    const seen = await edited({ columns: own });
    await press("F2");
    await page.click("own");
    expect(seen).toEqual(["p1 name ADA"]);
  });

  it("keeps what is written when the row is scrolled away", async () => {
    const many = Array.from({ length: 500 }, (_, index) => ({ id: `r${index}`, name: `N${index}`, city: "", age: 1 }));
    const seen = await edited({ rows: many });
    await press("F2");
    await page.type("kept");
    await page.scroll("table", { deltaY: 9000 });
    expect(await page.queryByText("N1")).toBeNull();
    await page.scroll("table", { deltaY: -9000 });
    await press("End");
    await page.type("!");
    await press("Enter");
    expect(seen).toEqual(["r0 name kept!"]);
  });

  it("Delete empties a cell, or tells which rows are meant", async () => {
    const seen = await edited({ selection: "cells" });
    await press("Delete", "Right", "Delete");
    expect(seen).toEqual(["p1 name "]);
    await page.close();
    const gone: unknown[] = [];
    await show({ selection: "rows", onDelete: ({ rows }) => gone.push(rows) });
    await enter();
    await press("Down", "Shift+Down", "Delete");
    expect(gone).toEqual([["p2", "p3"]]);
  });
});
