// Wrong trees on the real native file: a typed error with the way to the node, the previous tree stays, the next one works.
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRawWindow } from "../app/open-window.ts";
import type { RawWindow } from "../app/types.ts";
import { currentSession } from "../runtime/session.ts";
import { createElement, type GuppyNode } from "../view/element.ts";

let window: RawWindow;
let shown: () => Promise<string>;

beforeAll(async () => {
  const session = currentSession();
  const { raw, live } = createRawWindow(<text>first</text>, {}, { session, headless: true });
  await live.open({});
  window = raw;
  shown = async () => {
    const { nodes } = await session.request("readTree", live.link.number, {});
    return nodes
      .map((node) => node.content)
      .filter((content) => content !== "")
      .join(" ");
  };
});

afterAll(() => window.close());

/** Past the type checker, as JavaScript would. */
const loose = (type: string, props: object, ...children: readonly GuppyNode[]): GuppyNode =>
  createElement(type as "div", props as Readonly<Record<string, unknown>>, ...children);

function nested(depth: number): GuppyNode {
  let tree: GuppyNode = <text>deep</text>;
  for (let level = 1; level < depth; level += 1) tree = <div>{tree}</div>;
  return tree;
}

const cases: readonly (readonly [string, () => GuppyNode, string])[] = [
  ["an unknown element", () => <div>{loose("buton", {})}</div>, "GUPPY_UNKNOWN_ELEMENT"],
  ["an unknown prop", () => <div>{loose("button", { title: "x" })}</div>, "GUPPY_UNKNOWN_PROP"],
  ["an unknown style", () => <div>{loose("div", { style: { colour: "red" } })}</div>, "GUPPY_UNKNOWN_STYLE"],
  ["an unknown class", () => <div class="flexx" />, "GUPPY_UNKNOWN_STYLE"],
  ["an unknown event", () => <div>{loose("button", { onPress: () => 1 })}</div>, "GUPPY_UNKNOWN_EVENT"],
  ["a wrong type", () => <div>{loose("button", { disabled: "yes" })}</div>, "GUPPY_INVALID_VALUE"],
  ["a NaN size", () => <div style={{ width: Number.NaN }} />, "GUPPY_INVALID_VALUE"],
  ["an infinite size", () => <div style={{ height: Number.POSITIVE_INFINITY }} />, "GUPPY_INVALID_VALUE"],
  [
    "a duplicate id",
    () => [
      <div key="d">
        <text id="a" />
        <text id="a" />
      </div>,
    ],
    "GUPPY_DUPLICATE_ID",
  ],
  ["a tree 10,001 deep", () => nested(10_001), "GUPPY_LIMIT_EXCEEDED"],
  ["a string of 50 MB", () => <text>{"x".repeat(50 * 1024 * 1024)}</text>, "GUPPY_LIMIT_EXCEEDED"],
];

test.each(cases)("%s is refused and changes nothing", async (name, tree, code) => {
  await window.render(<text>before {name}</text>);
  await expect(window.render(tree())).rejects.toMatchObject({ code, path: expect.any(String) });
  expect(await shown()).toBe(`before ${name}`);
  await window.render(<text>after {name}</text>);
  expect(await shown()).toBe(`after ${name}`);
});
