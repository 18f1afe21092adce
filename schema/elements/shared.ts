// Groups of props, events and commands that several kinds take in.
import { bool, command, event, f32, f64, i32, node, oneOf, optional, string, u32, type Value, type Values } from "../language.ts";

const disabled = bool({ default: false, doc: "Takes no input, no focus and no events, and wears its `disabled:` style." });

export const handles = string({
  default: "",
  doc: "Keys, with a space between them, as `enter ctrl-s`, and `text` for all that write something: `onKeyDown` is called for these alone, and neither a node further out nor what the key would do otherwise comes after it.",
});

/** For what takes part in the Tab order. */
export const focusable = {
  disabled,
  tabIndex: i32({ default: 0, doc: "Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab." }),
  handles,
} satisfies Values;

/** For what stands beside another node and speaks for it. */
export const labelling = {
  labelFor: node({ doc: "The `id` of a node that a click on this one focuses and presses, as that of a field on its label." }),
} satisfies Values;

/** For windows whose title bar the program draws. */
export const frameProps = {
  windowControl: oneOf("windowControl", ["none", "drag", "minimize", "maximize"], {
    default: "none",
    doc: "What it is in a frame that the program draws: `drag` moves the window, and a double click there maximizes it or takes that back; the others do so when they are pressed.",
  }),
} satisfies Values;

/** For boxes that hold one composite control: a menu, a list, a toolbar, a grid. */
export const rovingProps = {
  roving: oneOf("roving", ["none", "horizontal", "vertical", "both", "grid"], {
    default: "none",
    doc: "Makes one Tab stop of all that takes focus inside, among which the arrow keys of these axes, Home, End and, where it scrolls, Page Up and Page Down move.",
  }),
  loops: bool({ default: true, doc: "With `roving`: an arrow at the end goes on at the start." }),
  typeahead: bool({ default: false, doc: "With `roving`: letters go to the next node inside whose `label` or text begins with them. One second without a letter begins anew." }),
  focusOnHover: bool({ default: false, doc: "With `roving`: the node inside that the pointer comes to takes the focus." }),
} satisfies Values;

/** Props that native code asks any node for. */
export const common = ["disabled", "focusable", "focusOnHover", "handles", "label", "labelFor", "loops", "roving", "tabIndex", "typeahead", "windowControl"] as const;

export const modifiers = {
  control: bool({ doc: "Control was held." }),
  alt: bool({ doc: "Alt was held." }),
  shift: bool({ doc: "Shift was held." }),
  platform: bool({ doc: "Super, Command or the Windows key was held." }),
} satisfies Values;

const hovered: Value = bool({ doc: "True when it came." });

export const pointerEvents = {
  click: event(
    {
      x: f32({ doc: "Logical px from the window's left edge; 0 for a key press." }),
      y: f32({ doc: "Logical px from the window's top edge; 0 for a key press." }),
      source: oneOf("inputSource", ["pointer", "keyboard", "accessibility"], { doc: "What pressed it." }),
      count: u32({ doc: "2 for a double click." }),
      ...modifiers,
    },
    { doc: "The node was pressed and released, or activated by Enter or Space." },
  ),
  hover: event({ hovered }, { doc: "The pointer came or went." }),
  contextMenu: event(
    {
      x: f32({ doc: "Logical px from the window's left edge." }),
      y: f32({ doc: "Logical px from the window's top edge." }),
      ...modifiers,
    },
    { doc: "The secondary button went down on the node, or the menu key or Shift-F10 while it had the focus; then the place is its lower left corner." },
  ),
};

export const local = {
  x: f32({ doc: "Logical px from the window's left edge." }),
  y: f32({ doc: "Logical px from the window's top edge." }),
  localX: f32({ doc: "Logical px from the node's left edge; negative to the left of it." }),
  localY: f32({ doc: "Logical px from the node's top edge; negative above it." }),
  width: f32({ doc: "The node's width." }),
  height: f32({ doc: "The node's height." }),
} satisfies Values;

