// Who takes focus, what shows it, and what keys mean to those who have it.
import type { GuppyNode } from "guppy";
import type { Page } from "guppy/testing";
import { describe, expect, test } from "vitest";
import { pixelsOf } from "../support/pixels.ts";
import { stage } from "../support/stage.ts";

async function focused(page: Page): Promise<string | undefined> {
  const walk = (node: Awaited<ReturnType<Page["tree"]>>): string | undefined =>
    node.states.focused ? node.id : node.children.map(walk).find((id) => id !== undefined);
  return walk(await page.tree());
}

const a = <button id="a" key="a" />;
const z = <button id="z" key="z" />;

describe("Tab goes past", () => {
  test.each<readonly [string, GuppyNode]>([
    ["a hidden button", <button id="b" key="b" class="hidden" />],
    ["an invisible one", <button id="b" key="b" class="invisible" />],
    ["a disabled one", <button id="b" key="b" disabled />],
    ["one with a negative tabIndex", <button id="b" key="b" tabIndex={-1} />],
    [
      "one in a hidden box",
      <div key="d" class="hidden">
        <button id="b" />
      </div>,
    ],
    [
      "one in an invisible box",
      <div key="d" class="invisible">
        <button id="b" />
      </div>,
    ],
    [
      "one in a disabled box",
      <div key="d" disabled>
        <button id="b" />
      </div>,
    ],
    ["a hidden field", <textInput id="b" key="b" class="hidden" />],
    ["an invisible field", <textInput id="b" key="b" class="invisible" />],
    ["a box that takes no focus", <div id="b" key="b" onClick={() => undefined} />],
  ])("%s", async (_name, between) => {
    const { page } = await stage(
      <div>
        {a}
        {between}
        {z}
      </div>,
    );
    await page.press("Tab");
    expect(await focused(page)).toBe("a");
    await page.press("Tab");
    expect(await focused(page)).toBe("z");
    await page.press("Shift+Tab");
    expect(await focused(page)).toBe("a");
  });
});

test("what is visible in an invisible box is reached", async () => {
  const { page } = await stage(
    <div>
      <div class="invisible">
        <button id="b" class="visible" />
      </div>
    </div>,
  );
  await page.press("Tab");
  expect(await focused(page)).toBe("b");
});

describe("focus leaves a node that becomes", () => {
  const tree = (kind: "button" | "textInput", own: object, around: object, log: string[]): GuppyNode => (
    <div>
      <div {...around}>
        {kind === "button" ? (
          <button id="b" onClick={() => log.push("click")} onBlur={() => log.push("blur")} {...own} />
        ) : (
          <textInput id="b" onSubmit={() => log.push("click")} onBlur={() => log.push("blur")} {...own} />
        )}
      </div>
    </div>
  );
  test.each<readonly [string, object, object]>([
    ["hidden", { class: "hidden" }, {}],
    ["invisible", { class: "invisible" }, {}],
    ["disabled", { disabled: true }, {}],
    ["part of a hidden box", {}, { class: "hidden" }],
    ["part of an invisible box", {}, { class: "invisible" }],
    ["part of a disabled box", {}, { disabled: true }],
  ])("%s", async (_name, own, around) => {
    for (const kind of ["button", "textInput"] as const) {
      const log: string[] = [];
      const { page, replace } = await stage(tree(kind, {}, {}, log));
      await page.press("Tab");
      expect(await focused(page)).toBe("b");
      await replace(tree(kind, own, around, log));
      expect(await focused(page)).toBeUndefined();
      await page.press("Enter");
      await page.press("Space");
      expect(log.filter((line) => line !== "blur")).toEqual([]);
    }
  });
});

test.each([
  ["without a background", "", "#ffffff"],
  ["with bg-transparent", "bg-transparent", "#ffffff"],
  ["with a background that lets through", "bg-black/50", "#7f7f7f"],
  ["with a shadow and no background", "shadow-lg", "#ffffff"],
  ["with a shadow, a border and no background", "shadow-lg border rounded-lg", "#ffffff"],
])("the ring of focus lies around a box %s, whose inside is untouched", async (_name, style, inside) => {
  const { page } = await stage(
    <div class="size-full bg-white p-[40px]">
      <div id="box" focusable class={`w-[100px] h-[100px] ${style}`} />
    </div>,
  );
  const blue = (red: number, _green: number, value: number): boolean => value > red + 60;
  const around = { x: 30, y: 30, width: 120, height: 120 };
  const before = await pixelsOf(page);
  await page.press("Tab");
  const after = await pixelsOf(page);
  const near = (pixel: string): number => Number.parseInt(pixel.slice(1, 3), 16);
  expect(Math.abs(near(after.at(90, 90)) - near(inside))).toBeLessThan(3);
  expect(before.at(90, 90)).toBe(after.at(90, 90));
  expect(before.count(around, blue)).toBe(0);
  expect(after.count(around, blue)).toBeGreaterThan(300);
});

