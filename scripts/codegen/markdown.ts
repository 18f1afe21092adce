// The reference pages: tables of elements, styles, classes, events, window options and errors, as the schema has them.
import { fixedClasses, prefixedClasses, scales } from "../../schema/classes.ts";
import { basicColors, palette, shades } from "../../schema/colors.ts";
import { errorCodes, loadErrorCodes } from "../../schema/errors.ts";
import { events } from "../../schema/events.ts";
import { limits } from "../../schema/limits.ts";
import { nodes, props } from "../../schema/nodes.ts";
import { enums, shorthands, states, styleOps } from "../../schema/styles.ts";
import type { ClassRule, EventSpec, NodeSpec, PayloadField, PropSpec, StyleOpSpec } from "../../schema/vocabulary.ts";
import { windowOptions } from "../../schema/windows.ts";
import type { GeneratedFile } from "./write.ts";

type Row = readonly string[];

const words: Readonly<Record<string, readonly string[]>> = enums;
const header = "<!-- Generated from schema/ by `pnpm codegen` (scripts/codegen/markdown.ts). Do not edit. -->";

export function generateMarkdown(): readonly GeneratedFile[] {
  const pages: Readonly<Record<string, readonly string[]>> = {
    elements: elementsPage(),
    styles: stylesPage(),
    events: eventsPage(),
    windows: windowsPage(),
    errors: errorsPage(),
  };
  return Object.entries(pages).map(([name, blocks]) => ({
    path: `docs/reference/${name}.md`,
    text: `${[header, ...blocks].join("\n\n")}\n`,
  }));
}

function elementsPage(): readonly string[] {
  const sections = Object.entries(nodes as Readonly<Record<string, NodeSpec>>).flatMap(([kind, spec]) => {
    const children = { nodes: "elements, strings and numbers", text: "strings and numbers", none: "nothing" }[
      spec.children
    ];
    const facts = `Holds ${children}. Role \`${spec.role}\`.${spec.focusable ? " Takes focus." : ""}`;
    const rows = [
      ...spec.props.map((name) => propRow(name, required<PropSpec>(props, name))),
      ...spec.events.map((name) => {
        const event = required<EventSpec>(events, name);
        return [code(event.handler), `[${name}](events.md#${name.toLowerCase()})`, "", event.doc];
      }),
    ];
    return [
      `## ${kind}`,
      `${spec.doc} ${facts}`,
      ...(rows.length === 0 ? [] : [table(["prop", "type", "default", "what"], rows)]),
    ];
  });
  const common = [
    [
      code("id"),
      "string",
      "A name that is unique in the window; the node keeps its focus, scroll and caret wherever it moves.",
    ],
    [code("key"), "string, number", "Tells the element from its siblings in a list whose order changes."],
    [code("class"), "string", "[Styles](styles.md) as words."],
    [code("style"), "object", "[Styles](styles.md) as an object; it wins over `class`."],
  ];
  return ["# Elements", "Every element takes:", table(["prop", "type", "what"], common), ...sections];
}

function propRow(name: string, spec: PropSpec): Row {
  const fallback = spec.default === undefined ? "" : code(JSON.stringify(spec.default));
  return [code(name), typeText(spec.type), spec.required === true ? "required" : fallback, spec.doc];
}

function stylesPage(): readonly string[] {
  const ops = Object.entries(styleOps as Readonly<Record<string, StyleOpSpec>>).map(([name, spec]) => [
    code(name),
    styleType(spec),
    spec.doc + (spec.inherited === true ? " Inherited." : ""),
  ]);
  const short = Object.entries(shorthands).map(([name, spec]) => [code(name), spec.ops.map(code).join(", "), spec.doc]);
  const conditional = Object.entries(states).flatMap(([name, spec]) =>
    "prefix" in spec ? [[code(name), code(`${spec.prefix}:`), spec.doc]] : [],
  );
  return [
    "# Styles",
    '`class` takes words, `style` an object; both give the same. A number is px where a length is meant, `lineHeight` included; `"150%"` of a `lineHeight` is a share of the text size. ' +
      "Of two that set the same thing the later wins, and `style` comes after `class`.",
    table(["style", "takes", "what"], ops),
    "## Shorthands",
    table(["style", "sets", "what"], short),
    "## States",
    "Later ones win over earlier ones. In a `style` object a state holds an object of styles: `{ hover: { opacity: 0.8 } }`.",
    table(["key", "class prefix", "when"], conditional),
    ...classesSection(),
    ...colorsSection(),
  ];
}

