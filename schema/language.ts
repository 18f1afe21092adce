// The small language that the rest of the schema is written in. What it makes is plain data: `scripts/codegen` checks it,
// gives numbers to all that travels, and writes the code of both languages from it.

/** A closed list of words. The name is the type's name in both languages; lists of one name have the same words. */
export interface EnumType {
  readonly enum: string;
  /** Absent where another entry lists them, and for `elementKind`, the kinds themselves. */
  readonly words?: readonly string[];
}

export interface ListType {
  readonly list: ValueType;
  /** The most entries it may have. */
  readonly max: number;
}

export interface RecordType {
  /** The type's name in both languages. */
  readonly record: string;
  readonly fields: Readonly<Record<string, Value>>;
}

export interface OptionalType {
  readonly optional: ValueType;
}

export type ScalarType = "bool" | "u32" | "i32" | "f32" | "f64" | "string" | "bytes" | "color" | "length" | "node";

export type ValueType = ScalarType | EnumType | ListType | RecordType | OptionalType;

/** Which lengths are taken. `fraction` is a share of the parent (1 = 100 %). */
export type LengthUnit = "px" | "rem" | "fraction" | "auto";

/** `regexp`: a regular expression that Rust's engine understands too. `mask`: a template of a text input. */
export type StringFormat = "regexp" | "mask";

interface Options {
  /** One sentence for the reference and for editors. */
  readonly doc?: string;
  /** What holds when the value is absent. */
  readonly default?: boolean | number | string;
  /** The least and the greatest value, both allowed. */
  readonly min?: number;
  readonly max?: number;
  /** The value must be greater than this. */
  readonly above?: number;
  /** Using the element without it is an error. */
  readonly required?: boolean;
  /** Set by guppy itself: it travels, but programs can't write it. */
  readonly internal?: boolean;
  readonly units?: readonly LengthUnit[];
  /** What a string must be, beyond its type: JS checks it in `ir/formats.ts`. */
  readonly format?: StringFormat;
  /** For style ops: a node without it takes it from its nearest ancestor. */
  readonly inherited?: boolean;
  /** For props that few nodes set: in Rust they share a struct of this name, which a node has only where one of them is set. */
  readonly group?: string;
}

/** A type with what is said about it in the place where it stands. */
export interface Value extends Options {
  readonly type: ValueType;
}

const scalar =
  (type: ScalarType) =>
  (options: Options = {}): Value => ({ type, ...options });

export const bool = scalar("bool");
export const u32 = scalar("u32");
export const i32 = scalar("i32");
export const f32 = scalar("f32");
export const f64 = scalar("f64");
export const string = scalar("string");
export const bytes = scalar("bytes");
/** The `id` of another node of the window; its number travels, 0 while no node has the id. */
export const node = scalar("node");
/** `0xRRGGBBAA`, or a token of the theme. */
export const color = scalar("color");
export const length = scalar("length");

/** One of some words. The list may be written once and named elsewhere. */
export function oneOf(name: string, words?: readonly string[], options: Options = {}): Value {
  return { type: words === undefined ? { enum: name } : { enum: name, words }, ...options };
}

export function list(of: Value, { max, ...options }: Options & { readonly max: number }): Value {
  return { type: { list: of.type, max }, ...options };
}

export function record(name: string, fields: Readonly<Record<string, Value>>, options: Options = {}): Value {
  return { type: { record: name, fields }, ...options };
}

export function optional(of: Value, options: Options = {}): Value {
  const { type, ...rest } = of;
  return { type: { optional: type }, ...rest, ...options };
}

export type Values = Readonly<Record<string, Value>>;

/** Values of one group. */
export function grouped<T extends Values>(group: string, values: T): T {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { ...value, group }])) as T;
}

export interface EventSpec {
  readonly doc: string;
  readonly payload: Values;
  /** Of several that wait for JS only the last is kept; the fields in `sum` are added up. */
  readonly coalesce?: { readonly sum: readonly string[] };
}

