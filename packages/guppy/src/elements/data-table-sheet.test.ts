// What a data table takes from spreadsheets: Ctrl with an arrow to the edge of what is filled, and text in tabs and lines.
import { describe, expect, it } from "vitest";
import { cellsOf, tsv } from "./data-table-copy.ts";
import { type Field, placeForKey } from "./data-table-keys.ts";

/** `x` is filled, `?` is not there yet. */
function fieldOf(lines: readonly string[]): Field {
  return {
    rows: lines.length,
    columns: lines[0]?.length ?? 0,
    page: { row: 10, column: 3 },
    step: (from, by) => Math.max(0, Math.min(lines.length - 1, from + by)),
    isFilled(row, column) {
      const sign = lines[row]?.[column];
      return sign === "?" ? undefined : sign === "x";
    },
  };
}

const sheet = fieldOf(["xxx..x", "x.x...", "x.?..x", ".xx...", "xxx..x"]);

describe("Ctrl with an arrow", () => {
  it.each<[what: string, from: readonly [number, number], key: string, to: readonly [number, number]]>([
    ["goes to the last filled cell", [0, 0], "ArrowRight", [0, 2]],
    ["over a gap", [0, 2], "ArrowRight", [0, 5]],
    ["from an empty cell to the next filled one", [0, 3], "ArrowRight", [0, 5]],
    ["where the next one is empty, over it", [1, 0], "ArrowRight", [1, 2]],
    ["where nothing more is filled, to the end", [1, 2], "ArrowRight", [1, 5]],
    ["stays at the end", [0, 5], "ArrowRight", [0, 5]],
    ["back over a gap", [0, 5], "ArrowLeft", [0, 2]],
    ["back to the first filled one", [0, 2], "ArrowLeft", [0, 0]],
    ["back to the beginning", [1, 0], "ArrowLeft", [1, 0]],
    ["down", [0, 0], "ArrowDown", [2, 0]],
    ["down over a gap", [2, 0], "ArrowDown", [4, 0]],
    ["down through what is not there yet", [0, 2], "ArrowDown", [4, 2]],
    ["down a gap that is not there yet", [0, 1], "ArrowDown", [3, 1]],
    ["down to the end", [0, 3], "ArrowDown", [4, 3]],
    ["up", [4, 2], "ArrowUp", [0, 2]],
    ["up over a gap, to what is filled", [3, 1], "ArrowUp", [0, 1]],
    ["up to the beginning, and not to the header", [0, 0], "ArrowUp", [0, 0]],
    ["down from the header", [-1, 0], "ArrowDown", [2, 0]],
    ["of a whole row to the end", [1, -1], "ArrowDown", [4, -1]],
  ])("%s", (_what, [row, column], key, to) => {
    const held = { control: true, alt: false, shift: false, platform: false };
    const place = placeForKey({ row, column }, { key, ...held }, sheet);
    expect(place && [place.row, place.column]).toEqual(to);
  });

  it("ends where it has looked at many cells, and goes to the end of the table", () => {
    let looked = 0;
    const rows = 50_000_000;
    const isFilled = (): boolean => {
      looked++;
      return true;
    };
    const field: Field = { ...sheet, rows, isFilled, step: (from, by) => Math.max(0, Math.min(rows - 1, from + by)) };
    const stroke = { key: "ArrowDown", control: true, alt: false, shift: false, platform: false };
    expect(placeForKey({ row: 0, column: 0 }, stroke, field)?.row).toBe(rows - 1);
    expect(looked).toBeLessThan(200_000);
  });
});

describe("text in tabs and lines", () => {
  it.each<[what: string, text: string, cells: readonly (readonly string[])[]]>([
    ["nothing", "", []],
    ["a word", "a", [["a"]]],
    [
      "cells and rows",
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a line break at the end", "a\tb\r\n", [["a", "b"]]],
    [
      "empty cells",
      "\ta\t\n\t\t",
      [
        ["", "a", ""],
        ["", "", ""],
      ],
    ],
    ["an empty line", "a\n\nb", [["a"], [""], ["b"]]],
    ["quotes", '"a\tb"\t"say ""hi"""\n"two\nlines"', [["a\tb", 'say "hi"'], ["two\nlines"]]],
    ["a quote in a word", 'a"b\t"c" d', [['a"b', '"c" d']]],
    ["a quote that is never closed", '"a\tb', [['"a', "b"]]],
  ])("reads %s", (_what, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  it("reads what it has written", () => {
    const rows = [
      ["a", 'say "hi"', "1\t2", ""],
      ["", "two\nlines", "z", "\r"],
    ];
    expect(cellsOf(tsv(rows))).toEqual(rows);
  });
});
