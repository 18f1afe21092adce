// Class strings to style ops: `p-4 hover:bg-[#223344]`. Called for every node that has a class, so what a string came to is
// remembered.
import { closest } from "../errors.ts";
import { stateNumbers, statePrefixes } from "../generated/styles.ts";
import { createBoundedCache } from "./bounded-cache.ts";
import { type ClassRule, fixedClasses, prefixedClasses, scales } from "./class-table.ts";
import { colorNames, readColor } from "./colors.ts";
import { Fault } from "./fault.ts";
import { addStyle, darkKey, darkStates, type StyleDraft, specOfKey } from "./style-ops.ts";
import type { StyleOp } from "./style-ref.ts";
import { readValue } from "./values.ts";

type ScaleTable = ReadonlyMap<string, string | number>;

interface StyleEntry {
  readonly style: string;
  readonly value: unknown;
}

const fixed: ReadonlyMap<string, readonly StyleEntry[]> = new Map(
  Object.entries(fixedClasses).map(([word, styles]) => [
    word,
    Object.entries(styles).map(([style, value]) => ({ style, value })),
  ]),
);
const prefixed: ReadonlyMap<string, readonly ClassRule[]> = new Map(Object.entries(prefixedClasses));
const states: ReadonlyMap<string, number> = new Map(
  Object.entries(statePrefixes).map(([prefix, state]) => [prefix, stateNumbers[state]]),
);
const scaleTables: ReadonlyMap<string, ScaleTable> = new Map(
  Object.entries(scales).map(([name, table]) => [name, new Map(Object.entries(table))]),
);

const parsed = createBoundedCache<ReadonlyMap<number, StyleOp>>(2048);

/** The ops of a class string, in a draft that is shared: copy it before adding to it. */
export function classOps(text: string): ReadonlyMap<number, StyleOp> {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const draft: StyleDraft = new Map();
  for (const word of text.split(/\s+/)) {
    // A field has one placeholder and so one style for it; what web developers write for it means the same.
    if (word !== "") addWord(draft, word.replace("placeholder:text-", "placeholder-"));
  }
  parsed.set(text, draft);
  return draft;
}

/** Whether guppy has a class of this name, without a state before it. */
export function isClass(word: string): boolean {
  return fixed.has(word) || readPrefixed(word) !== undefined;
}

/** Every class that takes its value from a list, without the states; for suggestions and the reference. */
export function listClasses(): readonly string[] {
  const words = [...prefixed].flatMap(([prefix, rules]) =>
    rules.flatMap((rule) => scaleWords(rule).map((value) => (value === "" ? prefix : `${prefix}-${value}`))),
  );
  return [...fixed.keys(), ...words];
}

function addWord(draft: StyleDraft, word: string): void {
  const { state, rest } = splitState(word);
  const entries = fixed.get(rest) ?? readPrefixed(rest);
  if (entries === undefined) throw unknownClass(word, rest);
  for (const { style, value } of entries) addStyle(draft, state, style, value);
}

/** A word may have `dark:` and one state in front of it, in whatever order. */
function splitState(word: string): { readonly state: number; readonly rest: string } {
  let state: number | undefined;
  let dark = false;
  let rest = word;
  for (let colon = colonOf(rest); colon >= 0; colon = colonOf(rest)) {
    const prefix = rest.slice(0, colon);
    rest = rest.slice(colon + 1);
    const number = states.get(prefix);
    if (number === undefined && prefix !== darkKey) throw unknownPrefix(word, prefix, rest);
    if (prefix === darkKey ? dark : state !== undefined) {
      const hint = "A class can have one, and `dark:` besides.";
      throw new Fault("GUPPY_UNKNOWN_STYLE", `Class \`${word}\` has two prefixes`, hint, { class: word });
    }
    if (number === undefined) dark = true;
    else state = number;
  }
  return { state: (state ?? stateNumbers.base) + (dark ? darkStates : 0), rest };
}

/** Where the next prefix ends; a colon in brackets belongs to the value. */
function colonOf(word: string): number {
  const colon = word.indexOf(":");
  const bracket = word.indexOf("[");
  return bracket >= 0 && bracket < colon ? -1 : colon;
}

function unknownPrefix(word: string, prefix: string, rest: string): Fault {
  const all = [...states.keys(), darkKey];
  const candidate = closest(prefix, all);
  const before = word.slice(0, word.length - rest.length - prefix.length - 1);
  const hint = candidate === undefined ? "" : `Did you mean \`${before}${candidate}:${rest}\`? `;
  const known = all.map((name) => `\`${name}:\``).join(", ");
  return new Fault("GUPPY_UNKNOWN_STYLE", `Unknown class \`${word}\``, `${hint}Prefixes are ${known}.`, {
    class: word,
  });
}

function readPrefixed(word: string): readonly StyleEntry[] | undefined {
  const negative = word.startsWith("-");
  const text = negative ? word.slice(1) : word;
  const bracket = /^(.+?)-\[(.*)\](\/.+)?$/.exec(text);
  if (bracket !== null) {
    const [, prefix = "", inner = "", suffix = ""] = bracket;
    const rules = prefixed.get(prefix);
    return rules && bracketEntry(word, rules, inner.replaceAll("_", " ") + suffix, negative);
  }
  // The longest prefix first: `rounded-tl-lg` is `rounded-tl` with `lg`, and `rounded-t` is `rounded-t` with nothing.
  for (let end = text.length; end > 0; end = text.lastIndexOf("-", end - 1)) {
    const value = text.slice(end + 1);
    for (const rule of prefixed.get(text.slice(0, end)) ?? []) {
      const found = scaleValue(rule, value, negative);
      if (found !== undefined) return [{ style: rule.style, value: found }];
    }
  }
  return undefined;
}

