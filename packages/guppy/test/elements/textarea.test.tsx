// A textarea on the native file: lines, growing, Tab, submitting, scrolling, and a text that the program decides.
import { defineWindow, type GuppyNode, ref } from "guppy";
import { type Page, render } from "guppy/testing";
import { afterEach, describe, expect, test } from "vitest";

const open: Page[] = [];

async function show(tree: GuppyNode): Promise<Page> {
  const page = await render(tree, { width: 400, height: 300 });
  open.push(page);
  return page;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((page) => page.close()));
});

async function editing(props: object = {}): Promise<Page> {
  const page = await show(
    <div class="flex flex-col items-start">
      <textarea id="name" class="w-[200px]" {...props} />
    </div>,
  );
  await page.focus("name");
  await page.press("Control+End");
  return page;
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.press(key);
}

const value = async (page: Page): Promise<string | undefined> => (await page.getById("name")).value;
const height = async (page: Page, id = "name"): Promise<number> => (await page.getById(id)).bounds.height;

describe("editing", () => {
  test.each<[string, string, readonly string[], string]>([
    ["Enter makes a line", "one", ["Enter", "t", "w", "o"], "one\ntwo"],
    ["Enter breaks a line", "onetwo", ["ArrowLeft", "ArrowLeft", "ArrowLeft", "Enter"], "one\ntwo"],
    ["up and down", "one\ntwo", ["ArrowUp", "x", "ArrowDown", "y"], "onex\ntwoy"],
    ["the start of the text", "one\ntwo", ["Control+Home", "x"], "xone\ntwo"],
    ["the start of the line", "one\ntwo", ["Home", "x"], "one\nxtwo"],
    ["Backspace joins lines", "one\ntwo", ["Home", "Backspace"], "onetwo"],
    ["a family goes as one", "a\n👨‍👩‍👧‍👦", ["Backspace"], "a\n"],
    ["all of it", "one\ntwo", ["Control+A", "Delete"], ""],
    ["undo and redo", "", ["a", "Enter", "b", "Control+Z", "Control+Z", "Control+Z", "Control+Shift+Z"], "a"],
  ])("%s", async (_name, text, keys, expected) => {
    const page = await editing({ defaultValue: text });
    await press(page, ...keys);
    expect(await value(page)).toBe(expected);
  });

  test("line breaks of other systems become line feeds, and pasted lines stay", async () => {
    const page = await editing({ defaultValue: "a\r\nb\rc" });
    expect(await value(page)).toBe("a\nb\nc");
    await page.clipboard.writeText("\r\nd");
    await page.press("Control+V");
    expect(await value(page)).toBe("a\nb\nc\nd");
  });

  test("the longest text counts line breaks", async () => {
    const page = await editing({ maxLength: 3 });
    await press(page, "a", "Enter", "b", "c");
    expect(await value(page)).toBe("a\nb");
  });

  test("a text that the program decides, with the caret kept", async () => {
    const window = defineWindow({
      mount: () => ({ text: "ad\nef" }),
      render: ({ state, update }) => (
        <textarea
          id="name"
          value={state.text}
          onChange={({ text }) => void update(() => ({ text: text.toUpperCase() }))}
        />
      ),
    });
    const page = await render(window);
    open.push(page);
    await page.focus("name");
    await press(page, "Control+Home", "ArrowRight");
    await page.type("bc");
    expect(await value(page)).toBe("ABCD\nEF");
    await page.type("-");
    expect(await value(page)).toBe("ABC-D\nEF");
  });

  test("a ref selects over lines in UTF-16 units and hears of it", async () => {
    const name = ref("textarea");
    const heard: string[] = [];
    const page = await show(
      <textarea
        id="name"
        ref={name}
        defaultValue={"👍\ntwo"}
        onSelectionChange={({ start, end }) => heard.push(`${start}-${end}`)}
      />,
    );
    await page.focus("name");
    await name.setSelection({ start: 2, end: 4 });
    await name.insertText({ text: "+" });
    expect(await value(page)).toBe("👍+wo");
    expect(heard).toContain("2-4");
    expect(heard.at(-1)).toBe("3-3");
  });
});

