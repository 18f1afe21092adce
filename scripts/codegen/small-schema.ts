// A schema for the tests of code generation: few entries, and of values every type, also those that no element uses yet.
import { errorCodes } from "../../schema/errors.ts";
import {
  bytes,
  color,
  command,
  type ElementSpec,
  element,
  event,
  f32,
  f64,
  grouped,
  i32,
  length,
  list,
  oneOf,
  optional,
  record,
  request,
  type Schema,
  string,
  u32,
} from "../../schema/language.ts";
import { limits } from "../../schema/limits.ts";

const doc = "What it is.";
const label = string({ doc });
const naming = grouped("naming", { label });

const row = record("Row", {
  title: string({ doc }),
  size: oneOf("size", ["small", "large"], { doc }),
  mark: optional(color({ doc })),
});
const cell = record("Cell", { text: string({ doc }), data: bytes({ doc }) });

const tabs = element({
  doc,
  role: "tablist",
  focusable: true,
  children: { only: ["tab"] },
  props: {
    ...naming,
    rows: list(row, { max: 10, doc }),
    size: oneOf("size", undefined, { default: "large", doc }),
    gap: length({ units: ["px", "rem"], min: 0, doc }),
    speed: f32({ above: 0, default: 1, doc }),
    exact: f64({ above: -1, max: 1, doc }),
    offset: i32({ min: -5, max: 5, default: -1, doc }),
    count: u32({ above: 0, required: true, doc }),
    paint: color({ default: "#11223344", doc }),
    blob: bytes({ doc }),
    names: optional(list(string(), { max: 3, doc })),
  },
  events: {
    change: event({ value: f32({ doc }), cells: list(cell, { max: 4, doc }) }, { doc }),
    move: event({ by: f32({ doc }), to: f64({ doc }) }, { doc, coalesce: { sum: ["by"] } }),
  },
  commands: { pick: command({ row: u32({ max: 9, doc }), name: label }, { doc }), reset: command({}, { doc }) },
});

const tab = element({
  doc,
  role: "tab",
  focusable: false,
  children: "nodes",
  props: naming,
  events: {
    change: event({ value: string({ doc }) }, { doc }),
    move: event({ by: f32({ doc }), to: f64({ doc }) }, { doc, coalesce: { sum: ["by"] } }),
  },
  commands: { reset: command({}, { doc }) },
});

export const smallSchema: Schema = {
  elements: [
    ["tabs", tabs],
    ["tab", tab],
  ],
  common: ["label"],
  requests: {
    open: request({
      doc,
      scope: "window",
      deadline: 1000,
      params: { options: { type: "windowOptions", doc }, patch: { type: "patch", doc } },
    }),
    play: request({ doc, scope: "window", deadline: 1000, params: { inputs: { type: "inputs", max: 9, doc } } }),
    call: request({ doc, scope: "node", deadline: 1000 }),
    list: request({
      doc,
      scope: "app",
      deadline: 1000,
      params: { rows: list(row, { max: 2, doc }) },
      result: { cells: list(cell, { max: 2, doc }) },
    }),
  },
  inputs: { wheel: { doc, payload: { by: f32({ doc }) } }, leave: { doc, payload: {} } },
  windowOptions: {
    title: string({ default: "small", doc }),
    width: f32({ min: 1, max: 9, doc }),
    paint: color({ doc }),
  },
  windowEvents: { closed: event({}, { doc }), resized: event({ width: f32({ doc }) }, { doc, coalesce: "last" }) },
  states: { base: { doc }, hover: { doc, prefix: "hover" } },
  styleOps: {
    left: length({ units: ["px"], doc }),
    color: color({ doc }),
    right: length({ units: ["px", "auto"], doc }),
  },
  shorthands: { sides: { ops: ["left", "right"], doc } },
  theme: {
    surface: { doc, light: "#ffffff", dark: "#000000" },
    text: { doc, light: "#000000", dark: "#ffffff", on: ["surface"] },
  },
  errorCodes,
  limits,
};

const only = { ...naming, on: u32({ default: 1, doc }) };

/** Beside the rest of the small schema: a single kind, without events and not focusable. */
export const loneSchema = {
  elements: [
    [
      "plain",
      element({
        doc,
        role: "none",
        focusable: false,
        children: "nodes",
        props: only,
        commands: { reset: command({}, { doc }) },
      }),
    ],
  ],
} satisfies Partial<Schema>;

/** The small schema with one element more or another one. */
export function withElement(kind: string, spec: Partial<ElementSpec>): Schema {
  const plain = element({ doc, role: "none", focusable: false, children: "none", ...spec });
  return { ...smallSchema, elements: [...smallSchema.elements, [kind, plain]] };
}
