// Gives the one node that something speaks about its description, as far as that node takes one and has none.
import { elements } from "../generated/elements.ts";
import { type Element, type GuppyNode, isElement, jsxDev } from "../view/element.ts";

/** The same node, described; undefined where it takes no description, or there is not just one. */
export function describe(node: GuppyNode, description: string): Element | undefined {
  if (!isElement(node) || typeof node.type !== "string") return undefined;
  const { type, props, key, location } = node;
  if (!takesDescription(type) || props.description !== undefined) return undefined;
  return jsxDev(type, { ...props, description }, key ?? undefined, location);
}

/** Of boxes it would be lost: nothing reads what is said of one that has no role. */
function takesDescription(type: string): boolean {
  const kinds: Readonly<Record<string, { readonly props: object; readonly focusable: boolean } | undefined>> = elements;
  const kind = kinds[type];
  return kind?.focusable === true && "description" in kind.props;
}
