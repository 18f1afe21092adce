// Images on the native file: what is read, where it lies in its box, what happens when it changes or is broken, what is kept.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { GuppyNode } from "guppy";
import { performanceCounters } from "guppy/native";
import { type Page, render } from "guppy/testing";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { pixelsOf } from "../support/pixels.ts";
import { type Color, png, pngHead } from "../support/png.ts";
import { stage } from "../support/stage.ts";

const red: Color = [255, 0, 0];
const blue: Color = [0, 0, 255];
/** 8 by 4: the left half red, the right half blue. */
const halves = png(8, 4, (x) => (x < 4 ? red : blue));
const wide = png(80, 40, (x) => (x < 40 ? red : blue));
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><path fill="#f00" d="M0 0h4v4H0z"/><path fill="#00f" d="M4 0h4v4H4z"/></svg>`;

/** The same in other formats. */
const jpeg =
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkKCgr/2wBDAQICAgICAgUDAwUKBwYHCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgr/wAARCAAEAAgDAREAAhEBAxEB/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABgQAAIDAAAAAAAAAAAAAAAAAAAIRYTD/8QAFAEBAAAAAAAAAAAAAAAAAAAACP/EABgRAAIDAAAAAAAAAAAAAAAAAAAJRoTE/9oADAMBAAIRAxEAPwA0WqgbWIqFlyujsGowyM3ch//Z";
const gif =
  "R0lGODlhCAAEAPEAAP8AAAAA/////wAAACH5BAAAAAAAIf8LSW1hZ2VNYWdpY2sNZ2FtbWE9MC40NTQ1NQAsAAAAAAgABAAAAgiEERmHyroOLAA7";
const webp = "UklGRh4AAABXRUJQVlA4TBIAAAAvB8AAAA8Q87//8x8O+hDR/wA=";

const isRed = (r: number, g: number, b: number): boolean => r > 200 && g < 60 && b < 60;
const isBlue = (r: number, g: number, b: number): boolean => b > 200 && g < 60 && r < 60;
const whole = { x: 0, y: 0, width: 200, height: 100 };

async function show(tree: GuppyNode, scale = 1): Promise<Page> {
  const page = await render(<div class="bg-white">{tree}</div>, { width: 200, height: 100, scale });
  onTestFinished(() => page.close());
  await page.settle();
  return page;
}

describe("what is read", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "guppy-image-"));
    await writeFile(join(folder, "a b.png"), halves);
    await writeFile(join(folder, "text.txt"), "no picture");
    await writeFile(
      join(folder, "outer.svg"),
      `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><image width="8" height="4" href="${join(folder, "a b.png")}"/></svg>`,
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each<[string, () => object]>([
    ["bytes", () => ({ data: halves })],
    ["bytes of an SVG", () => ({ data: Buffer.from(svg) })],
    ["a path", () => ({ src: join(folder, "a b.png") })],
    ["a `file:` URL", () => ({ src: pathToFileURL(join(folder, "a b.png")).href })],
    ["a `data:` URL", () => ({ src: `data:image/png;base64,${Buffer.from(halves).toString("base64")}` })],
    ["a JPEG", () => ({ src: `data:image/jpeg;base64,${jpeg}` })],
    ["a GIF", () => ({ src: `data:image/gif;base64,${gif}` })],
    ["a WebP", () => ({ src: `data:image/webp;base64,${webp}` })],
    ["an SVG", () => ({ src: `data:image/svg+xml,${encodeURIComponent(svg)}` })],
    ["a type that is not said, or wrong", () => ({ src: `data:image/png;base64,${gif}` })],
  ])("%s", async (_what, props) => {
    const sizes: object[] = [];
    const page = await show(
      <image id="i" class="w-[80px]" {...props()} onLoad={({ width, height }) => sizes.push({ width, height })} />,
    );
    expect(sizes).toEqual([{ width: 8, height: 4 }]);
    expect((await page.getById("i")).bounds).toMatchObject({ width: 80, height: 40 });
    const pixels = await pixelsOf(page);
    expect(pixels.count({ x: 0, y: 0, width: 30, height: 40 }, isRed)).toBe(30 * 40);
    expect(pixels.count({ x: 50, y: 0, width: 30, height: 40 }, isBlue)).toBe(30 * 40);
  });

  test.each<[string, () => object, RegExp]>([
    ["no picture", () => ({ data: Buffer.from("hello") }), /none of PNG/],
    ["nothing", () => ({ data: new Uint8Array() }), /empty/],
    ["a picture that is cut off", () => ({ data: wide.subarray(0, 60) }), /broken/],
    ["100 megapixels", () => ({ data: pngHead(10_000, 10_000) }), /10000 × 10000 pixels/],
    ["a side without end", () => ({ data: pngHead(0x7fff_ffff, 0x7fff_ffff) }), /pixels|broken/],
    ["a head without pixels", () => ({ data: pngHead(100, 100) }), /broken/],
    ["a broken SVG", () => ({ data: Buffer.from("<svg") }), /no SVG/],
    [
      "nesting without end",
      () => ({ data: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${"<g>".repeat(100_000)}`) }),
      /no SVG/,
    ],
    ["a file that is not there", () => ({ src: join(folder, "none.png") }), /none\.png: No such file/],
    ["a file that is none", () => ({ src: join(folder, "text.txt") }), /none of PNG/],
    ["a folder", () => ({ src: folder }), /no file/],
    ["the network", () => ({ src: "https://example.invalid/a.png" }), /fetch the https URL and give its bytes/],
    ["broken base64", () => ({ src: "data:image/png;base64,A" }), /base64/],
  ])("%s is an event, and the children stand for it", async (_what, props, message) => {
    const said: string[] = [];
    const page = await show(
      <image id="i" {...props()} onError={(event) => said.push(event.message)}>
        <div id="instead" class="size-[20px] bg-[#ff0000]" />
      </image>,
    );
    expect(said).toEqual([expect.stringMatching(message)]);
    expect((await page.getById("instead")).bounds).toMatchObject({ width: 20, height: 20 });
    expect((await pixelsOf(page)).count(whole, isRed)).toBe(400);
  });

  test("an SVG leads to no file", async () => {
    const page = await show(<image src={join(folder, "outer.svg")} class="w-[80px]" />);
    expect((await pixelsOf(page)).count(whole, (r, g, b) => r + g + b < 700)).toBe(0);
  });
});

