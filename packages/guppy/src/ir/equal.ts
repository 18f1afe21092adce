// When two nodes say the same. `lower.ts` keeps the earlier of the two, and `diff.ts` sends what differs. Of functions it only
// counts that they are there: which one is called is never told to the native side.
import type { Given, IrNode, IrProps } from "./node.ts";
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

/**
 * Whether the props a node has kept are given again, children aside. Objects other than refs may have been changed in place,
 * so they count as new and are looked into.
 */
export function sameGiven(kept: Given, given: Given): boolean {
  let left = 0;
  for (const name in given) {
    const value = given[name];
    if (value === undefined || name === "children") continue;
    const earlier = kept[name];
    if (value === earlier ? typeof value === "object" && name !== "ref" : !areFunctions(value, earlier)) return false;
    left++;
  }
  for (const _ in kept) left--;
  return left === 0;
}

/** No prop but a handler takes a function. */
function areFunctions(a: unknown, b: unknown): boolean {
  return typeof a === "function" && typeof b === "function";
}

/** Whether nothing was changed that the native side knows of, or that a node is bound to. */
export function equalNodes(a: IrNode, b: IrNode): boolean {
  return (
    a.kind === b.kind &&
    a.id === b.id &&
    a.style === b.style &&
    a.events === b.events &&
    a.children === b.children &&
    a.ref === b.ref &&
    equalRecords(a.props, b.props)
  );
}

/** Most values are words and numbers; lists and records are compared entry by entry. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a instanceof Uint8Array) return b instanceof Uint8Array && Buffer.compare(a, b) === 0;
  return typeof a === "object" && typeof b === "object" && a !== null && b !== null && equalRecords(a, b);
}

function equalRecords(a: object, b: object): boolean {
  if (a === b) return true;
  const values = b as Given;
  let left = 0;
  for (const name in a) {
    if (!sameValue((a as Given)[name], values[name])) return false;
    left++;
  }
  for (const _ in b) left--;
  return left === 0;
}
