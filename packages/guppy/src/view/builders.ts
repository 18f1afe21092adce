// `ui.div(props, ...children)`: the elements as functions, for code without JSX.
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

/**
 * One function an element.
 *
 * @example
 * ui.div({ class: "flex gap-2" }, ui.text({ id: "count" }, "Count: ", count), ui.button({ onClick: add }, "Add"));
 */
export const ui: Builders = Object.freeze(
  Object.fromEntries(Object.keys(elements).map((kind) => [kind, builder(kind as ElementKind)])) as unknown as Builders,
);
