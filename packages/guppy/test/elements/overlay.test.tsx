// `<overlay>`: where it stands, what it covers, how it asks to be closed, and where the focus goes. The window is 400 by 300.
import type { GuppyNode } from "guppy";
import type { Page, PageNode } from "guppy/testing";
import { describe, expect, test } from "vitest";
import { stage } from "../support/stage.ts";

type Props = Readonly<Record<string, unknown>>;

async function focused(page: Page): Promise<string | undefined> {
  const walk = (node: PageNode): string | undefined =>
    node.states.focused ? node.id : node.children.map(walk).find((id) => id !== undefined);
  return walk(await page.tree());
}

const box = async (page: Page, id: string): Promise<readonly number[]> => {
  const { x, y, width, height } = (await page.getById(id)).bounds;
  return [x, y, width, height];
};

/** An anchor of 60 by 20 at a place, and an overlay of 100 by 50 beside it. */
function anchored(x: number, y: number, props: Props, content: GuppyNode = null): GuppyNode {
  return (
    <div class="size-full">
      <div class={`absolute left-[${x}px] top-[${y}px] w-[60px] h-[20px] bg-blue-500`} id="anchor">
        <overlay id="o" class="w-[100px] h-[50px] bg-white" {...props}>
          {content}
        </overlay>
      </div>
    </div>
  );
}

describe("an overlay stands", () => {
  test.each<readonly [string, number, number, Props, number, number]>([
    ["below its parent, in the middle", 150, 100, {}, 130, 128],
    ["above", 150, 100, { side: "top" }, 130, 42],
    ["to the right", 150, 100, { side: "right" }, 218, 85],
    ["to the left", 150, 100, { side: "left" }, 42, 85],
    ["at the start", 150, 100, { align: "start" }, 150, 128],
    ["at the end", 150, 100, { align: "end" }, 110, 128],
    ["close by", 150, 100, { align: "start", offset: 0 }, 150, 120],
    ["over the edge of its anchor", 150, 100, { align: "start", offset: -5 }, 150, 115],
    ["above where there is no room below", 150, 250, { align: "start" }, 150, 192],
    ["below where there is no room above", 150, 20, { side: "top", align: "start" }, 150, 48],
    ["right where there is no room left", 20, 100, { side: "left", align: "start" }, 88, 100],
    ["inside at the right edge", 330, 100, { align: "start" }, 292, 128],
    ["inside at the left edge", 0, 100, { align: "end" }, 8, 128],
    ["outside when told so", 330, 100, { align: "start", shift: false }, 330, 128],
    ["below and outside when told so", 150, 250, { align: "start", flip: false, shift: false }, 150, 278],
    ["over its anchor without flip", 150, 250, { align: "start", flip: false }, 150, 242],
    ["farther from the edges", 330, 100, { align: "start", margin: 20 }, 280, 128],
    ["at a point", 150, 100, { anchorX: 30, anchorY: 40, offset: 0, align: "start" }, 30, 40],
    ["at a point near the corner", 0, 0, { anchorX: 399, anchorY: 299, offset: 0, align: "start" }, 292, 242],
    ["in the middle of the window", 150, 100, { side: "center" }, 150, 125],
    ["in whole pixels", 150.3, 100.6, { align: "start" }, 150, 129],
  ])("%s", async (_name, x, y, props, left, top) => {
    const { page } = await stage(anchored(x, y, props));
    expect(await box(page, "o")).toEqual([left, top, 100, 50]);
  });

  test("beside the node of an id, wherever that is", async () => {
    const tree = (left: number, id = "a"): GuppyNode => (
      <div class="size-full">
        <overlay id="o" anchor="a" align="start" class="w-[100px] h-[50px]" />
        <div id={id} class={`absolute left-[${left}px] top-[40px] w-[20px] h-[20px]`} />
      </div>
    );
    const { page, replace } = await stage(tree(30));
    expect(await box(page, "o")).toEqual([30, 68, 100, 50]);
    await replace(tree(80));
    expect(await box(page, "o")).toEqual([80, 68, 100, 50]);
    await replace(tree(90, "b"));
    expect((await page.getById("o")).states.painted).toBe(false);
    await replace(tree(100));
    expect(await box(page, "o")).toEqual([100, 68, 100, 50]);
  });

  test.each<readonly [string, Props, readonly number[]]>([
    ["bottom, end", { side: "bottom", align: "end" }, [292, 242, 100, 50]],
    ["top, start", { side: "top", align: "start" }, [8, 8, 100, 50]],
    ["left", { side: "left" }, [8, 125, 100, 50]],
    ["a sheet to the right", { side: "right", edge: true, class: "w-[120px]" }, [280, 0, 120, 300]],
    ["a sheet to the left", { side: "left", edge: true, class: "w-[120px]" }, [0, 0, 120, 300]],
    ["a sheet at the bottom", { side: "bottom", edge: true, class: "h-[70px]" }, [0, 230, 400, 70]],
    ["a sheet at the top", { side: "top", edge: true, class: "h-[70px]" }, [0, 0, 400, 70]],
    ["a sheet wider than the window", { side: "right", edge: true, class: "w-[999px]" }, [0, 0, 400, 300]],
  ])("at the window's edge when its parent is the root: %s", async (_name, props, bounds) => {
    const { page } = await stage(
      <div class="size-full">
        <overlay id="o" class="w-[100px] h-[50px]" {...props} />
      </div>,
    );
    expect(await box(page, "o")).toEqual(bounds);
  });

  test("as wide as its anchor at least", async () => {
    const { page, replace } = await stage(anchored(150, 100, { matchWidth: true, class: "h-[30px]" }));
    expect(await box(page, "o")).toEqual([150, 128, 60, 30]);
    await replace(anchored(150, 100, { matchWidth: true, class: "h-[30px]" }, <div class="w-[90px] h-[1px]" />));
    expect((await page.getById("o")).bounds.width).toBe(90);
  });

  test("inside the window when its content is larger, which scrolls", async () => {
    const rows = Array.from({ length: 40 }, (_, row) => <div key={row} class="h-[20px] w-[900px] shrink-0" />);
    const { page } = await stage(
      anchored(
        150,
        60,
        { class: "" },
        <scroll id="s">
          <div>{rows}</div>
        </scroll>,
      ),
    );
    expect(await box(page, "o")).toEqual([8, 88, 384, 204]);
    expect(await box(page, "s")).toEqual([8, 88, 384, 204]);
    await page.scroll("s", { deltaY: 5000 });
    expect((await page.getById("s")).scroll.y).toBe(800 - 204);
  });

  test("and tells so when it comes to stand elsewhere", async () => {
    const log: unknown[] = [];
    const onPlaced = ({ side, x, y, width, height }: Readonly<Record<string, unknown>>): void => {
      log.push([side, x, y, width, height]);
    };
    const { page, replace } = await stage(anchored(150, 100, { align: "start", onPlaced, open: false }));
    await replace(anchored(150, 100, { align: "start", onPlaced }));
    await replace(anchored(150, 100, { align: "start", onPlaced, label: "same place" }));
    await replace(anchored(150, 250, { align: "start", onPlaced }));
    await page.settle();
    expect(log).toEqual([
      ["bottom", 150, 128, 100, 50],
      ["top", 150, 192, 100, 50],
    ]);
  });
});

