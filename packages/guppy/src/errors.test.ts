import { describe, expect, it } from "vitest";
import { closest, didYouMean, GuppyError } from "./errors.ts";

describe("GuppyError", () => {
  it("is an error with a code, a path, details and a cause", () => {
    const cause = new Error("below");
    const error = new GuppyError("GUPPY_INVALID_VALUE", "what", { path: "div", details: { name: "x" }, cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: "GuppyError",
      code: "GUPPY_INVALID_VALUE",
      message: "what",
      path: "div",
      cause,
    });
    expect(error.details).toEqual({ name: "x" });
    expect(String(error)).toBe("GuppyError: what");
  });

  it("has no path, no cause and no details where none are given", () => {
    const error = new GuppyError("GUPPY_CLOSED", "what");
    expect("path" in error).toBe(false);
    expect("cause" in error).toBe(false);
    expect(error.details).toEqual({});
  });
});

describe("closest", () => {
  it.each([
    ["titel", ["title", "label"], "title"],
    ["lable", ["title", "label"], "label"],
    ["onclick", ["onClick", "onHover"], "onClick"],
    ["dvi", ["text", "div"], "div"],
    ["a", ["b"], "b"],
    ["colour", ["color", "cursor"], "color"],
    ["backgroundColour", ["background", "color"], undefined],
    ["xyz", ["title", "label"], undefined],
    ["", ["title"], undefined],
    ["title", [], undefined],
  ])("of %j among %j is %j", (word, candidates, expected) => {
    expect(closest(word, candidates)).toBe(expected);
    expect(didYouMean(word, candidates)).toBe(expected === undefined ? "" : ` Did you mean \`${expected}\`?`);
  });
});
