// Guppy's own stress shapes. Its example makes a whole tree anew at each tick of a pump of 60 Hz, and publishes frames a second and
// what one call to render takes, on another machine. Ratios to the empty frame of each side can be compared: how many frames are left
// of those of its own minimal tree, where a display asks for 60, and how many times the minimal tree a shape costs. Ours is CPU of
// all threads from the change of the state until the frame is drawn headless; at each tick all of the tree is made anew, and every row
// and every cell says something else.
import { atLeast, atMost, type Result, told } from "../result.ts";
import { runChild } from "./child.ts";
import { type Shape, shapes } from "./stress-shapes.ts";

interface Published {
  readonly what: string;
  readonly fps: number;
  /** Milliseconds of a call to render. */
  readonly call: number;
}

const published: Readonly<Record<Shape, Published>> = {
  minimal: { what: "an almost empty page", fps: 59, call: 1.5 },
  uniform: { what: "12,000 uniform rows", fps: 48, call: 15 },
  varying: { what: "1,200 varying rows", fps: 34, call: 26 },
  grid: { what: "a grid of 384 cells", fps: 28, call: 35 },
  rows: { what: "900 real rows", fps: 10, call: 97 },
  mixed: { what: "a page of all of them", fps: 7, call: 125 },
};

const pump = 1000 / 60;

export function stressResults(): readonly Result[] {
  const costs = new Map(
    shapes.map((shape) => [shape, (runChild("stress.tsx", [shape]) as { readonly cpu: number }).cpu]),
  );
  const costOf = (shape: Shape): number => costs.get(shape) ?? Number.NaN;
  const framesOf = (shape: Shape): number => 1 / Math.max(pump, costOf(shape));
  return shapes.flatMap((shape) => {
    const { what, fps, call } = published[shape];
    const cost = told(`a tick of ${what}: CPU`, costOf(shape), "ms");
    if (shape === "minimal") return [cost];
    const frames = framesOf(shape) / framesOf("minimal");
    return [
      cost,
      atLeast(
        `a tick of ${what}: frames of those of an empty page`,
        frames,
        "times",
        round(fps / published.minimal.fps),
      ),
      atMost(
        `a tick of ${what}: against an empty page`,
        costOf(shape) / costOf("minimal"),
        "times",
        round(call / published.minimal.call),
      ),
    ];
  });
}

function round(ratio: number): number {
  return Number(ratio.toPrecision(2));
}
