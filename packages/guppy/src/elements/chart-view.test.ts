// Zooming and moving along both axes of a chart, and what is drawn of the part that is shown.
import { expect, test } from "vitest";
import { bounded } from "./chart-decimate.ts";
import { type Layout, layoutOf } from "./chart-layout.ts";
import type { ChartProps, ChartView } from "./chart-types.ts";
import { axesOf, keyed, moved, type NextView, type Turn, wheeled, zoomed, zoomKeys } from "./chart-view.ts";

const nobody: ReadonlySet<number> = new Set();
const room = { width: 400, height: 300 };

const steps: ChartProps = {
  type: "line",
  series: [{ name: "a", y: Float32Array.from({ length: 1001 }, (_, at) => at) }],
};

function viewed(props: ChartProps, x?: ChartView, y?: ChartView): Layout {
  const layout = layoutOf(props, room, nobody, x, y);
  if (layout === null) throw new Error("there is no layout");
  return layout;
}

const rounded = ({ x, y }: NextView): unknown =>
  [x, y].map((part) => (typeof part === "object" ? [Math.round(part.from), Math.round(part.to)] : part));

test("zooming keeps what is under the pointer, and moving ends where the values do", () => {
  const layout = viewed(steps, { from: 400, to: 600 }, { from: 200, to: 400 });
  const { left, top, width, height } = layout.plot;
  const [x, y, both] = [axesOf(true), axesOf("y"), axesOf("xy")];
  const middle = [left + width / 2, top + height / 2] as const;
  expect(rounded(zoomed(layout, x, middle, 0.5))).toEqual([[450, 550], undefined]);
  expect(rounded(zoomed(layout, both, middle, 0.5))).toEqual([
    [450, 550],
    [250, 350],
  ]);
  // At the upper end, which stays.
  expect(rounded(zoomed(layout, y, [0, top], 0.5))).toEqual([undefined, [300, 400]]);
  expect(rounded(zoomed(layout, both, [left, top], 100))).toEqual([
    [0, 1000],
    [0, 1000],
  ]);
  expect(rounded(moved(layout, both, [10 * width, 0]))).toEqual([
    [800, 1000],
    [200, 400],
  ]);
  expect(rounded(moved(layout, y, [0, -height / 2]))).toEqual([undefined, [300, 500]]);
  expect(rounded(moved(layout, y, [0, 10 * height]))).toEqual([undefined, [0, 200]]);
  expect(zoomed(layout, axesOf(false), middle, 0.5)).toEqual({});
});

test.each<readonly [string, Partial<Turn>, "x" | "y" | "xy", readonly ("x" | "y")[]]>([
  ["in the plot", {}, "xy", ["x", "y"]],
  ["with Control", { control: true }, "xy", ["x"]],
  ["with Alt", { alt: true }, "xy", ["y"]],
  ["beside the values of the axis", { localX: 5 }, "xy", ["y"]],
  ["below the plot", { localY: 299 }, "xy", ["x"]],
  ["of a chart that zooms along x", { alt: true }, "x", ["x"]],
  ["of a chart that zooms along y", { control: true }, "y", ["y"]],
  ["sideways", { deltaY: 0, deltaX: 9 }, "xy", ["x"]],
  ["sideways, along y", { deltaY: 0, deltaX: 9 }, "y", []],
])("the wheel %s zooms what is meant", (_name, turn, zoom, axes) => {
  const layout = viewed(steps, { from: 400, to: 600 });
  const { left, top } = layout.plot;
  const all = { localX: left + 9, localY: top + 9, deltaX: 0, deltaY: -100, control: false, alt: false, ...turn };
  expect(Object.keys(wheeled(layout, axesOf(zoom), all))).toEqual(axes);
});

test("where bars lie, values go to the right", () => {
  const bars: ChartProps = { type: "bar", horizontal: true, series: [{ name: "a", y: [0, 100] }] };
  const layout = viewed(bars);
  const { left, top } = layout.plot;
  expect(rounded(zoomed(layout, axesOf("y"), [left, top], 0.5))).toEqual([undefined, [0, 50]]);
});

test("a part of the values has ticks of its own, and the plot stands where it stood", () => {
  const [whole, part] = [viewed(steps), viewed(steps, undefined, { from: 4, to: 8 })];
  expect([part.values.min, part.values.max, part.wholeValues.max]).toEqual([4, 8, 1000]);
  expect(part.plot.left).toBe(whole.plot.left);
  expect(part.valueTicks.map(({ value }) => value)).toContain(6);
});

test("lines far beyond the plot run along its side", () => {
  const hundredths = bounded([0, 5, 10, 25, 20, -5], 0, 10).map((px) => Math.round(px * 100));
  expect(hundredths).toEqual([0, 500, 250, 1000, 1000, 1000, 1500, 1000, 1833, 0, 2000, 0]);
  expect(bounded([0, 50, 10, 60], 0, 10)).toEqual([0, 10, 10, 10]);
  expect(bounded([], 0, 10)).toEqual([]);
});

test.each<readonly [string, Partial<{ key: string; shift: boolean; alt: boolean }>, "x" | "y" | "xy", unknown]>([
  [
    "+",
    {},
    "xy",
    [
      [450, 550],
      [250, 350],
    ],
  ],
  ["-", {}, "y", [undefined, [100, 500]]],
  ["0", {}, "xy", ["all", "all"]],
  ["ArrowUp", { shift: true }, "xy", [undefined, [250, 450]]],
  ["ArrowDown", { shift: true }, "y", [undefined, [150, 350]]],
  ["ArrowLeft", { shift: true }, "xy", [[350, 550], undefined]],
  ["ArrowUp", { alt: true }, "xy", [undefined, [250, 350]]],
  ["ArrowLeft", { alt: true }, "xy", [[300, 700], undefined]],
  ["ArrowUp", {}, "xy", "nothing"],
  ["ArrowUp", { shift: true }, "x", "nothing"],
  ["Home", {}, "xy", "nothing"],
])("the key %s with %o asks a chart that zooms along %s for a part", (key, held, zoom, expected) => {
  const layout = viewed(steps, { from: 400, to: 600 }, { from: 200, to: 400 });
  const next = keyed(layout, axesOf(zoom), { key, shift: false, alt: false, ...held });
  expect(next === undefined ? "nothing" : rounded(next)).toEqual(expected);
});

test("only keys that do something are taken", () => {
  expect(zoomKeys(axesOf(false))).toBe("");
  expect(zoomKeys(axesOf("y"))).toBe("+ = - 0 shift-up shift-down alt-up alt-down");
});
