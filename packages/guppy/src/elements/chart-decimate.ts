// A million values to what there are pixels for: the least and the greatest in each column, so that no peak is lost. Pure.
import type { ChartValues } from "./chart-types.ts";

export interface Source {
  readonly x: ChartValues | undefined;
  readonly y: ChartValues;
  /** The first index, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

export interface Mapping {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Columns for which there is room; no more than two points are kept of each. */
  readonly columns: number;
  readonly left: number;
  readonly width: number;
}

/** Points in px as `x`, `y` in turn, one list for each run without gaps. */
export function runs(source: Source, mapping: Mapping): readonly number[][] {
  const { x, y, from, to } = source;
  const all: number[][] = [];
  let run: number[] = [];
  const end = (): void => {
    if (run.length > 0) all.push(run);
    run = [];
  };
  if (to - from <= mapping.columns * 2) {
    for (let index = from; index < to; index++) {
      const place = mapping.y(y[index] as number);
      const across = mapping.x(x === undefined ? index : (x[index] as number));
      if (Number.isFinite(place) && Number.isFinite(across)) run.push(across, place);
      else end();
    }
    end();
    return all;
  }
  const perPx = mapping.columns / (mapping.width || 1);
  let column = Number.NaN;
  let [least, greatest] = [-1, -1];
  let [low, high] = [Infinity, -Infinity];
  const flush = (): void => {
    if (least < 0) return;
    const [first, second] = least < greatest ? [least, greatest] : [greatest, least];
    for (const index of first === second ? [first] : [first, second]) {
      run.push(mapping.x(x === undefined ? index : (x[index] as number)), mapping.y(y[index] as number));
    }
    [least, greatest, low, high] = [-1, -1, Infinity, -Infinity];
  };
  for (let index = from; index < to; index++) {
    const value = y[index] as number;
    const at = mapping.x(x === undefined ? index : (x[index] as number));
    // What has no place on the axis is a gap, as is what is no number.
    if (!Number.isFinite(value) || !Number.isFinite(at) || Number.isNaN(mapping.y(value))) {
      flush();
      end();
      column = Number.NaN;
      continue;
    }
    const now = Math.floor((at - mapping.left) * perPx);
    if (now !== column) {
      flush();
      column = now;
    }
    if (value < low) [low, least] = [value, index];
    if (value > high) [high, greatest] = [value, index];
  }
  flush();
  end();
  return all;
}

/** Of points all that can be told apart: one for each square of so many px. */
export function apart(points: readonly number[], cell: number): readonly number[] {
  const seen = new Set<number>();
  const kept: number[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = [points[at] as number, points[at + 1] as number];
    const key = Math.floor(x / cell) * 65_536 + Math.floor(y / cell);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(x, y);
  }
  return kept;
}
