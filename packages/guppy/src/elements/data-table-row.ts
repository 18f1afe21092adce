// The lines of a data table's body. Each is made again only when something of its own is another.
import { base } from "../view/builders.ts";
import { type Element, type GuppyNode, jsx } from "../view/element.ts";
import { useEffect, useRef, useState } from "../view/hooks.ts";
import { memo } from "../view/memo.ts";
import { classes } from "./composite.ts";
import type { Actions } from "./data-table-actions.ts";
import { cellValue, type DataTableColumn, type ShownColumn, type ShownColumns, textOf } from "./data-table-columns.ts";
import type { RowGroup } from "./data-table-lines.ts";
import type { Edit, Stretch } from "./data-table-model.ts";
import { holdsColumn } from "./data-table-selection.ts";
import { chevronDown, chevronRight } from "./glyphs.ts";

/** What all rows have in common. Another object only when the columns that show are others. */
export interface RowsFrame {
  readonly id: string;
  readonly shown: ShownColumns;
  readonly stretch: Stretch;
  readonly height: number;
  readonly count: number;
  readonly hasDetail: boolean;
  /** Whether rows can be selected. */
  readonly selects: boolean;
  /** Whether the pointer selects cells as it moves. */
  readonly drags: boolean;
  /** The actions as they are now. */
  readonly act: { readonly current: Actions };
}

export interface RowProps {
  readonly frame: RowsFrame;
  /** Undefined while it is not there. */
  readonly row: object | undefined;
  readonly failed: unknown;
  readonly line: number;
  readonly index: number;
  readonly isSelected: boolean;
  /** The stretches of its cells that are selected. */
  readonly cells: string;
  /** The column that keys act on; null where that is in another row. */
  readonly active: number | null;
  readonly edit: Edit | null;
  readonly isOpen: boolean;
  readonly isStriped: boolean;
}

const alignment = { start: "justify-start", center: "justify-center", end: "justify-end" } as const;

/** A table asks for it with each cell, so it is one string a column. */
const cellLooks = new WeakMap<ShownColumn, string>();

function cellLook(column: ShownColumn): string {
  let look = cellLooks.get(column);
  if (look === undefined) {
    const { of, width } = column;
    look = `flex flex-row items-center shrink-0 h-full overflow-hidden px-3 w-[${width}px] ${alignment[of.align ?? "start"]}`;
    cellLooks.set(column, look);
  }
  return look;
}

// Made once: what is the same element is not looked into.
const edge = (at: string): Element =>
  base.div({ key: "edge", role: "none", class: `absolute top-0 bottom-0 w-px bg-border pointer-events-none ${at}` });
const edges = { left: edge("right-0"), right: edge("left-0") };
const rest = base.div({ key: "rest", role: "none", class: "flex-1 min-w-0" });

/**
 * What rows and headers stand in: pinned columns stay where they are, of the others those are made that show. The pinned ones of
 * `before` are given again.
 */
export function strip(
  { shown, stretch }: Pick<RowsFrame, "shown" | "stretch">,
  ground: string,
  cell: (column: ShownColumn) => GuppyNode,
  before?: readonly GuppyNode[],
): readonly GuppyNode[] {
  const made = shown.middle.slice(stretch.first, stretch.end);
  const left = made[0]?.left ?? 0;
  const pinned = (columns: readonly ShownColumn[], width: number, side: "left" | "right"): GuppyNode =>
    columns.length > 0 &&
    base.div(
      {
        key: side,
        role: "none",
        style: { width },
        class: classes("flex flex-row shrink-0 h-full", side === "left" ? "stick-left" : "stick-right", ground),
      },
      columns.map(cell),
      edges[side],
    );
  return [
    before === undefined ? pinned(shown.left, shown.leftWidth, "left") : before[0],
    left > 0 && base.div({ key: "before", role: "none", class: "shrink-0", style: { width: left } }),
    made.map(cell),
    rest,
    before === undefined ? pinned(shown.right, shown.rightWidth, "right") : before.at(-1),
  ];
}

