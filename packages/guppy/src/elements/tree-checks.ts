// What is ticked in a tree. A branch is ticked by what is in it: all, nothing, or a part. Pure.
import { childrenOf, type Loaded, type TreeItem } from "./tree-lines.ts";

export type CheckState = "on" | "off" | "mixed";

/**
 * The state of every item. `checked` names items; one that has children stands for all of them, so that what is loaded into a
 * ticked branch is ticked.
 */
export function checkStates(
  items: readonly TreeItem[],
  checked: ReadonlySet<string>,
  loaded: Loaded = new Map(),
): ReadonlyMap<string, CheckState> {
  const states = new Map<string, CheckState>();
  const visit = (item: TreeItem, isWithin: boolean): CheckState => {
    const isOn = isWithin || checked.has(item.id);
    const children = childrenOf(item, loaded) ?? [];
    let state: CheckState = isOn ? "on" : "off";
    children.forEach((child, index) => {
      const own = visit(child, isOn);
      state = index === 0 || state === own ? own : "mixed";
    });
    states.set(item.id, state);
    return state;
  };
  for (const item of items) visit(item, false);
  return states;
}

/** What is ticked once the item has been turned over: what is not wholly ticked becomes so. Only leaves are named. */
export function flipCheck(
  items: readonly TreeItem[],
  checked: ReadonlySet<string>,
  id: string,
  loaded: Loaded = new Map(),
): readonly string[] {
  const turnsOn = checkStates(items, checked, loaded).get(id) !== "on";
  const next: string[] = [];
  const visit = (item: TreeItem, isOn: boolean, isTurned: boolean): void => {
    const turned = isTurned || item.id === id;
    const on = isOn || checked.has(item.id);
    const children = childrenOf(item, loaded) ?? [];
    if (children.length > 0) for (const child of children) visit(child, on, turned);
    else if (turned && item.disabled !== true ? turnsOn : on) next.push(item.id);
  };
  for (const item of items) visit(item, false, false);
  return next;
}