describe("where it lies", () => {
  test.each([
    ["its own size", "", "", [80, 40]],
    ["its shape, by its width", "w-[40px]", "", [40, 20]],
    ["its shape, by its height", "h-[10px]", "", [20, 10]],
    ["its shape, no wider than its parent", "max-w-full", "w-[60px]", [60, 30]],
    ["what its style says", "w-[30px] h-[30px]", "", [30, 30]],
    ["no stretching", "", "flex flex-col w-[150px]", [80, 40]],
    ["no stretching across", "", "flex h-[90px]", [80, 40]],
    ["a part of its parent", "w-1/2", "w-[100px]", [50, 25]],
  ])("%s", async (_what, own, around, [width, height]) => {
    const page = await show(
      <div class={around}>
        <image id="i" class={own} data={wide} />
      </div>,
    );
    expect((await page.getById("i")).bounds).toMatchObject({ width, height });
  });

  test.each<["fill" | "contain" | "cover" | "scaleDown" | "none", number, number]>([
    ["fill", 800, 800],
    ["contain", 400, 400],
    ["cover", 800, 800],
    ["none", 800, 800],
    ["scaleDown", 400, 400],
  ])("`%s` in a square", async (fit, reds, blues) => {
    const page = await show(<image class="size-[40px]" data={wide} fit={fit} />);
    const pixels = await pixelsOf(page);
    expect([pixels.count(whole, isRed), pixels.count(whole, isBlue)]).toEqual([reds, blues]);
  });

  test.each<["contain" | "scaleDown" | "none", number]>([
    ["contain", 60 * 30],
    ["scaleDown", 32],
    ["none", 32],
  ])("`%s` of a small one in a large box", async (fit, drawn) => {
    const page = await show(<image class="w-[60px] h-[60px]" data={halves} fit={fit} />);
    const pixels = await pixelsOf(page);
    const found = pixels.count(whole, (r, g, b) => r + g + b < 700);
    expect(found).toBeGreaterThanOrEqual(drawn);
    expect(found).toBeLessThanOrEqual(drawn + 2 * 60);
  });

  test("round corners, padding, borders and opacity", async () => {
    const page = await show([
      <image class="size-[40px] rounded-full" data={wide} fit="cover" />,
      <image class="w-[44px] p-[2px] opacity-50" data={wide} />,
    ]);
    const pixels = await pixelsOf(page);
    expect([pixels.at(1, 1), pixels.at(38, 38), pixels.at(10, 20)]).toEqual(["#ffffff", "#ffffff", "#ff0000"]);
    expect(pixels.at(1, 42)).toBe("#ffffff");
    expect(pixels.at(10, 50)).toMatch(/^#ff[78]/);
  });

  test("grey", async () => {
    const page = await show(<image class="w-[40px]" data={wide} grayscale />);
    const color = (await pixelsOf(page)).at(5, 5);
    expect(color.slice(1, 3)).toBe(color.slice(3, 5));
    expect(color.slice(3, 5)).toBe(color.slice(5, 7));
    expect(color).not.toBe("#ffffff");
  });

  test("small ones of large ones are even", async () => {
    const checks = png(512, 512, (x, y) => ((x + y) % 2 === 0 ? [0, 0, 0] : [255, 255, 255]));
    const page = await show(<image class="size-[32px]" data={checks} />);
    const pixels = await pixelsOf(page);
    const middling = pixels.count({ x: 2, y: 2, width: 28, height: 28 }, (r) => r > 100 && r < 156);
    expect(middling).toBe(28 * 28);
  });
});

describe("when it changes", () => {
  test("the old one stays until the new one is there, and a broken one takes it away", async () => {
    const tree = (props: object): GuppyNode => (
      <div class="bg-white">
        <image id="i" class="w-[40px]" {...props} />
      </div>
    );
    const { page, replace } = await stage(tree({ data: wide }));
    expect((await pixelsOf(page)).at(5, 5)).toBe("#ff0000");
    await replace(tree({ data: png(40, 40, () => blue) }));
    expect((await pixelsOf(page)).at(5, 5)).toBe("#0000ff");
    expect((await page.getById("i")).bounds).toMatchObject({ width: 40, height: 40 });
    await replace(tree({ src: "/nowhere/at.all" }));
    expect((await pixelsOf(page)).at(5, 5)).toBe("#ffffff");
    await replace(tree({ data: wide }));
    expect((await pixelsOf(page)).at(5, 5)).toBe("#ff0000");
    await replace(tree({}));
    expect((await pixelsOf(page)).at(5, 5)).toBe("#ffffff");
  });

  test("what stands for it takes no part while it is there", async () => {
    const tree = (props: object): GuppyNode => (
      <image id="i" {...props}>
        <button id="retry">Retry</button>
      </image>
    );
    const { page, replace } = await stage(tree({ src: "/nowhere/at.all" }));
    await page.press("Tab");
    expect((await page.getById("retry")).states.focused).toBe(true);
    await replace(tree({ data: wide }));
    await page.press("Tab");
    const retry = await page.getById("retry");
    expect([retry.states.focused, retry.bounds.width]).toEqual([false, 0]);
  });

  test("the same bytes in another array are the same picture", async () => {
    let loads = 0;
    const tree = (data: Uint8Array): GuppyNode => <image data={data} onLoad={() => loads++} />;
    const { replace } = await stage(tree(wide));
    await replace(tree(Uint8Array.from(wide)));
    expect(loads).toBe(1);
  });
});

describe("what is kept", () => {
  test("a picture once for all that show it, and nothing for nobody", async () => {
    const before = performanceCounters();
    const rows = (count: number): GuppyNode => (
      <div>
        {Array.from({ length: count }, (_, index) => (
          <image key={index} data={index % 2 === 0 ? wide : halves} />
        ))}
      </div>
    );
    const { page, replace } = await stage(rows(20));
    await page.screenshot();
    const shown = performanceCounters();
    expect((shown.images as number) - (before.images as number)).toBe(2);
    expect((shown.imageBytes as number) - (before.imageBytes as number)).toBe((82 * 42 + 10 * 6) * 4);
    await replace(rows(1));
    await page.screenshot();
    expect((performanceCounters().images as number) - (before.images as number)).toBe(1);
    await replace(rows(0));
    await page.screenshot();
    const after = performanceCounters();
    expect([after.images, after.imageBytes]).toEqual([before.images, before.imageBytes]);
  });

  test("of an SVG, the sizes that are shown and a few before", async () => {
    const before = performanceCounters().imageBytes as number;
    const tree = (size: number): GuppyNode => (
      <div>
        <image style={{ width: size }} data={Buffer.from(svg)} />
      </div>
    );
    const { page, replace } = await stage(tree(10));
    for (let size = 10; size < 60; size += 2) {
      await replace(tree(size));
      await page.screenshot();
    }
    const kept = (performanceCounters().imageBytes as number) - before;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThanOrEqual(4 * 60 * 31 * 4);
  });
});

describe("pictures that move", () => {
  const frame = (color: number, hundredths: number): readonly number[] => [
    ...[0x21, 0xf9, 4, 0, hundredths, 0, 0, 0],
    ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, color === 0 ? 0x44 : 0x4c, 1, 0],
  ];
  /** One pixel that is red, then blue. */
  const moving = (...frames: readonly (readonly number[])[]): Uint8Array =>
    Uint8Array.from([
      ...Buffer.from("GIF89a"),
      ...[1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 255],
      ...frames.flat(),
      0x3b,
    ]);

  async function colorOf(page: Page): Promise<string> {
    const pixels = await pixelsOf(page);
    if (pixels.count(whole, isRed) > 0) return "red";
    return pixels.count(whole, isBlue) > 0 ? "blue" : "none";
  }

  test("each picture is seen as long as it says, again and again", async () => {
    const page = await show(<image class="size-10" data={moving(frame(0, 20), frame(1, 30))} />);
    const seen: string[] = [];
    for (let at = 0; at < 11; at++) {
      seen.push(await colorOf(page));
      await page.clock.advance(100);
    }
    expect(seen.join(" ")).toBe("red red blue blue blue red red blue blue blue red");
  });

  test("what says nothing about its time is seen for a tenth of a second", async () => {
    const page = await show(<image class="size-10" data={moving(frame(0, 0), frame(1, 1))} />);
    const seen: string[] = [];
    for (let at = 0; at < 3; at++) {
      seen.push(await colorOf(page));
      await page.clock.advance(100);
    }
    expect(seen).toEqual(["red", "blue", "red"]);
  });

  test("one that is cut off moves as far as it came, and a single picture does not ask for frames", async () => {
    const all = moving(frame(0, 10), frame(1, 10));
    const page = await show([
      <image class="size-10" data={moving(frame(0, 10))} />,
      <image class="size-10" data={all.subarray(0, all.length - 20)} />,
    ]);
    await page.clock.advance(500);
    expect(await colorOf(page)).toBe("red");
    const { framesBuilt } = performanceCounters();
    await page.clock.advance(1000);
    expect(performanceCounters()["framesBuilt"]).toBe(framesBuilt);
  });

  test("out of sight it asks for no frames, and goes on when it is seen again", async () => {
    const image = <image class="size-10" data={moving(frame(0, 10), frame(1, 10))} />;
    const { page, replace } = await stage(<div class="bg-white">{image}</div>, { width: 200, height: 100 });
    await replace(
      <div class="bg-white">
        <div class="h-[120px] shrink-0" />
        {image}
      </div>,
    );
    await page.clock.advance(1000);
    const { framesBuilt } = performanceCounters();
    await page.clock.advance(1000);
    expect(performanceCounters()["framesBuilt"]).toBe(framesBuilt);
    await replace(<div class="bg-white">{image}</div>);
    const before = await colorOf(page);
    await page.clock.advance(100);
    expect(await colorOf(page)).not.toBe(before);
  });
});
