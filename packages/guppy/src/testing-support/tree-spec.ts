// Trees as plain data that random generators can make, edit and shrink.
import fc from "fast-check";
import type { ElementKind } from "../generated/elements.ts";

/** A tree to be. The same object gives the same `Element`, as a program that keeps a part of its tree does. */
export interface TreeSpec {
  readonly kind: ElementKind;
  readonly id?: string | undefined;
  readonly key?: string | undefined;
  readonly className?: string | undefined;
  readonly label?: string | undefined;
  readonly text?: string | undefined;
  readonly clickable?: boolean;
  /** Children stand in a list of their own. */
  readonly listed?: boolean;
  readonly children: readonly TreeSpec[];
}

/** Few, so that two trees often have the same ones. */
const ids = ["a", "b", "c", "d", "e", "f", "g", "h"];
const keys = ["k1", "k2", "k3", "k4", "k5", "1", "2", "x/y"];
export const classes = ["p-1", "p-2 hover:bg-red-500", "flex", "bg-[#223344]"];
const holders: readonly ElementKind[] = ["div", "div", "div", "button", "scroll"];

/** Any tree, with ids and keys that may stand twice. */
export const rawTree: fc.Arbitrary<TreeSpec> = fc.letrec<{ tree: TreeSpec }>((tie) => {
  const own = {
    id: fc.option(fc.constantFrom(...ids), { nil: undefined, freq: 2 }),
    key: fc.option(fc.constantFrom(...keys), { nil: undefined, freq: 5 }),
    className: fc.option(fc.constantFrom(...classes), { nil: undefined }),
    label: fc.option(fc.constantFrom("one", "two"), { nil: undefined, freq: 2 }),
    text: fc.option(fc.constantFrom("x", "y", "zürich"), { nil: undefined, freq: 2 }),
    clickable: fc.boolean(),
  };
  const leaf = { ...own, kind: fc.constantFrom<ElementKind>("text", "spacer", "div"), children: fc.constant([]) };
  const holder = {
    ...own,
    kind: fc.constantFrom(...holders),
    listed: fc.boolean(),
    children: fc.array(tie("tree"), { maxLength: 6 }),
  };
  return { tree: fc.oneof({ depthSize: "small", withCrossShrink: true }, fc.record(leaf), fc.record(holder)) };
}).tree;

/** The same node when the children are. */
export function withChildren(node: TreeSpec, children: readonly TreeSpec[]): TreeSpec {
  const { children: before } = node;
  const same = children.length === before.length && children.every((child, index) => child === before[index]);
  return same ? node : { ...node, children };
}
