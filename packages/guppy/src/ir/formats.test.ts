import { describe, expect, test } from "vitest";
import { checkFormat } from "./formats.ts";

describe("patterns", () => {
  test.each(["\\d{3}", "[a-z]+", "a|b", "(?:ab)*", "(?<year>\\d{4})", "\\\\1", "\\(\\?=", "", "\\u{1F44D}"])(
    "%s is taken",
    (source) => {
      expect(() => checkFormat("pattern", "regexp", source)).not.toThrow();
    },
  );

  test.each([
    ["(", /no regular expression/],
    ["[a", /no regular expression/],
    ["a(?=b)", /looks around/],
    ["(?!b)", /looks around/],
    ["(?<=a)b", /looks around/],
    ["(?<!a)b", /looks around/],
    ["(a)\\1", /refers back/],
    ["(?<x>a)\\k<x>", /refers back/],
    ["\\\\(a)\\1", /refers back/],
  ])("%s is an error", (source, message) => {
    expect(() => checkFormat("pattern", "regexp", source)).toThrow(message);
  });
});

test("a mask says something", () => {
  expect(() => checkFormat("mask", "mask", "99/99")).not.toThrow();
  expect(() => checkFormat("mask", "mask", "")).toThrow(/is empty/);
});
