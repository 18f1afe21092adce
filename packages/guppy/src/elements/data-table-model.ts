// What a data table is at one moment: what the user did, what the program decides, and what follows from both. `data-table.ts` draws it,
// `data-table-actions.ts` changes it.
import { useRef } from "../view/hooks.ts";
import { columnsWithin, type DataTableState, type ShownColumns, showColumns } from "./data-table-columns.ts";
import { type Heights, type Lines, linesOf, plainLines } from "./data-table-lines.ts";
import type { DataTableProps } from "./data-table-props.ts";
import { type CellPlace, type CellRange, noRows, type RowSelection } from "./data-table-selection.ts";
import { sortRows } from "./data-table-sorting.ts";
import { useHeld, useMade } from "./made.ts";

/** What the user is doing, which no program decides. */
export interface Doing {
  readonly state: DataTableState;
  readonly rows: RowSelection;
  readonly ranges: readonly CellRange[];
  readonly expanded: readonly string[];
  readonly collapsed: readonly string[];
  /** The line and column that keys act on: -1 is the header, and the row as a whole. */
  readonly active: CellPlace;
  /** Where a selection with Shift begins. */
  readonly anchor: CellPlace;
  readonly hasFocus: boolean;
  readonly edit: Edit | null;
  readonly menu: OpenMenu | null;
  readonly dragged: DraggedColumn | null;
  /** The pointer selects cells as it moves. */
  readonly selects: boolean;
  /** What shows sideways, in px of the content: the columns are made for it. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export interface Edit {
  readonly line: number;
  readonly key: string;
  readonly column: string;
  /** What began the edit, where that was a letter. */
  readonly typed: string | null;
}

export interface OpenMenu {
  /** Where the pointer was; null for the keyboard, where it opens at the active cell. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly of: { readonly column: string; readonly line: number } | { readonly header: string };
}

export interface DraggedColumn {
  readonly id: string;
  readonly drop: { readonly id: string; readonly side: "before" | "after" } | null;
}

const first: Doing = {
  state: {},
  rows: noRows,
  ranges: [],
  expanded: [],
  collapsed: [],
  active: { row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
  hasFocus: false,
  edit: null,
  menu: null,
  dragged: null,
  selects: false,
  left: 0,
  width: 0,
  height: 0,
};

/** Where rows come from. */
export interface Source {
  readonly count: number;
  /** Undefined while it is not there, or where it can't be had. */
  readonly at: (index: number) => object | undefined;
  /** The same, and throws what the program has thrown. */
  readonly read: (index: number) => object | undefined;
  readonly keyOf: (row: object, index: number) => string;
}

/** Columns of the middle that are made: from the first to the one after the last. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

export interface Model {
  readonly props: DataTableProps;
  /** What the user is doing now; read when it is needed, since it changes between two renders. */
  readonly doing: () => Doing;
  readonly change: (next: Partial<Doing>) => void;
  readonly shown: ShownColumns;
  readonly state: DataTableState;
  readonly source: Source;
  readonly lines: Lines;
  readonly heights: Heights;
  readonly stretch: Stretch;
  readonly isSortedHere: boolean;
}

/** Px to the left and right of what shows in which columns are made as well. */
const beside = 160;
/** Others are made when less than that of them is left, so that none comes into sight before it is made. */
const ahead = 80;
/** Columns beyond those that show which are not worth making all rows anew. */
const mostSpare = 12;

