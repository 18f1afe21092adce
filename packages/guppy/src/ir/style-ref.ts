// Styles as the wire wants them: ops grouped by state, in canonical order, one object for each content in the process.
import type { StyleOpName } from "../generated/styles.ts";

/** `unit`: 0 px, 1 rem, 2 fraction, 3 auto. */
export interface LengthValue {
  readonly unit: number;
  readonly value: number;
}

/** A record in a list, as the shadows of a box are. */
export type StyleRecord = Readonly<Record<string, number | string | boolean | null>>;

/** A colour is `0xRRGGBBAA` or a token of the theme, an enum its word. */
export type StyleValue = number | string | LengthValue | readonly StyleRecord[];

export interface StyleOp {
  readonly name: StyleOpName;
  readonly value: StyleValue;
}

export interface StyleGroup {
  /** The state's number in the schema; 0 is the base style. */
  readonly state: number;
  /** Ascending by op number, each op once. */
  readonly ops: readonly StyleOp[];
}

/** Equal content is the same reference, so comparing styles is comparing pointers. */
export interface StyleRef {
  /** Ascending by state, each state once, none empty. */
  readonly groups: readonly StyleGroup[];
  /** The content as a string. */
  readonly key: string;
}
