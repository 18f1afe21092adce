// The board as its user meets it: cards go by pointer and by keys, columns are full, and files become cards.
import { type Page, render } from "guppy/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { add, first, move } from "./board.ts";
import { Kanban } from "./kanban.tsx";

let page: Page;

beforeEach(async () => {
  page = await render(Kanban, { arg: first });
});

afterEach(() => page.close());

const titles = async (column: string): Promise<readonly string[]> =>
  (await page.getByRole("list", { name: column })).children.map(({ name }) => name);

const middle = async (id: string, part: number): Promise<{ readonly x: number; readonly y: number }> => {
  const { x, y, width, height } = (await page.getById(id)).bounds;
  return { x: x + width / 2, y: y + height * part };
};

describe("a card goes by pointer", () => {
  test("to the end of a column", async () => {
    await page.drag("c2", await middle("review", 0.7));
    expect(await titles("Review")).toEqual(["Colours at night", "Icons for the toolbar"]);
    expect(await titles("Next")).toHaveLength(3);
    expect((await page.getById("said")).text).toBe("“Icons for the toolbar” is in Review, 2 of 2.");
  });

  test.each([
    ["before a card, on its upper half", 0.2, ["Icons for the toolbar", "Colours at night"]],
    ["behind a card, on its lower half", 0.8, ["Colours at night", "Icons for the toolbar"]],
  ])("%s", async (_name, part, order) => {
    await page.drag("c2", await middle("c7", part));
    expect(await titles("Review")).toEqual(order);
  });

  test("within its column", async () => {
    await page.drag("c1", await middle("c3", 0.8));
    expect((await titles("Next")).slice(0, 3)).toEqual([
      "Icons for the toolbar",
      "The window opens on the wrong screen",
      "Write the guide to drag and drop",
    ]);
  });

  test("not into a column that is full", async () => {
    await page.drag("c1", await middle("doing", 0.8));
    expect(await titles("Doing")).toHaveLength(3);
    await page.drag("c2", await middle("doing", 0.8));
    expect(await titles("Doing")).toHaveLength(3);
    expect(await titles("Next")).toHaveLength(3);
  });
});

describe("a card goes by keys", () => {
  test("to where arrows lead, and Space puts it before the card there", async () => {
    await page.focus("c7");
    for (const key of ["Space", "ArrowRight", "Space"]) await page.press(key);
    expect(await titles("Done")).toEqual(["Colours at night", "Columns and cards"]);
    expect((await page.getById("said")).text).toContain("is in Done, 1 of 2.");
  });

  test("back by Escape", async () => {
    await page.focus("c7");
    for (const key of ["Space", "ArrowRight", "Escape"]) await page.press(key);
    expect(await titles("Review")).toEqual(["Colours at night"]);
    expect((await page.getById("c7")).states.focused).toBe(true);
  });
});

test("files become cards, as many as there is room for", async () => {
  await page.dropFiles("done", ["/tmp/plan.pdf", "/tmp/notes.md"]);
  expect(await titles("Done")).toEqual(["Columns and cards", "plan.pdf", "notes.md"]);
  await page.dropFiles("doing", ["/tmp/1", "/tmp/2"]);
  expect(await titles("Doing")).toHaveLength(3);
});

test("a button makes a card", async () => {
  await page.click(await page.getByRole("button", { name: "New card in Done" }));
  expect(await titles("Done")).toEqual(["Columns and cards", "New card"]);
});

test("a card that is not there, a column that is not there, and a card before itself change nothing", () => {
  expect(move(first, "none", { column: "done", before: null })).toBe(first);
  expect(move(first, "c1", { column: "none", before: null })).toBe(first);
  expect(move(first, "c1", { column: "next", before: "c1" })).toBe(first);
  expect(add(first, { id: "n", title: "N" }, { column: "next", before: "gone" })[0]?.cards.at(-1)?.id).toBe("n");
});
