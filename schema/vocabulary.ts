// The small language the rest of the schema is written in. Every entry carries a number of its own, and numbers are
// append-only: a retired number is never given to something else, because frames and binaries of two versions may meet.

/** How a value travels: the writer and the reader of each type exist once in each language. */
export type ScalarType = "bool" | "u32" | "i32" | "f32" | "string" | "color" | "length";

/** A closed list of words; the wire carries the index, so the order is append-only too. */
export interface EnumType {
  readonly enum: string;
}

export type ValueType = ScalarType | EnumType;

/** Which lengths a style op takes. `fraction` is a share of the parent (1 = 100 %). */
export type LengthUnit = "px" | "rem" | "fraction" | "auto";

export interface StyleOpSpec {
  readonly number: number;
  readonly type: ValueType;
  readonly doc: string;
  /** For `length`: the units allowed. */
  readonly units?: readonly LengthUnit[];
  /** For `length`, `f32` and `i32`: the least value allowed. */
  readonly min?: number;
  /** For `f32` and `i32`: the greatest value allowed. */
  readonly max?: number;
  /** True when a node without the op takes it from its nearest ancestor. */
  readonly inherited?: boolean;
}

/** A style key that stands for several ops, as `padding` for its four sides. */
export interface ShorthandSpec {
  readonly ops: readonly string[];
  readonly doc: string;
}

export interface PropSpec {
  readonly number: number;
  readonly type: ValueType;
  readonly doc: string;
  readonly required?: boolean;
  /** What the native side assumes when the prop is absent, in words of the prop's type. */
  readonly default?: boolean | number | string;
  readonly min?: number;
  readonly max?: number;
}

/** What a node may hold. `text`: only strings and numbers, joined into its `content`. */
export type ChildrenRule = "nodes" | "text" | "none";

export interface NodeSpec {
  readonly number: number;
  readonly doc: string;
  readonly children: ChildrenRule;
  /** The role reported to tests and assistive technology. */
  readonly role: string;
  /** True when the node takes focus without being asked to. */
  readonly focusable: boolean;
  readonly props: readonly string[];
  readonly events: readonly string[];
}

export type EventScope = "node" | "window";

export interface EventSpec {
  readonly number: number;
  readonly scope: EventScope;
  /** The JSX prop or window option that listens to it. */
  readonly handler: string;
  readonly doc: string;
  /** Between two drains only the last one per node is kept; fields in `sum` are added up. */
  readonly coalesce?: { readonly sum: readonly string[] };
  readonly payload: Readonly<Record<string, PayloadField>>;
}

export interface PayloadField {
  readonly type: ScalarType | "f64" | EnumType;
  readonly doc: string;
}

export interface ClassRule {
  /** The op or shorthand the class sets. */
  readonly style: string;
  readonly scale: "spacing" | "color" | "fontSize" | "radius" | "borderWidth" | "percent" | "number" | "fontWeight" | "fontFamily" | "lineHeight" | "ratio";
  /** True when `-prefix-…` negates the value. */
  readonly negative?: boolean;
}
