// Canvases in headless windows: what they show in pixels, what is refused and with which words, what is made again and what not.
import { canvas, defineWindow, type GuppyNode, type Pen, ui } from "guppy";
import { performanceCounters } from "guppy/native";
import { type Page, type RenderOptions, render } from "guppy/testing";
import { describe, expect, test } from "vitest";
import { pixelsOf } from "../support/pixels.ts";
import { png } from "../support/png.ts";

const size = { width: 120, height: 100 };
const red = "#ff0000";
const blue = "#0000ff";

async function withPage(tree: GuppyNode, body: (page: Page) => Promise<void>, options: RenderOptions = {}) {
  const page = await render(tree, { ...size, ...options });
  await body(page);
  await page.close();
}

function drawn(draw: (pen: Pen) => unknown): GuppyNode {
  return <div class="size-full bg-white">{ui.canvas({ draw, class: "size-full", label: "Drawn" })}</div>;
}

type Dot = readonly [x: number, y: number, color: string];

test.each<readonly [string, (pen: Pen) => unknown, readonly Dot[]]>([
  [
    "a rectangle",
    (pen) => pen.rect(10, 10, 40, 20, { fill: red }),
    [
      [10, 10, red],
      [49, 29, red],
      [50, 30, "#ffffff"],
    ],
  ],
  [
    "round corners",
    (pen) => pen.rect(10, 10, 40, 40, { fill: red, radius: 20 }),
    [
      [11, 11, "#ffffff"],
      [30, 11, red],
    ],
  ],
  [
    "a line on whole pixels",
    (pen) => pen.line(10, 20, 60, 20, { stroke: red }),
    [
      [30, 20, red],
      [30, 21, "#ffffff"],
      [30, 19, "#ffffff"],
    ],
  ],
  [
    "dashes",
    (pen) => pen.line(0, 50, 100, 50, { stroke: red, width: 4, dash: [20, 20] }),
    [
      [10, 50, red],
      [30, 50, "#ffffff"],
      [50, 50, red],
    ],
  ],
  [
    "a polygon",
    (pen) => pen.polygon([10, 10, 60, 10, 60, 60], { fill: red }),
    [
      [50, 20, red],
      [20, 50, "#ffffff"],
    ],
  ],
  [
    "a hole",
    (pen) => pen.path((path) => square(square(path, 10, 60), 30, 20), { fill: red, rule: "evenodd" }),
    [
      [20, 20, red],
      [40, 40, "#ffffff"],
    ],
  ],
  [
    "a turned group",
    (pen) => pen.group({ translate: [60, 50], rotate: 90 }, (inner) => inner.rect(0, 0, 30, 10, { fill: red })),
    [
      [55, 70, red],
      [70, 55, "#ffffff"],
    ],
  ],
  [
    "a clip",
    (pen) => pen.group({ clip: [0, 0, 20, 20] }, (inner) => inner.circle(20, 20, 15, { fill: red })),
    [
      [15, 15, red],
      [25, 25, "#ffffff"],
    ],
  ],
  [
    "a band",
    (pen) => pen.band([10, 20, 40, 60, 20, 40], { fill: red }),
    [
      [30, 30, red],
      [30, 50, "#ffffff"],
    ],
  ],
  [
    "dots",
    (pen) => pen.dots([20, 20, 60, 60], { fill: red, radius: 5 }),
    [
      [20, 20, red],
      [60, 60, red],
      [40, 40, "#ffffff"],
    ],
  ],
  [
    "a gradient",
    (pen) => pen.rect(0, 0, 100, 50, { fill: { from: [20, 0], to: [80, 0], colors: [red, blue] } }),
    [
      [10, 10, red],
      [90, 10, blue],
      [50, 10, "#7f0080"],
    ],
  ],
  [
    "what comes later, above",
    (pen) => {
      pen.polygon([0, 0, 90, 0, 0, 90], { fill: red });
      pen.rect(10, 10, 20, 20, { fill: blue });
      pen.polygon([15, 15, 25, 15, 15, 25], { fill: red });
    },
    [
      [5, 5, red],
      [28, 28, blue],
      [17, 17, red],
    ],
  ],
  ["nothing", () => undefined, [[50, 50, "#ffffff"]]],
])("it draws %s", async (_name, draw, dots) => {
  for (const scale of [1, 2]) {
    await withPage(
      drawn(draw),
      async (page) => {
        const pixels = await pixelsOf(page);
        for (const [x, y, color] of dots)
          expect(pixels.at(x * scale, y * scale), `${x}, ${y} at ${scale}`).toBe(
            near(color, pixels.at(x * scale, y * scale)),
          );
      },
      { scale },
    );
  }
});

