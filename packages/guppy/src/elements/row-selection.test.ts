import { describe, expect, it } from "vitest";
import { rowForKey } from "./row-keys.ts";
import { rowsToMake } from "./row-sections.ts";
import { pickAll, pickRow, type Selectable, toggleRow } from "./row-selection.ts";

const list = (selected: readonly number[], anchor?: number, more: Partial<Selectable> = {}): Selectable => ({
  mode: "multiple",
  selected: new Set(selected.map(String)),
  anchor,
  keyAt: (index) => (index < 10 ? String(index) : undefined),
  canPick: (index) => index !== 5,
  ...more,
});
const plain = { shift: false, control: false };

describe("a row is picked", () => {
  it.each([
    ["alone", [1, 2], undefined, 3, plain, ["3"]],
    ["one more", [1], 1, 3, { shift: false, control: true }, ["1", "3"]],
    ["one less", [1, 3], 1, 3, { shift: false, control: true }, ["1"]],
    ["as far as here, without what can't be picked", [9], 3, 6, { shift: true, control: false }, ["3", "4", "6"]],
    ["backwards", [9], 3, 1, { shift: true, control: false }, ["1", "2", "3"]],
    ["a range more", [9], 1, 2, { shift: true, control: true }, ["9", "1", "2"]],
    ["not, where it can't be", [9], 1, 5, plain, ["9"]],
    ["not, where it is not there any more", [9], 1, 12, plain, ["9"]],
  ] as const)("%s", (_name, selected, anchor, index, held, keys) => {
    expect(pickRow(index, held, list(selected, anchor)).keys).toEqual(keys);
  });

  it("and a range begins where the last one alone was", () => {
    const { anchor } = pickRow(2, plain, list([]));
    const first = pickRow(4, { shift: true, control: false }, list([2], anchor));
    expect(pickRow(1, { shift: true, control: false }, list([2, 3, 4], first.anchor)).keys).toEqual(["1", "2"]);
  });

  it("one of them at most, or none at all, as the list has it", () => {
    expect(pickRow(3, { shift: true, control: false }, list([1], 1, { mode: "single" })).keys).toEqual(["3"]);
    expect(pickRow(1, { shift: false, control: true }, list([1], 1, { mode: "single" })).keys).toEqual([]);
    expect(toggleRow(3, list([1], 1, { mode: "single" })).keys).toEqual(["3"]);
    expect(pickRow(3, plain, list([], 1, { mode: "none" })).keys).toEqual([]);
    expect(pickAll(10, list([])).keys).toHaveLength(9);
  });
});

it.each([
  ["ArrowDown", 4, 6],
  ["ArrowUp", 6, 4],
  ["ArrowUp", 0, 0],
  ["ArrowUp", -1, 9],
  ["PageDown", 1, 4],
  ["PageDown", 8, 9],
  ["PageUp", 9, 6],
  ["End", 0, 9],
  ["Home", 9, 0],
  ["x", 1, undefined],
])("%s leads from row %i to %s", (key, at, to) => {
  expect(rowForKey(key, at, { count: 10, page: 4 - Number(key === "PageUp"), canStop: (row) => row !== 5 })).toBe(to);
});

it("a list without rows leads nowhere", () => {
  expect(rowForKey("ArrowDown", -1, { count: 0, page: 1, canStop: () => true })).toBe(-1);
  expect(rowsToMake({ first: 0, last: 0 }, [], [undefined, 3], 0)).toEqual([]);
});

it("rows are made in order, with the header above them and those that must stay", () => {
  expect(rowsToMake({ first: 12, last: 15 }, [0, 10, 14], [40, 13, undefined], 50)).toEqual([10, 12, 13, 14, 40]);
});
