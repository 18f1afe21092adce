// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import type { ElementHandlers } from "./events.ts";

import { type ButtonSize, type ButtonVariant, type Checked, type Current, type Fit, type Live, type NumberedSpec, type Orientation, type Popup, type Role, type ScrollAxis, type ValueSpec, type ValueType, enums } from "./values.ts";

/** The elements that need no import. */
export type ElementKind =
  | "button"
  | "div"
  | "icon"
  | "image"
  | "link"
  | "richText"
  | "scroll"
  | "spacer"
  | "span"
  | "text"
  | "textInput";

/** The elements by their numbers. */
export const elementKinds: readonly ElementKind[] = [
  "button",
  "div",
  "icon",
  "image",
  "link",
  "richText",
  "scroll",
  "spacer",
  "span",
  "text",
  "textInput",
];

type ButtonHandlers = ElementHandlers["button"];
type DivHandlers = ElementHandlers["div"];
type IconHandlers = ElementHandlers["icon"];
type ImageHandlers = ElementHandlers["image"];
type LinkHandlers = ElementHandlers["link"];
type RichTextHandlers = ElementHandlers["richText"];
type ScrollHandlers = ElementHandlers["scroll"];
type SpanHandlers = ElementHandlers["span"];
type TextHandlers = ElementHandlers["text"];
type TextInputHandlers = ElementHandlers["textInput"];

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
   * Keys, with a space between them, as `enter ctrl-s`: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
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
  /** Whether what it opens is open, which wears its `open:` style; left out, it opens nothing. */
  readonly expanded?: boolean | undefined;
  /**
   * Takes focus by click and by Tab.
   * @default false
   */
  readonly focusable?: boolean | undefined;
  /**
   * Keys, with a space between them, as `enter ctrl-s`: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
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

/** A picture: PNG, JPEG, WebP, GIF or SVG. Its children are shown where it cannot be. */
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

