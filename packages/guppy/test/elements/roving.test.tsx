// `roving`: one Tab stop for all that takes focus in a box, and the keys that move inside.
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

async function seenAfter(page: Page, keys: readonly string[]): Promise<string> {
  const seen: unknown[] = [];
  for (const key of keys) {
    await page.press(key);
    seen.push(await focused(page));
  }
  return seen.join(" ");
}

const names = ["Alpha", "Beta", "Gamma", "Bravo", "Delta"] as const;

function list(props: Props, items: GuppyNode = null): GuppyNode {
  return (
    <div class="size-full">
      <button id="before" class="h-[20px]" />
      <div id="box" {...props}>
        {items ??
          names.map((name, index) => (
            <button key={name} id={`${index}`} class="h-[20px] w-[80px]">
              {name}
            </button>
          ))}
      </div>
      <button id="after" class="h-[20px]" />
    </div>
  );
}

describe("in a list of five, from the first,", () => {
  test.each<readonly [string, Props, readonly string[], string]>([
    ["down and up", { roving: "vertical" }, ["ArrowDown", "ArrowDown", "ArrowUp"], "1 2 1"],
    ["left and right do nothing along y", { roving: "vertical" }, ["ArrowRight", "ArrowLeft"], "0 0"],
    ["right and left", { roving: "horizontal" }, ["ArrowRight", "ArrowRight", "ArrowLeft"], "1 2 1"],
    ["up and down do nothing along x", { roving: "horizontal" }, ["ArrowDown", "ArrowUp"], "0 0"],
    ["both axes", { roving: "both" }, ["ArrowDown", "ArrowRight", "ArrowLeft", "ArrowUp"], "1 2 1 0"],
    ["round the ends", { roving: "vertical" }, ["ArrowUp", "ArrowDown"], "4 0"],
    ["not round the ends", { roving: "vertical", loops: false }, ["ArrowUp", "End", "ArrowDown"], "0 4 4"],
    ["to the ends", { roving: "vertical" }, ["End", "Home"], "4 0"],
    ["with a modifier nothing moves", { roving: "vertical" }, ["Shift+ArrowDown", "Control+End"], "0 0"],
    [
      "Tab leaves, and comes back to the last",
      { roving: "vertical" },
      ["ArrowDown", "ArrowDown", "Tab", "Shift+Tab"],
      "1 2 after 2",
    ],
    ["Shift and Tab leave to the front", { roving: "vertical" }, ["ArrowDown", "Shift+Tab", "Tab"], "1 before 1"],
    ["none: every one is a stop", { roving: "none" }, ["Tab", "Tab", "ArrowDown"], "1 2 2"],
    ["page keys do nothing where nothing scrolls", { roving: "vertical" }, ["PageDown", "PageUp"], "0 0"],
  ])("%s", async (_name, props, keys, seen) => {
    const { page } = await stage(list(props));
    await page.press("Tab");
    await page.press("Tab");
    expect(await focused(page)).toBe("0");
    expect(await seenAfter(page, keys)).toBe(seen);
  });
});

describe("typing", () => {
  test.each<readonly [string, Props, readonly string[], string]>([
    ["a letter goes to the next that begins with it", {}, ["g"], "2"],
    ["one letter again and again goes through all", {}, ["b", "b", "b"], "1 3 1"],
    ["more letters go on where they fit", {}, ["b", "r"], "1 3"],
    ["capital letters are letters", {}, ["D"], "4"],
    ["what nothing begins with stays", {}, ["z", "g"], "0 0"],
    ["without typeahead nothing moves", { typeahead: false }, ["g"], "0"],
    ["with Control nothing moves", {}, ["Control+g"], "0"],
  ])("%s", async (_name, props, keys, seen) => {
    const { page } = await stage(list({ roving: "vertical", typeahead: true, ...props }));
    await page.focus("0");
    expect(await seenAfter(page, keys)).toBe(seen);
  });

  test("begins anew after a second", async () => {
    const { page } = await stage(list({ roving: "vertical", typeahead: true }));
    await page.focus("0");
    expect(await seenAfter(page, ["b"])).toBe("1");
    await page.clock.advance(900);
    expect(await seenAfter(page, ["r"])).toBe("3");
    await page.clock.advance(1100);
    expect(await seenAfter(page, ["g"])).toBe("2");
  });

  test("goes by the label first, and a space belongs to it while one types", async () => {
    const log: string[] = [];
    const { page } = await stage(
      list({ roving: "vertical", typeahead: true }, [
        <button key="a" id="a" label="One" onClick={() => log.push("a")}>
          Zero
        </button>,
        <button key="b" id="b" onClick={() => log.push("b")}>
          <text>New</text>
          <text> file</text>
        </button>,
        <button key="c" id="c" onClick={() => log.push("c")}>
          New window
        </button>,
      ]),
    );
    await page.focus("a");
    expect(await seenAfter(page, ["n", "e", "w", "Space", "w"])).toBe("b b b b c");
    expect(log).toEqual([]);
    await page.clock.advance(1500);
    expect(await seenAfter(page, ["Space", "o"])).toBe("c a");
    expect(log).toEqual(["c"]);
  });
});

test("what is disabled, hidden or in a hidden box is passed by", async () => {
  const { page, replace } = await stage(
    list({ roving: "vertical" }, [
      <button key="a" id="a" disabled />,
      <button key="b" id="b" />,
      <button key="c" id="c" class="hidden" />,
      <div key="d" class="invisible">
        <button id="d" />
      </div>,
      <button key="e" id="e" tabIndex={-1} />,
      <text key="f">text</text>,
    ]),
  );
  await page.focus("before");
  expect(await seenAfter(page, ["Tab", "ArrowDown", "ArrowDown", "ArrowUp"])).toBe("b e b e");
  await replace(list({ roving: "vertical" }, [<button key="a" id="a" disabled />]));
  await page.focus("before");
  expect(await seenAfter(page, ["Tab", "Shift+Tab"])).toBe("after before");
});