export function useModel(props: DataTableProps): Model {
  const [doing, change] = useHeld<Doing>(() => ({ ...first, state: props.defaultState ?? first.state }));
  const { columns, rowHeight = 34, detailHeight = 120, onSort } = props;
  const now = doing();
  const state = props.state ?? now.state;
  const shown = useMade(() => showColumns(columns, state), [columns, state]);
  const isSortedHere = onSort === undefined && props.rows !== undefined;
  const sorts = isSortedHere ? shown.sorts : noSorts;
  const rows = useMade(
    () => (props.rows === undefined ? undefined : sortRows(props.rows, columns, sorts)),
    [props.rows, columns, sorts],
  );
  const source = useSource(props, rows);
  const expanded = props.expanded ?? now.expanded;
  const collapsed = props.collapsed ?? now.collapsed;
  const opens = props.detail !== undefined && expanded.length > 0;
  const groupBy = props.groupBy ?? noTexts;
  const lines = useMade(() => {
    if (rows === undefined || (!opens && groupBy.length === 0)) return plainLines(source.count);
    const open = opens ? placesOf(rows, source, new Set(expanded)) : new Set<number>();
    return linesOf(rows, { columns, groupBy, collapsed: new Set(collapsed), open });
  }, [rows ?? source.count, opens ? expanded : null, groupBy, collapsed, columns]);
  return {
    props,
    doing,
    change,
    shown,
    state,
    source,
    lines,
    heights: useMade(() => ({ line: rowHeight, detail: detailHeight }), [rowHeight, detailHeight]),
    stretch: useStretch(shown, now),
    isSortedHere,
  };
}

const noSorts: ShownColumns["sorts"] = [];
const noTexts: readonly string[] = [];

function useSource(props: DataTableProps, rows: readonly object[] | undefined): Source {
  const { count = 0, row, rowKey } = props;
  const asked = useRef({ row, rowKey });
  asked.current = { row, rowKey };
  return useMade(() => {
    // A program without types may give null for a row that is not there.
    const read = (index: number): object | undefined =>
      (rows === undefined ? asked.current.row?.(index) : rows[index]) ?? undefined;
    return {
      count: rows === undefined ? count : rows.length,
      read,
      at(index) {
        try {
          return read(index);
        } catch {
          return undefined;
        }
      },
      keyOf: (one, index) => String(asked.current.rowKey?.(one, index) ?? ownKey(one) ?? index),
    };
  }, [rows ?? count]);
}

function ownKey(row: { readonly id?: unknown; readonly key?: unknown }): string | number | undefined {
  const key = row.id ?? row.key;
  return typeof key === "string" || typeof key === "number" ? key : undefined;
}

function placesOf(rows: readonly object[], { keyOf }: Source, keys: ReadonlySet<string>): ReadonlySet<number> {
  const places = new Set<number>();
  for (let index = 0; index < rows.length && places.size < keys.size; index++) {
    if (keys.has(keyOf(rows[index] as object, index))) places.add(index);
  }
  return places;
}

/** The columns made, which stay the same until what shows comes near their ends. */
function useStretch(shown: ShownColumns, { left, width }: Doing): Stretch {
  const made = useRef<{ readonly of: ShownColumns; readonly stretch: Stretch } | null>(null);
  // Before the table knows how wide it is, it makes what fits a window of the usual size.
  const room = Math.max(0, (width === 0 ? 800 : width) - shown.leftWidth - shown.rightWidth);
  const needed = columnsWithin(shown.middle, left - ahead, left + room + ahead);
  const before = made.current;
  if (before?.of === shown) {
    const { first: start, end } = before.stretch;
    const spare = end - start - (needed.end - needed.first);
    if (start <= needed.first && end >= needed.end && spare <= mostSpare) return before.stretch;
  }
  const stretch = columnsWithin(shown.middle, left - beside, left + room + beside);
  made.current = { of: shown, stretch };
  return stretch;
}

/** The column at a place of the table's width, from its left edge. */
export function columnAt(
  { leftWidth, rightWidth, middleWidth, left: pinnedLeft, middle, right: pinnedRight }: ShownColumns,
  x: number,
  { left, width }: Pick<Doing, "left" | "width">,
): ShownColumns["all"][number] | undefined {
  const find = (columns: ShownColumns["left"], at: number): ShownColumns["all"][number] | undefined => {
    const { first: place } = columnsWithin(columns, at, at);
    return columns[Math.min(Math.max(place, 0), columns.length - 1)];
  };
  const rightEdge = Math.max(width, leftWidth + rightWidth);
  if (pinnedLeft.length > 0 && x < leftWidth) return find(pinnedLeft, x);
  if (pinnedRight.length > 0 && x >= rightEdge - rightWidth) return find(pinnedRight, x - (rightEdge - rightWidth));
  if (middleWidth === 0) return pinnedLeft.at(-1) ?? pinnedRight[0];
  return find(middle, x + left - leftWidth);
}
