// What of a canvas is drawn pixel by pixel: letters and pictures that are turned, gradients of many colours and radial ones, clips of
// any shape. In pixels, at the scale of plain and of dense screens.
import { defineWindow, type GuppyNode, type Pen, ui } from "guppy";
import { performanceCounters } from "guppy/native";
import { render } from "guppy/testing";
import { expect, test } from "vitest";
import { type Pixels, pixelsOf } from "../support/pixels.ts";
import { png } from "../support/png.ts";

const size = { width: 120, height: 100 };
const [red, green, blue, white, black] = ["#ff0000", "#00ff00", "#0000ff", "#ffffff", "#000000"] as const;

/** Red and blue in the upper half, green and black in the lower. */
const quarters = `data:image/png;base64,${Buffer.from(
  png(16, 16, (x, y) => (y < 8 ? [x < 8 ? 255 : 0, 0, x < 8 ? 0 : 255, 255] : [0, x < 8 ? 255 : 0, 0, 255])),
).toString("base64")}`;

function drawn(draw: (pen: Pen) => unknown, onError?: (event: { message: string }) => void): GuppyNode {
  return <div class="size-full bg-white">{ui.canvas({ draw, class: "size-full", onError })}</div>;
}

async function look(tree: GuppyNode, scale = 1): Promise<Pixels> {
  const page = await render(tree, { ...size, scale });
  await page.settle();
  const pixels = await pixelsOf(page);
  await page.close();
  return pixels;
}

type Dot = readonly [x: number, y: number, color: string];

async function expectDots(draw: (pen: Pen) => unknown, dots: readonly Dot[]): Promise<void> {
  for (const scale of [1, 2]) {
    const { at } = await look(drawn(draw), scale);
    for (const [x, y, color] of dots) {
      const found = at(x * scale, y * scale);
      expect(found, `${x}, ${y} at ${scale}`).toBe(isNear(color, found, scale === 1 ? 4 : 6) ? found : color);
    }
  }
}

function isNear(expected: string, found: string, by: number): boolean {
  const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const there = channels(found);
  return channels(expected).every((channel, at) => Math.abs(channel - (there[at] ?? -99)) <= by);
}

const rainbow = [red, green, blue];

test.each<readonly [string, (pen: Pen) => unknown, readonly Dot[]]>([
  [
    "three colours along a line",
    (pen) => pen.rect(0, 0, 120, 50, { fill: { from: [10, 0], to: [110, 0], colors: rainbow } }),
    [
      [5, 20, red],
      [35, 20, "#7f8000"],
      [60, 20, "#00fc02"],
      [115, 20, blue],
    ],
  ],
  [
    "offsets with a hard edge, along a slanted line",
    (pen) =>
      pen.rect(0, 0, 100, 100, {
        fill: { from: [0, 0], to: [100, 100], colors: [red, red, blue, blue], offsets: [0, 0.5, 0.5, 1] },
      }),
    [
      [20, 75, red],
      [80, 25, blue],
      [20, 20, red],
      [80, 80, blue],
    ].map(([x, y, color]) => [x, y, (x as number) + (y as number) < 100 ? red : color] as Dot),
  ],
  [
    "a circle of colours around a place",
    (pen) => pen.rect(0, 0, 100, 100, { fill: { center: [50, 50], radius: 40, colors: [red, blue] } }),
    [
      [50, 50, "#fc0003"],
      [69, 50, "#83007c"],
      [50, 30, "#7f0080"],
      [2, 2, blue],
    ],
  ],
  [
    "a circle of colours from a place aside",
    (pen) => pen.rect(0, 0, 100, 100, { fill: { center: [50, 50], radius: 40, focal: [30, 50], colors: [red, blue] } }),
    [
      [30, 50, "#fb0004"],
      [60, 50, "#7d0082"],
      [10, 50, "#0500fa"],
    ],
  ],
  [
    "a radial gradient in a turned and stretched group",
    (pen) =>
      pen.group({ translate: [50, 50], rotate: 90, scale: [1, 0.5] }, (inner) =>
        inner.circle(0, 0, 40, { fill: { center: [0, 0], radius: 40, colors: [red, blue] } }),
      ),
    [
      [50, 70, "#7d0082"],
      [60, 50, "#7a0085"],
      [75, 50, white],
    ],
  ],
  [
    "bands and dots with many colours",
    (pen) => {
      const fill = { from: [0, 0], to: [100, 0], colors: rainbow } as const;
      pen.band([0, 0, 20, 100, 0, 20], { fill });
      pen.dots([50, 50], { radius: 10, fill });
    },
    [
      [1, 10, "#fb0400"],
      [98, 10, "#0008f7"],
      [50, 50, "#00fd03"],
    ],
  ],
])("it fills with %s", async (_name, draw, dots) => {
  await expectDots(draw, dots);
});

