// The colours that a theme decides. Classes and styles name them, and the native side draws the light or the dark one
// without asking JS. `on` names what a colour must be readable on as text: 4.5 to 1 at least, which codegen checks.
import type { TokenSpec } from "./language.ts";

/** Where text stands on, unless something says more. */
const grounds = ["background", "surface", "raised"] as const;

export const theme = {
  // Grounds.
  background: { doc: "Behind everything.", light: "#ffffff", dark: "#0d1017" },
  surface: { doc: "Cards, panels and side bars.", light: "#f6f7f9", dark: "#151a23" },
  raised: { doc: "What floats above the rest: menus, popovers, dialogs.", light: "#ffffff", dark: "#1b212c" },
  muted: { doc: "Quiet areas such as stripes, plain buttons and disabled fields.", light: "#eceef2", dark: "#232a37" },
  code: { doc: "Behind code.", light: "#f0f2f5", dark: "#1a202b" },
  tooltip: { doc: "Tooltips, which stand out from all else.", light: "#1f2632", dark: "#e8ebf1" },
  tooltipText: { doc: "Text on `tooltip`.", light: "#f7f8fa", dark: "#14181f", on: ["tooltip"] },
  backdrop: { doc: "Over everything that a dialog covers.", light: "#0b101a73", dark: "#000000a6" },
  // Text.
  text: { doc: "Text.", light: "#14181f", dark: "#eceff4", on: [...grounds, "muted", "accent", "selection", "code"] },
  textMuted: { doc: "Text that says less.", light: "#555e6d", dark: "#a5aebd", on: [...grounds, "muted", "code"] },
  placeholder: { doc: "What an empty field says.", light: "#69717f", dark: "#8d97a8", on: grounds },
  link: { doc: "Links.", light: "#1f4fc4", dark: "#8fb2ff", on: [...grounds, "muted"] },
  // What is picked, and the keyboard's place.
  accent: { doc: "What is hovered or selected in a list.", light: "#e1e9fc", dark: "#26324f" },
  accentText: { doc: "Text on `accent` that stands out.", light: "#1d418f", dark: "#c6d7ff", on: ["accent"] },
  selection: { doc: "Behind selected text.", light: "#bcd0ff", dark: "#2f4885" },
  ring: { doc: "The ring around what has the focus.", light: "#2456d6", dark: "#7aa2ff" },
  // What an action or a message is about. Each is readable as text on the grounds, and carries its own text as a fill.
  primary: { doc: "The main action.", light: "#2456d6", dark: "#7aa2ff", on: grounds },
  primaryHover: { doc: "`primary` under the pointer.", light: "#1b47b8", dark: "#97b7ff" },
  primaryText: { doc: "Text on `primary`.", light: "#ffffff", dark: "#0a1024", on: ["primary", "primaryHover"] },
  danger: { doc: "What destroys or failed.", light: "#c0262d", dark: "#ff8a84", on: grounds },
  dangerHover: { doc: "`danger` under the pointer.", light: "#a31b22", dark: "#ffa5a0" },
  dangerText: { doc: "Text on `danger`.", light: "#ffffff", dark: "#2a0607", on: ["danger", "dangerHover"] },
  success: { doc: "What went well.", light: "#18774a", dark: "#54cd8e", on: grounds },
  successText: { doc: "Text on `success`.", light: "#ffffff", dark: "#04210f", on: ["success"] },
  warning: { doc: "What needs care.", light: "#935f00", dark: "#f0b849", on: grounds },
  warningText: { doc: "Text on `warning`.", light: "#ffffff", dark: "#2a1c00", on: ["warning"] },
  info: { doc: "What is good to know.", light: "#0a6aad", dark: "#61baf3", on: grounds },
  infoText: { doc: "Text on `info`.", light: "#ffffff", dark: "#04182a", on: ["info"] },
  // Series of charts and parts of pies, in this order. They differ in hue and, for those who see few hues, in lightness.
  chart1: { doc: "The first series of a chart.", light: "#2456d6", dark: "#7aa2ff" },
  chart2: { doc: "The second.", light: "#c2500a", dark: "#ffab5e" },
  chart3: { doc: "The third.", light: "#0b7a70", dark: "#45d1bd" },
  chart4: { doc: "The fourth.", light: "#8b3fd1", dark: "#c79bff" },
  chart5: { doc: "The fifth.", light: "#c0186b", dark: "#ff8ab4" },
  chart6: { doc: "The sixth.", light: "#5c7212", dark: "#c5d95a" },
  chartText: { doc: "Text on what is filled with one of these.", light: "#ffffff", dark: "#0a1024", on: ["chart1", "chart2", "chart3", "chart4", "chart5", "chart6"] },
  // Lines and small parts.
  border: { doc: "Lines around and between things.", light: "#dde1e8", dark: "#2d3543" },
  input: { doc: "The line around a field.", light: "#bfc6d1", dark: "#424c5e" },
  track: { doc: "What a thumb runs in: sliders, progress, a switch that is off.", light: "#ccd2dc", dark: "#3a4455" },
  thumb: { doc: "The part of a slider or a switch that moves.", light: "#ffffff", dark: "#f4f6fa" },
  scrollbar: { doc: "The thumb of a scroll bar.", light: "#5f697a80", dark: "#9aa5b880" },
  shadow: { doc: "Shadows; the size decides how much of it is seen.", light: "#0f172a", dark: "#000000" },
} as const satisfies Readonly<Record<string, TokenSpec>>;
