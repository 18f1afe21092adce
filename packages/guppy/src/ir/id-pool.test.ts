import { describe, expect, it } from "vitest";
import { createIdPool } from "./id-pool.ts";
import { longestIncreasing } from "./increasing.ts";
import { isKeyWithin, keyWithin, slotKey } from "./keys.ts";

function take(lease: { readonly take: () => number }, count: number): readonly number[] {
  return Array.from({ length: count }, () => lease.take());
}

describe("an id pool", () => {
  it("hands out the smallest free numbers, and given back ones only in a later lease", () => {
    const pool = createIdPool(1);
    const first = pool.lease();
    expect(take(first, 4)).toEqual([1, 2, 3, 4]);
    pool.settle(first, []);
    const second = pool.lease();
    expect(take(second, 1)).toEqual([5]);
    pool.settle(second, [3, 1]);
    const third = pool.lease();
    expect(take(third, 4)).toEqual([1, 3, 6, 7]);
    pool.settle(third, [7, 2]);
    expect(take(pool.lease(), 3)).toEqual([2, 7, 8]);
  });

  it("forgets a lease that is not settled", () => {
    const pool = createIdPool(1);
    expect(take(pool.lease(), 3)).toEqual([1, 2, 3]);
    expect(take(pool.lease(), 3)).toEqual([1, 2, 3]);
  });

  it("takes many back at once", () => {
    const pool = createIdPool(1);
    const lease = pool.lease();
    const ids = take(lease, 100);
    pool.settle(lease, ids.filter((id) => id % 2 === 0).reverse());
    expect(take(pool.lease(), 51)).toEqual([...ids.filter((id) => id % 2 === 0), 101]);
  });
});

describe("longestIncreasing", () => {
  it.each([
    [[], []],
    [[5], [0]],
    [
      [0, 1, 2],
      [0, 1, 2],
    ],
    [[2, 1, 0], [2]],
    [
      [3, 0, 1, 2],
      [1, 2, 3],
    ],
    [
      [1, 2, 3, 0],
      [0, 1, 2],
    ],
    [
      [4, 0, 5, 1, 6, 2],
      [1, 3, 5],
    ],
  ])("of %j stands at %j", (values, positions) => {
    expect(longestIncreasing(values)).toEqual(positions);
  });
});

describe("local keys", () => {
  it.each([
    ["apple", "apple"],
    ["17", '"17"'],
    ["1a", '"1a"'],
    ["a1", "a1"],
    ["a/b", '"a/b"'],
    ['"', '"""'],
    ["", '""'],
    ["äpfel", "äpfel"],
  ])("of the prop %j is %j", (key, expected) => {
    expect(keyWithin("", key)).toBe(expected);
    expect(keyWithin("1/a", key)).toBe(`1/a/${expected}`);
  });

  it("are known again without being made", () => {
    const owns = ["a", "ab", "1", "11", "", '"', '""', "a/b", '"1"', 'a"/', "0", "é"];
    const withins = ["", "a", "1", "1/0", '"1"', "a/b", '"a'];
    const all = withins.flatMap((within) => owns.map((own) => ({ within, own, key: keyWithin(within, own) })));
    for (const { key } of [...all, { key: '"ab"/0' }, { key: "0" }, { key: "0/1" }]) {
      for (const { within, own, key: other } of all) expect(isKeyWithin(key, within, own)).toBe(key === other);
    }
  });

  it("of slots are their numbers", () => {
    expect([0, 255, 256, 99_999].map(slotKey)).toEqual(["0", "255", "256", "99999"]);
  });
});
