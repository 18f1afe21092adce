// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import { enums, type MouseButton, type PayloadField, type ValueSpec } from "./values.ts";

import type { Color } from "./styles.ts";

export type WindowOptionName =
  | "title"
  | "width"
  | "height"
  | "x"
  | "y"
  | "minWidth"
  | "minHeight"
  | "resizable"
  | "appId"
  | "background"
  | "scale";

/** What a window can be asked for. */
export interface WindowOptionProps {
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
  /**
   * Content height in logical px.
   * @default 600
   */
  readonly height?: number | undefined;
  /** Left edge on the screen in logical px; given together with `y`. */
  readonly x?: number | undefined;
  /** Top edge on the screen in logical px. */
  readonly y?: number | undefined;
  /** Least content width in logical px. */
  readonly minWidth?: number | undefined;
  /** Least content height in logical px. */
  readonly minHeight?: number | undefined;
  /**
   * Whether the user may resize it.
   * @default true
   */
  readonly resizable?: boolean | undefined;
  /** The desktop's name for the application (WM_CLASS, Wayland app id). */
  readonly appId?: string | undefined;
  /**
   * What is drawn behind the tree.
   * @default "#ffffff"
   */
  readonly background?: Color | undefined;
  /**
   * Headless windows only: device px per logical px.
   * @default 1
   */
  readonly scale?: number | undefined;
}

/** The same, checked; colours are `0xRRGGBBAA`. */
export interface WireWindowOptions {
  readonly title?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly minWidth?: number | undefined;
  readonly minHeight?: number | undefined;
  readonly resizable?: boolean | undefined;
  readonly appId?: string | undefined;
  readonly background?: number | undefined;
  readonly scale?: number | undefined;
}

/** What the UI thread can be asked. */
export type RequestKind =
  | "ping"
  | "openWindow"
  | "render"
  | "closeWindow"
  | "readTree"
  | "screenshot"
  | "input"
  | "advanceClock"
  | "focusNode"
  | "resizeWindow";

/** Simulated input; coordinates are logical px. */
export type SimulatedInput =
  | { readonly type: "mouseMove"; readonly x: number; readonly y: number }
  | { readonly type: "mouseDown"; readonly x: number; readonly y: number; readonly button: MouseButton; readonly count: number }
  | { readonly type: "mouseUp"; readonly x: number; readonly y: number; readonly button: MouseButton; readonly count: number }
  | { readonly type: "wheel"; readonly x: number; readonly y: number; readonly deltaX: number; readonly deltaY: number }
  | { readonly type: "keyDown"; readonly keystroke: string; readonly repeat: boolean }
  | { readonly type: "keyUp"; readonly keystroke: string };

/** Every window option. */
export const windowOptions: Readonly<Record<WindowOptionName, ValueSpec>> = {
  title: { number: 1, type: "string" },
  width: { number: 2, type: "f32", min: 1, max: 16384 },
  height: { number: 3, type: "f32", min: 1, max: 16384 },
  x: { number: 4, type: "f32" },
  y: { number: 5, type: "f32" },
  minWidth: { number: 6, type: "f32", min: 1, max: 16384 },
  minHeight: { number: 7, type: "f32", min: 1, max: 16384 },
  resizable: { number: 8, type: "bool" },
  appId: { number: 9, type: "string" },
  background: { number: 10, type: "color" },
  scale: { number: 11, type: "f32", min: 0.25, max: 8 },
};

/** The number each request travels as. */
export const requestNumbers: Readonly<Record<RequestKind, number>> = {
  ping: 1,
  openWindow: 2,
  render: 3,
  closeWindow: 4,
  readTree: 5,
  screenshot: 6,
  input: 7,
  advanceClock: 8,
  focusNode: 9,
  resizeWindow: 10,
};

/** Every kind of simulated input. */
export const inputs: Readonly<Record<SimulatedInput["type"], { readonly number: number; readonly payload: readonly PayloadField[] }>> = {
  mouseMove: { number: 1, payload: [{ name: "x", type: "f32" }, { name: "y", type: "f32" }] },
  mouseDown: {
    number: 2,
    payload: [
      { name: "x", type: "f32" },
      { name: "y", type: "f32" },
      { name: "button", type: "enum", words: enums.mouseButton },
      { name: "count", type: "u32" },
    ],
  },
  mouseUp: {
    number: 3,
    payload: [
      { name: "x", type: "f32" },
      { name: "y", type: "f32" },
      { name: "button", type: "enum", words: enums.mouseButton },
      { name: "count", type: "u32" },
    ],
  },
  wheel: {
    number: 4,
    payload: [
      { name: "x", type: "f32" },
      { name: "y", type: "f32" },
      { name: "deltaX", type: "f32" },
      { name: "deltaY", type: "f32" },
    ],
  },
  keyDown: { number: 5, payload: [{ name: "keystroke", type: "string" }, { name: "repeat", type: "bool" }] },
  keyUp: { number: 6, payload: [{ name: "keystroke", type: "string" }] },
};
