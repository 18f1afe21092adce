// Rows in another order, where the table sorts them itself. Pure.
import { type CellValue, cellValue, type DataTableColumn, type DataTableSort } from "./data-table-columns.ts";

const collator = new Intl.Collator(undefined, { numeric: true });

/** Below zero where `a` comes first. Empty cells come last in either direction, so they are told apart by `isEmpty`. */
export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === "string" && typeof b === "string") return collator.compare(a, b);
  const [left, right] = [numberOf(a), numberOf(b)];
  if (left !== undefined && right !== undefined) return left < right ? -1 : left > right ? 1 : 0;
  return collator.compare(String(a), String(b));
}

export function isEmpty(value: CellValue): boolean {
  return value === null || value === undefined || value === "" || (typeof value === "number" && Number.isNaN(value));
}

function numberOf(value: CellValue): number | bigint | undefined {
  if (typeof value === "number" || typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  return value instanceof Date ? value.getTime() : undefined;
}

/** The rows in the order of the sorts; equal ones stay as they were. The same list where nothing sorts. */
export function sortRows(
  rows: readonly object[],
  columns: readonly DataTableColumn[],
  sorts: readonly DataTableSort[],
): readonly object[] {
  const by = sorts.flatMap(({ column, direction }) => {
    const of = columns.find(({ id }) => id === column);
    return of === undefined ? [] : [{ of, sign: direction === "ascending" ? 1 : -1 }];
  });
  if (by.length === 0) return rows;
  // Each value is asked for once, not at each comparison.
  const values = by.map(({ of }) => rows.map((row) => cellValue(of, row)));
  const places = Uint32Array.from(rows, (_, index) => index);
  places.sort((a, b) => {
    for (let level = 0; level < by.length; level++) {
      const [left, right] = [values[level]?.[a], values[level]?.[b]];
      const [noLeft, noRight] = [isEmpty(left), isEmpty(right)];
      if (noLeft !== noRight) return noLeft ? 1 : -1;
      const order = noLeft ? 0 : compareValues(left, right) * (by[level]?.sign ?? 1);
      if (order !== 0) return order;
    }
    return a - b;
  });
  return Array.from(places, (place) => rows[place] as object);
}
