// What shapes are filled and lines are drawn with, as words of a drawing. Used by `recorder.ts`; `crates/guppy-gpui/src/drawing/decode.rs` reads them.
import type { Checks } from "./drawing-checks.ts";
import type { Fill, Gradient } from "./pen.ts";

/** A word of four bytes: a whole number, or one that says where or how long. */
export type Word = { readonly whole: number } | number;

const mostColors = 16;

/** `color` gives a colour its place in a table. */
export function fillWords(
  name: string,
  fill: Fill | undefined,
  check: Checks,
  color: (name: string, value: unknown) => number,
  field: "fill" | "stroke" = "fill",
): readonly Word[] {
  const whole = (value: number): Word => ({ whole: value });
  if (fill === undefined) return [whole(0)];
  if (typeof fill === "string") return [whole(1), whole(color(name, fill))];
  if (typeof fill !== "object" || fill === null) {
    throw check.wrong(name, `\`${field}\``, fill, "a colour, a gradient or a pattern");
  }
  if ("from" in fill || "center" in fill) return gradientWords(name, fill, check, color);
  if ("stripes" in fill) {
    const { stripes, width = 4, gap = 4 } = fill;
    check.lengths(name, [width, gap]);
    return [whole(3), whole(color(name, stripes)), width, gap];
  }
  const { checkers, size = 4 } = fill;
  check.lengths(name, [size]);
  return [whole(4), whole(color(name, checkers)), size];
}

function gradientWords(
  name: string,
  fill: Gradient,
  check: Checks,
  color: (name: string, value: unknown) => number,
): readonly Word[] {
  const { colors } = fill;
  if (!Array.isArray(colors)) throw check.wrong(name, "`colors`", colors, `2 to ${mostColors} colours`);
  if (colors.length < 2 || colors.length > mostColors) {
    throw check.wrong(name, "the number of `colors`", colors.length, `2 to ${mostColors}`);
  }
  const indices = colors.map((one: unknown) => color(name, one));
  const offsets = offsetsOf(name, fill, check);
  const [first = 0, last = 1] = offsets;
  const stops = offsets.flatMap((offset, at): readonly Word[] => [offset, { whole: indices[at] ?? 0 }]);
  if ("center" in fill) {
    const { center, radius, focal = center } = fill;
    check.finite(name, [center?.[0], center?.[1], radius, focal?.[0], focal?.[1]]);
    if (radius <= 0) throw check.wrong(name, "`radius`", radius, "more than 0");
    if (Math.hypot(focal[0] - center[0], focal[1] - center[1]) >= radius) {
      throw check.wrong(name, "`focal`", focal, "a place inside of the circle");
    }
    return [{ whole: 6 }, center[0], center[1], radius, focal[0], focal[1], ...stops];
  }
  const { from, to } = fill;
  check.finite(name, [from?.[0], from?.[1], to?.[0], to?.[1]]);
  const ends = [from[0], from[1], to[0], to[1]];
  // Two colours are drawn without a picture of pixels, from where the first of them is to where the second is.
  if (indices.length === 2 && first < last) {
    const at = (share: number) => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    const places = first === 0 && last === 1 ? ends : [...at(first), ...at(last)];
    return [{ whole: 2 }, ...places, ...indices.map((whole) => ({ whole }))];
  }
  return [{ whole: 5 }, ...ends, ...stops];
}

/** As many as there are colours, from 0 to 1, none before the one before it. */
function offsetsOf(name: string, { colors, offsets }: Gradient, check: Checks): readonly number[] {
  if (offsets === undefined) return colors.map((_, at) => at / (colors.length - 1));
  if (!Array.isArray(offsets)) throw check.wrong(name, "`offsets`", offsets, "a list of numbers");
  if (offsets.length !== colors.length) {
    throw check.wrong(name, "the number of `offsets`", offsets.length, `one for each of ${colors.length} colours`);
  }
  check.finite(name, offsets);
  for (const [at, offset] of offsets.entries()) {
    if (offset >= (offsets[at - 1] ?? 0) && offset <= 1) continue;
    throw check.wrong(name, `\`offsets[${at}]\``, offset, "numbers from 0 to 1, none less than the one before it");
  }
  return offsets;
}
