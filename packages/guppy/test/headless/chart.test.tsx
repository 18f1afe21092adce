// Charts in headless windows: what the pointer and the keys find, zooming and hiding, what is refused, and pictures of them.
import { type ChartProps, canvas, defineWindow, exportPng, ui } from "guppy";
import { performanceCounters } from "guppy/native";
import { type Page, render } from "guppy/testing";
import { expect, test } from "vitest";
import { pixelsOf } from "../support/pixels.ts";

const size = { width: 400, height: 300 };
const blue = "#0000ff";

async function withChart(props: ChartProps, body: (page: Page, heard: string[]) => Promise<void>): Promise<void> {
  const heard: string[] = [];
  const page = await render(
    <div class="size-full bg-white p-[10px]">
      {ui.chart({
        class: "size-full",
        label: "Load",
        onSelect: ({ series, index, x, y }) => heard.push(`select ${series} ${index} ${x} ${y}`),
        onView: ({ from, to }) => heard.push(`view ${Math.round(from)} ${Math.round(to)}`),
        onViewY: ({ from, to }) => heard.push(`viewY ${Math.round(from)} ${Math.round(to)}`),
        ...props,
      })}
    </div>,
    { ...size, theme: "light" },
  );
  await page.settle();
  await body(page, heard);
  await page.close();
}

const line: ChartProps = {
  type: "line",
  series: [
    { name: "Ada", y: [1, 2, 3, 4, 5], color: blue },
    { name: "Bob", y: [5, 4, 3, 2, 1] },
  ],
};

async function tip(page: Page): Promise<string | undefined> {
  return (await page.queryByRole("status"))?.text;
}

test("the pointer and the arrow keys find values, and a click or Enter picks one", async () => {
  await withChart(line, async (page, heard) => {
    await page.hover({ x: 377, y: 60 });
    expect(await tip(page)).toBe("4 Ada 5 Bob 1");
    await page.click({ x: 377, y: 60 });
    await page.mouseLeave();
    expect(await tip(page)).toBeUndefined();
    await page.focus(await page.getByRole("img"));
    for (const key of ["Home", "ArrowRight", "Enter"]) await page.press(key);
    expect(await tip(page)).toBe("1 Ada 2 Bob 4");
    await page.press("Escape");
    expect(await tip(page)).toBeUndefined();
    expect(heard).toEqual(["select Ada 4 4 5", "select Ada 1 1 2"]);
  });
});

test("it says what it shows, for those who don't see it", async () => {
  await withChart(line, async (page) => {
    const node = await page.getByRole("img", { name: "Load" });
    expect(node.description).toBe(
      "Line chart. Ada: 5 values from 1 to 5, least 1, greatest 5, last 5. Bob: 5 values from 1 to 5, least 1, greatest 5, last 1.",
    );
  });
});

test("a series is hidden and shown by the legend", async () => {
  await withChart(line, async (page) => {
    const isBlue = (red: number, green: number, channel: number): boolean => red < 80 && green < 80 && channel > 200;
    const drawn = async (): Promise<number> =>
      (await pixelsOf(page)).count({ x: 50, y: 60, width: 320, height: 220 }, isBlue);
    expect(await drawn()).toBeGreaterThan(300);
    await page.click(await page.getByRole("checkbox", { name: "Ada" }));
    await page.mouseLeave();
    expect(await drawn()).toBe(0);
    await page.click(await page.getByRole("checkbox", { name: "Ada" }));
    expect(await drawn()).toBeGreaterThan(300);
  });
});

test("the wheel and the keys zoom, dragging and Shift with an arrow move, a double click and 0 show all", async () => {
  const y = Float32Array.from({ length: 1001 }, (_, index) => index);
  await withChart({ type: "line", zoom: true, series: [{ name: "All", y }] }, async (page, heard) => {
    await page.focus(await page.getByRole("img"));
    await page.press("+");
    await page.press("Shift+ArrowRight");
    await page.press("-");
    await page.press("0");
    await page.press("+");
    await page.drag({ x: 200, y: 100 }, { x: 300, y: 100 });
    await page.click({ x: 200, y: 100 }, { count: 2 });
    const views = heard.filter((told) => told.startsWith("view"));
    expect(views.slice(0, 5)).toEqual(["view 250 750", "view 375 875", "view 0 1000", "view 0 1000", "view 250 750"]);
    expect(Number(views.at(-2)?.split(" ")[1])).toBeLessThan(150);
    expect(views.at(-1)).toBe("view 0 1000");
    await page.scroll({ x: 200, y: 100 }, { deltaY: -100 });
    expect(Number(heard.at(-1)?.split(" ")[1])).toBeGreaterThan(0);
  });
});

