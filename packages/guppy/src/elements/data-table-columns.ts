// The columns of a data table and what the user has made of them: order, widths, what is hidden, pinned and sorted by. Pure; `data-table.ts` draws it.
import type { GuppyNode } from "../view/element.ts";

/** What a cell holds: sorting, copying and editing go by it. */
export type CellValue = string | number | boolean | bigint | Date | null | undefined;

export interface DataTableCell<Row extends object = object> {
  readonly row: Row;
  /** The row's place among all rows, from 0. */
  readonly index: number;
  readonly column: string;
  readonly value: CellValue;
}

/** What an editor of one's own is given. */
export interface DataTableEdit<Row extends object = object> extends DataTableCell<Row> {
  /** The text at first: that of the cell, or the letter that began the edit. */
  readonly text: string;
  /** Ends the edit with this value. */
  readonly commit: (value: CellValue) => void;
  /** Ends it as if it had never begun. */
  readonly cancel: () => void;
}

// Methods, so that a column of one type of row fits into a list of columns of any.
export interface DataTableColumn<Row extends object = object> {
  /** Tells it from the others; events carry it. */
  readonly id: string;
  /** What its header says. @default the id */
  readonly title?: string | undefined;
  /** In logical px. @default 140 */
  readonly width?: number | undefined;
  /** @default 48 */
  readonly minWidth?: number | undefined;
  /** @default 2000 */
  readonly maxWidth?: number | undefined;
  /** @default "start" */
  readonly align?: "start" | "center" | "end" | undefined;
  /** Kept at this edge while the others scroll, until the user's state says otherwise. */
  readonly pinned?: "left" | "right" | undefined;
  /** Not shown until the user's state says otherwise. @default false */
  readonly hidden?: boolean | undefined;
  /** @default true */
  readonly sortable?: boolean | undefined;
  /** @default true */
  readonly resizable?: boolean | undefined;
  /** @default true */
  readonly reorderable?: boolean | undefined;
  /** @default true */
  readonly hideable?: boolean | undefined;
  /** What stands in the footer below it. */
  readonly footer?: GuppyNode;
  /** What the cell holds. @default the row's property of the column's id */
  value?(row: Row): CellValue;
  /** What the cell shows. @default the value as text */
  cell?(cell: DataTableCell<Row>): GuppyNode;
  /** Whether its cells can be edited; a function is asked for each row. @default false */
  readonly editable?: boolean | ((row: never) => boolean) | undefined;
  /** What edits the cell. @default a text input */
  editor?(edit: DataTableEdit<Row>): GuppyNode;
}

