// Random patches, wheels and pointers on one window: what it keeps of earlier frames is what a new window draws of the same tree.
// GUPPY_RANDOM_STEPS makes it longer than the check's short form, GUPPY_RANDOM_SEED makes another.
import type { GuppyNode } from "guppy";
import type { PageNode } from "guppy/testing";
import { expect, test } from "vitest";
import { type Stage, stage } from "../support/stage.ts";

const steps = Number(process.env["GUPPY_RANDOM_STEPS"] ?? 60);
const seed = Number(process.env["GUPPY_RANDOM_SEED"] ?? 1);
const size = { width: 320, height: 240 };

type Pick = (count: number) => number;

/** Small and the same everywhere: a linear congruential generator. */
function random(start: number): Pick {
  let state = start >>> 0;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

interface Row {
  readonly key: number;
  readonly style: string;
  readonly text: string;
  readonly extra: number;
}

interface Model {
  readonly rows: readonly Row[];
  readonly header: string;
  readonly layer: number;
  /** Which overlays are open, as bits, and the row that one of them stands beside. */
  readonly overlays: number;
  readonly beside: number;
}

const styles = [
  "h-[18px]",
  "h-[18.4px] border-b border-slate-700",
  "p-[2.3px] hover:bg-slate-700",
  "flex gap-2 h-[24px] items-center",
  "flex gap-2 items-baseline",
  "rounded-lg shadow-lg m-[3px] bg-white text-black",
  "h-[0.3px]",
  "opacity-50 truncate",
  "overflow-hidden h-[15px] hover:opacity-50",
  "hidden",
  "invisible",
] as const;

const words = [
  "",
  "one",
  "a few words",
  "many words that will have to be broken into lines of their own",
  "two\nlines",
];

const pickOf = <Item,>(pick: Pick, items: readonly Item[]): Item => items[pick(items.length)] as Item;

function row(pick: Pick, key: number): Row {
  return { key, style: pickOf(pick, styles), text: `${key} ${pickOf(pick, words)}`, extra: pick(6) };
}

/** One beside a row, modal or not, with another one inside, and one at an edge. */
function overlays({ rows, header, overlays: open, beside }: Model): GuppyNode {
  const row = rows[beside % Math.max(1, rows.length)];
  return (
    <>
      <overlay
        open={(open & 1) > 0}
        anchor={`row ${row?.key}`}
        align="start"
        modal={(open & 8) > 0}
        backdrop="#00000040"
        class="p-2 bg-white text-black rounded-lg shadow-lg"
      >
        <text>{header}</text>
        {(open & 16) > 0 && <div class="h-[20px] w-[60px] hover:bg-red-500" />}
        <overlay open={(open & 2) > 0} side="right" class="w-[50px] h-[90px] bg-green-500 hover:bg-blue-600" />
      </overlay>
      {/* Overlays lie in the order in which they were opened, which a new window cannot know: never two side by side. */}
      {(open & 5) === 4 && <overlay side="bottom" align="end" class="w-[90px] h-[30px] bg-red-500/50 border-2" />}
    </>
  );
}

function tree(model: Model): GuppyNode {
  const { rows, header, layer } = model;
  return (
    <div class="flex flex-col size-full bg-slate-900 text-slate-100 p-[4.5px] gap-1">
      <div id="top" class="flex gap-2 items-center">
        <button class="px-2">{header}</button>
        {layer > 1 && <text class="underline">{header.repeat(layer)}</text>}
      </div>
      <scroll id="strip" axis="x" class="h-[30px] shrink-0">
        <div class="flex gap-1">
          {rows.map(({ key, extra }) => (
            <div key={key} class={`h-[20px] shrink-0 bg-blue-600 hover:bg-red-500 w-[${20 + extra * 7}px]`} />
          ))}
        </div>
      </scroll>
      <scroll id="list" class="flex-1 border border-slate-700">
        {rows.map(({ key, style, text, extra }) => (
          <div key={key} id={`row ${key}`} class={style}>
            <text>{text}</text>
            {extra === 1 && <div class="w-[30px] h-[10px] bg-green-500 rounded-full" />}
            {extra === 2 && <button onClick={() => undefined}>Press</button>}
            {extra === 3 && <div class="absolute right-0 top-0 w-[10px] h-[40px] bg-red-500/50" />}
          </div>
        ))}
      </scroll>
      {overlays(model)}
      {layer === 1 && (
        <div class="absolute left-[40px] top-[60px] w-[100px] h-[50px] bg-black/50 rounded-xl border-2" />
      )}
    </div>
  );
}

function changed(pick: Pick, model: Model, step: number): Model {
  const { rows } = model;
  const at = pick(rows.length + 1);
  const key = 1000 + step;
  switch (pick(10)) {
    case 0:
      return { ...model, rows: [...rows.slice(0, at), row(pick, key), ...rows.slice(at)] };
    case 1:
      return { ...model, rows: rows.filter((_, place) => place !== at) };
    case 2: {
      const moved = rows.slice(at, at + 1);
      const others = rows.filter((_, place) => place !== at);
      const to = pick(others.length + 1);
      return { ...model, rows: [...others.slice(0, to), ...moved, ...others.slice(to)] };
    }
    case 3:
      return { ...model, header: `in step ${step}`, layer: pick(4) };
    case 4:
      // Another list altogether, shorter or longer, under whatever is scrolled.
      return { ...model, rows: Array.from({ length: pick(50) }, (_, place) => row(pick, key * 100 + place)) };
    case 5:
    case 6:
      return { ...model, overlays: pick(32), beside: pick(12) };
    default:
      return {
        ...model,
        rows: rows.map((one, place) => (place === at ? { ...row(pick, one.key), extra: one.extra } : one)),
      };
  }
}

/** Without the focus, which is where it went in the course of things: modal overlays take it, and a new window knows no course. */
function withoutFocus(node: PageNode): PageNode {
  const states = { ...node.states, focused: false, focusVisible: false };
  return { ...node, states, children: node.children.map(withoutFocus) };
}

/** All that a window shows and says of its tree. */
async function shown({ page }: Stage): Promise<{ readonly tree: PageNode; readonly picture: Buffer }> {
  return { tree: withoutFocus(await page.tree()), picture: Buffer.from(await page.screenshot()) };
}

const scrollers = ["list", "strip"] as const;

/** A new window with the same tree, scrolled as far, and with the pointer where it is. */
async function afresh(model: Model, kept: Stage, at: { readonly x: number; readonly y: number }): Promise<Stage> {
  // An overlay may cover what is to be scrolled.
  const fresh = await stage(tree({ ...model, overlays: 0 }), size);
  for (const id of scrollers) {
    const { scroll } = await kept.page.getById(id);
    await fresh.page.scroll(id, { deltaX: scroll.x, deltaY: scroll.y });
  }
  await fresh.replace(tree(model));
  await fresh.play({ type: "mouseMove", ...at });
  return fresh;
}

const start = { header: "first", layer: 0, overlays: 0, beside: 0 };

test(`${steps} random steps with the seed ${seed} leave what a new window shows`, { timeout: 900_000 }, async () => {
  const pick = random(seed);
  let model: Model = { rows: Array.from({ length: 30 }, (_, key) => row(pick, key)), ...start };
  let at = { x: 1, y: 1 };
  const kept = await stage(tree(model), size);
  for (let step = 0; step < steps; step += 1) {
    for (let change = pick(3); change >= 0; change -= 1) model = changed(pick, model, step * 10 + change);
    await kept.replace(tree(model));
    if (pick(3) === 0) await kept.page.scroll("list", { deltaY: pick(400) - 150.5 });
    if (pick(5) === 0) await kept.page.scroll("strip", { deltaX: pick(300) - 100 });
    if (pick(2) === 0) at = { x: pick(size.width), y: pick(size.height) };
    await kept.play({ type: "mouseMove", ...at });
    // Some frames are drawn and not compared, so that several changes come between two comparisons.
    if (pick(3) > 0) {
      await kept.page.screenshot();
      continue;
    }
    const fresh = await afresh(model, kept, at);
    const [one, other] = [await shown(kept), await shown(fresh)];
    await fresh.page.close();
    expect(one.tree, `the tree of step ${step}, seed ${seed}`).toEqual(other.tree);
    expect(one.picture.equals(other.picture), `the picture of step ${step}, seed ${seed}`).toBe(true);
  }
});

test("a child that is first laid out at the edge of its scroller shows no more than in the next frame", async () => {
  const bars = Array.from({ length: 30 }, (_, key) => <div key={key} class="w-[31px] h-[20px] shrink-0 bg-red-500" />);
  const strip = (other: string): GuppyNode => (
    <div class="size-full bg-white">
      <scroll axis="x" class="ml-[4.5px] w-[310px] h-[20px]">
        <div class="flex">{bars}</div>
      </scroll>
      <div id="other" class={other} />
    </div>
  );
  const { page, replace } = await stage(strip("h-[1px]"), size);
  const first = Buffer.from(await page.screenshot());
  await replace(strip("h-[2px]"));
  expect(first.equals(Buffer.from(await page.screenshot()))).toBe(true);
});

test("what sticks out of a row far away shows no more than if the row had never been seen", async () => {
  const list = (
    <scroll id="list" class="size-full">
      {Array.from({ length: 60 }, (_, key) => (
        <div key={key} class="h-[20px]">
          {key === 30 && <div class="absolute left-0 bottom-0 w-[40px] h-[200px] bg-red-500" />}
        </div>
      ))}
    </scroll>
  );
  const [seen, unseen] = [await stage(list, size), await stage(list, size)];
  await seen.page.scroll("list", { deltaY: 600 });
  await seen.page.screenshot();
  await seen.page.scroll("list", { deltaY: -340 });
  await unseen.page.scroll("list", { deltaY: 260 });
  const picture = Buffer.from(await seen.page.screenshot());
  expect(picture.equals(Buffer.from(await unseen.page.screenshot()))).toBe(true);
});

function nested(depth: number): GuppyNode {
  let inner: GuppyNode = <text>deep</text>;
  for (let level = 2; level < depth; level += 1) inner = <div class="p-[0.1px]">{inner}</div>;
  return <div class="size-full">{inner}</div>;
}

test("a tree as deep as the limit is laid out and drawn", async () => {
  const { page, replace } = await stage(<text>first</text>, size);
  await replace(nested(256));
  expect((await page.getByText("deep")).bounds.x).toBeCloseTo(25.4, 1);
  await page.screenshot();
  await replace(<text>last</text>);
  expect((await page.getByText("last")).bounds.x).toBe(0);
});

test("sizes of fractions of a pixel add up", async () => {
  const { page } = await stage(
    <div class="flex flex-col size-full">
      {Array.from({ length: 100 }, (_, place) => (
        <div key={place} class="h-[0.25px] w-[33.3px] bg-red-500 shrink-0" />
      ))}
      <div id="end" class="h-[10px] w-[10px] bg-blue-500" />
    </div>,
    size,
  );
  expect((await page.getById("end")).bounds.y).toBeCloseTo(25, 2);
  await page.screenshot();
});

test("a row of a million px scrolls to its end, and the row after it is there", async () => {
  const { page } = await stage(
    <scroll id="s" class="size-full">
      <div class="h-[1000000px] shrink-0 bg-slate-100" />
      <div id="end" class="h-[20px] shrink-0 bg-red-500" />
    </scroll>,
    size,
  );
  for (let step = 0; step < 3; step += 1) await page.scroll("s", { deltaY: 500_000 });
  const [scroller, end] = [await page.getById("s"), await page.getById("end")];
  expect(scroller.scroll.y).toBe(1_000_020 - size.height);
  expect(end.bounds.y).toBe(size.height - 20);
  await page.click("end");
  await page.screenshot();
});

test("a list that is replaced in every frame while it scrolls stays within its ends", async () => {
  const list = (step: number): GuppyNode => (
    <scroll id="s" class="size-full">
      {Array.from({ length: 5 + ((step * 37) % 200) }, (_, place) => (
        <div key={`${step}-${place}`} class="h-[20px]">
          <text class="text-xs">{place}</text>
        </div>
      ))}
    </scroll>
  );
  const { page, replace } = await stage(list(0), size);
  for (let step = 0; step < 40; step += 1) {
    await Promise.all([page.scroll("s", { deltaY: 300 }), replace(list(step))]);
    const { scroll, children } = await page.getById("s");
    const end = Math.max(0, children.length * 20 - size.height);
    expect(scroll.y).toBeGreaterThanOrEqual(0);
    expect(scroll.y).toBeLessThanOrEqual(end);
  }
});
