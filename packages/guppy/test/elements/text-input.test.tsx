// A text input on the native file: editing as a person does it, what its props and handlers do, and refs.
import { clipboard, defineWindow, type GuppyNode, ref } from "guppy";
import { type Page, type PageNode, render } from "guppy/testing";
import { afterEach, describe, expect, test } from "vitest";

const open: Page[] = [];

async function show(tree: GuppyNode): Promise<Page> {
  const page = await render(tree, { width: 400, height: 200 });
  open.push(page);
  return page;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((page) => page.close()));
});

/** One input that has focus, with the caret at the end of its text. */
async function editing(defaultValue = "", props: object = {}): Promise<Page> {
  const page = await show(<textInput id="name" class="w-[300px]" defaultValue={defaultValue} {...props} />);
  await page.focus("name");
  await page.press("End");
  return page;
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.press(key);
}

const node = (page: Page): Promise<PageNode> => page.getById("name");
const value = async (page: Page): Promise<string | undefined> => (await node(page)).value;

describe("editing", () => {
  test.each<[string, string, readonly string[], string]>([
    ["at the end", "one", [], "one|"],
    ["at the start", "one", ["Home"], "|one"],
    ["one to the left", "one", ["ArrowLeft"], "on|e"],
    ["there and back", "one", ["ArrowLeft", "ArrowLeft", "ArrowRight"], "on|e"],
    ["a word to the left", "one two three", ["Control+ArrowLeft"], "one two |three"],
    ["two words to the left", "one two three", ["Control+ArrowLeft", "Control+ArrowLeft"], "one |two three"],
    ["a word to the right", "one two", ["Home", "Control+ArrowRight"], "one| two"],
    ["after a selection is let go to the left", "one", ["Shift+Home", "ArrowLeft"], "|one"],
    ["after a selection is let go to the right", "one", ["Home", "Shift+End", "ArrowRight"], "one|"],
  ])("the caret: %s", async (_name, text, keys, expected) => {
    const page = await editing(text);
    await press(page, ...keys);
    await page.type("|");
    expect(await value(page)).toBe(expected);
  });

  test.each<[string, string, readonly string[], string]>([
    ["backspace", "one", ["Backspace"], "on"],
    ["delete", "one", ["Home", "Delete"], "ne"],
    ["a word back", "one two", ["Control+Backspace"], "one "],
    ["a word ahead", "one two", ["Home", "Control+Delete"], " two"],
    ["a selection to the left", "one", ["Shift+ArrowLeft", "Shift+ArrowLeft", "Backspace"], "o"],
    ["a selected word", "one two", ["Control+Shift+ArrowLeft", "Delete"], "one "],
    ["all of it", "one two", ["Control+A", "Backspace"], ""],
    ["nothing before the start", "one", ["Home", "Backspace"], "one"],
  ])("takes out %s", async (_name, text, keys, expected) => {
    const page = await editing(text);
    await press(page, ...keys);
    expect(await value(page)).toBe(expected);
  });

  test.each<[string, string, string]>([
    ["a family", "a👨‍👩‍👧‍👦", "a"],
    ["a flag", "a🇨🇭", "a"],
    ["a skin tone", "a👍🏽", "a"],
    ["an accent of its own", "ae\u0301", "a"],
  ])("backspace takes %s out as one", async (_name, text, expected) => {
    const page = await editing(text);
    await press(page, "Backspace");
    expect(await value(page)).toBe(expected);
  });

  test("the caret steps over a family as one", async () => {
    const page = await editing("a👨‍👩‍👧‍👦b");
    await press(page, "ArrowLeft", "ArrowLeft");
    await page.type("|");
    expect(await value(page)).toBe("a|👨‍👩‍👧‍👦b");
  });

  test("typing replaces what is selected", async () => {
    const page = await editing("one");
    await press(page, "Control+A");
    await page.type("Two, Ü!");
    expect(await value(page)).toBe("Two, Ü!");
  });

  test("what is typed goes where the click was", async () => {
    const page = await editing("one");
    const { bounds } = await node(page);
    expect(bounds.width).toBe(300);
    await page.click("name");
    await page.type("!");
    expect(await value(page)).toBe("one!");
  });

  test("two clicks select a word, three the line", async () => {
    const page = await show(<textInput id="name" class="w-[40px]" defaultValue="wwwwwww" />);
    await page.click("name", { count: 2 });
    await page.type("a");
    expect(await value(page)).toBe("a");
    await page.type(" b");
    await page.click("name", { count: 3 });
    await page.type("c");
    expect(await value(page)).toBe("c");
  });

  test("dragging the pointer selects", async () => {
    const page = await show(
      <div class="flex">
        <textInput id="name" class="w-[60px]" defaultValue="mmmmmmmmmm" />
        <div id="beside" class="w-[60px] h-[20px]" />
      </div>,
    );
    await page.drag("name", "beside");
    await page.press("Control+C");
    const selected = await page.clipboard.readText();
    expect(selected).toMatch(/^m{2,9}$/);
    await page.type("!");
    expect(await value(page)).toMatch(/^m+!m*$/);
    expect(await value(page)).toHaveLength(11 - (selected ?? "").length);
  });

  test("undo takes edits back and redo makes them again", async () => {
    const page = await editing("one");
    await page.type(" two");
    await press(page, "Control+A", "Backspace");
    expect(await value(page)).toBe("");
    await press(page, "Control+Z");
    expect(await value(page)).toBe("one two");
    for (let step = 0; step < 10; step += 1) await page.press("Control+Z");
    expect(await value(page)).toBe("one");
    for (let step = 0; step < 10; step += 1) await page.press("Control+Y");
    expect(await value(page)).toBe("");
    await press(page, "Control+Z");
    expect(await value(page)).toBe("one two");
    await press(page, "Control+Shift+Z");
    expect(await value(page)).toBe("");
  });

  test("copies, cuts and pastes", async () => {
    const page = await editing("one two");
    await press(page, "Control+Shift+ArrowLeft", "Control+C");
    expect(await page.clipboard.readText()).toBe("two");
    await press(page, "Control+X");
    expect(await value(page)).toBe("one ");
    await page.clipboard.writeText("a\nb");
    await press(page, "Control+V");
    // One line holds no line break.
    expect(await value(page)).toMatch(/^one a.?b$/);
  });
});

