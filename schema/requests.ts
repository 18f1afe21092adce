// What JS asks of the UI thread. Each request travels with an id and a deadline, and is answered once.

import { semantic } from "./elements/semantics.ts";
import { bool, bytes, f32, f64, list, oneOf, optional, record, request, string, u32, type Value } from "./language.ts";
import { contentSize, shortcuts, themeChoice } from "./windows.ts";

const second = 1000;
const headless = bool({ doc: "Asks the headless thread, which has a clipboard of its own." });

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
    result: { ...contentSize, scale: f32({ doc: "Device px per logical px." }) },
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
  clipboardReadText: request({
    doc: "Reads the clipboard's text.",
    scope: "app",
    deadline: 5 * second,
    params: { headless },
    result: { text: optional(string({ doc: "None when the clipboard holds no text." })) },
  }),
  clipboardWriteText: request({
    doc: "Puts a text on the clipboard.",
    scope: "app",
    deadline: 5 * second,
    params: { headless, text: string({ doc: "The text." }) },
  }),
} as const;
