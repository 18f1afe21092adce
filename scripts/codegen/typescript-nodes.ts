// The generated elements.ts, events.ts and windows.ts: props, handlers, payloads, options and requests, with their tables.
import { events } from "../../schema/events.ts";
import { nodes, props } from "../../schema/nodes.ts";
import type { EventSpec, NodeSpec, PropSpec } from "../../schema/vocabulary.ts";
import { inputs, requests, windowOptions } from "../../schema/windows.ts";
import { constant, field, interfaceOf, pascalCase, quote, unionOf } from "./typescript-syntax.ts";
import {
  type FieldType,
  mapValues,
  required,
  scalarType,
  type ValueSource,
  valueShape,
  valueSpecs,
  withDefault,
} from "./typescript-values.ts";

const eventSpecs: Readonly<Record<string, EventSpec>> = events;
const nodeSpecs: Readonly<Record<string, NodeSpec>> = nodes;
const propSpecs: Readonly<Record<string, PropSpec>> = props;
const inputSpecs: Readonly<
  Record<string, { readonly number: number; readonly payload: Readonly<Record<string, FieldType>> }>
> = inputs;
const optionSpecs: Readonly<
  Record<string, ValueSource & { readonly number: number; readonly doc: string; readonly default?: unknown }>
> = windowOptions;

export function eventsFile(): readonly string[] {
  const all = Object.entries(eventSpecs);
  const named = (scope: string): readonly string[] =>
    all.filter(([, spec]) => spec.scope === scope).map(([name]) => name);
  const payloads = all.map(([name, spec]) =>
    interfaceOf(
      `${pascalCase(name)}Payload`,
      Object.entries(spec.payload).map(([key, value]) =>
        field(key, scalarType(value.type), value.doc, { optional: false }),
      ),
      spec.doc,
    ),
  );
  const handlers = all
    .filter(([, spec]) => spec.scope === "node")
    .map(([name, spec]) => field(spec.handler, `EventHandler<${quote(name)}>`, spec.doc));
  const table = mapValues(eventSpecs, (spec) => ({
    number: spec.number,
    scope: spec.scope,
    handler: spec.handler,
    payload: Object.entries(spec.payload).map(([name, value]) => ({ name, ...valueShape(value) })),
  }));
  return [
    'import type { ElementKind } from "./elements.ts";',
    unionOf("NodeEventName", named("node"), "Events that happen to a node."),
    unionOf("WindowEventName", named("window"), "Events that happen to a window."),
    ...payloads,
    interfaceOf(
      "EventPayloads",
      all.map(([name]) => field(name, `${pascalCase(name)}Payload`, undefined, { optional: false })),
    ),
    interfaceOf(
      "EventTarget",
      [
        field("id", "string", "The node's identity: its id, or the way to it from the nearest node that has one.", {
          optional: false,
        }),
        field("kind", "ElementKind", "The element's name.", { optional: false }),
      ],
      "The node an event happened to.",
    ),
    "/** What a handler gets: the payload, the event's name and the node it happened to. */\nexport type NodeEvent<Name extends NodeEventName = NodeEventName> = EventPayloads[Name] & { readonly type: Name; readonly target: EventTarget };",
    "/** May return a promise; one that rejects is reported as `GUPPY_HANDLER_FAILED`. */\nexport type EventHandler<Name extends NodeEventName> = (event: NodeEvent<Name>) => unknown;",
    interfaceOf("NodeHandlers", handlers, "Handler props, by the names elements take them under."),
    [
      "/** One event of the wire. Its bit in a node is `number - 1`. */",
      "export interface EventTable {",
      "  readonly number: number;",
      '  readonly scope: "node" | "window";',
      "  readonly handler: string;",
      "  readonly payload: readonly PayloadField[];",
      "}",
    ].join("\n"),
    constant("events", table, {
      doc: "Every event.",
      type: "Readonly<Record<NodeEventName | WindowEventName, EventTable>>",
    }),
  ];
}

