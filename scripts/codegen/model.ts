// The schema with everything decided that both languages must agree on: entries in order, each with its number. Made from a
// schema that `check.ts` found nothing wrong with.
import type {
  ChildrenRule,
  CommandSpec,
  ElementSpec,
  EventSpec,
  RequestScope,
  RequestSpec,
  RequestType,
  Schema,
  ShorthandSpec,
  StateSpec,
  TokenSpec,
  Value,
  Values,
  ValueType,
} from "../../schema/language.ts";
import { compareNames, sortedNames } from "./names.ts";

/** The list of kinds, which every schema has. */
export const kindEnum = "elementKind";

/** The list of roles; where a schema has one, the role of each kind is a word of it. */
export const roleEnum = "role";

export interface Named {
  readonly name: string;
  readonly number: number;
}

/** A value in its place: props, options and style ops travel under the number, fields in the order of it. */
export type Field = Value & Named & { readonly doc: string };
export type RequestField = Omit<Field, "type"> & { readonly type: RequestType };

export interface EventModel extends Named {
  readonly doc: string;
  readonly fields: readonly Field[];
  readonly coalesce: EventSpec["coalesce"];
  /** How its payload differs from others of the name: equal text is an equal payload. */
  readonly shape: string;
}

export interface CommandModel extends Named {
  readonly doc: string;
  readonly args: readonly Field[];
}

export interface KindModel extends Named {
  readonly doc: string;
  readonly role: string;
  readonly focusable: boolean;
  readonly children: ChildrenRule;
  readonly props: readonly Field[];
  readonly events: readonly EventModel[];
  readonly commands: readonly CommandModel[];
}

export interface RequestModel extends Named {
  readonly doc: string;
  readonly scope: RequestScope;
  readonly params: readonly RequestField[];
  readonly result: readonly Field[];
  readonly deadline: number;
}

export interface InputModel extends Named {
  readonly doc: string;
  readonly fields: readonly Field[];
}

export interface EnumModel {
  readonly name: string;
  readonly words: readonly string[];
}

export interface RecordModel {
  readonly name: string;
  readonly fields: readonly Field[];
}

/** Props that share a struct in Rust, whatever kinds have them. */
export interface GroupModel {
  readonly name: string;
  readonly fields: readonly Field[];
}

export interface Model {
  readonly wireVersion: number;
  readonly kinds: readonly KindModel[];
  readonly groups: readonly GroupModel[];
  /** Payloads that several kinds have, once each. */
  readonly sharedEvents: readonly EventModel[];
  /** Commands that several kinds have, once each. */
  readonly sharedCommands: readonly CommandModel[];
  readonly common: readonly string[];
  /** Without `elementKind`. */
  readonly enums: readonly EnumModel[];
  readonly records: readonly RecordModel[];
  readonly requests: readonly RequestModel[];
  readonly inputs: readonly InputModel[];
  readonly windowOptions: readonly Field[];
  readonly windowEvents: readonly EventModel[];
  readonly states: readonly (Named & StateSpec)[];
  readonly styleOps: readonly Field[];
  readonly shorthands: Readonly<Record<string, ShorthandSpec>>;
  readonly theme: readonly (Named & TokenSpec)[];
  readonly errorCodes: readonly (Named & { readonly doc: string })[];
  readonly limits: Schema["limits"];
}

export function modelOf(schema: Schema, wireVersion: number): Model {
  const sorted = [...schema.elements].sort(([a], [b]) => compareNames(a, b));
  const kinds = sorted.map(([name, spec], number) => kindModel(name, number, spec));
  const types = typesOf(schema);
  return {
    wireVersion,
    kinds,
    groups: groupsOf(kinds),
    sharedEvents: shared(kinds.flatMap((kind) => kind.events)),
    sharedCommands: shared(
      kinds.flatMap((kind) => kind.commands.map((command) => ({ ...command, shape: shapeOf(command.args) }))),
    ),
    common: schema.common,
    enums: enumsOf(types),
    records: recordsOf(types),
    requests: numbered(schema.requests, requestModel),
    inputs: numbered(schema.inputs, (spec) => ({ doc: spec.doc, fields: fieldsOf(spec.payload) })),
    windowOptions: fieldsOf(schema.windowOptions),
    windowEvents: eventsOf(schema.windowEvents),
    states: Object.entries(schema.states).map(([name, spec], number) => ({ name, number, ...spec })),
    styleOps: fieldsOf(schema.styleOps),
    shorthands: schema.shorthands,
    theme: numbered(schema.theme, (spec) => spec),
    errorCodes: numbered(schema.errorCodes, (spec) => spec),
    limits: schema.limits,
  };
}

/** Values in the order in which they travel. */
export function fieldsOf(values: Values): readonly Field[] {
  return numbered(values, (value) => ({ ...value, doc: value.doc ?? "" }));
}

