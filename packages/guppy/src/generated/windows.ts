// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import { type EventTable, records } from "./elements.ts";

import type { ShortcutKeys, TokenColors } from "./requests.ts";

import type { Color } from "./styles.ts";

import { type AssistAction, type Backdrop, type ClosePolicy, type Decorations, type FilesPhase, type MouseButton, type NumberedSpec, type ShownState, type ThemeMode, type Titlebar, type ValueType, type WindowKind, type WindowState, enums } from "./values.ts";

export type WindowOptionName =
  | "alwaysOnTop"
  | "appId"
  | "backdrop"
  | "background"
  | "closePolicy"
  | "decorations"
  | "display"
  | "focus"
  | "height"
  | "icon"
  | "kind"
  | "maxHeight"
  | "maxWidth"
  | "minHeight"
  | "minWidth"
  | "minimizable"
  | "movable"
  | "resizable"
  | "scale"
  | "shortcuts"
  | "show"
  | "theme"
  | "themeAccent"
  | "themeColors"
  | "title"
  | "titlebar"
  | "width"
  | "windowState"
  | "x"
  | "y";

/** What a window can be asked for. */
export interface WindowOptionProps {
  /**
   * Whether it stays above other windows.
   * @default false
   */
  readonly alwaysOnTop?: boolean | undefined;
  /** The desktop's name for the application (WM_CLASS, Wayland app id). */
  readonly appId?: string | undefined;
  /**
   * What shows where neither the tree nor `background` covers the window: black, what is behind it, or that blurred.
   * @default "opaque"
   */
  readonly backdrop?: Backdrop | undefined;
  /**
   * What is drawn behind the tree.
   * @default "background"
   */
  readonly background?: Color | undefined;
  /**
   * What happens when the user closes it: `ask` leaves it to the program.
   * @default "close"
   */
  readonly closePolicy?: ClosePolicy | undefined;
  /** Who draws the frame: the desktop (`server`), which is so unless the title bar is the program's or nobody's, or the program (`client`). */
  readonly decorations?: Decorations | undefined;
  /** The `id` of the display that it opens on, where `x` and `y` do not say it. */
  readonly display?: number | undefined;
  /**
   * Whether it takes the keyboard when it opens.
   * @default true
   */
  readonly focus?: boolean | undefined;
  /**
   * Content height in logical px.
   * @default 600
   */
  readonly height?: number | undefined;
  /** The picture that the desktop shows for it: a path, a `file:` URL or a `data:` URL of PNG, JPEG, WebP or GIF. */
  readonly icon?: string | undefined;
  /**
   * `dialog` belongs to the window that it was opened from, and stays above it until it is answered; `floating` is a tool that stays above it; `popup` has no frame, stands above all and is left alone by the window manager.
   * @default "normal"
   */
  readonly kind?: WindowKind | undefined;
  /** Greatest content height in logical px. */
  readonly maxHeight?: number | undefined;
  /** Greatest content width in logical px. */
  readonly maxWidth?: number | undefined;
  /** Least content height in logical px. */
  readonly minHeight?: number | undefined;
  /** Least content width in logical px. */
  readonly minWidth?: number | undefined;
  /**
   * Whether the user may minimize it.
   * @default true
   */
  readonly minimizable?: boolean | undefined;
  /**
   * Whether the user may move it.
   * @default true
   */
  readonly movable?: boolean | undefined;
  /**
   * Whether the user may resize it.
   * @default true
   */
  readonly resizable?: boolean | undefined;
  /**
   * Headless windows only: device px per logical px.
   * @default 1
   */
  readonly scale?: number | undefined;
  /** Keys that are told by `shortcut` and do nothing else. Those without Control, Alt or Super come after what has the focus. */
  readonly shortcuts?: readonly ShortcutKeys[] | undefined;
  /**
   * Whether it is shown when it opens; `show()` of its handle does that later.
   * @default true
   */
  readonly show?: boolean | undefined;
  /**
   * Whether its colours are those of the day or the night; `system` follows the desktop.
   * @default "system"
   */
  readonly theme?: ThemeMode | undefined;
  /**
   * Whether `primary` and `ring` take the desktop's accent colour.
   * @default false
   */
  readonly themeAccent?: boolean | undefined;
  /** Colours that differ from those of the schema. */
  readonly themeColors?: readonly TokenColors[] | undefined;
  /**
   * The title bar's text.
   * @default "guppy"
   */
  readonly title?: string | undefined;
  /**
   * Who draws the title bar: the desktop, the program (boxes with `windowControl`, and edges that resize), or nobody.
   * @default "system"
   */
  readonly titlebar?: Titlebar | undefined;
  /**
   * Content width in logical px.
   * @default 800
   */
  readonly width?: number | undefined;
  /**
   * How it opens.
   * @default "normal"
   */
  readonly windowState?: WindowState | undefined;
  /** Left edge on the screen in logical px; given together with `y`. */
  readonly x?: number | undefined;
  /** Top edge on the screen in logical px. */
  readonly y?: number | undefined;
}

