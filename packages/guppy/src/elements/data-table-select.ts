// What presses and keys select in a data table. Each function takes the table as it is and returns what the user has now.
import type { ShownColumn } from "./data-table-columns.ts";
import { wholeRow } from "./data-table-keys.ts";
import { type Line, lineAt } from "./data-table-lines.ts";
import type { Doing, Model } from "./data-table-model.ts";
import type { DataTableRows } from "./data-table-props.ts";
import {
  type CellPlace,
  type CellRange,
  countOfRows,
  everyRow,
  flipRow,
  noRows,
  oneRow,
  type RowSelection,
  rangeOf,
  rowsBetween,
} from "./data-table-selection.ts";

export interface Held {
  readonly shift: boolean;
  readonly control: boolean;
}

/** The row of a line, where it is there. */
export interface RowAt {
  readonly row: object;
  readonly index: number;
  readonly key: string;
}

export function rowAtLine({ lines, source }: Pick<Model, "lines" | "source">, line: number): RowAt | undefined {
  const found = lineAt(lines, line);
  if (found === undefined || found.type === "group") return undefined;
  const row = source.at(found.index);
  return row === undefined ? undefined : { row, index: found.index, key: source.keyOf(row, found.index) };
}

/** What tells a line from the others; undefined for a row that is not there. */
export function keyOfLine({ lines, source }: Pick<Model, "lines" | "source">, line: number): string | undefined {
  const found: Line | undefined = lineAt(lines, line);
  if (found === undefined) return undefined;
  if (found.type === "group") return `group\u001f${found.group.key}`;
  const row = source.at(found.index);
  if (row === undefined) return undefined;
  const key = source.keyOf(row, found.index);
  return found.type === "detail" ? `detail\u001f${key}` : `row\u001f${key}`;
}

/** What lists of keys come to, so that one that stays is looked through once. */
const selections = new WeakMap<DataTableRows & object, RowSelection>();

export function selectedRows({ props }: Pick<Model, "props">, doing: Doing): RowSelection {
  const given = props.selectedRows;
  if (given === undefined) return doing.rows;
  let rows = selections.get(given);
  if (rows === undefined) {
    rows = "except" in given ? { all: true, keys: new Set(given.except) } : { all: false, keys: new Set(given) };
    selections.set(given, rows);
  }
  return rows;
}

export function selectedCells({ props }: Pick<Model, "props">, doing: Doing): readonly CellRange[] {
  return props.selectedCells ?? doing.ranges;
}

function tellRows(model: Model, rows: RowSelection): Partial<Doing> {
  const keys = [...rows.keys];
  const told: DataTableRows = rows.all ? { except: keys } : keys;
  model.props.onSelectRows?.({ rows: told, count: countOfRows(rows, model.source.count) });
  return { rows };
}

function tellCells(model: Model, ranges: readonly CellRange[]): Partial<Doing> {
  model.props.onSelectCells?.({ ranges });
  return { ranges };
}

/** The user goes to a place, or presses it. */
export function selectPlace(model: Model, place: CellPlace, held: Held): Partial<Doing> {
  const { selection = "row" } = model.props;
  const doing = model.doing();
  const anchor = held.shift ? doing.anchor : place;
  if (place.row < 0 || selection === "none") return { anchor };
  if (selection === "cells") {
    const next = rangeOf(wide(model, anchor), wide(model, place, true));
    const before = selectedCells(model, doing);
    const kept = held.control ? before : [];
    const ranges = held.shift ? [...before.slice(0, -1), next] : [...kept, next];
    return { anchor, ...tellCells(model, ranges) };
  }
  const at = rowAtLine(model, place.row);
  if (at === undefined) return { anchor };
  const before = selectedRows(model, doing);
  if (selection === "row") {
    const isSame = !before.all && before.keys.size === 1 && before.keys.has(at.key);
    return isSame ? { anchor } : { anchor, ...tellRows(model, oneRow(at.key)) };
  }
  if (held.shift) {
    const keyAt = (line: number): string | undefined =>
      lineAt(model.lines, line)?.type === "row" ? rowAtLine(model, line)?.key : undefined;
    const isAll = Math.min(anchor.row, place.row) <= 0 && Math.max(anchor.row, place.row) >= model.lines.count - 1;
    const rows = isAll ? everyRow : rowsBetween(anchor.row, place.row, keyAt, held.control ? before : undefined);
    return { anchor, ...tellRows(model, rows) };
  }
  if (held.control) return { anchor, ...tellRows(model, flipRow(before, at.key)) };
  return { anchor, ...tellRows(model, oneRow(at.key)) };
}

/** The row as a whole is all of its cells. */
function wide({ shown }: Model, place: CellPlace, isEnd = false): CellPlace {
  if (place.column !== wholeRow) return place;
  return { row: place.row, column: isEnd ? Math.max(0, shown.all.length - 1) : 0 };
}

/** Space: what stands there is picked, or no longer. */
export function flipPlace(model: Model, place: CellPlace): Partial<Doing> {
  const { selection = "row" } = model.props;
  if (selection === "row" || selection === "rows") {
    return selectPlace(model, place, { shift: false, control: selection === "rows" });
  }
  return {};
}

export function selectAll(model: Model): Partial<Doing> {
  const { selection = "row" } = model.props;
  if (selection === "rows") return tellRows(model, everyRow);
  const [rows, columns] = [model.lines.count, model.shown.all.length];
  if (selection !== "cells" || rows === 0 || columns === 0) return {};
  return tellCells(model, [{ top: 0, left: 0, bottom: rows - 1, right: columns - 1 }]);
}

export function selectRange(model: Model, range: CellRange): Partial<Doing> {
  return tellCells(model, [range]);
}

export function selectColumn(model: Model, { place }: Pick<ShownColumn, "place">): Partial<Doing> {
  if (model.props.selection !== "cells" || model.lines.count === 0) return {};
  return tellCells(model, [{ top: 0, left: place, bottom: model.lines.count - 1, right: place }]);
}

export function selectNothing(model: Model): Partial<Doing> {
  const { selection = "row" } = model.props;
  const doing = model.doing();
  if (selection === "cells") return selectedCells(model, doing).length === 0 ? {} : tellCells(model, []);
  const before = selectedRows(model, doing);
  return !before.all && before.keys.size === 0 ? {} : tellRows(model, noRows);
}
