// The lowered tree: components expanded, children flattened, props and styles checked and normalised. What `lower.ts` makes,
// `shadow-tree.ts` compares and `wire/` encodes. What a node says is never changed; an unchanged part of a tree is the same
// object.
import type { ElementKind } from "../generated/elements.ts";
import type { StyleRef } from "./style-ref.ts";
import type { CheckedValue } from "./values.ts";

/** Checked values of the props that are given, by name. */
export type IrProps = Readonly<Record<string, CheckedValue>>;

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
  readonly children: readonly IrNode[];
  /** What `ref` of `ref.ts` made, when the element was given one. */
  readonly ref: object | undefined;
  /**
   * The props as they were given, without children. Its functions are the handlers; they never cross to the native side. With
   * the two numbers it is a memory and no content, so an equal element may take its place: see `renewals.ts`.
   */
  readonly given: Given;
  /** The serial of what stood in this place last, before components were expanded; 0 for a bare string. */
  source: number;
  /** The serial of the element it came to in the end. */
  element: number;
  /** When `memo` or `each` need not ask for it again. */
  reuse: Reuse | null;
}

/** What a node was made of: the props of a `memo` component, or an item of `each` and its place. */
export interface Reuse {
  readonly by: unknown;
  readonly of: object;
  readonly index: number;
}

export type Given = Readonly<Record<string, unknown>>;

/** What a bare string has for the serial of its element. */
export const noElement = 0;

export const noProps: IrProps = Object.freeze({});

/** One object, so that two nodes without children have the same. */
export const noChildren: readonly IrNode[] = Object.freeze([]);

/** The node of a bare string. Its fields stand as in `lower.ts`, so that all nodes are of one shape. */
export function textNode(content: string, key: string): IrNode {
  return {
    kind: "text",
    id: undefined,
    key,
    props: { content },
    style: null,
    events: 0,
    children: noChildren,
    ref: undefined,
    given: noProps,
    source: noElement,
    element: noElement,
    reuse: null,
  };
}
