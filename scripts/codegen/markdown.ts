// The reference pages: elements, styles, events, window options, requests and errors, as the schema has them.
import { loadErrorCodes } from "../../schema/errors.ts";
import { stylesPage } from "./markdown-styles.ts";
import { code, type Row, table, typeText, valueText } from "./markdown-text.ts";
import { type EventModel, type Field, groupBy, type KindModel, type Model } from "./model.ts";
import { handlerName } from "./names.ts";
import type { GeneratedFile } from "./write.ts";

const header = "<!-- Generated from schema/ by `pnpm codegen` (scripts/codegen/markdown.ts). Do not edit. -->";

export function generateMarkdown(model: Model): readonly GeneratedFile[] {
  const pages: Readonly<Record<string, readonly string[]>> = {
    elements: elementsPage(model),
    styles: stylesPage(model),
    events: eventsPage(model),
    windows: windowsPage(model),
    errors: errorsPage(model),
  };
  return Object.entries(pages).map(([name, blocks]) => ({
    path: `docs/reference/${name}.md`,
    text: `${[header, ...blocks].join("\n\n")}\n`,
  }));
}

function elementsPage(model: Model): readonly string[] {
  const common = [
    [
      code("id"),
      "string",
      "A name that is unique in the window; the node keeps its focus, scroll and caret wherever it moves.",
    ],
    [code("ref"), "ref", "Made by `ref(kind)`: through it the program tells the node what to do."],
    [code("key"), "string, number", "Tells the element from its siblings in a list whose order changes."],
    [code("class"), "string", "[Styles](styles.md) as words."],
    [code("style"), "object", "[Styles](styles.md) as an object; it wins over `class`."],
  ];
  const sections = model.kinds.flatMap((kind) => elementBlocks(model, kind));
  return ["# Elements", "Every element takes:", table(["prop", "type", "what"], common), ...sections];
}

/** A heading, what it is, and its tables. */
export function elementBlocks(model: Model, kind: KindModel): readonly string[] {
  const facts = `Holds ${holds(kind)}. Role \`${kind.role}\`.${kind.focusable ? " Takes focus." : ""}`;
  const rows = [
    ...kind.props.filter((prop) => prop.internal !== true).map((prop) => propRow(model, prop)),
    ...kind.events.map((event) => {
      const link = `[${event.name}](events.md#${event.name.toLowerCase()})`;
      return [code(handlerName(event.name)), link, "", event.doc];
    }),
  ];
  const commands = kind.commands.map((command) => {
    const args = command.args.map((arg) => `${code(arg.name)}: ${valueText(model, arg)}`);
    return [code(command.name), args.join("; "), command.doc];
  });
  return [
    `## ${kind.name}`,
    `${kind.doc} ${facts}`,
    ...(rows.length === 0 ? [] : [table(["prop", "type", "default", "what"], rows)]),
    ...(commands.length === 0 ? [] : ["By its ref:", table(["command", "takes", "what"], commands)]),
  ];
}

function holds({ children }: KindModel): string {
  if (typeof children === "object") return children.only.map((kind) => code(`<${kind}>`)).join(", ");
  return { nodes: "elements, strings and numbers", text: "strings and numbers", none: "nothing" }[children];
}

function propRow(model: Model, prop: Field): Row {
  const fallback = prop.default === undefined ? "" : code(JSON.stringify(prop.default));
  return [code(prop.name), valueText(model, prop), prop.required === true ? "required" : fallback, prop.doc];
}

interface EventPlace {
  readonly kind: string;
  readonly event: EventModel;
}

/** One section for each name; where kinds differ in what they tell, each says so. */
function eventsPage(model: Model): readonly string[] {
  const places = model.kinds.flatMap((kind) => kind.events.map((event): EventPlace => ({ kind: kind.name, event })));
  const sections = [...groupBy(places, ({ event }) => event.name)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, group]) => [
      `## ${name}`,
      ...[...groupBy(group, ({ event }) => event.shape).values()].flatMap((alike) => eventText(model, alike)),
    ]);
  const ofWindows = model.windowEvents.flatMap((event) => [
    `## ${event.name}`,
    `${event.doc} A window's event, as \`${handlerName(event.name)}\`.${merged(event)}`,
    ...payloadTable(model, event),
  ]);
  const intro =
    "A node's handler gets the fields below and `type`, the event's name, and `target`, the node's `id` and `kind`.";
  return ["# Events", intro, ...sections, ...ofWindows];
}

function eventText(model: Model, places: readonly EventPlace[]): readonly string[] {
  const event = places[0]?.event;
  if (event === undefined) return [];
  const owners = places.map(({ kind }) => code(`<${kind}>`)).join(", ");
  return [
    `${event.doc} Of ${owners}, as \`${handlerName(event.name)}\`.${merged(event)}`,
    ...payloadTable(model, event),
  ];
}

function merged(event: EventModel): string {
  return event.coalesce === undefined ? "" : " Events that wait are merged into one.";
}

function payloadTable(model: Model, event: EventModel): readonly string[] {
  const rows = event.fields.map((field) => [code(field.name), typeText(model, field.type), field.doc]);
  return rows.length === 0 ? [] : [table(["field", "type", "what"], rows)];
}

function windowsPage(model: Model): readonly string[] {
  return [
    "# Window options",
    "As they travel; `createApp` and `openWindow` group some of them.",
    table(
      ["option", "type", "default", "what"],
      model.windowOptions.map((option) => propRow(model, option)),
    ),
  ];
}

function errorsPage(model: Model): readonly string[] {
  const codes = model.errorCodes.map(({ name, doc }) => [code(name), doc]);
  const link = (name: string): string => `[${code(name)}](../troubleshooting.md#${name.toLowerCase()})`;
  const loading = Object.entries(loadErrorCodes).map(([name, spec]) => [link(name), spec.doc]);
  const most = Object.entries(model.limits).map(([name, limit]) => [code(name), String(limit.value), limit.doc]);
  return [
    "# Errors",
    "Every failure is a `GuppyError` with one of these as its `code`, `path` where it is about a node, and facts in `details`.",
    table(["code", "when"], codes),
    "## Loading the native file",
    "Each of these has an entry of its own in the troubleshooting page, and its message ends with one next step.",
    table(["code", "when"], loading),
    "## Limits",
    "Beyond these a tree or a request is refused with `GUPPY_LIMIT_EXCEEDED` or `GUPPY_QUEUE_FULL`.",
    table(["limit", "value", "of what"], most),
  ];
}
