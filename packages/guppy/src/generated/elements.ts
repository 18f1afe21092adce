// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import type { ElementHandlers } from "./events.ts";

import type { CodeSpan, Diagnostic } from "./requests.ts";

import type { Color } from "./styles.ts";

import { type AutoFocus, type ButtonSize, type ButtonVariant, type Checked, type Current, type EntryVariant, type Fit, type Live, type NumberedSpec, type Orientation, type OverlayAlign, type Popup, type Role, type Roving, type RowAlign, type RowPin, type ScrollAxis, type Side, type TextType, type TextWrap, type ValueSpec, type ValueType, type WindowControl, enums } from "./values.ts";

/** The elements that need no import. */
export type ElementKind =
  | "button"
  | "codeEditor"
  | "div"
  | "drawing"
  | "icon"
  | "image"
  | "linkSpan"
  | "overlay"
  | "richText"
  | "row"
  | "rows"
  | "scroll"
  | "spacer"
  | "span"
  | "text"
  | "textInput"
  | "textarea";

/** The elements by their numbers. */
export const elementKinds: readonly ElementKind[] = [
  "button",
  "codeEditor",
  "div",
  "drawing",
  "icon",
  "image",
  "linkSpan",
  "overlay",
  "richText",
  "row",
  "rows",
  "scroll",
  "spacer",
  "span",
  "text",
  "textInput",
  "textarea",
];

/** Values with fields, in the order of the wire. */
export const records = {
  ClipboardItem: { data: "bytes", type: "string" },
  CodeSpan: { color: "color", end: "u32", start: "u32" },
  Diagnostic: { end: "u32", message: "string", severity: { enum: enums.severity }, start: "u32" },
  DisplayInfo: { height: "f32", id: "u32", name: "string", primary: "bool", scale: "f32", width: "f32", x: "f32", y: "f32" },
  DropShadow: {
    blur: { optional: "f32" },
    color: "color",
    inset: { optional: "bool" },
    spread: { optional: "f32" },
    x: "f32",
    y: "f32",
  },
  FontFeature: { tag: "string", value: "u32" },
  ShortcutKeys: { focus: "string", keys: "string" },
  TokenColors: { dark: "color", light: "color", token: "color" },
  TreeNode: {
    active: "bool",
    busy: "bool",
    checked: { optional: { enum: enums.checked } },
    content: "string",
    current: { optional: { enum: enums.current } },
    description: { optional: "string" },
    disabled: "bool",
    expanded: { optional: "bool" },
    focusVisible: "bool",
    focused: "bool",
    hasPopup: { optional: { enum: enums.popup } },
    height: "f32",
    hovered: "bool",
    invalid: "bool",
    kind: { enum: elementKinds },
    level: { optional: "u32" },
    live: { optional: { enum: enums.live } },
    modal: "bool",
    name: "string",
    node: "u32",
    orientation: { optional: { enum: enums.orientation } },
    painted: "bool",
    parent: { optional: "u32" },
    position: { optional: "u32" },
    readOnly: "bool",
    required: "bool",
    role: { enum: enums.role },
    scrollX: "f64",
    scrollY: "f64",
    selected: { optional: "bool" },
    setSize: { optional: "u32" },
    value: { optional: "string" },
    valueMax: { optional: "f64" },
    valueMin: { optional: "f64" },
    valueNow: { optional: "f64" },
    valueText: { optional: "string" },
    width: "f32",
    x: "f32",
    y: "f32",
  },
  UnmetOption: { option: "string", reason: "string" },
} as const;

type ButtonHandlers = ElementHandlers["button"];
type CodeEditorHandlers = ElementHandlers["codeEditor"];
type DivHandlers = ElementHandlers["div"];
type DrawingHandlers = ElementHandlers["drawing"];
type IconHandlers = ElementHandlers["icon"];
type ImageHandlers = ElementHandlers["image"];
type LinkSpanHandlers = ElementHandlers["linkSpan"];
type OverlayHandlers = ElementHandlers["overlay"];
type RichTextHandlers = ElementHandlers["richText"];
type RowHandlers = ElementHandlers["row"];
type RowsHandlers = ElementHandlers["rows"];
type ScrollHandlers = ElementHandlers["scroll"];
type SpanHandlers = ElementHandlers["span"];
type TextHandlers = ElementHandlers["text"];
type TextInputHandlers = ElementHandlers["textInput"];
type TextareaHandlers = ElementHandlers["textarea"];

/** Pressed by click, Enter or Space. */
export interface ButtonProps extends ButtonHandlers {
  /** The id of the node inside it, or in what it opens, that keys act on while it keeps the focus. */
  readonly activeDescendant?: string | undefined;
  /**
   * It is still being loaded or changed.
   * @default false
   */
  readonly busy?: boolean | undefined;
  /** Whether it is ticked or switched on; `on` wears its `checked:` style, `mixed` its `mixed:` style. Left out, it is nothing to tick. */
  readonly checked?: Checked | undefined;
  /** It is the one of its set that the user is at. */
  readonly current?: Current | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /**
   * Takes no input, no focus and no events, and wears its `disabled:` style.
   * @default false
   */
  readonly disabled?: boolean | undefined;
  /** Whether what it opens is open, which wears its `open:` style; left out, it opens nothing. */
  readonly expanded?: boolean | undefined;
  /**
   * Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
   * @default ""
   */
  readonly handles?: string | undefined;
  /** What it opens. */
  readonly hasPopup?: Popup | undefined;
  /**
   * What it holds is not allowed; wears its `invalid:` style.
   * @default false
   */
  readonly invalid?: boolean | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /** The `id` of a node that a click on this one focuses and presses, as that of a field on its label. */
  readonly labelFor?: string | undefined;
  /** How deep a heading or an item of a tree is; 1 is the outermost. */
  readonly level?: number | undefined;
  /** Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`. */
  readonly live?: Live | undefined;
  /**
   * While it is there, nothing outside it can be used.
   * @default false
   */
  readonly modal?: boolean | undefined;
  /** The direction in which it goes. */
  readonly orientation?: Orientation | undefined;
  /** Its place in its set, from 1, where the tree does not hold the whole set. */
  readonly position?: number | undefined;
  /**
   * It must be filled in or picked.
   * @default false
   */
  readonly required?: boolean | undefined;
  /** What it is, as ARIA calls it; without it, what the kind is. */
  readonly role?: Role | undefined;
  /** Whether it is among what is picked in its list, which wears its `selected:` style; left out, it can't be. */
  readonly selected?: boolean | undefined;
  /** How many its set has, where the tree does not hold all of them. */
  readonly setSize?: number | undefined;
  /**
   * How large it is; `icon` is as wide as it is high.
   * @default "md"
   */
  readonly size?: ButtonSize | undefined;
  /**
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
  /** The greatest value. */
  readonly valueMax?: number | undefined;
  /** The least value. */
  readonly valueMin?: number | undefined;
  /** The value of a slider, a progress bar or the like; left out of a progress bar, nobody knows how far it is. */
  readonly valueNow?: number | undefined;
  /** The value as it is said, where the number says too little. */
  readonly valueText?: string | undefined;
  /**
   * How it looks: `primary` for the main action, `danger` for one that destroys, `ghost` in toolbars, `bare` like a plain box.
   * @default "default"
   */
  readonly variant?: ButtonVariant | undefined;
  /**
   * What it is in a frame that the program draws: `drag` moves the window, and a double click there maximizes it or takes that back; the others do so when they are pressed.
   * @default "none"
   */
  readonly windowControl?: WindowControl | undefined;
}

/** Code to edit, with the numbers of its lines. */
export interface CodeEditorProps extends CodeEditorHandlers {
  /** The id of the node inside it, or in what it opens, that keys act on while it keeps the focus. */
  readonly activeDescendant?: string | undefined;
  /**
   * Writes the second of a pair of brackets or quotes.
   * @default true
   */
  readonly autoClose?: boolean | undefined;
  /**
   * Takes the focus when it appears.
   * @default false
   */
  readonly autoFocus?: boolean | undefined;
  /**
   * It is still being loaded or changed.
   * @default false
   */
  readonly busy?: boolean | undefined;
  /**
   * The text at first, where `value` is not given.
   * @default ""
   */
  readonly defaultValue?: string | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /** Parts that are underlined, as a checker of the program finds them. */
  readonly diagnostics?: readonly Diagnostic[] | undefined;
  /**
   * Takes no input, no focus and no events, and wears its `disabled:` style.
   * @default false
   */
  readonly disabled?: boolean | undefined;
  /** Whether what it opens is open, which wears its `open:` style; left out, it opens nothing. */
  readonly expanded?: boolean | undefined;
  /**
   * Parts that are indented further can be folded away, beside the numbers of the lines.
   * @default true
   */
  readonly folding?: boolean | undefined;
  /**
   * Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
   * @default ""
   */
  readonly handles?: string | undefined;
  /** What it opens. */
  readonly hasPopup?: Popup | undefined;
  /**
   * What it holds is not allowed; wears its `invalid:` style.
   * @default false
   */
  readonly invalid?: boolean | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /**
   * Shows the numbers of the lines.
   * @default true
   */
  readonly lineNumbers?: boolean | undefined;
  /** How many UTF-16 units the user can make of it; what goes beyond is not taken. */
  readonly maxLength?: number | undefined;
  /**
   * With some text, but fewer UTF-16 units, it is not valid.
   * @default 0
   */
  readonly minLength?: number | undefined;
  /**
   * What is shown while there is no text.
   * @default ""
   */
  readonly placeholder?: string | undefined;
  /**
   * The text can be selected and copied, not changed.
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /**
   * It must be filled in or picked.
   * @default false
   */
  readonly required?: boolean | undefined;
  /**
   * Selects the whole text when it gets the focus.
   * @default false
   */
  readonly selectOnFocus?: boolean | undefined;
  /** Parts of the text in colours, as a highlighter of the program finds them; they move along with edits until the next ones come. */
  readonly spans?: readonly CodeSpan[] | undefined;
  /**
   * Tab indents; the keyboard leaves by Escape and then Tab.
   * @default true
   */
  readonly tabIndents?: boolean | undefined;
  /**
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
  /**
   * How many spaces Tab makes, and how wide a tab is.
   * @default 2
   */
  readonly tabSize?: number | undefined;
  /** The text, decided by the program; without it the field keeps its own. */
  readonly value?: string | undefined;
  /**
   * `bare` has no border, no padding and no background, for a box of your own around it.
   * @default "outline"
   */
  readonly variant?: EntryVariant | undefined;
  /**
   * `soft` breaks lines where they reach the edge; with `off` they scroll sideways.
   * @default "off"
   */
  readonly wrap?: TextWrap | undefined;
}

