// A tree of the layout fixture as HTML: guppy's kinds and classes in the CSS that means the same.
import type { ElementKind } from "guppy";
import { resolveStyle } from "../../../guppy/src/ir/style.ts";
import type { StyleOp, StyleValue } from "../../../guppy/src/ir/style-ref.ts";
import type { TreeSpec } from "./trees.ts";

/** What a kind looks like by itself, as far as that has a size. */
const kindStyles: Readonly<Record<string, string>> = {
  spacer: "flex:1 1 0",
  scroll: "overflow-x:hidden;overflow-y:scroll",
  button:
    "display:flex;align-items:center;justify-content:center;padding:6px 12px;border-width:1px;gap:6px;font-weight:500",
} satisfies Partial<Record<ElementKind, string>>;

/** Class names mean what they mean in Tailwind, where `start` is the side that the direction starts from. */
const words: Readonly<Record<string, string>> = {
  start: "flex-start",
  end: "flex-end",
  between: "space-between",
  around: "space-around",
  evenly: "space-evenly",
};

const families: Readonly<Record<string, string>> = { sans: "Inter", mono: "JetBrains Mono" };

export function html([kind, classes, ...children]: TreeSpec, root = false): string {
  const ops =
    resolveStyle(classes === "" ? undefined : classes, undefined)?.groups.find(({ state }) => state === 0)?.ops ?? [];
  const css = [kindStyles[kind] ?? "", ...ops.map(declaration), root ? filling(ops) : ""]
    .filter((part) => part !== "")
    .join(";");
  const inner = children.map((child) => (typeof child === "string" ? escaped(child) : html(child))).join("");
  return `<div style="${css}">${inner}</div>`;
}

/** The root covers the window unless its style gives it a height. */
function filling(ops: readonly StyleOp[]): string {
  const given = (name: string): boolean => ops.some((op) => op.name === name);
  if (given("height") || given("flexGrow")) return "";
  return `flex-grow:1;flex-shrink:1${given("minHeight") ? "" : ";min-height:0"}`;
}

function declaration({ name, value }: StyleOp): string {
  switch (name) {
    case "background":
    case "color":
    case "borderColor":
      return "";
    // Line breaks are kept in both.
    case "whiteSpace":
      return `white-space:${value === "nowrap" ? "pre" : "pre-wrap"}`;
    case "lineClamp":
      return `display:-webkit-box;-webkit-box-orient:vertical;overflow:hidden;-webkit-line-clamp:${String(value)}`;
    case "fontFamily":
      return `font-family:${families[String(value)] ?? String(value)}`;
    // Without a unit, so that it is inherited as a share and not as a height.
    case "lineHeight":
      return `line-height:${typeof value === "object" && "unit" in value && value.unit === 2 ? value.value : text(value)}`;
    default:
      return `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${text(value)}`;
  }
}

function text(value: StyleValue): string {
  if (typeof value === "object" && "unit" in value) {
    return [`${value.value}px`, `${value.value}rem`, `${value.value * 100}%`, "auto"][value.unit] ?? "auto";
  }
  return words[String(value)] ?? String(value);
}

function escaped(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
