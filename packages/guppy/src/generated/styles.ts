// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

import { records } from "./elements.ts";

import type { DropShadow, FontFeature } from "./requests.ts";

import { type Align, type Animation, type BorderStyle, type BoxSizing, type Cursor, type DecorationStyle, type Display, type Easing, type FlexDirection, type FlexWrap, type FontStyle, type Group, type Justify, type NumberedSpec, type Outline, type Overflow, type Pattern, type PointerEvents, type Position, type Scrollbar, type Shadow, type Stick, type TextAlign, type TextDecoration, type TextOverflow, type Transition, type UserSelect, type Visibility, type WhiteSpace, enums } from "./values.ts";

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
  | "animation"
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
  | "boxShadow"
  | "boxSizing"
  | "color"
  | "columnEnd"
  | "columnGap"
  | "columnSpan"
  | "columnStart"
  | "cursor"
  | "decorationColor"
  | "decorationStyle"
  | "decorationThickness"
  | "display"
  | "flexBasis"
  | "flexDirection"
  | "flexGrow"
  | "flexShrink"
  | "flexWrap"
  | "fontFamily"
  | "fontFeatures"
  | "fontSize"
  | "fontStyle"
  | "fontWeight"
  | "gradient"
  | "gradientFrom"
  | "gradientFromStop"
  | "gradientTo"
  | "gradientToStop"
  | "gridColumns"
  | "gridRows"
  | "group"
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
  | "outline"
  | "overflowX"
  | "overflowY"
  | "paddingBottom"
  | "paddingLeft"
  | "paddingRight"
  | "paddingTop"
  | "pattern"
  | "patternColor"
  | "patternGap"
  | "patternSize"
  | "placeholderColor"
  | "pointerEvents"
  | "position"
  | "right"
  | "ringColor"
  | "ringWidth"
  | "rowEnd"
  | "rowGap"
  | "rowSpan"
  | "rowStart"
  | "scrollbar"
  | "shadow"
  | "stick"
  | "textAlign"
  | "textBackground"
  | "textDecoration"
  | "textOverflow"
  | "top"
  | "transition"
  | "transitionDelay"
  | "transitionDuration"
  | "transitionEasing"
  | "translateX"
  | "translateY"
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
  | "groupHover"
  | "hover"
  | "active"
  | "dragging"
  | "dropTarget"
  | "disabled";

