// A part of the composites, loaded by the first that a tree names. Lists of any number of rows.
import type { Composite } from "../composite.ts";
import { list } from "../list.ts";
import { uniformList } from "../uniform-list.ts";

export const composites = {
  list,
  uniformList,
} as const satisfies Readonly<Record<string, Composite>>;
