// Elements to IR: expands components, flattens children and checks everything, so that a tree with a mistake in it fails here,
// with the way to the mistake, before anything is sent.
import { compositeOf } from "../elements/table.ts";
import { limits } from "../generated/schema.ts";
import { type Component, type Element, Fragment, type GuppyNode, isElement, typeName } from "../view/element.ts";
import { withHooks } from "../view/hooks.ts";
import { Each, type EachProps, isMemo, rowKey, rowOf, sameProps } from "../view/memo.ts";
import { checkComposite } from "./composites.ts";
import { equalNodes, sameGiven } from "./equal.ts";
import { Fault, show } from "./fault.ts";
import { abandonRender, createInstances, finishRender, keepsPlace, placeWithin, startRender } from "./instances.ts";
import { slotKey } from "./keys.ts";
import { enter, guard, type Lowering, placeAround, siblingsAt, startLowering, toError, tooDeep } from "./lowering.ts";
import { type Mistake, otherMistakes } from "./mistakes.ts";
import { type Given, type IrNode, type IrProps, noChildren, noElement, noProps, type Reuse } from "./node.ts";
import { keepRenewals, keptOf, noteRenewal, noteReuse } from "./renewals.ts";
import { addText, collected, flushText, keyOf, lastOf, previousOf, push, type Siblings } from "./siblings.ts";
import { resolveStyle } from "./style.ts";
import { checkHeld, checkId, checkProps, checkRef, type KindRules, rulesFor } from "./validate.ts";
import { exceedsStringLimit, tooLong } from "./values.ts";

const rootKey = "root";

/** Of so many components it is kept what they returned, until the tree is made. */
const mostShown = 10_000;

/**
 * The one root of what a render returned, checked. An `Element` that stands where it stood in `previous` is not looked at
 * again: it gives the same `IrNode` and its components are not called. An element that says the same as the one before gives
 * the same `IrNode` too, so all that follows skips whatever did not change. The functions that listen say nothing here: what
 * they are now is noted in `renewals.ts`.
 */
export function lower(node: GuppyNode, previous?: IrNode, instances = createInstances(() => undefined)): IrNode {
  const lowering = startLowering(instances);
  const { renewals } = lowering;
  startRender(instances, previous);
  try {
    const roots = siblingsAt(lowering, previous === undefined ? noChildren : [previous]);
    collect(lowering, roots, node, "", rootKey, noElement);
    flushText(roots, renewals);
    const root = onlyRoot(collected(roots));
    keepRenewals(root, renewals);
    finishRender(instances, root);
    return root;
  } catch (error) {
    abandonRender(instances);
    if (!(error instanceof Fault)) throw error;
    throw toError(error, lowering, mistakesBeside(error, lowering, node));
  }
}

/** None where what is wrong is not the tree but a program that threw, or that never ends. */
function mistakesBeside(error: Fault, { current, shown, instances }: Lowering, tree: GuppyNode): readonly Mistake[] {
  if (error.code === "GUPPY_COMPONENT_FAILED" || error.code === "GUPPY_LIMIT_EXCEEDED") return [];
  const isWrong = (child: unknown): Fault | undefined => (isChild(child) ? undefined : invalidChild(child));
  return otherMistakes([tree, ...shown], error, current, isWrong, instances.named);
}

/** What may stand for a child, beside elements and lists. */
function isChild(child: unknown): boolean {
  return child === null || child === undefined || ["boolean", "string", "number"].includes(typeof child);
}

function onlyRoot(roots: readonly IrNode[]): IrNode {
  const [root] = roots;
  if (root !== undefined && roots.length === 1) return root;
  const [what, next] =
    root === undefined
      ? ["The tree is empty", "Return an element; an empty <div> shows nothing."]
      : [`The tree has ${roots.length} roots`, "Wrap them in a <div>."];
  throw new Fault("GUPPY_INVALID_CHILD", what, next, { roots: roots.length });
}

