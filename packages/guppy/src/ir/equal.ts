// When two nodes say the same. `lower.ts` keeps the earlier of the two, and `diff.ts` sends what differs.
import type { IrHandlers, IrNode, IrProps } from "./node.ts";
import type { PropChanges } from "./patch-plan.ts";

/** What turns one set of props into the other: new values, and undefined for what is no longer given. Null for no change. */
export function changedProps(before: IrProps, next: IrProps): PropChanges | null {
  if (before === next) return null;
  let changes: Record<string, unknown> | null = null;
  for (const name in next) {
    if (sameValue(before[name], next[name])) continue;
    changes ??= {};
    changes[name] = next[name];
  }
  for (const name in before) {
    if (next[name] !== undefined) continue;
    changes ??= {};
    changes[name] = undefined;
  }
  return changes;
}

/** Whether nothing was changed, down to the functions that listen. */
export function equalNodes(a: IrNode, b: IrNode): boolean {
  return (
    a.kind === b.kind &&
    a.id === b.id &&
    a.style === b.style &&
    a.events === b.events &&
    a.children === b.children &&
    a.ref === b.ref &&
    equalRecords(a.props, b.props) &&
    equalHandlers(a.handlers, b.handlers)
  );
}

function equalHandlers(a: IrHandlers, b: IrHandlers): boolean {
  return a === b || equalRecords(a, b);
}

/** Most values are words and numbers; lists and records are compared entry by entry. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return typeof a === "object" && typeof b === "object" && a !== null && b !== null && equalRecords(a, b);
}

function equalRecords(a: object, b: object): boolean {
  if (a === b) return true;
  const values = b as Readonly<Record<string, unknown>>;
  let left = 0;
  for (const name in a) {
    if (!sameValue((a as Readonly<Record<string, unknown>>)[name], values[name])) return false;
    left++;
  }
  for (const _ in b) left--;
  return left === 0;
}
