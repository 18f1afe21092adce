// `<contextMenu>`: a list of things to do with what the pointer is on, by its secondary button or the menu key.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { useShell, useState } from "../view/hooks.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { menuPanel } from "./menu-items.ts";
import { chooseEntry, type MenuEvent, type MenuItems, menuItems } from "./menu-lines.ts";
import { handler, nodes, text } from "./takes.ts";

export interface ContextMenuProps extends CompositeProps<"div"> {
  readonly items: MenuItems;
  /** A name for assistive technology. */
  readonly label?: string | undefined;
  readonly onSelect?: ((event: MenuEvent) => unknown) | undefined;
  /** What it is about. */
  readonly children?: GuppyNode;
}

export const contextMenu = composite<ContextMenuProps, "div">({
  of: "div",
  props: { items: menuItems, label: text, onSelect: handler, children: nodes },
  required: ["items"],
  render({ items, label, onSelect, children, class: own, ...rest }) {
    const shell = useShell();
    const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
    return base.div(
      { ...passed(rest), onContextMenu: ({ x, y }) => setAt({ x, y }), class: classes("flex flex-col", own) },
      children,
      at !== null &&
        menuPanel({
          key: "menu",
          items,
          label,
          place: { anchorX: at.x, anchorY: at.y, side: "bottom", align: "start", offset: 0 },
          close: () => setAt(null),
          choose: (entry) => {
            setAt(null);
            return chooseEntry(entry, shell, "menu", onSelect);
          },
          isSub: false,
        }),
    );
  },
});
