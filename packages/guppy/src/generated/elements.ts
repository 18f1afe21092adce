// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import type { ElementHandlers } from "./events.ts";

import { type EntryVariant, type NumberedSpec, type ScrollAxis, type TextType, type TextWrap, type ValueSpec, type ValueType, enums } from "./values.ts";

/** The elements that need no import. */
export type ElementKind = "button" | "div" | "scroll" | "spacer" | "text" | "textInput" | "textarea";

/** The elements by their numbers. */
export const elementKinds: readonly ElementKind[] = [
  "button",
  "div",
  "scroll",
  "spacer",
  "text",
  "textInput",
  "textarea",
];

type ButtonHandlers = ElementHandlers["button"];
type DivHandlers = ElementHandlers["div"];
type ScrollHandlers = ElementHandlers["scroll"];
type TextHandlers = ElementHandlers["text"];
type TextInputHandlers = ElementHandlers["textInput"];
type TextareaHandlers = ElementHandlers["textarea"];

/** Pressed by click, Enter or Space. */
export interface ButtonProps extends ButtonHandlers {
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
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /**
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
}

/** A box that holds nodes. */
export interface DivProps extends DivHandlers {
  /**
   * Takes no input, no focus and no events, and wears its `disabled:` style.
   * @default false
   */
  readonly disabled?: boolean | undefined;
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
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
  /**
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
}

/** A box whose content scrolls natively. */
export interface ScrollProps extends ScrollHandlers {
  /**
   * The direction that scrolls.
   * @default "y"
   */
  readonly axis?: ScrollAxis | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
}

/** Takes the free space between its neighbours. */
export interface SpacerProps {}

/** A run of text. */
export interface TextProps extends TextHandlers {
  /**
   * The text; children of strings and numbers are joined into it.
   * @default ""
   */
  readonly content?: string | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
}

/** One line of text to edit. */
export interface TextInputProps extends TextInputHandlers {
  /**
   * Takes the focus when it appears.
   * @default false
   */
  readonly autoFocus?: boolean | undefined;
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
   * Without text it is not valid.
   * @default false
   */
  readonly required?: boolean | undefined;
  /**
   * Selects the whole text when it gets the focus.
   * @default false
   */
  readonly selectOnFocus?: boolean | undefined;
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
  /**
   * `bare` has no border, no padding and no background, for a box of your own around it.
   * @default "outline"
   */
  readonly variant?: EntryVariant | undefined;
}

/** Several lines of text to edit; what does not fit scrolls inside. */
export interface TextareaProps extends TextareaHandlers {
  /**
   * Takes the focus when it appears.
   * @default false
   */
  readonly autoFocus?: boolean | undefined;
  /**
   * The text at first, where `value` is not given.
   * @default ""
   */
  readonly defaultValue?: string | undefined;
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
   * Without text it is not valid.
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
  readonly div: DivProps;
  readonly scroll: ScrollProps;
  readonly spacer: SpacerProps;
  readonly text: TextProps;
  readonly textInput: TextInputProps;
  readonly textarea: TextareaProps;
}

/** What each element may hold. */
export interface ElementChildren {
  readonly button: "nodes";
  readonly div: "nodes";
  readonly scroll: "nodes";
  readonly spacer: "none";
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
  selectionChange: { end: "u32", start: "u32" },
  submit: { text: "string" },
  validityChange: { problem: { enum: enums.entryProblem } },
} as const;

/** Every element kind. */
export const elements: Readonly<Record<ElementKind, ElementTable>> = {
  button: {
    number: 0,
    role: "button",
    focusable: true,
    children: "nodes",
    props: {
      disabled: { number: 0, type: "bool", default: false },
      handles: { number: 1, type: "string", default: "" },
      label: { number: 2, type: "string" },
      tabIndex: { number: 3, type: "i32", default: 0 },
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
      disabled: { number: 0, type: "bool", default: false },
      focusable: { number: 1, type: "bool", default: false },
      handles: { number: 2, type: "string", default: "" },
      label: { number: 3, type: "string" },
      tabIndex: { number: 4, type: "i32", default: 0 },
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
  scroll: {
    number: 2,
    role: "scroll",
    focusable: false,
    children: "nodes",
    props: { axis: { number: 0, type: { enum: enums.scrollAxis }, default: "y" }, label: { number: 1, type: "string" } },
    events: {
      hover: { number: 0, handler: "onHover", payload: payloads.hover },
      scroll: { number: 1, handler: "onScroll", payload: payloads.scroll },
    },
    commands: { scrollTo: { number: 0, args: { x: { type: { optional: "f32" } }, y: { type: { optional: "f32" } } } } },
  },
  spacer: { number: 3, role: "none", focusable: false, children: "none", props: {}, events: {}, commands: {} },
  text: {
    number: 4,
    role: "text",
    focusable: false,
    children: "text",
    props: { content: { number: 0, type: "string", default: "" }, label: { number: 1, type: "string" } },
    events: {
      click: { number: 0, handler: "onClick", payload: payloads.click },
      contextMenu: { number: 1, handler: "onContextMenu", payload: payloads.contextMenu },
      hover: { number: 2, handler: "onHover", payload: payloads.hover },
    },
    commands: {},
  },
  textInput: {
    number: 5,
    role: "textbox",
    focusable: true,
    children: "none",
    props: {
      autoFocus: { number: 0, type: "bool", default: false },
      clearable: { number: 1, type: "bool", default: false },
      defaultValue: { number: 2, type: "string", default: "" },
      disabled: { number: 3, type: "bool", default: false },
      handles: { number: 4, type: "string", default: "" },
      label: { number: 5, type: "string" },
      mask: { number: 6, type: { optional: "string" }, format: "mask" },
      maxLength: { number: 7, type: { optional: "u32" } },
      minLength: { number: 8, type: "u32", default: 0 },
      pattern: { number: 9, type: { optional: "string" }, format: "regexp" },
      placeholder: { number: 10, type: "string", default: "" },
      readOnly: { number: 11, type: "bool", default: false },
      required: { number: 12, type: "bool", default: false },
      seen: { number: 13, type: "u32", default: 0, internal: true },
      selectOnFocus: { number: 14, type: "bool", default: false },
      tabIndex: { number: 15, type: "i32", default: 0 },
      type: { number: 16, type: { enum: enums.textType }, default: "text" },
      value: { number: 17, type: { optional: "string" } },
      variant: { number: 18, type: { enum: enums.entryVariant }, default: "outline" },
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
  textarea: {
    number: 6,
    role: "textbox",
    focusable: true,
    children: "none",
    props: {
      autoFocus: { number: 0, type: "bool", default: false },
      defaultValue: { number: 1, type: "string", default: "" },
      disabled: { number: 2, type: "bool", default: false },
      handles: { number: 3, type: "string", default: "" },
      label: { number: 4, type: "string" },
      maxLength: { number: 5, type: { optional: "u32" } },
      maxRows: { number: 6, type: "u32", max: 1000, default: 0 },
      minLength: { number: 7, type: "u32", default: 0 },
      minRows: { number: 8, type: "u32", max: 1000, default: 0 },
      placeholder: { number: 9, type: "string", default: "" },
      readOnly: { number: 10, type: "bool", default: false },
      required: { number: 11, type: "bool", default: false },
      rows: { number: 12, type: "u32", min: 1, max: 1000, default: 3 },
      seen: { number: 13, type: "u32", default: 0, internal: true },
      selectOnFocus: { number: 14, type: "bool", default: false },
      submitOnEnter: { number: 15, type: "bool", default: false },
      tabIndents: { number: 16, type: "bool", default: false },
      tabIndex: { number: 17, type: "i32", default: 0 },
      value: { number: 18, type: { optional: "string" } },
      variant: { number: 19, type: { enum: enums.entryVariant }, default: "outline" },
      wrap: { number: 20, type: { enum: enums.textWrap }, default: "soft" },
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
