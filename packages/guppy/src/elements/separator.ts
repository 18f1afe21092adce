// `<separator>`: a line between things, with a word in it where one is given.
import { base } from "../view/builders.ts";
import type { TextNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { nodes, oneOf } from "./takes.ts";

export interface SeparatorProps extends CompositeProps<"div"> {
  /** @default "horizontal" */
  readonly orientation?: "horizontal" | "vertical" | undefined;
  /** In the middle of a horizontal line. */
  readonly children?: TextNode;
}

export const separator = composite<SeparatorProps, "div">({
  of: "div",
  props: { orientation: oneOf("horizontal", "vertical"), children: nodes },
  render({ orientation = "horizontal", children, class: own, ...rest }) {
    const meaning = { ...passed(rest), role: "separator", orientation } as const;
    if (orientation === "vertical") {
      return base.div({ ...meaning, class: classes("w-px self-stretch shrink-0 bg-border", own) });
    }
    if (children === undefined) return base.div({ ...meaning, class: classes("h-px shrink-0 bg-border", own) });
    return base.div(
      { ...meaning, class: classes("flex flex-row items-center gap-3", own) },
      base.div({ class: "h-px flex-1 bg-border" }),
      base.text({ class: "text-xs text-textMuted" }, children),
      base.div({ class: "h-px flex-1 bg-border" }),
    );
  },
});
