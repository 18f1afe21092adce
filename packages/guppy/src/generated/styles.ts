// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import { type Align, type BorderStyle, type BoxSizing, type Cursor, type Display, type FlexDirection, type FlexWrap, type FontStyle, type Justify, type NumberedSpec, type Overflow, type PointerEvents, type Position, type Shadow, type TextAlign, type TextDecoration, type TextOverflow, type UserSelect, type Visibility, type WhiteSpace, enums } from "./values.ts";

/** `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(…)`, `hsl(…)`, a token of the theme such as `surface` or `surface/50`, a name of the palette such as `red-500` or `red-500/50`, or a basic CSS name. */
export type Color = string;

/** A number is px. */
export type AbsoluteLength = number | `${number}px` | `${number}rem`;

/** A number is px, a percentage a share of the parent. */
export type DefiniteLength = AbsoluteLength | `${number}%`;

/** A number is px, a percentage a share of the parent. */
export type Length = DefiniteLength | "auto";

export type StyleOpName =
  | "alignContent"
  | "alignItems"
  | "alignSelf"
  | "aspectRatio"
  | "background"
  | "borderBottomLeftRadius"
  | "borderBottomRightRadius"
  | "borderBottomWidth"
  | "borderColor"
  | "borderLeftWidth"
  | "borderRightWidth"
  | "borderStyle"
  | "borderTopLeftRadius"
  | "borderTopRightRadius"
  | "borderTopWidth"
  | "bottom"
  | "boxSizing"
  | "color"
  | "columnGap"
  | "cursor"
  | "display"
  | "flexBasis"
  | "flexDirection"
  | "flexGrow"
  | "flexShrink"
  | "flexWrap"
  | "fontFamily"
  | "fontSize"
  | "fontStyle"
  | "fontWeight"
  | "height"
  | "justifyContent"
  | "left"
  | "lineClamp"
  | "lineHeight"
  | "marginBottom"
  | "marginLeft"
  | "marginRight"
  | "marginTop"
  | "maxHeight"
  | "maxWidth"
  | "minHeight"
  | "minWidth"
  | "opacity"
  | "overflowX"
  | "overflowY"
  | "paddingBottom"
  | "paddingLeft"
  | "paddingRight"
  | "paddingTop"
  | "pointerEvents"
  | "position"
  | "right"
  | "rowGap"
  | "shadow"
  | "textAlign"
  | "textDecoration"
  | "textOverflow"
  | "top"
  | "userSelect"
  | "visibility"
  | "whiteSpace"
  | "width";

/** A condition a nested style depends on. */
export type StyleState =
  | "checked"
  | "mixed"
  | "selected"
  | "open"
  | "invalid"
  | "inFocus"
  | "focus"
  | "focusVisible"
  | "hover"
  | "active"
  | "disabled";