test("an overlay takes no room, and takes its text from nothing around it", async () => {
  const { page } = await stage(
    <div class="flex gap-[10px] text-xs">
      <div id="a" class="w-[20px] h-[20px]" />
      <overlay anchorX={100} anchorY={100}>
        <text id="t">text</text>
      </overlay>
      <div id="b" class="w-[20px] h-[20px]" />
    </div>,
  );
  expect(await box(page, "b")).toEqual([30, 0, 20, 20]);
  expect((await page.getById("t")).bounds.height).toBeGreaterThan(18);
});

test("an overlay follows its anchor as that scrolls, is gone with it, and comes back", async () => {
  const log: string[] = [];
  const { page } = await stage(
    <div class="size-full">
      <scroll id="s" class="h-[100px]">
        <div class="h-[50px] shrink-0" />
        <div class="h-[20px] shrink-0">
          <overlay id="o" align="start" class="w-[30px] h-[30px]" onDismiss={({ reason }) => log.push(reason)} />
        </div>
        <div class="h-[500px] shrink-0" />
      </scroll>
    </div>,
  );
  expect(await box(page, "o")).toEqual([8, 78, 30, 30]);
  await page.scroll("s", { deltaY: 30 });
  expect(await box(page, "o")).toEqual([8, 48, 30, 30]);
  expect(log).toEqual([]);
  await page.scroll("s", { deltaY: 100 });
  expect((await page.getById("o")).states.painted).toBe(false);
  await page.scroll("s", { deltaY: 10 });
  expect(log).toEqual(["anchor"]);
  await page.scroll("s", { deltaY: -500 });
  expect(await box(page, "o")).toEqual([8, 78, 30, 30]);
});

