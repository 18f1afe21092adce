// What a text input takes and what it says of it: types, limits, masks, patterns, the clipboard and the button, on the native file.
import { type GuppyNode, ref } from "guppy";
import { type Page, render } from "guppy/testing";
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

async function editing(props: object = {}): Promise<Page> {
  const page = await show(<textInput id="name" class="w-[300px]" {...props} />);
  await page.focus("name");
  await page.press("End");
  return page;
}

const value = async (page: Page): Promise<string | undefined> => (await page.getById("name")).value;

describe("the longest text", () => {
  test.each<[string, object, string, string]>([
    ["is cut while typing", { maxLength: 3 }, "abcd", "abc"],
    ["counts what was there", { maxLength: 5, defaultValue: "123" }, "abcd", "123ab"],
    ["counts UTF-16 units", { maxLength: 3 }, "👍👍", "👍"],
    ["takes nothing where it is 0", { maxLength: 0 }, "a", ""],
    ["leaves a longer text of the program", { maxLength: 2, defaultValue: "long" }, "er", "long"],
  ])("%s", async (_name, props, typed, expected) => {
    const page = await editing(props);
    await page.type(typed);
    expect(await value(page)).toBe(expected);
  });

  test("a text that is pasted is cut, and one that replaces a part has its room", async () => {
    const page = await editing({ maxLength: 5, defaultValue: "12345" });
    await page.clipboard.writeText("abcdefgh");
    await page.press("Control+A");
    await page.press("Control+V");
    expect(await value(page)).toBe("abcde");
    await page.press("Control+Z");
    expect(await value(page)).toBe("12345");
  });

  test("an input method writes freely and is cut when it settles", async () => {
    const page = await editing({ maxLength: 3, defaultValue: "ab" });
    await page.compose("にほん");
    expect(await value(page)).toBe("abにほん");
    await page.commitComposition("日本");
    expect(await value(page)).toBe("ab日");
  });
});

describe("a mask", () => {
  test.each<[string, string, string]>([
    ["(999) 999-9999", "2025550123", "(202) 555-0123"],
    ["(999) 999-9999", "20a2", "(202"],
    ["AA-99", "ab12", "ab-12"],
    ["AA-99", "1ab", "ab"],
    ["##*", "a1!x", "a1!"],
    ["99/99", "123456", "12/34"],
  ])("%s with %s typed is %s", async (mask, typed, expected) => {
    const page = await editing({ mask });
    await page.type(typed);
    expect(await value(page)).toBe(expected);
  });

  test("shapes a text of the program and what is pasted, and lets one be taken out again", async () => {
    const page = await editing({ mask: "(999) 999", defaultValue: "123456" });
    expect(await value(page)).toBe("(123) 456");
    await page.press("Backspace");
    await page.press("Backspace");
    expect(await value(page)).toBe("(123) 4");
    await page.clipboard.writeText("5-6-7");
    await page.press("Control+V");
    expect(await value(page)).toBe("(123) 456");
  });
});

describe("what is wrong with a text", () => {
  const problems = async (props: object, act: (page: Page) => Promise<void>): Promise<readonly string[]> => {
    const heard: string[] = [];
    const page = await editing({
      ...props,
      onValidityChange: ({ problem }: { problem: string }) => heard.push(problem),
    });
    await act(page);
    return heard;
  };

  test.each<[string, object, string, readonly string[]]>([
    ["required", { required: true }, "a", ["required", "none"]],
    ["too short", { minLength: 2 }, "ab", ["tooShort", "none"]],
    ["an address", { type: "email" }, "a@b", ["email", "none"]],
    ["a URL", { type: "url" }, "a:b", ["url", "none"]],
    ["a pattern", { pattern: "\\d{2}" }, "12", ["pattern", "none"]],
    ["a mask", { mask: "99" }, "12", ["mask", "none"]],
    ["nothing", {}, "ab", []],
  ])("%s", async (_name, props, typed, expected) => {
    const keyByKey = async (page: Page): Promise<void> => {
      for (const character of typed) await page.type(character);
    };
    expect(await problems(props, keyByKey)).toEqual(expected);
  });

  test("a required one becomes wrong again", async () => {
    const heard = await problems({ required: true, defaultValue: "a" }, (page) => page.press("Backspace"));
    expect(heard).toEqual(["required"]);
  });

  test.each(["(", "a(?=b)", "(a)\\1"])("the pattern %s is an error at its node", async (pattern) => {
    await expect(show(<textInput id="name" pattern={pattern} />)).rejects.toMatchObject({
      code: "GUPPY_INVALID_VALUE",
      path: expect.stringContaining("textInput"),
    });
  });

  test("a pattern that is too large is told of and checks nothing", async () => {
    const page = await editing({ pattern: "(?:a{999}){999}" });
    await page.type("b");
    expect(await value(page)).toBe("b");
  });
});

