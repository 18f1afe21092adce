// The arithmetic of charts: ticks, scales, what is kept of many values, stacks, picking and the summary.
import { describe, expect, test } from "vitest";
import { factsOf, nearest, stack } from "./chart-data.ts";
import { apart, runs } from "./chart-decimate.ts";
import { layoutOf } from "./chart-layout.ts";
import { pickAt, pickIndex } from "./chart-pick.ts";
import { discOf, sliceAt, slicesOf } from "./chart-pie.ts";
import { createScale, domainOf, valueLabel } from "./chart-scale.ts";
import { joined } from "./chart-series.ts";
import { summaryOf } from "./chart-summary.ts";
import { linearTicks, logTicks, numberLabel } from "./chart-ticks.ts";
import { timeTicks } from "./chart-time.ts";
import type { ChartProps } from "./chart-types.ts";

const nobody: ReadonlySet<number> = new Set();
const room = { width: 400, height: 300 };
const labels = (ticks: readonly { readonly label: string }[]): string => ticks.map(({ label }) => label).join(" ");

describe("ticks", () => {
  test.each([
    [0, 10, 5, "0 2 4 6 8 10"],
    [0, 1, 4, "0 0.2 0.4 0.6 0.8 1"],
    [0, 0.3, 3, "0 0.1 0.2 0.3"],
    [-1, 1, 5, "-1 -0.5 0 0.5 1"],
    [0, 1500, 4, "0 500 1,000 1,500"],
    [0, 80_000, 4, "0 20k 40k 60k 80k"],
    [0, 3_000_000, 3, "0 1M 2M 3M"],
    [0, 1_500_000, 3, "0 0.5M 1M 1.5M"],
    [1e-8, 3e-8, 2, "1e-8 2e-8 3e-8"],
    [5, 5, 3, "5"],
  ])("from %d to %d in about %d steps: %s", (from, to, count, expected) => {
    expect(labels(linearTicks(from, to, count))).toBe(expected);
  });

  test.each([
    [1, 1000, 4, "1 10 100 1,000"],
    [1, 100, 10, "1 2 5 10 20 50 100"],
    [0.001, 1, 4, "0.001 0.01 0.1 1"],
    [1, 1e12, 5, "1 1,000 1M 1B 1T"],
  ])("powers from %d to %d, about %d: %s", (from, to, count, expected) => {
    expect(labels(logTicks(from, to, count))).toBe(expected);
  });

  const at = (text: string): number => Date.parse(`${text}Z`);
  test.each([
    ["2026-03-01T10:00:00", "2026-03-01T10:00:10", 5, "10:00:00 10:00:02 10:00:04 10:00:06 10:00:08 10:00:10"],
    ["2026-03-01T10:00:00", "2026-03-01T12:00:00", 4, "10:00 10:30 11:00 11:30 12:00"],
    ["2026-03-01T18:00:00", "2026-03-02T06:00:00", 4, "18:00 21:00 2 Mar 03:00 06:00"],
    ["2026-02-26T00:00:00", "2026-03-02T00:00:00", 5, "26 Feb 27 Feb 28 Feb 1 Mar 2 Mar"],
    ["2026-03-02T00:00:00", "2026-03-30T00:00:00", 4, "2 Mar 9 Mar 16 Mar 23 Mar 30 Mar"],
    ["2025-11-01T00:00:00", "2026-03-01T00:00:00", 5, "Nov Dec 2026 Feb Mar"],
    ["2020-01-01T00:00:00", "2026-01-01T00:00:00", 7, "2020 2021 2022 2023 2024 2025 2026"],
    ["2000-01-01T00:00:00", "2050-01-01T00:00:00", 5, "2000 2010 2020 2030 2040 2050"],
    ["2026-03-01T10:00:00", "2026-03-01T10:00:00.020", 2, "10:00:00.000 10:00:00.010 10:00:00.020"],
  ])("times from %s to %s, about %d: %s", (from, to, count, expected) => {
    expect(labels(timeTicks(at(from), at(to), count, true))).toBe(expected);
  });

  test("numbers are told from each other and no longer than that", () => {
    expect([0, 0.25, 12_345, 1e16, 1e-12].map((value) => numberLabel(value, value || 1))).toEqual([
      "0",
      "0.3",
      "12k",
      "1e16",
      "1e-12",
    ]);
    expect(["1234.5678", "0.000123456789", "NaN"].map((text) => valueLabel(Number(text), {}))).toEqual([
      "1,234.5678",
      "0.000123457",
      "–",
    ]);
  });
});

