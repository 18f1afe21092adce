// From values to places on the screen and back, along one axis. Pure.
import { figures, linearTicks, logTicks, multiples, niceStep, type Tick } from "./chart-ticks.ts";
import { fullTime, timeTicks } from "./chart-time.ts";
import type { ChartAxis } from "./chart-types.ts";

export type ScaleKind = "linear" | "time" | "log";

export interface Scale {
  readonly kind: ScaleKind;
  readonly min: number;
  readonly max: number;
  /** Px; NaN for what has no place. */
  readonly at: (value: number) => number;
  readonly invert: (px: number) => number;
}

export function createScale(kind: ScaleKind, min: number, max: number, start: number, end: number): Scale {
  const span = end - start;
  if (kind === "log") {
    const [low, high] = [Math.log10(min), Math.log10(max)];
    const width = high - low || 1;
    return {
      kind,
      min,
      max,
      at: (value) => (value > 0 ? start + ((Math.log10(value) - low) / width) * span : Number.NaN),
      invert: (px) => 10 ** (low + ((px - start) / (span || 1)) * width),
    };
  }
  const width = max - min || 1;
  return {
    kind,
    min,
    max,
    at: (value) => start + ((value - min) / width) * span,
    invert: (px) => min + ((px - start) / (span || 1)) * width,
  };
}

export interface Extent {
  readonly min: number;
  readonly max: number;
}

/** The ends of an axis: around all values, and for numbers on whole steps, unless the program says them. */
export function domainOf(axis: ChartAxis, found: Extent | undefined, count: number, isTight: boolean): Extent {
  const kind = axis.scale ?? "linear";
  let { min, max } = found ?? (kind === "log" ? { min: 1, max: 10 } : { min: 0, max: 1 });
  if (kind === "log") {
    [min, max] = [Math.max(min, Number.MIN_VALUE), Math.max(max, Number.MIN_VALUE)];
    if (min === max) [min, max] = [min / 10, max * 10];
    if (!isTight) [min, max] = [10 ** Math.floor(Math.log10(min) + 1e-9), 10 ** Math.ceil(Math.log10(max) - 1e-9)];
  } else if (min === max) {
    const around = kind === "time" ? 43_200_000 : Math.abs(min) / 2 || 1;
    [min, max] = [min - around, max + around];
  }
  if (kind === "linear" && !isTight) {
    const step = niceStep(max - min, count);
    [min, max] = [Math.floor(min / step + 1e-9) * step, Math.ceil(max / step - 1e-9) * step];
  }
  const from = axis.min ?? min;
  const to = axis.max ?? max;
  return from < to ? { min: from, max: to } : { min: from, max: from + 1 };
}

export function ticksOf(scale: Scale, { format, utc = false }: ChartAxis, count: number): readonly Tick[] {
  const { kind, min, max } = scale;
  const ticks =
    kind === "log"
      ? logTicks(min, max, count)
      : kind === "time"
        ? timeTicks(min, max, count, utc)
        : linearTicks(min, max, count);
  return format === undefined ? ticks : ticks.map(({ value }) => ({ value, label: format(value) }));
}

/** Of places that are counted, every one or every so many. */
export function placeTicks(
  scale: Scale,
  label: (index: number) => string,
  count: number,
  last: number,
): readonly Tick[] {
  const step = Math.max(niceStep(scale.max - scale.min, count), 1);
  return multiples(Math.max(scale.min, 0), Math.min(scale.max, last), step).map((value) => ({
    value,
    label: label(value),
  }));
}

/** A value in words, for the tooltip and the summary. */
export function valueLabel(value: number, { scale, format, utc = false }: ChartAxis): string {
  if (!Number.isFinite(value)) return "–";
  if (format !== undefined) return format(value);
  if (scale === "time") return fullTime(value, utc);
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) return value.toExponential(3);
  return figures(value, size >= 1000 ? 9 : 6, "maximumSignificantDigits");
}
