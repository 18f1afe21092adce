// Class names, Tailwind-like: fixed words, and prefixes that take a value from a scale or in brackets (`p-4`, `w-[12px]`).
// Data for `classes.ts` and the reference pages; a class never leaves JavaScript.

/** Where the value after a class prefix comes from. */
export type ScaleName =
  | "spacing"
  | "color"
  | "fontSize"
  | "radius"
  | "borderWidth"
  | "percent"
  | "number"
  | "fontWeight"
  | "fontFamily"
  | "lineHeight"
  | "ratio";

/** One way to read the value after a class prefix. */
export interface ClassRule {
  /** The op or shorthand the class sets. */
  readonly style: string;
  readonly scale: ScaleName;
  /** True when `-prefix-…` negates the value. */
  readonly negative?: boolean;
}

const percent = (value: number): string => `${value}%`;

/** Words that stand for style keys as they are. */
export const fixedClasses: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  flex: { display: "flex" },
  block: { display: "block" },
  hidden: { display: "none" },
  visible: { visibility: "visible" },
  invisible: { visibility: "hidden" },
  relative: { position: "relative" },
  absolute: { position: "absolute" },
  "flex-row": { display: "flex", flexDirection: "row" },
  "flex-row-reverse": { display: "flex", flexDirection: "row-reverse" },
  "flex-col": { display: "flex", flexDirection: "column" },
  "flex-col-reverse": { display: "flex", flexDirection: "column-reverse" },
  "flex-wrap": { flexWrap: "wrap" },
  "flex-wrap-reverse": { flexWrap: "wrap-reverse" },
  "flex-nowrap": { flexWrap: "nowrap" },
  "flex-1": { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  "flex-auto": { flexGrow: 1, flexShrink: 1, flexBasis: "auto" },
  "flex-initial": { flexGrow: 0, flexShrink: 1, flexBasis: "auto" },
  "flex-none": { flexGrow: 0, flexShrink: 0, flexBasis: "auto" },
  grow: { flexGrow: 1 },
  "grow-0": { flexGrow: 0 },
  shrink: { flexShrink: 1 },
  "shrink-0": { flexShrink: 0 },
  "items-start": { alignItems: "start" },
  "items-end": { alignItems: "end" },
  "items-center": { alignItems: "center" },
  "items-baseline": { alignItems: "baseline" },
  "items-stretch": { alignItems: "stretch" },
  "self-start": { alignSelf: "start" },
  "self-end": { alignSelf: "end" },
  "self-center": { alignSelf: "center" },
  "self-baseline": { alignSelf: "baseline" },
  "self-stretch": { alignSelf: "stretch" },
  "justify-start": { justifyContent: "start" },
  "justify-end": { justifyContent: "end" },
  "justify-center": { justifyContent: "center" },
  "justify-between": { justifyContent: "between" },
  "justify-around": { justifyContent: "around" },
  "justify-evenly": { justifyContent: "evenly" },
  "justify-stretch": { justifyContent: "stretch" },
  "content-start": { alignContent: "start" },
  "content-end": { alignContent: "end" },
  "content-center": { alignContent: "center" },
  "content-between": { alignContent: "between" },
  "content-around": { alignContent: "around" },
  "content-evenly": { alignContent: "evenly" },
  "content-stretch": { alignContent: "stretch" },
  "box-border": { boxSizing: "border" },
  "box-content": { boxSizing: "content" },
  "overflow-visible": { overflow: "visible" },
  "overflow-clip": { overflow: "clip" },
  "overflow-hidden": { overflow: "hidden" },
  "overflow-scroll": { overflow: "scroll" },
  "overflow-x-scroll": { overflowX: "scroll" },
  "overflow-y-scroll": { overflowY: "scroll" },
  "overflow-x-hidden": { overflowX: "hidden" },
  "overflow-y-hidden": { overflowY: "hidden" },
  border: { borderWidth: 1 },
  "border-x": { borderXWidth: 1 },
  "border-y": { borderYWidth: 1 },
  "border-t": { borderTopWidth: 1 },
  "border-r": { borderRightWidth: 1 },
  "border-b": { borderBottomWidth: 1 },
  "border-l": { borderLeftWidth: 1 },
  "border-solid": { borderStyle: "solid" },
  "border-dashed": { borderStyle: "dashed" },
  "shadow-none": { shadow: "none" },
  "shadow-2xs": { shadow: "2xs" },
  "shadow-xs": { shadow: "xs" },
  "shadow-sm": { shadow: "sm" },
  shadow: { shadow: "sm" },
  "shadow-md": { shadow: "md" },
  "shadow-lg": { shadow: "lg" },
  "shadow-xl": { shadow: "xl" },
  "shadow-2xl": { shadow: "2xl" },
  italic: { fontStyle: "italic" },
  "not-italic": { fontStyle: "normal" },
  underline: { textDecoration: "underline" },
  "line-through": { textDecoration: "line-through" },
  "no-underline": { textDecoration: "none" },
  "text-left": { textAlign: "left" },
  "text-center": { textAlign: "center" },
  "text-right": { textAlign: "right" },
  "whitespace-normal": { whiteSpace: "normal" },
  "whitespace-nowrap": { whiteSpace: "nowrap" },
  "text-ellipsis": { textOverflow: "ellipsis" },
  "text-clip": { textOverflow: "clip" },
  truncate: { overflow: "hidden", whiteSpace: "nowrap", textOverflow: "ellipsis" },
  "cursor-default": { cursor: "default" },
  "cursor-pointer": { cursor: "pointer" },
  "cursor-text": { cursor: "text" },
  "cursor-move": { cursor: "move" },
  "cursor-not-allowed": { cursor: "not-allowed" },
  "cursor-crosshair": { cursor: "crosshair" },
  "cursor-grab": { cursor: "grab" },
  "cursor-grabbing": { cursor: "grabbing" },
  "cursor-ew-resize": { cursor: "ew-resize" },
  "cursor-ns-resize": { cursor: "ns-resize" },
  "pointer-events-auto": { pointerEvents: "auto" },
  "pointer-events-none": { pointerEvents: "none" },
  "select-none": { userSelect: "none" },
  "select-text": { userSelect: "text" },
};

