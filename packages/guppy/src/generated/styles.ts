// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import { enums, type Align, type BorderStyle, type Cursor, type Display, type FlexDirection, type FlexWrap, type FontStyle, type Justify, type Overflow, type Position, type Shadow, type TextAlign, type TextDecoration, type TextOverflow, type ValueSpec, type Visibility, type WhiteSpace } from "./values.ts";

/** `#rgb`, `#rrggbb`, `#rrggbbaa`, `rgb(…)`, `hsl(…)`, a name of the palette such as `red-500` or `red-500/50`, or a basic CSS name. */
export type Color = string;

/** A number is px. */
export type AbsoluteLength = number | `${number}px` | `${number}rem`;

/** A number is px, a percentage a share of the parent. */
export type DefiniteLength = AbsoluteLength | `${number}%`;

/** A number is px, a percentage a share of the parent. */
export type Length = DefiniteLength | "auto";

export type StyleOpName =
  | "display"
  | "visibility"
  | "position"
  | "top"
  | "right"
  | "bottom"
  | "left"
  | "overflowX"
  | "overflowY"
  | "flexDirection"
  | "flexWrap"
  | "flexGrow"
  | "flexShrink"
  | "flexBasis"
  | "alignItems"
  | "alignSelf"
  | "alignContent"
  | "justifyContent"
  | "rowGap"
  | "columnGap"
  | "width"
  | "height"
  | "minWidth"
  | "minHeight"
  | "maxWidth"
  | "maxHeight"
  | "aspectRatio"
  | "paddingTop"
  | "paddingRight"
  | "paddingBottom"
  | "paddingLeft"
  | "marginTop"
  | "marginRight"
  | "marginBottom"
  | "marginLeft"
  | "background"
  | "color"
  | "borderColor"
  | "opacity"
  | "borderTopWidth"
  | "borderRightWidth"
  | "borderBottomWidth"
  | "borderLeftWidth"
  | "borderStyle"
  | "borderTopLeftRadius"
  | "borderTopRightRadius"
  | "borderBottomRightRadius"
  | "borderBottomLeftRadius"
  | "shadow"
  | "fontSize"
  | "fontWeight"
  | "fontFamily"
  | "fontStyle"
  | "lineHeight"
  | "textAlign"
  | "whiteSpace"
  | "textOverflow"
  | "lineClamp"
  | "textDecoration"
  | "cursor";

/** A condition a nested style depends on. */
export type StyleState = "inFocus" | "focus" | "focusVisible" | "hover" | "active" | "disabled";

