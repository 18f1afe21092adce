// Text that is written from right to left: where the caret stands in a field, what a click, a drag and two presses pick, and what
// is painted of a selection. With a font whose letters are all 12 px wide; what is drawn of them looks as an `M`.
import { type Page, render } from "guppy/testing";
import { describe, expect, onTestFinished, test } from "vitest";
import { fontOf } from "../support/font.ts";
import { pixelsOf } from "../support/pixels.ts";

const family = "Guppy Hebrew X";
const font = fontOf(family, "mabcdef אבגדה");
const letter = 12;
const indent = 8;
const size = { width: 320, height: 160 } as const;
const red = "#ff0000";

interface Field {
  readonly page: Page;
  /** The selection that was told last, in UTF-16 units. */
  readonly selection: () => readonly [number, number];
  /** Where the caret stands, in letters from the left of the text. */
  readonly caret: () => Promise<number | undefined>;
  /** The letters, counted from the left, that are painted as selected. */
  readonly painted: (row?: number) => Promise<readonly number[]>;
  /** The middle of the line, so many letters from the left of the text. */
  readonly at: (letters: number, row?: number) => { readonly x: number; readonly y: number };
}

async function field(text: string, kind: "textInput" | "textarea" = "textInput", letters = 20): Promise<Field> {
  let told: readonly [number, number] = [0, 0];
  const style = {
    fontFamily: family,
    fontSize: 20,
    lineHeight: 24,
    color: red,
    width: letters * letter + 2 * indent + 2,
    padding: indent,
    borderWidth: 0,
  } as const;
  const onSelectionChange = ({ start, end }: { readonly start: number; readonly end: number }): void => {
    told = [start, end];
  };
  const props = { id: "field", style, defaultValue: text, onSelectionChange } as const;
  const made = kind === "textInput" ? <textInput {...props} /> : <textarea {...props} rows={4} />;
  const tree = <div class="flex flex-col items-start bg-white">{made}</div>;
  const page = await render(tree, { ...size, theme: "light", fonts: [font] });
  onTestFinished(() => page.close());
  await page.focus("field");
  await page.press("Control+Home");
  const selected = (r: number, g: number, b: number): boolean => r < g && g < b && r > 150;
  const isRed = (r: number, g: number, b: number): boolean => r > 200 && g < 60 && b < 60;
  const top = (row: number): number => indent + 24 * row;
  return {
    page,
    selection: () => told,
    async caret() {
      const pixels = await pixelsOf(page);
      const columns = Array.from({ length: size.width }, (_, x) => x);
      // A letter is not as high as the line.
      const found = columns.filter((x) => pixels.count({ x, y: top(0), width: 1, height: 24 }, isRed) >= 19);
      return found[0] === undefined ? undefined : Math.round((found[0] - indent) / letter);
    },
    async painted(row = 0) {
      const pixels = await pixelsOf(page);
      const isPainted = (at: number): boolean =>
        pixels.count({ x: indent + at * letter + 2, y: top(row) + 1, width: letter - 4, height: 2 }, selected) > 8;
      return Array.from({ length: letters }, (_, at) => at).filter(isPainted);
    },
    at: (from, row = 0) => ({ x: indent + from * letter, y: top(row) + 12 }),
  };
}

/** Where the caret stands as it goes through the text, a letter at a time. */
async function walked(of: Field, steps: number): Promise<readonly (number | undefined)[]> {
  const places = [await of.caret()];
  for (let step = 0; step < steps; step += 1) {
    await of.page.press("ArrowRight");
    places.push(await of.caret());
  }
  return places;
}

describe("the caret", () => {
  test.each<[string, string, readonly number[]]>([
    ["from left to right", "abc", [0, 1, 2, 3]],
    ["from right to left", "אבגד", [4, 3, 2, 1, 0]],
    // Between two directions it stands where the letter behind it begins.
    ["both ways", "abc אבג def", [0, 1, 2, 3, 7, 6, 5, 7, 8, 9, 10, 11]],
    ["to the right in a line to the left", "אבג abc", [7, 6, 5, 4, 0, 1, 2, 3]],
    ["to the left at the end", "ab אב", [0, 1, 2, 5, 4, 3]],
  ])("%s", async (_name, text, places) => {
    expect(await walked(await field(text), text.length)).toEqual(places);
  });

  test("moves as text is written", async () => {
    const of = await field("");
    const places: (number | undefined)[] = [];
    for (const one of "אבג") {
      await of.page.type(one);
      places.push(await of.caret());
    }
    // What is written stands at the left of what was there.
    expect(places).toEqual([0, 0, 0]);
    expect((await of.page.getById("field")).value).toBe("אבג");
  });
});