const button = oneOf("mouseButton", undefined, { doc: "The button that went down or up." });
const buttons = u32({ doc: "The buttons that are down now, added up: 1 left, 2 right, 4 middle, 8 back, 16 forward." });
const count = u32({ doc: "2 for a double click." });

/** The pointer in full, for what is drawn on or dragged. */
export const pressEvents = {
  pointerDown: event(
    { ...local, button, buttons, count, ...modifiers },
    { doc: "A button went down on the node. While it is held, a node that listens to `pointerMove` or `pointerUp` hears of the pointer wherever it goes." },
  ),
  pointerMove: event({ ...local, buttons, ...modifiers }, { doc: "The pointer moved over the node, or anywhere while the node holds it.", coalesce: "last" }),
  pointerUp: event(
    { ...local, button, buttons, count, canceled: bool({ doc: "True when the window lost the keyboard before the button was released." }), ...modifiers },
    { doc: "A button was released on the node, or anywhere while the node holds the pointer." },
  ),
  doubleClick: event({ ...local, ...modifiers }, { doc: "The node was clicked a second time in quick succession." }),
  wheel: event(
    {
      ...local,
      deltaX: f32({ doc: "Logical px to the right." }),
      deltaY: f32({ doc: "Logical px down." }),
      ...modifiers,
    },
    { doc: "The wheel was turned over the node, which takes it from what scrolls further out.", coalesce: { sum: ["deltaX", "deltaY"] } },
  ),
};

export const focusEvents = {
  focus: event({}, { doc: "The node got focus." }),
  blur: event({}, { doc: "The node lost focus." }),
  keyDown: event(
    {
      key: string({ doc: "What the key means in the layout, as web browsers call it: `a`, `A`, `!`, `Enter`, `ArrowLeft`, `Dead`." }),
      code: string({ doc: "Which key it is, wherever the layout puts its letters: `KeyA`, `Digit1`, `Enter`, `Numpad1`; empty where that is not known." }),
      text: string({ doc: "What it would type; empty for none." }),
      repeat: bool({ doc: "The key is held." }),
      ...modifiers,
    },
    { doc: "A key went down while the node or a descendant had focus." },
  ),
  keyUp: event({ key: string({ doc: "As in `keyDown`." }), code: string({ doc: "As in `keyDown`." }), ...modifiers }, { doc: "A key went up while the node or a descendant had focus." }),
};

/** For boxes that show something while the keyboard is inside. */
export const withinEvents = {
  focusWithin: event(
    {
      within: bool({ doc: "True when it came." }),
      visible: bool({ doc: "It came by the keyboard." }),
    },
    { doc: "The focus came to the node or to a descendant, or left both." },
  ),
};

/** For boxes that stand for a value between two ends. */
export const valueEvents = {
  setValue: event({ value: f64({ doc: "Between `valueMin` and `valueMax`, if the one who asks keeps to them." }) }, { doc: "Assistive technology asks for another value of a slider or the like." }),
};

export const scrollEvents = {
  scroll: event(
    {
      offsetX: f64({ doc: "Logical px scrolled from the left." }),
      offsetY: f64({ doc: "Logical px scrolled from the top." }),
      deltaX: f32({ doc: "Logical px since the last event." }),
      deltaY: f32({ doc: "Logical px since the last event." }),
    },
    { doc: "The content moved.", coalesce: { sum: ["deltaX", "deltaY"] } },
  ),
};

export const focusCommands = {
  focus: command({}, { doc: "Gives it the focus." }),
  blur: command({}, { doc: "Takes the focus away from it." }),
  scrollIntoView: command({}, { doc: "Scrolls what it lies in until it shows." }),
};

export const scrollCommands = {
  scrollTo: command(
    {
      x: optional(f64({ doc: "Logical px from the left; left out, it stays." })),
      y: optional(f64({ doc: "Logical px from the top; left out, it stays." })),
      smooth: optional(bool({ doc: "Glides there, unless the user wants less motion." })),
    },
    { doc: "Scrolls its content." },
  ),
};
