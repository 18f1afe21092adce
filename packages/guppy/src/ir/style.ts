// The style of a node from its `class` and `style` props. Called by `lower.ts` for each node.
import { type StyleState, stateNumbers, statePrefixes } from "../generated/styles.ts";
import { createBoundedCache } from "./bounded-cache.ts";
import { classOps } from "./classes.ts";
import { Fault, show } from "./fault.ts";
import type { NamedClasses } from "./named-classes.ts";
import { addStyle, darkKey, darkStates, internStyle, type StyleDraft } from "./style-ops.ts";
import type { StyleRef } from "./style-ref.ts";

const states: ReadonlyMap<string, number> = new Map(
  Object.values(statePrefixes).map((state: StyleState) => [state, stateNumbers[state]]),
);

/** Most nodes have a class and no style object: their style is one look-up. */
const byClass = createBoundedCache<{ readonly ref: StyleRef | null }>(2048);
/** Most style objects are a few words and numbers, which are soon put into a string. */
const byContent = createBoundedCache<{ readonly ref: StyleRef | null }>(2048);

/** `class` first, then `style`; within each, of two that set the same op the later wins. Null for no style at all. */
export function resolveStyle(given: unknown, style: unknown, named?: NamedClasses): StyleRef | null {
  const classText = named !== undefined && typeof given === "string" ? named.expand(given) : given;
  if (style === undefined) return classText === undefined ? null : classStyle(checkClass(classText));
  const text = classText === undefined ? "" : checkClass(classText);
  const content = contentOf(style);
  const key = content === null ? null : `${text}\0${content}`;
  const known = key === null ? undefined : byContent.get(key);
  if (known !== undefined) return known.ref;
  const draft: StyleDraft = new Map(classOps(text));
  addStyleObject(draft, stateNumbers.base, style, "style");
  const ref = internStyle(draft);
  if (key !== null) byContent.set(key, { ref });
  return ref;
}

/** What a style object says, as a string; null where that is more than words and numbers. */
function contentOf(style: unknown): string | null {
  if (typeof style !== "object" || style === null || Array.isArray(style)) return null;
  let content = "";
  for (const name of Object.keys(style)) {
    const value: unknown = (style as Readonly<Record<string, unknown>>)[name];
    if (typeof value === "number") content += `${name}:${value};`;
    else if (typeof value === "string") content += `${name}=${value};\0`;
    else if (value !== undefined) return null;
  }
  return content;
}

function classStyle(text: string): StyleRef | null {
  const known = byClass.get(text);
  if (known !== undefined) return known.ref;
  const ref = internStyle(new Map(classOps(text)));
  byClass.set(text, { ref });
  return ref;
}

function checkClass(value: unknown): string {
  if (typeof value === "string") return value;
  throw new Fault("GUPPY_INVALID_VALUE", `\`class\` is ${show(value)}`, "It takes a string of class names.", {
    name: "class",
  });
}

function addStyleObject(draft: StyleDraft, state: number, style: unknown, name: string): void {
  if (typeof style !== "object" || style === null || Array.isArray(style)) {
    throw new Fault("GUPPY_INVALID_VALUE", `\`${name}\` is ${show(style)}`, "It takes an object of styles.", { name });
  }
  for (const [key, value] of Object.entries(style)) {
    if (value === undefined) continue;
    const nested = states.get(key);
    if (key === darkKey && state < darkStates) addStyleObject(draft, state + darkStates, value, key);
    else if (nested === undefined && key !== darkKey) addStyle(draft, state, key, value);
    else if (nested !== undefined && state % darkStates === stateNumbers.base)
      addStyleObject(draft, state + nested, value, key);
    else
      throw new Fault("GUPPY_UNKNOWN_STYLE", `\`${key}\` is inside \`${name}\``, "States cannot be nested.", {
        style: key,
      });
  }
}