test("one that is gone is forgotten, and the first stands for the box again", async () => {
  const items = (ids: readonly string[]): GuppyNode =>
    list(
      { roving: "vertical" },
      ids.map((id) => <button key={id} id={id} />),
    );
  const { page, replace } = await stage(items(["a", "b", "c"]));
  await page.focus("c");
  await replace(items(["a", "b"]));
  await page.focus("before");
  expect(await seenAfter(page, ["Tab"])).toBe("a");
});

describe("in a grid of three columns", () => {
  const grid = (
    <div class="size-full">
      <div roving="grid" class="flex flex-wrap w-[120px]">
        {Array.from({ length: 8 }, (_, cell) => (
          <button key={cell} id={`${cell}`} class="w-[40px] h-[20px]" disabled={cell === 4} />
        ))}
      </div>
    </div>
  );
  test.each<readonly [string, string, readonly string[], string]>([
    ["down and up", "1", ["ArrowDown", "ArrowUp"], "3 0"],
    ["down and up the first column", "0", ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"], "3 6 6 3"],
    ["to the sides, over the ends of rows", "2", ["ArrowRight", "ArrowLeft", "ArrowLeft"], "3 2 1"],
    ["to the ends of a row", "6", ["End", "Home"], "7 6"],
    ["round the ends of the grid", "0", ["ArrowLeft", "ArrowRight"], "7 0"],
    ["up from a shorter row", "7", ["ArrowUp"], "3"],
  ])("%s", async (_name, from, keys, seen) => {
    const { page } = await stage(grid);
    await page.focus(from);
    expect(await seenAfter(page, keys)).toBe(seen);
  });
});

describe("a box that roves in another one", () => {
  const tree = (
    <div class="size-full">
      <div roving="vertical">
        <button id="a" />
        <div roving="horizontal" class="flex">
          <button id="b" />
          <button id="c" />
        </div>
        <button id="d" />
      </div>
      <button id="after" />
    </div>
  );
  test.each<readonly [string, string, readonly string[], string]>([
    ["is one of its stops", "a", ["ArrowDown", "ArrowDown", "ArrowUp"], "b d b"],
    ["uses its own keys", "b", ["ArrowRight", "ArrowRight"], "c b"],
    ["leaves the others to it", "c", ["ArrowDown", "ArrowUp"], "d c"],
    ["is left with it by Tab", "c", ["Tab", "Shift+Tab"], "after c"],
  ])("%s", async (_name, from, keys, seen) => {
    const { page } = await stage(tree);
    await page.focus(from);
    expect(await seenAfter(page, keys)).toBe(seen);
  });
});

test("moves bring what they come to into sight, and pages are as long as the room", async () => {
  const { page } = await stage(
    <div class="size-full">
      <scroll id="s" class="h-[100px]" roving="vertical">
        {Array.from({ length: 60 }, (_, row) => (
          <button key={row} id={`${row}`} class="h-[20px] shrink-0" />
        ))}
      </scroll>
    </div>,
  );
  await page.focus("0");
  expect(await seenAfter(page, ["PageDown", "PageDown", "PageUp", "End", "PageUp", "Home", "PageUp"])).toBe(
    "4 8 4 59 55 0 0",
  );
  await page.press("End");
  expect((await page.getById("s")).scroll.y).toBe(1100);
  await page.press("ArrowDown");
  expect((await page.getById("s")).scroll.y).toBe(0);
});

test("keys that a node inside handles are its own", async () => {
  const log: string[] = [];
  const { page } = await stage(
    list({ roving: "vertical" }, [
      <button key="a" id="a" handles="down" onKeyDown={({ key }) => log.push(key)} />,
      <button key="b" id="b" />,
    ]),
  );
  await page.focus("a");
  expect(await seenAfter(page, ["ArrowDown", "ArrowUp"])).toBe("a b");
  expect(log).toEqual(["ArrowDown"]);
});

test("in a field the letters are text, and arrows across it move on", async () => {
  const { page } = await stage(
    list({ roving: "vertical", typeahead: true }, [
      <textInput key="t" id="t" />,
      <button key="g" id="g">
        go
      </button>,
    ]),
  );
  await page.focus("t");
  await page.type("g ");
  expect((await page.getById("t")).value).toBe("g ");
  expect(await seenAfter(page, ["ArrowLeft", "ArrowDown"])).toBe("t g");
});

test("the pointer takes the focus along where it is asked to", async () => {
  const menu = (props: Props): GuppyNode => list({ roving: "vertical", ...props });
  const { page, replace } = await stage(menu({ focusOnHover: true }));
  await page.hover("2");
  expect(await focused(page)).toBe("2");
  expect((await page.getById("2")).states.focusVisible).toBe(false);
  expect(await seenAfter(page, ["ArrowDown"])).toBe("3");
  await page.hover("before");
  expect(await focused(page)).toBe("3");
  await replace(menu({}));
  await page.hover("1");
  expect(await focused(page)).toBe("3");
});

test("an overlay inside is no part of it", async () => {
  const { page } = await stage(
    list({ roving: "vertical" }, [
      <button key="a" id="a" />,
      <overlay key="o" side="right">
        <button id="x" />
        <button id="y" />
      </overlay>,
      <button key="b" id="b" />,
    ]),
  );
  await page.focus("a");
  expect(await seenAfter(page, ["ArrowDown", "ArrowDown", "Tab", "Tab", "ArrowDown", "Tab"])).toBe("b a x y y after");
});
