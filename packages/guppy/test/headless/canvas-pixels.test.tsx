// What of a canvas is drawn pixel by pixel, in pixels: gradients of many colours and radial ones, clips of any shape, pictures that are
// turned. Letters, order and limits are in `canvas-raster.test.tsx`.
import type { Pen } from "guppy";
import { render } from "guppy/testing";
import { expect, test } from "vitest";
import {
  black,
  blue,
  type Dot,
  drawn,
  expectDots,
  green,
  isNear,
  patternDots,
  red,
  size,
  white,
} from "../support/drawn.tsx";
import { pixelsOf } from "../support/pixels.ts";
import { png } from "../support/png.ts";

/** Red and blue in the upper half, green and black in the lower. */
const quarters = `data:image/png;base64,${Buffer.from(
  png(16, 16, (x, y) => (y < 8 ? [x < 8 ? 255 : 0, 0, x < 8 ? 0 : 255, 255] : [0, x < 8 ? 255 : 0, 0, 255])),
).toString("base64")}`;

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
    "lines of many colours",
    (pen) => {
      const two = { from: [0, 0], to: [100, 0], colors: [red, blue] } as const;
      const many = { center: [50, 60], radius: 40, colors: [red, green, blue] } as const;
      pen.line(0, 10, 100, 10, { stroke: two, width: 6 });
      pen.polyline([0, 30, 100, 30.5], { stroke: two, width: 6, dash: [20, 20] });
      pen.circle(50, 60, 20, { stroke: many, width: 4 });
      pen.rect(10, 60, 80, 30, { stroke: many, width: 4 });
    },
    [
      [50, 10, "#7f0080"],
      [10, 30, "#e50019"],
      [30, 30, white],
      [50, 40, "#05fa00"],
      [90, 61, "#0003fc"],
      [50, 89, "#008778"],
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

test.each<readonly [string, Parameters<Pen["group"]>[0]]>([
  ["outside", {}],
  ["inside", { clip: { circle: [50, 50, 200] } }],
])("patterns are as large at every scale, %s of a clip", async (_name, options) => {
  const draw = (pen: Pen): void =>
    pen.group(options, (inner) => {
      inner.rect(0, 0, 60, 40, { fill: { checkers: red, size: 10 } });
      inner.rect(0, 50, 50, 50, { fill: { stripes: green, width: 10, gap: 10 } });
    });
  await expectDots(draw, patternDots);
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

test("every pixel is where it was drawn on screens of 1.25 and 1.5 px", async () => {
  for (const scale of [1.25, 1.5]) {
    const lines = (pen: Pen): void =>
      pen.group({ clip: { circle: [60, 50, 300] } }, (inner) => {
        for (let x = 0; x < 140; x += 2) inner.rect(x / scale, 0, 1 / scale, 100, { fill: black });
      });
    const page = await render(
      <div class="size-full bg-white pl-[3px]">
        <canvas class="size-full" draw={lines} />
      </div>,
      { ...size, scale },
    );
    const { at } = await pixelsOf(page);
    const row = Array.from({ length: 60 }, (_, x) => at(20 + x, 40));
    expect(row.every((color) => color === black || color === white)).toBe(true);
    expect(row.filter((color) => color === black).length).toBe(30);
    await page.close();
  }
});
