// `<badge>`: a word or a number that marks something.
import { base } from "../view/builders.ts";
import type { TextNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { nodes, oneOf } from "./takes.ts";

export interface BadgeProps extends CompositeProps {
  /**
   * What it says by its colour.
   * @default "neutral"
   */
  readonly tone?: "neutral" | "primary" | "success" | "warning" | "danger" | undefined;
  readonly children?: TextNode;
}

const tones = {
  neutral: "bg-muted text-text",
  primary: "bg-primary text-primaryText",
  success: "bg-success text-successText",
  warning: "bg-warning text-warningText",
  danger: "bg-danger text-dangerText",
} as const;

export const badge = composite<BadgeProps, "div">({
  of: "div",
  props: { tone: oneOf("neutral", "primary", "success", "warning", "danger"), children: nodes },
  render: ({ tone = "neutral", children, class: own, ...rest }) =>
    base.div(
      { ...passed(rest), class: classes("flex items-center rounded-full px-2 py-0.5", tones[tone], own) },
      base.text({ class: "text-xs font-medium whitespace-nowrap" }, children),
    ),
});
