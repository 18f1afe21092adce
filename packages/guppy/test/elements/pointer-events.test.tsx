// The pointer in full: buttons, movement, capture, double clicks, the wheel, context menus and labels. The node `n` stands at
// 100, 50 and is 80 by 40.
import type { GuppyNode } from "guppy";
import { performanceCounters } from "guppy/native";
import { describe, expect, test } from "vitest";
import type { SimulatedInput } from "../../src/generated/windows.ts";
import { stage } from "../support/stage.ts";

type Props = Readonly<Record<string, unknown>>;

const left = { button: "left", count: 1 } as const;
const move = (x: number, y: number) => ({ type: "mouseMove", x, y }) as const;
const down = (x: number, y: number, button: "left" | "right" | "middle" = "left") =>
  ({ type: "mouseDown", x, y, ...left, button }) as const;
const up = (x: number, y: number, button: "left" | "right" | "middle" = "left") =>
  ({ type: "mouseUp", x, y, ...left, button }) as const;

function tree(props: Props, around: Props = {}): GuppyNode {
  return (
    <div class="size-full" {...around}>
      <button id="other" class="absolute left-[300px] top-[200px] w-[50px] h-[20px]" />
      <div id="n" class="absolute left-[100px] top-[50px] w-[80px] h-[40px]" {...props} />
    </div>
  );
}

/** Handlers that write a line for each event, with some of its fields. */
function logged(log: string[], ...names: readonly string[]): Props {
  const line = (event: Readonly<Record<string, unknown>>): void => {
    const { type, localX, localY, button, buttons, canceled } = event;
    log.push([type, localX, localY, button, buttons, canceled].filter((part) => part !== undefined).join(" "));
  };
  return Object.fromEntries(names.map((name) => [name, line]));
}

const all = ["onPointerDown", "onPointerMove", "onPointerUp"];

describe("of the pointer, a node hears", () => {
  test.each<readonly [string, readonly string[], readonly SimulatedInput[], readonly string[]]>([
    ["where it moves over it", all, [move(110, 60)], ["pointerMove 10 10 0"]],
    ["nothing beside it", all, [move(50, 50)], []],
    [
      "a press, what follows wherever it goes, and the release",
      all,
      [move(110, 60), down(110, 60), move(390, 10), up(395, 5)],
      ["pointerDown 10 10 left 1", "pointerMove 290 -40 1", "pointerUp 295 -45 left 0 false"],
    ],
    [
      "of other buttons meanwhile",
      ["onPointerDown", "onPointerUp"],
      [down(110, 60), down(300, 60, "right"), up(300, 60, "right"), up(300, 60)],
      [
        "pointerDown 10 10 left 1",
        "pointerDown 200 10 right 3",
        "pointerUp 200 10 right 1 false",
        "pointerUp 200 10 left 0 false",
      ],
    ],
    [
      "a press alone, without holding the pointer",
      ["onPointerDown"],
      [down(110, 60, "middle"), move(10, 10), up(10, 10, "middle")],
      ["pointerDown 10 10 middle 4"],
    ],
    [
      "a release of what was pressed elsewhere",
      ["onPointerUp"],
      [down(10, 10), up(110, 60)],
      ["pointerUp 10 10 left 0 false"],
    ],
    ["no release elsewhere of what was pressed elsewhere", ["onPointerUp"], [down(10, 10), up(20, 20)], []],
  ])("%s", async (_name, names, inputs, told) => {
    const log: string[] = [];
    const { play } = await stage(tree(logged(log, ...names)));
    // One by one: several moves that wait are one.
    for (const input of inputs) await play(input);
    const pressed = log.filter(
      (line) => inputs[0]?.type !== "mouseMove" || inputs.length === 1 || line !== "pointerMove 10 10 0",
    );
    expect(pressed).toEqual(told);
  });
});

test("while a node holds the pointer nothing else is hovered, and a release elsewhere is no click", async () => {
  const log: string[] = [];
  const { page, play } = await stage(
    tree({ ...logged(log, "onPointerUp"), onClick: () => log.push("click") }, { onClick: () => log.push("root") }),
  );
  await play(move(110, 60), down(110, 60), move(310, 210));
  expect((await page.getById("other")).states.hovered).toBe(false);
  expect((await page.getById("n")).states.active).toBe(true);
  await play(up(310, 210));
  expect((await page.getById("other")).states.hovered).toBe(true);
  expect((await page.getById("n")).states.active).toBe(false);
  expect(log).toEqual(["pointerUp 210 160 left 0 false"]);
  await play(move(110, 60), down(110, 60), up(110, 60));
  expect(log.slice(1)).toEqual(["pointerUp 10 10 left 0 false", "click"]);
});

