// What stands in a tree and is no child, told in the words of who wrote it.
import { typeName } from "../view/element.ts";
import { Fault, show } from "./fault.ts";

export function notAType(type: unknown): Fault {
  return new Fault(
    "GUPPY_UNKNOWN_ELEMENT",
    `An element's type is ${show(type)}`,
    "It must be the name of an element or a component. Check what the component's module exports.",
  );
}

export function invalidChild(child: unknown): Fault {
  if (typeof child === "function") {
    const name = typeName(child);
    const next = /^[A-Z]/.test(name) ? `Write <${name} />.` : childForms;
    return new Fault("GUPPY_INVALID_CHILD", `A child is the function \`${name}\``, next);
  }
  const [what, next] = objectForms.find(([, , fits]) => fits(child)) ?? [show(child), childForms];
  return new Fault("GUPPY_INVALID_CHILD", `A child is ${what}`, next);
}

const childForms =
  "Children are elements, strings, numbers, lists of these, or nothing (null, undefined, true, false).";

/** Objects that are often taken for a child, and what to write for them. */
const objectForms: readonly (readonly [what: string, next: string, fits: (value: unknown) => boolean])[] = [
  [
    "a promise",
    "A render is made at once: load the data outside, and update the state when it is there.",
    (value) => isObject(value) && "then" in value && typeof value.then === "function",
  ],
  ["a Date", "Turn it into text, as with `date.toLocaleString()`.", (value) => value instanceof Date],
  ["a Set", "Spread it into a list: `[...set]`.", (value) => value instanceof Set],
  ["a Map", "Make a list of its entries: `[...map].map(…)`.", (value) => value instanceof Map],
  ["an Error", "Show its `message`.", (value) => value instanceof Error],
  [
    "a list that is no array",
    "Spread it into one: `[...list]`.",
    (value) => isObject(value) && Symbol.iterator in value,
  ],
];

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