/** A prefix may have several rules: the first whose scale or bracket syntax takes the value wins (`text-lg`, `text-red-500`). */
export const prefixedClasses: Readonly<Record<string, readonly ClassRule[]>> = {
  p: [{ style: "padding", scale: "spacing" }],
  px: [{ style: "paddingX", scale: "spacing" }],
  py: [{ style: "paddingY", scale: "spacing" }],
  pt: [{ style: "paddingTop", scale: "spacing" }],
  pr: [{ style: "paddingRight", scale: "spacing" }],
  pb: [{ style: "paddingBottom", scale: "spacing" }],
  pl: [{ style: "paddingLeft", scale: "spacing" }],
  m: [{ style: "margin", scale: "spacing", negative: true }],
  mx: [{ style: "marginX", scale: "spacing", negative: true }],
  my: [{ style: "marginY", scale: "spacing", negative: true }],
  mt: [{ style: "marginTop", scale: "spacing", negative: true }],
  mr: [{ style: "marginRight", scale: "spacing", negative: true }],
  mb: [{ style: "marginBottom", scale: "spacing", negative: true }],
  ml: [{ style: "marginLeft", scale: "spacing", negative: true }],
  gap: [{ style: "gap", scale: "spacing" }],
  "gap-x": [{ style: "columnGap", scale: "spacing" }],
  "gap-y": [{ style: "rowGap", scale: "spacing" }],
  w: [{ style: "width", scale: "spacing" }],
  h: [{ style: "height", scale: "spacing" }],
  size: [{ style: "size", scale: "spacing" }],
  "min-w": [{ style: "minWidth", scale: "spacing" }],
  "min-h": [{ style: "minHeight", scale: "spacing" }],
  "max-w": [{ style: "maxWidth", scale: "spacing" }],
  "max-h": [{ style: "maxHeight", scale: "spacing" }],
  basis: [{ style: "flexBasis", scale: "spacing" }],
  grow: [{ style: "flexGrow", scale: "number" }],
  shrink: [{ style: "flexShrink", scale: "number" }],
  inset: [{ style: "inset", scale: "spacing", negative: true }],
  top: [{ style: "top", scale: "spacing", negative: true }],
  right: [{ style: "right", scale: "spacing", negative: true }],
  bottom: [{ style: "bottom", scale: "spacing", negative: true }],
  left: [{ style: "left", scale: "spacing", negative: true }],
  aspect: [{ style: "aspectRatio", scale: "ratio" }],
  bg: [{ style: "background", scale: "color" }],
  text: [
    { style: "fontSize", scale: "fontSize" },
    { style: "color", scale: "color" },
  ],
  border: [
    { style: "borderWidth", scale: "borderWidth" },
    { style: "borderColor", scale: "color" },
  ],
  "border-x": [{ style: "borderXWidth", scale: "borderWidth" }],
  "border-y": [{ style: "borderYWidth", scale: "borderWidth" }],
  "border-t": [{ style: "borderTopWidth", scale: "borderWidth" }],
  "border-r": [{ style: "borderRightWidth", scale: "borderWidth" }],
  "border-b": [{ style: "borderBottomWidth", scale: "borderWidth" }],
  "border-l": [{ style: "borderLeftWidth", scale: "borderWidth" }],
  rounded: [{ style: "borderRadius", scale: "radius" }],
  "rounded-t": [{ style: "borderTopRadius", scale: "radius" }],
  "rounded-b": [{ style: "borderBottomRadius", scale: "radius" }],
  "rounded-l": [{ style: "borderLeftRadius", scale: "radius" }],
  "rounded-r": [{ style: "borderRightRadius", scale: "radius" }],
  "rounded-tl": [{ style: "borderTopLeftRadius", scale: "radius" }],
  "rounded-tr": [{ style: "borderTopRightRadius", scale: "radius" }],
  "rounded-br": [{ style: "borderBottomRightRadius", scale: "radius" }],
  "rounded-bl": [{ style: "borderBottomLeftRadius", scale: "radius" }],
  opacity: [{ style: "opacity", scale: "percent" }],
  font: [
    { style: "fontWeight", scale: "fontWeight" },
    { style: "fontFamily", scale: "fontFamily" },
  ],
  leading: [{ style: "lineHeight", scale: "lineHeight" }],
  "line-clamp": [{ style: "lineClamp", scale: "number" }],
};

