// Icons on the native file: what colour and size they have, what turns them, what is no icon, and what is kept of them.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { GuppyNode } from "guppy";
import * as icons from "guppy/icons";
import { performanceCounters } from "guppy/native";
import { type Page, render } from "guppy/testing";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { pixelsOf } from "../support/pixels.ts";
import { stage } from "../support/stage.ts";

/** A square that fills its picture. */
const full = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="#fff" d="M0 0h8v8H0z"/></svg>';
const wide = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 8"><path d="M0 0h16v8H0z"/></svg>';
/** The left half. */
const half = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h4v8H0z"/></svg>';

async function show(tree: GuppyNode, scale = 1): Promise<Page> {
  const page = await render(<div class="bg-white">{tree}</div>, { width: 200, height: 100, scale });
  onTestFinished(() => page.close());
  return page;
}

const isRed = (red: number, green: number, blue: number): boolean => red > 200 && green < 60 && blue < 60;
const isDrawn = (red: number, green: number, blue: number): boolean => red + green + blue < 600;
const whole = { x: 0, y: 0, width: 200, height: 100 };

describe("what is drawn", () => {
  test.each([1, 2])("the text's colour fills it, at scale %i", async (scale) => {
    const page = await show(<icon id="i" class="text-[#ff0000] size-[20px]" svg={full} />, scale);
    const pixels = await pixelsOf(page);
    const side = 20 * scale;
    expect(pixels.count({ x: 0, y: 0, width: side, height: side }, isRed)).toBe(side * side);
    expect(pixels.count({ ...whole, width: 200 * scale, height: 100 * scale }, isDrawn)).toBe(side * side);
  });

  test("the colour is inherited, and changes without a new layout", async () => {
    const { page, replace } = await stage(
      <div class="bg-white text-[#ff0000]">
        <icon id="i" class="size-4" svg={full} />
      </div>,
    );
    expect((await pixelsOf(page)).at(8, 8)).toBe("#ff0000");
    const before = performanceCounters().nodesLaidOut;
    await replace(
      <div class="bg-white text-[#0000ff]">
        <icon id="i" class="size-4" svg={full} />
      </div>,
    );
    expect((await pixelsOf(page)).at(8, 8)).toBe("#0000ff");
    expect(performanceCounters().nodesLaidOut).toBe(before);
  });

  test("a shape is never distorted", async () => {
    const page = await show(<icon class="text-[#ff0000] size-[40px]" svg={wide} />);
    const pixels = await pixelsOf(page);
    expect(pixels.count(whole, isRed)).toBe(40 * 20);
    expect([pixels.at(20, 5), pixels.at(20, 20)]).toEqual(["#ffffff", "#ff0000"]);
  });

  test.each([
    [0, [10, 20]],
    [90, [20, 10]],
    [180, [30, 20]],
    [-90, [20, 30]],
    [450, [20, 10]],
  ])("turned by %i degrees", async (rotate, [x, y]) => {
    const page = await show(<icon class="text-[#ff0000] size-[40px]" svg={half} rotate={rotate} />);
    const pixels = await pixelsOf(page);
    expect(pixels.at(x as number, y as number)).toBe("#ff0000");
    expect(pixels.at(40 - (x as number), 40 - (y as number))).toBe("#ffffff");
  });

  test("opacity and `hidden` hold for it as for text", async () => {
    const page = await show([
      <icon class="text-[#ff0000] size-[20px] opacity-50" svg={full} />,
      <icon class="text-[#ff0000] size-[20px] invisible" svg={full} />,
    ]);
    const pixels = await pixelsOf(page);
    expect(pixels.at(10, 10)).toMatch(/^#ff[78]/);
    expect(pixels.at(10, 30)).toBe("#ffffff");
  });
});

describe("how large it is", () => {
  test.each([
    ["as the text around it", "", "text-[20px]", [20, 20]],
    ["as its own text", "text-[30px]", "text-[20px]", [30, 30]],
    ["as its style says", "w-[10px] h-[12px]", "", [10, 12]],
    ["a square where one side is given", "w-[18px]", "", [18, 18]],
    ["with padding around", "p-[4px]", "text-[20px]", [28, 28]],
    ["no smaller where room is short", "", "text-[40px] flex w-[10px]", [40, 40]],
    ["not stretched", "", "flex flex-col w-[100px]", [16, 16]],
  ])("%s", async (_what, own, around, [width, height]) => {
    const page = await show(
      <div class={around}>
        <icon id="i" class={own} svg={full} />
      </div>,
    );
    expect((await page.getById("i")).bounds).toMatchObject({ width, height });
  });

  test("follows the size of the text", async () => {
    const tree = (size: string): GuppyNode => (
      <div class={size}>
        <icon id="i" svg={full} />
      </div>
    );
    const { page, replace } = await stage(tree("text-[20px]"));
    await replace(tree("text-[32px]"));
    expect((await page.getById("i")).bounds).toMatchObject({ width: 32, height: 32 });
  });
});

describe("where it comes from", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "guppy-icon-"));
    await writeFile(join(folder, "a b.svg"), full);
    await writeFile(join(folder, "text.txt"), "no svg");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each<[string, () => string]>([
    ["a path", () => join(folder, "a b.svg")],
    ["a `file:` URL", () => pathToFileURL(join(folder, "a b.svg")).href],
    ["a `data:` URL", () => `data:image/svg+xml,${encodeURIComponent(full)}`],
    ["a `data:` URL in base64", () => `data:image/svg+xml;base64,${Buffer.from(full).toString("base64")}`],
  ])("%s", async (_what, src) => {
    const page = await show(<icon class="text-[#ff0000] size-[20px]" src={src()} />);
    expect((await pixelsOf(page)).at(10, 10)).toBe("#ff0000");
  });

  const root = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 8 8">';
  test.each<[string, () => object, RegExp]>([
    ["text that is no SVG", () => ({ svg: "hello" }), /no SVG/],
    ["an SVG that is cut off", () => ({ svg: full.slice(0, 60) }), /no SVG/],
    ["another kind of document", () => ({ svg: "<html><body/></html>" }), /no SVG/],
    ["an SVG without a shape", () => ({ svg: `${root}</svg>` }), /draws nothing/],
    ["a script and nothing else", () => ({ svg: `${root}<script>while (true);</script></svg>` }), /draws nothing/],
    [
      "a reference to a file",
      () => ({ svg: `${root}<image width="8" height="8" href="${join(folder, "a b.svg")}"/></svg>` }),
      /draws nothing/,
    ],
    [
      "a reference to an address",
      () => ({ svg: `${root}<image width="8" height="8" xlink:href="http://127.0.0.1:9/a.png"/></svg>` }),
      /draws nothing/,
    ],
    [
      "a shape in another file",
      () => ({ svg: `${root}<use xlink:href="${join(folder, "a b.svg")}#a"/></svg>` }),
      /draws nothing/,
    ],
    ["entities that grow without end", () => ({ svg: bomb() }), /no SVG/],
    ["too much", () => ({ svg: `${root}${"<g>".repeat(200_000)}</svg>` }), /bytes/],
    [
      "nesting without end",
      () => ({ svg: `${root}${"<g>".repeat(20_000)}${"</g>".repeat(20_000)}</svg>` }),
      /no SVG|draws nothing/,
    ],
    ["a file that is not there", () => ({ src: join(folder, "none.svg") }), /none\.svg: No such file/],
    ["a file that is no SVG", () => ({ src: join(folder, "text.txt") }), /no SVG/],
    ["a folder", () => ({ src: folder }), /no file/],
    ["the network", () => ({ src: "https://example.invalid/a.svg" }), /fetch the https URL/],
    ["another scheme", () => ({ src: "ftp://example.invalid/a.svg" }), /`ftp:`/],
    ["broken base64", () => ({ src: "data:image/svg+xml;base64,%%%" }), /base64/],
  ])("%s is an event and an empty box", async (_what, props, message) => {
    const said: string[] = [];
    const page = await show(
      <icon id="i" class="bg-[#ff0000] size-[20px]" {...props()} onError={(event) => said.push(event.message)} />,
    );
    await page.settle();
    expect(said).toEqual([expect.stringMatching(message)]);
    expect((await pixelsOf(page)).count(whole, isRed)).toBe(400);
  });

  test("one that breaks later is gone, and one that comes again is back", async () => {
    const said: string[] = [];
    const tree = (svg: string): GuppyNode => (
      <div class="bg-white">
        <icon class="text-[#ff0000] size-[20px]" svg={svg} onError={({ message }) => said.push(message)} />
      </div>
    );
    const { page, replace } = await stage(tree(full));
    await replace(tree("<svg"));
    expect((await pixelsOf(page)).at(10, 10)).toBe("#ffffff");
    await replace(tree(full));
    expect((await pixelsOf(page)).at(10, 10)).toBe("#ff0000");
    expect(said).toHaveLength(1);
  });
});

