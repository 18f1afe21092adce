// Long lists: what of them is made, where it stands, and what a change costs.
import type { GuppyNode } from "guppy";
import { performanceCounters } from "guppy/native";
import type { Page, PageNode } from "guppy/testing";
import { describe, expect, test } from "vitest";
import { ref } from "../../src/app/ref.ts";
import { stage } from "../support/stage.ts";

interface Item {
  readonly id: number;
  readonly height: number;
}

const height = (id: number): number => 20 + (id % 7) * 5;
const items = (count: number, from = 0): readonly Item[] =>
  Array.from({ length: count }, (_, index) => ({ id: from + index, height: height(from + index) }));

const plain = ({ id, height: tall }: Item): GuppyNode => <div id={`row-${id}`} style={{ height: tall }} />;

const varying = (rows: readonly Item[], more: object = {}): GuppyNode => (
  <div class="flex flex-col h-full">
    <list id="list" items={rows} row={plain} estimatedHeight={30} {...more} />
  </div>
);

const uniform = (rows: readonly Item[], more: object = {}): GuppyNode => (
  <div class="flex flex-col h-full">
    <uniformList id="list" items={rows} rowHeight={32} row={({ id }: Item) => <div id={`row-${id}`} />} {...more} />
  </div>
);

async function nodesOf(page: Page): Promise<readonly PageNode[]> {
  const all = (node: PageNode): readonly PageNode[] => [node, ...node.children.flatMap(all)];
  return all(await page.tree());
}

/** Where a row begins, from the top of the list. */
async function top(page: Page, id: number): Promise<number | undefined> {
  const row = (await nodesOf(page)).find((node) => node.id === `row-${id}`);
  const list = await page.getById("list");
  return row && row.bounds.y - list.bounds.y;
}

const made = async (page: Page): Promise<number> =>
  (await nodesOf(page)).filter(({ id }) => id.startsWith("row-")).length;

const offset = async (page: Page): Promise<number> => (await page.getById("list")).scroll.y;

describe("of a million rows", () => {
  test("only those near what shows are made, wherever that is", async () => {
    const { page } = await stage(uniform(items(1_000_000)));
    expect(await made(page)).toBeLessThan(45);
    await page.scroll("list", { deltaY: 32 * 999_000 });
    expect(await offset(page)).toBe(31_968_000);
    expect(await top(page, 999_003)).toBe(96);
    await page.scroll("list", { deltaY: 1 });
    expect([await top(page, 999_003), await offset(page)]).toEqual([95, 31_968_001]);
    expect(await made(page)).toBeLessThan(45);
    await page.scroll("list", { deltaY: 1e9 });
    expect(await top(page, 999_999)).toBe(300 - 32);
    expect(await made(page)).toBeLessThan(45);
  });

  test("a render asks for no item but those that it makes", async () => {
    let asked = 0;
    const many = new Proxy(items(10), {
      get(target, name) {
        if (name === "length") return 1_000_000;
        if (typeof name === "string" && /^\d+$/.test(name)) {
          asked++;
          return { id: Number(name), height: 20 };
        }
        return Reflect.get(target, name);
      },
    });
    await stage(uniform(many));
    expect(asked).toBeLessThan(500);
  });
});

describe("rows of varying height", () => {
  test("stand one below the other, as high as they are", async () => {
    const { page } = await stage(varying(items(100_000)));
    expect(await Promise.all([0, 1, 2, 3].map((id) => top(page, id)))).toEqual([0, 20, 45, 75]);
    await page.scroll("list", { deltaY: 1000 });
    const tops = await Promise.all([30, 31, 32].map((id) => top(page, id)));
    expect(tops.map((at, index) => (at ?? 0) - (tops[0] ?? 0) - (index > 0 ? height(30) : 0))).toEqual([
      0,
      0,
      height(31),
    ]);
    await page.scroll("list", { deltaY: 1e9 });
    expect(await top(page, 99_999)).toBe(300 - height(99_999));
  });

  test.each([
    ["start", 0],
    ["center", 150 - height(50_000) / 2],
    ["end", 300 - height(50_000)],
    ["nearest", 300 - height(50_000)],
  ] as const)("can be scrolled to, also where none was measured: %s", async (align, at) => {
    const node = ref("list");
    const { page } = await stage(varying(items(100_000), { ref: node }));
    await node.scrollToItem({ index: 50_000, align });
    await page.settle();
    expect(await top(page, 50_000)).toBe(at);
  });

  test("stay where they are when others come, go or grow above them", async () => {
    const { page, replace } = await stage(varying(items(1000, 5000)));
    await page.scroll("list", { deltaY: 6000 });
    const seen = 5200;
    const at = await top(page, seen);
    expect(at).toBeDefined();
    // Ten, more than are made, and none.
    for (const count of [1010, 1400, 1000]) {
      await replace(varying(items(count, 6000 - count)));
      expect(await top(page, seen)).toBe(at);
    }
    await replace(varying(items(900, 5100)));
    expect(await top(page, seen)).toBe(at);
    const grown = items(900, 5100).map((item, index) => (index === 90 ? { ...item, height: 300 } : item));
    await replace(varying(grown));
    expect(await top(page, seen)).toBe(at);
  });

  test("a list at its start shows what comes there", async () => {
    const { page, replace } = await stage(varying(items(100, 50)));
    await replace(varying(items(101, 49)));
    expect(await top(page, 49)).toBe(0);
  });
});

