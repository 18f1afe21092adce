// What a render leaves as it was, but for the objects that say it: elements made anew, with new functions in them. `lower.ts`
// notes them beside the tree it returns, and `shadow-tree.ts` makes them current with the tree, so a render that fails or is
// refused leaves the handlers of what is on screen. Elements themselves are not kept: most live for one render.
import { type ElementTable, elements } from "../generated/elements.ts";
import { type Given, type IrNode, noProps, type Reuse } from "./node.ts";

/** Lists that run side by side: cheaper than an object for each node of the tree. */
export interface Renewals {
  readonly nodes: IrNode[];
  readonly sources: number[];
  readonly elements: number[];
  /** Props with the functions that are current from now on; null for a node that listens to nothing. */
  readonly given: (Given | null)[];
  /** Nodes that `memo` and `each` gave again though they were asked, and what for. */
  readonly reused: IrNode[];
  readonly reuses: Reuse[];
}

const byRoot = new WeakMap<IrNode, Renewals>();

export function createRenewals(): Renewals {
  return { nodes: [], sources: [], elements: [], given: [], reused: [], reuses: [] };
}

/** An equal element has taken the place of the one that made the node. */
export function noteRenewal(to: Renewals, node: IrNode, source: number, element: number, given: Given): void {
  if (node.source === source && node.element === element) return;
  to.nodes.push(node);
  to.sources.push(source);
  to.elements.push(element);
  to.given.push(node.events === 0 ? null : given);
}

/** `previous` is the node that was asked for again; any other is new, and not on screen yet. */
export function noteReuse(to: Renewals, node: IrNode, previous: IrNode | undefined, reuse: Reuse): void {
  if (node !== previous) {
    node.reuse = reuse;
    return;
  }
  to.reused.push(node);
  to.reuses.push(reuse);
}

/** A root that is the same object as before takes what its last render noted. */
export function keepRenewals(root: IrNode, renewals: Renewals): void {
  if (renewals.nodes.length + renewals.reused.length === 0) byRoot.delete(root);
  else byRoot.set(root, renewals);
}

export function renewalsOf(root: IrNode): Renewals | undefined {
  return byRoot.get(root);
}

export function applyRenewals(renewals: Renewals | undefined): void {
  if (renewals === undefined) return;
  for (const [index, node] of renewals.nodes.entries()) {
    node.source = renewals.sources[index] ?? node.source;
    node.element = renewals.elements[index] ?? node.element;
    const given = renewals.given[index];
    if (given !== null && given !== undefined) renewFunctions(node.given, given);
  }
  for (const [index, node] of renewals.reused.entries()) node.reuse = renewals.reuses[index] ?? null;
}

/** What does not listen may have a bit of its own, so functions may come and go while the bits stay. */
function renewFunctions(kept: Record<string, unknown>, given: Given): void {
  for (const name in kept) if (typeof kept[name] === "function") kept[name] = undefined;
  for (const name in given) if (typeof given[name] === "function") kept[name] = given[name];
}

/** What a new node keeps of the props it is given: no children, which may be large and are nodes of their own. */
export function keptOf(given: Given): Given {
  let kept: Record<string, unknown> | undefined;
  for (const name in given) {
    if (name === "children" || given[name] === undefined) continue;
    kept ??= {};
    kept[name] = given[name];
  }
  return kept ?? noProps;
}

/** The function that listens to the event on this node. */
export function handlerOf({ kind, given }: IrNode, event: string): ((event: object) => unknown) | undefined {
  const table: ElementTable = elements[kind];
  const name = table.events[event]?.handler;
  const handler = name === undefined ? undefined : given[name];
  return typeof handler === "function" ? (handler as (event: object) => unknown) : undefined;
}
