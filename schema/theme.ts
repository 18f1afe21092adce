// The colours that a theme decides. Classes and styles name them, and the native side draws the light or the dark one
// without asking JS. `on` names what a text must be readable on: 4.5 to 1 at least, which codegen checks.
import type { TokenSpec } from "./language.ts";

export const theme = {
  background: { doc: "Behind everything.", light: "#ffffff", dark: "#0b0d12" },
  surface: { doc: "Cards, panels and fields.", light: "#f6f7f9", dark: "#151922" },
  muted: { doc: "Quiet areas such as stripes and disabled fields.", light: "#eceef2", dark: "#1f2530" },
  accent: { doc: "What is hovered or selected in a list.", light: "#dfe7fb", dark: "#24304d" },
  primary: { doc: "The main action.", light: "#2456d6", dark: "#7aa2ff" },
  primaryText: { doc: "Text on `primary`.", light: "#ffffff", dark: "#0a1024", on: ["primary"] },
  danger: { doc: "What destroys or failed.", light: "#c0262d", dark: "#ff8a84" },
  dangerText: { doc: "Text on `danger`.", light: "#ffffff", dark: "#2a0607", on: ["danger"] },
  border: { doc: "Lines around and between things.", light: "#d3d8e0", dark: "#333b4a" },
  ring: { doc: "The ring around what has the focus.", light: "#2456d6", dark: "#7aa2ff" },
  selection: { doc: "Behind selected text.", light: "#bcd0ff", dark: "#2f4885" },
  text: { doc: "Text.", light: "#14181f", dark: "#eef1f6", on: ["background", "surface", "muted", "accent", "selection"] },
  textMuted: { doc: "Text that says less.", light: "#555e6d", dark: "#a5aebd", on: ["background", "surface", "muted"] },
} as const satisfies Readonly<Record<string, TokenSpec>>;
