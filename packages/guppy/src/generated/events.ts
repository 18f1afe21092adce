// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import type { ElementKind } from "./elements.ts";

import type { DismissReason, EntryProblem, InputSource, MouseButton, Side } from "./values.ts";

/** The node lost focus. */
export interface BlurPayload {}

/** The user changed the text. */
export interface ChangePayload {
  /** The number of the edit; each is greater than the one before. */
  readonly edit: number;
  /** The whole text now. */
  readonly text: string;
}

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

/** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
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

/** The node was clicked a second time in quick succession. */
export interface DoubleClickPayload {
  /** Alt was held. */
  readonly alt: boolean;
  /** Control was held. */
  readonly control: boolean;
  /** The node's height. */
  readonly height: number;
  /** Logical px from the node's left edge; negative to the left of it. */
  readonly localX: number;
  /** Logical px from the node's top edge; negative above it. */
  readonly localY: number;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** The node's width. */
  readonly width: number;
  /** Logical px from the window's left edge. */
  readonly x: number;
  /** Logical px from the window's top edge. */
  readonly y: number;
}

/** Something could not be drawn; the rest is. */
export interface ErrorPayload {
  /** What is wrong. */
  readonly message: string;
}

/** The node got focus. */
export interface FocusPayload {}

/** The focus came to the node or to a descendant, or left both. */
export interface FocusWithinPayload {
  /** It came by the keyboard. */
  readonly visible: boolean;
  /** True when it came. */
  readonly within: boolean;
}

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

/** A button went down on the node. While it is held, a node that listens to `pointerMove` or `pointerUp` hears of the pointer wherever it goes. */
export interface PointerDownPayload {
  /** Alt was held. */
  readonly alt: boolean;
  /** The button that went down or up. */
  readonly button: MouseButton;
  /** The buttons that are down now, added up: 1 left, 2 right, 4 middle, 8 back, 16 forward. */
  readonly buttons: number;
  /** Control was held. */
  readonly control: boolean;
  /** 2 for a double click. */
  readonly count: number;
  /** The node's height. */
  readonly height: number;
  /** Logical px from the node's left edge; negative to the left of it. */
  readonly localX: number;
  /** Logical px from the node's top edge; negative above it. */
  readonly localY: number;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** The node's width. */
  readonly width: number;
  /** Logical px from the window's left edge. */
  readonly x: number;
  /** Logical px from the window's top edge. */
  readonly y: number;
}

/** The pointer moved over the node, or anywhere while the node holds it. */
export interface PointerMovePayload {
  /** Alt was held. */
  readonly alt: boolean;
  /** The buttons that are down now, added up: 1 left, 2 right, 4 middle, 8 back, 16 forward. */
  readonly buttons: number;
  /** Control was held. */
  readonly control: boolean;
  /** The node's height. */
  readonly height: number;
  /** Logical px from the node's left edge; negative to the left of it. */
  readonly localX: number;
  /** Logical px from the node's top edge; negative above it. */
  readonly localY: number;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** The node's width. */
  readonly width: number;
  /** Logical px from the window's left edge. */
  readonly x: number;
  /** Logical px from the window's top edge. */
  readonly y: number;
}

