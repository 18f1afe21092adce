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
function arrange(diffing: Diffing, visit: Visit, list: readonly Mounted[]): void {
  const { mounted: parent, kept, keptAtEnd } = visit;
  const end = list.length - keptAtEnd;
  for (let place = kept; place < parent.children.length - keptAtEnd; place++) {
    const child = parent.children[place] as Mounted;
    child.arranged = visit;
    child.place = place;
  }
  const places = placesBefore(visit, list);
  const present = discardMissing(diffing, visit);
  const staying = stayingPlaces(places);
  const newborn: Mounted[] = [];
  /** Where on the native side the next child goes, and how far in the list before that is. */
  let cursor = kept;
  let passed = kept;
  for (let index = kept; index < end; index++) {
    const mounted = list[index] as Mounted;
    const place = places[index - kept] as number;
    if (place !== nowhere && (staying === null || staying.has(place))) {
      for (; passed <= place; passed++) if (present[passed - kept] === true) cursor++;
      continue;
    }
    if (place !== nowhere) {
      // Taken out to the left of the cursor, it pulls along what follows.
      if (place < passed) cursor--;
      present[place - kept] = false;
    }
    if (mounted.nodeId === 0) newborn.push(mounted);
    put(diffing, mounted, parent, cursor);
    cursor++;
  }
  // Only now: what goes into a new child may come out of this list, which would shift the places in it.
  for (const mounted of newborn) fill(diffing, mounted);
}

/** The place of a child that was not in the list. */
const nowhere = -1;

/** Where each child between those that stay at the ends stood in the list before; takes the mark off those that did. */
function placesBefore(visit: Visit, list: readonly Mounted[]): readonly number[] {
  const places: number[] = [];
  for (let index = visit.kept; index < list.length - visit.keptAtEnd; index++) {
    const child = list[index] as Mounted;
    places.push(child.arranged === visit ? child.place : nowhere);
    child.arranged = null;
  }
  return places;
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

/** Of the children that stay below this parent, the places of those that need no move; null where none does. */
function stayingPlaces(places: readonly number[]): ReadonlySet<number> | null {
  let last = nowhere;
  let isInOrder = true;
  for (const place of places) {
    if (place === nowhere) continue;
    if (place < last) isInOrder = false;
    last = place;
  }
  if (isInOrder) return null;
  const stood = places.filter((place) => place !== nowhere);
  return new Set(longestIncreasing(stood).map((index) => stood[index] as number));
}

/**
 * Removes the children that are neither in the new list, which are those that still have a mark, nor match elsewhere. Tells of
 * each place whether its child is still there.
 */
function discardMissing(diffing: Diffing, visit: Visit): boolean[] {
  const { mounted: parent, kept, keptAtEnd } = visit;
  const present: boolean[] = [];
  for (let place = kept; place < parent.children.length - keptAtEnd; place++) {
    const child = parent.children[place] as Mounted;
    const isMissing = child.arranged === visit && !diffing.match.claimed.has(child);
    child.arranged = null;
    present.push(isMissing ? !discard(diffing, child) : !diffing.departed.has(child));
  }
  return present;
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
