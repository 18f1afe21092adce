// An element that is made of others: a component with the name of an intrinsic, and what its props take. `ir/composites.ts` checks
// the props, `ir/lower.ts` calls it where the name stands in a tree.
import type { ElementKind } from "../generated/elements.ts";
import type { GuppyNode } from "../view/element.ts";
import type { CommonProps } from "../view/jsx-types.ts";
import type { Ref } from "../view/ref.ts";

/** Says what it takes instead, where the value is not that; undefined where it is. */
export type Check = (value: unknown) => string | undefined;

/** Props that every composite takes and hands to the node it stands for. `Of` is the kind of that node. */
export interface CompositeProps<Of extends ElementKind = "div"> extends CommonProps {
  /** A handle for the commands of the node that it stands for. */
  readonly ref?: Ref<Of> | undefined;
}

type OwnProps<Props> = Omit<Props, keyof CompositeProps>;

/** A check for each prop; the compiler finds one that is missing. */
export type Checks<Props> = { readonly [Name in keyof Required<OwnProps<Props>>]: Check };

/** What is wrong with the props as they stand together; `name` is the one to change. */
export interface Refusal {
  readonly name: string;
  /** What is the case, without a full stop. */
  readonly what: string;
  readonly next: string;
}

export interface CompositeSpec<Props, Of extends ElementKind> {
  /** The kind of the node that `ref`, `id` and `class` go to. */
  readonly of: Of;
  readonly props: Checks<Props>;
  /** Props that can't be left out. */
  readonly required?: readonly (keyof OwnProps<Props> & string)[];
  /** Looks at props that each pass alone. */
  readonly refuse?: (props: Props) => Refusal | undefined;
  readonly render: (props: Props) => GuppyNode;
}

export interface Composite<Props = never, Of extends ElementKind = ElementKind> {
  readonly of: Of;
  readonly props: Readonly<Record<string, Check>>;
  readonly required: readonly string[];
  readonly refuse: (props: Props) => Refusal | undefined;
  readonly render: (props: Props) => GuppyNode;
}

export function composite<Props, Of extends ElementKind>({
  of,
  props,
  required = [],
  refuse = () => undefined,
  render,
}: CompositeSpec<Props, Of>): Composite<Props, Of> {
  return { of, props, required, refuse, render };
}

/** The class of a part, followed by what the program adds: later classes win. */
export function classes(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => typeof part === "string" && part !== "").join(" ");
}

/** What goes to the node that a composite stands for, unchanged. */
export function passed<Of extends ElementKind>({
  id,
  style,
  ref,
}: CompositeProps<Of>): Pick<CompositeProps<Of>, "id" | "style" | "ref"> {
  return { id, style, ref };
}
