// What is selected in a data table: rows by their keys, or cells by rectangles. Pure; `data-table.ts` asks and draws.

/** Rows by key. With `all`, every row but these, so that selecting a million rows costs nothing. */
export interface RowSelection {
  readonly all: boolean;
  readonly keys: ReadonlySet<string>;
}

/** Cells between two corners, both included: places of rows and of columns as they stand now. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export const noRows: RowSelection = { all: false, keys: new Set() };

export function hasRow({ all, keys }: RowSelection, key: string): boolean {
  return keys.has(key) !== all;
}

export function countOfRows({ all, keys }: RowSelection, count: number): number {
  return all ? Math.max(0, count - keys.size) : keys.size;
}

export function oneRow(key: string): RowSelection {
  return { all: false, keys: new Set([key]) };
}

export function flipRow({ all, keys }: RowSelection, key: string): RowSelection {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return { all, keys: next };
}

/** The rows between two places, in place of the selection or added to it. */
export function rowsBetween(
  from: number,
  to: number,
  keyAt: (index: number) => string | undefined,
  added?: RowSelection,
): RowSelection {
  const all = added?.all ?? false;
  const keys = new Set(added?.keys);
  for (let index = Math.min(from, to); index <= Math.max(from, to); index++) {
    const key = keyAt(index);
    if (key === undefined) continue;
    if (all) keys.delete(key);
    else keys.add(key);
  }
  return { all, keys };
}

export const everyRow: RowSelection = { all: true, keys: new Set() };

export function rangeOf(from: CellPlace, to: CellPlace): CellRange {
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function holds({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The stretches of columns that are selected in a row: what a row has to know of the selection. Empty for most rows. */
export function stretchesOf(ranges: readonly CellRange[], row: number): string {
  return ranges
    .filter(({ top, bottom }) => row >= top && row <= bottom)
    .map(({ left, right }) => `${left}-${right}`)
    .join(" ");
}

export function holdsColumn(stretches: string, column: number): boolean {
  if (stretches === "") return false;
  return stretches.split(" ").some((stretch) => {
    const [left = 0, right = -1] = stretch.split("-").map(Number);
    return column >= left && column <= right;
  });
}

/** The ranges without what lies beyond the table. */
export function within(ranges: readonly CellRange[], rows: number, columns: number): readonly CellRange[] {
  return ranges
    .filter(({ top, left }) => top < rows && left < columns)
    .map((range) => ({
      ...range,
      bottom: Math.min(range.bottom, rows - 1),
      right: Math.min(range.right, columns - 1),
    }));
}