const all = (pen: Pen): void => pen.rect(-200, -200, 400, 400, { fill: red });

test.each<readonly [string, (pen: Pen) => unknown, readonly Dot[]]>([
  [
    "a circle",
    (pen) => pen.group({ clip: { circle: [50, 50, 30] } }, all),
    [
      [50, 50, red],
      [50, 22, red],
      [30, 30, red],
      [25, 25, white],
      [82, 50, white],
    ],
  ],
  [
    "round corners",
    (pen) => pen.group({ clip: { rect: [10, 10, 60, 60], radius: [20, 0, 0, 0] } }, all),
    [
      [12, 12, white],
      [67, 12, red],
      [40, 40, red],
      [75, 40, white],
    ],
  ],
  [
    "points",
    (pen) => pen.group({ clip: { polygon: [10, 10, 90, 10, 10, 90] } }, all),
    [
      [20, 20, red],
      [80, 80, white],
    ],
  ],
  [
    "a path with a hole",
    (pen) =>
      pen.group(
        {
          clip: {
            rule: "evenodd",
            path: (path) => {
              for (const [from, to] of [
                [10, 90],
                [40, 60],
              ] as const)
                path.moveTo(from, from).lineTo(to, from).lineTo(to, to).lineTo(from, to).close();
            },
          },
        },
        all,
      ),
    [
      [20, 50, red],
      [50, 50, white],
      [95, 50, white],
    ],
  ],
  [
    "the exact rectangle of a turned group",
    (pen) => pen.group({ translate: [50, 50], rotate: 45, clip: [-30, -30, 60, 60] }, all),
    [
      [50, 50, red],
      [50, 12, red],
      [22, 22, white],
      [78, 78, white],
    ],
  ],
  [
    "the rectangle of a group turned by a right angle",
    (pen) => pen.group({ translate: [50, 50], rotate: 90, clip: [0, 0, 30, 20] }, all),
    [
      [31, 51, red],
      [49, 79, red],
      [51, 60, white],
      [40, 81, white],
    ],
  ],
  [
    "clips inside of clips, and after them none",
    (pen) => {
      pen.group({ clip: { circle: [40, 50, 30] } }, (outer) => {
        outer.group({ translate: [60, 50], clip: { circle: [0, 0, 30] } }, all);
        outer.rect(0, 0, 120, 30, { fill: blue });
      });
      pen.rect(100, 80, 20, 20, { fill: green });
    },
    [
      [50, 50, red],
      [20, 50, white],
      [80, 50, white],
      [40, 25, blue],
      [110, 90, green],
    ],
  ],
  [
    "strokes, dashes and patterns too",
    (pen) =>
      pen.group({ clip: { circle: [60, 50, 40] } }, (inner) => {
        inner.line(0, 30, 120, 30, { stroke: red });
        inner.line(0, 50, 120, 50, { stroke: blue, width: 6, dash: [20, 20] });
        inner.rect(40, 60, 40, 8, { stroke: green, width: 4 });
        inner.rect(40, 76, 40, 8, { fill: { checkers: black, size: 4 } });
      }),
    [
      [60, 30, red],
      [10, 30, white],
      [50, 50, blue],
      [70, 50, white],
      [10, 50, white],
      [60, 59, green],
      [60, 64, white],
      [41, 77, white],
      [45, 77, black],
    ],
  ],
  [
    "nothing of an empty path",
    (pen) => {
      pen.group({ clip: { polygon: [] } }, all);
      pen.group({ clip: { path: () => undefined } }, all);
      pen.group({ clip: { circle: [50, 50, 0] } }, all);
    },
    [[50, 50, white]],
  ],
])("a clip shows %s", async (_name, draw, dots) => {
  await expectDots(draw, dots);
});

