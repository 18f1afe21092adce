// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import { type ElementKind, records } from "./elements.ts";

import type { Color } from "./styles.ts";

import { type Checked, type Current, type EditAction, type Live, type Orientation, type Popup, type Role, type Severity, type ThemeMode, type ValueSpec, type ValueType, enums } from "./values.ts";

import type { SimulatedInput, WireWindowOptions } from "./windows.ts";

/** What the UI thread can be asked. */
export type RequestName =
  | "addFonts"
  | "advanceClock"
  | "call"
  | "clipboardReadText"
  | "clipboardWriteText"
  | "closeHeard"
  | "closeWindow"
  | "edit"
  | "input"
  | "openWindow"
  | "ping"
  | "readTree"
  | "render"
  | "resizeWindow"
  | "screenshot"
  | "setShortcuts"
  | "setTheme";

export interface CodeSpan {
  /** The colour of its text. */
  readonly color: Color;
  /** Where it ends. */
  readonly end: number;
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
}

export interface Diagnostic {
  /** Where it ends. */
  readonly end: number;
  /** What is to be said of it. */
  readonly message: string;
  /** How grave it is. */
  readonly severity: Severity;
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
}

export interface DropShadow {
  /** Px over which it fades. */
  readonly blur: number | null;
  /** Its colour. */
  readonly color: Color;
  /** It falls into the box. */
  readonly inset: boolean | null;
  /** Px by which it is larger than the box. */
  readonly spread: number | null;
  /** Px to the right. */
  readonly x: number;
  /** Px down. */
  readonly y: number;
}

export interface FontFeature {
  /** Four letters of OpenType. */
  readonly tag: string;
  /** 0 is off, 1 on. */
  readonly value: number;
}

export interface ShortcutKeys {
  /** The kinds of element that may have the focus, with a space between them, and `none` for no element; empty for any. */
  readonly focus: string;
  /** Keys as `ctrl-s`, or several one after the other with a space between them, as `ctrl-k ctrl-s`. */
  readonly keys: string;
}

export interface TokenColors {
  /** What it is by night. */
  readonly dark: Color;
  /** What it is by day. */
  readonly light: Color;
  /** The token of the theme. */
  readonly token: Color;
}

export interface TreeNode {
  /** The primary button is held down on it. */
  readonly active: boolean;
  /** It is still being loaded or changed. */
  readonly busy: boolean;
  /** Whether it is ticked or switched on; `on` wears its `checked:` style, `mixed` its `mixed:` style. Left out, it is nothing to tick. */
  readonly checked: Checked | null;
  /** The text it shows. */
  readonly content: string;
  /** It is the one of its set that the user is at. */
  readonly current: Current | null;
  /** What else assistive technology says of it, after its name. */
  readonly description: string | null;
  /** It is disabled. */
  readonly disabled: boolean;
  /** Whether what it opens is open, which wears its `open:` style; left out, it opens nothing. */
  readonly expanded: boolean | null;
  /** It has the focus, and the last input was the keyboard. */
  readonly focusVisible: boolean;
  /** It has the focus. */
  readonly focused: boolean;
  /** What it opens. */
  readonly hasPopup: Popup | null;
  /** Logical px. */
  readonly height: number;
  /** The pointer is over it. */
  readonly hovered: boolean;
  /** What it holds is not allowed; wears its `invalid:` style. */
  readonly invalid: boolean;
  /** Its kind. */
  readonly kind: ElementKind;
  /** How deep a heading or an item of a tree is; 1 is the outermost. */
  readonly level: number | null;
  /** Whether assistive technology reads out what changes in it: when the user pauses (`polite`) or at once (`assertive`). Left out, an `alert` is assertive, a `status` and a `log` are polite, and all else is `off`. */
  readonly live: Live | null;
  /** While it is there, nothing outside it can be used. */
  readonly modal: boolean;
  /** What it is called; empty for what has no name. */
  readonly name: string;
  /** Its id. */
  readonly node: number;
  /** The direction in which it goes. */
  readonly orientation: Orientation | null;
  /** It was drawn. */
  readonly painted: boolean;
  /** None for the root. */
  readonly parent: number | null;
  /** Its place in its set, from 1, where the tree does not hold the whole set. */
  readonly position: number | null;
  /** What it holds can be read and not changed. */
  readonly readOnly: boolean;
  /** It must be filled in or picked. */
  readonly required: boolean;
  /** What it is. */
  readonly role: Role;
  /** Logical px its content is scrolled from the left. */
  readonly scrollX: number;
  /** Logical px its content is scrolled from the top. */
  readonly scrollY: number;
  /** Whether it is among what is picked in its list, which wears its `selected:` style; left out, it can't be. */
  readonly selected: boolean | null;
  /** How many its set has, where the tree does not hold all of them. */
  readonly setSize: number | null;
  /** What was typed into it or picked; none where it has no value. */
  readonly value: string | null;
  /** The greatest value. */
  readonly valueMax: number | null;
  /** The least value. */
  readonly valueMin: number | null;
  /** The value of a slider, a progress bar or the like; left out of a progress bar, nobody knows how far it is. */
  readonly valueNow: number | null;
  /** The value as it is said, where the number says too little. */
  readonly valueText: string | null;
  /** Logical px. */
  readonly width: number;
  /** Logical px from the window's left edge. */
  readonly x: number;
  /** Logical px from the window's top edge. */
  readonly y: number;
}