/**
 * Adds what a child comes to. `place` is its key if it has none of its own, and `within` the key of the list or component it
 * stands in; `source` is the serial of the outermost component that gave this child, when it gave nothing else.
 */
function collect(
  lowering: Lowering,
  siblings: Siblings,
  child: unknown,
  within: string,
  place: string,
  source: number,
): void {
  if (child === null || child === undefined || typeof child === "boolean") return;
  if (typeof child === "string" || typeof child === "number") {
    addText(siblings, String(child), place);
  } else if (isElement(child)) {
    collectElement(lowering, siblings, child, within, place, source);
  } else if (Array.isArray(child)) {
    enter(lowering);
    for (let index = 0; index < child.length; index++) {
      const entry: unknown = child[index];
      const isKeyed = isElement(entry) && entry.key !== null;
      collect(lowering, siblings, entry, place, isKeyed ? "" : `${place}/${slotKey(index)}`, noElement);
    }
    lowering.nesting--;
  } else {
    throw invalidChild(child);
  }
}

function collectElement(
  lowering: Lowering,
  siblings: Siblings,
  element: Element,
  within: string,
  place: string,
  source: number,
): void {
  const key = element.key === null ? place : keyOf(siblings, within, element.key);
  collectKeyed(lowering, siblings, element, key, source);
}

function collectKeyed(lowering: Lowering, siblings: Siblings, element: Element, key: string, source: number): void {
  const previous = previousOf(siblings, key);
  const { type, serial } = element;
  if (previous !== undefined && isSeenAgain(previous, element) && isKept(lowering, key)) {
    flushText(siblings, lowering.renewals);
    push(siblings, previous);
    return;
  }
  const outer = lowering.current;
  const from = source === noElement ? serial : source;
  lowering.current = element;
  enter(lowering);
  const composite = typeof type === "string" ? compositeOf(type) : undefined;
  if (composite !== undefined) {
    checkComposite(lowering, composite, element, key);
    collect(lowering, siblings, call(lowering, composite.render, element, key), key, key, from);
  } else if (typeof type !== "function") {
    flushText(siblings, lowering.renewals);
    push(siblings, lowerElement(lowering, element, key, from, previous));
  } else if (type === Each) {
    collectRows(lowering, siblings, element.props as unknown as EachProps, key);
  } else {
    const shown = type === Fragment ? element.props.children : call(lowering, type, element, key);
    collect(lowering, siblings, shown, key, key, from);
    if (isMemo(type)) remember(lowering, siblings, key, previous, { by: type, of: element.props, index: 0 });
  }
  lowering.nesting--;
  lowering.current = outer;
}

/** The very element that made the node, or a `memo` component with the same props. */
function isSeenAgain({ source, element, reuse }: IrNode, { type, serial, props }: Element): boolean {
  if (serial > noElement && (source === serial || element === serial)) return true;
  return reuse !== null && reuse.by === type && type !== Each && sameProps(reuse.of as Given, props);
}

/** Nothing that a component keeps there has changed. */
function isKept(lowering: Lowering, key: string): boolean {
  return keepsPlace(lowering.instances, placeWithin(placeAround(lowering), key));
}

/** Only rows whose item is new are asked for. */
function collectRows(lowering: Lowering, siblings: Siblings, props: EachProps, within: string): void {
  const { items, row } = props;
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as object;
    const own = guard(lowering, "each", within, () => rowKey(props, item, index));
    const key = keyOf(siblings, within, own);
    const previous = previousOf(siblings, key);
    const reuse = previous?.reuse;
    const isSame = reuse?.by === Each && reuse.of === item && (row.length < 2 || reuse.index === index);
    if (previous !== undefined && isSame && isKept(lowering, key)) {
      flushText(siblings, lowering.renewals);
      push(siblings, previous);
    } else {
      const shown = guard(lowering, "each", key, () => rowOf(props, item, index));
      collectKeyed(lowering, siblings, shown, key, noElement);
      remember(lowering, siblings, key, previous, { by: Each, of: item, index });
    }
  }
}

