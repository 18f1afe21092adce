// Zooming and moving along the axes of a chart: what is asked for by the wheel, the keys and dragging. Pure.
import type { Layout } from "./chart-layout.ts";
import type { Extent, Scale } from "./chart-scale.ts";
import type { ChartView, ChartZoom } from "./chart-types.ts";

/** No part is smaller than this share of all. */
const closest = 1e-6;

/** The axes along which a chart zooms. */
export interface Axes {
  readonly x: boolean;
  readonly y: boolean;
}

/** The parts that are to be shown; "all" is all there is, and what is missing stays. */
export interface NextView {
  readonly x?: ChartView | "all";
  readonly y?: ChartView | "all";
}

type Spot = readonly [x: number, y: number];

interface Track {
  readonly scale: Scale;
  readonly whole: Extent;
  /** In px, where the scale begins and ends; upwards the end is less. */
  readonly start: number;
  readonly end: number;
  /** Which of the two numbers of a spot lies along it. */
  readonly side: 0 | 1;
}

export function axesOf(zoom: ChartZoom | undefined): Axes {
  return { x: zoom === true || zoom === "x" || zoom === "xy", y: zoom === "y" || zoom === "xy" };
}

function trackOf({ plot, places, values, whole, wholeValues, isLying }: Layout, axis: "x" | "y"): Track {
  const { left, top, width, height } = plot;
  const [scale, all] = axis === "x" ? [places, whole] : [values, wholeValues];
  if (isLying === (axis === "y")) return { scale, whole: all, start: left, end: left + width, side: 0 };
  // Places that lie go down, values go up.
  const [start, end] = axis === "x" ? [top, top + height] : [top + height, top];
  return { scale, whole: all, start, end, side: 1 };
}

/** Larger or smaller by a factor, with what is at a spot left where it is. */
export function zoomed(layout: Layout, axes: Axes, spot: Spot, factor: number): NextView {
  return each(layout, axes, ({ scale, start, end, whole, side }) => {
    const at = Math.min(Math.max(spot[side], Math.min(start, end)), Math.max(start, end));
    const from = scale.invert(at - (at - start) * factor);
    const to = scale.invert(at + (end - at) * factor);
    if (to - from < (whole.max - whole.min) * closest) return { from: scale.min, to: scale.max };
    return within({ from, to }, whole, scale.kind === "log");
  });
}

/** Moved by so many px, but not beyond what there is. */
export function moved(layout: Layout, axes: Axes, by: Spot): NextView {
  return each(layout, axes, ({ scale, start, end, whole, side }) => {
    const isLog = scale.kind === "log";
    const view = { from: scale.invert(start + by[side]), to: scale.invert(end + by[side]) };
    const isOut = view.from < whole.min || view.to > whole.max;
    return isLog && isOut ? { from: scale.min, to: scale.max } : within(view, whole, isLog);
  });
}

function each(layout: Layout, axes: Axes, view: (track: Track) => ChartView): NextView {
  return {
    ...(axes.x ? { x: view(trackOf(layout, "x")) } : {}),
    ...(axes.y ? { y: view(trackOf(layout, "y")) } : {}),
  };
}

export interface Turn {
  readonly localX: number;
  readonly localY: number;
  readonly deltaX: number;
  readonly deltaY: number;
  readonly control: boolean;
  readonly alt: boolean;
}

/** The wheel: over what stands at an axis along it alone, with Control along `x` and with Alt along `y`. */
export function wheeled(layout: Layout, axes: Axes, { localX, localY, deltaX, deltaY, control, alt }: Turn): NextView {
  if (deltaY === 0) return moved(layout, { x: axes.x, y: false }, [deltaX, deltaX]);
  const { plot, isLying } = layout;
  const [isBeside, isBelow] = [localX < plot.left, localY > plot.top + plot.height];
  const [atPlaces, atValues] = isLying ? [isBeside, isBelow] : [isBelow, isBeside];
  const [onlyX, onlyY] = control !== alt ? [control, alt] : [atPlaces && !atValues, atValues && !atPlaces];
  const meant = axes.x && axes.y ? { x: !onlyY, y: !onlyX } : axes;
  const factor = Math.exp(Math.min(Math.max(deltaY, -400), 400) * 0.002);
  return zoomed(layout, meant, [localX, localY], factor);
}

/** The keys that zoom and move along these axes, as `handles` takes them. */
export function zoomKeys(axes: Axes): string {
  const all = axes.x || axes.y ? ["+", "=", "-", "0"] : [];
  if (axes.x) all.push("shift-left", "shift-right", "alt-left", "alt-right");
  if (axes.y) all.push("shift-up", "shift-down", "alt-up", "alt-down");
  return all.join(" ");
}

/** What a key asks for; undefined of one that does something else. */
export function keyed(
  layout: Layout,
  axes: Axes,
  { key, shift, alt }: { readonly key: string; readonly shift: boolean; readonly alt: boolean },
): NextView | undefined {
  const { plot } = layout;
  const middle: Spot = [plot.left + plot.width / 2, plot.top + plot.height / 2];
  if (key === "+" || key === "=") return zoomed(layout, axes, middle, 0.5);
  if (key === "-") return zoomed(layout, axes, middle, 2);
  if (key === "0") return { ...(axes.x ? { x: "all" } : {}), ...(axes.y ? { y: "all" } : {}) };
  const [isAcross, isUp] = [key === "ArrowLeft" || key === "ArrowRight", key === "ArrowUp" || key === "ArrowDown"];
  const along: Axes = { x: axes.x && isAcross, y: axes.y && isUp };
  if (!(along.x || along.y)) return undefined;
  const isForward = key === "ArrowRight" || key === "ArrowUp";
  if (alt) return zoomed(layout, along, middle, isForward ? 0.5 : 2);
  if (!shift) return undefined;
  const { start, end } = trackOf(layout, along.x ? "x" : "y");
  const by = ((end - start) / 4) * (isForward ? 1 : -1);
  return moved(layout, along, [by, by]);
}

function within({ from, to }: ChartView, whole: Extent, isLog: boolean): ChartView {
  const span = to - from;
  if (isLog) return { from: Math.max(from, whole.min), to: Math.min(to, whole.max) };
  if (span >= whole.max - whole.min) return { from: whole.min, to: whole.max };
  const start = Math.min(Math.max(from, whole.min), whole.max - span);
  return { from: start, to: start + span };
}
