// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import { type EventTable, records } from "./elements.ts";

import type { ShortcutKeys, TokenColors } from "./requests.ts";

import type { Color } from "./styles.ts";

import { type AssistAction, type ClosePolicy, type FilesPhase, type MouseButton, type NumberedSpec, type ThemeMode, type ValueType, enums } from "./values.ts";

export type WindowOptionName =
  | "appId"
  | "background"
  | "closePolicy"
  | "height"
  | "minHeight"
  | "minWidth"
  | "resizable"
  | "scale"
  | "shortcuts"
  | "theme"
  | "themeAccent"
  | "themeColors"
  | "title"
  | "width"
  | "x"
  | "y";

/** What a window can be asked for. */
export interface WindowOptionProps {
  /** The desktop's name for the application (WM_CLASS, Wayland app id). */
  readonly appId?: string | undefined;
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
  /**
   * Content height in logical px.
   * @default 600
   */
  readonly height?: number | undefined;
  /** Least content height in logical px. */
  readonly minHeight?: number | undefined;
  /** Least content width in logical px. */
  readonly minWidth?: number | undefined;
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
   * Content width in logical px.
   * @default 800
   */
  readonly width?: number | undefined;
  /** Left edge on the screen in logical px; given together with `y`. */
  readonly x?: number | undefined;
  /** Top edge on the screen in logical px. */
  readonly y?: number | undefined;
}

/** The same, checked; a colour is `0xRRGGBBAA` or a token of the theme. */
export interface WireWindowOptions {
  readonly appId?: string | undefined;
  readonly background?: number | string | undefined;
  readonly closePolicy?: ClosePolicy | undefined;
  readonly height?: number | undefined;
  readonly minHeight?: number | undefined;
  readonly minWidth?: number | undefined;
  readonly resizable?: boolean | undefined;
  readonly scale?: number | undefined;
  readonly shortcuts?: readonly ShortcutKeys[] | undefined;
  readonly theme?: ThemeMode | undefined;
  readonly themeAccent?: boolean | undefined;
  readonly themeColors?: readonly TokenColors[] | undefined;
  readonly title?: string | undefined;
  readonly width?: number | undefined;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
}

/** What a window reports. */
export type WindowEventName =
  | "blurred"
  | "closeRequested"
  | "closed"
  | "focusMoved"
  | "focused"
  | "resized"
  | "shortcut"
  | "themeChanged"
  | "warned";

/** The keyboard now belongs to another window. */
export interface WindowBlurredPayload {}

/** The user wants to close the window, and it asks first. */
export interface WindowCloseRequestedPayload {}

/** The window is gone. */
export interface WindowClosedPayload {}

/** Another node has the focus. */
export interface WindowFocusMovedPayload {
  /** The node that has it now; 0 for none. */
  readonly focus: number;
}

/** The keyboard now belongs to this window. */
export interface WindowFocusedPayload {}

/** The content has a new size. */
export interface WindowResizedPayload {
  /** Content height in logical px. */
  readonly height: number;
  /** Device px per logical px. */
  readonly scale: number;
  /** Content width in logical px. */
  readonly width: number;
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
  readonly focusMoved: WindowFocusMovedPayload;
  readonly focused: WindowFocusedPayload;
  readonly resized: WindowResizedPayload;
  readonly shortcut: WindowShortcutPayload;
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
  appId: { number: 0, type: "string" },
  background: { number: 1, type: "color", default: "background" },
  closePolicy: { number: 2, type: { enum: enums.closePolicy }, default: "close" },
  height: { number: 3, type: "f32", min: 1, max: 16384, default: 600 },
  minHeight: { number: 4, type: "f32", min: 1, max: 16384 },
  minWidth: { number: 5, type: "f32", min: 1, max: 16384 },
  resizable: { number: 6, type: "bool", default: true },
  scale: { number: 7, type: "f32", min: 0.25, max: 8, default: 1 },
  shortcuts: { number: 8, type: { list: { record: records.ShortcutKeys }, max: 4096 } },
  theme: { number: 9, type: { enum: enums.themeMode }, default: "system" },
  themeAccent: { number: 10, type: "bool", default: false },
  themeColors: { number: 11, type: { list: { record: records.TokenColors }, max: 256 } },
  title: { number: 12, type: "string", default: "guppy" },
  width: { number: 13, type: "f32", min: 1, max: 16384, default: 800 },
  x: { number: 14, type: "f32" },
  y: { number: 15, type: "f32" },
};

/** Every event of a window. */
export const windowEvents: Readonly<Record<WindowEventName, EventTable>> = {
  blurred: { number: 0, handler: "onBlurred", payload: {} },
  closeRequested: { number: 1, handler: "onCloseRequested", payload: {} },
  closed: { number: 2, handler: "onClosed", payload: {} },
  focusMoved: { number: 3, handler: "onFocusMoved", payload: { focus: "u32" } },
  focused: { number: 4, handler: "onFocused", payload: {} },
  resized: { number: 5, handler: "onResized", payload: { height: "f32", scale: "f32", width: "f32" } },
  shortcut: { number: 6, handler: "onShortcut", payload: { complete: "bool", focus: "u32", keys: "string", repeat: "bool" } },
  themeChanged: {
    number: 7,
    handler: "onThemeChanged",
    payload: { accent: { optional: "string" }, dark: "bool", reducedMotion: "bool" },
  },
  warned: { number: 8, handler: "onWarned", payload: { message: "string" } },
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
