// Pages on the real native file, headless: queries, input, and what handlers make of it.
import { defineWindow, type GuppyNode } from "guppy";
import { type Page, type RenderOptions, render } from "guppy/testing";
import { afterEach, describe, expect, test } from "vitest";

const open: Page[] = [];

async function show(tree: GuppyNode, options: RenderOptions = { width: 400, height: 300 }): Promise<Page> {
  const page = await render(tree, options);
  open.push(page);
  return page;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((page) => page.close()));
});

test("bounds follow the layout, in logical px whatever the scale", async () => {
  const tree = (
    <div id="root" class="flex flex-col p-[10px] gap-[5px] size-full">
      <div id="a" class="w-[100px] h-[20px]" />
      <div id="b" class="w-[50%] h-[30px]" />
    </div>
  );
  const page = await show(tree, { width: 400, height: 300, scale: 2 });
  expect((await page.getById("root")).bounds).toEqual({ x: 0, y: 0, width: 400, height: 300 });
  expect((await page.getById("a")).bounds).toEqual({ x: 10, y: 10, width: 100, height: 20 });
  expect((await page.getById("b")).bounds).toEqual({ x: 10, y: 35, width: 190, height: 30 });
});

test("a size counts padding and border, or with `box-content` the content alone", async () => {
  const page = await show(
    <div class="flex flex-col items-start">
      <div id="border" class="w-[100px] h-[20px] p-[4px] border-2" />
      <div id="content" class="w-[100px] h-[20px] p-[4px] border-2 box-content" />
    </div>,
  );
  expect((await page.getById("border")).bounds).toMatchObject({ width: 100, height: 20 });
  expect((await page.getById("content")).bounds).toMatchObject({ width: 112, height: 32 });
});

test("the secondary button asks the innermost listener for a menu, and clicks nothing", async () => {
  const heard: string[] = [];
  const page = await show(
    <div class="size-full" onContextMenu={() => heard.push("outer")}>
      <button id="listens" onClick={() => heard.push("click")} onContextMenu={({ x }) => heard.push(`menu ${x > 0}`)}>
        Listens
      </button>
      <button id="disabled" disabled onContextMenu={() => heard.push("disabled")}>
        Disabled
      </button>
      <text id="silent">Silent</text>
    </div>,
  );
  for (const id of ["listens", "disabled", "silent"]) await page.click(id, { button: "right" });
  expect(heard).toEqual(["menu true", "outer"]);
});

test("nodes are found by role, text, label and id", async () => {
  const page = await show(
    <div>
      <text id="title">Report {7}</text>
      <button id="save">Save</button>
      <button id="close" label="Close window">
        X
      </button>
    </div>,
  );
  expect((await page.getByText("Report 7")).id).toBe("title");
  expect((await page.getByRole("button", { name: "Save" })).id).toBe("save");
  expect((await page.getByLabel("Close window")).id).toBe("close");
  expect(await page.getById("save")).toMatchObject({ kind: "button", role: "button", text: "Save" });
  await expect(page.getByRole("button")).rejects.toMatchObject({ code: "GUPPY_AMBIGUOUS" });
  await expect(page.getByText("Nothing")).rejects.toMatchObject({ code: "GUPPY_NOT_FOUND" });
});

test("the tree is nested and tells the order on screen", async () => {
  const page = await show(
    <div id="list">
      <text id="one">1</text>
      <text id="two">2</text>
    </div>,
  );
  const root = await page.tree();
  expect(root.id).toBe("list");
  expect(root.children.map((child) => child.text)).toEqual(["1", "2"]);
});

describe("the pointer", () => {
  const logged = (log: string[]): GuppyNode => (
    <div class="flex gap-[10px]">
      <button id="a" class="w-[80px] h-[40px]" onClick={({ count, source }) => log.push(`a ${source} ${count}`)} />
      <button id="b" class="w-[80px] h-[40px]" onClick={() => log.push("b")} disabled />
      <div
        id="c"
        class="w-[80px] h-[40px]"
        onClick={() => log.push("c")}
        onHover={({ hovered }) => log.push(`c ${hovered ? "in" : "out"}`)}
      />
    </div>
  );

  test("clicks once, and twice for a double click", async () => {
    const log: string[] = [];
    const page = await show(logged(log));
    await page.click("a");
    expect(log).toEqual(["a pointer 1"]);
    await page.click("a", { count: 2 });
    expect(log).toEqual(["a pointer 1", "a pointer 1", "a pointer 2"]);
  });

  test("does nothing to a disabled button", async () => {
    const log: string[] = [];
    const page = await show(logged(log));
    await page.click("b");
    expect(log).toEqual([]);
    expect((await page.getById("b")).states.disabled).toBe(true);
  });

  test("hovers and leaves", async () => {
    const log: string[] = [];
    const page = await show(logged(log));
    await page.hover("c");
    expect((await page.getById("c")).states.hovered).toBe(true);
    await page.hover("a");
    expect((await page.getById("c")).states.hovered).toBe(false);
    expect(log).toEqual(["c in", "c out"]);
  });

  test("clicks nothing when it is let go elsewhere", async () => {
    const log: string[] = [];
    const page = await show(logged(log));
    await page.drag("a", "c");
    expect(log.filter((line) => line !== "c in")).toEqual([]);
  });
});

