// Drag and drop: by pointer, by keys, and of files. The cards `a` and `b` are 80 by 40 at 10, 10 and 10, 60; the columns `left`
// and `right` are 100 by 200 at 0 and 200.
import { dragKind, type GuppyNode } from "guppy";
import { describe, expect, test } from "vitest";
import type { SimulatedInput } from "../../src/generated/windows.ts";
import { pixelsOf } from "../support/pixels.ts";
import { stage } from "../support/stage.ts";

type Props = Readonly<Record<string, unknown>>;

const card = dragKind<{ readonly id: string }>("card");

const move = (x: number, y: number) => ({ type: "mouseMove", x, y }) as const;
const down = (x: number, y: number) => ({ type: "mouseDown", x, y, button: "left", count: 1 }) as const;
const up = (x: number, y: number) => ({ type: "mouseUp", x, y, button: "left", count: 1 }) as const;
const key = (keystroke: string) => ({ type: "keyDown", keystroke, repeat: false }) as const;
const files = (phase: "enter" | "move" | "leave" | "drop", x: number, y: number, paths: readonly string[] = []) =>
  ({ type: "files", phase, x, y, paths }) as const;

const names = ["onDragStart", "onDragOver", "onDragLeave", "onDrop", "onDragEnd", "onClick", "onHover"];

/** Handlers that write a line for each event: the node, the event, and what it says. */
function logged(log: string[], id: string): Props {
  const line = (event: Props): void => {
    const { type, localX, localY, dragType, data, paths, source, dropped, hovered } = event;
    const said = [localX, localY, dragType, data, ...((paths as string[] | undefined) ?? []), source, dropped, hovered];
    log.push([id, type, ...said].filter((part) => part !== undefined && part !== "").join(" "));
  };
  return Object.fromEntries(names.map((name) => [name, line]));
}

function board(log: string[], own: Readonly<Record<string, Props>> = {}): GuppyNode {
  const box = "absolute w-[100px] h-[200px] top-0 drop-target:bg-red-500";
  const item = "absolute left-[10px] w-[80px] h-[40px] bg-blue-500 dragging:opacity-50";
  const cards = ["a", "b"].map((id, at) => (
    <div
      key={id}
      id={id}
      label={id}
      focusable
      class={`${item} ${at === 0 ? "top-[10px]" : "top-[60px]"}`}
      {...card.props({ id })}
      {...logged(log, id)}
      {...own[id]}
    />
  ));
  return (
    <div class="size-full">
      <div id="left" class={`${box} left-0`} dropTypes="card" {...logged(log, "left")} {...own["left"]}>
        {cards}
      </div>
      <div
        id="right"
        class={`${box} left-[200px]`}
        dropTypes="card files"
        {...logged(log, "right")}
        {...own["right"]}
      />
    </div>
  );
}

const started = "a dragStart pointer";
const without = (log: readonly string[]): readonly string[] => log.filter((line) => !line.includes("hover"));

describe("what is dragged", () => {
  test.each<readonly [string, Readonly<Record<string, Props>>, readonly SimulatedInput[], readonly string[]]>([
    [
      "tells its source and its targets",
      {},
      [down(20, 20), move(30, 30), move(250, 50), up(260, 60)],
      [
        started,
        "left dragOver 30 30 card pointer",
        "left dragLeave",
        "right dragOver 50 50 card pointer",
        "right dragOver 60 60 card pointer",
        'right drop 60 60 card {"id":"a"} pointer',
        "a dragEnd true",
      ],
    ],
    ["is clicked when it hardly moved", {}, [down(20, 20), move(22, 22), up(22, 22)], ["a click pointer"]],
    [
      "is no click when it moved",
      {},
      [down(20, 20), move(40, 20), move(20, 20), up(20, 20)].slice(0, 3),
      [started, "left dragOver 40 20 card pointer", "left dragOver 20 20 card pointer"],
    ],
    [
      "goes nowhere outside of what takes it",
      {},
      [down(20, 20), move(150, 50), up(150, 50)],
      [started, "a dragEnd false"],
    ],
    [
      "is not taken by what takes something else, or is disabled",
      { left: { dropTypes: "cards car files" }, right: { disabled: true } },
      [down(20, 20), move(50, 100), move(250, 50), up(250, 50)],
      [started, "a dragEnd false"],
    ],
    [
      "is never dropped in itself",
      { left: { dropTypes: "" }, a: { dropTypes: "card" } },
      [down(20, 20), move(40, 20), up(40, 20)],
      [started, "a dragEnd false"],
    ],
    [
      "goes back by Escape",
      {},
      [down(20, 20), move(250, 50), key("escape"), up(250, 50)],
      [started, "right dragOver 50 50 card pointer", "right dragLeave", "a dragEnd false"],
    ],
    ["does not move when it is disabled", { a: { disabled: true } }, [down(20, 20), move(250, 50), up(250, 50)], []],
  ])("%s", async (_name, own, inputs, told) => {
    const log: string[] = [];
    const { play } = await stage(board(log, own));
    // One by one: several of `dragOver` that wait are one.
    for (const input of inputs) await play(input);
    expect(without(log)).toEqual(told);
  });
});