test("along y too: the wheel, the keys, dragging and a double click", async () => {
  const y = Float32Array.from({ length: 1001 }, (_, index) => index);
  await withChart({ type: "line", zoom: "xy", series: [{ name: "All", y }] }, async (page, heard) => {
    const views = (): readonly string[] => heard.splice(0);
    await page.focus(await page.getByRole("img"));
    await page.press("+");
    expect(views()).toEqual(["view 250 750", "viewY 250 750"]);
    await page.press("Shift+ArrowUp");
    await page.press("Alt+ArrowUp");
    expect(views()).toEqual(["viewY 375 875", "viewY 500 750"]);
    await page.drag({ x: 200, y: 100 }, { x: 200, y: 160 });
    expect(Number(views().at(-1)?.split(" ")[1])).toBeGreaterThan(540);
    await page.click({ x: 200, y: 100 }, { count: 2 });
    expect(views().slice(-2)).toEqual(["view 0 1000", "viewY 0 1000"]);
    // Over the values of the axis, along it alone.
    await page.scroll({ x: 16, y: 150 }, { deltaY: -100 });
    const told = views();
    expect(told.map((one) => one.split(" ")[0])).toEqual(["viewY"]);
    expect(Number(told[0]?.split(" ")[1])).toBeGreaterThan(0);
  });
});

test("a program decides the part along y, and nothing of the rest is drawn beside the plot", async () => {
  const series = [{ name: "All", color: blue, y: [0, 1e6, 0, 1e6, 5, 5, 5, 5] }];
  await withChart({ type: "line", zoom: "y", viewY: { from: 0, to: 10 }, series, grid: false }, async (page, heard) => {
    const isBlue = (red: number, green: number, channel: number): boolean => red < 80 && green < 80 && channel > 200;
    const { count } = await pixelsOf(page);
    const rows = (y: number, height: number): number => count({ x: 60, y, width: 330, height }, isBlue);
    // The line at 5 is in the middle, and what goes up leaves at the top.
    expect(rows(120, 40)).toBeGreaterThan(150);
    expect(rows(0, 17)).toBe(0);
    expect(rows(282, 18)).toBe(0);
    await page.focus(await page.getByRole("img"));
    await page.press("+");
    await page.press("+");
    expect(heard).toEqual(["viewY 3 8", "viewY 3 8"]);
  });
});

test.each<readonly [string, ChartProps]>([
  ["no series", { type: "bar", series: [] }],
  ["a series without values", { type: "line", series: [{ name: "a", y: new Float64Array(0) }] }],
  ["values that are none", { type: "area", series: [{ name: "a", y: [Number.NaN, Infinity, -Infinity] }] }],
  ["a pie of nothing", { type: "pie", series: [{ name: "a", y: [0, -1] }] }],
])("%s shows that there is nothing", async (_name, props) => {
  await withChart({ ...props, empty: "Nothing yet" }, async (page) => {
    expect(await page.getByText("Nothing yet")).toBeDefined();
    await page.hover({ x: 200, y: 150 });
    await page.press("ArrowRight").catch(() => undefined);
    expect(await tip(page)).toBeUndefined();
  });
});

test.each<readonly [string, object, RegExp]>([
  ["a kind that there is not", { type: "radar" }, /`type` is "radar".*"line"/],
  ["values that are no list", { series: [{ name: "a", y: "1 2 3" }] }, /`series`.*arrays or typed arrays/],
  [
    "lists of other lengths",
    { series: [{ name: "a", x: [1, 2], y: [1, 2, 3] }] },
    /"a" has 3 values in `y` and 2 in `x`/,
  ],
  ["places that go back", { series: [{ name: "a", x: [1, 3, 2], y: [1, 2, 3] }] }, /`x` of value 2 is less/],
  ["an axis that ends at no number", { y: { max: Number.NaN } }, /`y` is an object.*finite/],
  ["a logarithmic axis from 0 on", { y: { scale: "log", min: 0 } }, /ends above 0/],
  ["a view the wrong way round", { view: { from: 3, to: 1 } }, /`from` before `to`/],
  ["a view along y that is none", { viewY: { from: 1, to: Number.NaN } }, /`viewY` is an object.*finite/],
  ["zooming along no axis", { zoom: "z" }, /`zoom` is "z".*"xy"/],
  ["a part from 0 of a logarithmic axis", { viewY: { from: 0, to: 9 }, y: { scale: "log" } }, /`viewY` begins at 0/],
  ["an axis with a word that is none", { x: { sacle: "log" } }, /no `sacle`/],
])("%s is an error that names the chart", async (_name, props, message) => {
  await expect(render(<div id="box">{ui.chart({ ...line, ...props } as ChartProps)}</div>, size)).rejects.toMatchObject(
    {
      code: "GUPPY_INVALID_VALUE",
      path: expect.stringContaining("div#box > chart"),
      message: expect.stringMatching(message),
    },
  );
});

