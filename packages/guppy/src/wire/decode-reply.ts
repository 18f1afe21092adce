// What the bytes of a reply mean, by the kind of request they answer.
import type { ElementKind } from "../generated/elements.ts";

export interface NodeStates {
  readonly focused: boolean;
  readonly hovered: boolean;
  readonly active: boolean;
  readonly disabled: boolean;
  readonly painted: boolean;
  readonly focusVisible: boolean;
}

/** A node as the native side has it; lengths in logical px from the window's top left. */
export interface TreeNode {
  readonly node: number;
  readonly parent: number | null;
  readonly kind: ElementKind;
  readonly states: NodeStates;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly content: string;
}

export interface OpenedWindow {
  readonly width: number;
  readonly height: number;
  /** Device px per logical px. */
  readonly scale: number;
}

/** The reply to `readTree`, in preorder. */
export function decodeTree(_bytes: Uint8Array): readonly TreeNode[] {
  throw new Error("under construction");
}

/** The reply to `openWindow`. */
export function decodeOpened(_bytes: Uint8Array): OpenedWindow {
  throw new Error("under construction");
}
