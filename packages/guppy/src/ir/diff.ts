// The second half of a diff: from what matches what to the ops of a patch. Parents come before children, and the list of a
// parent is put in order before anything below it is, so every index counts what the native side has at that moment.
import { changedProps } from "./equal.ts";
import type { IdLease } from "./id-pool.ts";
import { longestIncreasing } from "./increasing.ts";
import type { Match, Visit } from "./match.ts";
import type { Mounted } from "./mounted.ts";
import type { IrProps } from "./node.ts";
import { type CreateOp, noNode, type PatchOp } from "./patch-plan.ts";
import type { StyleSession } from "./style-table.ts";

export interface Diff {
  readonly ops: readonly PatchOp[];
  readonly created: readonly Mounted[];
  /** Every node that goes, the subtrees of removed ones included. */
  readonly removed: readonly Mounted[];
}

interface Diffing {
  readonly match: Match;
  readonly ids: IdLease;
  readonly styles: StyleSession;
  readonly ops: PatchOp[];
  readonly created: Mounted[];
  readonly removed: Mounted[];
  /** Roots of what goes, while nodes may still have to be moved out of them. */
  readonly doomed: Mounted[];
  /** Nodes that have left the parent they were mounted in. */
  readonly departed: Set<Mounted>;
}

/** `previous` is the mounted root. New nodes get their numbers here. */
export function diff(match: Match, previous: Mounted | null, ids: IdLease, styles: StyleSession): Diff {
  const ops: PatchOp[] = [];
  const created: Mounted[] = [];
  const removed: Mounted[] = [];
  const diffing: Diffing = { match, ids, styles, ops, created, removed, doomed: [], departed: new Set() };
  const { root } = match;
  if (root.nodeId === 0) {
    if (previous !== null && !match.claimed.has(previous)) discard(diffing, previous);
    create(diffing, root, noNode, 0);
    fill(diffing, root);
  }
  for (const visit of match.visits) {
    update(diffing, visit);
    if (visit.list !== null) arrange(diffing, visit, visit.list);
  }
  for (const mounted of diffing.doomed) remove(diffing, mounted);
  styles.finish(ops);
  return { ops, created, removed };
}

function update({ styles, ops }: Diffing, { mounted, next }: Visit): void {
  const before = mounted.ir;
  const sameStyle = before.style === next.style;
  const sameEvents = before.events === next.events;
  const props = changedProps(before.props, next.props);
  if (sameStyle && sameEvents && props === null) return;
  const style = sameStyle ? null : styles.retain(next.style, ops);
  if (!sameStyle) styles.release(before.style);
  ops.push({
    op: "update",
    node: mounted.nodeId,
    kind: next.kind,
    style,
    events: sameEvents ? null : next.events,
    props,
  });
}

/** Brings the children of a node that stays into their new order, with as few moves as can be. */
function arrange(diffing: Diffing, { mounted: parent, kept, keptAtEnd }: Visit, list: readonly Mounted[]): void {
  const before = parent.children.slice(kept, parent.children.length - keptAtEnd);
  const after = list.slice(kept, list.length - keptAtEnd);
  const present = before.map((mounted) => !diffing.departed.has(mounted));
  discardMissing(diffing, before, after, present);

  const places = new Map(before.map((mounted, index) => [mounted, index]));
  const staying = stayingPlaces(after, places);
  const newborn: Mounted[] = [];
  /** Where on the native side the next child goes, and how far in `before` that is. */
  let cursor = kept;
  let passed = 0;
  for (const mounted of after) {
    const place = places.get(mounted);
    if (place !== undefined && staying.has(place)) {
      for (; passed <= place; passed++) if (present[passed] === true) cursor++;
      continue;
    }
    if (place !== undefined) {
      // Taken out to the left of the cursor, it pulls along what follows.
      if (place < passed) cursor--;
      present[place] = false;
    }
    if (mounted.nodeId === 0) newborn.push(mounted);
    put(diffing, mounted, parent, cursor);
    cursor++;
  }
  // Only now: what goes into a new child may come out of this list, which would shift the places in it.
  for (const mounted of newborn) fill(diffing, mounted);
}

/** Puts all that a new node holds into it. */
function fill(diffing: Diffing, parent: Mounted): void {
  for (let index = 0; index < parent.children.length; index++) {
    const child = parent.children[index] as Mounted;
    const isNew = child.nodeId === 0;
    put(diffing, child, parent, index);
    if (isNew) fill(diffing, child);
  }
}

/** Of the children that stay below this parent, the places of those that need no move. */
function stayingPlaces(after: readonly Mounted[], places: ReadonlyMap<Mounted, number>): ReadonlySet<number> {
  if (places.size === 0) return noPlaces;
  const kept: number[] = [];
  for (const mounted of after) {
    const place = places.get(mounted);
    if (place !== undefined) kept.push(place);
  }
  return new Set(longestIncreasing(kept).map((index) => kept[index] as number));
}

const noPlaces: ReadonlySet<number> = new Set();

/** Removes the children that are neither in the new list nor match elsewhere, and notes that they are no longer there. */
function discardMissing(
  diffing: Diffing,
  before: readonly Mounted[],
  after: readonly Mounted[],
  present: boolean[],
): void {
  if (before.length === 0) return;
  const staying = new Set(after);
  for (const [place, mounted] of before.entries()) {
    if (staying.has(mounted) || diffing.match.claimed.has(mounted)) continue;
    present[place] = !discard(diffing, mounted);
  }
}

/** Whether the node went at once. While nodes cross, what it holds may still be needed elsewhere, and it goes last. */
function discard(diffing: Diffing, mounted: Mounted): boolean {
  if (diffing.match.crossing) diffing.doomed.push(mounted);
  else remove(diffing, mounted);
  return !diffing.match.crossing;
}

function remove(diffing: Diffing, mounted: Mounted): void {
  diffing.ops.push({ op: "remove", node: mounted.nodeId });
  forget(diffing, mounted);
}

function forget(diffing: Diffing, mounted: Mounted): void {
  diffing.removed.push(mounted);
  diffing.styles.release(mounted.ir.style);
  for (const child of mounted.children) if (!diffing.match.claimed.has(child)) forget(diffing, child);
}

function put(diffing: Diffing, mounted: Mounted, parent: Mounted, index: number): void {
  if (mounted.nodeId === 0) {
    create(diffing, mounted, parent.nodeId, index);
    return;
  }
  if (mounted.parent !== parent) diffing.departed.add(mounted);
  diffing.ops.push({ op: "move", node: mounted.nodeId, parent: parent.nodeId, index });
}

function create({ ids, styles, ops, created }: Diffing, mounted: Mounted, parent: number, index: number): void {
  mounted.nodeId = ids.take();
  created.push(mounted);
  const style = styles.retain(mounted.ir.style, ops);
  ops.push(createOp(mounted, parent, index, style));
}

export function createOp({ nodeId, ir }: Mounted, parent: number, index: number, style: number): CreateOp {
  return {
    op: "create",
    node: nodeId,
    kind: ir.kind,
    parent,
    index,
    style: style === 0 ? null : style,
    events: ir.events === 0 ? null : ir.events,
    props: isEmpty(ir.props) ? null : ir.props,
  };
}

function isEmpty(props: IrProps): boolean {
  for (const _ in props) return false;
  return true;
}
