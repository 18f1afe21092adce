// What keys and the pointer do in the body of a data table. The header is in `data-table-header-actions.ts`.
import type { ElementProps } from "../view/jsx-types.ts";
import { copiedText } from "./data-table-clip.ts";
import { type CellValue, cellValue, isEditable, textOf } from "./data-table-columns.ts";
import type { HeaderActions } from "./data-table-header-actions.ts";
import { type Field, header, placeForKey, placeForTab, type Stroke, wholeRow } from "./data-table-keys.ts";
import { lineAt, lineAtHeight, nextLine, topOf } from "./data-table-lines.ts";
import { columnAt, type Doing, type Edit, type Model } from "./data-table-model.ts";
import { pasteInto } from "./data-table-paste.ts";
import {
  flipPlace,
  rowAtLine,
  selectAll,
  selectColumn,
  selectedCells,
  selectedRows,
  selectNothing,
  selectPlace,
  selectRange,
} from "./data-table-select.ts";
import { type CellPlace, countOfRows, hasRow, rangeOf } from "./data-table-selection.ts";

export type KeyEvent = Parameters<NonNullable<ElementProps<"div">["onKeyDown"]>>[0];
export type DownEvent = Parameters<NonNullable<ElementProps<"div">["onPointerDown"]>>[0];
export type MoveEvent = Parameters<NonNullable<ElementProps<"div">["onPointerMove"]>>[0];
export type MenuAt = Parameters<NonNullable<ElementProps<"div">["onContextMenu"]>>[0];

/** What the table can ask of its nodes. */
export interface Reach {
  readonly showLine: (line: number) => void;
  readonly showLeft: (left: number) => void;
  readonly focus: () => void;
  readonly copy: (text: string) => Promise<void>;
  readonly paste: () => Promise<string | undefined>;
}

/** Those it takes besides, where something becomes of what is pasted. */
export const pasteKeys = " ctrl-v cmd-v shift-insert";

/** The keys that the table takes from what is around it. */
export const tableKeys: string = [
  ...["up", "down", "left", "right", "home", "end", "pageup", "pagedown"].flatMap((key) =>
    ["", "ctrl-", "shift-", "ctrl-shift-", "cmd-", "cmd-shift-"].map((held) => held + key),
  ),
  ...["alt-left", "alt-right", "alt-pageup", "alt-pagedown", "enter", "shift-enter", "space", "ctrl-space"],
  ...["shift-space", "f2", "escape", "delete", "ctrl-a", "ctrl-c", "cmd-a", "cmd-c", "ctrl-insert", "text"],
].join(" ");

export interface Actions {
  readonly key: (event: KeyEvent) => unknown;
  readonly press: (line: number, event: DownEvent) => void;
  readonly drag: (line: number, event: MoveEvent) => void;
  readonly release: () => void;
  readonly click: (line: number) => unknown;
  readonly activate: (line: number) => unknown;
  readonly menu: (line: number, event: MenuAt | null) => void;
  readonly toggle: (line: number) => unknown;
  /** Ends the edit; `key` is the one that did, which may lead on. */
  readonly commit: (value: CellValue, key: "Enter" | "Tab" | null, back: boolean) => unknown;
  readonly cancel: () => void;
  /** Whether Tab has somewhere to go. */
  readonly canTab: (back: boolean) => boolean;
}

