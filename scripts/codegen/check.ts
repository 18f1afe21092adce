// Checks what the types of the schema can't say: names that exist and stay apart, numbers that fit, defaults that are in range.
import type { ElementSpec, EventSpec, Schema } from "../../schema/language.ts";
import { type EnumWords, nameProblems, tableProblems } from "./check-values.ts";
import { contrastProblems } from "./contrast.ts";
import { kindEnum, type Model, modelOf, roleEnum, typesOf, within } from "./model.ts";
import { codeVariant, pascal } from "./names.ts";
import { problem, type SchemaProblem, unless } from "./problem.ts";
import { fixedBytes } from "./rust-values.ts";

/** The high bit of a prop's number unsets it. */
const mostProps = 127;
/** Events that are listened to are bits of a u32. */
const mostEvents = 32;
/** Most numbers are a byte. */
const mostEntries = 256;

/** Props that every element takes besides its own. */
const taken: ReadonlySet<string> = new Set(["id", "key", "class", "style", "children", "ref"]);

/** Everything wrong with a schema; empty when all is well. */
export function checkSchema(schema: Schema): readonly SchemaProblem[] {
  const enums = wordsOf(schema);
  const kinds = schema.elements.map(([kind]) => kind);
  return [
    ...kindProblems(kinds),
    ...schema.elements.flatMap(([kind, spec]) => elementProblems(`elements.${kind}`, spec, kinds, enums)),
    ...commonProblems(schema),
    ...groupProblems(schema),
    ...sizeProblems(schema),
    ...Object.entries(schema.requests).flatMap(([name, spec]) => [
      ...docProblems(`requests.${name}`, spec),
      ...unless(spec.deadline > 0, "bad-range", `requests.${name}`, "give it a `deadline` in milliseconds"),
      ...tableProblems(`requests.${name}.params`, spec.params, enums),
      ...tableProblems(`requests.${name}.result`, spec.result, enums),
      ...patchProblems(`requests.${name}.params`, spec.params),
      ...threadProblems(`requests.${name}.params`, spec.params),
    ]),
    ...Object.entries(schema.inputs).flatMap(([name, spec]) => tableProblems(`inputs.${name}`, spec.payload, enums)),
    ...eventProblems("windowEvents", schema.windowEvents, enums),
    ...tableProblems("windowOptions", schema.windowOptions, enums),
    ...styleProblems(schema, enums),
    ...nameProblems("theme", Object.keys(schema.theme)),
    ...contrastProblems(schema.theme),
    ...rustNameProblems(schema, enums),
  ];
}

/** The thread is read from the front of a request, before the rest is: `crates/guppy-gpui/src/header.rs`. */
function threadProblems(place: string, params: Readonly<Record<string, unknown>> = {}): readonly SchemaProblem[] {
  const first = Object.keys(params).sort()[0];
  const message = `\`headless\` says which thread a request is for and travels first; rename \`${first}\`, which sorts before it`;
  return unless(!("headless" in params) || first === "headless", "bad-order", place, message);
}

function kindProblems(kinds: readonly string[]): readonly SchemaProblem[] {
  const twice = kinds.filter((kind, index) => kinds.indexOf(kind) !== index);
  return [
    ...twice.map((kind) => problem("duplicate-name", `elements.${kind}`, "two elements have this name; rename one")),
    ...unless(kinds.length > 0, "empty", "elements", "there is no element"),
    ...unless(
      kinds.length <= mostEntries,
      "too-many",
      "elements",
      `there are ${kinds.length} kinds; ${mostEntries} fit`,
    ),
    ...nameProblems("elements", [...new Set(kinds)]),
  ];
}

