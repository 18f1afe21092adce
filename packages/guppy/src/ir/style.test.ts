import { describe, expect, it } from "vitest";
import { stateNumbers } from "../generated/styles.ts";
import { listClasses } from "./classes.ts";
import { Fault } from "./fault.ts";
import { resolveStyle } from "./style.ts";
import { darkStates } from "./style-ops.ts";
import type { StyleRef } from "./style-ref.ts";

const stateNames = Object.keys(stateNumbers);

/** `base: display=flex | hover: …`, short enough to read in a table. */
function text(ref: StyleRef | null): string {
  const groups = ref?.groups ?? [];
  return groups
    .map(({ state, ops }) => {
      const parts = ops.map(({ name, value }) => {
        if (typeof value === "object") {
          if (!("unit" in value)) return `${name}=${JSON.stringify(value)}`;
          return `${name}=${value.value}${["px", "rem", "f", "auto"][value.unit]}`;
        }
        return `${name}=${typeof value === "number" && value > 0xffff ? `#${value.toString(16).padStart(8, "0")}` : value}`;
      });
      return `${state < darkStates ? "" : "dark "}${stateNames[state % darkStates]}: ${parts.join(" ")}`;
    })
    .join(" | ");
}

function fault(run: () => unknown): Fault {
  try {
    run();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("classes and style objects give the same ops", () => {
  it.each<[string, object, string]>([
    ["flex", { display: "flex" }, "base: display=flex"],
    ["dark:opacity-50", { dark: { opacity: 0.5 } }, "dark base: opacity=0.5"],
    ["dark:hover:opacity-50", { dark: { hover: { opacity: 0.5 } } }, "dark hover: opacity=0.5"],
    ["hover:dark:opacity-50", { hover: { dark: { opacity: 0.5 } } }, "dark hover: opacity=0.5"],
    [
      "dark:opacity-50 hover:opacity-75 opacity-100",
      { opacity: 1, hover: { opacity: 0.75 }, dark: { opacity: 0.5 } },
      "base: opacity=1 | hover: opacity=0.75 | dark base: opacity=0.5",
    ],
    ["bg-primary/50", { background: "primary/50" }, "base: background=primary/50"],
    ["bg-primary/100", { background: "primary" }, "base: background=primary"],
    ["bg-danger-hover", { background: "dangerHover" }, "base: background=dangerHover"],
    ["text-muted", { color: "textMuted" }, "base: color=textMuted"],
    ["grid grid-cols-3", { display: "grid", gridColumns: 3 }, "base: display=grid gridColumns=3"],
    ["-col-end-1", { columnEnd: -1 }, "base: columnEnd=-1"],
    ["-translate-y-1", { translateY: "-0.25rem" }, "base: translateY=-0.25rem"],
    [
      "duration-300 ease-in-out",
      { transitionDuration: 300, transitionEasing: "in-out" },
      "base: transitionDuration=300 transitionEasing=in-out",
    ],
    ["bg-linear-to-r from-50", { gradient: 90, gradientFromStop: 0.5 }, "base: gradient=90 gradientFromStop=0.5"],
    ["ring-2 ring-danger", { ringWidth: 2, ringColor: "danger" }, "base: ringColor=danger ringWidth=2"],
    ["placeholder:text-danger", { placeholderColor: "danger" }, "base: placeholderColor=danger"],
    [
      "shadow-[1px_2px_#ff0000]",
      { boxShadow: [{ x: 1, y: 2, color: "#ff0000", inset: false }] },
      'base: boxShadow=[{"blur":null,"color":4278190335,"inset":false,"spread":null,"x":1,"y":2}]',
    ],
    [
      "font-features-[tnum,calt=0]",
      {
        fontFeatures: [
          { tag: "tnum", value: 1 },
          { tag: "calt", value: 0 },
        ],
      },
      'base: fontFeatures=[{"tag":"tnum","value":1},{"tag":"calt","value":0}]',
    ],
    ["p-4", { padding: "1rem" }, "base: paddingBottom=1rem paddingLeft=1rem paddingRight=1rem paddingTop=1rem"],
    ["-mt-2", { marginTop: "-0.5rem" }, "base: marginTop=-0.5rem"],
    ["mt-auto", { marginTop: "auto" }, "base: marginTop=0auto"],
    ["w-1/2", { width: "50%" }, "base: width=0.5f"],
    ["h-full", { height: "100%" }, "base: height=1f"],
    ["w-px", { width: 1 }, "base: width=1px"],
    ["w-0", { width: "0" }, "base: width=0px"],
    ["w-[12px]", { width: 12 }, "base: width=12px"],
    ["-m-[3px]", { margin: -3 }, "base: marginBottom=-3px marginLeft=-3px marginRight=-3px marginTop=-3px"],
    ["max-w-[50%]", { maxWidth: "50%" }, "base: maxWidth=0.5f"],
    ["bg-red-500", { background: "red-500" }, "base: background=#ef4444ff"],
    ["bg-red-500/50", { background: "red-500/50" }, "base: background=#ef444480"],
    ["bg-[#223344]", { background: "#223344" }, "base: background=#223344ff"],
    ["bg-[#223344]/50", { background: "#22334480" }, "base: background=#22334480"],
    ["bg-[rgb(1_2_3)]", { background: "rgb(1, 2, 3)" }, "base: background=#010203ff"],
    ["text-white", { color: "white" }, "base: color=#ffffffff"],
    ["bg-surface", { background: "surface" }, "base: background=surface"],
    ["text-textMuted", { color: "textMuted" }, "base: color=textMuted"],
    ["text-lg", { fontSize: "1.125rem" }, "base: fontSize=1.125rem"],
    ["text-[14px]", { fontSize: 14 }, "base: fontSize=14px"],
    ["text-[#fff]", { color: "#fff" }, "base: color=#ffffffff"],
    [
      "border-2",
      { borderWidth: 2 },
      "base: borderBottomWidth=2px borderLeftWidth=2px borderRightWidth=2px borderTopWidth=2px",
    ],
    ["border-red-500", { borderColor: "red-500" }, "base: borderColor=#ef4444ff"],
    ["border-t-4", { borderTopWidth: 4 }, "base: borderTopWidth=4px"],
    ["rounded-t", { borderTopRadius: "0.25rem" }, "base: borderTopLeftRadius=0.25rem borderTopRightRadius=0.25rem"],
    ["rounded-tl-lg", { borderTopLeftRadius: "0.5rem" }, "base: borderTopLeftRadius=0.5rem"],
    ["rounded-br-[6px]", { borderBottomRightRadius: 6 }, "base: borderBottomRightRadius=6px"],
    ["opacity-50", { opacity: 0.5 }, "base: opacity=0.5"],
    ["opacity-[0.4]", { opacity: 0.4 }, "base: opacity=0.4"],
    ["font-bold", { fontWeight: 700 }, "base: fontWeight=700"],
    ["font-[650]", { fontWeight: 650 }, "base: fontWeight=650"],
    ["font-mono", { fontFamily: "mono" }, "base: fontFamily=mono"],
    ["font-[JetBrains_Mono]", { fontFamily: "JetBrains Mono" }, "base: fontFamily=JetBrains Mono"],
    ["leading-normal", { lineHeight: "150%" }, "base: lineHeight=1.5f"],
    ["leading-[20px]", { lineHeight: 20 }, "base: lineHeight=20px"],
    ["line-clamp-3", { lineClamp: 3 }, "base: lineClamp=3"],
    ["aspect-[3/2]", { aspectRatio: 1.5 }, "base: aspectRatio=1.5"],
    ["grow-2", { flexGrow: 2 }, "base: flexGrow=2"],
    ["basis-1/4", { flexBasis: "25%" }, "base: flexBasis=0.25f"],
    ["inset-0", { inset: 0 }, "base: bottom=0px left=0px right=0px top=0px"],
    ["overflow-hidden", { overflow: "hidden" }, "base: overflowX=hidden overflowY=hidden"],
    ["hover:bg-white", { hover: { background: "white" } }, "hover: background=#ffffffff"],
    [
      "focus-visible:border-2",
      { focusVisible: { borderWidth: 2 } },
      "focusVisible: borderBottomWidth=2px borderLeftWidth=2px borderRightWidth=2px borderTopWidth=2px",
    ],
    ["in-focus:opacity-100", { inFocus: { opacity: 1 } }, "inFocus: opacity=1"],
    ["hover:w-[4px] w-2", { width: "0.5rem", hover: { width: 4 } }, "base: width=0.5rem | hover: width=4px"],
    [
      "  p-1\n\tp-2 pt-3 ",
      { padding: "0.5rem", paddingTop: "0.75rem" },
      "base: paddingBottom=0.5rem paddingLeft=0.5rem paddingRight=0.5rem paddingTop=0.75rem",
    ],
  ])("%s", (classes, style, expected) => {
    expect(text(resolveStyle(classes, undefined))).toBe(expected);
    expect(resolveStyle(undefined, style)).toBe(resolveStyle(classes, undefined));
  });
});

describe("resolveStyle", () => {
  it("lets the style object win over the class, op by op", () => {
    expect(text(resolveStyle("p-4 flex", { paddingTop: 1, hover: { padding: 2 } }))).toBe(
      "base: display=flex paddingBottom=1rem paddingLeft=1rem paddingRight=1rem paddingTop=1px | " +
        "hover: paddingBottom=2px paddingLeft=2px paddingRight=2px paddingTop=2px",
    );
  });

  it("lets the later of two keys of one object win", () => {
    expect(text(resolveStyle(undefined, { paddingTop: 1, paddingY: 3 }))).toBe(
      "base: paddingBottom=3px paddingTop=3px",
    );
    expect(text(resolveStyle(undefined, { paddingY: 3, paddingTop: 1 }))).toBe(
      "base: paddingBottom=3px paddingTop=1px",
    );
  });

  it.each([
    [undefined, undefined],
    ["", undefined],
    ["  ", {}],
    [undefined, { color: undefined }],
  ])("gives no style for %j and %j", (classes, style) => {
    expect(resolveStyle(classes, style)).toBeNull();
  });

  it("gives the same reference for the same content however it is written", () => {
    expect(resolveStyle("p-2 m-1", undefined)).toBe(resolveStyle("m-1 p-2", undefined));
    expect(resolveStyle("m-1", { padding: "0.5rem" })).toBe(resolveStyle("p-2 m-1", undefined));
    expect(resolveStyle("p-2", undefined)).not.toBe(resolveStyle("p-3", undefined));
  });

  it("keeps the shared parse of a class apart from what a style object adds", () => {
    const before = text(resolveStyle("gap-2", undefined));
    resolveStyle("gap-2", { gap: 9 });
    expect(text(resolveStyle("gap-2", undefined))).toBe(before);
  });

  it("takes every class it lists", () => {
    const all = listClasses();
    expect(all.length).toBeGreaterThan(1000);
    for (const word of all) expect(() => resolveStyle(word, undefined), word).not.toThrow();
  });

  it("survives more class strings than it remembers", () => {
    const first = resolveStyle("w-[1px]", undefined);
    for (let index = 0; index < 10_000; index++) resolveStyle(`w-[${index}px]`, undefined);
    expect(resolveStyle("w-[1px]", undefined)).toBe(first);
  });
});

describe("wrong styles", () => {
  it.each<[string, unknown, unknown, string, RegExp]>([
    ["unknown class", "flexx", undefined, "GUPPY_UNKNOWN_STYLE", /Unknown class `flexx`.*Did you mean `flex`/s],
    [
      "unknown class after a state",
      "hover:bg-red-5000",
      undefined,
      "GUPPY_UNKNOWN_STYLE",
      /Did you mean `hover:bg-red-500`/,
    ],
    ["unknown state", "hovr:flex", undefined, "GUPPY_UNKNOWN_STYLE", /Did you mean `hover:flex`/],
    ["two states", "hover:focus:flex", undefined, "GUPPY_UNKNOWN_STYLE", /two prefixes/],
    ["negative padding", "-p-4", undefined, "GUPPY_UNKNOWN_STYLE", /-p-4/],
    ["negative auto", "-m-auto", undefined, "GUPPY_UNKNOWN_STYLE", /-m-auto/],
    ["class named like a method", "constructor", undefined, "GUPPY_UNKNOWN_STYLE", /constructor/],
    ["scale value named like a method", "p-constructor", undefined, "GUPPY_UNKNOWN_STYLE", /p-constructor/],
    ["bare bracket", "[12px]", undefined, "GUPPY_UNKNOWN_STYLE", /\[12px\]/],
    ["bracket of the wrong type", "w-[red]", undefined, "GUPPY_INVALID_VALUE", /`width` is "red"/],
    ["bracket no rule takes", "text-[12]", undefined, "GUPPY_INVALID_VALUE", /`fontSize` or `color`/],
    ["bracket out of range", "opacity-[2]", undefined, "GUPPY_INVALID_VALUE", /from 0 to 1/],
    ["class that is no string", 5, undefined, "GUPPY_INVALID_VALUE", /`class` is 5/],
    ["unknown key", undefined, { colour: "red" }, "GUPPY_UNKNOWN_STYLE", /Unknown style `colour`.*`color`/s],
    ["key named like a method", undefined, { toString: 1 }, "GUPPY_UNKNOWN_STYLE", /toString/],
    ["unknown word", undefined, { display: "felx" }, "GUPPY_INVALID_VALUE", /Did you mean "flex"/],
    ["unknown colour", undefined, { color: "rde-500" }, "GUPPY_INVALID_VALUE", /Did you mean "red-500"/],
    ["NaN", undefined, { width: Number.NaN }, "GUPPY_INVALID_VALUE", /`width` is NaN/],
    ["infinite", undefined, { width: Number.POSITIVE_INFINITY }, "GUPPY_INVALID_VALUE", /`width` is Infinity/],
    ["infinite in four bytes", undefined, { width: 1e39 }, "GUPPY_INVALID_VALUE", /1e\+39/],
    ["infinite as text", undefined, { width: "1e99px" }, "GUPPY_INVALID_VALUE", /1e99px/],
    ["below the least", undefined, { width: -1 }, "GUPPY_INVALID_VALUE", /0 or more/],
    ["unit not allowed", undefined, { padding: "auto" }, "GUPPY_INVALID_VALUE", /`padding` is "auto"/],
    ["fraction where lengths are absolute", undefined, { borderWidth: "50%" }, "GUPPY_INVALID_VALUE", /borderWidth/],
    ["fractional whole number", undefined, { lineClamp: 1.5 }, "GUPPY_INVALID_VALUE", /whole number/],
    ["null", undefined, { width: null }, "GUPPY_INVALID_VALUE", /`width` is null/],
    ["nested state", undefined, { hover: { focus: {} } }, "GUPPY_UNKNOWN_STYLE", /cannot be nested/],
    ["state that is no object", undefined, { hover: "flex" }, "GUPPY_INVALID_VALUE", /`hover` is "flex"/],
    ["style that is no object", undefined, "flex", "GUPPY_INVALID_VALUE", /`style` is "flex"/],
    ["style that is an array", undefined, [], "GUPPY_INVALID_VALUE", /`style` is an array without entries/],
    ["style with a class", undefined, ["p-4"], "GUPPY_INVALID_VALUE", /`style` is an array that begins with "p-4"/],
  ])("%s", (_name, classes, style, code, message) => {
    const error = fault(() => resolveStyle(classes, style));
    expect(error.code).toBe(code);
    expect(`${error.what}. ${error.next}`).toMatch(message);
  });
});
