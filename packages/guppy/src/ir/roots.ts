// The one root of a tree, and what guppy adds to it of its own accord: overlays that come last, such as the menu of a text field. The
// tree of the program stays as it is, and is what the next one is compared with.
import { elements } from "../generated/elements.ts";
import { Fault } from "./fault.ts";
import type { IrNode } from "./node.ts";

/** Roots that were given something, each with the parts it was made of. */
const parts = new WeakMap<IrNode, readonly IrNode[]>();

/** The root as the program gave it, and what was added. */
export function partsOf(root: IrNode): readonly IrNode[] {
  return parts.get(root) ?? [root];
}

/** A root that holds nothing but text has no place for it. */
export function withAbove(root: IrNode, above: readonly IrNode[]): IrNode {
  if (above.length === 0 || elements[root.kind].children !== "nodes") return root;
  const whole = { ...root, children: [...root.children, ...above] };
  parts.set(whole, [root, ...above]);
  return whole;
}

/** Of what a render gave. */
export function onlyRoot(roots: readonly IrNode[]): IrNode {
  const [root] = roots;
  if (root !== undefined && roots.length === 1) return root;
  const [what, next] =
    root === undefined
      ? ["The tree is empty", "Return an element; an empty <div> shows nothing."]
      : [`The tree has ${roots.length} roots`, "Wrap them in a <div>."];
  throw new Fault("GUPPY_INVALID_CHILD", what, next, { roots: roots.length });
}
