// What a render leaves as it was, but for the objects that say it: elements made anew, with new functions in them. `lower.ts`
// notes them beside the tree it returns, and `shadow-tree.ts` makes them current with the tree, so a render that fails or is
// refused leaves the handlers of what is on screen.
import { type ElementTable, elements } from "../generated/elements.ts";
import type { Element } from "../view/element.ts";
import type { IrNode } from "./node.ts";

/** Three lists that run side by side: cheaper than an object for each node of the tree. */
export interface Renewals {
  readonly nodes: IrNode[];
  readonly sources: (Element | null)[];
  readonly elements: (Element | null)[];
}

const byRoot = new WeakMap<IrNode, Renewals>();

export function createRenewals(): Renewals {
  return { nodes: [], sources: [], elements: [] };
}

/** An equal element has taken the place of the one that made the node. */
export function noteRenewal(to: Renewals, node: IrNode, source: Element | null, element: Element | null): void {
  if (node.source === source && node.element === element) return;
  to.nodes.push(node);
  to.sources.push(source);
  to.elements.push(element);
}

/** A root that is the same object as before takes what its last render noted. */
export function keepRenewals(root: IrNode, renewals: Renewals): void {
  if (renewals.nodes.length === 0) byRoot.delete(root);
  else byRoot.set(root, renewals);
}

export function renewalsOf(root: IrNode): Renewals | undefined {
  return byRoot.get(root);
}

export function applyRenewals(renewals: Renewals | undefined): void {
  if (renewals === undefined) return;
  for (const [index, node] of renewals.nodes.entries()) {
    node.source = renewals.sources[index] ?? null;
    node.element = renewals.elements[index] ?? null;
  }
}

/** The function that listens to the event on this node. */
export function handlerOf({ kind, element }: IrNode, event: string): ((event: object) => unknown) | undefined {
  const table: ElementTable = elements[kind];
  const name = table.events[event]?.handler;
  const handler = name === undefined ? undefined : element?.props[name];
  return typeof handler === "function" ? (handler as (event: object) => unknown) : undefined;
}