/** Style keys; of two that set the same thing the later wins. */
export interface StyleValues {
  /** Lines across the main axis. */
  readonly alignContent?: Justify | undefined;
  /** Children across the main axis. */
  readonly alignItems?: Align | undefined;
  /** This node across its parent's main axis. */
  readonly alignSelf?: Align | undefined;
  /** `spin` turns an icon, `pulse` fades to and fro for as long as it shows; `fade-in` and `slide-in` run once when the node appears. */
  readonly animation?: Animation | undefined;
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
  /** Shadows of one's own, the first on top; they come to the one of `shadow`. */
  readonly boxShadow?: readonly DropShadow[] | undefined;
  /** Whether a size counts padding and border; `border` unless said otherwise. */
  readonly boxSizing?: BoxSizing | undefined;
  /** Text colour. */
  readonly color?: Color | undefined;
  /** The line it ends at. */
  readonly columnEnd?: number | undefined;
  /** Space between columns. */
  readonly columnGap?: DefiniteLength | undefined;
  /** How many columns it takes. */
  readonly columnSpan?: number | undefined;
  /** The line it begins at, from 1, or from -1 at the end; 0 leaves it to the grid. */
  readonly columnStart?: number | undefined;
  /** The pointer's shape over the node. */
  readonly cursor?: Cursor | undefined;
  /** The colour of that line; the text's unless said otherwise. */
  readonly decorationColor?: Color | undefined;
  /** How an underline is drawn. */
  readonly decorationStyle?: DecorationStyle | undefined;
  /** Px of that line. */
  readonly decorationThickness?: number | undefined;
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
  /** Features of OpenType, as `tnum` for digits of one width. */
  readonly fontFeatures?: readonly FontFeature[] | undefined;
  /** Text size; default 1rem = 16px. */
  readonly fontSize?: AbsoluteLength | undefined;
  /** Upright or italic. */
  readonly fontStyle?: FontStyle | undefined;
  /** 400 is normal, 700 bold. */
  readonly fontWeight?: number | undefined;
  /** Degrees of a gradient from `gradientFrom` to `gradientTo` in front of the background: 0 runs up, 90 to the right. */
  readonly gradient?: number | undefined;
  /** Where a gradient begins. */
  readonly gradientFrom?: Color | undefined;
  /** The share of the way up to which it is `gradientFrom`. */
  readonly gradientFromStop?: number | undefined;
  /** Where a gradient ends. */
  readonly gradientTo?: Color | undefined;
  /** The share of the way from which on it is `gradientTo`. */
  readonly gradientToStop?: number | undefined;
  /** How many columns of one width a grid has. */
  readonly gridColumns?: number | undefined;
  /** How many rows of one height a grid has. */
  readonly gridRows?: number | undefined;
  /** Whether what is inside follows the pointer on this node with `groupHover`. */
  readonly group?: Group | undefined;
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
  /** `none` leaves out the ring around a node that the keyboard has focused; show the focus some other way. */
  readonly outline?: Outline | undefined;
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
  /** A pattern in `patternColor` in front of the background. */
  readonly pattern?: Pattern | undefined;
  /** The colour of the pattern. */
  readonly patternColor?: Color | undefined;
  /** Px between stripes. */
  readonly patternGap?: number | undefined;
  /** Px of one stripe or one square; 4 unless said otherwise. */
  readonly patternSize?: number | undefined;
  /** What an empty field says. */
  readonly placeholderColor?: Color | undefined;
  /** `none` lets the pointer through to what is under the node. */
  readonly pointerEvents?: PointerEvents | undefined;
  /** `absolute` takes the node out of the flow. */
  readonly position?: Position | undefined;
  /** Distance from the right edge. */
  readonly right?: Length | undefined;
  /** The colour of that line; `ring` unless said otherwise. */
  readonly ringColor?: Color | undefined;
  /** Px of a line outside around the box, which takes no room. */
  readonly ringWidth?: number | undefined;
  /** The line it ends at. */
  readonly rowEnd?: number | undefined;
  /** Space between rows. */
  readonly rowGap?: DefiniteLength | undefined;
  /** How many rows it takes. */
  readonly rowSpan?: number | undefined;
  /** The line it begins at, from the top. */
  readonly rowStart?: number | undefined;
  /** When the thumbs of what scrolls are shown: always where there is more than fits, while it scrolls or the pointer is over it, or never. */
  readonly scrollbar?: Scrollbar | undefined;
  /** A drop shadow of a set size. */
  readonly shadow?: Shadow | undefined;
  /** Keeps the box at this edge of what it is scrolled in, where it would be scrolled away; it is drawn above the other boxes of its parent. */
  readonly stick?: Stick | undefined;
  /** Where lines sit. */
  readonly textAlign?: TextAlign | undefined;
  /** Behind the letters of a text. */
  readonly textBackground?: Color | undefined;
  /** A line with the text. */
  readonly textDecoration?: TextDecoration | undefined;
  /** How cut-off text ends. */
  readonly textOverflow?: TextOverflow | undefined;
  /** Distance from the top edge of the containing node. */
  readonly top?: Length | undefined;
  /** What changes little by little when a state or a patch changes it: `colors`, `opacity`, `shadow`, `transform` (`translateX` and `translateY`), all of these (`look`), or `size`: width, height, their limits and the position, each where it is px or a share before and after. `all` is everything. */
  readonly transition?: Transition | undefined;
  /** Milliseconds before it begins. */
  readonly transitionDelay?: number | undefined;
  /** Milliseconds of a transition; 150 unless said otherwise. */
  readonly transitionDuration?: number | undefined;
  /** How it runs. */
  readonly transitionEasing?: Easing | undefined;
  /** How far to the right of its place it is drawn; nothing else moves. */
  readonly translateX?: AbsoluteLength | undefined;
  /** How far below its place it is drawn. */
  readonly translateY?: AbsoluteLength | undefined;
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
  /** The pointer is over the nearest node around it that is a `group`. */
  readonly groupHover?: StyleValues | undefined;
  /** The pointer is over the node. */
  readonly hover?: StyleValues | undefined;
  /** The primary button is held down on the node. */
  readonly active?: StyleValues | undefined;
  /** The node is being dragged. */
  readonly dragging?: StyleValues | undefined;
  /** Something is being dragged that would be dropped on the node. */
  readonly dropTarget?: StyleValues | undefined;
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
  /** The pointer is over the nearest node around it that is a `group`. */
  readonly groupHover?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** The pointer is over the node. */
  readonly hover?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** The primary button is held down on the node. */
  readonly active?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** The node is being dragged. */
  readonly dragging?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
  /** Something is being dragged that would be dropped on the node. */
  readonly dropTarget?: StyleValues & { readonly dark?: StyleValues | undefined } | undefined;
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
  animation: { number: 3, type: { enum: enums.animation } },
  aspectRatio: { number: 4, type: "f32", min: 0.0001 },
  background: { number: 5, type: "color" },
  borderBottomLeftRadius: { number: 6, type: "length", units: ["px", "rem"], min: 0 },
  borderBottomRightRadius: { number: 7, type: "length", units: ["px", "rem"], min: 0 },
  borderBottomWidth: { number: 8, type: "length", units: ["px", "rem"], min: 0 },
  borderColor: { number: 9, type: "color" },
  borderLeftWidth: { number: 10, type: "length", units: ["px", "rem"], min: 0 },
  borderRightWidth: { number: 11, type: "length", units: ["px", "rem"], min: 0 },
  borderStyle: { number: 12, type: { enum: enums.borderStyle } },
  borderTopLeftRadius: { number: 13, type: "length", units: ["px", "rem"], min: 0 },
  borderTopRightRadius: { number: 14, type: "length", units: ["px", "rem"], min: 0 },
  borderTopWidth: { number: 15, type: "length", units: ["px", "rem"], min: 0 },
  bottom: { number: 16, type: "length", units: ["px", "rem", "fraction", "auto"] },
  boxShadow: { number: 17, type: { list: { record: records.DropShadow }, max: 16 } },
  boxSizing: { number: 18, type: { enum: enums.boxSizing } },
  color: { number: 19, type: "color" },
  columnEnd: { number: 20, type: "i32", min: -1000, max: 1000 },
  columnGap: { number: 21, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  columnSpan: { number: 22, type: "u32", min: 1, max: 1000 },
  columnStart: { number: 23, type: "i32", min: -1000, max: 1000 },
  cursor: { number: 24, type: { enum: enums.cursor } },
  decorationColor: { number: 25, type: "color" },
  decorationStyle: { number: 26, type: { enum: enums.decorationStyle } },
  decorationThickness: { number: 27, type: "f32", min: 0, max: 64 },
  display: { number: 28, type: { enum: enums.display } },
  flexBasis: { number: 29, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  flexDirection: { number: 30, type: { enum: enums.flexDirection } },
  flexGrow: { number: 31, type: "f32", min: 0 },
  flexShrink: { number: 32, type: "f32", min: 0 },
  flexWrap: { number: 33, type: { enum: enums.flexWrap } },
  fontFamily: { number: 34, type: "string" },
  fontFeatures: { number: 35, type: { list: { record: records.FontFeature }, max: 32 } },
  fontSize: { number: 36, type: "length", units: ["px", "rem"], min: 0 },
  fontStyle: { number: 37, type: { enum: enums.fontStyle } },
  fontWeight: { number: 38, type: "f32", min: 1, max: 1000 },
  gradient: { number: 39, type: "f32", min: 0, max: 360 },
  gradientFrom: { number: 40, type: "color" },
  gradientFromStop: { number: 41, type: "f32", min: 0, max: 1 },
  gradientTo: { number: 42, type: "color" },
  gradientToStop: { number: 43, type: "f32", min: 0, max: 1 },
  gridColumns: { number: 44, type: "u32", min: 1, max: 1000 },
  gridRows: { number: 45, type: "u32", min: 1, max: 1000 },
  group: { number: 46, type: { enum: enums.group } },
  height: { number: 47, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  justifyContent: { number: 48, type: { enum: enums.justify } },
  left: { number: 49, type: "length", units: ["px", "rem", "fraction", "auto"] },
  lineClamp: { number: 50, type: "u32", min: 1, max: 65535 },
  lineHeight: { number: 51, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  marginBottom: { number: 52, type: "length", units: ["px", "rem", "fraction", "auto"] },
  marginLeft: { number: 53, type: "length", units: ["px", "rem", "fraction", "auto"] },
  marginRight: { number: 54, type: "length", units: ["px", "rem", "fraction", "auto"] },
  marginTop: { number: 55, type: "length", units: ["px", "rem", "fraction", "auto"] },
  maxHeight: { number: 56, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  maxWidth: { number: 57, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  minHeight: { number: 58, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  minWidth: { number: 59, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
  opacity: { number: 60, type: "f32", min: 0, max: 1 },
  outline: { number: 61, type: { enum: enums.outline } },
  overflowX: { number: 62, type: { enum: enums.overflow } },
  overflowY: { number: 63, type: { enum: enums.overflow } },
  paddingBottom: { number: 64, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  paddingLeft: { number: 65, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  paddingRight: { number: 66, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  paddingTop: { number: 67, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  pattern: { number: 68, type: { enum: enums.pattern } },
  patternColor: { number: 69, type: "color" },
  patternGap: { number: 70, type: "f32", min: 0.5, max: 255 },
  patternSize: { number: 71, type: "f32", min: 0.5, max: 255 },
  placeholderColor: { number: 72, type: "color" },
  pointerEvents: { number: 73, type: { enum: enums.pointerEvents } },
  position: { number: 74, type: { enum: enums.position } },
  right: { number: 75, type: "length", units: ["px", "rem", "fraction", "auto"] },
  ringColor: { number: 76, type: "color" },
  ringWidth: { number: 77, type: "f32", min: 0, max: 64 },
  rowEnd: { number: 78, type: "i32", min: -1000, max: 1000 },
  rowGap: { number: 79, type: "length", units: ["px", "rem", "fraction"], min: 0 },
  rowSpan: { number: 80, type: "u32", min: 1, max: 1000 },
  rowStart: { number: 81, type: "i32", min: -1000, max: 1000 },
  scrollbar: { number: 82, type: { enum: enums.scrollbar } },
  shadow: { number: 83, type: { enum: enums.shadow } },
  stick: { number: 84, type: { enum: enums.stick } },
  textAlign: { number: 85, type: { enum: enums.textAlign } },
  textBackground: { number: 86, type: "color" },
  textDecoration: { number: 87, type: { enum: enums.textDecoration } },
  textOverflow: { number: 88, type: { enum: enums.textOverflow } },
  top: { number: 89, type: "length", units: ["px", "rem", "fraction", "auto"] },
  transition: { number: 90, type: { enum: enums.transition } },
  transitionDelay: { number: 91, type: "f32", min: 0, max: 60000 },
  transitionDuration: { number: 92, type: "f32", min: 0, max: 60000 },
  transitionEasing: { number: 93, type: { enum: enums.easing } },
  translateX: { number: 94, type: "length", units: ["px", "rem"] },
  translateY: { number: 95, type: "length", units: ["px", "rem"] },
  userSelect: { number: 96, type: { enum: enums.userSelect } },
  visibility: { number: 97, type: { enum: enums.visibility } },
  whiteSpace: { number: 98, type: { enum: enums.whiteSpace } },
  width: { number: 99, type: "length", units: ["px", "rem", "fraction", "auto"], min: 0 },
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
  groupHover: 9,
  hover: 10,
  active: 11,
  dragging: 12,
  dropTarget: 13,
  disabled: 14,
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
  "group-hover": "groupHover",
  hover: "hover",
  active: "active",
  dragging: "dragging",
  "drop-target": "dropTarget",
  disabled: "disabled",
};