/** Style keys; of two that set the same thing the later wins. */
export interface StyleValues {
  /** Lines across the main axis. */
  readonly alignContent?: Justify | undefined;
  /** Children across the main axis. */
  readonly alignItems?: Align | undefined;
  /** This node across its parent's main axis. */
  readonly alignSelf?: Align | undefined;
  /** Width divided by height. */
  readonly aspectRatio?: number | undefined;
  /** Fill colour. */
  readonly background?: Color | undefined;
  /** Corner radius. */
  readonly borderBottomLeftRadius?: AbsoluteLength | undefined;
  /** Corner radius. */
  readonly borderBottomRightRadius?: AbsoluteLength | undefined;
  /** Border below. */
  readonly borderBottomWidth?: AbsoluteLength | undefined;
  /** Border colour. */
  readonly borderColor?: Color | undefined;
  /** Border to the left. */
  readonly borderLeftWidth?: AbsoluteLength | undefined;
  /** Border to the right. */
  readonly borderRightWidth?: AbsoluteLength | undefined;
  /** Line style of the border. */
  readonly borderStyle?: BorderStyle | undefined;
  /** Corner radius. */
  readonly borderTopLeftRadius?: AbsoluteLength | undefined;
  /** Corner radius. */
  readonly borderTopRightRadius?: AbsoluteLength | undefined;
  /** Border above. */
  readonly borderTopWidth?: AbsoluteLength | undefined;
  /** Distance from the bottom edge. */
  readonly bottom?: Length | undefined;
  /** Whether a size counts padding and border; `border` unless said otherwise. */
  readonly boxSizing?: BoxSizing | undefined;
  /** Text colour. */
  readonly color?: Color | undefined;
  /** Space between columns. */
  readonly columnGap?: DefiniteLength | undefined;
  /** The pointer's shape over the node. */
  readonly cursor?: Cursor | undefined;
  /** How the node lays out its children. */
  readonly display?: Display | undefined;
  /** Size along the main axis before growing. */
  readonly flexBasis?: Length | undefined;
  /** The main axis. */
  readonly flexDirection?: FlexDirection | undefined;
  /** Share of the free space. */
  readonly flexGrow?: number | undefined;
  /** Share of the missing space. */
  readonly flexShrink?: number | undefined;
  /** Whether children may take several lines. */
  readonly flexWrap?: FlexWrap | undefined;
  /** A font family, or several with commas between them, of which the first that is there is taken; `sans` and `mono` are bundled. */
  readonly fontFamily?: string | undefined;
  /** Text size; default 1rem = 16px. */
  readonly fontSize?: AbsoluteLength | undefined;
  /** Upright or italic. */
  readonly fontStyle?: FontStyle | undefined;
  /** 400 is normal, 700 bold. */
  readonly fontWeight?: number | undefined;
  /** Height. */
  readonly height?: Length | undefined;
  /** Children along the main axis. */
  readonly justifyContent?: Justify | undefined;
  /** Distance from the left edge. */
  readonly left?: Length | undefined;
  /** The most lines of text shown. */
  readonly lineClamp?: number | undefined;
  /** Line height; a fraction is of the text size. */
  readonly lineHeight?: DefiniteLength | undefined;
  /** Outer space below. */
  readonly marginBottom?: Length | undefined;
  /** Outer space to the left. */
  readonly marginLeft?: Length | undefined;
  /** Outer space to the right. */
  readonly marginRight?: Length | undefined;
  /** Outer space above. */
  readonly marginTop?: Length | undefined;
  /** Greatest height. */
  readonly maxHeight?: Length | undefined;
  /** Greatest width. */
  readonly maxWidth?: Length | undefined;
  /** Least height. */
  readonly minHeight?: Length | undefined;
  /** Least width. */
  readonly minWidth?: Length | undefined;
  /** 1 is opaque; applies to the node and what it holds. */
  readonly opacity?: number | undefined;
  /** What happens to content wider than the node. */
  readonly overflowX?: Overflow | undefined;
  /** What happens to content taller than the node. */
  readonly overflowY?: Overflow | undefined;
  /** Inner space below. */
  readonly paddingBottom?: DefiniteLength | undefined;
  /** Inner space to the left. */
  readonly paddingLeft?: DefiniteLength | undefined;
  /** Inner space to the right. */
  readonly paddingRight?: DefiniteLength | undefined;
  /** Inner space above. */
  readonly paddingTop?: DefiniteLength | undefined;
  /** `none` lets the pointer through to what is under the node. */
  readonly pointerEvents?: PointerEvents | undefined;
  /** `absolute` takes the node out of the flow. */
  readonly position?: Position | undefined;
  /** Distance from the right edge. */
  readonly right?: Length | undefined;
  /** Space between rows. */
  readonly rowGap?: DefiniteLength | undefined;
  /** A drop shadow of a set size. */
  readonly shadow?: Shadow | undefined;
  /** Where lines sit. */
  readonly textAlign?: TextAlign | undefined;
  /** A line with the text. */
  readonly textDecoration?: TextDecoration | undefined;
  /** How cut-off text ends. */
  readonly textOverflow?: TextOverflow | undefined;
  /** Distance from the top edge of the containing node. */
  readonly top?: Length | undefined;
  /** Whether the pointer selects text: from one text to another within the outermost node that says so. */
  readonly userSelect?: UserSelect | undefined;
  /** Hidden nodes keep their place. */
  readonly visibility?: Visibility | undefined;
  /** Whether lines wrap. */
  readonly whiteSpace?: WhiteSpace | undefined;
  /** Width. */
  readonly width?: Length | undefined;
  /** All four distances. */
  readonly inset?: Length | undefined;
  /** Both axes. */
  readonly overflow?: Overflow | undefined;
  /** Both gaps. */
  readonly gap?: DefiniteLength | undefined;
  /** Width and height. */
  readonly size?: Length | undefined;
  /** Least width and height. */
  readonly minSize?: Length | undefined;
  /** Greatest width and height. */
  readonly maxSize?: Length | undefined;
  /** All four sides. */
  readonly padding?: DefiniteLength | undefined;
  /** Left and right. */
  readonly paddingX?: DefiniteLength | undefined;
  /** Top and bottom. */
  readonly paddingY?: DefiniteLength | undefined;
  /** All four sides. */
  readonly margin?: Length | undefined;
  /** Left and right. */
  readonly marginX?: Length | undefined;
  /** Top and bottom. */
  readonly marginY?: Length | undefined;
  /** All four sides. */
  readonly borderWidth?: AbsoluteLength | undefined;
  /** Left and right. */
  readonly borderXWidth?: AbsoluteLength | undefined;
  /** Top and bottom. */
  readonly borderYWidth?: AbsoluteLength | undefined;
  /** All four corners. */
  readonly borderRadius?: AbsoluteLength | undefined;
  /** Both upper corners. */
  readonly borderTopRadius?: AbsoluteLength | undefined;
  /** Both lower corners. */
  readonly borderBottomRadius?: AbsoluteLength | undefined;
  /** Both left corners. */
  readonly borderLeftRadius?: AbsoluteLength | undefined;
  /** Both right corners. */
  readonly borderRightRadius?: AbsoluteLength | undefined;
}