test("several moves that wait are told as the last", async () => {
  const log: string[] = [];
  const { play } = await stage(tree(logged(log, "onPointerMove")));
  await play(move(110, 60), move(120, 60), move(130, 60));
  expect(log.at(-1)).toBe("pointerMove 30 10 0");
});

test("the innermost that listens is told, and one that is disabled keeps it to itself", async () => {
  const log: string[] = [];
  const inner = (disabled: boolean): GuppyNode => (
    <div class="size-full" {...logged(log, ...all)}>
      <button id="b" class="w-[100px] h-[40px]" disabled={disabled} />
    </div>
  );
  const { play, replace } = await stage(inner(false));
  await play(down(10, 10), up(10, 10));
  expect(log).toEqual(["pointerDown 10 10 left 1", "pointerUp 10 10 left 0 false"]);
  await replace(inner(true));
  await play(down(10, 10), up(10, 10));
  expect(log).toHaveLength(2);
});

test("a node that goes while it holds the pointer lets go of it", async () => {
  const log: string[] = [];
  const { page, play, replace } = await stage(tree(logged(log, ...all)));
  await play(down(110, 60));
  await replace(
    <div class="size-full">
      <button id="other" class="absolute left-[300px] top-[200px] w-[50px] h-[20px]" />
    </div>,
  );
  await play(move(310, 210));
  expect((await page.getById("other")).states.hovered).toBe(true);
  await play(up(310, 210));
  expect(log).toEqual(["pointerDown 10 10 left 1"]);
});

test("where a node stands counts as it is scrolled", async () => {
  const log: unknown[] = [];
  const { page, play } = await stage(
    <scroll id="s" class="size-full">
      <div class="h-[100px] shrink-0" />
      <div
        class="h-[50px] shrink-0"
        onPointerDown={({ x, y, localX, localY, width, height }) => log.push([x, y, localX, localY, width, height])}
      />
      <div class="h-[900px] shrink-0" />
    </scroll>,
  );
  await page.scroll("s", { deltaY: 80 });
  await play(down(30, 40));
  expect(log).toEqual([[30, 40, 30, 20, 400, 50]]);
});

test("a double click is told beside its two clicks", async () => {
  const log: string[] = [];
  const { page } = await stage(
    tree({
      onClick: ({ count }: { readonly count: number }) => log.push(`click ${count}`),
      onDoubleClick: () => log.push("double"),
    }),
  );
  await page.click("n");
  await page.click("n", { count: 2 });
  expect(log).toEqual(["click 1", "click 1", "click 2", "double"]);
});

describe("the wheel", () => {
  const scroller = (log: string[], inner: Props, outer: Props = {}): GuppyNode => (
    <scroll id="s" class="size-full">
      <div {...outer}>
        <div id="n" class="h-[100px]" {...inner} />
        <scroll id="in" class="h-[50px]">
          <div class="h-[80px] shrink-0" />
        </scroll>
        <div id="rest" class="h-[900px]" onClick={() => log.push("never")} />
      </div>
    </scroll>
  );
  test.each<readonly [string, string, boolean, boolean, readonly string[], number]>([
    ["scrolls where nobody listens", "n", false, false, [], 20],
    ["goes to the node that listens, before what scrolls", "n", true, false, ["3 20"], 0],
    ["goes to one further in than the scroller", "rest", false, true, ["3 20"], 0],
    ["goes first to what scrolls inside of the one that listens", "in", false, true, [], 0],
  ])("%s", async (_name, target, inner, outer, told, offset) => {
    const log: string[] = [];
    const onWheel = ({ deltaX, deltaY }: { readonly deltaX: number; readonly deltaY: number }): void => {
      log.push(`${deltaX} ${deltaY}`);
    };
    const { page } = await stage(scroller(log, inner ? { onWheel } : {}, outer ? { onWheel } : {}));
    await page.scroll(target, { deltaX: 3, deltaY: 20 });
    expect(log).toEqual(told);
    expect((await page.getById("s")).scroll.y).toBe(offset);
  });

  test("adds up what waits", async () => {
    const sums: number[] = [];
    const { play } = await stage(tree({ onWheel: ({ deltaY }: { readonly deltaY: number }) => sums.push(deltaY) }));
    const turn = { type: "wheel", x: 110, y: 60, deltaX: 0, deltaY: 5 } as const;
    await play(turn, turn, turn);
    expect(sums.reduce((sum, delta) => sum + delta, 0)).toBe(15);
  });
});

