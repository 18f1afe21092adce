// What JS asks of the UI thread. Each request travels with an id and a deadline, and is answered once.

import { semantic } from "./elements/semantics.ts";
import { bool, bytes, f32, f64, list, oneOf, optional, record, request, string, u32, type Value } from "./language.ts";
import { contentSize, shortcuts, standing, themeChoice } from "./windows.ts";

const second = 1000;
const headless = bool({ doc: "Asks the headless thread, which has a clipboard of its own." });
const primary = bool({ doc: "Means what is selected (PRIMARY), and not what was copied." });
const clipboardItem = record("ClipboardItem", { type: string({ doc: "A media type." }), data: bytes({ doc: "The content." }) });

const { label: _, role: __, activeDescendant: ___, ...said } = semantic;

/** A prop as it is reported: some have a default, the others may be absent. */
function reported({ type, default: fallback, doc }: Value): Value {
  return { type: fallback === undefined ? { optional: type } : type, ...(doc !== undefined && { doc }) };
}

const treeNode = record("TreeNode", {
  node: u32({ doc: "Its id." }),
  parent: optional(u32({ doc: "None for the root." })),
  kind: oneOf("elementKind", undefined, { doc: "Its kind." }),
  x: f32({ doc: "Logical px from the window's left edge." }),
  y: f32({ doc: "Logical px from the window's top edge." }),
  width: f32({ doc: "Logical px." }),
  height: f32({ doc: "Logical px." }),
  scrollX: f64({ doc: "Logical px its content is scrolled from the left." }),
  scrollY: f64({ doc: "Logical px its content is scrolled from the top." }),
  content: string({ doc: "The text it shows." }),
  value: optional(string({ doc: "What was typed into it or picked; none where it has no value." })),
  focused: bool({ doc: "It has the focus." }),
  focusVisible: bool({ doc: "It has the focus, and the last input was the keyboard." }),
  hovered: bool({ doc: "The pointer is over it." }),
  active: bool({ doc: "The primary button is held down on it." }),
  disabled: bool({ doc: "It is disabled." }),
  painted: bool({ doc: "It was drawn." }),
  role: oneOf("role", undefined, { doc: "What it is." }),
  name: string({ doc: "What it is called; empty for what has no name." }),
  readOnly: bool({ doc: "What it holds can be read and not changed." }),
  ...Object.fromEntries(Object.entries(said).map(([name, value]) => [name, reported(value)])),
});

const unmetOption = record("UnmetOption", {
  option: string({ doc: "Its name, as `bounds.x`." }),
  reason: string({ doc: "Why it could not be met." }),
});

const display = record("DisplayInfo", {
  id: u32({ doc: "Its number while it is connected." }),
  name: string({ doc: "The output's name, as `DP-1`; empty where there is none." }),
  x: f32({ doc: "Left edge in logical px." }),
  y: f32({ doc: "Top edge in logical px." }),
  width: f32({ doc: "Logical px." }),
  height: f32({ doc: "Logical px." }),
  scale: f32({ doc: "Device px per logical px." }),
  primary: bool({ doc: "The user has chosen it as the first." }),
});

const limit = (of: string): Value => optional(f32({ doc: `${of} in logical px; 0 takes the limit away.` }));