test("infinities and NaN among values are gaps, and the rest is drawn", async () => {
  const series = [{ name: "a", color: blue, y: [1, 2, Number.NaN, Infinity, 2, 3, -Infinity, 2] }];
  await withChart({ type: "line", series, grid: false }, async (page) => {
    const pixels = await pixelsOf(page);
    const blues = pixels.count(
      { x: 30, y: 0, width: 370, height: 300 },
      (red, _, channel) => red < 80 && channel > 200,
    );
    expect(blues).toBeGreaterThan(100);
  });
});

test.each<readonly [string, ChartProps]>([
  ["a million points", { type: "scatter", series: [{ name: "a", y: noise(1_000_000) }] }],
  ["a hundred thousand bars", { type: "bar", series: [{ name: "a", y: noise(100_000) }] }],
  [
    "forty long lines",
    {
      type: "line",
      series: Array.from({ length: 40 }, (_, at) => ({ name: `${at}`, y: noise(20_000) })),
      legend: false,
    },
  ],
])("%s are no more than a drawing may have", async (_name, props) => {
  await withChart(props, async (page) => {
    const pixels = await pixelsOf(page);
    expect(pixels.count({ x: 60, y: 10, width: 330, height: 250 }, (...rgb) => Math.min(...rgb) < 200)).toBeGreaterThan(
      5000,
    );
  });
});

function noise(count: number): Float32Array {
  return Float32Array.from({ length: count }, (_, at) => ((at * 2_654_435_761) % 9973) / 100 + 1);
}

test("a million values are gone through once, and not for the pointer", async () => {
  const y = Float64Array.from(
    { length: 1_000_000 },
    (_, index) => Math.sin(index / 5000) + (index === 654_321 ? 9 : 0),
  );
  let renders = 0;
  const Million = defineWindow({
    mount: () => ({ step: 0 }),
    render: (window) => {
      renders++;
      return (
        <div class="size-full" onClick={() => window.update(({ step }) => ({ step: step + 1 }))}>
          <chart type="line" zoom class="size-full" series={[{ name: "Many", y }]} />
        </div>
      );
    },
  });
  const page = await render(Million, size);
  await page.settle();
  const { drawingsRead } = performanceCounters();
  const before = renders;
  await page.hover({ x: 100, y: 100 });
  await page.hover({ x: 300, y: 200 });
  expect(renders).toBeGreaterThan(before);
  // Two frames with a crosshair, and the plot as it was.
  expect((performanceCounters().drawingsRead ?? 0) - (drawingsRead ?? 0)).toBeLessThanOrEqual(2);
  await page.close();
});

test("pictures of charts are PNGs of the size and the colours that were asked for", async () => {
  const png = Buffer.from(
    await exportPng(ui.chart({ ...line, class: "size-full" }), { width: 300, height: 200, scale: 2, theme: "dark" }),
  );
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([600, 400]);
  await expect(
    exportPng(ui.chart({ ...line, type: "radar" as never }), { width: 300, height: 200 }),
  ).rejects.toMatchObject({ code: "GUPPY_INVALID_VALUE" });
});

test("texts are measured in the bundled fonts", async () => {
  const { widths, ascent, descent } = await canvas.measureText(["", "iii", "mmm"], { size: 20 });
  const [none = -1, thin = 0, wide = 0] = widths;
  expect(none).toBe(0);
  expect(wide).toBeGreaterThan(thin * 2);
  expect(ascent + descent).toBeGreaterThan(18);
  const mono = await canvas.measureText(["iii", "mmm"], { size: 20, mono: true });
  expect(mono.widths[0]).toBe(mono.widths[1]);
  await expect(canvas.measureText(["a"], { size: Number.NaN })).rejects.toMatchObject({ code: "GUPPY_INVALID_VALUE" });
});
