// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

/** A unit a length may have. `fraction` is a share of the parent, 1 for 100 %. */
export type LengthUnit = "px" | "rem" | "fraction" | "auto";

export type Align = "start" | "end" | "center" | "baseline" | "stretch";

export type Animation = "none" | "spin" | "pulse" | "fade-in" | "slide-in";

export type AssistAction =
  | "click"
  | "focus"
  | "expand"
  | "collapse"
  | "increment"
  | "decrement"
  | "setValue"
  | "contextMenu"
  | "scrollIntoView"
  | "scrollUp"
  | "scrollDown"
  | "scrollLeft"
  | "scrollRight";

export type AutoFocus = "none" | "self" | "first";

export type Backdrop = "opaque" | "transparent" | "blurred";

export type BorderStyle = "solid" | "dashed";

export type BoxSizing = "border" | "content";

export type ButtonSize = "sm" | "md" | "lg" | "icon";

export type ButtonVariant = "default" | "primary" | "danger" | "outline" | "ghost" | "link" | "bare";

export type Checked = "off" | "on" | "mixed";

export type ClosePolicy = "close" | "ask";

export type Current = "item" | "page" | "step" | "location" | "date" | "time";

export type Cursor =
  | "default"
  | "pointer"
  | "text"
  | "move"
  | "not-allowed"
  | "crosshair"
  | "grab"
  | "grabbing"
  | "ew-resize"
  | "ns-resize"
  | "nesw-resize"
  | "nwse-resize"
  | "n-resize"
  | "e-resize"
  | "s-resize"
  | "w-resize"
  | "col-resize"
  | "row-resize"
  | "context-menu"
  | "vertical-text"
  | "alias"
  | "copy"
  | "no-drop";

export type DecorationStyle = "solid" | "wavy";

export type Decorations = "server" | "client";

export type DismissReason = "escape" | "outside" | "focus" | "anchor";

export type Display = "flex" | "block" | "none" | "grid";

export type Easing = "out" | "linear" | "in" | "in-out" | "spring";

export type EditAction = "undo" | "redo" | "cut" | "copy" | "paste" | "selectAll";

export type EntryProblem = "none" | "required" | "tooShort" | "email" | "url" | "pattern" | "mask";

export type EntryVariant = "outline" | "bare";

export type FilesPhase = "enter" | "move" | "leave" | "drop";

export type Fit = "fill" | "contain" | "cover" | "scaleDown" | "none";

export type FlexDirection = "row" | "row-reverse" | "column" | "column-reverse";

export type FlexWrap = "nowrap" | "wrap" | "wrap-reverse";

export type FontStyle = "normal" | "italic";

export type Group = "none" | "group";

export type InputSource = "pointer" | "keyboard" | "accessibility";

export type Justify = "start" | "end" | "center" | "between" | "around" | "evenly" | "stretch";

export type Live = "off" | "polite" | "assertive";

export type MouseButton = "left" | "right" | "middle" | "back" | "forward";

export type Orientation = "horizontal" | "vertical";

export type Outline = "auto" | "none";

export type Overflow = "visible" | "clip" | "hidden" | "scroll";

export type OverlayAlign = "start" | "center" | "end";

export type Pattern = "none" | "slash" | "checker";

export type PointerEvents = "auto" | "none";

export type Popup = "menu" | "listbox" | "tree" | "grid" | "dialog";

export type Position = "relative" | "absolute";

export type Role =
  | "alert"
  | "alertdialog"
  | "application"
  | "article"
  | "banner"
  | "blockquote"
  | "button"
  | "caption"
  | "cell"
  | "checkbox"
  | "code"
  | "columnheader"
  | "combobox"
  | "complementary"
  | "contentinfo"
  | "definition"
  | "deletion"
  | "dialog"
  | "document"
  | "emphasis"
  | "feed"
  | "figure"
  | "form"
  | "generic"
  | "grid"
  | "gridcell"
  | "group"
  | "heading"
  | "img"
  | "insertion"
  | "link"
  | "list"
  | "listbox"
  | "listitem"
  | "log"
  | "main"
  | "mark"
  | "marquee"
  | "math"
  | "menu"
  | "menubar"
  | "menuitem"
  | "menuitemcheckbox"
  | "menuitemradio"
  | "meter"
  | "navigation"
  | "none"
  | "note"
  | "option"
  | "paragraph"
  | "progressbar"
  | "radio"
  | "radiogroup"
  | "region"
  | "row"
  | "rowgroup"
  | "rowheader"
  | "scroll"
  | "scrollbar"
  | "search"
  | "searchbox"
  | "separator"
  | "slider"
  | "spinbutton"
  | "status"
  | "strong"
  | "switch"
  | "tab"
  | "table"
  | "tablist"
  | "tabpanel"
  | "term"
  | "text"
  | "textbox"
  | "time"
  | "timer"
  | "toolbar"
  | "tooltip"
  | "tree"
  | "treegrid"
  | "treeitem";

