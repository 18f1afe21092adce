// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import type { ElementKind } from "./elements.ts";

import type { InputSource } from "./values.ts";

/** The node lost focus. */
export interface BlurPayload {}

/** The node was pressed and released, or activated by Enter or Space. */
export interface ClickPayload {
  /** Alt was held. */
  readonly alt: boolean;
  /** Control was held. */
  readonly control: boolean;
  /** 2 for a double click. */
  readonly count: number;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** What pressed it. */
  readonly source: InputSource;
  /** Logical px from the window's left edge; 0 for a key press. */
  readonly x: number;
  /** Logical px from the window's top edge; 0 for a key press. */
  readonly y: number;
}

/** The secondary button went down on the node. */
export interface ContextMenuPayload {
  /** Alt was held. */
  readonly alt: boolean;
  /** Control was held. */
  readonly control: boolean;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** Logical px from the window's left edge. */
  readonly x: number;
  /** Logical px from the window's top edge. */
  readonly y: number;
}

/** There is nothing to draw: it cannot be read or is no SVG. */
export interface ErrorPayload {
  /** What is wrong with it. */
  readonly message: string;
}

/** The node got focus. */
export interface FocusPayload {}

/** The pointer came or went. */
export interface HoverPayload {
  /** True when it came. */
  readonly hovered: boolean;
}

/** A key went down while the node or a descendant had focus. */
export interface KeyDownPayload {
  /** Alt was held. */
  readonly alt: boolean;
  /** Which key it is, wherever the layout puts its letters: `KeyA`, `Digit1`, `Enter`, `Numpad1`; empty where that is not known. */
  readonly code: string;
  /** Control was held. */
  readonly control: boolean;
  /** What the key means in the layout, as web browsers call it: `a`, `A`, `!`, `Enter`, `ArrowLeft`, `Dead`. */
  readonly key: string;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
  /** The key is held. */
  readonly repeat: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** What it would type; empty for none. */
  readonly text: string;
}

/** A key went up while the node or a descendant had focus. */
export interface KeyUpPayload {
  /** Alt was held. */
  readonly alt: boolean;
  /** As in `keyDown`. */
  readonly code: string;
  /** Control was held. */
  readonly control: boolean;
  /** As in `keyDown`. */
  readonly key: string;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
  /** Shift was held. */
  readonly shift: boolean;
}

/** The content moved. */
export interface ScrollPayload {
  /** Logical px since the last event. */
  readonly deltaX: number;
  /** Logical px since the last event. */
  readonly deltaY: number;
  /** Logical px scrolled from the left. */
  readonly offsetX: number;
  /** Logical px scrolled from the top. */
  readonly offsetY: number;
}

/** It is there and has this size. */
export interface ImageLoadPayload {
  /** Logical px. */
  readonly height: number;
  /** Logical px. */
  readonly width: number;
}

/** The user changed the text. */
export interface TextInputChangePayload {
  /** The number of the edit; each is greater than the one before. */
  readonly edit: number;
  /** The whole text now. */
  readonly text: string;
}

/** The selection or the caret moved. */
export interface TextInputSelectionChangePayload {
  /** Where it ends. */
  readonly end: number;
  /** Where the selection begins, in UTF-16 units. */
  readonly start: number;
}

/** Enter was pressed. */
export interface TextInputSubmitPayload {
  /** The text. */
  readonly text: string;
}

/** What each event of each kind tells. */
export interface NodeEvents {
  readonly button: {
    readonly blur: BlurPayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly focus: FocusPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
  };
  readonly div: {
    readonly blur: BlurPayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly focus: FocusPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
    readonly scroll: ScrollPayload;
  };
  readonly icon: {
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly error: ErrorPayload;
    readonly hover: HoverPayload;
  };
  readonly image: {
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly error: ErrorPayload;
    readonly hover: HoverPayload;
    readonly load: ImageLoadPayload;
  };
  readonly link: {
    readonly blur: BlurPayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly focus: FocusPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
  };
  readonly richText: {
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly hover: HoverPayload;
  };
  readonly scroll: {
    readonly hover: HoverPayload;
    readonly scroll: ScrollPayload;
  };
  readonly spacer: {};
  readonly span: {
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly hover: HoverPayload;
  };
  readonly text: {
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly hover: HoverPayload;
  };
  readonly textInput: {
    readonly blur: BlurPayload;
    readonly change: TextInputChangePayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly focus: FocusPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
    readonly selectionChange: TextInputSelectionChangePayload;
    readonly submit: TextInputSubmitPayload;
  };
}

/** The node an event happened to. */
export interface EventTarget {
  /** The node's identity: its id, or the way to it from the nearest node that has one. */
  readonly id: string;
  /** The element's name. */
  readonly kind: ElementKind;
}

/** What a handler gets: the payload, the event's name and the node it happened to. */
export type NodeEvent<Kind extends ElementKind, Name extends keyof NodeEvents[Kind]> = NodeEvents[Kind][Name] & {
  readonly type: Name;
  readonly target: EventTarget;
};

