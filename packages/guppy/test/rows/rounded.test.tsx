// What round corners with `overflow-hidden` cut off: of backgrounds, borders, text, what scrolls, and of boxes in boxes.
import type { GuppyNode } from "guppy";
import { expect, test } from "vitest";
import { type Pixels, pixelsOf } from "../support/pixels.ts";
import { stage } from "../support/stage.ts";

const RED = "#ff0000";
const WHITE = "#ffffff";

/** A box of 100 by 80 at (20, 10). */
function inside(style: string, ...children: readonly GuppyNode[]): GuppyNode {
  return (
    <div class="bg-[#ffffff]">
      <div id="clip" class={`absolute left-[20px] top-[10px] w-[100px] h-[80px] ${style}`}>
        {children}
      </div>
    </div>
  );
}

const fill = <div key="fill" class="size-full bg-[#ff0000]" />;

const corners = { left: 21, right: 118, top: 11, bottom: 88 };

function cornersOf(pixels: Pixels): readonly string[] {
  const { left, right, top, bottom } = corners;
  return [pixels.at(left, top), pixels.at(right, top), pixels.at(right, bottom), pixels.at(left, bottom)];
}

test.each<readonly [string, GuppyNode, readonly string[]]>([
  ["nothing without overflow-hidden", inside("rounded-[20px]", fill), [RED, RED, RED, RED]],
  ["nothing without round corners", inside("overflow-hidden", fill), [RED, RED, RED, RED]],
  ["all four corners", inside("overflow-hidden rounded-[20px]", fill), [WHITE, WHITE, WHITE, WHITE]],
  ["the corners of a pill", inside("overflow-hidden rounded-full", fill), [WHITE, WHITE, WHITE, WHITE]],
  ["the corners that are round", inside("overflow-hidden rounded-t-[20px]", fill), [WHITE, WHITE, RED, RED]],
  [
    "what scrolls",
    inside("overflow-y-scroll rounded-[20px]", <div key="b" class="h-[500px] bg-[#ff0000]" />),
    [WHITE, WHITE, WHITE, WHITE],
  ],
  [
    "children far down",
    inside(
      "overflow-hidden rounded-[20px]",
      <div key="a" class="p-0">
        <div>
          <div class="w-[100px] h-[80px] bg-[#ff0000]" />
        </div>
      </div>,
    ),
    [WHITE, WHITE, WHITE, WHITE],
  ],
  [
    "the borders of children",
    inside("overflow-hidden rounded-[20px]", <div key="a" class="size-full border-[6px] border-[#ff0000]" />),
    [WHITE, WHITE, WHITE, WHITE],
  ],
  [
    "a child whose own corners are rounder",
    inside("overflow-hidden rounded-[8px]", <div key="a" class="size-full bg-[#ff0000] rounded-[30px]" />),
    [WHITE, WHITE, WHITE, WHITE],
  ],
  [
    "by the rounder of two boxes",
    inside(
      "overflow-hidden rounded-[3px]",
      <div key="a" class="size-full overflow-hidden rounded-[20px]">
        {fill}
      </div>,
    ),
    [WHITE, WHITE, WHITE, WHITE],
  ],
  [
    "by the rounder of two boxes, the outer one",
    inside(
      "overflow-hidden rounded-[20px]",
      <div key="a" class="size-full overflow-hidden rounded-[3px]">
        {fill}
      </div>,
    ),
    [WHITE, WHITE, WHITE, WHITE],
  ],
])("cut off: %s", async (_name, tree, expected) => {
  const { page } = await stage(tree);
  const pixels = await pixelsOf(page);
  expect(cornersOf(pixels)).toEqual(expected);
});

test("what comes after the box, or lies beside it, is whole", async () => {
  const { page } = await stage(
    <div class="bg-[#ffffff]">
      <div class="absolute left-[20px] top-[10px] w-[100px] h-[80px] overflow-hidden rounded-[20px]">{fill}</div>
      <div class="absolute left-[20px] top-[10px] w-[10px] h-[10px] bg-[#0000ff]" />
    </div>,
  );
  expect((await pixelsOf(page)).at(20, 10)).toBe("#0000ff");
});

test("the cut follows a circle, softly", async () => {
  const { page } = await stage(inside("overflow-hidden rounded-[40px]", fill));
  const pixels = await pixelsOf(page);
  const red = pixels.count({ x: 20, y: 10, width: 40, height: 40 }, (_red, green) => green < 128);
  expect(Math.abs(red - (Math.PI * 40 * 40) / 4)).toBeLessThan(20);
  const soft = pixels.count({ x: 20, y: 10, width: 40, height: 40 }, (_red, green) => green > 20 && green < 235);
  expect(soft).toBeGreaterThan(20);
  expect(soft).toBeLessThan(90);
});

test("within a border the corners are rounder by its width", async () => {
  const { page } = await stage(inside("overflow-hidden rounded-[20px] border-[10px] border-[#0000ff]", fill));
  const pixels = await pixelsOf(page);
  // On the diagonal the border reaches from 20 - 20 / √2 to 20 - 10 / √2 px.
  expect(pixels.at(20 + 9, 10 + 9)).toBe("#0000ff");
  expect(pixels.at(20 + 11, 10 + 11)).toBe("#0000ff");
  expect(pixels.at(20 + 15, 10 + 15)).toBe(RED);
});

test("text is cut off too", async () => {
  const letters = (
    <text key="t" class="text-[60px] leading-none font-bold text-[#ff0000]">
      ████████
    </text>
  );
  const { page, replace } = await stage(inside("overflow-hidden", letters));
  const part = { x: 20, y: 10, width: 20, height: 20 };
  const red = async (): Promise<number> => (await pixelsOf(page)).count(part, (_red, green) => green < 128);
  const whole = await red();
  await replace(inside("overflow-hidden rounded-full", letters));
  expect(await red()).toBeLessThan(whole * 0.7);
});

test("a kept frame becomes what a frame from nothing is, when corners and content change", async () => {
  const one = await stage(inside("overflow-hidden rounded-[20px]", fill));
  await pixelsOf(one.page);
  const next = inside("overflow-hidden rounded-[36px]", <div key="fill" class="size-full bg-[#00aa00]" />);
  await one.replace(next);
  const other = await stage(next);
  expect(Buffer.from(await one.page.screenshot()).equals(Buffer.from(await other.page.screenshot()))).toBe(true);
});

test("a round border around nothing is nowhere darker than its colour", async () => {
  const { page } = await stage(inside("rounded-[20px] border-2 border-[#808080]"), { width: 140, height: 100 });
  const pixels = await pixelsOf(page);
  expect(pixels.count({ x: 20, y: 10, width: 100, height: 80 }, (red) => red < 0x80)).toBe(0);
  expect(pixels.at(70, 10)).toBe("#808080");
});