/** What comes to nothing, to a string or to several nodes is asked for each time. */
function remember(
  lowering: Lowering,
  siblings: Siblings,
  key: string,
  previous: IrNode | undefined,
  reuse: Reuse,
): void {
  const node = lastOf(siblings, key);
  if (node !== undefined) noteReuse(lowering.renewals, node, previous, reuse);
}

/** `key` is null for a component inside a text, which can keep nothing. */
function call(lowering: Lowering, component: Component, element: Element, key: string | null): GuppyNode {
  lowering.calling = key === null ? null : component;
  lowering.callKey = key ?? "";
  // An element holds its component and the props JSX checked for it, so they fit.
  const run = (): GuppyNode => component(element.props as never);
  const shown = guard(lowering, typeName(element.type), key ?? "0", () => withHooks(lowering.host, run));
  if (typeof shown === "object" && shown !== null && "then" in shown) {
    throw new Fault(
      "GUPPY_INVALID_CHILD",
      `The component <${typeName(element.type)}> returned a promise`,
      "A component must return at once. Load data outside of it, and render again when the data is there.",
    );
  }
  if (lowering.shown.length < mostShown) lowering.shown.push(shown);
  return shown;
}

function lowerElement(
  lowering: Lowering,
  element: Element,
  key: string,
  source: number,
  previous: IrNode | undefined,
): IrNode {
  const { type } = element;
  const depth = lowering.depth++;
  lowering.elements[depth] = element;
  lowering.ids[depth] = undefined;
  lowering.keys[depth] = key;
  lowering.places[depth] = placeWithin(depth === 0 ? lowering.instances.root : lowering.places[depth - 1], key);
  if (typeof type !== "string") throw notAType(type);
  const rules = rulesFor(type);
  if (lowering.depth > limits.depth) throw tooDeep("nodes", limits.depth);
  const made = makeNode(lowering, rules, element, key, source, previous);
  lowering.depth = depth;
  if (previous === undefined || (made !== previous && !equalNodes(previous, made))) return made;
  noteRenewal(lowering.renewals, previous, source, element.serial, element.props);
  return previous;
}

/** The node, or `previous` itself where it is soon plain that nothing is new. */
function makeNode(
  lowering: Lowering,
  rules: KindRules,
  element: Element,
  key: string,
  source: number,
  previous: IrNode | undefined,
): IrNode {
  const given = element.props;
  const { kind } = rules;
  const isText = rules.children === "text";
  if (previous?.kind === kind && sameGiven(previous.given, given)) {
    if (isText) {
      if (plainContent(given) === previous.props.content) return previous;
    } else {
      const { id, props, style, events, ref } = previous;
      setId(lowering, id);
      const children = lowerChildren(lowering, given.children, previous);
      if (children === previous.children) return previous;
      checkHeld(rules, children);
      const kept = events === 0 ? previous.given : keptOf(given);
      return {
        kind,
        id,
        key,
        props,
        style,
        events,
        children,
        ref,
        given: kept,
        source,
        element: element.serial,
        reuse: null,
      };
    }
  }
  const id = checkId(given.id);
  setId(lowering, id);
  const { props: own, events } = checkProps(rules, given);
  const style = resolveStyle(given.class, given.style, lowering.instances.named);
  const props = isText ? withContent(lowering, given.children, own) : own;
  const children = isText ? noChildren : lowerChildren(lowering, given.children, previous);
  checkHeld(rules, children);
  const ref = given.ref === undefined ? undefined : checkRef(kind, given.ref);
  const kept = keptOf(given);
  return {
    kind,
    id,
    key,
    props,
    style,
    events,
    children,
    ref,
    given: kept,
    source,
    element: element.serial,
    reuse: null,
  };
}

/** The content of a text, where nothing has to be joined or checked for it; null where it has. */
function plainContent({ children, content }: Given): unknown {
  if (children === undefined || children === null) return content;
  if (content !== undefined) return null;
  return typeof children === "number" ? String(children) : children;
}