const some = ["/tmp/one.txt", "/tmp/two.txt"];

test.each<readonly [string, Props, readonly string[]]>([
  [
    "are dropped where files are taken, with their paths",
    { dragType: undefined, dragData: undefined, dragFiles: some },
    [
      started,
      "right dragOver 60 60 files pointer",
      "right drop 60 60 files /tmp/one.txt /tmp/two.txt pointer",
      "a dragEnd true",
    ],
  ],
  [
    "are what their node says they are",
    { dragFiles: some },
    [
      started,
      "right dragOver 60 60 card pointer",
      'right drop 60 60 card {"id":"a"} /tmp/one.txt /tmp/two.txt pointer',
      "a dragEnd true",
    ],
  ],
  ["are nothing to drag where there are none", { dragType: undefined, dragFiles: [] }, []],
])("files of the program %s", async (_name, own, expected) => {
  const log: string[] = [];
  const { play } = await stage(board(log, { a: own }));
  await play(down(20, 20), move(150, 190), move(260, 60), up(260, 60));
  expect(without(log)).toEqual(expected);
});

test("several moves that wait are told as the last", async () => {
  const log: string[] = [];
  const { play } = await stage(board(log));
  await play(down(20, 20), move(250, 50), move(260, 60), move(270, 70));
  expect(log.at(-1)).toBe("right dragOver 70 70 card pointer");
});

test("while something is dragged nothing is hovered, and its node and target wear their styles", async () => {
  const log: string[] = [];
  const { page, play } = await stage(board(log));
  await play(down(20, 20), move(250, 150));
  expect((await page.getById("a")).states).toMatchObject({ hovered: false, active: false });
  expect((await page.getById("right")).states.hovered).toBe(false);
  const { at } = await pixelsOf(page);
  const plain = at(20, 70);
  // The picture of the card is where the pointer holds it; the card itself is faint, and the target is red.
  expect(at(260, 155)).not.toEqual(at(205, 5));
  expect(at(15, 15)).not.toEqual(plain);
  expect(at(205, 5)).toBe("#ef4444");
  await play(up(250, 150));
  const after = await pixelsOf(page);
  expect(after.at(15, 15)).toEqual(after.at(20, 70));
  expect(after.at(205, 5)).toEqual(after.at(150, 150));
  expect((await page.getById("right")).states.hovered).toBe(true);
});

test("an overlay of the program stands for it", async () => {
  const log: string[] = [];
  const preview = (
    <overlay id="p" open={false}>
      <div class="w-[30px] h-[30px] bg-green-500" />
    </overlay>
  );
  const tree = (
    <div class="size-full">
      {board(log, { a: { dragPreview: "p" } })}
      {preview}
    </div>
  );
  const { page, play } = await stage(tree);
  await play(down(20, 20), move(250, 150));
  const { count } = await pixelsOf(page);
  const green = (r: number, g: number, b: number): boolean => g > r + 50 && g > b + 50;
  expect(count({ x: 262, y: 162, width: 30, height: 30 }, green)).toBe(900);
});

describe("by keys", () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    [
      "arrows find the nearest target, and Space drops",
      ["space", "right", "space"],
      [
        "a dragStart keyboard",
        "right dragOver 50 100 card keyboard",
        'right drop 50 100 card {"id":"a"} keyboard',
        "a dragEnd true",
      ],
    ],
    [
      "Tab goes from target to target, and Enter drops",
      ["space", "tab", "tab", "shift-tab", "enter"],
      [
        "a dragStart keyboard",
        "right dragOver 50 100 card keyboard",
        "right dragLeave",
        "left dragOver 50 100 card keyboard",
        "left dragLeave",
        "right dragOver 50 100 card keyboard",
        'right drop 50 100 card {"id":"a"} keyboard',
        "a dragEnd true",
      ],
    ],
    [
      "Escape puts it back",
      ["space", "right", "escape", "right"],
      ["a dragStart keyboard", "right dragOver 50 100 card keyboard", "right dragLeave", "a dragEnd false"],
    ],
    ["nothing is dropped where nothing takes it", ["space", "x", "space"], ["a dragStart keyboard", "a dragEnd false"]],
  ])("%s", async (_name, keys, told) => {
    const log: string[] = [];
    const { page, play } = await stage(board(log));
    await page.focus("a");
    for (const one of keys) await play(key(one), { type: "keyUp", keystroke: one });
    expect(without(log)).toEqual(told);
    expect((await page.getById("a")).states.focused).toBe(true);
  });

  test("a program that handles Space itself keeps it", async () => {
    const log: string[] = [];
    const { page } = await stage(board(log, { a: { handles: "space", onKeyDown: () => log.push("space") } }));
    await page.focus("a");
    await page.press("Space");
    expect(without(log)).toEqual(["space"]);
  });

  test("a press elsewhere ends it", async () => {
    const log: string[] = [];
    const { page } = await stage(board(log));
    await page.focus("a");
    await page.press("Space");
    await page.click({ x: 350, y: 250 });
    expect(without(log)).toEqual(["a dragStart keyboard", "a dragEnd false"]);
  });
});

