// Which windows close together, in which order, and which come back.
import { expect, test } from "vitest";
import { closingOrder, comesBack, mayRestart } from "./window-table.ts";

const open = [
  { id: "main", closesWith: undefined },
  { id: "tools", closesWith: "main" },
  { id: "colors", closesWith: "tools" },
  { id: "other", closesWith: undefined },
  { id: "help", closesWith: "main" },
];

test.each([
  [["main"], ["help", "colors", "tools", "main"]],
  [["tools"], ["colors", "tools"]],
  [
    ["main", "other"],
    ["other", "help", "colors", "tools", "main"],
  ],
  [["none"], []],
])("%s", (closing, order) => {
  expect(closingOrder(open, closing)).toEqual(order);
});

test("windows that belong to each other all close", () => {
  const circle = [
    { id: "a", closesWith: "b" },
    { id: "b", closesWith: "a" },
  ];
  expect(closingOrder(circle, ["a"])).toEqual(["b", "a"]);
});

test.each([
  ["never", false, true, false],
  ["onFailure", false, false, false],
  ["onFailure", false, true, true],
  ["always", false, false, true],
  ["always", true, false, false],
] as const)("%s: asked %s, failed %s", (restart, asked, failed, back) => {
  expect(comesBack(restart, { asked, failed })).toBe(back);
});

test("three times in five seconds and no more", () => {
  let times: readonly number[] = [];
  const at = (now: number): boolean => {
    const next = mayRestart(times, now);
    times = next.times;
    return next.may;
  };
  expect([0, 1, 2, 3, 4999, 5000].map(at)).toEqual([true, true, true, false, false, true]);
});
