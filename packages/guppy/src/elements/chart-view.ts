// Zooming and moving along the places of a chart. Pure.
import type { Layout } from "./chart-layout.ts";
import type { Extent } from "./chart-scale.ts";
import type { ChartView } from "./chart-types.ts";

/** No part is smaller than this share of all. */
const closest = 1e-6;

/** Larger or smaller by a factor, with what is at `px` left where it is. */
export function zoomed({ places, plot, whole, isLying }: Layout, px: number, factor: number): ChartView {
  const [start, end] = isLying ? [plot.top, plot.top + plot.height] : [plot.left, plot.left + plot.width];
  const at = Math.min(Math.max(px, start), end);
  const from = places.invert(at - (at - start) * factor);
  const to = places.invert(at + (end - at) * factor);
  if (to - from < (whole.max - whole.min) * closest) return { from: places.min, to: places.max };
  return within({ from, to }, whole, places.kind === "log");
}

/** Moved by so many px, but not beyond what there is. */
export function moved({ places, plot, whole, isLying }: Layout, px: number): ChartView {
  const [start, end] = isLying ? [plot.top, plot.top + plot.height] : [plot.left, plot.left + plot.width];
  const isLog = places.kind === "log";
  const view = { from: places.invert(start + px), to: places.invert(end + px) };
  const isOut = view.from < whole.min || view.to > whole.max;
  return isLog && isOut ? { from: places.min, to: places.max } : within(view, whole, isLog);
}

function within({ from, to }: ChartView, whole: Extent, isLog: boolean): ChartView {
  const span = to - from;
  if (isLog) return { from: Math.max(from, whole.min), to: Math.min(to, whole.max) };
  if (span >= whole.max - whole.min) return { from: whole.min, to: whole.max };
  const start = Math.min(Math.max(from, whole.min), whole.max - span);
  return { from: start, to: start + span };
}
