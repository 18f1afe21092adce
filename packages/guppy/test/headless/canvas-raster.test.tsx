// Letters that are drawn pixel by pixel, what lies above what, what is made again and what not, and what is too much.
import { defineWindow, type Pen } from "guppy";
import { performanceCounters } from "guppy/native";
import { render } from "guppy/testing";
import { expect, test } from "vitest";
import { black, blue, drawn, expectDots, green, isNear, look, red, size, white } from "../support/drawn.tsx";
import type { Pixels } from "../support/pixels.ts";

const all = (pen: Pen): void => pen.rect(-200, -200, 400, 400, { fill: red });

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

test("sizes beyond all measure come to an end", async () => {
  const far = 9e8;
  const around = { center: [0, 0], radius: far, colors: [red, red] } as const;
  const draw = (pen: Pen): void => {
    pen.group({ scale: 1e6, clip: { circle: [0, 0, far] } }, (inner) => inner.circle(0, 0, far, { fill: around }));
    pen.group({ scale: [30, 1000], rotate: 20 }, (inner) => {
      inner.dots([1, 2, 3, 4], { radius: far, stroke: { checkers: blue, size: 4 }, width: far, cap: "square" });
      inner.rect(-far, -far, far, far, { radius: far, stroke: blue, dash: [far, 1e-9] });
      inner.text("Far", 0, 0, { size: far });
    });
  };
  expect((await look(drawn(draw, () => undefined))).width).toBe(size.width);
});
