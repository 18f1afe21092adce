// A window draws only what changed, over the picture it has. After many changes, scrolls and hovers that is the picture a new
// window draws of the same tree from nothing, and the counters tell what was drawn.
import { defineWindow, type GuppyNode } from "guppy";
import { performanceCounters } from "guppy/native";
import { type Page, render } from "guppy/testing";
import { expect, test } from "vitest";

const size = { width: 320, height: 240 };
const steps = 24;

/** Something else for each step in most places, and the same as before in others. */
function tree(step: number, next?: () => void): GuppyNode {
  const pick = (place: number, count: number): number => Math.trunc(Math.abs(Math.sin(step * 7 + place * 13)) * count);
  return (
    <div class="flex flex-col size-full bg-slate-900 text-slate-100 p-2 gap-1">
      <div class="flex gap-2 items-center">
        <button
          id="next"
          class="px-2 rounded-lg border-2 border-blue-300 bg-blue-600"
          {...(next ? { onClick: next } : {})}
        >
          Next
        </button>
        <text>step {step}</text>
        {pick(1, 3) > 0 && <div class="w-[60px] h-[16px] rounded-full bg-red-500 shadow-lg" />}
        {pick(2, 2) > 0 && <text class="underline opacity-50">{"seen ".repeat(pick(3, 3))}</text>}
      </div>
      <scroll id="list" class="flex-1 border border-slate-700">
        {Array.from({ length: 30 - pick(4, 4) }, (_, row) => (
          <div
            key={row}
            id={`row-${row}`}
            class="flex gap-2 px-2 h-[18px] border-b border-slate-700 hover:bg-slate-700"
          >
            <text class="w-[24px]">{row}</text>
            <text class="flex-1 truncate">{row % 5 === pick(5, 5) ? `changed in ${step}` : "as it was"}</text>
            {(row + step) % 9 === 0 && <div class="w-[30px] bg-green-500 border-2 border-white" />}
          </div>
        ))}
      </scroll>
      {pick(6, 2) > 0 && <div class="p-2 rounded-xl bg-white shadow-lg text-black">{`below ${step}`}</div>}
    </div>
  );
}

const Stepping = defineWindow({
  options: { bounds: size },
  mount: () => ({ step: 0 }),
  render: (window) => tree(window.state.step, () => window.update(({ step }) => ({ step: step + 1 }))),
});

/** To the same place in the list, with the pointer on the same node. The way there makes a frame with the list's final size. */
async function settleAt(page: Page, offset: number, onRow: boolean): Promise<Buffer> {
  await page.scroll("list", { deltaY: -10_000 });
  await page.scroll("list", { deltaY: offset });
  for (const target of ["list", "next", "list"]) await page.hover(target);
  if (!onRow) await page.hover("next");
  return Buffer.from(await page.screenshot());
}

test.each([1, 1.5])("after many changes the picture equals one drawn from nothing, at scale %f", async (scale) => {
  const page = await render(Stepping, { ...size, scale });
  const other = await render(<text>other</text>, { width: 40, height: 40 });
  for (let step = 0; step <= steps; step += 1) {
    if (step > 0) await page.click("next");
    const offset = (step * 23) % 90;
    const kept = await settleAt(page, offset, step % 3 > 0);
    const fresh = await render(
      tree(step, () => {}),
      { ...size, scale },
    );
    const expected = await settleAt(fresh, offset, step % 3 > 0);
    await fresh.close();
    expect(kept.equals(expected), `the pictures of step ${step}`).toBe(true);
    // Nothing can be drawn over a picture of another size.
    await other.screenshot();
    const { framesDrawnWhole: before = 0 } = performanceCounters();
    expect(kept.equals(await page.screenshot()), `the picture of step ${step}, drawn whole`).toBe(true);
    expect(performanceCounters().framesDrawnWhole).toBe(before + 1);
  }
  await other.close();
  await page.close();
});

const figures = ["framesDrawn", "framesDrawnWhole", "framesUnchanged", "pixelsRedrawn", "primitivesCovered"] as const;

/** What one picture adds to the counters. */
async function drawn(page: Page): Promise<Readonly<Record<string, number>>> {
  const before = performanceCounters();
  await page.screenshot();
  const after = performanceCounters();
  return Object.fromEntries(figures.map((name) => [name, (after[name] ?? 0) - (before[name] ?? 0)]));
}

test("one changed text draws its own pixels, an unchanged frame none, and no background lies under an opaque root", async () => {
  const Counter = defineWindow({
    options: { bounds: size },
    mount: () => ({ count: 0 }),
    render: (window) => (
      <div class="size-full bg-slate-900 text-white">
        <text>{window.state.count}</text>
        <button id="add" class="w-[100px]" onClick={() => window.update(({ count }) => ({ count: count + 1 }))} />
      </div>
    ),
  });
  const page = await render(Counter, size);
  const whole = size.width * size.height;
  expect(await drawn(page)).toMatchObject({ framesDrawnWhole: 1, pixelsRedrawn: whole, primitivesCovered: 0 });
  expect(await drawn(page)).toMatchObject({ framesDrawn: 0, framesUnchanged: 1, pixelsRedrawn: 0 });
  await page.click("add");
  await drawn(page);
  await page.click("add");
  const one = await drawn(page);
  expect(one).toMatchObject({ framesDrawn: 1, framesDrawnWhole: 0 });
  expect(one.pixelsRedrawn).toBeGreaterThan(0);
  expect(one.pixelsRedrawn).toBeLessThan(400);
  await page.close();
});
