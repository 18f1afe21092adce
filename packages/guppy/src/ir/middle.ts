// The children of a node between those that stay at both ends, while `match.ts` looks there for those of the next tree. Most are
// found where the one before was found, or a few places further on: a filter leaves small gaps, a list that is scrolled a large one
// at an end.
import type { Mounted } from "./mounted.ts";

export interface Middle {
  readonly children: readonly Mounted[];
  readonly first: number;
  /** Behind the last one. */
  readonly end: number;
  /** Where the next one is expected. */
  cursor: number;
  /** Those that the cursor has gone past without a match; no more than a glance of them. */
  readonly passed: Mounted[];
  /** All of those without an id, made when looking near the cursor does not do. */
  byKey: ReadonlyMap<string, Mounted> | null;
  all: ReadonlySet<Mounted> | null;
}

/** How many are looked at before all of them are indexed. */
const glance = 8;

export function createMiddle(children: readonly Mounted[], first: number, end: number): Middle {
  return { children, first, end, cursor: first, passed: [], byKey: null, all: null };
}

/** The child without an id that has this key. */
export function findByKey(middle: Middle, key: string): Mounted | undefined {
  const { children, end, cursor, passed } = middle;
  if (middle.byKey === null) {
    const until = Math.min(cursor + glance, end);
    for (let place = cursor; place < until; place++) {
      const child = children[place] as Mounted;
      if (!isOf(child, key)) continue;
      moveTo(middle, place);
      return child;
    }
    if (until === end && passed.length <= glance) return passed.find((child) => isOf(child, key));
    middle.byKey = indexByKey(middle);
  }
  return middle.byKey.get(key);
}

/** Whether a child of the same parent stands here. */
export function holds(middle: Middle, known: Mounted): boolean {
  const { children, first, end, cursor } = middle;
  if (cursor < end && children[cursor] === known) {
    middle.cursor++;
    return true;
  }
  middle.all ??= new Set(children.slice(first, end));
  return middle.all.has(known);
}

function isOf({ ir }: Mounted, key: string): boolean {
  return ir.key === key && ir.id === undefined;
}

function moveTo(middle: Middle, place: number): void {
  const { children, passed } = middle;
  // Past a glance of them nobody looks there any more.
  for (let at = middle.cursor; at < place && passed.length <= glance; at++) passed.push(children[at] as Mounted);
  middle.cursor = place + 1;
}

function indexByKey({ children, first, end }: Middle): ReadonlyMap<string, Mounted> {
  const byKey = new Map<string, Mounted>();
  for (let place = first; place < end; place++) {
    const child = children[place] as Mounted;
    if (child.ir.id === undefined) byKey.set(child.ir.key, child);
  }
  return byKey;
}
