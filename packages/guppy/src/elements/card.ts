// `<card>`: a panel that groups what belongs together, with a title, a text below it and a foot where they are given.
import { base } from "../view/builders.ts";
import type { GuppyNode, TextNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { nodes } from "./takes.ts";

export interface CardProps extends CompositeProps {
  readonly title?: TextNode;
  /** A sentence below the title. */
  readonly description?: TextNode;
  /** What stands at the end, such as buttons. */
  readonly footer?: GuppyNode;
  readonly children?: GuppyNode;
}

export const card = composite<CardProps, "div">({
  of: "div",
  props: { title: nodes, description: nodes, footer: nodes, children: nodes },
  render: ({ title, description, footer, children, class: own, ...rest }) =>
    base.div(
      {
        ...passed(rest),
        class: classes("flex flex-col gap-4 rounded-xl border border-border bg-surface p-5 shadow-sm", own),
      },
      (title !== undefined || description !== undefined) &&
        base.div(
          { class: "flex flex-col gap-1" },
          title !== undefined && base.text({ class: "text-base font-semibold" }, title),
          description !== undefined && base.text({ class: "text-sm text-textMuted" }, description),
        ),
      children,
      footer !== undefined && base.div({ class: "flex flex-row gap-2" }, footer),
    ),
});
