// A patch as data: what `shadow-tree.ts` plans, and `wire/encode-patch.ts` writes. One op here is one op of the wire format.
import type { ElementKind } from "../generated/elements.ts";
import type { StyleRef } from "./style-ref.ts";

export type PatchOp =
  | { readonly op: "defineStyle"; readonly style: number; readonly ref: StyleRef }
  | { readonly op: "dropStyle"; readonly style: number }
  | CreateOp
  | UpdateOp
  /** The index counts the children of the new parent without the node itself. */
  | { readonly op: "move"; readonly node: number; readonly parent: number; readonly index: number }
  | { readonly op: "remove"; readonly node: number };

/** Checked values of the props that change, by name; `undefined` for one whose default holds again. */
export type PropChanges = Readonly<Record<string, unknown>>;

/** What is null is left out: a new node has none. */
export interface CreateOp {
  readonly op: "create";
  readonly node: number;
  readonly kind: ElementKind;
  /** `noNode` for the root. */
  readonly parent: number;
  readonly index: number;
  readonly style: number | null;
  readonly events: number | null;
  readonly props: PropChanges | null;
}

/** What is null stays as it is; style 0 takes the style away. */
export interface UpdateOp {
  readonly op: "update";
  readonly node: number;
  readonly kind: ElementKind;
  readonly style: number | null;
  readonly events: number | null;
  readonly props: PropChanges | null;
}

export interface PatchPlan {
  readonly revision: number;
  /** The scene is emptied first. */
  readonly reset: boolean;
  readonly ops: readonly PatchOp[];
}

/** Stands where a node id is expected and there is no node. */
export const noNode = 0xffff_ffff;
