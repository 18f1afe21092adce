// What a list knows of its items: how many there are, and of each, when it is asked for, what it is and what tells it from others.
import { GuppyError } from "../errors.ts";
import { useRef } from "../view/hooks.ts";
import type { ListProps } from "./list-props.ts";
import type { Loaded } from "./row-source.ts";

/** A number that is another one when an entry of `deps` is. */
export function useVersion(deps: readonly unknown[] = []): number {
  const known = useRef({ deps, version: 0 });
  const { deps: before, version } = known.current;
  const same = deps.length === before.length && deps.every((entry, index) => Object.is(entry, before[index]));
  if (!same) known.current = { deps, version: version + 1 };
  return known.current.version;
}

/** The set of some keys, made when they are others. */
export function useSet(keys: readonly string[]): ReadonlySet<string> {
  const known = useRef<{ readonly keys: readonly string[]; readonly set: ReadonlySet<string> } | undefined>(undefined);
  if (known.current?.keys !== keys) known.current = { keys, set: new Set(keys) };
  return known.current.set;
}

/** The key of an item; a place is one where it has none yet. */
export function keyOf(props: ListProps, loaded: Loaded, index: number): string {
  if (loaded.state !== "loaded") return `#${index}`;
  const { item } = loaded;
  if (props.keyOf !== undefined) return String(props.keyOf(item, index));
  if (typeof item !== "object" || item === null) return `#${index}`;
  const { id, key = id } = item as { readonly id?: unknown; readonly key?: unknown };
  if (typeof key === "string" || typeof key === "number") return String(key);
  throw new GuppyError(
    "GUPPY_INVALID_VALUE",
    "An item of a list has no `id` or `key`. Give each item one, or pass `keyOf`, which tells the key.",
  );
}

/** Keys of rows that are made, each once. */
export function distinct(keyAt: (index: number) => string): (index: number) => string {
  const places = new Map<string, number>();
  return (index) => {
    const key = keyAt(index);
    const other = places.get(key);
    if (other !== undefined && other !== index) throw twoOfOneKey(key, other, index);
    places.set(key, index);
    return key;
  };
}

function twoOfOneKey(key: string, one: number, other: number): GuppyError {
  return new GuppyError(
    "GUPPY_DUPLICATE_ID",
    `The items ${one} and ${other} of a list have the same key \`${key}\`. Give each item another \`id\`, or pass \`keyOf\`.`,
  );
}