function classesSection(): readonly string[] {
  const fixed = Object.entries(fixedClasses).map(([word, styles]) => [
    code(word),
    Object.entries(styles)
      .map(([key, value]) => code(`${key}: ${JSON.stringify(value)}`))
      .join(", "),
  ]);
  const prefixed = Object.entries(prefixedClasses as Readonly<Record<string, readonly ClassRule[]>>).flatMap(
    ([prefix, rules]) =>
      rules.map((rule) => [
        code(`${prefix}-…`),
        code(rule.style),
        rule.scale,
        rule.negative === true ? code(`-${prefix}-…`) : "",
      ]),
  );
  const values = Object.entries(scales as Readonly<Record<string, Readonly<Record<string, string | number>>>>).map(
    ([name, scale]) => [
      name,
      Object.keys(scale)
        .map((key) => (key === "" ? "(nothing)" : code(key)))
        .join(" "),
    ],
  );
  return [
    "## Classes",
    "A state goes in front: `hover:bg-red-500`. Any value goes in brackets, with `_` for a space: `w-[12px]`, `bg-[#223344]`, `font-[JetBrains_Mono]`.",
    table(["class", "same as"], fixed),
    table(["class", "sets", "values from", "negative"], prefixed),
    table(
      ["values", "names"],
      [
        ...values,
        ["color", "see below"],
        ["percent", "a number of percent, `opacity-50`"],
        ["number", "a whole number, `line-clamp-3`"],
      ],
    ),
  ];
}

function colorsSection(): readonly string[] {
  const rows = Object.entries(palette).map(([hue, row]) => [code(hue), ...row.split(" ").map((hex) => `#${hex}`)]);
  return [
    "## Colours",
    "`#rgb`, `#rgba`, `#rrggbb`, `#rrggbbaa`, `rgb()`, `rgba()`, `hsl()`, `hsla()`, a hue with a shade such as `red-500`, or one of " +
      `${Object.keys(basicColors).map(code).join(", ")}. A name or hex colour may end in an opacity in percent: \`red-500/50\`.`,
    table(["hue", ...shades], rows),
  ];
}

function eventsPage(): readonly string[] {
  const sections = Object.entries(events as Readonly<Record<string, EventSpec>>).flatMap(([name, spec]) => {
    const rows = Object.entries(spec.payload).map(([field, value]) => [code(field), typeText(value.type), value.doc]);
    const takers = Object.entries(nodes as Readonly<Record<string, NodeSpec>>).filter(([, node]) =>
      node.events.includes(name),
    );
    const where =
      spec.scope === "window" ? "A window's event" : `Of ${takers.map(([kind]) => `\`<${kind}>\``).join(", ")}`;
    const merged = spec.coalesce === undefined ? "" : " Events that wait are merged into one.";
    return [
      `## ${name}`,
      `${spec.doc} ${where}, as \`${spec.handler}\`.${merged}`,
      ...(rows.length === 0 ? [] : [table(["field", "type", "what"], rows)]),
    ];
  });
  const intro =
    "A node's handler gets the fields below and `type`, the event's name, and `target`, the node's `id` and `kind`.";
  return ["# Events", intro, ...sections];
}

function windowsPage(): readonly string[] {
  const rows = Object.entries(windowOptions as Readonly<Record<string, PropSpec>>).map(([name, spec]) =>
    propRow(name, spec),
  );
  return [
    "# Window options",
    "As they travel; `createApp` and `openWindow` group some of them.",
    table(["option", "type", "default", "what"], rows),
  ];
}

function errorsPage(): readonly string[] {
  const codes = Object.entries(errorCodes).map(([name, spec]) => [code(name), spec.doc]);
  const link = (name: string): string => `[${code(name)}](../troubleshooting.md#${name.toLowerCase()})`;
  const loading = Object.entries(loadErrorCodes).map(([name, spec]) => [link(name), spec.doc]);
  const most = Object.entries(limits).map(([name, limit]) => [code(name), String(limit.value), limit.doc]);
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

function typeText(type: PayloadField["type"] | StyleOpSpec["type"]): string {
  if (typeof type !== "string") return (words[type.enum] ?? []).map((word) => code(JSON.stringify(word))).join(" ");
  const names = {
    bool: "boolean",
    u32: "whole number",
    i32: "whole number",
    f32: "number",
    f64: "number",
    string: "string",
    color: "colour",
    length: "length",
  };
  return names[type];
}

function styleType(spec: StyleOpSpec): string {
  const forms = { px: "px", rem: "rem", fraction: "%", auto: '`"auto"`' };
  const units = spec.units === undefined ? "" : ` in ${spec.units.map((unit) => forms[unit]).join(", ")}`;
  if (spec.min !== undefined && spec.max !== undefined)
    return `${typeText(spec.type)}${units}, ${spec.min} to ${spec.max}`;
  return `${typeText(spec.type)}${units}${spec.min === undefined ? "" : `, from ${spec.min}`}`;
}

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}

function required<T>(record: Readonly<Record<string, unknown>>, name: string): T {
  if (!Object.hasOwn(record, name)) throw new Error(`The schema names \`${name}\`, which it does not define.`);
  return record[name] as T;
}
