// A code editor on the native file: indenting, pairs, colours and marks that move with edits, finding, and long texts.
import { createHash } from "node:crypto";
import { type GuppyNode, ref } from "guppy";
import { performanceCounters } from "guppy/native";
import { type Page, render } from "guppy/testing";
import { afterEach, describe, expect, test } from "vitest";
import { pixelsOf } from "../support/pixels.ts";

const open: Page[] = [];

async function show(tree: GuppyNode): Promise<Page> {
  const page = await render(<div class="flex flex-col items-start">{tree}</div>, { width: 500, height: 400 });
  open.push(page);
  return page;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((page) => page.close()));
});

async function editing(props: object = {}): Promise<Page> {
  const page = await show(<codeEditor id="code" {...props} />);
  await page.focus("code");
  await page.press("Control+End");
  return page;
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.press(key);
}

const value = async (page: Page): Promise<string | undefined> => (await page.getById("code")).value;
/** Told apart by a hash, so that a failure does not print it. */
const picture = async (page: Page): Promise<string> =>
  createHash("sha256")
    .update(await page.screenshot())
    .digest("hex");

/** Where red begins, from the left. */
async function redFrom(page: Page): Promise<number> {
  const { width, height, count } = await pixelsOf(page);
  const isRed = (red: number, green: number, blue: number): boolean => red > 200 && green < 120 && blue < 120;
  for (let x = 0; x < width; x += 1) if (count({ x, y: 0, width: 1, height }, isRed) > 0) return x;
  return Number.NaN;
}

describe("editing", () => {
  test.each<[string, object, readonly string[], string]>([
    ["a new line keeps the indent", { defaultValue: "  a" }, ["Enter", "b"], "  a\n  b"],
    ["Tab indents", {}, ["Tab", "a"], "  a"],
    ["by as many spaces as it is told", { tabSize: 4 }, ["Tab", "a"], "    a"],
    ["Shift+Tab takes an indent back", { defaultValue: "    a" }, ["Shift+Tab"], "  a"],
    ["a bracket brings its other half", {}, ["(", "a"], "(a)"],
    ["but not where it should not", { autoClose: false }, ["(", "a"], "(a"],
    ["undo", { defaultValue: "a" }, ["b", "Control+Z"], "a"],
  ])("%s", async (_name, props, keys, expected) => {
    const page = await editing(props);
    await press(page, ...keys);
    expect(await value(page)).toBe(expected);
  });

  test("Tab leaves after Escape", async () => {
    const page = await show([<codeEditor id="code" />, <textInput id="next" />]);
    await page.focus("code");
    await press(page, "Escape", "Tab");
    expect((await page.getById("next")).states.focused).toBe(true);
  });

  test("Ctrl+Enter submits", async () => {
    const heard: string[] = [];
    const page = await editing({ defaultValue: "a", onSubmit: ({ text }: { text: string }) => heard.push(text) });
    await page.press("Control+Enter");
    expect(heard).toEqual(["a"]);
    expect(await value(page)).toBe("a");
  });
});

