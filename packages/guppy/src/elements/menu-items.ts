// How a menu is drawn: used by `menu`, `contextMenu` and `menuBar`, and by itself for what opens beside an item.
import { base } from "../view/builders.ts";
import { type Element, type GuppyNode, jsx } from "../view/element.ts";
import { useEffect, useId, useRef, useShell, useState } from "../view/hooks.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import { classes } from "./composite.ts";
import { chevronRight, check as tick } from "./glyphs.ts";
import { type MenuEntry, type MenuItems, type MenuLine, menuLines } from "./menu-lines.ts";
import { mnemonicText } from "./mnemonic.ts";

interface MenuPanel {
  readonly items: MenuItems;
  readonly label: string | undefined;
  /** Where it stands. */
  readonly place: Pick<ElementProps<"overlay">, "anchor" | "anchorX" | "anchorY" | "side" | "align" | "offset">;
  readonly choose: (entry: MenuEntry) => unknown;
  readonly close: () => unknown;
  /** In a bar: goes to the menu on the right, or for -1 on the left. */
  readonly goAside?: ((step: 1 | -1) => unknown) | undefined;
  /** The menu that it belongs to takes the focus back by Escape and Arrow Left. */
  readonly isSub: boolean;
}

/** Milliseconds that an open menu beside an item stays while the pointer is on its way over other items. */
const grace = 250;

/** One menu. A component of its own, since it keeps which of its items has opened another. */
export function MenuPanel({ items, label, place, choose, close, goAside, isSub }: MenuPanel): Element {
  const shell = useShell();
  // What a function gives is asked once, when the menu opens.
  const asked = useRef<ReturnType<Extract<MenuItems, () => unknown>> | null>(null);
  if (typeof items === "function") asked.current ??= items();
  const lines = menuLines(asked.current ?? items, shell, goAside !== undefined);
  const [opened, setOpened] = useState<string | null>(null);
  const timer = useRef<NodeJS.Timeout | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const id = useId();
  const open = (value: string | null, after: number): void => {
    clearTimeout(timer.current);
    if (after === 0) setOpened(value);
    else timer.current = setTimeout(() => setOpened(value), after);
  };
  const line = (item: MenuLine, index: number): GuppyNode => {
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
          label: item.label,
          disabled: item.disabled,
          checked: item.checked === undefined ? undefined : item.checked ? "on" : "off",
          expanded: hasMenu ? isOpen : undefined,
          hasPopup: hasMenu ? "menu" : undefined,
          onClick: () => (hasMenu ? open(item.value, 0) : choose(item)),
          // The pointer opens after a moment, and what is open stays for a moment, so that the way to it may cross other items.
          onHover: ({ hovered }) => {
            if (hovered && (hasMenu || opened !== null))
              open(hasMenu ? item.value : null, opened === null ? 100 : grace);
          },
          handles: hasMenu ? "right" : undefined,
          onKeyDown: hasMenu ? () => open(item.value, 0) : undefined,
          class: classes(
            "gap-2 justify-start rounded-md px-2 py-1.5 text-sm text-left outline-none focus:bg-accent hover:bg-accent",
            item.danger && "text-danger",
            isOpen && "bg-accent",
          ),
        },
        markOf(item),
        mnemonicText(item.label, item.mnemonic, "flex-1 whitespace-nowrap pr-4"),
        item.shortcut !== undefined && base.text({ class: "text-xs text-textMuted whitespace-nowrap" }, item.shortcut),
        hasMenu && base.icon({ svg: chevronRight, class: "size-4 text-textMuted" }),
      ),
      isOpen &&
        menuPanel({
          key: `${item.value}>`,
          items: item.items ?? [],
          label: item.label,
          place: { anchor: own, side: "right", align: "start", offset: 2 },
          choose,
          close: () => open(null, 0),
          goAside,
          isSub: true,
        }),
    ];
  };
  // Letters go to the menu that was opened last.
  const letters = opened === null ? mnemonicsOf(lines) : new Map<string, MenuEntry>();
  const sides = [...(isSub || goAside !== undefined ? ["left"] : []), ...(goAside === undefined ? [] : ["right"])];
  const handles = [...sides, ...letters.keys()].join(" ");
  const keyDown: ElementProps<"overlay">["onKeyDown"] = ({ key }) => {
    if (key === "ArrowLeft") return isSub ? close() : goAside?.(-1);
    if (key === "ArrowRight") return goAside?.(1);
    const entry = letters.get(key.toLowerCase());
    if (entry === undefined) return undefined;
    return entry.items === undefined ? choose(entry) : open(entry.value, 0);
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
      handles: handles === "" ? undefined : handles,
      onKeyDown: handles === "" ? undefined : keyDown,
      onDismiss: () => close(),
      class:
        "flex flex-col min-w-40 max-h-96 overflow-y-scroll animate-fade-in rounded-lg border border-border bg-raised p-1 shadow-lg",
    },
    lines.map(line),
  );
}

/** The panel as an element of a component, so that it has a place for what it keeps. */
export function menuPanel({ key, ...panel }: MenuPanel & { readonly key: string }): Element {
  return jsx(MenuPanel, panel, key);
}

/** The lines that can be chosen by a letter. */
function mnemonicsOf(lines: readonly MenuLine[]): ReadonlyMap<string, MenuEntry> {
  const found = new Map<string, MenuEntry>();
  for (const line of lines) {
    if (line.type !== "item" || line.mnemonic < 0 || line.disabled) continue;
    const letter = (line.label[line.mnemonic] ?? "").toLowerCase();
    if (!found.has(letter)) found.set(letter, line);
  }
  return found;
}

function roleOf({ checked, radio }: MenuEntry): "menuitem" | "menuitemcheckbox" | "menuitemradio" {
  if (checked === undefined) return "menuitem";
  return radio ? "menuitemradio" : "menuitemcheckbox";
}

function markOf({ checked, radio, icon }: MenuEntry): Element {
  if (checked === true && radio) {
    return base.div(
      { class: "size-4 shrink-0 flex items-center justify-center" },
      base.div({ class: "size-2 rounded-full bg-text" }),
    );
  }
  if (checked === true) return base.icon({ svg: tick, class: "size-4 shrink-0" });
  if (icon !== undefined) return base.icon({ svg: icon, class: "size-4 shrink-0" });
  return base.div({ class: checked === undefined ? "w-0" : "size-4 shrink-0" });
}
