// All composites by name. A new one is a file beside this and a line here.
import type { ElementKind } from "../generated/elements.ts";
import { badge } from "./badge.ts";
import { card } from "./card.ts";
import { collapsible } from "./collapsible.ts";
import type { Composite } from "./composite.ts";

export const composites = { badge, card, collapsible } as const satisfies Readonly<Record<string, Composite>>;

export type CompositeKind = keyof typeof composites;

/** What each takes, for JSX and for `ui`. */
export type CompositePropsOf = {
  readonly [Kind in CompositeKind]: (typeof composites)[Kind] extends Composite<infer Props> ? Props : never;
};

/** The kind of the node that a composite stands for. */
export type CompositeNode<Kind extends CompositeKind> = (typeof composites)[Kind] extends { readonly of: infer Of }
  ? Extract<Of, ElementKind>
  : never;

const byName: ReadonlyMap<string, Composite> = new Map(Object.entries(composites));

export function compositeOf(name: string): Composite | undefined {
  return byName.get(name);
}

export function compositeNames(): Iterable<string> {
  return byName.keys();
}
