// Random trees, and pairs of trees as two renders of one program would give them: for property tests of the diff, here on a
// model and elsewhere on the native scene.
import fc from "fast-check";
import { type Element, jsx } from "../view/element.ts";
import { applyEdit, arbitraryEdit } from "./arbitrary-edit.ts";
import { rawTree, type TreeSpec, withChildren } from "./tree-spec.ts";

export interface TreePair {
  readonly before: TreeSpec;
  readonly after: TreeSpec;
}

/** A tree in which no id, and no key among siblings, stands twice. */
export const arbitraryTree: fc.Arbitrary<TreeSpec> = fc
  .array(rawTree, { minLength: 1, maxLength: 5 })
  .map((children) => distinct({ kind: "div", children }));

/** Two trees: one edited into the other, or with little in common. */
export const arbitraryPair: fc.Arbitrary<TreePair> = fc.oneof(
  fc.record({ before: arbitraryTree, after: arbitraryTree }),
  fc
    .record({ before: arbitraryTree, edits: fc.array(arbitraryEdit, { minLength: 1, maxLength: 6 }) })
    .map(({ before, edits }) => ({ before, after: distinct(edits.reduce(applyEdit, before)) })),
);

const elements = new WeakMap<TreeSpec, Element>();

export function toElement(spec: TreeSpec): Element {
  const known = elements.get(spec);
  if (known !== undefined) return known;
  const element = jsx(spec.kind, propsOf(spec), spec.key);
  elements.set(spec, element);
  return element;
}

function propsOf({ kind, id, className, label, text, clickable, listed, children }: TreeSpec): Element["props"] {
  const common = { id, class: className };
  if (kind === "spacer") return common;
  const onClick = clickable === true && kind !== "scroll" ? { onClick: () => undefined } : {};
  const nodes = children.map(toElement);
  const held = kind === "text" ? text : [text, ...(listed === true ? [nodes] : nodes)];
  return { ...common, ...onClick, label, children: held };
}

/** Takes ids and keys away that stand a second time; what has none of them stays the same object. */
function distinct(tree: TreeSpec): TreeSpec {
  const seen = new Set<string>();
  const visit = (node: TreeSpec, siblings: Set<string>): TreeSpec => {
    const id = claim(seen, node.id);
    const key = claim(siblings, node.key);
    const own = new Set<string>();
    const held = withChildren(
      node,
      node.children.map((child) => visit(child, own)),
    );
    return id === node.id && key === node.key ? held : { ...held, id, key };
  };
  return visit(tree, new Set());
}

function claim(seen: Set<string>, name: string | undefined): string | undefined {
  if (name === undefined || seen.has(name)) return undefined;
  seen.add(name);
  return name;
}
