// Where a key takes the keyboard's place in a data table. Pure; what keys do besides moving is in `data-table-actions.ts`.
import type { CellPlace } from "./data-table-selection.ts";

export interface Stroke {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly platform: boolean;
}

/** The place of the header among rows, and of a row as a whole among columns. */
export const header = -1;
export const wholeRow = -1;

export interface Field {
  readonly rows: number;
  readonly columns: number;
  /** How many rows and columns a page key goes. */
  readonly page: CellPlace;
  /** The next line from a row on, which may leave some out. */
  readonly step: (from: number, by: number) => number;
  /** Whether a cell holds something; undefined where nobody knows. Without it all do. */
  readonly isFilled?: (row: number, column: number) => boolean | undefined;
}

/** Cells that are looked at for the edge of what is filled; a key must not take longer than that. */
const mostLooked = 100_000;

/**
 * Where Ctrl with an arrow leads, as in spreadsheets: from a filled cell to the last one before a gap, from there or from an empty
 * one to the next that is filled, and where there is none to the end. What nobody knows is as what lies before it.
 */
function edge(from: number, end: number, step: (at: number) => number, isFilled: (at: number) => boolean | undefined) {
  let at = from;
  let next = step(from);
  const isInside = (isFilled(from) ?? true) && next !== from && (isFilled(next) ?? true);
  for (let looked = 0; at !== end && next !== at; looked++) {
    if (looked > mostLooked) return end;
    const filled = isFilled(next) ?? isInside;
    if (isInside && !filled) return at;
    if (!isInside && filled) return next;
    at = next;
    next = step(at);
  }
  return at;
}

/** The place that a key leads to; undefined for keys that do not move. */
export function placeForKey(at: CellPlace, stroke: Stroke, field: Field): CellPlace | undefined {
  const { rows, columns } = field;
  if (columns === 0) return undefined;
  const next = moved(at, stroke, field);
  if (next === undefined) return undefined;
  const row = rows === 0 ? header : Math.max(header, Math.min(rows - 1, next.row));
  const least = row === header ? 0 : wholeRow;
  return { row, column: Math.max(least, Math.min(columns - 1, next.column)) };
}

function moved(at: CellPlace, { key, control, alt, shift, platform }: Stroke, field: Field): CellPlace | undefined {
  const { row, column } = at;
  const { rows, columns, page, step, isFilled = () => true } = field;
  const far = control || platform;
  const downTo = (by: 1 | -1, end: number): number =>
    edge(
      row,
      end,
      (from) => step(from, by),
      (at) => at === header || column === wholeRow || isFilled(at, column),
    );
  const overTo = (by: 1 | -1, end: number): number => {
    const next = (from: number): number => (from === end ? from : from + by);
    return edge(column, end, next, (at) => at === wholeRow || row === header || isFilled(row, at));
  };
  const down = (by: number): CellPlace => ({ row: row === header ? step(-1, 1) : step(row, by), column });
  switch (key) {
    case "ArrowDown":
      if (alt) return undefined;
      if (row === header && !far) return { row: 0, column };
      return far ? { row: downTo(1, step(rows, -1)), column } : down(1);
    case "ArrowUp":
      if (alt) return undefined;
      if (row === header) return at;
      if (far) return { row: downTo(-1, 0), column };
      // With Shift a selection grows, and the header has no part in that.
      if (row === 0) return shift ? at : { row: header, column };
      return down(-1);
    case "ArrowRight":
      if (alt || (shift && row === header)) return undefined;
      return { row, column: far ? overTo(1, columns - 1) : column + 1 };
    case "ArrowLeft":
      if (alt || (shift && row === header)) return undefined;
      if (far) return { row, column: column <= 0 ? 0 : overTo(-1, 0) };
      return { row, column: shift ? Math.max(0, column - 1) : column - 1 };
    case "Home":
      if (far) return { row: row === header ? header : 0, column: column === wholeRow ? wholeRow : 0 };
      return column === wholeRow ? { row: 0, column } : { row, column: 0 };
    case "End":
      if (far) return { row: step(rows, -1), column: column === wholeRow ? wholeRow : columns - 1 };
      return column === wholeRow ? { row: step(rows, -1), column } : { row, column: columns - 1 };
    case "PageDown":
      if (alt) return { row, column: column + page.column };
      return row === header ? { row: 0, column } : down(page.row);
    case "PageUp":
      if (alt) return { row, column: Math.max(0, column - page.column) };
      return row === header ? at : down(-page.row);
    default:
      return undefined;
  }
}

/** Where Tab leads: along the row and on to the next; undefined beyond the last cell, where Tab leaves the table. */
export function placeForTab(at: CellPlace, back: boolean, { rows, columns, step }: Field): CellPlace | undefined {
  if (at.row === header || columns === 0) return undefined;
  const column = at.column + (back ? -1 : 1);
  if (column >= 0 && column < columns) return { row: at.row, column };
  const row = step(at.row, back ? -1 : 1);
  if (row === at.row || row < 0 || row >= rows) return undefined;
  return { row, column: back ? columns - 1 : 0 };
}
