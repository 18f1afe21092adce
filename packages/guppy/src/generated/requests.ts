// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import { type ElementKind, records } from "./elements.ts";

import type { Color } from "./styles.ts";

import { type Checked, type Current, type EditAction, type Live, type Orientation, type Popup, type Role, type Severity, type ShownState, type ThemeMode, type ValueSpec, type ValueType, enums } from "./values.ts";

import type { SimulatedInput, WireWindowOptions } from "./windows.ts";

/** What the UI thread can be asked. */
export type RequestName =
  | "activateWindow"
  | "addFonts"
  | "advanceClock"
  | "call"
  | "changeWindow"
  | "clipboardRead"
  | "clipboardTypes"
  | "clipboardWrite"
  | "closeHeard"
  | "closeWindow"
  | "displays"
  | "edit"
  | "input"
  | "measureText"
  | "openWindow"
  | "ping"
  | "readTree"
  | "render"
  | "resizeWindow"
  | "screenshot"
  | "setShortcuts"
  | "setTheme";

export interface ClipboardItem {
  /** The content. */
  readonly data: Uint8Array;
  /** A media type. */
  readonly type: string;
}

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

export interface DisplayInfo {
  /** Logical px. */
  readonly height: number;
  /** Its number while it is connected. */
  readonly id: number;
  /** The output's name, as `DP-1`; empty where there is none. */
  readonly name: string;
  /** The user has chosen it as the first. */
  readonly primary: boolean;
  /** Device px per logical px. */
  readonly scale: number;
  /** Logical px. */
  readonly width: number;
  /** Left edge in logical px. */
  readonly x: number;
  /** Top edge in logical px. */
  readonly y: number;
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

export interface UnmetOption {
  /** Its name, as `bounds.x`. */
  readonly option: string;
  /** Why it could not be met. */
  readonly reason: string;
}

/** What each request takes. Patches are what `Patch` stands for. */
export interface RequestParams<Patch> {
  readonly activateWindow: {};
  readonly addFonts: { readonly headless: boolean; readonly sources: readonly Uint8Array[] };
  readonly advanceClock: { readonly milliseconds: number };
  readonly call: { readonly node: number; readonly kind: ElementKind; readonly command: string; readonly args: Readonly<Record<string, unknown>> };
  readonly changeWindow: { readonly alwaysOnTop: boolean | null; readonly height: number | null; readonly maxHeight: number | null; readonly maxWidth: number | null; readonly minHeight: number | null; readonly minWidth: number | null; readonly title: string | null; readonly width: number | null; readonly windowState: ShownState | null; readonly x: number | null; readonly y: number | null };
  readonly clipboardRead: { readonly headless: boolean; readonly primary: boolean; readonly type: string };
  readonly clipboardTypes: { readonly headless: boolean; readonly primary: boolean };
  readonly clipboardWrite: { readonly headless: boolean; readonly items: readonly ClipboardItem[]; readonly primary: boolean };
  readonly closeHeard: {};
  readonly closeWindow: {};
  readonly displays: { readonly headless: boolean };
  readonly edit: { readonly action: EditAction };
  readonly input: { readonly inputs: readonly SimulatedInput[] };
  readonly measureText: { readonly headless: boolean; readonly mono: boolean; readonly size: number; readonly texts: readonly string[]; readonly weight: number };
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
  readonly activateWindow: {};
  readonly addFonts: {};
  readonly advanceClock: {};
  readonly call: {};
  readonly changeWindow: {};
  readonly clipboardRead: { readonly data: Uint8Array | null };
  readonly clipboardTypes: { readonly types: readonly string[] };
  readonly clipboardWrite: {};
  readonly closeHeard: {};
  readonly closeWindow: {};
  readonly displays: { readonly displays: readonly DisplayInfo[] };
  readonly edit: { readonly done: boolean };
  readonly input: {};
  readonly measureText: { readonly ascent: number; readonly descent: number; readonly widths: readonly number[] };
  readonly openWindow: { readonly display: number | null; readonly height: number; readonly scale: number; readonly unmet: readonly UnmetOption[]; readonly width: number; readonly windowState: ShownState; readonly x: number | null; readonly y: number | null };
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
  activateWindow: { number: 0, scope: "window", params: {}, result: {}, deadline: 5000 },
  addFonts: {
    number: 1,
    scope: "app",
    params: { headless: { type: "bool" }, sources: { type: { list: "bytes", max: 64 } } },
    result: {},
    deadline: 30000,
  },
  advanceClock: { number: 2, scope: "window", params: { milliseconds: { type: "f64", min: 0 } }, result: {}, deadline: 30000 },
  call: { number: 3, scope: "node", params: {}, result: {}, deadline: 5000 },
  changeWindow: {
    number: 4,
    scope: "window",
    params: {
      alwaysOnTop: { type: { optional: "bool" } },
      height: { type: { optional: "f32" } },
      maxHeight: { type: { optional: "f32" } },
      maxWidth: { type: { optional: "f32" } },
      minHeight: { type: { optional: "f32" } },
      minWidth: { type: { optional: "f32" } },
      title: { type: { optional: "string" } },
      width: { type: { optional: "f32" } },
      windowState: { type: { optional: { enum: enums.shownState } } },
      x: { type: { optional: "f32" } },
      y: { type: { optional: "f32" } },
    },
    result: {},
    deadline: 5000,
  },
  clipboardRead: {
    number: 5,
    scope: "app",
    params: { headless: { type: "bool" }, primary: { type: "bool" }, type: { type: "string" } },
    result: { data: { optional: "bytes" } },
    deadline: 5000,
  },
  clipboardTypes: {
    number: 6,
    scope: "app",
    params: { headless: { type: "bool" }, primary: { type: "bool" } },
    result: { types: { list: "string", max: 1000 } },
    deadline: 5000,
  },
  clipboardWrite: {
    number: 7,
    scope: "app",
    params: {
      headless: { type: "bool" },
      items: { type: { list: { record: records.ClipboardItem }, max: 64 } },
      primary: { type: "bool" },
    },
    result: {},
    deadline: 5000,
  },
  closeHeard: { number: 8, scope: "window", params: {}, result: {}, deadline: 5000 },
  closeWindow: { number: 9, scope: "window", params: {}, result: {}, deadline: 5000 },
  displays: {
    number: 10,
    scope: "app",
    params: { headless: { type: "bool" } },
    result: { displays: { list: { record: records.DisplayInfo }, max: 64 } },
    deadline: 5000,
  },
  edit: {
    number: 11,
    scope: "window",
    params: { action: { type: { enum: enums.editAction } } },
    result: { done: "bool" },
    deadline: 5000,
  },
  input: { number: 12, scope: "window", params: { inputs: { type: "inputs", max: 1000000 } }, result: {}, deadline: 5000 },
  measureText: {
    number: 13,
    scope: "app",
    params: {
      headless: { type: "bool" },
      mono: { type: "bool" },
      size: { type: "f32", max: 10000, above: 0 },
      texts: { type: { list: "string", max: 65536 } },
      weight: { type: "f32", min: 1, max: 1000 },
    },
    result: { ascent: "f32", descent: "f32", widths: { list: "f32", max: 65536 } },
    deadline: 5000,
  },
  openWindow: {
    number: 14,
    scope: "window",
    params: { headless: { type: "bool" }, options: { type: "windowOptions" }, patch: { type: "patch" } },
    result: {
      display: { optional: "u32" },
      height: "f32",
      scale: "f32",
      unmet: { list: { record: records.UnmetOption }, max: 32 },
      width: "f32",
      windowState: { enum: enums.shownState },
      x: { optional: "f32" },
      y: { optional: "f32" },
    },
    deadline: 30000,
  },
  ping: { number: 15, scope: "app", params: {}, result: {}, deadline: 5000 },
  readTree: {
    number: 16,
    scope: "window",
    params: {},
    result: { nodes: { list: { record: records.TreeNode }, max: 200000 } },
    deadline: 5000,
  },
  render: { number: 17, scope: "window", params: { patch: { type: "patch" } }, result: {}, deadline: 5000 },
  resizeWindow: {
    number: 18,
    scope: "window",
    params: { height: { type: "f32", min: 1, max: 16384 }, width: { type: "f32", min: 1, max: 16384 } },
    result: {},
    deadline: 5000,
  },
  screenshot: { number: 19, scope: "window", params: {}, result: { png: "bytes" }, deadline: 30000 },
  setShortcuts: {
    number: 20,
    scope: "window",
    params: { shortcuts: { type: { list: { record: records.ShortcutKeys }, max: 4096 } } },
    result: {},
    deadline: 5000,
  },
  setTheme: {
    number: 21,
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
