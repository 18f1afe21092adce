import { describe, expect, test } from "vitest";
import { add, compare, decimalOf, formatDecimal, parseDecimal, stepped, times, toNumber } from "./decimal.ts";

describe("decimals", () => {
  test.each([
    ["1.50", "1.5"],
    ["-0.10", "-0.1"],
    [".5", "0.5"],
    ["5.", "5"],
    ["+7", "7"],
    [" 007 ", "7"],
    ["1e3", "1000"],
    ["1.5e-3", "0.0015"],
    ["-0", "0"],
    ["12345678901234567890.123456789", "12345678901234567890.123456789"],
  ])("%s is %s", (text, expected) => {
    const decimal = parseDecimal(text);
    expect(decimal === undefined ? undefined : formatDecimal(decimal)).toBe(expected);
  });

  test.each(["", ".", "-", "1,5", "1 000", "0x10", "1e", "NaN", "Infinity", "1e999999999", "9".repeat(500)])(
    "%j is none",
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  test.each([0, 0.1, -2.5, 1e21, 1e-7, Number.MAX_VALUE, Number.MIN_VALUE])("%d comes back", (value) => {
    expect(toNumber(decimalOf(value))).toBe(value);
  });

  test("adds exactly", () => {
    expect(toNumber(add(decimalOf(0.1), decimalOf(0.2)))).toBe(0.3);
    expect(toNumber(times(decimalOf(0.1), 3))).toBe(0.3);
    expect(compare(decimalOf(0.3), decimalOf(0.1))).toBe(1);
    expect(compare(decimalOf(1), parseDecimal("1.000") ?? decimalOf(2))).toBe(0);
  });

  test.each([
    [0.2, 1, 0.1, 0, 0.3],
    [0.3, -1, 0.1, 0, 0.2],
    [1.25, 1, 0.5, 0, 1.5],
    [1.25, -1, 0.5, 0, 1],
    [-1.25, 1, 0.5, 0, -1],
    [1, 1, 3, 1, 4],
    [2, 1, 3, 1, 4],
    [5, 10, 0.1, 0, 6],
  ])("%d and %d steps of %d from %d are %d", (value, count, step, base, expected) => {
    expect(toNumber(stepped(decimalOf(value), count, decimalOf(step), decimalOf(base)))).toBe(expected);
  });
});
