// What keys and the pointer do in a long list: moving, picking, typing, dragging.
import type { GuppyNode } from "guppy";
import type { Page } from "guppy/testing";
import { describe, expect, test } from "vitest";
import { stage } from "../support/stage.ts";

interface Item {
  readonly id: string;
  readonly name: string;
}

const names = ["Ada", "Alan", "Barbara", "Charles", "Donald", "Edsger", "Frances", "Grace", "Hedy", "Ivan"];
const people: readonly Item[] = Array.from({ length: 1000 }, (_, index) => ({
  id: `p${index}`,
  name: `${names[index % names.length]} ${index}`,
}));

interface Told {
  keys: readonly string[];
  activated: string | undefined;
  moved: readonly (readonly [number, number])[];
}

function listOf(told: Told, more: object = {}): GuppyNode {
  return (
    <div class="flex flex-col h-full">
      <uniformList
        id="list"
        label="People"
        items={people}
        rowHeight={30}
        row={(item: Item) => <text id={item.id}>{item.name}</text>}
        labelOf={(item: Item) => item.name}
        onSelect={({ keys }) => {
          told.keys = keys;
        }}
        onActivate={({ key }) => {
          told.activated = key;
        }}
        {...more}
      />
    </div>
  );
}

const nothing = (): Told => ({ keys: [], activated: undefined, moved: [] });

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.press(key);
}

describe("keys in a list", () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["an arrow", ["ArrowDown"], ["p0"]],
    ["arrows", ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"], ["p1"]],
    ["an arrow with Shift", ["ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown"], ["p0", "p1", "p2"]],
    ["Shift and back", ["ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowUp"], ["p0", "p1"]],
    [
      "Ctrl, which picks nothing by itself",
      ["ArrowDown", "Control+ArrowDown", "Control+ArrowDown", "Space"],
      ["p0", "p2"],
    ],
    ["End, far out of what was made", ["End"], ["p999"]],
    ["End and Home", ["End", "Home"], ["p0"]],
    ["Page Down", ["ArrowDown", "PageDown"], ["p9"]],
    ["Page Up at the start", ["ArrowDown", "PageDown", "PageUp", "PageUp"], ["p0"]],
    ["Ctrl+A and one less", ["ArrowDown", "Control+a", "Control+ArrowDown"], people.map(({ id }) => id)],
    ["Space", ["ArrowDown", "Space"], []],
    ["a letter", ["ArrowDown", "g"], ["p7"]],
    ["letters", ["ArrowDown", "a", "l"], ["p1"]],
    ["a letter again and again", ["ArrowDown", "a", "a", "a"], ["p11"]],
  ])("%s", async (_name, keys, picked) => {
    const told = nothing();
    const { page } = await stage(listOf(told, { selection: "multiple" }));
    await page.focus("list");
    await press(page, keys);
    expect(told.keys).toEqual(picked);
  });

  test("a row that they come to shows, is told of and marked", async () => {
    const { page } = await stage(listOf(nothing(), { selection: "single" }));
    await page.focus("list");
    await press(page, ["End"]);
    const row = await page.getByRole("option", { name: "Ivan 999" });
    expect(row.bounds.y).toBe(270);
    expect(row.states.selected).toBe(true);
    expect((await page.getById("list")).role).toBe("listbox");
  });

  test("Enter and a double click press a row", async () => {
    const told = nothing();
    const { page } = await stage(listOf(told));
    await page.focus("list");
    await press(page, ["ArrowDown", "ArrowDown", "Enter"]);
    expect(told.activated).toBe("p1");
    await page.click("p4", { count: 2 });
    expect(told.activated).toBe("p4");
  });

  test("one item alone is picked where no more are asked for", async () => {
    const told = nothing();
    const { page } = await stage(listOf(told, { selection: "single" }));
    await page.focus("list");
    await press(page, ["ArrowDown", "Shift+ArrowDown"]);
    expect(told.keys).toEqual(["p1"]);
  });
});

type Click = readonly [id: string, ...held: ("Shift" | "Control" | "Meta")[]];

