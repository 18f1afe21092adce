// `<sheet>`: a panel at an edge of the window.
import { base } from "../view/builders.ts";
import type { GuppyNode, TextNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { heading, wordsOf } from "./dialog.ts";
import { flag, handler, nodes, oneOf } from "./takes.ts";

export interface SheetProps extends CompositeProps<"overlay"> {
  /** Whether it shows; only the program opens and closes it. */
  readonly open: boolean;
  /** The edge. @default "right" */
  readonly side?: "top" | "right" | "bottom" | "left" | undefined;
  readonly title?: TextNode;
  readonly description?: TextNode;
  readonly footer?: GuppyNode;
  /** The user asks to close it. */
  readonly onClose?: (() => unknown) | undefined;
  /** Built only while it shows. */
  readonly children?: GuppyNode;
}

export const sheet = composite<SheetProps, "overlay">({
  of: "overlay",
  props: {
    open: flag,
    side: oneOf("top", "right", "bottom", "left"),
    title: nodes,
    description: nodes,
    footer: nodes,
    onClose: handler,
    children: nodes,
  },
  required: ["open"],
  render(props) {
    const { open, side = "right", title, description, footer, onClose, children, class: own } = props;
    if (!open) return null;
    const isUpright = side === "left" || side === "right";
    return base.overlay(
      {
        ...passed(props),
        role: "dialog",
        label: title === undefined ? undefined : wordsOf(title),
        side,
        edge: true,
        modal: true,
        backdrop: "backdrop",
        autoFocus: "first",
        onDismiss: () => onClose?.(),
        class: classes("flex flex-col gap-4 bg-raised p-5 shadow-xl", isUpright ? "w-80" : "h-64", own),
      },
      heading(title, description, onClose),
      base.scroll({ class: "flex-1 min-h-0" }, children),
      footer !== undefined && base.div({ class: "flex flex-row justify-end gap-2" }, footer),
    );
  },
});
