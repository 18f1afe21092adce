// The types TSX is checked against: each element's props, events and children, from the schema.
import type { CompositeKind, CompositePropsOf } from "../elements/table.ts";
import type { ElementChildren, ElementKind, ElementOwnProps } from "../generated/elements.ts";
import type { Style } from "../generated/styles.ts";
import type { Component, Element, GuppyNode, Key, TextNode } from "./element.ts";
import type { Ref } from "./ref.ts";

/** Props that every element takes. */
export interface CommonProps {
  /** A name that is unique in the window; the node keeps its focus, scroll and caret wherever it moves. */
  readonly id?: string | undefined;
  /** Tells the element from its siblings in a list whose order changes. */
  readonly key?: Key | undefined;
  /** Styles as words: `p-4 hover:bg-slate-700`. */
  readonly class?: string | undefined;
  /** Styles as an object; where both set the same thing, this wins over `class`. */
  readonly style?: Style | undefined;
}

interface ChildrenProps {
  readonly nodes: { readonly children?: GuppyNode };
  readonly text: { readonly children?: TextNode };
  readonly none: { readonly children?: undefined };
}

/** The children an element takes, as a type. */
export type ChildOf<Kind extends ElementKind> = ChildrenProps[ElementChildren[Kind]] extends {
  readonly children?: infer Child;
}
  ? Child
  : never;

/** All props of an element but `children`. */
export type ElementProps<Kind extends ElementKind> = ElementOwnProps[Kind] &
  CommonProps & {
    /** A handle for commands: `ref("textInput")`. */
    readonly ref?: Ref<Kind> | undefined;
  };

type Intrinsics = {
  readonly [Kind in ElementKind]: ElementProps<Kind> & ChildrenProps[ElementChildren[Kind]];
};

// TypeScript looks these names up in a namespace that the JSX runtime exports.
export declare namespace JSX {
  type Element = import("./element.ts").Element;
  type ElementType = ElementKind | CompositeKind | Component;
  interface ElementChildrenAttribute {
    children: unknown;
  }
  interface IntrinsicAttributes {
    readonly key?: Key | undefined;
  }
  interface IntrinsicElements extends Intrinsics, CompositePropsOf {}
}

export type { Element };
