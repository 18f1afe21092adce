import { afterEach, describe, expect, it } from "vitest";
import { type Page, render } from "../testing/index.ts";
import { readHex, writeHex } from "./hsv.ts";

let page: Page;
afterEach(() => page?.close());

describe("colorPicker", () => {
  async function shown(): Promise<string[]> {
    const told: string[] = [];
    page = await render(
      <div class="p-4">
        <colorPicker
          defaultValue="#ff0000"
          swatches={["#00ff00", "#123456"]}
          onChange={({ value }) => told.push(value)}
        />
      </div>,
      { width: 400, height: 400 },
    );
    return told;
  }

  it("is picked by the pointer, by keys, by its number and from those given", async () => {
    const told = await shown();
    const shade = await page.getByRole("slider", { name: "Colour: shade" });
    await page.click({ x: shade.bounds.x + shade.bounds.width / 2, y: shade.bounds.y + 1 });
    expect(told.at(-1)).toMatch(/^#f[de]7[ef]7[ef]$/u);
    await page.focus(await page.getByRole("slider", { name: "Colour: hue" }));
    await page.press("Right");
    expect(readHex(told.at(-1) ?? "")?.hue).toBeCloseTo(2, 0);
    await page.click(await page.getByRole("button", { name: "#123456" }));
    expect(told.at(-1)).toBe("#123456");
    await page.click(await page.getByLabel("Colour: number"));
    await page.press("Ctrl+a");
    await page.type("#abcdef");
    expect(told.at(-1)).toBe("#abcdef");
    expect((await page.getByLabel("Colour: number")).value).toBe("#abcdef");
  });

  it("keeps a number that is none yet, and says that it is wrong", async () => {
    const told = await shown();
    await page.click(await page.getByLabel("Colour: number"));
    await page.press("Ctrl+a");
    await page.type("#abc");
    expect(told).toEqual([]);
    expect((await page.getByLabel("Colour: number")).value).toBe("#abc");
  });

  it("keeps the hue while the colour has none", async () => {
    const told = await shown();
    const shade = await page.getByRole("slider", { name: "Colour: shade" });
    await page.drag(
      { x: shade.bounds.x + 50, y: shade.bounds.y + 50 },
      { x: shade.bounds.x + 50, y: shade.bounds.y + 500 },
    );
    expect(told.at(-1)).toBe("#000000");
    await page.drag(
      { x: shade.bounds.x + 50, y: shade.bounds.y + 120 },
      { x: shade.bounds.x + 500, y: shade.bounds.y - 50 },
    );
    expect(told.at(-1)).toBe("#ff0000");
  });

  it.each(["red", "#ff00", "2456d6", ""])("refuses %j", async (value) => {
    await expect(render(<colorPicker value={value} />)).rejects.toThrow("a colour as `#2456d6`");
  });
});

describe("colours", () => {
  it.each(["#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#123456", "#abcdef", "#808080", "#010203"])(
    "%s is the same there and back",
    (hex) => {
      const read = readHex(hex);
      expect(read === undefined ? undefined : writeHex(read)).toBe(hex);
    },
  );
});
