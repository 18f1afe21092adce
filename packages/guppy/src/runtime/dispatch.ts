// From an event record to the handler of the tree that is on screen.
import { GuppyError } from "../errors.ts";
import { elements } from "../generated/elements.ts";
import type { Edit } from "../ir/edits.ts";
import type { MountedNode, ShadowTree } from "../ir/shadow-tree.ts";
import type { NodeEventRecord } from "../wire/decode-batch.ts";
import { channels, type EventMessage } from "./channels.ts";
import type { ErrorListener } from "./report.ts";
import { withinTime } from "./stuck.ts";

/** The renders of the window that an event happened in. */
export interface Renders {
  /** How many were asked for so far. */
  readonly asked: () => number;
  /** Asks for one more. */
  readonly ask: () => void;
  /** Whether this is what asking for one gave: then nothing else is to come. */
  readonly isAsked: (result: unknown) => boolean;
}

/** Drops an event whose node is gone, or was created after the event happened under a number used before. */
export function dispatchToNode(
  shadow: ShadowTree,
  record: NodeEventRecord,
  report: ErrorListener,
  renders: Renders,
  stuckAfter?: number,
): void {
  const told = channels.event.hasSubscribers ? performance.now() : undefined;
  const tell = (status: EventMessage["status"]): void => {
    if (told === undefined) return;
    const { window, kind, name: type } = record;
    channels.event.publish({ window, kind, type, duration: performance.now() - told, status });
  };
  const mounted = shadow.lookup(record.node);
  if (mounted === undefined || record.revision < mounted.createdRevision) {
    tell("gone");
    return;
  }
  const handler = shadow.handlerOf(mounted, record.name);
  const target = { id: shadow.identityOf(record.node), kind: mounted.ir.kind };
  const event = Object.freeze({ ...record.payload, type: record.name, target: Object.freeze(target) });
  let failed = false;
  const run = (): unknown => withinTime(stuckAfter, `The ${record.name} handler`, () => handler?.(event));
  const isEdit = record.name === "change" && elements[record.kind].props.seen !== undefined;
  callHandler(
    isEdit ? () => noteAnswer(run, shadow, mounted, record.payload, renders) : run,
    record.name,
    () => shadow.pathOf(record.node),
    (error) => {
      failed = true;
      report(error);
    },
  );
  tell(failed ? "failed" : handler === undefined ? "unheard" : "ok");
}

/** Runs a handler of edits, and notes when the program has answered. */
function noteAnswer(
  run: () => unknown,
  shadow: ShadowTree,
  mounted: MountedNode,
  edit: Edit,
  renders: Renders,
): unknown {
  const settled = (): void => {
    shadow.noteEdit(mounted, edit, "answered");
    renders.ask();
  };
  // A text that the tree sets and nobody listens to stays as it is set.
  if (shadow.handlerOf(mounted, "change") === undefined) {
    settled();
    return undefined;
  }
  const before = renders.asked();
  const result = run();
  if (isThenable(result) && !renders.isAsked(result)) {
    shadow.noteEdit(mounted, edit, "pending");
    result.then(settled, settled);
  } else {
    shadow.noteEdit(mounted, edit, renders.asked() === before ? "taken" : "answered");
  }
  return result;
}

/** Runs a handler; what it throws, or what its promise rejects with, is reported. */
export function callHandler(
  run: () => unknown,
  name: string,
  pathOf: () => string | undefined,
  report: ErrorListener,
): void {
  try {
    const result = run();
    if (!isThenable(result)) return;
    // Taken now: the node may be gone when the promise rejects.
    const path = pathOf();
    result.then(undefined, (error: unknown) => report(handlerFailed(name, path, error)));
  } catch (error) {
    report(handlerFailed(name, pathOf(), error));
  }
}

function handlerFailed(name: string, path: string | undefined, cause: unknown): GuppyError {
  const where = path === undefined ? "" : ` of ${path}`;
  if (cause instanceof GuppyError && cause.code === "GUPPY_STUCK") {
    const message = cause.message.replace("handler did", `handler${where} did`);
    return new GuppyError("GUPPY_STUCK", message, { path, details: cause.details, cause });
  }
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new GuppyError("GUPPY_HANDLER_FAILED", `The ${name} handler${where} failed: ${reason}`, { path, cause });
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
