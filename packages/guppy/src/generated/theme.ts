// Generated from schema/ by `pnpm codegen` (scripts/codegen/typescript.ts). Do not edit.

/** A colour that the theme decides. */
export type ThemeToken =
  | "accent"
  | "background"
  | "border"
  | "danger"
  | "dangerText"
  | "muted"
  | "primary"
  | "primaryText"
  | "ring"
  | "selection"
  | "surface"
  | "text"
  | "textMuted";

/** Every token, with its colour by day and by night. */
export const themeTokens: Readonly<Record<ThemeToken, { readonly number: number; readonly light: string; readonly dark: string }>> = {
  accent: { number: 0, light: "#dfe7fb", dark: "#24304d" },
  background: { number: 1, light: "#ffffff", dark: "#0b0d12" },
  border: { number: 2, light: "#d3d8e0", dark: "#333b4a" },
  danger: { number: 3, light: "#c0262d", dark: "#ff8a84" },
  dangerText: { number: 4, light: "#ffffff", dark: "#2a0607" },
  muted: { number: 5, light: "#eceef2", dark: "#1f2530" },
  primary: { number: 6, light: "#2456d6", dark: "#7aa2ff" },
  primaryText: { number: 7, light: "#ffffff", dark: "#0a1024" },
  ring: { number: 8, light: "#2456d6", dark: "#7aa2ff" },
  selection: { number: 9, light: "#bcd0ff", dark: "#2f4885" },
  surface: { number: 10, light: "#f6f7f9", dark: "#151922" },
  text: { number: 11, light: "#14181f", dark: "#eef1f6" },
  textMuted: { number: 12, light: "#555e6d", dark: "#a5aebd" },
};