function elementProblems(
  place: string,
  spec: ElementSpec,
  kinds: readonly string[],
  enums: EnumWords,
): readonly SchemaProblem[] {
  const { children, props, events, commands } = spec;
  const counts = {
    props: [props, mostProps],
    events: [events, mostEvents],
    commands: [commands, mostEntries],
  } as const;
  const foreign = typeof children === "string" ? [] : children.only.filter((kind) => !kinds.includes(kind));
  const roles = enums.get(roleEnum);
  const noContent = children === "text" && props["content"]?.type !== "string";
  return [
    ...docProblems(place, spec),
    ...foreign.map((kind) => problem("unknown-kind", `${place}.children`, `there is no element ${kind}`)),
    ...unless(typeof children === "string" || children.only.length > 0, "empty", `${place}.children`, 'write `"none"`'),
    ...unless(
      roles?.includes(spec.role) !== false,
      "unknown-enum",
      `${place}.role`,
      `${spec.role} is no word of ${roleEnum}; choose one, or add it there`,
    ),
    ...unless(!noContent, "bad-children", `${place}.children`, "an element that holds text has a string `content`"),
    ...Object.entries(counts).flatMap(([what, [table, most]]) => {
      const count = Object.keys(table).length;
      return unless(count <= most, "too-many", `${place}.${what}`, `there are ${count}; ${most} fit`);
    }),
    ...Object.keys(props).flatMap((name) =>
      unless(!taken.has(name), "duplicate-name", `${place}.props.${name}`, "every element has this already; rename it"),
    ),
    ...tableProblems(`${place}.props`, props, enums),
    ...eventProblems(`${place}.events`, events, enums),
    ...ownNameProblems(`${place}.events`, Object.keys(events)),
    ...nameProblems(`${place}.commands`, Object.keys(commands), true),
    ...Object.entries(commands).flatMap(([name, command]) => [
      ...docProblems(`${place}.commands.${name}`, command),
      ...tableProblems(`${place}.commands.${name}`, command.args, enums),
    ]),
  ];
}

/** A payload stands beside the props and the commands of its kind. */
function ownNameProblems(place: string, events: readonly string[]): readonly SchemaProblem[] {
  return events
    .filter((name) => name === "props" || name === "command")
    .map((name) => problem("rust-name", `${place}.${name}`, `\`${pascal(name)}\` is taken in Rust; rename it`));
}

function eventProblems(
  place: string,
  events: Readonly<Record<string, EventSpec>>,
  enums: EnumWords,
): readonly SchemaProblem[] {
  const each = Object.entries(events).flatMap(([name, spec]) => [
    ...docProblems(`${place}.${name}`, spec),
    ...tableProblems(`${place}.${name}`, spec.payload, enums),
    ...Object.entries(spec.payload).flatMap(([field, { type }]) => {
      const outward = within(type).every((of) => of !== "color" && of !== "length");
      return unless(
        outward,
        "bad-type",
        `${place}.${name}.${field}`,
        "colours and lengths only travel to the native side",
      );
    }),
    ...(spec.coalesce?.sum ?? []).flatMap((field) => sumProblems(`${place}.${name}`, spec, field)),
  ]);
  return [...nameProblems(place, Object.keys(events), true), ...each];
}

/** Sums are made in the bytes, so what stands before the field must have a size that never changes. */
function sumProblems(place: string, { payload }: EventSpec, field: string): readonly SchemaProblem[] {
  const before = Object.entries(payload).filter(([name]) => name < field);
  const fixed = before.every(([, { type }]) => fixedBytes(type) !== undefined);
  return [
    ...unless(payload[field]?.type === "f32", "bad-sum", place, `it sums up ${field}, which is no \`f32\` of it`),
    ...unless(
      fixed,
      "bad-sum",
      place,
      `strings, lists and optional fields before ${field} make it impossible to add up`,
    ),
  ];
}

function commonProblems(schema: Schema): readonly SchemaProblem[] {
  return schema.common.flatMap((name) => {
    const owners = schema.elements.flatMap(([, spec]) => (spec.props[name] === undefined ? [] : [spec.props[name]]));
    const shapes = new Set(owners.map((value) => JSON.stringify([value.type, value.default])));
    return [
      ...unless(owners.length > 0, "bad-common", `common.${name}`, "no element has this prop"),
      ...unless(shapes.size <= 1, "bad-common", `common.${name}`, "elements differ in its type or default"),
    ];
  });
}

/** A prop of a group is one field, whatever kinds have it, and what is not set must be what nothing stands for. */
function groupProblems(schema: Schema): readonly SchemaProblem[] {
  const known = new Map<string, string>();
  return schema.elements.flatMap(([kind, { props }]) =>
    Object.entries(props).flatMap(([name, { group, type, default: fallback, required }]) => {
      if (group === undefined) return [];
      const place = `elements.${kind}.props.${name}`;
      const shape = JSON.stringify([type, fallback]);
      const first = known.get(`${group}.${name}`) ?? shape;
      known.set(`${group}.${name}`, first);
      return [
        ...unless(/^[a-z][A-Za-z0-9]*$/.test(group), "rust-name", place, "write its `group` as in `camelCase`"),
        ...unless(props[group] === undefined, "rust-name", place, `\`${group}\` is a prop too; rename its \`group\``),
        ...unless(
          shape === first,
          "bad-common",
          place,
          "elements differ in its type or default, so it can't be in a `group`",
        ),
        ...unless(required !== true, "bad-common", place, "what is required is set everywhere; leave out its `group`"),
      ];
    }),
  );
}

