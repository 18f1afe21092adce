// What else is wrong with a tree that was refused: whoever corrects it hears of all at once. Looked for only then, in the elements
// that are there; no component is called again.
import { nodeOf } from "../elements/table.ts";
import type { Element, GuppyNode } from "../view/element.ts";
import { Fragment, isElement } from "../view/element.ts";
import { Fault } from "./fault.ts";
import { slotKey } from "./keys.ts";
import type { NamedClasses } from "./named-classes.ts";
import { formatPath, type PathStep } from "./path.ts";
import { resolveStyle } from "./style.ts";
import { checkId, checkProps, checkRef, type KindRules, rulesFor } from "./validate.ts";

/** More than one can read at a time helps nobody. */
const most = 10;
/** A tree is looked at as far as this. */
const mostElements = 20_000;

export interface Mistake {
  readonly fault: Fault;
  readonly element: Element | null;
  readonly path: string | undefined;
}

interface Visit {
  readonly child: unknown;
  readonly key: string;
  readonly parent: Element | null;
  readonly trail: readonly PathStep[];
}

/** `shown` are the tree and what the components in it have returned. The mistake that stopped the render, `known` at its element, is left out. */
export function otherMistakes(
  shown: readonly GuppyNode[],
  known: Fault,
  at: Element | null,
  isInvalidChild: (child: unknown) => Fault | undefined,
  named?: NamedClasses,
): readonly Mistake[] {
  const found: Mistake[] = [];
  const seen = new Set<Element>();
  let isKnown = false;

  function note(fault: Fault, element: Element | null, trail: readonly PathStep[]): void {
    if (!isKnown && element === at && fault.what === known.what) {
      isKnown = true;
      return;
    }
    found.push({ fault, element, path: trail.length === 0 ? undefined : formatPath(trail) });
  }

  const stack: Visit[] = [...shown].reverse().map((child) => ({ child, key: "0", parent: null, trail: [] }));
  while (stack.length > 0 && found.length < most && seen.size < mostElements) {
    const { child, key, parent, trail } = stack.pop() as Visit;
    if (Array.isArray(child)) {
      for (let index = child.length - 1; index >= 0; index--)
        stack.push({ child: child[index], key: `${key}/${slotKey(index)}`, parent, trail });
      continue;
    }
    if (!isElement(child)) {
      const fault = isInvalidChild(child);
      if (fault !== undefined) note(fault, parent, trail);
      continue;
    }
    if (seen.has(child)) continue;
    seen.add(child);
    const { type, props } = child;
    const id = typeof props.id === "string" && props.id !== "" ? props.id : undefined;
    // One that is made of others has checks of its own, and what it has made of itself is looked at by itself.
    const isNode = typeof type === "string" && nodeOf(type) === undefined;
    const path = isNode ? [...trail, { kind: type, id, key: child.key === null ? key : String(child.key) }] : trail;
    if (isNode) for (const fault of faultsOf(type, props, named)) note(fault, child, path);
    // What a component makes of its children is for it to say; what it has returned is looked at by itself.
    if (isNode || type === Fragment) {
      const { children } = props;
      const list: readonly unknown[] = Array.isArray(children) ? children : [children];
      for (let index = list.length - 1; index >= 0; index--)
        stack.push({ child: list[index], key: slotKey(index), parent: child, trail: path });
    }
  }
  return found.slice(0, most);
}

function* faultsOf(
  kind: string,
  given: Readonly<Record<string, unknown>>,
  named: NamedClasses | undefined,
): Generator<Fault> {
  let rules: KindRules;
  try {
    rules = rulesFor(kind);
  } catch (error) {
    if (error instanceof Fault) yield error;
    return;
  }
  const alone: KindRules = { ...rules, required: [] };
  for (const name in given) {
    const value = given[name];
    if (name === "class" && typeof value === "string") {
      for (const word of value.split(/\s+/)) yield* faultIn(() => resolveStyle(word, undefined, named));
    } else if (name === "class") yield* faultIn(() => resolveStyle(value, undefined, named));
    else if (name === "style") yield* faultIn(() => resolveStyle(undefined, value));
    else if (name === "id") yield* faultIn(() => checkId(value));
    else if (name === "ref" && value !== undefined) yield* faultIn(() => checkRef(rules.kind, value));
    else yield* faultIn(() => checkProps(alone, { [name]: value }));
  }
  const missing = rules.required.filter((name) => given[name] === undefined);
  for (const name of missing) yield* faultIn(() => checkProps({ ...rules, required: [name] }, {}));
}

function* faultIn(check: () => unknown): Generator<Fault> {
  try {
    check();
  } catch (error) {
    if (error instanceof Fault) yield error;
  }
}
