// Where `lower.ts` is in a tree: what stands above, what bounds it, and the error to throw from there.
import { GuppyError } from "../errors.ts";
import type { Component, Element, GuppyNode } from "../view/element.ts";
import type { HookHost } from "../view/hooks.ts";
import { Fault, located, show } from "./fault.ts";
import { type Instances, instanceOf, makePlace, type Place } from "./instances.ts";
import type { Mistake } from "./mistakes.ts";
import type { IrNode } from "./node.ts";
import { formatPath, type PathStep } from "./path.ts";
import { createRenewals, type Renewals } from "./renewals.ts";
import { createSiblings, restart, type Siblings } from "./siblings.ts";

/** What stands above the place at work is kept in lists by depth, so that a path is only made when something is wrong. */
export interface Lowering {
  /** Elements above the one at work, and itself; with the ids that were found good so far, and their keys. */
  readonly elements: Element[];
  readonly ids: (string | undefined)[];
  readonly keys: string[];
  depth: number;
  /** The children being collected at each depth. */
  readonly levels: Siblings[];
  /** Nodes, components and lists around the place at work: what bounds the recursion. */
  nesting: number;
  /** The element at work, for its place in the source. */
  current: Element | null;
  /** The component that failed, and where it stands. */
  failed: PathStep | null;
  /** The strings of the text at work; null for none. */
  text: string | null;
  readonly renewals: Renewals;
  readonly instances: Instances;
  /** What guppy shows above the tree, as the last child of its root. */
  readonly above: GuppyNode;
  /** The places of the nodes above, where a component below them keeps something. */
  readonly places: (Place | undefined)[];
  /** The component that is called, and its key; null inside a text, where nothing can be kept. */
  calling: Component | null;
  callKey: string;
  readonly host: () => HookHost;
  /** What components have returned in this render. */
  readonly shown: GuppyNode[];
}

/** Nodes stop at `limits.depth`; components and nested lists between them count here. */
const deepestNesting = 1024;

export function startLowering(instances: Instances, above: GuppyNode = null): Lowering {
  const lowering: Lowering = {
    elements: [],
    ids: [],
    keys: [],
    depth: 0,
    levels: [],
    nesting: 0,
    current: null,
    failed: null,
    text: null,
    renewals: createRenewals(),
    instances,
    above,
    places: [],
    calling: null,
    callKey: "",
    host: () => hostOf(lowering),
    shown: [],
  };
  return lowering;
}

function hostOf({ instances, keys, places, depth, calling, callKey, nesting }: Lowering): HookHost {
  if (calling === null) {
    throw new Fault(
      "GUPPY_INVALID_CHILD",
      "A component inside a <text> keeps something of its own",
      "Let the component return the <text>, or call the hook in the component around it.",
    );
  }
  const place = makePlace(instances, keys, depth, callKey);
  for (let at = place.parent, index = depth - 1; at !== null && index >= 0; at = at.parent, index--) places[index] = at;
  return instanceOf(instances, place, calling, nesting);
}

/** The place of the node that the children at work belong to. */
export function placeAround({ instances, places, depth }: Lowering): Place | undefined {
  return depth === 0 ? instances.root : places[depth - 1];
}

export function siblingsAt(lowering: Lowering, previous: readonly IrNode[]): Siblings {
  lowering.levels[lowering.depth] ??= createSiblings();
  return restart(lowering.levels[lowering.depth] as Siblings, previous);
}

/** Runs what the program wrote; what it throws names the component and its place. */
export function guard<Result>(lowering: Lowering, name: string, key: string, run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    lowering.failed = { kind: name, id: undefined, key };
    throw componentFailed(name, cause, typeof lowering.current?.type === "string");
  }
}

export function enter(lowering: Lowering): void {
  lowering.nesting++;
  if (lowering.nesting > deepestNesting) throw tooDeep("components and lists", deepestNesting);
}

export function tooDeep(what: string, limit: number): Fault {
  return new Fault(
    "GUPPY_LIMIT_EXCEEDED",
    `The tree has more than ${limit} levels of ${what}`,
    "Reduce nesting; a component may be rendering itself forever.",
    { limit: "depth", value: limit },
  );
}

function componentFailed(name: string, cause: unknown, isOurs: boolean): Fault {
  // What guppy itself refuses says what it is.
  if (cause instanceof Fault) return cause;
  if (isOurs && cause instanceof GuppyError && cause.path === undefined) {
    const [what = "", ...next] = cause.message.split(/(?<=\.) /);
    return new Fault(cause.code, what.replace(/\.$/, ""), next.join(" "), cause.details);
  }
  const reason = cause instanceof Error ? cause.message : show(cause);
  const fault = new Fault("GUPPY_COMPONENT_FAILED", `The component <${name}> threw: ${reason}`, "", {
    component: name,
  });
  fault.cause = cause;
  return fault;
}

/** The error of a tree: the mistake that stopped it, and in further lines those beside it. */
export function toError(fault: Fault, lowering: Lowering, beside: readonly Mistake[] = []): GuppyError {
  const trail = trailOf(lowering);
  const error = located(fault, trail.length === 0 ? undefined : formatPath(trail), sourceOf(lowering.current));
  if (beside.length === 0) return error;
  const more = beside.map(({ fault: other, path, element }) => located(other, path, sourceOf(element)).message);
  return new GuppyError(error.code, [error.message, "Also:", ...more.map((line) => `- ${line}`)].join("\n"), {
    path: error.path,
    details: { ...error.details, others: more },
    cause: error.cause,
  });
}

function sourceOf(element: Element | null): string | undefined {
  const { fileName, lineNumber, columnNumber } = element?.location ?? {};
  return fileName === undefined ? undefined : [fileName, lineNumber, columnNumber].filter(Boolean).join(":");
}

function trailOf({ elements, ids, keys, depth, failed }: Lowering): readonly PathStep[] {
  const trail = elements
    .slice(0, depth)
    .map(({ type }, index): PathStep => ({ kind: String(type), id: ids[index], key: keys[index] ?? "" }));
  return failed === null ? trail : [...trail, failed];
}
