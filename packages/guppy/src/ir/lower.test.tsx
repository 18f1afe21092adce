import { describe, expect, it } from "vitest";
import { elements } from "../generated/elements.ts";
import { Fragment, type GuppyNode, jsx } from "../view/element.ts";
import { lower } from "./lower.ts";
import type { IrNode } from "./node.ts";
import { applyRenewals, handlerOf, renewalsOf } from "./renewals.ts";

/** `div(text "a", button#ok@1)`: kind, id, content, and the key where it is not the place in the list. */
function outline(node: IrNode, place = node.key): string {
  const id = node.id === undefined ? "" : `#${node.id}`;
  const key = node.key === place ? "" : `@${node.key}`;
  const content = node.props.content === undefined ? "" : ` "${node.props.content}"`;
  const children = node.children.map((child, index) => outline(child, String(index)));
  return `${node.kind}${id}${key}${content}${children.length === 0 ? "" : `(${children.join(", ")})`}`;
}

const Label = ({ of }: { of: string }) => <text>{of}</text>;
const Two = () => [<div key="a" />, <div key="b" />];
const Words = () => "words";
const Nothing = () => null;
const Wrapped = (props: { children?: GuppyNode }) => <div id="w">{props.children}</div>;
const Deep = ({ levels }: { levels: number }): GuppyNode => (levels === 0 ? "end" : <Deep levels={levels - 1} />);

describe("lower", () => {
  it.each<[string, GuppyNode, string]>([
    ["an empty element", <div />, "div"],
    ["a string root", "hello", 'text "hello"'],
    ["a number root", 7, 'text "7"'],
    ["a fragment of one", jsx(Fragment, { children: "x" }), 'text "x"'],
    ["a component root", <Label of="x" />, 'text "x"'],
    [
      "joined text children",
      <text>
        Count: {3} of {4}
      </text>,
      'text "Count: 3 of 4"',
    ],
    ["text by prop", <text content="x" />, 'text "x"'],
    ["an empty text", <text />, "text"],
    ["text from a component in a text", jsx("text", { children: ["a", jsx(Words, {})] }), 'text "awords"'],
    ["bare strings", <div>a{1}b</div>, 'div(text "a1b")'],
    [
      "bare strings around nothing",
      <div>
        a{null}b{false}
        {true}c
      </div>,
      'div(text "abc")',
    ],
    ["empty strings", <div>{""}</div>, "div"],
    [
      "bare strings around an element",
      <div>
        a<spacer />b
      </div>,
      'div(text "a", spacer, text "b")',
    ],
    [
      "empty slots that keep their place",
      <div>
        {null}
        <spacer />
        {false}
        <button />
      </div>,
      "div(spacer@1, button@3)",
    ],
    ["keys", <div>{[<div key="x" />, <div key="y" />]}</div>, "div(div@x, div@y)"],
    [
      "two lists with the same keys",
      <div>
        {[<div key="x" />]}
        {[<div key="x" />]}
      </div>,
      "div(div@0/x, div@1/x)",
    ],
    [
      "keys that look like slots",
      <div>{[<div key={0} />, <div key="a/b" />, <div key={'"q"'} />]}</div>,
      'div(div@"0", div@"a/b", div@""q"")',
    ],
    ["nested lists", <div>{[[<div />, [<div />]], <div />]}</div>, "div(div@0/0, div@0/1/0, div@1)"],
    [
      "a component in a slot",
      <div>
        <spacer />
        <Label of="a" />
      </div>,
      'div(spacer, text "a")',
    ],
    [
      "a component of two",
      <div>
        <Two />
        <Two />
      </div>,
      "div(div@0/a, div@0/b, div@1/a, div@1/b)",
    ],
    ["a keyed component", <div>{[<Label key="k" of="a" />]}</div>, 'div(text@k "a")'],
    [
      "a component of nothing",
      <div>
        <Nothing />
        <spacer />
      </div>,
      "div(spacer@1)",
    ],
    [
      "a component of a string beside a string",
      <div>
        a <Words />
      </div>,
      'div(text "a words")',
    ],
    [
      "children of a component",
      <Wrapped>
        a<spacer />
      </Wrapped>,
      'div#w(text "a", spacer)',
    ],
    [
      "a keyed fragment",
      <div>
        {[
          <Fragment key="f">
            a<spacer />
          </Fragment>,
        ]}
      </div>,
      'div(text@f/0 "a", spacer@f/1)',
    ],
    [
      "components in components",
      <div>
        <Deep levels={500} />
      </div>,
      'div(text "end")',
    ],
  ])("%s", (_name, node, expected) => {
    expect(outline(lower(node))).toBe(expected);
  });

  it("drops absent props and counts handlers as bits", () => {
    const onClick = () => undefined;
    const onScroll = () => undefined;
    const node = lower(
      <div tabIndex={2} disabled label={undefined} onClick={onClick} onScroll={onScroll} onFocus={undefined} />,
    );
    expect(Object.entries(node.props).sort()).toEqual([
      ["disabled", true],
      ["tabIndex", 2],
    ]);
    const bits = ["click", "scroll"].map((name) => 1 << (elements.div.events[name]?.number ?? 0));
    expect(node.events).toBe(bits.reduce((all, bit) => all | bit));
    expect(["click", "scroll", "focus", "none"].map((name) => handlerOf(node, name))).toEqual([
      onClick,
      onScroll,
      undefined,
      undefined,
    ]);
  });

  it("gives nodes of equal style the same reference", () => {
    const node = lower(
      <div class="p-2">
        <div style={{ padding: "0.5rem" }} />
      </div>,
    );
    expect(node.style).not.toBeNull();
    expect(node.children[0]?.style).toBe(node.style);
  });
});

