// What a data table is made of, without a pixel: columns, lines, selection, keys, sorting, copying.
import { describe, expect, it } from "vitest";
import {
  columnsWithin,
  type DataTableColumn,
  type DataTableState,
  hideColumn,
  moveColumn,
  pinColumn,
  resizeColumn,
  showColumns,
  sortColumn,
  withoutUnknown,
} from "./data-table-columns.ts";
import { tsv } from "./data-table-copy.ts";
import { type Field, header, placeForKey, placeForTab, wholeRow } from "./data-table-keys.ts";
import { heightOf, type Line, lineAt, lineAtHeight, lineOfRow, linesOf, nextLine, topOf } from "./data-table-lines.ts";
import {
  countOfRows,
  everyRow,
  flipRow,
  hasRow,
  holdsColumn,
  noRows,
  rangeOf,
  rowsBetween,
  stretchesOf,
  within,
} from "./data-table-selection.ts";
import { sortRows } from "./data-table-sorting.ts";

const columns: readonly DataTableColumn[] = [
  { id: "a", width: 100 },
  { id: "b", width: 60, pinned: "left" },
  { id: "c", width: 80, hidden: true },
  { id: "d", width: 90, pinned: "right" },
  { id: "e", minWidth: 70, maxWidth: 200 },
];

const idsOf = (state: DataTableState): string =>
  showColumns(columns, state)
    .all.map(({ id }) => id)
    .join("");

describe("columns", () => {
  it.each<[string, DataTableState, string]>([
    ["as they say", {}, "baed"],
    ["in another order; those not named follow", { order: ["e", "d", "a"] }, "bead"],
    ["hidden and shown", { hidden: ["a"] }, "bced"],
    ["pinned elsewhere", { pinned: { left: ["e"], right: [] } }, "eabd"],
    ["named twice", { order: ["e", "e", "a"] }, "bead"],
    ["named, and no more", { order: ["x", "e"], hidden: ["y"], widths: { z: 1 } }, "beacd"],
  ])("stand %s", (_name, state, expected) => {
    expect(idsOf(state)).toBe(expected);
  });

  it("lie one after the other in their part, no narrower and no wider than they may be", () => {
    const shown = showColumns(columns, { hidden: [], widths: { e: 10, a: 999_999, b: Number.NaN } });
    expect(shown.all.map(({ id, left, width }) => [id, left, width])).toEqual([
      ["b", 0, 140],
      ["a", 0, 2000],
      ["c", 2000, 80],
      ["e", 2080, 70],
      ["d", 0, 90],
    ]);
    expect([shown.leftWidth, shown.middleWidth, shown.rightWidth]).toEqual([140, 2150, 90]);
  });

  it("that are gone are told and dropped", () => {
    const state: DataTableState = {
      order: ["x", "a"],
      widths: { y: 3, a: 50 },
      hidden: ["x"],
      pinned: { left: ["z"], right: ["d"] },
      sorts: [{ column: "w", direction: "ascending" }],
    };
    expect(showColumns(columns, state).unknown).toEqual(["x", "y", "z", "w"]);
    expect(showColumns(columns, state).sorts).toEqual([]);
    expect(withoutUnknown(columns, state)).toEqual({
      order: ["a"],
      widths: { a: 50 },
      hidden: [],
      pinned: { left: [], right: ["d"] },
      sorts: [],
    });
  });

  it("are moved, and join the side they come to", () => {
    expect(idsOf(moveColumn(columns, {}, "e", "a", "before"))).toBe("bead");
    expect(idsOf(moveColumn(columns, {}, "a", "e", "after"))).toBe("bead");
    expect(idsOf(moveColumn(columns, {}, "e", "b", "before"))).toBe("ebad");
    expect(idsOf(moveColumn(columns, {}, "b", "e", "after"))).toBe("aebd");
    expect(moveColumn(columns, {}, "a", "a", "before")).toEqual({});
    expect(moveColumn(columns, {}, "a", "nowhere", "before")).toEqual({});
  });

  it("are hidden, pinned, let go and made wider", () => {
    expect(idsOf(hideColumn(columns, {}, "a", true))).toBe("bed");
    expect(idsOf(hideColumn(columns, {}, "c", false))).toBe("bcaed".replace("ca", "ac"));
    expect(idsOf(pinColumn(columns, {}, "e", "left"))).toBe("bead");
    expect(idsOf(pinColumn(columns, {}, "b", null))).toBe("abed");
    expect(resizeColumn(columns[4] as DataTableColumn, {}, 500).widths).toEqual({ e: 200 });
  });

  it("are sorted by up, down and not at all, alone or beside others", () => {
    const press = (state: DataTableState, id: string, adds: boolean): DataTableState => sortColumn(state, id, adds);
    const name = ({ sorts = [] }: DataTableState): string =>
      sorts.map(({ column, direction }) => `${direction === "ascending" ? "+" : "-"}${column}`).join(" ");
    let state: DataTableState = {};
    const seen = (
      [
        ["a", false],
        ["a", false],
        ["a", false],
        ["a", false],
        ["b", true],
        ["a", true],
        ["b", true],
        ["a", true],
        ["e", false],
      ] as const
    ).map(([id, adds]) => {
      state = press(state, id, adds);
      return name(state);
    });
    expect(seen).toEqual(["+a", "-a", "", "+a", "+a +b", "-a +b", "-a -b", "-b", "+e"]);
  });

  it.each<[number, number, number, number]>([
    [0, 100, 0, 1],
    [0, 101, 0, 2],
    [99, 100, 0, 1],
    [100, 300, 1, 3],
    [99_950, 100_050, 999, 1000],
    [200_000, 200_100, 1000, 1000],
    [-50, 10, 0, 1],
  ])("of a thousand, from %d to %d only these show", (from, to, first, end) => {
    const thousand = Array.from({ length: 1000 }, (_, index) => ({ id: String(index), width: 100 }));
    expect(columnsWithin(showColumns(thousand, {}).middle, from, to)).toEqual({ first, end });
  });
});

