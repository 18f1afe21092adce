// What is copied from a data table: tab-separated values, as spreadsheets take them.

/** Quoted where it holds what would end a cell or a row. */
export function tsvCell(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function tsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(tsvCell).join("\t")).join("\n");
}

/** The cells of such a text, with the quotes taken off. A line break at its end begins no row. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell);
    at = end;
    if (text[at] === "\t") {
      at++;
      // Behind a tab there is a cell, also where the text ends.
      if (at === text.length || isBreak(text[at])) row.push("");
    }
    if (at < text.length && isBreak(text[at])) {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      rows.push(row);
      row = [];
      // An empty line is a row of one empty cell.
      while (at < text.length && isBreak(text[at])) {
        at += text.startsWith("\r\n", at) ? 2 : 1;
        rows.push([""]);
      }
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

interface Cell {
  readonly cell: string;
  readonly end: number;
}

function isBreak(sign: string | undefined): boolean {
  return sign === "\n" || sign === "\r";
}

function plainCell(text: string, from: number): Cell {
  let end = from;
  while (end < text.length && text[end] !== "\t" && !isBreak(text[end])) end++;
  return { cell: text.slice(from, end), end };
}

/** Without a closing quote in its place it is no quoted cell, and the quote is a sign like others. */
function quotedCell(text: string, from: number): Cell {
  let cell = "";
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at];
    else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (at + 1 === text.length || text[at + 1] === "\t" || isBreak(text[at + 1])) return { cell, end: at + 1 };
    else break;
  }
  return plainCell(text, from);
}