describe("lower with the tree before", () => {
  const same = <button id="same">a</button>;
  const called = { times: 0 };
  const Counted = () => {
    called.times++;
    return <text>counted</text>;
  };
  const counted = <Counted />;
  const hoisted = () => same;
  const handler = () => 1;
  const view = (onClick: (() => number) | undefined) => (
    <div>
      <button onClick={onClick}>
        <text class="p-1">a</text>b
      </button>
    </div>
  );

  it.each<[string, GuppyNode, GuppyNode, (node: IrNode) => IrNode | undefined]>([
    ["an element in its place", <div>{same}</div>, <div id="new">{same}</div>, (root) => root.children[0]],
    ["the root", same, same, (root) => root],
    [
      "an element in a list that moved",
      <div>{[<div key="x" />, <div key="k">{same}</div>]}</div>,
      <div>{[<div key="k">{same}</div>]}</div>,
      (root) => root.children.at(-1)?.children[0],
    ],
    [
      "a component",
      <div>
        <spacer />
        {counted}
      </div>,
      <div>
        <spacer />
        {counted}
      </div>,
      (root) => root.children[1],
    ],
    [
      "what a component keeps returning",
      <div>{jsx(hoisted, {})}</div>,
      <div>{jsx(hoisted, {})}</div>,
      (root) => root.children[0],
    ],
    ["a bare string", <div>same</div>, <div>same</div>, (root) => root.children[0]],
    ["an element that says the same", <div class="p-1" label="x" />, <div class="p-1" label="x" />, (root) => root],
    ["a tree that says the same", view(handler), view(handler), (root) => root],
    ["a node whose handler is another function", view(handler), view(() => 0), (root) => root],
    [
      "a text of the same parts",
      <text>
        {1} of {"two"}
      </text>,
      <text>
        {1} of {"two"}
      </text>,
      (root) => root,
    ],
    ["a text whose content comes another way", <text>x</text>, <text content="x" />, (root) => root],
    ["an equal style object", <div style={{ padding: 1 }} />, <div style={{ padding: 1 }} />, (root) => root],
    ["absent props", <div label={undefined} class="p-1" />, <div class="p-1" tabIndex={undefined} />, (root) => root],
    ["a string that becomes an element", <div>same</div>, <div>{<text>same</text>}</div>, (root) => root.children[0]],
  ])("keeps %s", (_name, before, after, pick) => {
    const first = lower(before);
    const picked = pick(first);
    expect(picked).toBeDefined();
    expect(pick(lower(after, first))).toBe(picked);
  });

  it.each<[string, GuppyNode, GuppyNode, (node: IrNode) => IrNode | undefined]>([
    [
      "an element in another place",
      <div>{same}</div>,
      <div>
        {null}
        {same}
      </div>,
      (root) => root.children[0],
    ],
    ["a handler that is gone", view(handler), view(undefined), (root) => root.children[0]],
    ["a prop that is gone", <div label="x" tabIndex={1} />, <div label="x" />, (root) => root],
    ["a prop that is new", <div label="x" />, <div label="x" tabIndex={1} />, (root) => root],
    ["an element of another style", <div class="p-1" />, <div class="p-2" />, (root) => root],
    ["an element of another kind", <div class="p-1" />, <scroll class="p-1" />, (root) => root],
    ["an element with another id", <div id="a" />, <div id="b" />, (root) => root],
    [
      "an element with fewer children",
      <div>{[<spacer />, <spacer />]}</div>,
      <div>{[<spacer />]}</div>,
      (root) => root,
    ],
    ["a text without its children", <text class="p-1">x</text>, <text class="p-1" />, (root) => root],
    ["a text without its content", <text content="x" />, <text />, (root) => root],
    ["a changed string", <div>one</div>, <div>other</div>, (root) => root.children[0]],
  ])("makes %s anew", (_name, before, after, pick) => {
    const first = lower(before);
    expect(pick(lower(after, first))).not.toBe(pick(first));
  });

  it("looks into objects that were changed in place", () => {
    const style: { padding: number } = { padding: 1 };
    const children: GuppyNode[] = ["a"];
    const first = lower(<div style={style}>{children}</div>);
    style.padding = 2;
    children.push(<spacer />);
    const second = lower(<div style={style}>{children}</div>, first);
    expect(second.style).not.toBe(first.style);
    expect(second.children.map(({ kind }) => kind)).toEqual(["text", "spacer"]);
  });

  it("refuses a mistake that takes the place of what was right", () => {
    const first = lower(<text class="p-1">a</text>);
    expect(() => lower(jsx("text", { class: "p-1", children: "a", content: "a" }), first)).toThrow(/both/);
    expect(() => lower(jsx("text", { class: "p-1", children: jsx("div", {}) }), first)).toThrow(/can't hold/);
    const button = lower(<button onClick={handler} />);
    expect(() => lower(jsx("button", { onClick: 1 }), button)).toThrow(/takes a function/);
    expect(() => lower(jsx("button", { onClick: handler, label: handler }), button)).toThrow(/label/);
  });

  it("knows the element again that took the place of an equal one", () => {
    const first = lower(<div>{<Counted />}</div>);
    const second = lower(<div>{counted}</div>, first);
    applyRenewals(renewalsOf(second));
    called.times = 0;
    expect(lower(<div label="x">{counted}</div>, second).children[0]).toBe(first.children[0]);
    expect(called.times).toBe(0);
  });

  it("does not call a component whose element stayed", () => {
    called.times = 0;
    const first = lower(<div>{counted}</div>);
    lower(<div>{counted}</div>, first);
    expect(called.times).toBe(1);
  });

  it("finds siblings of one key whatever the tree before looked like", () => {
    const rows = (...keys: string[]) => (
      <div>
        {keys.map((key) => (
          <div key={key} />
        ))}
      </div>
    );
    const first = lower(rows("a", "b", "c"));
    for (const keys of [
      ["a", "b", "a"],
      ["c", "c"],
      ["b", "a", "b"],
      ["a", "x", "x"],
      ["a", "x", "a"],
      ["c", "a", "c"],
    ]) {
      expect(() => lower(rows(...keys), first), keys.join()).toThrow(/key/);
    }
    for (const keys of [["c", "b", "a"], ["a", "x", "b", "c"], ["b"], ["x", "y"], ["c", "a", "b", "x"]]) {
      expect(() => lower(rows(...keys), first), keys.join()).not.toThrow();
    }
  });
});
