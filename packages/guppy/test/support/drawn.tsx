// Canvases in headless windows, and the colours of their pixels at the scale of plain and of dense screens.
import { type GuppyNode, type Pen, ui } from "guppy";
import { render } from "guppy/testing";
import { expect } from "vitest";
import { type Pixels, pixelsOf } from "./pixels.ts";

export const size = { width: 120, height: 100 };
export const [red, green, blue, white, black] = ["#ff0000", "#00ff00", "#0000ff", "#ffffff", "#000000"] as const;

export function drawn(draw: (pen: Pen) => unknown, onError?: (event: { message: string }) => void): GuppyNode {
  return <div class="size-full bg-white">{ui.canvas({ draw, class: "size-full", onError })}</div>;
}

export async function look(tree: GuppyNode, scale = 1): Promise<Pixels> {
  const page = await render(tree, { ...size, scale });
  await page.settle();
  const pixels = await pixelsOf(page);
  await page.close();
  return pixels;
}

export type Dot = readonly [x: number, y: number, color: string];

/** Of red checkers of 10 px in the upper left corner, and green stripes of 10 px with gaps as wide in a square below, at `y` 50. */
export const patternDots: readonly Dot[] = [
  [5, 5, white],
  [15, 5, red],
  [5, 15, red],
  [1, 51, green],
  [6, 56, white],
  [11, 61, green],
];

export async function expectDots(draw: (pen: Pen) => unknown, dots: readonly Dot[]): Promise<void> {
  for (const scale of [1, 2]) {
    const { at } = await look(drawn(draw), scale);
    for (const [x, y, color] of dots) {
      const found = at(x * scale, y * scale);
      expect(found, `${x}, ${y} at ${scale}`).toBe(isNear(color, found, scale === 1 ? 4 : 6) ? found : color);
    }
  }
}

export function isNear(expected: string, found: string, by: number): boolean {
  const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const there = channels(found);
  return channels(expected).every((channel, at) => Math.abs(channel - (there[at] ?? -99)) <= by);
}
