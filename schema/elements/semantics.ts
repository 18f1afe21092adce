// What a node is and in which state, for tests and assistive technology. Few nodes say any of it, so it is one group.
import { bool, f64, grouped, node, oneOf, string, u32, type Values } from "../language.ts";

/** The roles of ARIA that a program gives, and those that kinds have by themselves. */
export const roles = [
  ...["alert", "alertdialog", "application", "article", "banner", "blockquote", "button", "caption", "cell", "checkbox", "code", "columnheader", "combobox", "complementary"],
  ...["contentinfo", "definition", "deletion", "dialog", "document", "emphasis", "feed", "figure", "form", "generic", "grid", "gridcell", "group", "heading", "img", "insertion"],
  ...["link", "list", "listbox", "listitem", "log", "main", "mark", "marquee", "math", "menu", "menubar", "menuitem", "menuitemcheckbox", "menuitemradio", "meter", "navigation"],
  ...["none", "note", "option", "paragraph", "progressbar", "radio", "radiogroup", "region", "row", "rowgroup", "rowheader", "scroll", "scrollbar", "search", "searchbox", "separator"],
  ...["slider", "spinbutton", "status", "strong", "switch", "tab", "table", "tablist", "tabpanel", "term", "text", "textbox", "time", "timer", "toolbar", "tooltip", "tree", "treegrid", "treeitem"],
];

const label = string({ doc: "A name for tests and assistive technology where the text says too little." });
const description = string({ doc: "What else assistive technology says of it, after its name." });
const role = oneOf("role", roles, { doc: "What it is, as ARIA calls it; without it, what the kind is." });
const level = u32({ min: 1, doc: "How deep a heading or an item of a tree is; 1 is the outermost." });
const live = oneOf("live", ["off", "polite", "assertive"], {
  doc: "Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`.",
});
const invalid = bool({ default: false, doc: "What it holds is not allowed; wears its `invalid:` style." });
const required = bool({ default: false, doc: "It must be filled in or picked." });
const busy = bool({ default: false, doc: "It is still being loaded or changed." });
const expanded = bool({ doc: "Whether what it opens is open, which wears its `open:` style; left out, it opens nothing." });
const hasPopup = oneOf("popup", ["menu", "listbox", "tree", "grid", "dialog"], { doc: "What it opens." });
const values = {
  valueNow: f64({ doc: "The value of a slider, a progress bar or the like; left out of a progress bar, nobody knows how far it is." }),
  valueMin: f64({ doc: "The least value." }),
  valueMax: f64({ doc: "The greatest value." }),
  valueText: string({ doc: "The value as it is said, where the number says too little." }),
} satisfies Values;
const activeDescendant = node({ doc: "The id of the node inside it, or in what it opens, that keys act on while it keeps the focus." });

/** For every node that may be named. */
export const labelled = grouped("semantics", { label, description } satisfies Values);

/** For text: a heading, a note that is read out when it changes. */
export const textual = grouped("semantics", { label, description, role, level, live } satisfies Values);

/** For a line of text of which programs make fields for numbers, for one of a list, and the like. */
export const lineLike = grouped("semantics", { role, ...values } satisfies Values);

/** For fields, whose role, value and states are their own. */
export const fieldLike = grouped("semantics", { label, description, invalid, required, busy, expanded, hasPopup, activeDescendant } satisfies Values);

/** For boxes of which programs make any control. */
export const semantic = grouped("semantics", {
  label,
  description,
  role,
  checked: oneOf("checked", ["off", "on", "mixed"], { doc: "Whether it is ticked or switched on; `on` wears its `checked:` style, `mixed` its `mixed:` style. Left out, it is nothing to tick." }),
  selected: bool({ doc: "Whether it is among what is picked in its list, which wears its `selected:` style; left out, it can't be." }),
  expanded,
  invalid,
  required,
  busy,
  current: oneOf("current", ["item", "page", "step", "location", "date", "time"], { doc: "It is the one of its set that the user is at." }),
  level,
  position: u32({ min: 1, doc: "Its place in its set, from 1, where the tree does not hold the whole set." }),
  setSize: u32({ min: 1, doc: "How many its set has, where the tree does not hold all of them." }),
  ...values,
  orientation: oneOf("orientation", ["horizontal", "vertical"], { doc: "The direction in which it goes." }),
  live,
  activeDescendant,
  modal: bool({ default: false, doc: "While it is there, nothing outside it can be used." }),
  hasPopup,
} satisfies Values);
