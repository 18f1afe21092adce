// Pies and donuts: their parts, drawn, and which of them is where.
import { colorOf } from "./chart-layout.ts";
import type { ChartProps } from "./chart-types.ts";
import type { Pen } from "./pen.ts";

export interface Slice {
  readonly index: number;
  readonly name: string;
  readonly value: number;
  readonly share: number;
  readonly color: string;
  /** Degrees, clockwise from three o'clock. */
  readonly from: number;
  readonly to: number;
}

/** Values above 0, from twelve o'clock on. */
export function slicesOf({ series, labels }: ChartProps, hidden: ReadonlySet<number>): readonly Slice[] {
  const [first] = series;
  const values = first === undefined ? [] : Array.from(first.y);
  const good = values.map((value, index) => (Number.isFinite(value) && value > 0 && !hidden.has(index) ? value : 0));
  const sum = good.reduce((all, value) => all + value, 0);
  let at = -90;
  return good.flatMap((value, index) => {
    if (value === 0) return [];
    const share = value / sum;
    const from = at;
    at += share * 360;
    const color = colorOf(undefined, index);
    return [{ index, name: labels?.[index] ?? String(index + 1), value, share, color, from, to: at }];
  });
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly hole: number;
}

export function discOf({ width, height }: { readonly width: number; readonly height: number }, isDonut: boolean): Disc {
  const radius = Math.max(Math.min(width, height) / 2 - 6, 1);
  return { x: width / 2, y: height / 2, radius, hole: isDonut ? radius * 0.62 : 0 };
}

export function drawSlices(
  pen: Pen,
  slices: readonly Slice[],
  { x, y, radius, hole }: Disc,
  raised: number | undefined,
): void {
  for (const { index, from, to, color } of slices) {
    const outer = index === raised ? radius + 4 : radius;
    pen.path(
      (path) => {
        path.arc(x, y, outer, from, to);
        if (hole > 0) path.arc(x, y, hole, to, from);
        else if (to - from < 360) path.lineTo(x, y);
        return path.close();
      },
      // A line in the colour of the ground keeps the parts apart.
      { fill: color, stroke: slices.length > 1 ? "background" : undefined, width: 2, join: "round" },
    );
  }
  for (const { from, to, share } of slices) {
    if (share < 0.06 || radius < 48) continue;
    const middle = ((from + to) / 2) * (Math.PI / 180);
    const out = hole > 0 ? (radius + hole) / 2 : radius * 0.68;
    const text = `${Math.round(share * 100)} %`;
    pen.text(text, x + out * Math.cos(middle), y + out * Math.sin(middle), {
      size: 12,
      weight: 600,
      align: "middle",
      baseline: "middle",
      color: "chartText",
    });
  }
}

export function sliceAt(
  slices: readonly Slice[],
  { x, y, radius, hole }: Disc,
  at: readonly [number, number],
): Slice | undefined {
  const [across, down] = [at[0] - x, at[1] - y];
  const distance = Math.hypot(across, down);
  if (distance > radius + 4 || distance < hole) return undefined;
  const angle = (Math.atan2(down, across) * 180) / Math.PI;
  const turned = angle < -90 ? angle + 360 : angle;
  return slices.find(({ from, to }) => turned >= from && turned < to);
}
