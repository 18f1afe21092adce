// Lines, ellipses, fonts and odd characters of texts.
import { expect, test } from "vitest";
import { pixelsOf } from "../support/pixels.ts";
import { stage } from "../support/stage.ts";

const lineOf16 = 24;
const sentence = "a long sentence that has to be broken into several lines to be read at all";

test.each<readonly [string, string, string, number]>([
  ["line-clamp-2 on three hard lines", "line-clamp-2", "one\ntwo\nthree", 2],
  ["line-clamp-2 on two hard lines", "line-clamp-2", "one\ntwo", 2],
  ["line-clamp-2 on a hard line and one that wraps", "line-clamp-2 w-[120px]", `one\n${sentence}`, 2],
  ["line-clamp-3 on a long text", "line-clamp-3 w-[120px]", sentence, 3],
  ["line-clamp-1 on hard lines", "line-clamp-1", "one\ntwo", 1],
  ["line-clamp-2 on an empty line between", "line-clamp-2", "one\n\nthree", 2],
  ["truncate on hard lines", "truncate w-[120px]", "one\ntwo", 1],
  ["truncate on a long text", "truncate w-[120px]", sentence, 1],
  ["Windows line ends", "", "one\r\ntwo", 2],
  ["a trailing line break", "", "one\ntwo\n", 2],
  ["trailing spaces", "w-[120px]", `word${" ".repeat(200)}`, 1],
  ["spaces before a break", "w-[120px]", `word${" ".repeat(200)}\nword`, 2],
])("%s: %s of lines", async (_name, style, content, lines) => {
  const { page } = await stage(
    <div class="flex flex-col items-start">
      <text id="t" class={style}>
        {content}
      </text>
    </div>,
  );
  expect((await page.getById("t")).bounds.height).toBe(lines * lineOf16);
});

test.each([
  ["truncate", "truncate", sentence, 1],
  ["truncate on hard lines that are short", "truncate", "one\ntwo", 1],
  ["line-clamp-2", "line-clamp-2", sentence, 2],
  ["line-clamp-2 on short hard lines", "line-clamp-2", "one\ntwo\nthree", 2],
])("%s ends in an ellipsis within the box", async (_name, style, content, lines) => {
  const { page } = await stage(
    <div class="size-full bg-white p-[20px]">
      <text id="t" class={`w-[120px] text-black ${style}`}>
        {content}
      </text>
    </div>,
  );
  const { bounds } = await page.getById("t");
  const pixels = await pixelsOf(page);
  const dark = (red: number): boolean => red < 160;
  const beside = { x: bounds.x + bounds.width + 1, y: 0, width: 200, height: 300 };
  const below = { x: 0, y: bounds.y + bounds.height, width: 400, height: 200 };
  expect([pixels.count(beside, dark), pixels.count(below, dark)]).toEqual([0, 0]);
  // The same last line without a limit has no dots on its baseline at the end.
  const last = { ...bounds, y: bounds.y + (lines - 1) * lineOf16 + 15, height: 3 };
  expect(pixels.count(last, dark)).toBeGreaterThanOrEqual(3);
});

test.each([
  ["a NUL", "ab\0cd", "ab\ufffdcd"],
  ["a NUL at the start", "\0cd", "\ufffdcd"],
  ["several", "\0a\0\0b", "\ufffda\ufffd\ufffdb"],
])("text after %s is shown", async (_name, content, same) => {
  const { page } = await stage(
    <div class="flex flex-col items-start">
      <text id="a">{content}</text>
      <text id="b">{same}</text>
      <text id="c">ab</text>
    </div>,
  );
  const [a, b] = [await page.getById("a"), await page.getById("b")];
  expect(a.text).toBe(content);
  expect(a.bounds.width).toBeCloseTo(b.bounds.width, 1);
  expect(a.bounds.width).toBeGreaterThan((await page.getById("c")).bounds.width);
});

test.each([
  ["font-mono bold", "font-mono", "font-mono font-bold"],
  ["font-mono semibold", "font-mono", "font-mono font-semibold"],
  ["font-mono italic", "font-mono", "font-mono italic"],
  ["font-mono bold italic", "font-mono font-bold", "font-mono font-bold italic"],
  ["bold italic", "font-bold", "font-bold italic"],
  ["italic bold", "italic", "font-bold italic"],
  ["semibold italic", "font-semibold", "font-semibold italic"],
  ["medium italic", "font-medium", "font-medium italic"],
])("%s does not look like less", async (_name, less, more) => {
  const shown = async (style: string): Promise<Buffer> => {
    const { page } = await stage(<text class={`text-4xl ${style}`}>Hamburg llm</text>);
    return Buffer.from(await page.screenshot());
  };
  expect((await shown(less)).equals(await shown(more))).toBe(false);
});

test.each([
  ["a family nobody has", "No Such Font", "sans"],
  ["a list whose first is not there", "No Such Font, mono", "mono"],
  ["a list with quotes", "'No Such Font', \"Nor This\", monospace", "mono"],
  ["a list of none that is there", "No Such Font, Nor This", "sans"],
  ["a family by its own name", "JetBrains Mono", "mono"],
  ["an empty name", "", "sans"],
  ["sans-serif", "sans-serif", "sans"],
])("%s is drawn in what is there", async (_name, fontFamily, same) => {
  const { page, replace } = await stage(<text>first</text>);
  await replace(
    <div class="flex flex-col items-start">
      <text id="a" style={{ fontFamily }}>
        Hamburgefonstiv
      </text>
      <text id="b" class={`font-${same}`}>
        Hamburgefonstiv
      </text>
    </div>,
  );
  expect((await page.getById("a")).bounds.width).toBeCloseTo((await page.getById("b")).bounds.width, 1);
});

test("one warning names a family that nobody has, whatever number of texts and windows ask for it", async () => {
  const warnings: string[] = [];
  const listen = (warning: Error): void => {
    if (warning.name === "GuppyWarning") warnings.push(warning.message);
  };
  process.on("warning", listen);
  for (let window = 0; window < 2; window += 1) {
    const { page, replace } = await stage(<text class="p-1">first</text>);
    for (const style of [{ padding: 1 }, { padding: 2 }])
      await replace(<text style={{ ...style, fontFamily: "Nobody Has This" }}>text</text>);
    await page.settle();
  }
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", listen);
  expect(warnings).toEqual([expect.stringContaining("`Nobody Has This`")]);
});

test("a row that may wrap, and is as wide as what is in it, does not", async () => {
  const words = ["Home", "Projects", "guppy", "i", "The lazy dog", "mmm", "0.1", "Wien"];
  const rows = Array.from({ length: 48 }, (_, at) => [0, 1, 2, 3].map((step) => words[(at * 3 + step * at) % 8] ?? ""));
  const { page } = await stage(
    <div class="flex flex-col items-start">
      {rows.map((row, at) => (
        <div key={at} id={`r${at}`} class="flex flex-row flex-wrap gap-1.5">
          {row.map((word, index) => (
            <text key={index} class={index % 2 === 0 ? "text-sm" : "text-base font-medium"}>
              {word}
            </text>
          ))}
        </div>
      ))}
    </div>,
    { width: 800, height: 1400 },
  );
  for (let at = 0; at < rows.length; at += 1) {
    expect((await page.getById(`r${at}`)).bounds.height, rows[at]?.join(" ")).toBeLessThanOrEqual(lineOf16);
  }
});
