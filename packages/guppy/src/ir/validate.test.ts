import { expect, it } from "vitest";
import { type Element, jsx } from "../view/element.ts";
import { lower } from "./lower.ts";
import { checkHeld, checkProps, type KindRules, rulesFor } from "./validate.ts";

it("refuses an element without a prop it must have", () => {
  // No element of the schema has such a prop yet.
  const rules: KindRules = { ...rulesFor("text"), required: ["content"] };
  expect(() => checkProps(rules, {})).toThrow(expect.objectContaining({ code: "GUPPY_MISSING_PROP" }));
  expect(checkProps(rules, { content: "x" }).props).toEqual({ content: "x" });
});

it("refuses props that guppy sets itself", () => {
  expect(() => checkProps(rulesFor("textInput"), { seen: 1 })).toThrow(
    expect.objectContaining({ code: "GUPPY_UNKNOWN_PROP" }),
  );
});

it("refuses children of another kind than an element holds", () => {
  // No element of the schema names the kinds it holds yet.
  const rules: KindRules = { ...rulesFor("div"), children: { only: ["text"] } };
  const held = (element: Element) => [lower(element)];
  expect(() => checkHeld(rules, held(jsx("spacer", {})))).toThrow(
    expect.objectContaining({ code: "GUPPY_INVALID_CHILD", next: "It holds <text>." }),
  );
  expect(() => checkHeld(rules, held(jsx("text", {})))).not.toThrow();
});