describe("lines", () => {
  const rows = ["x1", "y1", "x2", "y2", "x3"].map((id) => ({ id, kind: id[0], part: Number(id[1]) % 2 }));
  const of: readonly DataTableColumn[] = [{ id: "kind" }, { id: "part" }];
  const name = (line: Line | undefined): string =>
    line?.type === "group"
      ? `[${line.group.value}:${line.group.count}]`
      : `${line?.type === "detail" ? "+" : ""}${line?.index}`;
  const shown = (groupBy: readonly string[], collapsed: readonly string[] = [], open: readonly number[] = []) => {
    const lines = linesOf(rows, { columns: of, groupBy, collapsed: new Set(collapsed), open: new Set(open) });
    return { lines, names: Array.from({ length: lines.count }, (_, at) => name(lineAt(lines, at))).join(" ") };
  };

  it.each<[readonly string[], readonly string[], readonly number[], string]>([
    [[], [], [], "0 1 2 3 4"],
    [[], [], [1, 4], "0 1 +1 2 3 4 +4"],
    [["kind"], [], [], "[x:3] 0 2 4 [y:2] 1 3"],
    [["kind"], ["x"], [3], "[x:3] [y:2] 1 3 +3"],
    [["kind", "part"], [], [], "[x:3] [1:2] 0 4 [0:1] 2 [y:2] [1:1] 1 [0:1] 3"],
    [["kind", "part"], ["x\u001f1"], [], "[x:3] [1:2] [0:1] 2 [y:2] [1:1] 1 [0:1] 3"],
    [["nothing"], [], [], "0 1 2 3 4"],
  ])("grouped by %j, without %j, with %j open", (groupBy, collapsed, open, expected) => {
    expect(shown(groupBy, collapsed, open).names).toBe(expected);
  });

  it("have their heights", () => {
    const { lines } = shown([], [], [1, 4]);
    const heights = { line: 30, detail: 100 };
    expect([0, 1, 2, 3, 7].map((line) => topOf(lines, heights, line))).toEqual([0, 30, 60, 160, 350]);
    expect(heightOf(lines, heights)).toBe(350);
    expect([0, 29, 30, 60, 159, 160, 9999].map((y) => lineAtHeight(lines, heights, y))).toEqual([0, 0, 1, 2, 2, 3, 6]);
  });

  it("know where a row stands, and leave out what takes no keys", () => {
    const { lines } = shown(["kind"], ["x"], [1]);
    expect([lineOfRow(lines, 1), lineOfRow(lines, 0)]).toEqual([2, undefined]);
    expect([nextLine(lines, 2, 1), nextLine(lines, 4, -1), nextLine(lines, 4, 1), nextLine(lines, 0, -1)]).toEqual([
      4, 2, 4, 0,
    ]);
  });
});

