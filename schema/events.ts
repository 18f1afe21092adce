// Every event that comes back. A node's events are bits in the node (bit = number - 1), so what nobody listens to costs nothing.
import type { EventSpec, PayloadField } from "./vocabulary.ts";

const modifiers = {
  control: { type: "bool", doc: "Control was held." },
  alt: { type: "bool", doc: "Alt was held." },
  shift: { type: "bool", doc: "Shift was held." },
  platform: { type: "bool", doc: "Super, Command or the Windows key was held." },
} as const satisfies Readonly<Record<string, PayloadField>>;

const point = {
  x: { type: "f32", doc: "Logical px from the window's left edge; 0 for a key press." },
  y: { type: "f32", doc: "Logical px from the window's top edge; 0 for a key press." },
} as const satisfies Readonly<Record<string, PayloadField>>;

const size = {
  width: { type: "f32", doc: "Logical px of the content." },
  height: { type: "f32", doc: "Logical px of the content." },
} as const satisfies Readonly<Record<string, PayloadField>>;

export const events = {
  click: {
    number: 1,
    scope: "node",
    handler: "onClick",
    doc: "The node was pressed and released, or activated by Enter or Space.",
    payload: { ...point, source: { type: { enum: "inputSource" }, doc: "What pressed it." }, count: { type: "u32", doc: "2 for a double click." }, ...modifiers },
  },
  hover: { number: 2, scope: "node", handler: "onHover", doc: "The pointer came or went.", payload: { hovered: { type: "bool", doc: "True when it came." } } },
  focus: { number: 3, scope: "node", handler: "onFocus", doc: "The node got focus.", payload: {} },
  blur: { number: 4, scope: "node", handler: "onBlur", doc: "The node lost focus.", payload: {} },
  keyDown: {
    number: 5,
    scope: "node",
    handler: "onKeyDown",
    doc: "A key went down while the node or a descendant had focus.",
    payload: {
      key: { type: "string", doc: "The key's name, as `a`, `enter`, `escape`, `tab`, `left`." },
      text: { type: "string", doc: "What it would type; empty for none." },
      repeat: { type: "bool", doc: "The key is held." },
      ...modifiers,
    },
  },
  keyUp: { number: 6, scope: "node", handler: "onKeyUp", doc: "A key went up while the node or a descendant had focus.", payload: { key: { type: "string", doc: "The key's name." }, ...modifiers } },
  scroll: {
    number: 7,
    scope: "node",
    handler: "onScroll",
    doc: "The content moved.",
    coalesce: { sum: ["deltaX", "deltaY"] },
    payload: {
      offsetX: { type: "f32", doc: "Logical px scrolled from the left." },
      offsetY: { type: "f32", doc: "Logical px scrolled from the top." },
      deltaX: { type: "f32", doc: "Logical px since the last event." },
      deltaY: { type: "f32", doc: "Logical px since the last event." },
    },
  },
  windowClosed: { number: 33, scope: "window", handler: "onClosed", doc: "The window is gone.", payload: {} },
  windowResized: {
    number: 34,
    scope: "window",
    handler: "onResized",
    doc: "The content has a new size.",
    coalesce: { sum: [] },
    payload: { ...size, scale: { type: "f32", doc: "Device px per logical px." } },
  },
} as const satisfies Readonly<Record<string, EventSpec>>;
