// The stylesheet of an app: named classes, checked against those of guppy when the app starts.
import { GuppyError } from "../errors.ts";
import { statePrefixes } from "../generated/styles.ts";
import { classOps, isClass } from "../ir/classes.ts";
import { Fault } from "../ir/fault.ts";
import { expandWords, type NamedClasses, namedClasses } from "../ir/named-classes.ts";

/** A class with a name: what it is, what it is in states, and its variants. */
export interface NamedClass {
  readonly base?: string | undefined;
  /** By the prefix of a state, as `hover`, or `dark`: the classes that hold then. */
  readonly states?: Readonly<Record<string, string>> | undefined;
  /** Further classes `<name>-<variant>`, to be written beside the name: `class="card card-large"`. */
  readonly variants?: Readonly<Record<string, string>> | undefined;
}

/** Named classes: a string of classes, or more. A class may use those that stand before it. */
export type Stylesheet = Readonly<Record<string, string | NamedClass>>;

const namePattern = /^[a-zA-Z][\w-]*$/;
const fields = ["base", "states", "variants"];
const prefixes: readonly string[] = [...Object.keys(statePrefixes), "dark"];

/** @throws GuppyError `GUPPY_INVALID_OPTIONS` or `GUPPY_UNKNOWN_STYLE` that names the class. */
export function readStylesheet(sheet: unknown): NamedClasses {
  if (typeof sheet !== "object" || sheet === null || Array.isArray(sheet)) {
    throw invalid('`stylesheet` is a table: `{ card: "rounded-lg bg-surface p-4" }`.');
  }
  const texts = new Map<string, string>();
  const add = (name: string, text: unknown): void => {
    if (!namePattern.test(name)) throw invalid(`\`${name}\` can't name a class: use letters, digits and \`-\`.`);
    if (isClass(name)) throw invalid(`The stylesheet can't name a class \`${name}\`: guppy has one of that name.`);
    if (texts.has(name)) throw invalid(`The stylesheet has two classes \`${name}\`.`);
    if (typeof text !== "string") throw invalid(`The class \`${name}\` of the stylesheet takes a string of classes.`);
    const own = expandWords(text.trim(), texts);
    check(name, own);
    texts.set(name, own);
  };
  for (const [name, value] of Object.entries(sheet as Readonly<Record<string, unknown>>)) {
    if (typeof value !== "object" || value === null) {
      add(name, value);
      continue;
    }
    const unknown = Object.keys(value).find((key) => !fields.includes(key));
    if (unknown !== undefined)
      throw invalid(`The class \`${name}\` may have ${fields.join(", ")}, not \`${unknown}\`.`);
    const { base = "", states = {}, variants = {} } = value as NamedClass;
    const stated = Object.entries(states).map(([state, text]) => prefixed(name, state, text, texts));
    add(name, [base, ...stated].join(" "));
    for (const [variant, text] of Object.entries(variants)) add(`${name}-${variant}`, text);
  }
  return namedClasses(texts);
}

function prefixed(name: string, state: string, text: unknown, texts: ReadonlyMap<string, string>): string {
  if (!prefixes.includes(state)) {
    throw invalid(`The class \`${name}\` has no state \`${state}\`; states are ${prefixes.join(", ")}.`);
  }
  if (typeof text !== "string") throw invalid(`\`${state}\` of the class \`${name}\` takes a string of classes.`);
  const words = expandWords(text.trim(), texts).split(/\s+/).filter(Boolean);
  return words.map((word) => `${state}:${word}`).join(" ");
}

function check(name: string, text: string): void {
  try {
    classOps(text);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw new GuppyError(
      "GUPPY_UNKNOWN_STYLE",
      `In the class \`${name}\` of the stylesheet: ${error.what}. ${error.next}`,
      {
        details: { class: name },
      },
    );
  }
}

function invalid(message: string): GuppyError {
  return new GuppyError("GUPPY_INVALID_OPTIONS", message);
}
