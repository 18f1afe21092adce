// Where a key takes the keyboard's place in a tree, and what else it asks for. Pure.

import { labelOf, type TreeLine } from "./tree-lines.ts";
import { placeForLetters } from "./typeahead.ts";

export type TreeAction =
  | { readonly type: "go"; readonly to: number }
  | { readonly type: "open" | "close"; readonly at: number }
  | { readonly type: "openAll"; readonly at: number };

/** What a key does at a line; undefined for other keys. */
export function actionForKey(
  lines: readonly TreeLine[],
  at: number,
  key: string,
  page: number,
): TreeAction | undefined {
  const line = lines[at];
  switch (key) {
    case "ArrowDown":
      return go(nextItem(lines, at, 1));
    case "ArrowUp":
      return go(nextItem(lines, at, -1));
    case "Home":
      return go(nextItem(lines, -1, 1));
    case "End":
      return go(nextItem(lines, lines.length, -1));
    case "PageDown":
      return go(itemNear(lines, at + page, 1));
    case "PageUp":
      return go(itemNear(lines, at - page, -1));
    case "ArrowRight": {
      if (line?.isBranch !== true) return undefined;
      if (!line.isOpen) return { type: "open", at };
      const first = lines[at + 1];
      return first?.parent === line && first.note === null ? go(at + 1) : undefined;
    }
    case "ArrowLeft":
      if (line?.isOpen === true) return { type: "close", at };
      return line === undefined || line.parent === null ? undefined : go(lines.indexOf(line.parent));
    case "*":
      return line === undefined ? undefined : { type: "openAll", at };
    default:
      return undefined;
  }
}

function go(to: number): TreeAction {
  return { type: "go", to };
}

/** The next line of an item; where there is none, the one where it began. */
function nextItem(lines: readonly TreeLine[], from: number, step: number): number {
  for (let at = from + step; at >= 0 && at < lines.length; at += step) if (lines[at]?.note === null) return at;
  return Math.max(0, Math.min(lines.length - 1, from));
}

/** The line of an item at a place or beyond it; where there is none, the one before it. */
function itemNear(lines: readonly TreeLine[], place: number, step: number): number {
  const at = Math.max(0, Math.min(lines.length - 1, place));
  if (lines[at]?.note === null) return at;
  const beyond = nextItem(lines, at, step);
  return beyond === at ? nextItem(lines, at, -step) : beyond;
}

/** The item whose label begins with the letters, from the line on and round; one letter again and again goes on to the next. */
export function lineForLetters(lines: readonly TreeLine[], at: number, letters: string): number | undefined {
  return placeForLetters(lines.length, at, letters, (place) => {
    const line = lines[place];
    return line?.note === null ? labelOf(line.item) : undefined;
  });
}