function sizeProblems(schema: Schema): readonly SchemaProblem[] {
  const tables = {
    requests: schema.requests,
    inputs: schema.inputs,
    states: schema.states,
    theme: schema.theme,
    windowOptions: schema.windowOptions,
  };
  return Object.entries(tables).flatMap(([name, table]) => {
    const count = Object.keys(table).length;
    return unless(count <= mostEntries, "too-many", name, `there are ${count}; ${mostEntries} fit`);
  });
}

/** A patch goes to the end of the request. */
function patchProblems(
  place: string,
  params: Readonly<Record<string, { readonly type: unknown }>>,
): readonly SchemaProblem[] {
  const names = Object.keys(params).sort();
  return names
    .slice(0, -1)
    .flatMap((name) =>
      unless(
        params[name]?.type !== "patch",
        "bad-type",
        `${place}.${name}`,
        "a patch must be the last by name; rename what follows it",
      ),
    );
}

function styleProblems(schema: Schema, enums: EnumWords): readonly SchemaProblem[] {
  const groups = Object.entries(schema.shorthands).flatMap(([name, { ops }]) => [
    ...unless(
      schema.styleOps[name] === undefined,
      "duplicate-name",
      `shorthands.${name}`,
      "it is an op too; rename one",
    ),
    ...unless(ops.length > 0, "empty", `shorthands.${name}`, "it names no op"),
    ...ops
      .filter((op) => schema.styleOps[op] === undefined)
      .map((op) => problem("unknown-op", `shorthands.${name}`, `there is no style op ${op}`)),
  ]);
  return [...tableProblems("styleOps", schema.styleOps, enums), ...groups];
}

/** Names of types that would be written twice into one module of Rust. */
function rustNameProblems(schema: Schema, enums: EnumWords): readonly SchemaProblem[] {
  const words = [...enums].flatMap(([name, list]) =>
    name === kindEnum ? [] : clashes(`enums.${name}`, list.map(pascal)),
  );
  const records = new Map<string, string>();
  const twofold = typesOf(schema).flatMap((type) => {
    if (typeof type === "string" || !("record" in type)) return [];
    const shape = JSON.stringify(type.fields);
    const known = records.get(type.record) ?? shape;
    records.set(type.record, known);
    return unless(
      known === shape,
      "duplicate-name",
      `records.${type.record}`,
      "it has other fields elsewhere; rename one",
    );
  });
  const types = [...enums.keys()].filter((name) => name !== kindEnum).map(pascal);
  const own = [
    "NodeKind",
    "Props",
    "StyleOp",
    "State",
    "Color",
    "Length",
    "Input",
    "Patch",
    "Record",
    "Reader",
    "Writer",
  ];
  return [
    ...words,
    ...twofold,
    ...clashes("types", [...own, ...types, ...[...records.keys()].map(pascal)]),
    ...clashes("errorCodes", Object.keys(schema.errorCodes).map(codeVariant)),
    ...sharedEventProblems(modelOf(schema, 0)),
  ];
}

/** Kinds may have an event of one name with different payloads, but only one of them can be shared. */
function sharedEventProblems(model: Model): readonly SchemaProblem[] {
  return clashes(
    "events",
    model.sharedEvents.map(({ name }) => pascal(name)),
  );
}

function clashes(place: string, names: readonly string[]): readonly SchemaProblem[] {
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(twice)].map((name) =>
    problem("rust-name", `${place}.${name}`, `two entries are \`${name}\` in Rust; rename one`),
  );
}

function docProblems(place: string, { doc }: { readonly doc: string }): readonly SchemaProblem[] {
  return unless(doc !== "", "no-doc", place, "say in `doc` what it is");
}

/** The first list of each name; others are compared with it. */
function wordsOf(schema: Schema): EnumWords {
  const found = new Map<string, readonly string[]>([[kindEnum, schema.elements.map(([kind]) => kind)]]);
  for (const type of typesOf(schema)) {
    if (typeof type === "object" && "enum" in type && type.words !== undefined && !found.has(type.enum)) {
      found.set(type.enum, type.words);
    }
  }
  return found;
}
