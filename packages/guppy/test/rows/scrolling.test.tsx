// How far boxes scroll, by wheel, keys and thumbs, and which of several nested ones does.
import type { GuppyNode } from "guppy";
import type { Page } from "guppy/testing";
import { describe, expect, test } from "vitest";
import { ref } from "../../src/app/ref.ts";
import { stage } from "../support/stage.ts";

const offset = async (page: Page, id = "s"): Promise<readonly [number, number]> => {
  const { scroll } = await page.getById(id);
  return [scroll.x, scroll.y];
};

const tall = <div class="h-[300px] shrink-0" />;
const wide = <div class="w-[300px] h-[20px] shrink-0" />;

describe("the wheel stops at the end of", () => {
  test.each<readonly [string, GuppyNode, readonly [number, number]]>([
    [
      "a scroll",
      <scroll id="s" key="s" class="h-[120px]">
        {tall}
      </scroll>,
      [0, 180],
    ],
    [
      "a scroll along x",
      <scroll id="s" key="s" axis="x" class="w-[120px] h-[40px]">
        {wide}
      </scroll>,
      [180, 0],
    ],
    [
      "a scroll along both",
      <scroll id="s" key="s" axis="both" class="w-[120px] h-[120px]">
        <div class="w-[300px] h-[300px]" />
      </scroll>,
      [180, 180],
    ],
    [
      "a box with overflow-y-scroll",
      <div id="s" key="s" class="h-[120px] overflow-y-scroll">
        {tall}
      </div>,
      [0, 180],
    ],
    [
      "a box with overflow-x-scroll",
      <div id="s" key="s" class="w-[120px] h-[40px] overflow-x-scroll">
        {wide}
      </div>,
      [180, 0],
    ],
    [
      "boxes in a row in a scroll along x",
      <scroll id="s" key="s" axis="x" class="w-[100px]">
        <div class="flex">
          {[1, 2, 3, 4].map((box) => (
            <div key={box} class="w-[60px] h-[20px] shrink-0" />
          ))}
        </div>
      </scroll>,
      [140, 0],
    ],
    [
      "what sticks out of a child of a child",
      <scroll id="s" key="s" class="h-[100px]">
        <div class="h-[50px]">
          <div class="h-[50px]">
            <div class="h-[260px]" />
          </div>
        </div>
      </scroll>,
      [0, 160],
    ],
    [
      "a box with a border and padding",
      <scroll id="s" key="s" class="h-[120px] border-2 p-[10px]">
        {tall}
      </scroll>,
      [0, 204],
    ],
    [
      "a long list, most of which was never seen",
      <scroll id="s" key="s" class="h-[100px]">
        {Array.from({ length: 500 }, (_, row) => (
          <div key={row} class="h-[20px]" />
        ))}
      </scroll>,
      [0, 9900],
    ],
  ])("%s", async (_name, tree, end) => {
    const { page } = await stage(<div>{tree}</div>);
    for (let step = 0; step < 60; step += 1) {
      await page.scroll("s", { deltaY: end[1] > 0 ? 250 : 0 });
      await page.scroll("s", { deltaX: end[0] > 0 ? 250 : 0 });
    }
    expect(await offset(page)).toEqual(end);
    await page.scroll("s", { deltaX: -20_000, deltaY: -20_000 });
    await page.scroll("s", { deltaX: -20_000, deltaY: -20_000 });
    expect(await offset(page)).toEqual([0, 0]);
  });
});

test.each<readonly [string, (rows: number) => GuppyNode, "deltaX" | "deltaY"]>([
  [
    "a scroll",
    (rows) => (
      <scroll id="s" class="w-[200px] h-[120px]">
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} id={`row-${row}`} class="h-[30px]" />
        ))}
      </scroll>
    ),
    "deltaY",
  ],
  [
    "a scroll along x",
    (rows) => (
      <scroll id="s" axis="x" class="w-[120px] h-[30px]">
        <div class="flex">
          {Array.from({ length: rows }, (_, row) => (
            <div key={row} id={`row-${row}`} class="w-[30px] h-[30px] shrink-0" />
          ))}
        </div>
      </scroll>
    ),
    "deltaX",
  ],
  [
    "a box with overflow-y-scroll",
    (rows) => (
      <div id="s" class="w-[200px] h-[120px] overflow-y-scroll">
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} id={`row-${row}`} class="h-[30px]" />
        ))}
      </div>
    ),
    "deltaY",
  ],
])("rows that go while %s is scrolled down leave it at its new end", async (_name, tree, delta) => {
  const { page, replace } = await stage(tree(20));
  await page.scroll("s", { [delta]: 10_000 });
  expect((await offset(page)).reduce((a, b) => a + b)).toBe(480);
  await replace(tree(6));
  expect((await offset(page)).reduce((a, b) => a + b)).toBe(60);
  const last = (await page.getById("row-5")).bounds;
  expect(last.x + last.y).toBe(90);
  await replace(tree(2));
  expect(await offset(page)).toEqual([0, 0]);
});

