// The hand-written half of the layout conformance: reads fixtures/layout/trees.json.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElementKind } from "guppy";

/** Kind, class, and children; the last of a text is its content. */
export type TreeSpec = readonly [kind: ElementKind, classes: string, ...children: (TreeSpec | string)[]];

export interface Fixture {
  /** Of the window that each tree is the root of. */
  readonly width: number;
  readonly height: number;
  readonly trees: readonly { readonly name: string; readonly tree: TreeSpec }[];
}

export const layoutFolder: string = join(import.meta.dirname, "../../../../fixtures/layout");

export function readFixture(): Fixture {
  return JSON.parse(readFileSync(join(layoutFolder, "trees.json"), "utf8")) as Fixture;
}
