// What a window can be asked for, what it reports, and the input that tests play into it.
import { bool, color, event, f32, f64, type InputSpec, list, oneOf, optional, record, string, u32, type Values } from "./language.ts";

const side = { min: 1, max: 16384 } as const;

export const contentSize = {
  width: f32({ ...side, doc: "Content width in logical px." }),
  height: f32({ ...side, doc: "Content height in logical px." }),
} satisfies Values;

const tokenColors = record("TokenColors", {
  token: color({ doc: "The token of the theme." }),
  light: color({ doc: "What it is by day." }),
  dark: color({ doc: "What it is by night." }),
});

/** What decides the colours of a window. */
export const themeChoice = {
  theme: oneOf("themeMode", ["system", "light", "dark"], { default: "system", doc: "Whether its colours are those of the day or the night; `system` follows the desktop." }),
  themeColors: list(tokenColors, { max: 256, doc: "Colours that differ from those of the schema." }),
  themeAccent: bool({ default: false, doc: "Whether `primary` and `ring` take the desktop's accent colour." }),
} satisfies Values;

const shortcutKeys = record("ShortcutKeys", {
  keys: string({ doc: "Keys as `ctrl-s`, or several one after the other with a space between them, as `ctrl-k ctrl-s`." }),
  focus: string({ doc: "The kinds of element that may have the focus, with a space between them, and `none` for no element; empty for any." }),
});

/** Keys that a window takes before what has the focus sees them. */
export const shortcuts = {
  shortcuts: list(shortcutKeys, { max: 4096, doc: "Keys that are told by `shortcut` and do nothing else. Those without Control, Alt or Super come after what has the focus." }),
} satisfies Values;

export const windowOptions = {
  title: string({ default: "guppy", doc: "The title bar's text." }),
  width: f32({ ...side, default: 800, doc: "Content width in logical px." }),
  height: f32({ ...side, default: 600, doc: "Content height in logical px." }),
  x: f32({ doc: "Left edge on the screen in logical px; given together with `y`." }),
  y: f32({ doc: "Top edge on the screen in logical px." }),
  minWidth: f32({ ...side, doc: "Least content width in logical px." }),
  minHeight: f32({ ...side, doc: "Least content height in logical px." }),
  maxWidth: f32({ ...side, doc: "Greatest content width in logical px." }),
  maxHeight: f32({ ...side, doc: "Greatest content height in logical px." }),
  windowState: oneOf("windowState", ["normal", "maximized", "fullscreen", "minimized"], { default: "normal", doc: "How it opens." }),
  show: bool({ default: true, doc: "Whether it is shown when it opens; `show()` of its handle does that later." }),
  focus: bool({ default: true, doc: "Whether it takes the keyboard when it opens." }),
  kind: oneOf("windowKind", ["normal", "dialog", "floating", "popup"], {
    default: "normal",
    doc: "`dialog` belongs to the window that it was opened from, and stays above it until it is answered; `floating` is a tool that stays above it; `popup` has no frame, stands above all and is left alone by the window manager.",
  }),
  titlebar: oneOf("titlebar", ["system", "custom", "none"], {
    default: "system",
    doc: "Who draws the title bar: the desktop, the program (boxes with `windowControl`, and edges that resize), or nobody.",
  }),
  decorations: oneOf("decorations", ["server", "client"], {
    doc: "Who draws the frame: the desktop (`server`), which is so unless the title bar is the program's or nobody's, or the program (`client`).",
  }),
  movable: bool({ default: true, doc: "Whether the user may move it." }),
  resizable: bool({ default: true, doc: "Whether the user may resize it." }),
  minimizable: bool({ default: true, doc: "Whether the user may minimize it." }),
  alwaysOnTop: bool({ default: false, doc: "Whether it stays above other windows." }),
  display: u32({ max: 0x0fff_ffff, doc: "The `id` of the display that it opens on, where `x` and `y` do not say it." }),
  icon: string({ doc: "The picture that the desktop shows for it: a path, a `file:` URL or a `data:` URL of PNG, JPEG, WebP or GIF." }),
  backdrop: oneOf("backdrop", ["opaque", "transparent", "blurred"], {
    default: "opaque",
    doc: "What shows where neither the tree nor `background` covers the window: black, what is behind it, or that blurred.",
  }),
  appId: string({ doc: "The desktop's name for the application (WM_CLASS, Wayland app id)." }),
  background: color({ default: "background", doc: "What is drawn behind the tree." }),
  closePolicy: oneOf("closePolicy", ["close", "ask"], { default: "close", doc: "What happens when the user closes it: `ask` leaves it to the program." }),
  ...themeChoice,
  ...shortcuts,
  scale: f32({ default: 1, min: 0.25, max: 8, doc: "Headless windows only: device px per logical px." }),
} satisfies Values;

/** Where a window stands and how it is shown, as far as the desktop says. */
export const standing = {
  x: optional(f32({ doc: "Left edge of the content on the screen in logical px; none where the desktop does not tell, as on Wayland." })),
  y: optional(f32({ doc: "Top edge of the content on the screen in logical px." })),
  ...contentSize,
  scale: f32({ doc: "Device px per logical px." }),
  windowState: oneOf("shownState", ["normal", "maximized", "fullscreen", "minimized", "hidden"], { doc: "How it is shown." }),
  display: optional(u32({ doc: "The `id` of the display it is on; none where nobody knows." })),
} satisfies Values;

