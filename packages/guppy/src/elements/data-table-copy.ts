// What is copied from a data table: tab-separated values, as spreadsheets take them.

/** Quoted where it holds what would end a cell or a row. */
export function tsvCell(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function tsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(tsvCell).join("\t")).join("\n");
}