export type Roving = "none" | "horizontal" | "vertical" | "both" | "grid";

export type RowAlign = "nearest" | "start" | "center" | "end";

export type RowPin = "none" | "section" | "top" | "bottom";

export type ScrollAxis = "y" | "x" | "both";

export type Scrollbar = "always" | "scroll" | "hidden";

export type Severity = "error" | "warning" | "info" | "hint";

export type Shadow = "none" | "2xs" | "xs" | "sm" | "md" | "lg" | "xl" | "2xl";

export type ShownState = "normal" | "maximized" | "fullscreen" | "minimized" | "hidden";

export type Side = "top" | "right" | "bottom" | "left" | "center";

export type Stick = "none" | "top" | "right" | "bottom" | "left";

export type TextAlign = "left" | "center" | "right";

export type TextDecoration = "none" | "underline" | "line-through";

export type TextOverflow = "clip" | "ellipsis";

export type TextType = "text" | "password" | "search" | "email" | "url" | "tel";

export type TextWrap = "soft" | "off";

export type ThemeMode = "system" | "light" | "dark";

export type Titlebar = "system" | "custom" | "none";

export type Transition = "none" | "all" | "look" | "colors" | "opacity" | "shadow" | "transform" | "size";

export type UserSelect = "none" | "text";

export type Visibility = "visible" | "hidden";

export type WhiteSpace = "normal" | "nowrap";

export type WindowControl = "none" | "drag" | "minimize" | "maximize";

export type WindowKind = "normal" | "dialog" | "floating" | "popup";

export type WindowState = "normal" | "maximized" | "fullscreen" | "minimized";

