// The native scene in a few lines, for tests: plays patches as `docs/wire-format.md` says, refuses what it must refuse, and
// shows what it holds.
import { noNode, type PatchOp, type PatchPlan, type PropChanges } from "../ir/patch-plan.ts";

export interface ModelNode {
  readonly node: number;
  readonly kind: string;
  parent: number;
  style: number;
  events: number;
  props: Readonly<Record<string, unknown>>;
  readonly children: number[];
}

export interface NativeModel {
  readonly nodes: Map<number, ModelNode>;
  readonly styles: Map<number, string>;
  readonly roots: number[];
}

/** What one node shows, without the numbers two scenes may choose differently. */
export interface Shown {
  readonly kind: string;
  readonly style: string;
  readonly events: number;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly Shown[];
}

export function createModel(): NativeModel {
  return { nodes: new Map(), styles: new Map(), roots: [] };
}

export function play(model: NativeModel, plan: PatchPlan): void {
  if (plan.reset) {
    model.nodes.clear();
    model.styles.clear();
    model.roots.length = 0;
  }
  const gone = new Set<number>();
  const dropped = new Set<number>();
  for (const op of plan.ops) playOp(model, op, gone, dropped);
  check(model.roots.length === 1, `there are ${model.roots.length} roots`);
  const used = new Set([...model.nodes.values()].map((node) => node.style));
  for (const style of used) check(style === 0 || model.styles.has(style), `style ${style} is used and not defined`);
  for (const style of model.styles.keys()) check(used.has(style), `style ${style} is kept and not used`);
}

export function show(model: NativeModel, node = model.roots[0] ?? noNode): Shown {
  const { kind, style, events, props, children } = at(model, node);
  return {
    kind,
    style: model.styles.get(style) ?? "",
    events,
    props,
    children: children.map((child) => show(model, child)),
  };
}

export function preorder(model: NativeModel, node = model.roots[0] ?? noNode): readonly number[] {
  return [node, ...at(model, node).children.flatMap((child) => preorder(model, child))];
}

function playOp(model: NativeModel, op: PatchOp, gone: Set<number>, dropped: Set<number>): void {
  switch (op.op) {
    case "defineStyle":
      check(op.style > 0 && !model.styles.has(op.style) && !dropped.has(op.style), `style ${op.style} is taken`);
      model.styles.set(op.style, op.ref.key);
      return;
    case "dropStyle":
      check(model.styles.delete(op.style), `style ${op.style} is unknown`);
      dropped.add(op.style);
      return;
    case "create": {
      check(!model.nodes.has(op.node) && !gone.has(op.node), `node ${op.node} is taken`);
      check(op.style === null || model.styles.has(op.style), `style ${op.style} is not defined yet`);
      const { node, kind, parent, style, events, props } = op;
      const fields = { style: style ?? 0, events: events ?? 0, props: withChanges({}, props) };
      model.nodes.set(node, { node, kind, parent, ...fields, children: [] });
      insert(model, node, parent, op.index);
      return;
    }
    case "update": {
      const node = at(model, op.node);
      check(op.style === null || op.style === 0 || model.styles.has(op.style), `style ${op.style} is not defined yet`);
      node.style = op.style ?? node.style;
      node.events = op.events ?? node.events;
      check(op.kind === node.kind, `node ${op.node} is a ${node.kind}, not a ${op.kind}`);
      node.props = withChanges(node.props, op.props);
      return;
    }
    case "move": {
      check(!preorder(model, op.node).includes(op.parent), `node ${op.node} moves below itself`);
      const node = at(model, op.node);
      take(model, node);
      node.parent = op.parent;
      insert(model, op.node, op.parent, op.index);
      return;
    }
    default: {
      const node = at(model, op.node);
      take(model, node);
      for (const below of preorder(model, op.node)) {
        model.nodes.delete(below);
        gone.add(below);
      }
    }
  }
}

function withChanges(props: PropChanges, changes: PropChanges | null): PropChanges {
  const next = { ...props, ...changes };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
}

function insert(model: NativeModel, node: number, parent: number, index: number): void {
  const list = parent === noNode ? model.roots : at(model, parent).children;
  check(parent === noNode ? index === 0 : index <= list.length, `index ${index} of ${list.length}`);
  list.splice(index, 0, node);
}

function take(model: NativeModel, { node, parent }: ModelNode): void {
  const list = parent === noNode ? model.roots : at(model, parent).children;
  list.splice(list.indexOf(node), 1);
}

function at(model: NativeModel, id: number): ModelNode {
  const node = model.nodes.get(id);
  if (node === undefined) throw new Error(`node ${id} is unknown`);
  return node;
}

function check(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}
