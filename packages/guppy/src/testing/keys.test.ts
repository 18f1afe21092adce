import { expect, test } from "vitest";
import { keystrokeOf, keystrokesOf } from "./keys.ts";

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

test("text is one keystroke a character", () => {
  expect(keystrokesOf("Hi, Ü!\n")).toEqual(["shift-h", "i", ",", "space", "shift-ü", "!", "enter"]);
});
