// Every element: its props, its events, what it may hold, and what it is to a test or a screen reader.
import type { NodeSpec, PropSpec } from "./vocabulary.ts";

export const props = {
  content: { number: 1, type: "string", doc: "The text; children of strings and numbers are joined into it." },
  disabled: { number: 2, type: "bool", default: false, doc: "Takes no input, no focus and no events, and wears its `disabled:` style." },
  focusable: { number: 3, type: "bool", default: false, doc: "Takes focus by click and by Tab." },
  tabIndex: { number: 4, type: "i32", default: 0, doc: "Order among Tab stops: smaller first, equal ones in tree order; negative is skipped by Tab." },
  axis: { number: 5, type: { enum: "scrollAxis" }, default: "y", doc: "The direction that scrolls." },
  label: { number: 6, type: "string", doc: "A name for tests and assistive technology where the text says too little." },
} as const satisfies Readonly<Record<string, PropSpec>>;

const pointerAndKeys = ["click", "hover", "focus", "blur", "keyDown", "keyUp"] as const;

export const nodes = {
  div: {
    number: 1,
    doc: "A box that holds nodes.",
    children: "nodes",
    role: "generic",
    focusable: false,
    props: ["disabled", "focusable", "tabIndex", "label"],
    events: [...pointerAndKeys, "scroll"],
  },
  text: { number: 2, doc: "A run of text.", children: "text", role: "text", focusable: false, props: ["content", "label"], events: ["click", "hover"] },
  button: { number: 3, doc: "Pressed by click, Enter or Space.", children: "nodes", role: "button", focusable: true, props: ["disabled", "tabIndex", "label"], events: pointerAndKeys },
  scroll: { number: 4, doc: "A box whose content scrolls natively.", children: "nodes", role: "scroll", focusable: false, props: ["axis", "label"], events: ["scroll", "hover"] },
  spacer: { number: 5, doc: "Takes the free space between its neighbours.", children: "none", role: "none", focusable: false, props: [], events: [] },
} as const satisfies Readonly<Record<string, NodeSpec>>;
