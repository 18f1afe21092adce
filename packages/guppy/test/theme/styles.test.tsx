// Styles that are seen and not measured: gradients, patterns, shadows, rings, lines with text, groups; and grids.
import type { GuppyNode } from "guppy";
import { describe, expect, test } from "vitest";
import { type Pixels, pixelsOf } from "../support/pixels.ts";
import { stage } from "../support/stage.ts";

const light = { width: 120, height: 100, theme: "light" } as const;

async function picture(tree: GuppyNode): Promise<Pixels> {
  return pixelsOf((await stage(tree, light)).page);
}

const red = (pixels: Pixels, x: number, y: number): number => Number.parseInt(pixels.at(x, y).slice(1, 3), 16);
const box = (style: string): GuppyNode => (
  <div class="p-[20px]">
    <div id="box" class={`w-[60px] h-[40px] ${style}`} />
  </div>
);

describe("fills", () => {
  test("a gradient goes from one colour to the other, in its direction", async () => {
    const across = await picture(box("bg-linear-to-r from-[#000000] to-[#ff0000]"));
    expect(red(across, 22, 40)).toBeLessThan(30);
    expect(red(across, 50, 40)).toBeGreaterThan(110);
    expect(red(across, 78, 40)).toBeGreaterThan(225);
    const down = await picture(box("bg-linear-to-b from-[#000000] to-[#ff0000] from-50"));
    expect(red(down, 50, 36)).toBeLessThan(30);
    expect(red(down, 50, 58)).toBeGreaterThan(200);
  });

  test("a gradient with one end fades, over the background", async () => {
    const pixels = await picture(box("bg-blue-500 bg-linear-90 to-red-500"));
    expect(red(pixels, 21, 40)).toBeLessThan(0x48);
    expect(red(pixels, 78, 40)).toBeGreaterThan(220);
  });

  test.each(["pattern-slash pattern-red-500", "pattern-checker pattern-red-500 pattern-8"])(
    "`%s` shows both colours",
    async (style) => {
      const pixels = await picture(box(`bg-white ${style}`));
      const inside = { x: 22, y: 22, width: 56, height: 36 };
      expect(pixels.count(inside, (r, g) => r > 220 && g < 110)).toBeGreaterThan(100);
      expect(pixels.count(inside, (r, g, b) => r > 240 && g > 240 && b > 240)).toBeGreaterThan(100);
    },
  );
});

describe("outside of the box", () => {
  test("a shadow of one's own falls where it says, and not under the box", async () => {
    const pixels = await picture(box("bg-white/50 shadow-[8px_6px_#ff0000]"));
    expect(pixels.at(84, 64)).toBe("#ff0000");
    expect(pixels.at(50, 40)).toBe("#ffffff");
    expect(pixels.at(16, 16)).toBe("#ffffff");
  });

  test("several shadows, the first on top, and one that falls inside", async () => {
    const pixels = await picture(box("bg-white shadow-[4px_0_#ff0000,8px_0_#0000ff,inset_0_0_0_5px_rgb(0_255_0)]"));
    expect([pixels.at(82, 40), pixels.at(86, 40), pixels.at(22, 40), pixels.at(50, 40)]).toEqual([
      "#ff0000",
      "#0000ff",
      "#00ff00",
      "#ffffff",
    ]);
  });

  test("a ring lies around it and takes no room", async () => {
    const tree = box("bg-white ring-4 ring-red-500");
    const pixels = await picture(tree);
    expect([pixels.at(18, 40), pixels.at(14, 40), pixels.at(22, 40)]).toEqual(["#ef4444", "#ffffff", "#ffffff"]);
    expect((await picture(box("bg-white ring-4"))).at(18, 40)).toBe("#2456d6");
  });
});