describe("a password", () => {
  const secret = "hunter2";

  test("shows dots and tells nobody but its handler", async () => {
    const heard: string[] = [];
    const page = await editing({ type: "password", onChange: ({ text }: { text: string }) => heard.push(text) });
    await page.type(secret);
    expect(heard.at(-1)).toBe(secret);
    const node = await page.getById("name");
    expect(node.value).toBeUndefined();
    expect(node.text).toBe("•".repeat(secret.length));
    expect(JSON.stringify(await page.tree())).not.toContain(secret);
  });

  test("is neither copied nor cut, and two presses take it whole", async () => {
    const page = await editing({ type: "password", defaultValue: "two words" });
    await page.clipboard.writeText("before");
    await page.click("name", { count: 2 });
    await page.press("Control+C");
    await page.press("Control+X");
    expect(await page.clipboard.readText()).toBe("before");
    expect((await page.getById("name")).text).toBe("•".repeat(9));
    await page.press("Backspace");
    expect((await page.getById("name")).text).toBe("");
  });

  test("a ref does not copy it either", async () => {
    const name = ref("textInput");
    const page = await show(<textInput id="name" ref={name} type="password" defaultValue={secret} />);
    await page.clipboard.writeText("before");
    await page.focus("name");
    await name.selectAll();
    await name.copy();
    await name.cut();
    expect(await page.clipboard.readText()).toBe("before");
    expect((await page.getById("name")).text).toBe("•".repeat(secret.length));
  });
});

describe("the clipboard and what is selected", () => {
  test("a ref copies, cuts, pastes and clears", async () => {
    const name = ref("textInput");
    const page = await show(<textInput id="name" ref={name} defaultValue="one two" />);
    await page.focus("name");
    await name.setSelection({ start: 0, end: 3 });
    await name.copy();
    expect(await page.clipboard.readText()).toBe("one");
    await name.setSelection({ start: 3, end: 7 });
    await name.cut();
    expect(await page.clipboard.readText()).toBe(" two");
    expect(await value(page)).toBe("one");
    await name.paste();
    await name.paste();
    expect(await value(page)).toBe("one two two");
    await name.clear();
    expect(await value(page)).toBe("");
    await name.undo();
    expect(await value(page)).toBe("one two two");
  });

  test("what is selected is pasted by the middle button, where it was pressed", async () => {
    const page = await show(
      <div class="flex flex-col">
        <textInput id="from" defaultValue="abc" />
        <textInput id="name" class="w-[40px]" defaultValue="" />
      </div>,
    );
    await page.focus("from");
    await page.press("Control+A");
    await page.click("name", { button: "middle" });
    expect(await value(page)).toBe("abc");
    expect((await page.getById("name")).states.focused).toBe(true);
    await page.click("name", { button: "middle" });
    expect(await value(page)).toHaveLength(6);
  });

  test("selectOnFocus selects all, also by a press", async () => {
    const page = await show(<textInput id="name" selectOnFocus defaultValue="abc" />);
    await page.click("name");
    await page.type("x");
    expect(await value(page)).toBe("x");
  });
});

describe("clearing", () => {
  test("Escape clears a search, and goes on where there is nothing to clear", async () => {
    const keys: string[] = [];
    const page = await show(
      <div onKeyDown={({ key }) => keys.push(key)}>
        <textInput id="name" type="search" defaultValue="abc" />
      </div>,
    );
    await page.focus("name");
    await page.press("Escape");
    expect(await value(page)).toBe("");
    expect(keys).toEqual([]);
    await page.press("Escape");
    expect(keys).toEqual(["Escape"]);
  });

  test("the button clears and keeps the focus", async () => {
    const edits: string[] = [];
    // A small box that takes no pointer says where the button is.
    const page = await show(
      <div class="relative w-[300px]">
        <textInput
          id="name"
          class="w-full"
          clearable
          defaultValue="abc"
          onChange={({ text }: { text: string }) => edits.push(text)}
        />
        <div id="button" class="absolute right-[16px] top-[12px] w-[10px] h-[10px] pointer-events-none" />
      </div>,
    );
    await page.focus("name");
    const before = await page.screenshot();
    await page.click("button");
    expect(await value(page)).toBe("");
    expect(edits).toEqual([""]);
    expect((await page.getById("name")).states.focused).toBe(true);
    expect(Buffer.from(before).equals(Buffer.from(await page.screenshot()))).toBe(false);
    await page.type("d");
    expect(await value(page)).toBe("d");
  });
});

describe("texts of all kinds", () => {
  const family = "👨‍👩‍👧‍👦";
  test.each<[string, string, string]>([
    ["a family", family, family],
    ["Hebrew", "שלום", "שלום"],
    ["Arabic with Latin", "abc مرحبا def", "abc مرحبا def"],
    ["combining marks", "a\u0301\u0323", "a\u0301\u0323"],
    ["a zero", "a\u0000b", "a\u0000b"],
    ["half a pair", "a\ud83d", "a\ufffd"],
    ["line breaks", "a\nb\r\nc", "a b c"],
  ])("%s", async (_name, given, expected) => {
    const page = await editing({ defaultValue: given });
    expect(await value(page)).toBe(expected);
    await page.press("Home");
    for (let step = 0; step < 40; step += 1) await page.press("ArrowRight");
    await page.type("|");
    expect(await value(page)).toBe(`${expected}|`);
    await page.screenshot();
  });

  test("a million letters", async () => {
    const page = await editing({ defaultValue: "x".repeat(1_000_000) });
    await page.press("End");
    await page.type("y");
    expect((await value(page))?.length).toBe(1_000_001);
    await page.press("Control+A");
    await page.press("Backspace");
    expect(await value(page)).toBe("");
  });
});
