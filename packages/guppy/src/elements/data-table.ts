// `<dataTable>`: rows and columns of any number, of which only what shows is made.
import { base } from "../view/builders.ts";
import { type Element, type GuppyNode, jsx } from "../view/element.ts";
import { useCopy, useEffect, useId, useNode, usePaste, useRef, useShell } from "../view/hooks.ts";
import { classes, composite, passed } from "./composite.ts";
import { createActions, pasteKeys, tableKeys } from "./data-table-actions.ts";
import { withoutUnknown } from "./data-table-columns.ts";
import { footerRow, headerHeight, headerRow } from "./data-table-header.ts";
import { createHeaderActions, type HeaderGrip } from "./data-table-header-actions.ts";
import { header } from "./data-table-keys.ts";
import { lineAt } from "./data-table-lines.ts";
import { openMenu } from "./data-table-menu.ts";
import { type Model, useModel } from "./data-table-model.ts";
import { type DataTableProps, dataTableChecks, refuseTable } from "./data-table-props.ts";
import { DataTableGroup, DataTableRow, type RowsFrame } from "./data-table-row.ts";
import { keyOfLine, selectedCells, selectedRows } from "./data-table-select.ts";
import { hasRow, stretchesOf } from "./data-table-selection.ts";
import { useMade } from "./made.ts";
import { useRowWindow } from "./row-window.ts";

/** Rows that are made before the table knows how high it is. */
const initial = 20;

export const dataTable = composite<DataTableProps, "div">({
  of: "div",
  props: dataTableChecks,
  required: ["columns"],
  refuse: refuseTable,
  render(props) {
    const { label, selection = "row", rowHeight = 34, loading = false, empty = "No rows", class: own } = props;
    const model = useModel(props);
    const { shown, lines, doing, change, stretch, source } = model;
    const now = doing();
    const shell = useShell();
    const ownId = useId();
    const id = props.id ?? ownId;
    const ownRoot = useNode("div");
    const root = props.ref ?? ownRoot;
    const scroller = useNode("rows");
    const copy = useCopy();
    const paste = usePaste();
    const grip = useRef<HeaderGrip["current"]>(null);
    const made = useRowWindow({ count: lines.count, keyAt: (line) => keyOfLine(model, line), initial });
    const headers = createHeaderActions(model, grip, () => made);
    const actions = createActions(
      model,
      {
        showLine: (line) => quietly(scroller.scrollToItem({ index: line, align: "nearest" })),
        showLeft: (left) => quietly(scroller.scrollTo({ x: left })),
        focus: () => quietly(root.focus()),
        copy,
        paste,
      },
      headers,
    );
    const act = useRef(actions);
    act.current = actions;
    const head = useRef(headers);
    head.current = headers;
    const hasDetail = props.detail !== undefined;
    const selects = selection !== "none" && selection !== "cells";
    const drags = selection === "cells";
    const frame = useMade<RowsFrame>(
      () => ({ id, shown, stretch, height: rowHeight, count: source.count, hasDetail, selects, drags, act }),
      [id, shown, stretch, rowHeight, source.count, hasDetail, selects, drags],
    );
    useUnknownColumns(model);
    useEffect(() => {
      props.onRange?.({ first: made.first, last: made.last });
    }, [made.first, made.last]);

    const activeHeader = now.hasFocus || now.menu !== null ? now.active : null;
    const activeColumn = activeHeader?.row === header ? activeHeader.column : null;
    const headerElement = useMade(
      () => headerRow({ id, shown, stretch, actions: head, active: activeColumn, dragged: now.dragged }),
      [id, shown, stretch, activeColumn, now.dragged],
    );
    const hasFooter = shown.all.some(({ of }) => of.footer !== undefined && of.footer !== null);
    const footer = useMade(() => hasFooter && footerRow({ shown, stretch }, rowHeight), [shown, stretch, rowHeight]);
    const hasActive = now.hasFocus || now.edit !== null || now.menu !== null;
    const isEmpty = lines.count === 0;
    const pastes = props.onEdit !== undefined || props.onPaste !== undefined;
    return base.div(
      {
        ...passed(props),
        id,
        ref: root,
        role: "grid",
        label,
        busy: loading,
        focusable: true,
        activeDescendant: hasActive ? `${id}.active` : undefined,
        handles: `${tableKeys}${props.tabCells === true ? tabKeys(actions.canTab) : ""}${pastes ? pasteKeys : ""}`,
        onKeyDown: (event) => act.current.key(event),
        onFocus: () => change({ hasFocus: true }),
        onBlur: () => change({ hasFocus: false }),
        onContextMenu: () => {
          const { active } = doing();
          const column = shown.all[active.column];
          if (!doing().hasFocus) return;
          if (active.row !== header) act.current.menu(active.row, null);
          else if (column !== undefined) headers.menu(column, null);
        },
        class: classes(
          "relative flex flex-col min-h-0 min-w-0 overflow-hidden outline-none rounded-md border border-border bg-background",
          own,
        ),
      },
      base.rows(
        {
          key: "rows",
          ref: scroller,
          role: "none",
          // The table is the one Tab stop.
          tabIndex: -1,
          count: lines.count,
          rowHeight: lines.details.length === 0 ? rowHeight : undefined,
          estimatedHeight: rowHeight,
          contentWidth: shown.leftWidth + shown.middleWidth + shown.rightWidth,
          onRange: (event) => {
            made.onRange(event);
            const { left, width, height } = doing();
            if (left !== event.left || width !== event.width || height !== event.height) {
              change({ left: event.left, width: event.width, height: event.height });
            }
          },
          class: "flex-1 min-h-0",
        },
        headerElement,
        bodyRows(model, frame, made, hasActive),
        footer,
      ),
      isEmpty &&
        base.div(
          {
            key: "empty",
            class: "absolute left-0 right-0 bottom-0 flex flex-col items-center justify-center p-6 pointer-events-none",
            style: { top: headerHeight },
          },
          typeof empty === "string"
            ? base.text({ role: "status", class: "text-sm text-textMuted" }, loading ? "Loading…" : empty)
            : empty,
        ),
      loading &&
        base.div({
          key: "loading",
          role: "progressbar",
          label: "Loading",
          class: "absolute left-0 right-0 h-0.5 bg-primary animate-pulse pointer-events-none",
          style: { top: headerHeight - 2 },
        }),
      now.menu !== null && openMenu(model, now.menu, `${id}.active`, { headers, shell }),
    );
  },
});

