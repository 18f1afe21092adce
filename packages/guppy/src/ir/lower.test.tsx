import { describe, expect, it } from "vitest";
import { GuppyError } from "../errors.ts";
import { jsxDEV } from "../jsx-dev-runtime.ts";
import { Fragment, type GuppyNode, jsx } from "../view/element.ts";
import { lower } from "./lower.ts";
import type { IrNode } from "./node.ts";

/** `div(text "a", button#ok@1)`: kind, id, content, and the key where it is not the place in the list. */
function outline(node: IrNode, place = node.key): string {
  const id = node.id === undefined ? "" : `#${node.id}`;
  const key = node.key === place ? "" : `@${node.key}`;
  const content = node.props.content === undefined ? "" : ` "${node.props.content}"`;
  const children = node.children.map((child, index) => outline(child, String(index)));
  return `${node.kind}${id}${key}${content}${children.length === 0 ? "" : `(${children.join(", ")})`}`;
}

function failure(node: unknown): GuppyError {
  try {
    lower(node as GuppyNode);
  } catch (error) {
    if (error instanceof GuppyError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
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

  it("sorts props by number, drops absent ones and counts handlers as bits", () => {
    const onClick = () => undefined;
    const onScroll = () => undefined;
    const node = lower(
      <div tabIndex={2} disabled label={undefined} onClick={onClick} onScroll={onScroll} onFocus={undefined} />,
    );
    expect(Object.entries(node.props)).toEqual([
      ["disabled", true],
      ["tabIndex", 2],
    ]);
    expect(node.events).toBe((1 << 0) | (1 << 6));
    expect(node.handlers).toEqual({ click: onClick, scroll: onScroll });
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
    [
      "an equal element",
      <div>
        <spacer />
      </div>,
      <div>
        <spacer />
      </div>,
      (root) => root.children[0],
    ],
    ["a changed string", <div>one</div>, <div>other</div>, (root) => root.children[0]],
  ])("makes %s anew", (_name, before, after, pick) => {
    const first = lower(before);
    expect(pick(lower(after, first))).not.toBe(pick(first));
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

describe("trees with a mistake", () => {
  const Broken = () => {
    throw new RangeError("no such row");
  };
  const Async = async () => <div />;
  const Endless = (): GuppyNode => <Endless />;
  const nested = (levels: number, inner: unknown): unknown => {
    let node = inner;
    for (let level = 0; level < levels; level++) node = jsx("div", { children: node });
    return node;
  };
  const lists = (levels: number): unknown => {
    let node: unknown = "x";
    for (let level = 0; level < levels; level++) node = [node];
    return node;
  };
  const huge = "x".repeat(50 * 1024 * 1024);

  it.each<[string, unknown, string, string | undefined, RegExp]>([
    ["no root", null, "GUPPY_INVALID_CHILD", undefined, /empty.*<div>/],
    [
      "two roots",
      [<div key="a" />, <div key="b" />],
      "GUPPY_INVALID_CHILD",
      undefined,
      /2 roots.*Wrap them in a <div>/,
    ],
    [
      "unknown element",
      <div>
        <div id="x">{jsx("dvi" as "div", {})}</div>
      </div>,
      "GUPPY_UNKNOWN_ELEMENT",
      "div > div#x > dvi[0]",
      /Unknown element <dvi> \(at div > div#x > dvi\[0\]\)\. Did you mean `div`/,
    ],
    [
      "element of an object's method",
      jsx("constructor" as "div", {}),
      "GUPPY_UNKNOWN_ELEMENT",
      "constructor",
      /<constructor>/,
    ],
    [
      "undefined element",
      <div>{jsx(undefined as never, {})}</div>,
      "GUPPY_UNKNOWN_ELEMENT",
      "div > undefined[0]",
      /type is undefined/,
    ],
    [
      "unknown prop",
      <div>
        <scroll id="list">
          <button />
          <button />
          {jsx("button", { titel: 1 })}
        </scroll>
      </div>,
      "GUPPY_UNKNOWN_PROP",
      "div > scroll#list > button[2]",
      /<button> has no prop `titel`/,
    ],
    ["misspelt prop", jsx("div", { lable: "x" }), "GUPPY_UNKNOWN_PROP", "div", /Did you mean `label`/],
    ["className", jsx("div", { className: "x" }), "GUPPY_UNKNOWN_PROP", "div", /Did you mean `class`/],
    ["prop of an object's method", jsx("div", { toString: 1 }), "GUPPY_UNKNOWN_PROP", "div", /toString/],
    ["unknown event", jsx("div", { onClik: () => 0 }), "GUPPY_UNKNOWN_EVENT", "div", /Did you mean `onClick`/],
    [
      "event of another element",
      jsx("spacer", { onClick: () => 0 }),
      "GUPPY_UNKNOWN_EVENT",
      "spacer",
      /<spacer> takes none/,
    ],
    ["handler that is no function", jsx("div", { onClick: "x" }), "GUPPY_INVALID_VALUE", "div", /`onClick` is "x"/],
    [
      "wrong prop type",
      jsx("div", { disabled: "yes" }),
      "GUPPY_INVALID_VALUE",
      "div",
      /`disabled` is "yes".*true or false/,
    ],
    ["fractional tab index", jsx("div", { tabIndex: 1.5 }), "GUPPY_INVALID_VALUE", "div", /whole number/],
    ["NaN tab index", jsx("div", { tabIndex: Number.NaN }), "GUPPY_INVALID_VALUE", "div", /NaN/],
    ["unknown word", jsx("scroll", { axis: "z" }), "GUPPY_INVALID_VALUE", "scroll", /"y", "x", "both"/],
    ["empty id", jsx("div", { id: "" }), "GUPPY_INVALID_VALUE", "div", /`id` is ""/],
    ["number id", jsx("div", { id: 5 }), "GUPPY_INVALID_VALUE", "div", /`id` is 5/],
    [
      "unknown class",
      <div>
        <text class="flexx">a</text>
      </div>,
      "GUPPY_UNKNOWN_STYLE",
      "div > text[0]",
      /Did you mean `flex`/,
    ],
    [
      "NaN size",
      <div>
        <div style={{ width: Number.NaN }} />
      </div>,
      "GUPPY_INVALID_VALUE",
      "div > div[0]",
      /NaN/,
    ],
    ["child of a leaf", jsx("spacer", { children: "x" }), "GUPPY_INVALID_CHILD", "spacer", /can't hold children/],
    [
      "element in a text",
      jsx("text", { children: ["a", <div key="d" />] }),
      "GUPPY_INVALID_CHILD",
      "text",
      /can't hold <div>/,
    ],
    ["object child", <div>{{} as never}</div>, "GUPPY_INVALID_CHILD", "div", /A child is an object/],
    ["function child", <div>{(() => 0) as never}</div>, "GUPPY_INVALID_CHILD", "div", /function/],
    ["symbol in a text", jsx("text", { children: Symbol("s") }), "GUPPY_INVALID_CHILD", "text", /Symbol/],
    ["text and content", jsx("text", { content: "a", children: "b" }), "GUPPY_INVALID_CHILD", "text", /both/],
    [
      "two siblings of one key",
      <div>{[<div key="k" />, <spacer key="k" />]}</div>,
      "GUPPY_DUPLICATE_ID",
      "div",
      /key k/,
    ],
    [
      "component that throws",
      <div>
        <spacer />
        <Broken />
      </div>,
      "GUPPY_COMPONENT_FAILED",
      "div > Broken[1]",
      /<Broken> threw .*no such row/,
    ],
    [
      "component that returns a promise",
      <div>{jsx(Async as never, {})}</div>,
      "GUPPY_INVALID_CHILD",
      "div",
      /<Async> returned a promise/,
    ],
    [
      "component that shows itself",
      <div>
        <Endless />
      </div>,
      "GUPPY_LIMIT_EXCEEDED",
      "div",
      /levels/,
    ],
    ["a tree 257 deep", nested(257, null), "GUPPY_LIMIT_EXCEEDED", undefined, /256 levels/],
    [
      "a tree 10,001 deep",
      nested(10_001, null),
      "GUPPY_LIMIT_EXCEEDED",
      undefined,
      /256 levels.*div > div\[0\] > .*245 more/s,
    ],
    ["lists 10,001 deep", lists(10_001), "GUPPY_LIMIT_EXCEEDED", undefined, /levels/],
    ["lists 10,001 deep in a text", jsx("text", { children: lists(10_001) }), "GUPPY_LIMIT_EXCEEDED", "text", /levels/],
    ["a 50 MB string", <div>{huge}</div>, "GUPPY_LIMIT_EXCEEDED", "div", /52428800 characters/],
    ["a 50 MB text", <text id="t">{huge}</text>, "GUPPY_LIMIT_EXCEEDED", "text#t", /52428800 characters/],
    ["a 50 MB prop", <div label={huge} />, "GUPPY_LIMIT_EXCEEDED", "div", /`label`/],
    ["a 50 MB id", <div id={huge} />, "GUPPY_LIMIT_EXCEEDED", undefined, /`id`/],
    [
      "too many children",
      <div>
        {Array.from({ length: 100_001 }, () => (
          <spacer />
        ))}
      </div>,
      "GUPPY_LIMIT_EXCEEDED",
      "div",
      /100000 children/,
    ],
  ])("%s", (_name, node, code, path, message) => {
    const error = failure(node);
    expect(error.code).toBe(code);
    if (path !== undefined) expect(error.path).toBe(path);
    expect(error.message).toMatch(message);
    expect(error.message.length).toBeLessThan(1000);
  });

  it("takes a tree of the greatest depth", () => {
    expect(() => lower(nested(256, null) as GuppyNode)).not.toThrow();
  });

  it("keeps what a component threw as the cause", () => {
    expect(failure(<Broken />).cause).toBeInstanceOf(RangeError);
  });

  it("names the place in the source where the development transform tells it", () => {
    const inner = jsxDEV("div", { lable: 1 }, undefined, false, {
      fileName: "app.tsx",
      lineNumber: 12,
      columnNumber: 5,
    });
    expect(failure(<div>{inner}</div>).message).toContain("(at div > div[0], app.tsx:12:5)");
  });
});
