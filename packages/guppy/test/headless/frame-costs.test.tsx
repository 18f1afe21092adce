// What a frame does, in counts: it builds and lays out what shows or has changed, and nothing where nothing happens.
import { defineWindow, type WindowHandle } from "guppy";
import { performanceCounters } from "guppy/native";
import { type Page, render } from "guppy/testing";
import { describe, expect, it } from "vitest";

const rows = 2500;
const size = { width: 600, height: 400 };

interface Count {
  readonly count: number;
}

const handles: WindowHandle<Count>[] = [];
const list = Array.from({ length: rows }, (_, row) => (
  <div key={row} class="flex gap-2 px-2 h-[28px] hover:bg-slate-200">
    <text class="w-[60px]">{row}</text>
    <text class="flex-1 truncate">message number {row}</text>
    <text>ok</text>
  </div>
));

/** Some 10,000 nodes, of which a few dozen show. */
const Many = defineWindow({
  mount: (): Count => ({ count: 0 }),
  render: (window) => {
    handles[0] = window;
    return (
      <div class="flex flex-col size-full">
        <text id="hot">n {window.state.count % 10}</text>
        <textInput id="field" />
        <scroll id="list" class="flex-1">
          {list}
        </scroll>
      </div>
    );
  },
});

const figures = ["framesBuilt", "nodesBuilt", "nodesLaidOut", "itemsPainted", "entriesDrawn"] as const;
type Costs = Readonly<Record<(typeof figures)[number], number>>;

async function costs(of: () => Promise<unknown>): Promise<Costs> {
  const before = performanceCounters();
  await of();
  const after = performanceCounters();
  const spent = figures.map((name) => [name, (after[name] ?? Number.NaN) - (before[name] ?? Number.NaN)]);
  return Object.fromEntries(spent) as Costs;
}

async function withMany(body: (page: Page) => Promise<void>): Promise<void> {
  const page = await render(Many, size);
  await body(page);
  await page.close();
}

/** Generous: 14 rows of 4 nodes show, and the few around them. */
const shown = 120;

describe("a window of 10,000 nodes", () => {
  it("lays out no deeper than sizes what nobody sees", async () => {
    const opened = await costs(() => withMany(async () => undefined));
    expect(opened.nodesBuilt).toBeLessThan(3 * shown);
    expect(opened.nodesLaidOut).toBeLessThan(3 * rows);
  });

  it("draws nothing while nothing happens", () =>
    withMany(async (page) => {
      const idle = await costs(() => page.clock.advance(10_000));
      expect(idle).toEqual({ framesBuilt: 0, nodesBuilt: 0, nodesLaidOut: 0, itemsPainted: 0, entriesDrawn: 0 });
    }));

  it("builds what shows when one text changes", () =>
    withMany(async (page) => {
      const changed = await costs(async () => {
        handles[0]?.update(({ count }) => ({ count: count + 1 }));
        await page.settle();
      });
      expect(changed.framesBuilt).toBe(1);
      expect(changed.nodesBuilt).toBeLessThan(shown);
      expect(changed.nodesLaidOut).toBeLessThan(10);
    }));

  it("builds nothing for a blinking caret", () =>
    withMany(async (page) => {
      await page.click("field");
      const blinks = await costs(() => page.clock.advance(3000));
      expect(blinks.framesBuilt).toBeGreaterThan(3);
      expect(blinks).toMatchObject({ nodesBuilt: 0, nodesLaidOut: 0 });
    }));

  it("stops blinking after a while", () =>
    withMany(async (page) => {
      await page.click("field");
      await page.clock.advance(20_000);
      expect((await costs(() => page.clock.advance(5000))).framesBuilt).toBe(0);
    }));

  it("builds what shows for a step of the wheel, and lays out the rows that come", () =>
    withMany(async (page) => {
      await page.scroll("list", { deltaY: 60 });
      const step = await costs(() => page.scroll("list", { deltaY: 60 }));
      expect(step.nodesBuilt).toBeLessThan(2 * shown);
    }));
});