function scaleValue(rule: ClassRule, value: string, negative: boolean): string | number | undefined {
  if (negative) {
    const positive = rule.negative === true ? scaleValue(rule, value, false) : undefined;
    if (typeof positive === "number") return -positive;
    return positive === undefined || positive === "auto" ? undefined : `-${positive}`.replace(/^-0px$/, "0px");
  }
  if (rule.scale === "color")
    return readColor(value) !== undefined && /^[a-z]/.test(value) && !value.includes("(") ? value : undefined;
  if (rule.scale === "percent") return /^\d+(\.\d+)?$/.test(value) ? Number(value) / 100 : undefined;
  if (rule.scale === "number") return /^\d+$/.test(value) ? Number(value) : undefined;
  return scaleTables.get(rule.scale)?.get(value);
}

/** The rule whose style takes the value. A prefix with one rule keeps it anyway: its style says best what is wrong. */
function bracketEntry(
  word: string,
  rules: readonly ClassRule[],
  text: string,
  negative: boolean,
): readonly StyleEntry[] {
  const entries = rules
    .filter((rule) => !negative || rule.negative === true)
    .map((rule) => ({ style: rule.style, value: bracketValue(rule, negative ? `-${text}` : text) }));
  const fitting = entries.find(({ style, value }) => {
    const spec = specOfKey(style);
    return spec !== undefined && readValue(spec, value) !== undefined;
  });
  const chosen = fitting ?? (entries.length === 1 ? entries[0] : undefined);
  if (chosen !== undefined) return [chosen];
  const keys = rules.map((rule) => `\`${rule.style}\``).join(" or ");
  throw new Fault("GUPPY_INVALID_VALUE", `Class \`${word}\` has a value in brackets that ${keys} can't take`, "", {
    class: word,
  });
}

function bracketValue(rule: ClassRule, text: string): unknown {
  if (rule.scale === "shadows") return readShadows(text);
  if (rule.scale === "features") return readFeatures(text);
  const type = specOfKey(rule.style)?.type;
  if (type !== "f32" && type !== "u32") return text;
  const ratio = rule.scale === "ratio" ? /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(text) : null;
  if (ratio !== null) return Number(ratio[1]) / Number(ratio[2]);
  return /^-?(\d+(\.\d+)?|\.\d+)$/.test(text) ? Number(text) : text;
}

/** `0_2px_4px_#00000040`: x, y, blur and spread in px as far as they are given, then a colour; several between commas. */
function readShadows(text: string): unknown {
  // A comma in `rgb(…)` parts nothing.
  return text.split(/,(?![^(]*\))/).map((one) => {
    const words = one.trim().split(/ (?![^(]*\))/);
    const inset = words[0] === "inset";
    const rest = inset ? words.slice(1) : words;
    const lengths = rest.slice(0, -1).map((word) => Number(word.replace(/px$/, "")));
    const [x, y, blur = null, spread = null] = lengths;
    return { x, y, blur, spread, color: rest.at(-1), inset };
  });
}

/** `tnum,calt=0`. */
function readFeatures(text: string): unknown {
  return text.split(",").map((one) => {
    const [tag, value = "1"] = one.trim().split("=");
    return { tag, value: Number(value) };
  });
}

/** Not every style takes its whole scale: there is `m-auto` and no `p-auto`. */
function scaleWords(rule: ClassRule): readonly string[] {
  if (rule.scale === "color") return colorNames;
  const spec = specOfKey(rule.style);
  const table = [...(scaleTables.get(rule.scale) ?? [])];
  return table.flatMap(([word, value]) => (spec !== undefined && readValue(spec, value) !== undefined ? [word] : []));
}

function unknownClass(word: string, rest: string): Fault {
  const before = word.slice(0, word.length - rest.length);
  const candidate = closest(rest, listClasses());
  const guess = candidate === undefined ? "" : `Did you mean \`${before}${candidate}\`?`;
  const hint = stepsBeside(before, rest) ?? guess;
  return new Fault("GUPPY_UNKNOWN_STYLE", `Unknown class \`${word}\``, hint, { class: word });
}

/** A number that a scale of distances lacks: the steps on both sides, and how to write the size itself. */
function stepsBeside(before: string, rest: string): string | undefined {
  const [, sign = "", prefix = "", digits = ""] = /^(-?)([a-z][a-z-]*)-(\d+(?:\.\d+)?)$/.exec(rest) ?? [];
  const rule = prefixed.get(prefix)?.find(({ scale }) => scale === "spacing");
  if (rule === undefined || (sign !== "" && rule.negative !== true)) return undefined;
  const asked = Number(digits);
  const steps = scaleWords(rule).map(Number).filter(Number.isFinite);
  const below = steps.filter((step) => step < asked);
  const above = steps.filter((step) => step > asked);
  const beside = [...(below.length > 0 ? [Math.max(...below)] : []), ...(above.length > 0 ? [Math.min(...above)] : [])];
  const words = beside.map((step) => `\`${before}${sign}${prefix}-${step}\``).join(" or ");
  return `Near it there is ${words}; any size can be written as \`${before}${sign}${prefix}-[${asked * 4}px]\`.`;
}
