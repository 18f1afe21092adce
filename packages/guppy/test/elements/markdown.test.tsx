// Markdown on the native file: what it becomes, what of it can be pressed, and that a text that grows keeps what was there.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GuppyNode } from "guppy";
import { performanceCounters } from "guppy/native";
import { type Page, render } from "guppy/testing";
import { describe, expect, onTestFinished, test } from "vitest";
import { stage } from "../support/stage.ts";

async function show(tree: GuppyNode, height = 600): Promise<Page> {
  const page = await render(<scroll>{tree}</scroll>, { width: 500, height });
  onTestFinished(() => page.close());
  return page;
}

describe("what it becomes", () => {
  test.each([
    ["# One _two_", "heading", "One two"],
    ["###### deep", "heading", "deep"],
    ["Under\n===", "heading", "Under"],
    ["> said", "blockquote", "said"],
    ["> [!TIP]\n> do this", "note", "Tip do this"],
    ["```ts\nlet a;\n```", "code", "let a;"],
    ["```\nnot closed", "code", "not closed"],
    ["    indented", "code", "indented"],
    ["| a | b |\n|---|---|\n| c | d |", "table", "a b c d"],
    ["- a\n- b", "list", "• a • b"],
    ["3. a\n3. b", "list", "3. a 4. b"],
    ["two\nlines", "paragraph", "two lines"],
    ["kept  \napart", "paragraph", "kept\napart"],
    ["&copy; &#x41; &hellip; &no;", "paragraph", "© A … &no;"],
    ["\\*no\\*", "paragraph", "*no*"],
    ["a<br>b<!-- c -->d", "paragraph", "a\nbd"],
    ["<b>bold</b>", "paragraph", "<b>bold</b>"],
    ["www.a.bc", "link", "www.a.bc"],
  ] as const)("%j is a %s", async (text, role, content) => {
    const page = await show(<markdown text={text} />);
    expect((await page.getByRole(role)).text).toBe(content);
  });

  test.each(["", "\n\n", "<!-- nothing -->", "[a]: http://b.c"])("%j shows nothing", async (text) => {
    const page = await show(<markdown id="m" text={text} />);
    expect((await page.getById("m")).text).toBe("");
  });

  test("HTML in it is shown as it is written, and never run", async () => {
    const page = await show(<markdown text={'<script>go()</script>\n\n<img src="http://a.b/c.png">'} />);
    expect(await page.getByText("<script>go()</script>")).toBeDefined();
    expect(await page.queryByRole("img")).toBeNull();
  });

  test("the columns of a table stand below each other", async () => {
    const page = await show(<markdown text={"| a | b |\n|---|--:|\n| some longer text | 1 |\n| x | 22 |"} />);
    const [head, ...cells] = [
      await page.getByRole("columnheader", { name: "b" }),
      ...(await page.getAllByRole("cell")),
    ];
    for (const index of [1, 3]) expect(cells[index]?.bounds.x).toBe(head.bounds.x);
  });
});

test.each(["Hornbeam", "WWWWWW MMMM", "illicit", "日本語の本", "A & B", "0123456789", "www.mmmm.wm"])(
  "%s stands in one line of its column",
  async (word) => {
    const page = await show(<markdown text={`| ${word} | x |\n|---|---|\n| ${word} | y |`} />);
    for (const { bounds } of await page.getAllByRole("paragraph")) expect(bounds.height).toBeLessThan(24);
  },
);

describe("footnotes", () => {
  const texts = async (page: Page): Promise<readonly string[]> =>
    (await page.getAllByRole("listitem")).map(({ text }) => text);
  const marks = async (page: Page): Promise<readonly string[]> =>
    (await page.getAllByRole("link")).map(({ text }) => text);

  test("are numbered as they are met, and stand below", async () => {
    const page = await show(
      <markdown
        id="m"
        text={
          "One[^b] and two[^A], one again[^b].\n\n[^a]: Of *a*\n[^b]: Of b,\n  with [^c]\n[^c]: Of c\n[^d]: Nobody asks\n\nEnd"
        }
      />,
    );
    expect((await page.getById("m")).text).toContain("One[1] and two[2], one again[1].");
    expect(await texts(page)).toEqual(["1. Of b, with [3]", "2. Of a", "3. Of c"]);
    expect(await page.queryByText(/Nobody/u)).toBeNull();
  });

  test("a mark without a note is text, as are marks in code", async () => {
    const page = await show(<markdown text={"No[^x] and `code[^y]`\n\n[^y]: y"} />);
    expect((await page.getByRole("paragraph")).text).toBe("No[^x] and code[^y]");
    expect(await page.queryByRole("list")).toBeNull();
  });

  test("a note that comes later makes a mark of what was text", async () => {
    const { page, replace } = await stage(<markdown text={"See[^1]\n\nmore"} />);
    expect(await page.queryByRole("link")).toBeNull();
    await replace(<markdown text={"See[^1]\n\nmore\n\n[^1]: note"} />);
    expect(await marks(page)).toEqual(["[1]"]);
    expect(await texts(page)).toEqual(["1. note"]);
  });

  test("a mark scrolls to its note and is told of", async () => {
    const followed: string[] = [];
    const text = `Top[^n o][^n]\n\n${"far\n\n".repeat(60)}[^n]: The note`;
    const page = await show(<markdown text={text} onLinkClick={({ href }) => followed.push(href)} />, 200);
    await page.click(await page.getByRole("link"));
    expect(followed).toEqual(["#note-n"]);
    const { y } = (await page.getByRole("listitem")).bounds;
    expect(y).toBeLessThan(200);
  });
});