function setId(lowering: Lowering, id: string | undefined): void {
  lowering.ids[lowering.depth - 1] = id;
}

function lowerChildren(lowering: Lowering, children: unknown, previous: IrNode | undefined): readonly IrNode[] {
  if (children === undefined || children === null) return noChildren;
  const siblings = siblingsAt(lowering, previous?.children ?? noChildren);
  if (Array.isArray(children)) {
    for (let index = 0; index < children.length; index++) {
      collect(lowering, siblings, children[index], "", slotKey(index), noElement);
    }
  } else {
    collect(lowering, siblings, children, "", slotKey(0), noElement);
  }
  flushText(siblings, lowering.renewals);
  // An element looks at its own depth; a bare string becomes a node here.
  if (siblings.count > 0 && lowering.depth >= limits.depth) throw tooDeep("nodes", limits.depth);
  return collected(siblings);
}

/** The props of an element that holds text, with its children joined into `content`. */
function withContent(lowering: Lowering, children: unknown, props: IrProps): IrProps {
  lowering.text = null;
  collectText(lowering, children);
  const content = lowering.text;
  if (content === null) return props;
  if (props.content !== undefined) {
    throw new Fault("GUPPY_INVALID_CHILD", "The text has both children and `content`", "Use only one of them.");
  }
  if (exceedsStringLimit(content)) throw tooLong("The text", content);
  return props === noProps ? { content } : { content, ...props };
}

function collectText(lowering: Lowering, child: unknown): void {
  if (child === null || child === undefined || typeof child === "boolean") return;
  if (typeof child === "string" || typeof child === "number") {
    lowering.text = (lowering.text ?? "") + child;
    return;
  }
  enter(lowering);
  if (Array.isArray(child)) {
    for (const part of child) collectText(lowering, part);
  } else if (isElement(child) && typeof child.type === "function") {
    const shown = child.type === Fragment ? child.props.children : call(lowering, child.type, child, null);
    collectText(lowering, shown);
  } else if (isElement(child)) {
    const name = typeName(child.type);
    throw new Fault("GUPPY_INVALID_CHILD", `A text can't hold <${name}>`, "Move it next to the text, inside a <div>.", {
      child: name,
    });
  } else {
    throw invalidChild(child);
  }
  lowering.nesting--;
}

function notAType(type: unknown): Fault {
  return new Fault(
    "GUPPY_UNKNOWN_ELEMENT",
    `An element's type is ${show(type)}`,
    "It must be the name of an element or a component. Check what the component's module exports.",
  );
}

function invalidChild(child: unknown): Fault {
  if (typeof child === "function") {
    const name = typeName(child);
    const next = /^[A-Z]/.test(name) ? `Write <${name} />.` : childForms;
    return new Fault("GUPPY_INVALID_CHILD", `A child is the function \`${name}\``, next);
  }
  const [what, next] = objectForms.find(([, , fits]) => fits(child)) ?? [show(child), childForms];
  return new Fault("GUPPY_INVALID_CHILD", `A child is ${what}`, next);
}

const childForms =
  "Children are elements, strings, numbers, lists of these, or nothing (null, undefined, true, false).";

/** Objects that are often taken for a child, and what to write for them. */
const objectForms: readonly (readonly [what: string, next: string, fits: (value: unknown) => boolean])[] = [
  [
    "a promise",
    "A render is made at once: load the data outside, and update the state when it is there.",
    (value) => isObject(value) && "then" in value && typeof value.then === "function",
  ],
  ["a Date", "Turn it into text, as with `date.toLocaleString()`.", (value) => value instanceof Date],
  ["a Set", "Spread it into a list: `[...set]`.", (value) => value instanceof Set],
  ["a Map", "Make a list of its entries: `[...map].map(…)`.", (value) => value instanceof Map],
  ["an Error", "Show its `message`.", (value) => value instanceof Error],
  [
    "a list that is no array",
    "Spread it into one: `[...list]`.",
    (value) => isObject(value) && Symbol.iterator in value,
  ],
];

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
