// The retained mirror of what the native side of one window has: turns the next tree into a patch, and numbers back into
// nodes. The runtime keeps one a window; nothing changes until a plan is accepted.
import { GuppyError } from "../errors.ts";
import { limits } from "../generated/schema.ts";
import type { CommandOptions } from "../view/ref.ts";
import { createOp, type Diff, diff } from "./diff.ts";
import { type Edit, type Edits, noteEdit, type Progress, rememberTold, type Telling, tellEdits } from "./edits.ts";
import { createIdPool, type IdPool } from "./id-pool.ts";
import { type Match, match, type Visit } from "./match.ts";
import type { Mounted, MountedNode } from "./mounted.ts";
import type { IrNode } from "./node.ts";
import { noNode, type PatchOp, type PatchPlan } from "./patch-plan.ts";
import { formatPath } from "./path.ts";
import { type Pointers, replayPointers, resolvePointers } from "./pointers.ts";

import { bindRef, type RefBinding, releaseRef } from "./ref.ts";
import { applyRenewals, handlerOf, renewalsOf } from "./renewals.ts";

import { createStyleTable, type StyleTable } from "./style-table.ts";

export type { MountedNode } from "./mounted.ts";

export interface ShadowTree {
  /** The revision last accepted; 0 before the first. */
  readonly revision: () => number;
  /** The root last accepted. */
  readonly root: () => IrNode | undefined;
  /** The patch that turns the accepted tree into `next`. Changes nothing; throws a `GuppyError` for a tree that may not be shown. */
  readonly plan: (next: IrNode) => PatchPlan;
  /** Makes a plan current. It must have been made from the tree that is still current. */
  readonly accept: (plan: PatchPlan) => void;
  /** The accepted tree as one patch that empties the scene first, with the same node ids: after a restart or a refused patch. */
  readonly replay: () => PatchPlan;
  /** How far the program is with an edit of the node's text: the next patch says so where the tree sets the text. */
  readonly noteEdit: (node: MountedNode, edit: Edit, progress: Progress) => void;
  /** The function that listens to the event on this node, as the tree on screen has it. */
  readonly handlerOf: (node: MountedNode, event: string) => ((event: object) => unknown) | undefined;
  readonly lookup: (nodeId: number) => MountedNode | undefined;
  readonly findById: (id: string) => MountedNode | undefined;
  /** For messages: `div > scroll#list > button[2]`. Empty for a node that is not there. */
  readonly pathOf: (nodeId: number) => string;
  /** The explicit id, else the parent's identity, a dot and the local key. Empty for a node that is not there. */
  readonly identityOf: (nodeId: number) => string;
}

/** All that a reset replaces. */
interface State {
  root: Mounted | null;
  count: number;
  readonly nodes: (Mounted | undefined)[];
  readonly byId: Map<string, Mounted>;
  readonly ids: IdPool;
  readonly styles: StyleTable;
  readonly edits: Edits;
  pointers: Pointers;
}

/** A plan that may still be accepted. */
interface Pending {
  /** How many trees had been accepted when it was made. */
  readonly generation: number;
  readonly commit: () => void;
}

/** 0 is a new node that has no number yet. */
const firstNode = 1;
const mostNodes = limits.nodes - firstNode;

/** Sends a command to a node that is mounted. */
export type CallNode = (
  node: MountedNode,
  command: string,
  args: Readonly<Record<string, unknown>>,
  options: CommandOptions,
) => Promise<void>;

const nobody: CallNode = () => Promise.resolve();

