// What keys and the pointer do in a tree.

import type { DownEvent, KeyEvent, MenuAt, MoveEvent } from "./data-table-actions.ts";
import { flipCheck } from "./tree-checks.ts";
import { dropAt, dropForKey, type TreeDrop } from "./tree-drop.ts";
import { actionForKey, lineForLetters } from "./tree-keys.ts";
import { isWithin, labelOf, type TreeItem, type TreeLine } from "./tree-lines.ts";
import type { TreeModel } from "./tree-model.ts";
import { pause, type Typed, typed } from "./typeahead.ts";

export interface TreeReach {
  readonly showLine: (line: number) => void;
  readonly focus: () => void;
}

/** What the pointer holds and what was typed; it changes between renders. */
export interface TreeGrip {
  press: { readonly id: string; readonly x: number; readonly y: number; readonly isMoved: boolean } | null;
  letters: Typed;
  /** The item the last press chose among several, to be chosen alone on release. */
  alone: string | null;
}

export const treeKeys: string = [
  ...["up", "down", "home", "end", "pageup", "pagedown"].flatMap((key) => [key, `shift-${key}`]),
  ...["left", "right", "alt-up", "alt-down", "alt-left", "alt-right", "ctrl-up", "ctrl-down", "enter", "space"],
  ...["ctrl-space", "f2", "escape", "ctrl-a", "cmd-a", "text"],
].join(" ");

export interface TreeActions {
  readonly key: (event: KeyEvent) => unknown;
  readonly press: (line: TreeLine, event: DownEvent) => void;
  readonly drag: (at: number, event: MoveEvent) => void;
  readonly release: (line: TreeLine, isCanceled: boolean) => unknown;
  readonly toggle: (item: TreeItem) => unknown;
  readonly check: (item: TreeItem) => unknown;
  readonly activate: (item: TreeItem) => unknown;
  readonly menu: (item: TreeItem, event: MenuAt | null) => void;
  readonly rename: (item: TreeItem, label: string) => unknown;
  readonly cancel: () => void;
}

/** Milliseconds without a letter, after which the next one begins anew. */
/** Px that the pointer may move in a click. */
const slack = 5;

