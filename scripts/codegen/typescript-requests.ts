// The generated requests.ts and windows.ts: what is asked and answered, window options, window events and simulated input.

import type { ValueType } from "../../schema/language.ts";
import type { Model, RequestField, RequestModel } from "./model.ts";
import { pascal } from "./names.ts";
import { eventRow, payloadInterface } from "./typescript-elements.ts";
import { constant, field, interfaceOf, quote, unionOf } from "./typescript-syntax.ts";
import { givenField, publicField, publicType, specTable, typeTable } from "./typescript-values.ts";

export function requestsFile(model: Model): readonly string[] {
  const { requests } = model;
  return [
    unionOf(
      "RequestName",
      requests.map(({ name }) => name),
      "What the UI thread can be asked.",
    ),
    ...model.records.map(({ name, fields }) =>
      interfaceOf(
        name,
        fields.map((of) => givenField(of)),
      ),
    ),
    `/** What each request takes. Patches are what \`Patch\` stands for. */\nexport interface RequestParams<Patch> {\n${requests.map(params).join("\n")}\n}`,
    interfaceOf("RequestResults", requests.map(result), "What each request is answered with."),
    `export interface RequestTable {
  readonly number: number;
  readonly scope: "app" | "window" | "node";
  /** In the order of the wire; those of \`node\` scope are a node, its kind, and a command with its args. */
  readonly params: Readonly<Record<string, RequestSpec>>;
  readonly result: Readonly<Record<string, ValueType>>;
  /** Milliseconds. */
  readonly deadline: number;
}

export type RequestSpec = Omit<ValueSpec, "type"> & { readonly type: ValueType | "windowOptions" | "inputs" | "patch" };`,
    constant("requests", Object.fromEntries(requests.map((request) => [request.name, row(model, request)])), {
      doc: "Every request.",
      type: "Readonly<Record<RequestName, RequestTable>>",
    }),
  ];
}

export function recordsOf(model: Model): readonly string[] {
  if (model.records.length === 0) return [];
  const table = Object.fromEntries(model.records.map(({ name, fields }) => [name, typeTable(model, fields)]));
  return [constant("records", table, { doc: "Values with fields, in the order of the wire.", asConst: true })];
}

export function windowsFile(model: Model): readonly string[] {
  const { windowOptions, windowEvents, inputs } = model;
  const variants = inputs.map(({ name, fields }) => {
    const own = fields.map((of) => `readonly ${of.name}: ${publicType(of.type)}`);
    return `  | { ${[`readonly type: ${quote(name)}`, ...own].join("; ")} }`;
  });
  const inputTable = Object.fromEntries(
    inputs.map(({ name, number, fields }) => [name, { number, payload: typeTable(model, fields) }]),
  );
  const wire = windowOptions.map((of) => field(of.name, of.type === "color" ? "number | string" : publicType(of.type)));
  return [
    unionOf(
      "WindowOptionName",
      windowOptions.map(({ name }) => name),
    ),
    interfaceOf("WindowOptionProps", windowOptions.map(publicField), "What a window can be asked for."),
    interfaceOf("WireWindowOptions", wire, "The same, checked; a colour is `0xRRGGBBAA` or a token of the theme."),
    unionOf(
      "WindowEventName",
      windowEvents.map(({ name }) => name),
      "What a window reports.",
    ),
    ...windowEvents.map((event) => payloadInterface(event, "Window")),
    interfaceOf(
      "WindowEvents",
      windowEvents.map(({ name }) => field(name, `Window${pascal(name)}Payload`, undefined, { optional: false })),
      "What each event of a window tells.",
    ),
    `/** Simulated input; coordinates are logical px. */\nexport type SimulatedInput =\n${variants.join("\n")};`,
    constant("windowOptions", specTable(model, windowOptions, true), {
      doc: "Every window option.",
      type: "Readonly<Record<WindowOptionName, NumberedSpec>>",
    }),
    constant(
      "windowEvents",
      Object.fromEntries(windowEvents.map((event) => [event.name, eventRow(model, event, false)])),
      {
        doc: "Every event of a window.",
        type: "Readonly<Record<WindowEventName, EventTable>>",
      },
    ),
    constant("inputs", inputTable, {
      doc: "Every kind of simulated input.",
      type: 'Readonly<Record<SimulatedInput["type"], { readonly number: number; readonly payload: Readonly<Record<string, ValueType>> }>>',
    }),
  ];
}

function row(model: Model, { number, scope, params: of, result: results, deadline }: RequestModel): unknown {
  return { number, scope, params: specTable(model, of, false), result: typeTable(model, results), deadline };
}

function params(request: RequestModel): string {
  if (request.scope === "node") {
    return `  readonly ${request.name}: { readonly node: number; readonly kind: ElementKind; readonly command: string; readonly args: Readonly<Record<string, unknown>> };`;
  }
  return `  readonly ${request.name}: ${body(request.params.map((of) => `readonly ${of.name}: ${paramType(of)}`))};`;
}

function result(request: RequestModel): string {
  return `  readonly ${request.name}: ${body(request.result.map((of) => `readonly ${of.name}: ${publicType(of.type)}`))};`;
}

function body(fields: readonly string[]): string {
  return fields.length === 0 ? "{}" : `{ ${fields.join("; ")} }`;
}

function paramType({ type }: RequestField): string {
  if (type === "windowOptions") return "WireWindowOptions";
  if (type === "inputs") return "readonly SimulatedInput[]";
  return type === "patch" ? "Patch" : publicType(type satisfies ValueType);
}
