// Where a chart has its axes, and how values come to places: from what it is given and the room there is. Pure.

import { factsOf, lengthOf, stack, union } from "./chart-data.ts";
import { createScale, domainOf, type Extent, placeTicks, type Scale, ticksOf, valueLabel } from "./chart-scale.ts";
import { numberLabel, type Tick } from "./chart-ticks.ts";
import type { ChartAxis, ChartProps, ChartSeries, ChartType, ChartView } from "./chart-types.ts";
import { textWidth } from "./text-width.ts";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type Mark = "line" | "area" | "bar" | "scatter" | "candlestick";

/** A series that is shown. */
export interface Shown {
  readonly series: ChartSeries;
  /** Its place among all series. */
  readonly index: number;
  readonly mark: Mark;
  readonly color: string;
  readonly length: number;
  /** With `stacked`: from where to where each value goes. */
  readonly stack: { readonly low: Float64Array; readonly high: Float64Array } | undefined;
}

export interface Layout {
  readonly plot: Box;
  /** Of the places of values: to the right, or down where bars lie. */
  readonly places: Scale;
  readonly values: Scale;
  readonly placeTicks: readonly Tick[];
  readonly valueTicks: readonly Tick[];
  readonly shown: readonly Shown[];
  /** Values stand at whole numbers and have names. */
  readonly isCounted: boolean;
  readonly isLying: boolean;
  /** All there is along the places, and along the values. */
  readonly whole: Extent;
  readonly wholeValues: Extent;
  readonly placeLabel: (value: number) => string;
  readonly valueLabel: (value: number) => string;
}

export const fontSize = 11;
const titleRoom = 18;

/** So many colours the theme has for series; then they begin anew. */
export const colors = ["chart1", "chart2", "chart3", "chart4", "chart5", "chart6"] as const;

export function colorOf(series: ChartSeries | undefined, index: number): string {
  return series?.color ?? colors[index % colors.length] ?? "chart1";
}

export function shownOf(props: ChartProps, hidden: ReadonlySet<number>): readonly Shown[] {
  const list = props.series.flatMap((series, index) => (hidden.has(index) ? [] : [{ series, index }]));
  const marks = list.map(({ series }) => markOf(props.type, series));
  const length = Math.max(0, ...list.map(({ series }) => lengthOf(series)));
  const stacked = (index: number): boolean =>
    props.stacked === true && (marks[index] === "bar" || marks[index] === "area");
  const stacks = stack(
    list.filter((_, index) => stacked(index)).map(({ series }) => series.y),
    props.stacked === true ? length : 0,
  );
  let next = 0;
  return list.map(({ series, index }, at) => ({
    series,
    index,
    mark: marks[at] ?? "line",
    color: colorOf(series, index),
    length: lengthOf(series),
    stack: stacked(at) ? stacks[next++] : undefined,
  }));
}

function markOf(type: ChartType, series: ChartSeries): Mark {
  if (type === "candlestick") return type;
  if (series.type !== undefined) return series.type;
  return type === "area" || type === "bar" || type === "scatter" ? type : "line";
}

/** Null where there is nothing to show, or no room to show it. */
export function layoutOf(
  props: ChartProps,
  size: { readonly width: number; readonly height: number },
  hidden: ReadonlySet<number>,
  view: ChartView | undefined,
  viewY?: ChartView,
): Layout | null {
  const { type, x = {}, y = {}, labels } = props;
  const shown = shownOf(props, hidden);
  const found = valuesExtent(shown, y);
  if (found === undefined || size.width < 24 || size.height < 24) return null;
  const isBare = type === "sparkline";
  const hasBars = shown.some(({ mark }) => mark === "bar");
  const isCounted = hasBars || labels !== undefined;
  const isLying = props.horizontal === true && shown.every(({ mark }) => mark === "bar");
  const length = Math.max(...shown.map((one) => one.length));
  const placeAxis: ChartAxis = isCounted ? {} : x;
  const whole = isCounted ? { min: -0.5, max: length - 0.5 } : placesExtent(shown, x);
  const part = view === undefined || view.from >= view.to ? whole : { min: view.from, max: view.to };
  const room = isBare
    ? pad(size, 2, 2, 2, 2)
    : pad(size, 8, y.label === undefined || isLying ? 8 : 8 + titleRoom, 12, 24);
  const valueRoom = isLying ? room.width - 60 : room.height;
  const valueCount = Math.max(Math.floor(valueRoom / (isLying ? 90 : 44)), 1);
  const wholeValues = domainOf(y, found, valueCount, isBare);
  const domain = viewY === undefined || viewY.from >= viewY.to ? wholeValues : { min: viewY.from, max: viewY.to };
  const ticksIn = ({ min, max }: Extent): readonly Tick[] =>
    isBare ? [] : ticksOf(createScale(y.scale ?? "linear", min, max, 0, 1), y, valueCount);
  const valueTicks = ticksIn(domain);
  // What the axis needs for all values it keeps: the plot stands still while a part of them is shown.
  const widest = domain === wholeValues ? valueTicks : [...valueTicks, ...ticksIn(wholeValues)];

  const name = (index: number): string => labels?.[index] ?? placeName(shown, x, index);
  const bottomTitle = isLying ? y.label : x.label;
  const below = isBare || bottomTitle === undefined ? 0 : titleRoom;
  const beside = isBare ? 0 : isLying ? namesWidth(length, name, room.width * 0.4) : ticksWidth(widest);
  const plot: Box = {
    left: room.left + beside,
    top: room.top,
    width: Math.max(room.width - beside, 1),
    height: Math.max(room.height - below, 1),
  };
  const places = isLying
    ? createScale("linear", part.min, part.max, plot.top, plot.top + plot.height)
    : createScale(placeAxis.scale ?? "linear", part.min, part.max, plot.left, plot.left + plot.width);
  const values = isLying
    ? createScale(y.scale ?? "linear", domain.min, domain.max, plot.left, plot.left + plot.width)
    : createScale(y.scale ?? "linear", domain.min, domain.max, plot.top + plot.height, plot.top);
  return {
    plot,
    places,
    values,
    placeTicks: isBare ? [] : placesTicks(places, placeAxis, { isCounted, isLying, length, name, plot }),
    valueTicks,
    shown,
    isCounted,
    isLying,
    whole,
    wholeValues,
    placeLabel: (value) => (isCounted ? name(Math.round(value)) : valueLabel(value, x)),
    valueLabel: (value) => valueLabel(value, y),
  };
}