test.each<readonly [string, "single" | "multiple", readonly Click[], readonly string[]]>([
  ["Shift picks as far as there", "multiple", [["p1"], ["p4", "Shift"]], ["p1", "p2", "p3", "p4"]],
  ["Shift upwards", "multiple", [["p4"], ["p2", "Shift"]], ["p2", "p3", "p4"]],
  ["Shift again goes from where it began", "multiple", [["p3"], ["p6", "Shift"], ["p1", "Shift"]], ["p1", "p2", "p3"]],
  ["Shift first of all picks one", "multiple", [["p5", "Shift"]], ["p5"]],
  ["Ctrl picks one more", "multiple", [["p1"], ["p4", "Control"], ["p6", "Control"]], ["p1", "p4", "p6"]],
  ["Ctrl picks one less", "multiple", [["p1"], ["p4", "Control"], ["p1", "Control"]], ["p4"]],
  ["the key of the system does as Ctrl", "multiple", [["p1"], ["p4", "Meta"]], ["p1", "p4"]],
  [
    "Ctrl and Shift add a range",
    "multiple",
    [["p0"], ["p4", "Control"], ["p6", "Control", "Shift"]],
    ["p0", "p4", "p5", "p6"],
  ],
  ["without a key it is one again", "multiple", [["p1"], ["p4", "Shift"], ["p2"]], ["p2"]],
  ["one at most", "single", [["p1"], ["p4", "Shift"]], ["p4"]],
  ["Ctrl leaves none where one is most", "single", [["p1"], ["p1", "Control"]], []],
])("a click: %s", async (_name, selection, clicks, picked) => {
  const told = nothing();
  const { page } = await stage(listOf(told, { selection }));
  for (const [id, ...modifiers] of clicks) await page.click(id, { modifiers });
  expect(told.keys).toEqual(picked);
  const shown = (await page.getAllByRole("option")).filter(({ states }) => states.selected);
  expect(shown.map(({ text }) => text)).toEqual(picked.map((key) => people[Number(key.slice(1))]?.name));
});

test("Shift with a click goes on from where keys have begun, and picks what is far from what shows", async () => {
  const told = nothing();
  const { page } = await stage(listOf(told, { selection: "multiple" }));
  await page.click("p3");
  await page.scroll("list", { deltaY: 900 });
  await page.click("p32", { modifiers: ["Shift"] });
  expect(told.keys).toEqual(Array.from({ length: 30 }, (_, at) => `p${at + 3}`));
  await page.press("Shift+ArrowDown");
  expect(told.keys.length).toBe(31);
});

test("a click picks a row, and the list has the focus", async () => {
  const told = nothing();
  const { page } = await stage(listOf(told, { selection: "multiple" }));
  await page.click("p2");
  expect(told.keys).toEqual(["p2"]);
  await page.press("Shift+ArrowDown");
  expect(told.keys).toEqual(["p2", "p3"]);
  await page.click("p7");
  expect(told.keys).toEqual(["p7"]);
  expect((await page.getById("list")).states.focused).toBe(true);
});

test("the header of a section stays at the top until the next one comes, and is never picked", async () => {
  const told = nothing();
  const { page } = await stage(listOf(told, { selection: "multiple", sections: [0, 20, 40] }));
  await page.focus("list");
  await press(page, ["ArrowDown", "Shift+End"]);
  expect(told.keys).toHaveLength(997);
  await page.scroll("list", { deltaY: -1e6 });
  await page.scroll("list", { deltaY: 300 });
  expect((await page.getById("p0")).bounds.y).toBe(0);
  await page.scroll("list", { deltaY: 290 });
  expect([(await page.getById("p0")).bounds.y, (await page.getById("p20")).bounds.y]).toEqual([-20, 10]);
  await page.scroll("list", { deltaY: 20_000 });
  expect((await page.getById("p40")).bounds.y).toBe(0);
});

describe("an item is moved", () => {
  function reorderable(told: Told): GuppyNode {
    return listOf(told, {
      onReorder: ({ from, to }: { readonly from: number; readonly to: number }) => {
        told.moved = [...told.moved, [from, to]];
      },
    });
  }

  test("by Alt and an arrow", async () => {
    const told = nothing();
    const { page } = await stage(reorderable(told));
    await page.focus("list");
    await press(page, ["ArrowDown", "ArrowDown", "Alt+ArrowDown", "Alt+ArrowUp", "Home", "Alt+ArrowUp"]);
    expect(told.moved[0]).toEqual([1, 2]);
    expect(told.moved).toHaveLength(2);
  });

  test.each([
    ["down", 2, 5, 0.9, [2, 5]],
    ["up", 5, 2, 0.1, [5, 2]],
    ["not at all", 2, 2, 0.6, undefined],
  ] as const)("by dragging it %s", async (_name, from, over, share, moved) => {
    const told = nothing();
    const { page, play } = await stage(reorderable(told));
    const y = (row: number, part = 0.5): number => row * 30 + 30 * part;
    await play(
      { type: "mouseMove", x: 50, y: y(from) },
      { type: "mouseDown", x: 50, y: y(from), button: "left", count: 1 },
    );
    await play({ type: "mouseMove", x: 50, y: y(over, share) });
    await play({ type: "mouseUp", x: 50, y: y(over, share), button: "left", count: 1 });
    await page.settle();
    expect(told.moved).toEqual(moved === undefined ? [] : [moved]);
  });

  test("and Escape leaves it where it was", async () => {
    const told = nothing();
    const { page, play } = await stage(reorderable(told));
    await play({ type: "mouseMove", x: 50, y: 45 }, { type: "mouseDown", x: 50, y: 45, button: "left", count: 1 });
    await play({ type: "mouseMove", x: 50, y: 200 });
    await page.press("Escape");
    await play({ type: "mouseUp", x: 50, y: 200, button: "left", count: 1 });
    expect(told.moved).toEqual([]);
  });
});
