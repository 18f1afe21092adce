// What is in the published files and was written elsewhere.

export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  readonly authors: readonly string[];
  /** Where its sources are on this machine. */
  readonly folder: string;
}
