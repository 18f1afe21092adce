// Elements: what JSX and the builders make. Plain frozen data that says what to show; `ir/lower.ts` expands and checks it,
// so making one costs little and never fails.
/** Found on elements of every copy of guppy in the process, as when ESM and CJS callers load one each. */
const brand: unique symbol = Symbol.for("guppy.element") as never;

/** How many elements there are so far, in every copy of guppy in the process. */
const counter: { made: number } = sharedCounter();

function sharedCounter(): { made: number } {
  const shared = globalThis as { [key: symbol]: { made: number } | undefined };
  const name = Symbol.for("guppy.elements");
  const known = shared[name] ?? { made: 0 };
  shared[name] = known;
  return known;
}

/** A function from props to what it shows. */
export type Component<Props = never> = (props: Props) => GuppyNode;

/** Where the JSX stands, as the development transform tells it. */
export interface SourceLocation {
  readonly fileName: string;
  readonly lineNumber: number;
  readonly columnNumber?: number | undefined;
}

export interface Element {
  readonly [brand]: true;
  /** The name of an element, or a component. */
  readonly type: string | Component;
  readonly key: string | null;
  readonly props: Readonly<Record<string, unknown>>;
  /** Tells it from every other element, so that what was seen can be known again without being kept. */
  readonly serial: number;
  readonly location?: SourceLocation;
}

/** What may stand where a child is expected. `null`, `undefined` and booleans show nothing but keep their place. */
export type GuppyNode = Element | string | number | boolean | null | undefined | readonly GuppyNode[];

/** What an element that only takes text may hold. */
export type TextNode = string | number | boolean | null | undefined | readonly TextNode[];

export type Key = string | number;

/** Groups children without a node of its own. */
export function Fragment(props: { readonly children?: GuppyNode }): GuppyNode {
  return props.children;
}

/** The element of an automatic JSX transform. `props` is frozen: it belongs to the element from here on. */
export function jsx(type: Element["type"], props: Readonly<Record<string, unknown>>, key?: Key): Element {
  if (props.key !== undefined) return spreadKey(type, props);
  counter.made++;
  return Object.freeze({
    [brand]: true as const,
    type,
    key: key === undefined || key === null ? null : String(key),
    props: Object.freeze(props),
    serial: counter.made,
  });
}

/** As `jsx`, with the place in the source for error messages. */
export function jsxDev(
  type: Element["type"],
  props: Readonly<Record<string, unknown>>,
  key?: Key,
  location?: SourceLocation,
): Element {
  if (location === undefined) return jsx(type, props, key);
  if (props.key !== undefined) return spreadKey(type, props, location);
  counter.made++;
  return Object.freeze({
    [brand]: true as const,
    type,
    key: key === undefined || key === null ? null : String(key),
    props: Object.freeze(props),
    serial: counter.made,
    location,
  });
}

/** A key that came with a spread stands after one that was written, and is no prop. */
function spreadKey(
  type: Element["type"],
  { key, ...props }: Readonly<Record<string, unknown>>,
  location?: SourceLocation,
): Element {
  return jsxDev(type, props, key as Key, location);
}

/** The classic form, which transforms use where a `key` follows a spread. */
export function createElement(
  type: Element["type"],
  props?: Readonly<Record<string, unknown>> | null,
  ...children: readonly GuppyNode[]
): Element {
  const own: Record<string, unknown> = {};
  for (const name in props) if (name !== "key") own[name] = props[name];
  if (children.length > 0) own.children = children.length === 1 ? children[0] : children;
  return jsx(type, own, props?.key as Key | undefined);
}

export function isElement(value: unknown): value is Element {
  return typeof value === "object" && value !== null && brand in value;
}

/** The name to show for an element's type: the element's own, or the component's. */
export function typeName(type: unknown): string {
  if (typeof type === "string") return type;
  return typeof type === "function" && type.name !== "" ? type.name : "Anonymous";
}