test("a node that goes away meanwhile leaves what it was, and a target that goes away takes nothing", async () => {
  const log: string[] = [];
  const { page, play, replace } = await stage(board(log));
  await play(down(20, 20), move(250, 150));
  const alone = (
    <div class="size-full">
      <div id="right" class="absolute left-[200px] w-[100px] h-[200px]" dropTypes="card" {...logged(log, "right")} />
    </div>
  );
  await replace(alone);
  await play(move(255, 150), up(255, 150));
  expect(log.at(-2)).toBe('right drop 55 150 card {"id":"a"} pointer');
  await replace(board(log));
  await play(move(20, 20), down(20, 20), move(250, 150));
  await replace(<div class="size-full" />);
  const before = log.length;
  await play(up(250, 150));
  expect(log.slice(before)).toEqual([]);
  expect((await page.tree()).children).toEqual([]);
});

test("content comes towards what is dragged near the edge of a scroller, and no further than it reaches", async () => {
  const log: string[] = [];
  const rows = Array.from({ length: 20 }, (_, at) => (
    <div
      key={at}
      id={`r${at}`}
      class="h-[50px]"
      dropTypes="card"
      {...logged(log, `r${at}`)}
      {...card.props({ id: `${at}` })}
    />
  ));
  const { page, play } = await stage(
    <scroll id="s" class="w-[200px] h-[200px]">
      {rows}
    </scroll>,
  );
  await play(down(20, 20), move(20, 195));
  expect((await page.getById("s")).scroll.y).toBe(0);
  await page.clock.advance(100);
  const { scroll } = await page.getById("s");
  expect(scroll.y).toBeGreaterThan(20);
  expect(scroll.y).toBeLessThan(120);
  await page.clock.advance(3000);
  expect((await page.getById("s")).scroll.y).toBe(800);
  expect(log.at(-1)).toContain("r19 dragOver");
  await play(move(20, 100));
  await page.clock.advance(100);
  expect((await page.getById("s")).scroll.y).toBe(800);
  await play(up(20, 100));
  expect(without(log).at(-1)).toBe("r0 dragEnd true");
});

describe("files of another program", () => {
  test.each<readonly [string, readonly SimulatedInput[], readonly string[]]>([
    [
      "are dropped with their paths",
      [files("enter", 250, 50, ["/tmp/a b.txt", "/tmp/ü"]), files("move", 260, 60), files("drop", 260, 60)],
      [
        "right dragOver 50 50 files pointer",
        "right dragOver 60 60 files pointer",
        "right drop 60 60 files /tmp/a b.txt /tmp/ü pointer",
      ],
    ],
    [
      "are dropped as soon as they come",
      [files("enter", 250, 50, ["/tmp/a"]), files("drop", 250, 50)],
      ["right dragOver 50 50 files pointer", "right drop 50 50 files /tmp/a pointer"],
    ],
    [
      "leave again",
      [files("enter", 250, 50, ["/tmp/a"]), files("leave", 250, 50), move(260, 60), up(260, 60)],
      ["right dragOver 50 50 files pointer", "right dragLeave"],
    ],
    ["are not taken by what takes others", [files("enter", 50, 50, ["/tmp/a"]), files("drop", 50, 50)], []],
  ])("%s", async (_name, inputs, told) => {
    const log: string[] = [];
    const { play } = await stage(board(log));
    for (const input of inputs) await play(input);
    expect(without(log)).toEqual(told);
  });

  test("come from a test too", async () => {
    const log: string[] = [];
    const { page } = await stage(board(log));
    await page.dropFiles("right", ["/tmp/x"]);
    expect(without(log).at(-1)).toBe("right drop 50 100 files /tmp/x pointer");
  });
});

test("what a drag is of is a word", () => {
  expect(() => dragKind("two words")).toThrow("a word without spaces");
  expect(() => dragKind("files")).toThrow("a word without spaces");
  expect(card.read({ dragType: "other", data: "{}" })).toBeUndefined();
});
