// `ui.div(props, ...children)`: all elements as functions, for code without JSX.
import { type Builders, base } from "../view/builders.ts";
import { createElement, type Element, type GuppyNode } from "../view/element.ts";
import { type CompositeKind, type CompositePropsOf, compositeNames } from "./table.ts";

type CompositeBuilders = {
  readonly [Kind in CompositeKind]: (props: CompositePropsOf[Kind], ...children: readonly GuppyNode[]) => Element;
};

function builder(kind: string): (props: object, ...children: readonly GuppyNode[]) => Element {
  return (props, ...children) => createElement(kind, props as Readonly<Record<string, unknown>>, ...children);
}

/**
 * One function an element.
 *
 * @example
 * ui.div({ class: "flex gap-2" }, ui.text({ id: "count" }, "Count: ", count), ui.button({ onClick: add }, "Add"));
 */
export const ui: Builders & CompositeBuilders = Object.freeze({
  ...base,
  ...(Object.fromEntries([...compositeNames()].map((kind) => [kind, builder(kind)])) as unknown as CompositeBuilders),
});