describe("what the program marks", () => {
  const code = "let answer = 42;\n// why\n";

  test("colours and underlines are drawn, and gone with the props", async () => {
    const plain = await picture(await editing({ defaultValue: code }));
    const spans = [{ start: 0, end: 3, color: "#ff0000" }];
    const coloured = await picture(await editing({ defaultValue: code, spans }));
    const diagnostics = [{ start: 4, end: 10, severity: "error", message: "unused" }];
    const underlined = await picture(await editing({ defaultValue: code, diagnostics }));
    expect(new Set([plain, coloured, underlined]).size).toBe(3);
    expect(await picture(await editing({ defaultValue: code, spans: [], diagnostics: [] }))).toBe(plain);
  });

  test("they move with what is typed before them", async () => {
    const page = await editing({ defaultValue: "abc", spans: [{ start: 1, end: 2, color: "#ff0000" }] });
    await press(page, "Home", "x", "End");
    const other = await editing({ defaultValue: "xabc", spans: [{ start: 2, end: 3, color: "#ff0000" }] });
    const stays = await editing({ defaultValue: "xabc", spans: [{ start: 1, end: 2, color: "#ff0000" }] });
    expect(await redFrom(page)).toBe(await redFrom(other));
    expect(await redFrom(page)).toBeGreaterThan(await redFrom(stays));
  });

  test("places beyond the text do no harm", async () => {
    const spans = [
      { start: 5, end: 900, color: "#ff0000" },
      { start: 9, end: 2, color: "primary" },
      { start: 1, end: 1, color: "#00ff00" },
    ];
    const page = await editing({ defaultValue: "👍👍", spans });
    await page.type("a");
    expect(await value(page)).toBe("👍👍a");
  });

  test.each([
    [{ spans: [{ start: -1, end: 2, color: "#ff0000" }] }],
    [{ spans: [{ start: 0, end: 2, color: "nocolour" }] }],
    [{ diagnostics: [{ start: 0, end: 1, severity: "fatal", message: "" }] }],
    [{ tabSize: 0 }],
  ])("%j is an error", async (props) => {
    await expect(show(<codeEditor {...(props as object)} />)).rejects.toMatchObject({ code: "GUPPY_INVALID_VALUE" });
  });
});

describe("finding", () => {
  test("marks all places, shows the next one and ends", async () => {
    const handle = ref("codeEditor");
    const heard: string[] = [];
    const page = await show(
      <codeEditor
        id="code"
        ref={handle}
        defaultValue={"one two One\ntwo one"}
        onFindChange={({ count, current }) => heard.push(`${current}/${count}`)}
      />,
    );
    await page.focus("code");
    await handle.find({ text: "one", ignoreCase: true });
    await page.settle();
    await handle.findNext();
    await page.settle();
    await handle.findNext();
    await page.settle();
    await handle.findPrevious();
    await page.settle();
    await handle.insertText({ text: "1" });
    await handle.find({ text: "", ignoreCase: false });
    await page.settle();
    expect(heard).toEqual(["1/3", "2/3", "3/3", "2/3", "0/0"]);
    expect(await value(page)).toBe("one two 1\ntwo one");
  });

  test("what is not there is nowhere", async () => {
    const handle = ref("codeEditor");
    const heard: number[] = [];
    const page = await show(
      <codeEditor ref={handle} defaultValue="abc" onFindChange={({ count }) => heard.push(count)} />,
    );
    await handle.find({ text: "b", ignoreCase: false });
    await page.settle();
    await handle.find({ text: "B", ignoreCase: false });
    await page.settle();
    expect(heard).toEqual([1, 0]);
  });
});

test("lines of numbers take room, and can be left out", async () => {
  const numbered = await picture(await editing({ defaultValue: "a\nb" }));
  expect(await picture(await editing({ defaultValue: "a\nb", lineNumbers: false }))).not.toBe(numbered);
});

test("50,000 lines scroll and are edited without drawing more than what shows", async () => {
  const lines = Array.from({ length: 50_000 }, (_, index) => `const line${index} = "${"x".repeat(index % 60)}";`);
  const page = await editing({ defaultValue: lines.join("\n") });
  await page.press("Control+Home");
  await page.screenshot();
  const count = (): { readonly laidOut: number; readonly painted: number } => {
    const { nodesLaidOut = Number.NaN, itemsPainted = Number.NaN } = performanceCounters();
    return { laidOut: nodesLaidOut, painted: itemsPainted };
  };
  const before = count();
  for (let step = 0; step < 10; step += 1) await page.scroll("code", { deltaY: 400 });
  const after = count();
  expect(after.laidOut - before.laidOut).toBeLessThanOrEqual(10);
  expect(after.painted - before.painted).toBeLessThan(100);
  await page.type("y");
  expect((await value(page))?.startsWith("yconst line0")).toBe(true);
});