describe("selection", () => {
  it("of rows turns over, grows and turns inside out", () => {
    const keyAt = (index: number): string | undefined => (index < 5 ? `k${index}` : undefined);
    const some = rowsBetween(3, 1, keyAt);
    expect([...some.keys].sort()).toEqual(["k1", "k2", "k3"]);
    expect([...flipRow(some, "k2").keys].sort()).toEqual(["k1", "k3"]);
    expect(rowsBetween(4, 9, keyAt, some).keys.size).toBe(4);
    const most = flipRow(everyRow, "k1");
    expect([hasRow(most, "k1"), hasRow(most, "k2"), countOfRows(most, 1_000_000)]).toEqual([false, true, 999_999]);
    expect(rowsBetween(0, 2, keyAt, most).keys.size).toBe(0);
    expect(countOfRows(noRows, 5)).toBe(0);
  });

  it("of cells is rectangles, and a row knows its stretches", () => {
    const ranges = [
      rangeOf({ row: 5, column: 3 }, { row: 2, column: 1 }),
      rangeOf({ row: 4, column: 7 }, { row: 4, column: 7 }),
    ];
    expect([1, 2, 4].map((row) => stretchesOf(ranges, row))).toEqual(["", "1-3", "1-3 7-7"]);
    expect([0, 1, 3, 4, 7].map((column) => holdsColumn("1-3 7-7", column))).toEqual([false, true, true, false, true]);
    expect(within(ranges, 4, 3)).toEqual([{ top: 2, left: 1, bottom: 3, right: 2 }]);
  });
});

