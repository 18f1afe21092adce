// One row of a list: what is in it, and what a list that is picked from adds to it.
import { base } from "../view/builders.ts";
import { type Element, type GuppyNode, jsx } from "../view/element.ts";
import { sameProps } from "../view/memo.ts";
import { classes } from "./composite.ts";
import { failedRow, RowContent, type RowOf } from "./row-content.ts";
import type { Held } from "./row-selection.ts";
import type { Loaded } from "./row-source.ts";

// A type, so that its values may be compared one by one.
export type ListRow = {
  readonly index: number;
  readonly key: string;
  readonly loaded: Loaded;
  readonly made: { readonly current: RowOf };
  readonly takesIndex: boolean;
  readonly version: number;
  readonly isSection: boolean;
  /** Where the row that is dragged would come to stand: above this one, or, for the last one, below it. */
  readonly mark: "above" | "below" | undefined;
  readonly isDragged: boolean;
  /** What lists have whose rows are picked or pressed. */
  readonly picked: Picked | undefined;
};

export interface Picked {
  readonly id: string;
  readonly isSelected: boolean | undefined;
  /** Keys act on it. */
  readonly isActive: boolean;
  readonly count: number;
  readonly activates: boolean;
  readonly opensMenu: boolean;
  readonly moves: boolean;
  /** What is done with rows, as it is now. */
  readonly act: { readonly current: RowActions };
}

export interface RowActions {
  readonly click: (index: number, held: Held) => void;
  readonly activate: (index: number) => unknown;
  readonly menu: (index: number, x: number, y: number) => unknown;
  readonly press: (index: number) => void;
  readonly release: (canceled: boolean) => void;
}

/** Whether both would make the same element. */
export function sameRow(one: ListRow, other: ListRow): boolean {
  const { loaded, picked, ...rest } = one;
  const { loaded: otherLoaded, picked: otherPicked, ...otherRest } = other;
  if (loaded.state !== "loaded" || otherLoaded.state !== "loaded" || !Object.is(loaded.item, otherLoaded.item)) {
    return false;
  }
  return sameProps(rest, otherRest) && sameProps({ ...picked }, { ...otherPicked });
}

export function listRow(row: ListRow): Element {
  const { index, key, isSection, mark, isDragged, picked } = row;
  const pin = isSection ? "section" : undefined;
  if (picked === undefined || isSection) {
    return base.row({ key, index, pin, class: classes(isSection && "bg-surface") }, contentOf(row));
  }
  const { id, isSelected, isActive, count, activates, opensMenu, moves, act } = picked;
  return base.row(
    {
      key,
      id,
      index,
      role: isSelected === undefined ? undefined : "option",
      selected: isSelected,
      position: index + 1,
      setSize: count,
      class: classes("cursor-default hover:bg-muted selected:bg-accent", isDragged && "opacity-50"),
      onClick: ({ shift, control, platform }) => act.current.click(index, { shift, control: control || platform }),
      onDoubleClick: activates ? () => act.current.activate(index) : undefined,
      onContextMenu: opensMenu ? ({ x, y }) => act.current.menu(index, x, y) : undefined,
      onPointerDown: moves ? ({ button }) => (button === "left" ? act.current.press(index) : undefined) : undefined,
      onPointerUp: moves ? ({ canceled }) => act.current.release(canceled) : undefined,
    },
    contentOf(row),
    // Inside of the row: what is drawn around it would be cut off by the list.
    isActive && base.div({ key: "active", class: "absolute inset-0 border-2 border-ring pointer-events-none" }),
    mark !== undefined && base.div({ class: classes("absolute left-0 right-0 h-[2px] bg-primary", edges[mark]) }),
  );
}

const edges = { above: "top-0", below: "bottom-0" };

function contentOf({ loaded, index, made, takesIndex, version }: ListRow): GuppyNode {
  if (loaded.state === "loading") {
    return base.div({ role: "none", class: "h-[10px] w-2/5 m-[11px] rounded-full bg-muted" });
  }
  if (loaded.state === "failed") {
    return base.div(
      { class: "flex flex-row items-center gap-2" },
      failedRow(loaded.error),
      base.button({ size: "sm", variant: "outline", onClick: loaded.retry }, "Try again"),
    );
  }
  const content = { item: loaded.item, index: takesIndex ? index : -1, place: index, made, version };
  return jsx(RowContent, content);
}