interface Places {
  readonly isCounted: boolean;
  readonly isLying: boolean;
  readonly length: number;
  readonly name: (index: number) => string;
  readonly plot: Box;
}

function placesTicks(
  scale: Scale,
  axis: ChartAxis,
  { isCounted, isLying, length, name, plot }: Places,
): readonly Tick[] {
  if (isLying) return placeTicks(scale, name, Math.max(Math.floor(plot.height / 18), 1), length - 1);
  // What stands below must have room for itself: a first guess, and once more with the widest that came of it.
  const ticks = (count: number): readonly Tick[] =>
    isCounted ? placeTicks(scale, name, count, length - 1) : ticksOf(scale, axis, count);
  const first = ticks(Math.max(Math.floor(plot.width / 72), 1));
  const widest = Math.max(...first.map(({ label }) => textWidth(label, fontSize)), 16);
  const most = Math.max(Math.floor(plot.width / (widest + 16)), 1);
  let [count, fitting] = [most, ticks(most)];
  while (fitting.length > most && count > 1) fitting = ticks(--count);
  return fitting;
}

function pad(
  size: { readonly width: number; readonly height: number },
  left: number,
  top: number,
  right: number,
  bottom: number,
): Box {
  return { left, top, width: Math.max(size.width - left - right, 1), height: Math.max(size.height - top - bottom, 1) };
}

function ticksWidth(ticks: readonly Tick[]): number {
  return Math.ceil(Math.max(0, ...ticks.map(({ label }) => textWidth(label, fontSize)))) + 8;
}

function namesWidth(length: number, name: (index: number) => string, most: number): number {
  let widest = 0;
  for (let index = 0; index < Math.min(length, 200); index++)
    widest = Math.max(widest, textWidth(name(index), fontSize));
  return Math.min(Math.ceil(widest) + 8, most);
}

function placeName(shown: readonly Shown[], axis: ChartAxis, index: number): string {
  const x = shown.find(({ series }) => series.x !== undefined)?.series.x;
  if (x === undefined) return numberLabel(index, 1);
  const value = x[index];
  return value === undefined ? "" : valueLabel(value, axis);
}

function valuesExtent(shown: readonly Shown[], axis: ChartAxis): Extent | undefined {
  const isLog = axis.scale === "log";
  const of = (values: ArrayLike<number>): Extent | undefined =>
    isLog ? factsOf(values).positive : factsOf(values).extent;
  const zero = shown.some(({ mark }) => mark === "bar" || mark === "area") && !isLog;
  const found = union(
    shown.flatMap(({ series, stack: on, mark }) => {
      if (on !== undefined) return [of(on.low), of(on.high)];
      if (mark !== "candlestick") return [of(series.y)];
      return [series.y, series.open, series.high, series.low].flatMap((values) =>
        values === undefined ? [] : [of(values)],
      );
    }),
  );
  return found !== undefined && zero ? { min: Math.min(found.min, 0), max: Math.max(found.max, 0) } : found;
}

function placesExtent(shown: readonly Shown[], axis: ChartAxis): Extent {
  const found = union(
    shown.map(({ series, length }) => {
      if (series.x === undefined) return { min: 0, max: length - 1 };
      return axis.scale === "log" ? factsOf(series.x).positive : factsOf(series.x).extent;
    }),
  );
  const isScattered = shown.some(({ mark }) => mark === "scatter");
  const wide = domainOf(axis, found, 8, !isScattered);
  if (!shown.some(({ mark }) => mark === "candlestick") || shown.length === 0) return wide;
  // Half a candle stands out on both sides.
  const half = (wide.max - wide.min) / Math.max(2 * ((shown[0]?.length ?? 1) - 1), 2);
  return { min: axis.min ?? wide.min - half, max: axis.max ?? wide.max + half };
}
