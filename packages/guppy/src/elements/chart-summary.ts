// What a chart shows, in words, for those who don't see it. Pure.
import { factsOf, lengthOf } from "./chart-data.ts";
import { slicesOf } from "./chart-pie.ts";
import { valueLabel } from "./chart-scale.ts";
import type { ChartProps, ChartSeries } from "./chart-types.ts";

const kinds = {
  line: "Line chart",
  area: "Area chart",
  bar: "Bar chart",
  scatter: "Scatter chart",
  candlestick: "Candlestick chart",
  pie: "Pie chart",
  donut: "Donut chart",
  sparkline: "Line chart",
} as const;

/** Of so many parts or series each is told. */
const most = 12;

export function summaryOf(props: ChartProps): string {
  const { type, series, labels, x = {}, y = {} } = props;
  const nobody: ReadonlySet<number> = new Set();
  if (type === "pie" || type === "donut") {
    const slices = slicesOf(props, nobody);
    if (slices.length === 0) return `${kinds[type]} without values.`;
    const told = slices
      .slice(0, most)
      .map(({ name, share, value }) => `${name} ${valueLabel(value, y)} (${Math.round(share * 100)} %)`);
    const rest = slices.length > most ? `, and ${slices.length - most} more` : "";
    return `${kinds[type]}: ${told.join(", ")}${rest}.`;
  }
  const name = (one: ChartSeries, index: number): string =>
    labels?.[index] ?? valueLabel(one.x === undefined ? index + 1 : (one.x[index] as number), x);
  const told = series.slice(0, most).map((one) => {
    const { extent } = factsOf(one.y);
    const length = lengthOf(one);
    if (extent === undefined || length === 0) return `${one.name}: no values.`;
    const last = lastOf(one.y, length);
    const lowest = factsOf(one.low ?? one.y).extent?.min ?? extent.min;
    const highest = factsOf(one.high ?? one.y).extent?.max ?? extent.max;
    const span = length > 1 ? ` from ${name(one, 0)} to ${name(one, length - 1)}` : "";
    const ends = `least ${valueLabel(lowest, y)}, greatest ${valueLabel(highest, y)}, last ${valueLabel(last, y)}`;
    return `${one.name}: ${length === 1 ? "one value" : `${length} values`}${span}, ${ends}.`;
  });
  const rest = series.length > most ? ` And ${series.length - most} more.` : "";
  return told.length === 0 ? `${kinds[type]} without values.` : `${kinds[type]}. ${told.join(" ")}${rest}`;
}

function lastOf(values: ArrayLike<number>, length: number): number {
  for (let index = length - 1; index >= 0; index--) if (Number.isFinite(values[index])) return values[index] as number;
  return Number.NaN;
}
