// Ways not to make again what says the same. What they remember lies with the nodes of the window, in `ir/lower.ts`, so nothing
// outlives what is on screen.
import { GuppyError } from "../errors.ts";
import { type Component, type Element, type GuppyNode, isElement, jsx, type Key, typeName } from "./element.ts";

type Props = Readonly<Record<string, unknown>>;

/** Found on components of every copy of guppy in the process. */
const memoBrand = Symbol.for("guppy.memo");

/**
 * A component that is not called again where it stood before with props whose values are the same. What it shows may depend
 * on its props alone.
 *
 * @example
 * const Avatar = memo(({ user }: { user: User }) => <text class="rounded-full">{user.initials}</text>);
 */
export function memo<Own extends object>(component: Component<Own>): Component<Own> {
  if (typeof component !== "function") {
    throw new GuppyError("GUPPY_INVALID_VALUE", "`memo` takes a component: a function from props to what it shows.");
  }
  const memoized = (props: Own): GuppyNode => component(props);
  return Object.defineProperties(memoized, { name: { value: typeName(component) }, [memoBrand]: { value: true } });
}

export function isMemo(component: Component): boolean {
  return memoBrand in component;
}

/** Whether two sets of props have the same values under the same names. */
export function sameProps(a: Props, b: Props): boolean {
  let left = 0;
  for (const name in a) {
    if (!Object.is(a[name], b[name])) return false;
    left++;
  }
  for (const _ in b) left--;
  return left === 0;
}

export type Row<Item extends object> = (item: Item, index: number) => Element;

export interface EachProps<Item extends object = object> {
  readonly items: readonly Item[];
  readonly row: Row<Item>;
  readonly keyOf: (item: Item, index: number) => Key;
}

/**
 * A keyed list. `row` is called again only for an item that is another object than before; if it takes an index, also for one
 * that stands elsewhere. So what a row shows may depend on its item alone, and its handlers on what never changes, such as the
 * window. Keys are `item.id`, `item.key`, or what `keyOf` says.
 *
 * @example
 * <scroll>{each(messages, (message) => <text>{message.text}</text>)}</scroll>;
 */
export function each<Item extends object>(
  items: readonly Item[],
  row: Row<Item>,
  keyOf: (item: Item, index: number) => Key = ownKey,
): Element {
  if (!Array.isArray(items) || typeof row !== "function" || typeof keyOf !== "function") {
    throw new GuppyError(
      "GUPPY_INVALID_VALUE",
      "`each` takes a list, and a function that returns an element for an item.",
    );
  }
  const props: EachProps<Item> = { items, row, keyOf };
  return jsx(Each, props as unknown as Props);
}

/** All rows, for where nothing is remembered. `lower.ts` asks for each row it lacks instead. */
export function Each(props: EachProps): readonly Element[] {
  return props.items.map((item, index) => {
    const { type, props: own } = rowOf(props, item, index);
    return jsx(type, own, rowKey(props, item, index));
  });
}

export function rowKey({ keyOf }: EachProps, item: object, index: number): string {
  return String(keyOf(item, index));
}

export function rowOf({ row }: EachProps, item: object, index: number): Element {
  const shown: unknown = row(item, index);
  if (isElement(shown)) return shown;
  throw new GuppyError("GUPPY_INVALID_CHILD", "A row of `each` is not an element. Return one element for each item.");
}

function ownKey(item: { readonly id?: unknown; readonly key?: unknown }): Key {
  const key = item?.id ?? item?.key;
  if (typeof key === "string" || typeof key === "number") return key;
  throw new GuppyError(
    "GUPPY_INVALID_VALUE",
    "An item of `each` has no `id` or `key`. Give each item one, or pass a third argument that tells the key.",
  );
}