describe("keys name what they type as in real windows:", () => {
  test.each([
    ["Enter", "Enter", ""],
    ["Tab", "Tab", ""],
    ["Escape", "Escape", ""],
    ["Backspace", "Backspace", ""],
    ["ArrowLeft", "ArrowLeft", ""],
    ["Space", " ", " "],
    ["a", "a", "a"],
    ["A", "A", "A"],
    ["1", "1", "1"],
    ["é", "é", "é"],
    ["ф", "ф", "ф"],
    ["Control+a", "a", ""],
    ["F5", "F5", ""],
  ])("%s", async (press, key, text) => {
    const log: string[] = [];
    const { page } = await stage(
      <div focusable id="d" class="size-full" onKeyDown={(event) => log.push(`${event.key}|${event.text}`)} />,
    );
    await page.press("Tab");
    log.length = 0;
    await page.press(press);
    expect(log).toEqual([`${key}|${text}`]);
  });
});

describe("Shift and a sign, as on a US keyboard:", () => {
  test.each<readonly [string, string]>([
    ["Shift+1", "! Digit1 ! shift"],
    ["!", "! Digit1 ! shift"],
    ["Shift+/", "? Slash ? shift"],
    ["?", "? Slash ? shift"],
    ["1", "1 Digit1 1"],
    ["Shift+a", "A KeyA A shift"],
    ["Control+Shift+1", "! Digit1  shift"],
    ["Shift+Enter", "Enter Enter  shift"],
  ])("%s is %s", async (press, expected) => {
    const downs: string[] = [];
    const ups: string[] = [];
    const { page } = await stage(
      <div
        focusable
        id="d"
        class="size-full"
        onKeyDown={({ key, code, text, shift }) => downs.push(`${key} ${code} ${text}${shift ? " shift" : ""}`)}
        onKeyUp={({ code }) => ups.push(code)}
      />,
    );
    await page.press("Tab");
    downs.length = 0;
    ups.length = 0;
    await page.press(press);
    await page.press("b");
    expect(downs).toEqual([expected, "b KeyB b"]);
    expect(ups).toEqual([expected.split(" ")[1], "KeyB"]);
  });

  test("a handler of `?` hears Shift and the slash", async () => {
    const log: string[] = [];
    const { page } = await stage(
      <div focusable id="d" class="size-full" handles="?" onKeyDown={({ key }) => log.push(key)} />,
    );
    await page.press("Tab");
    await page.press("Shift+/");
    expect(log).toEqual(["?"]);
  });
});

const rows = (count: number): readonly GuppyNode[] =>
  Array.from({ length: count }, (_, row) => <div key={row} class="h-[30px]" />);

describe("in a focused scroller of 20 rows", () => {
  test.each<readonly [string, readonly string[], number]>([
    ["ArrowDown goes a step down", ["ArrowDown"], 40],
    ["ArrowUp goes back", ["ArrowDown", "ArrowDown", "ArrowUp"], 40],
    ["ArrowUp stops at the start", ["ArrowUp"], 0],
    ["PageDown goes nearly a page", ["PageDown"], 105],
    ["PageUp goes back", ["PageDown", "PageDown", "PageUp"], 105],
    ["Space is PageDown", ["Space"], 105],
    ["Shift+Space is PageUp", ["Space", "Space", "Shift+Space"], 105],
    ["End goes to the end", ["End"], 480],
    ["Home goes to the start", ["End", "Home"], 0],
    ["ArrowLeft and ArrowRight have nowhere to go", ["ArrowRight", "ArrowLeft"], 0],
  ])("%s", async (_name, keys, end) => {
    const { page } = await stage(
      <div>
        <scroll id="s" class="h-[120px]">
          {rows(20)}
        </scroll>
      </div>,
    );
    await page.press("Tab");
    expect(await focused(page)).toBe("s");
    for (const key of keys) await page.press(key);
    expect((await page.getById("s")).scroll.y).toBe(end);
  });
});

test("along x the arrows to the sides scroll", async () => {
  const { page } = await stage(
    <scroll id="s" axis="x" class="w-[120px] h-[40px]">
      <div class="w-[400px] h-[20px]" />
    </scroll>,
  );
  await page.press("Tab");
  await page.press("ArrowRight");
  expect((await page.getById("s")).scroll).toEqual({ x: 40, y: 0 });
  await page.press("End");
  expect((await page.getById("s")).scroll).toEqual({ x: 280, y: 0 });
});

test.each<readonly [string, GuppyNode, boolean]>([
  [
    "a scroller with more than fits",
    <scroll id="s" key="s" class="h-[120px]">
      {rows(20)}
    </scroll>,
    true,
  ],
  [
    "a box that scrolls",
    <div id="s" key="s" class="h-[120px] overflow-y-scroll">
      {rows(20)}
    </div>,
    true,
  ],
  [
    "a scroller where all fits",
    <scroll id="s" key="s" class="h-[120px]">
      {rows(2)}
    </scroll>,
    false,
  ],
  [
    "a scroller with a button in it",
    <scroll id="s" key="s" class="h-[120px]">
      {rows(20)}
      {a}
    </scroll>,
    false,
  ],
  [
    "a scroller with a button in it that cannot be reached",
    <scroll id="s" key="s" class="h-[120px]">
      {rows(20)}
      <button disabled />
    </scroll>,
    true,
  ],
  [
    "a hidden scroller",
    <scroll id="s" key="s" class="h-[120px] invisible">
      {rows(20)}
    </scroll>,
    false,
  ],
])("Tab stops at %s: %#", async (_name, tree, stops) => {
  const { page } = await stage(<div>{tree}</div>);
  await page.press("Tab");
  expect((await focused(page)) === "s").toBe(stops);
});