/** The same, checked; a colour is `0xRRGGBBAA` or a token of the theme. */
export interface WireWindowOptions {
  readonly alwaysOnTop?: boolean | undefined;
  readonly appId?: string | undefined;
  readonly backdrop?: Backdrop | undefined;
  readonly background?: number | string | undefined;
  readonly closePolicy?: ClosePolicy | undefined;
  readonly decorations?: Decorations | undefined;
  readonly display?: number | undefined;
  readonly focus?: boolean | undefined;
  readonly height?: number | undefined;
  readonly icon?: string | undefined;
  readonly kind?: WindowKind | undefined;
  readonly maxHeight?: number | undefined;
  readonly maxWidth?: number | undefined;
  readonly minHeight?: number | undefined;
  readonly minWidth?: number | undefined;
  readonly minimizable?: boolean | undefined;
  readonly movable?: boolean | undefined;
  readonly resizable?: boolean | undefined;
  readonly scale?: number | undefined;
  readonly shortcuts?: readonly ShortcutKeys[] | undefined;
  readonly show?: boolean | undefined;
  readonly theme?: ThemeMode | undefined;
  readonly themeAccent?: boolean | undefined;
  readonly themeColors?: readonly TokenColors[] | undefined;
  readonly title?: string | undefined;
  readonly titlebar?: Titlebar | undefined;
  readonly width?: number | undefined;
  readonly windowState?: WindowState | undefined;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
}

/** What a window reports. */
export type WindowEventName =
  | "blurred"
  | "closeRequested"
  | "closed"
  | "displayChanged"
  | "focusMoved"
  | "focused"
  | "moved"
  | "resized"
  | "scaleChanged"
  | "shortcut"
  | "stateChanged"
  | "textMenu"
  | "textNote"
  | "themeChanged"
  | "warned";

/** The keyboard now belongs to another window. */
export interface WindowBlurredPayload {}

/** The user wants to close the window, and it asks first. */
export interface WindowCloseRequestedPayload {}

/** The window is gone. */
export interface WindowClosedPayload {}

/** The window came to another display. */
export interface WindowDisplayChangedPayload {
  /** The `id` of the display it is on; none where nobody knows. */
  readonly display: number | null;
}

/** Another node has the focus. */
export interface WindowFocusMovedPayload {
  /** The node that has it now; 0 for none. */
  readonly focus: number;
}

/** The keyboard now belongs to this window. */
export interface WindowFocusedPayload {}

/** The content is at another place of the screen. Never on Wayland, where no program is told. */
export interface WindowMovedPayload {
  /** Left edge of the content on the screen in logical px. */
  readonly x: number;
  /** Top edge of the content on the screen in logical px. */
  readonly y: number;
}

/** The content has a new size. */
export interface WindowResizedPayload {
  /** Content height in logical px. */
  readonly height: number;
  /** Device px per logical px. */
  readonly scale: number;
  /** Content width in logical px. */
  readonly width: number;
}

/** The display has another scale, or the window came to one that has. */
export interface WindowScaleChangedPayload {
  /** Device px per logical px. */
  readonly scale: number;
}

/** Keys of `shortcuts` were pressed. */
export interface WindowShortcutPayload {
  /** False while more keys are to come. */
  readonly complete: boolean;
  /** The node that had the focus; 0 for none. */
  readonly focus: number;
  /** What was pressed, as `shortcuts` has it; empty when keys that began one led to none. */
  readonly keys: string;
  /** The key is held. */
  readonly repeat: boolean;
}

/** The window was maximized, minimized, hidden or the like, by whomever. */
export interface WindowStateChangedPayload {
  /** How it is shown now. */
  readonly windowState: ShownState;
}

