// What is known of the values of a series: kept by their array, so that a million of them are gone through once. Pure.
import type { Extent } from "./chart-scale.ts";
import type { ChartSeries, ChartValues } from "./chart-types.ts";

export interface Facts {
  /** Of finite values; undefined where there are none. */
  readonly extent: Extent | undefined;
  /** Of those above 0. */
  readonly positive: Extent | undefined;
  /** Where one is less than the one before it; -1 for nowhere. */
  readonly falls: number;
}

const known = new WeakMap<object, Facts>();

export function factsOf(values: ChartValues): Facts {
  const found = known.get(values);
  if (found !== undefined) return found;
  const { length } = values;
  let [min, max, least, most, falls] = [Infinity, -Infinity, Infinity, -Infinity, -1];
  let before = -Infinity;
  for (let index = 0; index < length; index++) {
    const value = values[index] as number;
    // What is no number is neither less nor more.
    if (!(value > -Infinity && value < Infinity)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
    if (value > 0) {
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (value < before && falls < 0) falls = index;
    before = value;
  }
  const facts: Facts = {
    extent: min <= max ? { min, max } : undefined,
    positive: least <= most ? { min: least, max: most } : undefined,
    falls,
  };
  known.set(values, facts);
  return facts;
}

export function union(extents: readonly (Extent | undefined)[]): Extent | undefined {
  return extents.reduce<Extent | undefined>((all, extent) => {
    if (all === undefined || extent === undefined) return all ?? extent;
    return { min: Math.min(all.min, extent.min), max: Math.max(all.max, extent.max) };
  }, undefined);
}

/** How many places a series has. */
export function lengthOf({ x, y }: ChartSeries): number {
  return x === undefined ? y.length : Math.min(x.length, y.length);
}

/** The first index whose `x` is not below a value; `x` never decreases. */
export function firstFrom(x: ChartValues | undefined, length: number, value: number): number {
  if (x === undefined) return Math.min(Math.max(Math.ceil(value), 0), length);
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((x[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index whose `x` is nearest to a value; -1 for none. */
export function nearest(series: ChartSeries, value: number): number {
  const length = lengthOf(series);
  if (length === 0) return -1;
  const after = Math.min(firstFrom(series.x, length, value), length - 1);
  const before = Math.max(after - 1, 0);
  const at = (index: number): number => (series.x === undefined ? index : (series.x[index] as number));
  return Math.abs(at(before) - value) <= Math.abs(at(after) - value) ? before : after;
}

/** Each series on top of those before it: what is below it and where it ends. Gaps count as 0; what is negative goes down. */
export function stack(
  all: readonly ChartValues[],
  length: number,
): readonly { readonly low: Float64Array; readonly high: Float64Array }[] {
  const [up, down] = [new Float64Array(length), new Float64Array(length)];
  return all.map((values) => {
    const [low, high] = [new Float64Array(length), new Float64Array(length)];
    for (let index = 0; index < length; index++) {
      const value = values[index] ?? 0;
      const own = Number.isFinite(value) ? value : 0;
      const side = own < 0 ? down : up;
      low[index] = side[index] as number;
      high[index] = (side[index] as number) + own;
      side[index] = high[index] as number;
    }
    return { low, high };
  });
}
