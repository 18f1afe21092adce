// Where keys lead in a list of rows, by their places. Rows may be skipped, as the headers of sections are.

export interface RowKeys {
  readonly count: number;
  /** Rows that show at once. */
  readonly page: number;
  readonly canStop: (index: number) => boolean;
}

/** The row that a key leads to; undefined for other keys, and -1 where there is none to stop at. */
export function rowForKey(key: string, at: number, rows: RowKeys): number | undefined {
  const { count, page } = rows;
  switch (key) {
    case "ArrowDown":
      return stopFrom(at + 1, 1, rows) ?? at;
    case "ArrowUp":
      return at < 0 ? (stopFrom(count - 1, -1, rows) ?? at) : (stopFrom(at - 1, -1, rows) ?? at);
    case "Home":
      return stopFrom(0, 1, rows) ?? at;
    case "End":
      return stopFrom(count - 1, -1, rows) ?? at;
    case "PageDown":
      return nearStop(Math.min(Math.max(at, 0) + page, count - 1), -1, rows, at);
    case "PageUp":
      return nearStop(Math.max(at - page, 0), 1, rows, at);
    default:
      return undefined;
  }
}

function nearStop(from: number, step: 1 | -1, rows: RowKeys, at: number): number {
  return stopFrom(from, step, rows) ?? stopFrom(from, step === 1 ? -1 : 1, rows) ?? at;
}

function stopFrom(from: number, step: 1 | -1, { count, canStop }: RowKeys): number | undefined {
  for (let index = from; index >= 0 && index < count; index += step) if (canStop(index)) return index;
  return undefined;
}
