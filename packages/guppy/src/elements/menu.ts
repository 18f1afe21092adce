// `<menu>`: a button that opens a list of things to do.
import { useId, useShell } from "../view/hooks.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import { type CompositeProps, composite } from "./composite.ts";
import { menuPanel } from "./menu-items.ts";
import { chooseEntry, type MenuEvent, type MenuItems, menuItems } from "./menu-lines.ts";
import { flag, handler, oneOf, text } from "./takes.ts";
import { type Trigger, triggerCheck, triggerElement } from "./trigger.ts";
import { useValue } from "./uncontrolled.ts";

export interface MenuProps extends CompositeProps<"button"> {
  readonly trigger: Trigger;
  readonly items: MenuItems;
  /** Whether it shows, decided by the program; without it the element keeps that itself. */
  readonly open?: boolean | undefined;
  /** @default "bottom" */
  readonly side?: "top" | "right" | "bottom" | "left" | undefined;
  /** @default "start" */
  readonly align?: ElementProps<"overlay">["align"];
  /** A name for assistive technology. */
  readonly label?: string | undefined;
  readonly onOpenChange?: ((event: { readonly open: boolean }) => unknown) | undefined;
  readonly onSelect?: ((event: MenuEvent) => unknown) | undefined;
}

export const menu = composite<MenuProps, "button">({
  of: "button",
  props: {
    trigger: triggerCheck,
    items: menuItems,
    open: flag,
    side: oneOf("top", "right", "bottom", "left"),
    align: oneOf("start", "center", "end"),
    label: text,
    onOpenChange: handler,
    onSelect: handler,
  },
  required: ["trigger", "items"],
  render(props) {
    const { trigger, items, side, align = "start", label, onSelect } = props;
    const [isOpen, change] = useValue(props.open, false, props.onOpenChange);
    const ownId = useId();
    const shell = useShell();
    const anchor = props.id ?? ownId;
    const show = (open: boolean): unknown => change(open, { open });
    return [
      triggerElement(trigger, { id: anchor, expanded: isOpen, hasPopup: "menu", onClick: () => show(!isOpen) }),
      isOpen &&
        menuPanel({
          key: "panel",
          items,
          label: label ?? (typeof trigger === "string" ? trigger : undefined),
          place: { anchor, side, align, offset: 4 },
          close: () => show(false),
          choose: (entry) => {
            show(false);
            return chooseEntry(entry, shell, "menu", onSelect);
          },
          isSub: false,
        }),
    ];
  },
});
