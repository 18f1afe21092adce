// Lists whose items are loaded as they come near what shows.
import type { GuppyNode } from "guppy";
import { expect, test } from "vitest";
import { stage } from "../support/stage.ts";

interface Asked {
  readonly first: number;
  readonly last: number;
  readonly signal: AbortSignal;
  readonly answer: (items: readonly unknown[]) => void;
  readonly fail: (error: unknown) => void;
}

/** A server that answers when it is told to. */
function server() {
  const asked: Asked[] = [];
  const load = (range: { readonly first: number; readonly last: number }, signal: AbortSignal) =>
    new Promise<readonly unknown[]>((answer, fail) => asked.push({ ...range, signal, answer, fail }));
  const itemsOf = ({ first, last }: { readonly first: number; readonly last: number }) =>
    Array.from({ length: last - first }, (_, index) => ({ id: first + index }));
  return { asked, load, itemsOf };
}

const listOf = (load: ReturnType<typeof server>["load"], count = 10_000): GuppyNode => (
  <div class="flex flex-col h-full">
    <uniformList
      id="list"
      count={count}
      load={load}
      rowHeight={30}
      row={({ id }: { readonly id: number }) => <text id={`row-${id}`}>{`item ${id}`}</text>}
    />
  </div>
);

test("pages are asked for as they come near, and what nobody waits for is stopped and not heard", async () => {
  const { asked, load, itemsOf } = server();
  const { page } = await stage(listOf(load));
  await page.settle();
  expect(asked.map(({ first, last }) => [first, last])).toEqual([[0, 50]]);
  asked[0]?.answer(itemsOf(asked[0]));
  await page.settle();
  expect((await page.getById("row-3")).text).toBe("item 3");
  await page.scroll("list", { deltaY: 30 * 5010 });
  const far = asked.slice(1);
  expect(far.map(({ first }) => first)).toEqual([5000]);
  await page.scroll("list", { deltaY: -30 * 3000 });
  expect(far[0]?.signal.aborted).toBe(true);
  far[0]?.answer([{ id: "late" }]);
  await page.settle();
  await expect(page.getById("row-late")).rejects.toThrow();
});

test("a page that fails says so in its rows, and is asked for again by a button", async () => {
  const { asked, load, itemsOf } = server();
  const { page } = await stage(listOf(load, 4));
  await page.settle();
  asked[0]?.fail(new Error("no network"));
  await page.settle();
  const [again] = await page.getAllByRole("button");
  expect((await page.getById("list")).text).toContain("This row failed: no network");
  await page.click(again ?? "");
  asked[1]?.answer(itemsOf(asked[1]));
  await page.settle();
  expect((await page.getById("list")).text).toBe("item 0 item 1 item 2 item 3");
});

test("an answer of another length is a failure that says so", async () => {
  const { asked, load } = server();
  const { page } = await stage(listOf(load, 4));
  await page.settle();
  asked[0]?.answer([{ id: 1 }]);
  await page.settle();
  expect((await page.getById("list")).text).toContain("`load` gave 1 items for the items 0 to 3");
});

test.each([
  [{}, "the list has no items"],
  [{ items: [], count: 3, load: () => [] }, "the list has `items` and something to load"],
  [{ items: 5 }, "`items` is 5"],
])("%o is refused", async (props, what) => {
  await expect(stage(<list row={() => null} {...(props as object)} />)).rejects.toThrow(what);
});
