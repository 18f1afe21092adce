// What there is to pick from, in the elements that let one pick.
import type { Check } from "./composite.ts";

export interface Option {
  /** What tells it from the others; events carry it. */
  readonly value: string;
  /**
   * What is shown.
   * @default the value
   */
  readonly label?: string | undefined;
  /** @default false */
  readonly disabled?: boolean | undefined;
}

/** A list of options whose values differ. */
export const options: Check = (value) => {
  if (!Array.isArray(value) || !value.every(isOption)) return "a list of { value, label?, disabled? }";
  const seen = new Set<string>();
  for (const option of value as readonly Option[]) {
    if (seen.has(option.value)) return `options whose values differ; two have "${option.value}"`;
    seen.add(option.value);
  }
  return undefined;
};

export function isOption(entry: unknown): entry is Option {
  if (typeof entry !== "object" || entry === null) return false;
  const { value, label, disabled } = entry as Readonly<Record<string, unknown>>;
  const isLabel = label === undefined || typeof label === "string";
  return typeof value === "string" && isLabel && (disabled === undefined || typeof disabled === "boolean");
}