export function createShadowTree(call: CallNode = nobody): ShadowTree {
  let state = emptyState();
  let revision = 0;
  /** No two plans share a revision, so an event of a patch that was given up is never taken for one of a later patch. */
  let issued = 0;
  let generation = 0;
  const pending = new WeakMap<PatchPlan, Pending>();

  const planFrom = (base: State, next: IrNode, reset: boolean): PatchPlan => {
    const matched = base.root?.ir === next ? null : match(base.root, next, base.byId, issued + 1);
    const created = matched?.created ?? 0;
    if (base.count + created > mostNodes) {
      // Numbers of removed nodes are free again only in the next patch; a patch that replaces too many starts over.
      if (base.count > 0) return planFrom(emptyState(), next, true);
      throw tooManyNodes(created);
    }
    const lease = base.ids.lease();
    const session = base.styles.open();
    const changed = matched === null ? nothing : diff(matched, base.root, lease, session);
    const visits = matched?.visits ?? [];
    const pointing = resolvePointers({ ...changed, visits }, base.pointers, base.byId);
    const change: Diff = { ...changed, ops: pointing.ops };
    const renewals = renewalsOf(next);
    const { ops, told } = base.edits.size === 0 ? { ops: change.ops, told: [] } : tell(base, matched, change);
    return issue(reset, ops, () => {
      applyRenewals(renewals);
      base.pointers = pointing.told;
      rememberTold(base.edits, told);
      for (const node of change.removed) base.edits.delete(node);
      if (matched === null) return;
      const before = matched.visits.map(({ mounted }) => mounted.ir.ref);
      apply(base, matched, change);
      bindRefs(matched, change, before);
      base.ids.settle(
        lease,
        change.removed.map((mounted) => mounted.nodeId),
      );
      session.accept();
      state = base;
      generation++;
    });
  };

  const bindings = new WeakMap<MountedNode, RefBinding>();
  const release = (node: MountedNode, ref: object | undefined): void => {
    const binding = bindings.get(node);
    if (ref !== undefined && binding !== undefined) releaseRef(ref, binding);
  };
  const bind = (node: MountedNode): void => {
    if (node.ir.ref === undefined) return;
    const binding: RefBinding = { call: (command, args, options) => call(node, command, args, options) };
    bindings.set(node, binding);
    bindRef(node.ir.ref, binding, formatPath(ancestry(node as Mounted).map(({ ir }) => ir)));
  };
  /** `before` are the refs of the visited nodes in the tree that was. */
  const bindRefs = ({ visits }: Match, change: Diff, before: readonly (object | undefined)[]): void => {
    for (const node of change.removed) release(node, node.ir.ref);
    for (let index = 0; index < visits.length; index++) {
      const { mounted } = visits[index] as Visit;
      if (mounted.ir.ref === before[index]) continue;
      release(mounted, before[index]);
      bind(mounted);
    }
    for (const node of change.created) bind(node);
  };

  const issue = (reset: boolean, ops: readonly PatchOp[], commit: () => void): PatchPlan => {
    issued++;
    const plan: PatchPlan = { revision: issued, reset, ops };
    pending.set(plan, { generation, commit });
    return plan;
  };

  const accept = (plan: PatchPlan): void => {
    const found = pending.get(plan);
    if (found?.generation !== generation) {
      throw new Error("A patch plan was accepted that was not made from the tree that is current.");
    }
    pending.delete(plan);
    revision = plan.revision;
    found.commit();
  };

  const find = (nodeId: number): Mounted | undefined => state.nodes[nodeId];
  return {
    revision: () => revision,
    root: () => state.root?.ir,
    plan: (next) => planFrom(state, next, false),
    accept,
    replay: () => issue(true, replayOps(state), () => state.edits.clear()),
    handlerOf: ({ ir }, event) => handlerOf(ir, event),
    lookup: find,
    findById: (id) => state.byId.get(id),
    pathOf: (nodeId) => formatPath(ancestry(find(nodeId)).map((node) => node.ir)),
    noteEdit(node, edit, progress) {
      if (find(node.nodeId) === node) noteEdit(state.edits, node, edit, progress);
    },
    identityOf: (nodeId) => identity(ancestry(find(nodeId))),
  };
}

function tell({ edits }: State, matched: Match | null, { ops, removed }: Diff): Telling {
  const nextOf = new Map<MountedNode, IrNode>(matched?.visits.map((visit) => [visit.mounted, visit.next]));
  const gone = new Set<MountedNode>(removed);
  return tellEdits(ops, edits, (node) => (gone.has(node) ? undefined : (nextOf.get(node) ?? node.ir)));
}

const nothing: Diff = { ops: [], created: [], removed: [] };

function emptyState(): State {
  return {
    root: null,
    count: 0,
    nodes: [],
    byId: new Map(),
    ids: createIdPool(firstNode),
    styles: createStyleTable(),
    edits: new Map(),
    pointers: new Map(),
  };
}

function apply(state: State, { root, visits }: Match, { created, removed }: Diff): void {
  for (const mounted of removed) {
    state.nodes[mounted.nodeId] = undefined;
    if (mounted.ir.id !== undefined) state.byId.delete(mounted.ir.id);
  }
  for (const mounted of created) {
    state.nodes[mounted.nodeId] = mounted;
    if (mounted.ir.id !== undefined) state.byId.set(mounted.ir.id, mounted);
    for (const child of mounted.children) child.parent = mounted;
  }
  for (const { mounted, next, list } of visits) {
    mounted.ir = next;
    if (list === null) continue;
    mounted.children = list;
    for (const child of list) child.parent = mounted;
  }
  root.parent = null;
  state.root = root;
  state.count += created.length - removed.length;
}

function replayOps({ root, styles, pointers }: State): readonly PatchOp[] {
  const ops: PatchOp[] = [...styles.definitions()];
  const create = (mounted: Mounted, parent: number, index: number): void => {
    ops.push(createOp(mounted, parent, index, styles.idOf(mounted.ir.style)));
    for (const [place, child] of mounted.children.entries()) create(child, mounted.nodeId, place);
  };
  if (root !== null) create(root, noNode, 0);
  return replayPointers(ops, pointers);
}

/** The node and those above it, the root first. */
function ancestry(mounted: Mounted | undefined): readonly Mounted[] {
  const found: Mounted[] = [];
  for (let node: Mounted | null = mounted ?? null; node !== null; node = node.parent) found.unshift(node);
  return found;
}

function identity(nodes: readonly Mounted[]): string {
  return nodes.reduce((above, { ir }) => ir.id ?? (above === "" ? ir.key : `${above}.${ir.key}`), "");
}

function tooManyNodes(count: number): GuppyError {
  return new GuppyError(
    "GUPPY_LIMIT_EXCEEDED",
    `The tree has ${count} nodes; a window may have ${mostNodes}. Render only the part that is in view.`,
    { details: { limit: "nodes", count } },
  );
}
