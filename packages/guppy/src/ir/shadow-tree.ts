// The retained mirror of what the native side has, and the plan of what to send next.
import type { FramePlan } from "./frame-plan.ts";
import type { IrNode } from "./node.ts";

/** A node the native side has. */
export interface MountedNode {
  readonly nodeId: number;
  readonly ir: IrNode;
  readonly parent: MountedNode | null;
  /** The revision that created it. An event of an older one was meant for an earlier owner of the number. */
  readonly createdRevision: number;
}

export interface ShadowTree {
  /** The revision last accepted; 0 before the first. */
  readonly revision: () => number;
  /** The root last accepted. */
  readonly root: () => IrNode | undefined;
  /** The frame that turns the accepted tree into `next`. Changes nothing; throws a `GuppyError` for a tree that may not be shown. */
  readonly plan: (next: IrNode) => FramePlan;
  /** Makes a plan current. Only the plan made last, from the tree that is still current, can be accepted. */
  readonly accept: (plan: FramePlan) => void;
  /** The accepted tree as one frame that empties the scene first, with the same node ids: after a restart or a refused frame. */
  readonly replay: () => FramePlan;
  readonly lookup: (nodeId: number) => MountedNode | undefined;
  readonly findById: (id: string) => MountedNode | undefined;
  /** For messages: `div > scroll#list > button[2]`. */
  readonly pathOf: (nodeId: number) => string;
  /** The explicit id, else the parent's identity, a dot and the local key. */
  readonly identityOf: (nodeId: number) => string;
}

export function createShadowTree(): ShadowTree {
  throw new Error("under construction");
}
