// What changes little by little: where it is at a moment, what its frames cost, and that the window rests afterwards.
import type { GuppyNode } from "guppy";
import { performanceCounters } from "guppy/native";
import { describe, expect, test } from "vitest";
import { pixelsOf } from "../support/pixels.ts";
import { type Stage, stage } from "../support/stage.ts";

const light = { width: 120, height: 100, theme: "light" } as const;
const over = { type: "mouseMove", x: 20, y: 20 } as const;
const box = (style: string): GuppyNode => (
  <div class="p-0">
    <div id="box" class={`w-[40px] h-[40px] ${style}`} />
  </div>
);

/** The red of the middle of the box. */
async function red({ page }: Stage, x = 20, y = 20): Promise<number> {
  return Number.parseInt((await pixelsOf(page)).at(x, y).slice(1, 3), 16);
}

/** Frames and painted items that it costs. */
async function cost(
  run: () => Promise<unknown>,
): Promise<{ readonly frames: number; readonly items: number; readonly laidOut: number }> {
  const before = performanceCounters();
  await run();
  const after = performanceCounters();
  const more = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
  return { frames: more("framesBuilt"), items: more("itemsPainted"), laidOut: more("nodesLaidOut") };
}

describe("a transition", () => {
  test("is on its way in the middle of its time, there at the end, and then the window rests", async () => {
    const set = await stage(box("bg-black hover:bg-red-600 transition-colors duration-200 ease-linear"), light);
    await set.play(over);
    expect(await red(set)).toBe(0);
    await set.page.clock.advance(96);
    const half = await red(set);
    expect(half).toBeGreaterThan(70);
    expect(half).toBeLessThan(150);
    await set.page.clock.advance(130);
    expect(await red(set)).toBe(0xdc);
    expect(await cost(() => set.page.clock.advance(5000))).toEqual({ frames: 0, items: 0, laidOut: 0 });
  });

  test("turns round where it is", async () => {
    const set = await stage(box("bg-black hover:bg-red-600 transition duration-200 ease-linear"), light);
    await set.play(over);
    await set.page.clock.advance(96);
    const half = await red(set);
    await set.play({ type: "mouseLeave" });
    expect(Math.abs((await red(set)) - half)).toBeLessThan(3);
    await set.page.clock.advance(96);
    expect(await red(set)).toBeLessThan(half);
    await set.page.clock.advance(200);
    expect(await red(set)).toBe(0);
  });

  test("waits for its delay", async () => {
    const set = await stage(box("bg-black hover:bg-red-600 transition delay-500 duration-100"), light);
    await set.play(over);
    await set.page.clock.advance(480);
    expect(await red(set)).toBe(0);
    await set.page.clock.advance(160);
    expect(await red(set)).toBe(0xdc);
  });

  test.each([
    ["opacity", "bg-red-600 opacity-0 hover:opacity-100 transition-opacity", 20, 20],
    ["shadow", "bg-white hover:shadow-[20px_0_#dc2626] transition-shadow", 50, 20],
    ["place", "bg-red-600 hover:translate-x-[18px] transition-transform", 50, 20],
    ["text", "text-black hover:text-red-600 transition-colors", -1, -1],
  ])("of %s", async (_, style, x, y) => {
    const inner = (
      <text id="box" class={`text-5xl font-black leading-none ${style}`}>
        MMM
      </text>
    );
    const set = await stage(x < 0 ? <div class="p-0">{inner}</div> : box(style), light);
    const reddest = async (): Promise<number> => {
      if (x >= 0) return 255 - Number.parseInt((await pixelsOf(set.page)).at(x, y).slice(3, 5), 16);
      let most = 0;
      (await pixelsOf(set.page)).count({ x: 0, y: 0, width: 120, height: 60 }, (r, g) => {
        if (g < 60) most = Math.max(most, r);
        return false;
      });
      return most;
    };
    const before = await reddest();
    await set.play(over);
    expect(await reddest()).toBe(before);
    await set.page.clock.advance(60);
    const during = await reddest();
    await set.page.clock.advance(300);
    const after = await reddest();
    expect(after).toBeGreaterThan(before + 100);
    if (_ !== "place") {
      expect(during).toBeGreaterThan(before);
      expect(during).toBeLessThan(after);
    }
  });

  test("lays nothing out, and paints the piece around it only", async () => {
    const set = await stage(
      <div class="p-0">
        <div id="box" class="w-[40px] h-[40px] bg-black hover:bg-red-600 transition duration-300" />
        <div class="flex flex-col">
          {Array.from({ length: 400 }, (_, index) => (
            <div key={String(index)} class="h-[1px] bg-slate-200" />
          ))}
        </div>
      </div>,
      { width: 200, height: 600, theme: "light" },
    );
    await set.play(over);
    const spent = await cost(() => set.page.clock.advance(160));
    expect(spent.frames).toBeGreaterThan(5);
    expect(spent.laidOut).toBe(0);
  });

  test("also follows a patch, and none is a change at once", async () => {
    const set = await stage(box("bg-black transition duration-200 ease-linear"), light);
    await set.replace(box("bg-red-600 transition duration-200 ease-linear"));
    expect(await red(set)).toBeLessThan(10);
    await set.page.clock.advance(250);
    expect(await red(set)).toBe(0xdc);
    await set.replace(box("bg-black"));
    expect(await red(set)).toBe(0);
  });
});

