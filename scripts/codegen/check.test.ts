import { describe, expect, it } from "vitest";
import {
  bool,
  event,
  f32,
  list,
  oneOf,
  optional,
  record,
  request,
  type Schema,
  string,
  u32,
  type Values,
} from "../../schema/language.ts";
import { checkSchema } from "./check.ts";
import { contrast } from "./contrast.ts";
import { loadSchema } from "./load-schema.ts";
import type { ProblemCode } from "./problem.ts";
import { smallSchema, withElement } from "./small-schema.ts";

const doc = "What it is.";

function many<T>(count: number, value: T): Readonly<Record<string, T>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`entry${index}`, value]));
}

const withProps = (props: Values): Schema => withElement("extra", { props });
const withEvents = (events: Parameters<typeof withElement>[1]["events"]): Schema =>
  withElement("extra", { events: events ?? {} });

const bad: readonly (readonly [name: string, schema: Schema, code: ProblemCode, place: string])[] = [
  ["two elements of one name", withElement("tab", {}), "duplicate-name", "elements.tab"],
  ["an element that is spelt like no identifier", withElement("two-words", {}), "rust-name", "elements.two-words"],
  ["an element that is a word of Rust", withElement("loop", {}), "rust-name", "elements.loop"],
  ["a prop that is a word of Rust", withProps({ match: string({ doc }) }), "rust-name", "elements.extra.props.match"],
  [
    "props that Rust writes alike",
    withProps({ aB: u32({ doc }), a_b: u32({ doc }) }),
    "rust-name",
    "elements.extra.props.a_b",
  ],
  [
    "a prop that every element has",
    withProps({ style: string({ doc }) }),
    "duplicate-name",
    "elements.extra.props.style",
  ],
  [
    "a request that says its thread too late",
    {
      ...smallSchema,
      requests: {
        a: request({ doc, scope: "app", deadline: 1, params: { able: bool({ doc }), headless: bool({ doc }) } }),
      },
    },
    "bad-order",
    "requests.a.params",
  ],
  ["a prop without a word about it", withProps({ a: string() }), "no-doc", "elements.extra.props.a"],
  ["an unknown enum", withProps({ a: oneOf("colours", undefined, { doc }) }), "unknown-enum", "elements.extra.props.a"],
  [
    "an unknown enum in a list",
    withProps({ a: list(oneOf("colours"), { max: 2, doc }) }),
    "unknown-enum",
    "elements.extra.props.a",
  ],
  [
    "a list of words that differs",
    withProps({ a: oneOf("size", ["tiny"], { doc }) }),
    "duplicate-name",
    "elements.extra.props.a",
  ],
  [
    "a word that is there twice",
    withProps({ a: oneOf("twice", ["x", "y", "x"], { doc }) }),
    "duplicate-name",
    "elements.extra.props.a",
  ],
  [
    "words that Rust writes alike",
    withProps({ a: oneOf("alike", ["to-do", "ToDo"], { doc }) }),
    "rust-name",
    "enums.alike.ToDo",
  ],
  ["an enum without words", withProps({ a: oneOf("nothing", [], { doc }) }), "empty", "elements.extra.props.a"],
  [
    "a default outside its range",
    withProps({ a: f32({ min: 0, max: 1, default: 2, doc }) }),
    "bad-default",
    "elements.extra.props.a",
  ],
  [
    "a default that is not above",
    withProps({ a: f32({ above: 0, default: 0, doc }) }),
    "bad-default",
    "elements.extra.props.a",
  ],
  [
    "a default that is no whole number",
    withProps({ a: u32({ default: 1.5, doc }) }),
    "bad-default",
    "elements.extra.props.a",
  ],
  [
    "a default below zero without a sign",
    withProps({ a: u32({ default: -1, doc }) }),
    "bad-default",
    "elements.extra.props.a",
  ],
  [
    "a default of another type",
    withProps({ a: bool({ default: "yes", doc }) }),
    "bad-default",
    "elements.extra.props.a",
  ],
  [
    "a default that is no word",
    withProps({ a: oneOf("size", undefined, { default: "huge", doc }) }),
    "bad-default",
    "elements.extra.props.a",
  ],
  [
    "a default of a list",
    withProps({ a: list(u32(), { max: 2, default: 1, doc }) }),
    "bad-default",
    "elements.extra.props.a",
  ],
  [
    "a required prop with a default",
    withProps({ a: u32({ required: true, default: 1, doc }) }),
    "required-default",
    "elements.extra.props.a",
  ],
  [
    "a range that is upside down",
    withProps({ a: f32({ min: 2, max: 1, doc }) }),
    "bad-range",
    "elements.extra.props.a",
  ],
  ["a range of a string", withProps({ a: string({ min: 2, doc }) }), "bad-range", "elements.extra.props.a"],
  ["units of a number", withProps({ a: f32({ units: ["px"], doc }) }), "bad-range", "elements.extra.props.a"],
  [
    "a range within a record",
    withProps({ a: record("Ranged", { b: f32({ min: 0 }) }, { doc }) }),
    "bad-range",
    "elements.extra.props.a.b",
  ],
  ["an empty record", withProps({ a: record("Nothing", {}, { doc }) }), "empty", "elements.extra.props.a"],
  [
    "records of one name that differ",
    withProps({ a: record("Row", { b: u32() }, { doc }) }),
    "duplicate-name",
    "records.Row",
  ],
  [
    "a record named like a type of ours",
    withProps({ a: record("Patch", { b: u32() }, { doc }) }),
    "rust-name",
    "types.Patch",
  ],
  ["a record named like an enum", withProps({ a: record("Size", { b: u32() }, { doc }) }), "rust-name", "types.Size"],
  [
    "an optional of an optional",
    withProps({ a: optional(optional(u32()), { doc }) }),
    "bad-type",
    "elements.extra.props.a",
  ],
  [
    "a list beyond the limit",
    withProps({ a: list(u32(), { max: 1_000_001, doc }) }),
    "too-many",
    "elements.extra.props.a",
  ],
  ["128 props", withProps(many(128, u32({ doc }))), "too-many", "elements.extra.props"],
  ["33 events", withEvents(many(33, event({}, { doc }))), "too-many", "elements.extra.events"],
  [
    "an event named like a type of its module",
    withEvents({ command: event({}, { doc }) }),
    "rust-name",
    "elements.extra.events.command",
  ],
  [
    "a colour that comes back",
    withEvents({ paint: event({ a: { type: "color", doc } }, { doc }) }),
    "bad-type",
    "elements.extra.events.paint.a",
  ],
  [
    "a sum of a field that is not there",
    withEvents({ move: event({}, { doc, coalesce: { sum: ["by"] } }) }),
    "bad-sum",
    "elements.extra.events.move",
  ],
  [
    "a sum behind a string",
    withEvents({ move: event({ a: string({ doc }), by: f32({ doc }) }, { doc, coalesce: { sum: ["by"] } }) }),
    "bad-sum",
    "elements.extra.events.move",
  ],
  [
    "children of an unknown kind",
    withElement("extra", { children: { only: ["page"] } }),
    "unknown-kind",
    "elements.extra.children",
  ],
  ["children of no kind", withElement("extra", { children: { only: [] } }), "empty", "elements.extra.children"],
  ["text without a content", withElement("extra", { children: "text" }), "bad-children", "elements.extra.children"],
  ["a common prop that nobody has", { ...smallSchema, common: ["axis"] }, "bad-common", "common.axis"],
  [
    "a role that the list of roles lacks",
    withElement("extra", { role: "tablist", props: { role: oneOf("role", ["tab", "none"], { doc }) } }),
    "unknown-enum",
    "elements.tabs.role",
  ],
  ["a common prop that differs", withProps({ label: string({ default: "x", doc }) }), "bad-common", "common.label"],
  [
    "a prop of a group that differs",
    withProps({ other: string({ doc }), label: u32({ doc, group: "naming" }) }),
    "bad-common",
    "elements.extra.props.label",
  ],
  [
    "a prop of a group that is required",
    withProps({ size: u32({ required: true, doc, group: "naming" }) }),
    "bad-common",
    "elements.extra.props.size",
  ],
  [
    "a group named as a prop",
    withProps({ naming: string({ doc }), mark: string({ doc, group: "naming" }) }),
    "rust-name",
    "elements.extra.props.mark",
  ],
  [
    "a shorthand of an unknown op",
    { ...smallSchema, shorthands: { all: { ops: ["top"], doc } } },
    "unknown-op",
    "shorthands.all",
  ],
  [
    "a shorthand that is an op",
    { ...smallSchema, shorthands: { left: { ops: ["right"], doc } } },
    "duplicate-name",
    "shorthands.left",
  ],
  [
    "a text that can't be read",
    {
      ...smallSchema,
      theme: { ...smallSchema.theme, pale: { doc, light: "#999999", dark: "#ffffff", on: ["surface"] } },
    },
    "bad-contrast",
    "theme.pale",
  ],
  [
    "a token on nothing",
    { ...smallSchema, theme: { text: { doc, light: "#000000", dark: "#ffffff", on: ["paper"] } } },
    "bad-contrast",
    "theme.text",
  ],
  [
    "a param behind the patch",
    {
      ...smallSchema,
      requests: {
        open: {
          doc,
          scope: "window",
          deadline: 1,
          params: { patch: { type: "patch", doc }, z: bool({ doc }) },
          result: {},
        },
      },
    },
    "bad-type",
    "requests.open.params.patch",
  ],
  [
    "codes that Rust writes alike",
    { ...smallSchema, errorCodes: { GUPPY_A_B: { doc }, GUPPY_A__B: { doc } } },
    "rust-name",
    "errorCodes.AB",
  ],
  ["no element at all", { ...smallSchema, elements: [], common: [] }, "empty", "elements"],
];

describe("a schema", () => {
  it("is found in order when it is", async () => {
    expect(checkSchema(smallSchema)).toEqual([]);
    expect(checkSchema(await loadSchema())).toEqual([]);
  });

  it.each(bad)("with %s is refused, with the place", (_name, schema, code, place) => {
    const problems = checkSchema(schema);
    expect(problems.map((problem) => ({ code: problem.code, place: problem.place }))).toContainEqual({ code, place });
    for (const { message } of problems) expect(message).not.toBe("");
  });

  it("has one problem where one thing is wrong", () => {
    const once = bad.filter(([name]) =>
      /outside its range|required prop|unknown kind|empty record|128 props/.test(name),
    );
    for (const [, schema] of once) expect(checkSchema(schema)).toHaveLength(1);
    expect(once).toHaveLength(5);
  });
});

it.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#777777", "#ffffff", 4.48],
])("the contrast of %s and %s is %d", (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 2);
});