/** A box that holds nodes. */
export interface DivProps extends DivHandlers {
  /** The id of the node inside it, or in what it opens, that keys act on while it keeps the focus. */
  readonly activeDescendant?: string | undefined;
  /**
   * It is still being loaded or changed.
   * @default false
   */
  readonly busy?: boolean | undefined;
  /** Whether it is ticked or switched on; `on` wears its `checked:` style, `mixed` its `mixed:` style. Left out, it is nothing to tick. */
  readonly checked?: Checked | undefined;
  /** It is the one of its set that the user is at. */
  readonly current?: Current | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /**
   * Takes no input, no focus and no events, and wears its `disabled:` style.
   * @default false
   */
  readonly disabled?: boolean | undefined;
  /** What `onDrop` is told of it, besides its `dragType`. */
  readonly dragData?: string | undefined;
  /** Makes it these files, absolute paths: other programs take them where the desktop lets a window give files away (Wayland), and nodes of the window with `files` among their `dropTypes`, unless it has a `dragType` of its own. */
  readonly dragFiles?: readonly string[] | undefined;
  /** The `id` of an `<overlay>` that is not open, which is shown beside the pointer instead of the picture of the node. */
  readonly dragPreview?: string | undefined;
  /** Makes it something to drag, by pointer or, where it has the focus, by Space; a word that says what it is, as `card`. */
  readonly dragType?: string | undefined;
  /** What may be dropped on it: `dragType`s with a space between them, and `files` for those of other programs and `dragFiles`. */
  readonly dropTypes?: string | undefined;
  /** Whether what it opens is open, which wears its `open:` style; left out, it opens nothing. */
  readonly expanded?: boolean | undefined;
  /**
   * With `roving`: the node inside that the pointer comes to takes the focus.
   * @default false
   */
  readonly focusOnHover?: boolean | undefined;
  /**
   * Takes focus by click and by Tab.
   * @default false
   */
  readonly focusable?: boolean | undefined;
  /**
   * Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
   * @default ""
   */
  readonly handles?: string | undefined;
  /** What it opens. */
  readonly hasPopup?: Popup | undefined;
  /**
   * What it holds is not allowed; wears its `invalid:` style.
   * @default false
   */
  readonly invalid?: boolean | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /** The `id` of a node that a click on this one focuses and presses, as that of a field on its label. */
  readonly labelFor?: string | undefined;
  /** How deep a heading or an item of a tree is; 1 is the outermost. */
  readonly level?: number | undefined;
  /** Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`. */
  readonly live?: Live | undefined;
  /**
   * With `roving`: an arrow at the end goes on at the start.
   * @default true
   */
  readonly loops?: boolean | undefined;
  /**
   * While it is there, nothing outside it can be used.
   * @default false
   */
  readonly modal?: boolean | undefined;
  /** The direction in which it goes. */
  readonly orientation?: Orientation | undefined;
  /** Its place in its set, from 1, where the tree does not hold the whole set. */
  readonly position?: number | undefined;
  /**
   * It must be filled in or picked.
   * @default false
   */
  readonly required?: boolean | undefined;
  /** What it is, as ARIA calls it; without it, what the kind is. */
  readonly role?: Role | undefined;
  /**
   * Makes one Tab stop of all that takes focus inside, among which the arrow keys of these axes, Home, End and, where it scrolls, Page Up and Page Down move.
   * @default "none"
   */
  readonly roving?: Roving | undefined;
  /** Whether it is among what is picked in its list, which wears its `selected:` style; left out, it can't be. */
  readonly selected?: boolean | undefined;
  /** How many its set has, where the tree does not hold all of them. */
  readonly setSize?: number | undefined;
  /**
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
  /**
   * With `roving`: letters go to the next node inside whose `label` or text begins with them. One second without a letter begins anew.
   * @default false
   */
  readonly typeahead?: boolean | undefined;
  /** The greatest value. */
  readonly valueMax?: number | undefined;
  /** The least value. */
  readonly valueMin?: number | undefined;
  /** The value of a slider, a progress bar or the like; left out of a progress bar, nobody knows how far it is. */
  readonly valueNow?: number | undefined;
  /** The value as it is said, where the number says too little. */
  readonly valueText?: string | undefined;
  /**
   * What it is in a frame that the program draws: `drag` moves the window, and a double click there maximizes it or takes that back; the others do so when they are pressed.
   * @default "none"
   */
  readonly windowControl?: WindowControl | undefined;
}

/** Draws what a `Drawing` has recorded. Programs write `<canvas>`, which makes one. */
export interface DrawingProps extends DrawingHandlers {
  /** The id of the node inside it, or in what it opens, that keys act on while it keeps the focus. */
  readonly activeDescendant?: string | undefined;
  /**
   * It is still being loaded or changed.
   * @default false
   */
  readonly busy?: boolean | undefined;
  /** Whether it is ticked or switched on; `on` wears its `checked:` style, `mixed` its `mixed:` style. Left out, it is nothing to tick. */
  readonly checked?: Checked | undefined;
  /** The colours that commands name. */
  readonly colors?: readonly Color[] | undefined;
  /** What was recorded; nothing is drawn without it. */
  readonly commands?: Uint8Array | undefined;
  /** It is the one of its set that the user is at. */
  readonly current?: Current | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /**
   * Takes no input, no focus and no events, and wears its `disabled:` style.
   * @default false
   */
  readonly disabled?: boolean | undefined;
  /** Whether what it opens is open, which wears its `open:` style; left out, it opens nothing. */
  readonly expanded?: boolean | undefined;
  /**
   * Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
   * @default ""
   */
  readonly handles?: string | undefined;
  /** What it opens. */
  readonly hasPopup?: Popup | undefined;
  /** Where the pictures lie that commands name: paths, `file:` or `data:` URLs. */
  readonly images?: readonly string[] | undefined;
  /**
   * What it holds is not allowed; wears its `invalid:` style.
   * @default false
   */
  readonly invalid?: boolean | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /** How deep a heading or an item of a tree is; 1 is the outermost. */
  readonly level?: number | undefined;
  /** Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`. */
  readonly live?: Live | undefined;
  /**
   * While it is there, nothing outside it can be used.
   * @default false
   */
  readonly modal?: boolean | undefined;
  /** The direction in which it goes. */
  readonly orientation?: Orientation | undefined;
  /** Its place in its set, from 1, where the tree does not hold the whole set. */
  readonly position?: number | undefined;
  /**
   * It must be filled in or picked.
   * @default false
   */
  readonly required?: boolean | undefined;
  /** What it is, as ARIA calls it; without it, what the kind is. */
  readonly role?: Role | undefined;
  /** Whether it is among what is picked in its list, which wears its `selected:` style; left out, it can't be. */
  readonly selected?: boolean | undefined;
  /** How many its set has, where the tree does not hold all of them. */
  readonly setSize?: number | undefined;
  /**
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
  /** The texts and the names of regions that commands name. */
  readonly texts?: readonly string[] | undefined;
  /** The greatest value. */
  readonly valueMax?: number | undefined;
  /** The least value. */
  readonly valueMin?: number | undefined;
  /** The value of a slider, a progress bar or the like; left out of a progress bar, nobody knows how far it is. */
  readonly valueNow?: number | undefined;
  /** The value as it is said, where the number says too little. */
  readonly valueText?: string | undefined;
}

/** An SVG in the colour of the text, as large as the text unless its style says otherwise. */
export interface IconProps extends IconHandlers {
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /**
   * Degrees, clockwise.
   * @default 0
   */
  readonly rotate?: number | undefined;
  /**
   * Where the SVG lies, if `svg` is not given: a path, a `file:` URL or a `data:` URL.
   * @default ""
   */
  readonly src?: string | undefined;
  /**
   * The text of an SVG; those of `guppy/icons` are such texts. What has a shape is drawn in the colour of the text, whatever colour it has.
   * @default ""
   */
  readonly svg?: string | undefined;
}

/** A picture: PNG, JPEG, WebP, GIF or SVG. GIF and WebP that move do so while they are to be seen, over and over, unless the desktop asks for less motion or all their pictures together have more than 20 million pixels. Its children are shown where it cannot be. */
export interface ImageProps extends ImageHandlers {
  /**
   * What is to be seen, for those who don't see it: its name where `label` is not given.
   * @default ""
   */
  readonly alt?: string | undefined;
  /** Its bytes, as they would be in a file; `src` is not looked at then. */
  readonly data?: Uint8Array | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /**
   * How it lies in a box of another shape: stretched, whole, cut off at two sides, whole but never enlarged, or in its own size.
   * @default "contain"
   */
  readonly fit?: Fit | undefined;
  /**
   * Drawn without colours.
   * @default false
   */
  readonly grayscale?: boolean | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /**
   * Where it lies: a path, a `file:` URL or a `data:` URL.
   * @default ""
   */
  readonly src?: string | undefined;
}

