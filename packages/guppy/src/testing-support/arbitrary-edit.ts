// Random edits of a tree, as a program makes them between two renders: `arbitrary-tree.ts` builds pairs with them.
import fc from "fast-check";
import { classes, rawTree, type TreeSpec, withChildren } from "./tree-spec.ts";

/** `at` and `to` choose a node that can hold others, whatever the size of the tree. */
export type Edit =
  | { readonly type: "move"; readonly from: number; readonly to: number }
  | { readonly type: "insert"; readonly at: number; readonly tree: TreeSpec }
  | { readonly type: "remove"; readonly at: number; readonly child: number }
  | { readonly type: "reverse"; readonly at: number }
  | { readonly type: "rotate"; readonly at: number; readonly by: number }
  | { readonly type: "restyle"; readonly at: number; readonly className: string }
  | { readonly type: "wrap" };

const place = fc.nat(1000);

export const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ type: fc.constant("move" as const), from: place, to: place }),
  fc.record({ type: fc.constant("insert" as const), at: place, tree: rawTree }),
  fc.record({ type: fc.constant("remove" as const), at: place, child: place }),
  fc.record({ type: fc.constant("reverse" as const), at: place }),
  fc.record({ type: fc.constant("rotate" as const), at: place, by: place }),
  fc.record({ type: fc.constant("restyle" as const), at: place, className: fc.constantFrom(...classes) }),
  fc.record({ type: fc.constant("wrap" as const) }),
);

export function applyEdit(tree: TreeSpec, edit: Edit): TreeSpec {
  if (edit.type === "wrap") return { kind: "div", children: [tree] };
  if (edit.type === "move") return moveNode(tree, edit.from, edit.to);
  return editHolder(tree, edit.at, (node) => {
    const { children } = node;
    switch (edit.type) {
      case "insert":
        return withChildren(node, [edit.tree, ...children]);
      case "remove":
        return withChildren(
          node,
          children.filter((_, index) => index !== edit.child % children.length),
        );
      case "reverse":
        return withChildren(node, [...children].reverse());
      case "rotate":
        return withChildren(node, rotate(children, edit.by));
      default:
        return { ...node, className: edit.className };
    }
  });
}

/** Takes a node out and puts it into another one, however deep either stands. */
function moveNode(tree: TreeSpec, from: number, to: number): TreeSpec {
  const moved = pick(preorder(tree).slice(1), from);
  if (moved === undefined) return tree;
  const without = mapTree(tree, (node) =>
    withChildren(
      node,
      node.children.filter((child) => child !== moved),
    ),
  );
  return editHolder(without, to, (node) => withChildren(node, [...node.children, moved]));
}

function editHolder(tree: TreeSpec, at: number, edit: (node: TreeSpec) => TreeSpec): TreeSpec {
  const holders = preorder(tree).filter((node) => node.kind !== "text" && node.kind !== "spacer");
  const target = pick(holders, at);
  return mapTree(tree, (node) => (node === target ? edit(node) : node));
}

/** Stops at what an edit changed; what is not edited stays the same object. */
function mapTree(tree: TreeSpec, edit: (node: TreeSpec) => TreeSpec): TreeSpec {
  const edited = edit(tree);
  if (edited !== tree) return edited;
  return withChildren(
    tree,
    tree.children.map((child) => mapTree(child, edit)),
  );
}

function pick<T>(items: readonly T[], at: number): T | undefined {
  return items[at % Math.max(items.length, 1)];
}

function rotate<T>(items: readonly T[], by: number): readonly T[] {
  const start = by % Math.max(items.length, 1);
  return [...items.slice(start), ...items.slice(0, start)];
}

function preorder(tree: TreeSpec): readonly TreeSpec[] {
  return [tree, ...tree.children.flatMap(preorder)];
}
