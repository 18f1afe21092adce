// What `<dataTable>` takes and tells, and the checks of its props.
import type { GuppyNode } from "../view/element.ts";
import type { Check, Checks, CompositeProps, Refusal } from "./composite.ts";
import type { CellValue, DataTableColumn, DataTableSort, DataTableState } from "./data-table-columns.ts";
import type { CellRange } from "./data-table-selection.ts";
import { type MenuItems, menuItems } from "./menu-lines.ts";
import { finite, flag, handler, nodes, oneOf, text, texts, whole } from "./takes.ts";

export interface DataTableRowEvent<Row extends object = object> {
  readonly row: Row;
  /** The row's place as the table has sorted them, from 0. */
  readonly index: number;
  readonly key: string;
}

export interface DataTableCellEvent<Row extends object = object> extends DataTableRowEvent<Row> {
  readonly column: string;
}

export interface DataTableActivateEvent<Row extends object = object> extends DataTableRowEvent<Row> {
  /** Null where the row as a whole was activated. */
  readonly column: string | null;
}

export interface DataTableEditEvent<Row extends object = object> extends DataTableCellEvent<Row> {
  /** What was written, or what an editor of one's own has given. */
  readonly value: CellValue;
  readonly before: CellValue;
}

/** Keys of rows; with `except`, all rows but these. */
export type DataTableRows = readonly string[] | { readonly except: readonly string[] };

export interface DataTableProps extends CompositeProps<"div"> {
  /** Ids differ. The same list as before costs nothing, so keep it outside of `render`. */
  readonly columns: readonly DataTableColumn[];
  /** All rows, where the program has them. */
  readonly rows?: readonly object[] | undefined;
  /** How many rows there are, where `row` gives them one by one. */
  readonly count?: number | undefined;
  /** The row at a place; undefined while it is not there yet, which shows a placeholder. Only rows near what shows are asked for. */
  row?(index: number): object | undefined;
  /** What tells a row from the others. @default `row.id`, else `row.key`, else its place */
  rowKey?(row: object, index: number): string | number;
  /** A name for assistive technology. */
  readonly label?: string | undefined;
  /** In logical px. @default 34 */
  readonly rowHeight?: number | undefined;
  /** @default false */
  readonly striped?: boolean | undefined;
  /** What can be selected. @default "row" */
  readonly selection?: "none" | "row" | "rows" | "cells" | undefined;
  /** The rows that are selected, decided by the program; without it the table keeps that itself. */
  readonly selectedRows?: DataTableRows | undefined;
  /** The cells that are selected, decided by the program; without it the table keeps that itself. */
  readonly selectedCells?: readonly CellRange[] | undefined;
  /** Order, widths, hidden and pinned columns and sorting, decided by the program; without it the table keeps that itself. */
  readonly state?: DataTableState | undefined;
  readonly defaultState?: DataTableState | undefined;
  /** Ids of columns whose values make groups, the outermost first. Needs `rows`. @default [] */
  readonly groupBy?: readonly string[] | undefined;
  /** Keys of groups that are closed, decided by the program; without it the table keeps that itself. */
  readonly collapsed?: readonly string[] | undefined;
  /** What an open row shows below itself. Needs `rows`. */
  detail?(row: object): GuppyNode;
  /** How high that is, in logical px. @default 120 */
  readonly detailHeight?: number | undefined;
  /** Keys of rows that are open, decided by the program; without it the table keeps that itself. */
  readonly expanded?: readonly string[] | undefined;
  /** Rows are on their way: a bar above them says so. @default false */
  readonly loading?: boolean | undefined;
  /** What shows where there is no row. @default "No rows" */
  readonly empty?: GuppyNode;
  /** What a secondary click, the menu key and Shift+F10 offer on a cell. */
  readonly menu?: MenuItems | undefined;
  /** Whether headers have a menu to sort, pin and hide. @default true */
  readonly headerMenu?: boolean | undefined;
  /** Whether Tab goes to the next cell, and leaves the table only at its end. @default false */
  readonly tabCells?: boolean | undefined;
  onRowClick?(event: DataTableRowEvent): unknown;
  onCellClick?(event: DataTableCellEvent): unknown;
  /** Enter on it, or a double click. */
  onActivate?(event: DataTableActivateEvent): unknown;
  /** Other columns are sorted by. Where it is given, the program puts the rows in order; where not, the table does. */
  onSort?(event: { readonly column: string; readonly sorts: readonly DataTableSort[] }): unknown;
  onColumnMove?(event: {
    readonly column: string;
    readonly target: string;
    readonly side: "before" | "after";
  }): unknown;
  onColumnResize?(event: { readonly column: string; readonly width: number }): unknown;
  /** The columns are in another order, width or place, or sorted otherwise. */
  onStateChange?(event: { readonly state: DataTableState }): unknown;
  /** The state names columns that are not there: they are left out of it. */
  onUnknownColumns?(event: { readonly columns: readonly string[] }): unknown;
  onSelectRows?(event: { readonly rows: DataTableRows; readonly count: number }): unknown;
  onSelectCells?(event: { readonly ranges: readonly CellRange[] }): unknown;
  /** A cell was edited: the program decides what becomes of it. */
  onEdit?(event: DataTableEditEvent): unknown;
  /** Text was pasted into cells that can be edited: all of them at once. Without it `onEdit` is told of one after the other. */
  onPaste?(event: { readonly text: string; readonly edits: readonly DataTableEditEvent[] }): unknown;
  /** Delete was pressed while rows can be selected. */
  onDelete?(event: { readonly rows: DataTableRows; readonly count: number }): unknown;
  /** A row was opened or closed. */
  onExpand?(event: { readonly key: string; readonly expanded: boolean; readonly keys: readonly string[] }): unknown;
  /** A group was opened or closed; `keys` are those that are closed now. */
  onCollapse?(event: { readonly key: string; readonly collapsed: boolean; readonly keys: readonly string[] }): unknown;
  onMenu?(event: DataTableCellEvent & { readonly value: string }): unknown;
  /** Cells were copied, as tab-separated values. */
  onCopy?(event: { readonly text: string }): unknown;
  /** Other rows are near what shows: `last` is behind the last one. For loading them. */
  onRange?(event: { readonly first: number; readonly last: number }): unknown;
}

