// What keys and the pointer do with the columns of a data table: sort, move, resize, pin and hide.
import type { DownEvent, KeyEvent, MenuAt, MoveEvent } from "./data-table-actions.ts";
import {
  cellValue,
  type DataTableState,
  hideColumn,
  moveColumn,
  pinColumn,
  resizeColumn,
  type ShownColumn,
  setSort,
  sortColumn,
  textOf,
  widthWithin,
} from "./data-table-columns.ts";
import { columnAt, type Model } from "./data-table-model.ts";
import { rowAtLine } from "./data-table-select.ts";
import { textWidth } from "./text-width.ts";

/** Of a table's text, in logical px. */
const fontSize = 14;

/** What the pointer is doing with a header; it changes between renders. */
export interface HeaderGrip {
  current:
    | { readonly type: "resize"; readonly id: string; readonly x: number; readonly width: number }
    | { readonly type: "press"; readonly id: string; readonly x: number; readonly isMoved: boolean }
    | null;
}

export interface HeaderActions {
  /** Undefined where the key is not the header's. */
  readonly key: (column: ShownColumn | undefined, event: KeyEvent) => { readonly done: unknown } | undefined;
  readonly press: (column: ShownColumn, event: DownEvent) => void;
  readonly drag: (column: ShownColumn, event: MoveEvent) => void;
  readonly release: (column: ShownColumn) => void;
  readonly click: (column: ShownColumn, adds: boolean) => void;
  readonly menu: (column: ShownColumn, event: MenuAt | null) => void;
  readonly grip: (column: ShownColumn, event: DownEvent) => void;
  readonly pull: (event: MoveEvent) => void;
  readonly letGo: () => void;
  readonly fit: (column: ShownColumn) => void;
  readonly choose: (column: string, value: string) => void;
}

const keyStep = 16;
/** Px that the pointer may move in a click. */
const slack = 5;

export function createHeaderActions(
  model: Model,
  hold: HeaderGrip,
  seen: () => { readonly first: number; readonly last: number },
): HeaderActions {
  const { props, doing, change, shown } = model;
  const now = (): DataTableState => props.state ?? doing().state;
  const become = (state: DataTableState): void => {
    change({ state });
    props.onStateChange?.({ state });
  };
  const sortBy = (column: string, state: DataTableState): void => {
    become(state);
    props.onSort?.({ column, sorts: state.sorts ?? [] });
  };
  const sort = ({ id, of }: ShownColumn, adds: boolean): void => {
    if (of.sortable !== false) sortBy(id, sortColumn(now(), id, adds));
  };
  const resize = ({ id, of }: ShownColumn, width: number): void => {
    const next = widthWithin(of, width);
    if (of.resizable === false || next === shown.byId.get(id)?.width) return;
    become(resizeColumn(of, now(), next));
    props.onColumnResize?.({ column: id, width: next });
  };
  const move = (id: string, target: string, side: "before" | "after"): void => {
    const state = now();
    const next = moveColumn(props.columns, state, id, target, side);
    if (next === state) return;
    become(next);
    props.onColumnMove?.({ column: id, target, side });
  };
  /** As wide as what is seen of it needs. */
  const fitWidth = (column: ShownColumn): void => {
    const { of } = column;
    const { first, last } = seen();
    let width = Math.ceil(textWidth(of.title ?? of.id, fontSize)) + 52;
    for (let line = first; line < last; line++) {
      const at = rowAtLine(model, line);
      if (at !== undefined) width = Math.max(width, Math.ceil(textWidth(textOf(cellValue(of, at.row)), fontSize)) + 26);
    }
    resize(column, width);
  };

  return {
    key(column, { key, alt, shift }) {
      if (column === undefined) return undefined;
      const by = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
      if (key === "Enter" || key === " ") return { done: sort(column, shift) };
      if (by !== 0 && shift) return { done: resize(column, column.width + by * keyStep) };
      if (by === 0 || !alt) return undefined;
      const target = shown.all[column.place + by];
      if (target === undefined || column.of.reorderable === false) return { done: undefined };
      change({ active: { row: doing().active.row, column: column.place + by } });
      return { done: move(column.id, target.id, by > 0 ? "after" : "before") };
    },
    press({ id, place }, { button, x }) {
      change({ active: { row: -1, column: place } });
      if (button === "left") hold.current = { type: "press", id, x, isMoved: false };
    },
    drag(column, { x, localX }) {
      const held = hold.current;
      if (held?.type !== "press" || column.of.reorderable === false) return;
      if (!held.isMoved && Math.abs(x - held.x) < slack) return;
      hold.current = { ...held, isMoved: true };
      const at = edgeOf(model, column) + localX;
      const target = columnAt(shown, at, doing());
      if (target === undefined) return;
      const side = at - edgeOf(model, target) < target.width / 2 ? "before" : "after";
      const drop = target.id === held.id ? null : ({ id: target.id, side } as const);
      const before = doing().dragged;
      if (before?.id === held.id && before.drop?.id === drop?.id && before.drop?.side === drop?.side) return;
      change({ dragged: { id: held.id, drop } });
    },
    release(column) {
      const { dragged } = doing();
      if (dragged === null) return;
      change({ dragged: null });
      if (dragged.drop !== null) move(column.id, dragged.drop.id, dragged.drop.side);
    },
    click(column, adds) {
      const held = hold.current;
      hold.current = null;
      if (held?.type === "press" && !held.isMoved) sort(column, adds);
    },
    menu(column, event) {
      if (props.headerMenu === false) return;
      hold.current = null;
      const at = event === null ? null : { x: event.x, y: event.y };
      change({ active: { row: -1, column: column.place }, menu: { at, of: { header: column.id } } });
    },
    grip({ id, width }, { button, x }) {
      if (button === "left") hold.current = { type: "resize", id, x, width };
    },
    pull({ x }) {
      const held = hold.current;
      const column = held?.type === "resize" ? shown.byId.get(held.id) : undefined;
      if (held?.type === "resize" && column !== undefined) resize(column, held.width + x - held.x);
    },
    letGo() {
      hold.current = null;
    },
    fit: fitWidth,
    choose(id, value) {
      const column = shown.byId.get(id);
      const state = now();
      if (value === "ascending" || value === "descending") sortBy(id, setSort(state, id, value));
      else if (value === "unsorted")
        sortBy(id, { ...state, sorts: (state.sorts ?? []).filter((one) => one.column !== id) });
      else if (value === "left" || value === "right") become(pinColumn(props.columns, state, id, value));
      else if (value === "unpin") become(pinColumn(props.columns, state, id, null));
      else if (value === "hide") become(hideColumn(props.columns, state, id, true));
      else if (value === "fit" && column !== undefined) fitWidth(column);
      else if (value.startsWith("column ")) {
        const other = value.slice("column ".length);
        become(hideColumn(props.columns, state, other, shown.byId.has(other)));
      }
    },
  };
}

/** The left edge of a column that shows, from the left edge of the table. */
function edgeOf({ shown, doing }: Model, { side, left }: ShownColumn): number {
  const { left: scrolled, width } = doing();
  if (side === "left") return left;
  if (side === "middle") return shown.leftWidth + left - scrolled;
  return Math.max(width, shown.leftWidth + shown.rightWidth) - shown.rightWidth + left;
}
