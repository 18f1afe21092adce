// The generated elements.ts and events.ts: the props, handlers, payloads and commands of each kind, and their table.
import { type CommandModel, type EventModel, isShared, type KindModel, type Model } from "./model.ts";
import { handlerName, pascal } from "./names.ts";
import { constant, field, interfaceOf, quote, unionOf } from "./typescript-syntax.ts";
import { givenField, publicField, specTable, typeTable } from "./typescript-values.ts";

export function eventsFile(model: Model): readonly string[] {
  const own = model.kinds.flatMap((kind) =>
    kind.events.filter((event) => !isShared(model, event)).map((event) => payloadInterface(event, pascal(kind.name))),
  );
  const byKind = model.kinds.map((kind) => {
    const fields = kind.events.map((event) =>
      field(event.name, payloadName(model, kind, event), undefined, { optional: false }),
    );
    return fields.length === 0 ? `  readonly ${kind.name}: {};` : `  readonly ${kind.name}: {\n${indent(fields)}\n  };`;
  });
  return [
    ...model.sharedEvents.map((event) => payloadInterface(event, "")),
    ...own,
    interfaceOf("NodeEvents", byKind, "What each event of each kind tells."),
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
    "/** What a handler gets: the payload, the event's name and the node it happened to. */\nexport type NodeEvent<Kind extends ElementKind, Name extends keyof NodeEvents[Kind]> = NodeEvents[Kind][Name] & {\n  readonly type: Name;\n  readonly target: EventTarget;\n};",
    "/** May return a promise; one that rejects is reported as `GUPPY_HANDLER_FAILED`. */\nexport type EventHandler<Kind extends ElementKind, Name extends keyof NodeEvents[Kind]> = (event: NodeEvent<Kind, Name>) => unknown;",
    interfaceOf(
      "ElementHandlers",
      model.kinds.map((kind) => {
        const fields = kind.events.map((event) =>
          field(handlerName(event.name), `EventHandler<${quote(kind.name)}, ${quote(event.name)}>`, event.doc),
        );
        return fields.length === 0
          ? `  readonly ${kind.name}: {};`
          : `  readonly ${kind.name}: {\n${indent(fields)}\n  };`;
      }),
      "Handler props, by the names elements take them under.",
    ),
  ];
}

export function elementsFile(model: Model, records: readonly string[]): readonly string[] {
  const { kinds } = model;
  const kindNames = kinds.map(({ name }) => name);
  const props = kinds.map((kind) => {
    const own = kind.props.filter((prop) => prop.internal !== true).map(publicField);
    const base = kind.events.length === 0 ? "" : `ElementHandlers[${quote(kind.name)}]`;
    return interfaceOf(
      `${pascal(kind.name)}Props${base === "" ? "" : ` extends ${pascal(kind.name)}Handlers`}`,
      own,
      kind.doc,
    );
  });
  const handlers = kinds
    .filter((kind) => kind.events.length > 0)
    .map((kind) => `type ${pascal(kind.name)}Handlers = ElementHandlers[${quote(kind.name)}];`);
  return [
    unionOf("ElementKind", kindNames, "The elements that need no import."),
    constant("elementKinds", kindNames, { doc: "The elements by their numbers.", type: "readonly ElementKind[]" }),
    ...records,
    handlers.join("\n"),
    ...props,
    interfaceOf(
      "ElementOwnProps",
      kinds.map(({ name }) => field(name, `${pascal(name)}Props`, undefined, { optional: false })),
      "Each element's own props and events.",
    ),
    interfaceOf(
      "ElementChildren",
      kinds.map(({ name, children }) =>
        // Of which kinds its children may be is checked when they are there: types tell no element of JSX from another.
        field(name, quote(typeof children === "string" ? children : "nodes"), undefined, { optional: false }),
      ),
      "What each element may hold.",
    ),
    interfaceOf(
      "ElementCommands",
      kinds.map((kind) =>
        kind.commands.length === 0
          ? `  readonly ${kind.name}: {};`
          : `  readonly ${kind.name}: {\n${indent(kind.commands.map(commandField))}\n  };`,
      ),
      "What a node of each kind can be told to do, with what it takes.",
    ),
    elementTableType,
    ...(model.sharedEvents.length === 0 ? [] : [sharedPayloads(model)]),
    constant("elements", Object.fromEntries(kinds.map((kind) => [kind.name, row(model, kind)])), {
      doc: "Every element kind.",
      type: "Readonly<Record<ElementKind, ElementTable>>",
    }),
  ];
}

const elementTableType = `export interface EventTable {
  readonly number: number;
  readonly handler: string;
  /** In the order of the wire. */
  readonly payload: Readonly<Record<string, ValueType>>;
}

export interface CommandTable {
  readonly number: number;
  /** In the order of the wire. */
  readonly args: Readonly<Record<string, ValueSpec>>;
}

/** One element kind of the wire. Props, events and commands have numbers of their own in each kind. */
export interface ElementTable {
  readonly number: number;
  readonly role: string;
  readonly focusable: boolean;
  readonly children: "nodes" | "text" | "none" | { readonly only: readonly ElementKind[] };
  /** In the order of the wire. */
  readonly props: Readonly<Record<string, NumberedSpec>>;
  readonly events: Readonly<Record<string, EventTable>>;
  readonly commands: Readonly<Record<string, CommandTable>>;
}`;

function row(model: Model, { number, role, focusable, children, props, events, commands }: KindModel): unknown {
  return {
    number,
    role,
    focusable,
    children,
    props: specTable(model, props, true),
    events: Object.fromEntries(events.map((event) => [event.name, eventRow(model, event, isShared(model, event))])),
    commands: Object.fromEntries(
      commands.map((command) => [
        command.name,
        { number: command.number, args: specTable(model, command.args, false) },
      ]),
    ),
  };
}

/** Payloads that several kinds have stand once. */
function sharedPayloads(model: Model): string {
  const table = model.sharedEvents.map(({ name, fields }) => [name, typeTable(model, fields)]);
  return constant("payloads", Object.fromEntries(table), { asConst: true, local: true });
}

export function eventRow(model: Model, event: EventModel, shared: boolean): unknown {
  const { name, number, fields } = event;
  const payload = shared ? { code: `payloads.${name}` } : typeTable(model, fields);
  return { number, handler: handlerName(name), payload };
}

function commandField(command: CommandModel): string {
  const args = command.args.map((arg) => givenField(arg, { loose: true }));
  return field(command.name, args.length === 0 ? "{}" : `{\n${indent(args)}\n  }`, command.doc, { optional: false });
}

export function payloadInterface(event: EventModel, prefix: string): string {
  const fields = event.fields.map((of) => givenField(of));
  return interfaceOf(`${prefix}${pascal(event.name)}Payload`, fields, event.doc);
}

function payloadName(model: Model, kind: KindModel, event: EventModel): string {
  return `${isShared(model, event) ? "" : pascal(kind.name)}${pascal(event.name)}Payload`;
}

function indent(lines: readonly string[]): string {
  return lines
    .join("\n")
    .split("\n")
    .map((line) => `  ${line}`)
    .join("\n");
}
