// The cells of a data table that are copied, as text.
import { GuppyError } from "../errors.ts";
import { cellValue, type ShownColumn, textOf } from "./data-table-columns.ts";
import { tsv } from "./data-table-copy.ts";
import type { Model } from "./data-table-model.ts";
import { rowAtLine, selectedCells, selectedRows } from "./data-table-select.ts";
import { hasRow } from "./data-table-selection.ts";

/** More cells than this are no text that a program could take. */
const mostCells = 2_000_000;

/** What is selected; where nothing is, the row or the cell that keys act on. */
export function copiedText(model: Model): string {
  const { props, shown, lines } = model;
  const doing = model.doing();
  const ranges = selectedCells(model, doing);
  if (props.selection === "cells" && ranges.length > 0) {
    textLimit(
      ranges.reduce((cells, { top, left, bottom, right }) => cells + (bottom - top + 1) * (right - left + 1), 0),
    );
    return tsv(
      ranges.flatMap(({ top, left, bottom, right }) =>
        textsOf(model, top, bottom, shown.all.slice(left, right + 1), () => true),
      ),
    );
  }
  const rows = selectedRows(model, doing);
  if (props.selection !== "cells" && (rows.all || rows.keys.size > 0)) {
    textLimit((rows.all ? lines.count : rows.keys.size) * shown.all.length);
    return tsv(textsOf(model, 0, lines.count - 1, shown.all, (key) => hasRow(rows, key)));
  }
  const { row, column } = doing.active;
  const of = column < 0 ? shown.all : shown.all.slice(column, column + 1);
  return row < 0
    ? of.map(({ of: { id, title = id } }) => title).join("\t")
    : tsv(textsOf(model, row, row, of, () => true));
}

/** Throws where a text of so many cells would be too much to copy or paste. */
export function textLimit(cells: number, done = "copied"): void {
  if (cells <= mostCells) return;
  const next = done === "copied" ? "Select fewer, or offer to save them as a file." : "Paste fewer.";
  throw new GuppyError(
    "GUPPY_LIMIT_EXCEEDED",
    `That is ${cells} cells; up to ${mostCells} can be ${done} at once. ${next}`,
    { details: { limit: "cells", value: mostCells } },
  );
}

function textsOf(
  model: Model,
  from: number,
  to: number,
  columns: readonly ShownColumn[],
  takes: (key: string) => boolean,
): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let line = from; line <= to; line++) {
    const at = rowAtLine(model, line);
    if (at !== undefined && takes(at.key)) rows.push(columns.map(({ of }) => textOf(cellValue(of, at.row))));
  }
  return rows;
}
