// The lines of a data table from top to bottom: rows, the headings of groups, and what a row shows below itself when it is open. Pure.
import { type CellValue, cellValue, type DataTableColumn, textOf } from "./data-table-columns.ts";

/** Rows that have the same value in a column, and what they have in common with the groups around. */
export interface RowGroup {
  /** The values from the outermost group on, as one string. */
  readonly key: string;
  readonly column: string;
  readonly value: CellValue;
  /** 0 for the outermost. */
  readonly depth: number;
  /** How many rows are in it. */
  readonly count: number;
}

export type Line =
  | { readonly type: "row"; readonly index: number }
  | { readonly type: "detail"; readonly index: number }
  | { readonly type: "group"; readonly group: RowGroup };

export interface Lines {
  readonly count: number;
  /** Places of all lines that are higher than the others, in order. */
  readonly details: readonly number[];
  /** Two bits of what it is, and the place of the row or group; null where line and row are the same. */
  readonly codes: Int32Array | null;
  readonly groups: readonly RowGroup[];
}

/** A line a row and nothing else. */
export function plainLines(count: number): Lines {
  return { count, details: [], codes: null, groups: [] };
}

const row = 0;
const detail = 1;
const group = 2;

interface Grouped {
  readonly group: RowGroup;
  readonly inside: Map<string, Grouped>;
  readonly rows: number[];
}

export interface LineOptions {
  readonly columns: readonly DataTableColumn[];
  /** Ids of the columns that make groups, the outermost first. */
  readonly groupBy: readonly string[];
  /** Keys of the groups that are closed. */
  readonly collapsed: ReadonlySet<string>;
  /** Places of the rows that are open. */
  readonly open: ReadonlySet<number>;
}

export function linesOf(rows: readonly object[], { columns, groupBy, collapsed, open }: LineOptions): Lines {
  const by = groupBy.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  if (by.length === 0 && open.size === 0) return plainLines(rows.length);
  const codes: number[] = [];
  const groups: RowGroup[] = [];
  const details: number[] = [];
  const addRow = (index: number): void => {
    codes.push(index * 4 + row);
    if (!open.has(index)) return;
    details.push(codes.length);
    codes.push(index * 4 + detail);
  };
  const add = (inside: Map<string, Grouped>): void => {
    for (const one of inside.values()) {
      codes.push(groups.length * 4 + group);
      groups.push({ ...one.group, count: countOf(one) });
      if (collapsed.has(one.group.key)) continue;
      add(one.inside);
      for (const index of one.rows) addRow(index);
    }
  };
  if (by.length === 0) for (let index = 0; index < rows.length; index++) addRow(index);
  else add(grouped(rows, by));
  return { count: codes.length, details, codes: Int32Array.from(codes), groups };
}

function grouped(rows: readonly object[], by: readonly DataTableColumn[]): Map<string, Grouped> {
  const roots = new Map<string, Grouped>();
  for (let index = 0; index < rows.length; index++) {
    let inside = roots;
    let around = "";
    for (let depth = 0; depth < by.length; depth++) {
      const column = by[depth] as DataTableColumn;
      const value = cellValue(column, rows[index] as object);
      const text = textOf(value);
      let found = inside.get(text);
      const key = depth === 0 ? text : `${around}\u001f${text}`;
      if (found === undefined) {
        found = { group: { key, column: column.id, value, depth, count: 0 }, inside: new Map(), rows: [] };
        inside.set(text, found);
      }
      if (depth === by.length - 1) found.rows.push(index);
      inside = found.inside;
      around = key;
    }
  }
  return roots;
}

function countOf({ rows, inside }: Grouped): number {
  let count = rows.length;
  for (const one of inside.values()) count += countOf(one);
  return count;
}

export function lineAt({ codes, groups, count }: Lines, line: number): Line | undefined {
  if (line < 0 || line >= count) return undefined;
  if (codes === null) return { type: "row", index: line };
  const code = codes[line] as number;
  const place = code >> 2;
  if ((code & 3) === group) return { type: "group", group: groups[place] as RowGroup };
  return { type: (code & 3) === detail ? "detail" : "row", index: place };
}

/** Where a row stands among the lines; undefined in a group that is closed. */
export function lineOfRow({ codes, count }: Lines, index: number): number | undefined {
  if (codes === null) return index >= 0 && index < count ? index : undefined;
  const at = codes.indexOf(index * 4 + row);
  return at < 0 ? undefined : at;
}

/** The next line that takes the keyboard: the content of an open row does not. */
export function nextLine(lines: Lines, from: number, step: number): number {
  let at = Math.max(0, Math.min(lines.count - 1, from + step));
  const way = step < 0 ? -1 : 1;
  while (lineAt(lines, at)?.type === "detail") {
    const next = at + way;
    if (next < 0 || next >= lines.count) return from;
    at = next;
  }
  return at;
}

/** How high lines are, in logical px. */
export interface Heights {
  readonly line: number;
  readonly detail: number;
}

/** The upper edge of a line, from that of the first. */
export function topOf({ details }: Lines, { line: height, detail: high }: Heights, line: number): number {
  return line * height + countBelow(details, line) * (high - height);
}

export function heightOf(lines: Lines, heights: Heights): number {
  return topOf(lines, heights, lines.count);
}

/** The line at a height; the last one below all. */
export function lineAtHeight(lines: Lines, heights: Heights, y: number): number {
  let low = 0;
  let high = Math.max(0, lines.count - 1);
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (topOf(lines, heights, middle) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many of the places are less. */
function countBelow(places: readonly number[], than: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) < than) low = middle + 1;
    else high = middle;
  }
  return low;
}
