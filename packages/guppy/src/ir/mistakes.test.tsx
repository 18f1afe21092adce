// All mistakes of one render are told at once.
import { expect, test } from "vitest";
import { GuppyError } from "../errors.ts";
import { jsxDEV } from "../jsx-dev-runtime.ts";
import { type GuppyNode, jsx } from "../view/element.ts";
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

const div = (props: Readonly<Record<string, unknown>>): GuppyNode => jsx("div", props);

test.each<readonly [string, unknown, readonly (string | RegExp)[]]>([
  [
    "wrong props and a wrong child of one node",
    div({ onclick: () => undefined, focusable: 1, children: [new Date(0)] }),
    [/no prop `onclick`/, /`focusable` is 1/, /A child is a Date \(at div\)/],
  ],
  [
    "a wrong child and wrong props of the node after it",
    div({
      children: [
        div({ id: "a", children: () => 1 }),
        div({ id: "b", class: "p-13x text-blu-500", style: { colr: 1 } }),
      ],
    }),
    [/A child is the function/, /p-13x.*\(at div > div#b\)/, /text-blu-500/, /colr/],
  ],
  [
    "unknown elements, and what is inside them",
    div({ children: [jsx("dvi" as "div", {}), jsx("buton" as "button", { children: [div({ id: "" })] })] }),
    [/Unknown element <dvi> \(at div > dvi\[0\]\)/, /Unknown element <buton>/, /`id` is ""/],
  ],
  ["two roots with mistakes", [div({ a: 1 }), div({ b: 2 })], [/no prop `a`/, /no prop `b`/]],
])("%s", (_name, tree, expected) => {
  const { message } = failure(tree);
  const lines = message.split("\n");
  expect(lines[1]).toBe("Also:");
  const told = lines.filter((line) => line !== "Also:");
  expect(told).toHaveLength(expected.length);
  for (const [index, words] of expected.entries()) expect(told[index]).toMatch(words);
});

test("in what components return too, with the lines of the source", () => {
  const source = (lineNumber: number) => ({ fileName: "app.tsx", lineNumber, columnNumber: 3 });
  const Row = (): GuppyNode => jsxDEV("div", { wrong: 1 }, undefined, false, source(7)) as GuppyNode;
  const Other = (): GuppyNode =>
    jsxDEV(
      "div",
      { id: 5, children: jsxDEV("div", { bad: 1 }, undefined, false, source(12)) },
      undefined,
      false,
      source(11),
    ) as GuppyNode;
  const tree = jsx("div", { children: [jsx(Row, {}), jsx(Other, {})] });
  const { message, details } = failure(tree);
  expect(message).toMatch(/^<div> has no prop `wrong` \(at app\.tsx:7:3, /);
  // The render ended before the second component was called.
  expect(details.others).toBeUndefined();
  const both = failure(
    jsx("div", { children: [jsx(() => [jsx(Row, {}), jsx(Other, {})] as unknown as GuppyNode, {}), div({ last: 1 })] }),
  );
  expect(both.message).toContain("Also:\n- <div> has no prop `last`");
});

test("one mistake is told once, and of many the first eleven", () => {
  expect(failure(div({ wrong: 1 })).message).not.toContain("Also");
  const shared = div({ wrong: 1 });
  expect(failure(div({ children: [shared, shared] })).message).not.toContain("Also");
  const many = Array.from({ length: 50 }, (_, index) => div({ key: String(index), [`wrong${index}`]: 1 }));
  expect(failure(div({ children: many })).message.split("\n")).toHaveLength(12);
});

test("what a program threw, and a tree without end, stand alone", () => {
  const Broken = (): GuppyNode => {
    throw new RangeError("no such row");
  };
  expect(failure(div({ children: [jsx(Broken, {}), div({ wrong: 1 })] })).message).not.toContain("Also");
  let deep: unknown = "x";
  for (let level = 0; level < 3000; level++) deep = [deep];
  expect(failure(div({ children: [deep, div({ wrong: 1 })] })).message).not.toContain("Also");
});

test("an element that is made of others is none that is unknown", () => {
  const badge = jsx("badge", { children: "new" });
  const { message } = failure(div({ children: [badge, div({ class: "no-such-class" })] }));
  expect(message).not.toContain("badge");
});