/** The user asks for the menu of a field for text, which has none of the program's. */
export interface WindowTextMenuPayload {
  /** There is something to copy, and it is no secret. */
  readonly copy: boolean;
  /** There is something to cut, and it may be. */
  readonly cut: boolean;
  /** The number of the field. */
  readonly node: number;
  /** The clipboard has text, and it may be put in. */
  readonly paste: boolean;
  /** There is something to select. */
  readonly selectAll: boolean;
  /** Logical px from the window's left edge. */
  readonly x: number;
  /** Logical px from the window's top edge. */
  readonly y: number;
}

/** The pointer came to a place in an editor that has a diagnostic, or left it. */
export interface WindowTextNotePayload {
  /** What is said of the place; empty where nothing is any more. */
  readonly message: string;
  /** Logical px from the window's left edge. */
  readonly x: number;
  /** Logical px from the window's top edge. */
  readonly y: number;
}

/** The window has other colours, or the desktop asks for something else. */
export interface WindowThemeChangedPayload {
  /** The desktop's accent colour as `#rrggbb`; none where it has none. */
  readonly accent: string | null;
  /** Its colours are those of the night now. */
  readonly dark: boolean;
  /** The desktop asks for less motion. */
  readonly reducedMotion: boolean;
}

/** Something could not be done as asked, and the window goes on. */
export interface WindowWarnedPayload {
  /** What was replaced or left out, and by what. */
  readonly message: string;
}

/** What each event of a window tells. */
export interface WindowEvents {
  readonly blurred: WindowBlurredPayload;
  readonly closeRequested: WindowCloseRequestedPayload;
  readonly closed: WindowClosedPayload;
  readonly displayChanged: WindowDisplayChangedPayload;
  readonly focusMoved: WindowFocusMovedPayload;
  readonly focused: WindowFocusedPayload;
  readonly moved: WindowMovedPayload;
  readonly resized: WindowResizedPayload;
  readonly scaleChanged: WindowScaleChangedPayload;
  readonly shortcut: WindowShortcutPayload;
  readonly stateChanged: WindowStateChangedPayload;
  readonly textMenu: WindowTextMenuPayload;
  readonly textNote: WindowTextNotePayload;
  readonly themeChanged: WindowThemeChangedPayload;
  readonly warned: WindowWarnedPayload;
}

/** Simulated input; coordinates are logical px. */
export type SimulatedInput =
  | { readonly type: "assist"; readonly action: AssistAction; readonly node: number; readonly value: number | null }
  | { readonly type: "closeRequest" }
  | { readonly type: "commitComposition"; readonly text: string }
  | { readonly type: "compose"; readonly end: number; readonly start: number; readonly text: string }
  | { readonly type: "files"; readonly paths: readonly string[]; readonly phase: FilesPhase; readonly x: number; readonly y: number }
  | { readonly type: "keyDown"; readonly keystroke: string; readonly repeat: boolean }
  | { readonly type: "keyUp"; readonly keystroke: string }
  | { readonly type: "mouseDown"; readonly button: MouseButton; readonly count: number; readonly x: number; readonly y: number }
  | { readonly type: "mouseLeave" }
  | { readonly type: "mouseMove"; readonly x: number; readonly y: number }
  | { readonly type: "mouseUp"; readonly button: MouseButton; readonly count: number; readonly x: number; readonly y: number }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "wheel"; readonly deltaX: number; readonly deltaY: number; readonly x: number; readonly y: number };