export const DataTableRow = memo((props: RowProps): GuppyNode => {
  const { frame, row, failed, line, index, isSelected, active, isOpen, isStriped } = props;
  const act = frame.act;
  const failure = useRef<{ readonly error: unknown } | null>(null);
  failure.current = failed === undefined ? null : { error: failed };
  const ground = isSelected ? "bg-accent" : classes(isStriped ? "bg-surface" : "bg-background", "hover:bg-muted");
  const cells = useCells(props, ground, failure);
  const error = failure.current?.error;
  useEffect(() => {
    // The program hears of it as of any error in it.
    if (error !== undefined) throw error;
  }, [error]);
  return base.row(
    {
      index: line,
      id: active === -1 ? `${frame.id}.active` : undefined,
      role: "row",
      selected: frame.selects ? isSelected : undefined,
      expanded: frame.hasDetail ? isOpen : undefined,
      position: index + 1,
      setSize: Math.max(1, frame.count),
      busy: row === undefined && failed === undefined,
      onPointerDown: (event) => act.current.press(line, event),
      onPointerMove: frame.drags ? (event) => act.current.drag(line, event) : undefined,
      onPointerUp: frame.drags ? () => act.current.release() : undefined,
      onClick: () => act.current.click(line),
      onDoubleClick: () => act.current.activate(line),
      onContextMenu: (event) => act.current.menu(line, event),
      class: `group flex flex-row border-b border-border h-[${frame.height}px] ${ground}`,
    },
    failed !== undefined ? failedCell(failed) : row === undefined ? waiting(frame) : cells,
    active === -1 && mark,
  );
});

type Failure = { current: { readonly error: unknown } | null };

interface KeptCells {
  readonly of: RowProps;
  /** Of the columns in the middle, from the place of the first one on. */
  readonly cells: readonly Element[];
  readonly first: number;
  readonly strip: readonly GuppyNode[];
}

/** The cells; where columns have come into sight or gone and nothing else is new, those of before are given again. */
function useCells(props: RowProps, ground: string, failure: Failure): readonly GuppyNode[] {
  const { row, frame } = props;
  const known = useRef<KeptCells | null>(null);
  const before = known.current !== null && differInColumns(known.current.of, props) ? known.current : null;
  if (row === undefined) return [];
  const cells: Element[] = [];
  const first = frame.shown.left.length + frame.stretch.first;
  const cell = (column: ShownColumn): Element => {
    const made = before?.cells[column.place - before.first] ?? cellOf(props, row, column, failure);
    if (column.side === "middle") cells.push(made);
    return made;
  };
  const made = strip(frame, ground, cell, before?.strip);
  // One that failed is to fail again.
  known.current = failure.current === null ? { of: props, cells, first, strip: made } : null;
  return made;
}

function differInColumns(one: RowProps, other: RowProps): boolean {
  return sameBut(one, other, "frame") && sameBut(one.frame, other.frame, "stretch");
}

/** Both have the same names. */
function sameBut<Of extends object>(one: Of, other: Of, but: keyof Of): boolean {
  for (const name in one) if (name !== but && !Object.is(one[name], other[name])) return false;
  return true;
}

/** The frame around what keys act on. */
const mark = base.div({ key: "mark", class: "absolute inset-0 border-2 border-primary pointer-events-none" });

function failedCell(error: unknown): Element {
  const reason = error instanceof Error ? error.message : String(error);
  return base.text(
    { role: "alert", class: "px-3 self-center text-sm text-danger truncate" },
    `This row failed: ${reason}`,
  );
}

function waiting({ shown, stretch }: RowsFrame): readonly GuppyNode[] {
  return strip({ shown, stretch }, "bg-background", ({ id, width }) =>
    base.div(
      { key: id, role: "none", class: "shrink-0 flex flex-row items-center px-3", style: { width } },
      base.div({ class: "h-2.5 w-2/3 rounded-full bg-muted" }),
    ),
  );
}

function cellOf(
  { frame, index, line, cells, active, edit, isOpen }: RowProps,
  row: object,
  column: ShownColumn,
  failure: Failure,
): Element {
  const { id, of, place } = column;
  const isActive = active === place;
  const isEdited = edit !== null && edit.column === id;
  const isSelected = holdsColumn(cells, place);
  let content: GuppyNode;
  try {
    content = isEdited
      ? jsx(CellEditor as never, { frame, row, index, column: of, edit }, "editor")
      : contentOf(of, row, index);
  } catch (error) {
    failure.current = { error };
    content = base.text({ role: "alert", class: "text-sm text-danger truncate" }, "Failed");
  }
  return base.div(
    {
      key: id,
      id: isActive ? `${frame.id}.active` : undefined,
      role: "gridcell",
      selected: cells === "" ? undefined : isSelected,
      class:
        isEdited || isSelected
          ? classes(cellLook(column), isEdited && "bg-background px-0", isSelected && "bg-selection")
          : cellLook(column),
    },
    frame.hasDetail && place === 0 && !isEdited && turn(frame, line, isOpen, of.align === "end"),
    content,
    isActive && !isEdited && mark,
  );
}