export interface DataTableSort {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** What the user has made of the columns: plain data, to be kept as JSON. What is left out is as the columns say. */
export interface DataTableState {
  /** Ids in the order they stand in; columns that are not named follow. */
  readonly order?: readonly string[] | undefined;
  /** In logical px. */
  readonly widths?: Readonly<Record<string, number>> | undefined;
  readonly hidden?: readonly string[] | undefined;
  readonly pinned?: { readonly left: readonly string[]; readonly right: readonly string[] } | undefined;
  /** The first decides; the second where that is equal; and so on. */
  readonly sorts?: readonly DataTableSort[] | undefined;
}

/** A column that shows. */
export interface ShownColumn {
  readonly id: string;
  readonly of: DataTableColumn;
  readonly width: number;
  readonly side: "left" | "middle" | "right";
  /** Its left edge in the part of the table it stands in: pinned left, in the middle, pinned right. */
  readonly left: number;
  /** Its place among all columns that show. */
  readonly place: number;
}

export interface ShownColumns {
  /** As they stand, from left to right. */
  readonly all: readonly ShownColumn[];
  readonly left: readonly ShownColumn[];
  readonly middle: readonly ShownColumn[];
  readonly right: readonly ShownColumn[];
  readonly leftWidth: number;
  readonly middleWidth: number;
  readonly rightWidth: number;
  readonly byId: ReadonlyMap<string, ShownColumn>;
  readonly sorts: readonly DataTableSort[];
  /** Names in the state that no column has. */
  readonly unknown: readonly string[];
}

export const defaultWidth = 140;
const leastWidth = 48;
const mostWidth = 2000;

export function showColumns(columns: readonly DataTableColumn[], state: DataTableState): ShownColumns {
  const known = new Map(columns.map((column) => [column.id, column]));
  const hidden = new Set(hiddenIds(columns, state));
  const pinned = pinnedIds(columns, state);
  const sides = new Map<string, "left" | "right">([
    ...pinned.left.map((id) => [id, "left"] as const),
    ...pinned.right.map((id) => [id, "right"] as const),
  ]);
  const parts = { left: [] as DataTableColumn[], middle: [] as DataTableColumn[], right: [] as DataTableColumn[] };
  for (const id of orderedIds(columns, state)) {
    const column = known.get(id);
    if (column !== undefined && !hidden.has(id)) parts[sides.get(id) ?? "middle"].push(column);
  }
  let place = 0;
  const lay = (side: ShownColumn["side"]): ShownColumn[] => {
    let left = 0;
    return parts[side].map((of) => {
      const width = widthWithin(of, state.widths?.[of.id] ?? of.width ?? defaultWidth);
      const shown: ShownColumn = { id: of.id, of, width, side, left, place: place++ };
      left += width;
      return shown;
    });
  };
  const [left, middle, right] = [lay("left"), lay("middle"), lay("right")];
  const all = [...left, ...middle, ...right];
  return {
    all,
    left,
    middle,
    right,
    leftWidth: widthOf(left),
    middleWidth: widthOf(middle),
    rightWidth: widthOf(right),
    byId: new Map(all.map((shown) => [shown.id, shown])),
    sorts: (state.sorts ?? []).filter(({ column }) => known.has(column)),
    unknown: unknownIds(known, state),
  };
}

function widthOf(columns: readonly ShownColumn[]): number {
  const last = columns.at(-1);
  return last === undefined ? 0 : last.left + last.width;
}

export function widthWithin({ minWidth = leastWidth, maxWidth = mostWidth }: DataTableColumn, width: number): number {
  const wanted = Number.isFinite(width) ? Math.round(width) : defaultWidth;
  return Math.max(minWidth, Math.min(maxWidth, wanted));
}

function orderedIds(columns: readonly DataTableColumn[], { order }: DataTableState): readonly string[] {
  const ids = columns.map(({ id }) => id);
  if (order === undefined) return ids;
  const named = new Set(order);
  return [...named, ...ids.filter((id) => !named.has(id))];
}

function hiddenIds(columns: readonly DataTableColumn[], state: DataTableState): readonly string[] {
  return state.hidden ?? columns.filter(({ hidden }) => hidden === true).map(({ id }) => id);
}

function pinnedIds(
  columns: readonly DataTableColumn[],
  state: DataTableState,
): { readonly left: readonly string[]; readonly right: readonly string[] } {
  if (state.pinned !== undefined) return state.pinned;
  const at = (side: "left" | "right"): readonly string[] =>
    columns.filter(({ pinned }) => pinned === side).map(({ id }) => id);
  return { left: at("left"), right: at("right") };
}

function unknownIds(known: ReadonlyMap<string, unknown>, state: DataTableState): readonly string[] {
  const named = [
    ...(state.order ?? []),
    ...Object.keys(state.widths ?? {}),
    ...(state.hidden ?? []),
    ...(state.pinned?.left ?? []),
    ...(state.pinned?.right ?? []),
    ...(state.sorts ?? []).map(({ column }) => column),
  ];
  return [...new Set(named)].filter((id) => !known.has(id));
}

/** The state without what no column has any more. */
export function withoutUnknown(columns: readonly DataTableColumn[], state: DataTableState): DataTableState {
  const known = new Set(columns.map(({ id }) => id));
  const kept = (ids: readonly string[]): readonly string[] => ids.filter((id) => known.has(id));
  return {
    ...(state.order !== undefined && { order: kept(state.order) }),
    ...(state.widths !== undefined && {
      widths: Object.fromEntries(Object.entries(state.widths).filter(([id]) => known.has(id))),
    }),
    ...(state.hidden !== undefined && { hidden: kept(state.hidden) }),
    ...(state.pinned !== undefined && { pinned: { left: kept(state.pinned.left), right: kept(state.pinned.right) } }),
    ...(state.sorts !== undefined && { sorts: state.sorts.filter(({ column }) => known.has(column)) }),
  };
}

/** Puts a column before or after another one, on that one's side of the table. */
export function moveColumn(
  columns: readonly DataTableColumn[],
  state: DataTableState,
  id: string,
  target: string,
  side: "before" | "after",
): DataTableState {
  const order = orderedIds(columns, state);
  if (id === target || !order.includes(id) || !order.includes(target)) return state;
  const others = order.filter((other) => other !== id);
  const at = others.indexOf(target) + (side === "after" ? 1 : 0);
  const next = { ...state, order: [...others.slice(0, at), id, ...others.slice(at)] };
  const pinned = pinnedIds(columns, state);
  const sideOf = (one: string): "left" | "right" | null =>
    pinned.left.includes(one) ? "left" : pinned.right.includes(one) ? "right" : null;
  return sideOf(id) === sideOf(target) ? next : pinColumn(columns, next, id, sideOf(target));
}

export function resizeColumn(column: DataTableColumn, state: DataTableState, width: number): DataTableState {
  return { ...state, widths: { ...state.widths, [column.id]: widthWithin(column, width) } };
}

export function hideColumn(
  columns: readonly DataTableColumn[],
  state: DataTableState,
  id: string,
  hidden: boolean,
): DataTableState {
  const others = hiddenIds(columns, state).filter((other) => other !== id);
  return { ...state, hidden: hidden ? [...others, id] : others };
}

export function pinColumn(
  columns: readonly DataTableColumn[],
  state: DataTableState,
  id: string,
  side: "left" | "right" | null,
): DataTableState {
  const pinned = pinnedIds(columns, state);
  const part = (one: "left" | "right"): readonly string[] => {
    const others = pinned[one].filter((other) => other !== id);
    return side === one ? [...others, id] : others;
  };
  return { ...state, pinned: { left: part("left"), right: part("right") } };
}

/** What a press on the header makes of the sorting: up, down, none. With `adds`, the other columns stay sorted by. */
export function sortColumn(state: DataTableState, id: string, adds: boolean): DataTableState {
  const sorts = state.sorts ?? [];
  const before = sorts.find(({ column }) => column === id);
  const next: readonly DataTableSort[] =
    before === undefined
      ? [{ column: id, direction: "ascending" }]
      : before.direction === "ascending"
        ? [{ column: id, direction: "descending" }]
        : [];
  if (!adds) return { ...state, sorts: next };
  if (before === undefined) return { ...state, sorts: [...sorts, ...next] };
  return { ...state, sorts: sorts.flatMap((sort) => (sort.column === id ? next : [sort])) };
}

export function setSort(state: DataTableState, id: string, direction: DataTableSort["direction"]): DataTableState {
  return { ...state, sorts: [{ column: id, direction }] };
}

/** The columns of a part that reach into a horizontal stretch: from the first to the one after the last. */
export function columnsWithin(
  columns: readonly ShownColumn[],
  from: number,
  to: number,
): { readonly first: number; readonly end: number } {
  const first = Math.max(
    0,
    firstFrom(columns, ({ left, width }) => left + width > from),
  );
  const end = firstFrom(columns, ({ left }) => left >= to);
  return { first: Math.min(first, columns.length), end: Math.max(end, Math.min(first, columns.length)) };
}

/** The first column that passes; those before it do not. */
function firstFrom(columns: readonly ShownColumn[], passes: (column: ShownColumn) => boolean): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const column = columns[middle];
    if (column !== undefined && passes(column)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What the cell holds. */
export function cellValue(column: DataTableColumn, row: object): CellValue {
  if (column.value !== undefined) return column.value(row);
  const value: unknown = (row as Readonly<Record<string, unknown>>)[column.id];
  if (value === null || value === undefined || value instanceof Date) return value;
  return typeof value === "object" || typeof value === "function" || typeof value === "symbol"
    ? String(value)
    : (value as CellValue);
}

/** The value as the cell shows it where the column does not say how. */
export function textOf(value: CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
  return String(value);
}

export function isEditable({ editable = false }: DataTableColumn, row: object): boolean {
  return typeof editable === "function" ? editable(row as never) : editable;
}
