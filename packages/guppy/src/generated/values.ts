// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

/** A unit a length may have. `fraction` is a share of the parent, 1 for 100 %. */
export type LengthUnit = "px" | "rem" | "fraction" | "auto";

export type Display = "flex" | "block" | "none";

export type Visibility = "visible" | "hidden";

export type Position = "relative" | "absolute";

export type Overflow = "visible" | "clip" | "hidden" | "scroll";

export type FlexDirection = "row" | "row-reverse" | "column" | "column-reverse";

export type FlexWrap = "nowrap" | "wrap" | "wrap-reverse";

export type Align = "start" | "end" | "center" | "baseline" | "stretch";

export type Justify = "start" | "end" | "center" | "between" | "around" | "evenly" | "stretch";

export type BorderStyle = "solid" | "dashed";

export type Shadow = "none" | "2xs" | "xs" | "sm" | "md" | "lg" | "xl" | "2xl";

export type FontStyle = "normal" | "italic";

export type TextAlign = "left" | "center" | "right";

export type WhiteSpace = "normal" | "nowrap";

export type TextOverflow = "clip" | "ellipsis";

export type TextDecoration = "none" | "underline" | "line-through";

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
  | "ns-resize";

export type ScrollAxis = "y" | "x" | "both";

export type MouseButton = "left" | "right" | "middle" | "back" | "forward";

export type InputSource = "pointer" | "keyboard" | "accessibility";

/** The words of each closed list; the wire carries the index. */
export const enums = {
  display: ["flex", "block", "none"],
  visibility: ["visible", "hidden"],
  position: ["relative", "absolute"],
  overflow: ["visible", "clip", "hidden", "scroll"],
  flexDirection: ["row", "row-reverse", "column", "column-reverse"],
  flexWrap: ["nowrap", "wrap", "wrap-reverse"],
  align: ["start", "end", "center", "baseline", "stretch"],
  justify: ["start", "end", "center", "between", "around", "evenly", "stretch"],
  borderStyle: ["solid", "dashed"],
  shadow: ["none", "2xs", "xs", "sm", "md", "lg", "xl", "2xl"],
  fontStyle: ["normal", "italic"],
  textAlign: ["left", "center", "right"],
  whiteSpace: ["normal", "nowrap"],
  textOverflow: ["clip", "ellipsis"],
  textDecoration: ["none", "underline", "line-through"],
  cursor: ["default", "pointer", "text", "move", "not-allowed", "crosshair", "grab", "grabbing", "ew-resize", "ns-resize"],
  scrollAxis: ["y", "x", "both"],
  mouseButton: ["left", "right", "middle", "back", "forward"],
  inputSource: ["pointer", "keyboard", "accessibility"],
} as const;

/** How one value is checked and written. */
export interface ValueShape {
  readonly type: "bool" | "u32" | "i32" | "f32" | "f64" | "string" | "color" | "length" | "enum";
  readonly words?: readonly string[];
  readonly units?: readonly LengthUnit[];
  readonly min?: number;
  readonly max?: number;
}

/** A value that travels under a number. */
export interface ValueSpec extends ValueShape {
  readonly number: number;
  readonly required?: boolean;
}

/** A value that travels by its place among others. */
export interface PayloadField extends ValueShape {
  readonly name: string;
}