export function elementsFile(): readonly string[] {
  const kinds = Object.entries(nodeSpecs);
  const propTypes = kinds.map(([kind, spec]) => {
    const own = spec.props.map((name) => {
      const prop = required(propSpecs, name);
      return field(name, scalarType(prop.type), withDefault(prop), { optional: prop.required !== true });
    });
    const handlers = spec.events.map((name) => quote(required(eventSpecs, name).handler)).join(" | ");
    const base = handlers === "" ? "" : ` extends Pick<NodeHandlers, ${handlers}>`;
    return interfaceOf(`${pascalCase(kind)}Props${base}`, own, spec.doc);
  });
  const table = mapValues(nodeSpecs, ({ number, children, role, focusable, props, events }) => ({
    number,
    children,
    role,
    focusable,
    props,
    events,
  }));
  return [
    'import type { NodeEventName, NodeHandlers } from "./events.ts";',
    unionOf("ElementKind", Object.keys(nodeSpecs), "The elements that need no import."),
    unionOf("PropName", Object.keys(propSpecs)),
    ...propTypes,
    interfaceOf(
      "ElementOwnProps",
      kinds.map(([kind]) => field(kind, `${pascalCase(kind)}Props`, undefined, { optional: false })),
      "Each element's own props and events.",
    ),
    interfaceOf(
      "ElementChildren",
      kinds.map(([kind, spec]) => field(kind, quote(spec.children), undefined, { optional: false })),
      "What each element may hold.",
    ),
    [
      "/** One element kind of the wire. */",
      "export interface ElementTable {",
      "  readonly number: number;",
      '  readonly children: "nodes" | "text" | "none";',
      "  readonly role: string;",
      "  readonly focusable: boolean;",
      "  readonly props: readonly PropName[];",
      "  readonly events: readonly NodeEventName[];",
      "}",
    ].join("\n"),
    constant("elements", table, { doc: "Every element kind.", type: "Readonly<Record<ElementKind, ElementTable>>" }),
    constant("props", valueSpecs(propSpecs), { doc: "Every prop.", type: "Readonly<Record<PropName, ValueSpec>>" }),
  ];
}

export function windowsFile(): readonly string[] {
  const wireType = (type: FieldType): string => (type === "color" ? "number" : scalarType(type));
  const inputVariants = Object.entries(inputSpecs).map(([name, spec]) => {
    const fields = Object.entries(spec.payload).map(([key, type]) => `readonly ${key}: ${scalarType(type)}`);
    return `  | { readonly type: ${quote(name)}; ${fields.join("; ")} }`;
  });
  const inputTable = mapValues(inputSpecs, (spec) => ({
    number: spec.number,
    payload: Object.entries(spec.payload).map(([name, type]) => ({ name, ...valueShape({ type }) })),
  }));
  return [
    'import type { Color } from "./styles.ts";',
    unionOf("WindowOptionName", Object.keys(windowOptions)),
    interfaceOf(
      "WindowOptionProps",
      Object.entries(optionSpecs).map(([name, spec]) => field(name, scalarType(spec.type), withDefault(spec))),
      "What a window can be asked for.",
    ),
    interfaceOf(
      "WireWindowOptions",
      Object.entries(optionSpecs).map(([name, spec]) => field(name, wireType(spec.type), undefined)),
      "The same, checked; colours are `0xRRGGBBAA`.",
    ),
    unionOf("RequestKind", Object.keys(requests), "What the UI thread can be asked."),
    `/** Simulated input; coordinates are logical px. */\nexport type SimulatedInput =\n${inputVariants.join("\n")};`,
    constant("windowOptions", valueSpecs(optionSpecs), {
      doc: "Every window option.",
      type: "Readonly<Record<WindowOptionName, ValueSpec>>",
    }),
    constant(
      "requestNumbers",
      mapValues(requests, (spec) => spec.number),
      { doc: "The number each request travels as.", type: "Readonly<Record<RequestKind, number>>" },
    ),
    constant("inputs", inputTable, {
      doc: "Every kind of simulated input.",
      type: 'Readonly<Record<SimulatedInput["type"], { readonly number: number; readonly payload: readonly PayloadField[] }>>',
    }),
  ];
}