/** Every window option. */
export const windowOptions: Readonly<Record<WindowOptionName, NumberedSpec>> = {
  alwaysOnTop: { number: 0, type: "bool", default: false },
  appId: { number: 1, type: "string" },
  backdrop: { number: 2, type: { enum: enums.backdrop }, default: "opaque" },
  background: { number: 3, type: "color", default: "background" },
  closePolicy: { number: 4, type: { enum: enums.closePolicy }, default: "close" },
  decorations: { number: 5, type: { enum: enums.decorations } },
  display: { number: 6, type: "u32", max: 268435455 },
  focus: { number: 7, type: "bool", default: true },
  height: { number: 8, type: "f32", min: 1, max: 16384, default: 600 },
  icon: { number: 9, type: "string" },
  kind: { number: 10, type: { enum: enums.windowKind }, default: "normal" },
  maxHeight: { number: 11, type: "f32", min: 1, max: 16384 },
  maxWidth: { number: 12, type: "f32", min: 1, max: 16384 },
  minHeight: { number: 13, type: "f32", min: 1, max: 16384 },
  minWidth: { number: 14, type: "f32", min: 1, max: 16384 },
  minimizable: { number: 15, type: "bool", default: true },
  movable: { number: 16, type: "bool", default: true },
  resizable: { number: 17, type: "bool", default: true },
  scale: { number: 18, type: "f32", min: 0.25, max: 8, default: 1 },
  shortcuts: { number: 19, type: { list: { record: records.ShortcutKeys }, max: 4096 } },
  show: { number: 20, type: "bool", default: true },
  theme: { number: 21, type: { enum: enums.themeMode }, default: "system" },
  themeAccent: { number: 22, type: "bool", default: false },
  themeColors: { number: 23, type: { list: { record: records.TokenColors }, max: 256 } },
  title: { number: 24, type: "string", default: "guppy" },
  titlebar: { number: 25, type: { enum: enums.titlebar }, default: "system" },
  width: { number: 26, type: "f32", min: 1, max: 16384, default: 800 },
  windowState: { number: 27, type: { enum: enums.windowState }, default: "normal" },
  x: { number: 28, type: "f32" },
  y: { number: 29, type: "f32" },
};

/** Every event of a window. */
export const windowEvents: Readonly<Record<WindowEventName, EventTable>> = {
  blurred: { number: 0, handler: "onBlurred", payload: {} },
  closeRequested: { number: 1, handler: "onCloseRequested", payload: {} },
  closed: { number: 2, handler: "onClosed", payload: {} },
  displayChanged: { number: 3, handler: "onDisplayChanged", payload: { display: { optional: "u32" } } },
  focusMoved: { number: 4, handler: "onFocusMoved", payload: { focus: "u32" } },
  focused: { number: 5, handler: "onFocused", payload: {} },
  moved: { number: 6, handler: "onMoved", payload: { x: "f32", y: "f32" } },
  resized: { number: 7, handler: "onResized", payload: { height: "f32", scale: "f32", width: "f32" } },
  scaleChanged: { number: 8, handler: "onScaleChanged", payload: { scale: "f32" } },
  shortcut: { number: 9, handler: "onShortcut", payload: { complete: "bool", focus: "u32", keys: "string", repeat: "bool" } },
  stateChanged: { number: 10, handler: "onStateChanged", payload: { windowState: { enum: enums.shownState } } },
  textMenu: {
    number: 11,
    handler: "onTextMenu",
    payload: { copy: "bool", cut: "bool", node: "u32", paste: "bool", selectAll: "bool", x: "f32", y: "f32" },
  },
  textNote: { number: 12, handler: "onTextNote", payload: { message: "string", x: "f32", y: "f32" } },
  themeChanged: {
    number: 13,
    handler: "onThemeChanged",
    payload: { accent: { optional: "string" }, dark: "bool", reducedMotion: "bool" },
  },
  warned: { number: 14, handler: "onWarned", payload: { message: "string" } },
};

/** Every kind of simulated input. */
export const inputs: Readonly<Record<SimulatedInput["type"], { readonly number: number; readonly payload: Readonly<Record<string, ValueType>> }>> = {
  assist: { number: 0, payload: { action: { enum: enums.assistAction }, node: "u32", value: { optional: "f64" } } },
  closeRequest: { number: 1, payload: {} },
  commitComposition: { number: 2, payload: { text: "string" } },
  compose: { number: 3, payload: { end: "u32", start: "u32", text: "string" } },
  files: {
    number: 4,
    payload: { paths: { list: "string", max: 65536 }, phase: { enum: enums.filesPhase }, x: "f32", y: "f32" },
  },
  keyDown: { number: 5, payload: { keystroke: "string", repeat: "bool" } },
  keyUp: { number: 6, payload: { keystroke: "string" } },
  mouseDown: { number: 7, payload: { button: { enum: enums.mouseButton }, count: "u32", x: "f32", y: "f32" } },
  mouseLeave: { number: 8, payload: {} },
  mouseMove: { number: 9, payload: { x: "f32", y: "f32" } },
  mouseUp: { number: 10, payload: { button: { enum: enums.mouseButton }, count: "u32", x: "f32", y: "f32" } },
  text: { number: 11, payload: { text: "string" } },
  wheel: { number: 12, payload: { deltaX: "f32", deltaY: "f32", x: "f32", y: "f32" } },
};
