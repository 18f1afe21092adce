// The values of a chart, drawn: lines, areas, bars, points and candles.
import { factsOf, firstFrom } from "./chart-data.ts";
import { apart, bounded, type Mapping, runs, type Source } from "./chart-decimate.ts";
import type { Layout, Shown } from "./chart-layout.ts";
import type { Pen } from "./pen.ts";

const lineWidth = 2;
/** Points that are all drawn; of more, one for each place. */
const mostDots = 20_000;
/** Of all that a chart draws. */
const mostPoints = 120_000;
/** Of all bars. */
const mostBars = 30_000;

export function drawSeries(pen: Pen, layout: Layout, scale: number): void {
  const { plot, shown, isLying } = layout;
  // Half of a line lies beyond the greatest value, but nothing of what is not shown.
  const over = isPart(layout) ? 0 : 3;
  const clip = isLying
    ? ([plot.left, plot.top, plot.width + 1, plot.height] as const)
    : ([plot.left, plot.top - over, plot.width, plot.height + 2 * over] as const);
  const bars = shown.filter(({ mark }) => mark === "bar");
  pen.group({ clip }, (inside) => {
    for (const one of shown) if (one.mark === "area") drawArea(inside, layout, one, scale);
    if (bars.length > 0) drawBars(inside, layout, bars);
    for (const one of shown) {
      if (one.mark === "line") drawLine(inside, layout, one, scale);
      else if (one.mark === "candlestick") drawCandles(inside, layout, one);
    }
    for (const one of shown) if (one.mark === "scatter") drawDots(inside, layout, one);
  });
}

/** The part of a series that is to be seen, and one value on each side of it. */
function sourceOf(layout: Layout, { series, length }: Shown, y: ArrayLike<number>): Source {
  const x = layout.isCounted ? undefined : series.x;
  const { min, max } = layout.places;
  const from = Math.max(firstFrom(x, length, min) - 1, 0);
  const to = Math.min(firstFrom(x, length, max) + 2, length);
  return { x, y, from, to };
}

function isPart({ values, wholeValues }: Layout): boolean {
  return values.min > wholeValues.min || values.max < wholeValues.max;
}

/** Of lines in px what is near to the plot: far from it they run along its side, since px have an end and values don't. */
function near(layout: Layout, lines: readonly (readonly number[])[]): readonly (readonly number[])[] {
  if (!isPart(layout)) return lines;
  const { top, height } = layout.plot;
  return lines.map((points) => bounded(points, top - height, top + 2 * height));
}

function nearY({ plot, isLying }: Layout, px: number): number {
  const [start, size] = isLying ? [plot.left, plot.width] : [plot.top, plot.height];
  return Math.min(Math.max(px, start - size), start + 2 * size);
}

function mappingOf({ places, values, plot, shown }: Layout, scale: number): Mapping {
  // All series together stay far below the points that a drawing may have.
  const most = Math.floor(mostPoints / (6 * Math.max(shown.length, 1)));
  const columns = Math.min(Math.ceil(plot.width * scale), Math.max(most, 16));
  return { x: places.at, y: values.at, columns, left: plot.left, width: plot.width };
}

function drawLine(pen: Pen, layout: Layout, one: Shown, scale: number): void {
  const all = near(layout, runs(sourceOf(layout, one, one.series.y), mappingOf(layout, scale)));
  for (const points of all) {
    if (points.length > 2) pen.polyline(points, { stroke: one.color, width: lineWidth, join: "round", cap: "round" });
    else pen.dots(points, { fill: one.color, radius: lineWidth });
  }
}

function drawArea(pen: Pen, layout: Layout, one: Shown, scale: number): void {
  const { values, plot } = layout;
  const mapping = mappingOf(layout, scale);
  const base = values.at(values.kind === "log" ? values.min : Math.min(Math.max(0, values.min), values.max));
  const all = near(layout, runs(sourceOf(layout, one, one.stack?.high ?? one.series.y), mapping));
  // What stands on another one goes along its upper side, at the same places.
  const low = one.stack === undefined ? undefined : near(layout, runs(sourceOf(layout, one, one.stack.low), mapping));
  const fill = {
    from: [0, plot.top],
    to: [0, plot.top + plot.height],
    colors: [`${one.color}/45`, `${one.color}/5`],
  } as const;
  all.forEach((points, run) => {
    if (low === undefined) {
      const band: number[] = [];
      for (let at = 0; at < points.length; at += 2) band.push(points[at] as number, points[at + 1] as number, base);
      pen.band(band, { fill });
    } else {
      pen.polygon(cut([...points, ...reversed(low[run] ?? [])]), { fill: `${one.color}/65` });
    }
    if (points.length > 2) pen.polyline(points, { stroke: one.color, width: lineWidth, join: "round" });
  });
}

/** No more points than a filled path may have. */
function cut(points: readonly number[]): readonly number[] {
  return points.length <= 20_000 ? points : points.slice(0, 20_000);
}

function reversed(points: readonly number[]): readonly number[] {
  const back: number[] = [];
  for (let at = points.length - 2; at >= 0; at -= 2) back.push(points[at] as number, points[at + 1] as number);
  return back;
}

