// Where an axis has its marks, and what stands beside them. Pure.

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** A step of 1, 2 or 5 times a power of ten, so that a span has about so many of them: the nearest, be it a few more. */
export function niceStep(span: number, count: number): number {
  const rough = span / Math.max(count, 1);
  if (!(rough > 0) || !Number.isFinite(rough)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const share = rough / power;
  return (share < 1.45 ? 1 : share < 3.2 ? 2 : share < 7.1 ? 5 : 10) * power;
}

/** Multiples of a step within a span, without the noise of adding fractions. */
export function multiples(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step - 1e-6);
  const last = Math.floor(to / step + 1e-6);
  const count = Math.min(last - first + 1, 1000);
  // A fraction is divided by its inverse, which is whole: 3 / 10 is 0.3, and 3 * 0.1 is not.
  const inverse = Math.round(1 / step);
  const isInverse = step < 1 && Math.abs(1 / step - inverse) < 1e-6 * inverse;
  return Array.from({ length: Math.max(count, 0) }, (_, index) =>
    isInverse ? (first + index) / inverse : (first + index) * step,
  );
}

/** By what they are made with: making one takes longer than a hundred numbers. */
const formats = new Map<string, Intl.NumberFormat>();

/** A number in figures, with at most so many behind the point, or so many in all. */
export function figures(value: number, most: number, of: "maximumFractionDigits" | "maximumSignificantDigits"): string {
  const key = `${of} ${most}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat("en-US", { [of]: most });
    formats.set(key, format);
  }
  return format.format(value);
}

/** As many digits behind the point as a step asks for; from a million on in short. */
export function numberLabel(value: number, step: number): string {
  if (value === 0) return "0";
  const size = Math.max(Math.abs(value), step);
  if (size >= 1e15 || step < 1e-6) return value.toExponential(2).replace(/\.?0+e\+?/u, "e");
  const unit = unitOf(size);
  const digits = Math.min(Math.max(Math.ceil(-Math.log10(step / unit.size) - 1e-6), 0), 9);
  return `${figures(value / unit.size, digits, "maximumFractionDigits")}${unit.name}`;
}

/** From 10,000 on figures are short. */
function unitOf(size: number): { readonly size: number; readonly name: string } {
  if (size >= 1e12) return { size: 1e12, name: "T" };
  if (size >= 1e9) return { size: 1e9, name: "B" };
  if (size >= 1e6) return { size: 1e6, name: "M" };
  if (size >= 1e4) return { size: 1e3, name: "k" };
  return { size: 1, name: "" };
}

export function linearTicks(from: number, to: number, count: number): readonly Tick[] {
  const step = niceStep(to - from, count);
  const values = multiples(from, to, step);
  const most = Math.max(...values.map(Math.abs), 0);
  return values.map((value) => ({ value, label: labelLike(value, step, most) }));
}

/** In the unit of the largest of its axis. */
function labelLike(value: number, step: number, most: number): string {
  const unit = unitOf(most);
  if (unit.size === 1 || value === 0 || most >= 1e15 || step < 1e-6) return numberLabel(value, step);
  const digits = Math.min(Math.max(Math.ceil(-Math.log10(step / unit.size) - 1e-6), 0), 9);
  return `${figures(value / unit.size, digits, "maximumFractionDigits")}${unit.name}`;
}

/** Powers of ten, with 2 and 5 times them where there are few. */
export function logTicks(from: number, to: number, count: number): readonly Tick[] {
  const [first, last] = [Math.floor(Math.log10(from)), Math.ceil(Math.log10(to))];
  const every = Math.max(Math.ceil((last - first) / Math.max(count, 1)), 1);
  const parts = (last - first) * 3 <= count ? [1, 2, 5] : [1];
  const ticks: Tick[] = [];
  for (let power = Math.ceil(first / every) * every; power <= last; power += every) {
    for (const part of parts) {
      // A negative power of ten is exact only as a fraction.
      const value = power < 0 ? part / 10 ** -power : part * 10 ** power;
      if (value >= from * 0.999_999 && value <= to * 1.000_001) ticks.push({ value, label: numberLabel(value, value) });
    }
  }
  return ticks.length >= 2 ? ticks : linearTicks(from, to, count);
}