/** The words of each closed list; the wire carries the index. */
export const enums = {
  align: ["start", "end", "center", "baseline", "stretch"],
  animation: ["none", "spin", "pulse", "fade-in", "slide-in"],
  assistAction: [
    "click",
    "focus",
    "expand",
    "collapse",
    "increment",
    "decrement",
    "setValue",
    "contextMenu",
    "scrollIntoView",
    "scrollUp",
    "scrollDown",
    "scrollLeft",
    "scrollRight",
  ],
  autoFocus: ["none", "self", "first"],
  backdrop: ["opaque", "transparent", "blurred"],
  borderStyle: ["solid", "dashed"],
  boxSizing: ["border", "content"],
  buttonSize: ["sm", "md", "lg", "icon"],
  buttonVariant: ["default", "primary", "danger", "outline", "ghost", "link", "bare"],
  checked: ["off", "on", "mixed"],
  closePolicy: ["close", "ask"],
  current: ["item", "page", "step", "location", "date", "time"],
  cursor: [
    "default",
    "pointer",
    "text",
    "move",
    "not-allowed",
    "crosshair",
    "grab",
    "grabbing",
    "ew-resize",
    "ns-resize",
    "nesw-resize",
    "nwse-resize",
    "n-resize",
    "e-resize",
    "s-resize",
    "w-resize",
    "col-resize",
    "row-resize",
    "context-menu",
    "vertical-text",
    "alias",
    "copy",
    "no-drop",
  ],
  decorationStyle: ["solid", "wavy"],
  decorations: ["server", "client"],
  dismissReason: ["escape", "outside", "focus", "anchor"],
  display: ["flex", "block", "none", "grid"],
  easing: ["out", "linear", "in", "in-out", "spring"],
  editAction: ["undo", "redo", "cut", "copy", "paste", "selectAll"],
  entryProblem: ["none", "required", "tooShort", "email", "url", "pattern", "mask"],
  entryVariant: ["outline", "bare"],
  filesPhase: ["enter", "move", "leave", "drop"],
  fit: ["fill", "contain", "cover", "scaleDown", "none"],
  flexDirection: ["row", "row-reverse", "column", "column-reverse"],
  flexWrap: ["nowrap", "wrap", "wrap-reverse"],
  fontStyle: ["normal", "italic"],
  group: ["none", "group"],
  inputSource: ["pointer", "keyboard", "accessibility"],
  justify: ["start", "end", "center", "between", "around", "evenly", "stretch"],
  live: ["off", "polite", "assertive"],
  mouseButton: ["left", "right", "middle", "back", "forward"],
  orientation: ["horizontal", "vertical"],
  outline: ["auto", "none"],
  overflow: ["visible", "clip", "hidden", "scroll"],
  overlayAlign: ["start", "center", "end"],
  pattern: ["none", "slash", "checker"],
  pointerEvents: ["auto", "none"],
  popup: ["menu", "listbox", "tree", "grid", "dialog"],
  position: ["relative", "absolute"],
  role: [
    "alert",
    "alertdialog",
    "application",
    "article",
    "banner",
    "blockquote",
    "button",
    "caption",
    "cell",
    "checkbox",
    "code",
    "columnheader",
    "combobox",
    "complementary",
    "contentinfo",
    "definition",
    "deletion",
    "dialog",
    "document",
    "emphasis",
    "feed",
    "figure",
    "form",
    "generic",
    "grid",
    "gridcell",
    "group",
    "heading",
    "img",
    "insertion",
    "link",
    "list",
    "listbox",
    "listitem",
    "log",
    "main",
    "mark",
    "marquee",
    "math",
    "menu",
    "menubar",
    "menuitem",
    "menuitemcheckbox",
    "menuitemradio",
    "meter",
    "navigation",
    "none",
    "note",
    "option",
    "paragraph",
    "progressbar",
    "radio",
    "radiogroup",
    "region",
    "row",
    "rowgroup",
    "rowheader",
    "scroll",
    "scrollbar",
    "search",
    "searchbox",
    "separator",
    "slider",
    "spinbutton",
    "status",
    "strong",
    "switch",
    "tab",
    "table",
    "tablist",
    "tabpanel",
    "term",
    "text",
    "textbox",
    "time",
    "timer",
    "toolbar",
    "tooltip",
    "tree",
    "treegrid",
    "treeitem",
  ],
  roving: ["none", "horizontal", "vertical", "both", "grid"],
  rowAlign: ["nearest", "start", "center", "end"],
  rowPin: ["none", "section", "top", "bottom"],
  scrollAxis: ["y", "x", "both"],
  scrollbar: ["always", "scroll", "hidden"],
  severity: ["error", "warning", "info", "hint"],
  shadow: ["none", "2xs", "xs", "sm", "md", "lg", "xl", "2xl"],
  shownState: ["normal", "maximized", "fullscreen", "minimized", "hidden"],
  side: ["top", "right", "bottom", "left", "center"],
  stick: ["none", "top", "right", "bottom", "left"],
  textAlign: ["left", "center", "right"],
  textDecoration: ["none", "underline", "line-through"],
  textOverflow: ["clip", "ellipsis"],
  textType: ["text", "password", "search", "email", "url", "tel"],
  textWrap: ["soft", "off"],
  themeMode: ["system", "light", "dark"],
  titlebar: ["system", "custom", "none"],
  transition: ["none", "all", "look", "colors", "opacity", "shadow", "transform", "size"],
  userSelect: ["none", "text"],
  visibility: ["visible", "hidden"],
  whiteSpace: ["normal", "nowrap"],
  windowControl: ["none", "drag", "minimize", "maximize"],
  windowKind: ["normal", "dialog", "floating", "popup"],
  windowState: ["normal", "maximized", "fullscreen", "minimized"],
} as const;

/** How a value travels. */
export type ValueType =
  | "bool"
  | "u32"
  | "i32"
  | "f32"
  | "f64"
  | "string"
  | "bytes"
  | "color"
  | "length"
  | "node"
  | { readonly enum: readonly string[] }
  | { readonly list: ValueType; readonly max: number }
  | { readonly record: Readonly<Record<string, ValueType>> }
  | { readonly optional: ValueType };

/** How a value is checked where programs give it. */
export interface ValueSpec {
  readonly type: ValueType;
  readonly units?: readonly LengthUnit[];
  readonly min?: number;
  readonly max?: number;
  /** The value must be greater. */
  readonly above?: number;
  /** What holds when it is absent. */
  readonly default?: boolean | number | string;
  readonly required?: boolean;
  /** Set by guppy itself, never by programs. */
  readonly internal?: boolean;
  /** What a string must be. */
  readonly format?: "regexp" | "mask";
}

/** A value that travels under a number. */
export interface NumberedSpec extends ValueSpec {
  readonly number: number;
}
