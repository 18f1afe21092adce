import { expect, test } from "vitest";
import { keystrokeOf } from "./keys.ts";

test.each([
  ["Tab", "tab"],
  ["Shift+Tab", "shift-tab"],
  ["Control+Shift+A", "ctrl-shift-a"],
  ["A", "shift-a"],
  ["a", "a"],
  ["Enter", "enter"],
  ["Space", "space"],
  [" ", "space"],
  ["ArrowLeft", "left"],
  ["F5", "f5"],
  ["+", "+"],
  ["Meta+s", "cmd-s"],
])("%s is the keystroke %s", (press, keystroke) => {
  expect(keystrokeOf(press)).toBe(keystroke);
});

test.each(["Hyper+A", "Control+"])("%s is refused", (press) => {
  expect(() => keystrokeOf(press)).toThrow(expect.objectContaining({ code: "GUPPY_INVALID_VALUE" }));
});

test.each([
  ["Backspce", "Did you mean `Backspace`?"],
  ["Control+ArowLeft", "Did you mean `ArrowLeft`?"],
  ["Contrl+a", "Did you mean `Control`?"],
  ["hello", "A key is one character"],
])("of %s it says what is wrong", (press, words) => {
  expect(() => keystrokeOf(press)).toThrow(words);
});
