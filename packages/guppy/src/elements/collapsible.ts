// `<collapsible>`: a heading that shows and hides what is below it.
import { base } from "../view/builders.ts";
import type { GuppyNode, TextNode } from "../view/element.ts";
import { useState } from "../view/hooks.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { flag, handler, nodes } from "./takes.ts";

export interface CollapsibleProps extends CompositeProps {
  readonly title: TextNode;
  /** Whether the content shows, decided by the program; without it the element keeps that itself. */
  readonly open?: boolean | undefined;
  /**
   * Whether it shows at first, where `open` is not given.
   * @default false
   */
  readonly defaultOpen?: boolean | undefined;
  /** @default false */
  readonly disabled?: boolean | undefined;
  readonly onOpenChange?: ((event: { readonly open: boolean }) => unknown) | undefined;
  /** Built only while it shows. */
  readonly children?: GuppyNode;
}

export const collapsible = composite<CollapsibleProps, "div">({
  of: "div",
  props: { title: nodes, open: flag, defaultOpen: flag, disabled: flag, onOpenChange: handler, children: nodes },
  required: ["title"],
  render({ title, open, defaultOpen = false, disabled, onOpenChange, children, class: own, ...rest }) {
    const [isOpen, setOpen] = useState(defaultOpen);
    const shown = open ?? isOpen;
    const toggle = (): unknown => {
      if (open === undefined) setOpen(!shown);
      return onOpenChange?.({ open: !shown });
    };
    return base.div(
      { ...passed(rest), class: classes("flex flex-col", own) },
      base.button(
        { disabled, onClick: toggle, class: "justify-between border-0 bg-transparent px-2" },
        base.text({ class: "font-medium" }, title),
      ),
      shown && base.div({ class: "px-2 pb-2" }, children),
    );
  },
});
