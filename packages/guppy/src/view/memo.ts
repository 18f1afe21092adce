// Ways not to make again what says the same: `lower.ts` passes over an element that stands where it stood before.
import { GuppyError } from "../errors.ts";
import { type Component, type Element, type GuppyNode, isElement, jsx, type Key } from "./element.ts";

type Props = Readonly<Record<string, unknown>>;

/** How many sets of props of one component are remembered. */
const mostRemembered = 4096;

/** A component that is not called again for props whose values are the same. What it shows may depend on its props alone. */
export function memo<Own extends object>(component: Component<Own>): Component<Own> {
  const byFirst = new Map<unknown, { readonly props: Props; readonly shown: GuppyNode }[]>();
  let size = 0;
  const memoized = (props: Own): GuppyNode => {
    const given = props as Props;
    const first = Object.values(given)[0];
    const known = byFirst.get(first);
    const hit = known?.find((entry) => sameProps(entry.props, given));
    if (hit !== undefined) return hit.shown;
    const shown = component(props);
    if (size >= mostRemembered) {
      byFirst.clear();
      size = 0;
    }
    const entries = byFirst.get(first) ?? [];
    entries.push({ props: given, shown });
    byFirst.set(first, entries);
    size++;
    return shown;
  };
  Object.defineProperty(memoized, "name", { value: component.name });
  return memoized;
}

function sameProps(a: Props, b: Props): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && Object.is(a[name], b[name]))
  );
}

export type Row<Item extends object> = (item: Item, index: number) => Element;

interface Made {
  readonly index: number;
  readonly element: Element;
}

const rows = new WeakMap<Row<never>, WeakMap<object, Made>>();

/**
 * A keyed list. `row` must be the same function each time (define it outside `render`): it is called again only for an item
 * that is another object than before, or that stands elsewhere. Keys are `item.id`, `item.key`, or what `keyOf` says.
 */
export function each<Item extends object>(
  items: readonly Item[],
  row: Row<Item>,
  keyOf: (item: Item, index: number) => Key = ownKey,
): readonly Element[] {
  const made = rows.get(row) ?? new WeakMap<object, Made>();
  rows.set(row, made);
  return items.map((item, index) => {
    const known = made.get(item);
    const key = String(keyOf(item, index));
    const stands = known !== undefined && known.element.key === key && (known.index === index || row.length < 2);
    if (stands) return known.element;
    const shown = row(item, index);
    if (!isElement(shown)) {
      throw new GuppyError("GUPPY_INVALID_CHILD", "A row of `each` is no element. Return one element for each item.");
    }
    const element = jsx(shown.type, shown.props, key);
    made.set(item, { index, element });
    return element;
  });
}

function ownKey(item: { readonly id?: unknown; readonly key?: unknown }): Key {
  const key = item.id ?? item.key;
  if (typeof key === "string" || typeof key === "number") return key;
  throw new GuppyError(
    "GUPPY_INVALID_VALUE",
    "An item of `each` has no `id` or `key`. Give each item one, or pass a third argument that tells the key.",
  );
}
