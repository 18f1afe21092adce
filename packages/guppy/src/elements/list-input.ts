// What the pointer and the keys do in a list whose items are picked, pressed or moved. The list keeps the focus itself, and says
// which of its rows the keys act on: rows come and go as it scrolls.
import { base } from "../view/builders.ts";
import { useId, useRef, useState } from "../view/hooks.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import type { Ref } from "../view/ref.ts";
import { useSet } from "./list-model.ts";
import type { ItemEvent, ListProps } from "./list-props.ts";
import type { Picked, RowActions } from "./list-row.ts";
import { type RowDrag, useRowDrag } from "./row-drag.ts";
import { type RowKeys, rowForKey } from "./row-keys.ts";
import { isSection } from "./row-sections.ts";
import { type Held, pickAll, pickRow, type Selectable, type Selection, toggleRow } from "./row-selection.ts";
import type { Loaded } from "./row-source.ts";
import { type RowWindow, rowNear } from "./row-window.ts";
import { nothingTyped, pause, placeForLetters, type Typed, typed } from "./typeahead.ts";
import { useValue } from "./uncontrolled.ts";

export interface ListInputOptions {
  readonly props: ListProps;
  readonly count: number;
  readonly itemAt: (index: number) => Loaded;
  readonly keyAt: (index: number) => string;
  readonly shown: RowWindow;
  readonly sections: readonly number[];
  readonly node: Ref<"rows">;
}

export interface ListInput {
  /** The row that keys act on. */
  readonly active: number | undefined;
  readonly drag: RowDrag | undefined;
  /** For `<rows>`. */
  readonly props: ElementProps<"rows">;
  /** What a row adds to that; undefined in a list that is only looked at. */
  readonly picked: (index: number, key: string) => Picked | undefined;
}

interface Active {
  readonly index: number;
  readonly key: string;
  /** Keys brought it there, so it has to be seen where that is. */
  readonly byKeys: boolean;
}

type KeyEvent = Parameters<NonNullable<ElementProps<"rows">["onKeyDown"]>>[0];

const none: readonly string[] = [];
const ignore = (): undefined => undefined;
const nothing: RowActions = { click: ignore, activate: ignore, menu: ignore, press: ignore, release: ignore };