describe("a list that follows its tail", () => {
  test("begins there and stays, until the user leaves it, and again when he is back", async () => {
    const follow = (count: number, from = 0): GuppyNode => varying(items(count, from), { followTail: true });
    const { page, replace } = await stage(follow(200));
    const bottom = async (id: number): Promise<number> => ((await top(page, id)) ?? Number.NaN) + height(id);
    expect(await bottom(199)).toBe(300);
    await replace(follow(230));
    expect(await bottom(229)).toBe(300);
    // A log that drops its oldest lines.
    await replace(follow(230, 60));
    expect(await bottom(289)).toBe(300);
    await page.scroll("list", { deltaY: -50 });
    const stays = await bottom(285);
    await replace(follow(300, 60));
    expect(await bottom(285)).toBe(stays);
    await page.scroll("list", { deltaY: 1e6 });
    await replace(follow(310, 60));
    expect(await bottom(369)).toBe(300);
  });
});

describe("what cannot be made", () => {
  test.each<readonly [string, () => GuppyNode, string]>([
    [
      "throws",
      () => {
        throw new Error("no such mail");
      },
      "This row failed: no such mail",
    ],
    ["returns null", () => null, ""],
    ["returns two", () => ["one", <text key="two">two</text>], "one two"],
  ])("a row that %s leaves the others as they are", async (_name, row, text) => {
    const { page } = await stage(
      <list id="list" items={items(100)} row={(item: Item) => (item.id === 3 ? row() : <text>row {item.id}</text>)} />,
    );
    if (text.startsWith("This")) await expect(page.settle()).rejects.toThrow("row 3: no such mail");
    expect((await page.getById("list")).children[3]?.text).toBe(text);
    expect((await page.getById("list")).children[4]?.text).toBe("row 4");
  });

  test("two items of one key are an error that names it, and what shows stays", async () => {
    const { replace, page } = await stage(varying(items(10)));
    await expect(replace(varying([...items(3), ...items(3)]))).rejects.toThrow(
      "items 0 and 3 of a list have the same key `0`",
    );
    await expect(page.settle()).rejects.toThrow("the same key");
    expect(await top(page, 9)).toBeDefined();
  });

  test.each([
    [{ count: -1 }, "count"],
    [{ count: 2 ** 31 }, "count"],
    [{ count: 1.5 }, "count"],
    [{ rowHeight: Number.NaN }, "rowHeight"],
  ])("%o is refused", async (props, name) => {
    await expect(stage(<rows {...props} />)).rejects.toThrow(name);
  });
});

test("a changed item costs its row, and no other is made again", async () => {
  const calls: number[] = [];
  const tree = (of: readonly Item[]): GuppyNode => (
    <uniformList
      id="list"
      items={of}
      rowHeight={32}
      row={(item: Item) => {
        calls.push(item.id);
        return <text>{item.height}</text>;
      }}
    />
  );
  const first = items(1000);
  const { page, replace } = await stage(tree(first));
  calls.length = 0;
  const before = performanceCounters();
  await replace(tree(first.map((item) => (item.id === 4 ? { ...item, height: 1 } : item))));
  const after = performanceCounters();
  expect(calls).toEqual([4]);
  expect((after.nodesLaidOut ?? 0) - (before.nodesLaidOut ?? 0)).toBeLessThan(6);
  expect((await page.getById("list")).children[4]?.text).toBe("1");
});