describe("of two nested scrollers", () => {
  const nested = (
    <scroll id="outer" class="h-[200px]">
      <scroll id="inner" class="h-[100px]">
        <div class="h-[150px]" />
      </scroll>
      <div class="h-[400px]" />
    </scroll>
  );

  test("the inner one moves alone", async () => {
    const { page } = await stage(nested);
    await page.scroll("inner", { deltaY: 30 });
    expect([await offset(page, "inner"), await offset(page, "outer")]).toEqual([
      [0, 30],
      [0, 0],
    ]);
  });

  test("a gesture that brings the inner one to its end stays with it, the next moves the outer", async () => {
    const { page } = await stage(nested);
    for (let step = 0; step < 5; step += 1) await page.scroll("inner", { deltaY: 30 });
    expect([await offset(page, "inner"), await offset(page, "outer")]).toEqual([
      [0, 50],
      [0, 0],
    ]);
    await page.clock.advance(400);
    await page.scroll("inner", { deltaY: 30 });
    expect([await offset(page, "inner"), await offset(page, "outer")]).toEqual([
      [0, 50],
      [0, 30],
    ]);
  });

  test("each takes its own axis", async () => {
    const { page } = await stage(
      <scroll id="outer" class="h-[200px]">
        <scroll id="inner" axis="x" class="w-[100px] h-[50px]">
          <div class="w-[300px] h-[20px]" />
        </scroll>
        <div class="h-[400px]" />
      </scroll>,
    );
    await page.scroll("inner", { deltaX: 40 });
    await page.clock.advance(400);
    await page.scroll("inner", { deltaY: 25 });
    expect([await offset(page, "inner"), await offset(page, "outer")]).toEqual([
      [40, 0],
      [0, 25],
    ]);
  });
});

test("a wheel turned sideways does not move a scroller that only scrolls down", async () => {
  const { page } = await stage(
    <scroll id="s" class="w-[100px] h-[100px]">
      <div class="w-[300px] h-[300px]" />
    </scroll>,
  );
  await page.scroll("s", { deltaX: 50 });
  expect(await offset(page)).toEqual([0, 0]);
});

test("nothing scrolls that only clips", async () => {
  const { page } = await stage(
    <div id="s" class="w-[100px] h-[100px] overflow-hidden">
      <div id="in" class="w-[300px] h-[300px] bg-red-500" />
    </div>,
  );
  await page.scroll("s", { deltaX: 50, deltaY: 50 });
  expect((await page.getById("in")).bounds).toMatchObject({ x: 0, y: 0 });
});

describe("a program scrolls", () => {
  const long = (node: object): GuppyNode => (
    <scroll id="s" class="h-[100px]" {...node}>
      <div class="h-[5000px]" />
    </scroll>
  );

  test("at once, or gliding, until the user takes over", async () => {
    const node = ref("scroll");
    const { page } = await stage(long({ ref: node }));
    await node.scrollTo({ y: 300 });
    expect(await offset(page)).toEqual([0, 300]);
    await node.scrollTo({ y: 200, smooth: true });
    expect(await offset(page)).toEqual([0, 300]);
    await page.clock.advance(100);
    const [, y] = await offset(page);
    expect(y).toBeGreaterThan(200);
    expect(y).toBeLessThan(300);
    await page.clock.advance(300);
    expect(await offset(page)).toEqual([0, 200]);
    await node.scrollTo({ y: 400, smooth: true });
    await page.clock.advance(100);
    await page.scroll("s", { deltaY: 10 });
    const taken = await offset(page);
    await page.clock.advance(300);
    expect(await offset(page)).toEqual(taken);
  });

  test("to what is far away from two rooms before it", async () => {
    const node = ref("scroll");
    const { page } = await stage(long({ ref: node }));
    await node.scrollTo({ y: 1e9, smooth: true });
    await page.clock.advance(16);
    await page.clock.advance(16);
    expect((await offset(page))[1]).toBeGreaterThan(4600);
    await page.clock.advance(300);
    expect(await offset(page)).toEqual([0, 4900]);
  });
});

