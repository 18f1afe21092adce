// Numbers as people write them, exact to the last digit: what a number input adds and compares. Numbers of JS would make
// 0.30000000000000004 of 0.1 and 0.2.

/** `units` divided by ten to the power of `scale`, which is never negative. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const written = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** Far more than a number of JS can hold; an exponent beyond it would fill the memory with zeros. */
const mostDigits = 400;

/** A number with a point before its fraction, in every locale; undefined for anything else. */
export function parseDecimal(text: string): Decimal | undefined {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = written.exec(text.trim()) ?? [];
  if (whole === "" && fraction === "") return undefined;
  const shift = fraction.length - Number(exponent);
  if (Math.abs(shift) > mostDigits || whole.length + fraction.length > mostDigits) return undefined;
  const digits = BigInt(whole + fraction) * (sign === "-" ? -1n : 1n);
  return shift >= 0 ? { units: digits, scale: shift } : { units: digits * power(-shift), scale: 0 };
}

export function decimalOf(value: number): Decimal {
  return parseDecimal(String(value)) ?? { units: 0n, scale: 0 };
}

export function toNumber(decimal: Decimal): number {
  return Number(formatDecimal(decimal));
}

/** Without an exponent, and without zeros that say nothing. */
export function formatDecimal({ units, scale }: Decimal): string {
  const sign = units < 0n ? "-" : "";
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  return fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: unitsAt(a, scale) + unitsAt(b, scale), scale };
}

export function times({ units, scale }: Decimal, count: number): Decimal {
  return { units: units * BigInt(count), scale };
}

/** Negative, zero or positive. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The value `count` steps on. One that lies between two steps goes to the next of them first. */
export function stepped(value: Decimal, count: number, step: Decimal, base: Decimal): Decimal {
  const scale = Math.max(value.scale, step.scale, base.scale);
  const [size, from] = [unitsAt(step, scale), unitsAt(value, scale) - unitsAt(base, scale)];
  const over = ((from % size) + size) % size;
  const start = over === 0n ? from : count > 0 ? from - over : from - over + size;
  return { units: unitsAt(base, scale) + start + size * BigInt(count), scale };
}

function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  return units * power(wanted - scale);
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
