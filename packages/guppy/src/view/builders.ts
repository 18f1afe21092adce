// The elements of the schema as functions: what composites are written in. `elements/ui.ts` adds those to them.
import { type ElementKind, elements } from "../generated/elements.ts";
import { createElement, type Element, type GuppyNode } from "./element.ts";
import type { ChildOf, ElementProps } from "./jsx-types.ts";

export type Builder<Kind extends ElementKind> = (
  props?: ElementProps<Kind> | null,
  ...children: readonly ChildOf<Kind>[]
) => Element;

export type Builders = { readonly [Kind in ElementKind]: Builder<Kind> };

function builder(kind: ElementKind): (props?: object | null, ...children: readonly GuppyNode[]) => Element {
  return (props, ...children) => createElement(kind, props as Readonly<Record<string, unknown>> | null, ...children);
}

export const base: Builders = Object.freeze(
  Object.fromEntries(Object.keys(elements).map((kind) => [kind, builder(kind as ElementKind)])) as unknown as Builders,
);
