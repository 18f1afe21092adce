// `<popover>`: a panel beside what opened it.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { useId } from "../view/hooks.ts";
import type { ElementProps } from "../view/jsx-types.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { flag, handler, nodes, oneOf, text } from "./takes.ts";
import { type Trigger, triggerCheck, triggerElement } from "./trigger.ts";
import { useValue } from "./uncontrolled.ts";

export interface PopoverProps extends CompositeProps<"overlay"> {
  readonly trigger: Trigger;
  /** Whether it shows, decided by the program; without it the element keeps that itself. */
  readonly open?: boolean | undefined;
  /** @default false */
  readonly defaultOpen?: boolean | undefined;
  /** @default "bottom" */
  readonly side?: "top" | "right" | "bottom" | "left" | undefined;
  /** @default "start" */
  readonly align?: ElementProps<"overlay">["align"];
  /** A name for assistive technology. */
  readonly label?: string | undefined;
  /**
   * Whether what is below it can't be used meanwhile.
   * @default false
   */
  readonly modal?: boolean | undefined;
  readonly onOpenChange?: ((event: { readonly open: boolean }) => unknown) | undefined;
  /** Built only while it shows. */
  readonly children?: GuppyNode;
}

export const popover = composite<PopoverProps, "overlay">({
  of: "overlay",
  props: {
    trigger: triggerCheck,
    open: flag,
    defaultOpen: flag,
    side: oneOf("top", "right", "bottom", "left"),
    align: oneOf("start", "center", "end"),
    label: text,
    modal: flag,
    onOpenChange: handler,
    children: nodes,
  },
  required: ["trigger"],
  render(props) {
    const { trigger, defaultOpen = false, side, align = "start", label, modal, children, class: own } = props;
    const [isOpen, change] = useValue(props.open, defaultOpen, props.onOpenChange);
    const anchor = useId();
    const show = (open: boolean): unknown => change(open, { open });
    return [
      triggerElement(trigger, { id: anchor, expanded: isOpen, hasPopup: "dialog", onClick: () => show(!isOpen) }),
      isOpen &&
        base.overlay(
          {
            ...passed(props),
            key: "panel",
            role: "dialog",
            label,
            anchor,
            side,
            align,
            modal,
            autoFocus: "first",
            onDismiss: () => show(false),
            class: classes("flex flex-col min-w-48 gap-2 rounded-lg border border-border bg-raised p-3 shadow-lg", own),
          },
          children,
        ),
    ];
  },
});