describe("the keyboard", () => {
  const form = (log: string[]): GuppyNode => (
    <div
      class="flex gap-[10px]"
      onKeyDown={({ key, text, shift }) => log.push(`${shift ? "shift " : ""}${key} ${text}`)}
    >
      <button id="a" onClick={({ source }) => log.push(`a ${source}`)}>
        A
      </button>
      <button id="skipped" disabled>
        S
      </button>
      <button
        id="b"
        onClick={() => log.push("b")}
        onFocus={() => log.push("b focus")}
        onBlur={() => log.push("b blur")}
      >
        B
      </button>
    </div>
  );

  test("Tab moves focus, past what is disabled, and shows it", async () => {
    const log: string[] = [];
    const page = await show(form(log));
    await page.press("Tab");
    expect((await page.getById("a")).states).toMatchObject({ focused: true, focusVisible: true });
    await page.press("Tab");
    expect((await page.getById("b")).states.focused).toBe(true);
    await page.press("Shift+Tab");
    expect((await page.getById("a")).states.focused).toBe(true);
    expect(log.filter((line) => line.startsWith("b"))).toEqual(["b focus", "b blur"]);
  });

  test("Enter and Space press a button", async () => {
    const log: string[] = [];
    const page = await show(form(log));
    await page.press("Tab");
    await page.press("Enter");
    await page.press("Space");
    expect(log.filter((line) => line.startsWith("a "))).toEqual(["a keyboard", "a keyboard"]);
  });

  test("a click focuses without showing it", async () => {
    const page = await show(form([]));
    await page.click("b");
    expect((await page.getById("b")).states).toMatchObject({ focused: true, focusVisible: false });
  });

  test("typing arrives at what is around the focus, with its text", async () => {
    const log: string[] = [];
    const page = await show(form(log));
    await page.press("Tab");
    log.length = 0;
    await page.type("aB");
    expect(log).toEqual(["a a", "shift B B"]);
  });
});

describe("scrolling", () => {
  const rows = Array.from({ length: 50 }, (_, index) => index);

  test("moves the content, says so, and reaches what was out of view", async () => {
    const offsets: number[] = [];
    const clicked: number[] = [];
    const page = await show(
      <scroll id="list" class="w-[200px] h-[100px]" onScroll={({ offsetY }) => offsets.push(offsetY)}>
        {rows.map((row) => (
          <button key={row} id={`row-${row}`} class="w-[180px] h-[40px] shrink-0" onClick={() => clicked.push(row)}>
            {row}
          </button>
        ))}
      </scroll>,
    );
    await expect(page.click("row-10")).rejects.toMatchObject({ code: "GUPPY_NOT_FOUND" });
    await page.scroll("list", { deltaY: 400 });
    expect((await page.getById("list")).scroll.y).toBe(400);
    expect(offsets.at(-1)).toBe(400);
    await page.click("row-10");
    expect(clicked).toEqual([10]);
  });
});

describe("a window with state", () => {
  const Counter = defineWindow({
    options: { bounds: { width: 300, height: 400 } },
    mount: (arg: { readonly start: number }) => ({ count: arg.start, width: 0 }),
    render: (window) => (
      <div class="flex flex-col">
        <text id="count">{window.state.count}</text>
        <text id="width">{window.state.width}</text>
        <button id="add" onClick={() => window.update((state) => ({ ...state, count: state.count + 1 }))}>
          Add
        </button>
        <button
          id="later"
          onClick={async () => {
            await Promise.resolve();
            window.update((state) => ({ ...state, count: state.count + 10 }));
          }}
        >
          Later
        </button>
        <button id="grow" onClick={() => window.resize({ width: 500, height: 300 })}>
          Grow
        </button>
        <button id="focus" onClick={() => window.focus("add")}>
          Focus
        </button>
        <button id="fail" onClick={() => Promise.reject(new Error("no"))}>
          Fail
        </button>
      </div>
    ),
    onResized: ({ width }, window) => window.update((state) => ({ ...state, width })),
  });

  const openCounter = async (): Promise<Page> => {
    const page = await render(Counter, { arg: { start: 1 } });
    open.push(page);
    return page;
  };

  test("shows what handlers made of its state, those that wait included", async () => {
    const page = await openCounter();
    await page.click("add");
    await page.click("later");
    expect((await page.getById("count")).text).toBe("12");
  });

  test("is resized and hears of it", async () => {
    const page = await openCounter();
    await page.click("grow");
    await page.settle();
    expect((await page.getById("width")).text).toBe("500");
    expect((await page.tree()).bounds.width).toBe(500);
  });

  test("gives focus to a node", async () => {
    const page = await openCounter();
    await page.click("focus");
    await page.settle();
    expect((await page.getById("add")).states.focused).toBe(true);
  });

  test("hands the error of a handler to who clicked", async () => {
    const page = await openCounter();
    await expect(page.click("fail")).rejects.toMatchObject({ code: "GUPPY_HANDLER_FAILED" });
    await page.click("add");
    expect((await page.getById("count")).text).toBe("2");
  });
});

test("time stands still until it is told to go on", async () => {
  const page = await show(<text>tick</text>);
  await page.clock.advance(1000);
  expect((await page.tree()).text).toBe("tick");
});