function contentOf(of: DataTableColumn, row: object, index: number): GuppyNode {
  const value = cellValue(of, row);
  if (of.cell !== undefined) return of.cell({ row, index, column: of.id, value });
  return base.text({ class: "text-sm truncate min-w-0 select-none" }, textOf(value));
}

/** Opens and closes what is below a row or a group. */
function turn(frame: RowsFrame, line: number, isOpen: boolean, isApart: boolean): Element {
  return base.div(
    {
      key: "turn",
      label: isOpen ? "Close" : "Open",
      class: classes(
        "shrink-0 size-5 -ml-1 flex items-center justify-center rounded hover:bg-track cursor-pointer",
        isApart ? "mr-auto" : "mr-1",
      ),
      onPointerDown: () => undefined,
      onClick: () => frame.act.current.toggle(line),
    },
    base.icon({ svg: isOpen ? chevronDown : chevronRight, class: "size-4 text-textMuted" }),
  );
}

interface EditorProps {
  readonly frame: RowsFrame;
  readonly row: object;
  readonly index: number;
  readonly column: DataTableColumn;
  readonly edit: Edit;
}

/** What edits a cell: a text input, or what the column says. Enter and Tab end the edit and lead on; Escape takes it back. */
function CellEditor({ frame, row, index, column, edit }: EditorProps): Element {
  const { act } = frame;
  const value = cellValue(column, row);
  const [text, setText] = useState(edit.typed ?? textOf(value));
  const written = useRef(text);
  written.current = text;
  const typed = useRef(edit.typed);
  useEffect(() => {
    // Letters that came before there was something to write in.
    const late = edit.typed?.slice(typed.current?.length ?? 0) ?? "";
    typed.current = edit.typed;
    if (late !== "") setText((before) => before + late);
  }, [edit.typed]);
  const own = column.editor?.({
    row,
    index,
    column: column.id,
    value,
    text,
    commit: (next) => void act.current.commit(next, "Enter", false),
    cancel: () => act.current.cancel(),
  });
  return base.div(
    {
      class: "flex flex-row items-center flex-1 min-w-0 h-full border-2 border-primary px-2.5",
      handles: "enter shift-enter tab shift-tab escape",
      onKeyDown: ({ key, shift }) => {
        if (key === "Escape") return act.current.cancel();
        if (own !== undefined) return key === "Tab" ? act.current.cancel() : undefined;
        return key === "Enter" || key === "Tab" ? act.current.commit(written.current, key, shift) : undefined;
      },
    },
    own ??
      base.textInput({
        variant: "bare",
        label: column.title ?? column.id,
        value: text,
        autoFocus: true,
        selectOnFocus: edit.typed === null,
        onChange: ({ text: next }) => {
          written.current = next;
          setText(next);
        },
        onBlur: () => act.current.commit(written.current, null, false),
        class: "flex-1 min-w-0 text-sm",
      }),
  );
}

export interface GroupProps {
  readonly frame: RowsFrame;
  readonly group: RowGroup;
  readonly title: string;
  readonly line: number;
  readonly isOpen: boolean;
  readonly isActive: boolean;
}

export const DataTableGroup = memo(({ frame, group, title, line, isOpen, isActive }: GroupProps): GuppyNode => {
  const { depth, value, count } = group;
  const text = textOf(value);
  return base.row(
    {
      index: line,
      id: isActive ? `${frame.id}.active` : undefined,
      role: "row",
      level: depth + 1,
      expanded: isOpen,
      label: `${title}: ${text}, ${count}`,
      onPointerDown: () => undefined,
      onClick: () => frame.act.current.toggle(line),
      style: { height: frame.height },
      class: "flex flex-row bg-surface border-b border-border hover:bg-muted cursor-pointer",
    },
    base.div(
      {
        class: "stick-left flex flex-row items-center gap-2 h-full shrink-0",
        style: { paddingLeft: 8 + depth * 20, paddingRight: 12 },
      },
      base.icon({ svg: isOpen ? chevronDown : chevronRight, class: "size-4 text-textMuted" }),
      base.text({ class: "text-sm text-textMuted whitespace-nowrap" }, title),
      base.text({ class: "text-sm font-semibold whitespace-nowrap" }, text === "" ? "None" : text),
      base.text({ class: "text-xs text-textMuted rounded-full bg-muted px-2" }, String(count)),
    ),
    isActive && mark,
  );
});
