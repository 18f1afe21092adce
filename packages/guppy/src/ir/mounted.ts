// What the shadow tree holds of one node. `match.ts` and `diff.ts` only read what is told of nodes that are mounted; `shadow-tree.ts`
// alone changes that, when a plan is accepted.
import type { Visit } from "./match.ts";
import type { IrNode } from "./node.ts";

/** A node the native side has. */
export interface MountedNode {
  readonly nodeId: number;
  readonly ir: IrNode;
  readonly parent: MountedNode | null;
  /** The revision that created it. An event of an older one was meant for an earlier owner of the number. */
  readonly createdRevision: number;
}

/** `children[i].ir` is always `ir.children[i]`. */
export interface Mounted extends MountedNode {
  nodeId: number;
  ir: IrNode;
  parent: Mounted | null;
  children: readonly Mounted[];
  /** While `diff.ts` puts a list in order: the visit whose list that is, and the place in the list before. Else nothing. */
  arranged: Visit | null;
  place: number;
}