describe("what is closed", () => {
  const tree = (open: boolean, log: string[]): GuppyNode => (
    <div class="size-full">
      <button id="under" class="absolute left-0 top-[28px] w-[100px] h-[50px]" onClick={() => log.push("under")} />
      <div class="absolute left-0 top-0 w-[100px] h-[20px]">
        <overlay id="o" open={open} class="w-[100px] h-[50px] bg-white">
          <button id="inner" class="size-full" onClick={() => log.push("inner")} />
        </overlay>
      </div>
    </div>
  );

  test("is neither shown, hit nor focused", async () => {
    const log: string[] = [];
    const { page, replace } = await stage(tree(false, log));
    await page.click("under");
    expect((await page.getById("inner")).states.painted).toBe(false);
    await page.press("Tab");
    expect(await focused(page)).toBe("under");
    await expect(page.focus("inner")).rejects.toThrow("cannot take the focus");
    await replace(tree(true, log));
    await page.click("inner");
    await page.focus("inner");
    expect(await focused(page)).toBe("inner");
    await replace(tree(false, log));
    await page.click("under");
    expect(log).toEqual(["under", "inner", "under"]);
  });

  test("is opened by an ancestor with it", async () => {
    const nested = (open: boolean): GuppyNode => (
      <div class="size-full">
        <overlay id="outer" open={open} side="center" class="w-[200px] h-[200px]">
          <div>
            <overlay id="inner" class="w-[50px] h-[50px]" />
          </div>
        </overlay>
      </div>
    );
    const { page, replace } = await stage(nested(false));
    expect((await page.getById("inner")).states.painted).toBe(false);
    await replace(nested(true));
    expect((await page.getById("inner")).states.painted).toBe(true);
    await replace(nested(false));
    expect((await page.getById("inner")).states.painted).toBe(false);
  });
});

describe("of what is pressed under it", () => {
  const tree = (props: Props, log: string[]): GuppyNode => (
    <div class="size-full">
      <button
        id="beside"
        class="absolute left-[300px] top-[200px] w-[50px] h-[20px]"
        onClick={() => log.push("beside")}
      />
      <button
        id="trigger"
        class="absolute left-[10px] top-[10px] w-[50px] h-[20px]"
        onClick={() => log.push("trigger")}
      />
      <overlay
        id="o"
        anchor="trigger"
        align="start"
        class="w-[100px] h-[100px] bg-white"
        onDismiss={({ reason }) => log.push(reason)}
        {...props}
      >
        <button id="inner" class="w-[40px] h-[20px]" onClick={() => log.push("inner")} />
      </overlay>
    </div>
  );
  test.each<readonly [string, Props, string, readonly string[]]>([
    ["beside it: asked, and pressed", {}, "beside", ["outside", "beside"]],
    ["inside: nothing is asked", {}, "inner", ["inner"]],
    ["its anchor: nothing is asked", {}, "trigger", ["trigger"]],
    ["beside one that stays", { dismissOnOutside: false }, "beside", ["beside"]],
    ["beside a modal one: asked, and not pressed", { modal: true }, "beside", ["outside"]],
    ["the anchor of a modal one", { modal: true }, "trigger", ["outside"]],
    ["beside a modal one that stays", { modal: true, dismissOnOutside: false }, "beside", []],
    ["inside of a modal one", { modal: true }, "inner", ["inner"]],
  ])("%s", async (_name, props, target, told) => {
    const log: string[] = [];
    const { page } = await stage(tree(props, log));
    await page.click(target);
    expect(log).toEqual(told);
  });
});

test("the pointer in an overlay is no pointer on what it was opened from", async () => {
  const log: string[] = [];
  const { page } = await stage(
    <div class="size-full">
      <button id="b" class="w-[50px] h-[20px]" onClick={() => log.push("button")} onHover={() => log.push("hover")}>
        <overlay align="start">
          <div id="in" class="w-[80px] h-[30px] bg-white" />
        </overlay>
      </button>
    </div>,
  );
  await page.click("in");
  expect(log).toEqual([]);
  expect((await page.getById("b")).states.hovered).toBe(false);
});

test("what scrolls below an overlay is not scrolled, dragged or hovered through it", async () => {
  const { page, play } = await stage(
    <div class="size-full">
      <scroll id="s" class="size-full">
        <div class="h-[2000px] shrink-0" />
      </scroll>
      <overlay id="o" side="right" edge class="w-[150px] bg-white" />
    </div>,
  );
  await page.scroll("o", { deltaY: 100 });
  await play(
    { type: "mouseMove", x: 395, y: 10 },
    { type: "mouseDown", x: 395, y: 10, button: "left", count: 1 },
    { type: "mouseMove", x: 395, y: 100 },
    { type: "mouseUp", x: 395, y: 100, button: "left", count: 1 },
  );
  expect((await page.getById("s")).scroll.y).toBe(0);
});

test("bad input is a typed error or a place in the window", async () => {
  await expect(stage(anchored(0, 0, { side: "below" }))).rejects.toThrow(/side.*below/);
  await expect(stage(anchored(0, 0, { offset: Number.NaN }))).rejects.toThrow(/offset/);
  await expect(stage(anchored(0, 0, { margin: -1 }))).rejects.toThrow(/margin/);
  await expect(stage(anchored(0, 0, { anchor: 7 }))).rejects.toThrow(/anchor.*id of a node/);
  const { page } = await stage(anchored(0, 0, { anchorX: -1e9, anchorY: 1e9, class: "w-[9999px] h-[9999px]" }));
  expect(await box(page, "o")).toEqual([8, 8, 384, 284]);
  const itself = await stage(<overlay id="o" anchor="o" class="w-[100px] h-[50px]" />);
  expect((await itself.page.getById("o")).states.painted).toBe(false);
});
