// The longest increasing subsequence: of children that changed their order, those that can stay where they are.

/** The positions, ascending, of a longest run of values that already ascend. Values are distinct. */
export function longestIncreasing(values: readonly number[]): readonly number[] {
  /** For each length, the position of the least value that ends a run of that length. */
  const ends: number[] = [];
  const before: number[] = [];
  const valueAt = (position: number | undefined): number =>
    position === undefined ? -1 : (values[position] as number);
  for (let position = 0; position < values.length; position++) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (valueAt(ends[middle]) < valueAt(position)) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : (ends[low - 1] as number));
    ends[low] = position;
  }
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) run.push(at);
  return run.reverse();
}
