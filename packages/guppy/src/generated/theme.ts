// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

/** A colour that the theme decides. */
export type ThemeToken =
  | "accent"
  | "accentText"
  | "backdrop"
  | "background"
  | "border"
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
  code: { number: 5, light: "#f0f2f5", dark: "#1a202b" },
  danger: { number: 6, light: "#c0262d", dark: "#ff8a84" },
  dangerHover: { number: 7, light: "#a31b22", dark: "#ffa5a0" },
  dangerText: { number: 8, light: "#ffffff", dark: "#2a0607" },
  info: { number: 9, light: "#0a6aad", dark: "#61baf3" },
  infoText: { number: 10, light: "#ffffff", dark: "#04182a" },
  input: { number: 11, light: "#bfc6d1", dark: "#424c5e" },
  link: { number: 12, light: "#1f4fc4", dark: "#8fb2ff" },
  muted: { number: 13, light: "#eceef2", dark: "#232a37" },
  placeholder: { number: 14, light: "#69717f", dark: "#8d97a8" },
  primary: { number: 15, light: "#2456d6", dark: "#7aa2ff" },
  primaryHover: { number: 16, light: "#1b47b8", dark: "#97b7ff" },
  primaryText: { number: 17, light: "#ffffff", dark: "#0a1024" },
  raised: { number: 18, light: "#ffffff", dark: "#1b212c" },
  ring: { number: 19, light: "#2456d6", dark: "#7aa2ff" },
  scrollbar: { number: 20, light: "#5f697a80", dark: "#9aa5b880" },
  selection: { number: 21, light: "#bcd0ff", dark: "#2f4885" },
  shadow: { number: 22, light: "#0f172a", dark: "#000000" },
  success: { number: 23, light: "#18774a", dark: "#54cd8e" },
  successText: { number: 24, light: "#ffffff", dark: "#04210f" },
  surface: { number: 25, light: "#f6f7f9", dark: "#151a23" },
  text: { number: 26, light: "#14181f", dark: "#eceff4" },
  textMuted: { number: 27, light: "#555e6d", dark: "#a5aebd" },
  thumb: { number: 28, light: "#ffffff", dark: "#f4f6fa" },
  tooltip: { number: 29, light: "#1f2632", dark: "#e8ebf1" },
  tooltipText: { number: 30, light: "#f7f8fa", dark: "#14181f" },
  track: { number: 31, light: "#ccd2dc", dark: "#3a4455" },
  warning: { number: 32, light: "#935f00", dark: "#f0b849" },
  warningText: { number: 33, light: "#ffffff", dark: "#2a1c00" },
};
