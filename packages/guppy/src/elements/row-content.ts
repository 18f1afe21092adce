// What is in a row of a long list. It is made again only for another item; a row that can't be made says so in its place, and
// the others are none the worse.
import { base } from "../view/builders.ts";
import { type GuppyNode, jsx } from "../view/element.ts";
import { useEffect } from "../view/hooks.ts";
import { memo } from "../view/memo.ts";

/** Declared as a method, so that a program may name the type of its items in the function it gives. */
export type RowOf = { row(item: unknown, index: number): GuppyNode }["row"];

interface RowContentProps {
  readonly item: unknown;
  /** -1 where what the row shows does not depend on its place. */
  readonly index: number;
  readonly place: number;
  /** What makes rows now; asked where the row is made. */
  readonly made: { readonly current: RowOf };
  /** Another number when rows depend on something else that has changed. */
  readonly version: number;
}

// Without a hook of its own, so that a row keeps nothing beside its nodes.
export const RowContent = memo(function Row({ item, index, place, made }: RowContentProps): GuppyNode {
  try {
    return made.current(item, index < 0 ? place : index);
  } catch (error) {
    return jsx(FailedRow, { error, place });
  }
});

function FailedRow({ error, place }: { readonly error: unknown; readonly place: number }): GuppyNode {
  // The program hears of it as of any error in it.
  useEffect(() => {
    throw new Error(`row ${place}: ${reasonOf(error)}`, { cause: error });
  });
  return failedRow(error);
}

export function failedRow(error: unknown): GuppyNode {
  const text = `This row failed: ${reasonOf(error)}`;
  return base.text({ role: "alert", class: "px-3 py-2 text-sm text-danger truncate" }, text);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
