// The first half of a diff: which node of the next tree is which mounted node. Explicit ids match wherever they stand, other
// nodes by local key below the same parent. Parts that are the same object on both sides are not looked into.
import { GuppyError } from "../errors.ts";
import type { Mounted } from "./mounted.ts";
import type { IrNode } from "./node.ts";
import { formatPath } from "./path.ts";

/** One node that was looked at: mounted and matched, or new. */
export interface Patch {
  readonly mounted: Mounted;
  readonly next: IrNode;
  /** Not mounted before. */
  readonly fresh: boolean;
  /** The children to come; null when they are the same nodes in the same order. */
  list: readonly Mounted[] | null;
  /** How many children at the start stay where they are. */
  kept: number;
  /** How many children at the end stay where they are. */
  keptAtEnd: number;
  /** Patches of those children that were looked at. */
  readonly below: Patch[];
}

export interface Match {
  readonly root: Patch;
  readonly patches: ReadonlyMap<Mounted, Patch>;
  /** New nodes, parents before children. */
  readonly created: readonly Mounted[];
  /** Mounted nodes that match by their id: not removed although they may be missing where they stood. */
  readonly claimed: ReadonlySet<Mounted>;
  /** Whether a node goes to another parent. */
  readonly crossing: boolean;
}

interface Matching {
  readonly byId: ReadonlyMap<string, Mounted>;
  readonly next: IrNode;
  readonly revision: number;
  readonly patches: Map<Mounted, Patch>;
  readonly created: Mounted[];
  readonly claimed: Set<Mounted>;
  readonly ids: Set<string>;
  /** Mounted nodes whose id was met elsewhere than in their own parent's list. */
  readonly elsewhere: Set<Mounted>;
  crossing: boolean;
}

/** Throws GUPPY_DUPLICATE_ID when two nodes of `next` have the same id. `root` must not be `next` itself. */
export function match(root: Mounted | null, next: IrNode, byId: ReadonlyMap<string, Mounted>, revision: number): Match {
  const matching: Matching = {
    byId,
    next,
    revision,
    patches: new Map(),
    created: [],
    claimed: new Set(),
    ids: new Set(),
    elsewhere: new Set(),
    crossing: false,
  };
  // A frame can't make a node the root that was none, so an id matches here only if it is the root's own.
  const patch = root !== null && isSame(root.ir, next) ? keep(matching, root, next) : mount(matching, next, null);
  for (const mounted of matching.elsewhere)
    if (isRetained(matching, mounted)) throw duplicateId(next, mounted.ir.id ?? "");
  const { patches, created, claimed, crossing } = matching;
  return { root: patch, patches, created, claimed, crossing };
}

/** Whether a node is the same one as before, when both stand in the same place. */
function isSame(before: IrNode, next: IrNode): boolean {
  if (before.kind !== next.kind || before.id !== next.id) return false;
  return next.id !== undefined || before.key === next.key;
}

/** A mounted node that stays, with another content than before. */
function keep(matching: Matching, mounted: Mounted, next: IrNode): Patch {
  claimId(matching, next, mounted);
  const patch: Patch = { mounted, next, fresh: false, list: null, kept: 0, keptAtEnd: 0, below: [] };
  matching.patches.set(mounted, patch);
  matchChildren(matching, patch);
  return patch;
}

/** A node that is new; below it only ids match. */
function mount(matching: Matching, next: IrNode, parent: Mounted | null): Patch {
  claimId(matching, next, null);
  const children: Mounted[] = [];
  const mounted: Mounted = { nodeId: 0, ir: next, parent, children, createdRevision: matching.revision };
  const patch: Patch = { mounted, next, fresh: true, list: children, kept: 0, keptAtEnd: 0, below: [] };
  matching.created.push(mounted);
  for (const child of next.children) {
    const known = child.id === undefined ? undefined : findById(matching, child);
    children.push(
      known === undefined ? add(patch, mount(matching, child, mounted)) : cross(matching, patch, known, child),
    );
  }
  return patch;
}