/** Style keys; of two that set the same thing the later wins. */
export interface StyleValues {
  /** How the node lays out its children. */
  readonly display?: Display | undefined;
  /** Hidden nodes keep their place. */
  readonly visibility?: Visibility | undefined;
  /** `absolute` takes the node out of the flow. */
  readonly position?: Position | undefined;
  /** Distance from the top edge of the containing node. */
  readonly top?: Length | undefined;
  /** Distance from the right edge. */
  readonly right?: Length | undefined;
  /** Distance from the bottom edge. */
  readonly bottom?: Length | undefined;
  /** Distance from the left edge. */
  readonly left?: Length | undefined;
  /** What happens to content wider than the node. */
  readonly overflowX?: Overflow | undefined;
  /** What happens to content taller than the node. */
  readonly overflowY?: Overflow | undefined;
  /** The main axis. */
  readonly flexDirection?: FlexDirection | undefined;
  /** Whether children may take several lines. */
  readonly flexWrap?: FlexWrap | undefined;
  /** Share of the free space. */
  readonly flexGrow?: number | undefined;
  /** Share of the missing space. */
  readonly flexShrink?: number | undefined;
  /** Size along the main axis before growing. */
  readonly flexBasis?: Length | undefined;
  /** Children across the main axis. */
  readonly alignItems?: Align | undefined;
  /** This node across its parent's main axis. */
  readonly alignSelf?: Align | undefined;
  /** Lines across the main axis. */
  readonly alignContent?: Justify | undefined;
  /** Children along the main axis. */
  readonly justifyContent?: Justify | undefined;
  /** Space between rows. */
  readonly rowGap?: DefiniteLength | undefined;
  /** Space between columns. */
  readonly columnGap?: DefiniteLength | undefined;
  /** Width. */
  readonly width?: Length | undefined;
  /** Height. */
  readonly height?: Length | undefined;
  /** Least width. */
  readonly minWidth?: Length | undefined;
  /** Least height. */
  readonly minHeight?: Length | undefined;
  /** Greatest width. */
  readonly maxWidth?: Length | undefined;
  /** Greatest height. */
  readonly maxHeight?: Length | undefined;
  /** Width divided by height. */
  readonly aspectRatio?: number | undefined;
  /** Inner space above. */
  readonly paddingTop?: DefiniteLength | undefined;
  /** Inner space to the right. */
  readonly paddingRight?: DefiniteLength | undefined;
  /** Inner space below. */
  readonly paddingBottom?: DefiniteLength | undefined;
  /** Inner space to the left. */
  readonly paddingLeft?: DefiniteLength | undefined;
  /** Outer space above. */
  readonly marginTop?: Length | undefined;
  /** Outer space to the right. */
  readonly marginRight?: Length | undefined;
  /** Outer space below. */
  readonly marginBottom?: Length | undefined;
  /** Outer space to the left. */
  readonly marginLeft?: Length | undefined;
  /** Fill colour. */
  readonly background?: Color | undefined;
  /** Text colour. */
  readonly color?: Color | undefined;
  /** Border colour. */
  readonly borderColor?: Color | undefined;
  /** 1 is opaque; applies to the node and what it holds. */
  readonly opacity?: number | undefined;
  /** Border above. */
  readonly borderTopWidth?: AbsoluteLength | undefined;
  /** Border to the right. */
  readonly borderRightWidth?: AbsoluteLength | undefined;
  /** Border below. */
  readonly borderBottomWidth?: AbsoluteLength | undefined;
  /** Border to the left. */
  readonly borderLeftWidth?: AbsoluteLength | undefined;
  /** Line style of the border. */
  readonly borderStyle?: BorderStyle | undefined;
  /** Corner radius. */
  readonly borderTopLeftRadius?: AbsoluteLength | undefined;
  /** Corner radius. */
  readonly borderTopRightRadius?: AbsoluteLength | undefined;
  /** Corner radius. */
  readonly borderBottomRightRadius?: AbsoluteLength | undefined;
  /** Corner radius. */
  readonly borderBottomLeftRadius?: AbsoluteLength | undefined;
  /** A drop shadow of a set size. */
  readonly shadow?: Shadow | undefined;
  /** Text size; default 1rem = 16px. */
  readonly fontSize?: AbsoluteLength | undefined;
  /** 400 is normal, 700 bold. */
  readonly fontWeight?: number | undefined;
  /** A font family; `sans` is the bundled one. */
  readonly fontFamily?: string | undefined;
  /** Upright or italic. */
  readonly fontStyle?: FontStyle | undefined;
  /** Line height; a fraction is of the text size. */
  readonly lineHeight?: DefiniteLength | undefined;
  /** Where lines sit. */
  readonly textAlign?: TextAlign | undefined;
  /** Whether lines wrap. */
  readonly whiteSpace?: WhiteSpace | undefined;
  /** How cut-off text ends. */
  readonly textOverflow?: TextOverflow | undefined;
  /** The most lines of text shown. */
  readonly lineClamp?: number | undefined;
  /** A line with the text. */
  readonly textDecoration?: TextDecoration | undefined;
  /** The pointer's shape over the node. */
  readonly cursor?: Cursor | undefined;
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

/** A style, with what changes in each state of the node. */
export interface Style extends StyleValues {
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
  /** The node is disabled; replaces every other state. */
  readonly disabled?: StyleValues | undefined;
}

/** Every op of a style. */
export const styleOps: Readonly<Record<StyleOpName, ValueSpec>> = {
  display: { number: 1, type: "enum", words: enums.display },
  visibility: { number: 2, type: "enum", words: enums.visibility },
  position: { number: 3, type: "enum", words: enums.position },
  top: { number: 4, type: "length", units: ["px", "rem", "fraction", "auto"] },
  right: { number: 5, type: "length", units: ["px", "rem", "fraction", "auto"] },
  bottom: { number: 6, type: "length", units: ["px", "rem", "fraction", "auto"] },
  left: { number: 7, type: "length", units: ["px", "rem", "fraction", "auto"] },
  overflowX: { number: 8, type: "enum", words: enums.overflow },
  overflowY: { number: 9, type: "enum", words: enums.overflow },
  flexDirection: { number: 10, type: "enum", words: enums.flexDirection },
  flexWrap: { number: 11, type: "enum", words: enums.flexWrap },
  flexGrow: { number: 12, type: "f32", min: 0 },
  flexShrink: { number: 13, type: "f32", min: 0 },
  flexBasis: { number: 14, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  alignItems: { number: 15, type: "enum", words: enums.align },
  alignSelf: { number: 16, type: "enum", words: enums.align },
  alignContent: { number: 17, type: "enum", words: enums.justify },
  justifyContent: { number: 18, type: "enum", words: enums.justify },
  rowGap: { number: 19, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  columnGap: { number: 20, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  width: { number: 21, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  height: { number: 22, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  minWidth: { number: 23, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  minHeight: { number: 24, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  maxWidth: { number: 25, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  maxHeight: { number: 26, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  aspectRatio: { number: 27, type: "f32", min: 0.0001 },
  paddingTop: { number: 28, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  paddingRight: { number: 29, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  paddingBottom: { number: 30, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  paddingLeft: { number: 31, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  marginTop: { number: 32, type: "length", units: ["px", "rem", "fraction", "auto"] },
  marginRight: { number: 33, type: "length", units: ["px", "rem", "fraction", "auto"] },
  marginBottom: { number: 34, type: "length", units: ["px", "rem", "fraction", "auto"] },
  marginLeft: { number: 35, type: "length", units: ["px", "rem", "fraction", "auto"] },
  background: { number: 36, type: "color" },
  color: { number: 37, type: "color" },
  borderColor: { number: 38, type: "color" },
  opacity: { number: 39, type: "f32", min: 0, max: 1 },
  borderTopWidth: { number: 40, type: "length", units: ["px", "rem"], min: 0 },
  borderRightWidth: { number: 41, type: "length", units: ["px", "rem"], min: 0 },
  borderBottomWidth: { number: 42, type: "length", units: ["px", "rem"], min: 0 },
  borderLeftWidth: { number: 43, type: "length", units: ["px", "rem"], min: 0 },
  borderStyle: { number: 44, type: "enum", words: enums.borderStyle },
  borderTopLeftRadius: { number: 45, type: "length", units: ["px", "rem"], min: 0 },
  borderTopRightRadius: { number: 46, type: "length", units: ["px", "rem"], min: 0 },
  borderBottomRightRadius: { number: 47, type: "length", units: ["px", "rem"], min: 0 },
  borderBottomLeftRadius: { number: 48, type: "length", units: ["px", "rem"], min: 0 },
  shadow: { number: 49, type: "enum", words: enums.shadow },
  fontSize: { number: 50, type: "length", units: ["px", "rem"], min: 0 },
  fontWeight: { number: 51, type: "f32", min: 1, max: 1000 },
  fontFamily: { number: 52, type: "string" },
  fontStyle: { number: 53, type: "enum", words: enums.fontStyle },
  lineHeight: { number: 54, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  textAlign: { number: 55, type: "enum", words: enums.textAlign },
  whiteSpace: { number: 56, type: "enum", words: enums.whiteSpace },
  textOverflow: { number: 57, type: "enum", words: enums.textOverflow },
  lineClamp: { number: 58, type: "u32", min: 1, max: 65535 },
  textDecoration: { number: 59, type: "enum", words: enums.textDecoration },
  cursor: { number: 60, type: "enum", words: enums.cursor },
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
  inFocus: 1,
  focus: 2,
  focusVisible: 3,
  hover: 4,
  active: 5,
  disabled: 6,
} as const;

/** The state behind each class prefix. */
export const statePrefixes: Readonly<Record<string, StyleState>> = {
  "in-focus": "inFocus",
  focus: "focus",
  "focus-visible": "focusVisible",
  hover: "hover",
  active: "active",
  disabled: "disabled",
};
