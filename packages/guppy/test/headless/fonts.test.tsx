// Fonts that a program brings along, in headless windows: by name, for scripts that the bundled ones lack, and what is no font.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type FontSource, fonts } from "guppy";
import { type Page, render } from "guppy/testing";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { fontOf } from "../support/font.ts";
import { pixelsOf } from "../support/pixels.ts";

const folder = mkdtempSync(join(tmpdir(), "guppy-fonts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const isDark = (r: number): boolean => r < 128;
const whole = { x: 0, y: 0, width: 200, height: 60 };

async function show(text: string, sources?: readonly FontSource[], family = "sans"): Promise<Page> {
  const tree = (
    <div class="bg-white flex flex-col items-start">
      <text id="t" style={{ fontFamily: family, fontSize: 40 }}>
        {text}
      </text>
    </div>
  );
  const page = await render(tree, { ...whole, theme: "light", ...(sources && { fonts: sources }) });
  onTestFinished(() => page.close());
  return page;
}

const ink = async (page: Page): Promise<number> => (await pixelsOf(page)).count(whole, isDark);
const width = async (page: Page): Promise<number> => (await page.getById("t")).bounds.width;

test("a script that the bundled fonts lack is drawn from one that is given", async () => {
  const lone = "\u0e01";
  const nothing = await ink(await show(lone));
  const after = await show(lone, [fontOf("Guppy Thai One", `m${lone}`)]);
  const model = await show("M", [], "mono");
  expect(Math.abs((await ink(after)) - nothing)).toBeGreaterThan(50);
  expect(await width(after)).toBeCloseTo(await width(model), 0);
});

test.each<[string, (path: string) => FontSource]>([
  ["a path", (path) => path],
  ["a URL", (path) => pathToFileURL(path)],
  ["the text of a URL", (path) => pathToFileURL(path).href],
])("by %s, under its own name", async (what, source) => {
  const family = `Guppy Font ${what.length}`.padEnd(14, "x").slice(0, 14);
  const path = join(folder, `${what}.ttf`);
  writeFileSync(path, fontOf(family, "m\u0e02"));
  const page = await show("\u0e02\u0e02", [source(path)], family);
  expect(await width(page)).toBeCloseTo(2 * 24, 0);
});

test("a font that can't be used for letters leaves the bundled one", async () => {
  const page = await show("letters", [fontOf("Guppy Symbol X", "\u2702")], "Guppy Symbol X");
  expect(await width(page)).toBe(await width(await show("letters")));
});

describe("what is no font", () => {
  test.each<[string, unknown, string]>([
    ["text", Buffer.from("hello"), "Font 1 is no font"],
    ["nothing", new Uint8Array(), "Font 1 is no font"],
    ["a number", 4, "Font 1 is no path"],
    ["a file that is not there", join(folder, "none.ttf"), "Font 1 can't be read"],
    ["another address", "https://a.b/c.ttf", "Font 1 can't be read"],
    ["too much", new Uint8Array(33 * 1024 * 1024), "of 33554432 at most"],
  ])("%s", async (_what, source, why) => {
    const sources = [fontOf("Guppy Font Two", "a"), source as FontSource];
    await expect(show("x", sources)).rejects.toThrow(why);
    await expect(fonts.add(sources)).rejects.toThrow(why);
  });

  test("one that is broken inside harms nothing", async () => {
    const broken = fontOf("Guppy Broken X", "a").fill(0xff, 64);
    const page = await show("fine", [broken]);
    expect(await ink(page)).toBeGreaterThan(100);
  });
});
