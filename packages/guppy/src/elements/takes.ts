// Checks for props of composites. Each says in words what it takes, for the error.
import type { Check } from "./composite.ts";

export function check(what: string, test: (value: unknown) => boolean): Check {
  return (value) => (test(value) ? undefined : what);
}

export const text: Check = check("a string", (value) => typeof value === "string");

/** Null says that there is none. */
export const optionalText: Check = check("a string or null", (value) => value === null || typeof value === "string");

export const texts: Check = check(
  "a list of strings",
  (value) => Array.isArray(value) && value.every((entry) => typeof entry === "string"),
);

export const flag: Check = check("true or false", (value) => typeof value === "boolean");

export const finite: Check = check("a finite number", (value) => typeof value === "number" && Number.isFinite(value));

export const nothing: Check = check("null", (value) => value === null);

export const handler: Check = check("a function", (value) => typeof value === "function");

/** Anything that may stand in a tree; `ir/lower.ts` looks into it. */
export const nodes: Check = () => undefined;

export function whole(min: number, max: number): Check {
  return check(
    `a whole number from ${min} to ${max}`,
    (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max,
  );
}

export function oneOf(...words: readonly string[]): Check {
  return check(words.map((word) => `"${word}"`).join(", "), (value) => words.includes(value as string));
}

/** An array whose entries all pass. */
export function listOf(what: string, entry: (value: unknown) => boolean): Check {
  return check(what, (value) => Array.isArray(value) && value.every(entry));
}

export function either(...checks: readonly Check[]): Check {
  return (value) => {
    const refusals = checks.map((one) => one(value));
    return refusals.includes(undefined) ? undefined : refusals.join(" or ");
  };
}
