// `<hoverCard>`: a panel about what the pointer rests on or the keyboard has come to, which stays while either is in it.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { useId } from "../view/hooks.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { useHover } from "./hover.ts";
import { nodes, oneOf, whole } from "./takes.ts";

export interface HoverCardProps extends CompositeProps<"div"> {
  /** What is shown in the panel. */
  readonly content: GuppyNode;
  /** @default "bottom" */
  readonly side?: "top" | "right" | "bottom" | "left" | undefined;
  /** Milliseconds that the pointer rests, or the keyboard stays, before it shows. @default 400 */
  readonly delay?: number | undefined;
  /** What it is about. */
  readonly children?: GuppyNode;
}

export const hoverCard = composite<HoverCardProps, "div">({
  of: "div",
  props: { content: nodes, side: oneOf("top", "right", "bottom", "left"), delay: whole(0, 60_000), children: nodes },
  required: ["content"],
  render({ content, side = "bottom", delay = 400, children, class: own, ...rest }) {
    const { isShown, onHover, onFocusWithin, hide } = useHover({ delay, focusDelay: delay, grace: 200 });
    const ownId = useId();
    const anchor = rest.id ?? ownId;
    return base.div(
      { ...passed(rest), id: anchor, onHover, onFocusWithin, class: classes("flex flex-row self-start", own) },
      children,
      isShown &&
        base.overlay(
          {
            key: "card",
            role: "dialog",
            anchor,
            side,
            align: "start",
            onHover,
            onDismiss: hide,
            class: "flex flex-col max-w-80 gap-2 rounded-lg border border-border bg-raised p-4 shadow-lg",
          },
          content,
        ),
    );
  },
});
