// How drivers speak: they call a reporter and never print. The command line and guppy bring their own.

export interface DownloadProgress {
  readonly name: string;
  readonly receivedBytes: number;
  /** Absent when the server does not say. */
  readonly totalBytes?: number;
}

export interface Reporter {
  info(line: string): void;
  warn(line: string): void;
  /** What is only wanted with `--verbose`. */
  trace?(line: string): void;
  progress?(event: DownloadProgress): void;
}

export const silentReporter: Reporter = { info() {}, warn() {} };
