// What a text from the clipboard comes to in the cells of a data table, from the place it is pasted at. The program decides what
// becomes of it.
import { textLimit } from "./data-table-clip.ts";
import { cellValue, isEditable, textOf } from "./data-table-columns.ts";
import { cellsOf } from "./data-table-copy.ts";
import { lineAt, nextLine } from "./data-table-lines.ts";
import type { Model } from "./data-table-model.ts";
import type { DataTableEditEvent } from "./data-table-props.ts";
import { rowAtLine, selectedCells } from "./data-table-select.ts";
import type { CellRange } from "./data-table-selection.ts";

export interface Pasted {
  /** Cells that would be others; those that can't be edited and rows that are not there are left as they are. */
  readonly edits: readonly DataTableEditEvent[];
  /** The part of the table that was pasted into; null where there was none. */
  readonly range: CellRange | null;
}

const nothing: Pasted = { edits: [], range: null };

/** One cell fills all that is selected, as spreadsheets do; what reaches beyond the table is left out. */
export function pasteInto(model: Model, text: string): Pasted {
  const { shown, lines, props } = model;
  const doing = model.doing();
  const selected = props.selection === "cells" ? selectedCells(model, doing).at(-1) : undefined;
  const place = { row: doing.active.row, column: Math.max(0, doing.active.column) };
  const at: CellRange = selected ?? { top: place.row, left: place.column, bottom: place.row, right: place.column };
  const block = cellsOf(text);
  const [first = []] = block;
  if (at.top < 0 || first.length === 0) return nothing;
  const isOne = block.length === 1 && first.length === 1;
  const width = isOne ? at.right - at.left + 1 : Math.max(...block.map((row) => row.length));
  const height = isOne ? at.bottom - at.top + 1 : block.length;
  textLimit(width * height, "pasted");
  const edits: DataTableEditEvent[] = [];
  let line = at.top;
  let bottom = at.top;
  for (let down = 0; down < height; down++) {
    const cells = isOne ? Array.from({ length: width }, () => first[0] ?? "") : (block[down] ?? []);
    const row = lineAt(lines, line)?.type === "row" ? rowAtLine(model, line) : undefined;
    for (let over = 0; row !== undefined && over < cells.length; over++) {
      const column = shown.all[at.left + over];
      const value = cells[over] ?? "";
      if (column === undefined || !isEditable(column.of, row.row)) continue;
      const before = cellValue(column.of, row.row);
      if (textOf(before) !== value) edits.push({ ...row, column: column.id, value, before });
    }
    bottom = line;
    const next = nextLine(lines, line, 1);
    if (next === line) break;
    line = next;
  }
  const right = Math.min(shown.all.length - 1, at.left + width - 1);
  return { edits, range: { top: at.top, left: at.left, bottom, right } };
}