/** May return a promise; one that rejects is reported as `GUPPY_HANDLER_FAILED`. */
export type EventHandler<Kind extends ElementKind, Name extends keyof NodeEvents[Kind]> = (event: NodeEvent<Kind, Name>) => unknown;

/** Handler props, by the names elements take them under. */
export interface ElementHandlers {
  readonly button: {
    /** The node lost focus. */
    readonly onBlur?: EventHandler<"button", "blur"> | undefined;
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"button", "click"> | undefined;
    /** The secondary button went down on the node. */
    readonly onContextMenu?: EventHandler<"button", "contextMenu"> | undefined;
    /** The node got focus. */
    readonly onFocus?: EventHandler<"button", "focus"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"button", "hover"> | undefined;
    /** A key went down while the node or a descendant had focus. */
    readonly onKeyDown?: EventHandler<"button", "keyDown"> | undefined;
    /** A key went up while the node or a descendant had focus. */
    readonly onKeyUp?: EventHandler<"button", "keyUp"> | undefined;
  };
  readonly div: {
    /** The node lost focus. */
    readonly onBlur?: EventHandler<"div", "blur"> | undefined;
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"div", "click"> | undefined;
    /** The secondary button went down on the node. */
    readonly onContextMenu?: EventHandler<"div", "contextMenu"> | undefined;
    /** The node got focus. */
    readonly onFocus?: EventHandler<"div", "focus"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"div", "hover"> | undefined;
    /** A key went down while the node or a descendant had focus. */
    readonly onKeyDown?: EventHandler<"div", "keyDown"> | undefined;
    /** A key went up while the node or a descendant had focus. */
    readonly onKeyUp?: EventHandler<"div", "keyUp"> | undefined;
    /** The content moved. */
    readonly onScroll?: EventHandler<"div", "scroll"> | undefined;
  };
  readonly icon: {
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"icon", "click"> | undefined;
    /** The secondary button went down on the node. */
    readonly onContextMenu?: EventHandler<"icon", "contextMenu"> | undefined;
    /** There is nothing to draw: it cannot be read or is no SVG. */
    readonly onError?: EventHandler<"icon", "error"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"icon", "hover"> | undefined;
  };
  readonly image: {
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"image", "click"> | undefined;
    /** The secondary button went down on the node. */
    readonly onContextMenu?: EventHandler<"image", "contextMenu"> | undefined;
    /** It cannot be shown. */
    readonly onError?: EventHandler<"image", "error"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"image", "hover"> | undefined;
    /** It is there and has this size. */
    readonly onLoad?: EventHandler<"image", "load"> | undefined;
  };
  readonly link: {
    /** The node lost focus. */
    readonly onBlur?: EventHandler<"link", "blur"> | undefined;
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"link", "click"> | undefined;
    /** The secondary button went down on the node. */
    readonly onContextMenu?: EventHandler<"link", "contextMenu"> | undefined;
    /** The node got focus. */
    readonly onFocus?: EventHandler<"link", "focus"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"link", "hover"> | undefined;
    /** A key went down while the node or a descendant had focus. */
    readonly onKeyDown?: EventHandler<"link", "keyDown"> | undefined;
    /** A key went up while the node or a descendant had focus. */
    readonly onKeyUp?: EventHandler<"link", "keyUp"> | undefined;
  };
  readonly richText: {
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"richText", "click"> | undefined;
    /** The secondary button went down on the node. */
    readonly onContextMenu?: EventHandler<"richText", "contextMenu"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"richText", "hover"> | undefined;
  };
  readonly scroll: {
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"scroll", "hover"> | undefined;
    /** The content moved. */
    readonly onScroll?: EventHandler<"scroll", "scroll"> | undefined;
  };
  readonly spacer: {};
  readonly span: {
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"span", "click"> | undefined;
    /** The secondary button went down on the node. */
    readonly onContextMenu?: EventHandler<"span", "contextMenu"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"span", "hover"> | undefined;
  };
  readonly text: {
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"text", "click"> | undefined;
    /** The secondary button went down on the node. */
    readonly onContextMenu?: EventHandler<"text", "contextMenu"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"text", "hover"> | undefined;
  };
  readonly textInput: {
    /** The node lost focus. */
    readonly onBlur?: EventHandler<"textInput", "blur"> | undefined;
    /** The user changed the text. */
    readonly onChange?: EventHandler<"textInput", "change"> | undefined;
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"textInput", "click"> | undefined;
    /** The secondary button went down on the node. */
    readonly onContextMenu?: EventHandler<"textInput", "contextMenu"> | undefined;
    /** The node got focus. */
    readonly onFocus?: EventHandler<"textInput", "focus"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"textInput", "hover"> | undefined;
    /** A key went down while the node or a descendant had focus. */
    readonly onKeyDown?: EventHandler<"textInput", "keyDown"> | undefined;
    /** A key went up while the node or a descendant had focus. */
    readonly onKeyUp?: EventHandler<"textInput", "keyUp"> | undefined;
    /** The selection or the caret moved. */
    readonly onSelectionChange?: EventHandler<"textInput", "selectionChange"> | undefined;
    /** Enter was pressed. */
    readonly onSubmit?: EventHandler<"textInput", "submit"> | undefined;
  };
}
