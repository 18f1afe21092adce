import { describe, expect, it } from "vitest";
import { limits } from "../generated/schema.ts";
import { type ModelWindow, openWindow } from "../testing-support/model-window.ts";
import { show } from "../testing-support/native-model.ts";
import { jsx } from "../view/element.ts";
import { lower } from "./lower.ts";
import type { PatchOp, PatchPlan } from "./patch-plan.ts";
import { createShadowTree } from "./shadow-tree.ts";

/** `move list.a` and so on, with what moves where. */
function summary(window: ModelWindow, plan: PatchPlan): readonly string[] {
  const name = (op: PatchOp): string => ("node" in op ? ` ${window.tree.identityOf(op.node) || op.node}` : "");
  return plan.ops.map((op) => `${op.op}${name(op)}${op.op === "move" ? ` ${op.index}` : ""}`);
}

const list = (...keys: readonly string[]) => (
  <scroll id="list">
    {keys.map((key) => (
      <text key={key}>{key}</text>
    ))}
  </scroll>
);

describe("a plan", () => {
  it("of a first tree creates everything, parents first, styles before their use", () => {
    const window = openWindow(
      <div class="p-1">
        <text class="p-1">a</text>
        <button onClick={() => 0}>b</button>
      </div>,
    );
    const plan = window.tree.replay();
    expect(plan.ops).toMatchObject([
      { op: "defineStyle", style: 1 },
      { op: "create", node: 1, kind: "div", style: 1, events: null, props: null },
      { op: "create", node: 2, kind: "text", parent: 1, index: 0, style: 1, props: { content: "a" } },
      { op: "create", node: 3, kind: "button", parent: 1, index: 1, style: null, events: 2 },
      { op: "create", node: 4, kind: "text", parent: 3, index: 0, props: { content: "b" } },
    ]);
  });

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ["nothing for the same order", ["a", "b", "c"], ["a", "b", "c"], []],
    ["one move for a child that goes to the end", ["a", "b", "c", "d"], ["b", "c", "d", "a"], ["move list.a 3"]],
    ["one move for a child that goes to the front", ["a", "b", "c", "d"], ["d", "a", "b", "c"], ["move list.d 0"]],
    ["one move for a swap of neighbours", ["a", "b", "c"], ["a", "c", "b"], ["move list.c 1"]],
    [
      "moves for all but one when the order is turned round",
      ["a", "b", "c"],
      ["c", "b", "a"],
      ["move list.c 0", "move list.b 1"],
    ],
    ["creation in the middle", ["a", "c"], ["a", "b", "c"], ["create list.b"]],
    ["removal in the middle", ["a", "b", "c"], ["a", "c"], ["remove 3"]],
  ])("has %s", (_name, before, after, expected) => {
    const window = openWindow(list(...before));
    const plan = window.render(list(...after));
    expect(summary(window, plan)).toEqual(expected);
    expect(show(window.model).children.map((child) => child.props.content)).toEqual(after);
  });

  it("sends only the fields that changed", () => {
    const view = (label: string, classes: string, handler?: () => void) => (
      <div label={label} class={classes} onClick={handler} />
    );
    const window = openWindow(view("a", "p-1"));
    expect(window.render(view("b", "p-1")).ops).toEqual([
      { op: "update", node: 1, kind: "div", style: null, events: null, props: { label: "b" } },
    ]);
    expect(window.render(view("b", "p-1", () => undefined)).ops).toEqual([
      { op: "update", node: 1, kind: "div", style: null, events: 2, props: null },
    ]);
    expect(window.render(view("b", "p-2", () => undefined)).ops).toMatchObject([
      { op: "defineStyle", style: 2 },
      { op: "update", node: 1, kind: "div", style: 2, events: null, props: null },
      { op: "dropStyle", style: 1 },
    ]);
    expect(window.render(view("b", "")).ops).toEqual([
      { op: "update", node: 1, kind: "div", style: 0, events: 0, props: null },
      { op: "dropStyle", style: 2 },
    ]);
    const unset = window.render(<div tabIndex={1} />).ops;
    expect(unset).toStrictEqual([
      { op: "update", node: 1, kind: "div", style: null, events: null, props: { tabIndex: 1, label: undefined } },
    ]);
  });

  it("sends nothing when only handlers changed, and calls the new ones", () => {
    const handlers = [() => 1, () => 2];
    const window = openWindow(<button onClick={handlers[0]} />);
    const click = () => {
      const node = window.tree.lookup(1);
      return node && window.tree.handlerOf(node, "click");
    };
    // A plan that is given up leaves the handlers of what is on screen.
    window.tree.plan(lower(<button onClick={handlers[1]} />, window.tree.root()));
    expect(click()).toBe(handlers[0]);
    expect(window.render(<button onClick={handlers[1]} />).ops).toEqual([]);
    expect(click()).toBe(handlers[1]);
  });

  it("calls a handler that comes to a text that is listened to anyway, and none that has gone", () => {
    const heard = () => 1;
    const window = openWindow(<textInput value="a" />);
    const handler = () => {
      const node = window.tree.lookup(1);
      return node && window.tree.handlerOf(node, "change");
    };
    expect(window.render(<textInput value="a" onChange={heard} />).ops).toEqual([]);
    expect(handler()).toBe(heard);
    expect(window.render(<textInput value="a" />).ops).toEqual([]);
    expect(handler()).toBeUndefined();
  });

  it("keeps the number of a node whose id goes to another parent, out of one that is removed", () => {
    const window = openWindow(
      <div>
        <div key="left">
          <div>
            <scroll id="kept">x</scroll>
          </div>
        </div>
      </div>,
    );
    const before = window.tree.findById("kept")?.nodeId;
    window.render(
      <div>
        <button>
          <scroll id="kept">x</scroll>
        </button>
      </div>,
    );
    expect(window.tree.findById("kept")?.nodeId).toBe(before);
    expect(window.tree.pathOf(before ?? 0)).toBe("div > button[0] > scroll#kept");
  });

  it("turns ids that hold each other inside out", () => {
    const window = openWindow(
      <div>
        {
          <div id="outer">
            <div id="inner">x</div>
          </div>
        }
      </div>,
    );
    const [outer, inner] = ["outer", "inner"].map((id) => window.tree.findById(id)?.nodeId);
    window.render(
      <div>
        {
          <div id="inner">
            <div id="outer">x</div>
          </div>
        }
      </div>,
    );
    expect(["outer", "inner"].map((id) => window.tree.findById(id)?.nodeId)).toEqual([outer, inner]);
  });

  it("puts a root with an id below a new root", () => {
    const window = openWindow(<div id="app">x</div>);
    const before = window.tree.findById("app")?.nodeId;
    window.render(
      <button>
        <div id="app">x</div>
      </button>,
    );
    expect(window.tree.findById("app")?.nodeId).toBe(before);
  });

  it("replaces a node of another kind", () => {
    const window = openWindow(
      <div>
        <div id="a" key="k" />
      </div>,
    );
    expect(
      window
        .render(
          <div>
            <button id="a" key="k" />
          </div>,
        )
        .ops.map((op) => op.op),
    ).toEqual(["remove", "create"]);
  });

  it("uses the number of a removed node again only in a later patch", () => {
    const window = openWindow(list("a", "b"));
    expect(window.render(list("c", "b")).ops).toMatchObject([
      { op: "remove", node: 2 },
      { op: "create", node: 4 },
    ]);
    expect(window.render(list("d", "b")).ops).toMatchObject([
      { op: "remove", node: 4 },
      { op: "create", node: 2 },
    ]);
    expect(window.tree.lookup(2)?.createdRevision).toBe(3);
    expect(window.tree.lookup(4)).toBeUndefined();
  });

  it("starts over when a patch would replace more nodes than there are numbers", () => {
    const many = (kind: "text" | "spacer") => (
      <div>
        {[0, 1].map((half) => (
          <div key={half}>{Array.from({ length: 60_000 }, (_, index) => jsx(kind, {}, index))}</div>
        ))}
      </div>
    );
    const window = openWindow(many("text"));
    const plan = window.render(many("spacer"));
    expect(plan.reset).toBe(true);
    expect(show(window.model).children[1]?.children.length).toBe(60_000);
    expect(window.render(many("spacer")).ops).toEqual([]);
  });

  it("refuses a tree of too many nodes", () => {
    const half = Array.from({ length: limits.nodes / 2 }, () => jsx("spacer", {}));
    const tree = createShadowTree();
    expect(() =>
      tree.plan(
        lower(
          <div>
            <div>{half}</div>
            <div>{half}</div>
          </div>,
        ),
      ),
    ).toThrow(/200003 nodes/);
  });
});

