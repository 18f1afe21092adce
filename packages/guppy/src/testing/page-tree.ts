// What a test sees of a window: the native side's tree joined with the ids and names that only the lowered tree knows.

import type { ElementKind } from "../generated/elements.ts";
import type { TreeNode } from "../generated/requests.ts";
import type { Current, Role } from "../generated/values.ts";
import { noNode } from "../ir/patch-plan.ts";
import type { ShadowTree } from "../ir/shadow-tree.ts";

/** Logical px from the window's top left. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What holds of a node besides its place. `checked` and the others that may be left out are undefined where they don't apply. */
export interface NodeStates
  extends Pick<
    TreeNode,
    | ("active" | "disabled" | "focused" | "focusVisible" | "hovered" | "painted")
    | ("busy" | "invalid" | "modal" | "readOnly" | "required")
  > {
  readonly checked: boolean | "mixed" | undefined;
  readonly selected: boolean | undefined;
  readonly expanded: boolean | undefined;
  readonly current: Current | undefined;
}

/** A node at the moment it was asked for; it does not change afterwards. */
export interface PageNode {
  /** Its id, or the way to it from the nearest node that has one. */
  readonly id: string;
  readonly kind: ElementKind;
  readonly role: Role;
  /** What a person who does not see it would call it; empty for what has no name. */
  readonly name: string;
  readonly description: string | undefined;
  /** Its text and that of the nodes in it, joined by spaces. */
  readonly text: string;
  readonly label: string | undefined;
  /** What was typed into it or picked, or where it stands between two ends; undefined where it has no value. */
  readonly value: string | undefined;
  /** Of a heading or an item of a tree, from 1. */
  readonly level: number | undefined;
  readonly bounds: Rect;
  readonly states: NodeStates;
  /** How far its content is scrolled. */
  readonly scroll: { readonly x: number; readonly y: number };
  readonly children: readonly PageNode[];
}

export interface PageTree {
  readonly root: PageNode;
  /** Preorder. */
  readonly nodes: readonly PageNode[];
  readonly parentOf: (node: PageNode) => PageNode | undefined;
  /** What the native side calls it. */
  readonly numberOf: (node: PageNode) => number;
}

export function joinTree(rows: readonly TreeNode[], shadow: ShadowTree): PageTree {
  const childRows = new Map<number | null, TreeNode[]>();
  for (const row of rows) {
    const siblings = childRows.get(row.parent);
    if (siblings === undefined) childRows.set(row.parent, [row]);
    else siblings.push(row);
  }
  const nodes: PageNode[] = [];
  const parents = new Map<PageNode, PageNode>();
  const numbers = new Map<PageNode, number>();

  const build = (row: TreeNode): PageNode => {
    const place = nodes.length;
    // Holds the place in preorder; the node itself is made after its children.
    nodes.push(undefined as never);
    const children = (childRows.get(row.node) ?? []).map(build);
    const label = shadow.lookup(row.node)?.ir.props.label;
    const node: PageNode = {
      id: shadow.identityOf(row.node),
      kind: row.kind,
      role: row.role,
      name: row.name,
      description: row.description ?? undefined,
      text: [row.content, ...children.map((child) => child.text)]
        .filter((text) => text !== "")
        .join(row.kind === "richText" ? "" : " "),
      label: typeof label === "string" ? label : undefined,
      value: row.value ?? row.valueText ?? row.valueNow?.toString(),
      level: row.level ?? undefined,
      bounds: { x: row.x, y: row.y, width: row.width, height: row.height },
      states: statesOf(row),
      scroll: { x: row.scrollX, y: row.scrollY },
      children,
    };
    nodes[place] = node;
    numbers.set(node, row.node);
    for (const child of children) parents.set(child, node);
    return node;
  };

  const [top] = childRows.get(null) ?? [];
  if (top === undefined) throw new Error("a window without a root");
  const root = build(top);
  return { root, nodes, parentOf: (node) => parents.get(node), numberOf: (node) => numbers.get(node) ?? noNode };
}

function statesOf(row: TreeNode): NodeStates {
  const { active, disabled, focused, focusVisible, hovered, painted, busy, invalid, modal, readOnly, required } = row;
  return {
    ...{ active, disabled, focused, focusVisible, hovered, painted, busy, invalid, modal, readOnly, required },
    checked: row.checked === null ? undefined : row.checked === "mixed" ? "mixed" : row.checked === "on",
    selected: row.selected ?? undefined,
    expanded: row.expanded ?? undefined,
    current: row.current ?? undefined,
  };
}

/** The part of a node that its window and every box around it that cuts or scrolls leave in view. */
export function visiblePart(tree: PageTree, node: PageNode): Rect | undefined {
  let part: Rect = node.bounds;
  for (let around = tree.parentOf(node); around !== undefined; around = tree.parentOf(around)) {
    if (around.kind === "scroll" || around === tree.root) part = intersect(part, around.bounds);
  }
  return part.width > 0 && part.height > 0 ? part : undefined;
}

function intersect(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const right = Math.min(a.x + a.width, b.x + b.width);
  const bottom = Math.min(a.y + a.height, b.y + b.height);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}
