// The children of one node while `lower.ts` collects them: finds each one's earlier self, joins strings that touch, and
// refuses two of one key.
import { limits } from "../generated/schema.ts";
import { equalNodes } from "./equal.ts";
import { Fault } from "./fault.ts";
import type { IrHandlers, IrNode } from "./node.ts";
import { exceedsStringLimit, tooLong } from "./values.ts";

export interface Siblings {
  readonly nodes: IrNode[];
  /** What the parent held in the tree before. */
  readonly previous: readonly IrNode[];
  /** Where in `previous` the next child is expected. */
  cursor: number;
  /** `previous` by key, made when the order differs. */
  byKey: ReadonlyMap<string, number> | null;
  /** Keys so far. While children match `previous` one after the other, they are as distinct as those were: null. */
  seen: Set<string> | null;
  /** Strings and numbers since the last node. */
  run: string;
  /** The key of the first of them; null when there are none. */
  runKey: string | null;
}

/** One object, so that two nodes without children have the same. */
export const noChildren: readonly IrNode[] = Object.freeze([]);
const noHandlers: IrHandlers = Object.freeze({});

export function createSiblings(previous: readonly IrNode[] = noChildren): Siblings {
  return { nodes: [], previous, cursor: 0, byKey: null, seen: null, run: "", runKey: null };
}

/** The node of this key in the tree before. */
export function previousOf(siblings: Siblings, key: string): IrNode | undefined {
  // A run of strings that has not ended yet will come first.
  const expected = siblings.previous[siblings.runKey === null ? siblings.cursor : siblings.cursor + 1];
  if (expected !== undefined && expected.key === key) return expected;
  if (siblings.previous.length === 0) return undefined;
  siblings.byKey ??= indexByKey(siblings.previous);
  const index = siblings.byKey.get(key);
  return index === undefined ? undefined : siblings.previous[index];
}

export function addText(siblings: Siblings, text: string, key: string): void {
  siblings.runKey ??= key;
  siblings.run += text;
}

/** Ends a run of strings: call before a node and after the last child. */
export function flushText(siblings: Siblings): void {
  const { run, runKey } = siblings;
  if (runKey === null) return;
  siblings.run = "";
  siblings.runKey = null;
  if (run === "") return;
  if (exceedsStringLimit(run)) throw tooLong("A text", run);
  const previous = previousOf(siblings, runKey);
  const node = textNode(run, runKey);
  push(siblings, previous !== undefined && equalNodes(previous, node) ? previous : node);
}

export function push(siblings: Siblings, node: IrNode): void {
  if (siblings.nodes.length >= limits.children) {
    throw new Fault(
      "GUPPY_LIMIT_EXCEEDED",
      `A node has more than ${limits.children} children`,
      "Show the part that is in view.",
      { limit: "children" },
    );
  }
  if (siblings.previous[siblings.cursor]?.key === node.key) {
    siblings.cursor++;
    if (siblings.seen !== null) claimKey(siblings.seen, node.key);
  } else {
    siblings.seen ??= new Set(siblings.nodes.map((sibling) => sibling.key));
    claimKey(siblings.seen, node.key);
    if (siblings.cursor < siblings.previous.length) {
      siblings.byKey ??= indexByKey(siblings.previous);
      siblings.cursor = (siblings.byKey.get(node.key) ?? siblings.cursor - 1) + 1;
    }
  }
  siblings.nodes.push(node);
}

/** Whether each child is the node it was before. */
export function sameAsBefore({ nodes, previous }: Siblings): boolean {
  return nodes.length === previous.length && nodes.every((node, index) => node === previous[index]);
}

function indexByKey(nodes: readonly IrNode[]): ReadonlyMap<string, number> {
  return new Map(nodes.map((node, index) => [node.key, index]));
}

function claimKey(seen: Set<string>, key: string): void {
  if (seen.has(key)) {
    const what = `Two siblings have the key ${key}`;
    throw new Fault("GUPPY_DUPLICATE_ID", what, "Give each child of a list a key of its own.", { key });
  }
  seen.add(key);
}

function textNode(content: string, key: string): IrNode {
  return {
    kind: "text",
    id: undefined,
    key,
    props: { content },
    style: null,
    events: 0,
    handlers: noHandlers,
    children: noChildren,
    ref: undefined,
    source: null,
    element: null,
  };
}
