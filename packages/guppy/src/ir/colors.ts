// Colour words to what travels: `0xRRGGBBAA`, or a token whose colour the theme decides. Called by `values.ts`.
import { themeTokens } from "../generated/theme.ts";
import { namedColors } from "./color-table.ts";

const names: ReadonlyMap<string, string> = new Map(Object.entries(namedColors));

/** Tokens as they are and as words of a class: `primaryHover` and `primary-hover`. */
const tokens: ReadonlyMap<string, string> = new Map(
  Object.keys(themeTokens).flatMap((name) => [
    [name, name],
    [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), name],
  ]),
);

/** Names that `readColor` takes, for suggestions. */
export const colorNames: readonly string[] = [...tokens.keys(), ...names.keys()];

/**
 * The colour as a number, or a token of the theme by its name, with an opacity where one was given: `primary/50`.
 * Undefined when the text is neither.
 */
export function readColor(text: string): number | string | undefined {
  const slash = text.indexOf("/");
  const token = tokens.get(slash < 0 ? text : text.slice(0, slash));
  if (token === undefined) return parseColor(text);
  if (slash < 0) return token;
  const opacity = readOpacity(text.slice(slash + 1));
  return opacity === undefined ? undefined : opacity === 1 ? token : `${token}/${opacity * 100}`;
}

/** The colour, or undefined when the text is none. A named or hex colour may end in `/50`, an opacity in percent. */
export function parseColor(text: string): number | undefined {
  const lower = text.trim().toLowerCase();
  const call = /^(rgb|hsl)a?\((.*)\)$/.exec(lower);
  if (call !== null) return call[1] === "rgb" ? rgb(call[2] ?? "") : hsl(call[2] ?? "");
  const slash = lower.indexOf("/");
  const base = hex(names.get(slash < 0 ? lower : lower.slice(0, slash)) ?? (slash < 0 ? lower : lower.slice(0, slash)));
  if (base === undefined || slash < 0) return base;
  const opacity = readOpacity(lower.slice(slash + 1));
  return opacity === undefined ? undefined : withAlpha(base, opacity * ((base & 0xff) / 255));
}

/** A number of percent as a share. */
function readOpacity(text: string): number | undefined {
  const opacity = /^\d+(\.\d+)?$/.test(text) ? Number(text) / 100 : Number.NaN;
  return opacity <= 1 ? opacity : undefined;
}

function hex(text: string): number | undefined {
  if (!/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(text)) return undefined;
  const digits = text.length <= 5 ? text.slice(1).replace(/./g, "$&$&") : text.slice(1);
  return Number.parseInt(digits.padEnd(8, "f"), 16);
}

function rgb(text: string): number | undefined {
  const parts = split(text);
  if (parts === undefined) return undefined;
  const channels = parts.slice(0, 3).map((part) => amount(part, 255));
  return compose(channels, parts[3]);
}

function hsl(text: string): number | undefined {
  const parts = split(text);
  if (parts === undefined) return undefined;
  const [hueText = "", saturationText = "", lightnessText = ""] = parts;
  const hue = /^-?\d+(\.\d+)?(deg)?$/.test(hueText) ? Number.parseFloat(hueText) : Number.NaN;
  // In the newer syntax the share may stand without its percent sign.
  const [saturation, lightness] = [saturationText, lightnessText].map((part) => amount(`${part.replace("%", "")}%`, 1));
  if (saturation === undefined || lightness === undefined) return undefined;
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channels = [0, 8, 4].map((offset) => {
    const position = (((offset + hue / 30) % 12) + 12) % 12;
    return 255 * (lightness - reach * Math.max(-1, Math.min(position - 3, 9 - position, 1)));
  });
  return compose(channels, parts[3]);
}

/** Three or four parts, between commas or in the newer syntax `r g b / a`. */
function split(text: string): readonly string[] | undefined {
  const parts = text.includes(",")
    ? text.split(",")
    : text
        .replace(/\s*\/\s*/, " ")
        .trim()
        .split(/\s+/);
  return parts.length === 3 || parts.length === 4 ? parts.map((part) => part.trim()) : undefined;
}

/** `50%` of `whole`, or the number itself, cut to the range. */
function amount(text: string, whole: number): number {
  if (!/^-?(\d+(\.\d*)?|\.\d+)%?$/.test(text)) return Number.NaN;
  const value = text.endsWith("%") ? (Number.parseFloat(text) / 100) * whole : Number(text);
  return Math.min(Math.max(value, 0), whole);
}

function compose(channels: readonly number[], alphaText = "1"): number | undefined {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = channels.map(Math.round);
  const alpha = amount(alphaText, 1);
  if (Number.isNaN(red + green + blue + alpha)) return undefined;
  return withAlpha(((red << 24) | (green << 16) | (blue << 8)) >>> 0, alpha);
}

function withAlpha(color: number, alpha: number): number {
  return ((color & 0xffff_ff00) | Math.round(alpha * 255)) >>> 0;
}
