// From an event record to the handler of the tree that is on screen.
import { GuppyError } from "../errors.ts";
import type { ShadowTree } from "../ir/shadow-tree.ts";
import type { NodeEventRecord } from "../wire/decode-batch.ts";
import type { ErrorListener } from "./report.ts";

/** Drops an event whose node is gone, or was created after the event happened under a number used before. */
export function dispatchToNode(
  shadow: ShadowTree,
  record: NodeEventRecord,
  report: ErrorListener,
  onLate: () => void = () => undefined,
): void {
  const mounted = shadow.lookup(record.node);
  if (mounted === undefined || record.revision < mounted.createdRevision) return;
  const edit = record.name === "change" && "edit" in record.payload ? record.payload.edit : undefined;
  // A handler that answers later has not seen the edit before its promise settles; then it is shown what it set.
  const handled = (late: boolean): void => {
    if (typeof edit !== "number") return;
    shadow.noteEdit(mounted, edit);
    if (late) onLate();
  };
  const handler = mounted.ir.handlers[record.name] as ((event: object) => unknown) | undefined;
  if (handler === undefined) {
    // A text that the tree sets and nobody listens to stays as it is set.
    handled(true);
    return;
  }
  const target = { id: shadow.identityOf(record.node), kind: mounted.ir.kind };
  const event = Object.freeze({ ...record.payload, type: record.name, target: Object.freeze(target) });
  callHandler(
    () => handler(event),
    record.name,
    () => shadow.pathOf(record.node),
    report,
    handled,
  );
}

/** Runs a handler; what it throws, or what its promise rejects with, is reported. */
export function callHandler(
  run: () => unknown,
  name: string,
  pathOf: () => string | undefined,
  report: ErrorListener,
  handled: (late: boolean) => void = () => undefined,
): void {
  try {
    const result = run();
    if (!isThenable(result)) {
      handled(false);
      return;
    }
    // Taken now: the node may be gone when the promise rejects.
    const path = pathOf();
    result.then(
      () => handled(true),
      (error: unknown) => {
        handled(true);
        report(handlerFailed(name, path, error));
      },
    );
  } catch (error) {
    handled(false);
    report(handlerFailed(name, pathOf(), error));
  }
}

function handlerFailed(name: string, path: string | undefined, cause: unknown): GuppyError {
  const where = path === undefined ? "" : ` of ${path}`;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new GuppyError("GUPPY_HANDLER_FAILED", `The ${name} handler${where} failed: ${reason}`, { path, cause });
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && "then" in value && typeof value.then === "function";
}