export function createTreeActions(model: TreeModel, reach: TreeReach, grip: TreeGrip, rowHeight: number): TreeActions {
  const { props, doing, change, lines, open } = model;
  const expandedNow = (): readonly string[] => props.expanded ?? doing().expanded;
  const selectedNow = (): readonly string[] => props.selected ?? doing().selected;
  const place = (): number => {
    const { active } = doing();
    if (active === null) return model.at;
    const at = lines.findIndex(({ item, note }) => note === null && item.id === active);
    return at < 0 ? model.at : at;
  };

  const turn = (item: TreeItem, isOpen: boolean): unknown => {
    const before = expandedNow();
    if (before.includes(item.id) === isOpen) return undefined;
    const ids = isOpen ? [...before, item.id] : before.filter((id) => id !== item.id);
    change({ expanded: ids });
    return props.onExpand?.({ id: item.id, expanded: isOpen, ids });
  };
  const select = (ids: readonly string[]): unknown => {
    const before = selectedNow();
    if (ids.length === before.length && ids.every((id, index) => id === before[index])) return undefined;
    change({ selected: ids });
    return props.onSelect?.({ ids });
  };
  const pick = (line: TreeLine, held: { readonly shift: boolean; readonly control: boolean }): unknown => {
    const { id, disabled } = line.item;
    const { selection = "single" } = props;
    if (disabled === true || selection === "none") return undefined;
    const { anchor } = doing();
    if (selection === "multiple" && held.shift && anchor !== null) {
      const from = lines.findIndex(({ item, note }) => note === null && item.id === anchor);
      return select(idsBetween(lines, Math.max(0, from), lines.indexOf(line)));
    }
    change({ anchor: id });
    if (selection === "multiple" && held.control) {
      const before = selectedNow();
      return select(before.includes(id) ? before.filter((one) => one !== id) : [...before, id]);
    }
    return select([id]);
  };
  const go = (to: number, shift: boolean): unknown => {
    const line = lines[to];
    if (line === undefined) return undefined;
    change({ active: line.item.id });
    reach.showLine(to);
    if (!shift || props.selection !== "multiple") return undefined;
    if (doing().anchor === null) change({ anchor: lines[place()]?.item.id ?? line.item.id });
    return pick(line, { shift: true, control: false });
  };
  const check = (item: TreeItem): unknown => {
    if (item.disabled === true || props.checkable !== true) return undefined;
    const { checked: own, loaded } = doing();
    const ids = flipCheck(props.items, new Set(props.checked ?? own), item.id, loaded);
    change({ checked: ids });
    return props.onCheck?.({ id: item.id, checked: model.checks?.get(item.id) !== "on", ids });
  };
  const allowed = (ids: readonly string[], drop: TreeDrop | undefined): TreeDrop | null =>
    drop === undefined || props.canMove?.({ ids, ...drop }) === false ? null : drop;
  const movedBy = (line: TreeLine): readonly string[] => {
    const ids = selectedNow();
    const all = ids.includes(line.item.id) ? ids : [line.item.id];
    // In the order they stand in, and nothing whose folder is moved as well.
    return lines
      .filter(
        ({ item, note, parent }) => note === null && all.includes(item.id) && !all.some((id) => isWithin(parent, id)),
      )
      .map(({ item }) => item.id);
  };
  const search = (letter: string): unknown => {
    grip.letters = typed(grip.letters, letter, Date.now());
    const to = lineForLetters(lines, place(), grip.letters.letters);
    return to === undefined ? undefined : go(to, false);
  };
  const activate = (item: TreeItem): unknown =>
    item.disabled === true ? undefined : props.onActivate?.({ id: item.id });
  const startRename = (line: TreeLine): void => {
    if (props.onRename !== undefined && line.item.disabled !== true) change({ renamed: line.item.id });
  };

  return {
    key(event) {
      const { renamed, drag, height } = doing();
      const at = place();
      const line = lines[at];
      if (renamed !== null || line === undefined) return undefined;
      const { key, shift, alt, text } = event;
      const far = event.control || event.platform;
      if (alt) {
        const drop = allowed([line.item.id], dropForKey(lines, at, key));
        return drop === null ? undefined : props.onMove?.({ ids: [line.item.id], ...drop });
      }
      if (key === "Escape" && drag !== null) {
        grip.press = null;
        return change({ drag: null });
      }
      if (far && key.toLowerCase() === "a") {
        return props.selection === "multiple" ? select(idsBetween(lines, 0, lines.length - 1)) : undefined;
      }
      switch (key) {
        case "Enter":
          pick(line, { shift: false, control: false });
          return activate(line.item);
        case " ":
          if (grip.letters.letters !== "" && Date.now() - grip.letters.at <= pause && !far) return search(" ");
          if (far) return pick(line, { shift: false, control: true });
          if (props.checkable === true) return check(line.item);
          return line.isBranch ? turn(line.item, !line.isOpen) : pick(line, { shift: false, control: false });
        case "F2":
          return startRename(line);
      }
      const page = Math.max(1, Math.floor(height / rowHeight) - 1);
      const action = actionForKey(lines, at, key, page);
      if (action?.type === "go") return go(action.to, shift);
      if (action?.type === "openAll") {
        const siblings = lines.filter(
          ({ parent, isBranch, note }) => parent === line.parent && isBranch && note === null,
        );
        const ids = [...new Set([...expandedNow(), ...siblings.map(({ item }) => item.id)])];
        change({ expanded: ids });
        return siblings
          .filter(({ isOpen }) => !isOpen)
          .map(({ item }) => props.onExpand?.({ id: item.id, expanded: true, ids }));
      }
      if (action !== undefined) return turn(line.item, action.type === "open");
      return text !== "" && !far ? search(text) : undefined;
    },
    press(line, { button, x, y, shift, control, platform }) {
      const { id } = line.item;
      if (line.note !== null || doing().renamed === id) return;
      const isPicked = selectedNow().includes(id);
      const held = { shift, control: control || platform };
      // What is part of a selection may be about to be dragged: then the others come along.
      grip.alone = isPicked && !held.shift && !held.control ? id : null;
      change({ active: id });
      if (button === "left") grip.press = { id, x, y, isMoved: false };
      if (!isPicked || (button === "left" && (held.shift || held.control))) pick(line, held);
    },
    drag(at, { x, y, localY }) {
      const { press } = grip;
      const line = lines[at];
      if (press === null || line === undefined || props.onMove === undefined) return;
      if (!press.isMoved && Math.hypot(x - press.x, y - press.y) < slack) return;
      if (!press.isMoved && line.item.disabled === true) return;
      grip.press = { ...press, isMoved: true };
      const ids = doing().drag?.ids ?? movedBy(line);
      const down = localY / rowHeight;
      const to = Math.max(0, Math.min(lines.length - 1, at + Math.floor(down)));
      const part = Math.max(0, Math.min(1, at + down - to));
      change({ drag: { ids, x, y, drop: allowed(ids, dropAt(lines, to, part, ids)) } });
      reach.showLine(to);
    },
    release(line, isCanceled) {
      const { press, alone } = grip;
      const { drag } = doing();
      grip.press = null;
      grip.alone = null;
      if (drag !== null) {
        change({ drag: null });
        return drag.drop === null || isCanceled ? undefined : props.onMove?.({ ids: drag.ids, ...drag.drop });
      }
      if (press === null || press.isMoved || alone !== line.item.id) return undefined;
      return pick(line, { shift: false, control: false });
    },
    toggle: (item) => turn(item, !open.has(item.id)),
    check,
    activate(item) {
      return props.onActivate === undefined && lines.find((line) => line.item === item)?.isBranch === true
        ? turn(item, !open.has(item.id))
        : activate(item);
    },
    menu(item, event) {
      grip.press = null;
      if (props.menu === undefined) return;
      change({ active: item.id, menu: { id: item.id, at: event === null ? null : { x: event.x, y: event.y } } });
    },
    rename(item, label) {
      if (doing().renamed === null) return undefined;
      change({ renamed: null });
      const written = label.trim();
      return written === "" || written === labelOf(item)
        ? undefined
        : props.onRename?.({ id: item.id, label: written });
    },
    cancel() {
      change({ renamed: null });
      reach.focus();
    },
  };
}

function idsBetween(lines: readonly TreeLine[], from: number, to: number): readonly string[] {
  return lines
    .slice(Math.min(from, to), Math.max(from, to) + 1)
    .filter(({ note, item }) => note === null && item.disabled !== true)
    .map(({ item }) => item.id);
}