describe("keys", () => {
  const field: Field = {
    rows: 100,
    columns: 8,
    page: { row: 10, column: 3 },
    step: (from, by) => Math.max(0, Math.min(99, from + by)),
  };
  const stroke = (name: string) => {
    const parts = name.split("+");
    const has = (one: string): boolean => parts.includes(one);
    return { key: parts.at(-1) ?? "", control: has("Ctrl"), alt: has("Alt"), shift: has("Shift"), platform: false };
  };

  it.each<[readonly [number, number], string, readonly [number, number] | undefined]>([
    [[header, 2], "ArrowRight", [header, 3]],
    [[header, 7], "ArrowRight", [header, 7]],
    [[header, 0], "ArrowLeft", [header, 0]],
    [[header, 2], "ArrowDown", [0, 2]],
    [[header, 2], "ArrowUp", [header, 2]],
    [[header, 2], "Home", [header, 0]],
    [[header, 2], "End", [header, 7]],
    [[header, 2], "Alt+ArrowRight", undefined],
    [[header, 2], "Shift+ArrowRight", undefined],
    [[0, 2], "ArrowUp", [header, 2]],
    [[0, 2], "Shift+ArrowUp", [0, 2]],
    [[5, 2], "ArrowUp", [4, 2]],
    [[99, 2], "ArrowDown", [99, 2]],
    [[5, 0], "ArrowLeft", [5, wholeRow]],
    [[5, 0], "Shift+ArrowLeft", [5, 0]],
    [[5, wholeRow], "ArrowRight", [5, 0]],
    [[5, wholeRow], "Home", [0, wholeRow]],
    [[5, wholeRow], "End", [99, wholeRow]],
    [[5, wholeRow], "ArrowDown", [6, wholeRow]],
    [[0, wholeRow], "ArrowUp", [header, 0]],
    [[5, 2], "Home", [5, 0]],
    [[5, 2], "End", [5, 7]],
    [[5, 2], "Ctrl+Home", [0, 0]],
    [[5, 2], "Ctrl+End", [99, 7]],
    [[5, 2], "Ctrl+ArrowDown", [99, 2]],
    [[5, 2], "Ctrl+ArrowUp", [0, 2]],
    [[5, 2], "Ctrl+ArrowRight", [5, 7]],
    [[5, 2], "Ctrl+ArrowLeft", [5, 0]],
    [[5, 2], "Ctrl+Shift+ArrowRight", [5, 7]],
    [[5, 2], "PageDown", [15, 2]],
    [[95, 2], "PageDown", [99, 2]],
    [[5, 2], "PageUp", [0, 2]],
    [[5, 2], "Alt+PageDown", [5, 5]],
    [[5, 2], "Alt+PageUp", [5, 0]],
    [[5, 2], "x", undefined],
  ])("from %j, %s leads to %j", ([row, column], name, expected) => {
    const to = placeForKey({ row, column }, stroke(name), field);
    expect(to && [to.row, to.column]).toEqual(expected);
  });

  it("lead nowhere in a table without columns, and to the header in one without rows", () => {
    expect(placeForKey({ row: 0, column: 0 }, stroke("End"), { ...field, columns: 0 })).toBeUndefined();
    expect(placeForKey({ row: header, column: 0 }, stroke("ArrowDown"), { ...field, rows: 0 })).toEqual({
      row: header,
      column: 0,
    });
  });

  it("Tab goes along the row and on to the next, and leaves at the end", () => {
    const tab = (row: number, column: number, back: boolean) => placeForTab({ row, column }, back, field);
    expect([tab(5, 2, false), tab(5, 7, false), tab(5, 0, true), tab(99, 7, false), tab(0, 0, true)]).toEqual([
      { row: 5, column: 3 },
      { row: 6, column: 0 },
      { row: 4, column: 7 },
      undefined,
      undefined,
    ]);
  });
});

describe("sorting and copying", () => {
  const rows = [
    { id: 1, name: "b10", size: 3 },
    { id: 2, name: "b9", size: null },
    { id: 3, name: "a", size: 3 },
    { id: 4, name: "", size: 20 },
  ];
  it.each<[string, readonly (readonly [string, "ascending" | "descending"])[], readonly number[]]>([
    ["numbers in names by their value, nothing last", [["name", "ascending"]], [3, 2, 1, 4]],
    ["downwards, nothing last all the same", [["name", "descending"]], [1, 2, 3, 4]],
    [
      "by two",
      [
        ["size", "descending"],
        ["name", "ascending"],
      ],
      [4, 3, 1, 2],
    ],
    ["equal ones stay as they were", [["size", "ascending"]], [1, 3, 4, 2]],
    ["by a column that is not there", [["gone", "ascending"]], [1, 2, 3, 4]],
  ])("sorts %s", (_name, sorts, expected) => {
    const by = sorts.map(([column, direction]) => ({ column, direction }));
    const sorted = sortRows(rows, [{ id: "name" }, { id: "size" }], by) as typeof rows;
    expect(sorted.map(({ id }) => id)).toEqual(expected);
  });

  it("quotes what would end a cell or a row", () => {
    expect(
      tsv([
        ["a", 'say "hi"', "1\t2"],
        ["", "two\nlines", "z"],
      ]),
    ).toBe('a\t"say ""hi"""\t"1\t2"\n\t"two\nlines"\tz');
  });
});