/** A part of a `<richText>` that is pressed to go somewhere. Where it leads is up to its `onClick`. */
export interface LinkSpanProps extends LinkSpanHandlers {
  /**
   * The text; children of strings and numbers are joined into it.
   * @default ""
   */
  readonly content?: string | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /**
   * Takes no input, no focus and no events, and wears its `disabled:` style.
   * @default false
   */
  readonly disabled?: boolean | undefined;
  /**
   * Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
   * @default ""
   */
  readonly handles?: string | undefined;
  /**
   * Where it leads, for assistive technology.
   * @default ""
   */
  readonly href?: string | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /**
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
}

/** Shows its children above everything else in the window: beside a node, at a point, or at an edge or the centre of the window. */
export interface OverlayProps extends OverlayHandlers {
  /** The id of the node inside it, or in what it opens, that keys act on while it keeps the focus. */
  readonly activeDescendant?: string | undefined;
  /**
   * Along that side.
   * @default "center"
   */
  readonly align?: OverlayAlign | undefined;
  /** The `id` of the node it stands beside; its parent where that is left out, and the window where the parent is the root. */
  readonly anchor?: string | undefined;
  /** With `anchorY`, a point that it stands beside in place of a node: logical px from the window's left edge. */
  readonly anchorX?: number | undefined;
  /** Logical px from the window's top edge. */
  readonly anchorY?: number | undefined;
  /**
   * What takes the focus as it opens: it itself, or the first that takes focus inside, or it itself where there is none.
   * @default "none"
   */
  readonly autoFocus?: AutoFocus | undefined;
  /** With `modal`: what is drawn over everything below. */
  readonly backdrop?: Color | undefined;
  /**
   * It is still being loaded or changed.
   * @default false
   */
  readonly busy?: boolean | undefined;
  /** Whether it is ticked or switched on; `on` wears its `checked:` style, `mixed` its `mixed:` style. Left out, it is nothing to tick. */
  readonly checked?: Checked | undefined;
  /** It is the one of its set that the user is at. */
  readonly current?: Current | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /**
   * Escape asks to close it, unless one above it is asked.
   * @default true
   */
  readonly dismissOnEscape?: boolean | undefined;
  /**
   * A press outside of it and its anchor asks to close it, and so does focus that goes elsewhere.
   * @default true
   */
  readonly dismissOnOutside?: boolean | undefined;
  /**
   * A sheet: sticks to the window's edge on its `side`, from one end of that edge to the other.
   * @default false
   */
  readonly edge?: boolean | undefined;
  /** Whether what it opens is open, which wears its `open:` style; left out, it opens nothing. */
  readonly expanded?: boolean | undefined;
  /**
   * Goes to the opposite side where it does not fit and there is more room.
   * @default true
   */
  readonly flip?: boolean | undefined;
  /**
   * With `roving`: the node inside that the pointer comes to takes the focus.
   * @default false
   */
  readonly focusOnHover?: boolean | undefined;
  /**
   * Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
   * @default ""
   */
  readonly handles?: string | undefined;
  /** What it opens. */
  readonly hasPopup?: Popup | undefined;
  /**
   * What it holds is not allowed; wears its `invalid:` style.
   * @default false
   */
  readonly invalid?: boolean | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /** How deep a heading or an item of a tree is; 1 is the outermost. */
  readonly level?: number | undefined;
  /** Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`. */
  readonly live?: Live | undefined;
  /**
   * With `roving`: an arrow at the end goes on at the start.
   * @default true
   */
  readonly loops?: boolean | undefined;
  /**
   * Logical px that it keeps from the window's edges.
   * @default 8
   */
  readonly margin?: number | undefined;
  /**
   * It is at least as wide as its anchor.
   * @default false
   */
  readonly matchWidth?: boolean | undefined;
  /**
   * Everything below takes neither pointer nor focus while it is open, and Tab goes round inside.
   * @default false
   */
  readonly modal?: boolean | undefined;
  /**
   * Logical px between the anchor and it.
   * @default 8
   */
  readonly offset?: number | undefined;
  /**
   * False: nothing of it is shown, hit or focused. Only this prop opens and closes it; `onDismiss` asks for that.
   * @default true
   */
  readonly open?: boolean | undefined;
  /** The direction in which it goes. */
  readonly orientation?: Orientation | undefined;
  /** Its place in its set, from 1, where the tree does not hold the whole set. */
  readonly position?: number | undefined;
  /**
   * It must be filled in or picked.
   * @default false
   */
  readonly required?: boolean | undefined;
  /**
   * The focus goes back to where it was when it closes with the focus inside.
   * @default true
   */
  readonly returnFocus?: boolean | undefined;
  /** What it is, as ARIA calls it; without it, what the kind is. */
  readonly role?: Role | undefined;
  /**
   * Makes one Tab stop of all that takes focus inside, among which the arrow keys of these axes, Home, End and, where it scrolls, Page Up and Page Down move.
   * @default "none"
   */
  readonly roving?: Roving | undefined;
  /** Whether it is among what is picked in its list, which wears its `selected:` style; left out, it can't be. */
  readonly selected?: boolean | undefined;
  /** How many its set has, where the tree does not hold all of them. */
  readonly setSize?: number | undefined;
  /**
   * Moves along the side, and over the anchor if need be, until it is inside of the window.
   * @default true
   */
  readonly shift?: boolean | undefined;
  /**
   * The side of the anchor; `center` is the middle of the window. Beside the window itself it is the edge that it stands at, inside.
   * @default "bottom"
   */
  readonly side?: Side | undefined;
  /**
   * With `roving`: letters go to the next node inside whose `label` or text begins with them. One second without a letter begins anew.
   * @default false
   */
  readonly typeahead?: boolean | undefined;
  /** The greatest value. */
  readonly valueMax?: number | undefined;
  /** The least value. */
  readonly valueMin?: number | undefined;
  /** The value of a slider, a progress bar or the like; left out of a progress bar, nobody knows how far it is. */
  readonly valueNow?: number | undefined;
  /** The value as it is said, where the number says too little. */
  readonly valueText?: string | undefined;
}

/** A paragraph of strings, `<span>`s and `<linkSpan>`s, which wrap together as one text. Lines are as high as its own style says, and all of it has one size. */
export interface RichTextProps extends RichTextHandlers {
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /** How deep a heading or an item of a tree is; 1 is the outermost. */
  readonly level?: number | undefined;
  /** Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`. */
  readonly live?: Live | undefined;
  /** What it is, as ARIA calls it; without it, what the kind is. */
  readonly role?: Role | undefined;
}

/** A row of `<rows>`: a box that says which one it is. */
export interface RowProps extends RowHandlers {
  /** The id of the node inside it, or in what it opens, that keys act on while it keeps the focus. */
  readonly activeDescendant?: string | undefined;
  /**
   * It is still being loaded or changed.
   * @default false
   */
  readonly busy?: boolean | undefined;
  /** Whether it is ticked or switched on; `on` wears its `checked:` style, `mixed` its `mixed:` style. Left out, it is nothing to tick. */
  readonly checked?: Checked | undefined;
  /** It is the one of its set that the user is at. */
  readonly current?: Current | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /**
   * Takes no input, no focus and no events, and wears its `disabled:` style.
   * @default false
   */
  readonly disabled?: boolean | undefined;
  /** Whether what it opens is open, which wears its `open:` style; left out, it opens nothing. */
  readonly expanded?: boolean | undefined;
  /**
   * With `roving`: the node inside that the pointer comes to takes the focus.
   * @default false
   */
  readonly focusOnHover?: boolean | undefined;
  /**
   * Takes focus by click and by Tab.
   * @default false
   */
  readonly focusable?: boolean | undefined;
  /**
   * Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
   * @default ""
   */
  readonly handles?: string | undefined;
  /** What it opens. */
  readonly hasPopup?: Popup | undefined;
  /**
   * Which row it is, from 0. Rows may stand in any order, and one that does not show may stay.
   * @default 0
   */
  readonly index?: number | undefined;
  /**
   * What it holds is not allowed; wears its `invalid:` style.
   * @default false
   */
  readonly invalid?: boolean | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /** The `id` of a node that a click on this one focuses and presses, as that of a field on its label. */
  readonly labelFor?: string | undefined;
  /** How deep a heading or an item of a tree is; 1 is the outermost. */
  readonly level?: number | undefined;
  /** Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`. */
  readonly live?: Live | undefined;
  /**
   * With `roving`: an arrow at the end goes on at the start.
   * @default true
   */
  readonly loops?: boolean | undefined;
  /**
   * While it is there, nothing outside it can be used.
   * @default false
   */
  readonly modal?: boolean | undefined;
  /** The direction in which it goes. */
  readonly orientation?: Orientation | undefined;
  /**
   * `section`: it stays at the top until the next one comes there. `top` and `bottom`: a header or a footer that always shows and is not counted among the rows.
   * @default "none"
   */
  readonly pin?: RowPin | undefined;
  /** Its place in its set, from 1, where the tree does not hold the whole set. */
  readonly position?: number | undefined;
  /**
   * It must be filled in or picked.
   * @default false
   */
  readonly required?: boolean | undefined;
  /** What it is, as ARIA calls it; without it, what the kind is. */
  readonly role?: Role | undefined;
  /**
   * Makes one Tab stop of all that takes focus inside, among which the arrow keys of these axes, Home, End and, where it scrolls, Page Up and Page Down move.
   * @default "none"
   */
  readonly roving?: Roving | undefined;
  /** Whether it is among what is picked in its list, which wears its `selected:` style; left out, it can't be. */
  readonly selected?: boolean | undefined;
  /** How many its set has, where the tree does not hold all of them. */
  readonly setSize?: number | undefined;
  /**
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
  /**
   * With `roving`: letters go to the next node inside whose `label` or text begins with them. One second without a letter begins anew.
   * @default false
   */
  readonly typeahead?: boolean | undefined;
  /** The greatest value. */
  readonly valueMax?: number | undefined;
  /** The least value. */
  readonly valueMin?: number | undefined;
  /** The value of a slider, a progress bar or the like; left out of a progress bar, nobody knows how far it is. */
  readonly valueNow?: number | undefined;
  /** The value as it is said, where the number says too little. */
  readonly valueText?: string | undefined;
}

/** Scrolls through any number of rows, of which only those near what shows are children: `onRange` says which are wanted. `<list>` does the rest for most programs. */
export interface RowsProps extends RowsHandlers {
  /** The id of the node inside it, or in what it opens, that keys act on while it keeps the focus. */
  readonly activeDescendant?: string | undefined;
  /**
   * It is still being loaded or changed.
   * @default false
   */
  readonly busy?: boolean | undefined;
  /** Whether it is ticked or switched on; `on` wears its `checked:` style, `mixed` its `mixed:` style. Left out, it is nothing to tick. */
  readonly checked?: Checked | undefined;
  /**
   * How wide rows are where that is more than there is room: then it scrolls sideways too.
   * @default 0
   */
  readonly contentWidth?: number | undefined;
  /**
   * How many rows there are.
   * @default 0
   */
  readonly count?: number | undefined;
  /** It is the one of its set that the user is at. */
  readonly current?: Current | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /**
   * Takes no input, no focus and no events, and wears its `disabled:` style.
   * @default false
   */
  readonly disabled?: boolean | undefined;
  /**
   * Without `rowHeight`: how high a row is that was not seen yet, in logical px.
   * @default 32
   */
  readonly estimatedHeight?: number | undefined;
  /** Whether what it opens is open, which wears its `open:` style; left out, it opens nothing. */
  readonly expanded?: boolean | undefined;
  /**
   * With `roving`: the node inside that the pointer comes to takes the focus.
   * @default false
   */
  readonly focusOnHover?: boolean | undefined;
  /**
   * Takes focus by click and by Tab.
   * @default false
   */
  readonly focusable?: boolean | undefined;
  /**
   * Begins at the end, and stays there as rows come, until the user scrolls away from it.
   * @default false
   */
  readonly followTail?: boolean | undefined;
  /**
   * Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
   * @default ""
   */
  readonly handles?: string | undefined;
  /** What it opens. */
  readonly hasPopup?: Popup | undefined;
  /**
   * What it holds is not allowed; wears its `invalid:` style.
   * @default false
   */
  readonly invalid?: boolean | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /** How deep a heading or an item of a tree is; 1 is the outermost. */
  readonly level?: number | undefined;
  /** Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`. */
  readonly live?: Live | undefined;
  /**
   * With `roving`: an arrow at the end goes on at the start.
   * @default true
   */
  readonly loops?: boolean | undefined;
  /**
   * While it is there, nothing outside it can be used.
   * @default false
   */
  readonly modal?: boolean | undefined;
  /** The direction in which it goes. */
  readonly orientation?: Orientation | undefined;
  /**
   * Rows so many logical px above and below what shows are asked for too.
   * @default 240
   */
  readonly overscan?: number | undefined;
  /** Its place in its set, from 1, where the tree does not hold the whole set. */
  readonly position?: number | undefined;
  /**
   * It must be filled in or picked.
   * @default false
   */
  readonly required?: boolean | undefined;
  /** What it is, as ARIA calls it; without it, what the kind is. */
  readonly role?: Role | undefined;
  /**
   * Makes one Tab stop of all that takes focus inside, among which the arrow keys of these axes, Home, End and, where it scrolls, Page Up and Page Down move.
   * @default "none"
   */
  readonly roving?: Roving | undefined;
  /**
   * Every row has this height, in logical px, and nothing is measured; with 0, rows are as high as what is in them.
   * @default 0
   */
  readonly rowHeight?: number | undefined;
  /**
   * Arrows, Page Up and Page Down, Home, End and Space scroll it while it has the focus; without it they are for `onKeyDown` alone.
   * @default true
   */
  readonly scrollKeys?: boolean | undefined;
  /** Whether it is among what is picked in its list, which wears its `selected:` style; left out, it can't be. */
  readonly selected?: boolean | undefined;
  /** How many its set has, where the tree does not hold all of them. */
  readonly setSize?: number | undefined;
  /**
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
  /**
   * With `roving`: letters go to the next node inside whose `label` or text begins with them. One second without a letter begins anew.
   * @default false
   */
  readonly typeahead?: boolean | undefined;
  /** The greatest value. */
  readonly valueMax?: number | undefined;
  /** The least value. */
  readonly valueMin?: number | undefined;
  /** The value of a slider, a progress bar or the like; left out of a progress bar, nobody knows how far it is. */
  readonly valueNow?: number | undefined;
  /** The value as it is said, where the number says too little. */
  readonly valueText?: string | undefined;
}

/** A box whose content scrolls natively. */
export interface ScrollProps extends ScrollHandlers {
  /**
   * The direction that scrolls.
   * @default "y"
   */
  readonly axis?: ScrollAxis | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /**
   * With `roving`: the node inside that the pointer comes to takes the focus.
   * @default false
   */
  readonly focusOnHover?: boolean | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /** How deep a heading or an item of a tree is; 1 is the outermost. */
  readonly level?: number | undefined;
  /** Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`. */
  readonly live?: Live | undefined;
  /**
   * With `roving`: an arrow at the end goes on at the start.
   * @default true
   */
  readonly loops?: boolean | undefined;
  /** What it is, as ARIA calls it; without it, what the kind is. */
  readonly role?: Role | undefined;
  /**
   * Makes one Tab stop of all that takes focus inside, among which the arrow keys of these axes, Home, End and, where it scrolls, Page Up and Page Down move.
   * @default "none"
   */
  readonly roving?: Roving | undefined;
  /**
   * With `roving`: letters go to the next node inside whose `label` or text begins with them. One second without a letter begins anew.
   * @default false
   */
  readonly typeahead?: boolean | undefined;
}

/** Takes the free space between its neighbours. */
export interface SpacerProps {}

/** A part of a `<richText>` with a style of its own: weight, italics, family, colours, background, round corners, lines. */
export interface SpanProps extends SpanHandlers {
  /**
   * The text; children of strings and numbers are joined into it.
   * @default ""
   */
  readonly content?: string | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /** How deep a heading or an item of a tree is; 1 is the outermost. */
  readonly level?: number | undefined;
  /** Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`. */
  readonly live?: Live | undefined;
  /** What it is, as ARIA calls it; without it, what the kind is. */
  readonly role?: Role | undefined;
}

/** A run of text. */
export interface TextProps extends TextHandlers {
  /**
   * The text; children of strings and numbers are joined into it.
   * @default ""
   */
  readonly content?: string | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /** The `id` of a node that a click on this one focuses and presses, as that of a field on its label. */
  readonly labelFor?: string | undefined;
  /** How deep a heading or an item of a tree is; 1 is the outermost. */
  readonly level?: number | undefined;
  /** Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`. */
  readonly live?: Live | undefined;
  /** What it is, as ARIA calls it; without it, what the kind is. */
  readonly role?: Role | undefined;
}

/** One line of text to edit. */
export interface TextInputProps extends TextInputHandlers {
  /** The id of the node inside it, or in what it opens, that keys act on while it keeps the focus. */
  readonly activeDescendant?: string | undefined;
  /**
   * Takes the focus when it appears.
   * @default false
   */
  readonly autoFocus?: boolean | undefined;
  /**
   * It is still being loaded or changed.
   * @default false
   */
  readonly busy?: boolean | undefined;
  /**
   * Shows a button that takes the text away, while there is some.
   * @default false
   */
  readonly clearable?: boolean | undefined;
  /**
   * The text at first, where `value` is not given.
   * @default ""
   */
  readonly defaultValue?: string | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /**
   * Takes no input, no focus and no events, and wears its `disabled:` style.
   * @default false
   */
  readonly disabled?: boolean | undefined;
  /** Whether what it opens is open, which wears its `open:` style; left out, it opens nothing. */
  readonly expanded?: boolean | undefined;
  /**
   * Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
   * @default ""
   */
  readonly handles?: string | undefined;
  /** What it opens. */
  readonly hasPopup?: Popup | undefined;
  /**
   * What it holds is not allowed; wears its `invalid:` style.
   * @default false
   */
  readonly invalid?: boolean | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /** A template that limits typing: `9` is a digit, `A` a letter, `#` either, `*` anything; the rest is written by itself, as in `(999) 999-9999`. */
  readonly mask?: string | undefined;
  /** How many UTF-16 units the user can make of it; what goes beyond is not taken. */
  readonly maxLength?: number | undefined;
  /**
   * With some text, but fewer UTF-16 units, it is not valid.
   * @default 0
   */
  readonly minLength?: number | undefined;
  /** A regular expression, as the `pattern` of web pages: a text that it does not match as a whole is not valid. Without look-around and back references. */
  readonly pattern?: string | undefined;
  /**
   * What is shown while there is no text.
   * @default ""
   */
  readonly placeholder?: string | undefined;
  /**
   * The text can be selected and copied, not changed.
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /**
   * It must be filled in or picked.
   * @default false
   */
  readonly required?: boolean | undefined;
  /** What it is, as ARIA calls it; without it, what the kind is. */
  readonly role?: Role | undefined;
  /**
   * Selects the whole text when it gets the focus.
   * @default false
   */
  readonly selectOnFocus?: boolean | undefined;
  /**
   * Up, Down, the page keys and, while it has the focus, the wheel are told by `onStep` and do nothing else.
   * @default false
   */
  readonly steps?: boolean | undefined;
  /**
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
  /**
   * `password` shows dots and keeps its text to itself; `search` is cleared by Escape and by a button; `email` and `url` check what is written.
   * @default "text"
   */
  readonly type?: TextType | undefined;
  /** The text, decided by the program; without it the field keeps its own. */
  readonly value?: string | undefined;
  /** The greatest value. */
  readonly valueMax?: number | undefined;
  /** The least value. */
  readonly valueMin?: number | undefined;
  /** The value of a slider, a progress bar or the like; left out of a progress bar, nobody knows how far it is. */
  readonly valueNow?: number | undefined;
  /** The value as it is said, where the number says too little. */
  readonly valueText?: string | undefined;
  /**
   * `bare` has no border, no padding and no background, for a box of your own around it.
   * @default "outline"
   */
  readonly variant?: EntryVariant | undefined;
}

/** Several lines of text to edit; what does not fit scrolls inside. */
export interface TextareaProps extends TextareaHandlers {
  /** The id of the node inside it, or in what it opens, that keys act on while it keeps the focus. */
  readonly activeDescendant?: string | undefined;
  /**
   * Takes the focus when it appears.
   * @default false
   */
  readonly autoFocus?: boolean | undefined;
  /**
   * It is still being loaded or changed.
   * @default false
   */
  readonly busy?: boolean | undefined;
  /**
   * The text at first, where `value` is not given.
   * @default ""
   */
  readonly defaultValue?: string | undefined;
  /** What else assistive technology says of it, after its name. */
  readonly description?: string | undefined;
  /**
   * Takes no input, no focus and no events, and wears its `disabled:` style.
   * @default false
   */
  readonly disabled?: boolean | undefined;
  /** Whether what it opens is open, which wears its `open:` style; left out, it opens nothing. */
  readonly expanded?: boolean | undefined;
  /**
   * Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
   * @default ""
   */
  readonly handles?: string | undefined;
  /** What it opens. */
  readonly hasPopup?: Popup | undefined;
  /**
   * What it holds is not allowed; wears its `invalid:` style.
   * @default false
   */
  readonly invalid?: boolean | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /** How many UTF-16 units the user can make of it; what goes beyond is not taken. */
  readonly maxLength?: number | undefined;
  /**
   * Above 0, it is as tall as its text up to this many lines; from there it scrolls.
   * @default 0
   */
  readonly maxRows?: number | undefined;
  /**
   * With some text, but fewer UTF-16 units, it is not valid.
   * @default 0
   */
  readonly minLength?: number | undefined;
  /**
   * Above 0, it is as tall as its text and no less than this; `rows` is not used then.
   * @default 0
   */
  readonly minRows?: number | undefined;
  /**
   * What is shown while there is no text.
   * @default ""
   */
  readonly placeholder?: string | undefined;
  /**
   * The text can be selected and copied, not changed.
   * @default false
   */
  readonly readOnly?: boolean | undefined;
  /**
   * It must be filled in or picked.
   * @default false
   */
  readonly required?: boolean | undefined;
  /**
   * How many lines it is tall, where its style does not say.
   * @default 3
   */
  readonly rows?: number | undefined;
  /**
   * Selects the whole text when it gets the focus.
   * @default false
   */
  readonly selectOnFocus?: boolean | undefined;
  /**
   * Enter submits and Shift+Enter makes a new line, as in a chat.
   * @default false
   */
  readonly submitOnEnter?: boolean | undefined;
  /**
   * Tab indents; the keyboard leaves by Escape and then Tab.
   * @default false
   */
  readonly tabIndents?: boolean | undefined;
  /**
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
  /** The text, decided by the program; without it the field keeps its own. */
  readonly value?: string | undefined;
  /**
   * `bare` has no border, no padding and no background, for a box of your own around it.
   * @default "outline"
   */
  readonly variant?: EntryVariant | undefined;
  /**
   * `soft` breaks lines where they reach the edge; with `off` they scroll sideways.
   * @default "soft"
   */
  readonly wrap?: TextWrap | undefined;
}

/** Each element's own props and events. */
export interface ElementOwnProps {
  readonly button: ButtonProps;
  readonly codeEditor: CodeEditorProps;
  readonly div: DivProps;
  readonly drawing: DrawingProps;
  readonly icon: IconProps;
  readonly image: ImageProps;
  readonly linkSpan: LinkSpanProps;
  readonly overlay: OverlayProps;
  readonly richText: RichTextProps;
  readonly row: RowProps;
  readonly rows: RowsProps;
  readonly scroll: ScrollProps;
  readonly spacer: SpacerProps;
  readonly span: SpanProps;
  readonly text: TextProps;
  readonly textInput: TextInputProps;
  readonly textarea: TextareaProps;
}

/** What each element may hold. */
export interface ElementChildren {
  readonly button: "nodes";
  readonly codeEditor: "none";
  readonly div: "nodes";
  readonly drawing: "none";
  readonly icon: "none";
  readonly image: "nodes";
  readonly linkSpan: "text";
  readonly overlay: "nodes";
  readonly richText: "nodes";
  readonly row: "nodes";
  readonly rows: "nodes";
  readonly scroll: "nodes";
  readonly spacer: "none";
  readonly span: "text";
  readonly text: "text";
  readonly textInput: "none";
  readonly textarea: "none";
}

/** What a node of each kind can be told to do, with what it takes. */
export interface ElementCommands {
  readonly button: {
    /** Takes the focus away from it. */
    readonly blur: {};
    /** Gives it the focus. */
    readonly focus: {};
    /** Scrolls what it lies in until it shows. */
    readonly scrollIntoView: {};
  };
  readonly codeEditor: {
    /** Takes the focus away from it. */
    readonly blur: {};
    /** Takes the whole text away, as the user could. */
    readonly clear: {};
    /** Copies the selection to the clipboard; not from a password. */
    readonly copy: {};
    /** Moves the selection to the clipboard; that of a password stays. */
    readonly cut: {};
    /** Marks each place where the text stands, and shows the first. */
    readonly find: {
      /** Takes capital and small letters for the same. */
      readonly ignoreCase: boolean;
      /** What to look for; nothing ends the search. */
      readonly text: string;
    };
    /** Shows the next place, around the end. */
    readonly findNext: {};
    /** Shows the place before. */
    readonly findPrevious: {};
    /** Gives it the focus. */
    readonly focus: {};
    /** Replaces the selection, as if it were typed. */
    readonly insertText: {
      /** What to insert. */
      readonly text: string;
    };
    /** Replaces the selection by the clipboard's text. */
    readonly paste: {};
    /** Makes it again. */
    readonly redo: {};
    /** Scrolls what it lies in until it shows. */
    readonly scrollIntoView: {};
    /** Selects the whole text. */
    readonly selectAll: {};
    /** Selects a part of the text; the caret stands at its end. */
    readonly setSelection: {
      /** Where it ends. */
      readonly end: number;
      /** Where the selection begins, in UTF-16 units. */
      readonly start: number;
    };
    /** Takes the last edit back. */
    readonly undo: {};
  };
  readonly div: {
    /** Takes the focus away from it. */
    readonly blur: {};
    /** Gives it the focus. */
    readonly focus: {};
    /** Scrolls what it lies in until it shows. */
    readonly scrollIntoView: {};
    /** Scrolls its content. */
    readonly scrollTo: {
      /** Glides there, unless the user wants less motion. */
      readonly smooth?: boolean | null | undefined;
      /** Logical px from the left; left out, it stays. */
      readonly x?: number | null | undefined;
      /** Logical px from the top; left out, it stays. */
      readonly y?: number | null | undefined;
    };
  };
  readonly drawing: {
    /** Takes the focus away from it. */
    readonly blur: {};
    /** Gives it the focus. */
    readonly focus: {};
    /** Scrolls what it lies in until it shows. */
    readonly scrollIntoView: {};
  };
  readonly icon: {};
  readonly image: {};
  readonly linkSpan: {
    /** Takes the focus away from it. */
    readonly blur: {};
    /** Gives it the focus. */
    readonly focus: {};
    /** Scrolls what it lies in until it shows. */
    readonly scrollIntoView: {};
  };
  readonly overlay: {
    /** Takes the focus away from it. */
    readonly blur: {};
    /** Gives it the focus. */
    readonly focus: {};
    /** Scrolls what it lies in until it shows. */
    readonly scrollIntoView: {};
    /** Scrolls its content. */
    readonly scrollTo: {
      /** Glides there, unless the user wants less motion. */
      readonly smooth?: boolean | null | undefined;
      /** Logical px from the left; left out, it stays. */
      readonly x?: number | null | undefined;
      /** Logical px from the top; left out, it stays. */
      readonly y?: number | null | undefined;
    };
  };
  readonly richText: {};
  readonly row: {
    /** Takes the focus away from it. */
    readonly blur: {};
    /** Gives it the focus. */
    readonly focus: {};
    /** Scrolls what it lies in until it shows. */
    readonly scrollIntoView: {};
  };
  readonly rows: {
    /** Takes the focus away from it. */
    readonly blur: {};
    /** Gives it the focus. */
    readonly focus: {};
    /** Scrolls what it lies in until it shows. */
    readonly scrollIntoView: {};
    /** Scrolls its content. */
    readonly scrollTo: {
      /** Glides there, unless the user wants less motion. */
      readonly smooth?: boolean | null | undefined;
      /** Logical px from the left; left out, it stays. */
      readonly x?: number | null | undefined;
      /** Logical px from the top; left out, it stays. */
      readonly y?: number | null | undefined;
    };
    /** Scrolls until a row shows, also one that was never measured. */
    readonly scrollToItem: {
      /** Where it comes to stand; `nearest`, which holds where it is left out, scrolls no further than it takes for it to show. */
      readonly align?: RowAlign | null | undefined;
      /** The row; beyond the last one, the last one. */
      readonly index: number;
      /** Glides there, unless the user wants less motion. */
      readonly smooth?: boolean | null | undefined;
    };
  };
  readonly scroll: {
    /** Scrolls its content. */
    readonly scrollTo: {
      /** Glides there, unless the user wants less motion. */
      readonly smooth?: boolean | null | undefined;
      /** Logical px from the left; left out, it stays. */
      readonly x?: number | null | undefined;
      /** Logical px from the top; left out, it stays. */
      readonly y?: number | null | undefined;
    };
  };
  readonly spacer: {};
  readonly span: {};
  readonly text: {};
  readonly textInput: {
    /** Takes the focus away from it. */
    readonly blur: {};
    /** Takes the whole text away, as the user could. */
    readonly clear: {};
    /** Copies the selection to the clipboard; not from a password. */
    readonly copy: {};
    /** Moves the selection to the clipboard; that of a password stays. */
    readonly cut: {};
    /** Gives it the focus. */
    readonly focus: {};
    /** Replaces the selection, as if it were typed. */
    readonly insertText: {
      /** What to insert. */
      readonly text: string;
    };
    /** Replaces the selection by the clipboard's text. */
    readonly paste: {};
    /** Makes it again. */
    readonly redo: {};
    /** Scrolls what it lies in until it shows. */
    readonly scrollIntoView: {};
    /** Selects the whole text. */
    readonly selectAll: {};
    /** Selects a part of the text; the caret stands at its end. */
    readonly setSelection: {
      /** Where it ends. */
      readonly end: number;
      /** Where the selection begins, in UTF-16 units. */
      readonly start: number;
    };
    /** Takes the last edit back. */
    readonly undo: {};
  };
  readonly textarea: {
    /** Takes the focus away from it. */
    readonly blur: {};
    /** Takes the whole text away, as the user could. */
    readonly clear: {};
    /** Copies the selection to the clipboard; not from a password. */
    readonly copy: {};
    /** Moves the selection to the clipboard; that of a password stays. */
    readonly cut: {};
    /** Gives it the focus. */
    readonly focus: {};
    /** Replaces the selection, as if it were typed. */
    readonly insertText: {
      /** What to insert. */
      readonly text: string;
    };
    /** Replaces the selection by the clipboard's text. */
    readonly paste: {};
    /** Makes it again. */
    readonly redo: {};
    /** Scrolls what it lies in until it shows. */
    readonly scrollIntoView: {};
    /** Selects the whole text. */
    readonly selectAll: {};
    /** Selects a part of the text; the caret stands at its end. */
    readonly setSelection: {
      /** Where it ends. */
      readonly end: number;
      /** Where the selection begins, in UTF-16 units. */
      readonly start: number;
    };
    /** Takes the last edit back. */
    readonly undo: {};
  };
}

export interface EventTable {
  readonly number: number;
  readonly handler: string;
  /** In the order of the wire. */
  readonly payload: Readonly<Record<string, ValueType>>;
}

export interface CommandTable {
  readonly number: number;
  /** In the order of the wire. */
  readonly args: Readonly<Record<string, ValueSpec>>;
}

/** One element kind of the wire. Props, events and commands have numbers of their own in each kind. */
export interface ElementTable {
  readonly number: number;
  readonly role: string;
  readonly focusable: boolean;
  readonly children: "nodes" | "text" | "none" | { readonly only: readonly ElementKind[] };
  /** In the order of the wire. */
  readonly props: Readonly<Record<string, NumberedSpec>>;
  readonly events: Readonly<Record<string, EventTable>>;
  readonly commands: Readonly<Record<string, CommandTable>>;
}

const payloads = {
  blur: {},
  change: { edit: "u32", text: "string" },
  click: {
    alt: "bool",
    control: "bool",
    count: "u32",
    platform: "bool",
    shift: "bool",
    source: { enum: enums.inputSource },
    x: "f32",
    y: "f32",
  },
  contextMenu: { alt: "bool", control: "bool", platform: "bool", shift: "bool", x: "f32", y: "f32" },
  doubleClick: {
    alt: "bool",
    control: "bool",
    height: "f32",
    localX: "f32",
    localY: "f32",
    platform: "bool",
    shift: "bool",
    width: "f32",
    x: "f32",
    y: "f32",
  },
  error: { message: "string" },
  focus: {},
  focusWithin: { visible: "bool", within: "bool" },
  hover: { hovered: "bool" },
  keyDown: {
    alt: "bool",
    code: "string",
    control: "bool",
    key: "string",
    platform: "bool",
    repeat: "bool",
    shift: "bool",
    text: "string",
  },
  keyUp: { alt: "bool", code: "string", control: "bool", key: "string", platform: "bool", shift: "bool" },
  pointerDown: {
    alt: "bool",
    button: { enum: enums.mouseButton },
    buttons: "u32",
    control: "bool",
    count: "u32",
    height: "f32",
    localX: "f32",
    localY: "f32",
    platform: "bool",
    shift: "bool",
    width: "f32",
    x: "f32",
    y: "f32",
  },
  pointerMove: {
    alt: "bool",
    buttons: "u32",
    control: "bool",
    height: "f32",
    localX: "f32",
    localY: "f32",
    platform: "bool",
    shift: "bool",
    width: "f32",
    x: "f32",
    y: "f32",
  },
  pointerUp: {
    alt: "bool",
    button: { enum: enums.mouseButton },
    buttons: "u32",
    canceled: "bool",
    control: "bool",
    count: "u32",
    height: "f32",
    localX: "f32",
    localY: "f32",
    platform: "bool",
    shift: "bool",
    width: "f32",
    x: "f32",
    y: "f32",
  },
  scroll: { deltaX: "f32", deltaY: "f32", offsetX: "f64", offsetY: "f64" },
  selectionChange: { end: "u32", start: "u32" },
  setValue: { value: "f64" },
  submit: { text: "string" },
  validityChange: { problem: { enum: enums.entryProblem } },
  wheel: {
    alt: "bool",
    control: "bool",
    deltaX: "f32",
    deltaY: "f32",
    height: "f32",
    localX: "f32",
    localY: "f32",
    platform: "bool",
    shift: "bool",
    width: "f32",
    x: "f32",
    y: "f32",
  },
} as const;

/** Every element kind. */
export const elements: Readonly<Record<ElementKind, ElementTable>> = {
  button: {
    number: 0,
    role: "button",
    focusable: true,
    children: "nodes",
    props: {
      activeDescendant: { number: 0, type: "node" },
      busy: { number: 1, type: "bool", default: false },
      checked: { number: 2, type: { enum: enums.checked } },
      current: { number: 3, type: { enum: enums.current } },
      description: { number: 4, type: "string" },
      disabled: { number: 5, type: "bool", default: false },
      expanded: { number: 6, type: "bool" },
      handles: { number: 7, type: "string", default: "" },
      hasPopup: { number: 8, type: { enum: enums.popup } },
      invalid: { number: 9, type: "bool", default: false },
      label: { number: 10, type: "string" },
      labelFor: { number: 11, type: "node" },
      level: { number: 12, type: "u32", min: 1 },
      live: { number: 13, type: { enum: enums.live } },
      modal: { number: 14, type: "bool", default: false },
      orientation: { number: 15, type: { enum: enums.orientation } },
      position: { number: 16, type: "u32", min: 1 },
      required: { number: 17, type: "bool", default: false },
      role: { number: 18, type: { enum: enums.role } },
      selected: { number: 19, type: "bool" },
      setSize: { number: 20, type: "u32", min: 1 },
      size: { number: 21, type: { enum: enums.buttonSize }, default: "md" },
      tabIndex: { number: 22, type: "i32", default: 0 },
      valueMax: { number: 23, type: "f64" },
      valueMin: { number: 24, type: "f64" },
      valueNow: { number: 25, type: "f64" },
      valueText: { number: 26, type: "string" },
      variant: { number: 27, type: { enum: enums.buttonVariant }, default: "default" },
      windowControl: { number: 28, type: { enum: enums.windowControl }, default: "none" },
    },
    events: {
      blur: { number: 0, handler: "onBlur", payload: payloads.blur },
      click: { number: 1, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 2, handler: "onContextMenu", payload: payloads.contextMenu },
      doubleClick: { number: 3, handler: "onDoubleClick", payload: payloads.doubleClick },
      focus: { number: 4, handler: "onFocus", payload: payloads.focus },
      focusWithin: { number: 5, handler: "onFocusWithin", payload: payloads.focusWithin },
      hover: { number: 6, handler: "onHover", payload: payloads.hover },
      keyDown: { number: 7, handler: "onKeyDown", payload: payloads.keyDown },
      keyUp: { number: 8, handler: "onKeyUp", payload: payloads.keyUp },
      pointerDown: { number: 9, handler: "onPointerDown", payload: payloads.pointerDown },
      pointerMove: { number: 10, handler: "onPointerMove", payload: payloads.pointerMove },
      pointerUp: { number: 11, handler: "onPointerUp", payload: payloads.pointerUp },
      setValue: { number: 12, handler: "onSetValue", payload: payloads.setValue },
      wheel: { number: 13, handler: "onWheel", payload: payloads.wheel },
    },
    commands: { blur: { number: 0, args: {} }, focus: { number: 1, args: {} }, scrollIntoView: { number: 2, args: {} } },
  },
  codeEditor: {
    number: 1,
    role: "textbox",
    focusable: true,
    children: "none",
    props: {
      activeDescendant: { number: 0, type: "node" },
      autoClose: { number: 1, type: "bool", default: true },
      autoFocus: { number: 2, type: "bool", default: false },
      busy: { number: 3, type: "bool", default: false },
      defaultValue: { number: 4, type: "string", default: "" },
      description: { number: 5, type: "string" },
      diagnostics: { number: 6, type: { list: { record: records.Diagnostic }, max: 10000 } },
      disabled: { number: 7, type: "bool", default: false },
      expanded: { number: 8, type: "bool" },
      folding: { number: 9, type: "bool", default: true },
      handles: { number: 10, type: "string", default: "" },
      hasPopup: { number: 11, type: { enum: enums.popup } },
      invalid: { number: 12, type: "bool", default: false },
      label: { number: 13, type: "string" },
      lineNumbers: { number: 14, type: "bool", default: true },
      maxLength: { number: 15, type: { optional: "u32" } },
      minLength: { number: 16, type: "u32", default: 0 },
      placeholder: { number: 17, type: "string", default: "" },
      readOnly: { number: 18, type: "bool", default: false },
      required: { number: 19, type: "bool", default: false },
      seen: { number: 20, type: "u32", default: 0, internal: true },
      selectOnFocus: { number: 21, type: "bool", default: false },
      spans: { number: 22, type: { list: { record: records.CodeSpan }, max: 200000 } },
      tabIndents: { number: 23, type: "bool", default: true },
      tabIndex: { number: 24, type: "i32", default: 0 },
      tabSize: { number: 25, type: "u32", min: 1, max: 16, default: 2 },
      value: { number: 26, type: { optional: "string" } },
      variant: { number: 27, type: { enum: enums.entryVariant }, default: "outline" },
      wrap: { number: 28, type: { enum: enums.textWrap }, default: "off" },
    },
    events: {
      blur: { number: 0, handler: "onBlur", payload: payloads.blur },
      change: { number: 1, handler: "onChange", payload: payloads.change },
      click: { number: 2, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 3, handler: "onContextMenu", payload: payloads.contextMenu },
      findChange: { number: 4, handler: "onFindChange", payload: { count: "u32", current: "u32" } },
      focus: { number: 5, handler: "onFocus", payload: payloads.focus },
      hover: { number: 6, handler: "onHover", payload: payloads.hover },
      keyDown: { number: 7, handler: "onKeyDown", payload: payloads.keyDown },
      keyUp: { number: 8, handler: "onKeyUp", payload: payloads.keyUp },
      selectionChange: { number: 9, handler: "onSelectionChange", payload: payloads.selectionChange },
      submit: { number: 10, handler: "onSubmit", payload: payloads.submit },
      validityChange: { number: 11, handler: "onValidityChange", payload: payloads.validityChange },
    },
    commands: {
      blur: { number: 0, args: {} },
      clear: { number: 1, args: {} },
      copy: { number: 2, args: {} },
      cut: { number: 3, args: {} },
      find: { number: 4, args: { ignoreCase: { type: "bool" }, text: { type: "string" } } },
      findNext: { number: 5, args: {} },
      findPrevious: { number: 6, args: {} },
      focus: { number: 7, args: {} },
      insertText: { number: 8, args: { text: { type: "string" } } },
      paste: { number: 9, args: {} },
      redo: { number: 10, args: {} },
      scrollIntoView: { number: 11, args: {} },
      selectAll: { number: 12, args: {} },
      setSelection: { number: 13, args: { end: { type: "u32" }, start: { type: "u32" } } },
      undo: { number: 14, args: {} },
    },
  },
  div: {
    number: 2,
    role: "generic",
    focusable: false,
    children: "nodes",
    props: {
      activeDescendant: { number: 0, type: "node" },
      busy: { number: 1, type: "bool", default: false },
      checked: { number: 2, type: { enum: enums.checked } },
      current: { number: 3, type: { enum: enums.current } },
      description: { number: 4, type: "string" },
      disabled: { number: 5, type: "bool", default: false },
      dragData: { number: 6, type: "string" },
      dragFiles: { number: 7, type: { list: "string", max: 1024 } },
      dragPreview: { number: 8, type: "node" },
      dragType: { number: 9, type: "string" },
      dropTypes: { number: 10, type: "string" },
      expanded: { number: 11, type: "bool" },
      focusOnHover: { number: 12, type: "bool", default: false },
      focusable: { number: 13, type: "bool", default: false },
      handles: { number: 14, type: "string", default: "" },
      hasPopup: { number: 15, type: { enum: enums.popup } },
      invalid: { number: 16, type: "bool", default: false },
      label: { number: 17, type: "string" },
      labelFor: { number: 18, type: "node" },
      level: { number: 19, type: "u32", min: 1 },
      live: { number: 20, type: { enum: enums.live } },
      loops: { number: 21, type: "bool", default: true },
      modal: { number: 22, type: "bool", default: false },
      orientation: { number: 23, type: { enum: enums.orientation } },
      position: { number: 24, type: "u32", min: 1 },
      required: { number: 25, type: "bool", default: false },
      role: { number: 26, type: { enum: enums.role } },
      roving: { number: 27, type: { enum: enums.roving }, default: "none" },
      selected: { number: 28, type: "bool" },
      setSize: { number: 29, type: "u32", min: 1 },
      tabIndex: { number: 30, type: "i32", default: 0 },
      typeahead: { number: 31, type: "bool", default: false },
      valueMax: { number: 32, type: "f64" },
      valueMin: { number: 33, type: "f64" },
      valueNow: { number: 34, type: "f64" },
      valueText: { number: 35, type: "string" },
      windowControl: { number: 36, type: { enum: enums.windowControl }, default: "none" },
    },
    events: {
      blur: { number: 0, handler: "onBlur", payload: payloads.blur },
      click: { number: 1, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 2, handler: "onContextMenu", payload: payloads.contextMenu },
      doubleClick: { number: 3, handler: "onDoubleClick", payload: payloads.doubleClick },
      dragEnd: { number: 4, handler: "onDragEnd", payload: { dropped: "bool" } },
      dragLeave: { number: 5, handler: "onDragLeave", payload: {} },
      dragOver: {
        number: 6,
        handler: "onDragOver",
        payload: {
          alt: "bool",
          control: "bool",
          dragType: "string",
          height: "f32",
          localX: "f32",
          localY: "f32",
          platform: "bool",
          shift: "bool",
          source: { enum: enums.inputSource },
          width: "f32",
          x: "f32",
          y: "f32",
        },
      },
      dragStart: {
        number: 7,
        handler: "onDragStart",
        payload: {
          alt: "bool",
          control: "bool",
          platform: "bool",
          shift: "bool",
          source: { enum: enums.inputSource },
          x: "f32",
          y: "f32",
        },
      },
      drop: {
        number: 8,
        handler: "onDrop",
        payload: {
          alt: "bool",
          control: "bool",
          data: "string",
          dragType: "string",
          height: "f32",
          localX: "f32",
          localY: "f32",
          paths: { list: "string", max: 65536 },
          platform: "bool",
          shift: "bool",
          source: { enum: enums.inputSource },
          width: "f32",
          x: "f32",
          y: "f32",
        },
      },
      focus: { number: 9, handler: "onFocus", payload: payloads.focus },
      focusWithin: { number: 10, handler: "onFocusWithin", payload: payloads.focusWithin },
      hover: { number: 11, handler: "onHover", payload: payloads.hover },
      keyDown: { number: 12, handler: "onKeyDown", payload: payloads.keyDown },
      keyUp: { number: 13, handler: "onKeyUp", payload: payloads.keyUp },
      pointerDown: { number: 14, handler: "onPointerDown", payload: payloads.pointerDown },
      pointerMove: { number: 15, handler: "onPointerMove", payload: payloads.pointerMove },
      pointerUp: { number: 16, handler: "onPointerUp", payload: payloads.pointerUp },
      scroll: { number: 17, handler: "onScroll", payload: payloads.scroll },
      setValue: { number: 18, handler: "onSetValue", payload: payloads.setValue },
      wheel: { number: 19, handler: "onWheel", payload: payloads.wheel },
    },
    commands: {
      blur: { number: 0, args: {} },
      focus: { number: 1, args: {} },
      scrollIntoView: { number: 2, args: {} },
      scrollTo: {
        number: 3,
        args: { smooth: { type: { optional: "bool" } }, x: { type: { optional: "f64" } }, y: { type: { optional: "f64" } } },
      },
    },
  },
  drawing: {
    number: 3,
    role: "img",
    focusable: false,
    children: "none",
    props: {
      activeDescendant: { number: 0, type: "node" },
      busy: { number: 1, type: "bool", default: false },
      checked: { number: 2, type: { enum: enums.checked } },
      colors: { number: 3, type: { list: "color", max: 65536 } },
      commands: { number: 4, type: { optional: "bytes" } },
      current: { number: 5, type: { enum: enums.current } },
      description: { number: 6, type: "string" },
      disabled: { number: 7, type: "bool", default: false },
      expanded: { number: 8, type: "bool" },
      handles: { number: 9, type: "string", default: "" },
      hasPopup: { number: 10, type: { enum: enums.popup } },
      images: { number: 11, type: { list: "string", max: 1024 } },
      invalid: { number: 12, type: "bool", default: false },
      label: { number: 13, type: "string" },
      level: { number: 14, type: "u32", min: 1 },
      live: { number: 15, type: { enum: enums.live } },
      modal: { number: 16, type: "bool", default: false },
      orientation: { number: 17, type: { enum: enums.orientation } },
      position: { number: 18, type: "u32", min: 1 },
      required: { number: 19, type: "bool", default: false },
      role: { number: 20, type: { enum: enums.role } },
      selected: { number: 21, type: "bool" },
      setSize: { number: 22, type: "u32", min: 1 },
      tabIndex: { number: 23, type: "i32", default: 0 },
      texts: { number: 24, type: { list: "string", max: 65536 } },
      valueMax: { number: 25, type: "f64" },
      valueMin: { number: 26, type: "f64" },
      valueNow: { number: 27, type: "f64" },
      valueText: { number: 28, type: "string" },
    },
    events: {
      blur: { number: 0, handler: "onBlur", payload: payloads.blur },
      click: { number: 1, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 2, handler: "onContextMenu", payload: payloads.contextMenu },
      doubleClick: { number: 3, handler: "onDoubleClick", payload: payloads.doubleClick },
      error: { number: 4, handler: "onError", payload: payloads.error },
      focus: { number: 5, handler: "onFocus", payload: payloads.focus },
      hover: { number: 6, handler: "onHover", payload: payloads.hover },
      keyDown: { number: 7, handler: "onKeyDown", payload: payloads.keyDown },
      keyUp: { number: 8, handler: "onKeyUp", payload: payloads.keyUp },
      pointerDown: { number: 9, handler: "onPointerDown", payload: payloads.pointerDown },
      pointerMove: { number: 10, handler: "onPointerMove", payload: payloads.pointerMove },
      pointerUp: { number: 11, handler: "onPointerUp", payload: payloads.pointerUp },
      regionClick: { number: 12, handler: "onRegionClick", payload: { count: "u32", region: "string", x: "f32", y: "f32" } },
      regionHover: { number: 13, handler: "onRegionHover", payload: { region: "string" } },
      resize: { number: 14, handler: "onResize", payload: { height: "f32", scale: "f32", width: "f32" } },
      wheel: { number: 15, handler: "onWheel", payload: payloads.wheel },
    },
    commands: { blur: { number: 0, args: {} }, focus: { number: 1, args: {} }, scrollIntoView: { number: 2, args: {} } },
  },
  icon: {
    number: 4,
    role: "img",
    focusable: false,
    children: "none",
    props: {
      description: { number: 0, type: "string" },
      label: { number: 1, type: "string" },
      rotate: { number: 2, type: "f32", default: 0 },
      src: { number: 3, type: "string", default: "" },
      svg: { number: 4, type: "string", default: "" },
    },
    events: {
      click: { number: 0, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 1, handler: "onContextMenu", payload: payloads.contextMenu },
      error: { number: 2, handler: "onError", payload: payloads.error },
      hover: { number: 3, handler: "onHover", payload: payloads.hover },
    },
    commands: {},
  },
  image: {
    number: 5,
    role: "img",
    focusable: false,
    children: "nodes",
    props: {
      alt: { number: 0, type: "string", default: "" },
      data: { number: 1, type: { optional: "bytes" } },
      description: { number: 2, type: "string" },
      fit: { number: 3, type: { enum: enums.fit }, default: "contain" },
      grayscale: { number: 4, type: "bool", default: false },
      label: { number: 5, type: "string" },
      src: { number: 6, type: "string", default: "" },
    },
    events: {
      click: { number: 0, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 1, handler: "onContextMenu", payload: payloads.contextMenu },
      error: { number: 2, handler: "onError", payload: payloads.error },
      hover: { number: 3, handler: "onHover", payload: payloads.hover },
      load: { number: 4, handler: "onLoad", payload: { height: "u32", width: "u32" } },
    },
    commands: {},
  },
  linkSpan: {
    number: 6,
    role: "link",
    focusable: true,
    children: "text",
    props: {
      content: { number: 0, type: "string", default: "" },
      description: { number: 1, type: "string" },
      disabled: { number: 2, type: "bool", default: false },
      handles: { number: 3, type: "string", default: "" },
      href: { number: 4, type: "string", default: "" },
      label: { number: 5, type: "string" },
      tabIndex: { number: 6, type: "i32", default: 0 },
    },
    events: {
      blur: { number: 0, handler: "onBlur", payload: payloads.blur },
      click: { number: 1, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 2, handler: "onContextMenu", payload: payloads.contextMenu },
      focus: { number: 3, handler: "onFocus", payload: payloads.focus },
      hover: { number: 4, handler: "onHover", payload: payloads.hover },
      keyDown: { number: 5, handler: "onKeyDown", payload: payloads.keyDown },
      keyUp: { number: 6, handler: "onKeyUp", payload: payloads.keyUp },
    },
    commands: { blur: { number: 0, args: {} }, focus: { number: 1, args: {} }, scrollIntoView: { number: 2, args: {} } },
  },
  overlay: {
    number: 7,
    role: "generic",
    focusable: false,
    children: "nodes",
    props: {
      activeDescendant: { number: 0, type: "node" },
      align: { number: 1, type: { enum: enums.overlayAlign }, default: "center" },
      anchor: { number: 2, type: "node" },
      anchorX: { number: 3, type: { optional: "f32" } },
      anchorY: { number: 4, type: { optional: "f32" } },
      autoFocus: { number: 5, type: { enum: enums.autoFocus }, default: "none" },
      backdrop: { number: 6, type: "color" },
      busy: { number: 7, type: "bool", default: false },
      checked: { number: 8, type: { enum: enums.checked } },
      current: { number: 9, type: { enum: enums.current } },
      description: { number: 10, type: "string" },
      dismissOnEscape: { number: 11, type: "bool", default: true },
      dismissOnOutside: { number: 12, type: "bool", default: true },
      edge: { number: 13, type: "bool", default: false },
      expanded: { number: 14, type: "bool" },
      flip: { number: 15, type: "bool", default: true },
      focusOnHover: { number: 16, type: "bool", default: false },
      handles: { number: 17, type: "string", default: "" },
      hasPopup: { number: 18, type: { enum: enums.popup } },
      invalid: { number: 19, type: "bool", default: false },
      label: { number: 20, type: "string" },
      level: { number: 21, type: "u32", min: 1 },
      live: { number: 22, type: { enum: enums.live } },
      loops: { number: 23, type: "bool", default: true },
      margin: { number: 24, type: "f32", min: 0, max: 1000, default: 8 },
      matchWidth: { number: 25, type: "bool", default: false },
      modal: { number: 26, type: "bool", default: false },
      offset: { number: 27, type: "f32", min: -1000, max: 1000, default: 8 },
      open: { number: 28, type: "bool", default: true },
      orientation: { number: 29, type: { enum: enums.orientation } },
      position: { number: 30, type: "u32", min: 1 },
      required: { number: 31, type: "bool", default: false },
      returnFocus: { number: 32, type: "bool", default: true },
      role: { number: 33, type: { enum: enums.role } },
      roving: { number: 34, type: { enum: enums.roving }, default: "none" },
      selected: { number: 35, type: "bool" },
      setSize: { number: 36, type: "u32", min: 1 },
      shift: { number: 37, type: "bool", default: true },
      side: { number: 38, type: { enum: enums.side }, default: "bottom" },
      typeahead: { number: 39, type: "bool", default: false },
      valueMax: { number: 40, type: "f64" },
      valueMin: { number: 41, type: "f64" },
      valueNow: { number: 42, type: "f64" },
      valueText: { number: 43, type: "string" },
    },
    events: {
      blur: { number: 0, handler: "onBlur", payload: payloads.blur },
      click: { number: 1, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 2, handler: "onContextMenu", payload: payloads.contextMenu },
      dismiss: { number: 3, handler: "onDismiss", payload: { reason: { enum: enums.dismissReason } } },
      doubleClick: { number: 4, handler: "onDoubleClick", payload: payloads.doubleClick },
      focus: { number: 5, handler: "onFocus", payload: payloads.focus },
      hover: { number: 6, handler: "onHover", payload: payloads.hover },
      keyDown: { number: 7, handler: "onKeyDown", payload: payloads.keyDown },
      keyUp: { number: 8, handler: "onKeyUp", payload: payloads.keyUp },
      placed: {
        number: 9,
        handler: "onPlaced",
        payload: { height: "f32", side: { enum: enums.side }, width: "f32", x: "f32", y: "f32" },
      },
      pointerDown: { number: 10, handler: "onPointerDown", payload: payloads.pointerDown },
      pointerMove: { number: 11, handler: "onPointerMove", payload: payloads.pointerMove },
      pointerUp: { number: 12, handler: "onPointerUp", payload: payloads.pointerUp },
      scroll: { number: 13, handler: "onScroll", payload: payloads.scroll },
      wheel: { number: 14, handler: "onWheel", payload: payloads.wheel },
    },
    commands: {
      blur: { number: 0, args: {} },
      focus: { number: 1, args: {} },
      scrollIntoView: { number: 2, args: {} },
      scrollTo: {
        number: 3,
        args: { smooth: { type: { optional: "bool" } }, x: { type: { optional: "f64" } }, y: { type: { optional: "f64" } } },
      },
    },
  },
  richText: {
    number: 8,
    role: "paragraph",
    focusable: false,
    children: { only: ["span", "linkSpan", "text"] },
    props: {
      description: { number: 0, type: "string" },
      label: { number: 1, type: "string" },
      level: { number: 2, type: "u32", min: 1 },
      live: { number: 3, type: { enum: enums.live } },
      role: { number: 4, type: { enum: enums.role } },
    },
    events: {
      click: { number: 0, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 1, handler: "onContextMenu", payload: payloads.contextMenu },
      hover: { number: 2, handler: "onHover", payload: payloads.hover },
    },
    commands: {},
  },
  row: {
    number: 9,
    role: "listitem",
    focusable: false,
    children: "nodes",
    props: {
      activeDescendant: { number: 0, type: "node" },
      busy: { number: 1, type: "bool", default: false },
      checked: { number: 2, type: { enum: enums.checked } },
      current: { number: 3, type: { enum: enums.current } },
      description: { number: 4, type: "string" },
      disabled: { number: 5, type: "bool", default: false },
      expanded: { number: 6, type: "bool" },
      focusOnHover: { number: 7, type: "bool", default: false },
      focusable: { number: 8, type: "bool", default: false },
      handles: { number: 9, type: "string", default: "" },
      hasPopup: { number: 10, type: { enum: enums.popup } },
      index: { number: 11, type: "u32", default: 0 },
      invalid: { number: 12, type: "bool", default: false },
      label: { number: 13, type: "string" },
      labelFor: { number: 14, type: "node" },
      level: { number: 15, type: "u32", min: 1 },
      live: { number: 16, type: { enum: enums.live } },
      loops: { number: 17, type: "bool", default: true },
      modal: { number: 18, type: "bool", default: false },
      orientation: { number: 19, type: { enum: enums.orientation } },
      pin: { number: 20, type: { enum: enums.rowPin }, default: "none" },
      position: { number: 21, type: "u32", min: 1 },
      required: { number: 22, type: "bool", default: false },
      role: { number: 23, type: { enum: enums.role } },
      roving: { number: 24, type: { enum: enums.roving }, default: "none" },
      selected: { number: 25, type: "bool" },
      setSize: { number: 26, type: "u32", min: 1 },
      tabIndex: { number: 27, type: "i32", default: 0 },
      typeahead: { number: 28, type: "bool", default: false },
      valueMax: { number: 29, type: "f64" },
      valueMin: { number: 30, type: "f64" },
      valueNow: { number: 31, type: "f64" },
      valueText: { number: 32, type: "string" },
    },
    events: {
      blur: { number: 0, handler: "onBlur", payload: payloads.blur },
      click: { number: 1, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 2, handler: "onContextMenu", payload: payloads.contextMenu },
      doubleClick: { number: 3, handler: "onDoubleClick", payload: payloads.doubleClick },
      focus: { number: 4, handler: "onFocus", payload: payloads.focus },
      hover: { number: 5, handler: "onHover", payload: payloads.hover },
      keyDown: { number: 6, handler: "onKeyDown", payload: payloads.keyDown },
      keyUp: { number: 7, handler: "onKeyUp", payload: payloads.keyUp },
      pointerDown: { number: 8, handler: "onPointerDown", payload: payloads.pointerDown },
      pointerMove: { number: 9, handler: "onPointerMove", payload: payloads.pointerMove },
      pointerUp: { number: 10, handler: "onPointerUp", payload: payloads.pointerUp },
      setValue: { number: 11, handler: "onSetValue", payload: payloads.setValue },
      wheel: { number: 12, handler: "onWheel", payload: payloads.wheel },
    },
    commands: { blur: { number: 0, args: {} }, focus: { number: 1, args: {} }, scrollIntoView: { number: 2, args: {} } },
  },
  rows: {
    number: 10,
    role: "list",
    focusable: false,
    children: { only: ["row"] },
    props: {
      activeDescendant: { number: 0, type: "node" },
      busy: { number: 1, type: "bool", default: false },
      checked: { number: 2, type: { enum: enums.checked } },
      contentWidth: { number: 3, type: "f32", min: 0, max: 10000000, default: 0 },
      count: { number: 4, type: "u32", max: 100000000, default: 0 },
      current: { number: 5, type: { enum: enums.current } },
      description: { number: 6, type: "string" },
      disabled: { number: 7, type: "bool", default: false },
      estimatedHeight: { number: 8, type: "f32", min: 1, max: 10000, default: 32 },
      expanded: { number: 9, type: "bool" },
      focusOnHover: { number: 10, type: "bool", default: false },
      focusable: { number: 11, type: "bool", default: false },
      followTail: { number: 12, type: "bool", default: false },
      handles: { number: 13, type: "string", default: "" },
      hasPopup: { number: 14, type: { enum: enums.popup } },
      invalid: { number: 15, type: "bool", default: false },
      label: { number: 16, type: "string" },
      level: { number: 17, type: "u32", min: 1 },
      live: { number: 18, type: { enum: enums.live } },
      loops: { number: 19, type: "bool", default: true },
      modal: { number: 20, type: "bool", default: false },
      orientation: { number: 21, type: { enum: enums.orientation } },
      overscan: { number: 22, type: "f32", min: 0, max: 10000, default: 240 },
      position: { number: 23, type: "u32", min: 1 },
      required: { number: 24, type: "bool", default: false },
      role: { number: 25, type: { enum: enums.role } },
      roving: { number: 26, type: { enum: enums.roving }, default: "none" },
      rowHeight: { number: 27, type: "f32", min: 0, max: 10000, default: 0 },
      scrollKeys: { number: 28, type: "bool", default: true },
      selected: { number: 29, type: "bool" },
      setSize: { number: 30, type: "u32", min: 1 },
      tabIndex: { number: 31, type: "i32", default: 0 },
      typeahead: { number: 32, type: "bool", default: false },
      valueMax: { number: 33, type: "f64" },
      valueMin: { number: 34, type: "f64" },
      valueNow: { number: 35, type: "f64" },
      valueText: { number: 36, type: "string" },
    },
    events: {
      blur: { number: 0, handler: "onBlur", payload: payloads.blur },
      click: { number: 1, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 2, handler: "onContextMenu", payload: payloads.contextMenu },
      doubleClick: { number: 3, handler: "onDoubleClick", payload: payloads.doubleClick },
      focus: { number: 4, handler: "onFocus", payload: payloads.focus },
      hover: { number: 5, handler: "onHover", payload: payloads.hover },
      keyDown: { number: 6, handler: "onKeyDown", payload: payloads.keyDown },
      keyUp: { number: 7, handler: "onKeyUp", payload: payloads.keyUp },
      pointerDown: { number: 8, handler: "onPointerDown", payload: payloads.pointerDown },
      pointerMove: { number: 9, handler: "onPointerMove", payload: payloads.pointerMove },
      pointerUp: { number: 10, handler: "onPointerUp", payload: payloads.pointerUp },
      range: {
        number: 11,
        handler: "onRange",
        payload: { atEnd: "bool", first: "u32", height: "f32", last: "u32", left: "f32", offset: "f64", width: "f32" },
      },
      rowOver: { number: 12, handler: "onRowOver", payload: { index: "u32", share: "f32" } },
      scroll: { number: 13, handler: "onScroll", payload: payloads.scroll },
      wheel: { number: 14, handler: "onWheel", payload: payloads.wheel },
    },
    commands: {
      blur: { number: 0, args: {} },
      focus: { number: 1, args: {} },
      scrollIntoView: { number: 2, args: {} },
      scrollTo: {
        number: 3,
        args: { smooth: { type: { optional: "bool" } }, x: { type: { optional: "f64" } }, y: { type: { optional: "f64" } } },
      },
      scrollToItem: {
        number: 4,
        args: {
          align: { type: { optional: { enum: enums.rowAlign } } },
          index: { type: "u32" },
          smooth: { type: { optional: "bool" } },
        },
      },
    },
  },
  scroll: {
    number: 11,
    role: "scroll",
    focusable: false,
    children: "nodes",
    props: {
      axis: { number: 0, type: { enum: enums.scrollAxis }, default: "y" },
      description: { number: 1, type: "string" },
      focusOnHover: { number: 2, type: "bool", default: false },
      label: { number: 3, type: "string" },
      level: { number: 4, type: "u32", min: 1 },
      live: { number: 5, type: { enum: enums.live } },
      loops: { number: 6, type: "bool", default: true },
      role: { number: 7, type: { enum: enums.role } },
      roving: { number: 8, type: { enum: enums.roving }, default: "none" },
      typeahead: { number: 9, type: "bool", default: false },
    },
    events: {
      hover: { number: 0, handler: "onHover", payload: payloads.hover },
      scroll: { number: 1, handler: "onScroll", payload: payloads.scroll },
    },
    commands: {
      scrollTo: {
        number: 0,
        args: { smooth: { type: { optional: "bool" } }, x: { type: { optional: "f64" } }, y: { type: { optional: "f64" } } },
      },
    },
  },
  spacer: { number: 12, role: "none", focusable: false, children: "none", props: {}, events: {}, commands: {} },
  span: {
    number: 13,
    role: "text",
    focusable: false,
    children: "text",
    props: {
      content: { number: 0, type: "string", default: "" },
      description: { number: 1, type: "string" },
      label: { number: 2, type: "string" },
      level: { number: 3, type: "u32", min: 1 },
      live: { number: 4, type: { enum: enums.live } },
      role: { number: 5, type: { enum: enums.role } },
    },
    events: {
      click: { number: 0, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 1, handler: "onContextMenu", payload: payloads.contextMenu },
      hover: { number: 2, handler: "onHover", payload: payloads.hover },
    },
    commands: {},
  },
  text: {
    number: 14,
    role: "text",
    focusable: false,
    children: "text",
    props: {
      content: { number: 0, type: "string", default: "" },
      description: { number: 1, type: "string" },
      label: { number: 2, type: "string" },
      labelFor: { number: 3, type: "node" },
      level: { number: 4, type: "u32", min: 1 },
      live: { number: 5, type: { enum: enums.live } },
      role: { number: 6, type: { enum: enums.role } },
    },
    events: {
      click: { number: 0, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 1, handler: "onContextMenu", payload: payloads.contextMenu },
      hover: { number: 2, handler: "onHover", payload: payloads.hover },
    },
    commands: {},
  },
  textInput: {
    number: 15,
    role: "textbox",
    focusable: true,
    children: "none",
    props: {
      activeDescendant: { number: 0, type: "node" },
      autoFocus: { number: 1, type: "bool", default: false },
      busy: { number: 2, type: "bool", default: false },
      clearable: { number: 3, type: "bool", default: false },
      defaultValue: { number: 4, type: "string", default: "" },
      description: { number: 5, type: "string" },
      disabled: { number: 6, type: "bool", default: false },
      expanded: { number: 7, type: "bool" },
      handles: { number: 8, type: "string", default: "" },
      hasPopup: { number: 9, type: { enum: enums.popup } },
      invalid: { number: 10, type: "bool", default: false },
      label: { number: 11, type: "string" },
      mask: { number: 12, type: { optional: "string" }, format: "mask" },
      maxLength: { number: 13, type: { optional: "u32" } },
      minLength: { number: 14, type: "u32", default: 0 },
      pattern: { number: 15, type: { optional: "string" }, format: "regexp" },
      placeholder: { number: 16, type: "string", default: "" },
      readOnly: { number: 17, type: "bool", default: false },
      required: { number: 18, type: "bool", default: false },
      role: { number: 19, type: { enum: enums.role } },
      seen: { number: 20, type: "u32", default: 0, internal: true },
      selectOnFocus: { number: 21, type: "bool", default: false },
      steps: { number: 22, type: "bool", default: false },
      tabIndex: { number: 23, type: "i32", default: 0 },
      type: { number: 24, type: { enum: enums.textType }, default: "text" },
      value: { number: 25, type: { optional: "string" } },
      valueMax: { number: 26, type: "f64" },
      valueMin: { number: 27, type: "f64" },
      valueNow: { number: 28, type: "f64" },
      valueText: { number: 29, type: "string" },
      variant: { number: 30, type: { enum: enums.entryVariant }, default: "outline" },
    },
    events: {
      blur: { number: 0, handler: "onBlur", payload: payloads.blur },
      change: { number: 1, handler: "onChange", payload: payloads.change },
      click: { number: 2, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 3, handler: "onContextMenu", payload: payloads.contextMenu },
      focus: { number: 4, handler: "onFocus", payload: payloads.focus },
      hover: { number: 5, handler: "onHover", payload: payloads.hover },
      keyDown: { number: 6, handler: "onKeyDown", payload: payloads.keyDown },
      keyUp: { number: 7, handler: "onKeyUp", payload: payloads.keyUp },
      selectionChange: { number: 8, handler: "onSelectionChange", payload: payloads.selectionChange },
      step: { number: 9, handler: "onStep", payload: { count: "i32" } },
      submit: { number: 10, handler: "onSubmit", payload: payloads.submit },
      validityChange: { number: 11, handler: "onValidityChange", payload: payloads.validityChange },
    },
    commands: {
      blur: { number: 0, args: {} },
      clear: { number: 1, args: {} },
      copy: { number: 2, args: {} },
      cut: { number: 3, args: {} },
      focus: { number: 4, args: {} },
      insertText: { number: 5, args: { text: { type: "string" } } },
      paste: { number: 6, args: {} },
      redo: { number: 7, args: {} },
      scrollIntoView: { number: 8, args: {} },
      selectAll: { number: 9, args: {} },
      setSelection: { number: 10, args: { end: { type: "u32" }, start: { type: "u32" } } },
      undo: { number: 11, args: {} },
    },
  },
  textarea: {
    number: 16,
    role: "textbox",
    focusable: true,
    children: "none",
    props: {
      activeDescendant: { number: 0, type: "node" },
      autoFocus: { number: 1, type: "bool", default: false },
      busy: { number: 2, type: "bool", default: false },
      defaultValue: { number: 3, type: "string", default: "" },
      description: { number: 4, type: "string" },
      disabled: { number: 5, type: "bool", default: false },
      expanded: { number: 6, type: "bool" },
      handles: { number: 7, type: "string", default: "" },
      hasPopup: { number: 8, type: { enum: enums.popup } },
      invalid: { number: 9, type: "bool", default: false },
      label: { number: 10, type: "string" },
      maxLength: { number: 11, type: { optional: "u32" } },
      maxRows: { number: 12, type: "u32", max: 1000, default: 0 },
      minLength: { number: 13, type: "u32", default: 0 },
      minRows: { number: 14, type: "u32", max: 1000, default: 0 },
      placeholder: { number: 15, type: "string", default: "" },
      readOnly: { number: 16, type: "bool", default: false },
      required: { number: 17, type: "bool", default: false },
      rows: { number: 18, type: "u32", min: 1, max: 1000, default: 3 },
      seen: { number: 19, type: "u32", default: 0, internal: true },
      selectOnFocus: { number: 20, type: "bool", default: false },
      submitOnEnter: { number: 21, type: "bool", default: false },
      tabIndents: { number: 22, type: "bool", default: false },
      tabIndex: { number: 23, type: "i32", default: 0 },
      value: { number: 24, type: { optional: "string" } },
      variant: { number: 25, type: { enum: enums.entryVariant }, default: "outline" },
      wrap: { number: 26, type: { enum: enums.textWrap }, default: "soft" },
    },
    events: {
      blur: { number: 0, handler: "onBlur", payload: payloads.blur },
      change: { number: 1, handler: "onChange", payload: payloads.change },
      click: { number: 2, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 3, handler: "onContextMenu", payload: payloads.contextMenu },
      focus: { number: 4, handler: "onFocus", payload: payloads.focus },
      hover: { number: 5, handler: "onHover", payload: payloads.hover },
      keyDown: { number: 6, handler: "onKeyDown", payload: payloads.keyDown },
      keyUp: { number: 7, handler: "onKeyUp", payload: payloads.keyUp },
      selectionChange: { number: 8, handler: "onSelectionChange", payload: payloads.selectionChange },
      submit: { number: 9, handler: "onSubmit", payload: payloads.submit },
      validityChange: { number: 10, handler: "onValidityChange", payload: payloads.validityChange },
    },
    commands: {
      blur: { number: 0, args: {} },
      clear: { number: 1, args: {} },
      copy: { number: 2, args: {} },
      cut: { number: 3, args: {} },
      focus: { number: 4, args: {} },
      insertText: { number: 5, args: { text: { type: "string" } } },
      paste: { number: 6, args: {} },
      redo: { number: 7, args: {} },
      scrollIntoView: { number: 8, args: {} },
      selectAll: { number: 9, args: {} },
      setSelection: { number: 10, args: { end: { type: "u32" }, start: { type: "u32" } } },
      undo: { number: 11, args: {} },
    },
  },
};