describe("props", () => {
  test("the placeholder shows while there is no text", async () => {
    const page = await editing("", { placeholder: "Your name" });
    expect((await node(page)).text).toBe("Your name");
    expect(await value(page)).toBe("");
    await page.type("A");
    expect((await node(page)).text).toBe("A");
  });

  test("a new default leaves what is there alone", async () => {
    const window = defineWindow({
      mount: () => ({ first: "one" }),
      render: (of) => (
        <div>
          <textInput id="name" defaultValue={of.state.first} />
          <button id="other" onClick={() => of.update(() => ({ first: "two" }))}>
            Other
          </button>
        </div>
      ),
    });
    const page = await render(window);
    open.push(page);
    expect(await value(page)).toBe("one");
    await page.click("other");
    expect(await value(page)).toBe("one");
  });

  test("disabled: no focus, no text", async () => {
    const page = await show(<textInput id="name" disabled defaultValue="one" />);
    await page.click("name");
    expect((await node(page)).states).toMatchObject({ disabled: true, focused: false });
    await page.press("Tab");
    expect((await node(page)).states.focused).toBe(false);
    await expect(page.type("a")).rejects.toMatchObject({ code: "GUPPY_NOT_FOUND" });
    expect(await value(page)).toBe("one");
  });

  test("read-only: selected and copied, not changed", async () => {
    const edits: string[] = [];
    const page = await editing("one", { readOnly: true, onChange: ({ text }: { text: string }) => edits.push(text) });
    await page.type("a");
    await press(page, "Backspace", "Control+A", "Control+C", "Control+X");
    expect(await page.clipboard.readText()).toBe("one");
    await page.clipboard.writeText("two");
    await press(page, "Control+V", "Control+Z");
    expect(await value(page)).toBe("one");
    expect(edits).toEqual([]);
  });

  test("autoFocus takes the focus when it appears", async () => {
    const page = await show(
      <div>
        <button>first</button>
        <textInput id="name" autoFocus />
      </div>,
    );
    await page.type("a");
    expect(await value(page)).toBe("a");
  });
});

