// Text from the clipboard in the cells of a data table, and Ctrl with arrows over values that are there or not.
import { afterEach, describe, expect, it } from "vitest";
import type { DataTableEditEvent, DataTableProps } from "../../src/elements/data-table-props.ts";
import { active, close, enter, page, people, press, show } from "./data-table-stage.tsx";

afterEach(close);

const told = (edits: readonly DataTableEditEvent[]): readonly string[] =>
  edits.map(({ key, column, before, value }) => `${key} ${column}: ${before} > ${value}`);

describe("pasting", () => {
  it.each<
    [what: string, text: string, keys: readonly string[], props: Partial<DataTableProps>, edits: readonly string[]]
  >([
    ["a word into the cell", "Bob", [], {}, ["p1 name: Ada > Bob"]],
    ["the same word changes nothing", "Ada", [], {}, []],
    ["cells that can be edited alone", "Bob\tParis\t37", [], {}, ["p1 name: Ada > Bob", "p1 age: 36 > 37"]],
    [
      "rows, but for a cell that can't be edited there",
      "A\tx\t1\nB\tx\t2\n",
      [],
      {},
      ["p1 name: Ada > A", "p1 age: 36 > 1", "p2 name: Grace > B"],
    ],
    [
      "what reaches beyond the table is left out",
      "1\t2\n3\t4",
      ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight"],
      {},
      ["p4 age: 72 > 1"],
    ],
    [
      "one cell into all that are selected",
      "?",
      ["Shift+ArrowDown", "Shift+ArrowDown"],
      { selection: "cells" },
      ["p1 name: Ada > ?", "p2 name: Grace > ?", "p3 name: Alan > ?"],
    ],
    ["nothing where the clipboard is empty", "", [], {}, []],
  ])("%s", async (_what, text, keys, props, edits) => {
    const one: DataTableEditEvent[] = [];
    const all: string[][] = [];
    await show({ ...props, onEdit: (event) => one.push(event) });
    await page.clipboard.writeText(text);
    await enter();
    await press(...keys, "Control+v");
    await page.settle();
    expect(told(one)).toEqual(edits);
    await close();

    await show({
      ...props,
      onEdit: () => all.push(["one"]),
      onPaste: (event) => all.push([event.text, ...told(event.edits)]),
    });
    await page.clipboard.writeText(text);
    await enter();
    await press(...keys, "Shift+Insert");
    await page.settle();
    expect(all).toEqual(edits.length === 0 ? [] : [[text, ...edits]]);
  });

  it("selects what was pasted into, and leaves rows that are not there", async () => {
    const edits: DataTableEditEvent[] = [];
    await show({
      count: 100,
      row: (index) => (index === 1 ? undefined : people[index % 4]),
      rowKey: (_row, index) => `k${index}`,
      selection: "cells",
      onEdit: (event) => edits.push(event),
    });
    await page.clipboard.writeText("a\tb\nc\td\ne\tf");
    await enter();
    await press("Control+v");
    await page.settle();
    expect(told(edits)).toEqual(["k0 name: Ada > a", "k2 name: Alan > e"]);
    const selected = (await page.getAllByRole("gridcell")).filter(({ states }) => states.selected);
    expect(selected.map(({ text }) => text)).toEqual(["Ada", "London", "Alan", "London"]);
  });

  it("is left to others where nothing becomes of it", async () => {
    await show({});
    await page.clipboard.writeText("Bob");
    await enter();
    await press("Control+v");
    expect(await active()).toBe("Ada");
  });
});

it("Ctrl with an arrow goes to the edge of what is filled", async () => {
  const rows = Array.from({ length: 200 }, (_, at) => ({
    id: `r${at}`,
    name: at < 50 || at > 120 ? `n${at}` : "",
    city: "",
    age: at,
  }));
  await show({ rows });
  await enter();
  const places: string[] = [];
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp", "ArrowRight", "ArrowLeft"]) {
    await press(`Control+${key}`);
    places.push(await active());
  }
  expect(places).toEqual(["n49", "n121", "n199", "n121", "n49", "49", "n49"]);
});
