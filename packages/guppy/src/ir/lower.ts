// Elements to IR: expands components, flattens children, checks everything before anything is sent.
import type { GuppyNode } from "../view/element.ts";
import type { IrNode } from "./node.ts";

/** One checked root from what a render returned. Parts that did not change since `previous` are the same objects. */
export function lower(_node: GuppyNode, _previous?: IrNode): IrNode {
  throw new Error("under construction");
}