describe("a form of 200 fields", () => {
  interface Form {
    readonly values: readonly string[];
  }
  const forms: WindowHandle<Form>[] = [];
  const typed = (text: string): string => text.replaceAll("x", "y");
  const Fields = defineWindow({
    mount: (): Form => ({ values: Array.from({ length: 200 }, () => "") }),
    render: (window) => {
      forms[0] = window;
      const { state, update } = window;
      return (
        <scroll class="size-full">
          {state.values.map((value, index) => (
            <textInput
              key={index}
              id={`field-${index}`}
              value={value}
              onChange={({ text }) => void update(({ values }) => ({ values: values.with(index, typed(text)) }))}
            />
          ))}
        </scroll>
      );
    },
  });

  async function withForm(body: (page: Page) => Promise<void>): Promise<void> {
    const page = await render(Fields, size);
    await page.focus("field-2");
    await page.type("a");
    await body(page);
    await page.close();
  }

  it("draws one field and one frame for a key that the program agrees with", () =>
    withForm(async (page) => {
      const key = await costs(() => page.type("b"));
      expect(key).toEqual({ framesBuilt: 1, nodesBuilt: 0, nodesLaidOut: 0, itemsPainted: 0, entriesDrawn: 1 });
      expect(forms[0]?.state.values[2]).toBe("ab");
    }));

  it("draws another frame where the program makes another text of it", () =>
    withForm(async (page) => {
      const key = await costs(() => page.type("x"));
      expect(key).toMatchObject({ framesBuilt: 2, nodesBuilt: 0, entriesDrawn: 2 });
      expect((await page.getById("field-2")).value).toBe("ay");
    }));

  it("draws no more than the field that the program writes in", () =>
    withForm(async (page) => {
      const written = await costs(async () => {
        forms[0]?.update(({ values }) => ({ values: values.with(5, "told") }));
        await page.settle();
      });
      expect(written.framesBuilt).toBe(1);
      // The one with the caret may be drawn beside it.
      expect(written.entriesDrawn).toBeLessThan(3);
      expect((await page.getById("field-5")).value).toBe("told");
    }));
});

describe("an overlay over 10,000 nodes", () => {
  const items = Array.from({ length: 5 }, (_, item) => (
    <div key={item} id={`item-${item}`} class="h-[20px] w-[80px] hover:bg-slate-200">
      <text>item</text>
    </div>
  ));
  /** The overlay, its items and their texts. */
  const ofOverlay = 11;

  interface Opened {
    readonly open: boolean;
    readonly at: number;
  }
  const menus: WindowHandle<Opened>[] = [];
  const Menu = defineWindow({
    options: { bounds: size },
    mount: (): Opened => ({ open: false, at: 100 }),
    render: (window) => {
      menus[0] = window;
      const { open, at } = window.state;
      return (
        <div class="flex flex-col size-full bg-white">
          <overlay open={open} anchorX={at} anchorY={50} align="start" class="bg-white shadow-lg">
            {open && items}
          </overlay>
          <scroll class="flex-1">{list}</scroll>
        </div>
      );
    },
  });
  const set = async (page: Page, state: Opened): Promise<void> => {
    menus[0]?.update(() => state);
    await page.settle();
  };

  it("builds and lays out its own nodes as it opens, moves, is hovered and closes", async () => {
    const page = await render(Menu, size);
    const opened = await costs(() => set(page, { open: true, at: 100 }));
    expect(opened.nodesBuilt).toBe(ofOverlay);
    expect(opened.nodesLaidOut).toBeLessThan(4 * ofOverlay);
    const moved = await costs(() => set(page, { open: true, at: 140 }));
    expect(moved).toMatchObject({ nodesBuilt: ofOverlay, nodesLaidOut: 0 });
    await page.hover("item-1");
    const hovered = await costs(() => page.hover("item-2"));
    expect(hovered.nodesBuilt).toBeLessThan(4 * ofOverlay);
    expect(hovered.nodesLaidOut).toBe(0);
    await page.mouseLeave();
    const closed = await costs(() => set(page, { open: false, at: 100 }));
    expect(closed).toMatchObject({ nodesBuilt: 0, nodesLaidOut: 0 });
    await page.close();
  });
});