describe("a shadow tree", () => {
  it("gives no two plans the same revision, and forgets plans that were not accepted", () => {
    const window = openWindow(<div />);
    expect(window.tree.revision()).toBe(1);
    const lost = window.tree.plan(
      lower(
        <div>
          <spacer />
        </div>,
      ),
    );
    const replay = window.tree.replay();
    const next = window.tree.plan(
      lower(
        <div>
          <button />
        </div>,
      ),
    );
    expect([lost, replay, next].map((plan) => plan.revision)).toEqual([2, 3, 4]);
    window.tree.accept(replay);
    expect(window.tree.revision()).toBe(3);
    window.tree.accept(next);
    expect(window.tree.lookup(2)).toMatchObject({ nodeId: 2, createdRevision: 4, ir: { kind: "button" } });
    expect(() => window.tree.accept(lost)).toThrow(/not made from the tree/);
    expect(() => window.tree.accept(next)).toThrow(/not made from the tree/);
  });

  it("names nodes by id, else by the way from the nearest one that has one", () => {
    const window = openWindow(
      <div>
        <scroll id="list">
          {[
            <div key="x">
              <text>a</text>
            </div>,
          ]}
        </scroll>
      </div>,
    );
    const { tree } = window;
    expect([1, 2, 3, 4].map(tree.identityOf)).toEqual(["root", "list", "list.x", "list.x.0"]);
    expect([1, 2, 3, 4].map(tree.pathOf)).toEqual([
      "div",
      "div > scroll#list",
      "div > scroll#list > div[x]",
      "div > scroll#list > div[x] > text[0]",
    ]);
    expect([tree.identityOf(99), tree.pathOf(99), tree.lookup(99)]).toEqual(["", "", undefined]);
    expect(tree.lookup(4)?.parent?.parent?.nodeId).toBe(2);
  });

  it("replays nothing before the first patch", () => {
    expect(createShadowTree().replay().ops).toEqual([]);
  });
});
