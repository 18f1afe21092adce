// The lowered tree: components expanded, children flattened, props and styles checked and normalised. What `lower.ts` makes,
// `shadow-tree.ts` compares and `wire/` encodes. Nodes are never changed; an unchanged part of a tree is the same object.
import type { ElementKind } from "../generated/elements.ts";
import type { Element } from "../view/element.ts";
import type { StyleRef } from "./style-ref.ts";
import type { CheckedValue } from "./values.ts";

/** Checked values of the props that are given, by name. */
export type IrProps = Readonly<Record<string, CheckedValue>>;

/** Functions by event name. They never cross to the native side: `events` tells it what is listened to. */
export type IrHandlers = Readonly<Record<string, (event: never) => unknown>>;

export interface IrNode {
  readonly kind: ElementKind;
  /** Unique in the window. */
  readonly id: string | undefined;
  /** What tells the node from its siblings: the id, else the key, else the slot it stands in. */
  readonly key: string;
  readonly props: IrProps;
  readonly style: StyleRef | null;
  /** The bit of each event that has a handler, by the numbers of its kind. */
  readonly events: number;
  readonly handlers: IrHandlers;
  readonly children: readonly IrNode[];
  /** What `ref` of `ref.ts` made, when the element was given one. */
  readonly ref?: object | undefined;
  /**
   * What stood in this place last, before components were expanded; null for a bare string. With `element` it is a memory
   * of `lower.ts` and no content, so an equal element may take its place.
   */
  source: Element | null;
  /** The element it came to in the end. */
  element: Element | null;
}