export function createActions(model: Model, reach: Reach, headers: HeaderActions): Actions {
  const { props, doing, change, shown, lines, heights, source } = model;
  const field = (): Field => ({
    rows: lines.count,
    columns: shown.all.length,
    page: {
      row: Math.max(1, Math.floor(doing().height / heights.line) - 1),
      column: Math.max(1, model.stretch.end - model.stretch.first - 2),
    },
    step: (from, by) => nextLine(lines, from, by),
    isFilled: (row, column) => holdsSomething(model, row, column),
  });

  /** Scrolls until the place shows. */
  const show = ({ row, column }: CellPlace): void => {
    if (row >= 0) reach.showLine(row);
    const at = shown.all[column];
    if (at === undefined || at.side !== "middle") return;
    const { left, width } = doing();
    const room = width - shown.leftWidth - shown.rightWidth;
    if (at.left < left) reach.showLeft(at.left);
    else if (at.left + at.width > left + room) reach.showLeft(Math.min(at.left, at.left + at.width - room));
  };
  const go = (place: CellPlace, shift: boolean): void => {
    change({ active: place, ...selectPlace(model, place, { shift, control: false }) });
    show(place);
  };
  const begin = (place: CellPlace, typed: string | null): boolean => {
    const column = shown.all[place.column];
    const at = rowAtLine(model, place.row);
    if (column === undefined || at === undefined || lineAt(lines, place.row)?.type !== "row") return false;
    if (!isEditable(column.of, at.row)) return false;
    change({ active: place, edit: { line: place.row, key: at.key, column: column.id, typed } });
    show(place);
    return true;
  };
  const tellEdit = (line: number, id: string, value: CellValue): unknown => {
    const at = rowAtLine(model, line);
    const column = shown.byId.get(id);
    if (at === undefined || column === undefined) return undefined;
    const before = cellValue(column.of, at.row);
    if (Object.is(value, before) || (typeof value === "string" && value === textOf(before))) return undefined;
    return props.onEdit?.({ ...at, column: id, value, before });
  };
  const activate = (line: number, column: number): unknown => {
    const at = rowAtLine(model, line);
    return at && props.onActivate?.({ ...at, column: shown.all[column]?.id ?? null });
  };
  const toggle = (line: number): unknown => {
    const found = lineAt(lines, line);
    if (found?.type === "group") {
      const before = props.collapsed ?? doing().collapsed;
      const { key } = found.group;
      const collapsed = !before.includes(key);
      const keys = collapsed ? [...before, key] : before.filter((one) => one !== key);
      change({ collapsed: keys });
      return props.onCollapse?.({ key, collapsed, keys });
    }
    const at = rowAtLine(model, line);
    if (at === undefined || props.detail === undefined) return undefined;
    const before = props.expanded ?? doing().expanded;
    const expanded = !before.includes(at.key);
    const keys = expanded ? [...before, at.key] : before.filter((one) => one !== at.key);
    change({ expanded: keys });
    return props.onExpand?.({ key: at.key, expanded, keys });
  };
  const copy = async (): Promise<void> => {
    const text = copiedText(model);
    props.onCopy?.({ text });
    await reach.copy(text);
  };
  const paste = async (): Promise<unknown> => {
    const text = (await reach.paste()) ?? "";
    const { edits, range } = pasteInto(model, text);
    if (range !== null && props.selection === "cells") {
      const anchor = { row: range.top, column: range.left };
      change({ anchor, active: anchor, ...selectRange(model, range) });
    }
    if (edits.length === 0) return undefined;
    if (props.onPaste !== undefined) return props.onPaste({ text, edits });
    return Promise.all(edits.map((edit) => props.onEdit?.(edit)));
  };
  const erase = (): void => {
    const { active } = doing();
    const column = shown.all[active.column];
    const at = rowAtLine(model, active.row);
    if (column !== undefined && at !== undefined && isEditable(column.of, at.row)) tellEdit(active.row, column.id, "");
  };

  /** Keys that come after the letter that began an edit, and before there is something to write in. */
  const early = ({ key: name, text, shift }: KeyEvent, edit: Edit): unknown => {
    if (edit.typed === null) return undefined;
    if (name === "Enter" || name === "Tab") return commit(edit.typed, name, shift);
    if (name === "Escape") return change({ edit: null });
    return text === "" ? undefined : change({ edit: { ...edit, typed: edit.typed + text } });
  };
  const commit = (value: CellValue, by: "Enter" | "Tab" | null, back: boolean): unknown => {
    const { edit, active } = doing();
    if (edit === null) return undefined;
    const row = edit.line;
    const place = { row, column: active.column };
    const to =
      by === "Tab"
        ? placeForTab(place, back, field())
        : by === "Enter"
          ? { row: nextLine(lines, row, back ? -1 : 1), column: active.column }
          : undefined;
    change({ edit: null });
    if (to !== undefined) go(to, false);
    if (by !== null) reach.focus();
    return tellEdit(edit.line, edit.column, value);
  };

  const key = (event: KeyEvent): unknown => {
    const { active, edit } = doing();
    if (edit !== null) return early(event, edit);
    if (shown.all.length === 0) return undefined;
    const stroke: Stroke = event;
    const { key: name, shift } = event;
    const far = event.control || event.platform;
    if (active.row === header) {
      const handled = headers.key(shown.all[active.column], event);
      if (handled !== undefined) return handled.done;
    }
    if (far && name.toLowerCase() === "a") return change(selectAll(model));
    if (far && (name.toLowerCase() === "c" || name === "Insert")) return copy();
    const pastes = props.onPaste !== undefined || props.onEdit !== undefined;
    if (pastes && ((far && name.toLowerCase() === "v") || (shift && name === "Insert"))) return paste();
    const isGroup = lineAt(lines, active.row)?.type === "group";
    switch (name) {
      case "Escape":
        return change(selectNothing(model));
      case "F2":
        return begin(active, null);
      case "Enter":
        if (isGroup) return toggle(active.row);
        return begin(active, null) || activate(active.row, active.column);
      case "Delete":
        return props.selection === "cells" || props.selection === "none" ? erase() : deleteRows(model);
      case " ":
        if (isGroup) return toggle(active.row);
        if (far) return change(selectColumn(model, { place: Math.max(0, active.column) }));
        if (shift)
          return change(selectPlace(model, { row: active.row, column: wholeRow }, { shift: false, control: false }));
        return props.selection === "cells" || props.selection === "none"
          ? activate(active.row, active.column)
          : change(flipPlace(model, active));
      case "Tab": {
        const to = placeForTab(active, shift, field());
        return to && go(to, false);
      }
      case "ArrowRight":
      case "ArrowLeft": {
        const isOpen = lineAt(lines, active.row + 1)?.type === "detail" || isOpenGroup(active.row);
        const canTurn = isGroup || (props.detail !== undefined && active.column === wholeRow);
        if (canTurn && !far && !shift && isOpen !== (name === "ArrowRight")) return toggle(active.row);
        if (isGroup) return undefined;
      }
    }
    const to = placeForKey(active, stroke, field());
    if (to !== undefined) return go(to, shift);
    const { text } = event;
    return text !== "" && !far && !event.alt ? begin(active, text) : undefined;
  };
  const isOpenGroup = (line: number): boolean => {
    const found = lineAt(lines, line);
    return found?.type === "group" && !(props.collapsed ?? doing().collapsed).includes(found.group.key);
  };
  const columnUnder = (localX: number): number => {
    const { left } = doing();
    return columnAt(shown, localX - left, doing())?.place ?? 0;
  };

  return {
    key,
    press(line, event) {
      const { edit } = doing();
      const place = { row: line, column: columnUnder(event.localX) };
      const isEdited = edit !== null && edit.line === line && shown.byId.get(edit.column)?.place === place.column;
      if (isEdited || lineAt(lines, line)?.type === "group") return;
      const held = { shift: event.shift, control: event.control || event.platform };
      if (event.button === "right" && isWithin(model, place)) {
        change({ active: place });
        return;
      }
      const selects = event.button === "left" && props.selection === "cells";
      change({ active: place, selects, ...selectPlace(model, place, event.button === "left" ? held : none) });
    },
    drag(line, event) {
      if (!doing().selects) return;
      const y = topOf(lines, heights, line) + event.localY;
      const row = lineAtHeight(lines, heights, y);
      const place = { row, column: columnUnder(event.localX) };
      const { active } = doing();
      if (place.row === active.row && place.column === active.column) return;
      change({ active: place, ...selectPlace(model, place, { shift: true, control: false }) });
      show(place);
    },
    release() {
      if (doing().selects) change({ selects: false });
    },
    click(line) {
      const at = rowAtLine(model, line);
      if (at === undefined) return undefined;
      const column = shown.all[doing().active.column];
      return [props.onRowClick?.(at), column && props.onCellClick?.({ ...at, column: column.id })];
    },
    activate(line) {
      const { active } = doing();
      return begin({ row: line, column: active.column }, null) || activate(line, active.column);
    },
    menu(line, event) {
      const column = shown.all[Math.max(0, doing().active.column)];
      if (props.menu === undefined || column === undefined || rowAtLine(model, line) === undefined) return;
      change({ menu: { at: event === null ? null : { x: event.x, y: event.y }, of: { column: column.id, line } } });
    },
    toggle,
    commit,
    cancel() {
      if (doing().edit === null) return;
      change({ edit: null });
      reach.focus();
    },
    canTab: (back) => source.count > 0 && placeForTab(doing().active, back, field()) !== undefined,
  };
}

