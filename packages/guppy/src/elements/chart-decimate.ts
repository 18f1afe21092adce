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

const blockSize = 64;

/** Of each stretch of 64 values: where the least and the greatest stand, and whether all are numbers. */
interface Blocks {
  readonly least: Uint32Array;
  readonly greatest: Uint32Array;
  readonly whole: Uint8Array;
}

/** By their array. One that is shown for the first time may be another in the next frame, and is only noted. */
const known = new WeakMap<object, Blocks | null>();

function blocksOf(values: ChartValues): Blocks | undefined {
  const found = known.get(values);
  if (found === undefined) known.set(values, null);
  if (found !== null) return found;
  const count = Math.floor(values.length / blockSize);
  const blocks: Blocks = {
    least: new Uint32Array(count),
    greatest: new Uint32Array(count),
    whole: new Uint8Array(count),
  };
  for (let block = 0; block < count; block++) {
    const start = block * blockSize;
    let [least, greatest, isWhole] = [start, start, true];
    for (let index = start; index < start + blockSize; index++) {
      const value = values[index] as number;
      if (value < (values[least] as number)) least = index;
      if (value > (values[greatest] as number)) greatest = index;
      isWhole &&= value > -Infinity && value < Infinity;
    }
    blocks.least[block] = least;
    blocks.greatest[block] = greatest;
    blocks.whole[block] = isWhole ? 1 : 0;
  }
  known.set(values, blocks);
  return blocks;
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
  const columnOf = (index: number): number =>
    Math.floor((mapping.x(x === undefined ? index : (x[index] as number)) - mapping.left) * perPx);
  const blocks = x === undefined || blocksOf(x) !== undefined ? blocksOf(y) : undefined;
  const isWhole = (block: number): boolean =>
    blocks?.whole[block] === 1 && (x === undefined || blocksOf(x)?.whole[block] === 1);
  for (let index = from; index < to; index++) {
    // A block within one column is its least and its greatest value; where the least has a place on the axis, all have.
    const block = index / blockSize;
    if (blocks !== undefined && Number.isInteger(block) && index + blockSize <= to && isWhole(block)) {
      const now = columnOf(index);
      const [first, last] = [blocks.least[block] as number, blocks.greatest[block] as number];
      const [bottom, top] = [y[first] as number, y[last] as number];
      if (Number.isFinite(now) && now === columnOf(index + blockSize - 1) && !Number.isNaN(mapping.y(bottom))) {
        if (now !== column) {
          flush();
          column = now;
        }
        if (bottom < low) [low, least] = [bottom, first];
        if (top > high) [high, greatest] = [top, last];
        index += blockSize - 1;
        continue;
      }
    }
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

/** Of a line in px what is between two heights; what is beyond them runs along them. */
export function bounded(points: readonly number[], low: number, high: number): readonly number[] {
  const kept: number[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) {
    const [x, y] = [points[at] as number, points[at + 1] as number];
    if (at > 0) {
      const [lastX, lastY] = [points[at - 2] as number, points[at - 1] as number];
      for (const side of y > lastY ? [low, high] : [high, low]) {
        if (lastY < side !== y < side) kept.push(lastX + (x - lastX) * ((side - lastY) / (y - lastY)), side);
      }
    }
    kept.push(x, Math.min(Math.max(y, low), high));
  }
  return kept;
}