describe("an animation", () => {
  test("pulses while it is seen, and costs nothing out of sight", async () => {
    const set = await stage(box("bg-black animate-pulse"), light);
    const first = await red(set);
    await set.page.clock.advance(1000);
    expect(await red(set)).toBeGreaterThan(first + 80);
    await set.replace(
      <div class="h-[50px] overflow-hidden">
        <div class="h-[60px]" />
        <div id="box" class="w-[40px] h-[40px] bg-black animate-pulse" />
      </div>,
    );
    await set.page.clock.advance(50);
    expect((await cost(() => set.page.clock.advance(500))).frames).toBe(0);
  });

  test("lets what appears slide in, and what was there stay", async () => {
    const set = await stage(<div class="p-0">{null}</div>, light);
    await set.replace(box("bg-black animate-slide-in"));
    expect(await red(set)).toBe(255);
    expect((await set.page.getById("box")).bounds.y).toBe(8);
    await set.page.clock.advance(300);
    expect(await red(set)).toBe(0);
    expect((await set.page.getById("box")).bounds.y).toBe(0);
    expect((await cost(() => set.page.clock.advance(500))).frames).toBe(0);
  });
});

describe("a transition of sizes", () => {
  const row = (style: string): GuppyNode => (
    <div class="flex flex-row w-[200px] h-[40px] relative">
      <div id="box" class={`h-[20px] shrink-0 transition-size duration-200 ease-linear ${style}`} />
      <div id="next" class="w-[10px] h-[20px]" />
    </div>
  );
  const at = async ({ page }: Stage): Promise<readonly number[]> => {
    const [{ bounds }, next] = [await page.getById("box"), await page.getById("next")];
    return [bounds.x, bounds.width, next.bounds.x].map(Math.round);
  };

  test.each([
    ["px", "w-[40px]", "w-[140px]", [0, 40, 40], [0, 90, 90], [0, 140, 140]],
    ["a share", "w-[10%]", "w-[60%]", [0, 20, 20], [0, 70, 70], [0, 120, 120]],
    ["at least", "min-w-[20px]", "min-w-[60px]", [0, 20, 20], [0, 40, 40], [0, 60, 60]],
    ["place", "absolute w-[20px] left-[0px]", "absolute w-[20px] left-[100px]", [0, 20, 0], [50, 20, 0], [100, 20, 0]],
    ["px to a share", "w-[40px]", "w-[50%]", [0, 100, 100], [0, 100, 100], [0, 100, 100]],
  ])("%s", async (_what, from, to, first, half, last) => {
    const set = await stage(row(from), light);
    await set.replace(row(to));
    expect(await at(set)).toEqual(first);
    await set.page.clock.advance(96);
    for (const [index, value] of (await at(set)).entries()) {
      expect(Math.abs(value - (half[index] ?? 0))).toBeLessThanOrEqual(6);
    }
    await set.page.clock.advance(130);
    expect(await at(set)).toEqual(last);
    expect(await cost(() => set.page.clock.advance(5000))).toEqual({ frames: 0, items: 0, laidOut: 0 });
  });

  test("takes part in `transition-all`, and not in `transition`", async () => {
    for (const [style, width] of [
      ["transition-all", 40],
      ["transition", 140],
    ] as const) {
      const set = await stage(row(`${style} w-[40px]`), light);
      await set.replace(row(`${style} w-[140px]`));
      expect((await at(set))[1]).toBe(width);
    }
  });
});
