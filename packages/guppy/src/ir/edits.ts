// Edits of text that JavaScript has handled, by node: the next patch tells the native side, which then knows whether the text
// a program sets is its answer to all of them or to an earlier one. `shadow-tree.ts` keeps one of these.
import type { MountedNode } from "./mounted.ts";
import type { IrNode } from "./node.ts";
import type { PatchOp } from "./patch-plan.ts";

/** Edits that no patch has told of yet. */
export type Edits = Map<MountedNode, number>;

export interface Telling {
  readonly ops: readonly PatchOp[];
  /** To be forgotten when the patch is accepted. */
  readonly told: readonly (readonly [node: MountedNode, edit: number])[];
}

export function noteEdit(edits: Edits, node: MountedNode, edit: number): void {
  edits.set(node, Math.max(edit, edits.get(node) ?? 0));
}

/**
 * Adds the number of the last handled edit to the update of each input whose text the tree sets. `nextOf` is what a node comes
 * to be, undefined for one that goes. An input that keeps its own text may be given one later, so its number stays.
 */
export function tellEdits(
  ops: readonly PatchOp[],
  edits: Edits,
  nextOf: (node: MountedNode) => IrNode | undefined,
): Telling {
  const all = [...ops];
  const told: (readonly [MountedNode, number])[] = [];
  for (const [node, seen] of edits) {
    const next = nextOf(node);
    if (next !== undefined && typeof next.props.value !== "string") continue;
    told.push([node, seen]);
    if (next === undefined) continue;
    const place = all.findIndex((op) => op.op === "update" && op.node === node.nodeId);
    const op = all[place];
    if (op?.op === "update") all[place] = { ...op, props: { ...op.props, seen } };
    else all.push({ op: "update", node: node.nodeId, kind: next.kind, style: null, events: null, props: { seen } });
  }
  return { ops: all, told };
}

export function forgetEdits(edits: Edits, told: Telling["told"]): void {
  for (const [node, edit] of told) if (edits.get(node) === edit) edits.delete(node);
}