describe("scales", () => {
  test.each([
    ["linear", 0, 10, 5, 50],
    ["linear", 10, 0, 5, 50],
    ["log", 1, 100, 10, 50],
    ["time", 0, 1000, 500, 50],
  ] as const)("%s from %d to %d has %d in the middle", (kind, min, max, value, px) => {
    const scale = createScale(kind, min, max, 0, 100);
    expect(scale.at(value)).toBeCloseTo(px);
    expect(scale.invert(px)).toBeCloseTo(value);
  });

  test("what is not above 0 has no place on a logarithmic axis", () => {
    expect(createScale("log", 1, 10, 0, 100).at(0)).toBeNaN();
  });

  test.each([
    [{}, { min: 3, max: 97 }, { min: 0, max: 100 }],
    [{}, { min: 5, max: 5 }, { min: 2, max: 8 }],
    [{}, undefined, { min: 0, max: 1 }],
    [{ min: 0 }, { min: 3, max: 97 }, { min: 0, max: 100 }],
    [
      { min: 5, max: 1 },
      { min: 3, max: 97 },
      { min: 5, max: 6 },
    ],
    [{ scale: "log" }, { min: 3, max: 97 }, { min: 1, max: 100 }],
    [{ scale: "log" }, { min: 5, max: 5 }, { min: 0.1, max: 100 }],
  ] as const)("an axis %j over %j goes over %j", (axis, found, expected) => {
    const domain = domainOf(axis, found, 4, false);
    expect(domain.min).toBeCloseTo(expected.min);
    expect(domain.max).toBeCloseTo(expected.max);
  });
});