/** Undefined where the row is not there, or is no row. */
function holdsSomething(model: Model, line: number, place: number): boolean | undefined {
  const column = model.shown.all[place];
  const at = lineAt(model.lines, line)?.type === "row" ? rowAtLine(model, line) : undefined;
  if (column === undefined || at === undefined) return undefined;
  try {
    return textOf(cellValue(column.of, at.row)) !== "";
  } catch {
    return undefined;
  }
}

/** The program decides what becomes of them. */
function deleteRows({ props, source, doing }: Model): unknown {
  const rows = selectedRows({ props }, doing());
  const count = countOfRows(rows, source.count);
  if (count === 0) return undefined;
  return props.onDelete?.({ rows: rows.all ? { except: [...rows.keys] } : [...rows.keys], count });
}

const none = { shift: false, control: false };

/** Whether a press there would change nothing of the selection. */
function isWithin(model: Model, place: CellPlace): boolean {
  const now: Doing = model.doing();
  if (model.props.selection === "cells") {
    const only = rangeOf(place, place);
    return selectedCells(model, now).some(
      ({ top, left, bottom, right }) =>
        top <= only.top && left <= only.left && bottom >= only.bottom && right >= only.right,
    );
  }
  const at = rowAtLine(model, place.row);
  return at !== undefined && hasRow(selectedRows(model, now), at.key);
}
