// The first half of a diff: which node of the next tree is which mounted node. Explicit ids match wherever they stand, other
// nodes by local key below the same parent. Parts that are the same object on both sides are not looked into.
import { GuppyError } from "../errors.ts";
import { createMiddle, findByKey, holds, type Middle } from "./middle.ts";
import type { Mounted } from "./mounted.ts";
import type { IrNode } from "./node.ts";
import { formatPath } from "./path.ts";

/** A mounted node that stays and was looked at. */
export interface Visit {
  readonly mounted: Mounted;
  readonly next: IrNode;
  /** The children to come; null when they are the same nodes in the same order. */
  list: readonly Mounted[] | null;
  /** How many children at the start stay where they are. */
  kept: number;
  /** How many children at the end stay where they are. */
  keptAtEnd: number;
}

export interface Match {
  /** Mounted before, or new. */
  readonly root: Mounted;
  /** A node comes after all that stand above it in the next tree. */
  readonly visits: readonly Visit[];
  /** How many nodes are new. */
  readonly created: number;
  /** Mounted nodes that match by their id: not removed although they may be missing where they stood. */
  readonly claimed: ReadonlySet<Mounted>;
  /** Whether a node goes to another parent. */
  readonly crossing: boolean;
}

interface Matching {
  readonly byId: ReadonlyMap<string, Mounted>;
  readonly next: IrNode;
  readonly revision: number;
  readonly visits: Visit[];
  readonly claimed: Set<Mounted>;
  readonly ids: Set<string>;
  /** Mounted nodes whose id was met elsewhere than in their own parent's list. */
  readonly elsewhere: Set<Mounted>;
  created: number;
  crossing: boolean;
}

const noChildren: readonly Mounted[] = [];

/** Throws GUPPY_DUPLICATE_ID when two nodes of `next` have the same id. `root` must not be `next` itself. */
export function match(root: Mounted | null, next: IrNode, byId: ReadonlyMap<string, Mounted>, revision: number): Match {
  const matching: Matching = {
    byId,
    next,
    revision,
    visits: [],
    claimed: new Set(),
    ids: new Set(),
    elsewhere: new Set(),
    created: 0,
    crossing: false,
  };
  // A patch can't make a node the root that was none, so an id matches here only if it is the root's own.
  const matched = root !== null && isSame(root.ir, next) ? keep(matching, root, next) : mount(matching, next, null);
  if (matching.elsewhere.size > 0) checkElsewhere(matching);
  const { visits, created, claimed, crossing } = matching;
  return { root: matched, visits, created, claimed, crossing };
}

/** Whether a node is the same one as before, when both stand in the same place. */
function isSame(before: IrNode, next: IrNode): boolean {
  if (before.kind !== next.kind || before.id !== next.id) return false;
  return next.id !== undefined || before.key === next.key;
}

/** A mounted node that stays, with another content than before. */
function keep(matching: Matching, mounted: Mounted, next: IrNode): Mounted {
  claimId(matching, next, mounted);
  const visit: Visit = { mounted, next, list: null, kept: 0, keptAtEnd: 0 };
  matching.visits.push(visit);
  matchChildren(matching, visit);
  return mounted;
}

/** A node that is new; below it only ids match. */
function mount(matching: Matching, next: IrNode, parent: Mounted | null): Mounted {
  claimId(matching, next, null);
  matching.created++;
  const mounted: Mounted = {
    nodeId: 0,
    ir: next,
    parent,
    children: noChildren,
    createdRevision: matching.revision,
    arranged: null,
    place: 0,
  };
  if (next.children.length > 0) mounted.children = next.children.map((child) => adopt(matching, child, mounted));
  return mounted;
}

/** A child of a new node: of its own id, from wherever that stood, or new. */
function adopt(matching: Matching, child: IrNode, parent: Mounted): Mounted {
  const known = child.id === undefined ? undefined : findById(matching, child);
  return known === undefined ? mount(matching, child, parent) : cross(matching, known, child);
}

function matchChildren(matching: Matching, visit: Visit): void {
  const before = visit.mounted.ir.children;
  const next = visit.next.children;
  if (before === next) return;
  const mounted = visit.mounted.children;
  const shorter = Math.min(before.length, next.length);
  let start = 0;
  while (start < shorter && stays(matching, visit, before, next, start, start)) start++;
  let end = 0;
  while (end < shorter - start && stays(matching, visit, before, next, before.length - end - 1, next.length - end - 1))
    end++;
  if (start === before.length && start === next.length) return;
  visit.kept = start;
  visit.keptAtEnd = end;
  const list = mounted.slice(0, start);
  matchMiddle(matching, visit, list);
  for (let place = mounted.length - end; place < mounted.length; place++) list.push(mounted[place] as Mounted);
  visit.list = list;
}

