// What a render of a large tree leaves to be done, in counts: elements, lists and handlers are made anew each time.
import { describe, expect, it } from "vitest";
import { encodePatch } from "../wire/encode-patch.ts";
import { lower } from "./lower.ts";
import type { IrNode } from "./node.ts";
import { createShadowTree, type ShadowTree } from "./shadow-tree.ts";

const rowCount = 2000;
const nodesInRow = 5;

const Cell = ({ of }: { of: string }) => <text class="flex-1 truncate">{of}</text>;

function view(changed: string, run: () => unknown) {
  return (
    <div id="table" class="flex flex-col p-4">
      {Array.from({ length: rowCount - 1 }, (_, index) => (
        <div key={index} class={`flex gap-2 ${index % 2 === 0 ? "bg-gray-50" : "bg-white"} hover:bg-blue-50`}>
          <div>
            <Cell of={`Order ${index}${index === 700 ? changed : ""}`} />
          </div>
          <button class="px-2" onClick={() => run()} onKeyDown={run}>
            Open {index}
          </button>
        </div>
      ))}
      {Array.from({ length: nodesInRow - 1 }, () => (
        <spacer />
      ))}
    </div>
  );
}

function count(node: IrNode): number {
  return node.children.reduce((sum, child) => sum + count(child), 1);
}

function shown(): ShadowTree {
  const tree = createShadowTree();
  tree.accept(tree.plan(lower(view("", () => 0))));
  return tree;
}

describe("a tree of 10,000 nodes", () => {
  it("is the same tree when it says the same, and sends nothing", () => {
    const tree = shown();
    const root = tree.root() as IrNode;
    expect(count(root)).toBe(rowCount * nodesInRow);
    const next = lower(
      view("", () => 1),
      root,
    );
    expect(next).toBe(root);
    const plan = tree.plan(next);
    expect(plan.ops).toEqual([]);
  });

  it("calls the handlers of the last tree that was shown", () => {
    const tree = shown();
    const clicked = (): unknown => {
      const ids = Array.from({ length: rowCount * nodesInRow }, (_, index) => index + 1);
      const buttons = ids.flatMap((nodeId) => tree.lookup(nodeId) ?? []).filter(({ ir }) => ir.kind === "button");
      const results = buttons.map((node) => tree.handlerOf(node, "click")?.({}));
      return results.length === rowCount - 1 ? [...new Set(results)] : results.length;
    };
    expect(clicked()).toEqual([0]);
    const refused = tree.plan(
      lower(
        view("", () => 1),
        tree.root(),
      ),
    );
    expect(refused.ops).toEqual([]);
    expect(clicked()).toEqual([0]);
    tree.accept(
      tree.plan(
        lower(
          view(" sold", () => 2),
          tree.root(),
        ),
      ),
    );
    expect(clicked()).toEqual([2]);
  });

  it("sends one op and at most 200 bytes for one leaf that changed, and makes only the nodes above it anew", () => {
    const tree = shown();
    const before = tree.root() as IrNode;
    const next = lower(
      view(" sold", () => 1),
      before,
    );
    const plan = tree.plan(next);
    expect(plan.ops).toMatchObject([{ op: "update", kind: "text", props: { content: "Order 700 sold" } }]);
    expect(encodePatch(plan).length).toBeLessThanOrEqual(200);
    expect(next.children.filter((child, index) => child !== before.children[index])).toHaveLength(1);
    const [row, rowBefore] = [next.children[700], before.children[700]];
    expect(row?.children[1]).toBe(rowBefore?.children[1]);
    expect(row?.style).toBe(rowBefore?.style);
    tree.accept(plan);
    expect(
      tree.plan(
        lower(
          view(" sold", () => 3),
          tree.root(),
        ),
      ).ops,
    ).toEqual([]);
  });

  it("keeps nothing of the elements it was made of but their own props", () => {
    const kept: unknown[] = [];
    const walk = (node: IrNode): void => {
      kept.push(...Object.values(node.given).filter((value) => typeof value === "object"));
      expect(node.given).not.toHaveProperty("children");
      for (const child of node.children) walk(child);
    };
    walk(shown().root() as IrNode);
    expect(kept).toEqual([]);
  });
});