describe("a context menu is asked for", () => {
  const menu = (log: string[]): GuppyNode => (
    <div class="size-full" onContextMenu={({ x, y }) => log.push(`root ${x} ${y}`)}>
      <button
        id="a"
        class="absolute left-[100px] top-[50px] w-[80px] h-[40px]"
        onContextMenu={({ x, y }) => log.push(`a ${x} ${y}`)}
      />
      <button id="b" class="absolute left-[10px] top-[150px] w-[80px] h-[40px]" />
    </div>
  );
  test.each<readonly [string, "a" | "b", string]>([
    ["Shift+F10", "a", "a 100 90"],
    ["ContextMenu", "a", "a 100 90"],
    ["ContextMenu", "b", "root 10 190"],
  ])("by %s on %s", async (key, target, told) => {
    const log: string[] = [];
    const { page } = await stage(menu(log));
    await page.focus(target);
    await page.press("F10");
    await page.press(key);
    expect(log).toEqual([told]);
  });

  test("by the secondary button, where it goes down", async () => {
    const log: string[] = [];
    const { play } = await stage(menu(log));
    await play(down(110, 60, "right"), up(110, 60, "right"));
    expect(log).toEqual(["a 110 60"]);
  });
});

describe("a click on a label", () => {
  const form = (log: string[], field: Props = {}, label: Props = {}): GuppyNode => (
    <div class="size-full">
      <text id="l" labelFor="f" {...label}>
        Name
      </text>
      <div id="box" labelFor="c" class="w-[100px]">
        <text id="inner">Check</text>
        <button id="own" class="h-[10px]" onClick={() => log.push("own")} />
      </div>
      <textInput id="f" {...field} onBlur={() => log.push("blur")} />
      <button id="c" onClick={({ source }) => log.push(`c ${source}`)} />
    </div>
  );
  const focusOf = async (page: Awaited<ReturnType<typeof stage>>["page"], id: string): Promise<boolean> =>
    (await page.getById(id)).states.focused;

  test("focuses a field, and does not take the focus from it", async () => {
    const log: string[] = [];
    const { page } = await stage(form(log));
    await page.click("l");
    expect(await focusOf(page, "f")).toBe(true);
    await page.click("l");
    expect(log).toEqual([]);
    await page.type("x");
    expect((await page.getById("f")).value).toBe("x");
  });

  test("presses what can be pressed", async () => {
    const log: string[] = [];
    const { page } = await stage(form(log));
    await page.click("inner");
    expect(log).toEqual(["c pointer"]);
    expect(await focusOf(page, "c")).toBe(true);
    await page.click("own");
    expect(log).toEqual(["c pointer", "own"]);
  });

  test("does nothing for what is disabled or not there", async () => {
    const log: string[] = [];
    const { page, replace } = await stage(form(log, { disabled: true }));
    await page.click("l");
    expect(await focusOf(page, "f")).toBe(false);
    await replace(form(log, {}, { labelFor: "nobody" }));
    await page.click("l");
    expect(await focusOf(page, "f")).toBe(false);
    await replace(form(log, {}, { labelFor: "f" }));
    await page.click("l");
    expect(await focusOf(page, "f")).toBe(true);
  });
});

test("of the movements in one frame a node hears the first and the last, and what else happens in its place", async () => {
  const log: string[] = [];
  const { play } = await stage(tree(logged(log, ...all)));
  const before = performanceCounters()["coalescedEvents"] ?? 0;
  const moves = (from: number) => Array.from({ length: 20 }, (_, step) => move(from + step, 60));
  await play(...moves(110), down(140, 60), ...moves(141), up(170, 60), ...moves(120));
  // The first may have been merged with the last, where JavaScript did not hear of it before.
  expect(log.filter((line) => line !== "pointerMove 10 10 0")).toEqual([
    "pointerMove 29 10 0",
    "pointerDown 40 10 left 1",
    "pointerMove 60 10 1",
    "pointerUp 70 10 left 0 false",
    "pointerMove 39 10 0",
  ]);
  expect((performanceCounters()["coalescedEvents"] ?? 0) - before).toBeGreaterThanOrEqual(56);
  log.length = 0;
  await play(...moves(111));
  await play(move(112, 62));
  await play(move(113, 63));
  expect(log.at(-1)).toBe("pointerMove 13 13 0");
  expect(log.length).toBeLessThanOrEqual(4);
});
