import { describe, expect, test } from "vitest";
import type { ElementKind } from "../generated/elements.ts";
import { elements } from "../generated/elements.ts";
import type { PageNode, PageTree } from "./page-tree.ts";
import { visiblePart } from "./page-tree.ts";
import { findById, findByLabel, findByRole, findByText } from "./queries.ts";

const states = { focused: false, hovered: false, active: false, disabled: false, painted: true, focusVisible: false };

function node(kind: ElementKind, id: string, own: Partial<PageNode> = {}): PageNode {
  const children = own.children ?? [];
  return {
    id,
    kind,
    role: elements[kind].role,
    text: children.map((child) => child.text).join(" "),
    label: undefined,
    value: undefined,
    bounds: { x: 0, y: 0, width: 100, height: 100 },
    states,
    scroll: { x: 0, y: 0 },
    children,
    ...own,
  };
}

function treeOf(root: PageNode): PageTree {
  const nodes: PageNode[] = [];
  const parents = new Map<PageNode, PageNode>();
  const visit = (current: PageNode): void => {
    nodes.push(current);
    for (const child of current.children) {
      parents.set(child, current);
      visit(child);
    }
  };
  visit(root);
  return { root, nodes, parentOf: (of) => parents.get(of), numberOf: (of) => nodes.indexOf(of) };
}

const save = node("button", "save", { children: [node("text", "save.0", { text: "Save" })] });
const close = node("button", "close", { label: "Close window", children: [node("text", "close.0", { text: "X" })] });
const page = treeOf(node("div", "root", { children: [node("text", "title", { text: "Report 7" }), save, close] }));

describe("finds", () => {
  test.each<readonly [string, () => PageNode, string]>([
    ["by role and text", () => findByRole(page, "button", { name: "Save" }), "save"],
    ["by role and label", () => findByRole(page, "button", { name: /^close/i }), "close"],
    ["the innermost node with the text", () => findByText(page, "Save"), "save.0"],
    ["by pattern", () => findByText(page, /^report \d$/i), "title"],
    ["by label", () => findByLabel(page, "Close window"), "close"],
    ["by id", () => findById(page, "title"), "title"],
  ])("%s", (_how, find, id) => {
    expect(find().id).toBe(id);
  });
});

describe("says what is there when", () => {
  test.each<readonly [string, () => PageNode, string, RegExp]>([
    [
      "nothing has the name",
      () => findByRole(page, "button", { name: "Open" }),
      "GUPPY_NOT_FOUND",
      /button "Save" #save\n.*button "Close window" #close/,
    ],
    ["nothing has the text", () => findByText(page, "Reports"), "GUPPY_NOT_FOUND", /text "Report 7" #title/],
    ["nothing has the id", () => findById(page, "sav"), "GUPPY_NOT_FOUND", /#save/],
    ["several match", () => findByRole(page, "button", {}), "GUPPY_AMBIGUOUS", /2 nodes have the role button/],
  ])("%s", (_when, find, code, message) => {
    expect(find).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
  });
});

describe("the visible part", () => {
  const inner = (x: number, y: number): PageNode => node("button", "b", { bounds: { x, y, width: 40, height: 20 } });
  const within = (child: PageNode): PageTree =>
    treeOf(
      node("div", "root", {
        children: [node("scroll", "s", { bounds: { x: 10, y: 10, width: 50, height: 50 }, children: [child] })],
      }),
    );

  test("is cut by the scroll box around it", () => {
    const child = inner(30, 50);
    expect(visiblePart(within(child), child)).toEqual({ x: 30, y: 50, width: 30, height: 10 });
  });

  test("is nothing for a node that is scrolled away", () => {
    const child = inner(10, 80);
    expect(visiblePart(within(child), child)).toBeUndefined();
  });
});
