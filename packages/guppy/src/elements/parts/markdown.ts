// A part of the composites, loaded by the first that a tree names. Markdown.
import type { Composite } from "../composite.ts";
import { markdown } from "../markdown.ts";

export const composites = {
  markdown,
} as const satisfies Readonly<Record<string, Composite>>;