interface EventOptions {
  readonly doc: string;
  readonly coalesce?: "last" | { readonly sum: readonly string[] };
}

/** Something that happened. Its handler is `on` and its name. */
export function event(payload: Values, { doc, coalesce }: EventOptions): EventSpec {
  if (coalesce === undefined) return { doc, payload };
  return { doc, payload, coalesce: coalesce === "last" ? { sum: [] } : coalesce };
}

export interface CommandSpec {
  readonly doc: string;
  readonly args: Values;
}

/** What a mounted node can be told to do, through its ref. */
export function command(args: Values, { doc }: { readonly doc: string }): CommandSpec {
  return { doc, args };
}

/** What a node may hold. `text`: only strings and numbers, joined into its `content`. */
export type ChildrenRule = "nodes" | "text" | "none" | { readonly only: readonly string[] };

export interface ElementSpec {
  readonly doc: string;
  /** What it is to tests and assistive technology. */
  readonly role: string;
  /** True when the node takes focus without being asked to. */
  readonly focusable: boolean;
  readonly children: ChildrenRule;
  readonly props: Values;
  readonly events: Readonly<Record<string, EventSpec>>;
  readonly commands: Readonly<Record<string, CommandSpec>>;
}

export function element(spec: Omit<ElementSpec, "props" | "events" | "commands"> & Partial<ElementSpec>): ElementSpec {
  return { props: {}, events: {}, commands: {}, ...spec };
}

/** `app` needs no window; `node` goes to a node of a window and carries one of its commands. */
export type RequestScope = "app" | "window" | "node";

/**
 * What only a request carries. `windowOptions`: those of `windows.ts`. `inputs`: a list of simulated inputs. `patch`: a patch
 * to the end of the request, so its name must be the last of the params.
 */
export type RequestType = ValueType | "windowOptions" | "inputs" | "patch";

export interface RequestSpec {
  readonly doc: string;
  readonly scope: RequestScope;
  readonly params: Readonly<Record<string, Omit<Value, "type"> & { readonly type: RequestType }>>;
  readonly result: Values;
  /** Milliseconds after which nobody waits for the answer any more. */
  readonly deadline: number;
}

export function request(spec: Omit<RequestSpec, "params" | "result"> & Partial<Pick<RequestSpec, "params" | "result">>): RequestSpec {
  return { params: {}, result: {}, ...spec };
}

export interface StateSpec {
  readonly doc: string;
  /** The class prefix; the base style has none. */
  readonly prefix?: string;
}

/** A style key that stands for several ops, as `padding` for its four sides. */
export interface ShorthandSpec {
  readonly ops: readonly string[];
  readonly doc: string;
}

export interface TokenSpec {
  readonly doc: string;
  readonly light: string;
  readonly dark: string;
  /** For a colour of text: the tokens it must be readable on. */
  readonly on?: readonly string[];
}

export interface InputSpec {
  readonly doc: string;
  readonly payload: Values;
}

export interface LimitSpec {
  readonly value: number;
  readonly doc: string;
}

export interface CodeSpec {
  readonly doc: string;
}

/** All of it, as `scripts/codegen` reads it. */
export interface Schema {
  /** By kind and not as an object, so that two of a name can be seen. */
  readonly elements: readonly (readonly [kind: string, spec: ElementSpec])[];
  /** Props that every kind can be asked for in Rust, whether it has them or not. */
  readonly common: readonly string[];
  readonly requests: Readonly<Record<string, RequestSpec>>;
  readonly inputs: Readonly<Record<string, InputSpec>>;
  readonly windowOptions: Values;
  readonly windowEvents: Readonly<Record<string, EventSpec>>;
  /** Weakest first; the order is their number. */
  readonly states: Readonly<Record<string, StateSpec>>;
  readonly styleOps: Values;
  readonly shorthands: Readonly<Record<string, ShorthandSpec>>;
  readonly theme: Readonly<Record<string, TokenSpec>>;
  readonly errorCodes: Readonly<Record<string, CodeSpec>>;
  readonly limits: Readonly<Record<string, LimitSpec>>;
}
