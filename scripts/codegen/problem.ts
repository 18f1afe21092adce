// What can be wrong with a schema. Each problem says what kind it is, in which place, and in a sentence what to change.

export type ProblemCode =
  | "bad-children"
  | "bad-common"
  | "bad-contrast"
  | "bad-default"
  | "bad-order"
  | "bad-range"
  | "bad-sum"
  | "bad-type"
  | "duplicate-name"
  | "empty"
  | "no-doc"
  | "required-default"
  | "rust-name"
  | "too-many"
  | "unknown-enum"
  | "unknown-kind"
  | "unknown-op";

export interface SchemaProblem {
  readonly code: ProblemCode;
  /** Such as `elements.slider.props.min`. */
  readonly place: string;
  readonly message: string;
}

export function problem(code: ProblemCode, place: string, message: string): SchemaProblem {
  return { code, place, message };
}

/** The problem, or none where the condition holds. */
export function unless(
  condition: boolean,
  code: ProblemCode,
  place: string,
  message: string,
): readonly SchemaProblem[] {
  return condition ? [] : [problem(code, place, message)];
}
