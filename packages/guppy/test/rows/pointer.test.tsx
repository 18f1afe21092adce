// What the pointer hits: what lies on top, what sticks out, what moves away under it.
import type { GuppyNode } from "guppy";
import { expect, test } from "vitest";
import { stage } from "../support/stage.ts";

test("a layer over everything takes hover, clicks, focus and the wheel", async () => {
  const log: string[] = [];
  const { page } = await stage(
    <div class="size-full">
      <button
        id="under"
        class="w-[100px] h-[40px]"
        onClick={() => log.push("click")}
        onHover={() => log.push("hover")}
        onFocus={() => log.push("focus")}
      />
      <scroll id="list" class="h-[100px]">
        <div class="h-[500px]" />
      </scroll>
      <div class="absolute inset-0 bg-black/50" />
    </div>,
  );
  await page.hover("under");
  await page.click("under");
  await page.scroll("list", { deltaY: 50 });
  expect(log).toEqual([]);
  expect((await page.getById("under")).states).toMatchObject({ hovered: false, focused: false, active: false });
  expect((await page.getById("list")).scroll.y).toBe(0);
});

test.each<readonly [string, GuppyNode, boolean]>([
  ["an opaque layer", <div key="l" class="absolute inset-0 bg-white" />, true],
  ["a layer that listens", <div key="l" class="absolute inset-0" onClick={() => undefined} />, true],
  ["a layer with a border", <div key="l" class="absolute inset-0 border" />, true],
  ["a layer with nothing to be seen", <div key="l" class="absolute inset-0" />, false],
  ["a layer the pointer does not see", <div key="l" class="absolute inset-0 bg-black/50 pointer-events-none" />, false],
  ["an invisible layer", <div key="l" class="absolute inset-0 bg-black invisible" />, false],
  ["a hidden layer", <div key="l" class="absolute inset-0 bg-black hidden" />, false],
  [
    "a layer of text",
    <text key="l" class="absolute inset-0">
      {"over it all"}
    </text>,
    true,
  ],
])("%s covers what is under it: %s", async (_name, layer, covers) => {
  const log: string[] = [];
  const { page } = await stage(
    <div class="size-full">
      <button id="under" class="w-[100px] h-[40px]" onClick={() => log.push("click")} />
      {layer}
    </div>,
  );
  await page.click("under");
  expect(log.length === 0).toBe(covers);
});

test("no node is hovered before the pointer has come", async () => {
  const log: string[] = [];
  const { page } = await stage(
    <div id="root" class="size-full bg-white" onHover={() => log.push("root")}>
      <button id="corner" class="w-[100px] h-[40px]" onHover={() => log.push("corner")} />
    </div>,
  );
  await page.screenshot();
  await page.press("Tab");
  expect((await page.getById("root")).states.hovered).toBe(false);
  expect((await page.getById("corner")).states.hovered).toBe(false);
  expect(log).toEqual([]);
});

test("ten presses on a node that moves to another parent each time it is pressed are ten clicks", async () => {
  let clicks = 0;
  const moving = (): GuppyNode => (
    <button id="m" class="w-[100px] h-[40px]" onClick={() => (clicks += 1)}>
      M
    </button>
  );
  const trees = (left: boolean): GuppyNode => (
    <div class="size-full">
      <div id="left" class="absolute left-0 top-0">
        {left && moving()}
      </div>
      <div id="right" class="absolute left-0 top-0">
        {!left && moving()}
      </div>
    </div>
  );
  const { replace, down, up } = await stage(trees(true));
  for (let press = 0; press < 10; press += 1) {
    await down("m");
    await replace(trees(press % 2 === 1));
    await up("m");
  }
  expect(clicks).toBe(10);
});

test.each<readonly [string, string]>([
  ["beside", "absolute left-[200px] top-[0px] w-[40px] h-[40px] bg-red-500"],
  ["below", "absolute left-[0px] top-[150px] w-[40px] h-[40px] bg-red-500"],
  ["above, by a negative margin", "mt-[-60px] w-[40px] h-[40px] bg-red-500"],
])("a click on a child that is drawn %s its parent is one on the parent", async (_name, style) => {
  const log: string[] = [];
  const { page } = await stage(
    <div class="size-full pt-[100px]">
      <div class="w-[100px] h-[40px]" onClick={() => log.push("parent")} onHover={() => log.push("hover")}>
        <div id="child" class={style} />
      </div>
    </div>,
  );
  await page.click("child");
  expect(log).toEqual(["hover", "parent"]);
});

test("what a box clips is not hit beside it", async () => {
  const log: string[] = [];
  const { page } = await stage(
    <div class="size-full">
      <button id="under" class="absolute left-[150px] top-0 w-[100px] h-[40px]" onClick={() => log.push("under")} />
      <div class="w-[100px] h-[40px] overflow-hidden">
        <button class="w-[400px] h-[40px] shrink-0" onClick={() => log.push("clipped")} />
      </div>
    </div>,
  );
  await page.click("under");
  expect(log).toEqual(["under"]);
});

test.each([
  ["hover:bg-red-500", true],
  ["hover:opacity-50", true],
  ["active:bg-red-500", true],
  ["focus:bg-red-500", false],
] as const)("the empty part of a box with %s is hovered: %s", async (style, hovered) => {
  const { page, play } = await stage(
    <div class="size-full">
      <div id="row" class={`w-[200px] h-[40px] ${style}`}>
        <text>short</text>
      </div>
    </div>,
  );
  await play({ type: "mouseMove", x: 190, y: 30 });
  expect((await page.getById("row")).states.hovered).toBe(hovered);
});