export const requests = {
  ping: request({ doc: "Answers when the UI thread is alive.", scope: "app", deadline: 5 * second }),
  openWindow: request({
    doc: "Opens a window with a first patch.",
    scope: "window",
    deadline: 30 * second,
    params: {
      headless: bool({ doc: "True for a window that no one sees." }),
      options: { type: "windowOptions", doc: "What the window is asked for." },
      patch: { type: "patch", doc: "Creates the whole tree." },
    },
    result: {
      ...standing,
      unmet: list(unmetOption, { max: 32, doc: "Options that this desktop can't do; the window is open without them." }),
    },
  }),
  render: request({ doc: "Applies a patch to a window.", scope: "window", deadline: 5 * second, params: { patch: { type: "patch", doc: "What changed." } } }),
  closeWindow: request({ doc: "Closes a window.", scope: "window", deadline: 5 * second }),
  closeHeard: request({ doc: "The program has heard that the user wants to close the window, and decides by itself.", scope: "window", deadline: 5 * second }),
  readTree: request({
    doc: "Reads the scene with bounds and states.",
    scope: "window",
    deadline: 5 * second,
    result: { nodes: list(treeNode, { max: 200_000, doc: "In preorder." }) },
  }),
  screenshot: request({ doc: "Draws a headless window.", scope: "window", deadline: 30 * second, result: { png: bytes({ doc: "A PNG in device px." }) } }),
  input: request({
    doc: "Plays pointer and key input into a headless window.",
    scope: "window",
    deadline: 5 * second,
    params: { inputs: { type: "inputs", max: 1_000_000, doc: "One after the other." } },
  }),
  advanceClock: request({
    doc: "Moves a headless window's clock.",
    scope: "window",
    deadline: 30 * second,
    params: { milliseconds: f64({ min: 0, doc: "By how much." }) },
  }),
  resizeWindow: request({ doc: "Resizes the content of a window.", scope: "window", deadline: 5 * second, params: contentSize }),
  changeWindow: request({
    doc: "Changes what is given, and leaves the rest.",
    scope: "window",
    deadline: 5 * second,
    params: {
      title: optional(string({ doc: "The title bar's text." })),
      x: optional(f32({ doc: "Left edge of the content on the screen in logical px; with `y`." })),
      y: optional(f32({ doc: "Top edge of the content on the screen in logical px." })),
      width: optional(f32({ doc: "Content width in logical px; with `height`." })),
      height: optional(f32({ doc: "Content height in logical px." })),
      minWidth: limit("Least content width"),
      minHeight: limit("Least content height"),
      maxWidth: limit("Greatest content width"),
      maxHeight: limit("Greatest content height"),
      windowState: optional(oneOf("shownState", undefined, { doc: "How it is shown." })),
      alwaysOnTop: optional(bool({ doc: "Whether it stays above other windows." })),
    },
  }),
  activateWindow: request({ doc: "Shows a window before all others and gives it the keyboard.", scope: "window", deadline: 5 * second }),
  displays: request({
    doc: "Lists the displays.",
    scope: "app",
    deadline: 5 * second,
    params: { headless: bool({ doc: "Asks for those of headless windows." }) },
    result: { displays: list(display, { max: 64, doc: "Those that are connected, the first one first." }) },
  }),
  setTheme: request({ doc: "Decides the colours of a window.", scope: "window", deadline: 5 * second, params: themeChoice }),
  setShortcuts: request({ doc: "Decides which keys a window takes for itself.", scope: "window", deadline: 5 * second, params: shortcuts }),
  edit: request({
    doc: "Edits the text that has the focus, or copies what is selected.",
    scope: "window",
    deadline: 5 * second,
    params: { action: oneOf("editAction", ["undo", "redo", "cut", "copy", "paste", "selectAll"], { doc: "What is done." }) },
    result: { done: bool({ doc: "False where nothing that has the focus could do it." }) },
  }),
  call: request({ doc: "Tells a node to do something.", scope: "node", deadline: 5 * second }),
  addFonts: request({
    doc: "Adds fonts to the bundled ones, for windows that are opened afterwards.",
    scope: "app",
    deadline: 30 * second,
    params: {
      headless: bool({ doc: "For the windows that no one sees, which have fonts of their own." }),
      sources: list(bytes(), { max: 64, doc: "Each as it would be in a TrueType or OpenType file." }),
    },
  }),
  measureText: request({
    doc: "Tells how much room lines of text take.",
    scope: "app",
    deadline: 5 * second,
    params: {
      headless: bool({ doc: "Asks the headless thread." }),
      texts: list(string(), { max: 65_536, doc: "A line each." }),
      size: f32({ above: 0, max: 10_000, doc: "In logical px." }),
      weight: f32({ min: 1, max: 1000, doc: "400 is regular, 700 bold." }),
      mono: bool({ doc: "In the font of code." }),
    },
    result: {
      widths: list(f32(), { max: 65_536, doc: "Of each line, in logical px." }),
      ascent: f32({ doc: "From the baseline up, in logical px." }),
      descent: f32({ doc: "From the baseline down." }),
    },
  }),
  clipboardTypes: request({
    doc: "Tells which types of content a clipboard offers.",
    scope: "app",
    deadline: 5 * second,
    params: { headless, primary },
    result: { types: list(string({ doc: "A media type." }), { max: 1000, doc: "In the order of who offers them." }) },
  }),
  clipboardRead: request({
    doc: "Reads a clipboard's content of one type.",
    scope: "app",
    deadline: 5 * second,
    params: { headless, primary, type: string({ doc: "A media type." }) },
    result: { data: optional(bytes({ doc: "None when the clipboard offers nothing of that type." })) },
  }),
  clipboardWrite: request({
    doc: "Puts content on a clipboard, in several types at once.",
    scope: "app",
    deadline: 5 * second,
    params: { headless, primary, items: list(clipboardItem, { max: 64, doc: "One of each type; none empties the clipboard." }) },
  }),
} as const;