test("keys scroll the scroller around what has focus, unless that uses them", async () => {
  const { page } = await stage(
    <scroll id="s" class="h-[120px]">
      <button id="b" class="h-[30px]" />
      <textInput id="t" />
      {rows(20)}
    </scroll>,
  );
  await page.press("Tab");
  await page.press("PageDown");
  expect((await page.getById("s")).scroll.y).toBe(105);
  await page.press("Home");
  expect((await page.getById("s")).scroll.y).toBe(0);
  await page.press("Space");
  expect((await page.getById("s")).scroll.y).toBe(0);
  await page.press("Tab");
  await page.press("End");
  expect((await page.getById("s")).scroll.y).toBe(0);
});

test("Tab through thirty buttons in a scroller keeps the focused one in sight", async () => {
  const { page } = await stage(
    <scroll id="s" class="h-[120px]">
      {Array.from({ length: 30 }, (_, row) => (
        <button key={row} id={`b${row}`} class="h-[30px]" />
      ))}
    </scroll>,
  );
  for (let press = 0; press < 30; press += 1) {
    await page.press("Tab");
    const { y, height } = (await page.getById(`b${press}`)).bounds;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(120);
  }
  await page.press("Tab");
  expect((await page.getById("s")).scroll.y).toBe(0);
});

describe("a thumb", () => {
  const tree = (
    <div class="size-full">
      <scroll id="s" class="w-[200px] h-[120px]">
        {rows(20)}
      </scroll>
    </div>
  );
  const at = { button: "left", count: 1 } as const;

  test("is dragged to the end and back", async () => {
    const { page, play } = await stage(tree);
    await play(
      { type: "mouseMove", x: 195, y: 10 },
      { type: "mouseDown", x: 195, y: 10, ...at },
      { type: "mouseMove", x: 195, y: 58 },
    );
    expect((await page.getById("s")).scroll.y).toBeCloseTo(240, 0);
    await play({ type: "mouseMove", x: 300, y: 290 });
    expect((await page.getById("s")).scroll.y).toBe(480);
    await play({ type: "mouseMove", x: 300, y: 10 }, { type: "mouseUp", x: 300, y: 10, ...at });
    expect((await page.getById("s")).scroll.y).toBe(0);
    await play({ type: "mouseMove", x: 195, y: 90 });
    expect((await page.getById("s")).scroll.y).toBe(0);
  });

  test("moves a page when its track is pressed", async () => {
    const { page, play } = await stage(tree);
    await play({ type: "mouseDown", x: 195, y: 100, ...at }, { type: "mouseUp", x: 195, y: 100, ...at });
    expect((await page.getById("s")).scroll.y).toBe(120);
  });
});

describe("of a key, the innermost node that handles it is told alone:", () => {
  const tree = (log: string[], root: string, inner: string): GuppyNode => (
    <div handles={root} onKeyDown={({ key }) => log.push(`root ${key}`)}>
      <div handles={inner} onKeyDown={({ key }) => log.push(`inner ${key}`)}>
        <button id="b" onClick={() => log.push("click")} />
        <div id="d" focusable />
      </div>
    </div>
  );
  test.each<readonly [string, string, string, "b" | "d", string, readonly string[]]>([
    ["nobody handles", "", "", "b", "Enter", ["inner Enter", "root Enter", "click"]],
    ["the root handles, and the button presses", "enter", "", "b", "Enter", ["inner Enter", "click"]],
    ["the root handles, and nothing presses", "enter escape", "", "d", "Enter", ["inner Enter", "root Enter"]],
    ["both handle", "enter", "enter", "d", "Enter", ["inner Enter"]],
    ["another key", "enter", "enter", "d", "x", []],
    ["a key with a modifier", "ctrl-s", "s", "d", "Control+s", ["root ctrl s"]],
    ["the inner one handles, the root hears all else", "", "enter", "d", "Enter", ["inner Enter"]],
    ["the inner one handles another", "", "enter", "d", "x", ["root x"]],
    ["Tab", "tab", "", "d", "Tab", ["inner Tab", "root Tab"]],
  ])("%s", async (_name, root, inner, focus, press, told) => {
    const log: string[] = [];
    const { page } = await stage(tree(log, root, inner));
    await page.focus(focus);
    await page.press(press);
    expect(log).toEqual(told.map((line) => line.replace("ctrl ", "")));
    // A key that is handled does nothing else.
    expect(await focused(page)).toBe(focus);
  });
});
