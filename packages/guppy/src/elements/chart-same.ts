// Whether a chart shows the same as before, so that a million values are not gone through for each step of the pointer. Pure.
import type { ChartProps } from "./chart-types.ts";

/** What is told to the program changes nothing that is drawn. */
const silent: ReadonlySet<string> = new Set([
  "onSelect",
  "onView",
  "onViewY",
  "key",
  "id",
  "ref",
  "class",
  "style",
  "view",
  "viewY",
  "label",
  "description",
]);

export function sameChart(a: ChartProps, b: ChartProps): boolean {
  if (a === b) return true;
  const [before, after] = [a, b] as unknown as readonly Readonly<Record<string, unknown>>[];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const name of names) {
    if (silent.has(name) || name === "series") continue;
    if (!same(before?.[name], after?.[name])) return false;
  }
  return a.series.length === b.series.length && a.series.every((one, index) => shallow(one, b.series[index] ?? {}));
}

/** Axes and labels are often written anew with the same in them. */
function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  return typeof a === "object" && typeof b === "object" && a !== null && b !== null && shallow(a, b);
}

function shallow(a: object, b: object): boolean {
  const [one, other] = [a, b] as Readonly<Record<string, unknown>>[];
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.is(one?.[name], other?.[name]));
}
