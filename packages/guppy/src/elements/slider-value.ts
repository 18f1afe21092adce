// Which values a slider takes. Apart from the element, so that its arithmetic can be tested by itself.
import { GuppyError } from "../errors.ts";

export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export function boundsOf({
  min = 0,
  max = 100,
  step = 1,
}: {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
}): Bounds {
  if (min > max) {
    throw new GuppyError(
      "GUPPY_INVALID_VALUE",
      `\`min\` is ${min}, which is above \`max\`, ${max}. Give it a smaller \`min\`.`,
    );
  }
  return { min, max, step };
}

/** The nearest value that it takes, without the digits that floats add: 0.3, not 0.30000000000000004. */
export function snapped(value: number, { min, max, step }: Bounds): number {
  const steps = Math.round((Math.min(Math.max(value, min), max) - min) / step);
  const exact = min + steps * step;
  const digits = Math.max(fraction(min), fraction(step));
  return Math.min(Number(exact.toFixed(digits)), max);
}

/** All thumbs with one of them moved; it stops where the other one stands. */
export function withThumb(thumbs: readonly number[], thumb: number, to: number): readonly number[] {
  const [low = 0, high] = thumbs;
  if (high === undefined) return [to];
  return thumb === 0 ? [Math.min(to, high), high] : [low, Math.max(to, low)];
}

/** How many digits it has after the point, of the twenty that are told apart. */
function fraction(value: number): number {
  const [, digits = "", exponent = "0"] = /^-?\d*\.?(\d*)(?:e([+-]?\d+))?$/u.exec(String(value)) ?? [];
  return Math.min(Math.max(digits.length - Number(exponent), 0), 20);
}
