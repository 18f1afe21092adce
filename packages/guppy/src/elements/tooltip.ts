// `<tooltip>`: a few words about what the pointer rests on, or the keyboard has come to.
import { base } from "../view/builders.ts";
import type { GuppyNode } from "../view/element.ts";
import { useId } from "../view/hooks.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { describe } from "./describe.ts";
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
    const { isShown, onHover, onFocusWithin, hide } = useHover({ delay, focusDelay: 0, grace: 0 });
    const ownId = useId();
    const anchor = rest.id ?? ownId;
    const described = describe(children, words);
    return base.div(
      {
        ...passed(rest),
        id: anchor,
        role: described === undefined ? "group" : undefined,
        description: described === undefined ? words : undefined,
        onHover,
        onFocusWithin,
        class: classes("flex flex-row self-start", own),
      },
      described ?? children,
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