export function useListInput(options: ListInputOptions): ListInput {
  const { props, count, itemAt, keyAt, shown, sections, node } = options;
  const { selection: mode = "none", onActivate, onContextMenu, onReorder, labelOf } = props;
  const id = useId();
  const [keys, setKeys] = useValue(props.selected, none, props.onSelect);
  const selected = useSet(keys);
  const [isFocused, setFocused] = useState(false);
  const [state, setState] = useState<Active | undefined>(undefined);
  // Keys may come faster than renders.
  const live = useRef<{ active: Active | undefined; anchor: number | undefined; typed: Typed }>({
    active: undefined,
    anchor: undefined,
    typed: nothingTyped,
  });
  const drag = useRowDrag((from, to) => move(from, to));
  const act = useRef<RowActions>(nothing);
  const acts = [onActivate, onContextMenu, onReorder, labelOf].some((one) => one !== undefined);
  const isPicked = mode !== "none" || acts;
  const canPick = (index: number): boolean => !isSection(sections, index);
  const selectable: Selectable = { mode, selected, anchor: live.current.anchor, keyAt, canPick };
  const active = state && rowNear(state.key, state.index, count, keyAt);

  function setActive(index: number, byKeys: boolean): void {
    live.current.active = { index, key: keyAt(index), byKeys };
    setState(live.current.active);
  }

  function pick({ keys: next, anchor }: Selection): unknown {
    live.current.anchor = anchor;
    return mode === "none" ? undefined : setKeys(next, { keys: next });
  }

  function eventOf(index: number): ItemEvent | undefined {
    const loaded = itemAt(index);
    return loaded.state === "loaded" ? { item: loaded.item, index, key: keyAt(index) } : undefined;
  }

  function move(from: number, to: number): unknown {
    const event = eventOf(from);
    return event && onReorder?.({ ...event, from, to });
  }

  function activate(index: number): unknown {
    const event = eventOf(index);
    return event && onActivate?.(event);
  }

  function go(index: number, { shift, control }: Held): unknown {
    if (index < 0 || index >= count) return undefined;
    setActive(index, true);
    node.scrollToItem({ index, align: "nearest" }).catch(() => undefined);
    if (control && !shift) return undefined;
    return pick(pickRow(index, { shift, control: false }, { ...selectable, anchor: live.current.anchor }));
  }

  function pressKey(event: KeyEvent): unknown {
    const { key, text, control, alt, shift, platform } = event;
    const known = live.current.active;
    const at = known === undefined ? -1 : (rowNear(known.key, known.index, count, keyAt) ?? -1);
    if (key === "Escape" && drag.drag !== undefined) return drag.drop(true);
    if (alt) return moveByKey(key, at);
    if (control && key.toLowerCase() === "a" && mode === "multiple") return pick(pickAll(count, selectable));
    const stops: RowKeys = { count, page: pageOf(props, shown), canStop: canPick };
    const next = rowForKey(key, at, stops);
    if (next !== undefined) return go(next, { shift, control });
    const isTyping = live.current.typed.letters !== "" && performance.now() - live.current.typed.at <= pause;
    if (key === "Enter" && at >= 0) return activate(at);
    if (key === " " && at >= 0 && !isTyping) {
      if (mode === "none") return activate(at);
      return pick(toggleRow(at, selectable));
    }
    if (labelOf === undefined || control || platform || [...text].length !== 1) return undefined;
    live.current.typed = typed(live.current.typed, text, performance.now());
    const found = placeForLetters(count, at, live.current.typed.letters, (index) => {
      const loaded = canPick(index) ? itemAt(index) : undefined;
      return loaded?.state === "loaded" ? labelOf(loaded.item, index) : undefined;
    });
    return found === undefined ? undefined : go(found, { shift: false, control: false });
  }

  function moveByKey(key: string, at: number): unknown {
    const to = key === "ArrowUp" ? at - 1 : key === "ArrowDown" ? at + 1 : -1;
    if (onReorder === undefined || at < 0 || to < 0 || to >= count) return undefined;
    const known = live.current.active;
    if (known !== undefined) live.current.active = { ...known, index: to };
    setState(live.current.active);
    node.scrollToItem({ index: to, align: "nearest" }).catch(() => undefined);
    return move(at, to);
  }

  function menu(index: number, x: number, y: number): unknown {
    const event = eventOf(index);
    return event && onContextMenu?.({ ...event, x, y });
  }

  function click(index: number, held: Held): void {
    setActive(index, false);
    pick(pickRow(index, held, { ...selectable, anchor: live.current.anchor }));
  }

  act.current = { click, activate, menu, press: drag.start, release: drag.drop };

  function picked(index: number, key: string): Picked {
    return {
      id: `${id}.${key}`,
      isSelected: mode === "none" ? undefined : selected.has(key),
      isActive: isFocused && state?.byKeys === true && index === active,
      count,
      activates: onActivate !== undefined,
      opensMenu: onContextMenu !== undefined,
      moves: onReorder !== undefined,
      act,
    };
  }

  if (!isPicked) return { active: undefined, drag: undefined, props: {}, picked: () => undefined };
  return {
    active,
    drag: drag.drag,
    picked,
    props: {
      role: mode === "none" ? undefined : "listbox",
      focusable: true,
      scrollKeys: false,
      activeDescendant: active === undefined ? undefined : `${id}.${keyAt(active)}`,
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
      // Keys that were typed into something inside of a row are meant for that.
      onKeyDown: (event) => (isFocused ? pressKey(event) : undefined),
      onContextMenu: onContextMenu && (({ x, y }) => (active === undefined ? undefined : menu(active, x, y))),
      ...(onReorder && {
        onRowOver: (event) => {
          drag.over(event);
          if (drag.drag === undefined) return;
          node.scrollToItem({ index: event.index, align: "nearest" }).catch(() => undefined);
        },
      }),
    },
  };
}

/** Rows that show at once, as far as that is known. */
function pageOf({ rowHeight, estimatedHeight = 32 }: ListProps, { seen }: RowWindow): number {
  return Math.max(1, Math.floor((seen?.height ?? 0) / (rowHeight ?? estimatedHeight)) - 1);
}

/** Shown in place of rows where there are none. */
export function emptyRow(empty: ListProps["empty"]): ReturnType<typeof base.row> {
  return base.row({ key: "empty", pin: "top", role: "none" }, empty);
}
