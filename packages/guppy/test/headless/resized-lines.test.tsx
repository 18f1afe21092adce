// Texts that change in rows that wrap: what the window keeps of its layout is what a new window works out from nothing.
// GUPPY_RANDOM_STEPS and GUPPY_RANDOM_SEED as in random-frames.test.tsx.
import type { GuppyNode } from "guppy";
import { performanceCounters } from "guppy/native";
import type { PageNode } from "guppy/testing";
import { expect, test } from "vitest";
import { type Stage, stage } from "../support/stage.ts";

const steps = Number(process.env["GUPPY_RANDOM_STEPS"] ?? 40);
const seed = Number(process.env["GUPPY_RANDOM_SEED"] ?? 1);
const size = { width: 420, height: 300 };

type Pick = (count: number) => number;

function random(start: number): Pick {
  let state = start >>> 0;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

const rows = [
  "flex flex-wrap gap-1 p-2",
  "flex flex-wrap items-center p-[3.3px]",
  "flex flex-wrap items-start content-start gap-[1.7px]",
  "flex flex-wrap justify-center gap-1",
  "flex flex-wrap gap-2 h-[900px]",
  "flex flex-wrap flex-row-reverse gap-2",
  "flex flex-wrap items-baseline gap-1",
] as const;

const chips = [
  "px-1",
  "p-1 m-[1.3px] bg-slate-200",
  "border px-2",
  "w-[50px]",
  "min-w-[40px] truncate",
  "grow",
  "absolute right-0",
  "hidden",
  "flex gap-1 p-1",
  "max-w-[60px]",
  "ml-auto",
  "self-end h-[30px]",
] as const;

const words = ["1", "111", "007", "9,999", "a word", "two words", "", "ゼロ", "two\nlines", "longer than most of them"];

interface Chip {
  readonly style: string;
  readonly text: string;
}

interface Model {
  readonly row: string;
  readonly chips: readonly Chip[];
}

const pickOf = <Item,>(pick: Pick, items: readonly Item[]): Item => items[pick(items.length)] as Item;

function model(pick: Pick): Model {
  const plain = pick(2) === 0;
  const style = (): string => (plain ? "px-1" : pickOf(pick, chips));
  return {
    row: pickOf(pick, rows),
    chips: Array.from({ length: 20 + pick(60) }, () => ({ style: style(), text: pickOf(pick, words) })),
  };
}

function tree({ row, chips: all }: Model, how: number): GuppyNode {
  const held = all.map(({ style, text }, key) =>
    style.startsWith("flex") ? (
      <div key={key} class={style}>
        <text>{text}</text>
        <text>!</text>
      </div>
    ) : (
      <text key={key} class={style}>
        {text}
      </text>
    ),
  );
  const inner = <div class={row}>{held}</div>;
  if (how === 0) return inner;
  return how === 1 ? (
    <scroll class="size-full">{inner}</scroll>
  ) : (
    <div class="flex flex-col size-full gap-1">
      <text>above</text>
      <div class="flex gap-1">
        <text>beside</text>
        {inner}
      </div>
      <text>below</text>
    </div>
  );
}

async function shown({ page }: Stage): Promise<{ readonly tree: PageNode; readonly picture: Buffer }> {
  return { tree: await page.tree(), picture: Buffer.from(await page.screenshot()) };
}

test(`${steps} rows with the seed ${seed} whose texts change stand as in a new window`, {
  timeout: 900_000,
}, async () => {
  const pick = random(seed);
  for (let step = 0; step < steps; step += 1) {
    const how = pick(3);
    let now = model(pick);
    const kept = await stage(tree(now, how), size);
    for (let change = 0; change < 4; change += 1) {
      const at = pick(now.chips.length);
      const text = pickOf(pick, words);
      now = { ...now, chips: now.chips.map((chip, place) => (place === at ? { ...chip, text } : chip)) };
      await kept.replace(tree(now, how));
    }
    const fresh = await stage(tree(now, how), size);
    const [one, other] = [await shown(kept), await shown(fresh)];
    expect(one.tree, `the tree of step ${step}, seed ${seed}`).toEqual(other.tree);
    expect(one.picture.equals(other.picture), `the picture of step ${step}, seed ${seed}`).toBe(true);
    await Promise.all([kept.page.close(), fresh.page.close()]);
  }
});

test.each([
  ["the first of many lines", 0],
  ["one in the middle", 1503],
  ["the last", 2999],
])("a text of another width in %s has its own line looked at, not all", async (_, at) => {
  const numbers = Array.from({ length: 3000 }, (_, place) => place);
  const list = (text: string): GuppyNode => (
    <div class="flex flex-wrap gap-1 p-2">
      {numbers.map((place) => (
        <div key={place} class="flex p-1">
          <text>{place === at ? text : `row ${place}`}</text>
        </div>
      ))}
    </div>
  );
  const { replace } = await stage(list("n 1111"), size);
  const { nodesLaidOut: before = 0 } = performanceCounters();
  await replace(list("n 8888"));
  const { nodesLaidOut: after = 0 } = performanceCounters();
  expect(after).toBeGreaterThan(before);
  expect(after - before).toBeLessThan(40);
});
