// Checks what the types of the schema can't say: numbers that are unique and fit, and names that exist.
import { fixedClasses, prefixedClasses } from "../../schema/classes.ts";
import { errorCodes, loadErrorCodes } from "../../schema/errors.ts";
import { events } from "../../schema/events.ts";
import { nodes, props } from "../../schema/nodes.ts";
import { enums, shorthands, states, styleOps } from "../../schema/styles.ts";
import type { EventSpec, NodeSpec, PropSpec, StyleOpSpec, ValueType } from "../../schema/vocabulary.ts";
import { inputs, requests, windowOptions } from "../../schema/windows.ts";

type Numbered = Readonly<Record<string, { readonly number: number }>>;

/** Node events are bits of a u32. */
const lastNodeEvent = 32;
/** Props that a node has are bits of a u64 in Rust. */
const lastProp = 64;

/** Everything wrong with the schema, as sentences; empty when all is well. */
export function problems(): readonly string[] {
  return [
    ...numbers("states", states, 0, 0xff),
    ...numbers("styleOps", styleOps, 1, 0xffff),
    ...numbers("props", props, 1, lastProp),
    ...numbers("nodes", nodes, 1, 0xff),
    ...numbers("events", events, 1, 0xff),
    ...numbers("windowOptions", windowOptions, 1, 0xff),
    ...numbers("requests", requests, 1, 0xff),
    ...numbers("inputs", inputs, 1, 0xff),
    ...numbers("errorCodes", errorCodes, 1, 100),
    ...numbers("loadErrorCodes", loadErrorCodes, 101, 0xffff),
    ...enumProblems(),
    ...styleProblems(),
    ...propProblems(),
    ...nodeProblems(),
    ...eventProblems(),
    ...classProblems(),
  ];
}

function numbers(table: string, entries: Numbered, least: number, greatest: number): readonly string[] {
  const owners = new Map<number, string>();
  const found: string[] = [];
  for (const [name, { number }] of Object.entries(entries)) {
    const owner = owners.get(number);
    if (owner !== undefined) found.push(`${table}: ${name} and ${owner} both have the number ${number}`);
    if (!Number.isInteger(number) || number < least || number > greatest) {
      found.push(`${table}: ${name} has the number ${number}, outside ${least} to ${greatest}`);
    }
    owners.set(number, name);
  }
  return found;
}

function enumProblems(): readonly string[] {
  return Object.entries(enums).flatMap(([name, words]: [string, readonly string[]]) => {
    const twice = words.filter((word, index) => words.indexOf(word) !== index);
    const found = twice.map((word) => `enums: ${name} has the word ${word} twice`);
    return words.length > 0 && words.length <= 256 ? found : [...found, `enums: ${name} has ${words.length} words`];
  });
}

function typeProblems(where: string, type: ValueType): readonly string[] {
  if (typeof type === "string" || Object.hasOwn(enums, type.enum)) return [];
  return [`${where} has the unknown enum ${type.enum}`];
}

function styleProblems(): readonly string[] {
  const ops = Object.entries(styleOps as Readonly<Record<string, StyleOpSpec>>).flatMap(([name, spec]) => {
    const found = [...typeProblems(`styleOps: ${name}`, spec.type)];
    if ((spec.type === "length") !== (spec.units !== undefined))
      found.push(`styleOps: ${name} must have units exactly when it is a length`);
    if (spec.units?.length === 0) found.push(`styleOps: ${name} allows no unit`);
    if (spec.type === "length" && spec.max !== undefined)
      found.push(`styleOps: ${name} is a length and can't have a max`);
    return [...found, ...rangeProblems(`styleOps: ${name}`, spec)];
  });
  const groups = Object.entries(shorthands).flatMap(([name, { ops }]) => {
    const unknown = ops
      .filter((op) => !Object.hasOwn(styleOps, op))
      .map((op) => `shorthands: ${name} names the unknown op ${op}`);
    return Object.hasOwn(styleOps, name) ? [...unknown, `shorthands: ${name} is an op too`] : unknown;
  });
  return [...ops, ...groups];
}

