// All composites by name. A new one is a file beside this, a line in its part (`parts/`), and its name here. A part is loaded when
// the first of its names stands in a tree: what a program does not use it does not pay for.
import type { ElementKind } from "../generated/elements.ts";
import { part } from "../lazy.ts";
import type { Composite } from "./composite.ts";

/** The modules of the parts. */
export interface Parts {
  readonly simple: typeof import("./parts/simple.ts");
  readonly pickers: typeof import("./parts/pickers.ts");
  readonly overlays: typeof import("./parts/overlays.ts");
  readonly lists: typeof import("./parts/lists.ts");
  readonly tables: typeof import("./parts/tables.ts");
  readonly trees: typeof import("./parts/trees.ts");
  readonly drawing: typeof import("./parts/drawing.ts");
  readonly charts: typeof import("./parts/charts.ts");
  readonly markdown: typeof import("./parts/markdown.ts");
}

type PartName = keyof Parts;
type InPart<Part extends PartName> = Parts[Part]["composites"];

/** The composites of each part, and the kind of the node that each stands for. */
const kinds: {
  readonly [Part in PartName]: {
    readonly [Kind in keyof InPart<Part>]: InPart<Part>[Kind] extends { readonly of: infer Of } ? Of : never;
  };
} = {
  simple: {
    accordion: "div",
    alert: "div",
    avatar: "div",
    badge: "div",
    breadcrumb: "div",
    card: "div",
    checkbox: "button",
    collapsible: "div",
    field: "div",
    form: "div",
    inputGroup: "div",
    kbd: "div",
    link: "button",
    pagination: "div",
    progress: "div",
    radioGroup: "div",
    rating: "div",
    separator: "div",
    sidebar: "div",
    skeleton: "div",
    spinner: "div",
    splitPane: "div",
    stepper: "div",
    switch: "button",
    tabs: "div",
    titleBar: "div",
    toggle: "button",
    toggleGroup: "div",
  },
  pickers: {
    calendar: "div",
    colorPicker: "div",
    combobox: "textInput",
    datePicker: "button",
    numberInput: "textInput",
    otpInput: "textInput",
    select: "button",
    slider: "div",
    timeField: "div",
  },
  overlays: {
    alertDialog: "overlay",
    commandButton: "button",
    commandPalette: "overlay",
    contextMenu: "div",
    dialog: "overlay",
    hoverCard: "div",
    menu: "button",
    menuBar: "div",
    popover: "overlay",
    sheet: "overlay",
    toaster: "overlay",
    tooltip: "div",
  },
  lists: { list: "rows", uniformList: "rows" },
  tables: { dataTable: "div" },
  trees: { tree: "div" },
  drawing: { canvas: "drawing" },
  charts: { chart: "div" },
  markdown: { markdown: "div" },
};

type Composites = { readonly [Part in PartName]: InPart<Part> }[PartName];

type Merged<Union> = (Union extends unknown ? (union: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type All = Merged<Composites>;

export type CompositeKind = keyof All & string;

/** What each takes, for JSX and for `ui`. */
export type CompositePropsOf = {
  readonly [Kind in CompositeKind]: All[Kind] extends Composite<infer Props> ? Props : never;
};

/** The kind of the node that a composite stands for. */
export type CompositeNode<Kind extends CompositeKind> = All[Kind] extends { readonly of: infer Of }
  ? Extract<Of, ElementKind>
  : never;

type Load = () => { readonly composites: Readonly<Record<string, Composite>> };

const nodes: ReadonlyMap<string, ElementKind> = new Map(Object.values(kinds).flatMap((part) => Object.entries(part)));
const byName = new Map<string, Composite | Load>(
  Object.entries(kinds).flatMap(([name, names]) => {
    const load: Load = part(name);
    return Object.keys(names).map((kind): [string, Load] => [kind, load]);
  }),
);

export function compositeOf(name: string): Composite | undefined {
  const found = byName.get(name);
  if (typeof found !== "function") return found;
  for (const [kind, composite] of Object.entries(found().composites)) byName.set(kind, composite);
  return compositeOf(name);
}

/** The kind of the node that a composite stands for, without loading it. */
export function nodeOf(name: string): ElementKind | undefined {
  return nodes.get(name);
}

export function compositeNames(): Iterable<string> {
  return nodes.keys();
}