describe("what is kept", () => {
  test("an SVG once for all who show it, and none for nobody", async () => {
    const before = performanceCounters().svgs as number;
    const rows = (count: number): GuppyNode => (
      <div>
        {Array.from({ length: count }, (_, index) => (
          <icon key={index} svg={index % 2 === 0 ? full : half} />
        ))}
      </div>
    );
    const { replace, page } = await stage(rows(50));
    expect(performanceCounters().svgs).toBe(before + 2);
    await replace(rows(1));
    await page.screenshot();
    expect(performanceCounters().svgs).toBe(before + 1);
    await replace(rows(0));
    await page.screenshot();
    expect(performanceCounters().svgs).toBe(before);
  });
});

test("each of `guppy/icons` can be drawn", async () => {
  const said: string[] = [];
  const all = Object.entries(icons);
  expect(all.length).toBeGreaterThan(60);
  await show(
    all.map(([name, svg]) => <icon key={name} svg={svg} onError={(event) => said.push(`${name}: ${event.message}`)} />),
  );
  expect(said).toEqual([]);
});

function bomb(): string {
  const entities = Array.from({ length: 12 }, (_, index) => {
    const inner = index === 0 ? "lol" : `&e${index - 1};`.repeat(10);
    return `<!ENTITY e${index} "${inner}">`;
  });
  return `<!DOCTYPE svg [${entities.join("")}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><text>&e11;</text></svg>`;
}