/** Text that is pressed to go somewhere, by itself or as a part of a `<richText>`. Where it leads is up to its `onClick`. */
export interface LinkProps extends LinkHandlers {
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
   * Keys, with a space between them, as `enter ctrl-s`: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
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

/** A paragraph of strings, `<span>`s and `<link>`s, which wrap together as one text. Lines are as high as its own style says, and all of it has one size. */
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

/** A box whose content scrolls natively. */
export interface ScrollProps extends ScrollHandlers {
  /**
   * The direction that scrolls.
   * @default "y"
   */
  readonly axis?: ScrollAxis | undefined;
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
   * Keys, with a space between them, as `enter ctrl-s`: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.
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
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
  /** The text, decided by the program; without it the input keeps its own. */
  readonly value?: string | undefined;
}

/** Each element's own props and events. */
export interface ElementOwnProps {
  readonly button: ButtonProps;
  readonly div: DivProps;
  readonly icon: IconProps;
  readonly image: ImageProps;
  readonly link: LinkProps;
  readonly richText: RichTextProps;
  readonly scroll: ScrollProps;
  readonly spacer: SpacerProps;
  readonly span: SpanProps;
  readonly text: TextProps;
  readonly textInput: TextInputProps;
}

/** What each element may hold. */
export interface ElementChildren {
  readonly button: "nodes";
  readonly div: "nodes";
  readonly icon: "none";
  readonly image: "nodes";
  readonly link: "text";
  readonly richText: { readonly only: readonly ("span" | "link" | "text")[] };
  readonly scroll: "nodes";
  readonly spacer: "none";
  readonly span: "text";
  readonly text: "text";
  readonly textInput: "none";
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
  readonly div: {
    /** Takes the focus away from it. */
    readonly blur: {};
    /** Gives it the focus. */
    readonly focus: {};
    /** Scrolls what it lies in until it shows. */
    readonly scrollIntoView: {};
    /** Scrolls its content. */
    readonly scrollTo: {
      /** Logical px from the left; left out, it stays. */
      readonly x?: number | null | undefined;
      /** Logical px from the top; left out, it stays. */
      readonly y?: number | null | undefined;
    };
  };
  readonly icon: {};
  readonly image: {};
  readonly link: {
    /** Takes the focus away from it. */
    readonly blur: {};
    /** Gives it the focus. */
    readonly focus: {};
    /** Scrolls what it lies in until it shows. */
    readonly scrollIntoView: {};
  };
  readonly richText: {};
  readonly scroll: {
    /** Scrolls its content. */
    readonly scrollTo: {
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
    /** Gives it the focus. */
    readonly focus: {};
    /** Replaces the selection, as if it were typed. */
    readonly insertText: {
      /** What to insert. */
      readonly text: string;
    };
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
  error: { message: "string" },
  focus: {},
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
  scroll: { deltaX: "f32", deltaY: "f32", offsetX: "f32", offsetY: "f32" },
} as const;

/** Every element kind. */
export const elements: Readonly<Record<ElementKind, ElementTable>> = {
  button: {
    number: 0,
    role: "button",
    focusable: true,
    children: "nodes",
    props: {
      activeDescendant: { number: 0, type: "string" },
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
      level: { number: 11, type: "u32", min: 1 },
      live: { number: 12, type: { enum: enums.live } },
      modal: { number: 13, type: "bool", default: false },
      orientation: { number: 14, type: { enum: enums.orientation } },
      position: { number: 15, type: "u32", min: 1 },
      required: { number: 16, type: "bool", default: false },
      role: { number: 17, type: { enum: enums.role } },
      selected: { number: 18, type: "bool" },
      setSize: { number: 19, type: "u32", min: 1 },
      size: { number: 20, type: { enum: enums.buttonSize }, default: "md" },
      tabIndex: { number: 21, type: "i32", default: 0 },
      valueMax: { number: 22, type: "f64" },
      valueMin: { number: 23, type: "f64" },
      valueNow: { number: 24, type: "f64" },
      valueText: { number: 25, type: "string" },
      variant: { number: 26, type: { enum: enums.buttonVariant }, default: "default" },
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
  div: {
    number: 1,
    role: "generic",
    focusable: false,
    children: "nodes",
    props: {
      activeDescendant: { number: 0, type: "string" },
      busy: { number: 1, type: "bool", default: false },
      checked: { number: 2, type: { enum: enums.checked } },
      current: { number: 3, type: { enum: enums.current } },
      description: { number: 4, type: "string" },
      disabled: { number: 5, type: "bool", default: false },
      expanded: { number: 6, type: "bool" },
      focusable: { number: 7, type: "bool", default: false },
      handles: { number: 8, type: "string", default: "" },
      hasPopup: { number: 9, type: { enum: enums.popup } },
      invalid: { number: 10, type: "bool", default: false },
      label: { number: 11, type: "string" },
      level: { number: 12, type: "u32", min: 1 },
      live: { number: 13, type: { enum: enums.live } },
      modal: { number: 14, type: "bool", default: false },
      orientation: { number: 15, type: { enum: enums.orientation } },
      position: { number: 16, type: "u32", min: 1 },
      required: { number: 17, type: "bool", default: false },
      role: { number: 18, type: { enum: enums.role } },
      selected: { number: 19, type: "bool" },
      setSize: { number: 20, type: "u32", min: 1 },
      tabIndex: { number: 21, type: "i32", default: 0 },
      valueMax: { number: 22, type: "f64" },
      valueMin: { number: 23, type: "f64" },
      valueNow: { number: 24, type: "f64" },
      valueText: { number: 25, type: "string" },
    },
    events: {
      blur: { number: 0, handler: "onBlur", payload: payloads.blur },
      click: { number: 1, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 2, handler: "onContextMenu", payload: payloads.contextMenu },
      focus: { number: 3, handler: "onFocus", payload: payloads.focus },
      hover: { number: 4, handler: "onHover", payload: payloads.hover },
      keyDown: { number: 5, handler: "onKeyDown", payload: payloads.keyDown },
      keyUp: { number: 6, handler: "onKeyUp", payload: payloads.keyUp },
      scroll: { number: 7, handler: "onScroll", payload: payloads.scroll },
    },
    commands: {
      blur: { number: 0, args: {} },
      focus: { number: 1, args: {} },
      scrollIntoView: { number: 2, args: {} },
      scrollTo: { number: 3, args: { x: { type: { optional: "f32" } }, y: { type: { optional: "f32" } } } },
    },
  },
  icon: {
    number: 2,
    role: "image",
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
    number: 3,
    role: "image",
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
  link: {
    number: 4,
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
  richText: {
    number: 5,
    role: "paragraph",
    focusable: false,
    children: { only: ["span", "link", "text"] },
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
  scroll: {
    number: 6,
    role: "scroll",
    focusable: false,
    children: "nodes",
    props: {
      axis: { number: 0, type: { enum: enums.scrollAxis }, default: "y" },
      description: { number: 1, type: "string" },
      label: { number: 2, type: "string" },
      level: { number: 3, type: "u32", min: 1 },
      live: { number: 4, type: { enum: enums.live } },
      role: { number: 5, type: { enum: enums.role } },
    },
    events: {
      hover: { number: 0, handler: "onHover", payload: payloads.hover },
      scroll: { number: 1, handler: "onScroll", payload: payloads.scroll },
    },
    commands: { scrollTo: { number: 0, args: { x: { type: { optional: "f32" } }, y: { type: { optional: "f32" } } } } },
  },
  spacer: { number: 7, role: "none", focusable: false, children: "none", props: {}, events: {}, commands: {} },
  span: {
    number: 8,
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
    number: 9,
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
  textInput: {
    number: 10,
    role: "textbox",
    focusable: true,
    children: "none",
    props: {
      activeDescendant: { number: 0, type: "string" },
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
      placeholder: { number: 11, type: "string", default: "" },
      readOnly: { number: 12, type: "bool", default: false },
      required: { number: 13, type: "bool", default: false },
      seen: { number: 14, type: "u32", default: 0, internal: true },
      tabIndex: { number: 15, type: "i32", default: 0 },
      value: { number: 16, type: { optional: "string" } },
    },
    events: {
      blur: { number: 0, handler: "onBlur", payload: payloads.blur },
      change: { number: 1, handler: "onChange", payload: { edit: "u32", text: "string" } },
      click: { number: 2, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 3, handler: "onContextMenu", payload: payloads.contextMenu },
      focus: { number: 4, handler: "onFocus", payload: payloads.focus },
      hover: { number: 5, handler: "onHover", payload: payloads.hover },
      keyDown: { number: 6, handler: "onKeyDown", payload: payloads.keyDown },
      keyUp: { number: 7, handler: "onKeyUp", payload: payloads.keyUp },
      selectionChange: { number: 8, handler: "onSelectionChange", payload: { end: "u32", start: "u32" } },
      submit: { number: 9, handler: "onSubmit", payload: { text: "string" } },
    },
    commands: {
      blur: { number: 0, args: {} },
      focus: { number: 1, args: {} },
      insertText: { number: 2, args: { text: { type: "string" } } },
      redo: { number: 3, args: {} },
      scrollIntoView: { number: 4, args: {} },
      selectAll: { number: 5, args: {} },
      setSelection: { number: 6, args: { end: { type: "u32" }, start: { type: "u32" } } },
      undo: { number: 7, args: {} },
    },
  },
};
