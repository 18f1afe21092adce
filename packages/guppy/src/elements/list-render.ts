// Puts a list together: its items, the rows that are made of them, and what the user does with those.
import { base } from "../view/builders.ts";
import type { Element } from "../view/element.ts";
import { useNode, useRef } from "../view/hooks.ts";
import { classes, passed } from "./composite.ts";
import { emptyRow, useListInput } from "./list-input.ts";
import { distinct, keyOf, useVersion } from "./list-model.ts";
import type { ListProps } from "./list-props.ts";
import { type ListRow, listRow, sameRow } from "./list-row.ts";
import { isSection, rowsToMake } from "./row-sections.ts";
import { type Loaded, useRowSource } from "./row-source.ts";
import { useRowWindow } from "./row-window.ts";

export function renderList(props: ListProps): Element {
  const { items, sections = [], followTail = false } = props;
  const count = items?.length ?? props.count ?? 0;
  const version = useVersion(props.deps);
  const source = useRef<(index: number) => Loaded>(() => ({ state: "loading" }));
  const itemAt = (index: number): Loaded =>
    items === undefined ? source.current(index) : { state: "loaded", item: items[index] };
  const keyAt = (index: number): string => keyOf(props, itemAt(index), index);
  const shown = useRowWindow({ count, keyAt, followTail });
  source.current = useRowSource({ load: props.load, count, first: shown.first, last: shown.last, version });
  const made = useRef(props.row);
  made.current = props.row;

  const own = useNode("rows");
  const node = props.ref ?? own;
  const input = useListInput({ props, count, itemAt, keyAt, shown, sections, node });
  const { drag } = input;
  const keep = useKeptRows();
  const keyOnce = distinct(keyAt);
  const rows = rowsToMake(shown, sections, [input.active, drag?.from], count).map((index) => {
    const key = keyOnce(index);
    return keep({
      index,
      key,
      loaded: itemAt(index),
      made,
      takesIndex: props.row.length > 1,
      version,
      isSection: isSection(sections, index),
      mark: drag && markOf(drag.before, index, count),
      isDragged: drag?.from === index,
      picked: input.picked(index, key),
    });
  });
  return base.rows(
    {
      ...passed(props),
      ref: node,
      label: props.label,
      count,
      rowHeight: props.rowHeight,
      estimatedHeight: props.estimatedHeight,
      overscan: props.overscan,
      followTail,
      onRange: shown.onRange,
      ...input.props,
      class: classes("flex-1 min-h-0", props.class),
    },
    count === 0 && props.empty !== undefined ? emptyRow(props.empty) : rows,
  );
}

/** Gives the element of before for a row that says the same: what is the same element is not looked into. */
function useKeptRows(): (row: ListRow) => Element {
  const known = useRef<ReadonlyMap<string, KeptRow>>(none);
  const before = known.current;
  const rows = new Map<string, KeptRow>();
  known.current = rows;
  return (row) => {
    const kept = before.get(row.key);
    const same = kept !== undefined && sameRow(kept.row, row) ? kept : { row, element: listRow(row) };
    rows.set(row.key, same);
    return same.element;
  };
}

interface KeptRow {
  readonly row: ListRow;
  readonly element: Element;
}

const none: ReadonlyMap<string, KeptRow> = new Map();

function markOf(before: number, index: number, count: number): "above" | "below" | undefined {
  if (before === index) return "above";
  return before === count && index === count - 1 ? "below" : undefined;
}