describe("handlers", () => {
  test("hear of every edit in order, of Enter, and of focus", async () => {
    const log: string[] = [];
    const edits: number[] = [];
    const page = await show(
      <textInput
        id="name"
        onChange={({ text, edit }) => {
          log.push(text);
          edits.push(edit);
        }}
        onSubmit={({ text }) => log.push(`submit ${text}`)}
        onFocus={() => log.push("focus")}
        onBlur={() => log.push("blur")}
      />,
    );
    await page.click("name");
    await page.type("ab");
    await press(page, "Enter", "Backspace");
    await press(page, "Tab");
    expect(log.filter((line) => line !== "blur")).toEqual(["focus", "a", "ab", "submit ab", "a"]);
    expect(edits.every((edit, index) => index === 0 || edit > (edits[index - 1] ?? 0))).toBe(true);
    expect(await value(page)).toBe("a");
  });

  test("hear of the selection in UTF-16 units", async () => {
    const selections: string[] = [];
    const page = await editing("a👍b", {
      onSelectionChange: ({ start, end }: { start: number; end: number }) => selections.push(`${start}-${end}`),
    });
    selections.length = 0;
    await press(page, "Home");
    await press(page, "Shift+ArrowRight", "Shift+ArrowRight");
    expect(selections).toEqual(["0-0", "0-1", "0-3"]);
  });

  test("of keys are called around the input, and Enter inserts nothing", async () => {
    const keys: string[] = [];
    const page = await show(
      <div onKeyDown={({ key }) => keys.push(key)}>
        <textInput id="name" onKeyDown={({ key }) => keys.push(`own ${key}`)} />
      </div>,
    );
    await page.focus("name");
    await press(page, "a", "Enter");
    expect(keys).toEqual(expect.arrayContaining(["own a", "own Enter"]));
    expect(await value(page)).toBe("a");
  });
});

describe("an input method", () => {
  test("shows its text before it is settled, and once after", async () => {
    const edits: string[] = [];
    const page = await editing("x", { onChange: ({ text }: { text: string }) => edits.push(text) });
    await page.compose("に", { start: 1, end: 1 });
    expect(await value(page)).toBe("xに");
    await page.compose("にほ", { start: 2, end: 2 });
    expect(await value(page)).toBe("xにほ");
    await page.commitComposition("日本");
    expect(await value(page)).toBe("x日本");
    expect(edits.at(-1)).toBe("x日本");
    await press(page, "Backspace");
    expect(await value(page)).toBe("x日");
  });
});

describe("refs and the clipboard", () => {
  test("a ref selects, inserts, takes back and makes again", async () => {
    const name = ref("textInput");
    await expect(name.selectAll()).rejects.toMatchObject({ code: "GUPPY_STALE_REF" });
    const page = await show(<textInput id="name" ref={name} defaultValue="one" />);
    await name.focus();
    expect((await node(page)).states.focused).toBe(true);
    await name.selectAll();
    await name.insertText({ text: "two" });
    expect(await value(page)).toBe("two");
    await name.undo();
    expect(await value(page)).toBe("one");
    await name.redo();
    expect(await value(page)).toBe("two");
    await name.setSelection({ start: 1, end: 2 });
    await page.type("-");
    expect(await value(page)).toBe("t-o");
    await name.blur();
    expect((await node(page)).states.focused).toBe(false);
    await page.close();
    await expect(name.focus()).rejects.toMatchObject({ code: "GUPPY_STALE_REF" });
  });

  test("a command waits for the render that brings its node", async () => {
    const name = ref("textInput");
    const window = defineWindow({
      mount: () => ({ shown: false }),
      render: ({ state, update }) => (
        <div>
          {state.shown && <textInput id="name" ref={name} value="abc" />}
          <button
            id="edit"
            onClick={async () => {
              update(() => ({ shown: true }));
              await name.focus();
              await name.setSelection({ start: 1, end: 1 });
            }}
          >
            Edit
          </button>
        </div>
      ),
    });
    const page = await render(window);
    open.push(page);
    await page.click("edit");
    await page.settle();
    expect((await node(page)).states.focused).toBe(true);
  });

  test("typing without focus is an error, and the pages' clipboard keeps what was written", async () => {
    const page = await show(<textInput id="name" />);
    await expect(page.type("a")).rejects.toThrow("Nothing has the focus");
    await page.clipboard.writeText("kept");
    expect(await page.clipboard.readText()).toBe("kept");
    await expect(clipboard.writeText("x".repeat(20_000_000))).rejects.toMatchObject({ code: "GUPPY_LIMIT_EXCEEDED" });
  });
});

test("the pointer leaves", async () => {
  const log: boolean[] = [];
  const page = await show(<textInput id="name" onHover={({ hovered }) => log.push(hovered)} />);
  await page.hover("name");
  await page.mouseLeave();
  expect(log).toEqual([true, false]);
});
