// Pictures of the real native file: PNG, the size asked for, and the same from run to run.
import { createHash } from "node:crypto";
import type { GuppyNode } from "guppy";
import { type RenderOptions, render } from "guppy/testing";
import { expect, test } from "vitest";

const card: GuppyNode = (
  <div class="flex flex-col size-full gap-4 p-6 bg-slate-900 text-slate-100">
    <text class="text-2xl font-bold">Guppy</text>
    <button class="p-3 rounded-lg bg-blue-600 shadow-lg">A button with a shadow</button>
    <text class="font-mono text-sm italic">const answer = 42;</text>
  </div>
);

async function picture(options: RenderOptions): Promise<Buffer> {
  const page = await render(card, options);
  const bytes = Buffer.from(await page.screenshot());
  await page.close();
  return bytes;
}

test.each([
  [1, 300, 200],
  [2, 600, 400],
])("at scale %i a window of 300 by 200 is %i by %i device px", async (scale, width, height) => {
  const png = await picture({ width: 300, height: 200, scale });
  expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
});

test("two windows with the same tree are the same picture", async () => {
  const hash = async (): Promise<string> =>
    createHash("sha256")
      .update(await picture({ width: 300, height: 200 }))
      .digest("hex");
  expect(await hash()).toBe(await hash());
});

test("hovering changes the picture, leaving restores it", async () => {
  const page = await render(
    <div class="size-full p-[20px] bg-white">
      <div id="box" class="size-[50px] bg-red-500 hover:bg-blue-500" />
      <div id="rest" class="size-[50px]" />
    </div>,
    { width: 200, height: 200 },
  );
  const before = Buffer.from(await page.screenshot());
  await page.hover("box");
  expect(Buffer.from(await page.screenshot()).equals(before)).toBe(false);
  await page.hover("rest");
  expect(Buffer.from(await page.screenshot()).equals(before)).toBe(true);
  await page.close();
});