describe("thumbs", () => {
  const box = (more: string): GuppyNode => (
    <scroll id="s" class={`w-[100px] h-[100px] ${more}`}>
      <div class="h-[1000px]" />
    </scroll>
  );
  /** How far a press on the track scrolls: nothing where no thumb is there to be seen. */
  async function press(show: Awaited<ReturnType<typeof stage>>): Promise<number> {
    const at = { x: 96, y: 90 };
    await show.play({ type: "mouseDown", ...at, button: "left", count: 1 });
    await show.play({ type: "mouseUp", ...at, button: "left", count: 1 });
    return (await offset(show.page))[1];
  }

  test.each([
    ["scrollbar-always", 100],
    ["", 100],
    ["scrollbar-hidden", 0],
    ["scrollbar-scroll", 100],
  ])("with `%s` a press on the track scrolls to %i", async (more, to) => {
    const show = await stage(box(more));
    await show.page.hover("s");
    expect(await press(show)).toBe(to);
  });

  test("that show while it scrolls go a second later, and come with the pointer", async () => {
    const { page } = await stage(<div class="flex flex-col size-full bg-white">{box("scrollbar-scroll")}</div>);
    const picture = async (): Promise<string> => Buffer.from(await page.screenshot()).toString("base64");
    await page.mouseLeave();
    const without = await picture();
    await page.scroll("s", { deltaY: 10 });
    await page.mouseLeave();
    await page.scroll("s", { deltaY: -10 });
    await page.mouseLeave();
    expect(await picture()).not.toBe(without);
    await page.clock.advance(500);
    expect(await picture()).not.toBe(without);
    await page.clock.advance(600);
    expect(await picture()).toBe(without);
    await page.hover("s");
    expect(await picture()).not.toBe(without);
  });

  test("of a million rows are dragged from one end to the other", async () => {
    const items = Array.from({ length: 1_000_000 }, (_, id) => ({ id }));
    const show = await stage(
      <div class="flex flex-col h-full">
        <uniformList id="s" items={items} rowHeight={30} row={() => null} />
      </div>,
    );
    const x = 396;
    await show.play({ type: "mouseMove", x, y: 5 }, { type: "mouseDown", x, y: 5, button: "left", count: 1 });
    await show.play({ type: "mouseMove", x, y: 143 });
    expect(Math.abs((await offset(show.page))[1] - 15_000_000)).toBeLessThan(120_000);
    await show.play({ type: "mouseMove", x, y: 500 }, { type: "mouseUp", x, y: 500, button: "left", count: 1 });
    expect(await offset(show.page)).toEqual([0, 29_999_700]);
  });
});

test("Tab scrolls a row out from under a pinned one, and a list as high as its rows shows what is in sight", async () => {
  const list = (
    <rows id="s" count={1000} rowHeight={30} class="h-[150px]">
      <row key="head" pin="top" class="h-[40px] bg-surface" />
      {[3, 4, 5, 6, 7, 8].map((index) => (
        <row key={index} index={index}>
          <button id={`b${index}`} onClick={() => undefined} class="h-[30px]">
            {index}
          </button>
        </row>
      ))}
    </rows>
  );
  const { page } = await stage(<div class="flex flex-col">{list}</div>);
  await page.scroll("s", { deltaY: 110 });
  await page.focus("b3");
  expect((await page.getById("b3")).bounds.y).toBe(40);
  await page.focus("b7");
  expect((await page.getById("b7")).bounds.y).toBe(120);
});

test("a list without a height of its own is as high as its rows, and makes those in sight", async () => {
  const items = Array.from({ length: 500 }, (_, id) => ({ id }));
  const { page } = await stage(
    <scroll id="s">
      <div class="h-[1000px]" />
      <list
        id="list"
        items={items}
        estimatedHeight={20}
        row={({ id }: { readonly id: number }) => <div class="h-[30px]" id={`r${id}`} />}
      />
    </scroll>,
  );
  await page.scroll("s", { deltaY: 5000 });
  const list = await page.getById("list");
  expect(list.children.length).toBeLessThan(60);
  const shows = list.children.filter(({ bounds }) => bounds.y >= 0 && bounds.y < 270);
  expect(shows).toHaveLength(9);
});
