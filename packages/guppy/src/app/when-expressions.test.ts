// Conditions of commands and keys.
import { expect, test } from "vitest";
import { focusContext, holds, parseWhen } from "./when-expressions.ts";

const context = { ...focusContext("codeEditor", "main"), sidebar: true, mode: "read only", count: 2, off: false };

test.each([
  ["sidebar", true],
  ["!sidebar", false],
  ["missing", false],
  ["!missing", true],
  ["off", false],
  ["focus == codeEditor", true],
  ["focus == 'codeEditor'", true],
  ["focus != codeEditor", false],
  ["missing != x", true],
  ["editing", true],
  ["window == main && sidebar", true],
  ["window == other || sidebar", true],
  ["window == other || sidebar && off", false],
  ["(window == other || sidebar) && !off", true],
  ['mode == "read only"', true],
  ["count == 2", true],
  ["!(sidebar && !off)", false],
  ["toString", false],
  ["__proto__ == x", false],
])("%s is %s", (text, expected) => {
  const parsed = parseWhen(text);
  expect(parsed.ok && holds(parsed.value, context)).toBe(expected);
});

test.each([
  ["", "it ends too early"],
  ["a &&", "it ends too early"],
  ["a b", "`b` is too much"],
  ["(a", "a `)` is missing"],
  ["a ==", "after `==` a value is missing"],
  ["a == (b)", "after `==` a value is missing"],
  ["&& a", "there is `&&` where a name is expected"],
  ["'a'", "there is `a` where a name is expected"],
  ["a & b", "`& b` is not understood"],
  ["a == 'b", "`'b` is not understood"],
])("%s is no condition", (text, why) => {
  expect(parseWhen(text)).toEqual({ ok: false, why: `\`${text}\` is no condition: ${why}` });
});

test("a value that is no text, and a text without end, are refused", () => {
  expect(parseWhen(7)).toMatchObject({ ok: false });
  expect(parseWhen("(".repeat(100_000))).toMatchObject({ ok: false });
  expect(parseWhen("(".repeat(900))).toMatchObject({ ok: false });
});