function square(path: Parameters<Parameters<Pen["path"]>[0]>[0], from: number, side: number) {
  return path
    .moveTo(from, from)
    .lineTo(from + side, from)
    .lineTo(from + side, from + side)
    .lineTo(from, from + side)
    .close();
}

/** The colour that was expected, or that which is there where each channel is off by two at most. */
function near(expected: string, found: string): string {
  const channels = (color: string): readonly number[] =>
    [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const there = channels(found);
  return channels(expected).every((channel, at) => Math.abs(channel - (there[at] ?? -9)) <= 2) ? found : expected;
}

test("what lets light through is blended once, also where paths in one order overlap", async () => {
  const half = { fill: "#0000ff80" };
  const draw = (pen: Pen): void => {
    pen.polygon([0, 0, 60, 0, 0, 60], half);
    pen.polygon([40, 0, 100, 0, 100, 60], { fill: "#00ff0080" });
    pen.polygon([10, 50, 100, 90, 0, 90], { fill: "#ff000080" });
  };
  await withPage(drawn(draw), async (page) => {
    const { at } = await pixelsOf(page);
    // The third lies where the areas of both overlap, and in one of them.
    const expected = { "#7f7fff": [10, 10], "#7fff7f": [90, 10], "#7f7ffe": [45, 10], "#3fbf7f": [50, 4] };
    for (const [color, [x = 0, y = 0]] of Object.entries(expected)) expect(at(x, y), color).toBe(near(color, at(x, y)));
  });
});

test("text is where it is said to be, and as wide as it may be", async () => {
  const draw = (pen: Pen): void => {
    pen.text("MMMM", 60, 20, { size: 16, align: "middle", baseline: "middle", color: red });
    pen.text("M".repeat(40), 10, 60, { size: 16, maxWidth: 50, baseline: "top", color: blue });
  };
  await withPage(drawn(draw), async (page) => {
    const pixels = await pixelsOf(page);
    const dark = (x: number, y: number, width: number, height: number): number =>
      pixels.count({ x, y, width, height }, (...rgb) => rgb.some((channel) => channel < 200));
    const [left, right] = [dark(30, 10, 30, 20), dark(60, 10, 30, 20)];
    expect(left).toBeGreaterThan(40);
    expect(Math.abs(left - right)).toBeLessThan(left / 3);
    expect(dark(10, 60, 50, 20)).toBeGreaterThan(40);
    expect(dark(62, 55, 58, 30)).toBe(0);
  });
});

test("a picture is drawn when it has been read, and one that cannot be is an error", async () => {
  const url = `data:image/png;base64,${Buffer.from(png(4, 4, () => [255, 0, 0, 255])).toString("base64")}`;
  const errors: string[] = [];
  const draw = (pen: Pen): void => {
    pen.image(url, 10, 10, 40, 40);
    pen.image("/nowhere/at/all.png", 60, 10, 40, 40);
  };
  const tree = (
    <div class="size-full bg-white">
      {ui.canvas({ draw, class: "size-full", onError: ({ message }) => errors.push(message) })}
    </div>
  );
  await withPage(tree, async (page) => {
    await expect.poll(async () => (await pixelsOf(page)).at(30, 30)).toBe(red);
    await expect.poll(() => errors).toEqual([expect.stringContaining("/nowhere/at/all.png")]);
  });
});

test("a function with a size is called with the room there is, and again when that changes", async () => {
  const sizes: string[] = [];
  const Sized = defineWindow({
    mount: () => ({ wide: true }),
    render: (window) => (
      <div class="size-full">
        <canvas
          id="canvas"
          class={window.state.wide ? "w-[80px] h-[50px] p-[5px]" : "w-[40px] h-[50px]"}
          onClick={() => window.update(() => ({ wide: false }))}
          draw={(pen, { width, height, scale }) => {
            sizes.push(`${width} ${height} ${scale}`);
            pen.rect(0, 0, width, height, { fill: "#ff0000" });
          }}
        />
      </div>
    ),
  });
  const page = await render(Sized, { ...size, scale: 2 });
  await page.settle();
  expect(sizes.at(-1)).toBe("70 40 2");
  await page.click("canvas");
  expect(sizes.at(-1)).toBe("40 50 2");
  await page.close();
});

test("regions tell which of them the pointer is on", async () => {
  const heard: string[] = [];
  const draw = (pen: Pen): void => {
    pen.region("all", { rect: [10, 10, 100, 80] });
    pen.region("round", { circle: [30, 30, 10] });
    pen.group({ translate: [60, 20] }, (inner) => inner.region("corner", { polygon: [0, 0, 40, 0, 0, 40] }));
  };
  const tree = ui.canvas({
    draw,
    class: "size-full",
    onRegionClick: ({ region, x, y }) => heard.push(`click ${region} ${x} ${y}`),
    onRegionHover: ({ region }) => heard.push(`hover ${region}`),
  });
  await withPage(tree, async (page) => {
    for (const [x, y] of [
      [30, 30],
      [65, 25],
      [95, 55],
      [2, 2],
    ] as const)
      await page.click({ x, y });
    await page.mouseLeave();
    expect(heard).toEqual([
      "hover round",
      "click round 30 30",
      "hover corner",
      "click corner 65 25",
      "hover all",
      "click all 95 55",
      "hover ",
    ]);
  });
});

/** A little of everything, 10,000 commands of it. */
function many(pen: Pen): void {
  for (let index = 0; index < 2_500; index++) {
    const [x, y] = [(index * 7) % 110, (index * 13) % 90];
    pen.rect(x, y, 5, 4, { fill: index % 2 === 0 ? red : blue });
    pen.polygon([x, y, x + 4, y, x, y + 4], { fill: "#00ff0080" });
    pen.line(x, y, x + 5, y + 3, { stroke: "#000000" });
    pen.circle(x, y, 2, { fill: "#ffff00" });
  }
}

describe("10,000 commands", () => {
  const Beside = defineWindow({
    mount: () => ({ count: 0, wide: 100 }),
    render: (window) => (
      <div class="size-full flex flex-col">
        <button
          id="count"
          onClick={() => window.update((state) => ({ ...state, count: state.count + 1 }))}
        >{`${window.state.count}`}</button>
        <button id="size" onClick={() => window.update((state) => ({ ...state, wide: 60 }))}>
          size
        </button>
        <canvas draw={(pen) => many(pen)} class="h-[40px]" style={{ width: window.state.wide }} />
      </div>
    ),
  });

  test("are neither read nor turned into shapes again while something else changes", async () => {
    const page = await render(Beside, size);
    await page.screenshot();
    const counts = () => {
      const { drawingsRead, drawingsShaped } = performanceCounters();
      return { drawingsRead, drawingsShaped };
    };
    const before = counts();
    await page.click("count");
    await page.hover("size");
    await page.screenshot();
    expect(counts()).toEqual(before);
    await page.click("size");
    await page.screenshot();
    expect(counts()).toEqual({ ...before, drawingsShaped: (before.drawingsShaped ?? 0) + 1 });
    await page.close();
  });
});

test("a picture that was kept is the one that a new window draws", async () => {
  const scene =
    (step: number) =>
    (pen: Pen): void => {
      for (let index = 0; index < 8; index++) {
        const at = (index * 37 + step * (index % 3) * 11) % 100;
        pen.polyline([at, 10, at + 20, 50 + step, at - 10, 80], {
          stroke: index % 2 === 0 ? red : "#00800080",
          width: 3,
        });
        if ((index + step) % 3 === 0) pen.rect(at, at / 2, 20, 10, { fill: "#0000ff80" });
        pen.text(`${index}`, at, 90 - index * 5, { size: 11 });
      }
    };
  const tree = (step: number, next?: () => void): GuppyNode => (
    <div class="size-full bg-white" {...(next === undefined ? {} : { id: "next", onClick: next })}>
      <canvas class="w-[100px] h-[80px]" draw={scene(step)} />
    </div>
  );
  const Stepping = defineWindow({
    mount: () => ({ step: 0 }),
    render: (window) => tree(window.state.step, () => window.update(({ step }) => ({ step: step + 1 }))),
  });
  const page = await render(Stepping, size);
  for (let step = 1; step <= 6; step++) {
    await page.click("next");
    await page.mouseLeave();
    const kept = Buffer.from(await page.screenshot());
    await withPage(tree(step), async (fresh) =>
      expect(kept.equals(Buffer.from(await fresh.screenshot())), `step ${step}`).toBe(true),
    );
  }
  await page.close();
});

test("a drawing is recorded once and shown as often as it is asked for", async () => {
  let calls = 0;
  const star = canvas.draw((pen) => {
    calls++;
    pen.rect(0, 0, 20, 20, { fill: red });
  });
  await withPage(
    <div class="size-full flex bg-white">
      {[0, 1, 2].map((key) => (
        <canvas key={key} draw={star} class="size-[30px]" />
      ))}
    </div>,
    async (page) => {
      const { at } = await pixelsOf(page);
      expect([at(10, 10), at(40, 10), at(70, 10), at(25, 10)]).toEqual([red, red, red, "#ffffff"]);
      expect(calls).toBe(1);
    },
  );
});