function rangeProblems(
  where: string,
  spec: { readonly type: ValueType; readonly min?: number; readonly max?: number },
): readonly string[] {
  const { type, min, max } = spec;
  if (min === undefined && max === undefined) return [];
  if (typeof type !== "string" || !["length", "f32", "u32", "i32"].includes(type))
    return [`${where} has a range but is no number`];
  return min !== undefined && max !== undefined && min > max ? [`${where} has a min above its max`] : [];
}

function propProblems(): readonly string[] {
  const tables: readonly [string, Readonly<Record<string, PropSpec>>][] = [
    ["props", props],
    ["windowOptions", windowOptions],
  ];
  return tables.flatMap(([table, entries]) =>
    Object.entries(entries).flatMap(([name, spec]) => [
      ...typeProblems(`${table}: ${name}`, spec.type),
      ...rangeProblems(`${table}: ${name}`, spec),
      ...defaultProblems(`${table}: ${name}`, spec),
    ]),
  );
}

function defaultProblems(where: string, spec: PropSpec): readonly string[] {
  const value = spec.default;
  if (value === undefined) return [];
  if (typeof spec.type !== "string") {
    const words: readonly string[] = (enums as Readonly<Record<string, readonly string[]>>)[spec.type.enum] ?? [];
    return words.includes(String(value))
      ? []
      : [`${where} has the default ${value}, which is no word of ${spec.type.enum}`];
  }
  if (spec.type === "color")
    return /^#[0-9a-f]{6}([0-9a-f]{2})?$/.test(String(value)) ? [] : [`${where} has a default that is no colour`];
  const wanted = spec.type === "bool" ? "boolean" : spec.type === "string" ? "string" : "number";
  return typeof value === wanted ? [] : [`${where} has a default of the wrong type`];
}

function nodeProblems(): readonly string[] {
  return Object.entries(nodes as Readonly<Record<string, NodeSpec>>).flatMap(([name, spec]) => [
    ...spec.props
      .filter((prop) => !Object.hasOwn(props, prop))
      .map((prop) => `nodes: ${name} names the unknown prop ${prop}`),
    ...spec.events
      .filter((event) => eventScope(event) !== "node")
      .map((event) => `nodes: ${name} names ${event}, which is no node event`),
    ...(spec.children === "text" && !spec.props.includes("content")
      ? [`nodes: ${name} holds text but has no content`]
      : []),
  ]);
}

function eventScope(name: string): string | undefined {
  return (events as Readonly<Record<string, EventSpec>>)[name]?.scope;
}

function eventProblems(): readonly string[] {
  return Object.entries(events as Readonly<Record<string, EventSpec>>).flatMap(([name, spec]) => {
    const found: string[] = [];
    if (spec.scope === "node" && spec.number > lastNodeEvent)
      found.push(`events: ${name} is a node event and needs a number up to ${lastNodeEvent}`);
    if (spec.scope === "window" && spec.number <= lastNodeEvent)
      found.push(`events: ${name} is a window event and needs a number above ${lastNodeEvent}`);
    for (const [field, { type }] of Object.entries(spec.payload)) {
      if (typeof type !== "string") found.push(...typeProblems(`events: ${name}.${field}`, type));
      if (type === "color" || type === "length")
        found.push(`events: ${name}.${field} has a type that only travels to the native side`);
    }
    for (const field of spec.coalesce?.sum ?? []) {
      const type = spec.payload[field]?.type;
      if (type !== "f32" && type !== "f64")
        found.push(`events: ${name} sums up ${field}, which is no fractional number of it`);
    }
    return found;
  });
}

function classProblems(): readonly string[] {
  const known = (key: string): boolean => Object.hasOwn(styleOps, key) || Object.hasOwn(shorthands, key);
  const fixed = Object.entries(fixedClasses).flatMap(([name, style]) =>
    Object.keys(style)
      .filter((key) => !known(key))
      .map((key) => `classes: ${name} names the unknown style ${key}`),
  );
  const prefixed = Object.entries(prefixedClasses).flatMap(([name, rules]) =>
    rules.filter((rule) => !known(rule.style)).map((rule) => `classes: ${name} names the unknown style ${rule.style}`),
  );
  return [...fixed, ...prefixed];
}
