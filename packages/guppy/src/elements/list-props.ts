// What lists take, and the checks for it.
import type { GuppyNode, Key } from "../view/element.ts";
import type { Check, CompositeProps, Refusal } from "./composite.ts";
import type { RowOf } from "./row-content.ts";
import type { SelectionMode } from "./row-selection.ts";
import type { Load } from "./row-source.ts";
import { check, flag, handler, listOf, nodes, oneOf, text, texts, whole } from "./takes.ts";

// Declared as methods, as `RowOf` is.
type KeyOf = { keyOf(item: unknown, index: number): Key }["keyOf"];
type LabelOf = { labelOf(item: unknown, index: number): string }["labelOf"];

/** An item that something was done to. */
export interface ItemEvent {
  readonly item: unknown;
  readonly index: number;
  readonly key: string;
}

export interface ListProps extends CompositeProps<"rows"> {
  /** What is shown of an item: any element, of any size. */
  readonly row: RowOf;
  /** Nothing is asked of it but its length and the items near what shows. A change is another array. */
  readonly items?: readonly unknown[] | undefined;
  /** With `load`: how many items there are. */
  readonly count?: number | undefined;
  /** In place of `items`: gives those of a range, when they come near. */
  readonly load?: Load | undefined;
  /**
   * What tells an item from all others.
   * @default its `key` or `id`
   */
  readonly keyOf?: KeyOf | undefined;
  /** What letters that are typed are looked for in; without it they do nothing. */
  readonly labelOf?: LabelOf | undefined;
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
  /** What rows depend on besides their items: when an entry is another, all that show are made anew, and what `load` gave is loaded again. */
  readonly deps?: readonly unknown[] | undefined;
  /** Places of items that are headers of sections, in order: the one that is scrolled into stays at the top. */
  readonly sections?: readonly number[] | undefined;
  /** @default "none" */
  readonly selection?: SelectionMode | undefined;
  /** The keys of the items that are picked, decided by the program; without it the element keeps them itself. */
  readonly selected?: readonly string[] | undefined;
  readonly onSelect?: ((event: { readonly keys: readonly string[] }) => unknown) | undefined;
  /** Enter on an item, or a double click. */
  readonly onActivate?: ((event: ItemEvent) => unknown) | undefined;
  /** The secondary button or the menu key; the place is in logical px from the window's corner. */
  readonly onContextMenu?: ((event: ItemEvent & { readonly x: number; readonly y: number }) => unknown) | undefined;
  /** The user wants an item elsewhere: `to` is its place when it is out of `from`. By dragging it, or by Alt and an arrow. */
  readonly onReorder?: ((event: ItemEvent & { readonly from: number; readonly to: number }) => unknown) | undefined;
  /** Shown where there are no items. */
  readonly empty?: GuppyNode;
  /** A name for tests and assistive technology. */
  readonly label?: string | undefined;
}

const array: Check = check("an array", Array.isArray);
const px = (min: number): Check =>
  check(`a number from ${min} to 10000`, (value) => typeof value === "number" && value >= min && value <= 10_000);

export const listChecks = {
  items: array,
  count: whole(0, 100_000_000),
  load: handler,
  row: handler,
  keyOf: handler,
  labelOf: handler,
  rowHeight: px(1),
  estimatedHeight: px(1),
  overscan: px(0),
  followTail: flag,
  deps: array,
  sections: listOf("places of items", (entry) => Number.isInteger(entry)),
  selection: oneOf("none", "single", "multiple"),
  selected: texts,
  onSelect: handler,
  onActivate: handler,
  onContextMenu: handler,
  onReorder: handler,
  empty: nodes,
  label: text,
};

export function refuseList({ items, count, load }: ListProps): Refusal | undefined {
  if (items !== undefined && load === undefined && count === undefined) return undefined;
  if (items === undefined && load !== undefined && count !== undefined) return undefined;
  const what = items === undefined ? "the list has no items" : "the list has `items` and something to load";
  return { name: "items", what, next: "Give it `items`, or `count` and `load`." };
}