/** What each request takes. Patches are what `Patch` stands for. */
export interface RequestParams<Patch> {
  readonly addFonts: { readonly headless: boolean; readonly sources: readonly Uint8Array[] };
  readonly advanceClock: { readonly milliseconds: number };
  readonly call: { readonly node: number; readonly kind: ElementKind; readonly command: string; readonly args: Readonly<Record<string, unknown>> };
  readonly clipboardReadText: { readonly headless: boolean };
  readonly clipboardWriteText: { readonly headless: boolean; readonly text: string };
  readonly closeHeard: {};
  readonly closeWindow: {};
  readonly edit: { readonly action: EditAction };
  readonly input: { readonly inputs: readonly SimulatedInput[] };
  readonly openWindow: { readonly headless: boolean; readonly options: WireWindowOptions; readonly patch: Patch };
  readonly ping: {};
  readonly readTree: {};
  readonly render: { readonly patch: Patch };
  readonly resizeWindow: { readonly height: number; readonly width: number };
  readonly screenshot: {};
  readonly setShortcuts: { readonly shortcuts: readonly ShortcutKeys[] };
  readonly setTheme: { readonly theme: ThemeMode; readonly themeAccent: boolean; readonly themeColors: readonly TokenColors[] };
}

/** What each request is answered with. */
export interface RequestResults {
  readonly addFonts: {};
  readonly advanceClock: {};
  readonly call: {};
  readonly clipboardReadText: { readonly text: string | null };
  readonly clipboardWriteText: {};
  readonly closeHeard: {};
  readonly closeWindow: {};
  readonly edit: { readonly done: boolean };
  readonly input: {};
  readonly openWindow: { readonly height: number; readonly scale: number; readonly width: number };
  readonly ping: {};
  readonly readTree: { readonly nodes: readonly TreeNode[] };
  readonly render: {};
  readonly resizeWindow: {};
  readonly screenshot: { readonly png: Uint8Array };
  readonly setShortcuts: {};
  readonly setTheme: {};
}

export interface RequestTable {
  readonly number: number;
  readonly scope: "app" | "window" | "node";
  /** In the order of the wire; those of `node` scope are a node, its kind, and a command with its args. */
  readonly params: Readonly<Record<string, RequestSpec>>;
  readonly result: Readonly<Record<string, ValueType>>;
  /** Milliseconds. */
  readonly deadline: number;
}

export type RequestSpec = Omit<ValueSpec, "type"> & { readonly type: ValueType | "windowOptions" | "inputs" | "patch" };

/** Every request. */
export const requests: Readonly<Record<RequestName, RequestTable>> = {
  addFonts: {
    number: 0,
    scope: "app",
    params: { headless: { type: "bool" }, sources: { type: { list: "bytes", max: 64 } } },
    result: {},
    deadline: 30000,
  },
  advanceClock: { number: 1, scope: "window", params: { milliseconds: { type: "f64", min: 0 } }, result: {}, deadline: 30000 },
  call: { number: 2, scope: "node", params: {}, result: {}, deadline: 5000 },
  clipboardReadText: {
    number: 3,
    scope: "app",
    params: { headless: { type: "bool" } },
    result: { text: { optional: "string" } },
    deadline: 5000,
  },
  clipboardWriteText: {
    number: 4,
    scope: "app",
    params: { headless: { type: "bool" }, text: { type: "string" } },
    result: {},
    deadline: 5000,
  },
  closeHeard: { number: 5, scope: "window", params: {}, result: {}, deadline: 5000 },
  closeWindow: { number: 6, scope: "window", params: {}, result: {}, deadline: 5000 },
  edit: {
    number: 7,
    scope: "window",
    params: { action: { type: { enum: enums.editAction } } },
    result: { done: "bool" },
    deadline: 5000,
  },
  input: { number: 8, scope: "window", params: { inputs: { type: "inputs", max: 1000000 } }, result: {}, deadline: 5000 },
  openWindow: {
    number: 9,
    scope: "window",
    params: { headless: { type: "bool" }, options: { type: "windowOptions" }, patch: { type: "patch" } },
    result: { height: "f32", scale: "f32", width: "f32" },
    deadline: 30000,
  },
  ping: { number: 10, scope: "app", params: {}, result: {}, deadline: 5000 },
  readTree: {
    number: 11,
    scope: "window",
    params: {},
    result: { nodes: { list: { record: records.TreeNode }, max: 200000 } },
    deadline: 5000,
  },
  render: { number: 12, scope: "window", params: { patch: { type: "patch" } }, result: {}, deadline: 5000 },
  resizeWindow: {
    number: 13,
    scope: "window",
    params: { height: { type: "f32", min: 1, max: 16384 }, width: { type: "f32", min: 1, max: 16384 } },
    result: {},
    deadline: 5000,
  },
  screenshot: { number: 14, scope: "window", params: {}, result: { png: "bytes" }, deadline: 30000 },
  setShortcuts: {
    number: 15,
    scope: "window",
    params: { shortcuts: { type: { list: { record: records.ShortcutKeys }, max: 4096 } } },
    result: {},
    deadline: 5000,
  },
  setTheme: {
    number: 16,
    scope: "window",
    params: {
      theme: { type: { enum: enums.themeMode }, default: "system" },
      themeAccent: { type: "bool", default: false },
      themeColors: { type: { list: { record: records.TokenColors }, max: 256 } },
    },
    result: {},
    deadline: 5000,
  },
};
