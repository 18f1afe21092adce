// Where in a tree something would be dropped. Pure.
import { isWithin, type TreeLine } from "./tree-lines.ts";

export type DropPosition = "before" | "inside" | "after";

export interface TreeDrop {
  readonly target: string;
  readonly position: DropPosition;
}

/**
 * What the pointer means by a place on a line: `part` is 0 at its upper edge and 1 at its lower. A branch takes things inside
 * by its middle half; below an open one is before its first child.
 */
export function dropAt(
  lines: readonly TreeLine[],
  at: number,
  part: number,
  moved: readonly string[],
): TreeDrop | undefined {
  const line = lines[at];
  if (line === undefined || moved.some((id) => isWithin(line, id))) return undefined;
  if (line.note !== null) return { target: line.item.id, position: "inside" };
  const target = line.item.id;
  if (line.isBranch && part >= 0.25 && part <= 0.75) return { target, position: "inside" };
  if (part < 0.5) return { target, position: "before" };
  const below = lines[at + 1];
  if (line.isOpen && below?.parent === line && below.note === null) {
    return moved.includes(below.item.id) ? undefined : { target: below.item.id, position: "before" };
  }
  return { target, position: "after" };
}

/** What Alt with an arrow means: one place up or down among its siblings, out of what it is in, or into what stands above it. */
export function dropForKey(lines: readonly TreeLine[], at: number, key: string): TreeDrop | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  const siblings = lines.filter(({ parent, note }) => parent === line.parent && note === null);
  const place = siblings.indexOf(line);
  const [above, below] = [siblings[place - 1], siblings[place + 1]];
  if (key === "ArrowUp" && above !== undefined) return { target: above.item.id, position: "before" };
  if (key === "ArrowDown" && below !== undefined) return { target: below.item.id, position: "after" };
  if (key === "ArrowLeft" && line.parent !== null) return { target: line.parent.item.id, position: "after" };
  if (key === "ArrowRight" && above?.isBranch === true) return { target: above.item.id, position: "inside" };
  return undefined;
}
