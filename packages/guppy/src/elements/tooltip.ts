// `<tooltip>`: a few words about what the pointer rests on.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { useId } from "../view/hooks.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { useHover } from "./hover.ts";
import { nodes, oneOf, text, whole } from "./takes.ts";

export interface TooltipProps extends CompositeProps<"div"> {
  readonly text: string;
  /** @default "top" */
  readonly side?: "top" | "right" | "bottom" | "left" | undefined;
  /** Milliseconds that the pointer rests before it shows. @default 500 */
  readonly delay?: number | undefined;
  /** What it is about. */
  readonly children?: GuppyNode;
}

export const tooltip = composite<TooltipProps, "div">({
  of: "div",
  props: { text, side: oneOf("top", "right", "bottom", "left"), delay: whole(0, 60_000), children: nodes },
  required: ["text"],
  render({ text: words, side = "top", delay = 500, children, class: own, ...rest }) {
    const { isShown, onHover, hide } = useHover({ delay, grace: 0 });
    const ownId = useId();
    const anchor = rest.id ?? ownId;
    return base.div(
      {
        ...passed(rest),
        id: anchor,
        role: "group",
        description: words,
        onHover,
        class: classes("flex flex-row self-start", own),
      },
      children,
      isShown &&
        base.overlay(
          {
            key: "tip",
            role: "tooltip",
            anchor,
            side,
            align: "center",
            offset: 6,
            onDismiss: hide,
            class: "max-w-64 rounded-md bg-tooltip px-2 py-1 shadow-md pointer-events-none",
          },
          base.text({ class: "text-xs text-tooltipText" }, words),
        ),
    );
  },
});
