// A line of a tree. It is made again only when something of its own is another.
import { base } from "../view/builders.ts";
import { type Element, type GuppyNode, jsx } from "../view/element.ts";
import { useRef } from "../view/hooks.ts";
import { memo } from "../view/memo.ts";
import { classes } from "./composite.ts";
import { tickBox, tickOff, tickOn } from "./control.ts";
import { check, chevronDown, chevronRight, minus } from "./glyphs.ts";
import type { TreeActions } from "./tree-actions.ts";
import type { CheckState } from "./tree-checks.ts";
import type { DropPosition } from "./tree-drop.ts";
import { labelOf, type TreeItem, type TreeLine } from "./tree-lines.ts";
import type { TreeProps } from "./tree-model.ts";

/** What all lines have in common; always the same object. */
export interface TreeFrame {
  readonly id: string;
  readonly act: { readonly current: TreeActions };
  readonly props: { readonly current: TreeProps };
}

export interface TreeRowProps {
  readonly frame: TreeFrame;
  /** Its place among the lines. */
  readonly at: number;
  readonly item: TreeItem;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  readonly isBranch: boolean;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly canSelect: boolean;
  readonly isActive: boolean;
  readonly isRenamed: boolean;
  /** It is dragged. */
  readonly isMoved: boolean;
  readonly drop: DropPosition | null;
  readonly state: CheckState | null;
  readonly end: TreeProps["end"];
}

/** Px that each level stands further in. */
const indent = 18;

export const TreeRow = memo((props: TreeRowProps): GuppyNode => {
  const { frame, at, item, level, position, setSize, isBranch, isOpen, isSelected, canSelect, isActive } = props;
  const { isRenamed, isMoved, drop, state, end } = props;
  const act = frame.act;
  const line = lineOf(props);
  return base.row(
    {
      index: at,
      id: isActive ? `${frame.id}.active` : undefined,
      role: "treeitem",
      label: labelOf(item),
      level,
      position,
      setSize,
      expanded: isBranch ? isOpen : undefined,
      selected: canSelect ? isSelected : undefined,
      checked: state ?? undefined,
      onPointerDown: (event) => act.current.press(line, event),
      onPointerMove: (event) => act.current.drag(at, event),
      onPointerUp: ({ canceled }) => act.current.release(line, canceled),
      onClick: () => undefined,
      onDoubleClick: () => act.current.activate(item),
      onContextMenu: (event) => act.current.menu(item, event),
      style: { paddingLeft: 4 + (level - 1) * indent },
      class: classes(
        "flex flex-row items-center pr-2",
        isSelected ? "bg-accent" : "hover:bg-muted",
        (isMoved || item.disabled === true) && "opacity-50",
        drop === "inside" && "bg-accent",
      ),
    },
    turn(frame, item, isBranch, isOpen),
    state !== null && tick(frame, item, state),
    item.icon !== undefined &&
      base.icon({ key: "icon", svg: item.icon, class: "size-4 mr-1.5 shrink-0 text-textMuted" }),
    isRenamed
      ? jsx(NameEditor as never, { frame, item }, "name")
      : base.text({ key: "label", class: "flex-1 min-w-0 text-sm truncate select-none" }, labelOf(item)),
    end !== undefined && base.div({ key: "end", class: "shrink-0 flex flex-row items-center" }, end(item)),
    isActive &&
      !isRenamed &&
      base.div({ key: "mark", class: "absolute inset-0 border border-primary rounded-sm pointer-events-none" }),
    (drop === "before" || drop === "after") &&
      base.div({
        key: "drop",
        style: { left: 4 + (level - 1) * indent },
        class: classes(
          "absolute right-0 h-0.5 bg-primary pointer-events-none",
          drop === "before" ? "top-0" : "bottom-0",
        ),
      }),
  );
});

/** As much of the line as actions ask for. */
function lineOf({ item, level, position, setSize, isBranch, isOpen }: TreeRowProps): TreeLine {
  return { item, parent: null, level, position, setSize, isBranch, isOpen, note: null };
}

function turn(frame: TreeFrame, item: TreeItem, isBranch: boolean, isOpen: boolean): Element {
  if (!isBranch) return base.div({ key: "turn", role: "none", class: "size-5 shrink-0" });
  return base.div(
    {
      key: "turn",
      role: "none",
      onPointerDown: () => undefined,
      onClick: () => frame.act.current.toggle(item),
      onDoubleClick: () => undefined,
      class: "size-5 shrink-0 flex items-center justify-center rounded hover:bg-track cursor-pointer",
    },
    base.icon({ svg: isOpen ? chevronDown : chevronRight, class: "size-4 text-textMuted" }),
  );
}

function tick(frame: TreeFrame, item: TreeItem, state: CheckState): Element {
  return base.div(
    {
      key: "tick",
      role: "none",
      onPointerDown: () => undefined,
      onClick: () => frame.act.current.check(item),
      onDoubleClick: () => undefined,
      class: classes(tickBox, "rounded-sm mr-2", state === "off" ? tickOff : tickOn),
    },
    state !== "off" && base.icon({ svg: state === "mixed" ? minus : check, class: "size-3" }),
  );
}

function NameEditor({ frame, item }: { readonly frame: TreeFrame; readonly item: TreeItem }): Element {
  const written = useRef(labelOf(item));
  const { act } = frame;
  return base.div(
    {
      class: "flex flex-row flex-1 min-w-0 items-center rounded-sm border border-ring bg-background px-1",
      handles: "enter escape",
      onPointerDown: () => undefined,
      onDoubleClick: () => undefined,
      onKeyDown: ({ key }) => {
        if (key === "Escape") return act.current.cancel();
        const told = act.current.rename(item, written.current);
        act.current.cancel();
        return told;
      },
    },
    base.textInput({
      variant: "bare",
      label: "Name",
      defaultValue: labelOf(item),
      autoFocus: true,
      selectOnFocus: true,
      onChange: ({ text }) => {
        written.current = text;
      },
      onBlur: () => act.current.rename(item, written.current),
      class: "flex-1 min-w-0 text-sm",
    }),
  );
}

interface NoteProps {
  readonly frame: TreeFrame;
  readonly at: number;
  readonly level: number;
  readonly note: "loading" | "failed" | "empty";
  readonly message: string | undefined;
  readonly retry: () => void;
}

/** What stands below an open branch in place of its children. */
export const TreeNote = memo(
  ({ at, level, note, message, retry }: NoteProps): GuppyNode =>
    base.row(
      {
        index: at,
        role: "none",
        style: { paddingLeft: 28 + (level - 1) * indent },
        class: "flex flex-row items-center gap-2 pr-2",
      },
      note === "failed"
        ? [
            base.text(
              { key: "why", role: "alert", class: "text-sm text-danger truncate" },
              message === undefined ? "It did not load" : `It did not load: ${message}`,
            ),
            base.button({ key: "again", variant: "link", size: "sm", tabIndex: -1, onClick: retry }, "Try again"),
          ]
        : base.text({ role: "status", class: "text-sm text-textMuted" }, note === "loading" ? "Loading…" : "Empty"),
    ),
);
