// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import { enums, type InputSource, type PayloadField } from "./values.ts";

import type { ElementKind } from "./elements.ts";

/** Events that happen to a node. */
export type NodeEventName = "click" | "hover" | "focus" | "blur" | "keyDown" | "keyUp" | "scroll";

/** Events that happen to a window. */
export type WindowEventName = "windowClosed" | "windowResized";

/** The node was pressed and released, or activated by Enter or Space. */
export interface ClickPayload {
  /** Logical px from the window's left edge; 0 for a key press. */
  readonly x: number;
  /** Logical px from the window's top edge; 0 for a key press. */
  readonly y: number;
  /** What pressed it. */
  readonly source: InputSource;
  /** 2 for a double click. */
  readonly count: number;
  /** Control was held. */
  readonly control: boolean;
  /** Alt was held. */
  readonly alt: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
}

/** The pointer came or went. */
export interface HoverPayload {
  /** True when it came. */
  readonly hovered: boolean;
}

/** The node got focus. */
export interface FocusPayload {}

/** The node lost focus. */
export interface BlurPayload {}

/** A key went down while the node or a descendant had focus. */
export interface KeyDownPayload {
  /** The key's name, as `a`, `enter`, `escape`, `tab`, `left`. */
  readonly key: string;
  /** What it would type; empty for none. */
  readonly text: string;
  /** The key is held. */
  readonly repeat: boolean;
  /** Control was held. */
  readonly control: boolean;
  /** Alt was held. */
  readonly alt: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
}

/** A key went up while the node or a descendant had focus. */
export interface KeyUpPayload {
  /** The key's name. */
  readonly key: string;
  /** Control was held. */
  readonly control: boolean;
  /** Alt was held. */
  readonly alt: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
}

/** The content moved. */
export interface ScrollPayload {
  /** Logical px scrolled from the left. */
  readonly offsetX: number;
  /** Logical px scrolled from the top. */
  readonly offsetY: number;
  /** Logical px since the last event. */
  readonly deltaX: number;
  /** Logical px since the last event. */
  readonly deltaY: number;
}

/** The window is gone. */
export interface WindowClosedPayload {}

/** The content has a new size. */
export interface WindowResizedPayload {
  /** Logical px of the content. */
  readonly width: number;
  /** Logical px of the content. */
  readonly height: number;
  /** Device px per logical px. */
  readonly scale: number;
}

export interface EventPayloads {
  readonly click: ClickPayload;
  readonly hover: HoverPayload;
  readonly focus: FocusPayload;
  readonly blur: BlurPayload;
  readonly keyDown: KeyDownPayload;
  readonly keyUp: KeyUpPayload;
  readonly scroll: ScrollPayload;
  readonly windowClosed: WindowClosedPayload;
  readonly windowResized: WindowResizedPayload;
}

/** The node an event happened to. */
export interface EventTarget {
  /** The node's identity: its id, or the way to it from the nearest node that has one. */
  readonly id: string;
  /** The element's name. */
  readonly kind: ElementKind;
}

/** What a handler gets: the payload, the event's name and the node it happened to. */
export type NodeEvent<Name extends NodeEventName = NodeEventName> = EventPayloads[Name] & { readonly type: Name; readonly target: EventTarget };

/** May return a promise; one that rejects is reported as `GUPPY_HANDLER_FAILED`. */
export type EventHandler<Name extends NodeEventName> = (event: NodeEvent<Name>) => unknown;

/** Handler props, by the names elements take them under. */
export interface NodeHandlers {
  /** The node was pressed and released, or activated by Enter or Space. */
  readonly onClick?: EventHandler<"click"> | undefined;
  /** The pointer came or went. */
  readonly onHover?: EventHandler<"hover"> | undefined;
  /** The node got focus. */
  readonly onFocus?: EventHandler<"focus"> | undefined;
  /** The node lost focus. */
  readonly onBlur?: EventHandler<"blur"> | undefined;
  /** A key went down while the node or a descendant had focus. */
  readonly onKeyDown?: EventHandler<"keyDown"> | undefined;
  /** A key went up while the node or a descendant had focus. */
  readonly onKeyUp?: EventHandler<"keyUp"> | undefined;
  /** The content moved. */
  readonly onScroll?: EventHandler<"scroll"> | undefined;
}

/** One event of the wire. Its bit in a node is `number - 1`. */
export interface EventTable {
  readonly number: number;
  readonly scope: "node" | "window";
  readonly handler: string;
  readonly payload: readonly PayloadField[];
}

/** Every event. */
export const events: Readonly<Record<NodeEventName | WindowEventName, EventTable>> = {
  click: {
    number: 1,
    scope: "node",
    handler: "onClick",
    payload: [
      { name: "x", type: "f32" },
      { name: "y", type: "f32" },
      { name: "source", type: "enum", words: enums.inputSource },
      { name: "count", type: "u32" },
      { name: "control", type: "bool" },
      { name: "alt", type: "bool" },
      { name: "shift", type: "bool" },
      { name: "platform", type: "bool" },
    ],
  },
  hover: { number: 2, scope: "node", handler: "onHover", payload: [{ name: "hovered", type: "bool" }] },
  focus: { number: 3, scope: "node", handler: "onFocus", payload: [] },
  blur: { number: 4, scope: "node", handler: "onBlur", payload: [] },
  keyDown: {
    number: 5,
    scope: "node",
    handler: "onKeyDown",
    payload: [
      { name: "key", type: "string" },
      { name: "text", type: "string" },
      { name: "repeat", type: "bool" },
      { name: "control", type: "bool" },
      { name: "alt", type: "bool" },
      { name: "shift", type: "bool" },
      { name: "platform", type: "bool" },
    ],
  },
  keyUp: {
    number: 6,
    scope: "node",
    handler: "onKeyUp",
    payload: [
      { name: "key", type: "string" },
      { name: "control", type: "bool" },
      { name: "alt", type: "bool" },
      { name: "shift", type: "bool" },
      { name: "platform", type: "bool" },
    ],
  },
  scroll: {
    number: 7,
    scope: "node",
    handler: "onScroll",
    payload: [
      { name: "offsetX", type: "f32" },
      { name: "offsetY", type: "f32" },
      { name: "deltaX", type: "f32" },
      { name: "deltaY", type: "f32" },
    ],
  },
  windowClosed: { number: 33, scope: "window", handler: "onClosed", payload: [] },
  windowResized: {
    number: 34,
    scope: "window",
    handler: "onResized",
    payload: [{ name: "width", type: "f32" }, { name: "height", type: "f32" }, { name: "scale", type: "f32" }],
  },
};