describe("what can be pressed", () => {
  test("links are events; one to a heading scrolls there", async () => {
    const hrefs: string[] = [];
    const long = "word ".repeat(900);
    const text = `[out](https://a.b/c?d=1&amp;e "t") [down](#below-it) [no](#%E0%A4%A)\n\n${long}\n\n## Below it\n\n${long}`;
    const page = await show(<markdown text={text} onLinkClick={({ href }) => hrefs.push(href)} />, 300);
    for (const name of ["out", "no", "down"]) await page.click(await page.getByRole("link", { name }));
    expect(hrefs).toEqual(["https://a.b/c?d=1&e", "#%E0%A4%A", "#below-it"]);
    const { bounds } = await page.getByRole("heading");
    expect(bounds.y + bounds.height).toBeLessThanOrEqual(300);
  });

  test("boxes of tasks are counted through lists and quotes", async () => {
    const ticked: unknown[] = [];
    const text = "- [ ] a\n  - [x] b\n- no\n\n> - [ ] c\n\ntext\n\n1. [ ] d";
    const page = await show(<markdown text={text} onTaskChange={(event) => ticked.push(event)} />);
    for (const name of ["d", "b", "c"]) await page.click(await page.getByRole("checkbox", { name }));
    expect(ticked).toEqual([
      { index: 3, checked: true },
      { index: 1, checked: false },
      { index: 2, checked: true },
    ]);
  });

  test("without a handler they can't be ticked", async () => {
    const page = await show(<markdown text="- [x] a" />);
    expect(await page.getByRole("checkbox")).toMatchObject({ states: { checked: true, disabled: true } });
  });

  test("what it says can be selected and copied", async () => {
    const page = await show(<markdown text={"# One\n\ntwo **three**"} />);
    const [from, to] = [await page.getByRole("heading"), await page.getByRole("paragraph")];
    await page.drag(
      { x: from.bounds.x, y: from.bounds.y + 8 },
      { x: to.bounds.x + to.bounds.width - 1, y: to.bounds.y + 8 },
    );
    await page.press("Control+C");
    expect(await page.clipboard.readText()).toBe("One\ntwo three");
  });
});

describe("pictures", () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>';

  test("relative ones lie in its folder; those of the network are links", async () => {
    const folder = mkdtempSync(join(tmpdir(), "guppy-markdown-"));
    writeFileSync(join(folder, "a.svg"), svg);
    const hrefs: string[] = [];
    const text = "before ![one](a.svg) ![two](https://a.b/c.png) after";
    const page = await show(<markdown folder={folder} text={text} onLinkClick={({ href }) => hrefs.push(href)} />);
    expect((await page.getByRole("img", { name: "one" })).bounds).toMatchObject({ width: 30, height: 20 });
    await page.click(await page.getByRole("link", { name: "two" }));
    expect(hrefs).toEqual(["https://a.b/c.png"]);
    expect((await page.getAllByRole("paragraph")).map((one) => one.text)).toEqual(["before", "two", "after"]);
  });
});

test("a text that grows makes nothing anew of what was there", async () => {
  const above = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of **many**.`).join("\n\n");
  const { page, replace } = await stage(<markdown text={`${above}\n\nand`} />, { width: 400, height: 300 });
  const built = (): number => performanceCounters()["nodesBuilt"] ?? Number.NaN;
  const before = built();
  for (const more of ["and on", "and on it", "and on it goes\n\n```js\nlet"]) {
    await replace(<markdown text={`${above}\n\n${more}`} />);
  }
  // Above what grows stand 60 paragraphs of three nodes; a text drawn anew would build them in each of the three frames.
  expect(built() - before).toBeLessThanOrEqual(40);
  expect((await page.getByText("and on it goes")).text).toBe("and on it goes");
});

test("code is shown by the program where it wants to", async () => {
  const page = await show(
    <markdown text={"```ts x\na\n```"} renderCode={({ code, language }) => <text>{`${language}:${code}`}</text>} />,
  );
  expect(await page.getByText("ts:a")).toBeDefined();
});