/** Lists that were found good. They are frozen in use: who changes one gives another. */
const good = new WeakSet<object>();

const columns: Check = (value) => {
  if (!Array.isArray(value)) return "a list of columns";
  if (good.has(value)) return undefined;
  const seen = new Set<string>();
  for (const column of value as readonly unknown[]) {
    if (typeof column !== "object" || column === null) return "a list of { id, title?, width?, … }";
    const { id, width, minWidth, maxWidth } = column as Readonly<Record<string, unknown>>;
    if (typeof id !== "string" || id === "") return "columns that each have an `id`, which is a string";
    if (seen.has(id)) return `columns whose ids differ; two have "${id}"`;
    if ([width, minWidth, maxWidth].some((one) => one !== undefined && !isLength(one))) {
      return `columns whose widths are numbers from 0 on; "${id}" has another`;
    }
    seen.add(id);
  }
  good.add(value);
  return undefined;
};

const state: Check = (value) => {
  const what = "{ order?, widths?, hidden?, pinned?: { left, right }, sorts?: [{ column, direction }] }";
  if (typeof value !== "object" || value === null) return what;
  if (good.has(value)) return undefined;
  const { order, widths, hidden, pinned, sorts } = value as Readonly<Record<string, unknown>>;
  const isGood =
    (order === undefined || isTexts(order)) &&
    (hidden === undefined || isTexts(hidden)) &&
    (widths === undefined || isRecordOf(widths, (one) => typeof one === "number")) &&
    (pinned === undefined ||
      (isRecordOf(pinned, isTexts) && "left" in (pinned as object) && "right" in (pinned as object))) &&
    (sorts === undefined || (Array.isArray(sorts) && sorts.every(isSort)));
  if (!isGood) return what;
  good.add(value);
  return undefined;
};

function isLength(value: unknown): boolean {
  return finite(value) === undefined && (value as number) >= 0;
}

function isTexts(value: unknown): boolean {
  return texts(value) === undefined;
}

function isRecordOf(value: unknown, test: (entry: unknown) => boolean): boolean {
  return typeof value === "object" && value !== null && Object.values(value).every(test);
}

function isSort(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { column, direction } = value as Readonly<Record<string, unknown>>;
  return typeof column === "string" && (direction === "ascending" || direction === "descending");
}

const rowsSelected: Check = (value) => {
  const isExcept = typeof value === "object" && value !== null && "except" in value && isTexts(value.except);
  return isExcept || isTexts(value) ? undefined : "a list of keys, or { except: a list of keys }";
};

const ranges: Check = (value) => {
  const what = "a list of { top, left, bottom, right }, which are places from 0 on";
  const isRange = (one: unknown): boolean =>
    isRecordOf(one, (entry) => Number.isInteger(entry) && (entry as number) >= 0) &&
    ["top", "left", "bottom", "right"].every((name) => name in (one as object));
  return Array.isArray(value) && value.every(isRange) ? undefined : what;
};

const height: Check = (value) =>
  isLength(value) && (value as number) >= 1 && (value as number) <= 10_000 ? undefined : "a number from 1 to 10000";

/** As many as `<rows>` can tell apart. */
export const mostRows = 100_000_000;

export const dataTableChecks: Checks<DataTableProps> = {
  columns,
  rows: (value) => (Array.isArray(value) ? undefined : "a list of objects"),
  count: whole(0, mostRows),
  row: handler,
  rowKey: handler,
  label: text,
  rowHeight: height,
  striped: flag,
  selection: oneOf("none", "row", "rows", "cells"),
  selectedRows: rowsSelected,
  selectedCells: ranges,
  state,
  defaultState: state,
  groupBy: texts,
  collapsed: texts,
  detail: handler,
  detailHeight: height,
  expanded: texts,
  loading: flag,
  empty: nodes,
  menu: menuItems,
  headerMenu: flag,
  tabCells: flag,
  onRowClick: handler,
  onCellClick: handler,
  onActivate: handler,
  onSort: handler,
  onColumnMove: handler,
  onColumnResize: handler,
  onStateChange: handler,
  onUnknownColumns: handler,
  onSelectRows: handler,
  onSelectCells: handler,
  onEdit: handler,
  onPaste: handler,
  onDelete: handler,
  onExpand: handler,
  onCollapse: handler,
  onMenu: handler,
  onCopy: handler,
  onRange: handler,
};

export function refuseTable({ rows, count, row, groupBy, detail }: DataTableProps): Refusal | undefined {
  if (rows === undefined && (count === undefined || row === undefined)) {
    return {
      name: count === undefined ? "rows" : "row",
      what: "The table has no rows",
      next: "Give it `rows`, a list, or `count` and `row`, a function from a place to a row.",
    };
  }
  if (rows !== undefined && (count !== undefined || row !== undefined)) {
    return { name: "rows", what: "The table has `rows` and `count` or `row`", next: "Give it one or the other." };
  }
  if (rows === undefined && (detail !== undefined || (groupBy?.length ?? 0) > 0)) {
    const name = detail === undefined ? "groupBy" : "detail";
    return {
      name,
      what: `\`${name}\` needs \`rows\``,
      next: "Where rows come one by one, nobody knows what is in the others.",
    };
  }
  return undefined;
}