/** What of a style holds under a dark theme only. */
export interface DarkStyle extends StyleValues {
  /** The node's `checked` is `on`. */
  readonly checked?: StyleValues | undefined;
  /** The node's `checked` is `mixed`. */
  readonly mixed?: StyleValues | undefined;
  /** The node's `selected` is true. */
  readonly selected?: StyleValues | undefined;
  /** The node's `expanded` is true. */
  readonly open?: StyleValues | undefined;
  /** The node's `invalid` is true. */
  readonly invalid?: StyleValues | undefined;
  /** The node or one of its descendants has focus. */
  readonly inFocus?: StyleValues | undefined;
  /** The node has focus. */
  readonly focus?: StyleValues | undefined;
  /** The node has focus and the last input was the keyboard. */
  readonly focusVisible?: StyleValues | undefined;
  /** The pointer is over the node. */
  readonly hover?: StyleValues | undefined;
  /** The primary button is held down on the node. */
  readonly active?: StyleValues | undefined;
  /** The node is disabled; replaces what focus and the pointer do. */
  readonly disabled?: StyleValues | undefined;
}

/** A style, with what changes in each state of the node. */
export interface Style extends StyleValues {
  /** The node's `checked` is `on`. */
  readonly checked?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** The node's `checked` is `mixed`. */
  readonly mixed?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** The node's `selected` is true. */
  readonly selected?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** The node's `expanded` is true. */
  readonly open?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** The node's `invalid` is true. */
  readonly invalid?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** The node or one of its descendants has focus. */
  readonly inFocus?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** The node has focus. */
  readonly focus?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** The node has focus and the last input was the keyboard. */
  readonly focusVisible?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** The pointer is over the node. */
  readonly hover?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** The primary button is held down on the node. */
  readonly active?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** The node is disabled; replaces what focus and the pointer do. */
  readonly disabled?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** What comes on top of the rest under a dark theme. */
  readonly dark?: DarkStyle | undefined;
}

