import { expect, test } from "vitest";
import type { DisplayInfo } from "../generated/requests.ts";
import { displaysName, type Kept, onScreen, parseKept, withKept } from "./remembered.ts";

const display = (name: string, x: number, width = 1000, height = 700, scale = 1): DisplayInfo => ({
  ...{ id: x, name, x, y: 0, width, height, scale },
  primary: x === 0,
});
const one = [display("A", 0)];
const two = [display("A", 0), display("B", 1000)];
const kept: Kept = { bounds: { x: 10, y: 20, width: 300, height: 200 }, windowState: "maximized" };

test("the name of a set of displays tells apart what matters and not the order", () => {
  expect(displaysName(two)).toBe(displaysName([...two].reverse()));
  const others = [one, [display("A", 0), display("B", 1200)], [display("A", 0), display("B", 1000, 1000, 700, 2)]];
  for (const other of others) expect(displaysName(other)).not.toBe(displaysName(two));
});

test.each<readonly [string, Kept["bounds"], readonly DisplayInfo[], Kept["bounds"]]>([
  ["on the screen it stays", { x: 10, y: 20, width: 300, height: 200 }, one, { x: 10, y: 20, width: 300, height: 200 }],
  [
    "partly outside it stays while it can be taken hold of",
    { x: 890, y: 600, width: 300, height: 200 },
    one,
    { x: 890, y: 600, width: 300, height: 200 },
  ],
  [
    "on a second display it stays",
    { x: 1500, y: 20, width: 300, height: 200 },
    two,
    { x: 1500, y: 20, width: 300, height: 200 },
  ],
  [
    "where that is gone it comes back",
    { x: 1500, y: 20, width: 300, height: 200 },
    one,
    { x: 700, y: 20, width: 300, height: 200 },
  ],
  [
    "above the screen it comes down",
    { x: 10, y: -150, width: 300, height: 200 },
    one,
    { x: 10, y: 0, width: 300, height: 200 },
  ],
  [
    "below the screen it comes up",
    { x: 10, y: 690, width: 300, height: 200 },
    one,
    { x: 10, y: 500, width: 300, height: 200 },
  ],
  [
    "too large it is as large as the display",
    { x: 0, y: 0, width: 3000, height: 2000 },
    one,
    { x: 0, y: 0, width: 1000, height: 700 },
  ],
  [
    "too large and outside it fills the display",
    { x: 5000, y: 5000, width: 3000, height: 2000 },
    one,
    { x: 0, y: 0, width: 1000, height: 700 },
  ],
  [
    "over both displays it stays",
    { x: 900, y: 20, width: 300, height: 200 },
    two,
    { x: 900, y: 20, width: 300, height: 200 },
  ],
  ["without a place the size alone is kept", { width: 1200, height: 200 }, one, { width: 1000, height: 200 }],
  [
    "without displays nothing is known",
    { x: 5000, y: 0, width: 300, height: 200 },
    [],
    { x: 5000, y: 0, width: 300, height: 200 },
  ],
])("%s", (_name, bounds, displays, expected) => {
  expect(onScreen(bounds, displays)).toEqual(expected);
});

test.each<readonly [string, string, object]>([
  ["no JSON", "{", {}],
  ["no object", "[1]", {}],
  ["null", "null", {}],
  ["a good entry", JSON.stringify({ a: kept }), { a: kept }],
  ["a bad one beside it", JSON.stringify({ a: kept, b: 3, c: { bounds: { width: -1, height: 3 } } }), { a: kept }],
  [
    "a place that is none",
    '{"a":{"bounds":{"x":1e9,"y":0,"width":30,"height":40}}}',
    { a: { bounds: { width: 30, height: 40 }, windowState: "normal" } },
  ],
  [
    "a state that is none",
    '{"a":{"bounds":{"width":30,"height":40},"windowState":"huge"}}',
    { a: { bounds: { width: 30, height: 40 }, windowState: "normal" } },
  ],
])("a file with %s", (_name, text, expected) => {
  expect(parseKept(text)).toEqual(expected);
});

test("the last eight sets of displays are kept, the newest at the end", () => {
  const names = Array.from({ length: 10 }, (_, index) => `set ${index}`);
  const all = names.reduce((sets, name) => withKept(sets, name, kept), {});
  expect(Object.keys(all)).toEqual(names.slice(2));
  expect(Object.keys(withKept(all, "set 5", kept)).at(-1)).toBe("set 5");
});