test.each<readonly [string, Parameters<Pen["group"]>[0], readonly Dot[]]>([
  [
    "turned",
    { translate: [60, 50], rotate: 90 },
    [
      [70, 40, red],
      [70, 60, blue],
      [50, 40, green],
      [50, 60, black],
    ],
  ],
  [
    "turned by half a right angle",
    { translate: [60, 50], rotate: 45 },
    [
      [60, 30, red],
      [80, 50, blue],
      [40, 50, green],
      [60, 70, black],
      [72, 37, "#800080"],
      [42, 32, white],
    ],
  ],
  [
    "mirrored",
    { translate: [60, 50], scale: [-1, 1] },
    [
      [70, 40, red],
      [50, 40, blue],
      [70, 60, green],
    ],
  ],
  [
    "slanted",
    { translate: [60, 50], transform: [1, 0, 1, 1, 0, 0] },
    [
      [35, 35, red],
      [55, 35, blue],
      [65, 65, green],
      [85, 65, black],
    ],
  ],
  [
    "faded",
    { translate: [60, 50], opacity: 0.5 },
    [
      [50, 40, "#ff8080"],
      [70, 40, "#8080ff"],
      [70, 60, "#808080"],
    ],
  ],
])("a picture is %s with its group", async (name, options, dots) => {
  const isFar = name.includes("half");
  const draw = (pen: Pen): void => pen.group(options, (inner) => inner.image(quarters, -20, -20, 40, 40));
  for (const scale of [1, 2]) {
    const page = await render(drawn(draw), { ...size, scale });
    const [x, y] = dots[0] ?? [0, 0];
    await expect.poll(async () => (await pixelsOf(page)).at(x * scale, y * scale)).not.toBe(white);
    const { at } = await pixelsOf(page);
    for (const [x, y, color] of dots) {
      const found = at(x * scale, y * scale);
      expect(found, `${x}, ${y} at ${scale}`).toBe(isNear(color, found, isFar ? 40 : 4) ? found : color);
    }
    await page.close();
  }
});

const isDark = (...rgb: readonly number[]): boolean => rgb.some((channel) => channel < 128);

test.each([1, 2])("text is turned with its group, as sharp as upright text, at a scale of %s", async (scale) => {
  const word = (pen: Pen): void => pen.text("Ply", 0, 0, { size: 30, color: black });
  const upright = await look(
    drawn((pen) => pen.group({ translate: [20, 60] }, word)),
    scale,
  );
  const turned = await look(
    drawn((pen) => pen.group({ translate: [40, 20], rotate: 90 }, word)),
    scale,
  );
  let [same, ink] = [0, 0];
  for (let y = 0; y < 60; y++) {
    for (let x = 0; x < 70; x++) {
      // Right of the beginning and below the line, as both see it.
      const before = isDark(...rgbOf(upright.at((20 + x) * scale, (80 - y) * scale)));
      const after = isDark(...rgbOf(turned.at((20 + y) * scale, (20 + x) * scale)));
      ink += before ? 1 : 0;
      same += before === after ? 1 : 0;
    }
  }
  expect(ink).toBeGreaterThan(200);
  expect(same / (60 * 70)).toBeGreaterThan(0.94);
  const everywhere = { x: 0, y: 0, width: size.width * scale, height: size.height * scale };
  const whole = (pixels: Pixels) => pixels.count(everywhere, (r, g, b) => r + g + b < 20);
  expect(whole(turned)).toBeGreaterThan(whole(upright) * 0.8);
});