/** Every op of a style. */
export const styleOps: Readonly<Record<StyleOpName, NumberedSpec>> = {
  alignContent: { number: 0, type: { enum: enums.justify } },
  alignItems: { number: 1, type: { enum: enums.align } },
  alignSelf: { number: 2, type: { enum: enums.align } },
  aspectRatio: { number: 3, type: "f32", min: 0.0001 },
  background: { number: 4, type: "color" },
  borderBottomLeftRadius: { number: 5, type: "length", units: ["px", "rem"], min: 0 },
  borderBottomRightRadius: { number: 6, type: "length", units: ["px", "rem"], min: 0 },
  borderBottomWidth: { number: 7, type: "length", units: ["px", "rem"], min: 0 },
  borderColor: { number: 8, type: "color" },
  borderLeftWidth: { number: 9, type: "length", units: ["px", "rem"], min: 0 },
  borderRightWidth: { number: 10, type: "length", units: ["px", "rem"], min: 0 },
  borderStyle: { number: 11, type: { enum: enums.borderStyle } },
  borderTopLeftRadius: { number: 12, type: "length", units: ["px", "rem"], min: 0 },
  borderTopRightRadius: { number: 13, type: "length", units: ["px", "rem"], min: 0 },
  borderTopWidth: { number: 14, type: "length", units: ["px", "rem"], min: 0 },
  bottom: { number: 15, type: "length", units: ["px", "rem", "fraction", "auto"] },
  boxSizing: { number: 16, type: { enum: enums.boxSizing } },
  color: { number: 17, type: "color" },
  columnGap: { number: 18, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  cursor: { number: 19, type: { enum: enums.cursor } },
  display: { number: 20, type: { enum: enums.display } },
  flexBasis: { number: 21, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  flexDirection: { number: 22, type: { enum: enums.flexDirection } },
  flexGrow: { number: 23, type: "f32", min: 0 },
  flexShrink: { number: 24, type: "f32", min: 0 },
  flexWrap: { number: 25, type: { enum: enums.flexWrap } },
  fontFamily: { number: 26, type: "string" },
  fontSize: { number: 27, type: "length", units: ["px", "rem"], min: 0 },
  fontStyle: { number: 28, type: { enum: enums.fontStyle } },
  fontWeight: { number: 29, type: "f32", min: 1, max: 1000 },
  height: { number: 30, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  justifyContent: { number: 31, type: { enum: enums.justify } },
  left: { number: 32, type: "length", units: ["px", "rem", "fraction", "auto"] },
  lineClamp: { number: 33, type: "u32", min: 1, max: 65535 },
  lineHeight: { number: 34, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  marginBottom: { number: 35, type: "length", units: ["px", "rem", "fraction", "auto"] },
  marginLeft: { number: 36, type: "length", units: ["px", "rem", "fraction", "auto"] },
  marginRight: { number: 37, type: "length", units: ["px", "rem", "fraction", "auto"] },
  marginTop: { number: 38, type: "length", units: ["px", "rem", "fraction", "auto"] },
  maxHeight: { number: 39, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  maxWidth: { number: 40, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  minHeight: { number: 41, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  minWidth: { number: 42, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  opacity: { number: 43, type: "f32", min: 0, max: 1 },
  overflowX: { number: 44, type: { enum: enums.overflow } },
  overflowY: { number: 45, type: { enum: enums.overflow } },
  paddingBottom: { number: 46, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  paddingLeft: { number: 47, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  paddingRight: { number: 48, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  paddingTop: { number: 49, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  pointerEvents: { number: 50, type: { enum: enums.pointerEvents } },
  position: { number: 51, type: { enum: enums.position } },
  right: { number: 52, type: "length", units: ["px", "rem", "fraction", "auto"] },
  rowGap: { number: 53, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  shadow: { number: 54, type: { enum: enums.shadow } },
  textAlign: { number: 55, type: { enum: enums.textAlign } },
  textDecoration: { number: 56, type: { enum: enums.textDecoration } },
  textOverflow: { number: 57, type: { enum: enums.textOverflow } },
  top: { number: 58, type: "length", units: ["px", "rem", "fraction", "auto"] },
  userSelect: { number: 59, type: { enum: enums.userSelect } },
  visibility: { number: 60, type: { enum: enums.visibility } },
  whiteSpace: { number: 61, type: { enum: enums.whiteSpace } },
  width: { number: 62, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
};

/** Keys that stand for several ops. */
export const shorthands: Readonly<Record<string, readonly StyleOpName[]>> = {
  inset: ["top", "right", "bottom", "left"],
  overflow: ["overflowX", "overflowY"],
  gap: ["rowGap", "columnGap"],
  size: ["width", "height"],
  minSize: ["minWidth", "minHeight"],
  maxSize: ["maxWidth", "maxHeight"],
  padding: ["paddingTop", "paddingRight", "paddingBottom", "paddingLeft"],
  paddingX: ["paddingLeft", "paddingRight"],
  paddingY: ["paddingTop", "paddingBottom"],
  margin: ["marginTop", "marginRight", "marginBottom", "marginLeft"],
  marginX: ["marginLeft", "marginRight"],
  marginY: ["marginTop", "marginBottom"],
  borderWidth: ["borderTopWidth", "borderRightWidth", "borderBottomWidth", "borderLeftWidth"],
  borderXWidth: ["borderLeftWidth", "borderRightWidth"],
  borderYWidth: ["borderTopWidth", "borderBottomWidth"],
  borderRadius: ["borderTopLeftRadius", "borderTopRightRadius", "borderBottomRightRadius", "borderBottomLeftRadius"],
  borderTopRadius: ["borderTopLeftRadius", "borderTopRightRadius"],
  borderBottomRadius: ["borderBottomLeftRadius", "borderBottomRightRadius"],
  borderLeftRadius: ["borderTopLeftRadius", "borderBottomLeftRadius"],
  borderRightRadius: ["borderTopRightRadius", "borderBottomRightRadius"],
};

/** The base style and each state, weakest first. */
export const stateNumbers = {
  base: 0,
  checked: 1,
  mixed: 2,
  selected: 3,
  open: 4,
  invalid: 5,
  inFocus: 6,
  focus: 7,
  focusVisible: 8,
  hover: 9,
  active: 10,
  disabled: 11,
} as const;

/** The state behind each class prefix. */
export const statePrefixes: Readonly<Record<string, StyleState>> = {
  checked: "checked",
  mixed: "mixed",
  selected: "selected",
  open: "open",
  invalid: "invalid",
  "in-focus": "inFocus",
  focus: "focus",
  "focus-visible": "focusVisible",
  hover: "hover",
  active: "active",
  disabled: "disabled",
};