const spacingSteps = [
  0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64,
  72, 80, 96, 112, 128,
];
const fractionOf = (part: number, whole: number): [string, string] => [
  `${part}/${whole}`,
  percent((part / whole) * 100),
];
const fractions = [2, 3, 4, 5, 6, 12].flatMap((whole) =>
  Array.from({ length: whole - 1 }, (_, i) => fractionOf(i + 1, whole)),
);

/** Named values of each scale, as style values: a number is px, `"1rem"` rem, `"50%"` a share, `"auto"` itself. */
export const scales: Readonly<Partial<Record<ScaleName, Readonly<Record<string, string | number>>>>> = {
  spacing: Object.fromEntries([
    ...spacingSteps.map((step) => [String(step), step === 0 ? "0px" : `${step / 4}rem`]),
    ["px", "1px"],
    ["full", "100%"],
    ["auto", "auto"],
    ...fractions,
  ]),
  fontSize: {
    xs: "0.75rem",
    sm: "0.875rem",
    base: "1rem",
    lg: "1.125rem",
    xl: "1.25rem",
    "2xl": "1.5rem",
    "3xl": "1.875rem",
    "4xl": "2.25rem",
    "5xl": "3rem",
    "6xl": "3.75rem",
  },
  radius: {
    "": "0.25rem",
    none: "0px",
    xs: "0.125rem",
    sm: "0.25rem",
    md: "0.375rem",
    lg: "0.5rem",
    xl: "0.75rem",
    "2xl": "1rem",
    "3xl": "1.5rem",
    full: "9999px",
  },
  borderWidth: { 0: "0px", 1: "1px", 2: "2px", 3: "3px", 4: "4px", 8: "8px" },
  fontWeight: {
    thin: 100,
    extralight: 200,
    light: 300,
    normal: 400,
    medium: 500,
    semibold: 600,
    bold: 700,
    extrabold: 800,
    black: 900,
  },
  fontFamily: { sans: "sans", mono: "mono" },
  lineHeight: { none: "100%", tight: "125%", snug: "137.5%", normal: "150%", relaxed: "162.5%", loose: "200%" },
  ratio: { square: 1, video: 16 / 9 },
};
