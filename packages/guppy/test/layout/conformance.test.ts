// Layout against a browser's: every tree of fixtures/layout/trees.json, headless, within half a pixel of the boxes that
// Chromium gives it (boxes.json, made by `pnpm --filter @guppy/bench layout-boxes`), or of those where guppy differs on purpose.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createElement, defineWindow, type Element, type ElementKind, type WindowHandle } from "guppy";
import { type Page, type PageNode, render } from "guppy/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Kind, class, and children; the last of a text is its content. */
type TreeSpec = readonly [kind: ElementKind, classes: string, ...children: (TreeSpec | string)[]];
type Box = readonly [x: number, y: number, width: number, height: number];

interface Tree {
  readonly name: string;
  readonly tree: TreeSpec;
  /** Where guppy differs on purpose: why, and its own boxes by their place in preorder. */
  readonly differs?: { readonly why: string; readonly boxes: Readonly<Record<string, Box>> };
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../../../../fixtures/layout", file), "utf8"));
const { width, height, trees } = read("trees.json") as {
  readonly width: number;
  readonly height: number;
  readonly trees: readonly Tree[];
};
const { boxes } = read("boxes.json") as { readonly boxes: Readonly<Record<string, readonly Box[]>> };

const tolerance = 0.5;

/** One window shows them all, one after the other, so that each is also the patch of another tree. */
let page: Page;
const shown: { window?: WindowHandle<Element> } = {};
const Shown = defineWindow({
  mount: () => createElement("div"),
  render(window) {
    shown.window = window;
    return window.state;
  },
});

beforeAll(async () => {
  page = await render(Shown, { width, height });
});
afterAll(() => page.close());

test("every tree has been measured, and nothing else", () => {
  expect(trees.map(({ name }) => name)).toEqual(Object.keys(boxes));
});

test.each(trees)("$name", async ({ name, tree, differs }) => {
  shown.window?.update(() => build(tree));
  const nodes = preorder(await page.tree());
  const right = (boxes[name] ?? []).map((box, place) => differs?.boxes[place] ?? box);
  const found = nodes.map(({ bounds }): Box => [bounds.x, bounds.y, bounds.width, bounds.height]);
  expect(found.map((box, place) => told(box, right[place], nodes[place]))).toEqual(
    right.map((box, place) => told(box, box, nodes[place])),
  );
});

function build([kind, classes, ...children]: TreeSpec): Element {
  const inner = children.map((child) => (typeof child === "string" ? child : build(child)));
  return createElement(kind, classes === "" ? null : { class: classes }, ...inner);
}

function preorder(node: PageNode): readonly PageNode[] {
  return [node, ...node.children.flatMap(preorder)];
}

/** A box as a line that is that of `right` where it is near enough, so that what differs shows with all that is around it. */
function told(box: Box, right: Box | undefined, node: PageNode | undefined): string {
  const numbers = box.map((number, at) => {
    const near = right?.[at];
    return near !== undefined && Math.abs(number - near) <= tolerance ? near : Math.round(number * 100) / 100;
  });
  return `${node?.kind} ${numbers.join(" ")}`;
}
