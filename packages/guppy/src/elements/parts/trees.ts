// A part of the composites, loaded by the first that a tree names. The tree.
import type { Composite } from "../composite.ts";
import { tree } from "../tree.ts";

export const composites = {
  tree,
} as const satisfies Readonly<Record<string, Composite>>;
