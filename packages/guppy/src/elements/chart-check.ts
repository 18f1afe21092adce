// What the props of a chart must be, each by itself and together. Used by `chart.ts`.
import { shownOf } from "./chart-layout.ts";
import { disorder } from "./chart-series.ts";
import type { ChartAxis, ChartProps, ChartSeries } from "./chart-types.ts";
import type { Check, Checks, Refusal } from "./composite.ts";
import { check, finite, flag, handler, oneOf, text, texts } from "./takes.ts";

const axis: Check = (value) => {
  if (typeof value !== "object" || value === null)
    return "an object with `scale`, `label`, `format`, `min`, `max`, `utc`";
  const { scale, label, format, min, max, utc } = value as ChartAxis;
  const checks = [
    [scale, oneOf("linear", "time", "log")],
    [label, text],
    [format, handler],
    [min, finite],
    [max, finite],
    [utc, flag],
  ] as const;
  const wrong = checks.find(([part, check]) => part !== undefined && check(part) !== undefined);
  if (wrong !== undefined) return `an axis; a part of it must be ${wrong[1](wrong[0])}`;
  const known = ["scale", "label", "format", "min", "max", "utc"];
  const other = Object.keys(value).find((name) => !known.includes(name));
  if (other !== undefined) return `an axis, which has no \`${other}\``;
  return scale === "log" && ((min ?? 1) <= 0 || (max ?? 1) <= 0) ? "a logarithmic axis with ends above 0" : undefined;
};

function isValues(value: unknown): boolean {
  if (Array.isArray(value)) return true;
  return (
    ArrayBuffer.isView(value) &&
    !(value instanceof DataView) &&
    !(value instanceof BigInt64Array) &&
    !(value instanceof BigUint64Array)
  );
}

const series: Check = (value) => {
  const wanted = "a list of { name, y, x? } whose values are arrays or typed arrays of numbers";
  if (!Array.isArray(value)) return wanted;
  const isGood = value.every((one: Partial<ChartSeries> | null) => {
    if (typeof one !== "object" || one === null || typeof one.name !== "string" || !isValues(one.y)) return false;
    return [one.x, one.open, one.high, one.low].every((values) => values === undefined || isValues(values));
  });
  return isGood ? undefined : wanted;
};

const view: Check = (value) => {
  const { from, to } = (value ?? {}) as { from?: unknown; to?: unknown };
  return (
    finite(from) ??
    finite(to) ??
    ((from as number) < (to as number) ? undefined : "{ from, to } with `from` before `to`")
  );
};

export const chartChecks: Checks<ChartProps> = {
  type: oneOf("line", "area", "bar", "scatter", "candlestick", "pie", "donut", "sparkline"),
  series,
  labels: texts,
  x: axis,
  y: axis,
  stacked: flag,
  horizontal: flag,
  grid: flag,
  legend: flag,
  tooltip: flag,
  crosshair: flag,
  zoom: check('true, false, "x", "y" or "xy"', (value) => [true, false, "x", "y", "xy"].includes(value as string)),
  view,
  viewY: view,
  empty: text,
  label: text,
  description: text,
  onSelect: handler,
  onView: handler,
  onViewY: handler,
};

export function refuseChart(props: ChartProps): Refusal | undefined {
  for (const one of props.series) {
    const others = Object.entries({ x: one.x, open: one.open, high: one.high, low: one.low });
    const [name, other] = others.find(([, values]) => values !== undefined && values.length !== one.y.length) ?? [];
    if (other === undefined) continue;
    return {
      name: "series",
      what: `The series "${one.name}" has ${one.y.length} values in \`y\` and ${other.length} in \`${name}\``,
      next: "Give as many of each; a gap is NaN.",
    };
  }
  for (const shown of shownOf({ ...props, stacked: false }, new Set())) {
    const at = disorder(shown);
    if (at === undefined) continue;
    return {
      name: "series",
      what: `In the series "${shown.series.name}" the \`x\` of value ${at} is less than the one before it`,
      next: 'Sort the values by `x`, or show them as points with type "scatter".',
    };
  }
  for (const [name, axis] of [
    ["view", props.x],
    ["viewY", props.y],
  ] as const) {
    if (axis?.scale !== "log" || (props[name]?.from ?? 1) > 0) continue;
    return {
      name,
      what: `\`${name}\` begins at ${props[name]?.from}, and its axis is logarithmic`,
      next: "Begin above 0.",
    };
  }
  return undefined;
}
