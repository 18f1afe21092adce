// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

/** A colour that the theme decides. */
export type ThemeToken =
  | "accent"
  | "accentText"
  | "backdrop"
  | "background"
  | "border"
  | "chart1"
  | "chart2"
  | "chart3"
  | "chart4"
  | "chart5"
  | "chart6"
  | "chartText"
  | "code"
  | "danger"
  | "dangerHover"
  | "dangerText"
  | "info"
  | "infoText"
  | "input"
  | "link"
  | "muted"
  | "placeholder"
  | "primary"
  | "primaryHover"
  | "primaryText"
  | "raised"
  | "ring"
  | "scrollbar"
  | "selection"
  | "shadow"
  | "success"
  | "successText"
  | "surface"
  | "text"
  | "textMuted"
  | "thumb"
  | "tooltip"
  | "tooltipText"
  | "track"
  | "warning"
  | "warningText";

/** Every token, with its colour by day and by night. */
export const themeTokens: Readonly<Record<ThemeToken, { readonly number: number; readonly light: string; readonly dark: string }>> = {
  accent: { number: 0, light: "#e1e9fc", dark: "#26324f" },
  accentText: { number: 1, light: "#1d418f", dark: "#c6d7ff" },
  backdrop: { number: 2, light: "#0b101a73", dark: "#000000a6" },
  background: { number: 3, light: "#ffffff", dark: "#0d1017" },
  border: { number: 4, light: "#dde1e8", dark: "#2d3543" },
  chart1: { number: 5, light: "#2456d6", dark: "#7aa2ff" },
  chart2: { number: 6, light: "#c2500a", dark: "#ffab5e" },
  chart3: { number: 7, light: "#0b7a70", dark: "#45d1bd" },
  chart4: { number: 8, light: "#8b3fd1", dark: "#c79bff" },
  chart5: { number: 9, light: "#c0186b", dark: "#ff8ab4" },
  chart6: { number: 10, light: "#5c7212", dark: "#c5d95a" },
  chartText: { number: 11, light: "#ffffff", dark: "#0a1024" },
  code: { number: 12, light: "#f0f2f5", dark: "#1a202b" },
  danger: { number: 13, light: "#c0262d", dark: "#ff8a84" },
  dangerHover: { number: 14, light: "#a31b22", dark: "#ffa5a0" },
  dangerText: { number: 15, light: "#ffffff", dark: "#2a0607" },
  info: { number: 16, light: "#0a6aad", dark: "#61baf3" },
  infoText: { number: 17, light: "#ffffff", dark: "#04182a" },
  input: { number: 18, light: "#bfc6d1", dark: "#424c5e" },
  link: { number: 19, light: "#1f4fc4", dark: "#8fb2ff" },
  muted: { number: 20, light: "#eceef2", dark: "#232a37" },
  placeholder: { number: 21, light: "#69717f", dark: "#8d97a8" },
  primary: { number: 22, light: "#2456d6", dark: "#7aa2ff" },
  primaryHover: { number: 23, light: "#1b47b8", dark: "#97b7ff" },
  primaryText: { number: 24, light: "#ffffff", dark: "#0a1024" },
  raised: { number: 25, light: "#ffffff", dark: "#1b212c" },
  ring: { number: 26, light: "#2456d6", dark: "#7aa2ff" },
  scrollbar: { number: 27, light: "#5f697a80", dark: "#9aa5b880" },
  selection: { number: 28, light: "#bcd0ff", dark: "#2f4885" },
  shadow: { number: 29, light: "#0f172a", dark: "#000000" },
  success: { number: 30, light: "#18774a", dark: "#54cd8e" },
  successText: { number: 31, light: "#ffffff", dark: "#04210f" },
  surface: { number: 32, light: "#f6f7f9", dark: "#151a23" },
  text: { number: 33, light: "#14181f", dark: "#eceff4" },
  textMuted: { number: 34, light: "#555e6d", dark: "#a5aebd" },
  thumb: { number: 35, light: "#ffffff", dark: "#f4f6fa" },
  tooltip: { number: 36, light: "#1f2632", dark: "#e8ebf1" },
  tooltipText: { number: 37, light: "#f7f8fa", dark: "#14181f" },
  track: { number: 38, light: "#ccd2dc", dark: "#3a4455" },
  warning: { number: 39, light: "#935f00", dark: "#f0b849" },
  warningText: { number: 40, light: "#ffffff", dark: "#2a1c00" },
};
