// Which colour text has where nobody says one, and what inherits it.
import type { GuppyNode } from "guppy";
import { describe, expect, test } from "vitest";
import { pixelsOf } from "../support/pixels.ts";
import { stage } from "../support/stage.ts";

const text = (style = ""): GuppyNode => <text class={`text-4xl ${style}`}>Hamburg</text>;

type Kind = "dark" | "light" | "red";

const is: Readonly<Record<Kind, (red: number, green: number, blue: number) => boolean>> = {
  dark: (red, green, blue) => red < 60 && green < 60 && blue < 70,
  light: (red, green, blue) => red > 220 && green > 220 && blue > 220,
  red: (red, green, blue) => red > 180 && green < 80 && blue < 80,
};

describe("text is", () => {
  test.each<readonly [Kind, string, GuppyNode]>([
    ["dark", "by default", text()],
    [
      "light",
      "on a dark box",
      <div key="b" class="bg-slate-900">
        {text()}
      </div>,
    ],
    [
      "light",
      "in a box in a dark box",
      <div key="b" class="bg-slate-900">
        <div class="p-2">{text()}</div>
      </div>,
    ],
    [
      "dark",
      "on a light box in a dark one",
      <div key="b" class="bg-slate-900 p-4">
        <div class="bg-amber-200">{text()}</div>
      </div>,
    ],
    [
      "light",
      "on a dark box that lets some light through",
      <div key="b" class="bg-black/80">
        {text()}
      </div>,
    ],
    [
      "red",
      "on a dark box, where the app says a colour",
      <div key="b" class="bg-slate-900 text-red-600">
        {text()}
      </div>,
    ],
    [
      "red",
      "on a light box in a box that says a colour",
      <div key="b" class="text-red-600">
        <div class="bg-slate-100">{text()}</div>
      </div>,
    ],
    [
      "red",
      "in a button that inherits a colour",
      <div key="b" class="text-red-600">
        <button>{text()}</button>
      </div>,
    ],
    [
      "light",
      "in a button with a background that inherits a colour",
      <div key="b" class="text-white">
        <button class="bg-blue-800">{text()}</button>
      </div>,
    ],
    ["dark", "in a plain button", <button key="b">{text()}</button>],
    [
      "dark",
      "in a plain button on a dark box",
      <div key="b" class="bg-slate-900 p-4">
        <button>{text()}</button>
      </div>,
    ],
    [
      "dark",
      "in a plain button that inherits what cannot be read on it",
      <div key="b" class="bg-slate-900 text-white p-4">
        <button>{text()}</button>
      </div>,
    ],
    [
      "light",
      "in a button with a dark background",
      <button key="b" class="bg-slate-900">
        {text()}
      </button>,
    ],
    [
      "red",
      "in a button with a colour",
      <button key="b" class="text-red-600">
        {text()}
      </button>,
    ],
  ])("%s %s", async (kind, _where, tree) => {
    const { page } = await stage(<div class="size-full flex flex-col items-start">{tree}</div>);
    const find = (node: Awaited<ReturnType<typeof page.tree>>): typeof node | undefined =>
      node.kind === "text" ? node : node.children.map(find).find((found) => found !== undefined);
    const bounds = find(await page.tree())?.bounds ?? { x: 0, y: 0, width: 0, height: 0 };
    const pixels = await pixelsOf(page);
    const count = (which: Kind): number => pixels.count(bounds, is[which]);
    // Of the box of a text its glyphs are the smaller part.
    const glyphs = (Object.keys(is) as Kind[]).filter(
      (which) => count(which) > 100 && count(which) < (bounds.width * bounds.height) / 2,
    );
    expect(glyphs).toEqual([kind]);
  });
});

test("text follows a background that comes with a state", async () => {
  const { page } = await stage(
    <div class="size-full">
      <div id="box" class="bg-white hover:bg-slate-900">
        {text()}
      </div>
      <div id="rest" class="h-[50px]" />
    </div>,
  );
  const count = async (which: Kind): Promise<number> =>
    (await pixelsOf(page)).count((await page.getById("box")).bounds, is[which]);
  expect(await count("dark")).toBeLessThan(3000);
  await page.hover("box");
  expect(await count("light")).toBeGreaterThan(100);
  expect(await count("light")).toBeLessThan(3000);
  await page.hover("rest");
  expect(await count("dark")).toBeLessThan(3000);
});