describe("the pointer", () => {
  test.each<[string, string, number, number]>([
    ["right half of the first letter", "אבגד", 3.7, 0],
    ["left half of the first letter", "אבגד", 3.3, 1],
    ["right half of the last letter", "אבגד", 0.7, 3],
    ["left half of the last letter", "אבגד", 0.3, 4],
    ["beside the text, where it begins", "אבגד", 9, 0],
    ["before letters to the left", "abc אבג def", 6.8, 4],
    ["in letters to the left", "abc אבג def", 5.2, 6],
    ["behind letters to the left", "abc אבג def", 4.2, 7],
    ["behind letters to the right", "abc אבג def", 2.8, 3],
    ["beside both", "abc אבג def", 15, 11],
  ])("%s", async (_name, text, at, index) => {
    const of = await field(text);
    await of.page.press("Control+A");
    await of.page.click(of.at(at));
    expect(of.selection()).toEqual([index, index]);
  });

  test.each<[string, number, number, readonly [number, number], readonly number[]]>([
    ["to the left", 6.9, 5.1, [4, 6], [5, 6]],
    ["to the right", 5.1, 6.9, [4, 6], [5, 6]],
    ["over both directions", 0.1, 5.1, [0, 6], [0, 1, 2, 3, 5, 6]],
    ["out of letters to the left", 5.1, 10.1, [6, 10], [4, 7, 8, 9]],
  ])("drags %s", async (_name, from, to, range, painted) => {
    const of = await field("abc אבג def");
    await of.page.drag(of.at(from), of.at(to));
    expect(of.selection()).toEqual(range);
    expect(await of.painted()).toEqual(painted);
  });

  test("twice takes a word, three times all, and Shift reaches on", async () => {
    const of = await field("abc אבג def");
    await of.page.click(of.at(4.2), { count: 2 });
    expect(of.selection()).toEqual([4, 7]);
    expect(await of.painted()).toEqual([4, 5, 6]);
    await of.page.click(of.at(5), { count: 3 });
    expect(of.selection()).toEqual([0, 11]);
    await of.page.click(of.at(6.8));
    await of.page.press("Shift+ArrowRight");
    expect(of.selection()).toEqual([4, 5]);
    expect(await of.painted()).toEqual([6]);
  });
});

describe("in several lines", () => {
  const text = "abc אבגד אב def";
  // As wide as ten letters: `abc אבגד `, then the rest, which begins to the left and so stands as `def בא`.
  const wrapped = (): Promise<Field> => field(text, "textarea", 10);

  test("clicks find letters in the row they are in", async () => {
    const of = await wrapped();
    await of.page.click(of.at(7.8));
    expect(of.selection()).toEqual([4, 4]);
    await of.page.click(of.at(5.8, 1));
    expect(of.selection()).toEqual([9, 9]);
    await of.page.click(of.at(2.9, 1));
    expect(of.selection()).toEqual([15, 15]);
  });

  test("a selection over rows", async () => {
    const of = await wrapped();
    await of.page.drag(of.at(5.1), of.at(4.9, 1));
    expect(of.selection()).toEqual([7, 10]);
    expect(await of.painted()).toEqual([4, 8]);
    expect(await of.painted(1)).toEqual([5]);
  });
});

test("text that only reads is selected and wrapped by the same rules", async () => {
  const style = { fontFamily: family, fontSize: 20, lineHeight: 24, width: 5 * letter + 1 } as const;
  const tree = (
    <div class="flex flex-col items-start bg-white select-text">
      <text id="wide" style={{ ...style, width: 240 }}>
        abc אבג def
      </text>
      <text id="narrow" style={style}>
        אבג דה אבג
      </text>
    </div>
  );
  const page = await render(tree, { ...size, theme: "light", fonts: [font] });
  onTestFinished(() => page.close());
  expect((await page.getById("narrow")).bounds.height).toBe(72);
  await page.drag({ x: 6.9 * letter, y: 12 }, { x: 5.1 * letter, y: 12 });
  await page.press("Control+C");
  expect(await page.clipboard.readText()).toBe("אב");
});