export const windowEvents = {
  blurred: event({}, { doc: "The keyboard now belongs to another window." }),
  closed: event({}, { doc: "The window is gone." }),
  moved: event(
    { x: f32({ doc: "Left edge of the content on the screen in logical px." }), y: f32({ doc: "Top edge of the content on the screen in logical px." }) },
    { doc: "The content is at another place of the screen. Never on Wayland, where no program is told.", coalesce: "last" },
  ),
  stateChanged: event(
    { windowState: oneOf("shownState", undefined, { doc: "How it is shown now." }) },
    { doc: "The window was maximized, minimized, hidden or the like, by whomever.", coalesce: "last" },
  ),
  scaleChanged: event({ scale: f32({ doc: "Device px per logical px." }) }, { doc: "The display has another scale, or the window came to one that has.", coalesce: "last" }),
  displayChanged: event({ display: optional(u32({ doc: "The `id` of the display it is on; none where nobody knows." })) }, { doc: "The window came to another display.", coalesce: "last" }),
  closeRequested: event({}, { doc: "The user wants to close the window, and it asks first." }),
  focused: event({}, { doc: "The keyboard now belongs to this window." }),
  focusMoved: event({ focus: u32({ doc: "The node that has it now; 0 for none." }) }, { doc: "Another node has the focus.", coalesce: "last" }),
  shortcut: event(
    {
      keys: string({ doc: "What was pressed, as `shortcuts` has it; empty when keys that began one led to none." }),
      complete: bool({ doc: "False while more keys are to come." }),
      repeat: bool({ doc: "The key is held." }),
      focus: u32({ doc: "The node that had the focus; 0 for none." }),
    },
    { doc: "Keys of `shortcuts` were pressed." },
  ),
  warned: event({ message: string({ doc: "What was replaced or left out, and by what." }) }, { doc: "Something could not be done as asked, and the window goes on." }),
  textMenu: event(
    {
      node: u32({ doc: "The number of the field." }),
      x: f32({ doc: "Logical px from the window's left edge." }),
      y: f32({ doc: "Logical px from the window's top edge." }),
      cut: bool({ doc: "There is something to cut, and it may be." }),
      copy: bool({ doc: "There is something to copy, and it is no secret." }),
      paste: bool({ doc: "The clipboard has text, and it may be put in." }),
      selectAll: bool({ doc: "There is something to select." }),
    },
    { doc: "The user asks for the menu of a field for text, which has none of the program's." },
  ),
  textNote: event(
    {
      message: string({ doc: "What is said of the place; empty where nothing is any more." }),
      x: f32({ doc: "Logical px from the window's left edge." }),
      y: f32({ doc: "Logical px from the window's top edge." }),
    },
    { doc: "The pointer came to a place in an editor that has a diagnostic, or left it.", coalesce: "last" },
  ),
  themeChanged: event(
    {
      dark: bool({ doc: "Its colours are those of the night now." }),
      accent: optional(string({ doc: "The desktop's accent colour as `#rrggbb`; none where it has none." })),
      reducedMotion: bool({ doc: "The desktop asks for less motion." }),
    },
    { doc: "The window has other colours, or the desktop asks for something else.", coalesce: "last" },
  ),
  resized: event({ ...contentSize, scale: f32({ doc: "Device px per logical px." }) }, { doc: "The content has a new size.", coalesce: "last" }),
};

const point = { x: f32({ doc: "Logical px." }), y: f32({ doc: "Logical px." }) };
const press = {
  ...point,
  button: oneOf("mouseButton", ["left", "right", "middle", "back", "forward"], { doc: "Which button." }),
  count: u32({ doc: "2 for a double click." }),
};
const keystroke = string({ doc: "As `a`, `enter`, `ctrl-shift-a`." });

/** Simulated input for `guppy/testing`. Coordinates are logical px. */
export const inputs: Readonly<Record<string, InputSpec>> = {
  mouseMove: { doc: "The pointer moves.", payload: point },
  mouseLeave: { doc: "The pointer leaves the window.", payload: {} },
  mouseDown: { doc: "A button goes down.", payload: press },
  mouseUp: { doc: "A button goes up.", payload: press },
  wheel: { doc: "The wheel turns.", payload: { ...point, deltaX: f32({ doc: "Logical px." }), deltaY: f32({ doc: "Logical px." }) } },
  closeRequest: { doc: "The user asks the desktop to close the window.", payload: {} },
  keyDown: { doc: "A key goes down.", payload: { keystroke, repeat: bool({ doc: "The key is held." }) } },
  keyUp: { doc: "A key goes up.", payload: { keystroke } },
  text: { doc: "Types a text as a person's keys would.", payload: { text: string({ doc: "What is typed." }) } },
  compose: {
    doc: "An input method shows text that is not decided yet.",
    payload: { text: string({ doc: "The marked text." }), start: u32({ doc: "Where the selection in it begins, in UTF-16 units." }), end: u32({ doc: "Where it ends." }) },
  },
  assist: {
    doc: "Assistive technology asks a node to do something.",
    payload: {
      node: u32({ doc: "Its id." }),
      action: oneOf(
        "assistAction",
        ["click", "focus", "expand", "collapse", "increment", "decrement", "setValue", "contextMenu", "scrollIntoView", "scrollUp", "scrollDown", "scrollLeft", "scrollRight"],
        { doc: "What it asks for." },
      ),
      value: optional(f64({ doc: "For `setValue`." })),
    },
  },
  files: {
    doc: "Files of another program are dragged over the window.",
    payload: {
      ...point,
      phase: oneOf("filesPhase", ["enter", "move", "leave", "drop"], { doc: "What of it happens." }),
      paths: list(string({ doc: "A path." }), { max: 65_536, doc: "For `enter`: which files." }),
    },
  },
  commitComposition: { doc: "The input method decides.", payload: { text: string({ doc: "What is inserted instead of the marked text." }) } },
};