/** Whether the child at these places is the same node; if it is, its visit is made. */
function stays(
  matching: Matching,
  visit: Visit,
  before: readonly IrNode[],
  next: readonly IrNode[],
  from: number,
  to: number,
): boolean {
  const old = before[from] as IrNode;
  const child = next[to] as IrNode;
  if (old === child) return true;
  if (!isSame(old, child)) return false;
  keep(matching, visit.mounted.children[from] as Mounted, child);
  return true;
}

/** Adds the children between those that stay: anything may have happened to them. */
function matchMiddle(matching: Matching, { mounted: parent, next, kept, keptAtEnd }: Visit, list: Mounted[]): void {
  const middle = createMiddle(parent.children, kept, parent.children.length - keptAtEnd);
  const isEmpty = middle.first === middle.end;
  for (let index = kept; index < next.children.length - keptAtEnd; index++) {
    const child = next.children[index] as IrNode;
    list.push(isEmpty ? adopt(matching, child, parent) : matchOne(matching, child, parent, middle));
  }
}

function matchOne(matching: Matching, child: IrNode, parent: Mounted, middle: Middle): Mounted {
  if (child.id === undefined) {
    const known = findByKey(middle, child.key);
    return known?.ir.kind === child.kind ? retain(matching, known, child) : mount(matching, child, parent);
  }
  const known = findById(matching, child);
  if (known?.parent !== parent) return adopt(matching, child, parent);
  if (!holds(middle, known)) throw duplicateId(matching.next, child.id);
  return retain(matching, known, child);
}

function retain(matching: Matching, known: Mounted, child: IrNode): Mounted {
  if (known.ir !== child) return keep(matching, known, child);
  claimId(matching, child, known);
  return known;
}

/** A node that comes from another parent. */
function cross(matching: Matching, known: Mounted, child: IrNode): Mounted {
  matching.crossing = true;
  matching.elsewhere.add(known);
  return retain(matching, known, child);
}

/** The mounted node of the child's id, if it can be the same node. */
function findById({ byId }: Matching, child: IrNode): Mounted | undefined {
  const known = byId.get(child.id ?? "");
  return known?.ir.kind === child.kind ? known : undefined;
}

function claimId(matching: Matching, next: IrNode, mounted: Mounted | null): void {
  const { id } = next;
  if (id === undefined) return;
  if (matching.ids.has(id)) throw duplicateId(matching.next, id);
  matching.ids.add(id);
  if (mounted !== null) {
    matching.claimed.add(mounted);
    return;
  }
  const owner = matching.byId.get(id);
  if (owner !== undefined) matching.elsewhere.add(owner);
}

/** An id met elsewhere is there twice if its mounted node stays in a part that was not looked into. */
function checkElsewhere({ visits, claimed, elsewhere, next }: Matching): void {
  const visitOf = new Map(visits.map((visit) => [visit.mounted, visit]));
  const isRetained = (mounted: Mounted): boolean => {
    let child = mounted;
    for (let parent = mounted.parent; parent !== null; parent = parent.parent) {
      const visit = visitOf.get(parent);
      if (visit !== undefined) return visit.list === null || visit.list.includes(child);
      if (claimed.has(parent)) return true;
      child = parent;
    }
    return false;
  };
  for (const mounted of elsewhere) if (isRetained(mounted)) throw duplicateId(next, mounted.ir.id ?? "");
}

function duplicateId(root: IrNode, id: string): GuppyError {
  const [first = "", second = ""] = pathsOf(root, id);
  const what = `The id "${id.slice(0, 60)}" is given to two nodes, ${first} and ${second}.`;
  return new GuppyError("GUPPY_DUPLICATE_ID", `${what} Every id in a window must be unique.`, {
    path: second,
    details: { id, first, second },
  });
}

function pathsOf(root: IrNode, id: string): readonly string[] {
  const paths: string[] = [];
  const trail: IrNode[] = [];
  const walk = (node: IrNode): void => {
    trail.push(node);
    if (node.id === id) paths.push(formatPath(trail));
    for (const child of node.children) walk(child);
    trail.pop();
  };
  walk(root);
  return paths;
}
