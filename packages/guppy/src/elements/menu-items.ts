// What a menu holds, and how it is drawn: used by `menu` and `contextMenu`, and by themselves for what opens beside an item.
import { base } from "../view/builders.ts";
import { type Element, type GuppyNode, jsx } from "../view/element.ts";
import { useEffect, useId, useRef, useState } from "../view/hooks.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import { type Check, classes } from "./composite.ts";
import { chevronRight, check as tick } from "./glyphs.ts";

export interface MenuAction {
  readonly type?: "item" | undefined;
  /** Tells it from the others of its menu; `onSelect` carries it. */
  readonly value: string;
  /** @default the value */
  readonly label?: string | undefined;
  /** An SVG, as those of `guppy/icons`. */
  readonly icon?: string | undefined;
  /** Shown at the end, as `Ctrl+S`; it presses nothing by itself. */
  readonly shortcut?: string | undefined;
  /** @default false */
  readonly disabled?: boolean | undefined;
  /** It destroys something. @default false */
  readonly danger?: boolean | undefined;
  /** Whether it is ticked; left out, it is nothing to tick. */
  readonly checked?: boolean | undefined;
  /** One of several of which one is ticked. @default false */
  readonly radio?: boolean | undefined;
  /** A menu that opens beside it. */
  readonly items?: readonly MenuItem[] | undefined;
}

export interface MenuSeparator {
  readonly type: "separator";
}

export interface MenuLabel {
  readonly type: "label";
  readonly label: string;
}

export type MenuItem = MenuAction | MenuSeparator | MenuLabel;

export interface MenuEvent {
  readonly value: string;
}

export const menuItems: Check = (value) =>
  isMenu(value, 0)
    ? undefined
    : 'a list of { value, label?, … }, { type: "separator" } or { type: "label", label }, with values that differ';

const deepest = 16;

function isMenu(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || depth > deepest) return false;
  const seen = new Set<unknown>();
  return value.every((item: unknown) => {
    if (typeof item !== "object" || item === null) return false;
    const { type, value: own, label, items } = item as Readonly<Record<string, unknown>>;
    if (type === "separator") return true;
    if (type === "label") return typeof label === "string";
    if (typeof own !== "string" || seen.has(own)) return false;
    seen.add(own);
    return items === undefined || isMenu(items, depth + 1);
  });
}

interface MenuPanel {
  readonly items: readonly MenuItem[];
  readonly label: string | undefined;
  /** Where it stands. */
  readonly place: Pick<ElementProps<"overlay">, "anchor" | "anchorX" | "anchorY" | "side" | "align" | "offset">;
  readonly select: (value: string) => unknown;
  readonly close: () => unknown;
  /** The menu that it belongs to takes the focus back by Escape and Arrow Left. */
  readonly isSub: boolean;
}

/** Milliseconds that an open menu beside an item stays while the pointer is on its way over other items. */
const grace = 250;

/** One menu. A component of its own, since it keeps which of its items has opened another. */
export function MenuPanel({ items, label, place, select, close, isSub }: MenuPanel): Element {
  const [opened, setOpened] = useState<string | null>(null);
  const timer = useRef<NodeJS.Timeout | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const id = useId();
  const open = (value: string | null, after: number): void => {
    clearTimeout(timer.current);
    if (after === 0) setOpened(value);
    else timer.current = setTimeout(() => setOpened(value), after);
  };
  const line = (item: MenuItem, index: number): GuppyNode => {
    if (item.type === "separator") {
      return base.div({ key: `-${index}`, role: "separator", class: "h-px my-1 bg-border" });
    }
    if (item.type === "label") {
      return base.text({ key: `#${index}`, class: "px-2 py-1.5 text-xs font-semibold text-textMuted" }, item.label);
    }
    const hasMenu = item.items !== undefined;
    const isOpen = hasMenu && opened === item.value;
    const own = `${id}.${item.value}`;
    return [
      base.button(
        {
          key: item.value,
          id: own,
          variant: "bare",
          role: roleOf(item),
          label: item.label ?? item.value,
          disabled: item.disabled,
          checked: item.checked === undefined ? undefined : item.checked ? "on" : "off",
          expanded: hasMenu ? isOpen : undefined,
          hasPopup: hasMenu ? "menu" : undefined,
          onClick: () => (hasMenu ? open(item.value, 0) : select(item.value)),
          // The pointer opens after a moment, and what is open stays for a moment, so that the way to it may cross other items.
          onHover: ({ hovered }) => {
            if (hovered && (hasMenu || opened !== null))
              open(hasMenu ? item.value : null, opened === null ? 100 : grace);
          },
          handles: hasMenu ? "right" : undefined,
          onKeyDown: hasMenu ? () => open(item.value, 0) : undefined,
          class: classes(
            "gap-2 justify-start rounded-md px-2 py-1.5 text-sm text-left outline-none focus:bg-accent hover:bg-accent",
            item.danger === true && "text-danger",
            isOpen && "bg-accent",
          ),
        },
        markOf(item),
        base.text({ class: "flex-1 whitespace-nowrap pr-4" }, item.label ?? item.value),
        item.shortcut !== undefined && base.text({ class: "text-xs text-textMuted whitespace-nowrap" }, item.shortcut),
        hasMenu && base.icon({ svg: chevronRight, class: "size-4 text-textMuted" }),
      ),
      isOpen &&
        menuPanel({
          key: `${item.value}>`,
          items: item.items ?? [],
          label: item.label ?? item.value,
          place: { anchor: own, side: "right", align: "start", offset: 2 },
          select,
          close: () => open(null, 0),
          isSub: true,
        }),
    ];
  };
  return base.overlay(
    {
      role: "menu",
      label,
      ...place,
      autoFocus: "first",
      roving: "vertical",
      typeahead: true,
      focusOnHover: true,
      handles: isSub ? "left" : undefined,
      onKeyDown: isSub ? () => close() : undefined,
      onDismiss: () => close(),
      class:
        "flex flex-col min-w-40 max-h-96 overflow-y-scroll animate-fade-in rounded-lg border border-border bg-raised p-1 shadow-lg",
    },
    items.map(line),
  );
}

/** The panel as an element of a component, so that it has a place for what it keeps. */
export function menuPanel({ key, ...panel }: MenuPanel & { readonly key: string }): Element {
  return jsx(MenuPanel, panel, key);
}

function roleOf({ checked, radio }: MenuAction): "menuitem" | "menuitemcheckbox" | "menuitemradio" {
  if (checked === undefined) return "menuitem";
  return radio === true ? "menuitemradio" : "menuitemcheckbox";
}

function markOf({ checked, radio, icon }: MenuAction): Element {
  if (checked === true && radio === true) {
    return base.div(
      { class: "size-4 shrink-0 flex items-center justify-center" },
      base.div({ class: "size-2 rounded-full bg-text" }),
    );
  }
  if (checked === true) return base.icon({ svg: tick, class: "size-4 shrink-0" });
  if (icon !== undefined) return base.icon({ svg: icon, class: "size-4 shrink-0" });
  return base.div({ class: checked === undefined ? "w-0" : "size-4 shrink-0" });
}