function tabKeys(can: (back: boolean) => boolean): string {
  return `${can(false) ? " tab" : ""}${can(true) ? " shift-tab" : ""}`;
}

/** A command to a node that may be gone by then. */
function quietly(done: Promise<unknown>): void {
  done.catch(() => undefined);
}

/** The lines near what shows, and the one that is edited, wherever that is. */
function bodyRows(
  model: Model,
  frame: RowsFrame,
  { first, last }: { readonly first: number; readonly last: number },
  hasActive: boolean,
): readonly GuppyNode[] {
  const { doing, lines } = model;
  const now = doing();
  const rows = selectedRows(model, now);
  const ranges = selectedCells(model, now);
  const made: GuppyNode[] = [];
  const add = (line: number): void => {
    made.push(lineElement(model, frame, line, { rows, cells: stretchesOf(ranges, line), hasActive }));
  };
  const { edit } = now;
  if (edit !== null && edit.line < first) add(edit.line);
  for (let line = first; line < last; line++) add(line);
  if (edit !== null && edit.line >= last && edit.line < lines.count) add(edit.line);
  return made;
}

interface Picked {
  readonly rows: ReturnType<typeof selectedRows>;
  readonly cells: string;
  readonly hasActive: boolean;
}

function lineElement(model: Model, frame: RowsFrame, line: number, { rows, cells, hasActive }: Picked): Element | null {
  const { props, doing, lines, source, shown } = model;
  const found = lineAt(lines, line);
  if (found === undefined) return null;
  const now = doing();
  const isActive = hasActive && now.active.row === line;
  if (found.type === "group") {
    const { group } = found;
    const isOpen = !(props.collapsed ?? now.collapsed).includes(group.key);
    const title = props.columns.find(({ id }) => id === group.column)?.title ?? group.column;
    return jsx(DataTableGroup as never, { frame, group, title, line, isOpen, isActive }, `group\u001f${group.key}`);
  }
  let row: object | undefined;
  let failed: unknown;
  let key = String(found.index);
  try {
    row = source.read(found.index);
    if (row !== undefined) key = source.keyOf(row, found.index);
  } catch (error) {
    row = undefined;
    failed = error ?? new Error("it threw nothing");
  }
  if (found.type === "detail") {
    return base.row(
      {
        key: `detail\u001f${key}`,
        index: line,
        role: "row",
        style: { height: model.heights.detail },
        class: "flex flex-row bg-surface border-b border-border",
      },
      base.div(
        {
          role: "gridcell",
          class: "stick-left flex flex-col min-h-0 overflow-hidden",
          style: { width: now.width || 600 },
        },
        row === undefined ? null : props.detail?.(row),
      ),
    );
  }
  const isOpen = frame.hasDetail && lineAt(lines, line + 1)?.type === "detail";
  return jsx(
    DataTableRow as never,
    {
      frame,
      row,
      failed,
      line,
      index: found.index,
      isSelected: frame.selects && row !== undefined && hasRow(rows, key),
      cells,
      active: isActive ? Math.min(now.active.column, shown.all.length - 1) : null,
      edit: now.edit?.line === line && now.edit.key === key ? now.edit : null,
      isOpen,
      isStriped: props.striped === true && found.index % 2 === 1,
    },
    row === undefined ? `place\u001f${found.index}` : `row\u001f${key}`,
  );
}

/** Names that no column has any more are taken out of the state, and the program hears of them once. */
function useUnknownColumns({ shown, props, state, change }: Model): void {
  const { unknown } = shown;
  useEffect(() => {
    if (unknown.length === 0) return;
    if (props.state === undefined) change({ state: withoutUnknown(props.columns, state) });
    props.onUnknownColumns?.({ columns: unknown });
  }, [unknown.join("\u001f")]);
}
