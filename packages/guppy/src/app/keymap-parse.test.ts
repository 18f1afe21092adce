// How people write keys, and what becomes of it.
import { expect, test } from "vitest";
import { parseKeys } from "./keymap-parse.ts";

test.each([
  ["mod-s", "ctrl-s", "Ctrl+S", true],
  ["Ctrl+Shift+P", "ctrl-shift-p", "Ctrl+Shift+P", true],
  ["shift-ctrl-p", "ctrl-shift-p", "Ctrl+Shift+P", true],
  ["ctrl-k ctrl-s", "ctrl-k ctrl-s", "Ctrl+K Ctrl+S", true],
  ["  ctrl-k   s ", "ctrl-k s", "Ctrl+K S", true],
  ["f5", "f5", "F5", true],
  ["shift-f3", "shift-f3", "Shift+F3", true],
  ["?", "?", "?", false],
  ["shift-a", "shift-a", "Shift+A", false],
  ["Esc", "escape", "Escape", false],
  ["alt-ArrowUp", "alt-up", "Alt+Up", true],
  ["ctrl--", "ctrl--", "Ctrl+-", true],
  ["ctrl-+", "ctrl-+", "Ctrl++", true],
  ["Ctrl++", "ctrl-+", "Ctrl++", true],
  ["ctrl-plus", "ctrl-+", "Ctrl++", true],
  ["-", "-", "-", false],
  ["ctrl-shift-!", "ctrl-!", "Ctrl+!", true],
  ["ctrl-ö", "ctrl-ö", "Ctrl+Ö", true],
  ["super-pagedown", "cmd-pagedown", "Super+Page Down", true],
])("%s", (text, name, label, isChord) => {
  expect(parseKeys(text, "linux")).toEqual({ ok: true, value: { name, label, isChord } });
});

test("mod is Command on a Mac", () => {
  expect(parseKeys("mod-s", "darwin")).toMatchObject({ value: { name: "cmd-s" } });
});

test.each([
  ["", "there are no keys"],
  ["   ", "there are no keys"],
  [7, "keys are a string, as `mod-s`"],
  ["ctrl", "`ctrl` has modifiers and no key"],
  ["ctrl-shift", "`ctrl-shift` has modifiers and no key"],
  ["ctrl-ctrl-a", "`ctrl-ctrl-a` has the modifier `ctrl` twice"],
  ["mod-control-a", "`mod-control-a` has the modifier `control` twice"],
  ["ctrl-a-b", "`a` in `ctrl-a-b` is no modifier; those are mod, ctrl, alt, shift and super"],
  ["crtl-a", "`crtl` in `crtl-a` is no modifier (did you mean `ctrl`?)"],
  ["ctrl-entr", "there is no key `entr`, in `ctrl-entr` (did you mean `enter`?)"],
  ["ctrl-ab", "there is no key `ab`, in `ctrl-ab` (did you mean `tab`?)"],
  ["f25", "there is no key `f25`, in `f25` (did you mean `f2`?)"],
  ["a b c d e", "there are more than 4 keys one after the other"],
  ["ctrl-constructor", "there is no key `constructor`, in `ctrl-constructor`"],
])("%s can't be typed", (text, why) => {
  expect(parseKeys(text, "linux")).toEqual({ ok: false, why });
});
