// Whether texts of the theme can be read on what they stand on: the contrast ratio of WCAG, by day and by night.
import type { TokenSpec } from "../../schema/language.ts";
import { problem, type SchemaProblem } from "./problem.ts";

const least = 4.5;

export function contrastProblems(theme: Readonly<Record<string, TokenSpec>>): readonly SchemaProblem[] {
  return Object.entries(theme).flatMap(([name, token]) => [
    ...([token.light, token.dark].every((color) => /^#[0-9a-f]{6}([0-9a-f]{2})?$/.test(color))
      ? []
      : [problem("bad-default", `theme.${name}`, "write its colours as `#rrggbb` or `#rrggbbaa`")]),
    ...(token.on ?? []).flatMap((below) => pairProblems(name, token, below, theme[below])),
  ]);
}

function pairProblems(
  name: string,
  token: TokenSpec,
  below: string,
  base: TokenSpec | undefined,
): readonly SchemaProblem[] {
  if (base === undefined) return [problem("bad-contrast", `theme.${name}`, `there is no token ${below}`)];
  return (["light", "dark"] as const).flatMap((mode) => {
    if (token[mode].length > 7 || base[mode].length > 7) {
      return [
        problem(
          "bad-contrast",
          `theme.${name}`,
          `on ${below} nobody knows its contrast: one of the two is translucent`,
        ),
      ];
    }
    const ratio = contrast(token[mode], base[mode]);
    if (ratio >= least) return [];
    const said = `its ${mode} colour has a contrast of ${ratio.toFixed(2)} on ${below}; it needs ${least}`;
    return [problem("bad-contrast", `theme.${name}`, said)];
  });
}

/** From 1 for equal colours to 21 for black on white. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