describe("many values", () => {
  const identity = { x: (value: number) => value, y: (value: number) => value };

  test("a million values are no more points than there are pixels for, and no peak is lost", () => {
    const y = Float64Array.from({ length: 1_000_000 }, (_, index) => Math.sin(index / 1000));
    const peaks = [7, 123_456, 500_000, 999_998];
    peaks.forEach((index, at) => {
      y[index] = at % 2 === 0 ? 100 + at : -100 - at;
    });
    const mapping = {
      x: (value: number) => value / 1000,
      y: (value: number) => value,
      columns: 1000,
      left: 0,
      width: 1000,
    };
    const [points = [], ...others] = runs({ x: undefined, y, from: 0, to: y.length }, mapping);
    expect(others).toEqual([]);
    expect(points.length / 2).toBeLessThanOrEqual(2002);
    const values = points.filter((_, index) => index % 2 === 1);
    for (const index of peaks) expect(values).toContain(y[index]);
    const places = points.filter((_, index) => index % 2 === 0);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("gaps part a line, also where there is one point for many values", () => {
    const few = runs(
      { x: undefined, y: [1, 2, Number.NaN, 3, Infinity, 4], from: 0, to: 6 },
      { ...identity, columns: 100, left: 0, width: 6 },
    );
    expect(few).toEqual([
      [0, 1, 1, 2],
      [3, 3],
      [5, 4],
    ]);
    const y = Float64Array.from({ length: 10_000 }, (_, index) => (index === 5000 ? Number.NaN : index));
    const many = runs(
      { x: undefined, y, from: 0, to: y.length },
      { ...identity, x: (value) => value / 1000, columns: 10, left: 0, width: 10 },
    );
    expect(many.map((run) => [run[1], run.at(-1)])).toEqual([
      [0, 4999],
      [5001, 9999],
    ]);
  });

  test.each<[string, (at: number) => number, "linear" | "log", (at: number) => number]>([
    ["smooth", (at) => Math.sin(at / 700) * 40 + 50, "linear", (at) => at],
    ["wild", (at) => 50 + 49 * Math.sin(at * at * 0.37), "linear", (at) => at * 1.5],
    ["with gaps", (at) => (at % 997 < 3 ? Number.NaN : 50 + (at % 31)), "linear", (at) => at],
    ["with nothing for a while", (at) => (at > 4000 && at < 6000 ? Number.NaN : at % 100), "linear", (at) => at],
    ["in places that lie apart", (at) => at % 77, "linear", (at) => at + (at > 5000 ? 9000 : 0)],
    ["in places that are none", (at) => at % 77, "linear", (at) => (at % 1500 === 7 ? Number.NaN : at)],
    ["on a logarithmic axis, some below 0", (at) => (at % 2000 < 5 ? -1 : 1 + (at % 90)), "log", (at) => at],
  ])("%s values come to the same once their blocks are known", (_name, value, kind, placeOf) => {
    const y = Float64Array.from({ length: 12_345 }, (_, at) => value(at));
    const x = Float64Array.from(y, (_, at) => placeOf(at));
    const { at } = createScale(kind, 1, 100, 100, 0);
    const mapping = { x: (place: number) => place / 40, y: at, columns: 300, left: 0, width: 300 };
    for (const source of [
      { x, y, from: 0, to: y.length },
      { x, y, from: 333, to: 11_111 },
      { x: undefined, y, from: 50, to: 12_000 },
    ]) {
      const fresh = runs({ ...source, y: y.slice(), x: source.x?.slice() }, mapping);
      for (let turn = 0; turn < 3; turn++) expect(runs(source, mapping)).toEqual(fresh);
    }
  });

  test("what is not above 0 is a gap on a logarithmic axis", () => {
    const { at } = createScale("log", 1, 100, 100, 0);
    const y = [1, 10, 0, 100, -5];
    expect(
      runs({ x: undefined, y, from: 0, to: 5 }, { x: (value) => value, y: at, columns: 10, left: 0, width: 5 }),
    ).toEqual([
      [0, 100, 1, 50],
      [3, 0],
    ]);
  });

  test("of points in one place one is kept", () => {
    expect(apart([1, 1, 1.5, 1.5, 9, 9], 2)).toEqual([1, 1, 9, 9]);
  });

  test("what is known of values leaves out what is no number", () => {
    expect(factsOf([3, Number.NaN, -1, Infinity, 5])).toEqual({
      extent: { min: -1, max: 5 },
      positive: { min: 3, max: 5 },
      falls: 2,
    });
    expect(factsOf([Number.NaN])).toEqual({ extent: undefined, positive: undefined, falls: -1 });
  });

  test("a stack goes up, and down for what is negative; gaps add nothing", () => {
    const stacked = stack(
      [
        [1, -2, 3],
        [4, -1, Number.NaN],
        [1, 1, 1],
      ],
      3,
    );
    expect(
      stacked.map(({ low, high }) => [...low.map((value, index) => value * 100 + (high[index] as number))]),
    ).toEqual([
      [1, -2, 3],
      [105, -203, 303],
      [506, 1, 304],
    ]);
  });

  test.each([
    [-5, 0],
    [12, 1],
    [16, 2],
    [99, 2],
  ])("the value nearest to %d is the one at index %d", (value, index) => {
    expect(nearest({ name: "", y: [1, 2, 3], x: [0, 10, 20] }, value)).toBe(index);
  });
});

describe("layout and picking", () => {
  const line: ChartProps = {
    type: "line",
    series: [
      { name: "a", y: [0, 50, 100] },
      { name: "b", y: [100, 50, 0] },
    ],
  };

  test("axes have room for what stands beside them", () => {
    const layout = layoutOf({ ...line, y: { label: "Load" } }, room, nobody, undefined);
    expect(layout?.plot.left).toBeGreaterThan(20);
    expect(layout?.plot.top).toBeGreaterThan(20);
    expect(labels(layout?.valueTicks ?? [])).toBe("0 20 40 60 80 100");
    expect(
      layoutOf({ type: "sparkline", series: line.series }, { width: 80, height: 24 }, nobody, undefined)?.plot,
    ).toEqual({ left: 2, top: 2, width: 76, height: 20 });
  });

  test.each([
    ["no series", { type: "line", series: [] }],
    ["no values", { type: "bar", series: [{ name: "a", y: [] }] }],
    ["nothing but gaps", { type: "area", series: [{ name: "a", y: [Number.NaN, Infinity] }] }],
    [
      "nothing above 0 on a logarithmic axis",
      { type: "line", series: [{ name: "a", y: [0, -1] }], y: { scale: "log" } },
    ],
  ] as const)("%s is nothing to show", (_name, props) => {
    expect(layoutOf(props, room, nobody, undefined)).toBeNull();
    expect(summaryOf(props)).toMatch(/without values|no values|least/);
  });

  test("the series that is nearest to the pointer is meant", () => {
    const layout = layoutOf(line, room, nobody, undefined);
    if (layout === null) throw new Error("there is no layout");
    const { plot } = layout;
    const high = pickAt(layout, plot.left + plot.width, plot.top);
    expect([high?.chosen.shown.series.name, high?.chosen.index, high?.items.length]).toEqual(["a", 2, 2]);
    const low = pickAt(layout, plot.left + plot.width, plot.top + plot.height);
    expect([low?.chosen.shown.series.name, low?.chosen.index]).toEqual(["b", 2]);
    expect(pickAt(layout, 0, 0)).toBeUndefined();
    expect(pickIndex(layout, layout.shown.at(-1) as (typeof layout.shown)[number], 1)?.chosen.shown.series.name).toBe(
      "b",
    );
  });

  test("a pie has parts for what is above 0", () => {
    const slices = slicesOf(
      {
        type: "pie",
        series: [{ name: "a", y: [1, 0, Number.NaN, 2, -1, 1] }],
        labels: ["one", "two", "three", "four"],
      },
      nobody,
    );
    expect(slices.map(({ name, share, from }) => [name, share, from])).toEqual([
      ["one", 0.25, -90],
      ["four", 0.5, 0],
      ["6", 0.25, 180],
    ]);
    const disc = discOf({ width: 200, height: 200 }, true);
    expect(sliceAt(slices, disc, [150, 50])?.name).toBe("one");
    expect(sliceAt(slices, disc, [30, 60])?.name).toBe("6");
    expect(sliceAt(slices, disc, [100, 100])).toBeUndefined();
  });

  test("one candle stands for several", () => {
    const series = { name: "a", y: [2, 3, 4], open: [1, 2, 3], high: [5, 9, 6], low: [1, 0, 2] };
    expect(joined(series, 0, 3)).toEqual({ open: 1, high: 9, low: 0, close: 4 });
    expect(joined({ name: "a", y: [Number.NaN] }, 0, 1)).toBeUndefined();
  });
});

test.each<readonly [string, ChartProps]>([
  [
    "Line chart. Load: 3 values from 1 to 3, least 1, greatest 9, last 4.",
    { type: "line", series: [{ name: "Load", y: [1, 9, 4] }] },
  ],
  [
    "Bar chart. Sold: 2 values from Mon to Tue, least 1, greatest 2, last 2.",
    { type: "bar", series: [{ name: "Sold", y: [1, 2] }], labels: ["Mon", "Tue"] },
  ],
  [
    "Pie chart: Rent 3 (75 %), Food 1 (25 %).",
    { type: "pie", series: [{ name: "", y: [3, 1] }], labels: ["Rent", "Food"] },
  ],
  ["Line chart without values.", { type: "line", series: [] }],
  ["Scatter chart. Empty: no values.", { type: "scatter", series: [{ name: "Empty", y: [] }] }],
])("in words: %s", (expected, props) => {
  expect(summaryOf(props)).toBe(expected);
});
