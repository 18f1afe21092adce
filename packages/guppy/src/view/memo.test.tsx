// `memo` and `each` call what they wrap only when something changed.
import { describe, expect, it } from "vitest";
import { lower } from "../ir/lower.ts";
import type { IrNode } from "../ir/node.ts";
import { createShadowTree } from "../ir/shadow-tree.ts";
import { type GuppyNode, jsx } from "./element.ts";
import { each, memo } from "./memo.ts";

/** A window that is rendered time and again; gives its tree. */
function openWindow(): (node: GuppyNode) => IrNode {
  const shadow = createShadowTree();
  return (node) => {
    const root = lower(node, shadow.root());
    shadow.accept(shadow.plan(root));
    return root;
  };
}

describe("memo", () => {
  it("calls the component again only for other props", () => {
    const calls: string[] = [];
    const Label = memo(({ text }: { readonly text: string; readonly by?: object | undefined }) => {
      calls.push(text);
      return <text>{text.toUpperCase()}</text>;
    });
    const by = {};
    const render = openWindow();
    const first = render(
      <div>
        a<Label text="a" by={by} />
        <Label text="b" />
      </div>,
    );
    expect(calls.splice(0)).toEqual(["a", "b"]);
    const again = render(
      <div>
        a<Label by={by} text="a" />
        <Label text="b" />
      </div>,
    );
    expect(again).toBe(first);
    expect(calls.splice(0)).toEqual([]);
    const other = (
      <div>
        a<Label by={{}} text="a" />
        <Label text="c" />
      </div>
    );
    render(other);
    expect(calls.splice(0)).toEqual(["a", "c"]);
    render(
      <div>
        a<Label by={by} text="a" />
        <Label text="c" />
      </div>,
    );
    expect(calls).toEqual(["a"]);
  });

  it("is asked again after a render that was given up", () => {
    let calls = 0;
    const Word = memo((_: { readonly of: number }) => {
      calls++;
      return <text>always the same</text>;
    });
    const shadow = createShadowTree();
    shadow.accept(shadow.plan(lower(<Word of={1} />)));
    lower(<Word of={2} />, shadow.root());
    lower(<Word of={2} />, shadow.root());
    expect(calls).toBe(3);
    shadow.accept(shadow.plan(lower(<Word of={2} />, shadow.root())));
    lower(<Word of={2} />, shadow.root());
    expect(calls).toBe(4);
  });

  it("has the name of its component in errors", () => {
    const Broken = memo(function Broken(): GuppyNode {
      throw new Error("no");
    });
    expect(() => lower(<div>{jsx(Broken, {})}</div>)).toThrow("The component <Broken> threw: no (at div > Broken[0])");
    expect(() => memo(undefined as never)).toThrow("takes a component");
  });
});

describe("each", () => {
  interface Item {
    readonly id: string;
  }
  const items = (...ids: readonly string[]): readonly Item[] => ids.map((id) => ({ id }));

  it("calls the row again only for an item that is another object, though rows are written in place", () => {
    const render = openWindow();
    const calls: string[] = [];
    const list = (shown: readonly Item[]): GuppyNode => (
      <div>
        {each(shown, (item) => {
          calls.push(item.id);
          return <text>{item.id}</text>;
        })}
      </div>
    );
    const [a, b, c] = items("a", "b", "c") as [Item, Item, Item];
    const first = render(list([a, b, c]));
    expect(calls.splice(0)).toEqual(["a", "b", "c"]);
    expect(render(list([a, b, c]))).toBe(first);
    const swapped = render(list([c, a]));
    expect(swapped.children).toEqual([first.children[2], first.children[0]]);
    expect(calls.splice(0)).toEqual([]);
    const changed = { id: "a" };
    expect(render(list([c, changed])).children[1]).toBe(first.children[0]);
    expect(calls.splice(0)).toEqual(["a"]);
    render(list([changed, c]));
    expect(calls).toEqual([]);
  });

  it("asks 3,000 rows once, and none of them for a filter", () => {
    const render = openWindow();
    const all = items(...Array.from({ length: 3000 }, (_, index) => `row ${index}`));
    let calls = 0;
    const list = (shown: readonly Item[]): GuppyNode => (
      <scroll>
        {each(shown, ({ id }) => {
          calls++;
          return (
            <div>
              <text>{id}</text>
            </div>
          );
        })}
      </scroll>
    );
    render(list(all));
    expect(render(list(all.filter(({ id }) => id.includes("7")))).children).toHaveLength(813);
    expect(calls).toBe(3000);
  });

  it("minds the index where the row takes one", () => {
    const render = openWindow();
    const list = (shown: readonly Item[]): GuppyNode => (
      <div>
        {each(shown, ({ id }, index) => (
          <text>{`${id}${index}`}</text>
        ))}
      </div>
    );
    const [a, b] = items("a", "b") as [Item, Item];
    const contents = (root: IrNode) => root.children.map(({ props }) => props.content);
    expect(contents(render(list([a, b])))).toEqual(["a0", "b1"]);
    expect(contents(render(list([b, a])))).toEqual(["b0", "a1"]);
  });

  it.each<[string, GuppyNode, string]>([
    ["id", each([{ id: "x" }], () => <div />), "0/x"],
    ["key", each([{ key: 7 }], () => <div key="own" />), '0/"7"'],
    [
      "a third argument",
      each(
        [{ name: "n" }],
        () => <div />,
        ({ name }) => name,
      ),
      "0/n",
    ],
  ])("takes the key from %s", (_name, list, key) => {
    expect(lower(<div>{list}</div>).children[0]?.key).toBe(key);
  });

  it.each<[string, () => GuppyNode, RegExp]>([
    ["an item without a key", () => each([{}], () => <div />), /has no `id` or `key`.*\(at div > each\[0\]\)/],
    ["two items of one key", () => each(items("x", "x"), () => <div />), /Two siblings have the key 0\/x/],
    ["a row that is no element", () => each(items("x"), () => "x" as never), /row of `each` is no element/],
    [
      "a row that throws",
      () =>
        each(items("x"), () => {
          throw new Error("no");
        }),
      /<each> threw: no \(at div > each\[0\/x\]\)/,
    ],
    ["no list", () => each(undefined as never, () => <div />), /takes a list/],
  ])("refuses %s", (_name, list, message) => {
    expect(() => lower(<div>{list()}</div>)).toThrow(message);
  });

  it("shows its rows in a text too", () => {
    const Word = ({ of }: { readonly of: string }) => of;
    expect(lower(jsx("text", { children: each(items("a", "b"), ({ id }) => <Word of={id} />) })).props.content).toBe(
      "ab",
    );
  });
});
