import { describe, expect, it } from "vitest";
import { GuppyError } from "../errors.ts";
import { jsxDEV } from "../jsx-dev-runtime.ts";
import { Fragment, type GuppyNode, jsx } from "../view/element.ts";
import { lower } from "./lower.ts";

function failure(node: unknown): GuppyError {
  try {
    lower(node as GuppyNode);
  } catch (error) {
    if (error instanceof GuppyError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

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
    ["a handler in small letters", jsx("div", { onclick: () => 0 }), "GUPPY_UNKNOWN_PROP", "div", /mean `onClick`/],
    ["aria-label", jsx("button", { "aria-label": "x" }), "GUPPY_UNKNOWN_PROP", "button", /mean `label`/],
    [
      "a step the scale lacks",
      jsx("div", { class: "hover:p-13" }),
      "GUPPY_UNKNOWN_STYLE",
      "div",
      /`hover:p-12` or `hover:p-14`; .* `hover:p-\[52px\]`/,
    ],
    [
      "a step beyond the scale",
      jsx("div", { class: "-mt-400" }),
      "GUPPY_UNKNOWN_STYLE",
      "div",
      /`-mt-128`; .* `-mt-\[1600px\]`/,
    ],
    [
      "a promise",
      jsx("div", { children: Promise.resolve() }),
      "GUPPY_INVALID_CHILD",
      "div",
      /a promise.*load the data outside/,
    ],
    ["a Date", jsx("text", { children: new Date() }), "GUPPY_INVALID_CHILD", "text", /a Date.*toLocaleString/],
    ["a Set", jsx("div", { children: new Set() }), "GUPPY_INVALID_CHILD", "div", /a Set.*\[\.\.\.set\]/],
    ["a Map", jsx("div", { children: new Map() }), "GUPPY_INVALID_CHILD", "div", /a Map/],
    ["an Error", jsx("div", { children: new Error("x") }), "GUPPY_INVALID_CHILD", "div", /an Error.*`message`/],
    ["an iterator", jsx("div", { children: [1].values() }), "GUPPY_INVALID_CHILD", "div", /no array/],
    [
      "a component that was not written as one",
      jsx("div", { children: Fragment }),
      "GUPPY_INVALID_CHILD",
      "div",
      /Write <Fragment \/>/,
    ],
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
      /<Broken> threw: no such row \(at .*div > Broken\[1\]/,
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
    ["a string 257 deep", nested(256, "x"), "GUPPY_LIMIT_EXCEEDED", undefined, /256 levels/],
    ["lists 10,001 deep", lists(10_001), "GUPPY_LIMIT_EXCEEDED", undefined, /levels/],
    ["lists 10,001 deep in a text", jsx("text", { children: lists(10_001) }), "GUPPY_LIMIT_EXCEEDED", "text", /levels/],
    ["a 50 MB string", <div>{huge}</div>, "GUPPY_LIMIT_EXCEEDED", "div", /52428800 characters/],
    ["a 50 MB text", <text id="t">{huge}</text>, "GUPPY_LIMIT_EXCEEDED", "text#t", /52428800 characters/],
    ["a 50 MB prop", <div label={huge} />, "GUPPY_LIMIT_EXCEEDED", "div", /`label`/],
    ["a class of 10,000 characters", <div class={"y".repeat(10_000)} />, "GUPPY_UNKNOWN_STYLE", "div", /Unknown class/],
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
    expect(() => lower(nested(255, "x") as GuppyNode)).not.toThrow();
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
    expect(failure(<div>{inner}</div>).message).toContain("(at app.tsx:12:5, div > div[0])");
  });
});
