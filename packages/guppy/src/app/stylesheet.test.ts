// Named classes: what they stand for, and mistakes in a stylesheet.
import { expect, test } from "vitest";
import { readStylesheet, type Stylesheet } from "./stylesheet.ts";

const sheet: Stylesheet = {
  card: { base: "rounded-lg p-4", states: { hover: "bg-muted", dark: "border" }, variants: { large: "p-8" } },
  notice: "card text-danger",
};

test.each([
  ["card", "rounded-lg p-4 hover:bg-muted dark:border"],
  ["flex card p-2", "flex rounded-lg p-4 hover:bg-muted dark:border p-2"],
  ["card card-large", "rounded-lg p-4 hover:bg-muted dark:border p-8"],
  ["notice", "rounded-lg p-4 hover:bg-muted dark:border text-danger"],
  ["focus:card-large", "focus:p-8"],
  ["p-[3px] cards", "p-[3px] cards"],
])("%s", (text, expanded) => {
  const named = readStylesheet(sheet);
  expect(named.expand(text)).toBe(expanded);
  expect(named.expand(text)).toBe(expanded);
});

test.each([
  ["no table", [], "GUPPY_INVALID_OPTIONS", "`stylesheet` is a table"],
  ["a name of guppy's", { flex: "p-2" }, "GUPPY_INVALID_OPTIONS", "guppy has one of that name"],
  ["a scale of guppy's", { "p-4": "flex" }, "GUPPY_INVALID_OPTIONS", "guppy has one of that name"],
  ["no name", { "a b": "flex" }, "GUPPY_INVALID_OPTIONS", "can't name a class"],
  ["an unknown class", { card: "rounded-xxl" }, "GUPPY_UNKNOWN_STYLE", "In the class `card` of the stylesheet"],
  ["itself", { card: "card p-4" }, "GUPPY_UNKNOWN_STYLE", "In the class `card`"],
  ["a later name", { card: "notice", notice: "p-4" }, "GUPPY_UNKNOWN_STYLE", "In the class `card`"],
  ["an unknown field", { card: { basis: "p-4" } }, "GUPPY_INVALID_OPTIONS", "not `basis`"],
  ["an unknown state", { card: { states: { hovr: "p-4" } } }, "GUPPY_INVALID_OPTIONS", "no state `hovr`"],
  ["a number", { card: 4 }, "GUPPY_INVALID_OPTIONS", "takes a string of classes"],
  [
    "a name twice",
    { card: { variants: { a: "p-1" } }, "card-a": "p-2" },
    "GUPPY_INVALID_OPTIONS",
    "two classes `card-a`",
  ],
])("%s is refused", (_what, wrong, code, message) => {
  expect(() => readStylesheet(wrong)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  );
});
