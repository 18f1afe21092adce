// A table of Markdown. Its columns are as wide as what stands in them, and give way together where there is no room.
import type { Tokens } from "marked";
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { classes } from "./composite.ts";
import { type InlineContext, inline } from "./markdown-inline.ts";
import { plainText, runsOf } from "./markdown-runs.ts";

const align = { left: "text-left", center: "text-center", right: "text-right" } as const;
const padding = 26;
/** In logical px; no text is measured here, so letters are given a little more than the font's. */
const letters = [
  { found: /[\u1100-\uFFFF]/u, width: 15 },
  { found: /[MW@%—…]/u, width: 15.5 },
  { found: /[mw]/u, width: 13 },
  { found: /[A-Z&#]/u, width: 10.5 },
  { found: /[iljtfrI.,:;'|!()[\] ]/u, width: 6 },
] as const;
const letter = 8.8;
const mostWidth = 400;

export function markdownTable({ header, rows }: Tokens.Table, context: InlineContext): GuppyNode {
  const widths = header.map((cell, column) => columnWidth([cell, ...rows.map((row) => row[column])]));
  const line = (cells: readonly Tokens.TableCell[], isLast: boolean, isHead: boolean): GuppyNode =>
    base.div(
      { role: "row", class: classes("flex flex-row", !isLast && "border-b border-border", isHead && "bg-surface") },
      cells.map((cell, column) =>
        base.div(
          {
            role: isHead ? "columnheader" : "cell",
            class: classes("flex flex-col px-3 py-1.5", column > 0 && "border-l border-border"),
            style: { flexBasis: widths[column] ?? padding, flexShrink: 1, flexGrow: 0, minWidth: 0 },
          },
          inline(runsOf(cell.tokens), context, {
            class: classes("text-sm", isHead && "font-semibold", cell.align !== null && align[cell.align]),
          }),
        ),
      ),
    );
  return base.div(
    { role: "table", class: "flex flex-col self-start max-w-full rounded-lg border border-border overflow-hidden" },
    line(header, rows.length === 0, true),
    rows.map((cells, index) => line(cells, index === rows.length - 1, false)),
  );
}

/** From the longest text in it, of which no more than some words need to stand in one line. */
function columnWidth(cells: readonly (Tokens.TableCell | undefined)[]): number {
  const widths = cells.map((cell) => (cell === undefined ? 0 : textWidth(plainText(cell.tokens))));
  return Math.ceil(Math.min(Math.max(...widths, 24), mostWidth)) + padding;
}

function textWidth(text: string): number {
  let sum = 0;
  for (const one of text.slice(0, mostWidth)) sum += letters.find(({ found }) => found.test(one))?.width ?? letter;
  return sum;
}