/** A button was released on the node, or anywhere while the node holds the pointer. */
export interface PointerUpPayload {
  /** Alt was held. */
  readonly alt: boolean;
  /** The button that went down or up. */
  readonly button: MouseButton;
  /** The buttons that are down now, added up: 1 left, 2 right, 4 middle, 8 back, 16 forward. */
  readonly buttons: number;
  /** True when the window lost the keyboard before the button was released. */
  readonly canceled: boolean;
  /** Control was held. */
  readonly control: boolean;
  /** 2 for a double click. */
  readonly count: number;
  /** The node's height. */
  readonly height: number;
  /** Logical px from the node's left edge; negative to the left of it. */
  readonly localX: number;
  /** Logical px from the node's top edge; negative above it. */
  readonly localY: number;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** The node's width. */
  readonly width: number;
  /** Logical px from the window's left edge. */
  readonly x: number;
  /** Logical px from the window's top edge. */
  readonly y: number;
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

/** The selection or the caret moved. */
export interface SelectionChangePayload {
  /** Where it ends. */
  readonly end: number;
  /** Where the selection begins, in UTF-16 units. */
  readonly start: number;
}

/** Assistive technology asks for another value of a slider or the like. */
export interface SetValuePayload {
  /** Between `valueMin` and `valueMax`, if the one who asks keeps to them. */
  readonly value: number;
}

/** Enter was pressed; in a field of several lines Ctrl+Enter, or Enter with `submitOnEnter`. */
export interface SubmitPayload {
  /** The text. */
  readonly text: string;
}

/** The text came to meet the rules of its field, or no longer does. */
export interface ValidityChangePayload {
  /** What is wrong with the text; `none` when it is valid. */
  readonly problem: EntryProblem;
}

/** The wheel was turned over the node, which takes it from what scrolls further out. */
export interface WheelPayload {
  /** Alt was held. */
  readonly alt: boolean;
  /** Control was held. */
  readonly control: boolean;
  /** Logical px to the right. */
  readonly deltaX: number;
  /** Logical px down. */
  readonly deltaY: number;
  /** The node's height. */
  readonly height: number;
  /** Logical px from the node's left edge; negative to the left of it. */
  readonly localX: number;
  /** Logical px from the node's top edge; negative above it. */
  readonly localY: number;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** The node's width. */
  readonly width: number;
  /** Logical px from the window's left edge. */
  readonly x: number;
  /** Logical px from the window's top edge. */
  readonly y: number;
}

/** What is looked for was found, or another place of it is shown. */
export interface CodeEditorFindChangePayload {
  /** How often it was found. */
  readonly count: number;
  /** Which of them is shown, from 1; 0 for none. */
  readonly current: number;
}

/** The node is not dragged any more. */
export interface DivDragEndPayload {
  /** False where no node took it, or Escape ended it. */
  readonly dropped: boolean;
}

/** What was over the node is no more, and was not dropped there. */
export interface DivDragLeavePayload {}

/** Something that it takes is over the node, and where; by keyboard, that is its middle. */
export interface DivDragOverPayload {
  /** Alt was held. */
  readonly alt: boolean;
  /** Control was held. */
  readonly control: boolean;
  /** The `dragType` of what is dragged, or `files`. */
  readonly dragType: string;
  /** The node's height. */
  readonly height: number;
  /** Logical px from the node's left edge; negative to the left of it. */
  readonly localX: number;
  /** Logical px from the node's top edge; negative above it. */
  readonly localY: number;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** What drags it: `pointer` or `keyboard`. */
  readonly source: InputSource;
  /** The node's width. */
  readonly width: number;
  /** Logical px from the window's left edge. */
  readonly x: number;
  /** Logical px from the window's top edge. */
  readonly y: number;
}

/** The node is being dragged from now on. */
export interface DivDragStartPayload {
  /** Alt was held. */
  readonly alt: boolean;
  /** Control was held. */
  readonly control: boolean;
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** What drags it: `pointer` or `keyboard`. */
  readonly source: InputSource;
  /** Logical px from the window's left edge. */
  readonly x: number;
  /** Logical px from the window's top edge. */
  readonly y: number;
}

/** Something that it takes was dropped on the node. */
export interface DivDropPayload {
  /** Alt was held. */
  readonly alt: boolean;
  /** Control was held. */
  readonly control: boolean;
  /** Its `dragData`; empty for files. */
  readonly data: string;
  /** The `dragType` of what is dragged, or `files`. */
  readonly dragType: string;
  /** The node's height. */
  readonly height: number;
  /** Logical px from the node's left edge; negative to the left of it. */
  readonly localX: number;
  /** Logical px from the node's top edge; negative above it. */
  readonly localY: number;
  /** Where the files are; empty for all else. */
  readonly paths: readonly string[];
  /** Super, Command or the Windows key was held. */
  readonly platform: boolean;
  /** Shift was held. */
  readonly shift: boolean;
  /** What drags it: `pointer` or `keyboard`. */
  readonly source: InputSource;
  /** The node's width. */
  readonly width: number;
  /** Logical px from the window's left edge. */
  readonly x: number;
  /** Logical px from the window's top edge. */
  readonly y: number;
}

/** A region was clicked. */
export interface DrawingRegionClickPayload {
  /** 2 for a double click. */
  readonly count: number;
  /** The name of the region; empty outside of all of them. */
  readonly region: string;
  /** Logical px from the left edge of what is drawn. */
  readonly x: number;
  /** Logical px from its top edge. */
  readonly y: number;
}

/** The pointer came to another region, or left all of them. */
export interface DrawingRegionHoverPayload {
  /** The name of the region; empty outside of all of them. */
  readonly region: string;
}

/** It has this room to draw in; told when it is first seen and whenever that changes. */
export interface DrawingResizePayload {
  /** The same. */
  readonly height: number;
  /** Device px per logical px. */
  readonly scale: number;
  /** Logical px inside of border and padding. */
  readonly width: number;
}

/** It is there and has this size. */
export interface ImageLoadPayload {
  /** Logical px. */
  readonly height: number;
  /** Logical px. */
  readonly width: number;
}

/** The user asks to close it; nothing happens unless `open` changes. */
export interface OverlayDismissPayload {
  /** `focus`: it went elsewhere. `anchor`: what it stands beside is gone or out of sight. */
  readonly reason: DismissReason;
}

/** It came to stand somewhere else. */
export interface OverlayPlacedPayload {
  /** Logical px. */
  readonly height: number;
  /** The side it came to stand on. */
  readonly side: Side;
  /** Logical px. */
  readonly width: number;
  /** Logical px from the window's left edge. */
  readonly x: number;
  /** Logical px from the window's top edge. */
  readonly y: number;
}

/** Other rows are wanted than before, or another part of their width shows. */
export interface RowsRangePayload {
  /** The last row shows to its end. */
  readonly atEnd: boolean;
  /** The first row that is wanted. */
  readonly first: number;
  /** Logical px of rows that show, between those that are pinned. */
  readonly height: number;
  /** The row behind the last one that is wanted. */
  readonly last: number;
  /** Logical px scrolled from the left. */
  readonly left: number;
  /** Logical px scrolled from the top. */
  readonly offset: number;
  /** Logical px that show of a row's width. */
  readonly width: number;
}

/** The pointer is over this row, while the list or something in it holds the pointer: that is what listens to `pointerUp`, while a button is down. */
export interface RowsRowOverPayload {
  /** The row, also where that is out of sight above or below. */
  readonly index: number;
  /** Which part of the row's height is above the pointer, from 0 to 1. */
  readonly share: number;
}

/** The user asked for the next value, where the field has `steps`. */
export interface TextInputStepPayload {
  /** How many steps up; negative ones go down. A page, or Shift with an arrow, is ten. */
  readonly count: number;
}

/** What each event of each kind tells. */
export interface NodeEvents {
  readonly button: {
    readonly blur: BlurPayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly doubleClick: DoubleClickPayload;
    readonly focus: FocusPayload;
    readonly focusWithin: FocusWithinPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
    readonly pointerDown: PointerDownPayload;
    readonly pointerMove: PointerMovePayload;
    readonly pointerUp: PointerUpPayload;
    readonly setValue: SetValuePayload;
    readonly wheel: WheelPayload;
  };
  readonly codeEditor: {
    readonly blur: BlurPayload;
    readonly change: ChangePayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly findChange: CodeEditorFindChangePayload;
    readonly focus: FocusPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
    readonly selectionChange: SelectionChangePayload;
    readonly submit: SubmitPayload;
    readonly validityChange: ValidityChangePayload;
  };
  readonly div: {
    readonly blur: BlurPayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly doubleClick: DoubleClickPayload;
    readonly dragEnd: DivDragEndPayload;
    readonly dragLeave: DivDragLeavePayload;
    readonly dragOver: DivDragOverPayload;
    readonly dragStart: DivDragStartPayload;
    readonly drop: DivDropPayload;
    readonly focus: FocusPayload;
    readonly focusWithin: FocusWithinPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
    readonly pointerDown: PointerDownPayload;
    readonly pointerMove: PointerMovePayload;
    readonly pointerUp: PointerUpPayload;
    readonly scroll: ScrollPayload;
    readonly setValue: SetValuePayload;
    readonly wheel: WheelPayload;
  };
  readonly drawing: {
    readonly blur: BlurPayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly doubleClick: DoubleClickPayload;
    readonly error: ErrorPayload;
    readonly focus: FocusPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
    readonly pointerDown: PointerDownPayload;
    readonly pointerMove: PointerMovePayload;
    readonly pointerUp: PointerUpPayload;
    readonly regionClick: DrawingRegionClickPayload;
    readonly regionHover: DrawingRegionHoverPayload;
    readonly resize: DrawingResizePayload;
    readonly wheel: WheelPayload;
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
  readonly linkSpan: {
    readonly blur: BlurPayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly focus: FocusPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
  };
  readonly overlay: {
    readonly blur: BlurPayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly dismiss: OverlayDismissPayload;
    readonly doubleClick: DoubleClickPayload;
    readonly focus: FocusPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
    readonly placed: OverlayPlacedPayload;
    readonly pointerDown: PointerDownPayload;
    readonly pointerMove: PointerMovePayload;
    readonly pointerUp: PointerUpPayload;
    readonly scroll: ScrollPayload;
    readonly wheel: WheelPayload;
  };
  readonly richText: {
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly hover: HoverPayload;
  };
  readonly row: {
    readonly blur: BlurPayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly doubleClick: DoubleClickPayload;
    readonly focus: FocusPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
    readonly pointerDown: PointerDownPayload;
    readonly pointerMove: PointerMovePayload;
    readonly pointerUp: PointerUpPayload;
    readonly setValue: SetValuePayload;
    readonly wheel: WheelPayload;
  };
  readonly rows: {
    readonly blur: BlurPayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly doubleClick: DoubleClickPayload;
    readonly focus: FocusPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
    readonly pointerDown: PointerDownPayload;
    readonly pointerMove: PointerMovePayload;
    readonly pointerUp: PointerUpPayload;
    readonly range: RowsRangePayload;
    readonly rowOver: RowsRowOverPayload;
    readonly scroll: ScrollPayload;
    readonly wheel: WheelPayload;
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
    readonly change: ChangePayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly focus: FocusPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
    readonly selectionChange: SelectionChangePayload;
    readonly step: TextInputStepPayload;
    readonly submit: SubmitPayload;
    readonly validityChange: ValidityChangePayload;
  };
  readonly textarea: {
    readonly blur: BlurPayload;
    readonly change: ChangePayload;
    readonly click: ClickPayload;
    readonly contextMenu: ContextMenuPayload;
    readonly focus: FocusPayload;
    readonly hover: HoverPayload;
    readonly keyDown: KeyDownPayload;
    readonly keyUp: KeyUpPayload;
    readonly selectionChange: SelectionChangePayload;
    readonly submit: SubmitPayload;
    readonly validityChange: ValidityChangePayload;
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
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
    readonly onContextMenu?: EventHandler<"button", "contextMenu"> | undefined;
    /** The node was clicked a second time in quick succession. */
    readonly onDoubleClick?: EventHandler<"button", "doubleClick"> | undefined;
    /** The node got focus. */
    readonly onFocus?: EventHandler<"button", "focus"> | undefined;
    /** The focus came to the node or to a descendant, or left both. */
    readonly onFocusWithin?: EventHandler<"button", "focusWithin"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"button", "hover"> | undefined;
    /** A key went down while the node or a descendant had focus. */
    readonly onKeyDown?: EventHandler<"button", "keyDown"> | undefined;
    /** A key went up while the node or a descendant had focus. */
    readonly onKeyUp?: EventHandler<"button", "keyUp"> | undefined;
    /** A button went down on the node. While it is held, a node that listens to `pointerMove` or `pointerUp` hears of the pointer wherever it goes. */
    readonly onPointerDown?: EventHandler<"button", "pointerDown"> | undefined;
    /** The pointer moved over the node, or anywhere while the node holds it. */
    readonly onPointerMove?: EventHandler<"button", "pointerMove"> | undefined;
    /** A button was released on the node, or anywhere while the node holds the pointer. */
    readonly onPointerUp?: EventHandler<"button", "pointerUp"> | undefined;
    /** Assistive technology asks for another value of a slider or the like. */
    readonly onSetValue?: EventHandler<"button", "setValue"> | undefined;
    /** The wheel was turned over the node, which takes it from what scrolls further out. */
    readonly onWheel?: EventHandler<"button", "wheel"> | undefined;
  };
  readonly codeEditor: {
    /** The node lost focus. */
    readonly onBlur?: EventHandler<"codeEditor", "blur"> | undefined;
    /** The user changed the text. */
    readonly onChange?: EventHandler<"codeEditor", "change"> | undefined;
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"codeEditor", "click"> | undefined;
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
    readonly onContextMenu?: EventHandler<"codeEditor", "contextMenu"> | undefined;
    /** What is looked for was found, or another place of it is shown. */
    readonly onFindChange?: EventHandler<"codeEditor", "findChange"> | undefined;
    /** The node got focus. */
    readonly onFocus?: EventHandler<"codeEditor", "focus"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"codeEditor", "hover"> | undefined;
    /** A key went down while the node or a descendant had focus. */
    readonly onKeyDown?: EventHandler<"codeEditor", "keyDown"> | undefined;
    /** A key went up while the node or a descendant had focus. */
    readonly onKeyUp?: EventHandler<"codeEditor", "keyUp"> | undefined;
    /** The selection or the caret moved. */
    readonly onSelectionChange?: EventHandler<"codeEditor", "selectionChange"> | undefined;
    /** Enter was pressed; in a field of several lines Ctrl+Enter, or Enter with `submitOnEnter`. */
    readonly onSubmit?: EventHandler<"codeEditor", "submit"> | undefined;
    /** The text came to meet the rules of its field, or no longer does. */
    readonly onValidityChange?: EventHandler<"codeEditor", "validityChange"> | undefined;
  };
  readonly div: {
    /** The node lost focus. */
    readonly onBlur?: EventHandler<"div", "blur"> | undefined;
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"div", "click"> | undefined;
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
    readonly onContextMenu?: EventHandler<"div", "contextMenu"> | undefined;
    /** The node was clicked a second time in quick succession. */
    readonly onDoubleClick?: EventHandler<"div", "doubleClick"> | undefined;
    /** The node is not dragged any more. */
    readonly onDragEnd?: EventHandler<"div", "dragEnd"> | undefined;
    /** What was over the node is no more, and was not dropped there. */
    readonly onDragLeave?: EventHandler<"div", "dragLeave"> | undefined;
    /** Something that it takes is over the node, and where; by keyboard, that is its middle. */
    readonly onDragOver?: EventHandler<"div", "dragOver"> | undefined;
    /** The node is being dragged from now on. */
    readonly onDragStart?: EventHandler<"div", "dragStart"> | undefined;
    /** Something that it takes was dropped on the node. */
    readonly onDrop?: EventHandler<"div", "drop"> | undefined;
    /** The node got focus. */
    readonly onFocus?: EventHandler<"div", "focus"> | undefined;
    /** The focus came to the node or to a descendant, or left both. */
    readonly onFocusWithin?: EventHandler<"div", "focusWithin"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"div", "hover"> | undefined;
    /** A key went down while the node or a descendant had focus. */
    readonly onKeyDown?: EventHandler<"div", "keyDown"> | undefined;
    /** A key went up while the node or a descendant had focus. */
    readonly onKeyUp?: EventHandler<"div", "keyUp"> | undefined;
    /** A button went down on the node. While it is held, a node that listens to `pointerMove` or `pointerUp` hears of the pointer wherever it goes. */
    readonly onPointerDown?: EventHandler<"div", "pointerDown"> | undefined;
    /** The pointer moved over the node, or anywhere while the node holds it. */
    readonly onPointerMove?: EventHandler<"div", "pointerMove"> | undefined;
    /** A button was released on the node, or anywhere while the node holds the pointer. */
    readonly onPointerUp?: EventHandler<"div", "pointerUp"> | undefined;
    /** The content moved. */
    readonly onScroll?: EventHandler<"div", "scroll"> | undefined;
    /** Assistive technology asks for another value of a slider or the like. */
    readonly onSetValue?: EventHandler<"div", "setValue"> | undefined;
    /** The wheel was turned over the node, which takes it from what scrolls further out. */
    readonly onWheel?: EventHandler<"div", "wheel"> | undefined;
  };
  readonly drawing: {
    /** The node lost focus. */
    readonly onBlur?: EventHandler<"drawing", "blur"> | undefined;
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"drawing", "click"> | undefined;
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
    readonly onContextMenu?: EventHandler<"drawing", "contextMenu"> | undefined;
    /** The node was clicked a second time in quick succession. */
    readonly onDoubleClick?: EventHandler<"drawing", "doubleClick"> | undefined;
    /** Something could not be drawn; the rest is. */
    readonly onError?: EventHandler<"drawing", "error"> | undefined;
    /** The node got focus. */
    readonly onFocus?: EventHandler<"drawing", "focus"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"drawing", "hover"> | undefined;
    /** A key went down while the node or a descendant had focus. */
    readonly onKeyDown?: EventHandler<"drawing", "keyDown"> | undefined;
    /** A key went up while the node or a descendant had focus. */
    readonly onKeyUp?: EventHandler<"drawing", "keyUp"> | undefined;
    /** A button went down on the node. While it is held, a node that listens to `pointerMove` or `pointerUp` hears of the pointer wherever it goes. */
    readonly onPointerDown?: EventHandler<"drawing", "pointerDown"> | undefined;
    /** The pointer moved over the node, or anywhere while the node holds it. */
    readonly onPointerMove?: EventHandler<"drawing", "pointerMove"> | undefined;
    /** A button was released on the node, or anywhere while the node holds the pointer. */
    readonly onPointerUp?: EventHandler<"drawing", "pointerUp"> | undefined;
    /** A region was clicked. */
    readonly onRegionClick?: EventHandler<"drawing", "regionClick"> | undefined;
    /** The pointer came to another region, or left all of them. */
    readonly onRegionHover?: EventHandler<"drawing", "regionHover"> | undefined;
    /** It has this room to draw in; told when it is first seen and whenever that changes. */
    readonly onResize?: EventHandler<"drawing", "resize"> | undefined;
    /** The wheel was turned over the node, which takes it from what scrolls further out. */
    readonly onWheel?: EventHandler<"drawing", "wheel"> | undefined;
  };
  readonly icon: {
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"icon", "click"> | undefined;
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
    readonly onContextMenu?: EventHandler<"icon", "contextMenu"> | undefined;
    /** There is nothing to draw: it cannot be read or is no SVG. */
    readonly onError?: EventHandler<"icon", "error"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"icon", "hover"> | undefined;
  };
  readonly image: {
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"image", "click"> | undefined;
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
    readonly onContextMenu?: EventHandler<"image", "contextMenu"> | undefined;
    /** It cannot be shown. */
    readonly onError?: EventHandler<"image", "error"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"image", "hover"> | undefined;
    /** It is there and has this size. */
    readonly onLoad?: EventHandler<"image", "load"> | undefined;
  };
  readonly linkSpan: {
    /** The node lost focus. */
    readonly onBlur?: EventHandler<"linkSpan", "blur"> | undefined;
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"linkSpan", "click"> | undefined;
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
    readonly onContextMenu?: EventHandler<"linkSpan", "contextMenu"> | undefined;
    /** The node got focus. */
    readonly onFocus?: EventHandler<"linkSpan", "focus"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"linkSpan", "hover"> | undefined;
    /** A key went down while the node or a descendant had focus. */
    readonly onKeyDown?: EventHandler<"linkSpan", "keyDown"> | undefined;
    /** A key went up while the node or a descendant had focus. */
    readonly onKeyUp?: EventHandler<"linkSpan", "keyUp"> | undefined;
  };
  readonly overlay: {
    /** The node lost focus. */
    readonly onBlur?: EventHandler<"overlay", "blur"> | undefined;
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"overlay", "click"> | undefined;
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
    readonly onContextMenu?: EventHandler<"overlay", "contextMenu"> | undefined;
    /** The user asks to close it; nothing happens unless `open` changes. */
    readonly onDismiss?: EventHandler<"overlay", "dismiss"> | undefined;
    /** The node was clicked a second time in quick succession. */
    readonly onDoubleClick?: EventHandler<"overlay", "doubleClick"> | undefined;
    /** The node got focus. */
    readonly onFocus?: EventHandler<"overlay", "focus"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"overlay", "hover"> | undefined;
    /** A key went down while the node or a descendant had focus. */
    readonly onKeyDown?: EventHandler<"overlay", "keyDown"> | undefined;
    /** A key went up while the node or a descendant had focus. */
    readonly onKeyUp?: EventHandler<"overlay", "keyUp"> | undefined;
    /** It came to stand somewhere else. */
    readonly onPlaced?: EventHandler<"overlay", "placed"> | undefined;
    /** A button went down on the node. While it is held, a node that listens to `pointerMove` or `pointerUp` hears of the pointer wherever it goes. */
    readonly onPointerDown?: EventHandler<"overlay", "pointerDown"> | undefined;
    /** The pointer moved over the node, or anywhere while the node holds it. */
    readonly onPointerMove?: EventHandler<"overlay", "pointerMove"> | undefined;
    /** A button was released on the node, or anywhere while the node holds the pointer. */
    readonly onPointerUp?: EventHandler<"overlay", "pointerUp"> | undefined;
    /** The content moved. */
    readonly onScroll?: EventHandler<"overlay", "scroll"> | undefined;
    /** The wheel was turned over the node, which takes it from what scrolls further out. */
    readonly onWheel?: EventHandler<"overlay", "wheel"> | undefined;
  };
  readonly richText: {
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"richText", "click"> | undefined;
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
    readonly onContextMenu?: EventHandler<"richText", "contextMenu"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"richText", "hover"> | undefined;
  };
  readonly row: {
    /** The node lost focus. */
    readonly onBlur?: EventHandler<"row", "blur"> | undefined;
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"row", "click"> | undefined;
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
    readonly onContextMenu?: EventHandler<"row", "contextMenu"> | undefined;
    /** The node was clicked a second time in quick succession. */
    readonly onDoubleClick?: EventHandler<"row", "doubleClick"> | undefined;
    /** The node got focus. */
    readonly onFocus?: EventHandler<"row", "focus"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"row", "hover"> | undefined;
    /** A key went down while the node or a descendant had focus. */
    readonly onKeyDown?: EventHandler<"row", "keyDown"> | undefined;
    /** A key went up while the node or a descendant had focus. */
    readonly onKeyUp?: EventHandler<"row", "keyUp"> | undefined;
    /** A button went down on the node. While it is held, a node that listens to `pointerMove` or `pointerUp` hears of the pointer wherever it goes. */
    readonly onPointerDown?: EventHandler<"row", "pointerDown"> | undefined;
    /** The pointer moved over the node, or anywhere while the node holds it. */
    readonly onPointerMove?: EventHandler<"row", "pointerMove"> | undefined;
    /** A button was released on the node, or anywhere while the node holds the pointer. */
    readonly onPointerUp?: EventHandler<"row", "pointerUp"> | undefined;
    /** Assistive technology asks for another value of a slider or the like. */
    readonly onSetValue?: EventHandler<"row", "setValue"> | undefined;
    /** The wheel was turned over the node, which takes it from what scrolls further out. */
    readonly onWheel?: EventHandler<"row", "wheel"> | undefined;
  };
  readonly rows: {
    /** The node lost focus. */
    readonly onBlur?: EventHandler<"rows", "blur"> | undefined;
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"rows", "click"> | undefined;
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
    readonly onContextMenu?: EventHandler<"rows", "contextMenu"> | undefined;
    /** The node was clicked a second time in quick succession. */
    readonly onDoubleClick?: EventHandler<"rows", "doubleClick"> | undefined;
    /** The node got focus. */
    readonly onFocus?: EventHandler<"rows", "focus"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"rows", "hover"> | undefined;
    /** A key went down while the node or a descendant had focus. */
    readonly onKeyDown?: EventHandler<"rows", "keyDown"> | undefined;
    /** A key went up while the node or a descendant had focus. */
    readonly onKeyUp?: EventHandler<"rows", "keyUp"> | undefined;
    /** A button went down on the node. While it is held, a node that listens to `pointerMove` or `pointerUp` hears of the pointer wherever it goes. */
    readonly onPointerDown?: EventHandler<"rows", "pointerDown"> | undefined;
    /** The pointer moved over the node, or anywhere while the node holds it. */
    readonly onPointerMove?: EventHandler<"rows", "pointerMove"> | undefined;
    /** A button was released on the node, or anywhere while the node holds the pointer. */
    readonly onPointerUp?: EventHandler<"rows", "pointerUp"> | undefined;
    /** Other rows are wanted than before, or another part of their width shows. */
    readonly onRange?: EventHandler<"rows", "range"> | undefined;
    /** The pointer is over this row, while the list or something in it holds the pointer: that is what listens to `pointerUp`, while a button is down. */
    readonly onRowOver?: EventHandler<"rows", "rowOver"> | undefined;
    /** The content moved. */
    readonly onScroll?: EventHandler<"rows", "scroll"> | undefined;
    /** The wheel was turned over the node, which takes it from what scrolls further out. */
    readonly onWheel?: EventHandler<"rows", "wheel"> | undefined;
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
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
    readonly onContextMenu?: EventHandler<"span", "contextMenu"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"span", "hover"> | undefined;
  };
  readonly text: {
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"text", "click"> | undefined;
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
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
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
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
    /** The user asked for the next value, where the field has `steps`. */
    readonly onStep?: EventHandler<"textInput", "step"> | undefined;
    /** Enter was pressed; in a field of several lines Ctrl+Enter, or Enter with `submitOnEnter`. */
    readonly onSubmit?: EventHandler<"textInput", "submit"> | undefined;
    /** The text came to meet the rules of its field, or no longer does. */
    readonly onValidityChange?: EventHandler<"textInput", "validityChange"> | undefined;
  };
  readonly textarea: {
    /** The node lost focus. */
    readonly onBlur?: EventHandler<"textarea", "blur"> | undefined;
    /** The user changed the text. */
    readonly onChange?: EventHandler<"textarea", "change"> | undefined;
    /** The node was pressed and released, or activated by Enter or Space. */
    readonly onClick?: EventHandler<"textarea", "click"> | undefined;
    /** The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner. */
    readonly onContextMenu?: EventHandler<"textarea", "contextMenu"> | undefined;
    /** The node got focus. */
    readonly onFocus?: EventHandler<"textarea", "focus"> | undefined;
    /** The pointer came or went. */
    readonly onHover?: EventHandler<"textarea", "hover"> | undefined;
    /** A key went down while the node or a descendant had focus. */
    readonly onKeyDown?: EventHandler<"textarea", "keyDown"> | undefined;
    /** A key went up while the node or a descendant had focus. */
    readonly onKeyUp?: EventHandler<"textarea", "keyUp"> | undefined;
    /** The selection or the caret moved. */
    readonly onSelectionChange?: EventHandler<"textarea", "selectionChange"> | undefined;
    /** Enter was pressed; in a field of several lines Ctrl+Enter, or Enter with `submitOnEnter`. */
    readonly onSubmit?: EventHandler<"textarea", "submit"> | undefined;
    /** The text came to meet the rules of its field, or no longer does. */
    readonly onValidityChange?: EventHandler<"textarea", "validityChange"> | undefined;
  };
}
