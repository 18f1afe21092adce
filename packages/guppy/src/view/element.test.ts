import { describe, expect, it } from "vitest";
import { ui } from "../elements/ui.ts";
import { jsxDEV } from "../jsx-dev-runtime.ts";
import * as runtime from "../jsx-runtime.ts";
import { createElement, Fragment, isElement, jsx } from "./element.ts";

describe("elements", () => {
  it.each([
    ["jsx", jsx("div", { id: "a", children: "x" }, "k")],
    ["jsxs", runtime.jsxs("div", { id: "a", children: "x" }, "k")],
    ["jsxDEV", jsxDEV("div", { id: "a", children: "x" }, "k")],
    ["createElement", createElement("div", { id: "a", key: "k" }, "x")],
    ["ui", ui.div({ id: "a", key: "k" }, "x")],
  ])("%s makes the same frozen data", (_name, element) => {
    expect(isElement(element)).toBe(true);
    expect(element).toMatchObject({ type: "div", key: "k", props: { id: "a", children: "x" } });
    expect(Object.isFrozen(element) && Object.isFrozen(element.props)).toBe(true);
  });

  it("takes a key from what was spread, and no prop of that name", () => {
    const place = { fileName: "a.tsx", lineNumber: 3 };
    for (const element of [
      jsx("div", { id: "a", key: 1 }),
      jsx("div", { id: "a", key: 1 }, "written before"),
      jsxDEV("div", { id: "a", key: 1 }, undefined, false, place),
    ]) {
      expect(element.key).toBe("1");
      expect(element.props).toEqual({ id: "a" });
    }
    expect(jsxDEV("div", { key: 1 }, undefined, false, place).location).toEqual(place);
    expect(jsx("div", { key: undefined }, "k").key).toBe("k");
  });

  it("gives each element a number of its own", () => {
    const all = [jsx("div", {}), jsxDEV("div", {}), createElement("div"), ui.div()];
    expect(new Set(all.map(({ serial }) => serial)).size).toBe(all.length);
  });

  it("turns a key into a string", () => {
    expect(jsx("div", {}, 5).key).toBe("5");
    expect(jsx("div", {}).key).toBeNull();
  });

  it("keeps several children as a list and none at all as no prop", () => {
    expect(ui.div(null, "a", "b").props).toEqual({ children: ["a", "b"] });
    expect(ui.div().props).toEqual({});
    expect(ui.div({ id: "a" }).props).toEqual({ id: "a" });
  });

  it("remembers the place in the source in development", () => {
    const place = { fileName: "a.tsx", lineNumber: 3, columnNumber: 7 };
    expect(jsxDEV("div", {}, undefined, false, place).location).toEqual(place);
    expect(jsx("div", {}).location).toBeUndefined();
  });

  it("knows elements of another copy of guppy", () => {
    expect(isElement({ [Symbol.for("guppy.element")]: true, type: "div", key: null, props: {} })).toBe(true);
    for (const value of [null, undefined, "div", {}, [], () => null]) expect(isElement(value)).toBe(false);
  });

  it("shows the children of a fragment", () => {
    expect(Fragment({ children: ["a"] })).toEqual(["a"]);
  });
});
