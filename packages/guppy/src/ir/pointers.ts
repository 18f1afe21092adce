// Props that name another node by its id, as `anchor` and `labelFor`. Ids are words of the program; what travels is the number
// of the node that has the id, 0 while none has. `shadow-tree.ts` turns the one into the other for each patch, and a node that
// stays is told when its target comes, goes or is another one.
import { type ElementKind, elements } from "../generated/elements.ts";
import type { MountedNode } from "./mounted.ts";
import { type IrNode, noProps } from "./node.ts";
import type { PatchOp, PropChanges } from "./patch-plan.ts";

type Numbers = Readonly<Record<string, number>>;

/** The nodes that point at others, each with the numbers that the native side was told. */
export type Pointers = Map<MountedNode, Numbers>;

/** What a patch changes, as far as it matters here. */
export interface Change {
  readonly ops: readonly PatchOp[];
  readonly created: readonly MountedNode[];
  readonly removed: readonly MountedNode[];
  readonly visits: readonly { readonly mounted: MountedNode; readonly next: IrNode }[];
}

export interface Pointing {
  readonly ops: readonly PatchOp[];
  /** All that points in the tree to come. */
  readonly told: Pointers;
}

const none: readonly string[] = [];

const pointingProps: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(elements).map(([kind, { props }]) => [
    kind,
    Object.entries(props).flatMap(([name, { type }]) => (type === "node" ? [name] : [])),
  ]),
);

/** The ops with numbers in place of ids, and with an update for each node whose target has changed. */
export function resolvePointers(change: Change, before: Pointers, byId: ReadonlyMap<string, MountedNode>): Pointing {
  const next = pointingNodes(change, before);
  if (next.size === 0) return { ops: change.ops, told: new Map() };
  const numberOf = numbering(change, byId);
  const told: Pointers = new Map();
  for (const [node, { kind, props }] of next) {
    told.set(node, Object.fromEntries(namesIn(kind, props).map((name) => [name, numberOf(String(props[name]))])));
  }
  const byNumber = new Map([...told].map(([node, numbers]) => [node.nodeId, numbers]));
  const ops = change.ops.map((op) => withNumbers(op, byNumber));
  const created = new Set(change.created);
  for (const [node, numbers] of told) {
    if (created.has(node)) continue;
    const known = before.get(node);
    const props = Object.fromEntries(Object.entries(numbers).filter(([name, number]) => known?.[name] !== number));
    const own = ops.findIndex((op) => op.op === "update" && op.node === node.nodeId);
    const update = ops[own];
    if (update?.op === "update") ops[own] = { ...update, props: { ...update.props, ...props } };
    else if (Object.keys(props).length > 0) {
      ops.push({ op: "update", node: node.nodeId, kind: node.ir.kind, style: null, events: null, props });
    }
  }
  return { ops, told };
}

/** Names of the props given here that point at a node. */
function namesIn(kind: ElementKind, props: PropChanges): readonly string[] {
  const names = pointingProps.get(kind) ?? none;
  return names.length === 0 ? none : names.filter((name) => typeof props[name] === "string");
}

function points({ kind, props }: IrNode): boolean {
  if (props === noProps) return false;
  for (const name of pointingProps.get(kind) ?? none) if (props[name] !== undefined) return true;
  return false;
}

function pointingNodes({ created, removed, visits }: Change, before: Pointers): ReadonlyMap<MountedNode, IrNode> {
  const found = new Map<MountedNode, IrNode>();
  for (const node of before.keys()) found.set(node, node.ir);
  for (const { mounted, next } of visits) {
    if (points(next)) found.set(mounted, next);
    else if (before.size > 0) found.delete(mounted);
  }
  for (const node of created) if (points(node.ir)) found.set(node, node.ir);
  if (found.size > 0) for (const node of removed) found.delete(node);
  return found;
}

function numbering({ created, removed }: Change, byId: ReadonlyMap<string, MountedNode>): (id: string) => number {
  const gone = new Set(removed);
  const fresh = new Map(
    created.flatMap((node) => (node.ir.id === undefined ? [] : [[node.ir.id, node.nodeId] as const])),
  );
  return (id) => {
    const standing = byId.get(id);
    return fresh.get(id) ?? (standing === undefined || gone.has(standing) ? 0 : standing.nodeId);
  };
}

function withNumbers(op: PatchOp, byNumber: ReadonlyMap<number, Numbers>): PatchOp {
  if ((op.op !== "create" && op.op !== "update") || op.props === null) return op;
  const names = namesIn(op.kind, op.props);
  if (names.length === 0) return op;
  const numbers = byNumber.get(op.node) ?? {};
  return { ...op, props: { ...op.props, ...Object.fromEntries(names.map((name) => [name, numbers[name] ?? 0])) } };
}

/** Ops that make the whole tree anew, with the numbers that were told. */
export function replayPointers(ops: readonly PatchOp[], pointers: Pointers): readonly PatchOp[] {
  const byNumber = new Map([...pointers].map(([node, numbers]) => [node.nodeId, numbers]));
  return ops.map((op) => withNumbers(op, byNumber));
}
