// The children of one node while `lower.ts` collects them: finds each one's earlier self, joins strings that touch, and
// refuses two of one key.
import { limits } from "../generated/schema.ts";
import { Fault } from "./fault.ts";
import { isKeyWithin, keyWithin } from "./keys.ts";
import { type IrNode, noChildren, noElement, noProps, textNode } from "./node.ts";
import { noteRenewal, type Renewals } from "./renewals.ts";
import { exceedsStringLimit, tooLong } from "./values.ts";

export interface Siblings {
  /** What the parent held in the tree before. */
  previous: readonly IrNode[];
  /** How many children there are so far. */
  count: number;
  /** They themselves, before what else lies there; null while they are the first of `previous`, one after the other. */
  nodes: IrNode[] | null;
  /** Where in `previous` the next child is expected. */
  cursor: number;
  /** Where in `previous` the last node that was asked for stands. */
  hint: number;
  /** `previous` by key, made when the order differs. */
  byKey: ReadonlyMap<string, number> | null;
  /** Keys so far. While children match `previous` in its order, they are as distinct as those were: null. */
  seen: Set<string> | null;
  /** Strings and numbers since the last node. */
  run: string;
  /** The key of the first of them; null when there are none. */
  runKey: string | null;
}

export function createSiblings(): Siblings {
  return {
    previous: noChildren,
    count: 0,
    nodes: null,
    cursor: 0,
    hint: 0,
    byKey: null,
    seen: null,
    run: "",
    runKey: null,
  };
}

/** One object serves all the lists of a level, one after the other. */
export function restart(siblings: Siblings, previous: readonly IrNode[]): Siblings {
  siblings.previous = previous;
  siblings.count = 0;
  siblings.nodes = null;
  siblings.cursor = 0;
  siblings.hint = 0;
  siblings.byKey = null;
  siblings.seen = null;
  siblings.run = "";
  siblings.runKey = null;
  return siblings;
}

/** How far ahead the next child is looked for before all of them are indexed: a filter leaves small gaps. */
const glance = 8;

/** The key of an element that has one of its own. Most stand where they stood, or soon after: then no string is made. */
export function keyOf(siblings: Siblings, within: string, own: string): string {
  const { previous } = siblings;
  const start = expectedPlace(siblings);
  const end = Math.min(start + glance, previous.length);
  for (let place = start; place < end; place++) {
    const { key } = previous[place] as IrNode;
    if (!isKeyWithin(key, within, own)) continue;
    siblings.hint = place;
    return key;
  }
  return keyWithin(within, own);
}

/** The node of this key in the tree before. */
export function previousOf(siblings: Siblings, key: string): IrNode | undefined {
  const { previous, hint } = siblings;
  if (previous.length === 0) return undefined;
  const expected = previous[expectedPlace(siblings)];
  if (expected?.key === key) return expected;
  const hinted = previous[hint];
  if (hinted?.key === key) return hinted;
  siblings.byKey ??= indexByKey(previous);
  const index = siblings.byKey.get(key);
  if (index === undefined) return undefined;
  siblings.hint = index;
  return previous[index];
}

/** A run of strings that has not ended yet will come first. */
function expectedPlace({ cursor, runKey }: Siblings): number {
  return runKey === null ? cursor : cursor + 1;
}

export function addText(siblings: Siblings, text: string, key: string): void {
  siblings.runKey ??= key;
  siblings.run += text;
}

/** Ends a run of strings: call before a node and after the last child. */
export function flushText(siblings: Siblings, renewals: Renewals): void {
  const { run, runKey } = siblings;
  if (runKey === null) return;
  siblings.run = "";
  siblings.runKey = null;
  if (run === "") return;
  if (exceedsStringLimit(run)) throw tooLong("A text", run);
  const previous = previousOf(siblings, runKey);
  if (previous === undefined || !isPlain(previous, run)) {
    push(siblings, textNode(run, runKey));
    return;
  }
  noteRenewal(renewals, previous, noElement, noElement, noProps);
  push(siblings, previous);
}

/** Whether the node says no more than the string does. */
function isPlain({ kind, id, style, events, ref, props }: IrNode, content: string): boolean {
  if (kind !== "text" || props.content !== content) return false;
  if (id !== undefined || style !== null || events !== 0 || ref !== undefined) return false;
  for (const name in props) if (name !== "content") return false;
  return true;
}

export function push(siblings: Siblings, node: IrNode): void {
  if (siblings.count >= limits.children) {
    throw new Fault(
      "GUPPY_LIMIT_EXCEEDED",
      `A node has more than ${limits.children} children`,
      "Render only the part that is in view.",
      { limit: "children" },
    );
  }
  const expected = siblings.previous[siblings.cursor];
  if (siblings.nodes === null) {
    if (expected === node) {
      siblings.cursor++;
      siblings.count++;
      return;
    }
    // With room for as many as there were: most lists keep their length.
    siblings.nodes = siblings.previous.slice();
  }
  const { previous, cursor, hint } = siblings;
  const place = expected?.key === node.key ? cursor : hint;
  if (place >= cursor && previous[place]?.key === node.key) {
    siblings.cursor = place + 1;
    if (siblings.seen !== null) claimKey(siblings.seen, node.key);
  } else {
    claimOutOfOrder(siblings, siblings.nodes, node.key);
    if (cursor < previous.length) {
      siblings.byKey ??= indexByKey(previous);
      siblings.cursor = (siblings.byKey.get(node.key) ?? cursor - 1) + 1;
    }
  }
  siblings.nodes[siblings.count++] = node;
}

/** The last child so far, if it has this key. */
export function lastOf({ nodes, previous, count }: Siblings, key: string): IrNode | undefined {
  const last = (nodes ?? previous)[count - 1];
  return last?.key === key ? last : undefined;
}

/** The children, or what the parent held before when each is the node it was. */
export function collected({ previous, nodes, count }: Siblings): readonly IrNode[] {
  if (nodes !== null) {
    if (nodes.length > count) nodes.length = count;
    return nodes;
  }
  return count === previous.length ? previous : previous.slice(0, count);
}

function indexByKey(nodes: readonly IrNode[]): ReadonlyMap<string, number> {
  const byKey = new Map<string, number>();
  for (let index = 0; index < nodes.length; index++) byKey.set((nodes[index] as IrNode).key, index);
  return byKey;
}

/** Up to here it is cheaper to look at all keys than to keep a set of them. */
const few = 8;

function claimOutOfOrder(siblings: Siblings, nodes: readonly IrNode[], key: string): void {
  if (siblings.seen === null) {
    // The first children of a new list have no others to be compared with.
    const { count } = siblings;
    if (count < few) {
      for (let at = 0; at < count; at++) if (nodes[at]?.key === key) throw twice(key);
      if (siblings.previous.length === 0) return;
    }
    siblings.seen = new Set();
    for (let at = 0; at < count; at++) siblings.seen.add((nodes[at] as IrNode).key);
  }
  claimKey(siblings.seen, key);
}

function claimKey(seen: Set<string>, key: string): void {
  if (seen.has(key)) throw twice(key);
  seen.add(key);
}

function twice(key: string): Fault {
  const what = `Two siblings have the key ${key}`;
  return new Fault("GUPPY_DUPLICATE_ID", what, "Every key in a list must be unique.", { key });
}