describe("text", () => {
  const say = (style: string): GuppyNode => <text class={`text-4xl text-black ${style}`}>mmm</text>;
  const all = { x: 0, y: 0, width: 120, height: 100 };
  const reddish = (pixels: Pixels): number => pixels.count(all, (r, g) => r > 200 && g < 100);

  test.each([
    ["underline decoration-red-500 decoration-4", 150],
    ["underline decoration-red-500 decoration-wavy decoration-2", 40],
    ["line-through decoration-red-500 decoration-4", 150],
    ["text-bg-red-500", 1000],
  ])("`%s` is drawn", async (style, least) => {
    expect(reddish(await picture(say("")))).toBe(0);
    expect(reddish(await picture(say(style)))).toBeGreaterThan(least);
  });

  test("features of a font change how wide it is, and inside it too", async () => {
    const { page } = await stage(
      <div class="items-start flex flex-col text-3xl">
        <text id="plain">1111</text>
        <div class="tabular-nums">
          <text id="tabular" class="self-start">
            1111
          </text>
        </div>
      </div>,
      light,
    );
    const [plain, tabular] = [await page.getById("plain"), await page.getById("tabular")];
    expect(tabular.bounds.height).toBe(plain.bounds.height);
  });

  test("`text-muted` is the colour of text that says less", async () => {
    const pixels = await picture(say("text-muted"));
    expect(pixels.count(all, (r, g, b) => r === 0x55 && g === 0x5e && b === 0x6d)).toBeGreaterThan(50);
  });

  test("a field's placeholder takes the colour that its style says", async () => {
    const pixels = await picture(<textInput class="text-3xl placeholder:text-red-500" placeholder="mmm" />);
    expect(reddish(pixels)).toBeGreaterThan(50);
  });
});

describe("a grid", () => {
  test("has columns of one width, spans and places", async () => {
    const { page } = await stage(
      <div class="p-0">
        <div class="grid grid-cols-4 gap-[4px] w-[100px]">
          <div id="a" class="h-[10px]" />
          <div id="b" class="h-[10px] col-span-2" />
          <div id="c" class="h-[10px] col-start-2 col-end-4" />
          <div id="d" class="h-[10px] col-span-full" />
          <div id="e" class="h-[10px] col-start-3 col-span-2" />
          <div id="f" class="h-[10px] -col-end-1" />
        </div>
      </div>,
      light,
    );
    const at = async (id: string): Promise<readonly number[]> => {
      const { x, y, width } = (await page.getById(id)).bounds;
      return [x, y, width];
    };
    expect(await at("a")).toEqual([0, 0, 22]);
    expect(await at("b")).toEqual([26, 0, 48]);
    expect(await at("c")).toEqual([26, 14, 48]);
    expect(await at("d")).toEqual([0, 28, 100]);
    expect(await at("e")).toEqual([52, 42, 48]);
    expect((await at("f"))[0]).toBe(78);
  });
});

test("what is in a group follows the pointer on it, in the nearest one", async () => {
  const { page, play } = await stage(
    <div class="flex flex-row">
      <div id="outer" class="group p-[10px] flex flex-row">
        <div class="p-0">
          <div id="one" class="w-[20px] h-[20px] bg-white group-hover:bg-red-500 dark:group-hover:bg-blue-500" />
        </div>
        <div id="inner" class="group p-[10px]">
          <div id="two" class="w-[20px] h-[20px] bg-white group-hover:bg-red-500" />
        </div>
      </div>
    </div>,
    light,
  );
  const colors = async (): Promise<readonly string[]> => {
    const pixels = await pixelsOf(page);
    return [pixels.at(20, 20), pixels.at(50, 30)];
  };
  expect(await colors()).toEqual(["#ffffff", "#ffffff"]);
  await play({ type: "mouseMove", x: 3, y: 3 });
  expect(await colors()).toEqual(["#ef4444", "#ffffff"]);
  await play({ type: "mouseMove", x: 33, y: 13 });
  expect(await colors()).toEqual(["#ef4444", "#ef4444"]);
  await play({ type: "mouseLeave" });
  expect(await colors()).toEqual(["#ffffff", "#ffffff"]);
});
