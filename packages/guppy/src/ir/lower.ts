// Elements to IR: expands components, flattens children and checks everything, so that a tree with a mistake in it fails here,
// with the way to the mistake, before anything is sent.
import type { GuppyError } from "../errors.ts";
import { limits } from "../generated/schema.ts";
import { type Component, type Element, Fragment, type GuppyNode, isElement, typeName } from "../view/element.ts";
import { equalNodes } from "./equal.ts";
import { Fault, located, show } from "./fault.ts";
import { propKey, slotKey } from "./keys.ts";
import type { IrNode, IrProps } from "./node.ts";
import { formatPath, type PathStep } from "./path.ts";
import {
  addText,
  createSiblings,
  flushText,
  noChildren,
  previousOf,
  push,
  type Siblings,
  sameAsBefore,
} from "./siblings.ts";
import { resolveStyle } from "./style.ts";
import { checkHeld, checkId, checkProps, checkRef, rulesFor } from "./validate.ts";
import { exceedsStringLimit, tooLong } from "./values.ts";

interface Lowering {
  /** The nodes above the one at work, and itself. */
  readonly trail: PathStep[];
  /** Nodes, components and lists around the place at work: what bounds the recursion. */
  nesting: number;
  /** The element at work, for its place in the source. */
  current: Element | null;
}

/** Nodes stop at `limits.depth`; components and nested lists between them count here. */
const deepestNesting = 1024;

const rootKey = "root";

/**
 * The one root of what a render returned, checked. An `Element` that stands where it stood in `previous` is not looked at
 * again: it gives the same `IrNode` and its components are not called. An element that says the same as the one before gives
 * the same `IrNode` too, so all that follows skips whatever did not change.
 */
