// Paragraphs on the native file: parts wrap as one text, look and act for themselves, and change without the rest.
import { GuppyError, type GuppyNode } from "guppy";
import { performanceCounters } from "guppy/native";
import { type Page, render } from "guppy/testing";
import { describe, expect, onTestFinished, test } from "vitest";
import { pixelsOf } from "../support/pixels.ts";
import { stage } from "../support/stage.ts";

async function show(tree: GuppyNode): Promise<Page> {
  const page = await render(<div class="bg-white">{tree}</div>, { width: 300, height: 200 });
  onTestFinished(() => page.close());
  return page;
}

const isRed = (r: number, g: number, b: number): boolean => r > 200 && g < 80 && b < 80;
const words = "one two three four five six seven eight nine ten";

describe("layout", () => {
  test.each([
    ["plain", ""],
    ["wrapping", "w-[100px]"],
    ["one line", "w-[100px] truncate"],
    ["two lines", "w-[60px] line-clamp-2"],
    ["to the right", "w-[200px] text-right"],
  ])("parts that look alike take the room of one text: %s", async (_what, style) => {
    const page = await show([
      <text id="text" class={style}>
        {words}
      </text>,
      <richText id="rich" class={style}>
        one t<span>wo thr</span>ee four{" five"} <span>six</span> seven{" "}
        <linkSpan class="text-[#000000]">eight</linkSpan> nine ten
      </richText>,
    ]);
    const [text, rich] = [await page.getById("text"), await page.getById("rich")];
    expect([rich.bounds.width, rich.bounds.height]).toEqual([text.bounds.width, text.bounds.height]);
    expect(rich.text).toBe(words);
  });

  test("a bold part is wider, and a longer one pushes what follows on", async () => {
    const tree = (part: GuppyNode): GuppyNode => (
      <div>
        <richText id="rich" class="w-[150px]">
          {"one "}
          {part}
          {" three"}
        </richText>
        <div id="below" class="h-2" />
      </div>
    );
    const { page, replace } = await stage(tree(<span id="s">two</span>));
    const plain = (await page.getById("s")).bounds;
    await replace(
      tree(
        <span id="s" class="font-bold">
          two
        </span>,
      ),
    );
    const bold = (await page.getById("s")).bounds;
    expect(bold.x).toBe(plain.x);
    expect(bold.width).toBeGreaterThan(plain.width);
    const before = (await page.getById("below")).bounds.y;
    await replace(
      tree(
        <span id="s" class="font-bold">
          two and a half of it
        </span>,
      ),
    );
    expect((await page.getById("below")).bounds.y).toBeGreaterThan(before);
    await replace(tree(null));
    expect((await page.getById("rich")).text).toBe("one  three");
    expect((await page.getById("below")).bounds.y).toBe(before);
  });

  test.each<[string, GuppyNode]>([
    ["nothing", <richText id="rich" />],
    [
      "an empty part",
      <richText id="rich">
        <span />
      </richText>,
    ],
  ])("%s has no height", async (_what, tree) => {
    expect((await (await show(tree)).getById("rich")).bounds.height).toBe(0);
  });

  test.each<[string, string]>([
    ["a NUL before a part", "a\0b"],
    ["emoji", "👩‍👩‍👧‍👦 family"],
    ["a lone surrogate", "\ud800 x"],
    ["right to left", "שלום"],
    ["marks", "e\u0301\u0301"],
    ["line breaks", "one\ntwo\r\nthree"],
  ])("%s", async (_what, text) => {
    const page = await show(
      <richText id="rich" class="w-[120px]">
        {text}
        <span id="s" class="font-bold bg-[#ff0000]">
          part {text}
        </span>
        end
      </richText>,
    );
    expect((await page.getById("s")).bounds.width).toBeGreaterThan(0);
    expect((await pixelsOf(page)).count({ x: 0, y: 0, width: 300, height: 200 }, isRed)).toBeGreaterThan(0);
  });
});

describe("parts", () => {
  test("have colours, a background with round corners, and lines of their own", async () => {
    const page = await show(
      <richText class="text-[20px] leading-[30px]">
        plain{" "}
        <span id="s" class="bg-[#ff0000] text-[#ff0000] font-mono rounded">
          code
        </span>
      </richText>,
    );
    const { bounds } = await page.getById("s");
    const pixels = await pixelsOf(page);
    expect(pixels.count(bounds, isRed)).toBeGreaterThan(bounds.width * 24);
    expect(pixels.count({ x: 0, y: 0, width: bounds.x - 1, height: 60 }, isRed)).toBe(0);
  });

  test("are hovered and pressed by themselves, on each of their lines", async () => {
    const heard: string[] = [];
    const page = await show(
      <richText id="rich" class="w-[120px]" onClick={() => heard.push("rich")}>
        before{" "}
        <linkSpan
          id="l"
          href="https://example.com"
          onClick={(event) => heard.push(event.target.id)}
          class="hover:bg-[#ff0000]"
        >
          a link that is longer than one line
        </linkSpan>{" "}
        after
      </richText>,
    );
    const { bounds } = await page.getById("l");
    expect(bounds.height).toBeGreaterThan(40);
    await page.hover("l");
    expect((await pixelsOf(page)).count(bounds, isRed)).toBeGreaterThan(500);
    await page.click("l");
    await page.mouseLeave();
    expect((await pixelsOf(page)).count(bounds, isRed)).toBe(0);
    expect(heard).toEqual(["l"]);
  });

  test("a colour that changes lays nothing out", async () => {
    const tree = (style: string): GuppyNode => (
      <div class="bg-white">
        <richText>
          one{" "}
          <span id="s" class={style}>
            two
          </span>
        </richText>
      </div>
    );
    const { page, replace } = await stage(tree("text-[#000000]"));
    await page.screenshot();
    const before = performanceCounters().nodesLaidOut;
    await replace(tree("text-[#ff0000]"));
    const { bounds } = await page.getById("s");
    expect((await pixelsOf(page)).count(bounds, isRed)).toBeGreaterThan(10);
    expect(performanceCounters().nodesLaidOut).toBe(before);
  });

  test("links are reached by Tab and pressed by Enter, alone or in a paragraph", async () => {
    const pressed: string[] = [];
    const page = await show([
      <richText>
        one{" "}
        <linkSpan id="a" onClick={() => pressed.push("a")}>
          two
        </linkSpan>{" "}
        and{" "}
        <linkSpan id="b" disabled onClick={() => pressed.push("b")}>
          three
        </linkSpan>
      </richText>,
      <linkSpan id="c" onClick={() => pressed.push("c")}>
        four
      </linkSpan>,
    ]);
    for (const id of ["a", "c"]) {
      await page.press("Tab");
      expect((await page.getById(id)).states.focused).toBe(true);
      await page.press("Enter");
    }
    expect(pressed).toEqual(["a", "c"]);
    expect((await page.getByRole("link", { name: "two" })).id).toBe("a");
  });

  test("a box is refused, with the way to it", async () => {
    const failed = render(
      <div>
        <richText id="rich">
          <div />
        </richText>
      </div>,
    ).catch((error: unknown) => error);
    const error = (await failed) as GuppyError;
    expect(error).toBeInstanceOf(GuppyError);
    expect([error.code, error.path]).toEqual(["GUPPY_INVALID_CHILD", expect.stringContaining("rich")]);
  });
});
