// A part of the composites, loaded by the first that a tree names. Charts.

import { chart } from "../chart.ts";
import type { Composite } from "../composite.ts";

export const composites = {
  chart,
} as const satisfies Readonly<Record<string, Composite>>;
