// Checks one element's own props against the schema and sorts them into what travels and what stays. Called by `lower.ts`.
import { compositeNames } from "../elements/table.ts";
import { closest, didYouMean } from "../errors.ts";
import { type ElementKind, type ElementTable, elements } from "../generated/elements.ts";
import type { ValueSpec } from "../generated/values.ts";
import { Fault, show } from "./fault.ts";

import { type IrNode, type IrProps, noProps } from "./node.ts";
import { refKind } from "./ref.ts";

import { type CheckedValue, checkValue, exceedsStringLimit, tooLong } from "./values.ts";

type PropSlot =
  | { readonly type: "prop"; readonly name: string; readonly spec: ValueSpec }
  | { readonly type: "event"; readonly bit: number };

/** What the schema says of a kind, arranged for one look-up a prop. */
export interface KindRules {
  readonly kind: ElementKind;
  readonly children: ElementTable["children"];
  readonly slots: ReadonlyMap<string, PropSlot>;
  readonly required: readonly string[];
  /** The bit of the event that tells of edits, where the tree may set a text that people edit; else 0. */
  readonly editing: number;
}

export interface CheckedProps {
  readonly props: IrProps;
  /** The bit of each event that has a handler. */
  readonly events: number;
}

/** Props that every element takes, and that are no part of `IrNode.props`. */
const commonProps: ReadonlySet<string> = new Set(["id", "class", "style", "children", "ref"]);

/** Words of other JSX dialects, too far away to be guessed by their letters. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ["className", "class"],
  ["aria-label", "label"],
  ["title", "label"],
  ["tabindex", "tabIndex"],
  ["onDoubleClick", "onClick"],
  ["onInput", "onChange"],
]);

const rules: ReadonlyMap<string, KindRules> = new Map(
  Object.keys(elements).map((kind) => [kind, rulesOf(kind as ElementKind)]),
);

/** The rules of an element's name; an unknown name is a fault. */
export function rulesFor(kind: string): KindRules {
  const found = rules.get(kind);
  if (found !== undefined) return found;
  const hint = didYouMean(kind, [...rules.keys(), ...compositeNames()]).trim();
  throw new Fault(
    "GUPPY_UNKNOWN_ELEMENT",
    `Unknown element <${kind}>`,
    hint || `There are ${list(rules.keys(), "<", ">")}.`,
    {
      element: kind,
    },
  );
}

/** `id` as it is given; what is no id is a fault. */
export function checkId(id: unknown): string | undefined {
  if (typeof id === "string" && exceedsStringLimit(id)) throw tooLong("`id`", id);
  if (id === undefined || (typeof id === "string" && id !== "")) return id;
  throw new Fault("GUPPY_INVALID_VALUE", `\`id\` is ${show(id)}`, "It takes a string that is not empty.", {
    name: "id",
  });
}

export function checkRef(kind: ElementKind, value: unknown): object {
  const made = refKind(value);
  if (made === kind) return value as object;
  const what = made === undefined ? show(value) : `the ref of a <${made}>`;
  throw new Fault("GUPPY_INVALID_VALUE", `\`ref\` is ${what}`, `It takes what \`ref("${kind}")\` returned.`, {
    name: "ref",
  });
}

export function checkProps(kindRules: KindRules, given: Readonly<Record<string, unknown>>): CheckedProps {
  let props: Record<string, CheckedValue> | undefined;
  let events = 0;
  for (const name in given) {
    const slot = kindRules.slots.get(name);
    const value = given[name];
    if (slot === undefined) {
      // A key that was spread is taken off before; what is left of it is one that was not given.
      const isNothing = name === "key" && value === undefined;
      if (!commonProps.has(name) && !isNothing) throw unknownProp(kindRules, name);
    } else if (value === undefined) {
      // As if it were not there.
    } else if (slot.type === "prop") {
      props ??= {};
      props[slot.name] = checkValue(name, slot.spec, value);
    } else {
      if (typeof value !== "function") throw notAFunction(name, value);
      events |= slot.bit;
    }
  }
  if (props?.value !== undefined) events |= kindRules.editing;
  for (const name of kindRules.required) if (props?.[name] === undefined) throw missingProp(kindRules.kind, name);
  return { props: props ?? noProps, events: events >>> 0 };
}

/** What an element may not hold is a fault. Text is no concern of this: it never becomes a child. */
export function checkHeld({ kind, children }: KindRules, held: readonly IrNode[]): void {
  if (children === "none" && held.length > 0) {
    throw new Fault("GUPPY_INVALID_CHILD", `<${kind}> can't hold children`, "Move them next to it.", { element: kind });
  }
  if (typeof children === "string") return;
  const stranger = held.find((child) => !children.only.includes(child.kind));
  if (stranger === undefined) return;
  throw new Fault(
    "GUPPY_INVALID_CHILD",
    `<${kind}> can't hold <${stranger.kind}>`,
    `It holds ${list(children.only, "<", ">")}.`,
    { element: kind, child: stranger.kind },
  );
}

function rulesOf(kind: ElementKind): KindRules {
  const { children, props, events } = elements[kind];
  const given = Object.entries(props).filter(([, spec]) => spec.internal !== true);
  const propSlots = given.map(([name, spec]): [string, PropSlot] => [name, { type: "prop", name, spec }]);
  const eventSlots = Object.values(events).map(({ number, handler }): [string, PropSlot] => [
    handler,
    { type: "event", bit: 1 << number },
  ]);
  return {
    kind,
    children,
    slots: new Map([...propSlots, ...eventSlots]),
    editing: props.seen === undefined || events.change === undefined ? 0 : 1 << events.change.number,
    required: given.filter(([, spec]) => spec.required === true).map(([name]) => name),
  };
}

function unknownProp({ kind, slots }: KindRules, name: string): Fault {
  const isHandler = /^on[A-Z]/.test(name);
  const candidates = [...slots].filter(([, slot]) => (slot.type === "event") === isHandler).map(([key]) => key);
  const known = isHandler ? candidates : [...candidates, ...commonProps];
  const all = [...slots.keys(), ...commonProps];
  const other = elsewhere.get(name);
  const candidate =
    (other !== undefined && all.includes(other) ? other : undefined) ??
    all.find((key) => key.toLowerCase() === name.toLowerCase()) ??
    closest(name, known);
  const hint = candidate === undefined ? `<${kind}> takes ${list(known, "`", "`")}.` : `Did you mean \`${candidate}\`?`;
  const details = { element: kind, name };
  return isHandler
    ? new Fault("GUPPY_UNKNOWN_EVENT", `<${kind}> has no event \`${name}\``, hint, details)
    : new Fault("GUPPY_UNKNOWN_PROP", `<${kind}> has no prop \`${name}\``, hint, details);
}

function notAFunction(name: string, value: unknown): Fault {
  return new Fault("GUPPY_INVALID_VALUE", `\`${name}\` is ${show(value)}`, "It takes a function.", { name });
}

function missingProp(kind: string, name: string): Fault {
  return new Fault("GUPPY_MISSING_PROP", `<${kind}> has no \`${name}\``, `Give it \`${name}\`.`, {
    element: kind,
    name,
  });
}

function list(words: Iterable<string>, open: string, close: string): string {
  return [...words].map((word) => `${open}${word}${close}`).join(", ") || "none";
}
