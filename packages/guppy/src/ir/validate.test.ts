import { expect, it } from "vitest";
import { props } from "../generated/elements.ts";
import { checkProps, type KindRules, rulesFor } from "./validate.ts";

it("refuses an element without a prop it must have", () => {
  // No element of the schema has such a prop yet.
  const rules: KindRules = { ...rulesFor("text"), required: ["content"] };
  expect(() => checkProps(rules, {})).toThrow(expect.objectContaining({ code: "GUPPY_MISSING_PROP" }));
  expect(checkProps(rules, { content: "x" }).props).toEqual({ content: "x" });
});

it("knows the number of every prop, in ascending order", () => {
  for (const kind of ["div", "text", "button", "scroll", "spacer"]) {
    const numbers = rulesFor(kind).propOrder.map((name) => props[name].number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  }
});
