// `<field>`: a control with its label above, and a hint or what is wrong below.
import { base } from "../view/builders.ts";
import type { GuppyNode, TextNode } from "../view/element.ts";
import { type CompositeProps, classes, composite, passed } from "./composite.ts";
import { flag, nodes, text } from "./takes.ts";

export interface FieldProps extends CompositeProps<"div"> {
  readonly label?: TextNode;
  /** The `id` of the control, which a click on the label focuses. */
  readonly for?: string | undefined;
  /** A sentence that helps. */
  readonly hint?: TextNode;
  /** What is wrong with the value; shown in place of the hint. */
  readonly error?: TextNode;
  /**
   * Marks the label.
   * @default false
   */
  readonly required?: boolean | undefined;
  /** The control. */
  readonly children?: GuppyNode;
}

export const field = composite<FieldProps, "div">({
  of: "div",
  props: { label: nodes, for: text, hint: nodes, error: nodes, required: flag, children: nodes },
  render({ label, for: control, hint, error, required = false, children, class: own, ...rest }) {
    const isWrong = error !== undefined && error !== null && error !== false && error !== "";
    return base.div(
      { ...passed(rest), role: "group", invalid: isWrong, class: classes("flex flex-col gap-1.5", own) },
      label !== undefined &&
        base.div(
          { class: "flex flex-row gap-1" },
          base.text({ labelFor: control, class: "text-sm font-medium" }, label),
          required && base.text({ class: "text-sm text-danger" }, "*"),
        ),
      children,
      isWrong
        ? base.text({ key: "error", live: "polite", class: "text-sm text-danger" }, error)
        : hint !== undefined && base.text({ key: "hint", class: "text-sm text-textMuted" }, hint),
    );
  },
});