function matchChildren(matching: Matching, patch: Patch): void {
  const before = patch.mounted.ir.children;
  const next = patch.next.children;
  if (before === next) return;
  const mounted = patch.mounted.children;
  const shorter = Math.min(before.length, next.length);
  let start = 0;
  while (start < shorter && stays(matching, patch, before, next, start, start)) start++;
  let end = 0;
  while (end < shorter - start && stays(matching, patch, before, next, before.length - end - 1, next.length - end - 1))
    end++;
  if (start === before.length && start === next.length) return;
  patch.kept = start;
  patch.keptAtEnd = end;
  patch.list = [
    ...mounted.slice(0, start),
    ...matchMiddle(matching, patch, mounted.slice(start, mounted.length - end), next.slice(start, next.length - end)),
    ...mounted.slice(mounted.length - end),
  ];
}

/** Whether the child at these places is the same node; if it is, its patch is made. */
function stays(
  matching: Matching,
  patch: Patch,
  before: readonly IrNode[],
  next: readonly IrNode[],
  from: number,
  to: number,
): boolean {
  const old = before[from] as IrNode;
  const child = next[to] as IrNode;
  if (old === child) return true;
  if (!isSame(old, child)) return false;
  add(patch, keep(matching, patch.mounted.children[from] as Mounted, child));
  return true;
}

/** Children between those that stay: anything may have happened to them. */
function matchMiddle(
  matching: Matching,
  patch: Patch,
  before: readonly Mounted[],
  next: readonly IrNode[],
): readonly Mounted[] {
  const middle = new Set(before);
  const byKey = new Map(before.filter(({ ir }) => ir.id === undefined).map((mounted) => [mounted.ir.key, mounted]));
  return next.map((child) => {
    if (child.id !== undefined) {
      const known = findById(matching, child);
      if (known === undefined) return add(patch, mount(matching, child, patch.mounted));
      if (known.parent !== patch.mounted) return cross(matching, patch, known, child);
      if (!middle.has(known)) throw duplicateId(matching.next, child.id);
      return retain(matching, patch, known, child);
    }
    const known = byKey.get(child.key);
    if (known === undefined || known.ir.kind !== child.kind) return add(patch, mount(matching, child, patch.mounted));
    return retain(matching, patch, known, child);
  });
}

function retain(matching: Matching, patch: Patch, known: Mounted, child: IrNode): Mounted {
  if (known.ir !== child) return add(patch, keep(matching, known, child));
  claimId(matching, child, known);
  return known;
}

/** A node that comes from another parent. */
function cross(matching: Matching, patch: Patch, known: Mounted, child: IrNode): Mounted {
  matching.crossing = true;
  matching.elsewhere.add(known);
  return retain(matching, patch, known, child);
}

function add(patch: Patch, below: Patch): Mounted {
  patch.below.push(below);
  return below.mounted;
}

/** The mounted node of the child's id, if it can be the same node. */
function findById({ byId }: Matching, child: IrNode): Mounted | undefined {
  const known = byId.get(child.id ?? "");
  return known?.ir.kind === child.kind ? known : undefined;
}

function claimId(matching: Matching, next: IrNode, mounted: Mounted | null): void {
  const { id } = next;
  if (id === undefined) return;
  if (matching.ids.size === matching.ids.add(id).size) throw duplicateId(matching.next, id);
  if (mounted !== null) {
    matching.claimed.add(mounted);
    return;
  }
  const owner = matching.byId.get(id);
  if (owner !== undefined) matching.elsewhere.add(owner);
}

/** Whether a mounted node stays in a part that was not looked into: then its id, met elsewhere, is there twice. */
function isRetained({ patches, claimed }: Matching, mounted: Mounted): boolean {
  let child = mounted;
  for (let parent = mounted.parent; parent !== null; parent = parent.parent) {
    const patch = patches.get(parent);
    if (patch !== undefined) return patch.list === null || patch.list.includes(child);
    if (claimed.has(parent)) return true;
    child = parent;
  }
  return false;
}

function duplicateId(root: IrNode, id: string): GuppyError {
  const [first = "", second = ""] = pathsOf(root, id);
  const what = `The id "${id.slice(0, 60)}" is given to two nodes, ${first} and ${second}.`;
  return new GuppyError("GUPPY_DUPLICATE_ID", `${what} Give each node of a window an id of its own.`, {
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
