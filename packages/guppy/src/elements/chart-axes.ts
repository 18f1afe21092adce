// The axes of a chart, drawn: lines behind the values, marks and what they are called.
import { type Box, fontSize, type Layout } from "./chart-layout.ts";
import type { ChartProps } from "./chart-types.ts";
import type { Pen } from "./pen.ts";
import { textWidth } from "./text-width.ts";

const quiet = { size: fontSize, color: "textMuted" } as const;
const gap = 6;

export function drawAxes(
  pen: Pen,
  layout: Layout,
  props: ChartProps,
  size: { readonly width: number; readonly height: number },
): void {
  const { plot, values, places, valueTicks, placeTicks, isLying } = layout;
  const { left, top, width, height } = plot;
  const [right, bottom] = [left + width, top + height];
  const line = { stroke: "border", width: 1 };
  const zero = values.min < 0 && values.max > 0;
  for (const { value, label } of valueTicks) {
    const at = values.at(value);
    if (isLying) {
      if (props.grid !== false) pen.line(at, top, at, bottom, line);
      pen.text(label, clamped(at, label, size.width), bottom + gap, { ...quiet, align: "middle", baseline: "top" });
    } else {
      if (props.grid !== false) pen.line(left, at, right, at, line);
      pen.text(label, left - gap, at, { ...quiet, align: "end", baseline: "middle" });
    }
  }
  for (const { value, label } of placeTicks) {
    const at = places.at(value);
    if (isLying) {
      pen.text(label, left - gap, at, {
        ...quiet,
        align: "end",
        baseline: "middle",
        maxWidth: Math.max(left - gap - 4, 1),
      });
    } else {
      pen.text(label, clamped(at, label, size.width), bottom + gap, { ...quiet, align: "middle", baseline: "top" });
    }
  }
  // The axis itself: where values begin.
  const base = zero
    ? values.at(0)
    : values.kind === "log" || values.min >= 0
      ? values.at(values.min)
      : values.at(values.max);
  const strong = { stroke: "input", width: 1 };
  if (isLying) pen.line(base, top, base, bottom, strong);
  else pen.line(left, base, right, base, strong);
  drawTitles(pen, plot, props, isLying, size);
}

function drawTitles(
  pen: Pen,
  plot: Box,
  { x, y }: ChartProps,
  isLying: boolean,
  size: { readonly width: number; readonly height: number },
): void {
  const [beside, below] = isLying ? [undefined, y?.label] : [y?.label, x?.label];
  if (beside !== undefined)
    pen.text(beside, 8, 6, { ...quiet, baseline: "top", maxWidth: Math.max(size.width - 16, 1) });
  if (below !== undefined) {
    const middle = plot.left + plot.width / 2;
    pen.text(below, middle, size.height - 4, {
      ...quiet,
      align: "middle",
      baseline: "bottom",
      maxWidth: Math.max(plot.width, 1),
    });
  }
}

/** The middle of a text that would reach over the edge is moved inside. */
function clamped(at: number, label: string, width: number): number {
  const half = textWidth(label, fontSize) / 2 + 2;
  return Math.min(Math.max(at, half), Math.max(width - half, half));
}