function rgbOf(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

test("text is slanted, mirrored, stretched and clipped with its group", async () => {
  const ink = async (options: Parameters<Pen["group"]>[0]): Promise<(x: number, y: number) => number> => {
    const { count } = await look(
      drawn((pen) => pen.group(options, (inner) => inner.text("L", 0, 0, { size: 60, weight: 700 }))),
    );
    return (x, y) => count({ x, y, width: 6, height: 6 }, isDark);
  };
  const upright = await ink({ translate: [40, 80] });
  expect([upright(45, 45), upright(60, 72), upright(60, 45)].map((count) => count > 20)).toEqual([true, true, false]);
  const mirrored = await ink({ translate: [80, 80], scale: [-1, 1] });
  expect([mirrored(69, 45), mirrored(54, 72), mirrored(54, 45)].map((count) => count > 20)).toEqual([
    true,
    true,
    false,
  ]);
  const slanted = await ink({ translate: [40, 80], transform: [1, 0, -1, 1, 0, 0] });
  expect([slanted(79, 45), slanted(60, 72), slanted(45, 45)].map((count) => count > 20)).toEqual([true, true, false]);
  const stretched = await ink({ translate: [10, 80], scale: [2, 1] });
  expect([stretched(22, 45), stretched(60, 72), stretched(60, 45)].map((count) => count > 20)).toEqual([
    true,
    true,
    false,
  ]);
  const clipped = await ink({ translate: [40, 80], clip: { circle: [0, -35, 20] } });
  expect([clipped(47, 45), clipped(60, 72)].map((count) => count > 20)).toEqual([true, false]);
});

test("what comes later lies above, whatever it is drawn with", async () => {
  const radial = (color: string) => ({ center: [0, 0], radius: 1, colors: [color, color] }) as const;
  await expectDots(
    (pen) => {
      pen.rect(0, 0, 100, 100, { fill: radial(red) });
      pen.rect(10, 10, 80, 80, { fill: blue });
      pen.rect(20, 20, 60, 60, { fill: radial(green) });
      pen.polygon([30, 30, 70, 30, 30, 70], { fill: black });
      pen.group({ clip: { circle: [50, 50, 10] } }, all);
      pen.rect(49, 49, 3, 3, { fill: radial(white) });
    },
    [
      [5, 5, red],
      [15, 15, blue],
      [25, 25, green],
      [33, 33, black],
      [43, 50, red],
      [50, 50, white],
    ],
  );
});

test("nothing is drawn pixel by pixel again while bytes, room, scale and colours are the same", async () => {
  const scene = (pen: Pen, { width }: { readonly width: number }): void => {
    pen.rect(0, 0, width, 20, { fill: { center: [20, 10], radius: 20, colors: [red, blue] } });
    pen.group({ rotate: 20 }, (inner) => inner.text("Turned", 10, 20));
  };
  const Beside = defineWindow({
    mount: () => ({ count: 0, wide: 100 }),
    render: (window) => (
      <div class="size-full flex flex-col">
        <button id="count" onClick={() => window.update((state) => ({ ...state, count: state.count + 1 }))}>
          {`${window.state.count}`}
        </button>
        <button id="size" onClick={() => window.update((state) => ({ ...state, wide: 60 }))}>
          size
        </button>
        <canvas draw={scene} class="h-[40px]" style={{ width: window.state.wide }} />
      </div>
    ),
  });
  const page = await render(Beside, size);
  await page.settle();
  await page.screenshot();
  const count = (): number => performanceCounters()["drawingsRastered"] ?? 0;
  const before = count();
  expect(before).toBeGreaterThan(0);
  await page.click("count");
  await page.hover("size");
  await page.screenshot();
  expect(count()).toBe(before);
  await page.click("size");
  await page.screenshot();
  expect(count()).toBeGreaterThan(before);
  await page.close();
});

test("it fades with its node and moves with it, between device pixels too", async () => {
  const draw = (pen: Pen): void => pen.group({ clip: { circle: [20, 20, 15] } }, all);
  const { at } = await look(
    <div class="size-full bg-white relative">
      <div class="absolute opacity-50" style={{ left: 10.4, top: 20.4 }}>
        <canvas draw={draw} class="size-[40px]" />
      </div>
    </div>,
  );
  const found = at(30, 40);
  expect(isNear("#ff8080", found, 2), found).toBe(true);
  expect([at(12, 22), at(52, 62)]).toEqual([white, white]);
});

test("what is given back leaves nothing behind", async () => {
  const bytes = (): number => performanceCounters()["imageBytes"] ?? 0;
  const before = bytes();
  const page = await render(
    drawn((pen) => pen.group({ clip: { circle: [50, 50, 40] } }, all)),
    size,
  );
  await page.screenshot();
  expect(bytes()).toBeGreaterThan(before);
  await page.close();
  await expect.poll(bytes).toBe(before);
});

test("64 clips inside of each other, and a hundred thousand turned letters", async () => {
  const nested = (pen: Pen, depth: number): void =>
    pen.group({ clip: { circle: [50, 50, 20 + depth / 4] } }, (inner) =>
      depth > 1 ? nested(inner, depth - 1) : all(inner),
    );
  const errors: string[] = [];
  const letters = "Letters and more of them. ".repeat(4000);
  const { at, count } = await look(
    drawn(
      (pen) => {
        nested(pen, 64);
        pen.group({ translate: [2, 2], rotate: 90 }, (inner) =>
          inner.text(letters, 0, 0, { size: 12, baseline: "bottom" }),
        );
      },
      ({ message }) => errors.push(message),
    ),
  );
  expect([at(50, 50), at(50, 31), at(50, 28)]).toEqual([red, red, white]);
  expect(count({ x: 0, y: 0, width: 20, height: 100 }, isDark)).toBeGreaterThan(80);
  expect(errors).toEqual([]);
});

test.each<readonly [string, (pen: Pen) => unknown, RegExp]>([
  [
    "letters without end",
    (pen) =>
      pen.group({ rotate: 30, scale: 0.02 }, (inner) => {
        for (let line = 0; line < 40; line++)
          inner.text("Letters and more of them. ".repeat(200), 0, line, { size: 20 });
      }),
    /too many corners/,
  ],
])("%s is told of, and the window goes on", async (_name, draw, message) => {
  const errors: string[] = [];
  const page = await render(
    <scroll class="size-full bg-white">
      <canvas draw={draw} class="size-[16000px]" onError={(event) => errors.push(event.message)} />
    </scroll>,
    size,
  );
  await page.settle();
  await page.screenshot();
  await expect.poll(() => errors[0]).toMatch(message);
  await page.close();
});