describe("keys that leave or submit", () => {
  test("Tab goes to the next field", async () => {
    const page = await show(
      <div>
        <textarea id="name" />
        <textInput id="next" />
      </div>,
    );
    await page.focus("name");
    await page.press("Tab");
    expect((await page.getById("next")).states.focused).toBe(true);
    await page.press("Shift+Tab");
    expect((await page.getById("name")).states.focused).toBe(true);
    expect(await value(page)).toBe("");
  });

  test("with tabIndents Tab indents, and leaves after Escape", async () => {
    const page = await show(
      <div>
        <textarea id="name" tabIndents />
        <textInput id="next" />
      </div>,
    );
    await page.focus("name");
    await press(page, "Tab", "a");
    expect(await value(page)).toMatch(/^[ \t]+a$/);
    await press(page, "Escape", "Tab");
    expect((await page.getById("next")).states.focused).toBe(true);
    await press(page, "Shift+Tab", "Tab");
    expect((await page.getById("name")).states.focused).toBe(true);
  });

  test.each<[string, object, readonly string[], readonly string[], string]>([
    ["Ctrl+Enter submits", {}, ["a", "Control+Enter"], ["a"], "a"],
    ["Enter submits where it is told to", { submitOnEnter: true }, ["a", "Enter"], ["a"], "a"],
    ["and Shift+Enter makes a line then", { submitOnEnter: true }, ["a", "Shift+Enter", "b"], [], "a\nb"],
    ["Enter alone does not", {}, ["a", "Enter"], [], "a\n"],
  ])("%s", async (_name, props, keys, submitted, text) => {
    const heard: string[] = [];
    const page = await editing({ ...props, onSubmit: (event: { text: string }) => heard.push(event.text) });
    await press(page, ...keys);
    expect(heard).toEqual(submitted);
    expect(await value(page)).toBe(text);
  });
});

describe("its height", () => {
  test("is that of its rows", async () => {
    const page = await show(
      <div class="flex flex-col">
        <textarea id="two" rows={2} />
        <textarea id="five" rows={5} />
        <textarea id="styled" rows={5} class="h-[70px]" />
      </div>,
    );
    expect((await height(page, "five")) - (await height(page, "two"))).toBe(72);
    expect(await height(page, "styled")).toBe(70);
  });

  test("grows with the text between its bounds, and shrinks again", async () => {
    const page = await editing({ minRows: 2, maxRows: 4 });
    const least = await height(page);
    await press(page, "a", "Enter", "b");
    expect(await height(page)).toBe(least);
    await press(page, "Enter", "c");
    expect(await height(page)).toBe(least + 24);
    await press(page, "Enter", "Enter", "Enter");
    expect(await height(page)).toBe(least + 48);
    await press(page, "Control+A", "Backspace");
    expect(await height(page)).toBe(least);
  });

  test("a text that wraps counts its lines on the first frame, and when the width changes", async () => {
    const text = "word ".repeat(30);
    const window = defineWindow({
      mount: () => ({ wide: false }),
      render: ({ state, update }) => (
        <div class="flex flex-col items-start">
          <textarea id="name" class={state.wide ? "w-[390px]" : "w-[120px]"} minRows={1} defaultValue={text} />
          <button id="wider" onClick={() => update(() => ({ wide: true }))}>
            Wider
          </button>
        </div>
      ),
    });
    const page = await render(window, { width: 400, height: 600 });
    open.push(page);
    const narrow = await height(page);
    expect(narrow).toBeGreaterThan(24 * 8);
    await page.screenshot();
    expect(await height(page)).toBe(narrow);
    await page.click("wider");
    await page.screenshot();
    expect(await height(page)).toBeLessThan(narrow / 2);
  });
});

describe("scrolling", () => {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`).join("\n");

  test("the wheel moves the text, and what is around it only when there is no more of it", async () => {
    const page = await show(
      <scroll id="around" class="h-[200px]">
        <textarea id="name" rows={4} defaultValue={lines} />
        <div class="h-[600px]" />
      </scroll>,
    );
    const before = await page.screenshot();
    await page.scroll("name", { deltaY: 30 });
    expect((await page.getById("around")).scroll.y).toBe(0);
    expect(Buffer.from(await page.screenshot()).equals(Buffer.from(before))).toBe(false);
    await page.scroll("name", { deltaY: 5000 });
    expect((await page.getById("around")).scroll.y).toBe(0);
    await page.clock.advance(1000);
    await page.scroll("name", { deltaY: 50 });
    expect((await page.getById("around")).scroll.y).toBe(50);
  });

  test("a short text lets the wheel through", async () => {
    const page = await show(
      <scroll id="around" class="h-[200px]">
        <textarea id="name" rows={4} defaultValue="short" />
        <div class="h-[600px]" />
      </scroll>,
    );
    await page.screenshot();
    await page.scroll("name", { deltaY: 30 });
    expect((await page.getById("around")).scroll.y).toBe(30);
  });

  test("a megabyte of lines is edited at its end", async () => {
    const page = await editing({ defaultValue: "some words of a line\n".repeat(50_000) });
    await page.type("end");
    expect((await value(page))?.endsWith("\nend")).toBe(true);
  });
});

test("wrong numbers are errors at the node", async () => {
  for (const props of [{ rows: 0 }, { rows: -1 }, { rows: 1.5 }, { maxRows: 1001 }, { maxLength: -1 }]) {
    await expect(show(<textarea id="name" {...props} />)).rejects.toMatchObject({ code: "GUPPY_INVALID_VALUE" });
  }
});