function drawBars(pen: Pen, layout: Layout, bars: readonly Shown[]): void {
  const { places, values, isLying } = layout;
  const step = Math.abs(places.at(1) - places.at(0));
  const isStacked = bars.every(({ stack }) => stack !== undefined);
  const lanes = isStacked ? 1 : bars.length;
  const band = Math.min(step * 0.72, 64 * lanes);
  const lane = band / lanes;
  const inner = lanes > 1 && lane > 4 ? lane - 2 : lane;
  const from = Math.max(Math.floor(places.min), 0);
  const base = values.kind === "log" ? values.min : Math.min(Math.max(0, values.min), values.max);
  bars.forEach(({ series, stack, color, length }, at) => {
    const to = Math.min(Math.ceil(places.max) + 1, length);
    // Where there are more bars than pixels, one stands for all that would be in its place.
    const crowd = Math.ceil(((to - from) * bars.length) / mostBars);
    const every = Math.max(Math.floor(1 / Math.max(step, 1e-9)), crowd, 1);
    for (let first = from - (from % every); first < to; first += every) {
      const index = every === 1 ? first : greatest(series.y, first, Math.min(first + every, length));
      const value = stack?.high[index] ?? series.y[index];
      if (value === undefined || !Number.isFinite(series.y[index])) continue;
      const [start, end] = [stack?.low[index] ?? base, value].map((one) => nearY(layout, values.at(one))) as [
        number,
        number,
      ];
      if (!Number.isFinite(start) || !Number.isFinite(end)) continue;
      const side = places.at(first) - band / 2 + (isStacked ? 0 : at * lane) + (lane - inner) / 2;
      const [low, size] = [Math.min(start, end), Math.abs(end - start)];
      const isTop = stack === undefined || at === bars.length - 1;
      const radius = isTop && inner > 6 ? Math.min(3, size) : 0;
      const isUp = isLying ? end >= start : end <= start;
      const radii = roundAt(radius, isLying, isUp);
      const width = Math.max(every === 1 ? inner : 1, 0.5);
      if (isLying) pen.rect(low, side, size, width, { fill: color, radius: radii });
      else pen.rect(side, low, width, size, { fill: color, radius: radii });
    }
  });
}

/** Corners only at the end of a bar. */
function roundAt(radius: number, isLying: boolean, isUp: boolean): readonly [number, number, number, number] {
  if (isLying) return isUp ? [0, radius, radius, 0] : [radius, 0, 0, radius];
  return isUp ? [radius, radius, 0, 0] : [0, 0, radius, radius];
}

function greatest(values: ArrayLike<number>, from: number, to: number): number {
  let best = from;
  for (let index = from; index < to; index++) {
    if (!(Math.abs(values[index] as number) <= Math.abs(values[best] as number))) best = index;
  }
  return best;
}

function drawDots(pen: Pen, layout: Layout, one: Shown): void {
  const { places, values, plot, isCounted } = layout;
  const { series, length, color } = one;
  const points: number[] = [];
  for (let index = 0; index < length; index++) {
    const x = places.at(isCounted || series.x === undefined ? index : (series.x[index] as number));
    const y = values.at(series.y[index] as number);
    if (!(x >= plot.left - 8 && x <= plot.left + plot.width + 8)) continue;
    if (y >= plot.top - 8 && y <= plot.top + plot.height + 8) points.push(x, y);
  }
  const isMany = points.length > (2 * mostDots) / layout.shown.length;
  const cell = Math.sqrt((plot.width * plot.height * layout.shown.length) / mostPoints);
  const drawn = isMany ? apart(points, Math.max(cell, 2)) : points;
  const radius = drawn.length > 4000 ? 1.5 : drawn.length > 600 ? 2.5 : 4;
  for (let at = 0; at < drawn.length; at += 50_000) {
    const part = drawn.slice(at, at + 50_000);
    pen.dots(part, isMany ? { fill: color, radius } : { fill: `${color}/70`, radius });
  }
}

function drawCandles(pen: Pen, layout: Layout, one: Shown): void {
  const { places, values, plot } = layout;
  const { series, length } = one;
  const { from, to, x } = sourceOf(layout, one, series.y);
  const at = (index: number): number => places.at(x === undefined ? index : (x[index] as number));
  const count = Math.max(to - from, 1);
  const step = Math.min(
    plot.width / count,
    length > 1 ? Math.abs(at(to - 1) - at(from)) / Math.max(count - 1, 1) || plot.width : plot.width,
  );
  const every = Math.max(Math.ceil(2 / Math.max(step, 1e-9)), 1);
  const width = Math.max(Math.min(step * every * 0.66, 14), 1);
  for (let first = from; first < to; first += every) {
    const candle = joined(series, first, Math.min(first + every, to));
    if (candle === undefined) continue;
    const color = candle.close >= candle.open ? "success" : "danger";
    const middle = at(Math.min(first + Math.floor(every / 2), to - 1));
    const down = (value: number): number => nearY(layout, values.at(value));
    pen.line(middle, down(candle.high), middle, down(candle.low), { stroke: color, width: 1 });
    const [top, bottom] = [down(Math.max(candle.open, candle.close)), down(Math.min(candle.open, candle.close))];
    pen.rect(middle - width / 2, top, width, Math.max(bottom - top, 1), { fill: color });
  }
}

export interface Candle {
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

/** One candle for several: begins as the first, ends as the last, as high and low as any. */
export function joined(
  { y, open = y, high = y, low = y }: Shown["series"],
  from: number,
  to: number,
): Candle | undefined {
  let candle: Candle | undefined;
  for (let index = from; index < to; index++) {
    const one = { open: open[index], high: high[index], low: low[index], close: y[index] } as Candle;
    if (![one.open, one.high, one.low, one.close].every(Number.isFinite)) continue;
    candle =
      candle === undefined
        ? one
        : {
            open: candle.open,
            high: Math.max(candle.high, one.high),
            low: Math.min(candle.low, one.low),
            close: one.close,
          };
  }
  return candle;
}

/** Why a series cannot be drawn as it is; undefined where it can. */
export function disorder({ series, mark }: Shown): number | undefined {
  if (series.x === undefined || mark === "scatter" || mark === "bar") return undefined;
  const { falls } = factsOf(series.x);
  return falls < 0 ? undefined : falls;
}
