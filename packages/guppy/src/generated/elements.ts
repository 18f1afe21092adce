// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import { enums, type ScrollAxis, type ValueSpec } from "./values.ts";

import type { NodeEventName, NodeHandlers } from "./events.ts";

/** The elements that need no import. */
export type ElementKind = "div" | "text" | "button" | "scroll" | "spacer";

export type PropName = "content" | "disabled" | "focusable" | "tabIndex" | "axis" | "label";

/** A box that holds nodes. */
export interface DivProps extends Pick<NodeHandlers, "onClick" | "onHover" | "onFocus" | "onBlur" | "onKeyDown" | "onKeyUp" | "onScroll"> {
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
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
}

/** A run of text. */
export interface TextProps extends Pick<NodeHandlers, "onClick" | "onHover"> {
  /** The text; children of strings and numbers are joined into it. */
  readonly content?: string | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
}

/** Pressed by click, Enter or Space. */
export interface ButtonProps extends Pick<NodeHandlers, "onClick" | "onHover" | "onFocus" | "onBlur" | "onKeyDown" | "onKeyUp"> {
  /**
   * Takes no input, no focus and no events, and wears its `disabled:` style.
   * @default false
   */
  readonly disabled?: boolean | undefined;
  /**
   * Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab.
   * @default 0
   */
  readonly tabIndex?: number | undefined;
  /** A name for tests and assistive technology where the text says too little. */
  readonly label?: string | undefined;
}

/** A box whose content scrolls natively. */
export interface ScrollProps extends Pick<NodeHandlers, "onScroll" | "onHover"> {
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

/** Each element's own props and events. */
export interface ElementOwnProps {
  readonly div: DivProps;
  readonly text: TextProps;
  readonly button: ButtonProps;
  readonly scroll: ScrollProps;
  readonly spacer: SpacerProps;
}

/** What each element may hold. */
export interface ElementChildren {
  readonly div: "nodes";
  readonly text: "text";
  readonly button: "nodes";
  readonly scroll: "nodes";
  readonly spacer: "none";
}

/** One element kind of the wire. */
export interface ElementTable {
  readonly number: number;
  readonly children: "nodes" | "text" | "none";
  readonly role: string;
  readonly focusable: boolean;
  readonly props: readonly PropName[];
  readonly events: readonly NodeEventName[];
}

/** Every element kind. */
export const elements: Readonly<Record<ElementKind, ElementTable>> = {
  div: {
    number: 1,
    children: "nodes",
    role: "generic",
    focusable: false,
    props: ["disabled", "focusable", "tabIndex", "label"],
    events: ["click", "hover", "focus", "blur", "keyDown", "keyUp", "scroll"],
  },
  text: {
    number: 2,
    children: "text",
    role: "text",
    focusable: false,
    props: ["content", "label"],
    events: ["click", "hover"],
  },
  button: {
    number: 3,
    children: "nodes",
    role: "button",
    focusable: true,
    props: ["disabled", "tabIndex", "label"],
    events: ["click", "hover", "focus", "blur", "keyDown", "keyUp"],
  },
  scroll: {
    number: 4,
    children: "nodes",
    role: "scroll",
    focusable: false,
    props: ["axis", "label"],
    events: ["scroll", "hover"],
  },
  spacer: { number: 5, children: "none", role: "none", focusable: false, props: [], events: [] },
};

/** Every prop. */
export const props: Readonly<Record<PropName, ValueSpec>> = {
  content: { number: 1, type: "string" },
  disabled: { number: 2, type: "bool" },
  focusable: { number: 3, type: "bool" },
  tabIndex: { number: 4, type: "i32" },
  axis: { number: 5, type: "enum", words: enums.scrollAxis },
  label: { number: 6, type: "string" },
};
