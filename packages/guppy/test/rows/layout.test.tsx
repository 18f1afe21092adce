// Where boxes and texts stand in the layouts that ordinary apps use, beyond what fixtures/layout compares with a browser.
import type { GuppyNode } from "guppy";
import { expect, test } from "vitest";
import { stage } from "../support/stage.ts";

const sentence = "a long sentence that has to be broken into several lines to be read at all";

test.each<readonly [string, GuppyNode]>([
  [
    "a text that takes the rest of a row",
    <div id="row" key="r" class="flex w-[200px]">
      <text id="t" class="flex-1">
        {sentence}
      </text>
    </div>,
  ],
  [
    "a plain text in a row",
    <div id="row" key="r" class="flex w-[200px]">
      <text id="t">{sentence}</text>
    </div>,
  ],
  [
    "two texts in a row",
    <div id="row" key="r" class="flex w-[200px]">
      <text id="t">{sentence}</text>
      <text>{sentence}</text>
    </div>,
  ],
  [
    "the label of a button",
    <button id="row" key="r" class="w-[200px]">
      <text id="t">{sentence}</text>
    </button>,
  ],
  [
    "a text in a column",
    <div id="row" key="r" class="flex flex-col w-[200px]">
      <text id="t">{sentence}</text>
    </div>,
  ],
  [
    "a text in a box in a row",
    <div id="row" key="r" class="flex w-[200px]">
      <div class="flex-1">
        <text id="t">{sentence}</text>
      </div>
    </div>,
  ],
])("%s wraps within it", async (_name, tree) => {
  const { page } = await stage(<div>{tree}</div>);
  const row = (await page.getById("row")).bounds;
  const text = (await page.getById("t")).bounds;
  expect(text.x).toBeGreaterThanOrEqual(row.x);
  expect(text.x + text.width).toBeLessThanOrEqual(row.x + row.width + 0.5);
  expect(text.height).toBeGreaterThan(60);
});

test("a text is at least as wide as its longest word, also when that does not fit", async () => {
  const { page } = await stage(
    <div>
      <div class="flex w-[20px]">
        <text id="t">a extraordinarily b</text>
      </div>
      <text id="word" class="absolute">
        extraordinarily
      </text>
    </div>,
  );
  const [text, word] = [await page.getById("t"), await page.getById("word")];
  expect(Math.abs(text.bounds.width - word.bounds.width)).toBeLessThan(0.5);
});

test.each<readonly [string, GuppyNode, number]>([
  [
    "small and large text",
    <>
      <text id="a" class="text-sm">
        Ag
      </text>
      <text id="b" class="text-4xl">
        Ag
      </text>
    </>,
    0,
  ],
  [
    "a text and a button",
    <>
      <text id="a">Ag</text>
      <button id="b" class="text-2xl">
        Ag
      </button>
    </>,
    0,
  ],
  [
    "texts in boxes with padding",
    <>
      <div id="a" class="pt-[20px]">
        <text class="text-sm">Ag</text>
      </div>
      <div id="b">
        <text class="text-3xl">Ag</text>
      </div>
    </>,
    0,
  ],
])("items-baseline aligns the first lines of %s", async (_name, children) => {
  const { page } = await stage(<div class="flex items-baseline gap-2 w-[300px]">{children}</div>);
  const baseline = async (id: string): Promise<number> => {
    const node = await page.getById(id);
    const text = node.kind === "text" ? node : (node.children[0] ?? node);
    // Inter: what stands over the baseline is 0.96875 of the size, what hangs below 0.24121.
    const size = text.bounds.height / 1.5;
    return text.bounds.y + (text.bounds.height - 1.21 * size) / 2 + 0.96875 * size;
  };
  expect(Math.abs((await baseline("a")) - (await baseline("b")))).toBeLessThan(2);
  const [a, b] = [await page.getById("a"), await page.getById("b")];
  expect(a.bounds.y + a.bounds.height).toBeLessThan(b.bounds.y + b.bounds.height);
});
