// Themes as programs write them, checked and brought into the form that travels.
import { didYouMean, GuppyError } from "../errors.ts";
import type { Color } from "../generated/styles.ts";
import { type ThemeToken, themeTokens } from "../generated/theme.ts";
import { readColor } from "../ir/colors.ts";
import type { WireParams } from "../wire/encode-request.ts";

/** `system` follows the desktop. */
export type ThemeMode = "light" | "dark" | "system";

/** One colour for day and night, or one for each. */
export type TokenColor = Color | { readonly light: Color; readonly dark: Color };

export interface ThemeSpec {
  /** @default "system" */
  readonly mode?: ThemeMode | undefined;
  /** Colours of tokens that differ from guppy's own. */
  readonly colors?: { readonly [Token in ThemeToken]?: TokenColor | undefined } | undefined;
  /**
   * Whether `primary` and `ring` take the desktop's accent colour where it has one.
   * @default false
   */
  readonly followAccent?: boolean | undefined;
}

/** A mode alone, or all of a theme. */
export type ThemeOption = ThemeMode | ThemeSpec;

/** The fields of requests and window options. */
export type WireTheme = WireParams["setTheme"];

const modes: readonly string[] = ["light", "dark", "system"];
const keys = ["mode", "colors", "followAccent"] as const;

/** @throws GuppyError `GUPPY_INVALID_OPTIONS` that names what is wrong and what it takes. */
export function checkTheme(theme: ThemeOption): WireTheme {
  const spec = typeof theme === "string" ? { mode: theme } : theme;
  if (typeof spec !== "object" || spec === null || Array.isArray(spec)) {
    throw invalid("theme", theme, 'It takes "light", "dark", "system" or `{ mode, colors, followAccent }`.');
  }
  const unknown = Object.keys(spec).find((key) => !keys.some((known) => known === key));
  if (unknown !== undefined) {
    const hint = Object.hasOwn(themeTokens, unknown)
      ? ` Did you mean \`colors: { ${unknown} }\`?`
      : didYouMean(unknown, keys);
    throw new GuppyError(
      "GUPPY_INVALID_OPTIONS",
      `\`${unknown}\` is unknown in a theme.${hint} It may have ${keys.join(", ")}.`,
      {
        details: { option: unknown },
      },
    );
  }
  const { mode = "system", colors = {}, followAccent = false } = spec;
  if (!modes.includes(mode)) throw invalid("theme.mode", mode, 'It takes "light", "dark" or "system".');
  if (typeof followAccent !== "boolean") throw invalid("theme.followAccent", followAccent, "It takes true or false.");
  if (typeof colors !== "object" || colors === null) {
    throw invalid("theme.colors", colors, 'It takes an object such as `{ primary: "#7c3aed" }`.');
  }
  return {
    theme: mode,
    themeColors: Object.entries(colors).flatMap(([token, color]) => tokenColors(token, color)),
    themeAccent: followAccent,
  };
}

function tokenColors(token: string, color: TokenColor | undefined): WireTheme["themeColors"] {
  if (!Object.hasOwn(themeTokens, token)) {
    throw new GuppyError(
      "GUPPY_INVALID_OPTIONS",
      `\`${token}\` is no token of the theme.${didYouMean(token, Object.keys(themeTokens))}`,
      { details: { option: `theme.colors.${token}` } },
    );
  }
  if (color === undefined) return [];
  const label = `theme.colors.${token}`;
  if (typeof color !== "object" || color === null) {
    const both = checkColor(label, color);
    return [{ token, light: both, dark: both }];
  }
  return [{ token, light: checkColor(`${label}.light`, color.light), dark: checkColor(`${label}.dark`, color.dark) }];
}

function checkColor(label: string, color: unknown): Color {
  const checked = typeof color === "string" ? readColor(color) : undefined;
  // What travels is a number or a token's name; the generated type only knows how colours are written.
  if (checked !== undefined) return checked as Color;
  throw invalid(label, color, 'It takes a colour such as "#7c3aed" or "violet-600".');
}

function invalid(label: string, value: unknown, next: string): GuppyError {
  const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
  return new GuppyError("GUPPY_INVALID_OPTIONS", `\`${label}\` is ${shown}. ${next}`, { details: { option: label } });
}
