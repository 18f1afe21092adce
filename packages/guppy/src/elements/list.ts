// `<list>` and `<uniformList>`: any number of items, of which only the rows near what shows are made.
import { GuppyError } from "../errors.ts";
import { base } from "../view/builders.ts";
import { type Element, type GuppyNode, jsx, type Key } from "../view/element.ts";
import { useRef } from "../view/hooks.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { RowContent, type RowOf } from "./row-content.ts";
import { useRowWindow } from "./row-window.ts";
import { check, flag, handler, nodes, text } from "./takes.ts";

interface KeyOf {
  keyOf?(item: unknown, index: number): Key;
}

export interface ListProps extends CompositeProps<"rows">, Readonly<RowOf & KeyOf> {
  /** Nothing is asked of it but its length and the items near what shows. A change is another array. */
  readonly items: readonly unknown[];
  /**
   * Every row has this height, in logical px, and nothing is measured.
   * @default rows are as high as what is in them
   */
  readonly rowHeight?: number | undefined;
  /**
   * Without `rowHeight`: how high a row is that was not seen yet, in logical px.
   * @default 32
   */
  readonly estimatedHeight?: number | undefined;
  /**
   * Rows so many logical px above and below what shows are made too.
   * @default 240
   */
  readonly overscan?: number | undefined;
  /**
   * Begins at the end, and stays there as items come, until the user scrolls away from it.
   * @default false
   */
  readonly followTail?: boolean | undefined;
  /** What rows depend on besides their items: all that show are made anew when an entry is another. */
  readonly deps?: readonly unknown[] | undefined;
  /** Shown where there are no items. */
  readonly empty?: GuppyNode;
  /** A name for tests and assistive technology. */
  readonly label?: string | undefined;
}

const checks = {
  items: check("an array", Array.isArray),
  row: handler,
  keyOf: handler,
  rowHeight: between(1, 10_000),
  estimatedHeight: between(1, 10_000),
  overscan: between(0, 10_000),
  followTail: flag,
  deps: check("an array", Array.isArray),
  empty: nodes,
  label: text,
};

export const list = composite<ListProps, "rows">({
  of: "rows",
  props: checks,
  required: ["items", "row"],
  render: renderList,
});

export interface UniformListProps extends ListProps {
  readonly rowHeight: number;
}

export const uniformList = composite<UniformListProps, "rows">({
  of: "rows",
  props: checks,
  required: ["items", "row", "rowHeight"],
  render: renderList,
});

function renderList(props: ListProps): Element {
  const { items, followTail = false } = props;
  const keyAt = (index: number): string => keyOfItem(props, items[index], index);
  const shown = useRowWindow({ count: items.length, keyAt, followTail });
  const made = useRef(props.row);
  made.current = props.row;
  const version = useVersion(props.deps);
  const takesIndex = props.row.length > 1;
  const rows: Element[] = [];
  const places = new Map<string, number>();
  for (let index = shown.first; index < shown.last; index++) {
    const item = items[index];
    const key = keyAt(index);
    const other = places.get(key);
    if (other !== undefined) throw twoOfOneKey(key, other, index);
    places.set(key, index);
    const content = { item, index: takesIndex ? index : -1, place: index, made, version };
    rows.push(base.row({ key, index }, jsx(RowContent, content)));
  }
  return base.rows(
    {
      ...passed(props),
      label: props.label,
      count: items.length,
      rowHeight: props.rowHeight,
      estimatedHeight: props.estimatedHeight,
      overscan: props.overscan,
      followTail,
      focusable: true,
      onRange: shown.onRange,
      class: classes("flex-1 min-h-0 outline-none", props.class),
    },
    rows,
  );
}

/** A number that is another one when an entry of `deps` is. */
function useVersion(deps: readonly unknown[] = []): number {
  const known = useRef({ deps, version: 0 });
  const { deps: before, version } = known.current;
  const same = deps.length === before.length && deps.every((entry, index) => Object.is(entry, before[index]));
  if (!same) known.current = { deps, version: version + 1 };
  return known.current.version;
}

function keyOfItem({ keyOf }: KeyOf, item: unknown, index: number): string {
  if (keyOf !== undefined) return String(keyOf(item, index));
  if (typeof item !== "object" || item === null) return `#${index}`;
  const { id, key = id } = item as { readonly id?: unknown; readonly key?: unknown };
  if (typeof key === "string" || typeof key === "number") return String(key);
  throw new GuppyError(
    "GUPPY_INVALID_VALUE",
    "An item of a list has no `id` or `key`. Give each item one, or pass `keyOf`, which tells the key.",
  );
}

function twoOfOneKey(key: string, one: number, other: number): GuppyError {
  return new GuppyError(
    "GUPPY_DUPLICATE_ID",
    `The items ${one} and ${other} of a list have the same key \`${key}\`. Give each item another \`id\`, or pass \`keyOf\`.`,
  );
}

function between(min: number, max: number) {
  return check(`a number from ${min} to ${max}`, (value) => typeof value === "number" && value >= min && value <= max);
}