/** Every type the schema names anywhere, those within others included. */
export function typesOf(schema: Schema): readonly ValueType[] {
  const elements = schema.elements.flatMap(([, spec]) => [
    spec.props,
    ...Object.values(spec.events).map((event) => event.payload),
    ...Object.values(spec.commands).map((command) => command.args),
  ]);
  const requests = Object.values(schema.requests).flatMap((spec) => [spec.params, spec.result]);
  const others = [...Object.values(schema.inputs), ...Object.values(schema.windowEvents)].map((spec) => spec.payload);
  const tables = [...elements, ...requests, ...others, schema.windowOptions, schema.styleOps];
  return tables.flatMap((table) => Object.values(table).flatMap((value) => within(value.type as ValueType)));
}

/** A type and the types it is made of, itself last. */
export function within(type: ValueType): readonly ValueType[] {
  if (typeof type === "string" || "enum" in type) return [type];
  if ("list" in type) return [...within(type.list), type];
  if ("optional" in type) return [...within(type.optional), type];
  return [...Object.values(type.fields).flatMap((field) => within(field.type)), type];
}

export function enumWords(model: Model, name: string): readonly string[] {
  if (name === kindEnum) return model.kinds.map((kind) => kind.name);
  return model.enums.find((entry) => entry.name === name)?.words ?? [];
}

export function isShared(model: Model, event: EventModel): boolean {
  return model.sharedEvents.some((other) => other.name === event.name && other.shape === event.shape);
}

/** The kinds that have an event of this name and shape, with its number there. */
export function holdersOf(model: Model, event: EventModel): readonly (readonly [kind: string, number: number])[] {
  return model.kinds.flatMap((kind) =>
    kind.events
      .filter(({ name, shape }) => name === event.name && shape === event.shape)
      .map(({ number }): readonly [string, number] => [kind.name, number]),
  );
}

function kindModel(name: string, number: number, spec: ElementSpec): KindModel {
  const { doc, role, focusable, children } = spec;
  const commands = numbered(spec.commands, (of: CommandSpec) => ({ doc: of.doc, args: fieldsOf(of.args) }));
  return {
    name,
    number,
    doc,
    role,
    focusable,
    children,
    props: fieldsOf(spec.props),
    events: eventsOf(spec.events),
    commands,
  };
}

function eventsOf(events: Readonly<Record<string, EventSpec>>): readonly EventModel[] {
  return numbered(events, ({ doc, payload, coalesce }) => {
    const fields = fieldsOf(payload);
    return { doc, fields, coalesce, shape: shapeOf(fields) + JSON.stringify(coalesce?.sum ?? null) };
  });
}

function requestModel({ doc, scope, params, result, deadline }: RequestSpec): Omit<RequestModel, keyof Named> {
  const fields = numbered(params, (value) => ({ ...value, doc: value.doc ?? "" }));
  return { doc, scope, params: fields, result: fieldsOf(result), deadline };
}

function numbered<Spec extends object, Made extends object>(
  table: Readonly<Record<string, Spec>>,
  make: (spec: Spec) => Made,
): readonly (Named & Made)[] {
  return sortedNames(table).flatMap((name, number) => {
    const spec = table[name];
    return spec === undefined ? [] : [{ name, number, ...make(spec) }];
  });
}

export function groupBy<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

function shapeOf(fields: readonly Field[]): string {
  return JSON.stringify(fields.map(({ name, type }) => [name, type]));
}

/** What at least two have with the same shape, once each, by name. */
function shared<T extends Named & { readonly shape: string }>(entries: readonly T[]): readonly T[] {
  const groups = groupBy(entries, ({ name, shape }) => `${name} ${shape}`);
  const found = [...groups.values()].flatMap(([first, second]) =>
    first !== undefined && second !== undefined ? [first] : [],
  );
  return found.sort((a, b) => compareNames(a.name, b.name)).map((entry, number) => ({ ...entry, number }));
}

function groupsOf(kinds: readonly KindModel[]): readonly GroupModel[] {
  const found = new Map<string, Map<string, Field>>();
  for (const prop of kinds.flatMap((kind) => kind.props)) {
    if (prop.group === undefined) continue;
    const group = found.get(prop.group) ?? new Map<string, Field>();
    found.set(prop.group, group.set(prop.name, group.get(prop.name) ?? prop));
  }
  return [...found]
    .map(([name, fields]) => ({ name, fields: [...fields.values()].sort((a, b) => compareNames(a.name, b.name)) }))
    .sort((a, b) => compareNames(a.name, b.name));
}

function enumsOf(types: readonly ValueType[]): readonly EnumModel[] {
  const found = new Map<string, readonly string[]>();
  for (const type of types) {
    if (typeof type === "object" && "enum" in type && type.words !== undefined) found.set(type.enum, type.words);
  }
  return [...found].map(([name, words]) => ({ name, words })).sort((a, b) => compareNames(a.name, b.name));
}

function recordsOf(types: readonly ValueType[]): readonly RecordModel[] {
  const found = new Map<string, Values>();
  for (const type of types) {
    if (typeof type === "object" && "record" in type) found.set(type.record, type.fields);
  }
  const records = [...found].map(([name, fields]) => ({ name, fields: fieldsOf(fields) }));
  return records.sort((a, b) => compareNames(a.name, b.name));
}
