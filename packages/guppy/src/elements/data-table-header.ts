// The header and the footer of a data table, which stay while its rows are scrolled.
import { base } from "../view/builders.ts";
import { type Element, type GuppyNode, jsx } from "../view/element.ts";
import { memo } from "../view/memo.ts";
import { classes } from "./composite.ts";
import type { DataTableSort, ShownColumn, ShownColumns } from "./data-table-columns.ts";
import type { HeaderActions } from "./data-table-header-actions.ts";
import type { DraggedColumn, Stretch } from "./data-table-model.ts";
import { strip } from "./data-table-row.ts";
import { arrowDown, arrowUp } from "./glyphs.ts";

export interface HeaderFrame {
  readonly id: string;
  readonly shown: ShownColumns;
  readonly stretch: Stretch;
  /** The actions as they are now. */
  readonly actions: { readonly current: HeaderActions };
  /** The column that keys act on; null where they act on rows. */
  readonly active: number | null;
  readonly dragged: DraggedColumn | null;
}

/** In logical px. */
export const headerHeight = 36;

export function headerRow(frame: HeaderFrame): Element {
  return base.row(
    {
      key: "header",
      pin: "top",
      role: "row",
      style: { height: headerHeight },
      class: "flex flex-row bg-surface border-b border-border",
    },
    strip(frame, "bg-surface", (column) => headerCell(frame, column)),
  );
}

function headerCell({ id: table, shown, actions, active, dragged }: HeaderFrame, column: ShownColumn): GuppyNode {
  const { id, place } = column;
  const rank = shown.sorts.findIndex((sort) => sort.column === id);
  return jsx(
    HeaderCell as never,
    {
      table,
      column,
      actions,
      direction: shown.sorts[rank]?.direction,
      rank: shown.sorts.length > 1 ? rank + 1 : 0,
      count: shown.all.length,
      isActive: active === place,
      isDragged: dragged?.id === id,
      drop: dragged?.drop?.id === id ? dragged.drop.side : null,
    },
    id,
  );
}

interface HeaderCellProps {
  readonly table: string;
  readonly column: ShownColumn;
  readonly actions: HeaderFrame["actions"];
  readonly direction: DataTableSort["direction"] | undefined;
  /** Its place among several that the rows are sorted by; 0 where there are none. */
  readonly rank: number;
  readonly count: number;
  readonly isActive: boolean;
  readonly isDragged: boolean;
  readonly drop: "before" | "after" | null;
}

const HeaderCell = memo((props: HeaderCellProps): Element => {
  const { table, column, actions, direction, rank, count, isActive, isDragged, drop } = props;
  const { id, of, width, place } = column;
  return base.div(
    {
      id: isActive ? `${table}.active` : undefined,
      role: "columnheader",
      label: of.title ?? id,
      description: direction === undefined ? undefined : `sorted ${direction}`,
      position: place + 1,
      setSize: count,
      style: { width },
      onPointerDown: (event) => actions.current.press(column, event),
      onPointerMove: (event) => actions.current.drag(column, event),
      onPointerUp: () => actions.current.release(column),
      onClick: ({ shift, control, platform }) => actions.current.click(column, shift || control || platform),
      onContextMenu: (event) => actions.current.menu(column, event),
      class: classes(
        "group relative flex flex-row items-center gap-1 shrink-0 h-full px-3 overflow-hidden hover:bg-muted",
        of.align === "end" ? "justify-end" : of.align === "center" ? "justify-center" : "justify-start",
        of.sortable !== false && "cursor-pointer",
        isDragged && "opacity-50",
      ),
    },
    base.text({ class: "text-sm font-semibold truncate min-w-0 select-none" }, of.title ?? id),
    direction !== undefined &&
      base.icon({
        key: "arrow",
        svg: direction === "ascending" ? arrowUp : arrowDown,
        class: "size-3.5 shrink-0 text-primary",
      }),
    rank > 0 && base.text({ key: "rank", class: "text-xs text-textMuted shrink-0" }, String(rank)),
    of.resizable !== false &&
      base.div(
        {
          key: "grip",
          onPointerDown: (event) => actions.current.grip(column, event),
          onPointerMove: (event) => actions.current.pull(event),
          onPointerUp: () => actions.current.letGo(),
          onClick: () => undefined,
          onDoubleClick: () => actions.current.fit(column),
          class: "absolute right-0 top-0 bottom-0 w-2 flex flex-row justify-end items-center cursor-col-resize",
        },
        base.div({ class: "w-px h-4 bg-border" }),
      ),
    drop !== null &&
      base.div({
        key: "drop",
        class: classes("absolute top-0 bottom-0 w-0.5 bg-primary", drop === "before" ? "left-0" : "right-0"),
      }),
    isActive && base.div({ key: "mark", class: "absolute inset-0 border-2 border-primary pointer-events-none" }),
  );
});

export function footerRow(frame: Pick<HeaderFrame, "shown" | "stretch">, height: number): Element {
  return base.row(
    {
      key: "footer",
      pin: "bottom",
      role: "row",
      style: { height },
      class: "flex flex-row bg-surface border-t border-border",
    },
    strip(frame, "bg-surface", ({ id, of, width }) =>
      base.div(
        {
          key: id,
          // A cell that says nothing is none.
          role: of.footer === undefined || of.footer === null ? "none" : "gridcell",
          style: { width },
          class: classes(
            "flex flex-row items-center shrink-0 h-full px-3 overflow-hidden",
            of.align === "end" ? "justify-end" : of.align === "center" ? "justify-center" : "justify-start",
          ),
        },
        typeof of.footer === "string" || typeof of.footer === "number"
          ? base.text({ class: "text-sm font-semibold truncate min-w-0" }, of.footer)
          : of.footer,
      ),
    ),
  );
}