export function lower(node: GuppyNode, previous?: IrNode): IrNode {
  const lowering: Lowering = { trail: [], nesting: 0, current: null };
  try {
    const roots = createSiblings(previous === undefined ? noChildren : [previous]);
    collect(lowering, roots, node, "", rootKey, null);
    flushText(roots);
    return onlyRoot(roots.nodes);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    throw toError(error, lowering);
  }
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
 * Adds what a child comes to. `place` is its key if it has none of its own, `prefix` what stands before its own; `source` is
 * the outermost component that gave this child, when it gave nothing else.
 */
function collect(
  lowering: Lowering,
  siblings: Siblings,
  child: unknown,
  prefix: string,
  place: string,
  source: Element | null,
): void {
  if (child === null || child === undefined || typeof child === "boolean") return;
  if (typeof child === "string" || typeof child === "number") {
    addText(siblings, String(child), place);
  } else if (isElement(child)) {
    collectElement(lowering, siblings, child, prefix, place, source);
  } else if (Array.isArray(child)) {
    enter(lowering);
    for (let index = 0; index < child.length; index++) {
      collect(lowering, siblings, child[index], `${place}/`, `${place}/${slotKey(index)}`, null);
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
  prefix: string,
  place: string,
  source: Element | null,
): void {
  const key = element.key === null ? place : prefix + propKey(element.key);
  const previous = previousOf(siblings, key);
  const { type } = element;
  if (previous !== undefined && (previous.source === element || previous.element === element)) {
    flushText(siblings);
    push(siblings, previous);
    return;
  }
  const outer = lowering.current;
  lowering.current = element;
  enter(lowering);
  if (typeof type === "function") {
    const shown = type === Fragment ? element.props.children : call(lowering, type, element, key);
    collect(lowering, siblings, shown, `${key}/`, key, source ?? element);
  } else {
    flushText(siblings);
    push(siblings, lowerElement(lowering, element, key, source ?? element, previous));
  }
  lowering.nesting--;
  lowering.current = outer;
}

function call(lowering: Lowering, component: Component, element: Element, key: string): GuppyNode {
  let shown: GuppyNode;
  try {
    // An element holds its component and the props JSX checked for it, so they fit.
    shown = component(element.props as never);
  } catch (cause) {
    lowering.trail.push({ kind: typeName(component), id: undefined, key });
    throw componentFailed(component, cause);
  }
  if (typeof shown === "object" && shown !== null && "then" in shown) {
    throw new Fault(
      "GUPPY_INVALID_CHILD",
      `The component <${typeName(component)}> returned a promise`,
      "Components return at once; load data outside and render again when it is there.",
    );
  }
  return shown;
}

function lowerElement(
  lowering: Lowering,
  element: Element,
  key: string,
  source: Element,
  previous: IrNode | undefined,
): IrNode {
  const given = element.props;
  const kind = String(element.type);
  const step = { kind, id: undefined as string | undefined, key };
  lowering.trail.push(step);
  if (typeof element.type !== "string") throw notAType(element.type);
  const rules = rulesFor(kind);
  if (lowering.trail.length > limits.depth) throw tooDeep("nodes", limits.depth);
  step.id = checkId(given.id);
  const { props, events, handlers } = checkProps(rules, given);
  const style = resolveStyle(given.class, given.style);
  const text = rules.children === "text" ? contentOf(lowering, given.children, props) : props;
  const held = rules.children === "text" ? noChildren : lowerChildren(lowering, given.children, previous);
  checkHeld(rules, held);
  lowering.trail.pop();
  const { id } = step;
  const ref = given.ref === undefined ? undefined : checkRef(rules.kind, given.ref);
  const node = {
    kind: rules.kind,
    id,
    key,
    props: text,
    style,
    events,
    handlers,
    children: held,
    ref,
    source,
    element,
  };
  return previous !== undefined && equalNodes(previous, node) ? remember(previous, source, element) : node;
}

/** An equal element leaves the node as it was; the next render is likely to bring the same one. */
function remember(node: IrNode, source: Element, element: Element): IrNode {
  node.source = source;
  node.element = element;
  return node;
}

function lowerChildren(lowering: Lowering, children: unknown, previous: IrNode | undefined): readonly IrNode[] {
  if (children === undefined || children === null) return noChildren;
  const siblings = createSiblings(previous?.children);
  if (Array.isArray(children)) {
    for (let index = 0; index < children.length; index++) {
      collect(lowering, siblings, children[index], "", slotKey(index), null);
    }
  } else {
    collect(lowering, siblings, children, "", slotKey(0), null);
  }
  flushText(siblings);
  // An element looks at its own depth; a bare string becomes a node here.
  if (siblings.nodes.length > 0 && lowering.trail.length >= limits.depth) throw tooDeep("nodes", limits.depth);
  return sameAsBefore(siblings) ? siblings.previous : siblings.nodes;
}

/** The props of an element that holds text, with its children joined into `content`. */
function contentOf(lowering: Lowering, children: unknown, props: IrProps): IrProps {
  const siblings = createSiblings();
  collectText(lowering, siblings, children);
  if (siblings.runKey === null) return props;
  if (props.content !== undefined) {
    throw new Fault("GUPPY_INVALID_CHILD", "The text has both children and `content`", "Keep one of them.");
  }
  if (exceedsStringLimit(siblings.run)) throw tooLong("The text", siblings.run);
  return { content: siblings.run, ...props };
}

function collectText(lowering: Lowering, siblings: Siblings, child: unknown): void {
  if (child === null || child === undefined || typeof child === "boolean") return;
  if (typeof child === "string" || typeof child === "number") {
    addText(siblings, String(child), "");
    return;
  }
  enter(lowering);
  if (Array.isArray(child)) {
    for (const part of child) collectText(lowering, siblings, part);
  } else if (isElement(child) && typeof child.type === "function") {
    const shown = child.type === Fragment ? child.props.children : call(lowering, child.type, child, child.key ?? "0");
    collectText(lowering, siblings, shown);
  } else if (isElement(child)) {
    const name = typeName(child.type);
    throw new Fault("GUPPY_INVALID_CHILD", `A text can't hold <${name}>`, "Put it beside the text, in a <div>.", {
      child: name,
    });
  } else {
    throw invalidChild(child);
  }
  lowering.nesting--;
}

function enter(lowering: Lowering): void {
  lowering.nesting++;
  if (lowering.nesting > deepestNesting) throw tooDeep("components and lists", deepestNesting);
}

function tooDeep(what: string, limit: number): Fault {
  return new Fault(
    "GUPPY_LIMIT_EXCEEDED",
    `The tree has more than ${limit} levels of ${what}`,
    "Nest less; a component that always shows itself never ends.",
    { limit: "depth", value: limit },
  );
}

function componentFailed(component: Component, cause: unknown): Fault {
  const name = typeName(component);
  const reason = cause instanceof Error ? cause.message : show(cause);
  const fault = new Fault("GUPPY_COMPONENT_FAILED", `The component <${name}> threw: ${reason}`, "", {
    component: name,
  });
  fault.cause = cause;
  return fault;
}

function notAType(type: unknown): Fault {
  return new Fault(
    "GUPPY_UNKNOWN_ELEMENT",
    `An element's type is ${show(type)}`,
    "It is an element's name or a component; check what the component's module exports.",
  );
}

function invalidChild(child: unknown): Fault {
  const what = typeof child === "function" ? `the function \`${typeName(child)}\`` : show(child);
  return new Fault(
    "GUPPY_INVALID_CHILD",
    `A child is ${what}`,
    "Children are elements, strings, numbers, lists of these, or nothing (null, undefined, true, false).",
  );
}

function toError(fault: Fault, { trail, current }: Lowering): GuppyError {
  const { fileName, lineNumber, columnNumber } = current?.location ?? {};
  const source = fileName === undefined ? undefined : [fileName, lineNumber, columnNumber].filter(Boolean).join(":");
  return located(fault, trail.length === 0 ? undefined : formatPath(trail), source);
}
