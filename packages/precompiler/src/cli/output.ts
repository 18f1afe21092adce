// Where words go: data on standard output, everything else on standard error, progress only on a terminal.
import type { DownloadProgress, Reporter } from "../system/reporter.ts";

export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

export interface Output {
  readonly stdout: Stream;
  readonly stderr: Stream;
}

export interface CliReporter extends Reporter {
  /** Ends a line of progress, if one is open. */
  finish(): void;
}

export function cliReporter(stderr: Stream, verbose: boolean): CliReporter {
  let open = false;
  const finish = (): void => {
    if (open) stderr.write("\r\u001b[K");
    open = false;
  };
  const line = (text: string): void => {
    finish();
    stderr.write(`${text}\n`);
  };
  return {
    info: line,
    warn: (text) => line(`warning: ${text}`),
    trace(text) {
      if (verbose) line(text);
    },
    progress(event) {
      if (stderr.isTTY !== true) return;
      stderr.write(`\r\u001b[K${progressLine(event)}`);
      open = true;
    },
    finish,
  };
}

export function progressLine({ name, receivedBytes, totalBytes }: DownloadProgress): string {
  const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  if (totalBytes === undefined) return `${name}  ${mebibytes(receivedBytes)} MiB`;
  const percent = Math.floor((100 * receivedBytes) / totalBytes);
  return `${name}  ${mebibytes(receivedBytes)} of ${mebibytes(totalBytes)} MiB  ${percent} %`;
}

/** Columns as wide as their widest cell. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
