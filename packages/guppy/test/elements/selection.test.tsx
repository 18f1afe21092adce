// Selecting static text on the native file: by the pointer, from one text to another, and copying it.
import type { GuppyNode } from "guppy";
import { type Page, type PageNode, render } from "guppy/testing";
import { describe, expect, onTestFinished, test } from "vitest";
import { pixelsOf } from "../support/pixels.ts";
import { type Stage, stage } from "../support/stage.ts";

/** The selection's colour in the light theme. */
const isSelected = (r: number, _g: number, b: number): boolean => b > 230 && r < 220 && b - r > 40;
const whole = { x: 0, y: 0, width: 400, height: 300 };

const first = "The first line of it";
const document = (
  <div class="bg-white flex flex-col">
    <div id="scope" class="select-text flex flex-col">
      <text id="a">{first}</text>
      <richText id="b">
        The <span class="font-bold">second</span> one
      </richText>
      <text id="no" class="select-none">
        not this
      </text>
      <text id="c">And a third</text>
    </div>
    <text id="out">Outside of it</text>
    <div class="select-text">
      <text id="other">Another scope</text>
      <button id="button" class="w-[100px]">
        Press
      </button>
    </div>
  </div>
);

interface At {
  readonly x: number;
  readonly y: number;
}

const startOf = ({ bounds: { x, y, height } }: PageNode): At => ({ x, y: y + height / 2 });
const endOf = ({ bounds: { x, y, width, height } }: PageNode): At => ({ x: x + width - 0.5, y: y + height / 2 });

async function drag({ play }: Stage, from: At, to: At): Promise<void> {
  await play(
    { type: "mouseMove", ...from },
    { type: "mouseDown", ...from, button: "left", count: 1 },
    { type: "mouseMove", x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
    { type: "mouseMove", ...to },
    { type: "mouseUp", ...to, button: "left", count: 1 },
  );
}

async function copied(page: Page): Promise<string> {
  await page.press("Control+C");
  return (await page.clipboard.readText()) ?? "";
}

async function selectable(): Promise<Stage & { readonly node: (id: string) => Promise<PageNode> }> {
  const all = await stage(document);
  await all.page.clipboard.writeText("nothing");
  return { ...all, node: (id) => all.page.getById(id) };
}

describe("dragging", () => {
  test.each<[string, string, "start" | "end", string, "start" | "end", string]>([
    ["a whole text", "a", "start", "a", "end", first],
    ["backwards", "a", "end", "a", "start", first],
    ["from one to the next", "a", "start", "b", "end", `${first}\nThe second one`],
    ["upwards", "b", "end", "a", "start", `${first}\nThe second one`],
    ["past what is not selected", "b", "start", "c", "end", "The second one\nAnd a third"],
    ["out of the scope, as far as it goes", "a", "start", "other", "end", `${first}\nThe second one\nAnd a third`],
    ["nothing", "a", "start", "a", "start", "nothing"],
    ["what cannot be selected", "out", "start", "out", "end", "nothing"],
    ["a scope by itself", "other", "start", "other", "end", "Another scope"],
  ])("%s", async (_what, from, fromSide, to, toSide, expected) => {
    const all = await selectable();
    const [one, other] = [await all.node(from), await all.node(to)];
    await drag(
      all,
      fromSide === "start" ? startOf(one) : endOf(one),
      toSide === "start" ? startOf(other) : endOf(other),
    );
    expect(await copied(all.page)).toBe(expected);
  });

  test("shows it, until the next press", async () => {
    const all = await selectable();
    const a = await all.node("a");
    await drag(all, startOf(a), endOf(a));
    expect((await pixelsOf(all.page)).count(a.bounds, isSelected)).toBeGreaterThan(500);
    await all.page.click("out");
    expect((await pixelsOf(all.page)).count(whole, isSelected)).toBe(0);
    expect(await copied(all.page)).toBe("nothing");
  });
});

describe("several clicks", () => {
  test.each<[number, string]>([
    [2, "The"],
    [3, "The second one"],
  ])("%i", async (count, expected) => {
    const { page, play, node } = await selectable();
    const { bounds } = await node("b");
    const at = { x: bounds.x + 5, y: bounds.y + bounds.height / 2, button: "left", count } as const;
    await play({ type: "mouseDown", ...at }, { type: "mouseUp", ...at });
    expect(await copied(page)).toBe(expected);
  });

  test("a drag after two goes by words", async () => {
    const { page, play, node } = await selectable();
    const [b, c] = [await node("b"), await node("c")];
    const at = { ...startOf(b), x: b.bounds.x + 40, button: "left", count: 2 } as const;
    const to = { ...startOf(c), x: c.bounds.x + 2 };
    await play({ type: "mouseDown", ...at }, { type: "mouseMove", ...to }, { type: "mouseUp", ...at, ...to });
    expect(await copied(page)).toBe("second one\nAnd");
  });
});

describe("keys", () => {
  test("Ctrl-A selects the scope that was pressed", async () => {
    const { page } = await selectable();
    await page.click("a");
    await page.press("Control+A");
    expect(await copied(page)).toBe(`${first}\nThe second one\nAnd a third`);
  });

  test("a button in a scope is pressed and not selected", async () => {
    const { page } = await selectable();
    await page.click("button");
    await page.press("Control+A");
    expect(await copied(page)).toBe("nothing");
  });
});

test("what is selected stays while other text comes and goes, and ends with its own", async () => {
  const tree = (before: boolean, text: string | null): GuppyNode => (
    <div class="select-text flex flex-col items-start">
      {before ? <text key="new">New</text> : null}
      {text === null ? null : (
        <text key="a" id="a">
          {text}
        </text>
      )}
    </div>
  );
  const all = await stage(tree(false, "Some text"));
  const a = await all.page.getById("a");
  await drag(all, startOf(a), endOf(a));
  await all.replace(tree(true, "Some text"));
  expect(await copied(all.page)).toBe("Some text");
  await all.replace(tree(true, "Som"));
  expect(await copied(all.page)).toBe("Som");
  await all.replace(tree(true, null));
  await all.page.clipboard.writeText("nothing");
  expect(await copied(all.page)).toBe("nothing");
});

test("long text with emoji and line breaks is copied as it is", async () => {
  const text = `👩‍👩‍👧‍👦 one\ntwo ${"word ".repeat(40)}end`;
  const page = await render(
    <text id="t" class="select-text w-[200px]">
      {text}
    </text>,
    { width: 400, height: 300 },
  );
  onTestFinished(() => page.close());
  await page.click("t");
  await page.press("Control+A");
  expect(await copied(page)).toBe(text);
});
