// A part of the composites, loaded by the first that a tree names. The canvas.

import { canvas } from "../canvas.ts";
import type { Composite } from "../composite.ts";

export const composites = {
  canvas,
} as const satisfies Readonly<Record<string, Composite>>;
